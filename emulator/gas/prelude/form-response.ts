// SPDX-License-Identifier: Apache-2.0
// One response to a form, and its answers. A response that comes with an event is read when it is
// first asked for anything but its id or its answers, which come in a call of their own.

import { createItem, itemIdOf, type Item, type ItemJson } from './form-item.ts';
import { call } from './host-call.ts';
import { strict } from './strict.ts';

export interface ResponseJson {
  readonly responseId: string;
  readonly submittedAt: number;
  readonly respondentEmail: string;
  readonly editResponseUrl: string;
}

interface AnsweredJson {
  readonly items: readonly ItemJson[];
  readonly answers: readonly {
    readonly itemId: number;
    readonly value: string | readonly string[];
    readonly itemDeleted: boolean;
  }[];
}

export interface FormResponse {
  getId(): string;
  getTimestamp(): Date;
  getRespondentEmail(): string;
  getEditResponseUrl(): string;
  getItemResponses(): ItemResponse[];
  getResponseForItem(item: unknown): ItemResponse | null;
}

export interface ItemResponse {
  /** Null when the item was deleted since. */
  getItem(): Item | null;
  getResponse(): string | string[];
}

export function createFormResponse(
  formId: string,
  responseId: string,
  loaded?: ResponseJson,
): FormResponse {
  let json = loaded;
  const load = (): ResponseJson =>
    (json ??= call<ResponseJson>('Form', 'getResponse', formId, responseId));
  const itemResponses = () => {
    const json = call<AnsweredJson>('FormResponse', 'getItemResponses', formId, responseId);
    const items = new Map(json.items.map((item) => [item.id, item]));
    return json.answers.map((answer) => {
      const item = items.get(answer.itemId);
      return { itemId: answer.itemId, response: createItemResponse(formId, item, answer.value) };
    });
  };
  return strict('FormResponse', {
    getId: () => responseId,
    getTimestamp: () => new Date(load().submittedAt),
    getRespondentEmail: () => load().respondentEmail,
    getEditResponseUrl: () => load().editResponseUrl,
    getItemResponses: () => itemResponses().map(({ response }) => response),
    getResponseForItem: (item: unknown) => {
      const itemId = itemIdOf(item);
      return itemResponses().find((one) => one.itemId === itemId)?.response ?? null;
    },
  });
}

function createItemResponse(
  formId: string,
  item: ItemJson | undefined,
  value: string | readonly string[],
): ItemResponse {
  return strict('ItemResponse', {
    getItem: () => (item === undefined ? null : createItem(formId, item)),
    getResponse: () => (typeof value === 'string' ? value : [...value]),
  });
}
