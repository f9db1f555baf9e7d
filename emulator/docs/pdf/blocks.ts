// SPDX-License-Identifier: Apache-2.0
// Blocks one after another: decides the space and the borders between neighbours.

import type { Content } from 'pdfmake/interfaces.js';
import type { Block, Paragraph } from '../docx-model.ts';
import { paragraphContent, type Neighbours, type Place } from './paragraph.ts';
import { tableContent } from './table.ts';

export function blocksContent(blocks: readonly Block[], place: Place): Content[] {
  return blocks.flatMap((block, at): Content[] => {
    if (block.kind === 'table') return [tableContent(block, place, blocksContent)];
    return paragraphContent(block, place, neighboursOf(block, blocks[at - 1], blocks[at + 1]));
  });
}

/** Of the space after one paragraph and before the next the larger counts. */
function neighboursOf(
  paragraph: Paragraph,
  above: Block | undefined,
  below: Block | undefined,
): Neighbours {
  const { style } = paragraph;
  const isAlike = (other: Block | undefined): other is Paragraph =>
    other?.kind === 'paragraph' && other.style.named === style.named;
  const isTight = (other: Block | undefined) =>
    style.contextual && isAlike(other) && other.style.contextual;
  const used = above?.kind === 'paragraph' && !isTight(above) ? above.style.after : 0;
  return {
    before: isTight(above) ? 0 : Math.max(0, style.before - used),
    after: isTight(below) ? 0 : style.after,
    hidesTop: hasSameBorders(paragraph, above),
    hidesBottom: hasSameBorders(paragraph, below),
  };
}

/** Neighbours with the same borders share one frame. */
const hasSameBorders = (paragraph: Paragraph, other: Block | undefined): boolean =>
  other?.kind === 'paragraph' &&
  JSON.stringify(other.style.borders) === JSON.stringify(paragraph.style.borders) &&
  other.style.indentLeft === paragraph.style.indentLeft;
