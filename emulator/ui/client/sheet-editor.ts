// SPDX-License-Identifier: Apache-2.0
// The two places where a cell is typed in: inside the grid, and in the bar above it, which is the
// handier one on a phone. Both offer the dropdown when the cell has one.

import type { GridCell } from '../grid-json.ts';
import { columnName, type Selection } from './sheet-cell.ts';
import { create, find } from './dom.ts';

type Field = HTMLSelectElement | HTMLTextAreaElement;

/** `done(undefined)` leaves the cell as it was. */
export function openCellEditor(
  cell: GridCell | undefined,
  first: string | undefined,
  onRendered: (callback: () => void) => void,
  done: (text: string | undefined) => void,
): HTMLElement {
  const field = createField(cell, first);
  let isOver = false;
  const finish = (text: string | undefined): void => {
    if (isOver) return;
    isOver = true;
    done(text);
  };
  const changed = (): string | undefined =>
    field.value === typedText(cell) ? undefined : field.value;
  field.addEventListener('blur', () => finish(changed()));
  field.addEventListener('keydown', (event: Event) => {
    if (!(event instanceof KeyboardEvent)) return;
    event.stopPropagation();
    if (event.key === 'Escape') finish(undefined);
    if (event.key === 'Tab' || (event.key === 'Enter' && !event.altKey)) {
      event.preventDefault();
      finish(changed());
    }
  });
  if (field instanceof HTMLSelectElement) field.addEventListener('change', () => finish(changed()));
  onRendered(() => {
    field.focus();
    if (field instanceof HTMLTextAreaElement) {
      field.setSelectionRange(field.value.length, field.value.length);
    }
  });
  return field;
}

export interface FormulaBar {
  show(selection: Selection): void;
}

/** The bar above the grid: name of the cell, its content, its note. */
export function createFormulaBar(
  bar: HTMLFormElement,
  onType: (selection: Selection, text: string) => void,
): FormulaBar {
  const name = find('.cell-name', HTMLElement, bar);
  const slot = find('.cell-field', HTMLElement, bar);
  const note = find('.cell-note', HTMLElement, bar);
  const save = find('button', HTMLButtonElement, bar);
  let shown: Selection | undefined;
  let field: Field | undefined;

  bar.addEventListener('submit', (event) => {
    event.preventDefault();
    if (shown === undefined || field === undefined) return;
    if (field.value !== typedText(shown.cell)) onType(shown, field.value);
  });
  bar.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return;
    event.preventDefault();
    bar.requestSubmit();
  });

  return {
    show(selection) {
      // What somebody is typing must not be wiped out by a refresh of the same cell.
      const same = shown?.row === selection.row && shown.column === selection.column;
      if (same && field === document.activeElement && field?.value !== typedText(shown?.cell))
        return;
      shown = selection;
      const { row, column, rows, columns, cell } = selection;
      const start = `${columnName(column - 1)}${row}`;
      const isOne = rows === 1 && columns === 1;
      const end = `${columnName(column + columns - 2)}${row + rows - 1}`;
      name.textContent = isOne ? start : `${start}:${end}`;
      field = createField(cell, undefined);
      field.setAttribute('aria-label', `Isi sel ${start}`);
      field.disabled = cell?.locked === true;
      if (field instanceof HTMLSelectElement) {
        field.addEventListener('change', () => bar.requestSubmit());
      }
      slot.replaceChildren(field);
      save.disabled = cell?.locked === true || cell?.options !== undefined;
      const words = [cell?.note, cell?.help, cell?.locked === true ? 'Sel ini dilindungi.' : ''];
      note.textContent = words.filter((text) => text !== undefined && text !== '').join(' · ');
    },
  };
}

const typedText = (cell: GridCell | undefined): string => cell?.typed ?? cell?.text ?? '';

function createField(cell: GridCell | undefined, first: string | undefined): Field {
  const options = cell?.checkbox === true ? ['TRUE', 'FALSE'] : cell?.options;
  const current = typedText(cell);
  if (options === undefined) {
    const field = create('textarea', { rows: '1', class: 'cell-input', spellcheck: 'false' });
    field.value = first ?? current;
    return field;
  }
  const known = options.includes(current) || current === '' ? options : [current, ...options];
  const field = create('select', { class: 'cell-input' });
  field.append(create('option', { value: '' }, '(kosong)'));
  for (const option of known) field.append(create('option', { value: option }, option));
  field.value = current;
  return field;
}
