// SPDX-License-Identifier: Apache-2.0
// Makes a batch all-or-nothing: each change is written down with its opposite, and a failure plays
// the opposites backwards. Costs as much as what was changed, never as much as the spreadsheet.

/** The changes of one operation so far. */
export interface Transaction {
  readonly undo: (() => void)[];
}

/** Runs `work`; when it throws, the state is as it was before and the error goes on. */
export function transact<T>(work: (tx: Transaction) => T): T {
  const tx: Transaction = { undo: [] };
  try {
    return work(tx);
  } catch (error) {
    while (tx.undo.length > 0) tx.undo.pop()?.();
    throw error;
  }
}

/** Replaces one property of an object of the state. */
export function put<T extends object, K extends keyof T>(
  tx: Transaction,
  target: T,
  key: K,
  value: T[K],
): void {
  const before = target[key];
  const existed = key in target;
  tx.undo.push(() => {
    if (existed) target[key] = before;
    else delete target[key];
  });
  if (value === undefined) delete target[key];
  else target[key] = value;
}

/** `Array.splice` that can be undone. */
export function splice<T>(
  tx: Transaction,
  list: T[],
  start: number,
  count: number,
  items: readonly T[],
): T[] {
  const removed = replace(list, start, count, items);
  tx.undo.push(() => replace(list, start, items.length, removed));
  return removed;
}

/** Not `list.splice(…, ...items)`: a hundred thousand arguments overflow the stack. */
function replace<T>(list: T[], start: number, count: number, items: readonly T[]): T[] {
  if (items.length < 1000) return list.splice(start, count, ...items);
  const tail = list.splice(start);
  for (const item of items) list.push(item);
  for (let index = count; index < tail.length; index++) list.push(tail[index] as T);
  return tail.slice(0, count);
}
