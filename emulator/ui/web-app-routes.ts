// SPDX-License-Identifier: Apache-2.0
// Web apps over HTTP: a visit runs doGet or doPost, and its page stands in a frame. Who may visit
// and as whom it runs is decided by the script host.

import type { Context, Hono } from 'hono';
import { ApiError } from '../api-error.ts';
import type { PageJson } from '../gas/protocol.ts';
import { FRAME_POLICY, FRAME_SANDBOX, renderFrame, type Frames } from './frames.ts';
import { html } from './html.ts';
import type { Office, WebAppAnswer, WebAppVisit } from './office.ts';
import { showNotFound, showPage, showRefused } from './show.ts';
import { readVisitor } from './visitor.ts';

export function mountWebApps(app: Hono, office: Office, frames: Frames): void {
  const show = async (context: Context): Promise<Response> => {
    const visit = await readVisit(context, office);
    let answer: WebAppAnswer | undefined;
    try {
      answer = office.scripts.visit(context.req.param('id') ?? '', visit);
    } catch (error) {
      if (error instanceof ApiError) throw error;
      return showRefused(context, office, error instanceof Error ? error.message : String(error));
    }
    if (answer === undefined) return showNotFound(context, office);
    const { page, origin } = answer;
    if (page.kind === 'text') return context.body(page.content, 200, textHeaders(page));
    const source = frames.keep(page, origin);
    const body = html`<iframe
      class="app-frame"
      title="${page.title || 'Aplikasi web'}"
      sandbox="${FRAME_SANDBOX}"
      src="${source}"
    ></iframe>`;
    const title = page.title || 'Aplikasi web';
    const viewport = viewportOf(page);
    return showPage(context, office, {
      title,
      body,
      scripts: ['web-app'],
      width: 'full',
      viewport,
    });
  };
  app.get('/macros/s/:id/exec', show);
  app.post('/macros/s/:id/exec', show);
  app.get('/macros/frame/:key', (context) => {
    const frame = frames.find(context.req.param('key'));
    if (frame === undefined) return showNotFound(context, office);
    context.header('content-security-policy', FRAME_POLICY);
    context.header('referrer-policy', 'no-referrer');
    context.header('cache-control', 'no-store');
    return context.html(renderFrame(frame));
  });
  app.post('/macros/run', async (context) => {
    const { session, name, args } = await context.req.json<RunRequest>();
    const frame = frames.find(session);
    if (frame === undefined) return context.json({ error: 'Halaman ini sudah tidak berlaku.' });
    try {
      return context.json({ value: office.scripts.run(frame.origin, name, args) ?? null });
    } catch (error) {
      return context.json({ error: error instanceof Error ? error.message : String(error) });
    }
  });
}

interface RunRequest {
  readonly session: string;
  readonly name: string;
  readonly args: readonly unknown[];
}

/** Google shows a page at desktop width on a phone unless the script adds this meta tag itself. */
const viewportOf = (page: PageJson): string =>
  page.metaTags.find((tag) => tag.name === 'viewport')?.content ?? 'width=980';

async function readVisit(context: Context, office: Office): Promise<WebAppVisit> {
  const url = new URL(context.req.url);
  const isPost = context.req.method === 'POST';
  const contentType = context.req.header('content-type') ?? '';
  return {
    method: isPost ? 'POST' : 'GET',
    visitor: readVisitor(context, office.accounts),
    query: url.searchParams,
    ...(isPost ? { body: { contentType, text: await context.req.text() } } : {}),
  };
}

const MIME_TYPES: Readonly<Record<string, string>> = {
  TEXT: 'text/plain',
  JSON: 'application/json',
  JAVASCRIPT: 'text/javascript',
  CSV: 'text/csv',
  XML: 'text/xml',
  ICAL: 'text/calendar',
  VCARD: 'text/vcard',
};

const textHeaders = (page: PageJson): Record<string, string> => ({
  'content-type': `${MIME_TYPES[page.mimeType ?? 'TEXT'] ?? 'text/plain'}; charset=utf-8`,
});
