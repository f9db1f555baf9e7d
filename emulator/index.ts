// SPDX-License-Identifier: Apache-2.0
// The whole emulator, wired: services over one kernel, people's acts to triggers, shares to mail, and
// the two faces in front (REST and pages). It holds no behaviour of any service.

import { createAccounts } from './accounts.ts';
import { createDocs } from './docs/service.ts';
import { createDrive } from './drive/service.ts';
import { createForms } from './forms/service.ts';
import { createScriptHost, type ScriptHostOptions } from './gas/host.ts';
import { listen, type Listening } from './http.ts';
import { createKernel, type KernelOptions } from './kernel.ts';
import { createMail } from './mail/service.ts';
import { createOffice } from './office.ts';
import { createRest, type Rest } from './rest/router.ts';
import { createRestHandlers } from './rest/handlers.ts';
import type { Services } from './services.ts';
import { tellByMail } from './share-notice.ts';
import { createSheets, type SheetsOptions } from './sheets/service.ts';
import { createPages } from './ui/app.ts';

export interface EmulatorOptions extends KernelOptions {
  readonly sheets?: SheetsOptions;
  readonly scripts?: ScriptHostOptions;
}

export interface Emulator extends Services {
  /** The REST face: give it to googleapis as `fetchImplementation`. Set `fetch.fault` for faults. */
  readonly fetch: Rest;
  /** Moves the clock to `at` (epoch ms), firing what becomes due; answers how many fires. */
  advanceTo(at: number): number;
  /** Fires what events have brought about; answers how many fires. */
  settle(): number;
  /** REST and pages on 127.0.0.1; port 0 takes a free one. Web apps get their address here. */
  listen(port: number): Promise<Listening>;
}

/** Google's own default for an account that chose nothing. */
const AMERICAN = { locale: 'en_US', timeZone: 'America/Los_Angeles' };

export function createEmulator(options: EmulatorOptions): Emulator {
  const kernel = createKernel(options);
  const accounts = createAccounts(kernel);
  const drive = createDrive(kernel);
  const docs = createDocs(kernel, drive);
  const sheets = createSheets(kernel, drive.files, {
    defaultsOf: (actor) => accounts.get(actor) ?? AMERICAN,
    ...options.sheets,
  });
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

  const services: Services = {
    ...{ kernel, accounts, drive, docs, sheets, mail, forms, scripts },
    typeIn(edit, actor) {
      const outcome = sheets.edit(edit, actor);
      scripts.edited(edit.spreadsheetId, outcome, actor);
      scripts.settle();
      return outcome;
    },
  };
  return {
    ...services,
    fetch: rest,
    advanceTo: (at) => scripts.advanceTo(at),
    settle: () => scripts.settle(),
    async listen(port) {
      const pages = createPages(createOffice(services));
      const listening = await listen(rest, (request) => pages.fetch(request), port);
      scripts.setWebAppBase(listening.url);
      return listening;
    },
  };
}
