// SPDX-License-Identifier: Apache-2.0
// A small Workspace for the tests of the script host: two consumer accounts, two of one Workspace
// domain, and a project of one file, standalone or bound to a spreadsheet.

import { createAccounts } from '../../emulator/accounts.ts';
import { createDrive, type Drive } from '../../emulator/drive/service.ts';
import { createForms } from '../../emulator/forms/service.ts';
import {
  createScriptHost,
  type Execution,
  type ProjectFile,
  type ScriptHost,
  type ScriptHostOptions,
} from '../../emulator/gas/host.ts';
import { createKernel } from '../../emulator/kernel.ts';
import { createMail } from '../../emulator/mail/service.ts';
import { createSheets, type Sheets } from '../../emulator/sheets/service.ts';

export const OWNER = 'kantor@gmail.com';
export const OTHER = 'warga@gmail.com';
export const HEAD = 'kepala@dinas.example.com';
export const STAFF = 'staf@dinas.example.com';

/** Monday 2 March 2026, 08:00 in Jakarta. */
export const START = Date.UTC(2026, 2, 2, 1, 0, 0);

export interface WorldOptions extends ScriptHostOptions {
  readonly dir?: string;
  readonly seed?: number;
}

export function createWorld({ dir, seed = 7, ...options }: WorldOptions = {}) {
  const kernel = createKernel({ start: START, seed, ...(dir === undefined ? {} : { dir }) });
  const accounts = createAccounts(kernel);
  const drive = createDrive(kernel);
  const sheets = createSheets(kernel, drive.files);
  const forms = createForms(kernel, drive.files, accounts);
  const mail = createMail(kernel, accounts);
  const host = createScriptHost(kernel, { sheets, drive, mail, forms, accounts }, options);
  kernel.open();
  if (accounts.list().length === 0) {
    accounts.add({ email: OWNER, kind: 'consumer', timeZone: 'Asia/Jakarta', locale: 'in_ID' });
    accounts.add({ email: OTHER, kind: 'consumer' });
    accounts.add({ email: HEAD, kind: 'workspace' });
    accounts.add({ email: STAFF, kind: 'workspace' });
  }
  return {
    ...{ kernel, accounts, drive, sheets, forms, mail, host },
    ...shortcuts(drive, sheets, host),
  };
}

function shortcuts(drive: Drive, sheets: Sheets, host: ScriptHost) {
  return {
    /** A spreadsheet of OWNER. */
    createSpreadsheet(title = 'Buku'): string {
      const who = { actor: OWNER, face: 'rest' } as const;
      const body = { properties: { title, timeZone: 'Asia/Jakarta', locale: 'in_ID' } };
      const created = sheets.call('spreadsheets.create', { body }, who) as {
        spreadsheetId: string;
      };
      return created.spreadsheetId;
    },
    share(fileId: string, email: string, role: 'reader' | 'writer'): void {
      const body = { type: 'user', role, emailAddress: email };
      const query = { sendNotificationEmail: false };
      void drive.call(
        'permissions.create',
        { fileId, body, query },
        { actor: OWNER, face: 'rest' },
      );
    },
    project(source: string, more: ProjectOptions = {}): string {
      const { parentId, owner = OWNER, files = [], ...manifest } = more;
      return host.createProject({
        owner,
        name: 'Skrip',
        files: [...filesOf(source, manifest), ...files],
        ...(parentId === undefined ? {} : { parentId }),
      });
    },
  };
}

export interface ProjectOptions {
  readonly parentId?: string;
  readonly owner?: string;
  readonly files?: readonly ProjectFile[];
  readonly oauthScopes?: readonly string[];
  readonly services?: readonly ('Sheets' | 'Drive')[];
  readonly webapp?: object;
}

type ManifestOptions = Pick<ProjectOptions, 'oauthScopes' | 'services' | 'webapp'>;

export function filesOf(source: string, manifest: ManifestOptions = {}): ProjectFile[] {
  const { services = ['Sheets', 'Drive'], ...rest } = manifest;
  const versions = { Sheets: 'v4', Drive: 'v3' };
  const json = {
    timeZone: 'Asia/Jakarta',
    runtimeVersion: 'V8',
    dependencies: {
      enabledAdvancedServices: services.map((userSymbol) => ({
        userSymbol,
        serviceId: userSymbol.toLowerCase(),
        version: versions[userSymbol],
      })),
    },
    ...rest,
  };
  return [
    { name: 'appsscript', type: 'JSON', source: JSON.stringify(json) },
    { name: 'Code', type: 'SERVER_JS', source },
  ];
}

/** Runs one function of a standalone project and gives back the whole execution. */
export function runSource(body: string, options: ProjectOptions & WorldOptions = {}): Execution {
  const { loopGuardMs, costMs, ...project } = options;
  const world = createWorld({
    ...(loopGuardMs === undefined ? {} : { loopGuardMs }),
    ...(costMs === undefined ? {} : { costMs }),
  });
  const id = world.project(`function main() { ${body} }`, project);
  return world.host.run(id, 'main', { as: project.owner ?? OWNER });
}

/** The value that the body returns; fails loudly with the script's own error. */
export function evaluate(body: string, options: ProjectOptions & WorldOptions = {}): unknown {
  const execution = runSource(body, options);
  if (execution.status !== 'COMPLETED') throw new Error(execution.error ?? execution.status);
  return execution.result;
}
