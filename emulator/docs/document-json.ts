// SPDX-License-Identifier: Apache-2.0
// A model as the Docs API's Document: decides indexes and nesting. Styles are in json-styles.ts.
// Indexes count UTF-16 units; a table, a row and a cell take one each before what is in them.

import type { Block, DocModel, HeaderPart, Inline, Paragraph, Table } from './docx-model.ts';
import {
  cellStyle,
  columnProperties,
  documentStyle,
  paragraphStyle,
  points,
  rowStyle,
  textStyle,
} from './json-styles.ts';

export interface DocumentFrame {
  readonly documentId: string;
  readonly title: string;
  readonly suggestionsViewMode: string;
  /** Shown to those who may edit. */
  readonly revisionId?: string;
  readonly hasTabs: boolean;
}

export function toDocumentJson(model: DocModel, frame: DocumentFrame): object {
  const { documentId, title, suggestionsViewMode, revisionId } = frame;
  const writer: Writer = { at: 0, documentId, objects: {}, positioned: {}, lists: new Map() };
  const content = { body: { content: writeBody(writer, model) }, ...writeParts(writer, model) };
  const more = {
    ...(Object.keys(writer.objects).length > 0 ? { inlineObjects: writer.objects } : {}),
    ...(Object.keys(writer.positioned).length > 0 ? { positionedObjects: writer.positioned } : {}),
    ...(writer.lists.size > 0 ? { lists: writeLists(writer.lists) } : {}),
    namedStyles: { styles: [{ namedStyleType: 'NORMAL_TEXT', textStyle: {}, paragraphStyle: {} }] },
  };
  const head = {
    title,
    ...(revisionId === undefined ? {} : { revisionId }),
    suggestionsViewMode,
    documentId,
  };
  if (!frame.hasTabs) return { ...head, ...content, ...more };
  const tabProperties = { tabId: 't.0', title: 'Tab 1', index: 0 };
  return { ...head, tabs: [{ tabProperties, documentTab: { ...content, ...more } }] };
}

/** The id under which a header or footer part is known. */
export const partId = (part: HeaderPart): string => `kix.${shortHash(part.path)}`;

interface Writer {
  /** Index of what comes next in the segment. */
  at: number;
  readonly documentId: string;
  readonly objects: Record<string, object>;
  readonly positioned: Record<string, object>;
  /** List id → whether each level, as far as seen, is a bullet. */
  readonly lists: Map<string, boolean[]>;
}

function writeBody(writer: Writer, model: DocModel): object[] {
  return model.sections.flatMap((section, index) => {
    const sectionType = index === 0 || section.isContinuous ? 'CONTINUOUS' : 'NEXT_PAGE';
    const sectionStyle = {
      columnSeparatorStyle: 'NONE',
      contentDirection: 'LEFT_TO_RIGHT',
      sectionType,
    };
    const breakAt = writer.at;
    writer.at += 1;
    const first = { ...range(breakAt, writer.at), sectionBreak: { sectionStyle } };
    return [first, ...writeBlocks(writer, section.blocks)];
  });
}

/** Headers and footers are segments of their own: each starts again at 0. */
function writeParts(writer: Writer, model: DocModel): object {
  const write = (kind: 'headers' | 'footers', idName: string) => {
    const parts = new Map<string, HeaderPart>();
    for (const section of model.sections) {
      for (const part of Object.values(section[kind])) parts.set(partId(part), part);
    }
    if (parts.size === 0) return {};
    const entries = [...parts].map(([id, part]) => {
      writer.at = 0;
      return [id, { [idName]: id, content: writeBlocks(writer, part.blocks) }];
    });
    return { [kind]: Object.fromEntries(entries) as object };
  };
  const [first] = model.sections;
  return {
    ...write('headers', 'headerId'),
    ...write('footers', 'footerId'),
    ...(first === undefined ? {} : { documentStyle: documentStyle(first, partId) }),
  };
}

const writeBlocks = (writer: Writer, blocks: readonly Block[]): object[] =>
  blocks.map((block) =>
    block.kind === 'table' ? writeTable(writer, block) : writeParagraph(writer, block),
  );

function writeParagraph(writer: Writer, paragraph: Paragraph): object {
  const start = writer.at;
  const floating = paragraph.inlines.flatMap((one) =>
    one.kind === 'image' && one.image.offset !== undefined ? [writeImage(writer, one)] : [],
  );
  const elements = withNewline(paragraph).flatMap((inline) => writeInline(writer, inline));
  return {
    ...range(start, writer.at),
    paragraph: {
      elements,
      paragraphStyle: paragraphStyle(paragraph.style),
      ...(floating.length > 0 ? { positionedObjectIds: floating } : {}),
      ...writeBullet(writer, paragraph),
    },
  };
}

/** The newline that ends a paragraph belongs to its last text when both look the same. */
function withNewline(paragraph: Paragraph): Inline[] {
  const { inlines, markStyle } = paragraph;
  const last = inlines.at(-1);
  const isPlain =
    last?.kind === 'text' &&
    last.insertion === undefined &&
    last.deletion === undefined &&
    JSON.stringify(last.style) === JSON.stringify(markStyle);
  if (isPlain) return [...inlines.slice(0, -1), { ...last, text: `${last.text}\n` }];
  return [...inlines, { kind: 'text', text: '\n', style: markStyle }];
}

function writeInline(writer: Writer, inline: Inline): object[] {
  const start = writer.at;
  const element = (length: number, content: object): object[] => {
    writer.at += length;
    return [{ ...range(start, writer.at), ...content }];
  };
  const style = { textStyle: textStyle(inline.style) };
  switch (inline.kind) {
    case 'text': {
      const textRun = { content: inline.text, ...suggested(inline), ...style };
      return element(inline.text.length, { textRun });
    }
    case 'image': {
      if (inline.image.offset !== undefined) return [];
      const inlineObjectId = writeImage(writer, inline);
      const inlineObjectElement = { inlineObjectId, ...suggested(inline), ...style };
      return element(1, { inlineObjectElement });
    }
    case 'pageBreak':
      return element(1, { pageBreak: style });
    case 'field': {
      const type = inline.field === 'page' ? 'PAGE_NUMBER' : 'PAGE_COUNT';
      return element(1, { autoText: { type, ...style } });
    }
    default:
      return assertNever(inline);
  }
}

function suggested(inline: { readonly insertion?: string; readonly deletion?: string }): object {
  return {
    ...(inline.insertion === undefined ? {} : { suggestedInsertionIds: [inline.insertion] }),
    ...(inline.deletion === undefined ? {} : { suggestedDeletionIds: [inline.deletion] }),
  };
}

/** An address that looks like Google's; nothing answers there. */
const IMAGES = 'https://lh7-rt.googleusercontent.com/docsz/';

function writeImage(writer: Writer, { image }: Inline & { kind: 'image' }): string {
  const count = Object.keys(writer.objects).length + Object.keys(writer.positioned).length;
  const objectId = `kix.${shortHash(`${writer.documentId}/${image.path}/${count}`)}`;
  const embeddedObject = {
    ...(image.description === '' ? {} : { description: image.description }),
    imageProperties: {
      contentUri: IMAGES + shortHash(image.path + writer.documentId),
      cropProperties: {},
    },
    size: { height: points(image.height), width: points(image.width) },
  };
  if (image.offset === undefined) {
    writer.objects[objectId] = { objectId, inlineObjectProperties: { embeddedObject } };
    return objectId;
  }
  const positioning = {
    layout: 'WRAP_TEXT',
    leftOffset: points(image.offset.x),
    topOffset: points(image.offset.y),
  };
  const positionedObjectProperties = { positioning, embeddedObject };
  writer.positioned[objectId] = { objectId, positionedObjectProperties };
  return objectId;
}

function writeBullet(writer: Writer, { list }: Paragraph): object {
  if (list === undefined) return {};
  const id = `kix.list${list.listId}`;
  const levels = writer.lists.get(id) ?? [];
  levels[list.level] = list.isBullet;
  writer.lists.set(id, levels);
  const nesting = list.level === 0 ? {} : { nestingLevel: list.level };
  return { bullet: { listId: id, ...nesting, textStyle: {} } };
}

function writeLists(lists: ReadonlyMap<string, readonly boolean[]>): object {
  const entries = [...lists].map(([id, levels]) => {
    const nestingLevels = Array.from(levels, (isBullet, at) =>
      isBullet
        ? { glyphSymbol: '●', glyphFormat: `%${at}` }
        : { glyphType: 'DECIMAL', glyphFormat: `%${at}.` },
    );
    return [id, { listProperties: { nestingLevels } }];
  });
  return Object.fromEntries(entries) as object;
}

function writeTable(writer: Writer, table: Table): object {
  const start = writer.at;
  writer.at += 1;
  const tableRows = table.rows.map((row) => {
    const rowStart = writer.at;
    writer.at += 1;
    const tableCells = row.cells.flatMap((cell) => {
      const cellStart = writer.at;
      writer.at += 1;
      const content = writeBlocks(writer, cell.blocks);
      const own = { ...range(cellStart, writer.at), content, tableCellStyle: cellStyle(cell) };
      return [own, ...Array.from({ length: cell.span - 1 }, () => coveredCell(writer))];
    });
    return { ...range(rowStart, writer.at), tableCells, tableRowStyle: rowStyle(row) };
  });
  writer.at += 1;
  return {
    ...range(start, writer.at),
    table: {
      rows: table.rows.length,
      columns: table.grid.length,
      tableRows,
      tableStyle: { tableColumnProperties: columnProperties(table) },
    },
  };
}

/** Cells under a merged one are still there, each with an empty paragraph. */
function coveredCell(writer: Writer): object {
  const start = writer.at;
  writer.at += 2;
  const textRun = { content: '\n', textStyle: {} };
  const elements = [{ ...range(start + 1, writer.at), textRun }];
  const paragraph = { elements, paragraphStyle: { namedStyleType: 'NORMAL_TEXT' } };
  const content = [{ ...range(start + 1, writer.at), paragraph }];
  return { ...range(start, writer.at), content, tableCellStyle: { rowSpan: 1, columnSpan: 1 } };
}

/** A zero is left out, as in all of Google's JSON. */
const range = (startIndex: number, endIndex: number): object =>
  startIndex === 0 ? { endIndex } : { startIndex, endIndex };

/** 12 letters and digits, as Docs' own object ids have. */
function shortHash(text: string): string {
  let a = 2166136261;
  let b = 5381;
  for (const unit of text) {
    a = Math.imul(a ^ (unit.codePointAt(0) ?? 0), 16777619) >>> 0;
    b = (Math.imul(b, 33) + (unit.codePointAt(0) ?? 0)) >>> 0;
  }
  return (a.toString(36) + b.toString(36)).padEnd(12, '0').slice(0, 12);
}

function assertNever(value: never): never {
  throw new Error(`emulator: unexpected ${JSON.stringify(value)}`);
}
