// SPDX-License-Identifier: Apache-2.0
// What is shown of a stored form: to FormApp, and to the respondent's page. Pure, and always a
// copy: what a caller does to it changes no form.

import { CONFIRMATION, closedMessage } from './settings.ts';
import type { StoredForm, StoredResponse } from './store.ts';
import type {
  FormInfo,
  FormItem,
  FormResponse,
  FormView,
  ResponseAnswer,
  ResponseHead,
} from './types.ts';

export function infoOf(form: StoredForm): FormInfo {
  return { formId: form.formId, ...form.settings };
}

export function itemsOf(form: StoredForm): FormItem[] {
  return form.items.map((item, index) => Object.assign(structuredClone(item), { index }));
}

/** Throws when the form has no such item (any more). */
export function itemOf(form: StoredForm, itemId: number): FormItem {
  const item = itemsOf(form).find((each) => each.id === itemId);
  if (item === undefined) throw new Error(`No item with the given ID: ${itemId}`);
  return item;
}

export function publishedUrl(form: StoredForm): string {
  return `https://docs.google.com/forms/d/e/${form.publishedId}/viewform`;
}

export function responseOf(form: StoredForm, response: StoredResponse): FormResponse {
  return { ...headOf(form, response), answers: answersOf(form, response) };
}

/** A response without its answers. */
export function headOf(form: StoredForm, response: StoredResponse): ResponseHead {
  return {
    formId: form.formId,
    responseId: response.responseId,
    createdAt: response.createdAt,
    submittedAt: response.submittedAt,
    respondentEmail: response.collected ? response.respondent : '',
    editResponseUrl: `${publishedUrl(form)}?edit2=${response.responseId}`,
  };
}

export function answersOf(form: StoredForm, response: StoredResponse): ResponseAnswer[] {
  const order = new Map(form.items.map((item, index) => [item.id, index]));
  const place = (itemId: number): number => order.get(itemId) ?? form.items.length;
  return response.answers
    .map(({ itemId, value }) => ({
      itemId,
      value: structuredClone(value),
      itemDeleted: !order.has(itemId),
    }))
    .sort((a, b) => place(a.itemId) - place(b.itemId));
}

export function viewOf(form: StoredForm): FormView {
  const { settings } = form;
  const isOpen = settings.acceptingResponses;
  return {
    formId: form.formId,
    publishedId: form.publishedId,
    title: settings.title,
    description: settings.description,
    collectEmail: settings.collectEmail,
    verifiedEmail: settings.verifiedEmail,
    open: isOpen,
    closedMessage: isOpen ? '' : closedMessage(settings, settings.title),
    confirmationMessage: settings.confirmationMessage || CONFIRMATION,
    allowResponseEdits: settings.allowResponseEdits,
    items: isOpen ? itemsOf(form) : [],
  };
}
