// SPDX-License-Identifier: Apache-2.0
// Puts a page into its frame and sends it, with headers that keep everything on this machine.

import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { html } from './html.ts';
import { renderPage, type Page } from './layout.ts';
import type { Office } from './office.ts';
import { readVisitor } from './visitor.ts';

/** Only this origin may be loaded, so that a page can never reach out to the internet. */
const POLICY = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

export function showPage(
  context: Context,
  office: Office,
  page: Page,
  status: ContentfulStatusCode = 200,
): Response {
  const url = new URL(context.req.url);
  const frame = {
    accounts: office.accounts.list(),
    visitor: readVisitor(context, office.accounts),
    now: office.kernel.now(),
    here: context.req.method === 'GET' ? url.pathname + url.search : url.pathname,
  };
  context.header('content-security-policy', POLICY);
  context.header('referrer-policy', 'same-origin');
  context.header('cache-control', 'no-store');
  return context.html(renderPage(frame, page), status);
}

export function showNotFound(context: Context, office: Office): Response {
  const body = html`<div class="card narrow">
    <h1>Tidak ditemukan</h1>
    <p>Halaman atau berkas ini tidak ada, atau belum dibagikan kepada akun yang sedang dipakai.</p>
    <p><a href="/">Kembali ke beranda</a></p>
  </div>`;
  return showPage(context, office, { title: 'Tidak ditemukan', body }, 404);
}

export function showRefused(context: Context, office: Office, message: string): Response {
  const body = html`<div class="card narrow">
    <h1>Tidak dapat dibuka</h1>
    <p role="alert">${message}</p>
    <p>Pilih akun lain di bilah atas, atau <a href="/">kembali ke beranda</a>.</p>
  </div>`;
  return showPage(context, office, { title: 'Tidak dapat dibuka', body }, 403);
}
