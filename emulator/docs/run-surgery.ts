// SPDX-License-Identifier: Apache-2.0
// Cutting and joining runs of a paragraph by offsets in its text, whatever runs the text is made
// of. Knows nothing of who edits or why.

import { childOf, childrenOf, descendantsOf, insertAfter, make, type Element } from './xml.ts';

/** Runs that make up the paragraph's text, in order; those of a suggested deletion are left out. */
export function textRunsOf(paragraph: Element): Element[] {
  return descendantsOf(paragraph, 'w:r').filter((run) => run.parentNode?.nodeName !== 'w:del');
}

export const textOf = (paragraph: Element): string =>
  textRunsOf(paragraph)
    .map((run) => textOfRun(run))
    .join('');

export const textOfRun = (run: Element): string =>
  childrenOf(run)
    .map((part) => textOfPart(part))
    .join('');

/**
 * The runs that cover exactly `start` to `end` (UTF-16 units of `textOf`), cut out of larger ones
 * where needed.
 */
export function isolate(paragraph: Element, start: number, end: number): Element[] {
  cutAt(paragraph, start);
  cutAt(paragraph, end);
  const found: Element[] = [];
  let at = 0;
  for (const run of textRunsOf(paragraph)) {
    const length = textOfRun(run).length;
    if (length > 0 && at >= start && at + length <= end) found.push(run);
    at += length;
  }
  return found;
}

/**
 * Cuts a run in two before the unit at `offset`; the second half, which follows it, is returned.
 */
export function splitRun(run: Element, offset: number): Element {
  const rest = run.cloneNode(false) as Element;
  const properties = childOf(run, 'w:rPr');
  if (properties !== undefined) rest.appendChild(properties.cloneNode(true));
  let at = 0;
  for (const part of childrenOf(run)) {
    if (part.nodeName === 'w:rPr') continue;
    const { length } = textOfPart(part);
    if (at >= offset) rest.appendChild(part);
    else if (at + length > offset) rest.appendChild(splitText(part, offset - at));
    at += length;
  }
  insertAfter(rest, run);
  return rest;
}

/** A run with this text; a new line is a line break in the same paragraph. */
export function makeRun(like: Element, properties: Element | undefined, text: string): Element {
  const document = like.ownerDocument;
  if (document === null) throw new Error('emulator: an element outside its document');
  const run = make(document, 'w:r');
  if (properties !== undefined) run.appendChild(properties.cloneNode(true));
  for (const piece of text.split(/([\n\v\t])/)) {
    if (piece === '') continue;
    if (piece === '\t') run.appendChild(make(document, 'w:tab'));
    else if (piece === '\n' || piece === '\v') run.appendChild(make(document, 'w:br'));
    else {
      const element = make(document, 'w:t', { 'xml:space': 'preserve' });
      element.appendChild(document.createTextNode(piece));
      run.appendChild(element);
    }
  }
  return run;
}

function textOfPart(part: Element): string {
  switch (part.nodeName) {
    case 'w:t':
    case 'w:delText':
      return part.textContent ?? '';
    case 'w:tab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\v';
    case 'w:drawing':
      return '\uFFFC';
    default:
      return '';
  }
}

function cutAt(paragraph: Element, offset: number): void {
  let at = 0;
  for (const run of textRunsOf(paragraph)) {
    const { length } = textOfRun(run);
    if (offset > at && offset < at + length) {
      splitRun(run, offset - at);
      return;
    }
    at += length;
  }
}

/** Leaves the first half in place and returns an element with the second. */
function splitText(part: Element, offset: number): Element {
  const text = part.textContent ?? '';
  const rest = part.cloneNode(false) as Element;
  for (const half of [part, rest]) {
    half.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
  }
  part.textContent = text.slice(0, offset);
  rest.textContent = text.slice(offset);
  return rest;
}
