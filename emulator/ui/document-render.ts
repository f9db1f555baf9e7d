// SPDX-License-Identifier: Apache-2.0
// A document's model as markup, as near to paper as a screen needs: page width, headers, tables,
// pictures. Places that can be typed in carry their address. It does not break pages by itself.

import type { Block, DocModel, HeaderPart, Paragraph, Section } from '../docs/docx-model.ts';
import type { Table, TableCell } from '../docs/docx-model.ts';
import { boxCss, cellCss, paragraphCss } from './document-css.ts';
import { renderInlines } from './document-inline.ts';
import { exact, html, type Html } from './html.ts';

export interface RenderOptions {
  readonly canEdit: boolean;
  /** Address of a picture by the path of its part. */
  readonly imageUrl: (path: string) => string;
}

export function renderDocument(model: DocModel, options: RenderOptions): Html {
  return html`${model.sections.map((section, index) =>
    splitPages(section.blocks).map((blocks, page) =>
      renderSheet(section, blocks, index === 0 && page === 0, options),
    ),
  )}`;
}

/** A new sheet begins only where the author broke the page. */
function splitPages(blocks: readonly Block[]): Block[][] {
  const pages: Block[][] = [[]];
  for (const block of blocks) {
    if (
      block.kind === 'paragraph' &&
      block.style.pageBreakBefore &&
      (pages.at(-1) ?? []).length > 0
    ) {
      pages.push([]);
    }
    pages.at(-1)?.push(block);
    const breaks =
      block.kind === 'paragraph' && block.inlines.some((each) => each.kind === 'pageBreak');
    if (breaks) pages.push([]);
  }
  return pages.filter((page, index) => index === 0 || page.length > 0);
}

function renderSheet(
  section: Section,
  blocks: readonly Block[],
  isFirst: boolean,
  options: RenderOptions,
): Html {
  const { page, hasTitlePage, headers, footers } = section;
  const kind = isFirst && hasTitlePage ? 'first' : 'default';
  return html`<article class="paper" style="${boxCss(page)}">
    ${renderPart(headers[kind], 'header', options)}
    <div class="paper-text">${blocks.map((block) => renderBlock(block, options, false))}</div>
    ${renderPart(footers[kind], 'footer', options)}
  </article>`;
}

/** Headers and footers are shown, not typed in: their places are numbered apart from the body's. */
function renderPart(
  part: HeaderPart | undefined,
  place: 'header' | 'footer',
  options: RenderOptions,
): Html {
  if (part === undefined) return html``;
  const fixed = { ...options, canEdit: false };
  return html`<div class="paper-${place}">
    ${part.blocks.map((block) => renderBlock(block, fixed, false))}
  </div>`;
}

function renderBlock(block: Block, options: RenderOptions, inCell: boolean): Html {
  return block.kind === 'paragraph'
    ? renderParagraph(block, options, inCell)
    : renderTable(block, options);
}

function renderParagraph(paragraph: Paragraph, options: RenderOptions, inCell: boolean): Html {
  const editable = options.canEdit && isText(paragraph);
  const place = editable && html` data-p="${paragraph.index}"`;
  const open = editable && !inCell && html` data-edit="paragraph" tabindex="0"`;
  const level = /^HEADING_(\d)$/.exec(paragraph.style.named)?.[1];
  const role = level !== undefined && html` role="heading" aria-level="${level}"`;
  const marker =
    paragraph.list !== undefined && html`<span class="marker">${paragraph.list.marker}</span>`;
  const inlines = renderInlines(paragraph, editable, options.imageUrl);
  return exact`<p style="${paragraphCss(paragraph)}"${place}${open}${role}>${marker}${inlines}</p>`;
}

function renderTable(table: Table, options: RenderOptions): Html {
  const total = table.grid.reduce((sum, width) => sum + width, 0) || 1;
  const rows = table.rows.map(
    (row, rowIndex) =>
      html`<tr${row.height > 0 && html` style="height:${row.height}pt"`}>${row.cells.map(
        (cell, column) =>
          cell.rowSpan > 0 &&
          renderCell(cell, { table: table.index, row: rowIndex, column }, options),
      )}</tr>`,
  );
  const columns = table.grid.map((width) => {
    const share = ((100 * width) / total).toFixed(2);
    return html`<col style="width:${share}%" />`;
  });
  const margin = table.align === 'left' ? `0 0 0 ${table.indent}pt` : '0 auto';
  return html`<table class="doc-table" style="width:${total.toFixed(1)}pt;margin:${margin}">
    <colgroup>
      ${columns}
    </colgroup>
    ${rows}
  </table>`;
}

function renderCell(
  cell: TableCell,
  place: { readonly table: number; readonly row: number; readonly column: number },
  options: RenderOptions,
): Html {
  const editable =
    options.canEdit && cell.blocks.every((block) => block.kind === 'paragraph' && isText(block));
  const at = `${place.table},${place.row},${place.column}`;
  const open = editable && html` data-edit="cell" data-at="${at}" tabindex="0"`;
  const across = cell.span > 1 && html` colspan="${cell.span}"`;
  const down = cell.rowSpan > 1 && html` rowspan="${cell.rowSpan}"`;
  return html`<td${across}${down} style="${cellCss(cell)}"${open}>${cell.blocks.map((block) =>
    renderBlock(block, options, true),
  )}</td>`;
}

/** Typing replaces the whole text of a place, so what holds more than text is left alone. */
const isText = (paragraph: Paragraph): boolean =>
  paragraph.inlines.every((inline) => inline.kind === 'text');
