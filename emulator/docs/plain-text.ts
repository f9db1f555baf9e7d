// SPDX-License-Identifier: Apache-2.0
// Export as text/plain: paragraphs as lines, cells one under another, as Docs writes them.

import type { Block, DocModel, Paragraph } from './docx-model.ts';

/** UTF-8 with a byte order mark and CRLF, as Drive gives it. */
export function toPlainText(model: DocModel): string {
  const lines = model.sections.flatMap((section) => section.blocks.flatMap((one) => linesOf(one)));
  return `\uFEFF${lines.join('\r\n')}`;
}

export const paragraphText = (paragraph: Paragraph): string =>
  paragraph.inlines.map((one) => (one.kind === 'text' ? one.text : '')).join('');

function linesOf(block: Block): string[] {
  if (block.kind === 'paragraph') {
    const marker =
      block.list === undefined ? '' : `${block.list.isBullet ? '*' : block.list.marker} `;
    return [marker + paragraphText(block).replaceAll('\v', '\r\n')];
  }
  return block.rows.flatMap((row) =>
    row.cells.flatMap((cell) => cell.blocks.flatMap((one) => linesOf(one))),
  );
}
