// SPDX-License-Identifier: Apache-2.0
// files.create, get, update, copy, delete, generateIds: what each allows and changes. Searching is
// in files-list.ts, exporting in files-export.ts.

import { notEmulated } from '../api-error.ts';
import { descendantsOf, isTrashed, permissionIdOf, rootOf } from './access.ts';
import { DriveError, insufficientFilePermissions } from './drive-error.ts';
import { requireFile, requireOpenContent, requireRole, type Call } from './ground.ts';
import {
  checkWritable,
  mergeProperties,
  parentsOf,
  requireFolder,
  restrictionPatch,
  type FileBody,
} from './metadata.ts';
import { bodyOf, textOf, type DriveParams, type Media } from './params.ts';
import { FOLDER, isWorkspaceFile } from './resource.ts';
import type { FilePatch, FileSeed, StoredFile, StoredPermission } from './state.ts';

export function createFile(call: Call, params: DriveParams): StoredFile {
  const body = bodyOf<FileBody>(params, 'File');
  checkWritable(body, ['id', 'parents', 'createdTime', 'modifiedTime']);
  if (body.contentRestrictions !== undefined) throw notEmulated('files.create contentRestrictions');
  const mimeType = body.mimeType ?? params.media?.mimeType ?? 'application/octet-stream';
  const appProperties = mergeProperties(undefined, body.appProperties);
  const properties = mergeProperties(undefined, body.properties);
  const seed: FileSeed = {
    id: idFor(call, body, mimeType),
    name: body.name ?? 'Untitled',
    mimeType,
    owner: call.who.actor,
    parents: parentsOf(call, body.parents),
    permissions: [ownerPermission(call.who.actor)],
    ...(typeof body.description === 'string' ? { description: body.description } : {}),
    ...(body.starred === undefined ? {} : { starred: body.starred }),
    ...(appProperties === undefined ? {} : { appProperties }),
    ...(properties === undefined ? {} : { properties }),
    ...contentOf(mimeType, params.media),
  };
  writeHosted(call, seed, params.media);
  call.ground.kernel.commit('drive', 'create', { file: seed });
  return requireFile(call, seed.id);
}

export function updateFile(call: Call, params: DriveParams): StoredFile {
  const body = bodyOf<FileBody>(params, 'File');
  const file = requireRole(call, params.fileId, 'writer');
  if (body.parents !== undefined) throw parentsNotWritable();
  checkWritable(body, ['trashed', 'modifiedTime']);
  if (body.mimeType !== undefined && body.mimeType !== file.mimeType) {
    throw notEmulated('files.update mimeType');
  }
  const isRenamed = body.name !== undefined && body.name !== file.name;
  if (isRenamed || params.media !== undefined) requireOpenContent(file);
  if (body.trashed !== undefined && file.owner !== call.who.actor) {
    throw insufficientFilePermissions(file.id);
  }
  const restriction = restrictionPatch(call, file, body);
  const parents = movedParents(call, file, params);
  const appProperties = mergeProperties(file.appProperties, body.appProperties);
  const properties = mergeProperties(file.properties, body.properties);
  const patch: FilePatch = {
    set: {
      ...restriction.set,
      ...(body.name === undefined ? {} : { name: body.name }),
      ...(body.trashed === undefined ? {} : { trashed: body.trashed }),
      ...(body.starred === undefined ? {} : { starred: body.starred }),
      ...(typeof body.description === 'string' ? { description: body.description } : {}),
      ...(parents === undefined ? {} : { parents }),
      ...(appProperties === undefined ? {} : { appProperties }),
      ...(properties === undefined ? {} : { properties }),
      ...contentOf(file.mimeType, params.media),
    },
    unset: [
      ...(restriction.unset ?? []),
      ...(body.description === null ? ['description'] : []),
    ] as ('description' | 'restriction')[],
  };
  if (params.media !== undefined) writeHosted(call, file, params.media);
  commitUpdate(call, file, patch, isRenamed || params.media !== undefined);
  return file;
}

export function copyFile(call: Call, params: DriveParams): StoredFile {
  const body = bodyOf<FileBody>(params, 'File');
  const source = requireFile(call, params.fileId);
  checkWritable(body, ['parents', 'createdTime', 'modifiedTime']);
  if (source.mimeType === FOLDER) {
    throw new DriveError(403, 'This file cannot be copied by the user.', 'cannotCopyFile');
  }
  if (body.mimeType !== undefined && body.mimeType !== source.mimeType) {
    throw notEmulated('files.copy with conversion');
  }
  const host = call.ground.hosts.get(source.mimeType);
  if (isWorkspaceFile(source.mimeType) && host === undefined) {
    throw notEmulated(`files.copy of ${source.mimeType}`);
  }
  const appProperties = mergeProperties(source.appProperties, body.appProperties);
  const properties = mergeProperties(source.properties, body.properties);
  const seed: FileSeed = {
    id: call.ground.kernel.newId(),
    name: body.name ?? `Copy of ${source.name}`,
    mimeType: source.mimeType,
    owner: call.who.actor,
    parents: body.parents === undefined ? ownParents(call, source) : parentsOf(call, body.parents),
    permissions: [ownerPermission(call.who.actor)],
    ...(source.description === undefined ? {} : { description: source.description }),
    ...(appProperties === undefined ? {} : { appProperties }),
    ...(properties === undefined ? {} : { properties }),
    ...(source.content === undefined ? {} : { content: source.content }),
  };
  host?.copy(source.id, seed.id);
  call.ground.kernel.commit('drive', 'create', { file: seed });
  return requireFile(call, seed.id);
}

/** For good, past the bin; a folder takes along what lies in it. */
export function deleteFile(call: Call, params: DriveParams): void {
  const file = requireRole(call, params.fileId, 'owner');
  const ids = [file.id, ...descendantsOf(call.state, file.id)];
  for (const host of call.ground.hosts.values()) {
    host.remove(ids.filter((id) => call.state.files[id]?.mimeType === host.mimeType));
  }
  call.ground.kernel.commit('drive', 'delete', { ids });
}

export function generateIds(call: Call, count: number): object {
  const ids = Array.from({ length: count }, () => call.ground.kernel.newId(33));
  call.ground.kernel.commit('drive', 'generateIds', { ids });
  return { kind: 'drive#generatedIds', space: 'drive', ids };
}

export const ownerPermission = (owner: string): StoredPermission => ({
  id: permissionIdOf(owner),
  type: 'user',
  role: 'owner',
  emailAddress: owner.toLowerCase(),
});

/**
 * Guide "Create files": generated ids are not for Docs, Sheets and the like; a used one is a 409.
 */
function idFor(call: Call, body: Partial<FileBody>, mimeType: string): string {
  const { id } = body;
  if (id === undefined) return call.ground.kernel.newId(isWorkspaceFile(mimeType) ? 44 : 33);
  if (call.state.files[id] !== undefined) {
    throw new DriveError(409, 'A file already exists with the provided ID.', 'fileIdInUse');
  }
  if (call.state.generatedIds[id] === undefined || isWorkspaceFile(mimeType)) {
    throw new DriveError(400, 'The provided file ID is not usable.', 'invalid', 'file.id');
  }
  return id;
}

/** Base64 of a blob; folders and Workspace files have none. */
function contentOf(mimeType: string, media: Media | undefined): { content?: string } {
  if (mimeType === FOLDER || isWorkspaceFile(mimeType)) return {};
  return { content: Buffer.from(media?.bytes ?? []).toString('base64') };
}

/**
 * Content of a Workspace file is its host's. Done first: a bad upload must leave no file behind.
 */
function writeHosted(
  call: Call,
  file: { readonly id: string; readonly mimeType: string },
  media: Media | undefined,
): void {
  if (!isWorkspaceFile(file.mimeType)) return;
  const host = call.ground.hosts.get(file.mimeType);
  if (host === undefined) throw notEmulated(`files.create of ${file.mimeType}`);
  if (media !== undefined && !host.imports.includes(media.mimeType)) {
    throw notEmulated(`import of ${media.mimeType} as ${file.mimeType}`);
  }
  host.write(file.id, media, call.who.actor);
}

function commitUpdate(call: Call, file: StoredFile, patch: FilePatch, isEdit: boolean): void {
  const { kernel } = call.ground;
  const edited = isEdit ? { modifiedTime: kernel.now(), modifiedBy: call.who.actor } : {};
  kernel.commit('drive', 'update', {
    id: file.id,
    patch: { set: { ...patch.set, ...edited }, unset: patch.unset ?? [] },
  });
}

/** One parent only: a second one is refused unless the first is removed in the same call. */
function movedParents(
  call: Call,
  file: StoredFile,
  params: DriveParams,
): readonly string[] | undefined {
  const add = idsOf(call, params, 'addParents');
  const remove = idsOf(call, params, 'removeParents');
  if (add.length === 0 && remove.length === 0) return undefined;
  const kept = file.parents.filter((id) => !remove.includes(id));
  const own = rootOf(call.who.actor);
  const added = add.filter((id) => !kept.includes(id));
  for (const id of added) if (id !== own) requireFolder(call, id);
  if (added.some((id) => id === file.id || descendantsOf(call.state, file.id).includes(id))) {
    throw new DriveError(403, 'A folder cannot be put into itself.', 'cyclicalMove');
  }
  const parents = [...kept, ...added];
  if (parents.length > 1) {
    throw new DriveError(403, 'Increasing the number of parents is not allowed', 'cannotAddParent');
  }
  return parents;
}

function idsOf(call: Call, params: DriveParams, name: string): string[] {
  const ids = (textOf(params, name) ?? '').split(',').map((id) => id.trim());
  const own = rootOf(call.who.actor);
  return ids.filter((id) => id !== '').map((id) => (id === 'root' ? own : id));
}

/** A copy lies where its source lies, if the copier may put files there. */
function ownParents(call: Call, source: StoredFile): readonly string[] {
  const [id = ''] = source.parents;
  if (id === rootOf(call.who.actor)) return [id];
  const isOpen = call.state.files[id] !== undefined && !isTrashed(call.state, id);
  try {
    return isOpen ? [requireFolder(call, id)] : [rootOf(call.who.actor)];
  } catch (error) {
    if (error instanceof DriveError) return [rootOf(call.who.actor)];
    throw error;
  }
}

const parentsNotWritable = (): DriveError =>
  new DriveError(
    403,
    'The parents field is not directly writable in update requests. ' +
      'Use the addParents and removeParents parameters instead.',
    'fieldNotWritable',
  );
