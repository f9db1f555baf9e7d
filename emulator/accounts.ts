// SPDX-License-Identifier: Apache-2.0
// Who exists, what kind of account it is, and how much of each daily quota is left. It knows the
// numbers of Google's quota page and nothing of the services that spend them.

import type { Kernel, ServiceCall } from './kernel.ts';

export type AccountKind = 'consumer' | 'workspace';

/** Who makes a call, through which face, and in which Apps Script run. */
export type Caller = Readonly<Pick<ServiceCall, 'actor' | 'face' | 'run'>>;

export interface Account {
  readonly email: string;
  readonly kind: AccountKind;
  /** The Workspace domain; what follows the @ of a consumer account. */
  readonly domain: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly name: string;
}

export interface NewAccount {
  readonly email: string;
  readonly kind: AccountKind;
  readonly domain?: string;
  readonly timeZone?: string;
  readonly locale?: string;
  readonly name?: string;
}

/**
 * Daily amounts, but for `triggers`, which is how many may exist for one user and script.
 * `emailInDomain` is spent by recipients in the sender's own Workspace domain only.
 */
export interface Quotas {
  readonly email: number;
  readonly emailInDomain: number;
  /** Sending through the Gmail API, which has its own and larger allowance. */
  readonly gmailSend: number;
  /** Milliseconds. */
  readonly triggerRuntime: number;
  readonly properties: number;
  readonly documentsCreated: number;
  readonly spreadsheetsCreated: number;
  readonly conversions: number;
  readonly triggers: number;
}

export type Quota = keyof Quotas;

export interface DailyCounter {
  /** Spends `n`; throws Google's text and spends nothing when less than `n` is left. */
  use(email: string, quota: Quota, n?: number): void;
  left(email: string, quota: Quota): number;
  /** When the running 24 hours end; undefined when nothing was used in them. */
  resetsAt(email: string, quota: Quota): number | undefined;
  /** For tests: a smaller (or larger) limit for one account; `undefined` restores Google's. */
  setLimit(email: string, quota: Quota, limit: number | undefined): void;
}

export interface Accounts {
  add(account: NewAccount): Account;
  get(email: string): Account | undefined;
  list(): Account[];
  /** Google's numbers for the kind of account; throws for an address that is no account. */
  quotaOf(email: string): Quotas;
  readonly daily: DailyCounter;
}

/**
 * Google's quota page, consumer | Workspace; emulator/BATAS.md. `gmailSend` is from memory of
 * Gmail's sending limits (500 | 2,000 messages a day): BATAS, ASSUMED.
 */
const QUOTAS: Readonly<Record<AccountKind, Quotas>> = {
  consumer: {
    email: 100,
    emailInDomain: 0,
    gmailSend: 500,
    triggerRuntime: 90 * 60_000,
    properties: 50_000,
    documentsCreated: 250,
    spreadsheetsCreated: 250,
    conversions: 2_000,
    triggers: 20,
  },
  workspace: {
    email: 1_500,
    emailInDomain: 2_000,
    gmailSend: 2_000,
    triggerRuntime: 6 * 3_600_000,
    properties: 500_000,
    documentsCreated: 1_500,
    spreadsheetsCreated: 3_200,
    conversions: 4_000,
    triggers: 20,
  },
};

/** Google's own words; those marked (a) are assumed after the pattern of the others. */
const TEXTS: Readonly<Record<Quota, string>> = {
  email: 'Service invoked too many times for one day: email.',
  emailInDomain: 'Service invoked too many times for one day: email.',
  gmailSend: 'Service invoked too many times for one day: gmail.',
  triggerRuntime: 'Service using too much computer time for one day',
  // (a) from here
  properties: 'Service invoked too many times for one day: properties.',
  documentsCreated: 'Service invoked too many times for one day: docscreate.',
  spreadsheetsCreated: 'Service invoked too many times for one day: spreadsheets create.',
  conversions: 'Service invoked too many times for one day: conversion.',
  triggers: 'This script has too many triggers.',
};

const DAY = 24 * 3_600_000;

interface AccountsState {
  accounts: Record<string, Account>;
  /** By address, then quota; `since` is the first use of the running 24 hours. */
  usage: Record<string, Partial<Record<Quota, { since: number; used: number }>>>;
  limits: Record<string, Partial<Record<Quota, number>>>;
}

export function createAccounts(kernel: Kernel): Accounts {
  const state = kernel.define<AccountsState>(
    'accounts',
    () => ({ accounts: {}, usage: {}, limits: {} }),
    {
      add: (accounts, account: Account) => {
        accounts.accounts[keyOf(account.email)] = account;
      },
      use: (accounts, { email, quota, n }: { email: string; quota: Quota; n: number }, op) => {
        const usage = (accounts.usage[email] ??= {});
        const running = usage[quota];
        if (running === undefined || op.at >= running.since + DAY) {
          usage[quota] = { since: op.at, used: n };
        } else {
          running.used += n;
        }
      },
      setLimit: (accounts, args: { email: string; quota: Quota; limit?: number }) => {
        const limits = (accounts.limits[args.email] ??= {});
        if (args.limit === undefined) delete limits[args.quota];
        else limits[args.quota] = args.limit;
      },
    },
  );

  const get = (email: string): Account | undefined => state().accounts[keyOf(email)];

  function quotaOf(email: string): Quotas {
    const account = get(email);
    if (account === undefined) throw new Error(`emulator: no account ${email}`);
    return QUOTAS[account.kind];
  }

  return {
    add(account) {
      if (!isEmailAddress(account.email)) throw new Error(`emulator: no address ${account.email}`);
      if (get(account.email) !== undefined) {
        throw new Error(`emulator: account ${account.email} exists`);
      }
      const full = completeAccount(account);
      kernel.commit('accounts', 'add', full);
      return full;
    },
    get,
    list: () => Object.values(state().accounts),
    quotaOf,
    daily: createDailyCounter(kernel, state, quotaOf),
  };
}

/** Addresses are compared without regard to case, as Google does. */
export function keyOf(email: string): string {
  return email.trim().toLowerCase();
}

const ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const ADDRESS = new RegExp(`^${ATOM}(?:\\.${ATOM})*@(?:${LABEL}\\.)+[a-z]{2,}$`, 'i');

/** One bare address with a dotted domain; no display name, no spaces, no line breaks. */
export function isEmailAddress(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text);
}

function completeAccount(account: NewAccount): Account {
  const email = keyOf(account.email);
  return {
    email,
    kind: account.kind,
    domain: account.domain ?? email.slice(email.indexOf('@') + 1),
    timeZone: account.timeZone ?? 'America/Los_Angeles',
    locale: account.locale ?? 'en_US',
    name: account.name ?? email.slice(0, email.indexOf('@')),
  };
}

/** Counts over 24 hours from the first use: Google resets then, not at midnight. */
function createDailyCounter(
  kernel: Kernel,
  state: () => AccountsState,
  quotaOf: (email: string) => Quotas,
): DailyCounter {
  function running(email: string, quota: Quota): { since: number; used: number } | undefined {
    const usage = state().usage[keyOf(email)]?.[quota];
    return usage === undefined || kernel.now() >= usage.since + DAY ? undefined : usage;
  }

  function left(email: string, quota: Quota): number {
    const limit = state().limits[keyOf(email)]?.[quota] ?? quotaOf(email)[quota];
    return Math.max(0, limit - (running(email, quota)?.used ?? 0));
  }

  return {
    use(email, quota, n = 1) {
      if (n <= 0) return;
      if (n > left(email, quota)) throw new QuotaError(TEXTS[quota]);
      kernel.commit('accounts', 'use', { email: keyOf(email), quota, n });
    },
    left,
    resetsAt(email, quota) {
      const usage = running(email, quota);
      return usage === undefined ? undefined : usage.since + DAY;
    },
    setLimit(email, quota, limit) {
      quotaOf(email);
      kernel.commit('accounts', 'setLimit', { email: keyOf(email), quota, limit });
    },
  };
}

/** Spent for today. Apps Script ends the run with this text; the exact words are Google's. */
export class QuotaError extends Error {
  override readonly name = 'QuotaError';
}
