// SPDX-License-Identifier: Apache-2.0
// A person with a spreadsheet open on a desktop: the menus that scripts put there, what they press,
// and the sidebars that call back.

import type { Accounts } from '../accounts.ts';
import type { FileRegistry } from '../file-registry.ts';
import { simpleOrder, triggerOrder } from './happenings.ts';
import { definesFunction } from './inspect.ts';
import type { Projects } from './projects.ts';
import type { MenuJson } from './protocol.ts';
import type { ActiveCell, DialogAnswer, Execution, RunOrder } from './run.ts';
import type { Runtime } from './runtime.ts';
import { visibleTo } from './services/session.ts';
import type { Project, ScriptStore } from './store.ts';
import { requirePublic, ScriptFailed } from './web-app.ts';

export interface Opened {
  readonly menus: readonly MenuJson[];
  readonly executions: readonly Execution[];
}

/** Where the person is and what they will press in alerts and prompts. */
export interface Desk {
  readonly activeCell?: ActiveCell;
  readonly answers?: readonly DialogAnswer[];
}

export interface OpenSpreadsheets {
  /** onOpen, simple and installable; nothing runs for who may only read. */
  open(spreadsheetId: string, actor: string): Opened;
  /** The execution may have failed: its `error` is what the person sees in red. */
  clickMenu(spreadsheetId: string, functionName: string, actor: string, desk?: Desk): Execution;
  /** google.script.run of a sidebar or dialog. Throws ScriptFailed. */
  callFromSidebar(
    scriptId: string,
    functionName: string,
    args: readonly unknown[],
    actor: string,
    desk?: Desk,
  ): Execution;
}

export interface OpenParts {
  readonly accounts: Accounts;
  readonly files: FileRegistry;
  readonly store: ScriptStore;
  readonly projects: Projects;
  readonly runtime: Runtime;
}

export function createOpenSpreadsheets(parts: OpenParts): OpenSpreadsheets {
  const { accounts, files, store, projects, runtime } = parts;

  function menuOrder(project: Project, functionName: string, actor: string, desk: Desk): RunOrder {
    return {
      project,
      files: project.files,
      functionName,
      type: 'MENU',
      user: actor,
      activeUser: actor,
      authMode: 'FULL',
      returns: 'any',
      hasUi: true,
      ...desk,
    };
  }

  return {
    open(spreadsheetId, actor) {
      files.requireReader(spreadsheetId, actor);
      if (!files.canWrite(spreadsheetId, actor)) return { menus: [], executions: [] };
      const simple = projects
        .boundTo(spreadsheetId)
        .filter((project) => definesFunction(project.files, 'onOpen'))
        .map((project) => simpleOrder(project, 'onOpen', { kind: 'open', user: '' }, actor));
      const installed = Object.values(store.state().triggers)
        .filter((one) => one.eventType === 'ON_OPEN' && one.sourceId === spreadsheetId)
        .filter((one) => !one.disabled)
        .map((one) => {
          const user = visibleTo(accounts, one.owner, actor);
          return triggerOrder(projects.get(one.scriptId), one, { kind: 'open', user });
        });
      const executions = [...simple, ...installed].map((order) => runtime.execute(order));
      return { menus: executions.flatMap(menusOf), executions };
    },
    clickMenu(spreadsheetId, functionName, actor, desk = {}) {
      requirePublic(functionName);
      files.requireReader(spreadsheetId, actor);
      const bound = projects.boundTo(spreadsheetId);
      const owner = bound.find((one) => definesFunction(one.files, functionName)) ?? bound[0];
      if (owner === undefined) throw new Error(`Script function not found: ${functionName}`);
      return runtime.execute(menuOrder(owner, functionName, actor, desk));
    },
    callFromSidebar(scriptId, functionName, args, actor, desk = {}) {
      requirePublic(functionName);
      const project = projects.get(scriptId);
      if (project.parentId !== undefined) files.requireReader(project.parentId, actor);
      const order = menuOrder(project, functionName, actor, desk);
      const execution = runtime.execute({ ...order, args, returns: 'json' });
      if (execution.status !== 'COMPLETED') throw new ScriptFailed(execution);
      return execution;
    },
  };
}

function menusOf({ shown }: Execution): MenuJson[] {
  return shown.flatMap((one) => (one.kind === 'menu' ? [one.menu] : []));
}
