// SPDX-License-Identifier: Apache-2.0
// A mailbox and one message of it. The message's own HTML never becomes part of this page: it is
// shown in a frame in which nothing can run.

import type { StoredMail } from '../mail/service.ts';
import { html, type Html } from './html.ts';
import { asMailProgram } from './mail-html.ts';
import { formatLong, formatShort } from './moment.ts';

export interface Mailbox {
  readonly address: string;
  /** Every address that has mail or an account. */
  readonly addresses: readonly string[];
  readonly messages: readonly StoredMail[];
  readonly open: StoredMail | undefined;
}

export function renderMailbox(mailbox: Mailbox): Html {
  const { messages, open } = mailbox;
  return html`<div class="mail${open !== undefined && ' reading'}">
    <section class="mail-list card" aria-label="Daftar surel">
      <form class="mail-who" method="get" action="/mail">
        <label for="as">Kotak masuk</label>
        <select id="as" name="as">
          ${mailbox.addresses.map(
            (address) =>
              html`<option${address === mailbox.address && html` selected`}>${address}</option>`,
          )}</select
        ><noscript><button class="button small">Buka</button></noscript>
      </form>
      ${messages.length === 0 && html`<p class="empty">Belum ada surel di kotak ini.</p>`}
      <ol class="rows">
        ${messages.map((message) => renderRow(mailbox, message))}
      </ol>
    </section>
    <section class="mail-view card" aria-label="Isi surel">
      ${
        open === undefined
          ? html`<p class="empty">Pilih sebuah surel untuk membacanya.</p>`
          : renderMessage(mailbox, open)
      }
    </section>
  </div>`;
}

function renderRow(mailbox: Mailbox, message: StoredMail): Html {
  const isOpen = message.id === mailbox.open?.id;
  return html`<li>
    <a href="${hrefOf(mailbox.address, message.id)}" ${isOpen && html` aria-current="true"`}>
      <span class="from">${nameOf(message.from)}</span>
      <time>${formatShort(message.date)}</time>
      <span class="subject">${message.subject || '(tanpa perihal)'}</span>
      <span class="snippet">${message.text.replaceAll(/\s+/g, ' ').slice(0, 120)}</span></a
    >
  </li>`;
}

function renderMessage(mailbox: Mailbox, message: StoredMail): Html {
  const source = `/mail/${message.id}`;
  return html`<a class="back" href="/mail?as=${encodeURIComponent(mailbox.address)}"
      >‹ Kotak masuk</a
    >
    <h1>${message.subject || '(tanpa perihal)'}</h1>
    <dl class="facts">
      <dt>Dari</dt>
      <dd>${message.from}</dd>
      <dt>Kepada</dt>
      <dd>${message.to || '(tersembunyi)'}</dd>
      ${
        message.cc !== '' &&
        html`<dt>Tembusan</dt>
          <dd>${message.cc}</dd>`
      }
      ${
        message.replyTo !== '' &&
        html`<dt>Balas ke</dt>
          <dd>${message.replyTo}</dd>`
      }
      <dt>Waktu</dt>
      <dd>${formatLong(message.date)}</dd>
    </dl>
    <iframe
      class="mail-body"
      title="Isi surel"
      src="${source}/body"
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
    ></iframe>
    <p class="links">
      ${message.attachments.map(
        (attachment, index) =>
          html`<a
            class="button small"
            href="${source}/attachment/${index}"
            download="${attachment.name}"
            >${attachment.name}</a
          >`,
      )}<a href="${source}/raw" download="${message.id}.eml">Unduh pesan asli (.eml)</a>
    </p>`;
}

/** A whole document: the HTML alternative, or the plain text with its addresses made clickable. */
export function renderBody(message: StoredMail): string {
  const content =
    message.html === '' ? `<pre>${linkify(message.text)}</pre>` : asMailProgram(message.html);
  return `<!doctype html><html lang="id"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><base target="_blank">
<style>body{font:16px/1.5 system-ui,sans-serif;margin:0;color:#1c2733;overflow-wrap:anywhere}
pre{font:inherit;white-space:pre-wrap;margin:0}img{max-width:100%}</style></head>
<body>${content}</body></html>`;
}

function linkify(text: string): string {
  const parts = text.split(/(https?:\/\/[^\s<>"]+)/);
  return html`${parts.map((part, index) =>
    index % 2 === 1 ? html`<a href="${part}">${part}</a>` : html`${part}`,
  )}`.markup;
}

const hrefOf = (address: string, id: string): string =>
  `/mail?as=${encodeURIComponent(address)}&id=${encodeURIComponent(id)}`;

const nameOf = (from: string): string => /^"?([^"<]+?)"?\s*</.exec(from)?.[1] ?? from;
