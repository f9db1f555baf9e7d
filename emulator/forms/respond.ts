// SPDX-License-Identifier: Apache-2.0
// The respondent's path: one person, one page, one press on Submit. It refuses what the page
// would refuse, records the response, and tells nobody.

import { isEmailAddress, keyOf } from '../accounts.ts';
import type { Kernel } from '../kernel.ts';
import { judgeAnswers } from './answers.ts';
import { FormRefused } from './refused.ts';
import type { Problem } from './refused.ts';
import { closedMessage } from './settings.ts';
import type { FormStore, StoredForm, StoredResponse } from './store.ts';
import type { Answer, FormItem } from './types.ts';

export interface Submission {
  readonly answers: readonly Answer[];
  /** '' when nobody is signed in and no address was typed. */
  readonly respondent: string;
  /** The response that is edited. */
  readonly responseId: string | undefined;
}

/** Returns the response's id: a new one, or that of the response that was edited. */
export function recordResponse(
  kernel: Kernel,
  store: FormStore,
  form: StoredForm,
  submission: Submission,
): string {
  const { settings } = form;
  if (!settings.acceptingResponses) {
    throw new FormRefused('closed', closedMessage(settings, settings.title));
  }
  const before = editedResponse(form, submission.responseId);
  if (settings.verifiedEmail && submission.respondent === '') throw signIn();
  if (settings.limitOneResponsePerUser) assertOnlyOne(form, submission.respondent, before);
  const items = form.items.map((item, index): FormItem => ({ ...item, index }));
  const judged = judgeAnswers(items, submission.answers);
  const problems = [...emailProblems(form, submission.respondent), ...judged.problems];
  if (problems.length > 0) {
    throw new FormRefused('invalid', problems.map((each) => each.message).join('; '), problems);
  }
  const now = kernel.now();
  const response: StoredResponse = {
    responseId: before?.responseId ?? `2_ABaOnu${kernel.newId(63).slice(1)}`,
    createdAt: before?.createdAt ?? now,
    submittedAt: now,
    respondent: submission.respondent,
    collected: settings.collectEmail,
    answers: judged.answers,
  };
  store.commit('putResponse', { formId: form.formId, response });
  return response.responseId;
}

function editedResponse(form: StoredForm, responseId?: string): StoredResponse | undefined {
  if (responseId === undefined) return undefined;
  const response = form.responses.find((each) => each.responseId === responseId);
  if (response === undefined || !form.settings.allowResponseEdits) {
    throw new FormRefused('no-edit', 'Editing responses is not allowed for this form.');
  }
  return response;
}

function assertOnlyOne(
  form: StoredForm,
  respondent: string,
  before: StoredResponse | undefined,
): void {
  if (respondent === '') throw signIn();
  const already = form.responses.some(
    (each) => each !== before && keyOf(each.respondent) === keyOf(respondent),
  );
  if (already) throw new FormRefused('already-responded', "You've already responded");
}

const signIn = (): FormRefused => new FormRefused('sign-in', 'Sign in to continue');

function emailProblems(form: StoredForm, respondent: string): Problem[] {
  if (!form.settings.collectEmail) return [];
  if (respondent === '') return [{ message: 'This is a required question' }];
  return isEmailAddress(respondent) ? [] : [{ message: 'Must be a valid email address' }];
}
