// SPDX-License-Identifier: Apache-2.0
// The spreadsheet page: tabs, grid, the bar for typing, custom menus and what scripts show. Every
// change goes to the server, and what the grid shows always comes back from there.

import type { GridJson, MenuEntry, PanelJson } from '../grid-json.ts';
import { find, get, notify, onChange, post, readIsland } from './dom.ts';
import { showCharts } from './sheet-charts.ts';
import { createFormulaBar } from './sheet-editor.ts';
import type { Selection } from './sheet-cell.ts';
import { createGrid } from './sheet-grid.ts';
import { handleKeys } from './sheet-keys.ts';
import { showMenus } from './sheet-menu.ts';
import { showPanels } from './sheet-panel.ts';

const { spreadsheetId, menus } = readIsland<{ spreadsheetId: string; menus: MenuEntry[] }>('data');
const base = `/ui/spreadsheets/${encodeURIComponent(spreadsheetId)}`;
const tabs = find('.sheet-tabs', HTMLElement);
let current = new URLSearchParams(location.search).get('sheet') ?? '';

const grid = createGrid(find('#grid', HTMLElement), {
  onSelect: (selection) => bar.show(selection),
  onType: (row, column, values) => void type(row, column, values),
});
const bar = createFormulaBar(find('.formula-bar', HTMLFormElement), (selection, text) => {
  void type(selection.row, selection.column, [[text]]);
});
handleKeys(grid, (selection, values) => void type(selection.row, selection.column, values));
showMenus(find('.script-menus', HTMLElement), menus, (run) => void runMenu(run));

tabs.addEventListener('click', (event) => {
  const tab = (event.target as Element).closest<HTMLButtonElement>('button[data-sheet]');
  if (tab?.dataset['sheet'] === undefined) return;
  current = tab.dataset['sheet'];
  history.replaceState(null, '', `?${new URLSearchParams({ sheet: current }).toString()}`);
  void load();
});

let isStale = false;
let isLoading = false;
onChange(['sheets', 'drive'], () => void load());
void load();

async function load(): Promise<void> {
  // One request at a time; whatever changes meanwhile is fetched right after it.
  isStale = true;
  if (isLoading) return;
  isLoading = true;
  try {
    while (isStale) {
      isStale = false;
      const query = new URLSearchParams({ sheet: current });
      show(await get<GridJson>(`${base}/grid?${query.toString()}`));
    }
  } catch (error) {
    refuse(error);
  } finally {
    isLoading = false;
  }
}

function show(json: GridJson): void {
  current = json.sheet.title;
  grid.show(json.sheet);
  showCharts(find('#charts', HTMLElement), json.charts);
  find('.sheet-main', HTMLElement).classList.toggle('with-charts', json.charts.length > 0);
  tabs.replaceChildren(
    ...json.tabs.map((title) => {
      const tab = document.createElement('button');
      tab.type = 'button';
      tab.dataset['sheet'] = title;
      tab.textContent = title;
      tab.setAttribute('aria-pressed', String(title === current));
      return tab;
    }),
  );
  tabs
    .querySelector('[aria-pressed=true]')
    ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

async function type(
  row: number,
  column: number,
  values: readonly (readonly string[])[],
): Promise<void> {
  try {
    await post(`${base}/edit`, { sheet: current, row, column, values });
  } catch (error) {
    refuse(error);
  }
  await load();
}

async function runMenu(functionName: string): Promise<void> {
  const selection: Selection | undefined = grid.selection();
  notify('Skrip sedang berjalan …');
  try {
    const at = { sheet: current, row: selection?.row ?? 1, column: selection?.column ?? 1 };
    const { panels } = await post<{ panels: PanelJson[] }>(`${base}/menu`, { functionName, ...at });
    notify('Skrip selesai.');
    showPanels(panels);
  } catch (error) {
    refuse(error);
  }
  await load();
}

function refuse(error: unknown): void {
  notify(error instanceof Error ? error.message : String(error), 'error');
}
