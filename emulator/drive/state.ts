// SPDX-License-Identifier: Apache-2.0
// What Drive remembers, and the ops that change it. The ops decide nothing: whoever commits one has
// checked it. All of it is JSON; content is base64.

import type { Op, OpHandler } from '../kernel.ts';

export type Role = 'reader' | 'commenter' | 'writer' | 'fileOrganizer' | 'organizer' | 'owner';

export type PermissionType = 'user' | 'group' | 'domain' | 'anyone';

export interface StoredPermission {
  readonly id: string;
  readonly type: PermissionType;
  readonly role: Role;
  /** Lower case; of users and groups only. */
  readonly emailAddress?: string;
  readonly domain?: string;
  readonly allowFileDiscovery?: boolean;
}

export interface StoredRestriction {
  readonly reason?: string;
  readonly ownerRestricted: boolean;
  readonly by: string;
  /** Epoch ms. */
  readonly at: number;
}

export interface StoredFile {
  readonly id: string;
  name: string;
  mimeType: string;
  readonly owner: string;
  parents: readonly string[];
  permissions: readonly StoredPermission[];
  /** Epoch ms, as all times here. */
  readonly createdTime: number;
  modifiedTime: number;
  modifiedBy: string;
  version: number;
  trashed: boolean;
  description?: string;
  starred?: boolean;
  appProperties?: Readonly<Record<string, string>>;
  properties?: Readonly<Record<string, string>>;
  restriction?: StoredRestriction;
  /** Base64; blob files only. */
  content?: string;
}

export interface DriveState {
  readonly files: Record<string, StoredFile>;
  /** Ids handed out by generateIds and not used yet. */
  readonly generatedIds: Record<string, true>;
}

/** A file as it is created; times and version come from the op. */
export type FileSeed = Omit<
  StoredFile,
  'createdTime' | 'modifiedTime' | 'modifiedBy' | 'version' | 'trashed'
>;

/** `undefined` cannot be written in JSON, so what is to be removed is listed by name. */
export interface FilePatch {
  readonly set: Partial<Omit<StoredFile, 'id' | 'owner' | 'createdTime' | 'version'>>;
  readonly unset?: readonly ('description' | 'restriction')[];
}

export const createDriveState = (): DriveState => ({ files: {}, generatedIds: {} });

export const driveOps: Record<string, OpHandler<DriveState>> = {
  create(state: DriveState, args: { readonly file: FileSeed }, op: Op) {
    const { file } = args;
    if (state.files[file.id] !== undefined) throw new Error(`emulator: ${file.id} exists already`);
    const times = { createdTime: op.at, modifiedTime: op.at };
    state.files[file.id] = {
      ...file,
      ...times,
      modifiedBy: file.owner,
      version: 1,
      trashed: false,
    };
    delete state.generatedIds[file.id];
  },
  update(state: DriveState, args: { readonly id: string; readonly patch: FilePatch }) {
    const file = state.files[args.id];
    if (file === undefined) throw new Error(`emulator: no file ${args.id}`);
    Object.assign(file, args.patch.set);
    for (const name of args.patch.unset ?? []) delete file[name];
    file.version += 1;
  },
  /** New content or an edit by another service. */
  touch(state: DriveState, args: { readonly id: string; readonly actor?: string }, op: Op) {
    const file = state.files[args.id];
    if (file === undefined) throw new Error(`emulator: no file ${args.id}`);
    file.modifiedTime = op.at;
    file.modifiedBy = args.actor ?? file.modifiedBy;
    file.version += 1;
  },
  delete(state: DriveState, args: { readonly ids: readonly string[] }) {
    for (const id of args.ids) delete state.files[id];
  },
  generateIds(state: DriveState, args: { readonly ids: readonly string[] }) {
    for (const id of args.ids) state.generatedIds[id] = true;
  },
};
