// SPDX-License-Identifier: Apache-2.0
// What an office begins with, from sop/ and templates/rekap, in the form that setup puts into the
// register. The office edits its own copy afterwards; a new bundle never overwrites it.

import type { Sop } from '../core/sop/sop.ts';
import { dariSop } from '../register/pasang/isi-awal.ts';
import { formatJamSehari } from '../register/atur/jam-kerja.ts';
import { muatHariLibur, muatKalender, muatKategori } from '../sop/muat.ts';
import { createTemplatRekap } from '../templates/rekap/buat.ts';
import type { ModulMaya } from './bundel-maya.ts';

const HARI = ['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu'] as const;

export async function muatBawaan(sop: Sop): Promise<ModulMaya> {
  return {
    bawaan: {
      sop,
      kategori: muatKategori().map(({ nama, contoh }) => ({ nama, contoh: contoh.join('; ') })),
      hariLibur: muatHariLibur(),
      pengaturan: pengaturanAwal(sop),
    },
    rekapDocx: Buffer.from(await createTemplatRekap()).toString('base64'),
  };
}

/** First values of Pengaturan, by key, as staff would type them. */
function pengaturanAwal(sop: Sop): Record<string, string> {
  const { mingguan, ramadan, cutiBersama, liburNasional } = muatKalender(sop.instansi);
  const jam = HARI.flatMap((hari, i) => [
    [`jam_kerja_${hari}`, formatJamSehari(mingguan[i] ?? [])],
    [`jam_ramadan_${hari}`, formatJamSehari(ramadan.mingguan[i] ?? [])],
  ]);
  return {
    ...dariSop(sop),
    cuti_bersama: cutiBersama ? 'ya' : 'tidak',
    libur_nasional: liburNasional === false ? 'tidak' : 'ya',
    ramadan: ramadan.rentang.map(([dari, sampai]) => `${dari} s.d. ${sampai}`).join('; '),
    ...Object.fromEntries(jam),
  };
}
