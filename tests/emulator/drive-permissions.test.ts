// SPDX-License-Identifier: Apache-2.0
import { beforeEach, describe, expect, it } from 'vitest';
import type { Share } from '../../emulator/drive/service.ts';
import {
  createBench,
  errorOf,
  refusalOf,
  LEADER,
  OWNER,
  STRANGER,
  type Bench,
} from './_drive-fixture.ts';

let bench: Bench;
let fileId: string;
let shares: Share[];
beforeEach(() => {
  bench = createBench();
  fileId = bench.call('files.create', { body: { name: 'Rekap' } }).id;
  shares = [];
  bench.drive.onShare((share) => shares.push(share));
});

const grant = (role: string, emailAddress = LEADER) => ({ type: 'user', role, emailAddress });

describe('permissions', () => {
  it('announces a share by mail unless it is told not to', () => {
    bench.call('permissions.create', { fileId, body: grant('writer') });
    const quiet = { sendNotificationEmail: 'false' };
    bench.call('permissions.create', { fileId, body: grant('reader', STRANGER), query: quiet });
    expect(shares).toEqual([
      expect.objectContaining({ fileId, name: 'Rekap', role: 'writer', to: LEADER, by: OWNER }),
    ]);
  });

  it('gives one person one permission, of the highest role granted', () => {
    const first = bench.call('permissions.create', { fileId, body: grant('writer') });
    const second = bench.call('permissions.create', { fileId, body: grant('reader') });
    expect(second).toEqual(first);
    const list = bench.call('permissions.list', { fileId }).permissions ?? [];
    expect(list.map((one) => one.role).toSorted()).toEqual(['owner', 'writer']);
  });

  it.each([
    ['reader', { read: true, write: false }],
    ['commenter', { read: true, write: false }],
    ['writer', { read: true, write: true }],
  ])('lets a %s do what the role allows', (role, may) => {
    bench.call('permissions.create', { fileId, body: grant(role) });
    expect(() => bench.drive.files.requireReader(fileId, LEADER)).not.toThrow();
    expect(bench.drive.files.canWrite(fileId, LEADER)).toBe(may.write);
    const rename = () => bench.call('files.update', { fileId, body: { name: 'y' } }, LEADER);
    const share = () =>
      bench.call('permissions.create', { fileId, body: grant('reader', STRANGER) }, LEADER);
    const refusal = may.write ? undefined : 'insufficientFilePermissions';
    expect([rename, share].map((act) => refusalOf(act)?.reason)).toEqual([refusal, refusal]);
  });

  it('takes access away again, and never the owner’s', () => {
    const { id } = bench.call('permissions.create', { fileId, body: grant('writer') });
    const mine = bench.call('permissions.list', { fileId }).permissions;
    const owner = mine?.find((one) => one.role === 'owner')?.id ?? '';
    expect(
      errorOf(() => bench.call('permissions.delete', { fileId, permissionId: owner })).code,
    ).toBe(403);
    const query = { fields: 'role' };
    const lower = { fileId, permissionId: id, body: { role: 'reader' }, query };
    expect(bench.call('permissions.update', lower)).toEqual({ role: 'reader' });
    expect(bench.call('permissions.delete', { fileId, permissionId: id })).toBeUndefined();
    expect(errorOf(() => bench.call('files.get', { fileId }, LEADER)).code).toBe(404);
    expect(errorOf(() => bench.call('permissions.get', { fileId, permissionId: id })).code).toBe(
      404,
    );
  });

  it('opens a file to a domain, and to nobody outside it', () => {
    const body = { type: 'domain', role: 'reader', domain: 'contoh.example' };
    bench.call('permissions.create', { fileId, body });
    expect(bench.drive.roleOf(fileId, STRANGER)).toBe('reader');
    expect(bench.drive.roleOf(fileId, 'x@lain.example')).toBeUndefined();
    expect(bench.drive.roleOf(fileId, 'x@bukan-contoh.example')).toBeUndefined();
  });

  it('refuses an address that is none', () => {
    const act = () => bench.call('permissions.create', { fileId, body: grant('reader', 'bukan') });
    expect(errorOf(act).code).toBe(400);
    expect(shares).toEqual([]);
  });
});
