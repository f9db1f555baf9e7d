// SPDX-License-Identifier: Apache-2.0
// Apps Script on this machine: projects, runs, triggers, menus, web apps, wired together. It holds
// no logic of its own.

import type { Kernel } from '../kernel.ts';
import { createBridge, type Bridge, type ServiceHandler } from './bridge.ts';
import type { Engines } from './engines.ts';
import { createFaults, type Faults } from './faults.ts';
import { createFires, type Fire, type Fires } from './fires.ts';
import { createHappenings, triggerOrder, type Happenings } from './happenings.ts';
import { createOpenSpreadsheets, type Desk, type OpenSpreadsheets } from './open-spreadsheet.ts';
import { createProjects, type Projects } from './projects.ts';
import type { Execution, Run, RunOrder } from './run.ts';
import { createRuntime, type Runtime } from './runtime.ts';
import { createDriveApi, createSheetsApi } from './services/advanced.ts';
import { createFormServices } from './services/forms.ts';
import { createLockService } from './services/lock.ts';
import { createMadeFiles } from './services/made-files.ts';
import { createDriveAppServices, createMailService } from './services/mail.ts';
import { createCacheService, createPropertiesService } from './services/properties.ts';
import { createRuntimeService } from './services/runtime.ts';
import { handleSession } from './services/session.ts';
import { createSpreadsheetServices } from './services/spreadsheet.ts';
import { createUtilitiesService } from './services/utilities.ts';
import { createScriptStore, type ScriptStore, type Trigger } from './store.ts';
import { createTriggerService } from './triggers.ts';
import { createWebApps, type Page, type Params, type WebApps } from './web-app.ts';

export type { Execution, RunStatus, RunType } from './run.ts';
export type { NewProject } from './projects.ts';
export type { Project, ProjectFile } from './store.ts';
export { inspectScript } from './inspect.ts';
export { ScriptFailed } from './web-app.ts';

export interface ScriptHost extends Happenings, OpenSpreadsheets {
  readonly projects: Projects;
  readonly faults: Faults;
  readonly webApps: WebApps;
  createProject: Projects['create'];
  updateContent: Projects['update'];
  deploy: Projects['deploy'];
  setWebAppBase: Projects['setWebAppBase'];
  /** The Run button of the editor. Never throws for what the script did: see the execution. */
  run(scriptId: string, functionName: string, how: RunHow): Execution;
  doGet(scriptId: string, params: Params, visitor?: string): Page;
  /** google.script.run of a web app's page. Throws ScriptFailed; answers what came back. */
  runFromPage(
    scriptId: string,
    functionName: string,
    args: readonly unknown[],
    visitor?: string,
  ): unknown;
  advanceTo: Fires['advanceTo'];
  settle: Fires['settle'];
  nextAt: Fires['nextAt'];
  /** Every trigger of every account, for pages and tests; scripts see only their own. */
  triggers(): Trigger[];
  /** Script properties, behind the script's back: no quota is spent. */
  properties(scriptId: string): Readonly<Record<string, string>>;
  /** In order of start. */
  executions: Runtime['executions'];
}

export interface RunHow extends Desk {
  readonly as: string;
  readonly args?: readonly unknown[];
  /** With the bound spreadsheet open beside the editor; false by default. */
  readonly ui?: boolean;
}

export interface ScriptHostOptions {
  /** Simulated ms a service call takes; none by default. */
  readonly costMs?: (call: { service: string; method: string; run: string }) => number;
  /** Real ms after which an endless loop is ended; 20 s by default. */
  readonly loopGuardMs?: number;
}

/** Defines its part of the kernel's state: call it before `kernel.open()`. */
export function createScriptHost(
  kernel: Kernel,
  engines: Engines,
  options: ScriptHostOptions = {},
): ScriptHost {
  const { accounts } = engines;
  const { files } = engines.drive;
  const store = createScriptStore(kernel);
  const faults = createFaults(kernel);
  const projects = createProjects(kernel, store, files, accounts);
  const pass = (run: Run, ms: number): void => bridge.pass(run, ms);
  const locks = createLockService(faults, pass, kernel.now);
  const services: Readonly<Record<string, ServiceHandler>> = {
    ...ownServices(kernel, engines, store, pass),
    Lock: locks.handle,
    ScriptApp: createTriggerService({ kernel, store, files, accounts, faults }),
    runtime: createRuntimeService(kernel, projects.webAppUrl),
  };
  const { costMs = () => 0, loopGuardMs = 20_000 } = options;
  const isLockFree = locks.isFree;
  const bridge: Bridge = createBridge({ kernel, faults, services, costMs, isLockFree });
  const runtime = createRuntime({
    ...{ kernel, accounts, projects, bridge, loopGuardMs },
    begin: faults.begin,
    end(run) {
      locks.releaseAll(run);
      faults.end(run);
    },
  });
  const fires = createFires({
    kernel,
    store,
    faults,
    run: (list) => void runtime.executeTogether(list.map((one) => fireOrder(projects, one))),
  });
  const webApps = createWebApps(accounts, projects, runtime);
  return {
    ...createHappenings({ accounts, store, projects, runtime, fires }),
    ...createOpenSpreadsheets({ accounts, files, store, projects, runtime }),
    projects,
    faults,
    webApps,
    createProject: projects.create,
    updateContent: projects.update,
    deploy: projects.deploy,
    setWebAppBase: projects.setWebAppBase,
    run: (scriptId, functionName, how) =>
      runInEditor(projects, runtime, files, scriptId, functionName, how),
    doGet: (scriptId, params, visitor) => webApps.visit(scriptId, { params, visitor }),
    runFromPage: (scriptId, functionName, args, visitor) =>
      webApps.call(scriptId, functionName, args, visitor).result ?? null,
    advanceTo: fires.advanceTo,
    settle: fires.settle,
    nextAt: fires.nextAt,
    triggers: () => Object.values(store.state().triggers),
    properties: (scriptId) => store.state().properties[`script ${scriptId}`] ?? {},
    executions: runtime.executions,
  };
}

const fireOrder = (projects: Projects, { trigger, event }: Fire): RunOrder =>
  triggerOrder(projects.get(trigger.scriptId), trigger, event);

function ownServices(
  kernel: Kernel,
  { sheets, drive, forms, mail, accounts }: Engines,
  store: ScriptStore,
  pass: (run: Run, ms: number) => void,
): Record<string, ServiceHandler> {
  const made = createMadeFiles(store);
  return {
    ...createSpreadsheetServices(sheets),
    ...createFormServices(forms, made),
    ...createDriveAppServices(drive),
    Sheets: createSheetsApi(sheets, made),
    Drive: createDriveApi(drive, made),
    MailApp: createMailService(mail),
    Properties: createPropertiesService(store, accounts),
    Cache: createCacheService(kernel),
    Session: handleSession,
    Utilities: createUtilitiesService(kernel, pass),
  };
}

function runInEditor(
  projects: Projects,
  runtime: Runtime,
  files: Engines['drive']['files'],
  scriptId: string,
  functionName: string,
  { as, args, ui = false, ...desk }: RunHow,
): Execution {
  const project = projects.get(scriptId);
  files.requireWriter(project.parentId ?? scriptId, as);
  return runtime.execute({
    project,
    files: project.files,
    functionName,
    type: 'EDITOR',
    user: as,
    activeUser: as,
    authMode: 'FULL',
    returns: 'any',
    hasUi: ui,
    ...(args === undefined ? {} : { args }),
    ...desk,
  });
}
