// SPDX-License-Identifier: Apache-2.0
// A document as a browser page needs it: blocks with addresses that the editing acts take. Pictures
// come as data URLs.

import type {
  Block,
  DocModel,
  Edges,
  HeaderSet,
  Inline,
  Paragraph,
  Table,
  TextStyle,
} from './docx-model.ts';
import type { DocxPackage } from './docx-package.ts';

export interface DocumentView {
  readonly documentId: string;
  readonly title: string;
  readonly canEdit: boolean;
  readonly canSuggest: boolean;
  readonly isReadOnly: boolean;
  /** Points. */
  readonly page: { readonly width: number; readonly height: number; readonly margins: Edges };
  readonly header: readonly BlockView[];
  readonly footer: readonly BlockView[];
  readonly body: readonly BlockView[];
}

export type BlockView = ParagraphView | TableView;

export interface ParagraphView {
  readonly kind: 'paragraph';
  /** For `person.setParagraphText`; of no use in headers and footers. */
  readonly paragraph: number;
  readonly named: string;
  readonly align: string;
  readonly marker?: string;
  readonly indent: number;
  readonly pieces: readonly PieceView[];
  /** Plain text, suggestions included. */
  readonly text: string;
}

export type PieceView =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly style: TextStyle;
      readonly suggested?: 'insertion' | 'deletion';
    }
  | {
      readonly kind: 'image';
      readonly url: string;
      readonly width: number;
      readonly height: number;
      readonly description: string;
    }
  | { readonly kind: 'pageBreak' | 'pageNumber' | 'pageCount' };

export interface TableView {
  readonly kind: 'table';
  /** For `person.setCellText`. */
  readonly table: number;
  readonly widths: readonly number[];
  readonly rows: readonly { readonly isHeader: boolean; readonly cells: readonly CellView[] }[];
}

export interface CellView {
  readonly row: number;
  readonly column: number;
  readonly span: number;
  /** 0 when a cell above covers this one. */
  readonly rowSpan: number;
  readonly shading?: string;
  readonly hasBorder: boolean;
  readonly blocks: readonly BlockView[];
  readonly text: string;
}

export interface ViewFrame {
  readonly documentId: string;
  readonly title: string;
  readonly canEdit: boolean;
  readonly canSuggest: boolean;
  readonly isReadOnly: boolean;
}

export function toView(model: DocModel, pack: DocxPackage, frame: ViewFrame): DocumentView {
  const [first] = model.sections;
  if (first === undefined) throw new Error('emulator: a document without a section');
  const { width, height, margins } = first.page;
  const blocks = (list: readonly Block[]) => list.map((block) => viewBlock(block, pack));
  const part = (set: HeaderSet) => blocks((set.first ?? set.default)?.blocks ?? []);
  return {
    ...frame,
    page: { width, height, margins },
    header: part(first.headers),
    footer: part(first.footers),
    body: model.sections.flatMap((section) => blocks(section.blocks)),
  };
}

/** `undefined` for a picture that is not in the package or not of a kind that is drawn. */
export function imageUrlOf(pack: DocxPackage, path: string): string | undefined {
  const base64 = pack.media[path];
  const extension = /\.(png|jpe?g)$/i.exec(path)?.[1]?.toLowerCase();
  if (base64 === undefined || extension === undefined) return undefined;
  return `data:image/${extension === 'png' ? 'png' : 'jpeg'};base64,${base64}`;
}

const viewBlock = (block: Block, pack: DocxPackage): BlockView =>
  block.kind === 'table' ? viewTable(block, pack) : viewParagraph(block, pack);

function viewParagraph(paragraph: Paragraph, pack: DocxPackage): ParagraphView {
  const { index, style, inlines, list } = paragraph;
  return {
    kind: 'paragraph',
    paragraph: index,
    named: style.named,
    align: style.align,
    ...(list === undefined ? {} : { marker: list.marker }),
    indent: style.indentLeft,
    pieces: inlines.flatMap((inline) => viewInline(inline, pack)),
    text: inlines.map((one) => (one.kind === 'text' ? one.text : '')).join(''),
  };
}

function viewInline(inline: Inline, pack: DocxPackage): PieceView[] {
  switch (inline.kind) {
    case 'text': {
      const { text, style, insertion, deletion } = inline;
      const suggested =
        deletion === undefined ? insertion && ('insertion' as const) : ('deletion' as const);
      return [{ kind: 'text', text, style, ...(suggested ? { suggested } : {}) }];
    }
    case 'image': {
      const { path, width, height, description } = inline.image;
      const url = imageUrlOf(pack, path);
      return url === undefined ? [] : [{ kind: 'image', url, width, height, description }];
    }
    case 'pageBreak':
      return [{ kind: 'pageBreak' }];
    default:
      return [{ kind: inline.field === 'page' ? 'pageNumber' : 'pageCount' }];
  }
}

function viewTable(table: Table, pack: DocxPackage): TableView {
  const rows = table.rows.map((row, at) => ({
    isHeader: row.isHeader,
    cells: row.cells.map((cell, column): CellView => {
      const blocks = cell.blocks.map((block) => viewBlock(block, pack));
      return {
        row: at,
        column,
        span: cell.span,
        rowSpan: cell.rowSpan,
        ...(cell.shading === undefined ? {} : { shading: cell.shading }),
        hasBorder: Object.keys(cell.borders).length > 0,
        blocks,
        text: blocks.map((one) => (one.kind === 'paragraph' ? one.text : '')).join('\n'),
      };
    }),
  }));
  return { kind: 'table', table: table.index, widths: table.grid, rows };
}
