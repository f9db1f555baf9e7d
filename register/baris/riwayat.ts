// SPDX-License-Identifier: Apache-2.0
// One event as one row of Riwayat, and back. The sentence is for people; Data and Teks are what the
// program replays. Riwayat is only ever appended to.

import type { Aduan } from '../../core/aduan/aduan.ts';
import { type Hasil, berhasil, gagal } from '../../core/hasil.ts';
import type { Peristiwa } from '../../core/aduan/peristiwa.ts';
import type { Sop } from '../../core/sop/sop.ts';
import { formatSingkat } from '../../core/waktu/tanggal.ts';
import { terapkan } from '../../core/aduan/terapkan.ts';
import { aduanKeObjek } from './keadaan.ts';
import type { Kelainan } from '../tab/kelainan.ts';
import { type Kepala, selDi } from '../tab/kepala.ts';
import { NAMA_PERISTIWA, keteranganPeristiwa, namaOleh } from './keterangan.ts';
import { createPembacaObjek, parseObjek, tanpaKosong } from '../teks/objek.ts';
import { susunPeristiwa } from './riwayat-baca.ts';
import { bacaTeks, selAngka, selMesin, selTeks } from '../tab/sel.ts';
import type { BarisMentah, Sel } from '../tab/sheets-bentuk.ts';
import type { IdKolom } from '../tab/tab.ts';

export function peristiwaKeBaris(
  sop: Sop,
  zonaMenit: number,
  peristiwa: Peristiwa,
): Readonly<Record<IdKolom<'riwayat'>, Sel>> {
  const { data, teks } = pisahTeks(peristiwa);
  return {
    waktu: selTeks(formatSingkat(zonaMenit, peristiwa.pada)),
    nomor: selTeks(peristiwa.nomor),
    ke: selAngka(peristiwa.ke),
    peristiwa: selTeks(NAMA_PERISTIWA[peristiwa.jenis]),
    oleh: selTeks(namaOleh(sop, peristiwa.oleh)),
    keterangan: selTeks(keteranganPeristiwa(sop, peristiwa), true),
    data: selMesin(JSON.stringify({ v: 1, ...data })),
    teks: selTeks(teks, true),
  };
}

/** Everything but the visible cells is checked, for the program believes only Data and Teks. */
export function barisKePeristiwa(
  kepala: Kepala,
  nomorBaris: number,
  baris: BarisMentah,
): Hasil<Peristiwa, Kelainan> {
  const rusak = (sebab: string): Hasil<never, Kelainan> =>
    gagal({
      tab: 'riwayat',
      baris: nomorBaris,
      kode: 'riwayat_rusak',
      pesan: `Riwayat baris ${nomorBaris}: kolom Data ${sebab}.`,
    });
  const o = parseObjek(bacaTeks(selDi(kepala, baris, 'data')));
  if (o === undefined) return rusak('tidak dapat dibaca');
  if (o['v'] !== 1) return rusak('versinya tidak dikenal');
  const baca = createPembacaObjek(o);
  const peristiwa = susunPeristiwa(baca, bacaTeks(selDi(kepala, baris, 'teks')));
  if (typeof peristiwa === 'string') return rusak(peristiwa);
  return baca.cacat.length > 0
    ? rusak(`tidak lengkap (${baca.cacat.join(', ')})`)
    : berhasil(peristiwa);
}

/** Replays events into records. A history with a gap names its aduan instead of being believed. */
export function putarUlang(daftar: readonly Peristiwa[]): {
  readonly aduan: ReadonlyMap<string, Aduan>;
  readonly rusak: ReadonlyMap<string, string>;
} {
  const aduan = new Map<string, Aduan>();
  const rusak = new Map<string, string>();
  for (const peristiwa of daftar) {
    const { nomor } = peristiwa;
    if (rusak.has(nomor)) continue;
    try {
      aduan.set(nomor, terapkan(aduan.get(nomor), peristiwa));
    } catch (galat) {
      rusak.set(nomor, galat instanceof Error ? galat.message : String(galat));
      aduan.delete(nomor);
    }
  }
  return { aduan, rusak };
}

function pisahTeks(p: Peristiwa): { data: Record<string, unknown>; teks: string } {
  switch (p.jenis) {
    case 'dicatat': {
      const { isi, bahan, pertanyaan, tanggapan } = p.aduan;
      const panjang = tanpaKosong({ bahan, pertanyaan, tanggapan });
      return { data: { ...p, aduan: { ...aduanKeObjek(p.aduan), ...panjang } }, teks: isi };
    }
    case 'ditindak':
    case 'dinilai':
    case 'dibuka_kembali': {
      const { isian, ...data } = p;
      return { data: isian === undefined ? data : { ...data, isian: true }, teks: isian ?? '' };
    }
    case 'diberitahu':
    case 'sop_dipindah':
    case 'surat':
      return { data: { ...p }, teks: '' };
  }
}
