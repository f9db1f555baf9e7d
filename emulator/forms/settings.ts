// SPDX-License-Identifier: Apache-2.0
// How a form's settings start and how they pull each other along. Pure.

import type { FormSettings } from './types.ts';

/** FormApp.create names the Drive file only: the form's own title stays '' until it is set. */
export function firstSettings(published: boolean): FormSettings {
  return {
    title: '',
    description: '',
    confirmationMessage: '',
    customClosedFormMessage: '',
    collectEmail: false,
    verifiedEmail: false,
    allowResponseEdits: false,
    limitOneResponsePerUser: false,
    acceptingResponses: published,
    published,
  };
}

/**
 * Publishing opens the form and unpublishing closes it; an unpublished form cannot be opened
 * (Forms API guide publish-form, and PublishState in the reference).
 */
export function changeSettings(before: FormSettings, patch: Partial<FormSettings>): FormSettings {
  const published = patch.published ?? before.published;
  if (patch.acceptingResponses === true && !published) {
    throw new Error('Form is not published: it cannot accept responses.');
  }
  const followed = patch.published ?? before.acceptingResponses;
  const acceptingResponses = patch.acceptingResponses ?? followed;
  return { ...before, ...patch, ...emailSettings(before, patch), published, acceptingResponses };
}

/** Asking for verified addresses asks for addresses; not asking for any ends both (BATAS, ASSUMED). */
function emailSettings(
  before: FormSettings,
  patch: Partial<FormSettings>,
): Pick<FormSettings, 'collectEmail' | 'verifiedEmail'> {
  const collectEmail = patch.collectEmail ?? (patch.verifiedEmail === true || before.collectEmail);
  return {
    collectEmail,
    verifiedEmail: collectEmail && (patch.verifiedEmail ?? before.verifiedEmail),
  };
}

export const CONFIRMATION = 'Your response has been recorded.';

export function closedMessage(settings: FormSettings, name: string): string {
  if (!settings.published) return `${name} is not available.`;
  const custom = settings.customClosedFormMessage;
  return custom === '' ? `The form ${name} is no longer accepting responses.` : custom;
}
