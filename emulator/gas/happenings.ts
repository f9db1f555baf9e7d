// SPDX-License-Identifier: Apache-2.0
// From what people did (sent a form, typed in a cell) to the triggers that wait for it. What
// scripts and API clients do never comes here: it fires nothing (Google's guide to triggers).

import type { Accounts } from '../accounts.ts';
import type { Fires } from './fires.ts';
import { definesFunction } from './inspect.ts';
import type { Projects } from './projects.ts';
import type { EventJson, RangeJson, TriggerJson } from './protocol.ts';
import type { RunOrder } from './run.ts';
import type { Runtime } from './runtime.ts';
import { visibleTo } from './services/session.ts';
import type { Project, ScriptStore, Trigger } from './store.ts';

/** What an edit event says: see sheets/edit.ts, which makes it. */
export interface EditOutcome {
  readonly sheetId: number;
  readonly range: {
    readonly rowStart: number;
    readonly rowEnd: number;
    readonly columnStart: number;
    readonly columnEnd: number;
  };
  readonly singleCell: boolean;
  readonly value?: string;
  readonly oldValue?: string;
}

export type ChangeType =
  | 'EDIT'
  | 'INSERT_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_ROW'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';

export interface Happenings {
  /** A respondent submitted or edited a response. */
  formSubmitted(formId: string, responseId: string): void;
  /** A person typed, pasted or cleared. */
  edited(spreadsheetId: string, outcome: EditOutcome, actor: string): void;
  /** A person changed the structure: rows, columns, tabs, formats. */
  changed(spreadsheetId: string, changeType: ChangeType, actor: string): void;
}

export interface HappeningParts {
  readonly accounts: Accounts;
  readonly store: ScriptStore;
  readonly projects: Projects;
  readonly runtime: Runtime;
  readonly fires: Fires;
}

export function createHappenings(parts: HappeningParts): Happenings {
  const { accounts, store, projects, runtime, fires } = parts;

  function waiting(eventType: TriggerJson['eventType'], sourceId: string): Trigger[] {
    return Object.values(store.state().triggers).filter(
      (one) => one.eventType === eventType && one.sourceId === sourceId,
    );
  }

  function changed(spreadsheetId: string, changeType: ChangeType, actor: string): void {
    for (const trigger of waiting('ON_CHANGE', spreadsheetId)) {
      const user = visibleTo(accounts, trigger.owner, actor);
      fires.trigger(trigger, { kind: 'change', changeType, user });
    }
  }

  return {
    changed,
    formSubmitted(formId, responseId) {
      for (const trigger of waiting('ON_FORM_SUBMIT', formId)) {
        fires.trigger(trigger, { kind: 'form', formId, responseId });
      }
    },
    edited(spreadsheetId, outcome, actor) {
      const event = (user: string): EventJson => toEditEvent(spreadsheetId, outcome, user);
      for (const project of projects.boundTo(spreadsheetId)) {
        if (!definesFunction(project.files, 'onEdit')) continue;
        fires.soon(() => {
          const now = projects.get(project.scriptId);
          runtime.execute(simpleOrder(now, 'onEdit', event(''), actor));
        });
      }
      for (const trigger of waiting('ON_EDIT', spreadsheetId)) {
        fires.trigger(trigger, event(visibleTo(accounts, trigger.owner, actor)));
      }
      changed(spreadsheetId, 'EDIT', actor);
    },
  };
}

/** Without authorisation, and not knowing who it is (Google's guide to simple triggers). */
export function simpleOrder(
  project: Project,
  functionName: string,
  event: EventJson,
  actor: string,
): RunOrder {
  return {
    project,
    files: project.files,
    functionName,
    type: 'SIMPLE_TRIGGER',
    user: actor,
    activeUser: '',
    authMode: 'LIMITED',
    event,
    returns: 'any',
    hasUi: functionName === 'onOpen',
  };
}

/** As the account that created the trigger, whoever caused it. */
export function triggerOrder(project: Project, trigger: Trigger, event: EventJson): RunOrder {
  return {
    project,
    files: project.files,
    functionName: trigger.handler,
    type: trigger.eventType === 'CLOCK' ? 'TIME_DRIVEN' : 'TRIGGER',
    user: trigger.owner,
    activeUser: 'user' in event ? event.user : trigger.owner,
    authMode: 'FULL',
    event,
    triggerUid: trigger.uid,
    ...(trigger.sourceId === undefined ? {} : { sourceId: trigger.sourceId }),
    returns: 'any',
    hasUi: trigger.eventType === 'ON_OPEN',
  };
}

function toEditEvent(spreadsheetId: string, outcome: EditOutcome, user: string): EventJson {
  const { rowStart, rowEnd, columnStart, columnEnd } = outcome.range;
  const range: RangeJson = {
    spreadsheetId,
    sheetId: outcome.sheetId,
    row: rowStart,
    column: columnStart,
    rows: rowEnd - rowStart + 1,
    columns: columnEnd - columnStart + 1,
  };
  const { singleCell, value, oldValue } = outcome;
  return {
    kind: 'edit',
    range,
    user,
    ...(singleCell && value !== undefined ? { value } : {}),
    ...(singleCell && oldValue !== undefined ? { oldValue } : {}),
  };
}
