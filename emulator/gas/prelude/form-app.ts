// SPDX-License-Identifier: Apache-2.0
// FormApp and Form: the settings and items of a form, and its responses.

import { EMAIL_COLLECTION_TYPE, enumOf, ITEM_TYPE, nameIn } from './enums.ts';
import { createItem, createTypedItem, itemIdOf, type Item, type ItemJson } from './form-item.ts';
import { createFormResponse, type FormResponse, type ResponseJson } from './form-response.ts';
import {
  createCheckboxValidation,
  createParagraphTextValidation,
  createTextValidation,
} from './form-validation.ts';
import { call, signatureError } from './host-call.ts';
import { strict } from './strict.ts';

interface FormJson {
  readonly formId: string;
  readonly title: string;
  readonly description: string;
  readonly confirmationMessage: string;
  readonly customClosedFormMessage: string;
  readonly collectEmail: boolean;
  readonly verifiedEmail: boolean;
  readonly allowResponseEdits: boolean;
  readonly limitOneResponsePerUser: boolean;
  readonly acceptingResponses: boolean;
  readonly published: boolean;
}

export function createFormApp() {
  return strict('FormApp', {
    ItemType: ITEM_TYPE,
    EmailCollectionType: EMAIL_COLLECTION_TYPE,
    DestinationType: enumOf('DestinationType', ['SPREADSHEET']),
    create: (title: string, isPublished?: boolean) =>
      createForm(call<FormJson>('FormApp', 'create', String(title), isPublished).formId),
    openById: (id: string) => createForm(call<FormJson>('FormApp', 'openById', String(id)).formId),
    createTextValidation,
    createParagraphTextValidation,
    createCheckboxValidation,
  });
}

export function createForm(id: string): object {
  const form: object = strict('Form', {
    getId: () => id,
    ...settings(id, () => form),
    ...items(id),
    ...responses(id),
    getPublishedUrl: () => call<string>('Form', 'getPublishedUrl', id),
    getEditUrl: () => call<string>('Form', 'getEditUrl', id),
    shortenFormUrl: (url: string) => call<string>('Form', 'shortenFormUrl', id, String(url)),
  });
  return form;
}

function settings(id: string, self: () => object) {
  const get = (method: string) => call<FormJson>('Form', method, id);
  const setter = (method: string, key: keyof FormJson, read: (value: unknown) => unknown) => {
    return (value: unknown): object => {
      call('Form', method, id, { [key]: read(value) });
      return self();
    };
  };
  /** Changes how the page looks, not what it accepts: nothing is kept. */
  const look = (method: string) => (enabled: boolean) => {
    call('Form', method, id, {}, enabled);
    return self();
  };
  return {
    getTitle: () => get('getTitle').title,
    getDescription: () => get('getDescription').description,
    getConfirmationMessage: () => get('getConfirmationMessage').confirmationMessage,
    isAcceptingResponses: () => get('isAcceptingResponses').acceptingResponses,
    isPublished: () => get('isPublished').published,
    collectsEmail: () => get('collectsEmail').collectEmail,
    canEditResponse: () => get('canEditResponse').allowResponseEdits,
    hasLimitOneResponsePerUser: () => get('hasLimitOneResponsePerUser').limitOneResponsePerUser,
    setTitle: setter('setTitle', 'title', String),
    setDescription: setter('setDescription', 'description', String),
    setConfirmationMessage: setter('setConfirmationMessage', 'confirmationMessage', String),
    setCustomClosedFormMessage: setter(
      'setCustomClosedFormMessage',
      'customClosedFormMessage',
      String,
    ),
    setCollectEmail: setter('setCollectEmail', 'collectEmail', Boolean),
    ...emailCollection(id, self),
    setAllowResponseEdits: setter('setAllowResponseEdits', 'allowResponseEdits', Boolean),
    setLimitOneResponsePerUser: setter(
      'setLimitOneResponsePerUser',
      'limitOneResponsePerUser',
      Boolean,
    ),
    setAcceptingResponses: setter('setAcceptingResponses', 'acceptingResponses', Boolean),
    setPublished: setter('setPublished', 'published', Boolean),
    setProgressBar: look('setProgressBar'),
    setShowLinkToRespondAgain: look('setShowLinkToRespondAgain'),
  };
}

function emailCollection(id: string, self: () => object) {
  return {
    getEmailCollectionType: () => {
      const { collectEmail, verifiedEmail } = call<FormJson>('Form', 'getEmailCollectionType', id);
      if (!collectEmail) return EMAIL_COLLECTION_TYPE.DO_NOT_COLLECT;
      return verifiedEmail ? EMAIL_COLLECTION_TYPE.VERIFIED : EMAIL_COLLECTION_TYPE.RESPONDER_INPUT;
    },
    setEmailCollectionType: (type: unknown): object => {
      const name = nameIn(EMAIL_COLLECTION_TYPE, type);
      if (name === undefined) throw signatureError('Form.setEmailCollectionType', [type]);
      const patch = {
        collectEmail: name !== 'DO_NOT_COLLECT',
        verifiedEmail: name === 'VERIFIED',
      };
      call('Form', 'setEmailCollectionType', id, patch);
      return self();
    },
  };
}

function items(id: string) {
  const load = (method: string) => call<ItemJson[]>('Form', method, id);
  const add = (type: ItemJson['type'], method: string) => () =>
    createTypedItem(id, call<ItemJson>('Form', method, id, type));
  return {
    addTextItem: add('TEXT', 'addTextItem'),
    addParagraphTextItem: add('PARAGRAPH_TEXT', 'addParagraphTextItem'),
    addMultipleChoiceItem: add('MULTIPLE_CHOICE', 'addMultipleChoiceItem'),
    addListItem: add('LIST', 'addListItem'),
    addCheckboxItem: add('CHECKBOX', 'addCheckboxItem'),
    addDateItem: add('DATE', 'addDateItem'),
    addSectionHeaderItem: add('SECTION_HEADER', 'addSectionHeaderItem'),
    addPageBreakItem: add('PAGE_BREAK', 'addPageBreakItem'),
    getItems: (type?: unknown): Item[] => {
      const name = type === undefined ? undefined : nameIn(ITEM_TYPE, type);
      if (type !== undefined && name === undefined) throw signatureError('Form.getItems', [type]);
      const found = load('getItems').filter((item) => name === undefined || item.type === name);
      return found.map((item) => createItem(id, item));
    },
    getItemById: (itemId: number): Item | null => {
      const found = load('getItemById').find((item) => item.id === Number(itemId));
      return found === undefined ? null : createItem(id, found);
    },
    moveItem: (item: unknown, toIndex: number): Item => {
      const itemId = typeof item === 'number' ? load('getItems')[item]?.id : itemIdOf(item);
      if (itemId === undefined) throw signatureError('Form.moveItem', [item, toIndex]);
      return createItem(id, call<ItemJson>('Form', 'moveItem', id, itemId, Number(toIndex)));
    },
    deleteItem: (item: unknown) => {
      const itemId = typeof item === 'number' ? load('getItems')[item]?.id : itemIdOf(item);
      if (itemId === undefined) throw signatureError('Form.deleteItem', [item]);
      call('Form', 'deleteItem', id, itemId);
    },
  };
}

function responses(id: string) {
  return {
    getResponses: (after?: Date): FormResponse[] =>
      call<ResponseJson[]>('Form', 'getResponses', id, after?.getTime()).map((json) =>
        createFormResponse(id, json.responseId, json),
      ),
    getResponse: (responseId: string): FormResponse => {
      const json = call<ResponseJson>('Form', 'getResponse', id, String(responseId));
      return createFormResponse(id, responseId, json);
    },
  };
}
