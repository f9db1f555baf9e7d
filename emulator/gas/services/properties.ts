// SPDX-License-Identifier: Apache-2.0
// Properties, which last, and the cache, which may not: limits and quotas as Google has them.

import type { Accounts } from '../../accounts.ts';
import { notEmulated } from '../../api-error.ts';
import type { Kernel } from '../../kernel.ts';
import type { ServiceHandler } from '../bridge.ts';
import type { Run } from '../run.ts';
import type { ScriptStore } from '../store.ts';

/** Google's quota page: 9 KB a value, 500 KB a store. */
const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;

type Values = Readonly<Record<string, string>>;

/** Each call is one read or write of the account's daily amount. */
export function createPropertiesService(store: ScriptStore, accounts: Accounts): ServiceHandler {
  return (method, args, run) => {
    const key = storeKey(String(args[0]), run);
    const values: Values = store.state().properties[key] ?? {};
    const write = (added: Values, remove: readonly string[] | 'all' = []): void => {
      checkSizes(remove === 'all' ? added : { ...values, ...added }, added);
      store.commit('changeProperties', { store: key, values: added, remove });
    };
    accounts.daily.use(run.order.user, 'properties');
    switch (method) {
      case 'getProperty':
        return Object.hasOwn(values, String(args[1])) ? values[String(args[1])] : null;
      case 'getProperties':
        return values;
      case 'getKeys':
        return Object.keys(values);
      case 'setProperty':
        return write({ [String(args[1])]: String(args[2]) });
      case 'setProperties':
        return write(args[1] as Values, args[2] === true ? 'all' : []);
      case 'deleteProperty':
        return write({}, [String(args[1])]);
      case 'deleteAllProperties':
        return write({}, 'all');
      default:
        throw notEmulated(`Properties.${method}`);
    }
  };
}

function storeKey(scope: string, { order }: Run): string {
  const { scriptId, parentId } = order.project;
  if (scope === 'user') return `user ${scriptId} ${order.user}`;
  return scope === 'document' ? `document ${scriptId} ${parentId}` : `script ${scriptId}`;
}

function checkSizes(all: Values, added: Values): void {
  for (const value of Object.values(added)) {
    if (Buffer.byteLength(value) > VALUE_BYTES) throw new Error('Argument too large: value');
  }
  const entries = Object.entries(all);
  const bytes = entries.reduce(
    (sum, [k, v]) => sum + Buffer.byteLength(k) + Buffer.byteLength(v),
    0,
  );
  if (bytes <= STORE_BYTES) return;
  throw new Error(
    'You have exceeded the property storage quota. Please remove some properties and try again.',
  );
}

const CACHE = {
  ...{ valueBytes: 100 * 1024, keyLength: 250, seconds: 600, most: 21_600 },
  /** Beyond `entries` only the `kept` that are farthest from their end stay (Google's reference). */
  ...{ entries: 1_000, kept: 900 },
};

/** In memory only: Google promises no more than that an entry may still be there. */
export function createCacheService(kernel: Kernel): ServiceHandler {
  const caches = new Map<string, CacheEntries>();
  return (method, args, run) => {
    const { scriptId } = run.order.project;
    const cache = caches.get(scriptId) ?? (new Map() as CacheEntries);
    caches.set(scriptId, cache);
    const key = String(args[0]);
    if (key.length > CACHE.keyLength) throw new Error('Argument too large: key');
    switch (method) {
      case 'get': {
        const entry = cache.get(key);
        return entry === undefined || entry.until <= kernel.now() ? null : entry.value;
      }
      case 'put': {
        const value = String(args[1]);
        if (Buffer.byteLength(value) > CACHE.valueBytes)
          throw new Error('Argument too large: value');
        const seconds = Math.min(Math.max(Number(args[2] ?? CACHE.seconds), 1), CACHE.most);
        cache.set(key, { value, until: kernel.now() + seconds * 1000 });
        return dropNearest(cache);
      }
      case 'remove':
        return void cache.delete(key);
      default:
        throw notEmulated(`Cache.${method}`);
    }
  };
}

type CacheEntries = Map<string, { readonly value: string; readonly until: number }>;

function dropNearest(cache: CacheEntries): void {
  if (cache.size <= CACHE.entries) return;
  const byEnd = [...cache].toSorted(([, a], [, b]) => b.until - a.until);
  for (const [key] of byEnd.slice(CACHE.kept)) cache.delete(key);
}
