// SPDX-License-Identifier: Apache-2.0
// Reading responses: all since a moment, with or without their answers, or one. It changes nothing.

import type { Door } from './door.ts';
import type { StoredForm, StoredResponse } from './store.ts';
import type { Forms } from './types.ts';
import { answersOf, headOf, itemsOf, responseOf } from './views.ts';

type ResponseCalls = Pick<Forms, 'responses' | 'responseHeads' | 'response' | 'itemResponses'>;

export function createResponseCalls(door: Door): ResponseCalls {
  return {
    responses(formId, filter, who) {
      const form = door.open('getResponses', formId, who);
      return submittedSince(form, filter).map((each) => responseOf(form, each));
    },
    responseHeads(formId, filter, who) {
      const form = door.open('getResponses', formId, who);
      return submittedSince(form, filter).map((each) => headOf(form, each));
    },
    response(formId, responseId, who) {
      const form = door.open('getResponse', formId, who);
      return responseOf(form, findResponse(form, responseId));
    },
    itemResponses(formId, responseId, who) {
      const form = door.open('getItems', formId, who);
      return { items: itemsOf(form), answers: answersOf(form, findResponse(form, responseId)) };
    },
  };
}

const submittedSince = (
  form: StoredForm,
  { after = -Infinity }: { readonly after?: number },
): readonly StoredResponse[] => form.responses.filter((each) => each.submittedAt >= after);

function findResponse(form: StoredForm, responseId: string): StoredResponse {
  const response = form.responses.find((each) => each.responseId === responseId);
  if (response === undefined) throw new Error('Invalid response ID');
  return response;
}
