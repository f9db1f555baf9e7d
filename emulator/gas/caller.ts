// SPDX-License-Identifier: Apache-2.0
// In whose name a run calls other services.

import type { Caller } from '../accounts.ts';
import type { Run } from './run.ts';

export function callerOf(run: Run): Caller {
  return { actor: run.order.user, face: 'gas', run: run.id };
}
