// SPDX-License-Identifier: Apache-2.0
// Which files a script made for an account: with the scope `drive.file` it reaches those and no
// others.

import { notFound } from '../../api-error.ts';
import { isPerFileOnly } from '../auth.ts';
import type { Run } from '../run.ts';
import type { ScriptStore } from '../store.ts';

export interface MadeFiles {
  note(run: Run, fileId: string): void;
  /** Throws Google's 404 for a file that the scope does not reach. */
  require(run: Run, service: 'Sheets' | 'Drive', method: string, fileId: string): void;
  /** Leaves out of a list of files what the scope does not reach. */
  filter<T extends { readonly id?: string }>(run: Run, files: readonly T[]): T[];
}

export function createMadeFiles(store: ScriptStore): MadeFiles {
  const keyOf = ({ order }: Run) => `${order.project.scriptId} ${order.user}`;
  const made = (run: Run) => store.state().madeFiles[keyOf(run)] ?? [];
  return {
    note: (run, fileId) => store.commit('noteFile', { key: keyOf(run), fileId }),
    require(run, service, method, fileId) {
      if (!isPerFileOnly(run, service, method) || made(run).includes(fileId)) return;
      const isDrive = service === 'Drive';
      throw notFound(isDrive ? `File not found: ${fileId}.` : 'Requested entity was not found.');
    },
    filter(run, files) {
      if (!isPerFileOnly(run, 'Drive', 'files.list')) return [...files];
      return files.filter(({ id }) => id !== undefined && made(run).includes(id));
    },
  };
}
