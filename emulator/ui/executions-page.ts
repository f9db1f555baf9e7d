// SPDX-License-Identifier: Apache-2.0
// The log of script runs, newest first: what started each, how it ended, and what it wrote.

import type { Hono } from 'hono';
import { html, type Html } from './html.ts';
import { formatSeconds, formatShort } from './moment.ts';
import type { ExecutionEntry, Office } from './office.ts';
import { showPage } from './show.ts';

const MOST = 200;

/** Google's process types and states (Apps Script API), as officers would say them. */
const KINDS: Readonly<Record<string, string>> = {
  TIME_DRIVEN: 'Pemicu waktu',
  TRIGGER: 'Pemicu',
  SIMPLE_TRIGGER: 'Pemicu sederhana',
  EDITOR: 'Penyunting',
  WEBAPP: 'Aplikasi web',
  MENU: 'Menu',
  EXECUTION_API: 'API',
};

const STATES: Readonly<Record<string, string>> = {
  RUNNING: 'Berjalan',
  COMPLETED: 'Selesai',
  FAILED: 'Gagal',
  TIMED_OUT: 'Habis waktu',
  CANCELED: 'Dihentikan',
  DELAYED: 'Tertunda',
  PAUSED: 'Jeda',
  EXECUTION_DISABLED: 'Dinonaktifkan',
};

export function mountExecutions(app: Hono, office: Office): void {
  app.get('/executions', (context) => {
    const all = office.scripts.executions();
    const failedOnly = context.req.query('tampil') === 'gagal';
    const shown = failedOnly ? all.filter((entry) => entry.status !== 'COMPLETED') : all;
    const body = renderExecutions(shown.slice(0, MOST), all.length, failedOnly);
    return showPage(context, office, { title: 'Eksekusi skrip', body, width: 'wide' });
  });
}

function renderExecutions(
  entries: readonly ExecutionEntry[],
  total: number,
  failedOnly: boolean,
): Html {
  return html`<h1>Eksekusi skrip</h1>
    <p class="lead">
      ${total} kali berjalan; ditampilkan ${entries.length} yang terbaru.
      ${
        failedOnly
          ? html`<a href="/executions">Tampilkan semua</a>`
          : html`<a href="/executions?tampil=gagal">Hanya yang tidak selesai</a>`
      }
    </p>
    <div class="card log-wrap">
      <table class="log">
        <thead>
          <tr>
            <th scope="col">Mulai</th>
            <th scope="col">Fungsi</th>
            <th scope="col">Dimulai oleh</th>
            <th scope="col">Akun</th>
            <th scope="col">Hasil</th>
            <th scope="col">Lama</th>
          </tr>
        </thead>
        <tbody>
          ${entries.map(renderEntry)}
        </tbody>
      </table>
      ${entries.length === 0 && html`<p class="empty">Belum ada yang berjalan.</p>`}
    </div>`;
}

function renderEntry(entry: ExecutionEntry): Html {
  const isBad = !['COMPLETED', 'RUNNING'].includes(entry.status);
  return html`<tr>
    <td>
      ${formatShort(entry.startedAt)}<br />
      <span class="hint">${formatSeconds(entry.startedAt)} WIB</span>
    </td>
    <td><code>${entry.functionName}</code><br /><span class="hint">${entry.project}</span></td>
    <td>${KINDS[entry.kind] ?? entry.kind}</td>
    <td>${entry.user}</td>
    <td>
      <span class="state${isBad && ' bad'}">${STATES[entry.status] ?? entry.status}</span>
      ${entry.message !== undefined && html`<pre>${entry.message}</pre>`}
      ${
        entry.log.length > 0 &&
        html`<details>
          <summary>Catatan (${entry.log.length})</summary>
          <pre>${entry.log.join('\n')}</pre>
        </details>`
      }
    </td>
    <td>${(entry.durationMs / 1000).toFixed(1).replace('.', ',')} dtk</td>
  </tr>`;
}
