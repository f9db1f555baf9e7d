// SPDX-License-Identifier: Apache-2.0
// The empty frame of a spreadsheet: the client code fills it.

import type { MenuEntry } from './grid-json.ts';
import { html, jsonIsland, type Html } from './html.ts';

export interface SheetPage {
  readonly spreadsheetId: string;
  readonly title: string;
  readonly canWrite: boolean;
  readonly menus: readonly MenuEntry[];
}

export function renderSheetPage(page: SheetPage): Html {
  const { spreadsheetId, menus } = page;
  return html`<div class="sheet-page">
    <div class="sheet-head">
      <span class="icon kind-sheet" aria-hidden="true"></span>
      <h1>${page.title}</h1>
      ${!page.canWrite && html`<span class="badge">Hanya lihat</span>`}
      <div class="script-menus" hidden></div>
    </div>
    <form class="formula-bar" aria-label="Isi sel">
      <output class="cell-name" aria-label="Sel">A1</output>
      <div class="cell-field"></div>
      <button class="button small primary">Simpan</button> <span class="cell-note"></span>
    </form>
    <div class="sheet-main">
      <div class="sheet-body">
        <div id="charts" hidden></div>
        <div class="grid-box"><div id="grid"></div></div>
      </div>
      <aside class="sheet-side" aria-label="Bilah samping" hidden></aside>
    </div>
    <nav class="sheet-tabs" aria-label="Lembar"></nav>
    ${jsonIsland('data', { spreadsheetId, menus })}
    <noscript><p class="card narrow">Lembar kerja memerlukan JavaScript.</p></noscript>
  </div>`;
}
