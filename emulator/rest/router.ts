// SPDX-License-Identifier: Apache-2.0
// The REST face: one fetch-shaped function over the services. It decides which service and method a
// request means and how errors are answered, never what a method does.

import { badRequest, notEmulated } from '../api-error.ts';
import { answerOf, answerOfError, type ServiceAnswer } from './answer.ts';
import { readBearer } from './bearer.ts';
import { ConnectionLost, throwFault, type RestFaultHook } from './fault.ts';
import { parseJsonObject, parseMultipartRelated, type Media } from './multipart.ts';
import { matchPath } from './path.ts';
import { routes, type RestService, type Route } from './routes.ts';

export type RestQuery = Record<string, string | string[]>;

/** What a service is called with: path names, query, JSON body, uploaded media. */
export interface RestParams extends Record<string, unknown> {
  readonly query: RestQuery;
  readonly body?: object;
  readonly media?: Media;
}

export interface RestCaller {
  readonly actor: string;
  readonly face: 'rest';
}

export type RestHandler = (
  method: string,
  params: RestParams,
  who: RestCaller,
) => ServiceAnswer | Promise<ServiceAnswer>;

/** What the router needs: who exists, and one door to each service. */
export interface RestServices {
  readonly isAccount: (email: string) => boolean;
  readonly handlers: Record<RestService, RestHandler>;
}

/** Shaped like `fetch`, to be given to googleapis as `fetchImplementation` or mounted over HTTP. */
export interface Rest {
  (input: Request | URL | string, init?: RequestInit): Promise<Response>;
  /** Asked for each call that found its route; set it to inject faults. */
  fault: RestFaultHook | undefined;
}

export function createRest(services: RestServices): Rest {
  const attempts = new Map<string, number>();

  async function fetch(input: Request | URL | string, init?: RequestInit): Promise<Response> {
    const request = input instanceof Request ? input : new Request(input, withDuplex(init));
    try {
      return await route(request);
    } catch (error) {
      if (error instanceof ConnectionLost) throw error;
      return answerOfError(error);
    }
  }

  async function route(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const found = findRoute(request.method, url.pathname);
    if (found === undefined) throw notEmulated(`${request.method} ${url.pathname}`);
    const { method, service, upload } = found.route;
    const actor = readBearer(request.headers, services.isAccount);
    const attempt = (attempts.get(method) ?? 0) + 1;
    attempts.set(method, attempt);
    const fault = rest.fault?.({ method, actor, url: request.url, attempt });
    throwFault(fault);
    const query = readQuery(url.searchParams);
    const content = await readContent(request, upload, query);
    const params: RestParams = { ...found.names, query, ...content };
    const result = await services.handlers[service](method, params, { actor, face: 'rest' });
    if (fault === 'lose-response') throw new ConnectionLost();
    return answerOf(result);
  }

  const rest: Rest = Object.assign(fetch, { fault: undefined });
  return rest;
}

interface FoundRoute {
  readonly route: Route;
  readonly names: Record<string, string>;
}

function findRoute(verb: string, pathname: string): FoundRoute | undefined {
  for (const route of routes) {
    if (route.verb !== verb) continue;
    const names = matchPath(route.template, pathname);
    if (names !== undefined) return { route, names };
  }
  return undefined;
}

/** Repeated names become a list, as in `ranges=a&ranges=b`. */
function readQuery(search: URLSearchParams): RestQuery {
  const query: RestQuery = {};
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name);
    query[name] = values.length > 1 ? values : (values[0] ?? '');
  }
  return query;
}

async function readContent(
  request: Request,
  upload: boolean,
  query: RestQuery,
): Promise<{ body?: object; media?: Media }> {
  const bytes = Buffer.from(await request.arrayBuffer());
  const contentType = request.headers.get('content-type') ?? '';
  if (upload) return readUpload(bytes, contentType, query);
  return bytes.length === 0 ? {} : { body: parseJsonObject(bytes) };
}

function readUpload(bytes: Buffer, contentType: string, query: RestQuery): UploadContent {
  switch (query['uploadType']) {
    case 'multipart': {
      const { metadata, media } = parseMultipartRelated(contentType, bytes);
      return { body: metadata, media };
    }
    case 'media':
      return { media: { mimeType: contentType, bytes: new Uint8Array(bytes) } };
    case 'resumable':
      throw notEmulated('resumable uploads');
    default:
      throw badRequest(`Unknown uploadType: ${String(query['uploadType'])}`);
  }
}

interface UploadContent {
  body?: object;
  media: Media;
}

/** Node's fetch wants `duplex` for a streamed body; gaxios does not always say so. */
function withDuplex(init: RequestInit | undefined): RequestInit {
  return { ...init, ...{ duplex: 'half' } };
}
