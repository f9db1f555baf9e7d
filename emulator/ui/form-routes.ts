// SPDX-License-Identifier: Apache-2.0
// The respondent's path over HTTP: show the form, take what was typed, confirm or say what is
// wrong. Answers are handed to the forms service as they came; nothing is repaired here.

import type { Context, Hono } from 'hono';
import { FormRefused, type Answer, type FormView } from '../forms/service.ts';
import { renderConfirmation, renderForm, type FormState } from './form-page.ts';
import { OTHER, fieldName } from './form-question.ts';
import { textField, textFields } from './form-fields.ts';
import { inIndonesian } from './form-words.ts';
import { html } from './html.ts';
import type { Office } from './office.ts';
import { readVisitor } from './visitor.ts';
import { showNotFound, showPage } from './show.ts';

export function mountForms(app: Hono, office: Office): void {
  app.get('/forms/d/e/:publishedId/viewform', (context) => {
    const form = findForm(office, context.req.param('publishedId'));
    if (form === undefined) return showNotFound(context, office);
    return show(context, office, form, firstState(context, office, form));
  });
  app.post('/forms/d/e/:publishedId/viewform', async (context) => {
    const form = findForm(office, context.req.param('publishedId'));
    if (form === undefined) return showNotFound(context, office);
    return submit(context, office, form);
  });
}

function findForm(office: Office, publishedId: string): FormView | undefined {
  const formId = office.forms.findByPublishedId(publishedId);
  if (formId === undefined) return undefined;
  const form = office.forms.formView(formId);
  return {
    ...form,
    closedMessage: inIndonesian(form.closedMessage),
    confirmationMessage: inIndonesian(form.confirmationMessage),
  };
}

function show(context: Context, office: Office, form: FormView, state: FormState): Response {
  const body = renderForm(form, state);
  return showPage(context, office, { title: form.title, body, scripts: form.open ? ['form'] : [] });
}

/** A prefilled link (`?entry.123=…`), or the answers of the response that is being edited. */
function firstState(context: Context, office: Office, form: FormView): FormState {
  const responseId = context.req.query('edit2');
  const typed = new Map<string, readonly string[]>();
  for (const [itemId, values] of earlierAnswers(office, form, responseId))
    typed.set(itemId, values);
  for (const item of form.items) {
    const values = context.req.queries(fieldName(item));
    if (values !== undefined) typed.set(String(item.id), values);
  }
  const visitor = readVisitor(context, office.accounts);
  if (!typed.has('email')) typed.set('email', [visitor ?? '']);
  return { typed, problems: new Map(), responseId, visitor };
}

function earlierAnswers(
  office: Office,
  form: FormView,
  responseId: string | undefined,
): [string, readonly string[]][] {
  const owner = office.ownerOf(form.formId);
  if (responseId === undefined || owner === undefined || !form.allowResponseEdits) return [];
  const all = office.forms.responses(form.formId, {}, { actor: owner, face: 'person' });
  const response = all.find((each) => each.responseId === responseId);
  if (response === undefined) return [];
  const answers = response.answers.map(({ itemId, value }): [string, readonly string[]] => [
    String(itemId),
    typeof value === 'string' ? [value] : value,
  ]);
  return [...answers, ['email', [response.respondentEmail]]];
}

async function submit(context: Context, office: Office, form: FormView): Promise<Response> {
  const data = await context.req.formData();
  const typed = readTyped(form, data);
  const responseId = textField(data, 'edit2') || undefined;
  const visitor = readVisitor(context, office.accounts);
  const isTyped = form.collectEmail && !form.verifiedEmail;
  const email = isTyped ? textField(data, 'emailAddress') : (visitor ?? '');
  const answers = form.items.flatMap((item): Answer[] => {
    const values = typed.get(String(item.id)) ?? [];
    if (values.length === 0) return [];
    return [{ itemId: item.id, value: item.type === 'CHECKBOX' ? values : (values[0] ?? '') }];
  });
  try {
    const options = { respondentEmail: email, ...(responseId === undefined ? {} : { responseId }) };
    const done = office.forms.submit(form.formId, answers, options);
    office.settle();
    const editPath = form.allowResponseEdits ? `viewform?edit2=${done.responseId}` : undefined;
    const body = renderConfirmation(form, editPath);
    return showPage(context, office, { title: form.title, body });
  } catch (error) {
    if (!(error instanceof FormRefused)) throw error;
    return showRefusal(context, office, form, error, { typed, responseId, visitor });
  }
}

function showRefusal(
  context: Context,
  office: Office,
  form: FormView,
  refused: FormRefused,
  state: Omit<FormState, 'problems'>,
): Response {
  if (refused.reason !== 'invalid') {
    const body = html`<div class="form">
      <div class="card form-head">
        <h1>${form.title}</h1>
        <p class="prose" role="alert">${inIndonesian(refused.message)}</p>
      </div>
    </div>`;
    return showPage(context, office, { title: form.title, body }, 403);
  }
  const problems = new Map<string, string>();
  for (const { itemId, message } of refused.problems) {
    problems.set(itemId === undefined ? 'email' : String(itemId), inIndonesian(message));
  }
  const known = new Set(['email', ...form.items.map((item) => String(item.id))]);
  if ([...problems.keys()].every((key) => !known.has(key))) {
    problems.set('form', inIndonesian(refused.message));
  }
  return show(context, office, form, { ...state, problems });
}

/** What was typed, by item; the choice "other" is replaced by its text. */
function readTyped(form: FormView, data: FormData): Map<string, readonly string[]> {
  const typed = new Map<string, readonly string[]>([['email', [textField(data, 'emailAddress')]]]);
  for (const item of form.items) {
    const name = fieldName(item);
    const other = textField(data, `${name}.other_option_response`);
    const values = textFields(data, name)
      .map((value) => (value === OTHER ? other : value))
      .filter((value) => value !== '');
    typed.set(String(item.id), values);
  }
  return typed;
}
