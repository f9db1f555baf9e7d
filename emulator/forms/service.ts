// SPDX-License-Identifier: Apache-2.0
// The engine under FormApp, and the respondent's path: JSON in, JSON out. It decides what a form
// accepts and what a response holds; it runs no triggers and knows no Apps Script objects.

import type { Accounts } from '../accounts.ts';
import type { FileRegistry } from '../file-registry.ts';
import type { Kernel } from '../kernel.ts';
import { createDoor } from './door.ts';
import { createItemCalls } from './item-calls.ts';
import { recordResponse } from './respond.ts';
import { createResponseCalls } from './response-calls.ts';
import { changeSettings, firstSettings } from './settings.ts';
import { createFormStore } from './store.ts';
import type { Forms, SubmitListener } from './types.ts';
import { infoOf, publishedUrl, viewOf } from './views.ts';

export type * from './types.ts';
export { FormRefused } from './refused.ts';

const MIME = 'application/vnd.google-apps.form';

export function createForms(kernel: Kernel, files: FileRegistry, accounts: Accounts): Forms {
  const store = createFormStore(kernel);
  const door = createDoor(kernel, store, files);
  const listeners = new Set<SubmitListener>();

  return {
    create({ title, published = false }, who) {
      kernel.announce({ service: 'forms', method: 'create', ...who });
      if (title === '') throw new Error('Invalid argument: title');
      if (accounts.get(who.actor) === undefined)
        throw new Error(`emulator: no account ${who.actor}`);
      const formId = kernel.newId();
      const publishedId = `1FAIpQLS${kernel.newId(49).slice(1)}`;
      files.createFile({ id: formId, name: title, mimeType: MIME }, who.actor);
      store.commit('create', { formId, publishedId, settings: firstSettings(published) });
      return infoOf(door.known(formId));
    },
    form: (formId, who) => infoOf(door.open('openById', formId, who)),
    update(formId, patch, who) {
      const settings = changeSettings(door.open('update', formId, who).settings, patch);
      store.commit('update', { formId, settings });
      files.touch(formId);
      return infoOf(door.known(formId));
    },
    ...createItemCalls(kernel, store, files, door),
    ...createResponseCalls(door),
    publishedUrl: (formId) => publishedUrl(door.known(formId)),
    editUrl: (formId) => `https://docs.google.com/forms/d/${door.known(formId).formId}/edit`,
    findByPublishedId: (publishedId) =>
      store.list().find((form) => form.publishedId === publishedId)?.formId,
    list: () => store.list().map((form) => form.formId),
    formView: (formId) => viewOf(door.known(formId)),
    submit(formId, answers, { respondentEmail = '', at, responseId } = {}) {
      if (at !== undefined) kernel.setNow(at);
      const respondent = respondentEmail.trim();
      kernel.announce({ service: 'forms', method: 'submit', actor: respondent, face: 'person' });
      const submission = { answers, respondent, responseId };
      const recorded = recordResponse(kernel, store, door.known(formId), submission);
      for (const listener of listeners) listener(formId, recorded);
      return { responseId: recorded };
    },
    onSubmit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
