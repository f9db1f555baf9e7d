// SPDX-License-Identifier: Apache-2.0
// Keys and clipboard of the grid: typing starts an edit, Delete clears, copy and paste carry blocks
// of cells as tab-separated text, as every spreadsheet does.

import type { Selection } from './sheet-cell.ts';
import type { Grid } from './sheet-grid.ts';

type OnType = (selection: Selection, values: readonly (readonly string[])[]) => void;

export function handleKeys(grid: Grid, onType: OnType): void {
  const inGrid = (target: EventTarget | null): boolean =>
    target instanceof Element &&
    grid.element.contains(target) &&
    target.closest('input, select, textarea') === null;

  grid.element.addEventListener('keydown', (event) => {
    if (!inGrid(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const selection = grid.selection();
    if (selection === undefined) return;
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      onType(selection, blank(selection));
    } else if (event.key === 'F2') {
      grid.startEditing();
    } else if (event.key.length === 1) {
      event.preventDefault();
      grid.startEditing(event.key);
    }
  });
  document.addEventListener('copy', (event) => {
    const selection = grid.selection();
    if (!inGrid(document.activeElement) || selection === undefined) return;
    event.clipboardData?.setData('text/plain', formatTsv(selection.texts));
    event.preventDefault();
  });
  document.addEventListener('paste', (event) => {
    const selection = grid.selection();
    if (!inGrid(document.activeElement) || selection === undefined) return;
    event.preventDefault();
    onType(selection, parseTsv(event.clipboardData?.getData('text/plain') ?? ''));
  });
}

const blank = (selection: Selection): string[][] => selection.texts.map((row) => row.map(() => ''));

const formatTsv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row
        .map((text) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
        .join('\t'),
    )
    .join('\n');

/** Quoted fields may hold tabs and line ends; a missing cell in a short row is blank. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/y;
  const input = text.replaceAll('\r\n', '\n').replace(/\n$/, '');
  for (;;) {
    const match = field.exec(input);
    if (match === null) break;
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\t') continue;
    rows.push(row);
    row = [];
    if (match[3] === '') break;
  }
  const width = Math.max(0, ...rows.map((each) => each.length));
  return rows.map((each) => [...each, ...Array.from({ length: width - each.length }, () => '')]);
}
