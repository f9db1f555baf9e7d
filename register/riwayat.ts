// SPDX-License-Identifier: Apache-2.0
// One event as one row of Riwayat, and back. The sentence is for people; Data and Teks are what the
// program replays. Riwayat is only ever appended to.

import type { Aduan } from '../core/aduan.ts';
import { type Hasil, berhasil, gagal } from '../core/hasil.ts';
import type { Peristiwa } from '../core/peristiwa.ts';
import type { Sop } from '../core/sop.ts';
import { formatSingkat } from '../core/tanggal.ts';
import { terapkan } from '../core/terapkan.ts';
import { AKHIR, aduanKeObjek, objekKeAduan } from './keadaan.ts';
import type { Kelainan } from './kelainan.ts';
import { type Kepala, selDi } from './kepala.ts';
import { NAMA_PERISTIWA, keteranganPeristiwa, namaOleh } from './keterangan.ts';
import { type PembacaObjek, createPembacaObjek, parseObjek, tanpaKosong } from './objek.ts';
import { bacaTeks, selAngka, selMesin, selTeks } from './sel.ts';
import type { BarisMentah, Sel } from './sheets-bentuk.ts';
import type { IdKolom } from './tab.ts';

const SEBAGAI = ['tanggapan', 'bahan', 'pertanyaan', 'tambahan', 'catatan'] as const;

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
  const peristiwa = susun(baca, bacaTeks(selDi(kepala, baris, 'teks')));
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
    case 'surat':
      return { data: { ...p }, teks: '' };
  }
}

/** A text is the reason why it is none. */
function susun(baca: PembacaObjek, teks: string): Peristiwa | string {
  const dasar = {
    nomor: baca.teks('nomor'),
    ke: baca.angka('ke'),
    pada: baca.angka('pada'),
    oleh: baca.teks('oleh'),
  };
  const isian = baca.ada('isian') ? { isian: teks } : {};
  const jenis = baca.teks('jenis');
  switch (jenis) {
    case 'dicatat': {
      const aduan = aduanDicatat(baca.objek('aduan'), teks);
      return aduan.ok ? { ...dasar, jenis, aduan: aduan.nilai } : aduan.galat;
    }
    case 'ditindak':
      return { ...dasar, jenis, ...susunTindakan(baca), ...isian };
    case 'diberitahu':
      return { ...dasar, jenis, tanda: baca.daftar('tanda'), langkah: baca.teks('langkah') };
    case 'dinilai': {
      const penilaian = baca.satuDari('penilaian', ['puas', 'belum'] as const);
      return penilaian === undefined ? 'tanpa penilaian' : { ...dasar, jenis, penilaian, ...isian };
    }
    case 'dibuka_kembali':
      return { ...dasar, jenis, keLangkah: baca.teks('keLangkah'), ...isian };
    case 'surat':
      return { ...dasar, jenis, surat: baca.teks('surat'), hasil: baca.teks('hasil') };
    default:
      return 'jenis peristiwanya tidak dikenal';
  }
}

function susunTindakan(baca: PembacaObjek) {
  return {
    tindakan: baca.teks('tindakan'),
    langkah: baca.teks('langkah'),
    ...tanpaKosong({
      keLangkah: baca.teksAtau('keLangkah'),
      asal: baca.teksAtau('asal'),
      akhir: baca.satuDari('akhir', AKHIR),
      kategori: baca.teksAtau('kategori'),
      isianSebagai: baca.satuDari('isianSebagai', SEBAGAI),
    }),
    ...(baca.ada('olehWaktu') ? { olehWaktu: true as const } : {}),
  };
}

function aduanDicatat(o: Readonly<Record<string, unknown>>, isi: string): Hasil<Aduan, string> {
  const teks = (id: string): string => (typeof o[id] === 'string' ? o[id] : '');
  return objekKeAduan(o, {
    isi,
    bahan: teks('bahan'),
    pertanyaan: teks('pertanyaan'),
    tanggapan: teks('tanggapan'),
  });
}
