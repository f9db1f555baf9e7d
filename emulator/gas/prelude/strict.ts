// SPDX-License-Identifier: Apache-2.0
// Objects that say by name what they have not: reaching for a member that is not emulated throws
// instead of being undefined.

import { call } from './host-call.ts';

/** What promises, JSON and consoles look for on any object; it is absent on Google's too. */
const PROBED = new Set<string>(['then', 'toJSON', 'inspect', 'nodeType', 'constructor']);

export function strict<T extends object>(name: string, members: T): T {
  if (!Object.hasOwn(members, 'toString')) {
    Object.defineProperty(members, 'toString', { value: () => name, enumerable: false });
  }
  return new Proxy(members, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target) return Reflect.get(target, key) as unknown;
      if (PROBED.has(key)) return undefined;
      throw notEmulated(`${name}.${key}`);
    },
  });
}

/** Also tells the host, in case the script swallows the error. */
export function notEmulated(what: string): Error {
  call('runtime', 'missing', what);
  return new Error(`Not emulated: ${what} (see emulator/BATAS.md)`);
}
