// SPDX-License-Identifier: Apache-2.0
// What Docs drops or rewrites inside a body, header or footer on import. From observation of what
// comes back from Docs; each rule that has no source stands in BATAS.

import {
  attributeOf,
  childrenOf,
  descendantsOf,
  make,
  remove,
  unwrap,
  type Element,
} from './xml.ts';

/** Thrown when the bytes are not a DOCX; the message says why. */
export class NotDocxError extends Error {
  override readonly name = 'NotDocxError';
}

/** `relations` are the ids that still lead somewhere; what points elsewhere is dropped. */
export function cleanBody(root: Element, relations: ReadonlySet<string>): void {
  for (const element of descendantsOf(root, ...DROPPED)) remove(element);
  for (const sdt of descendantsOf(root, 'w:sdt')) openContentControl(sdt);
  for (const element of descendantsOf(root, 'w:smartTag', 'w:customXml')) unwrap(element);
  for (const field of descendantsOf(root, 'w:fldSimple')) rewriteSimpleField(field);
  for (const paragraph of descendantsOf(root, 'w:p')) dropUnknownFields(paragraph);
  for (const drawing of descendantsOf(root, 'w:drawing')) cleanDrawing(drawing, relations);
  dropHiddenBookmarks(root);
  normalizeTexts(root);
  checkCells(root);
  renameImages(root);
  dropRevisionIds(root);
}

const DROPPED = [
  ...['w:proofErr', 'w:lastRenderedPageBreak', 'w:permStart', 'w:permEnd', 'mc:AlternateContent'],
  ...['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference', 'w:pict', 'w:object'],
  ...['w:sectPrChange', 'w:pPrChange', 'w:rPrChange', 'w:tblPrChange', 'w:noProof', 'w:lang'],
];

/** Only these fields exist in Docs; of all others the last result stays as text. */
export const FIELDS = ['PAGE', 'NUMPAGES'];

export const fieldName = (instruction: string): string =>
  instruction.trim().split(/\s+/)[0]?.toUpperCase() ?? '';

function openContentControl(sdt: Element): void {
  for (const child of childrenOf(sdt)) {
    if (child.nodeName === 'w:sdtContent') unwrap(child);
    else remove(child);
  }
  unwrap(sdt);
}

function rewriteSimpleField(field: Element): void {
  const name = fieldName(attributeOf(field, 'w:instr') ?? '');
  const document = field.ownerDocument;
  if (!FIELDS.includes(name) || document === null) return unwrap(field);
  const properties = descendantsOf(field, 'w:rPr')[0];
  const run = make(document, 'w:r');
  if (properties !== undefined) run.appendChild(properties.cloneNode(true));
  run.appendChild(make(document, 'w:fldChar', { 'w:fldCharType': 'begin' }));
  const instruction = make(document, 'w:instrText', { 'xml:space': 'preserve' });
  instruction.appendChild(document.createTextNode(name));
  run.appendChild(instruction);
  run.appendChild(make(document, 'w:fldChar', { 'w:fldCharType': 'separate' }));
  run.appendChild(make(document, 'w:fldChar', { 'w:fldCharType': 'end' }));
  field.parentNode?.replaceChild(run, field);
}

/** begin … instruction … separate … result … end: without the field characters only the result. */
function dropUnknownFields(paragraph: Element): void {
  const open: { parts: Element[]; name: string; isResult: boolean }[] = [];
  for (const part of descendantsOf(paragraph, 'w:fldChar', 'w:instrText')) {
    const top = open.at(-1);
    const type = attributeOf(part, 'w:fldCharType');
    if (part.nodeName === 'w:instrText') {
      if (top !== undefined) top.name += part.textContent ?? '';
      top?.parts.push(part);
    } else if (type === 'begin') open.push({ parts: [part], name: '', isResult: false });
    else if (type === 'separate') top?.parts.push(part);
    else {
      top?.parts.push(part);
      const field = open.pop();
      if (field !== undefined && !FIELDS.includes(fieldName(field.name)))
        field.parts.forEach(remove);
    }
  }
}

function cleanDrawing(drawing: Element, relations: ReadonlySet<string>): void {
  const blip = descendantsOf(drawing, 'a:blip')[0];
  if (!relations.has(attributeOf(blip, 'r:embed') ?? '')) remove(drawing);
}

/** Word's own `_GoBack`, `_Toc…` and the like; and those that an earlier export put in. */
function dropHiddenBookmarks(root: Element): void {
  const hidden = new Set<string | undefined>();
  for (const start of descendantsOf(root, 'w:bookmarkStart')) {
    if (!/^(_|kix\.)/.test(attributeOf(start, 'w:name') ?? '')) continue;
    hidden.add(attributeOf(start, 'w:id'));
    remove(start);
  }
  for (const end of descendantsOf(root, 'w:bookmarkEnd')) {
    if (hidden.has(attributeOf(end, 'w:id'))) remove(end);
  }
}

/**
 * Spaces at the ends of a text count only when it says so, and a line break in the XML is a space:
 * a new line in the document is an element of its own.
 */
function normalizeTexts(root: Element): void {
  for (const text of descendantsOf(root, 'w:t', 'w:delText')) {
    const content = (text.textContent ?? '').replace(/[\r\n]+/g, ' ');
    const isKept = attributeOf(text, 'xml:space') === 'preserve';
    text.textContent = isKept ? content : content.replace(/^ +| +$/g, '');
  }
}

/** Every cell ends with a paragraph: Word calls a file without it damaged. */
function checkCells(root: Element): void {
  for (const cell of descendantsOf(root, 'w:tc')) {
    if (childrenOf(cell, 'w:p', 'w:tbl').at(-1)?.nodeName !== 'w:p') {
      throw new NotDocxError('a table cell does not end with a paragraph');
    }
  }
}

/** Names of images are given by Docs; the alternative text is kept. */
function renameImages(root: Element): void {
  descendantsOf(root, 'wp:docPr').forEach((properties, index) => {
    properties.setAttribute('id', String(index + 1));
    properties.setAttribute('name', `image${index + 1}.png`);
  });
}

function dropRevisionIds(element: Element): void {
  for (const attribute of [...element.attributes]) {
    if (/^w:rsid/.test(attribute.name) || /^w14:(paraId|textId)$/.test(attribute.name)) {
      element.removeAttributeNode(attribute);
    }
  }
  for (const child of childrenOf(element)) dropRevisionIds(child);
}
