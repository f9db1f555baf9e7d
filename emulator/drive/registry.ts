// SPDX-License-Identifier: Apache-2.0
// The file registry over Drive's state, for Sheets, Docs, Forms and Apps Script. Its refusals are
// worded as those APIs word them, not as Drive does.

import { forbidden, notFound } from '../api-error.ts';
import type { FileRegistry } from '../file-registry.ts';
import type { Kernel } from '../kernel.ts';
import { hasRole, roleOf, rootOf } from './access.ts';
import { ownerPermission } from './files.ts';
import type { DriveState } from './state.ts';

export function createRegistry(kernel: Kernel, state: () => DriveState): FileRegistry {
  const canRead = (fileId: string, actor: string) => roleOf(state(), fileId, actor) !== undefined;
  const canWrite = (fileId: string, actor: string) =>
    hasRole(roleOf(state(), fileId, actor), 'writer') &&
    state().files[fileId]?.restriction === undefined;

  const files: FileRegistry = {
    createFile({ id, name, mimeType, parents }, actor) {
      const file = {
        ...{ id, name, mimeType },
        owner: actor,
        parents: parents ?? [rootOf(actor)],
        permissions: [ownerPermission(actor)],
      };
      kernel.commit('drive', 'create', { file });
    },
    requireReader(fileId, actor) {
      if (!canRead(fileId, actor)) throw notFound('Requested entity was not found.');
    },
    requireWriter(fileId, actor) {
      files.requireReader(fileId, actor);
      if (!canWrite(fileId, actor)) throw forbidden('The caller does not have permission');
    },
    isOwner: (fileId, actor) => state().files[fileId]?.owner === actor,
    canWrite,
    rename(fileId, name, actor) {
      files.requireWriter(fileId, actor);
      const set = { name, modifiedTime: kernel.now(), modifiedBy: actor };
      kernel.commit('drive', 'update', { id: fileId, patch: { set } });
    },
    touch: (fileId) => void kernel.commit('drive', 'touch', { id: fileId }),
  };
  return files;
}
