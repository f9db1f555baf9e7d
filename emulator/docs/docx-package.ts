// SPDX-License-Identifier: Apache-2.0
// A DOCX as parts: XML as text, images as base64, so that it can be kept in the state. Decides how
// parts are found and zipped, not what they say.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';
import { attributeOf, childrenOf, parseXml, rootOf, type Document } from './xml.ts';

export interface DocxPackage {
  /** Path in the zip → XML text; relations and content types included. */
  readonly parts: Record<string, string>;
  /** Path in the zip → base64. */
  readonly media: Record<string, string>;
}

export interface Relation {
  readonly id: string;
  /** The last word of the type's address: `header`, `image`, `styles`, … */
  readonly type: string;
  readonly typeUrl: string;
  /** A path in the zip, or an address when it is external. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Throws when the bytes are no zip. */
export function unzipPackage(bytes: Uint8Array): DocxPackage {
  const parts: Record<string, string> = {};
  const media: Record<string, string> = {};
  for (const [path, content] of Object.entries(unzipSync(bytes))) {
    if (/\.(xml|rels)$/i.test(path)) parts[path] = strFromU8(content).replace(/^\uFEFF/, '');
    else if (!path.endsWith('/')) media[path] = Buffer.from(content).toString('base64');
  }
  return { parts, media };
}

/** The same bytes for the same parts: entries carry one fixed date. */
export function zipPackage({ parts, media }: DocxPackage): Uint8Array {
  const files: Zippable = {};
  for (const [path, xml] of Object.entries(parts)) files[path] = strToU8(xml);
  for (const [path, base64] of Object.entries(media)) {
    files[path] = [new Uint8Array(Buffer.from(base64, 'base64')), { level: 0 }];
  }
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}

export function partOf(pack: DocxPackage, path: string): Document | undefined {
  const xml = pack.parts[path];
  return xml === undefined ? undefined : parseXml(xml);
}

/** `word/document.xml` → `word/_rels/document.xml.rels` */
export function relationsPath(partPath: string): string {
  const slash = partPath.lastIndexOf('/') + 1;
  return `${partPath.slice(0, slash)}_rels/${partPath.slice(slash)}.rels`;
}

/** `''` stands for the package itself. */
export function relationsOf(pack: DocxPackage, partPath: string): Relation[] {
  const path = partPath === '' ? '_rels/.rels' : relationsPath(partPath);
  const document = partOf(pack, path);
  if (document === undefined) return [];
  return childrenOf(rootOf(document), 'Relationship').map((element) => {
    const typeUrl = attributeOf(element, 'Type') ?? '';
    const target = attributeOf(element, 'Target') ?? '';
    const isExternal = attributeOf(element, 'TargetMode') === 'External';
    return {
      id: attributeOf(element, 'Id') ?? '',
      type: typeUrl.slice(typeUrl.lastIndexOf('/') + 1),
      typeUrl,
      target: isExternal ? target : resolvePath(partPath, target),
      isExternal,
    };
  });
}

function resolvePath(partPath: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = [...partPath.split('/').slice(0, -1), ...target.split('/')];
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
