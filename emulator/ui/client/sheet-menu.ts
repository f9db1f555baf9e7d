// SPDX-License-Identifier: Apache-2.0
// The custom menus that a script adds, as buttons that open a list.

import type { MenuEntry } from '../grid-json.ts';
import { create } from './dom.ts';

export function showMenus(
  place: HTMLElement,
  menus: readonly MenuEntry[],
  onRun: (functionName: string) => void,
): void {
  place.hidden = menus.length === 0;
  place.replaceChildren(
    ...menus.map((menu) =>
      create(
        'details',
        { class: 'menu' },
        create('summary', { class: 'button small' }, menu.caption),
        createList(menu.items ?? []),
      ),
    ),
  );
  place.addEventListener('click', (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('button[data-run]');
    if (button?.dataset['run'] === undefined) return;
    closeAll(place);
    onRun(button.dataset['run']);
  });
  document.addEventListener('click', (event) => {
    if (!place.contains(event.target as Node)) closeAll(place);
  });
  place.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeAll(place);
  });
}

function createList(items: readonly MenuEntry[]): HTMLElement {
  const list = create('ul', { class: 'menu-list' });
  for (const item of items) {
    if (item.items !== undefined) {
      const inner = create('details', { class: 'submenu' });
      inner.append(create('summary', {}, item.caption), createList(item.items));
      list.append(create('li', {}, inner));
    } else if (item.run === undefined) {
      list.append(create('li', { role: 'separator' }));
    } else {
      const button = create('button', { type: 'button', 'data-run': item.run }, item.caption);
      list.append(create('li', {}, button));
    }
  }
  return list;
}

function closeAll(place: HTMLElement): void {
  for (const menu of place.querySelectorAll('details')) menu.open = false;
}
