// SPDX-License-Identifier: Apache-2.0
// A model as a PDF: pages, margins, headers and footers of each section. The library wraps lines
// and breaks pages; nothing but Node is needed.

import pdfMake from 'pdfmake';
import type { Content, ContentSection, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import type { Block, DocModel, HeaderPart, HeaderSet, Section } from '../docx-model.ts';
import { blocksContent } from './blocks.ts';
import { installFonts, TEXT_FONT } from './fonts.ts';
import type { Place } from './paragraph.ts';
import type { PageNumbers } from './spans.ts';

export interface RenderOptions {
  readonly title: string;
  /** Epoch ms; the only moment that gets into the file. */
  readonly at: number;
  readonly imageUrl: Place['imageUrl'];
}

/** The same bytes for the same document at the same moment. */
export async function renderPdf(model: DocModel, options: RenderOptions): Promise<Uint8Array> {
  installFonts();
  const sections: ContentSection[] = [];
  for (const section of joinContinuous(model.sections)) {
    sections.push(await writeSection(section, options));
  }
  const created = new Date(options.at);
  const bytes = await layOut({
    info: {
      title: options.title,
      creator: 'Google Docs',
      producer: 'Emulator',
      creationDate: created,
    },
    content: sections,
    pageBreakBefore: keepWithNext,
  });
  return new Uint8Array(bytes);
}

/** A section that goes on in the page of the one before it takes that one's page and headers. */
function joinContinuous(sections: readonly Section[]): Section[] {
  const joined: Section[] = [];
  for (const section of sections) {
    const before = joined.at(-1);
    const isSamePage =
      before?.page.width === section.page.width && before.page.height === section.page.height;
    if (before === undefined || !section.isContinuous || !isSamePage) joined.push(section);
    else joined[joined.length - 1] = { ...before, blocks: [...before.blocks, ...section.blocks] };
  }
  return joined;
}

async function writeSection(section: Section, options: RenderOptions): Promise<ContentSection> {
  const { page } = section;
  const width = page.width - page.margins.left - page.margins.right;
  const { left } = page.margins;
  const place: Place = { width, left, imageUrl: options.imageUrl, isTop: true };
  const top = await tallest(usedParts(section, section.headers), place);
  const bottom = await tallest(usedParts(section, section.footers), place);
  // A header that is higher than the margin pushes the text down, as a footer pushes it up.
  const margins = {
    top: Math.max(page.margins.top, top === 0 ? 0 : page.headerDistance + top),
    bottom: Math.max(page.margins.bottom, bottom === 0 ? 0 : page.footerDistance + bottom),
  };
  const draw = (headers: HeaderSet, offset: (height: number) => number) => {
    let first: number | undefined;
    return (at: number, pages: number): Content => {
      first ??= at;
      const part = partFor(section, headers, at === first);
      if (part === undefined) return '';
      const numbers: PageNumbers = { page: at, pages };
      const stack = blocksContent(part.blocks, { ...place, numbers, isTop: false });
      const height = headers === section.footers ? bottom : top;
      return { stack, margin: [page.margins.left, offset(height), page.margins.right, 0] };
    };
  };
  return {
    section: blocksContent(section.blocks, place),
    pageSize: { width: page.width, height: page.height },
    pageMargins: [page.margins.left, margins.top, page.margins.right, margins.bottom],
    header: draw(section.headers, () => page.headerDistance),
    footer: draw(section.footers, (height) => margins.bottom - page.footerDistance - height),
  };
}

/** Docs has no headers for even pages that a DOCX could bring in, so those are not looked at. */
function partFor(section: Section, headers: HeaderSet, isFirst: boolean): HeaderPart | undefined {
  return section.hasTitlePage && isFirst ? headers.first : headers.default;
}

function usedParts({ hasTitlePage }: Section, headers: HeaderSet): HeaderPart[] {
  const first = hasTitlePage ? headers.first : undefined;
  return [headers.default, first].filter((part) => part !== undefined);
}

async function tallest(parts: readonly HeaderPart[], place: Place): Promise<number> {
  let height = 0;
  for (const part of parts) height = Math.max(height, await measure(part.blocks, place));
  return height;
}

/** Lays the blocks out on one endless page and looks where a mark after them comes to stand. */
async function measure(blocks: readonly Block[], place: Place): Promise<number> {
  let height = 0;
  const numbers: PageNumbers = { page: 1, pages: 1 };
  const mark = { text: ' ', fontSize: 1, headlineLevel: MARK };
  await layOut({
    pageSize: { width: Math.max(place.width, 1), height: 14_000 },
    pageMargins: 0,
    content: [...blocksContent(blocks, { ...place, numbers, isTop: false }), mark],
    pageBreakBefore(node) {
      // A point more, or rounding may push the last line out of its place.
      if (node.headlineLevel === MARK) height = node.startPosition.top + 1;
      return false;
    },
  });
  return height;
}

const MARK = 99;

/** A heading does not stay behind alone at the foot of a page. */
const keepWithNext: NonNullable<TDocumentDefinitions['pageBreakBefore']> = (node, queries) =>
  node.headlineLevel === 1 &&
  node.startPosition.top > 200 &&
  queries.getFollowingNodesOnPage().length === 0 &&
  queries.getNodesOnNextPage().length > 0;

const layOut = (definition: TDocumentDefinitions): Promise<Buffer> =>
  pdfMake.createPdf({ ...definition, defaultStyle: { font: TEXT_FONT, fontSize: 11 } }).getBuffer();
