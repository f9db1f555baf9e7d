// SPDX-License-Identifier: Apache-2.0
// The metadata that a client writes: which fields of a File it may set, and within what limits.

import { rootOf } from './access.ts';
import { badBody, DriveError, fieldNotWritable, fileNotFound } from './drive-error.ts';
import { requireRole, type Call } from './ground.ts';
import { FOLDER } from './resource.ts';
import type { FilePatch, StoredFile } from './state.ts';

/** The part of Google's File that a client may send. */
export interface FileBody {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly description: string | null;
  readonly starred: boolean;
  readonly trashed: boolean;
  readonly parents: readonly string[];
  readonly properties: Readonly<Record<string, string | null>>;
  readonly appProperties: Readonly<Record<string, string | null>>;
  readonly contentRestrictions: readonly Restriction[];
}

interface Restriction {
  readonly readOnly?: boolean;
  readonly reason?: string;
  readonly ownerRestricted?: boolean;
}

const WRITABLE = [
  ...['name', 'mimeType', 'description', 'starred', 'properties', 'appProperties'],
  ...['contentRestrictions', 'originalFilename', 'folderColorRgb'],
];

export function checkWritable(body: object, alsoAllowed: readonly string[]): void {
  for (const name of Object.keys(body)) {
    if (!WRITABLE.includes(name) && !alsoAllowed.includes(name)) throw fieldNotWritable();
  }
}

/** The one folder a new file lies in; `root` and nothing mean the caller's own root. */
export function parentsOf(call: Call, parents: readonly string[] | undefined): readonly string[] {
  const own = rootOf(call.who.actor);
  if (parents === undefined || parents.length === 0) return [own];
  if (parents.length > 1) {
    throw new DriveError(
      400,
      'A shared drive item must have exactly one parent.',
      'invalid',
      'parents',
    );
  }
  const [id = ''] = parents;
  return [id === 'root' || id === own ? own : requireFolder(call, id)];
}

export function requireFolder(call: Call, id: string): string {
  if (call.state.files[id]?.mimeType !== FOLDER) throw fileNotFound(id);
  return requireRole(call, id, 'writer').id;
}

/** Guide "Custom file properties": 30 for an app, 124 bytes of UTF-8 for a key and its value. */
export function mergeProperties(
  before: Readonly<Record<string, string>> | undefined,
  change: Readonly<Record<string, string | null>> | undefined,
): Record<string, string> | undefined {
  if (change === undefined) return before === undefined ? undefined : { ...before };
  const merged: Record<string, string> = { ...before };
  for (const [key, value] of Object.entries(change)) {
    if (value === null) {
      delete merged[key];
      continue;
    }
    if (Buffer.byteLength(key + value, 'utf8') > 124) {
      throw new DriveError(
        403,
        'The property key and value are too long (at most 124 bytes together).',
        'propertyTooLarge',
      );
    }
    merged[key] = value;
  }
  if (Object.keys(merged).length > 30) {
    throw new DriveError(403, 'The file has too many properties.', 'propertyCountExceeded');
  }
  return merged;
}

/** A new restriction replaces the one there is; `readOnly: false` removes it. */
export function restrictionPatch(call: Call, file: StoredFile, body: Partial<FileBody>): FilePatch {
  const wanted = body.contentRestrictions?.[0];
  if (wanted === undefined) return { set: {} };
  if (body.contentRestrictions !== undefined && body.contentRestrictions.length > 1) {
    throw badBody('At most one content restriction may be set.');
  }
  if (wanted.readOnly !== true) {
    if (wanted.reason !== undefined) {
      throw badBody('A reason can only be set together with readOnly=true.');
    }
    return { set: {}, unset: ['restriction'] };
  }
  const restriction = {
    ...(wanted.reason === undefined ? {} : { reason: wanted.reason }),
    ownerRestricted: wanted.ownerRestricted ?? false,
    by: call.who.actor,
    at: call.ground.kernel.now(),
  };
  if (restriction.ownerRestricted || file.restriction?.ownerRestricted === true) {
    requireRole(call, file.id, 'owner');
  }
  return { set: { restriction } };
}
