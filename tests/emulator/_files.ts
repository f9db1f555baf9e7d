// SPDX-License-Identifier: Apache-2.0
// A file registry in memory, for tests of one service without Drive.

import { forbidden, notFound } from '../../emulator/api-error.ts';
import type { FileRegistry } from '../../emulator/file-registry.ts';

export interface TestFiles extends FileRegistry {
  share(fileId: string, actor: string, role: 'reader' | 'writer'): void;
  nameOf(fileId: string): string | undefined;
  touches(fileId: string): number;
}

export function createTestFiles(): TestFiles {
  const names = new Map<string, string>();
  const roles = new Map<string, string>();
  const touched = new Map<string, number>();
  const roleOf = (fileId: string, actor: string) => roles.get(`${fileId} ${actor}`);
  const files: TestFiles = {
    createFile({ id, name }, actor) {
      names.set(id, name);
      roles.set(`${id} ${actor}`, 'owner');
    },
    requireReader(fileId, actor) {
      if (roleOf(fileId, actor) === undefined) throw notFound('Requested entity was not found.');
    },
    requireWriter(fileId, actor) {
      files.requireReader(fileId, actor);
      if (!files.canWrite(fileId, actor)) throw forbidden('The caller does not have permission');
    },
    isOwner: (fileId, actor) => roleOf(fileId, actor) === 'owner',
    canWrite: (fileId, actor) => ['owner', 'writer'].includes(roleOf(fileId, actor) ?? ''),
    rename: (fileId, name) => void names.set(fileId, name),
    touch: (fileId) => void touched.set(fileId, (touched.get(fileId) ?? 0) + 1),
    share: (fileId, actor, role) => void roles.set(`${fileId} ${actor}`, role),
    nameOf: (fileId) => names.get(fileId),
    touches: (fileId) => touched.get(fileId) ?? 0,
  };
  return files;
}
