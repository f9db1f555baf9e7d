// SPDX-License-Identifier: Apache-2.0
// The event object a function is called with, made in this realm from what the host tells.

import type { EntryEvent } from '../protocol.ts';
import { AUTH_MODE } from './enums.ts';
import { createForm } from './form-app.ts';
import { createFormResponse } from './form-response.ts';
import { createUser } from './plain-services.ts';
import { createRange } from './range.ts';
import { createSheet, createSpreadsheet } from './spreadsheet-app.ts';

/** Event objects are plain: what Google does not send is undefined, and asking for it is no error. */
export function createEvent(json: EntryEvent): Record<string, unknown> {
  const frame: Record<string, unknown> = { authMode: AUTH_MODE[json.authMode] };
  if (json.triggerUid !== undefined) frame['triggerUid'] = json.triggerUid;
  if (json.spreadsheetId !== undefined) frame['source'] = createSpreadsheet(json.spreadsheetId);
  switch (json.kind) {
    case 'form':
      return { ...frame, source: createForm(json.formId), ...formResponse(json) };
    case 'edit':
      return { ...frame, user: createUser(json.user), ...edited(json) };
    case 'change':
      return { ...frame, user: createUser(json.user), changeType: json.changeType };
    case 'open':
      return { ...frame, user: createUser(json.user) };
    case 'clock':
      return { ...frame, ...json.fields };
    case 'get':
      return { ...json.fields };
    default:
      return unknownKind(json);
  }
}

function formResponse({ formId, responseId }: { formId: string; responseId: string | undefined }) {
  return responseId === undefined ? {} : { response: createFormResponse(formId, responseId) };
}

function edited(json: EntryEvent & { kind: 'edit' }): Record<string, unknown> {
  const { range, value, oldValue } = json;
  if (range === undefined) return {};
  const sheet = () => createSheet(range.spreadsheetId, range.sheetId);
  const fields: Record<string, unknown> = { range: createRange(range, sheet) };
  if (value !== undefined) fields['value'] = value;
  if (oldValue !== undefined) fields['oldValue'] = oldValue;
  return fields;
}

function unknownKind(json: never): never {
  throw new Error(`emulator: unexpected event ${JSON.stringify(json)}`);
}
