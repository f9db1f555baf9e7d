// SPDX-License-Identifier: Apache-2.0
// A script bound to a spreadsheet, for tests of single facts: its source is exchanged before each
// run, so that a test shows the few lines of Apps Script that the fact is about.

import type { Execution } from '../../emulator/gas/host.ts';
import { createWorld, OTHER, OWNER } from './_gas-world.ts';
import type { ProjectOptions, WorldOptions } from './_gas-world.ts';

export { OTHER, OWNER };

export type Bound = ReturnType<typeof createBound>;

/** In every run `book` is the spreadsheet, `sheet` its only tab and `args` what the test gave. */
const HEAD = `const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.getSheets()[0];
  const shape = (v) => v instanceof Date ? 'Date ' + v.toISOString() : v;
  const told = (work) => { try { work(); return 'no error' } catch (e) { return String(e) } };`;

export function createBound(options: ProjectOptions & WorldOptions & { locale?: string } = {}) {
  const { locale = 'in_ID', loopGuardMs, costMs, ...project } = options;
  const world = createWorld({
    ...(loopGuardMs === undefined ? {} : { loopGuardMs }),
    ...(costMs === undefined ? {} : { costMs }),
  });
  const { sheets, host } = world;
  const who = { actor: OWNER, face: 'rest' } as const;
  const parentId = world.createSpreadsheet();
  const api = <T>(method: string, params: Parameters<typeof sheets.call>[1] = {}, actor = OWNER) =>
    sheets.call(method, { spreadsheetId: parentId, ...params }, { ...who, actor }) as T;
  const batch = (requests: object[], actor?: string) =>
    api<{ replies: Record<string, never>[] }>(
      'spreadsheets.batchUpdate',
      { body: { requests } },
      actor,
    );
  batch([{ updateSpreadsheetProperties: { properties: { locale }, fields: 'locale' } }]);
  world.share(parentId, OTHER, 'writer');
  const id = world.project('function main() {}', { parentId, ...project });

  function run(body: string, args: readonly unknown[] = [], as = OWNER): Execution {
    const files = host.projects.get(id).files.map((file) => {
      if (file.type !== 'SERVER_JS') return file;
      return { ...file, source: `function main(...args) { ${HEAD} ${body} }` };
    });
    host.updateContent(id, files);
    return host.run(id, 'main', { as, args });
  }

  function evaluate(body: string, args: readonly unknown[] = [], as = OWNER): unknown {
    const execution = run(body, args, as);
    if (execution.status !== 'COMPLETED') throw new Error(execution.error ?? execution.status);
    return execution.result;
  }

  return { ...world, id, parentId, api, batch, run, evaluate };
}
