// SPDX-License-Identifier: Apache-2.0
// A stored file or permission as Google's JSON, for the one who asks. Decides which fields there
// are; never who may ask.

import { createHash } from 'node:crypto';
import { hasRole, isTrashed, permissionIdOf, permissionsOf, roleOf, rootOf } from './access.ts';
import type { DriveState, StoredFile, StoredPermission } from './state.ts';

export const FOLDER = 'application/vnd.google-apps.folder';
const WORKSPACE = 'application/vnd.google-apps.';

/** Docs, Sheets, Forms and the like, which have no bytes of their own. Not folders. */
export const isWorkspaceFile = (mimeType: string): boolean =>
  mimeType.startsWith(WORKSPACE) && mimeType !== FOLDER;

/** What Drive answers when `fields` is absent. */
export const DEFAULT_FIELDS = {
  file: 'kind,id,name,mimeType',
  fileList: 'kind,nextPageToken,incompleteSearch,files(kind,id,name,mimeType)',
  permission: 'kind,id,type,role',
  permissionList: 'kind,nextPageToken,permissions(kind,id,type,role)',
} as const;

/** The fields we answer, by schema; schemas that are absent here are not limited. */
export const EMULATED_FIELDS: Readonly<Record<string, readonly string[]>> = {
  File: [
    ...['kind', 'id', 'name', 'mimeType', 'description', 'starred', 'trashed', 'parents'],
    ...['explicitlyTrashed', 'properties', 'appProperties', 'spaces', 'version', 'webViewLink'],
    ...['webContentLink', 'createdTime', 'modifiedTime', 'owners', 'lastModifyingUser', 'shared'],
    ...['ownedByMe', 'capabilities', 'permissions', 'permissionIds', 'originalFilename', 'size'],
    ...['fileExtension', 'fullFileExtension', 'md5Checksum', 'sha1Checksum', 'sha256Checksum'],
    ...['headRevisionId', 'contentRestrictions', 'exportLinks', 'isAppAuthorized'],
    ...['writersCanShare', 'quotaBytesUsed', 'modifiedByMe'],
  ],
  About: ['kind', 'user'],
};

export function toFileResource(
  state: DriveState,
  file: StoredFile,
  actor: string,
  exports: readonly string[],
): object {
  const role = roleOf(state, file.id, actor);
  const canWrite = hasRole(role, 'writer');
  const permissions = permissionsOf(state, file.id);
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    ...(file.description === undefined ? {} : { description: file.description }),
    starred: file.starred ?? false,
    trashed: isTrashed(state, file.id),
    explicitlyTrashed: file.trashed,
    ...parentsFor(state, file, actor),
    ...(file.properties === undefined ? {} : { properties: file.properties }),
    ...(file.appProperties === undefined ? {} : { appProperties: file.appProperties }),
    spaces: ['drive'],
    version: String(file.version),
    webViewLink: webViewLink(file),
    createdTime: new Date(file.createdTime).toISOString(),
    modifiedTime: new Date(file.modifiedTime).toISOString(),
    owners: [toUser(file.owner, actor)],
    lastModifyingUser: toUser(file.modifiedBy, actor),
    modifiedByMe: file.modifiedBy === actor,
    shared: permissions.length > 1,
    ownedByMe: file.owner === actor,
    writersCanShare: true,
    isAppAuthorized: true,
    capabilities: capabilities(file, role === 'owner', canWrite, hasRole(role, 'commenter')),
    ...(canWrite
      ? {
          permissions: permissions.map((one) => toPermissionResource(one)),
          permissionIds: permissions.map((one) => one.id),
        }
      : {}),
    ...contentFields(file),
    ...restrictionOf(file, actor),
    ...exportLinks(file, exports),
  };
}

export function toPermissionResource(permission: StoredPermission): object {
  const { id, type, role, emailAddress, domain, allowFileDiscovery } = permission;
  const base = { kind: 'drive#permission', id, type, role };
  switch (type) {
    case 'anyone':
      return { ...base, allowFileDiscovery: allowFileDiscovery ?? false };
    case 'domain':
      return {
        ...base,
        domain,
        displayName: domain,
        allowFileDiscovery: allowFileDiscovery ?? false,
      };
    default:
      return {
        ...base,
        emailAddress,
        displayName: displayName(emailAddress ?? ''),
        deleted: false,
        pendingOwner: false,
      };
  }
}

export const toUser = (email: string, actor: string): object => ({
  kind: 'drive#user',
  displayName: displayName(email),
  me: email === actor,
  permissionId: permissionIdOf(email),
  emailAddress: email,
});

export function webViewLink(file: { readonly id: string; readonly mimeType: string }): string {
  const base = `https://docs.google.com`;
  switch (file.mimeType) {
    case FOLDER:
      return `https://drive.google.com/drive/folders/${file.id}`;
    case `${WORKSPACE}document`:
      return `${base}/document/d/${file.id}/edit?usp=drivesdk`;
    case `${WORKSPACE}spreadsheet`:
      return `${base}/spreadsheets/d/${file.id}/edit?usp=drivesdk`;
    case `${WORKSPACE}form`:
      return `${base}/forms/d/${file.id}/edit?usp=drivesdk`;
    default:
      return `https://drive.google.com/file/d/${file.id}/view?usp=drivesdk`;
  }
}

/** A parent is shown only to those who can see that folder. */
function parentsFor(state: DriveState, file: StoredFile, actor: string): object {
  const seen = file.parents.filter(
    (id) => id === rootOf(actor) || (state.files[id] && roleOf(state, id, actor) !== undefined),
  );
  return seen.length === 0 ? {} : { parents: seen };
}

function capabilities(
  file: StoredFile,
  isOwner: boolean,
  canWrite: boolean,
  canComment: boolean,
): object {
  const isOpen = file.restriction === undefined;
  const mayLock = file.restriction?.ownerRestricted === true ? isOwner : canWrite;
  return {
    canEdit: canWrite && isOpen,
    canModifyContent: canWrite && isOpen,
    canRename: canWrite && isOpen,
    canComment: canComment && isOpen,
    canCopy: file.mimeType !== FOLDER,
    canDownload: file.mimeType !== FOLDER,
    canShare: canWrite,
    canTrash: isOwner,
    canDelete: isOwner,
    canModifyContentRestriction: mayLock,
    canModifyEditorContentRestriction: canWrite,
  };
}

/** int64 values are strings in Google's JSON. */
function contentFields(file: StoredFile): object {
  if (file.content === undefined) return { quotaBytesUsed: '0' };
  const bytes = Buffer.from(file.content, 'base64');
  const hash = (algorithm: string) => createHash(algorithm).update(bytes).digest('hex');
  const extension = /\.([A-Za-z0-9]+)$/.exec(file.name)?.[1] ?? '';
  return {
    originalFilename: file.name,
    fileExtension: extension,
    fullFileExtension: extension,
    size: String(bytes.length),
    quotaBytesUsed: String(bytes.length),
    md5Checksum: hash('md5'),
    sha1Checksum: hash('sha1'),
    sha256Checksum: hash('sha256'),
    headRevisionId: `${file.id}${file.version}`,
    webContentLink: `https://drive.google.com/uc?id=${file.id}&export=download`,
  };
}

function restrictionOf(file: StoredFile, actor: string): object {
  const { restriction } = file;
  if (restriction === undefined) return {};
  const { reason, ownerRestricted, by, at } = restriction;
  return {
    contentRestrictions: [
      {
        readOnly: true,
        ...(reason === undefined ? {} : { reason }),
        restrictingUser: toUser(by, actor),
        restrictionTime: new Date(at).toISOString(),
        type: 'globalContentRestriction',
        ownerRestricted,
        systemRestricted: false,
      },
    ],
  };
}

function exportLinks(file: StoredFile, exports: readonly string[]): object {
  if (!isWorkspaceFile(file.mimeType) || exports.length === 0) return {};
  const base = `https://www.googleapis.com/drive/v3/files/${file.id}/export?mimeType=`;
  const links = exports.map((type) => [type, base + encodeURIComponent(type)]);
  return { exportLinks: Object.fromEntries(links) as object };
}

const displayName = (email: string): string => email.slice(0, Math.max(0, email.indexOf('@')));
