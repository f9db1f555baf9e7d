// SPDX-License-Identifier: Apache-2.0
// How one cell looks: its text, its format, its note. Text goes in as text.

import type { GridCell } from '../grid-json.ts';
import { create } from './dom.ts';

/** 1-based, both ends included. */
export interface Selection {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly cell: GridCell | undefined;
  /** Texts of the selected cells, row by row. */
  readonly texts: readonly (readonly string[])[];
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** Dresses Tabulator's element and answers what goes into it. */
export function paintCell(element: HTMLElement, cell: GridCell | undefined): HTMLElement {
  const { style } = cell ?? {};
  element.style.backgroundColor = style?.background ?? '';
  element.style.color = style?.color ?? '';
  element.style.fontWeight = style?.bold === true ? '700' : '';
  element.style.fontStyle = style?.italic === true ? 'italic' : '';
  element.style.textDecoration = style?.strike === true ? 'line-through' : '';
  element.style.fontSize = style?.size === undefined ? '' : `${style.size}pt`;
  element.style.textAlign = style?.align ?? '';
  element.classList.toggle('wraps', style?.wrap === true);
  element.classList.toggle('locked', cell?.locked === true);
  element.classList.toggle('noted', cell?.note !== undefined);
  element.classList.toggle('choice-cell', cell?.options !== undefined && cell.locked !== true);
  const tip = [cell?.note, cell?.help].filter((text) => text !== undefined).join('\n\n');
  element.title = tip;
  if (cell === undefined) return create('span');
  if (cell.checkbox === true) {
    const isOn = cell.text === 'TRUE';
    const label = { role: 'img', 'aria-label': isOn ? 'ya' : 'tidak' };
    return create('span', label, isOn ? '☑' : '☐');
  }
  if (cell.link === undefined) return create('span', {}, cell.text);
  return create('a', { href: cell.link, target: '_blank', rel: 'noreferrer' }, cell.text);
}
