// SPDX-License-Identifier: Apache-2.0
// Apps Script as the pages show it, from the script host. It translates only.

import type { Execution } from './gas/host.ts';
import type { Services } from './services.ts';
import { ScriptFailed } from './gas/host.ts';
import type { PageOrigin, ScriptDesk, Shown, WebAppEntry } from './ui/office.ts';

const ACCESS: Readonly<Record<string, string>> = {
  MYSELF: 'Hanya pemiliknya',
  DOMAIN: 'Akun dalam satu domain',
  ANYONE: 'Siapa pun yang masuk',
  ANYONE_ANONYMOUS: 'Siapa pun, tanpa masuk',
};

export function createScriptDesk({ scripts }: Services): ScriptDesk {
  const { projects } = scripts;

  function appOf(scriptId: string): WebAppEntry[] {
    const { deployment, name } = projects.get(scriptId);
    const webapp = deployment && projects.manifestOf(deployment.files).webapp;
    if (deployment === undefined || webapp === undefined) return [];
    const access = ACCESS[webapp.access] ?? webapp.access;
    return [{ path: `/macros/s/${deployment.id}/exec`, title: name, access }];
  }

  return {
    executions: () =>
      scripts
        .executions()
        .toReversed()
        .map((one) => toEntry(one, projects.get)),
    webApps: () => projects.list().flatMap(({ scriptId }) => appOf(scriptId)),
    openMenus: (spreadsheetId, actor) => scripts.open(spreadsheetId, actor).menus,
    runMenu({ spreadsheetId, functionName, sheet, row, column }, actor) {
      const activeCell = { sheet, row, column };
      const execution = scripts.clickMenu(spreadsheetId, functionName, actor, { activeCell });
      if (execution.status !== 'COMPLETED') throw new ScriptFailed(execution);
      const { scriptId } = execution;
      return toShown(execution, { scriptId, visitor: actor, spreadsheetId, activeCell });
    },
    visit(deploymentId, { visitor, query, body }) {
      const scriptId = projects.byDeployment(deploymentId)?.scriptId;
      if (scriptId === undefined) return undefined;
      const names = [...new Set(query.keys())];
      const params = Object.fromEntries(names.map((name) => [name, query.getAll(name)]));
      const page = scripts.webApps.visit(scriptId, { visitor, params, body });
      return { page, origin: { scriptId, visitor } };
    },
    run({ scriptId, visitor, spreadsheetId, activeCell }, functionName, args) {
      if (spreadsheetId === undefined) {
        return scripts.runFromPage(scriptId, functionName, args, visitor);
      }
      const desk = activeCell === undefined ? {} : { activeCell };
      return scripts.callFromSidebar(scriptId, functionName, args, visitor ?? '', desk).result;
    },
  };
}

function toEntry(
  execution: Execution,
  projectOf: (scriptId: string) => { readonly name: string },
): ReturnType<ScriptDesk['executions']>[number] {
  const { startedAt, endedAt, functionName, type, status, user, error, logs, scriptId } = execution;
  return {
    startedAt,
    durationMs: endedAt - startedAt,
    functionName,
    project: projectOf(scriptId).name,
    kind: type,
    status,
    user,
    message: error,
    log: logs.map((line) => `${line.severity}  ${line.text}`),
  };
}

function toShown(execution: Execution, origin: PageOrigin): Shown[] {
  return execution.shown.flatMap((shown): Shown[] => {
    switch (shown.kind) {
      case 'menu':
        return [];
      case 'sidebar':
        return [{ kind: 'sidebar', title: shown.page.title, page: shown.page, origin }];
      case 'dialog':
        return [{ kind: 'dialog', title: shown.title, page: shown.page, origin }];
      case 'alert':
      case 'prompt':
        return [{ kind: 'alert', title: shown.title, text: shown.prompt }];
      case 'toast':
        return [{ kind: 'toast', title: shown.title, text: shown.message }];
      default:
        return assertNever(shown);
    }
  });
}

function assertNever(value: never): never {
  throw new Error(`emulator: unknown thing shown ${String(value)}`);
}
