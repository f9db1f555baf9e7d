// SPDX-License-Identifier: Apache-2.0
// Seeded chance for the sample month: the same seed plays the same month.

export interface Acak {
  /** In [0, 1). */
  next(): number;
  between(min: number, max: number): number;
  chance(share: number): boolean;
}

export function createAcak(seed: number): Acak {
  let state = (seed ^ 0x9e3779b9) >>> 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4294967296;
  };
  return {
    next,
    between: (min, max) => min + next() * (max - min),
    chance: (share) => next() < share,
  };
}
