// SPDX-License-Identifier: Apache-2.0
// files.list: who sees which files, in what order, page by page.

import { notEmulated } from '../api-error.ts';
import { hasRole, isListed, isTrashed, permissionsOf, roleOf, rootOf } from './access.ts';
import { fileNotFound, invalidValue } from './drive-error.ts';
import type { Call } from './ground.ts';
import { asksSharedDrives, countOf, textOf, type DriveParams } from './params.ts';
import { parseQuery, type Searchable } from './query.ts';
import { FOLDER } from './resource.ts';
import type { Role, StoredFile } from './state.ts';

export interface FilePage {
  readonly files: readonly StoredFile[];
  readonly nextPageToken?: string;
}

/** Files in the bin are listed too, unless `q` says otherwise. */
export function listFiles(call: Call, params: DriveParams): FilePage {
  if (asksSharedDrives(params)) throw notEmulated('files.list of shared drives');
  const { actor } = call.who;
  const q = (textOf(params, 'q') ?? '').replaceAll(
    "'root' in parents",
    `'${rootOf(actor)}' in parents`,
  );
  const query = parseQuery(q);
  for (const id of query.parents) requireParent(call, id);
  const compare = parseOrder(textOf(params, 'orderBy'));
  const found = Object.values(call.state.files)
    .filter((file) => isListed(call.state, file.id, actor))
    .filter((file) => query.test(toSearchable(call, file)))
    .toSorted(compare);
  const size = countOf(params, 'pageSize', 100, 1000);
  const start = readToken(textOf(params, 'pageToken'), q);
  const files = found.slice(start, start + size);
  const end = start + files.length;
  return end < found.length ? { files, nextPageToken: writeToken(end, q) } : { files };
}

/** Drive answers a query for an unknown folder with a 404 that names no id. */
function requireParent(call: Call, id: string): void {
  if (id === rootOf(call.who.actor)) return;
  if (roleOf(call.state, id, call.who.actor) === undefined) throw fileNotFound('');
}

function toSearchable(call: Call, file: StoredFile): Searchable {
  const permissions = permissionsOf(call.state, file.id);
  const addresses = (role: Role) =>
    permissions.filter((one) => hasRole(one.role, role)).map((one) => one.emailAddress ?? '');
  return {
    name: file.name,
    mimeType: file.mimeType,
    trashed: isTrashed(call.state, file.id),
    starred: file.starred ?? false,
    createdTime: file.createdTime,
    modifiedTime: file.modifiedTime,
    parents: file.parents,
    owners: [file.owner.toLowerCase()],
    writers: addresses('writer'),
    readers: addresses('reader'),
    appProperties: file.appProperties ?? {},
    properties: file.properties ?? {},
  };
}

type Compare = (a: StoredFile, b: StoredFile) => number;

const ORDERS: Readonly<Record<string, Compare>> = {
  createdTime: (a, b) => a.createdTime - b.createdTime,
  modifiedTime: (a, b) => a.modifiedTime - b.modifiedTime,
  name: (a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)),
  folder: (a, b) => Number(b.mimeType === FOLDER) - Number(a.mimeType === FOLDER),
};

const OTHER_ORDERS = [
  ...['modifiedByMeTime', 'name_natural', 'quotaBytesUsed', 'recency'],
  ...['sharedWithMeTime', 'starred', 'viewedByMeTime'],
];

/** Without an order Drive promises none; ours is the newest change first, then the id. */
function parseOrder(orderBy: string | undefined): Compare {
  const compares = (orderBy ?? 'modifiedTime desc').split(',').map((part): Compare => {
    const [key = '', direction, ...rest] = part.trim().split(/\s+/);
    const compare = ORDERS[key];
    if (OTHER_ORDERS.includes(key)) throw notEmulated(`files.list orderBy ${key}`);
    const isDirection = direction === undefined || direction === 'desc';
    if (compare === undefined || !isDirection || rest.length > 0) throw invalidValue('orderBy');
    return direction === 'desc' ? (a, b) => compare(b, a) : compare;
  });
  const byId: Compare = (a, b) => (a.id < b.id ? -1 : 1);
  return (a, b) => {
    for (const compare of compares) {
      const order = compare(a, b);
      if (order !== 0) return order;
    }
    return byId(a, b);
  };
}

const writeToken = (offset: number, q: string): string =>
  Buffer.from(JSON.stringify([offset, q])).toString('base64url');

/** A token is good for the query it came from only. */
function readToken(token: string | undefined, q: string): number {
  if (token === undefined) return 0;
  try {
    const [offset, query] = JSON.parse(Buffer.from(token, 'base64url').toString()) as unknown[];
    if (typeof offset === 'number' && query === q) return offset;
  } catch {
    // Not one of ours: the same answer as for another query's token.
  }
  throw invalidValue('pageToken');
}
