// SPDX-License-Identifier: Apache-2.0
// The three ways of looking at pending suggestions, applied to a model.

import type { Block, DocModel, HeaderSet, Inline } from './docx-model.ts';

export type SuggestionsView =
  | 'SUGGESTIONS_INLINE'
  | 'PREVIEW_SUGGESTIONS_ACCEPTED'
  | 'PREVIEW_WITHOUT_SUGGESTIONS';

export function viewSuggestions(model: DocModel, view: SuggestionsView): DocModel {
  if (view === 'SUGGESTIONS_INLINE') return model;
  return {
    sections: model.sections.map((section) => ({
      ...section,
      blocks: viewBlocks(section.blocks, view),
      headers: viewHeaders(section.headers, view),
      footers: viewHeaders(section.footers, view),
    })),
  };
}

type Preview = Exclude<SuggestionsView, 'SUGGESTIONS_INLINE'>;

function viewHeaders(headers: HeaderSet, view: Preview): HeaderSet {
  const parts = Object.entries(headers).map(([kind, part]) => {
    return [kind, { ...part, blocks: viewBlocks(part.blocks, view) }];
  });
  return Object.fromEntries(parts) as HeaderSet;
}

function viewBlocks(blocks: readonly Block[], view: Preview): Block[] {
  return blocks.map((block): Block => {
    if (block.kind === 'paragraph') {
      return { ...block, inlines: viewInlines(block.inlines, view) };
    }
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, blocks: viewBlocks(cell.blocks, view) })),
    }));
    return { ...block, rows };
  });
}

function viewInlines(inlines: readonly Inline[], view: Preview): Inline[] {
  const hidden = view === 'PREVIEW_SUGGESTIONS_ACCEPTED' ? 'deletion' : 'insertion';
  const seen: Inline[] = [];
  for (const inline of inlines) {
    if (inline.kind !== 'text' && inline.kind !== 'image') {
      seen.push(inline);
      continue;
    }
    if (inline[hidden] !== undefined) continue;
    const { insertion: _insertion, deletion: _deletion, ...plain } = inline;
    const last = seen.at(-1);
    const isSame =
      last?.kind === 'text' &&
      plain.kind === 'text' &&
      JSON.stringify(last.style) === JSON.stringify(plain.style);
    if (isSame) seen[seen.length - 1] = { ...last, text: last.text + plain.text };
    else seen.push(plain);
  }
  return seen;
}
