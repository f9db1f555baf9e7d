// SPDX-License-Identifier: Apache-2.0
// Google's error body, as REST clients get it, and the one class the emulator throws for it.

/** An error as Google's REST services answer it: HTTP status, canonical status name, message. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: number;
  readonly status: string;
  readonly reason: string;

  constructor(code: number, status: string, message: string, reason = 'badRequest') {
    super(message);
    this.code = code;
    this.status = status;
    this.reason = reason;
  }

  /** `{error: {code, message, errors: [{domain, reason, message}], status}}` */
  toBody(): object {
    const errors = [{ message: this.message, domain: 'global', reason: this.reason }];
    return { error: { code: this.code, message: this.message, errors, status: this.status } };
  }
}

export const badRequest = (message: string): ApiError =>
  new ApiError(400, 'INVALID_ARGUMENT', message);

export const notFound = (message: string): ApiError =>
  new ApiError(404, 'NOT_FOUND', message, 'notFound');

export const forbidden = (message: string): ApiError =>
  new ApiError(403, 'PERMISSION_DENIED', message, 'forbidden');

export const tooManyRequests = (message: string): ApiError =>
  new ApiError(429, 'RESOURCE_EXHAUSTED', message, 'rateLimitExceeded');

/** Thrown by name for whatever of Google's the emulator does not do: it never guesses. */
export function notEmulated(what: string): Error {
  return new Error(`Not emulated: ${what} (see emulator/BATAS.md)`);
}
