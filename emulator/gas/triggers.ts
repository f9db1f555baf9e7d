// SPDX-License-Identifier: Apache-2.0
// Installable triggers: made, listed and deleted by the account that a run belongs to, and seen by
// no other. When they fire is decided elsewhere.

import { createHash } from 'node:crypto';
import type { Accounts } from '../accounts.ts';
import { ApiError, notEmulated } from '../api-error.ts';
import type { FileRegistry } from '../file-registry.ts';
import type { Kernel } from '../kernel.ts';
import type { ServiceHandler } from './bridge.ts';
import { pickPhase } from './clock.ts';
import type { Faults } from './faults.ts';
import type { ClockSpec, TriggerJson } from './protocol.ts';
import type { Run } from './run.ts';
import type { ScriptStore, Trigger } from './store.ts';

interface NewTriggerSpec {
  readonly handler: string;
  readonly source: TriggerJson['source'];
  readonly sourceId?: string;
  readonly eventType: TriggerJson['eventType'];
  readonly clock?: ClockSpec;
}

export interface TriggerParts {
  readonly kernel: Kernel;
  readonly store: ScriptStore;
  readonly files: FileRegistry;
  readonly accounts: Accounts;
  readonly faults: Faults;
}

/** Google's text for the 21st trigger of one user and script. */
const TOO_MANY =
  'This script has too many triggers. Triggers must be deleted from the script before more can ' +
  'be added.';

export function createTriggerService(parts: TriggerParts): ServiceHandler {
  const { store } = parts;
  const own = ({ order }: Run): Trigger[] =>
    Object.values(store.state().triggers).filter(
      (one) => one.scriptId === order.project.scriptId && one.owner === order.user,
    );

  return (method, args, run) => {
    switch (method) {
      case 'getProjectTriggers':
        return own(run).map(toJson);
      case 'deleteTrigger': {
        const found = own(run).find(({ uid }) => uid === args[0]);
        if (found === undefined) throw new Error('The trigger could not be found.');
        return store.commit('deleteTrigger', { uid: found.uid });
      }
      case 'newTrigger': {
        const limit = parts.accounts.quotaOf(run.order.user).triggers;
        if (own(run).length >= limit) throw new Error(TOO_MANY);
        const trigger = build(parts, run, args[0] as NewTriggerSpec);
        store.commit('createTrigger', { trigger });
        return toJson(trigger);
      }
      default:
        throw notEmulated(`ScriptApp.${method}`);
    }
  };
}

function build(parts: TriggerParts, run: Run, spec: NewTriggerSpec): Trigger {
  const { kernel, faults } = parts;
  const { handler, source, sourceId, eventType, clock } = spec;
  const { order, manifest } = run;
  if (sourceId !== undefined) requireSource(parts.files, sourceId, order.user);
  const isNested = order.type === 'TRIGGER' || order.type === 'TIME_DRIVEN';
  const phase =
    clock === undefined ? undefined : pickPhase(clock, manifest.timeZone, kernel.random);
  return {
    uid: decimalId(kernel),
    scriptId: order.project.scriptId,
    owner: order.user,
    handler,
    source,
    eventType,
    ...(sourceId === undefined ? {} : { sourceId }),
    createdAt: kernel.now(),
    disabled: isNested && faults.disableNestedTriggers,
    ...(phase === undefined ? {} : { clock: phase }),
  };
}

function requireSource(files: FileRegistry, sourceId: string, user: string): void {
  try {
    files.requireReader(sourceId, user);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new Error('You do not have permission to access the requested document.', {
      cause: error,
    });
  }
}

function toJson({ uid, handler, eventType, source, sourceId }: Trigger): TriggerJson {
  return { uid, handler, eventType, source, ...(sourceId === undefined ? {} : { sourceId }) };
}

/** A decimal string of 19 digits at most, like Google's. */
function decimalId(kernel: Kernel): string {
  const hash = createHash('sha256').update(kernel.newId()).digest();
  return String(hash.readBigUInt64BE() >> 1n);
}
