// SPDX-License-Identifier: Apache-2.0
// Who may do what with a file: roles of its own and of the folders above it. Decides nothing about
// how a refusal is worded.

import type { DriveState, Role, StoredFile, StoredPermission } from './state.ts';

const RANK: Readonly<Record<Role, number>> = {
  reader: 1,
  commenter: 2,
  writer: 3,
  fileOrganizer: 4,
  organizer: 5,
  owner: 6,
};

export const hasRole = (role: Role | undefined, wanted: Role): boolean =>
  role !== undefined && RANK[role] >= RANK[wanted];

export const isRole = (value: unknown): value is Role =>
  typeof value === 'string' && Object.hasOwn(RANK, value);

/** The highest role the actor has on a file, through whatever grants it. */
export function roleOf(state: DriveState, fileId: string, actor: string): Role | undefined {
  return highest(permissionsOf(state, fileId).filter((one) => reaches(one, actor)));
}

/**
 * Whether the file is the actor's own or shared with the actor by name: what files.list shows. A
 * file that anyone with the link may read is not listed to anyone.
 */
export function isListed(state: DriveState, fileId: string, actor: string): boolean {
  return permissionsOf(state, fileId).some((one) => one.type !== 'anyone' && reaches(one, actor));
}

/** Own permissions and those inherited from the folders above, the higher of two for one person. */
export function permissionsOf(state: DriveState, fileId: string): StoredPermission[] {
  const found = new Map<string, StoredPermission>();
  for (const file of withAncestors(state, fileId)) {
    for (const permission of file.permissions) {
      const inherited = file.id !== fileId && permission.role === 'owner';
      // The owner of a folder may write what others put into it, but does not own it.
      const one: StoredPermission = inherited ? { ...permission, role: 'writer' } : permission;
      const known = found.get(one.id);
      if (known === undefined || RANK[known.role] < RANK[one.role]) found.set(one.id, one);
    }
  }
  return [...found.values()];
}

/** In the bin, itself or with a folder above it. */
export function isTrashed(state: DriveState, fileId: string): boolean {
  return withAncestors(state, fileId).some((file) => file.trashed);
}

export function withAncestors(state: DriveState, fileId: string): StoredFile[] {
  const found: StoredFile[] = [];
  const queue = [fileId];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    const file = state.files[id];
    if (file === undefined || found.includes(file)) continue;
    found.push(file);
    queue.push(...file.parents);
  }
  return found;
}

export function descendantsOf(state: DriveState, folderId: string): string[] {
  const found = new Set<string>();
  let before = -1;
  while (before !== found.size) {
    before = found.size;
    for (const file of Object.values(state.files)) {
      if (file.parents.some((id) => id === folderId || found.has(id))) found.add(file.id);
    }
  }
  return [...found];
}

/** My Drive's root folder; no file of the state, but the id that `root` stands for. */
export const rootOf = (actor: string): string =>
  `0A${hashDigits(`root:${actor}`, 15).toString(36).toUpperCase().padStart(12, 'X')}Uk9PVA`;

/** Google's permission id of a person: the same on every file. */
export const permissionIdOf = (address: string): string =>
  hashDigits(address.toLowerCase(), 20).toString().padStart(20, '1');

function highest(permissions: readonly StoredPermission[]): Role | undefined {
  let best: Role | undefined;
  for (const { role } of permissions) {
    if (best === undefined || RANK[role] > RANK[best]) best = role;
  }
  return best;
}

function reaches(permission: StoredPermission, actor: string): boolean {
  switch (permission.type) {
    case 'anyone':
      return true;
    case 'domain':
      return actor.toLowerCase().endsWith(`@${permission.domain ?? ''}`);
    default:
      return permission.emailAddress === actor.toLowerCase();
  }
}

/** FNV-1a, 64 bits, cut to so many decimal digits: ids that look random and never change. */
function hashDigits(text: string, digits: number): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash % 10n ** BigInt(digits);
}
