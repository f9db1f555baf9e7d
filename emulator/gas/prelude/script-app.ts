// SPDX-License-Identifier: Apache-2.0
// ScriptApp: the project's triggers and its web app's address.

import type { ClockSpec, TriggerJson } from '../protocol.ts';
import { AUTH_MODE, EVENT_TYPE, TRIGGER_SOURCE } from './enums.ts';
import { call, signatureError, toError } from './host-call.ts';
import { strict } from './strict.ts';

export function createScriptApp(scriptId: string) {
  return strict('ScriptApp', {
    AuthMode: AUTH_MODE,
    EventType: EVENT_TYPE,
    TriggerSource: TRIGGER_SOURCE,
    getScriptId: () => scriptId,
    getService: () =>
      strict('Service', {
        getUrl: () => call<string | null>('runtime', 'webAppUrl'),
        isEnabled: () => call<string | null>('runtime', 'webAppUrl') !== null,
      }),
    getProjectTriggers: () =>
      call<TriggerJson[]>('ScriptApp', 'getProjectTriggers').map(createTrigger),
    deleteTrigger: (trigger: unknown) => {
      const uid = uids.get(trigger as object);
      if (uid === undefined) throw signatureError('ScriptApp.deleteTrigger', [trigger]);
      call('ScriptApp', 'deleteTrigger', uid);
    },
    newTrigger: (functionName: string) => {
      if (typeof functionName !== 'string') {
        throw signatureError('ScriptApp.newTrigger', [functionName]);
      }
      return createTriggerBuilder(functionName);
    },
  });
}

const uids = new WeakMap<object, string>();

function createTrigger(json: TriggerJson) {
  const trigger = strict('Trigger', {
    getUniqueId: () => json.uid,
    getHandlerFunction: () => json.handler,
    getEventType: () => EVENT_TYPE[json.eventType],
    getTriggerSource: () => TRIGGER_SOURCE[json.source],
    getTriggerSourceId: () => json.sourceId ?? null,
  });
  uids.set(trigger, json.uid);
  return trigger;
}

function createTriggerBuilder(handler: string) {
  const creator = (source: string, sourceId: string, eventType: string) => ({
    create: () => create({ handler, source, sourceId, eventType }),
  });
  return strict('TriggerBuilder', {
    forForm: (form: unknown) => {
      const id = idOf(form, 'TriggerBuilder.forForm');
      return strict('FormTriggerBuilder', {
        onFormSubmit: () => strict('FormTriggerBuilder', creator('FORMS', id, 'ON_FORM_SUBMIT')),
      });
    },
    forSpreadsheet: (spreadsheet: unknown) => {
      const id = idOf(spreadsheet, 'TriggerBuilder.forSpreadsheet');
      const on = (eventType: string) => () =>
        strict('SpreadsheetTriggerBuilder', creator('SPREADSHEETS', id, eventType));
      return strict('SpreadsheetTriggerBuilder', {
        onEdit: on('ON_EDIT'),
        onOpen: on('ON_OPEN'),
        onChange: on('ON_CHANGE'),
      });
    },
    timeBased: () => createClockBuilder(handler),
  });
}

function create(spec: object) {
  return createTrigger(call<TriggerJson>('ScriptApp', 'newTrigger', spec));
}

function idOf(fileOrId: unknown, where: string): string {
  if (typeof fileOrId === 'string') return fileOrId;
  if (typeof fileOrId === 'object' && fileOrId !== null) {
    return (fileOrId as { getId(): string }).getId();
  }
  throw signatureError(where, [fileOrId]);
}

interface ClockTriggerBuilder {
  everyMinutes(n: number): ClockTriggerBuilder;
  everyHours(n: number): ClockTriggerBuilder;
  everyDays(n: number): ClockTriggerBuilder;
  atHour(hour: number): ClockTriggerBuilder;
  nearMinute(minute: number): ClockTriggerBuilder;
  inTimezone(timeZone: string): ClockTriggerBuilder;
  create(): ReturnType<typeof createTrigger>;
}

const EVERY_MINUTES = [1, 5, 10, 15, 30];
const EVERY_HOURS = [1, 2, 4, 6, 8, 12];

function createClockBuilder(handler: string): ClockTriggerBuilder {
  let clock: Partial<ClockSpec> = {};
  const set = (patch: Partial<ClockSpec>): ClockTriggerBuilder => {
    clock = { ...clock, ...patch };
    return builder;
  };
  const builder: ClockTriggerBuilder = strict('ClockTriggerBuilder', {
    everyMinutes: (n) => set({ unit: 'minutes', every: oneOf(EVERY_MINUTES, n, 'everyMinutes') }),
    everyHours: (n) => set({ unit: 'hours', every: oneOf(EVERY_HOURS, n, 'everyHours') }),
    everyDays: (n) => set({ unit: 'days', every: within(1, 365, n, 'everyDays') }),
    atHour: (hour) => set({ atHour: within(0, 23, hour, 'atHour') }),
    nearMinute: (minute) => set({ nearMinute: within(0, 59, minute, 'nearMinute') }),
    inTimezone: (timeZone) => set({ timeZone: String(timeZone) }),
    create: () => {
      if (clock.unit === undefined) {
        const message = 'A time-based trigger needs to be told how often to run.';
        throw toError({ name: 'Exception', message });
      }
      return create({ handler, source: 'CLOCK', eventType: 'CLOCK', clock });
    },
  });
  return builder;
}

function oneOf(allowed: readonly number[], n: number, method: string): number {
  if (allowed.includes(n)) return n;
  const list = `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`;
  const message = `The value you passed to ${method} was invalid. It must be one of ${list}.`;
  throw toError({ name: 'Exception', message });
}

function within(least: number, most: number, n: number, method: string): number {
  if (Number.isInteger(n) && n >= least && n <= most) return n;
  const message = `The value you passed to ${method} was invalid. It must be between ${least} and ${most}.`;
  throw toError({ name: 'Exception', message });
}
