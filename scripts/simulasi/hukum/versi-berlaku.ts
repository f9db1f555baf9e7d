// SPDX-License-Identifier: Apache-2.0
// Which version of the SOP was in force in a register while a run was under way.

import type { Peristiwa } from '../../../core/aduan/peristiwa.ts';
import type { Bukti } from '../bukti.ts';

type Berversi = Extract<Peristiwa, { jenis: 'dicatat' | 'sop_dipindah' }>;

/** A run reads the SOP somewhere between its beginning and its commit. */
export function laranganVersi({ saksi }: Bukti, p: Berversi): readonly string[] {
  const { pada: sampai = p.pada, buku } = saksi.komit.get(`${p.nomor} ${p.ke}`) ?? {};
  const milik = saksi.versiBerlaku.filter((satu) => satu.buku === buku && satu.sejak <= sampai);
  const awal = milik.findLastIndex(({ sejak }) => sejak <= p.pada);
  const berlaku = milik.slice(Math.max(0, awal)).map(({ sopVersi }) => sopVersi);
  const versi = p.jenis === 'dicatat' ? p.aduan.sopVersi : p.sopVersi;
  return berlaku.includes(versi) ? [] : [`memakai versi SOP ${versi} yang sedang tidak berlaku`];
}
