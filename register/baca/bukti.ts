// SPDX-License-Identifier: Apache-2.0
// Whether the hint fits what was read, and how it is built anew from all rows. A run killed before it
// saved the hint, and an owner who sorted, copied or deleted rows, are found here.

import type { Aduan } from '../../core/aduan/aduan.ts';
import { ganda, isTerisi } from './baca-baris.ts';
import { type BarisRegister, isTerbuka } from '../baris/baris-aduan.ts';
import { objekKeAduan } from '../baris/keadaan.ts';
import type { Kelainan } from '../tab/kelainan.ts';
import { type Kepala, selDi } from '../tab/kepala.ts';
import { parseObjek } from '../teks/objek.ts';
import type { MauBaca } from './mau-baca.ts';
import { type Petunjuk, rentangDariBaris } from '../ingatan/petunjuk.ts';
import { bacaTeks } from '../tab/sel.ts';
import type { BarisMentah } from '../tab/sheets-bentuk.ts';
import type { Sistem } from '../ingatan/sistem.ts';
import { parseUrutAwal } from '../ingatan/urut-awal.ts';

export interface BahanBukti {
  readonly kepala: Kepala;
  readonly register: ReadonlyMap<number, BarisMentah>;
  readonly sistem: Sistem;
}

export interface Bukti {
  readonly keadaan: 'sah' | 'usang';
  readonly petunjuk: Petunjuk;
  readonly kelainan: readonly Kelainan[];
  /** How many events all records count together; only after a count of all rows. */
  readonly jumlahPeristiwa?: number;
}

export function buktikan(
  bahan: BahanBukti & {
    readonly mau: MauBaca;
    readonly baris: readonly BarisRegister[];
    /** Open rows that were found and are not among them. */
    readonly tertahan: number;
    readonly perluHitung: boolean;
  },
): Bukti {
  const { mau, sistem } = bahan;
  const { petunjuk } = mau;
  if (petunjuk === undefined) {
    return { keadaan: 'usang', petunjuk: petunjukKosong(sistem), kelainan: [] };
  }
  const sebab = cariSebab(bahan, petunjuk);
  if (sebab !== undefined) {
    const pesan = `Petunjuk letak aduan tidak cocok (${sebab}); seluruh Register dibaca ulang.`;
    return {
      keadaan: 'usang',
      petunjuk,
      kelainan: [{ tab: 'register', kode: 'petunjuk_usang', pesan }],
    };
  }
  return {
    keadaan: 'sah',
    petunjuk: { ...petunjuk, barisBerikut: barisTerbawah(bahan.register, petunjuk.barisAkhir) + 1 },
    kelainan: [],
  };
}

/** Counts everything anew. Numbers only ever grow: the larger of both counts. */
export function hitungUlang(bahan: BahanBukti): Bukti {
  const { kepala, register, sistem } = bahan;
  const kelainan: Kelainan[] = [];
  const sudah = new Map<string, number>();
  const terbuka: number[] = [];
  const perLangkah: Record<string, number> = {};
  const perAsal: Record<string, number> = {};
  const perVersi: Record<string, number> = {};
  const versiTutup: Record<string, number> = {};
  const urut: Record<string, number> = { ...sistem.urut };
  const ada = new Map<number, Set<number>>();
  let barisAkhir = 1;
  let jumlahPeristiwa = 0;
  for (const [baris, isi] of [...register].sort((a, b) => a[0] - b[0])) {
    if (baris === 1 || !isTerisi(kepala, isi)) continue;
    barisAkhir = baris;
    const aduan = bacaKeadaan(kepala, isi);
    if (aduan === undefined) {
      const pesan = `Register baris ${baris}: kolom Keadaan tidak dapat dibaca. Baris ini tidak diubah oleh sistem.`;
      kelainan.push({ tab: 'register', baris, kode: 'keadaan_rusak', pesan });
      continue;
    }
    const lain = sudah.get(aduan.nomor);
    if (lain !== undefined) {
      kelainan.push(ganda(aduan.nomor, lain, baris));
      continue;
    }
    sudah.set(aduan.nomor, baris);
    jumlahPeristiwa += aduan.peristiwa;
    urut[aduan.tahun] = Math.max(urut[aduan.tahun] ?? 0, aduan.urut);
    ada.set(aduan.tahun, (ada.get(aduan.tahun) ?? new Set()).add(aduan.urut));
    if (!isTerbuka(aduan)) {
      const { sopVersi, selesai = 0 } = aduan;
      versiTutup[sopVersi] = Math.max(versiTutup[sopVersi] ?? 0, selesai);
      continue;
    }
    terbuka.push(baris);
    tambah(perVersi, aduan.sopVersi);
    tambah(perLangkah, aduan.langkah);
    tambah(perAsal, aduan.asal);
  }
  const petunjuk: Petunjuk = {
    versi: sistem.versi,
    barisAkhir,
    barisBerikut: barisTerbawah(register, barisAkhir) + 1,
    terbuka: rentangDariBaris(terbuka),
    pulih: { terbuka: terbuka.length, perLangkah, perAsal, perVersi, versiTutup, urut },
  };
  return {
    keadaan: 'usang',
    petunjuk,
    kelainan: [...kelainan, ...cariHilang(ada, urut, parseUrutAwal(sistem))],
  };
}

/** Numbers are given without gaps: one that is missing after those of earlier registers had a row. */
export function cariHilang(
  ada: ReadonlyMap<number, ReadonlySet<number>>,
  urut: Readonly<Record<string, number>>,
  awal: Readonly<Record<string, number>>,
): Kelainan[] {
  return Object.entries(urut).flatMap(([tahun, akhir]) => {
    const milik = ada.get(Number(tahun)) ?? new Set<number>();
    const hilang: number[] = [];
    for (let n = (awal[tahun] ?? 0) + 1; n <= akhir; n += 1) if (!milik.has(n)) hilang.push(n);
    if (hilang.length === 0) return [];
    const sebut = hilang.slice(0, 5).join(', ') + (hilang.length > 5 ? ', …' : '');
    const pesan = `Register tidak memuat ${hilang.length} aduan tahun ${tahun} (nomor urut ${sebut}).`;
    return [{ tab: 'register', kode: 'baris_hilang', pesan }];
  });
}

function cariSebab(bahan: Parameters<typeof buktikan>[0], petunjuk: Petunjuk): string | undefined {
  const { kepala, register, sistem, mau, baris, tertahan, perluHitung } = bahan;
  if (perluHitung && petunjuk.pulih === undefined) return 'hitungan di Sistem rusak';
  if (petunjuk.versi !== sistem.versi) return 'versi berbeda';
  const akhir = register.get(petunjuk.barisAkhir) ?? [];
  if (petunjuk.barisAkhir > 1 && !isTerisi(kepala, akhir)) return 'baris terakhir kosong';
  for (const [nomor, isi] of register) {
    if (nomor > petunjuk.barisAkhir && isTerisi(kepala, isi)) return 'ada baris di bawahnya';
  }
  const aduan = bacaKeadaan(kepala, akhir);
  if (aduan !== undefined && (sistem.urut[aduan.tahun] ?? 0) < aduan.urut) {
    return 'nomor urut tertinggal';
  }
  if (!mau.terbuka) return undefined;
  const ditemukan = tertahan + baris.filter((b) => isTerbuka(b.aduan)).length;
  return ditemukan === sistem.terbuka
    ? undefined
    : `${sistem.terbuka} aduan terbuka, ditemukan ${ditemukan}`;
}

/** Only from the column Keadaan; the long texts may not have been read. */
function bacaKeadaan(kepala: Kepala, baris: BarisMentah): Aduan | undefined {
  const o = parseObjek(bacaTeks(selDi(kepala, baris, 'keadaan')));
  if (o === undefined) return undefined;
  const hasil = objekKeAduan(o, { isi: '', bahan: '', pertanyaan: '', tanggapan: '' });
  if (!hasil.ok) return undefined;
  return hasil.nilai.nomor === bacaTeks(selDi(kepala, baris, 'nomor')) ? hasil.nilai : undefined;
}

/** Rows are appended below the last row that holds anything, be it only a note of staff. */
const barisTerbawah = (register: ReadonlyMap<number, BarisMentah>, palingTidak: number): number =>
  [...register]
    .filter(([, isi]) => isi.some((sel) => bacaTeks(sel) !== ''))
    .reduce((n, [baris]) => Math.max(n, baris), palingTidak);

const petunjukKosong = (sistem: Sistem): Petunjuk => ({
  versi: sistem.versi,
  barisAkhir: 1,
  barisBerikut: 2,
  terbuka: [],
});

function tambah(peta: Record<string, number>, id: string | undefined): void {
  if (id !== undefined) peta[id] = (peta[id] ?? 0) + 1;
}
