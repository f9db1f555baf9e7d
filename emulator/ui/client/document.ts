// SPDX-License-Identifier: Apache-2.0
// Typing in a document: a click opens the text of a paragraph or a cell, leaving it saves, a box is
// ticked by a click. The server answers with the document as it then is.

import { create, find, get, notify, onChange, post, readIsland } from './dom.ts';

interface DocumentData {
  readonly documentId: string;
  readonly canEdit: boolean;
}

type Place =
  | { readonly kind: 'paragraph'; readonly paragraph: number }
  | {
      readonly kind: 'cell';
      readonly table: number;
      readonly row: number;
      readonly column: number;
    };

const { documentId } = readIsland<DocumentData>('data');
const base = `/ui/documents/${encodeURIComponent(documentId)}`;
const sheets = find('.sheets', HTMLElement);
const suggesting = document.querySelector<HTMLInputElement>('#saran');
let isEditing = false;

sheets.addEventListener('click', (event) => {
  const target = event.target as Element;
  const box = target.closest<HTMLButtonElement>('.tick');
  if (box !== null) {
    event.preventDefault();
    void tick(box);
    return;
  }
  if (target.closest('a, textarea') === null) open(target.closest<HTMLElement>('[data-edit]'));
});
sheets.addEventListener('keydown', (event) => {
  const target = event.target as HTMLElement;
  if (event.key !== 'Enter' || target.dataset['edit'] === undefined) return;
  event.preventDefault();
  open(target);
});
document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLButtonElement>('button[data-resolve]');
  if (button === null) return;
  void save({ kind: 'resolve', accept: button.dataset['resolve'] === 'accept' });
});
onChange(['docs', 'drive'], () => {
  if (!isEditing) void refresh();
});

function open(element: HTMLElement | null): void {
  if (element === null || isEditing) return;
  isEditing = true;
  const before = textOf(element);
  const editor = create('textarea', { class: 'doc-editor', 'aria-label': 'Teks' });
  editor.value = before;
  const kept = [...element.childNodes];
  element.replaceChildren(editor);
  editor.focus();
  const close = (isKept: boolean): void => {
    if (!isEditing) return;
    isEditing = false;
    const text = editor.value;
    element.replaceChildren(...kept);
    if (isKept && text !== before) void save({ ...placeOf(element), text });
  };
  editor.addEventListener('blur', () => close(true));
  editor.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Escape') close(false);
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) close(true);
  });
}

async function tick(box: HTMLButtonElement): Promise<void> {
  const paragraph = box.closest<HTMLElement>('[data-p]');
  if (paragraph === null) return;
  const wanted = Number(box.dataset['box']);
  let seen = -1;
  const text = paragraphText(paragraph).replace(/[☐☑☒]/g, (mark) => {
    seen += 1;
    if (seen !== wanted) return mark;
    return mark === '☐' ? '☑' : '☐';
  });
  await save({ kind: 'paragraph', paragraph: Number(paragraph.dataset['p']), text });
}

async function save(edit: object): Promise<void> {
  try {
    await post(`${base}/edit`, { edit, suggesting: suggesting?.checked === true });
    notify('Tersimpan.');
  } catch (error) {
    notify(error instanceof Error ? error.message : String(error), 'error');
  }
  await refresh();
}

async function refresh(): Promise<void> {
  const { markup, hasSuggestions } = await get<{ markup: string; hasSuggestions: boolean }>(
    `${base}/sheets`,
  );
  // The server's own markup, built with every text escaped.
  sheets.innerHTML = markup;
  for (const part of document.querySelectorAll<HTMLElement>('.doc-resolve')) {
    part.hidden = !hasSuggestions;
  }
}

function placeOf(element: HTMLElement): Place {
  if (element.dataset['edit'] === 'paragraph') {
    return { kind: 'paragraph', paragraph: Number(element.dataset['p']) };
  }
  const [table = 0, row = 0, column = 0] = (element.dataset['at'] ?? '').split(',').map(Number);
  return { kind: 'cell', table, row, column };
}

function textOf(element: HTMLElement): string {
  if (element.dataset['edit'] === 'paragraph') return paragraphText(element);
  return [...element.querySelectorAll('p')].map(paragraphText).join('\n');
}

/** Without the number or bullet of a list, which is not text. */
function paragraphText(paragraph: Element): string {
  const copy = paragraph.cloneNode(true) as Element;
  for (const marker of copy.querySelectorAll('.marker, del.suggested')) marker.remove();
  return copy.textContent ?? '';
}
