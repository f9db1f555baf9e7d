// SPDX-License-Identifier: Apache-2.0
// Keeps one object for each distinct cell format and validation rule, because a register writes
// the same few of them into every row. Pure value sharing: it changes no result.

const pool = new Map<string, object>();
const LIMIT = 5000;

/** An equal object, shared and frozen. */
export function shared<T extends object>(value: T): T {
  if (Object.isFrozen(value)) return value;
  const key = JSON.stringify(value);
  const known = pool.get(key);
  if (known !== undefined) return known as T;
  if (pool.size >= LIMIT) pool.clear();
  pool.set(key, Object.freeze(value));
  return value;
}
