// SPDX-License-Identifier: Apache-2.0
// An expected refusal is a value, not a throw: the code is for programs, the words in galat.ts.

export type Hasil<T, E> =
  | { readonly ok: true; readonly nilai: T }
  | { readonly ok: false; readonly galat: E };

export const berhasil = <T>(nilai: T): Hasil<T, never> => ({ ok: true, nilai });

export const gagal = <E>(galat: E): Hasil<never, E> => ({ ok: false, galat });

/** Ends a `switch` over a union: a new member that was forgotten fails to compile. */
export function assertNever(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
