// SPDX-License-Identifier: Apache-2.0
// The order to move open aduan to the newest SOP, as written in Pengaturan: `ya`, or with a step for
// those whose own is gone. An order is done once; it is never remembered as a setting.

import { type Hasil, berhasil, gagal } from '../../core/hasil.ts';
import { MS_SEHARI, type Instan } from '../../core/waktu/waktu.ts';
import { type BarisAtur, type MasalahSel, parseYaTidak, teksAtur } from '../baris/baris-atur.ts';

/** The key in Pengaturan. */
export const KUNCI_PINDAH = 'pindahkan_ke_sop_terbaru';
/** The note in Sistem that keeps what became of the last order. */
export const CATATAN_HASIL_PINDAH = 'pindah.hasil';

/** How long the result stands beside the cell. */
const TAMPIL_MS = 7 * MS_SEHARI;

export interface PermintaanPindah {
  /** Code of a step that the newest SOP no longer has → code or number of one that it has. */
  readonly keLangkah: Readonly<Record<string, string>>;
}

/** `tidak` or blank: undefined. `ya`. `ya, klasifikasi = golongkan; telaah = 4`. Else why not. */
export function parsePindah(teks: string): Hasil<PermintaanPindah | undefined, string> {
  const [awal = '', ...sisa] = teks.split(/[,;\n]/).map((bagian) => bagian.trim());
  if (awal === '' || parseYaTidak(awal) === false) {
    return sisa.length === 0 ? berhasil(undefined) : gagal(CARA);
  }
  if (parseYaTidak(awal) !== true) return gagal(CARA);
  const keLangkah: Record<string, string> = {};
  for (const bagian of sisa.filter((b) => b !== '')) {
    const [dari = '', ke = '', lebih] = bagian.split(/=|→|->/).map((b) => b.trim());
    if (dari === '' || ke === '' || lebih !== undefined) return gagal(CARA);
    keLangkah[dari] = ke;
  }
  return berhasil({ keLangkah });
}

/** The text that `parsePindah` reads. */
export const formatPerintah = ({ keLangkah }: PermintaanPindah): string => {
  const pilihan = Object.entries(keLangkah).map(([dari, ke]) => `${dari} = ${ke}`);
  return pilihan.length === 0 ? 'ya' : `ya, ${pilihan.join('; ')}`;
};

const CARA =
  'Tulislah ya atau tidak. Untuk aduan yang langkahnya tidak ada lagi: ya, kode-lama = kode-baru.';

export const formatHasilPindah = (at: Instan, teks: string): string => `${at}\t${teks}`;

/** What became of the last order, beside the row in which it was given. */
export function hasilPindah(
  baris: readonly BarisAtur[],
  catatan: Readonly<Record<string, string>>,
  at: Instan,
): readonly MasalahSel[] {
  const [pada = '', pesan = ''] = (catatan[CATATAN_HASIL_PINDAH] ?? '').split('\t');
  const letak = barisPindah(baris);
  if (pesan === '' || letak === undefined || at - Number(pada) > TAMPIL_MS) return [];
  return [{ baris: letak, tingkat: 'peringatan', pesan }];
}

export const barisPindah = (baris: readonly BarisAtur[]): number | undefined =>
  baris.find((b) => teksAtur(b, 'kunci').toLowerCase() === KUNCI_PINDAH)?.baris;
