// SPDX-License-Identifier: Apache-2.0
// What a script shows to the person: a sidebar beside the grid, a dialog over it, an alert. A
// page of the script's stands in a frame of its own, which talks to the server through the host.

import type { PanelJson } from '../grid-json.ts';
import { create, find, notify } from './dom.ts';
import { connectFrame } from './frame-host.ts';

export function showPanels(panels: readonly PanelJson[]): void {
  for (const panel of panels) {
    if (panel.kind === 'sidebar') showSidebar(panel);
    else if (panel.kind === 'toast') notify([panel.title, panel.text].filter(Boolean).join(': '));
    else showDialog(panel);
  }
}

function showSidebar(panel: PanelJson): void {
  const side = find('.sheet-side', HTMLElement);
  const close = (): void => {
    side.hidden = true;
    side.replaceChildren();
  };
  side.replaceChildren(createHead(panel, close), createFrame(panel, close));
  side.hidden = false;
}

function showDialog(panel: PanelJson): void {
  const dialog = create('dialog', { class: 'script-dialog' });
  const close = (): void => {
    dialog.close();
    dialog.remove();
  };
  dialog.append(createHead(panel, close));
  if (panel.kind === 'alert') {
    const button = create('button', { type: 'button', class: 'button primary' }, 'Oke');
    button.addEventListener('click', close);
    dialog.append(create('p', { class: 'prose' }, panel.text ?? ''), button);
  } else {
    const frame = createFrame(panel, close);
    frame.style.width = `${panel.width ?? 600}px`;
    frame.style.height = `${panel.height ?? 400}px`;
    dialog.append(frame);
  }
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function createHead(panel: PanelJson, close: () => void): HTMLElement {
  const button = create('button', { type: 'button', class: 'button small', title: 'Tutup' }, '✕');
  button.setAttribute('aria-label', 'Tutup');
  button.addEventListener('click', close);
  return create('div', { class: 'panel-head' }, create('h2', {}, panel.title), button);
}

function createFrame(panel: PanelJson, close: () => void): HTMLIFrameElement {
  const frame = create('iframe', {
    class: 'panel-frame',
    title: panel.title || 'Panel skrip',
    sandbox: 'allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-scripts',
    src: panel.source ?? 'about:blank',
  });
  connectFrame(frame, close);
  return frame;
}
