// SPDX-License-Identifier: Apache-2.0
// Drive v3 as one door: announces a call, runs its method, cuts the answer to `fields`. Also the
// file registry that the other services lean on. What a method does is decided in its own file.

import type { Caller } from '../accounts.ts';
import { notEmulated } from '../api-error.ts';
import type { FileRegistry } from '../file-registry.ts';
import type { Kernel } from '../kernel.ts';
import { isTrashed, isListed, roleOf } from './access.ts';
import { requiredParameter } from './drive-error.ts';
import { downloadFile, exportFile } from './files-export.ts';
import { listFiles } from './files-list.ts';
import { copyFile, createFile, deleteFile, generateIds, updateFile } from './files.ts';
import { selectFields } from './fields-mask.ts';
import {
  exportsOf,
  requireFile,
  type Call,
  type Ground,
  type Share,
  type WorkspaceHost,
} from './ground.ts';
import { countOf, textOf, type DriveParams, type MediaAnswer } from './params.ts';
import {
  createPermission,
  deletePermission,
  getPermission,
  listPermissions,
  updatePermission,
} from './permissions.ts';
import { createRegistry } from './registry.ts';
import {
  DEFAULT_FIELDS,
  EMULATED_FIELDS,
  toFileResource,
  toPermissionResource,
  toUser,
} from './resource.ts';
import { createDriveState, driveOps } from './state.ts';
import type { Role, StoredFile, StoredPermission } from './state.ts';

export type { Share, WorkspaceHost } from './ground.ts';
export type { DriveParams, Media, MediaAnswer } from './params.ts';

/** `undefined` is an empty 204 answer; only exports to PDF come as a promise. */
export type DriveAnswer = object | MediaAnswer | Promise<MediaAnswer> | undefined;

export interface DriveEntry {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly owner: string;
  readonly role: Role;
  readonly parents: readonly string[];
  readonly trashed: boolean;
  readonly readOnly: boolean;
  /** Epoch ms. */
  readonly modifiedTime: number;
}

export interface Drive {
  readonly files: FileRegistry;
  /** Google's JSON, or bytes, or a thrown ApiError. `method` as in `files.create`. */
  call(method: string, params: DriveParams, who: Caller): DriveAnswer;
  /** The actor's highest role on a file; undefined when there is none, or no such file. */
  roleOf(fileId: string, actor: string): Role | undefined;
  /** Whether a content restriction keeps everybody from editing. */
  isReadOnly(fileId: string): boolean;
  nameOf(fileId: string): string;
  /** The content was changed by its host on behalf of the actor. */
  noteEdit(fileId: string, actor: string): void;
  /** Announces the service that keeps the content of one kind of Workspace file. */
  host(host: WorkspaceHost): void;
  /** Called for each share that Google would announce by mail. */
  onShare(listener: (share: Share) => void): () => void;
  /** What the actor sees in Drive, newest change first. */
  view(actor: string): DriveEntry[];
}

export function createDrive(kernel: Kernel): Drive {
  const state = kernel.define('drive', createDriveState, driveOps);
  const listeners = new Set<(share: Share) => void>();
  const ground: Ground = {
    kernel,
    state,
    hosts: new Map(),
    tellShare: (share) => listeners.forEach((listener) => listener(share)),
  };
  return {
    files: createRegistry(kernel, state),
    call(method, params, who) {
      kernel.announce({ service: 'drive', method, ...who });
      const run = METHODS[method];
      if (run === undefined) throw notEmulated(`drive.${method}`);
      return run({ ground, state: state(), who }, params);
    },
    roleOf: (fileId, actor) => roleOf(state(), fileId, actor),
    isReadOnly: (fileId) => state().files[fileId]?.restriction !== undefined,
    nameOf: (fileId) => state().files[fileId]?.name ?? '',
    noteEdit: (id, actor) => void kernel.commit('drive', 'touch', { id, actor }),
    host: (host) => void ground.hosts.set(host.mimeType, host),
    onShare(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    view: (actor) => viewOf({ ground, state: state(), who: { actor, face: 'person' } }),
  };
}

type Method = (call: Call, params: DriveParams) => DriveAnswer;

const METHODS: Readonly<Record<string, Method>> = {
  'files.create': (call, params) => fileAnswer(call, params, createFile(call, params)),
  'files.get': (call, params) =>
    textOf(params, 'alt') === 'media'
      ? downloadFile(call, params)
      : fileAnswer(call, params, requireFile(call, params.fileId)),
  'files.update': (call, params) => fileAnswer(call, params, updateFile(call, params)),
  'files.copy': (call, params) => fileAnswer(call, params, copyFile(call, params)),
  'files.delete': (call, params) => void deleteFile(call, params),
  'files.list': listAnswer,
  'files.export': exportFile,
  'files.generateIds': (call, params) => generateIds(call, countOf(params, 'count', 10, 1000)),
  'permissions.create': (call, params) => permissionAnswer(params, createPermission(call, params)),
  'permissions.get': (call, params) => permissionAnswer(params, getPermission(call, params)),
  'permissions.update': (call, params) => permissionAnswer(params, updatePermission(call, params)),
  'permissions.delete': (call, params) => void deletePermission(call, params),
  'permissions.list'(call, params) {
    const permissions = listPermissions(call, params).map((one) => toPermissionResource(one));
    const answer = { kind: 'drive#permissionList', permissions };
    return select(answer, 'PermissionList', params, DEFAULT_FIELDS.permissionList);
  },
  'about.get'(call, params) {
    if (textOf(params, 'fields') === undefined) throw requiredParameter('fields');
    const { actor } = call.who;
    return select({ kind: 'drive#about', user: toUser(actor, actor) }, 'About', params, '*');
  },
};

function fileAnswer(call: Call, params: DriveParams, file: StoredFile): object {
  const exports = exportsOf(call.ground, file.mimeType);
  const answer = toFileResource(call.state, file, call.who.actor, exports);
  return select(answer, 'File', params, DEFAULT_FIELDS.file);
}

function listAnswer(call: Call, params: DriveParams): object {
  const { files, ...more } = listFiles(call, params);
  const list = files.map((file) =>
    toFileResource(call.state, file, call.who.actor, exportsOf(call.ground, file.mimeType)),
  );
  const answer = { kind: 'drive#fileList', incompleteSearch: false, files: list, ...more };
  return select(answer, 'FileList', params, DEFAULT_FIELDS.fileList);
}

const permissionAnswer = (params: DriveParams, permission: StoredPermission): object =>
  select(toPermissionResource(permission), 'Permission', params, DEFAULT_FIELDS.permission);

function select(answer: object, type: string, params: DriveParams, otherwise: string): object {
  const shape = { api: 'drive', type, emulated: EMULATED_FIELDS } as const;
  return selectFields(answer, textOf(params, 'fields') ?? otherwise, shape);
}

function viewOf(call: Call): DriveEntry[] {
  const { actor } = call.who;
  const seen = Object.values(call.state.files).filter(({ id }) => isListed(call.state, id, actor));
  return seen
    .toSorted((a, b) => b.modifiedTime - a.modifiedTime)
    .map((file) => ({
      id: file.id,
      name: file.name,
      mimeType: file.mimeType,
      owner: file.owner,
      role: roleOf(call.state, file.id, actor) ?? 'reader',
      parents: file.parents,
      trashed: isTrashed(call.state, file.id),
      readOnly: file.restriction !== undefined,
      modifiedTime: file.modifiedTime,
    }));
}
