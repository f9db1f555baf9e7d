// SPDX-License-Identifier: Apache-2.0
// Accounts and their daily quotas: the numbers, the 24-hour window, and replay.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { QuotaError, createAccounts, isEmailAddress } from '../../emulator/accounts.ts';
import type { Quota } from '../../emulator/accounts.ts';
import { createKernel } from '../../emulator/kernel.ts';

const START = Date.UTC(2026, 2, 2, 1);
const HOUR = 3_600_000;
const FREE = 'kantor@gmail.com';
const PAID = 'admin@dinas.example';

const dirs: string[] = [];
afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true });
});

function setUp(dir?: string) {
  const kernel = createKernel({ start: START, seed: 7, dir });
  const accounts = createAccounts(kernel);
  kernel.open();
  return { kernel, accounts };
}

function withAccounts() {
  const world = setUp();
  world.accounts.add({ email: FREE, kind: 'consumer' });
  world.accounts.add({ email: PAID, kind: 'workspace', timeZone: 'Asia/Jakarta' });
  return world;
}

function isTaken(use: () => void): boolean {
  try {
    use();
    return true;
  } catch (error) {
    if (error instanceof QuotaError) return false;
    throw error;
  }
}

describe('createAccounts', () => {
  it('gives back what was added, whatever the case of the address', () => {
    const { accounts } = withAccounts();
    expect(accounts.get('Admin@Dinas.example')).toEqual({
      email: PAID,
      kind: 'workspace',
      domain: 'dinas.example',
      timeZone: 'Asia/Jakarta',
      locale: 'en_US',
      name: 'admin',
    });
    expect(accounts.list().map((account) => account.email)).toEqual([FREE, PAID]);
    expect(accounts.get('nobody@gmail.com')).toBeUndefined();
  });

  it.each([
    ['twice', FREE],
    ['no address', 'kantor'],
    ['two lines', 'a@b.id\nc@d.id'],
  ])('refuses an account given %s', (_why, email) => {
    const { accounts } = withAccounts();
    expect(() => accounts.add({ email, kind: 'consumer' })).toThrow(/emulator/);
    expect(accounts.list()).toHaveLength(2);
  });

  it.each<[Quota, number, number]>([
    ['email', 100, 1_500],
    ['emailInDomain', 0, 2_000],
    ['triggerRuntime', 5_400_000, 21_600_000],
    ['properties', 50_000, 500_000],
    ['documentsCreated', 250, 1_500],
    ['spreadsheetsCreated', 250, 3_200],
    ['conversions', 2_000, 4_000],
    ['triggers', 20, 20],
  ])('has the quota of Google for %s: %i and %i', (quota, consumer, workspace) => {
    const { accounts } = withAccounts();
    expect(accounts.quotaOf(FREE)[quota]).toBe(consumer);
    expect(accounts.quotaOf(PAID)[quota]).toBe(workspace);
    expect(() => accounts.quotaOf('nobody@gmail.com')).toThrow('no account');
  });
});

describe('daily counter', () => {
  it('throws the text of Google and spends nothing when less is left', () => {
    const { daily } = withAccounts().accounts;
    daily.use(FREE, 'email', 98);
    expect(() => daily.use(FREE, 'email', 3)).toThrow(
      'Service invoked too many times for one day: email.',
    );
    expect(daily.left(FREE, 'email')).toBe(2);
    daily.use(FREE, 'email', 2);
    expect(daily.left(FREE, 'email')).toBe(0);
    expect(daily.left(PAID, 'email')).toBe(1_500);
  });

  it.each([
    ['still counts a millisecond before 24 hours', 24 * HOUR - 1, 0],
    ['is whole again 24 hours after the first use', 24 * HOUR, 100],
  ])('%s', (_title, after, left) => {
    const { kernel, accounts } = withAccounts();
    accounts.daily.use(FREE, 'email', 1);
    kernel.setNow(START + 20 * HOUR);
    accounts.daily.use(FREE, 'email', 99);
    expect(accounts.daily.resetsAt(FREE, 'email')).toBe(START + 24 * HOUR);
    kernel.setNow(START + after);
    expect(accounts.daily.left(FREE, 'email')).toBe(left);
  });

  it('starts the next 24 hours at the next use, not when the last ones ended', () => {
    const { kernel, accounts } = withAccounts();
    accounts.daily.use(FREE, 'email', 100);
    kernel.setNow(START + 30 * HOUR);
    accounts.daily.use(FREE, 'email', 100);
    kernel.setNow(START + 53 * HOUR);
    expect(accounts.daily.left(FREE, 'email')).toBe(0);
    kernel.setNow(START + 54 * HOUR);
    expect(accounts.daily.left(FREE, 'email')).toBe(100);
  });

  it('takes another limit for tests, and gives the limit of Google back', () => {
    const { daily } = withAccounts().accounts;
    daily.setLimit(FREE, 'email', 2);
    expect(() => daily.use(FREE, 'email', 3)).toThrow('email');
    daily.setLimit(FREE, 'email', undefined);
    daily.use(FREE, 'email', 3);
    expect(daily.left(FREE, 'email')).toBe(97);
  });

  it('never lets more than the limit through in any 24 hours from a first use', () => {
    const uses = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 40 })),
    );
    fc.assert(
      fc.property(uses, (steps) => {
        const { kernel, accounts } = withAccounts();
        const taken: { at: number; n: number }[] = [];
        for (const [hours, n] of steps) {
          kernel.setNow(kernel.now() + hours * HOUR);
          const isAllowed = n <= accounts.daily.left(FREE, 'email');
          expect(isTaken(() => accounts.daily.use(FREE, 'email', n))).toBe(isAllowed);
          if (isAllowed) taken.push({ at: kernel.now(), n });
        }
        let windowStart = -Infinity;
        let sum = 0;
        for (const { at, n } of taken) {
          if (at >= windowStart + 24 * HOUR) [windowStart, sum] = [at, 0];
          sum += n;
          expect(sum).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is the same after the journal is replayed', () => {
    const dir = mkdtempSync(join(tmpdir(), 'accounts-'));
    dirs.push(dir);
    const first = setUp(dir);
    first.accounts.add({ email: FREE, kind: 'consumer', name: 'Kantor' });
    first.accounts.daily.setLimit(FREE, 'email', 10);
    first.accounts.daily.use(FREE, 'email', 4);
    const again = setUp(dir);
    expect(again.accounts.list()).toEqual(first.accounts.list());
    expect(again.accounts.daily.left(FREE, 'email')).toBe(6);
    expect(again.accounts.daily.resetsAt(FREE, 'email')).toBe(START + 24 * HOUR);
  });
});

describe('isEmailAddress', () => {
  it.each([
    ['warga@contoh.id', true],
    ['a.b+c@sub.contoh.co.id', true],
    ['warga@contoh', false],
    ['warga', false],
    ['a b@contoh.id', false],
    ['a@b.id ', false],
    ['a@b.id\n', false],
    ['.a@b.id', false],
    ['Warga <a@b.id>', false],
    ['a@-b.id', false],
  ])('%j is %s', (text, expected) => {
    expect(isEmailAddress(text)).toBe(expected);
  });
});
