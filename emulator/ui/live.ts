// SPDX-License-Identifier: Apache-2.0
// What moves while a page is open: the stream of changes, the clock and the choice of account. It
// moves the clock only forward, and only when somebody asks.

import type { Context, Hono } from 'hono';
import { stream, streamSSE } from 'hono/streaming';
import { textField } from './form-fields.ts';
import { formatBar, parseLocalInput, toLocalInput } from './moment.ts';
import type { Office } from './office.ts';
import { writeVisitor } from './visitor.ts';

/** Changes are gathered this long, so that a long run does not flood the page. */
const GATHER_MS = 150;
const KEEP_ALIVE_MS = 15_000;
/** A long jump is cut into this many pieces, so that the browser can show how far it is. */
const PIECES = 48;

export function mountLive(app: Hono, office: Office): void {
  app.get('/ui/events', (context) => streamEvents(context, office));
  app.post('/ui/account', async (context) => {
    const data = await context.req.formData();
    writeVisitor(context, textField(data, 'email'));
    return context.redirect(localPath(textField(data, 'back')), 303);
  });
  app.post('/ui/clock', async (context) => {
    const data = await context.req.formData();
    const to = readTarget(data, office.kernel.now());
    if (context.req.header('accept') !== 'application/x-ndjson') {
      await office.advanceTo(to);
      return context.redirect(localPath(textField(data, 'back')), 303);
    }
    return streamClock(context, office, to);
  });
}

function streamEvents(context: Context, office: Office): Response {
  return streamSSE(context, async (sse) => {
    let changed = new Set<string>();
    let wake: (() => void) | undefined;
    const stop = office.kernel.onCommit((op) => {
      changed.add(op.service);
      wake?.();
    });
    sse.onAbort(() => {
      stop();
      wake?.();
    });
    await sse.writeSSE({ event: 'clock', data: JSON.stringify(tick(office, 1, 0)) });
    while (!sse.aborted && !sse.closed) {
      if (changed.size === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          setTimeout(resolve, KEEP_ALIVE_MS).unref();
        });
        wake = undefined;
        await sse.sleep(GATHER_MS);
      }
      const services = [...changed];
      changed = new Set();
      if (services.length === 0) await sse.write(': still here\n\n');
      else await sse.writeSSE({ event: 'change', data: JSON.stringify(services) });
      await sse.writeSSE({ event: 'clock', data: JSON.stringify(tick(office, 1, 0)) });
    }
    stop();
  });
}

function streamClock(context: Context, office: Office, to: number): Response {
  context.header('content-type', 'application/x-ndjson');
  return stream(context, async (out) => {
    const from = office.kernel.now();
    let fired = 0;
    const write = (done: number, error?: string): Promise<unknown> =>
      out.write(`${JSON.stringify({ ...tick(office, done, fired), error })}\n`);
    try {
      for (let piece = 1; piece <= PIECES && !out.aborted; piece += 1) {
        fired += await office.advanceTo(from + Math.round(((to - from) * piece) / PIECES));
        await write(piece / PIECES);
        // Let other requests through between two pieces.
        await new Promise((resolve) => setImmediate(resolve));
      }
    } catch (error) {
      await write(1, error instanceof Error ? error.message : String(error));
    }
  });
}

function tick(office: Office, done: number, fired: number): object {
  const now = office.kernel.now();
  return { now, text: formatBar(now), local: toLocalInput(now), done, fired };
}

function readTarget(data: FormData, now: number): number {
  const by = Number(textField(data, 'by'));
  if (by > 0) return now + by;
  return Math.max(now, parseLocalInput(textField(data, 'to')) ?? now);
}

/** A path of this server only: never another site. */
function localPath(path: string): string {
  return /^\/(?![/\\])/.test(path) ? path : '/';
}
