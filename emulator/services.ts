// SPDX-License-Identifier: Apache-2.0
// The services of one emulator, side by side, and the acts of people that touch several of them.
// Types only.

import type { Accounts } from './accounts.ts';
import type { Docs } from './docs/service.ts';
import type { Drive } from './drive/service.ts';
import type { Forms } from './forms/service.ts';
import type { ScriptHost } from './gas/host.ts';
import type { Kernel } from './kernel.ts';
import type { Mail } from './mail/service.ts';
import type { Edit, EditOutcome } from './sheets/edit.ts';
import type { Sheets } from './sheets/service.ts';

export interface Services {
  readonly kernel: Kernel;
  readonly accounts: Accounts;
  readonly drive: Drive;
  readonly docs: Docs;
  readonly sheets: Sheets;
  readonly mail: Mail;
  readonly forms: Forms;
  readonly scripts: ScriptHost;
  /** A person types into cells; the triggers that wait for it have run when this returns. */
  typeIn(edit: Edit, actor: string): EditOutcome;
}
