// SPDX-License-Identifier: Apache-2.0
// How long one call of something quick takes on this machine, now: only for ratios within one run.

const BABAK = 5;
const SEBABAK_MS = 15;

/** Nanoseconds a call in the quickest of several rounds; `i` counts the calls. */
export function ukurNano(sekali: (i: number) => unknown): number {
  let banyak = 1;
  // As many calls a round as fill it; finding out how many warms up as well.
  while (babak(sekali, banyak) < SEBABAK_MS && banyak < 1 << 16) banyak *= 2;
  const ms = Array.from({ length: BABAK }, () => babak(sekali, banyak));
  return (Math.min(...ms) * 1e6) / banyak;
}

function babak(sekali: (i: number) => unknown, banyak: number): number {
  const mulai = performance.now();
  for (let i = 0; i < banyak; i += 1) sekali(i);
  return performance.now() - mulai;
}
