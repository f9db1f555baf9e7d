// SPDX-License-Identifier: Apache-2.0
// Reads a package as a model: sections with their pages, headers and blocks. What a paragraph or a
// table is made of is read in files of their own.

import type { Block, DocModel, HeaderPart, HeaderSet, PageSetup, Section } from './docx-model.ts';
import { readNumbering } from './docx-numbering.ts';
import { partOf, relationsOf, type DocxPackage } from './docx-package.ts';
import type { Reader } from './docx-reader.ts';
import { readStyles } from './docx-styles.ts';
import { MAIN } from './docx-import.ts';
import { readParagraph } from './docx-paragraph.ts';
import { readTable } from './docx-table.ts';
import { attributeOf, childOf, childrenOf, isOn, numberOf, pathOf, rootOf } from './xml.ts';
import type { Element } from './xml.ts';

/** Parts are never changed in place, so one package always reads the same: kept while it lives. */
export function readDocx(pack: DocxPackage): DocModel {
  const known = models.get(pack) ?? readPackage(pack);
  models.set(pack, known);
  return known;
}

const models = new WeakMap<DocxPackage, DocModel>();

function readPackage(pack: DocxPackage): DocModel {
  const main = partOf(pack, MAIN);
  if (main === undefined) throw new Error('emulator: a document without a main part');
  const reader = createReader(pack, MAIN);
  const body = childOf(rootOf(main), 'w:body');
  const sections: Section[] = [];
  let elements: Element[] = [];
  let before: Element | undefined;
  for (const element of childrenOf(body)) {
    if (element.nodeName !== 'w:sectPr') elements.push(element);
    const end = element.nodeName === 'w:sectPr' ? element : pathOf(element, 'w:pPr', 'w:sectPr');
    if (end === undefined) continue;
    sections.push(readSection(pack, reader, elements, end, sections.at(-1)));
    before = end;
    elements = [];
  }
  if (elements.length > 0 || before === undefined) {
    sections.push(readSection(pack, reader, elements, before, sections.at(-1)));
  }
  return { sections };
}

function createReader(pack: DocxPackage, path: string): Reader {
  const relations = relationsOf(pack, path);
  const root = (part: string) => {
    const document = partOf(pack, part);
    return document === undefined ? undefined : rootOf(document);
  };
  const reader: Reader = {
    styles: readStyles(root('word/styles.xml')),
    numbering: readNumbering(root('word/numbering.xml')),
    relations: new Map(relations.map((one) => [one.id, one])),
    paragraphs: 0,
    tables: 0,
    readBlocks: (parent) =>
      childrenOf(parent, 'w:p', 'w:tbl').map((element) => readBlock(reader, element)),
  };
  return reader;
}

function readBlock(reader: Reader, element: Element): Block {
  return element.nodeName === 'w:tbl' ? readTable(reader, element) : readParagraph(reader, element);
}

function readSection(
  pack: DocxPackage,
  reader: Reader,
  elements: readonly Element[],
  properties: Element | undefined,
  before: Section | undefined,
): Section {
  const blocks = elements
    .filter((one) => ['w:p', 'w:tbl'].includes(one.nodeName))
    .map((one) => readBlock(reader, one));
  const type = attributeOf(childOf(properties, 'w:type'), 'w:val');
  return {
    page: readPage(properties),
    blocks,
    // A section without a header of its own goes on with that of the section before it.
    headers: { ...before?.headers, ...readHeaders(pack, reader, properties, 'w:headerReference') },
    footers: { ...before?.footers, ...readHeaders(pack, reader, properties, 'w:footerReference') },
    hasTitlePage: isOn(childOf(properties, 'w:titlePg')),
    isContinuous: type === 'continuous',
  };
}

function readPage(properties: Element | undefined): PageSetup {
  const size = childOf(properties, 'w:pgSz');
  const margins = childOf(properties, 'w:pgMar');
  const points = (element: Element | undefined, name: string, otherwise: number) =>
    (numberOf(element, name) ?? otherwise) / 20;
  return {
    width: points(size, 'w:w', 12240),
    height: points(size, 'w:h', 15840),
    margins: {
      // A negative margin lets the header overlap; Docs does not do that.
      top: Math.abs(points(margins, 'w:top', 1440)),
      right: points(margins, 'w:right', 1440),
      bottom: Math.abs(points(margins, 'w:bottom', 1440)),
      left: points(margins, 'w:left', 1440) + points(margins, 'w:gutter', 0),
    },
    headerDistance: points(margins, 'w:header', 720),
    footerDistance: points(margins, 'w:footer', 720),
  };
}

function readHeaders(
  pack: DocxPackage,
  reader: Reader,
  properties: Element | undefined,
  name: string,
): HeaderSet {
  const found: Partial<Record<'default' | 'first' | 'even', HeaderPart>> = {};
  for (const reference of childrenOf(properties, name)) {
    const path = reader.relations.get(attributeOf(reference, 'r:id') ?? '')?.target;
    const type = attributeOf(reference, 'w:type') ?? 'default';
    const part = path === undefined ? undefined : partOf(pack, path);
    if (path === undefined || part === undefined) continue;
    const blocks = createReader(pack, path).readBlocks(rootOf(part));
    if (type === 'first' || type === 'even' || type === 'default') found[type] = { path, blocks };
  }
  return found;
}
