// SPDX-License-Identifier: Apache-2.0
// What of Apps Script survives a restart: projects, triggers, properties. It trusts its arguments:
// whoever commits has judged them and gives the ids and times.

import type { Kernel } from '../kernel.ts';
import type { TriggerJson } from './protocol.ts';

export interface ProjectFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

export interface Project {
  readonly scriptId: string;
  readonly name: string;
  readonly owner: string;
  /** The spreadsheet this project is bound to; absent for a standalone project. */
  readonly parentId?: string;
  files: readonly ProjectFile[];
  /** The web app serves these files, not the newest ones, until it is deployed again. */
  deployment?: {
    readonly id: string;
    readonly version: number;
    readonly files: readonly ProjectFile[];
  };
}

/** When a clock trigger runs; the part that Google picks at random is picked once and kept. */
export interface ClockPhase {
  readonly unit: 'minutes' | 'hours' | 'days';
  readonly every: number;
  /** For days: ms after local midnight. Otherwise: ms into the period, counted from the epoch. */
  readonly phaseMs: number;
  readonly timeZone: string;
}

export interface Trigger extends TriggerJson {
  readonly scriptId: string;
  readonly owner: string;
  readonly createdAt: number;
  readonly clock?: ClockPhase;
  /** Listed, but never fires: what became of triggers made inside a trigger's run. */
  readonly disabled: boolean;
}

export interface ScriptState {
  projects: Record<string, Project>;
  triggers: Record<string, Trigger>;
  properties: Record<string, Record<string, string>>;
  /** By script and account: the files made there, which is what `drive.file` reaches. */
  madeFiles: Record<string, string[]>;
}

export interface ScriptOps {
  putProject: { project: Project };
  updateContent: { scriptId: string; files: readonly ProjectFile[] };
  deploy: { scriptId: string; deploymentId: string };
  createTrigger: { trigger: Trigger };
  deleteTrigger: { uid: string };
  /** `values` are added, after `remove` (or everything) is taken away. */
  changeProperties: {
    store: string;
    values?: Readonly<Record<string, string>>;
    remove?: readonly string[] | 'all';
  };
  noteFile: { key: string; fileId: string };
}

export interface ScriptStore {
  state(): ScriptState;
  commit<M extends keyof ScriptOps>(method: M, args: ScriptOps[M]): void;
}

export function createScriptStore(kernel: Kernel): ScriptStore {
  const empty = (): ScriptState => ({
    projects: {},
    triggers: {},
    properties: {},
    madeFiles: {},
  });
  const state = kernel.define<ScriptState>('script', empty, {
    putProject: (script, { project }: ScriptOps['putProject']) => {
      script.projects[project.scriptId] = project;
    },
    updateContent: (script, { scriptId, files }: ScriptOps['updateContent']) => {
      projectOf(script, scriptId).files = files;
    },
    deploy: (script, { scriptId, deploymentId }: ScriptOps['deploy']) => {
      const project = projectOf(script, scriptId);
      const version = (project.deployment?.version ?? 0) + 1;
      project.deployment = { id: deploymentId, version, files: project.files };
    },
    createTrigger: (script, { trigger }: ScriptOps['createTrigger']) => {
      script.triggers[trigger.uid] = trigger;
    },
    deleteTrigger: (script, { uid }: ScriptOps['deleteTrigger']) => {
      delete script.triggers[uid];
    },
    changeProperties: (script, { store, values, remove }: ScriptOps['changeProperties']) => {
      const kept = remove === 'all' ? {} : { ...script.properties[store] };
      for (const key of remove === 'all' ? [] : (remove ?? [])) delete kept[key];
      script.properties[store] = { ...kept, ...values };
    },
    noteFile: (script, { key, fileId }: ScriptOps['noteFile']) => {
      (script.madeFiles[key] ??= []).push(fileId);
    },
  });
  return {
    state,
    // The state must share nothing with what the caller may still change.
    commit: (method, args) => void kernel.commit('script', method, structuredClone(args)),
  };
}

function projectOf(state: ScriptState, scriptId: string): Project {
  const project = state.projects[scriptId];
  if (project === undefined) throw new Error(`emulator: no script project ${scriptId}`);
  return project;
}
