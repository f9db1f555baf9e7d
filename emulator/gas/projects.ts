// SPDX-License-Identifier: Apache-2.0
// Script projects: made, pushed to, deployed. A push changes what triggers and menus run at once,
// and what the web app serves only when it is deployed again.

import type { Accounts } from '../accounts.ts';
import type { FileRegistry } from '../file-registry.ts';
import type { Kernel } from '../kernel.ts';
import { checkSyntax } from './inspect.ts';
import { readManifest, type Manifest } from './manifest.ts';
import type { Project, ProjectFile, ScriptStore } from './store.ts';

export interface NewProject {
  readonly owner: string;
  readonly name: string;
  /** The spreadsheet to bind it to. */
  readonly parentId?: string;
  readonly files: readonly ProjectFile[];
}

export interface Projects {
  create(project: NewProject): string;
  /** Replaces all files, as `clasp push` does. Throws for a bad manifest or a syntax error. */
  update(scriptId: string, files: readonly ProjectFile[]): void;
  /** Makes what is pushed now what the web app serves; the address stays the same. */
  deploy(scriptId: string): { readonly deploymentId: string; readonly url: string };
  get(scriptId: string): Project;
  list(): Project[];
  boundTo(spreadsheetId: string): Project[];
  byDeployment(deploymentId: string): Project | undefined;
  manifestOf(files: readonly ProjectFile[]): Manifest;
  webAppUrl(scriptId: string): string | undefined;
  /** Where web apps are reached; `https://script.google.com` until it is set. */
  setWebAppBase(url: string): void;
}

const SCRIPT_TYPE = 'application/vnd.google-apps.script';

export function createProjects(
  kernel: Kernel,
  store: ScriptStore,
  files: FileRegistry,
  accounts: Accounts,
): Projects {
  let base = 'https://script.google.com';
  const manifests = new WeakMap<readonly ProjectFile[], Manifest>();

  function get(scriptId: string): Project {
    const project = store.state().projects[scriptId];
    if (project === undefined) throw new Error('Requested entity was not found.');
    return project;
  }

  function manifestOf(list: readonly ProjectFile[]): Manifest {
    const manifest = manifests.get(list) ?? readManifest(list);
    manifests.set(list, manifest);
    return manifest;
  }

  function webAppUrl(scriptId: string): string | undefined {
    const { deployment } = get(scriptId);
    return deployment === undefined ? undefined : `${base}/macros/s/${deployment.id}/exec`;
  }

  return {
    create(project) {
      if (accounts.get(project.owner) === undefined) {
        throw new Error(`emulator: no account ${project.owner}`);
      }
      checkFiles(project.files);
      const scriptId = kernel.newId(57);
      registerFile(files, scriptId, project);
      store.commit('putProject', { project: { scriptId, ...project } });
      return scriptId;
    },
    update(scriptId, list) {
      get(scriptId);
      checkFiles(list);
      store.commit('updateContent', { scriptId, files: list });
    },
    deploy(scriptId) {
      const project = get(scriptId);
      if (manifestOf(project.files).webapp === undefined) {
        throw new Error('The manifest names no webapp: there is nothing to deploy.');
      }
      const deploymentId = project.deployment?.id ?? `AKfycb${kernel.newId(60)}`;
      store.commit('deploy', { scriptId, deploymentId });
      return { deploymentId, url: webAppUrl(scriptId) ?? '' };
    },
    get,
    list: () => Object.values(store.state().projects),
    boundTo: (spreadsheetId) =>
      Object.values(store.state().projects).filter((one) => one.parentId === spreadsheetId),
    byDeployment: (deploymentId) =>
      Object.values(store.state().projects).find((one) => one.deployment?.id === deploymentId),
    manifestOf,
    webAppUrl,
    setWebAppBase(url) {
      base = url.replace(/\/+$/, '');
    },
  };
}

/** A bound project lives inside its spreadsheet: Drive does not show it. */
function registerFile(files: FileRegistry, id: string, { owner, name, parentId }: NewProject) {
  if (parentId === undefined) files.createFile({ id, name, mimeType: SCRIPT_TYPE }, owner);
  else files.requireWriter(parentId, owner);
}

function checkFiles(list: readonly ProjectFile[]): void {
  readManifest(list);
  checkSyntax(list);
  const names = list.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`A file with this name already exists: ${twice}`);
}
