// SPDX-License-Identifier: Apache-2.0
// The whole emulator, wired: services over one kernel, people's acts to triggers, shares to mail, and
// the two faces in front (REST and pages). It holds no behaviour of any service.

import { createAccounts, type Accounts } from './accounts.ts';
import { createDocs, type Docs } from './docs/service.ts';
import { createDrive, type Drive } from './drive/service.ts';
import { createForms, type Forms } from './forms/service.ts';
import { createScriptHost, type ScriptHost, type ScriptHostOptions } from './gas/host.ts';
import { listen, type Listening } from './http.ts';
import { createKernel, type Kernel, type KernelOptions } from './kernel.ts';
import { createMail, type Mail } from './mail/service.ts';
import { createOffice } from './office.ts';
import { createRest, type Rest } from './rest/router.ts';
import { createRestHandlers } from './rest/handlers.ts';
import { tellByMail } from './share-notice.ts';
import type { Edit, EditOutcome } from './sheets/edit.ts';
import { createSheets, type Sheets, type SheetsOptions } from './sheets/service.ts';
import { createPages } from './ui/app.ts';

export interface EmulatorOptions extends KernelOptions {
  readonly sheets?: SheetsOptions;
  readonly scripts?: ScriptHostOptions;
}

export interface Emulator {
  readonly kernel: Kernel;
  readonly accounts: Accounts;
  readonly drive: Drive;
  readonly docs: Docs;
  readonly sheets: Sheets;
  readonly mail: Mail;
  readonly forms: Forms;
  readonly scripts: ScriptHost;
  /** The REST face: give it to googleapis as `fetchImplementation`. Set `fetch.fault` for faults. */
  readonly fetch: Rest;
  /** A person types into cells; the triggers that wait for it have run when this returns. */
  typeIn(edit: Edit, actor: string): EditOutcome;
  /** Moves the clock to `at` (epoch ms), firing what becomes due; answers how many fires. */
  advanceTo(at: number): number;
  /** Fires what events have brought about; answers how many fires. */
  settle(): number;
  /** REST and pages on 127.0.0.1; port 0 takes a free one. Web apps get their address here. */
  listen(port: number): Promise<Listening>;
}

export function createEmulator(options: EmulatorOptions): Emulator {
  const kernel = createKernel(options);
  const accounts = createAccounts(kernel);
  const drive = createDrive(kernel);
  const docs = createDocs(kernel, drive);
  const sheets = createSheets(kernel, drive.files, options.sheets);
  const mail = createMail(kernel, accounts);
  const forms = createForms(kernel, drive.files, accounts);
  const engines = { sheets, drive, mail, forms, accounts };
  const scripts = createScriptHost(kernel, engines, options.scripts);
  kernel.open();

  forms.onSubmit((formId, responseId) => scripts.formSubmitted(formId, responseId));
  drive.onShare((share) => tellByMail(kernel, share));
  const rest = createRest({
    isAccount: (email) => accounts.get(email) !== undefined,
    handlers: createRestHandlers({ sheets, drive, docs, mail }),
  });

  const emulator: Emulator = {
    kernel,
    accounts,
    drive,
    docs,
    sheets,
    mail,
    forms,
    scripts,
    fetch: rest,
    typeIn(edit, actor) {
      const outcome = sheets.edit(edit, actor);
      scripts.edited(edit.spreadsheetId, outcome, actor);
      scripts.settle();
      return outcome;
    },
    advanceTo: (at) => scripts.advanceTo(at),
    settle: () => scripts.settle(),
    async listen(port) {
      const pages = createPages(createOffice(emulator));
      const listening = await listen(rest, (request) => pages.fetch(request), port);
      scripts.setWebAppBase(listening.url);
      return listening;
    },
  };
  return emulator;
}
