// SPDX-License-Identifier: Apache-2.0
// The state of all forms and the ops that change it, as the journal replays them. It trusts its
// arguments: whoever commits has judged them, and gives the ids and times.

import type { Kernel } from '../kernel.ts';
import type { Answer, FormItem, FormSettings } from './types.ts';

export type StoredItem = Omit<FormItem, 'index'>;

export interface StoredResponse {
  readonly responseId: string;
  readonly createdAt: number;
  readonly submittedAt: number;
  /** Who it was, if known, even when the form does not collect addresses. */
  readonly respondent: string;
  /** Whether the form collected addresses when it was submitted. */
  readonly collected: boolean;
  readonly answers: readonly Answer[];
}

export interface StoredForm {
  readonly formId: string;
  readonly publishedId: string;
  settings: FormSettings;
  items: StoredItem[];
  responses: StoredResponse[];
}

export interface FormsState {
  forms: Record<string, StoredForm>;
}

export interface FormOps {
  create: { formId: string; publishedId: string; settings: FormSettings };
  update: { formId: string; settings: FormSettings };
  putItem: { formId: string; item: StoredItem };
  deleteItem: { formId: string; itemId: number };
  moveItem: { formId: string; itemId: number; toIndex: number };
  putResponse: { formId: string; response: StoredResponse };
}

export interface FormStore {
  get(formId: string): StoredForm | undefined;
  list(): StoredForm[];
  commit<M extends keyof FormOps>(method: M, args: FormOps[M]): void;
}

export function createFormStore(kernel: Kernel): FormStore {
  const state = kernel.define<FormsState>('forms', () => ({ forms: {} }), {
    create: (forms, args: FormOps['create']) => {
      forms.forms[args.formId] = { ...args, items: [], responses: [] };
    },
    update: (forms, args: FormOps['update']) => {
      formOf(forms, args.formId).settings = args.settings;
    },
    putItem: (forms, { formId, item }: FormOps['putItem']) => {
      const { items } = formOf(forms, formId);
      const at = items.findIndex((other) => other.id === item.id);
      items.splice(at === -1 ? items.length : at, 1, item);
    },
    deleteItem: (forms, { formId, itemId }: FormOps['deleteItem']) => {
      const form = formOf(forms, formId);
      form.items = form.items.filter((item) => item.id !== itemId);
    },
    moveItem: (forms, { formId, itemId, toIndex }: FormOps['moveItem']) => {
      const form = formOf(forms, formId);
      const moved = form.items.filter((item) => item.id === itemId);
      form.items = form.items.filter((item) => item.id !== itemId);
      form.items.splice(toIndex, 0, ...moved);
    },
    putResponse: (forms, { formId, response }: FormOps['putResponse']) => {
      const { responses } = formOf(forms, formId);
      const at = responses.findIndex((other) => other.responseId === response.responseId);
      responses.splice(at === -1 ? responses.length : at, 1, response);
    },
  });

  return {
    get: (formId) => state().forms[formId],
    list: () => Object.values(state().forms),
    // The state must share nothing with what the caller may still change.
    commit: (method, args) => void kernel.commit('forms', method, structuredClone(args)),
  };
}

function formOf(state: FormsState, formId: string): StoredForm {
  const form = state.forms[formId];
  if (form === undefined) throw new Error(`emulator: no form ${formId}`);
  return form;
}
