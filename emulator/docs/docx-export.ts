// SPDX-License-Identifier: Apache-2.0
// The DOCX that Docs gives out: every run with its empty revision ids and `w:rtl`, runs broken up,
// parts in Docs' own names. Text is never changed.

import { zipPackage, type DocxPackage } from './docx-package.ts';
import { randomOf, splitRuns } from './split-runs.ts';
import { childOf, descendantsOf, make, parseXml, rootOf, writeXml, type Element } from './xml.ts';

export interface ExportOptions {
  readonly splitRuns: boolean;
  /** Where runs are broken depends on this alone. */
  readonly seed: string;
}

export function exportDocx(pack: DocxPackage, options: ExportOptions): Uint8Array {
  const parts: Record<string, string> = { ...pack.parts };
  for (const path of Object.keys(parts)) {
    if (!/^word\/(document|header\d+|footer\d+)\.xml$/.test(path)) continue;
    const document = parseXml(parts[path] ?? '');
    const root = rootOf(document);
    if (options.splitRuns) splitRuns(root, randomOf(options.seed + path));
    addRevisionIds(root);
    parts[path] = writeXml(document);
  }
  return zipPackage({ parts, media: pack.media });
}

function addRevisionIds(root: Element): void {
  const set = (element: Element, names: readonly string[]) => {
    for (const name of names) element.setAttribute(`w:${name}`, '00000000');
  };
  for (const paragraph of descendantsOf(root, 'w:p')) {
    set(paragraph, ['rsidR', 'rsidDel', 'rsidP', 'rsidRDefault', 'rsidRPr']);
  }
  for (const text of descendantsOf(root, 'w:t', 'w:delText')) {
    text.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:space', 'preserve');
  }
  for (const run of descendantsOf(root, 'w:r')) {
    set(run, ['rsidR', 'rsidDel', 'rsidRPr']);
    addDirection(run);
  }
}

function addDirection(run: Element): void {
  const document = run.ownerDocument;
  if (document === null) return;
  let properties = childOf(run, 'w:rPr');
  if (properties === undefined) {
    properties = make(document, 'w:rPr');
    run.insertBefore(properties, run.firstChild);
  }
  if (childOf(properties, 'w:rtl') === undefined) {
    properties.appendChild(make(document, 'w:rtl', { 'w:val': '0' }));
  }
}
