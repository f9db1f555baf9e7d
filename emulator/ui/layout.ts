// SPDX-License-Identifier: Apache-2.0
// The frame of every page: who am I, what time is it, and the page below. It must work without the
// client code too, but for what moves by itself.

import type { Account } from '../accounts.ts';
import { html, type Html } from './html.ts';
import { formatBar, toLocalInput } from './moment.ts';
import { ANONYMOUS } from './visitor.ts';

export interface PageFrame {
  readonly accounts: readonly Account[];
  readonly visitor: string | undefined;
  readonly now: number;
  /** Path and query to come back to after the bar's forms. */
  readonly here: string;
}

export interface Page {
  readonly title: string;
  readonly body: Html;
  /** Names of client bundles beside the bar's own. */
  readonly scripts?: readonly string[];
  /** `wide` uses the whole width, `full` the whole window. */
  readonly width?: 'normal' | 'wide' | 'full';
  /** Another viewport than that of all our pages. */
  readonly viewport?: string;
}

export function renderPage(frame: PageFrame, page: Page): string {
  const scripts = ['bar', ...(page.scripts ?? [])];
  return html`<!doctype html>
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="${page.viewport ?? 'width=device-width, initial-scale=1'}" />
        <title>${page.title} · Workspace Setempat</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href="/assets/style.css" />
        ${scripts.map((name) => html`<script defer src="/assets/${name}.js"></script>`)}
      </head>
      <body class="${page.width ?? 'normal'}">
        <a class="skip" href="#isi">Langsung ke isi</a>
        ${renderBar(frame)}
        <main id="isi" tabindex="-1">${page.body}</main>
        <div id="kabar" class="toast" role="status" aria-live="polite" hidden></div>
      </body>
    </html>`.markup;
}

function renderBar(frame: PageFrame): Html {
  return html`<header class="bar">
    <a class="brand" href="/">${logo}<span>Workspace Setempat</span></a>
    ${renderClock(frame)} ${renderWho(frame)}
  </header>`;
}

const logo = html`<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
  <rect x="3" y="3" width="18" height="18" rx="4" fill="currentColor" opacity=".25" />
  <path d="M7 8h10M7 12h10M7 16h6" stroke="currentColor" stroke-width="2" stroke-linecap="round" />
</svg>`;

function renderWho(frame: PageFrame): Html {
  return html`<form class="who" method="post" action="/ui/account">
    <input type="hidden" name="back" value="${frame.here}" />
    <label for="akun">Masuk sebagai</label>
    <select id="akun" name="email">
      ${frame.accounts.map(
        (account) =>
          html`<option value="${account.email}" ${selected(account.email === frame.visitor)}>
            ${account.name === account.email ? account.email : `${account.name} (${account.email})`}
          </option>`,
      )}
      <option value="${ANONYMOUS}" ${selected(frame.visitor === undefined)}>
        Tanpa akun (warga)
      </option>
    </select>
    <noscript><button class="button small">Ganti</button></noscript>
  </form>`;
}

function renderClock(frame: PageFrame): Html {
  const steps = [
    ['300000', '+5 menit'],
    ['3600000', '+1 jam'],
    ['86400000', '+1 hari'],
  ] as const;
  return html`<form class="clock" method="post" action="/ui/clock" aria-label="Jam simulasi">
    <input type="hidden" name="back" value="${frame.here}" />
    <span class="now"
      ><span class="now-label">Jam simulasi</span>
      <time id="jam" data-at="${frame.now}">${formatBar(frame.now)}</time></span
    >
    <span class="steps"
      >${steps.map(
        ([ms, label]) =>
          html`<button class="button small" name="by" value="${ms}">${label}</button>`,
      )}
      <details class="jump">
        <summary class="button small">Pilih waktu</summary>
        <div class="popover">
          <label for="ke">Majukan ke (WIB)</label>
          <input
            id="ke"
            type="datetime-local"
            name="to"
            value="${toLocalInput(frame.now)}"
            min="${toLocalInput(frame.now)}"
          />
          <button class="button primary" name="go" value="1">Majukan jam</button>
          <p class="hint">
            Pemicu waktu yang jatuh di antaranya ikut dijalankan. Jam tidak dapat mundur.
          </p>
        </div>
      </details></span
    >
    <progress id="laju" max="1" value="0" hidden aria-label="Memajukan jam"></progress>
  </form>`;
}

const selected = (yes: boolean): Html => (yes ? html` selected` : html``);
