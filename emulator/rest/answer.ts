// SPDX-License-Identifier: Apache-2.0
// Turns what a service returned or threw into an HTTP answer as Google gives it. A fault of the
// emulator itself is answered loudly and never dressed up as one of Google's errors.

import { ApiError } from '../api-error.ts';

export interface BytesAnswer {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

export type ServiceAnswer = object | BytesAnswer | undefined;

export function answerOf(result: ServiceAnswer): Response {
  if (result === undefined) return new Response(undefined, { status: 204 });
  if (isBytes(result)) {
    // A copy: Response wants a plain ArrayBuffer, and the state's own bytes must not leak out.
    const body = new Uint8Array(result.bytes);
    return new Response(body, { headers: { 'content-type': result.contentType } });
  }
  return json(result, 200);
}

export function answerOfError(error: unknown): Response {
  if (error instanceof ApiError) return json(error.toBody(), error.code);
  const message = error instanceof Error ? error.message : String(error);
  // 404 and 418 are never retried by the client, so both are seen at once.
  if (message.startsWith('Not emulated')) {
    return json(new ApiError(404, 'UNIMPLEMENTED', message, 'notEmulated').toBody(), 404);
  }
  const stack = error instanceof Error ? (error.stack ?? message) : message;
  return json(new ApiError(418, 'INTERNAL', `Emulator defect: ${stack}`, 'defect').toBody(), 418);
}

function json(body: object, status: number): Response {
  return new Response(JSON.stringify(body, undefined, 2), {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8' },
  });
}

function isBytes(result: object): result is BytesAnswer {
  return 'bytes' in result && result.bytes instanceof Uint8Array;
}
