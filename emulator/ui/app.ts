// SPDX-License-Identifier: Apache-2.0
// All pages under one roof. It mounts them and shows what went wrong; each page decides for itself.

import { Hono } from 'hono';
import { ApiError } from '../api-error.ts';
import { readAsset } from './assets.ts';
import { mountDocuments } from './document-routes.ts';
import { mountExecutions } from './executions-page.ts';
import { mountForms } from './form-routes.ts';
import { createFrames } from './frames.ts';
import { mountHome } from './home-routes.ts';
import { mountLive } from './live.ts';
import { mountMail } from './mail-routes.ts';
import type { Office } from './office.ts';
import { mountSheets } from './sheet-routes.ts';
import { showNotFound, showRefused } from './show.ts';
import { mountWebApps } from './web-app-routes.ts';

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">
<rect x="2" y="2" width="20" height="20" rx="5" fill="#0b5a6b"/>
<path d="M7 8h10M7 12h10M7 16h6" stroke="#fff" stroke-width="2" stroke-linecap="round"/></svg>`;

export function createPages(office: Office): Hono {
  const app = new Hono();
  const frames = createFrames();
  app.use(async (context, next) => {
    await next();
    context.header('x-content-type-options', 'nosniff');
  });
  app.get('/assets/icon.svg', (context) => context.body(ICON, 200, svg));
  app.get('/assets/:name', async (context) => {
    const asset = await readAsset(context.req.param('name'));
    if (asset === undefined) return context.notFound();
    return context.body(asset.text, 200, { 'content-type': asset.contentType });
  });
  mountHome(app, office);
  mountLive(app, office);
  mountForms(app, office);
  mountSheets(app, office, frames);
  mountMail(app, office);
  mountDocuments(app, office);
  mountExecutions(app, office);
  mountWebApps(app, office, frames);
  app.notFound((context) => showNotFound(context, office));
  app.onError((error, context) => {
    if (context.req.path.startsWith('/ui/')) return context.json({ error: error.message });
    if (!(error instanceof ApiError)) throw error;
    if (error.code === 404) return showNotFound(context, office);
    return showRefused(context, office, error.message);
  });
  return app;
}

const svg = { 'content-type': 'image/svg+xml' };
