// SPDX-License-Identifier: Apache-2.0
// The channels that a SOP treats in their own way, as its conditions name them.

import type { Sop, Syarat } from '../../core/sop/sop.ts';
import { KANAL_FORMULIR } from './jawaban.ts';

/** In the order in which they are first named; empty when the SOP makes no difference by channel. */
export function kanalSop(sop: Sop): readonly string[] {
  const syarat: readonly (Syarat | undefined)[] = [
    ...(sop.awalBila ?? []).map(({ bila }) => bila),
    ...(sop.tenggatProses ?? []).map(({ bila }) => bila),
    ...sop.langkah.flatMap(({ waktuBila = [], tindakan }) =>
      [...waktuBila, ...tindakan].map(({ bila }) => bila),
    ),
  ];
  const nama = new Map<string, string>();
  for (const satu of syarat.flatMap((s) => s?.kanal ?? [])) {
    const kunci = satu.trim().toLowerCase();
    if (kunci !== KANAL_FORMULIR.toLowerCase() && !nama.has(kunci)) nama.set(kunci, satu.trim());
  }
  return [...nama.values()];
}
