// SPDX-License-Identifier: Apache-2.0
// The one HTTP server of the emulator, on loopback only. It decides who may talk to it and which
// face answers (REST or the pages), nothing else.

import { serve } from '@hono/node-server';
import type { AddressInfo, Socket } from 'node:net';
import { ConnectionLost } from './rest/fault.ts';

export interface Listening {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

export type FetchLike = (request: Request) => Response | Promise<Response>;

const HOST = '127.0.0.1';
/** The first path segments that belong to Google's REST services. */
const REST = /^\/(v4|v1|drive|upload|gmail)\//;

/** Port 0 takes a free one. Only 127.0.0.1 is bound: nothing outside this machine can reach it. */
export function listen(rest: FetchLike, pages: FetchLike, port: number): Promise<Listening> {
  const sockets = new Set<Socket>();

  async function answer(request: Request, cut: () => void): Promise<Response> {
    const refusal = refuse(request);
    if (refusal !== undefined) return new Response(refusal, { status: 403 });
    if (!REST.test(new URL(request.url).pathname)) return pages(request);
    try {
      return await rest(request);
    } catch (error) {
      if (!(error instanceof ConnectionLost)) throw error;
      cut();
      return new Response(undefined, { status: 503 });
    }
  }

  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: (request, env) => answer(request, () => env.incoming.socket.destroy()),
        port,
        hostname: HOST,
      },
      (info: AddressInfo) =>
        resolve({ url: `http://${HOST}:${info.port}`, port: info.port, close }),
    );
    server.on('connection', (socket: Socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    });
    server.on('error', reject);
    const close = (): Promise<void> =>
      new Promise((done) => {
        server.close(() => done());
        // Open event streams would keep the server alive for ever.
        for (const socket of sockets) socket.destroy();
      });
  });
}

/**
 * A page on the internet must not reach the office through the browser: neither under another name
 * for this address (DNS rebinding), nor with a form of its own (a foreign Origin).
 */
function refuse(request: Request): string | undefined {
  const url = new URL(request.url);
  if (!isLoopback(url.hostname)) return 'Only loopback names are served.';
  const origin = request.headers.get('origin');
  if (request.method === 'GET' || origin === null || isWebApp(url)) return undefined;
  return origin === url.origin ? undefined : 'Requests from other origins are refused.';
}

/** A web app takes a POST from anywhere, as Google's do; its own pages have no origin. */
const isWebApp = (url: URL): boolean => /^\/macros\/s\/[^/]+\/(exec|dev)$/.test(url.pathname);

const isLoopback = (hostname: string): boolean =>
  hostname === HOST || hostname === 'localhost' || hostname === '[::1]';
