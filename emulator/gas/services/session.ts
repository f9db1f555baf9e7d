// SPDX-License-Identifier: Apache-2.0
// Session: who runs this, and who sits before it if the script may know.

import type { Accounts } from '../../accounts.ts';
import { notEmulated } from '../../api-error.ts';
import type { ServiceHandler } from '../bridge.ts';

export const handleSession: ServiceHandler = (method, _args, { order, manifest }) => {
  switch (method) {
    case 'getActiveUser':
      return order.activeUser;
    case 'getEffectiveUser':
      return order.authMode === 'FULL' ? order.user : '';
    case 'getScriptTimeZone':
      return manifest.timeZone;
    default:
      throw notEmulated(`Session.${method}`);
  }
};

/**
 * The visitor's address as a script of `user` may see it: its own, or one of the same Workspace
 * domain; '' otherwise (Google's reference of Session.getActiveUser).
 */
export function visibleTo(accounts: Accounts, user: string, visitor: string | undefined): string {
  if (visitor === undefined) return '';
  if (visitor === user) return visitor;
  const [one, other] = [accounts.get(user), accounts.get(visitor)];
  const sameDomain = one?.kind === 'workspace' && other?.kind === 'workspace';
  return sameDomain && one.domain === other.domain ? visitor : '';
}
