// SPDX-License-Identifier: Apache-2.0
// Which account the person at the browser is, kept in a cookie. It is a choice, not a login: on
// this machine everybody may be anybody.

import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Accounts } from '../accounts.ts';

const COOKIE = 'akun';
/** The cookie's value for somebody who is not signed in. */
export const ANONYMOUS = '-';

/** The address of the chosen account; undefined for somebody who is not signed in. */
export function readVisitor(context: Context, accounts: Accounts): string | undefined {
  const chosen = getCookie(context, COOKIE);
  if (chosen === ANONYMOUS) return undefined;
  if (chosen !== undefined && accounts.get(chosen) !== undefined) return chosen;
  return accounts.list()[0]?.email;
}

export function writeVisitor(context: Context, email: string): void {
  setCookie(context, COOKIE, email, { path: '/', httpOnly: true, sameSite: 'Lax' });
}
