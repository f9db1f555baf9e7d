// SPDX-License-Identifier: Apache-2.0
// The one read of a run: what the answer means. It also proves the hint; a hint that does not fit what
// was read is never acted upon. It writes nothing.

import { type Hasil, berhasil, gagal } from '../../core/hasil.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import type { BarisRegister } from '../baris/baris-aduan.ts';
import { bacaBaris, bacaKotak } from './baca-baris.ts';
import { buktikan, hitungUlang } from './bukti.ts';
import { barisAtur } from '../baris/baris-atur.ts';
import type { Kelainan } from '../tab/kelainan.ts';
import { type Kepala, type KepalaRusak, petakanKepala, selDi } from '../tab/kepala.ts';
import {
  type Konfigurasi,
  type KonfigurasiRusak,
  parseKonfigurasi,
  pesanPemeriksaan,
} from '../atur/konfigurasi.ts';
import type { BarisSurat } from '../baris/kotak-keluar.ts';
import { type Lembar, kumpulkanLembar } from '../tab/lembar.ts';
import type { MauBaca } from './mau-baca.ts';
import { type PapanTertulis, bacaPapan } from '../papan/papan-keadaan.ts';
import { BERKEPALA, type TabBerkepala } from './permintaan-baca.ts';
import type { Petunjuk } from '../ingatan/petunjuk.ts';
import { bacaTeks } from '../tab/sel.ts';
import type { RentangTerbaca } from '../tab/sheets-bentuk.ts';
import { type Sistem, parseSistem } from '../ingatan/sistem.ts';
import { barisPindah } from '../atur/pindah-atur.ts';
import { type IdTab, type IdTabAtur, TAB_ATUR } from '../tab/tab.ts';
import { parseArsip } from '../sop/versi-sop.ts';

export interface Bacaan {
  readonly kepala: Readonly<Record<TabBerkepala, Kepala>>;
  /** With `petunjuk.pulih` in place of counters that were wrong. */
  readonly sistem: Sistem;
  readonly konfigurasi: Konfigurasi;
  /** The rows asked for that hold an aduan, in the order of the sheet, each once. */
  readonly baris: readonly BarisRegister[];
  readonly kotak: readonly BarisSurat[];
  readonly kelainan: readonly Kelainan[];
  /**
   * `sah`: go on. `usang`: read again with `semuaKeadaan` (and `kepala: bacaan.kepala.register`),
   * then once more as at first but with the `petunjuk` which that read gives.
   */
  readonly keadaan: 'sah' | 'usang';
  /** The hint as proven, or as rebuilt from `semuaKeadaan`. */
  readonly petunjuk: Petunjuk;
  /** The board beside Pengaturan; absent when it must not be written. */
  readonly papan?: PapanTertulis;
  /** For the transaction only. */
  readonly dalam: BahanTransaksi;
}

export interface BahanTransaksi {
  /** Texts of Sistem as they stand, by key. */
  readonly sistemTertulis: Readonly<Record<string, string>>;
  readonly letakSistem: Readonly<Record<string, number>>;
  readonly sistemBerikut: number;
  /** Sistem has lost how far the responses are registered: from Riwayat it is found again. */
  readonly kursorHilang: boolean;
  /** How many events all records count together; only after a count of all rows. */
  readonly jumlahPeristiwa?: number;
  /** Row of Pengaturan in which the move to the newest SOP is ordered. */
  readonly letakPindah?: number;
  /** Cells Pemeriksaan whose text must change. */
  readonly pemeriksaan: readonly {
    readonly tab: IdTabAtur;
    readonly baris: number;
    readonly pesan: string;
  }[];
}

/** Nothing can be decided or written; tell the admin. */
export type BacaanRusak = KepalaRusak | KonfigurasiRusak | RiwayatKosong;

/** There are aduan, but their history is gone: nothing may be decided upon it. */
export interface RiwayatKosong {
  readonly kode: 'riwayat_kosong';
  readonly tab: 'riwayat';
  readonly pesan: string;
}

export type { KonfigurasiRusak } from '../atur/konfigurasi.ts';
export type { MauBaca } from './mau-baca.ts';

/** What only a person can put right, and how. */
export const RIWAYAT_HILANG =
  'PENTING: isi lembar Riwayat hilang, padahal Register memuat aduan. Riwayat tidak dapat disusun ' +
  'kembali oleh sistem. Mohon pemilik berkas membuka File > Riwayat versi > Lihat riwayat versi, ' +
  'mencari versi sebelum hilang, lalu memulihkannya, atau menyalin isi lembar Riwayat versi itu ke ' +
  'lembar Riwayat. Sampai itu dilakukan tidak ada yang diproses; aduan yang masuk aman di formulir ' +
  'dan dicatat sesudahnya.';

/** From `valueRanges` of the answer. `at` is only for the alarm about missing holidays. */
export function parseBacaan(
  mau: MauBaca,
  rentang: readonly RentangTerbaca[],
  at: Instan,
): Hasil<Bacaan, BacaanRusak> {
  const lembar = kumpulkanLembar(rentang);
  const kepala = petakanSemua(lembar);
  if (!kepala.ok) return kepala;
  const terbaca = parseSistem(kepala.nilai.sistem, barisDi(lembar, 'sistem'));
  const sistem: Sistem = { ...terbaca.sistem, ...mau.petunjuk?.pulih };
  const atur = semuaAtur(kepala.nilai, lembar);
  const arsip = parseArsip(kepala.nilai.versiSop, barisDi(lembar, 'versiSop'));
  const { periksaUlang = false } = mau;
  const konfigurasi = parseKonfigurasi({ baris: atur, sistem, arsip, at, periksaUlang });
  if (!konfigurasi.ok) return konfigurasi;

  const register = barisDi(lembar, 'register');
  const bahanBukti = { kepala: kepala.nilai.register, register, sistem };
  const baris = bacaBaris(bahanBukti.kepala, register, mau);
  const bukti = mau.semuaKeadaan
    ? hitungUlang(bahanBukti)
    : buktikan({
        ...bahanBukti,
        ...{ mau, baris: baris.baris, tertahan: baris.tertahan },
        perluHitung: terbaca.perluHitung,
      });
  if (bukti.petunjuk.barisAkhir > 1 && !barisDi(lembar, 'riwayat').has(2)) {
    return gagal(riwayatKosong());
  }
  const kotak = bacaKotak(kepala.nilai.kotakKeluar, barisDi(lembar, 'kotakKeluar'));
  return berhasil({
    kepala: kepala.nilai,
    sistem,
    konfigurasi: konfigurasi.nilai,
    baris: mau.semuaKeadaan ? [] : baris.baris,
    kotak: kotak.kotak,
    kelainan: [
      ...BERKEPALA.flatMap((tab) => kepala.nilai[tab].kelainan),
      ...terbaca.kelainan,
      ...bukti.kelainan,
      ...(mau.semuaKeadaan ? [] : baris.kelainan),
      ...kotak.kelainan,
    ],
    keadaan: bukti.keadaan,
    petunjuk: bukti.petunjuk,
    ...adaPapan(bacaPapan(lembar.get('pengaturan'), rentang)),
    dalam: {
      sistemTertulis: terbaca.tertulis,
      letakSistem: terbaca.letak,
      sistemBerikut: terbaca.barisBerikut,
      kursorHilang: terbaca.kursorHilang,
      ...(bukti.jumlahPeristiwa === undefined ? {} : { jumlahPeristiwa: bukti.jumlahPeristiwa }),
      ...letakPindah(barisPindah(atur.pengaturan)),
      pemeriksaan: bedaPemeriksaan(kepala.nilai, lembar, konfigurasi.nilai),
    },
  });
}

const riwayatKosong = (): RiwayatKosong => ({
  kode: 'riwayat_kosong',
  tab: 'riwayat',
  pesan: RIWAYAT_HILANG,
});

const letakPindah = (baris: number | undefined): { readonly letakPindah?: number } =>
  baris === undefined ? {} : { letakPindah: baris };

const adaPapan = (papan: PapanTertulis | undefined): { readonly papan?: PapanTertulis } =>
  papan === undefined ? {} : { papan };

function petakanSemua(
  lembar: ReadonlyMap<IdTab, Lembar>,
): Hasil<Record<TabBerkepala, Kepala>, KepalaRusak> {
  const hasil: [TabBerkepala, Kepala][] = [];
  for (const tab of BERKEPALA) {
    const satu = lembar.get(tab);
    const kepala = petakanKepala(tab, satu?.baris.get(1) ?? [], satu?.judul);
    if (!kepala.ok) return gagal(kepala.galat);
    hasil.push([tab, kepala.nilai]);
  }
  return berhasil(Object.fromEntries(hasil) as Record<TabBerkepala, Kepala>);
}

const barisDi = (lembar: ReadonlyMap<IdTab, Lembar>, tab: IdTab): Lembar['baris'] =>
  lembar.get(tab)?.baris ?? new Map();

function semuaAtur(
  kepala: Readonly<Record<TabBerkepala, Kepala>>,
  lembar: ReadonlyMap<IdTab, Lembar>,
) {
  const atur = (tab: IdTabAtur) => barisAtur(kepala[tab], barisDi(lembar, tab));
  return {
    sop: atur('sop'),
    petugas: atur('petugas'),
    kategori: atur('kategori'),
    hariLibur: atur('hariLibur'),
    pengaturan: atur('pengaturan'),
  };
}

function bedaPemeriksaan(
  kepala: Readonly<Record<TabBerkepala, Kepala>>,
  lembar: ReadonlyMap<IdTab, Lembar>,
  konfigurasi: Konfigurasi,
): BahanTransaksi['pemeriksaan'] {
  return TAB_ATUR.flatMap((tab) => {
    const mau = pesanPemeriksaan(konfigurasi.masalah, tab);
    const isi = barisDi(lembar, tab);
    const semua = new Set([...mau.keys(), ...isi.keys()]);
    return [...semua]
      .filter((baris) => baris > 1)
      .map((baris) => ({ tab, baris, pesan: mau.get(baris) ?? '' }))
      .filter(({ baris, pesan }) => {
        const kini = bacaTeks(selDi(kepala[tab], isi.get(baris) ?? [], 'pemeriksaan'));
        return kini !== pesan;
      });
  });
}
