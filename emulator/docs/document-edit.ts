// SPDX-License-Identifier: Apache-2.0
// What a person does to the text of a document: type into a cell, replace, append, suggest, accept.
// Works on the XML of the body alone; who may do it is decided by the service.

import { isolate, makeRun, textOf, textRunsOf } from './run-surgery.ts';
import {
  childOf,
  childrenOf,
  descendantsOf,
  insertAfter,
  make,
  parseXml,
  remove,
  rootOf,
  unwrap,
  writeXml,
  type Element,
} from './xml.ts';

/** Where a cell is; all from 0. `column` counts the cells of the row as they stand in the view. */
export interface CellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export type DocEdit =
  | (CellPlace & { readonly kind: 'cell'; readonly text: string })
  | { readonly kind: 'paragraph'; readonly paragraph: number; readonly text: string }
  | { readonly kind: 'replace'; readonly find: string; readonly replace: string }
  | { readonly kind: 'append'; readonly text: string }
  | { readonly kind: 'tick'; readonly label: string }
  | { readonly kind: 'resolve'; readonly accept: boolean };

/** An edit in suggesting mode. */
export interface SuggestionMark {
  /** Unique in the document; decimal digits. */
  readonly id: string;
  readonly author: string;
  /** ISO 8601. */
  readonly date: string;
}

/** The address names no cell or paragraph of the document. */
export class NoSuchPlaceError extends Error {
  override readonly name = 'NoSuchPlaceError';
}

export interface EditResult {
  readonly xml: string;
  /** How many places were changed. */
  readonly changes: number;
}

export function editXml(xml: string, edit: DocEdit, mark: SuggestionMark | undefined): EditResult {
  const document = parseXml(xml);
  const body = childOf(rootOf(document), 'w:body');
  if (body === undefined) throw new Error('emulator: a document without a body');
  const changes = applyEdit(body, edit, mark);
  return { xml: writeXml(document), changes };
}

function applyEdit(body: Element, edit: DocEdit, mark: SuggestionMark | undefined): number {
  switch (edit.kind) {
    case 'cell':
      setCell(findCell(body, edit), edit.text, mark);
      return 1;
    case 'paragraph': {
      const paragraph = descendantsOf(body, 'w:p')[edit.paragraph];
      if (paragraph === undefined) throw new NoSuchPlaceError(`paragraph ${edit.paragraph}`);
      setText(paragraph, edit.text, mark);
      return 1;
    }
    case 'replace':
      return replaceAll(body, edit.find, edit.replace, mark);
    case 'append':
      append(body, edit.text, mark);
      return 1;
    case 'tick':
      tick(body, edit.label, mark);
      return 1;
    case 'resolve':
      return resolveSuggestions(body, edit.accept);
    default:
      return assertNever(edit);
  }
}

function findCell(body: Element, { table, row, column }: CellPlace): Element {
  const rows = childrenOf(descendantsOf(body, 'w:tbl')[table], 'w:tr');
  const cell = childrenOf(rows[row], 'w:tc')[column];
  if (cell === undefined) throw new NoSuchPlaceError(`table ${table}, row ${row}, cell ${column}`);
  return cell;
}

/** Everything in the cell is selected and typed over; Enter makes paragraphs like the first. */
function setCell(cell: Element, text: string, mark: SuggestionMark | undefined): void {
  const [first, ...others] = childrenOf(cell, 'w:p', 'w:tbl');
  if (first === undefined || first.nodeName !== 'w:p') throw new NoSuchPlaceError('text of a cell');
  if (mark !== undefined) return setText(first, text, mark);
  others.forEach(remove);
  const [line = '', ...lines] = text.split('\n');
  setText(first, line, undefined);
  let last = first;
  for (const next of lines) last = addParagraphAfter(last, next);
}

function setText(paragraph: Element, text: string, mark: SuggestionMark | undefined): void {
  const properties = runProperties(paragraph);
  const run = text === '' ? undefined : makeRun(paragraph, properties, text);
  if (mark !== undefined) {
    textRunsOf(paragraph).forEach((old) => suggestDeletion(old, mark));
    if (run !== undefined) paragraph.appendChild(suggestInsertion(run, mark));
    return;
  }
  for (const child of childrenOf(paragraph)) if (child.nodeName !== 'w:pPr') remove(child);
  if (run !== undefined) paragraph.appendChild(run);
}

/** Of the first text, else of the paragraph mark: what somebody types there looks like it. */
function runProperties(paragraph: Element): Element | undefined {
  const run = descendantsOf(paragraph, 'w:r').find((one) => childOf(one, 'w:rPr') !== undefined);
  return childOf(run, 'w:rPr') ?? childOf(childOf(paragraph, 'w:pPr'), 'w:rPr');
}

/** Does not reach over paragraphs, as replaceAllText does not. */
function replaceAll(
  body: Element,
  find: string,
  replace: string,
  mark: SuggestionMark | undefined,
): number {
  let changes = 0;
  if (find === '') return changes;
  for (const paragraph of descendantsOf(body, 'w:p')) {
    // From the back, so that the offsets before it stay true.
    for (const at of occurrences(textOf(paragraph), find).toReversed()) {
      replaceAt(paragraph, at, at + find.length, replace, mark);
      changes += 1;
    }
  }
  return changes;
}

function occurrences(text: string, find: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(find); at >= 0; at = text.indexOf(find, at + find.length)) {
    found.push(at);
  }
  return found;
}

function replaceAt(
  paragraph: Element,
  start: number,
  end: number,
  text: string,
  mark: SuggestionMark | undefined,
): void {
  const runs = isolate(paragraph, start, end);
  const [first] = runs;
  const last = runs.at(-1);
  if (first === undefined || last === undefined) return;
  const run = text === '' ? undefined : makeRun(paragraph, childOf(first, 'w:rPr'), text);
  if (mark === undefined) {
    if (run !== undefined) insertAfter(run, last);
    runs.forEach(remove);
    return;
  }
  const deleted = runs
    .map((old) => suggestDeletion(old, mark))
    .findLast((one) => one !== undefined);
  if (run !== undefined) insertAfter(suggestInsertion(run, mark), deleted ?? last);
}

function append(body: Element, text: string, mark: SuggestionMark | undefined): void {
  const last = childrenOf(body, 'w:p').at(-1);
  if (last === undefined) throw new NoSuchPlaceError('a last paragraph');
  const paragraph = addParagraphAfter(last, mark === undefined ? text : '');
  if (mark !== undefined) setText(paragraph, text, mark);
}

/** The ☐ before a label in its paragraph; else the first ☐ of the table row that has the label. */
function tick(body: Element, label: string, mark: SuggestionMark | undefined): void {
  for (const paragraph of descendantsOf(body, 'w:p')) {
    const text = textOf(paragraph);
    const at = text.includes(label) ? text.lastIndexOf('☐', text.indexOf(label)) : -1;
    if (at >= 0) return replaceAt(paragraph, at, at + 1, '☑', mark);
  }
  for (const row of descendantsOf(body, 'w:tr')) {
    const paragraphs = descendantsOf(row, 'w:p');
    if (!paragraphs.some((one) => textOf(one).includes(label))) continue;
    const paragraph = paragraphs.find((one) => textOf(one).includes('☐'));
    if (paragraph === undefined) continue;
    const at = textOf(paragraph).indexOf('☐');
    return replaceAt(paragraph, at, at + 1, '☑', mark);
  }
  throw new NoSuchPlaceError(`a box ☐ with the label ${label}`);
}

/** Enter at the end of a paragraph: the new one has its style, but no page break. */
function addParagraphAfter(paragraph: Element, text: string): Element {
  const next = paragraph.cloneNode(false) as Element;
  const style = childOf(paragraph, 'w:pPr')?.cloneNode(true) as Element | undefined;
  if (style !== undefined) {
    for (const one of childrenOf(style, 'w:pageBreakBefore', 'w:sectPr')) remove(one);
    next.appendChild(style);
  }
  const properties = runProperties(paragraph);
  if (text !== '') next.appendChild(makeRun(paragraph, properties, text));
  insertAfter(next, paragraph);
  return next;
}

/** What was only suggested vanishes when its deletion is suggested too. */
function suggestDeletion(run: Element, mark: SuggestionMark): Element | undefined {
  if (run.parentNode?.nodeName === 'w:ins') {
    remove(run);
    return undefined;
  }
  const wrapper = changeElement(run, 'w:del', mark);
  run.parentNode?.replaceChild(wrapper, run);
  wrapper.appendChild(run);
  renameTexts(run, 'w:t', 'w:delText');
  return wrapper;
}

function suggestInsertion(run: Element, mark: SuggestionMark): Element {
  const wrapper = changeElement(run, 'w:ins', mark);
  wrapper.appendChild(run);
  return wrapper;
}

function changeElement(like: Element, name: string, { id, author, date }: SuggestionMark): Element {
  const document = like.ownerDocument;
  if (document === null) throw new Error('emulator: an element outside its document');
  return make(document, name, { 'w:id': id, 'w:author': author, 'w:date': date });
}

function resolveSuggestions(body: Element, accept: boolean): number {
  const changes = descendantsOf(body, 'w:ins', 'w:del');
  for (const change of changes) {
    const isKept = (change.nodeName === 'w:ins') === accept;
    if (!isKept) remove(change);
    else {
      renameTexts(change, 'w:delText', 'w:t');
      unwrap(change);
    }
  }
  return changes.length;
}

function renameTexts(parent: Element, from: string, to: string): void {
  const document = parent.ownerDocument;
  if (document === null) return;
  for (const old of descendantsOf(parent, from)) {
    const text = make(document, to, { 'xml:space': 'preserve' });
    text.appendChild(document.createTextNode(old.textContent ?? ''));
    old.parentNode?.replaceChild(text, old);
  }
}

function assertNever(value: never): never {
  throw new Error(`emulator: unexpected ${JSON.stringify(value)}`);
}
