// SPDX-License-Identifier: Apache-2.0
// Reads whose call it is from the Authorization header, and refuses as Google refuses. The token is
// the account's address in clear: the emulator checks who, never whether.

import { ApiError } from '../api-error.ts';

const PREFIX = 'emulated:';

/** The access token with which a client calls as `email`. */
export const emulatedToken = (email: string): string => PREFIX + email;

/** The account of the request; throws Google's 401. `isKnown` tells whether an account exists. */
export function readBearer(headers: Headers, isKnown: (email: string) => boolean): string {
  const header = headers.get('authorization');
  if (header === null) throw unauthenticated(MISSING, 'required', 'CREDENTIALS_MISSING');
  const token = /^bearer\s+(.+)$/i.exec(header)?.[1]?.trim() ?? '';
  const email = token.startsWith(PREFIX) ? token.slice(PREFIX.length) : '';
  if (email === '' || !isKnown(email)) {
    throw unauthenticated(INVALID, 'authError', 'ACCESS_TOKEN_TYPE_UNSUPPORTED');
  }
  return email;
}

const EXPECTED =
  'Expected OAuth 2 access token, login cookie or other valid authentication credential. ' +
  'See https://developers.google.com/identity/sign-in/web/devconsole-project.';
const MISSING = `Request is missing required authentication credential. ${EXPECTED}`;
const INVALID = `Request had invalid authentication credentials. ${EXPECTED}`;

/** Google's 401 carries where it looked, and an ErrorInfo that the common body does not have. */
class UnauthenticatedError extends ApiError {
  readonly info: string;

  constructor(message: string, reason: string, info: string) {
    super(401, 'UNAUTHENTICATED', message, reason);
    this.info = info;
  }

  override toBody(): object {
    const message = this.reason === 'required' ? 'Login Required.' : 'Invalid Credentials';
    const where = { location: 'Authorization', locationType: 'header' };
    const errors = [{ message, domain: 'global', reason: this.reason, ...where }];
    const type = 'type.googleapis.com/google.rpc.ErrorInfo';
    const details = [{ '@type': type, reason: this.info, domain: 'googleapis.com' }];
    const { message: text, status } = this;
    return { error: { code: 401, message: text, errors, status, details } };
  }
}

const unauthenticated = (message: string, reason: string, info: string): ApiError =>
  new UnauthenticatedError(message, reason, info);
