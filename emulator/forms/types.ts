// SPDX-License-Identifier: Apache-2.0
// The words of the forms engine: items, settings, answers, responses, as JSON; and the engine's
// face, which FormApp's façade and the browser pages are written against. No behaviour.

import type { Caller } from '../accounts.ts';

export type ItemType =
  | 'TEXT'
  | 'PARAGRAPH_TEXT'
  | 'MULTIPLE_CHOICE'
  | 'LIST'
  | 'CHECKBOX'
  | 'DATE'
  | 'SECTION_HEADER'
  | 'PAGE_BREAK';

/** One rule an item may carry, named after the builder methods of FormApp. */
export type ItemValidation = ValidationRule & {
  /** What the respondent reads instead of Google's own words. */
  readonly helpText?: string;
};

export type ValidationRule =
  | { readonly kind: 'email' | 'url' | 'number' | 'wholeNumber' }
  | { readonly kind: 'lengthAtLeast' | 'lengthAtMost'; readonly length: number }
  | {
      readonly kind: 'matches' | 'doesNotMatch' | 'contains' | 'doesNotContain';
      /** RE2, as Forms has it: no look-around, no back-references. */
      readonly pattern: string;
    }
  | {
      readonly kind: 'selectAtLeast' | 'selectAtMost' | 'selectExactly';
      readonly count: number;
    };

export interface NewItem {
  readonly type: ItemType;
  readonly title?: string;
  readonly helpText?: string;
  readonly required?: boolean;
  /** MULTIPLE_CHOICE, LIST and CHECKBOX only. */
  readonly choices?: readonly string[];
  /** MULTIPLE_CHOICE and CHECKBOX only. */
  readonly otherOption?: boolean;
  readonly validation?: ItemValidation;
}

/** `validation: null` clears it (FormApp's clearValidation). */
export type ItemPatch = Partial<Omit<NewItem, 'type' | 'validation'>> & {
  readonly validation?: ItemValidation | null;
};

export interface FormItem {
  /** FormApp's number. */
  readonly id: number;
  readonly index: number;
  readonly type: ItemType;
  readonly title: string;
  readonly helpText: string;
  readonly required: boolean;
  readonly choices: readonly string[];
  readonly otherOption: boolean;
  readonly validation?: ItemValidation;
}

export interface FormSettings {
  /** '' until it is set: FormApp.create names the Drive file only. */
  readonly title: string;
  readonly description: string;
  readonly confirmationMessage: string;
  readonly customClosedFormMessage: string;
  readonly collectEmail: boolean;
  /** Only the address of the account that is signed in; never true while `collectEmail` is false. */
  readonly verifiedEmail: boolean;
  readonly allowResponseEdits: boolean;
  readonly limitOneResponsePerUser: boolean;
  /** Never true while `published` is false. */
  readonly acceptingResponses: boolean;
  readonly published: boolean;
}

export interface FormInfo extends FormSettings {
  readonly formId: string;
}

export type AnswerValue = string | readonly string[];

export interface Answer {
  readonly itemId: number;
  /** A list for CHECKBOX, `YYYY-MM-DD` for DATE. */
  readonly value: AnswerValue;
}

export interface ResponseAnswer extends Answer {
  /** The item was deleted after this answer was given: `items()` no longer has it. */
  readonly itemDeleted: boolean;
}

export interface ResponseHead {
  readonly formId: string;
  readonly responseId: string;
  /** Epoch ms of the first submission, and of the last one (edits move it). */
  readonly createdAt: number;
  readonly submittedAt: number;
  /** '' when the form does not collect addresses. */
  readonly respondentEmail: string;
  /** Always there; while edits are not allowed it leads to a page that says so. */
  readonly editResponseUrl: string;
}

export interface FormResponse extends ResponseHead {
  /** Answered items only, in the order of the items in the form; deleted items come last. */
  readonly answers: readonly ResponseAnswer[];
}

/** What the respondent's page needs. */
export interface FormView {
  readonly formId: string;
  readonly publishedId: string;
  readonly title: string;
  readonly description: string;
  readonly collectEmail: boolean;
  /** The page shows its items only to somebody who is signed in. */
  readonly verifiedEmail: boolean;
  /** False: the page shows `closedMessage` and no items. */
  readonly open: boolean;
  readonly closedMessage: string;
  readonly confirmationMessage: string;
  readonly allowResponseEdits: boolean;
  readonly items: readonly FormItem[];
}

export interface SubmitOptions {
  /** The account that is signed in, or the address typed in. */
  readonly respondentEmail?: string;
  /** Moves the clock to this moment first; never back. */
  readonly at?: number;
  /** Edits this response instead of adding one (form must allow response edits). */
  readonly responseId?: string;
}

/** After each submission and each edit by a respondent, once it is recorded. */
export type SubmitListener = (formId: string, responseId: string) => void;

export interface Forms {
  /** Starts unpublished unless told otherwise; the actor owns the file in Drive. */
  create(form: { readonly title: string; readonly published?: boolean }, who: Caller): FormInfo;
  /** Throws FormApp's text for an unknown form or an actor who may not edit it. */
  form(formId: string, who: Caller): FormInfo;
  update(formId: string, patch: Partial<FormSettings>, who: Caller): FormInfo;
  addItem(formId: string, item: NewItem, who: Caller): FormItem;
  updateItem(formId: string, itemId: number, patch: ItemPatch, who: Caller): FormItem;
  deleteItem(formId: string, itemId: number, who: Caller): void;
  moveItem(formId: string, itemId: number, toIndex: number, who: Caller): FormItem;
  items(formId: string, who: Caller): FormItem[];
  /** `after`: epoch ms, those submitted at or after it. In the order of first submission. */
  responses(formId: string, filter: { readonly after?: number }, who: Caller): FormResponse[];
  /** The same without the answers: of a thousand responses a script looks into a few. */
  responseHeads(formId: string, filter: { readonly after?: number }, who: Caller): ResponseHead[];
  /** Throws when there is none. */
  response(formId: string, responseId: string, who: Caller): FormResponse;
  /** The items of the form and what was answered to them, in one call. */
  itemResponses(
    formId: string,
    responseId: string,
    who: Caller,
  ): { readonly items: FormItem[]; readonly answers: readonly ResponseAnswer[] };
  publishedUrl(formId: string): string;
  editUrl(formId: string): string;
  /** The form behind the id in a published URL (`/forms/d/e/{publishedId}/viewform`). */
  findByPublishedId(publishedId: string): string | undefined;
  /** Form ids in order of creation. */
  list(): string[];
  formView(formId: string): FormView;
  /** A person presses Submit. Throws FormRefused when the page would not let it through. */
  submit(
    formId: string,
    answers: readonly Answer[],
    options?: SubmitOptions,
  ): { readonly responseId: string };
  /** Only the respondent's path calls these: FormApp's own `submit()` fires no trigger. */
  onSubmit(listener: SubmitListener): () => void;
}
