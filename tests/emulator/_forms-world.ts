// SPDX-License-Identifier: Apache-2.0
// A world with forms in it and the smallest true file registry: owner, editors, names. It keeps
// its state outside the journal, which is enough where only forms are tested.

import { createAccounts } from '../../emulator/accounts.ts';
import { forbidden, notFound } from '../../emulator/api-error.ts';
import type { FileRegistry, NewFile } from '../../emulator/file-registry.ts';
import { createForms } from '../../emulator/forms/service.ts';
import { createKernel } from '../../emulator/kernel.ts';

export const START = Date.UTC(2026, 2, 2, 1);
export const OWNER = 'kantor@gmail.com';
export const asOwner = { actor: OWNER, face: 'gas', run: 'run-1' } as const;

export interface PlainFiles extends FileRegistry {
  readonly files: Map<string, { name: string; owner: string; touched: number }>;
  readonly readers: Set<string>;
}

export function openForms(options: { dir?: string; files?: PlainFiles } = {}) {
  const kernel = createKernel({ start: START, seed: 5, dir: options.dir });
  const accounts = createAccounts(kernel);
  const files = options.files ?? createPlainFiles();
  const forms = createForms(kernel, files, accounts);
  kernel.open();
  if (accounts.get(OWNER) === undefined) accounts.add({ email: OWNER, kind: 'consumer' });
  return { kernel, accounts, files, forms };
}

function createPlainFiles(): PlainFiles {
  const files: PlainFiles['files'] = new Map();
  const readers = new Set<string>();
  const isOwner = (id: string, actor: string): boolean => files.get(id)?.owner === actor;
  function requireReader(id: string, actor: string): void {
    if (!isOwner(id, actor) && !readers.has(actor)) throw notFound(`File not found: ${id}.`);
  }
  return {
    files,
    readers,
    createFile({ id, name }: NewFile, actor) {
      files.set(id, { name, owner: actor, touched: 0 });
    },
    requireReader,
    requireWriter(id, actor) {
      requireReader(id, actor);
      if (!isOwner(id, actor)) throw forbidden('The caller does not have permission');
    },
    isOwner,
    canWrite: isOwner,
    rename(id, name) {
      const file = files.get(id);
      if (file !== undefined) file.name = name;
    },
    touch(id) {
      const file = files.get(id);
      if (file !== undefined) file.touched += 1;
    },
  };
}
