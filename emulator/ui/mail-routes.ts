// SPDX-License-Identifier: Apache-2.0
// Mailboxes over HTTP: list, one message, its body, its attachments. Reading changes nothing.

import type { Hono } from 'hono';
import PostalMime from 'postal-mime';
import { keyOf } from '../accounts.ts';
import type { StoredMail } from '../mail/service.ts';
import { rewriteLinks } from './links.ts';
import { renderBody, renderMailbox } from './mail-page.ts';
import type { Office } from './office.ts';
import { showNotFound, showPage } from './show.ts';
import { readVisitor } from './visitor.ts';

/** No script, no network but this machine's pictures: a message may come from anybody. */
const BODY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; " +
  'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox';

export function mountMail(app: Hono, office: Office): void {
  const find = (id: string): StoredMail | undefined =>
    office.mail.all().find((message) => message.id === id);

  app.get('/mail', (context) => {
    const addresses = addressesOf(office);
    const asked = context.req.query('as') ?? readVisitor(context, office.accounts);
    const address = keyOf(asked ?? addresses[0] ?? '');
    const messages = office.mail.mailbox(address);
    const open = messages.find((message) => message.id === context.req.query('id'));
    const all = addresses.includes(address) ? addresses : [address, ...addresses];
    const body = renderMailbox({ address, addresses: all, messages, open });
    return showPage(context, office, { title: 'Surel', body, scripts: ['mail'], width: 'wide' });
  });
  app.get('/mail/:id/body', (context) => {
    const message = find(context.req.param('id'));
    if (message === undefined) return showNotFound(context, office);
    context.header('content-security-policy', BODY_POLICY);
    context.header('referrer-policy', 'no-referrer');
    const { origin } = new URL(context.req.url);
    return context.html(rewriteLinks(renderBody(message), origin));
  });
  app.get('/mail/:id/raw', async (context) => {
    const message = find(context.req.param('id'));
    if (message === undefined) return showNotFound(context, office);
    return download(await office.mail.raw(message.id), 'message/rfc822', `${message.id}.eml`);
  });
  app.get('/mail/:id/attachment/:index', async (context) => {
    const message = find(context.req.param('id'));
    if (message === undefined) return showNotFound(context, office);
    const parsed = await PostalMime.parse(await office.mail.raw(message.id));
    const attachment = parsed.attachments[Number(context.req.param('index'))];
    if (attachment === undefined) return showNotFound(context, office);
    const content = attachment.content;
    const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
    return download(bytes, attachment.mimeType, attachment.filename ?? 'lampiran');
  });
}

/** An attachment is always downloaded, never shown: it would run in this origin. */
export function download(bytes: Uint8Array, contentType: string, name: string): Response {
  const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': contentType, 'content-disposition': disposition },
  });
}

function addressesOf(office: Office): string[] {
  const accounts = office.accounts.list().map((account) => keyOf(account.email));
  const others = office.mail.all().flatMap((message) => message.recipients);
  return [...new Set([...accounts, ...others])];
}
