// SPDX-License-Identifier: Apache-2.0
// The JSON text of an object that is not changed any more, made once: what a run has read it compares
// and writes back several times. Pure value sharing; it changes no result.

const teks = new WeakMap<object, string>();

/** The same as `JSON.stringify`, which also takes what is no object. */
export function jsonDari(nilai: unknown): string | undefined {
  if (typeof nilai !== 'object' || nilai === null) return JSON.stringify(nilai);
  const ada = teks.get(nilai);
  if (ada !== undefined) return ada;
  const baru = JSON.stringify(nilai);
  teks.set(nilai, baru);
  return baru;
}

/**
 * `dari` is the text from which `nilai` was parsed: it stands for it, as long as it was written by
 * JSON.stringify. Escapes may have been added since, and then it is not the same.
 */
export function ingatJson(nilai: unknown, dari: string): void {
  if (typeof nilai !== 'object' || nilai === null || dari.includes('\\u')) return;
  teks.set(nilai, dari);
}
