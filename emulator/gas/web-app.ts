// SPDX-License-Identifier: Apache-2.0
// The web app as its visitors meet it: who gets in, as whom it runs, what a page may call.

import type { Accounts } from '../accounts.ts';
import { forbidden, notFound } from '../api-error.ts';
import type { WebAppAccess } from './manifest.ts';
import type { Projects } from './projects.ts';
import type { EventJson, PageJson } from './protocol.ts';
import type { Execution, RunOrder } from './run.ts';
import type { Runtime } from './runtime.ts';
import { visibleTo } from './services/session.ts';
import type { Project } from './store.ts';

export type Params = Readonly<Record<string, string | readonly string[]>>;

export interface Visit {
  /** Undefined: nobody is signed in. */
  readonly visitor?: string | undefined;
  readonly params?: Params;
  readonly pathInfo?: string | undefined;
  /** Present: a POST, answered by doPost. */
  readonly body?: { readonly contentType: string; readonly text: string } | undefined;
}

export interface Page extends PageJson {
  readonly html: string;
  readonly execution: Execution;
}

/** A page was asked for and none came: what Google shows is the message. */
export class ScriptFailed extends Error {
  override readonly name = 'ScriptFailed';
  readonly execution: Execution;

  constructor(execution: Execution) {
    super(execution.error ?? execution.status);
    this.execution = execution;
  }
}

export interface WebApps {
  visit(scriptId: string, visit: Visit): Page;
  /** google.script.run of a page that the web app served. Throws ScriptFailed. */
  call(
    scriptId: string,
    functionName: string,
    args: readonly unknown[],
    visitor: string | undefined,
  ): Execution;
}

export function createWebApps(accounts: Accounts, projects: Projects, runtime: Runtime): WebApps {
  /** The run's account and what it may know of the visitor; throws when the visitor is not let in. */
  function enter(project: Project, visitor: string | undefined) {
    if (project.deployment === undefined) throw notFound('Requested entity was not found.');
    const { files } = project.deployment;
    const webapp = projects.manifestOf(files).webapp;
    if (webapp === undefined) throw notFound('Requested entity was not found.');
    const isServed = isLetIn(accounts, webapp.access, project.owner, visitor);
    const user = webapp.executeAs === 'USER_ACCESSING' ? visitor : project.owner;
    if (!isServed || user === undefined) {
      throw forbidden('You need access. Ask for access, or switch to an account with access.');
    }
    return { files, user, activeUser: visibleTo(accounts, user, visitor) };
  }

  function order(
    project: Project,
    visitor: string | undefined,
    rest: Pick<RunOrder, 'functionName' | 'returns' | 'event' | 'args'>,
  ): RunOrder {
    const entered = enter(project, visitor);
    return { project, ...entered, type: 'WEBAPP', authMode: 'FULL', hasUi: false, ...rest };
  }

  return {
    visit(scriptId, visit) {
      const functionName = visit.body === undefined ? 'doGet' : 'doPost';
      const event = toRequestEvent(visit);
      const project = projects.get(scriptId);
      const rest = { functionName, returns: 'page', event } as const;
      const execution = runtime.execute(order(project, visit.visitor, rest));
      if (execution.status !== 'COMPLETED') throw new ScriptFailed(execution);
      const page = execution.result as PageJson;
      return { ...page, html: page.content, execution };
    },
    call(scriptId, functionName, args, visitor) {
      requirePublic(functionName);
      const rest = { functionName, returns: 'json', args } as const;
      const execution = runtime.execute(order(projects.get(scriptId), visitor, rest));
      if (execution.status !== 'COMPLETED') throw new ScriptFailed(execution);
      return execution;
    },
  };
}

/** Names that end in `_` are private: no page and no menu may call them. */
export function requirePublic(functionName: string): void {
  if (functionName.endsWith('_')) throw new Error(`Script function not found: ${functionName}`);
}

function isLetIn(
  accounts: Accounts,
  access: WebAppAccess,
  owner: string,
  visitor: string | undefined,
): boolean {
  switch (access) {
    case 'ANYONE_ANONYMOUS':
      return true;
    case 'ANYONE':
      return visitor !== undefined;
    case 'DOMAIN':
      return visitor === owner || visibleTo(accounts, owner, visitor) !== '';
    case 'MYSELF':
      return visitor === owner;
    default:
      return unknownAccess(access);
  }
}

function unknownAccess(access: never): never {
  throw new Error(`emulator: unexpected access ${String(access)}`);
}

function toRequestEvent({ params = {}, pathInfo, body }: Visit): EventJson {
  if ('c' in params || 'sid' in params) throw forbidden('Method Not Allowed');
  const form = body === undefined ? {} : formFields(body);
  const lists = Object.entries({ ...params, ...form }).map(
    ([name, value]) => [name, typeof value === 'string' ? [value] : [...value]] as const,
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) {
    for (const one of typeof value === 'string' ? [value] : value) query.append(name, one);
  }
  const fields: Record<string, unknown> = {
    queryString: query.toString(),
    parameter: Object.fromEntries(lists.map(([name, [first]]) => [name, first])),
    parameters: Object.fromEntries(lists),
    contextPath: '',
    contentLength: body === undefined ? -1 : Buffer.byteLength(body.text),
  };
  if (pathInfo !== undefined) fields['pathInfo'] = pathInfo;
  if (body !== undefined) fields['postData'] = postData(body);
  return { kind: 'get', fields };
}

function formFields({ contentType, text }: NonNullable<Visit['body']>): Record<string, string[]> {
  if (!contentType.startsWith('application/x-www-form-urlencoded')) return {};
  const fields = new URLSearchParams(text);
  return Object.fromEntries([...new Set(fields.keys())].map((name) => [name, fields.getAll(name)]));
}

function postData({ contentType, text }: NonNullable<Visit['body']>): object {
  return { length: Buffer.byteLength(text), type: contentType, contents: text, name: 'postData' };
}
