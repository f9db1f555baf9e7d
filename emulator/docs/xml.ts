// SPDX-License-Identifier: Apache-2.0
// Small steps over an XML tree, for names with the prefixes that all writers of DOCX use (`w:p`).
// Knows nothing of what the elements mean.

import { DOMParser, onErrorStopParsing, XMLSerializer } from '@xmldom/xmldom';
import type { Document, Element, Node } from '@xmldom/xmldom';

export type { Document, Element, Node } from '@xmldom/xmldom';

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** Throws when the text is not well-formed. */
export const parseXml = (text: string): Document =>
  new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'text/xml');

export const writeXml = (document: Document): string =>
  new XMLSerializer().serializeToString(document);

export function rootOf(document: Document): Element {
  const root = document.documentElement;
  if (root === null) throw new Error('emulator: an XML part has no root element');
  return root;
}

/** Child elements in order; of these names only, when some are given. */
export function childrenOf(parent: Element | undefined, ...names: string[]): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (isElement(node) && (names.length === 0 || names.includes(node.nodeName))) found.push(node);
  }
  return found;
}

export function childOf(parent: Element | undefined, name: string): Element | undefined {
  for (let node = parent?.firstChild ?? null; node !== null; node = node.nextSibling) {
    if (isElement(node) && node.nodeName === name) return node;
  }
  return undefined;
}

/** Follows a path of child names: `pathOf(cell, 'w:tcPr', 'w:vMerge')`. */
export function pathOf(parent: Element | undefined, ...names: string[]): Element | undefined {
  let found = parent;
  for (const name of names) found = childOf(found, name);
  return found;
}

/** Elements of a name at any depth, in document order; nested ones included. */
export function descendantsOf(parent: Element | undefined, ...names: string[]): Element[] {
  const found: Element[] = [];
  const walk = (element: Element): void => {
    for (const child of childrenOf(element)) {
      if (names.includes(child.nodeName)) found.push(child);
      walk(child);
    }
  };
  if (parent !== undefined) walk(parent);
  return found;
}

export function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element?.getAttribute(name) ?? undefined;
}

export function numberOf(element: Element | undefined, name: string): number | undefined {
  const text = attributeOf(element, name);
  if (text === undefined) return undefined;
  const value = Number.parseFloat(text);
  return Number.isNaN(value) ? undefined : value;
}

/** `w:val` of a child: `valueOf(pPr, 'w:jc')`. */
export const valueOf = (parent: Element | undefined, name: string): string | undefined =>
  attributeOf(childOf(parent, name), 'w:val');

/** Whether a toggle such as `<w:b/>` stands and is not switched off. */
export const isOn = (toggle: Element | undefined): boolean =>
  toggle !== undefined && !['0', 'false', 'off'].includes(attributeOf(toggle, 'w:val') ?? '');

export const remove = (node: Node): void => void node.parentNode?.removeChild(node);

/** Puts an element's children in its place. */
export function unwrap(element: Element): void {
  const parent = element.parentNode;
  if (parent === null) return;
  for (let node = element.firstChild; node !== null; node = element.firstChild) {
    parent.insertBefore(node, element);
  }
  parent.removeChild(element);
}

/** A new `w:…` element with attributes and children. */
export function make(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: Node[]
): Element {
  const element = document.createElementNS(W, name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith('xml:')) {
      element.setAttributeNS('http://www.w3.org/XML/1998/namespace', key, value);
    } else element.setAttributeNS(W, key, value);
  }
  for (const child of children) element.appendChild(child);
  return element;
}

export function insertAfter(node: Node, reference: Node): void {
  reference.parentNode?.insertBefore(node, reference.nextSibling);
}

export const isElement = (node: Node): node is Element => node.nodeType === 1;
