// SPDX-License-Identifier: Apache-2.0
// A person at the document in the browser: typing, replacing, ticking, suggesting. Refused to those
// who may not, and to everybody while the file is read-only.

import { badRequest, forbidden } from '../api-error.ts';
import type { Drive } from '../drive/service.ts';
import type { Kernel } from '../kernel.ts';
import { hasRole } from '../drive/access.ts';
import { NoSuchPlaceError, type CellPlace, type DocEdit } from './document-edit.ts';
import type { DocsState } from './state.ts';
import { asTyped } from './typing.ts';

/** `edit` writes; `suggest` leaves a suggestion, for which a commenter's role is enough. */
export type Mode = 'edit' | 'suggest';

export interface DocsPerson {
  /** Selects all in a cell and types; a new line is a new paragraph. Counted from 0. */
  setCellText(id: string, place: CellPlace, text: string, actor: string, mode?: Mode): void;
  /** `paragraph` as in the view, counted from 0 through the whole body, tables included. */
  setParagraphText(id: string, paragraph: number, text: string, actor: string, mode?: Mode): void;
  /** Enter at the end of the document, and text. */
  appendParagraph(id: string, text: string, actor: string, mode?: Mode): void;
  /** Find and replace; returns how often. Does not reach over paragraphs. */
  replaceText(id: string, find: string, replace: string, actor: string, mode?: Mode): number;
  /** Makes ☑ of the ☐ before a label, in its paragraph or else in its table row. */
  tickBox(id: string, label: string, actor: string, mode?: Mode): void;
  /** Accepts (or rejects) every pending suggestion; returns how many changes. */
  resolveSuggestions(id: string, accept: boolean, actor: string): number;
}

export function createPerson(kernel: Kernel, drive: Drive, state: () => DocsState): DocsPerson {
  function act(id: string, method: string, actor: string, mode: Mode, edit: DocEdit): number {
    kernel.announce({ service: 'docs', method, actor, face: 'person' });
    requireHand(drive, id, actor, mode);
    const mark = {
      id: String(state().suggestions + 1),
      author: actor,
      date: new Date(kernel.now()).toISOString(),
    };
    try {
      const args = mode === 'suggest' ? { id, edit, mark } : { id, edit };
      const changes = kernel.commit('docs', 'edit', args) as number;
      if (changes > 0) drive.noteEdit(id, actor);
      return changes;
    } catch (error) {
      if (error instanceof NoSuchPlaceError) throw badRequest(`No such place: ${error.message}`);
      throw error;
    }
  }

  return {
    setCellText(id, { table, row, column }, text, actor, mode = 'edit') {
      const edit = { kind: 'cell', table, row, column, text: asTyped(text) } as const;
      act(id, 'person.setCellText', actor, mode, edit);
    },
    setParagraphText(id, paragraph, text, actor, mode = 'edit') {
      const edit = { kind: 'paragraph', paragraph, text: asTyped(text) } as const;
      act(id, 'person.setParagraphText', actor, mode, edit);
    },
    appendParagraph(id, text, actor, mode = 'edit') {
      act(id, 'person.appendParagraph', actor, mode, { kind: 'append', text: asTyped(text) });
    },
    replaceText(id, find, replace, actor, mode = 'edit') {
      const edit = { kind: 'replace', find, replace: asTyped(replace) } as const;
      return act(id, 'person.replaceText', actor, mode, edit);
    },
    tickBox(id, label, actor, mode = 'edit') {
      act(id, 'person.tickBox', actor, mode, { kind: 'tick', label });
    },
    resolveSuggestions: (id, accept, actor) =>
      act(id, 'person.resolveSuggestions', actor, 'edit', { kind: 'resolve', accept }),
  };
}

function requireHand(drive: Drive, id: string, actor: string, mode: Mode): void {
  if (mode === 'edit') return drive.files.requireWriter(id, actor);
  drive.files.requireReader(id, actor);
  if (!hasRole(drive.roleOf(id, actor), 'commenter') || drive.isReadOnly(id)) {
    throw forbidden('The caller does not have permission');
  }
}
