// SPDX-License-Identifier: Apache-2.0
// What becomes of an uploaded DOCX when Google makes a document of it: parts that Docs does not
// know are dropped, part names are given anew, wrappers are opened. Decides what survives, edits
// nothing.

import { relationsOf, unzipPackage, type DocxPackage, type Relation } from './docx-package.ts';
import { cleanBody, NotDocxError } from './docx-clean.ts';
import { blankStyles } from './docx-blank.ts';
import { contentTypes, relationsXml } from './docx-plumbing.ts';
import { parseXml, rootOf, writeXml } from './xml.ts';

export function importDocx(bytes: Uint8Array): DocxPackage {
  const source = unzip(bytes);
  const main = relationsOf(source, '').find((one) => one.type === 'officeDocument')?.target;
  if (main === undefined || source.parts[main] === undefined) {
    throw new NotDocxError('the package names no main document');
  }
  const work: Work = { source, target: { parts: {}, media: {} }, names: new Map(), counts: {} };
  work.names.set(main, MAIN);
  copyPart(work, main, MAIN);
  const { parts } = work.target;
  parts['word/styles.xml'] ??= blankStyles();
  // Docs writes its relations itself: styles are always among them.
  linkStyles(work.target);
  parts['_rels/.rels'] = relationsXml([{ ...MAIN_RELATION, target: MAIN }]);
  parts['[Content_Types].xml'] = contentTypes(work.target);
  return work.target;
}

export const MAIN = 'word/document.xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const MAIN_RELATION: Omit<Relation, 'target'> = {
  id: 'rId1',
  type: 'officeDocument',
  typeUrl: `${OFFICE}/officeDocument`,
  isExternal: false,
};

interface Work {
  readonly source: DocxPackage;
  readonly target: DocxPackage;
  /** Old path → new path. */
  readonly names: Map<string, string>;
  readonly counts: Record<string, number>;
}

/**
 * Everything else (custom XML, properties, comments, glossary, macros, …) does not come through.
 */
const KEPT = ['header', 'footer', 'styles', 'numbering', 'settings', 'fontTable', 'theme', 'image'];

function unzip(bytes: Uint8Array): DocxPackage {
  try {
    return unzipPackage(bytes);
  } catch (cause) {
    throw new NotDocxError('not a zip', { cause });
  }
}

function copyPart(work: Work, from: string, to: string): void {
  const xml = work.source.parts[from];
  if (xml === undefined) throw new NotDocxError(`part ${from} is missing`);
  const relations: Relation[] = [];
  for (const relation of relationsOf(work.source, from)) {
    if (relation.isExternal) {
      if (relation.type === 'hyperlink') relations.push(relation);
    } else if (KEPT.includes(relation.type)) {
      const target = copyRelated(work, relation);
      if (target !== undefined) relations.push({ ...relation, target });
    }
  }
  work.target.parts[to] = ['header', 'footer', 'document'].some((one) => to.includes(one))
    ? clean(xml, from, relations)
    : xml;
  if (relations.length > 0) {
    const slash = to.lastIndexOf('/') + 1;
    const path = `${to.slice(0, slash)}_rels/${to.slice(slash)}.rels`;
    work.target.parts[path] = relationsXml(relations, to);
  }
}

/** The path under which a related part is kept; undefined when there is nothing there. */
function copyRelated(work: Work, relation: Relation): string | undefined {
  const known = work.names.get(relation.target);
  if (known !== undefined) return known;
  const image = work.source.media[relation.target];
  if (relation.type === 'image') {
    const extension = /\.(png|jpe?g|gif)$/i.exec(relation.target)?.[0].toLowerCase();
    if (image === undefined || extension === undefined) return undefined;
    const path = `word/media/image${count(work, 'image')}${extension}`;
    work.names.set(relation.target, path);
    work.target.media[path] = image;
    return path;
  }
  if (work.source.parts[relation.target] === undefined) return undefined;
  const path = pathFor(work, relation.type);
  work.names.set(relation.target, path);
  copyPart(work, relation.target, path);
  return path;
}

function pathFor(work: Work, type: string): string {
  switch (type) {
    case 'header':
    case 'footer':
      return `word/${type}${count(work, type)}.xml`;
    case 'theme':
      return 'word/theme/theme1.xml';
    default:
      return `word/${type}.xml`;
  }
}

function count(work: Work, kind: string): number {
  const next = (work.counts[kind] ?? 0) + 1;
  work.counts[kind] = next;
  return next;
}

function clean(xml: string, path: string, relations: readonly Relation[]): string {
  const document = parse(xml, path);
  cleanBody(rootOf(document), new Set(relations.map((one) => one.id)));
  return writeXml(document);
}

function parse(xml: string, path: string) {
  try {
    return parseXml(xml);
  } catch (cause) {
    throw new NotDocxError(`part ${path} is not well-formed XML`, { cause });
  }
}

function linkStyles(target: DocxPackage): void {
  const relations = relationsOf(target, MAIN);
  if (relations.some((one) => one.type === 'styles')) return;
  const styles: Relation = {
    id: 'rIdStyles',
    type: 'styles',
    typeUrl: `${OFFICE}/styles`,
    target: 'word/styles.xml',
    isExternal: false,
  };
  target.parts['word/_rels/document.xml.rels'] = relationsXml([...relations, styles], MAIN);
}
