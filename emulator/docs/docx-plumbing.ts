// SPDX-License-Identifier: Apache-2.0
// The two kinds of parts that only hold a package together: relations and content types.

import type { DocxPackage, Relation } from './docx-package.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Targets are written from the part's folder, or from the root for the package itself. */
export function relationsXml(relations: readonly Relation[], partPath = ''): string {
  const folder = partPath.slice(0, partPath.lastIndexOf('/') + 1);
  const items = relations.map(({ id, typeUrl, target, isExternal }) => {
    const inFolder = folder !== '' && target.startsWith(folder);
    const path =
      isExternal || folder === '' ? target : inFolder ? target.slice(folder.length) : `/${target}`;
    const mode = isExternal ? ' TargetMode="External"' : '';
    const type = escape(typeUrl);
    return `<Relationship Id="${escape(id)}" Type="${type}" Target="${escape(path)}"${mode}/>`;
  });
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

export function contentTypes(pack: DocxPackage): string {
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
    ['png', 'image/png'],
    ['jpg', 'image/jpeg'],
    ['jpeg', 'image/jpeg'],
    ['gif', 'image/gif'],
  ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  const overrides = Object.keys(pack.parts).flatMap((path) => {
    const type = partType(path);
    return type === undefined ? [] : [`<Override PartName="/${path}" ContentType="${type}"/>`];
  });
  const items = [...defaults, ...overrides].join('');
  return `${XML}<Types xmlns="${PACKAGE}/content-types">${items}</Types>`;
}

function partType(path: string): string | undefined {
  const name = /^word\/(?:theme\/)?([a-zA-Z]+?)\d*\.xml$/.exec(path)?.[1];
  switch (name) {
    case undefined:
      return undefined;
    case 'document':
      return `${WORD}.document.main+xml`;
    case 'theme':
      return 'application/vnd.openxmlformats-officedocument.theme+xml';
    default:
      return `${WORD}.${name}+xml`;
  }
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
