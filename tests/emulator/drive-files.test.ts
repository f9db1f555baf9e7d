// SPDX-License-Identifier: Apache-2.0
import { beforeEach, describe, expect, it } from 'vitest';
import {
  createBench,
  DOCUMENT,
  errorBodyOf,
  errorOf,
  FOLDER,
  LEADER,
  OWNER,
  PDF,
  STRANGER,
  type Bench,
} from './_drive-fixture.ts';

let bench: Bench;
beforeEach(() => {
  bench = createBench();
});

function bodyOf(act: () => unknown): object {
  try {
    act();
  } catch (error) {
    return errorBodyOf(error);
  }
  throw new Error('the call was answered, not refused');
}

const pdf = (text: string) => ({ mimeType: PDF, bytes: Buffer.from(text) });

describe('files.create', () => {
  it('answers the default fields only', () => {
    const file = bench.call('files.create', { body: { name: 'Arsip', mimeType: FOLDER } });
    expect(Object.keys(file).toSorted()).toEqual(['id', 'kind', 'mimeType', 'name']);
  });

  it('keeps bytes, and tells size as a string', () => {
    const { id } = bench.call('files.create', { body: { name: 'a.pdf' }, media: pdf('%PDF-1') });
    const got = bench.drive.call(
      'files.get',
      { fileId: id, query: { alt: 'media' } },
      { actor: OWNER, face: 'rest' },
    );
    expect(got).toMatchObject({ contentType: PDF, bytes: new Uint8Array(Buffer.from('%PDF-1')) });
    const file = bench.call('files.get', { fileId: id, query: { fields: 'size,md5Checksum' } });
    expect(file).toEqual({ size: '6', md5Checksum: expect.stringMatching(/^[0-9a-f]{32}$/) });
  });

  it('takes a generated id once, and not for a document', () => {
    const { ids } = bench.drive.call(
      'files.generateIds',
      { query: { count: '2' } },
      { actor: OWNER, face: 'rest' },
    ) as { ids: string[] };
    const body = { id: ids[0], name: 'x.pdf' };
    bench.call('files.create', { body, media: pdf('x') });
    const again = errorOf(() => bench.call('files.create', { body, media: pdf('x') }));
    expect(again).toMatchObject({ code: 409, reason: 'fileIdInUse' });
    const asDocument = { id: ids[1], mimeType: DOCUMENT };
    expect(errorOf(() => bench.call('files.create', { body: asDocument })).code).toBe(400);
  });

  it.each([
    ['an unknown field', { nama: 'x' }, 400, 'badRequest'],
    ['a field that only Google writes', { size: '5' }, 403, 'fieldNotWritable'],
    ['a parent that is not there', { parents: ['nirgends'] }, 404, 'notFound'],
    ['125 bytes in a property', { appProperties: { k: 'é'.repeat(62) } }, 403, 'propertyTooLarge'],
    [
      '31 properties',
      { appProperties: Object.fromEntries(Array.from({ length: 31 }, (_, n) => [`k${n}`, 'v'])) },
      403,
      'propertyCountExceeded',
    ],
  ])('refuses %s and makes nothing', (_what, body, code, reason) => {
    expect(errorOf(() => bench.call('files.create', { body }))).toMatchObject({ code, reason });
    expect(bench.call('files.list', {}).files).toEqual([]);
  });

  it('leaves no file behind when the upload cannot be converted', () => {
    expect(errorOf(() => bench.upload(Buffer.from('no zip'))).code).toBe(400);
    expect(bench.call('files.list', {}).files).toEqual([]);
  });
});

describe('files.get', () => {
  it.each([
    ['that is not there', OWNER],
    ['that is not shared', STRANGER],
  ])('answers 404 in the words of Drive for a file %s', (_what, actor) => {
    const { id } = bench.call('files.create', { body: { name: 'Rahasia' } });
    const fileId = actor === OWNER ? 'tiada' : id;
    const message = `File not found: ${fileId}.`;
    const where = { location: 'fileId', locationType: 'parameter' };
    const errors = [{ message, domain: 'global', reason: 'notFound', ...where }];
    const body = { error: { code: 404, message, errors } };
    expect(bodyOf(() => bench.call('files.get', { fileId }, actor))).toEqual(body);
  });

  it.each([
    ['id', ['id']],
    ['id, name', ['id', 'name']],
    ['owners/emailAddress,id', ['id', 'owners']],
    ['owners(emailAddress,me)', ['owners']],
  ])('cuts the answer to fields=%s', (fields, keys) => {
    const { id } = bench.call('files.create', { body: { name: 'x' } });
    const file = bench.call('files.get', { fileId: id, query: { fields } });
    expect(Object.keys(file).toSorted()).toEqual(keys);
  });

  it.each(['nama', 'id,', 'owners(', 'id)'])('refuses the mask %j', (fields) => {
    const { id } = bench.call('files.create', { body: { name: 'x' } });
    const act = () => bench.call('files.get', { fileId: id, query: { fields } });
    expect(errorOf(act)).toMatchObject({ code: 400, reason: 'invalidParameter' });
  });

  it('does not pretend to have a field that is not emulated', () => {
    const { id } = bench.call('files.create', { body: { name: 'x' } });
    const act = () => bench.call('files.get', { fileId: id, query: { fields: 'thumbnailLink' } });
    expect(act).toThrow('Not emulated: drive File.thumbnailLink');
  });

  it('lets only binary files be downloaded, and only others be exported', () => {
    const blob = bench.call('files.create', { body: { name: 'a.pdf' }, media: pdf('x') }).id;
    const document = bench.call('files.create', { body: { mimeType: DOCUMENT } }).id;
    const download = { fileId: document, query: { alt: 'media' } };
    expect(errorOf(() => bench.call('files.get', download)).reason).toBe('fileNotDownloadable');
    const asPdf = { fileId: blob, query: { mimeType: PDF } };
    expect(errorOf(() => bench.call('files.export', asPdf)).reason).toBe('fileNotExportable');
    const asPng = { fileId: document, query: { mimeType: 'image/png' } };
    expect(errorOf(() => bench.call('files.export', asPng)).code).toBe(400);
  });
});

describe('files.update', () => {
  it('moves from one folder to another, and refuses a second parent', () => {
    const folders = ['A', 'B'].map(
      (name) => bench.call('files.create', { body: { name, mimeType: FOLDER } }).id,
    );
    const [a = '', b = ''] = folders;
    const { id } = bench.call('files.create', { body: { name: 'x', parents: [a] } });
    const only = { fileId: id, query: { addParents: b } };
    expect(errorOf(() => bench.call('files.update', only)).reason).toBe('cannotAddParent');
    const move = { fileId: id, query: { addParents: b, removeParents: a, fields: 'parents' } };
    expect(bench.call('files.update', move).parents).toEqual([b]);
    const inBody = { fileId: id, body: { parents: [a] } };
    expect(errorOf(() => bench.call('files.update', inBody)).reason).toBe('fieldNotWritable');
  });

  it('merges appProperties and removes one that is null', () => {
    const { id } = bench.call('files.create', { body: { appProperties: { a: '1', b: '2' } } });
    const body = { appProperties: { b: null, c: '3' } };
    const fields = 'appProperties';
    const file = bench.call('files.update', { fileId: id, body, query: { fields } });
    expect(file.appProperties).toEqual({ a: '1', c: '3' });
  });

  it('freezes content and title, not the rest, while a restriction stands', () => {
    const { id } = bench.call('files.create', { body: { name: 'x.pdf' }, media: pdf('x') });
    bench.share(id, LEADER, 'writer');
    const lock = { contentRestrictions: [{ readOnly: true, reason: 'Sudah diarsipkan' }] };
    const query = { fields: 'contentRestrictions(readOnly,reason)' };
    const locked = bench.call('files.update', { fileId: id, body: lock, query });
    expect(locked.contentRestrictions).toEqual([{ readOnly: true, reason: 'Sudah diarsipkan' }]);
    const rename = { fileId: id, body: { name: 'y.pdf' } };
    expect(errorOf(() => bench.call('files.update', rename)).code).toBe(403);
    expect(errorOf(() => bench.call('files.update', { fileId: id, media: pdf('y') })).code).toBe(
      403,
    );
    expect(bench.drive.files.canWrite(id, LEADER)).toBe(false);
    bench.call('files.update', { fileId: id, body: { description: 'boleh' } }, LEADER);
    const unlock = { contentRestrictions: [{ readOnly: false }] };
    bench.call('files.update', { fileId: id, body: unlock }, LEADER);
    expect(bench.call('files.update', rename).name).toBe('y.pdf');
  });

  it('lets the owner only put a file into the bin', () => {
    const { id } = bench.call('files.create', { body: { name: 'x' } });
    bench.share(id, LEADER, 'writer');
    const trash = { fileId: id, body: { trashed: true }, query: { fields: 'trashed' } };
    expect(errorOf(() => bench.call('files.update', trash, LEADER))).toMatchObject({
      code: 403,
      reason: 'insufficientFilePermissions',
    });
    expect(bench.call('files.update', trash).trashed).toBe(true);
  });
});

describe('files.list', () => {
  it('finds the twin by its key, in the bin too unless asked otherwise', () => {
    const make = (key: string) =>
      bench.call('files.create', { body: { name: key, appProperties: { rekapKey: key } } }).id;
    const id = make('2026-10');
    make('2026-11');
    const q = "appProperties has { key='rekapKey' and value='2026-10' }";
    const find = (more = '') => bench.call('files.list', { query: { q: q + more } }).files ?? [];
    expect(find().map((file) => file.id)).toEqual([id]);
    bench.call('files.update', { fileId: id, body: { trashed: true } });
    expect(find()).toHaveLength(1);
    expect(find(' and trashed = false')).toEqual([]);
  });

  it('pages without losing or repeating a file', () => {
    for (let n = 0; n < 7; n += 1) bench.call('files.create', { body: { name: `f${n}` } });
    const seen: string[] = [];
    let pageToken: string | undefined;
    do {
      const query = { pageSize: '3', orderBy: 'createdTime', pageToken };
      const page = bench.call('files.list', { query });
      seen.push(...(page.files ?? []).map((file) => file.name));
      ({ nextPageToken: pageToken } = page);
    } while (pageToken !== undefined);
    expect(seen.toSorted()).toEqual(['f0', 'f1', 'f2', 'f3', 'f4', 'f5', 'f6']);
  });

  it('orders by createdTime, either way', () => {
    for (const name of ['lama', 'baru']) {
      bench.call('files.create', { body: { name } });
      bench.kernel.setNow(bench.kernel.now() + 1000);
    }
    const names = (orderBy: string) =>
      bench.call('files.list', { query: { orderBy } }).files?.map((file) => file.name);
    expect(names('createdTime')).toEqual(['lama', 'baru']);
    expect(names('createdTime desc')).toEqual(['baru', 'lama']);
  });

  it('shows what is shared by name, not what anybody with the link may read', () => {
    const { id } = bench.call('files.create', { body: { name: 'x' } });
    const body = { type: 'anyone', role: 'reader' };
    bench.call('permissions.create', { fileId: id, body });
    expect(bench.call('files.get', { fileId: id }, STRANGER).name).toBe('x');
    expect(bench.call('files.list', {}, STRANGER).files).toEqual([]);
    bench.share(id, STRANGER, 'reader');
    expect(bench.call('files.list', {}, STRANGER).files).toHaveLength(1);
  });

  it.each([
    ['q', "rekapKey = '2026'"],
    ['q', "name = 'a' and"],
    ['q', 'name = "a"'],
    ['orderBy', 'umur'],
    ['pageSize', '0'],
    ['pageToken', 'bukan'],
  ])('refuses %s=%s as an invalid value', (name, value) => {
    const act = () => bench.call('files.list', { query: { [name]: value } });
    expect(errorOf(act)).toEqual({ code: 400, message: 'Invalid Value', reason: 'invalid' });
  });
});

describe('folders', () => {
  it('hand their readers down, and bin and delete what lies in them', () => {
    const folder = bench.call('files.create', { body: { name: 'Arsip', mimeType: FOLDER } }).id;
    const { id } = bench.call('files.create', { body: { name: 'x', parents: [folder] } });
    bench.share(folder, LEADER, 'reader');
    expect(bench.call('files.get', { fileId: id }, LEADER).name).toBe('x');
    const q = `'${folder}' in parents and trashed = false`;
    expect(bench.call('files.list', { query: { q } }).files).toHaveLength(1);
    bench.call('files.update', { fileId: folder, body: { trashed: true } });
    expect(bench.call('files.list', { query: { q } }).files).toEqual([]);
    expect(bench.call('files.delete', { fileId: folder })).toBeUndefined();
    expect(errorOf(() => bench.call('files.get', { fileId: id })).code).toBe(404);
  });
});
