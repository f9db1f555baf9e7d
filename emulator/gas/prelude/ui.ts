// SPDX-License-Identifier: Apache-2.0
// The user interface of the spreadsheet on a desktop: menus, sidebars, dialogs. What is shown is
// handed to the host, which shows it to the person who has the spreadsheet open.

import type { MenuItemJson, MenuJson } from '../protocol.ts';
import { BUTTON, BUTTON_SET, nameIn } from './enums.ts';
import { call, signatureError } from './host-call.ts';
import { pageJsonOf } from './html-service.ts';
import { strict } from './strict.ts';

export type Ui = ReturnType<typeof createUi>;

export function createUi() {
  return strict('Ui', {
    Button: BUTTON,
    ButtonSet: BUTTON_SET,
    createMenu: (caption: string) => createMenu(String(caption)),
    alert: (...args: readonly unknown[]) => {
      const { title, prompt, buttons } = readDialog('alert', args);
      return BUTTON[call<'OK'>('Ui', 'alert', title, prompt, buttons)];
    },
    prompt: (...args: readonly unknown[]) => {
      const { title, prompt, buttons } = readDialog('prompt', args);
      return createPromptResponse(call<PromptJson>('Ui', 'prompt', title, prompt, buttons));
    },
    showSidebar: (page: unknown) =>
      call<void>('Ui', 'showSidebar', pageJsonOf(page, 'Ui.showSidebar')),
    showModalDialog: (page: unknown, title: string) =>
      call<void>('Ui', 'showModalDialog', pageJsonOf(page, 'Ui.showModalDialog'), title),
    showModelessDialog: (page: unknown, title: string) =>
      call<void>('Ui', 'showModelessDialog', pageJsonOf(page, 'Ui.showModelessDialog'), title),
  });
}

interface PromptJson {
  readonly button: 'OK';
  readonly text: string;
}

function createPromptResponse({ button, text }: PromptJson) {
  return strict('PromptResponse', {
    getSelectedButton: () => BUTTON[button],
    getResponseText: () => text,
  });
}

/** alert(prompt) · alert(prompt, buttons) · alert(title, prompt, buttons); and prompt alike */
function readDialog(method: 'alert' | 'prompt', args: readonly unknown[]) {
  const [first, second, third] = args;
  const last = args.length === 3 ? third : second;
  const buttons = args.length === 1 ? 'OK' : nameIn(BUTTON_SET, last);
  if (buttons === undefined || args.length === 0) throw signatureError(`Ui.${method}`, args);
  return args.length === 3
    ? { title: String(first), prompt: String(second), buttons }
    : { title: null, prompt: String(first), buttons };
}

interface Menu {
  addItem(caption: string, functionName: string): Menu;
  addSeparator(): Menu;
  addSubMenu(menu: Menu): Menu;
  addToUi(): void;
}

const menus = new WeakMap<object, MenuJson>();

function createMenu(caption: string): Menu {
  const items: MenuItemJson[] = [];
  const add = (item: MenuItemJson): Menu => {
    items.push(item);
    return menu;
  };
  const menu: Menu = strict('Menu', {
    addItem: (text, functionName) => {
      if (typeof functionName !== 'string') {
        throw signatureError('Menu.addItem', [text, functionName]);
      }
      return add({ kind: 'item', caption: String(text), functionName });
    },
    addSeparator: () => add({ kind: 'separator' }),
    addSubMenu: (inner) => {
      const json = menus.get(inner);
      if (json === undefined) throw signatureError('Menu.addSubMenu', [inner]);
      return add({ kind: 'menu', menu: json });
    },
    addToUi: () => call<void>('Ui', 'addToUi', { caption, items }),
  });
  menus.set(menu, { caption, items });
  return menu;
}
