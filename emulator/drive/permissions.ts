// SPDX-License-Identifier: Apache-2.0
// permissions.create, list, get, update, delete: who may share what with whom. The mail that a
// share sends is only announced here; the wiring sends it.

import { notEmulated } from '../api-error.ts';
import { hasRole, isRole, permissionIdOf, permissionsOf, roleOf } from './access.ts';
import {
  badBody,
  DriveError,
  insufficientFilePermissions,
  permissionNotFound,
} from './drive-error.ts';
import { requireFile, requireRole, type Call } from './ground.ts';
import { bodyOf, flagOf, textOf, type DriveParams } from './params.ts';
import { webViewLink } from './resource.ts';
import type { PermissionType, StoredFile, StoredPermission } from './state.ts';

interface PermissionBody {
  readonly type: PermissionType;
  readonly role: string;
  readonly emailAddress: string;
  readonly domain: string;
  readonly allowFileDiscovery: boolean;
  readonly expirationTime: string;
}

export function createPermission(call: Call, params: DriveParams): StoredPermission {
  const body = bodyOf<PermissionBody>(params, 'Permission');
  const file = requireRole(call, params.fileId, 'writer');
  if (body.expirationTime !== undefined) throw notEmulated('permissions expirationTime');
  const granted = toPermission(body);
  if (granted.role === 'owner') throw notEmulated('permissions transferOwnership');
  const before = file.permissions.find((one) => one.id === granted.id);
  // A second grant never takes away: the owner stays owner, a writer is not made a reader.
  const permission = before && hasRole(before.role, granted.role) ? before : granted;
  const others = file.permissions.filter((one) => one.id !== granted.id);
  setPermissions(call, file, [...others, permission]);
  if (flagOf(params, 'sendNotificationEmail', true)) tell(call, params, file, permission);
  return permission;
}

export function listPermissions(call: Call, params: DriveParams): StoredPermission[] {
  const file = requireRole(call, params.fileId, 'writer');
  return permissionsOf(call.state, file.id);
}

export function getPermission(call: Call, params: DriveParams): StoredPermission {
  return requirePermission(call, requireRole(call, params.fileId, 'writer'), params);
}

export function updatePermission(call: Call, params: DriveParams): StoredPermission {
  const body = bodyOf<PermissionBody>(params, 'Permission');
  const file = requireRole(call, params.fileId, 'writer');
  const before = requireOwnPermission(call, file, params);
  if (!isRole(body.role)) throw badBody('The permission role field is required.');
  if (body.role === 'owner') throw notEmulated('permissions transferOwnership');
  const permission: StoredPermission = { ...before, role: body.role };
  const others = file.permissions.filter((one) => one.id !== before.id);
  setPermissions(call, file, [...others, permission]);
  return permission;
}

/** Anybody may give up the own access; taking another's takes a writer. */
export function deletePermission(call: Call, params: DriveParams): void {
  const file = requireFile(call, params.fileId);
  const isOwn = params.permissionId === permissionIdOf(call.who.actor);
  if (!isOwn && !hasRole(roleOf(call.state, file.id, call.who.actor), 'writer')) {
    throw insufficientFilePermissions(file.id);
  }
  const permission = requireOwnPermission(call, file, params);
  setPermissions(
    call,
    file,
    file.permissions.filter((one) => one.id !== permission.id),
  );
}

function toPermission(body: Partial<PermissionBody>): StoredPermission {
  const { type, role, emailAddress, domain } = body;
  if (type === undefined) throw badBody('The permission type field is required.');
  if (!isRole(role)) throw badBody('The permission role field is required.');
  switch (type) {
    case 'user':
    case 'group': {
      if (emailAddress === undefined || !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(emailAddress)) {
        throw new DriveError(
          400,
          'The specified emailAddress is invalid or not applicable for the given permission type.',
          'invalid',
          'permission.emailAddress',
        );
      }
      const address = emailAddress.toLowerCase();
      return { id: permissionIdOf(address), type, role, emailAddress: address };
    }
    case 'domain': {
      if (domain === undefined) throw badBody('The permission domain field is required.');
      const allowFileDiscovery = body.allowFileDiscovery ?? false;
      return { id: `${permissionIdOf(domain)}k`, type, role, domain, allowFileDiscovery };
    }
    case 'anyone': {
      const allowFileDiscovery = body.allowFileDiscovery ?? false;
      return {
        id: allowFileDiscovery ? 'anyone' : 'anyoneWithLink',
        type,
        role,
        allowFileDiscovery,
      };
    }
    default:
      throw badBody('The specified permission type is not supported.');
  }
}

function requirePermission(call: Call, file: StoredFile, params: DriveParams): StoredPermission {
  const id = params.permissionId ?? '';
  const found = permissionsOf(call.state, file.id).find((one) => one.id === id);
  if (found === undefined) throw permissionNotFound(id);
  return found;
}

/** One that was set on this very file, and is not its owner's. */
function requireOwnPermission(call: Call, file: StoredFile, params: DriveParams): StoredPermission {
  const effective = requirePermission(call, file, params);
  const own = file.permissions.find((one) => one.id === effective.id);
  if (own === undefined) {
    throw new DriveError(
      403,
      'The permission is inherited from a folder and cannot be changed here.',
      'cannotModifyInheritedPermission',
    );
  }
  if (own.role === 'owner') throw insufficientFilePermissions(file.id);
  return own;
}

function setPermissions(
  call: Call,
  file: StoredFile,
  permissions: readonly StoredPermission[],
): void {
  call.ground.kernel.commit('drive', 'update', { id: file.id, patch: { set: { permissions } } });
}

function tell(
  call: Call,
  params: DriveParams,
  file: StoredFile,
  permission: StoredPermission,
): void {
  if (permission.emailAddress === undefined) return;
  const message = textOf(params, 'emailMessage');
  call.ground.tellShare({
    fileId: file.id,
    name: file.name,
    mimeType: file.mimeType,
    role: permission.role,
    to: permission.emailAddress,
    by: call.who.actor,
    link: webViewLink(file),
    ...(message === undefined ? {} : { message }),
  });
}
