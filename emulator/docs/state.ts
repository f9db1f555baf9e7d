// SPDX-License-Identifier: Apache-2.0
// What Docs remembers: of each document its DOCX parts, which are the only truth, and how often it
// was changed. The ops decide nothing.

import { editXml, type DocEdit, type SuggestionMark } from './document-edit.ts';
import { MAIN } from './docx-import.ts';
import type { DocxPackage } from './docx-package.ts';
import type { OpHandler } from '../kernel.ts';

export interface StoredDocument {
  readonly pack: DocxPackage;
  readonly revision: number;
}

export interface DocsState {
  readonly documents: Record<string, StoredDocument>;
  /** Numbers of suggestions are never used twice. */
  suggestions: number;
}

export interface EditArgs {
  readonly id: string;
  readonly edit: DocEdit;
  readonly mark?: SuggestionMark;
}

export const createDocsState = (): DocsState => ({ documents: {}, suggestions: 0 });

export const docsOps: Record<string, OpHandler<DocsState>> = {
  write(state: DocsState, args: { readonly id: string; readonly pack: DocxPackage }) {
    const revision = (state.documents[args.id]?.revision ?? 0) + 1;
    state.documents[args.id] = { pack: args.pack, revision };
  },
  copy(state: DocsState, args: { readonly from: string; readonly to: string }) {
    const source = state.documents[args.from];
    if (source === undefined) throw new Error(`emulator: no document ${args.from}`);
    state.documents[args.to] = { pack: source.pack, revision: 1 };
  },
  /** Returns how many places were changed. */
  edit(state: DocsState, { id, edit, mark }: EditArgs) {
    const { pack, revision } = state.documents[id] ?? {};
    if (pack === undefined || revision === undefined)
      throw new Error(`emulator: no document ${id}`);
    const { xml, changes } = editXml(pack.parts[MAIN] ?? '', edit, mark);
    const changed = { ...pack, parts: { ...pack.parts, [MAIN]: xml } };
    state.documents[id] = { pack: changed, revision: revision + 1 };
    if (mark !== undefined) state.suggestions += 1;
    return changes;
  },
  remove(state: DocsState, args: { readonly ids: readonly string[] }) {
    for (const id of args.ids) delete state.documents[id];
  },
};
