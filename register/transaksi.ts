// SPDX-License-Identifier: Apache-2.0
// One commit: everything that a run has decided, as the requests of one all-or-nothing batchUpdate,
// with the counters that go with it. It decides nothing about aduan and sends nothing.

import type { Aduan } from '../core/aduan.ts';
import type { Surat } from '../core/perintah.ts';
import type { Peristiwa } from '../core/peristiwa.ts';
import type { Instan } from '../core/waktu.ts';
import type { Bacaan } from './baca.ts';
import { type BarisRegister, isTerbuka, isUsang } from './baris-aduan.ts';
import { type AngkaDasbor, tulisDasbor } from './dasbor.ts';
import { type Perubahan, hitung } from './hitungan.ts';
import { suratKeBaris } from './kotak-keluar.ts';
import { hapusBaris, tambahBaris, tulisDi, tulisSel } from './permintaan.ts';
import { type Petunjuk, ubahRentang } from './petunjuk.ts';
import { peristiwaKeBaris } from './riwayat.ts';
import { selAngka, selTeks } from './sel.ts';
import type { Permintaan } from './sheets-bentuk.ts';
import { type Sistem, type UbahanSistem, formatSistem, selSistem } from './sistem.ts';
import type { IdTabAtur } from './tab.ts';
import {
  type AlatTulis,
  type BarisBaru,
  type PilihanUbah,
  tulisBaru,
  tulisPulihan,
  tulisTolakan,
  tulisUbahan,
} from './tulis-register.ts';

export type { PilihanUbah } from './tulis-register.ts';

export interface Transaksi {
  /** The next number of a year, counting what this transaction has registered already. */
  readonly urutBerikut: (tahun: number) => number;
  /** A new row. */
  readonly catat: (aduan: Aduan, pilihan?: { readonly pesan?: string }) => void;
  /** A changed record in a row that was read; calling it again for the row replaces it. */
  readonly ubah: (baris: number, aduan: Aduan, pilihan?: PilihanUbah) => void;
  /** A refused act: Pesan says why, Tindakan is emptied, Isian stays. */
  readonly tolak: (baris: number, pesan: string) => void;
  /** A row whose Keadaan was damaged, written anew from a record replayed from Riwayat. */
  readonly pulihkan: (baris: number, aduan: Aduan) => void;
  /**
   * Rewrites rows that were read and whose label, tenggat or dropdown is stale; how many. At most
   * `batas` in one commit: the next sweep goes on.
   */
  readonly segarkan: (batas?: number) => number;
  readonly riwayat: (...peristiwa: readonly Peristiwa[]) => void;
  /** A letter with the id of one that already waits is not added again. */
  readonly surat: (...surat: readonly Surat[]) => void;
  readonly hapusSurat: (...baris: readonly number[]) => void;
  /** Counts one more attempt. */
  readonly gagalSurat: (baris: number, pesan: string) => void;
  readonly sistem: (ubahan: UbahanSistem) => void;
  readonly pemeriksaan: (tab: IdTabAtur, baris: number, pesan: string) => void;
  readonly dasbor: (angka: AngkaDasbor) => void;
  /** Whether there is nothing to write. */
  readonly kosong: () => boolean;
  /** The body's `requests` of the one `spreadsheets.batchUpdate`. Empty when `kosong()`. */
  readonly requests: () => Permintaan[];
  /** The hint to save after the commit; the same as was read when nothing was written. */
  readonly petunjuk: () => Petunjuk;
}

/** What was collected; the functions below turn it into requests. */
interface Isi {
  readonly baru: BarisBaru[];
  readonly ubahan: Map<number, { readonly aduan: Aduan; readonly pilihan: PilihanUbah }>;
  readonly pulihan: Map<number, Aduan>;
  readonly tolakan: Map<number, string>;
  readonly peristiwa: Peristiwa[];
  readonly surat: Map<string, Surat>;
  readonly hapus: Set<number>;
  readonly gagal: Map<number, string>;
  readonly pemeriksaan: Map<string, { tab: IdTabAtur; baris: number; pesan: string }>;
  sistem: UbahanSistem;
  dasbor: AngkaDasbor | undefined;
}

const BATAS_SEGARKAN = 300;

export function createTransaksi(bacaan: Bacaan, at: Instan): Transaksi {
  const isi = isiKosong(bacaan);
  const lama = new Map(bacaan.baris.map((b) => [b.baris, b]));
  const suratAda = new Set(bacaan.kotak.map((k) => k.surat.id));
  const kosong = (): boolean =>
    bacaan.petunjuk.pulih === undefined && susun(bacaan, isi, at).length === 0;
  return {
    urutBerikut: (tahun) =>
      Math.max(
        bacaan.sistem.urut[tahun] ?? 0,
        ...isi.baru.filter((b) => b.aduan.tahun === tahun).map((b) => b.aduan.urut),
      ) + 1,
    catat: (aduan, pilihan) => void isi.baru.push({ aduan, pesan: pilihan?.pesan ?? '' }),
    ubah(baris, aduan, pilihan = {}) {
      if (!lama.has(baris)) throw new Error(`transaksi: row ${baris} of Register was not read`);
      isi.ubahan.set(baris, { aduan, pilihan });
    },
    tolak: (baris, pesan) => void isi.tolakan.set(baris, pesan),
    pulihkan(baris, aduan) {
      if (lama.has(baris)) throw new Error(`transaksi: row ${baris} of Register is not damaged`);
      isi.pulihan.set(baris, aduan);
    },
    segarkan(batas = BATAS_SEGARKAN) {
      const usang = bacaan.baris
        .filter((b) => !isi.ubahan.has(b.baris))
        .filter((b) => isUsang(bacaan.konfigurasi.konteks, b, at))
        .slice(0, batas);
      for (const b of usang) isi.ubahan.set(b.baris, { aduan: b.aduan, pilihan: {} });
      return usang.length;
    },
    riwayat: (...peristiwa) => void isi.peristiwa.push(...peristiwa),
    surat(...daftar) {
      for (const s of daftar) {
        if (!suratAda.has(s.id) && !isi.surat.has(s.id)) isi.surat.set(s.id, s);
      }
    },
    hapusSurat: (...baris) => baris.forEach((b) => isi.hapus.add(b)),
    gagalSurat: (baris, pesan) => void isi.gagal.set(baris, pesan),
    sistem(ubahan) {
      const catatan = { ...isi.sistem.catatan, ...ubahan.catatan };
      isi.sistem = { ...isi.sistem, ...ubahan, catatan };
    },
    pemeriksaan: (tab, baris, pesan) =>
      void isi.pemeriksaan.set(`${tab} ${baris}`, { tab, baris, pesan }),
    dasbor: (angka) => void (isi.dasbor = angka),
    kosong,
    requests: () => (kosong() ? [] : lengkap(bacaan, isi, at)),
    petunjuk: () => (kosong() ? bacaan.petunjuk : petunjukSesudah(bacaan, isi)),
  };
}

function isiKosong(bacaan: Bacaan): Isi {
  return {
    baru: [],
    ubahan: new Map(),
    pulihan: new Map(),
    tolakan: new Map(),
    peristiwa: [],
    surat: new Map(),
    hapus: new Set(),
    gagal: new Map(),
    pemeriksaan: new Map(bacaan.dalam.pemeriksaan.map((p) => [`${p.tab} ${p.baris}`, p])),
    sistem: {},
    dasbor: undefined,
  };
}

/** Ordered so that row numbers stay valid: changes, then new rows, deletions last. */
function susun(bacaan: Bacaan, isi: Isi, at: Instan): Permintaan[] {
  const sistem = sistemSesudah(bacaan, isi, at);
  const dasbor = isi.dasbor && tulisDasbor(bacaan.konfigurasi.konteks, sistem, isi.dasbor, at);
  const gantiDasbor = dasbor !== undefined && dasbor.sidik !== bacaan.sistem.dasbor;
  const akhir = gantiDasbor ? { ...sistem, dasbor: dasbor.sidik } : sistem;
  return [
    ...Object.values(bacaan.kepala).flatMap((k) =>
      k.pulihkan.map(({ kolom, judul }) =>
        tulisDi(k.tab, 1, kolom, [[selTeks(judul)]], 'userEnteredValue'),
      ),
    ),
    ...ubahanRegister(bacaan, isi, at),
    ...[...isi.pemeriksaan.values()].flatMap(({ tab, baris, pesan }) =>
      tulisSel(bacaan.kepala[tab], baris, { pemeriksaan: selTeks(pesan, true) }),
    ),
    ...ubahanKotak(bacaan, isi),
    ...(gantiDasbor ? dasbor.requests : []),
    ...ubahanSistem(bacaan, akhir),
    ...tulisBaru(alat(bacaan, at), isi.baru),
    ...tambahRiwayat(bacaan, isi),
    ...tambahSurat(bacaan, isi),
    ...hapusBaris('kotakKeluar', [...isi.hapus]),
  ];
}

/** The version goes with every commit and with nothing else, so that a hint can be proven. */
function lengkap(bacaan: Bacaan, isi: Isi, at: Instan): Permintaan[] {
  const { letakSistem, sistemBerikut } = bacaan.dalam;
  const baris = letakSistem['versi'] ?? sistemBerikut;
  const json = String(bacaan.sistem.versi + 1);
  return [
    ...tulisSel(bacaan.kepala.sistem, baris, selSistem('versi', json)),
    ...susun(bacaan, isi, at),
  ];
}

const alat = (bacaan: Bacaan, at: Instan): AlatTulis => ({
  konteks: bacaan.konfigurasi.konteks,
  kepala: bacaan.kepala.register,
  kepalaKategori: bacaan.kepala.kategori,
  at,
});

function ubahanRegister(bacaan: Bacaan, isi: Isi, at: Instan): Permintaan[] {
  const pakai = alat(bacaan, at);
  const lama = new Map(bacaan.baris.map((b) => [b.baris, b]));
  return [
    ...[...isi.ubahan].flatMap(([baris, { aduan, pilihan }]) => {
      const b = lama.get(baris);
      return b === undefined ? [] : tulisUbahan(pakai, b, aduan, pilihan);
    }),
    ...[...isi.pulihan].flatMap(([baris, aduan]) => tulisPulihan(pakai, baris, aduan)),
    ...[...isi.tolakan].flatMap(([baris, pesan]) => tulisTolakan(pakai.kepala, baris, pesan)),
  ];
}

function ubahanKotak(bacaan: Bacaan, isi: Isi): Permintaan[] {
  const kotak = new Map(bacaan.kotak.map((k) => [k.baris, k]));
  return [...isi.gagal]
    .filter(([baris]) => !isi.hapus.has(baris))
    .flatMap(([baris, pesan]) => {
      const percobaan = selAngka((kotak.get(baris)?.percobaan ?? 0) + 1);
      return tulisSel(bacaan.kepala.kotakKeluar, baris, { percobaan, pesan: selTeks(pesan, true) });
    });
}

function tambahRiwayat(bacaan: Bacaan, isi: Isi): Permintaan[] {
  const { sop, kalender } = bacaan.konfigurasi.konteks;
  const rows = isi.peristiwa.map((p) => peristiwaKeBaris(sop, kalender.data.zonaMenit, p));
  return tambahBaris(bacaan.kepala.riwayat, rows);
}

function tambahSurat(bacaan: Bacaan, isi: Isi): Permintaan[] {
  const zona = bacaan.konfigurasi.konteks.kalender.data.zonaMenit;
  const rows = [...isi.surat.values()].map((s) => suratKeBaris(zona, s));
  return tambahBaris(bacaan.kepala.kotakKeluar, rows);
}

/** Keys that changed, and keys that have no row yet; but not the version. */
function ubahanSistem(bacaan: Bacaan, sistem: Sistem): Permintaan[] {
  const { sistemTertulis, letakSistem, sistemBerikut } = bacaan.dalam;
  let baru = sistemBerikut + (letakSistem['versi'] === undefined ? 1 : 0);
  return Object.entries(formatSistem(sistem))
    .filter(([kunci]) => kunci !== 'versi')
    .filter(([kunci, json]) => letakSistem[kunci] === undefined || json !== sistemTertulis[kunci])
    .flatMap(([kunci, json]) => {
      const baris = letakSistem[kunci] ?? baru++;
      return tulisSel(bacaan.kepala.sistem, baris, selSistem(kunci, json));
    });
}

function sistemSesudah(bacaan: Bacaan, isi: Isi, at: Instan): Sistem {
  const { sistem, konfigurasi } = bacaan;
  const zona = konfigurasi.konteks.kalender.data.zonaMenit;
  const catatan = { ...sistem.catatan, ...isi.sistem.catatan };
  for (const [kunci, nilai] of Object.entries(catatan)) if (nilai === '') delete catatan[kunci];
  return {
    ...sistem,
    ...hitung(sistem, perubahan(bacaan, isi), zona, at),
    ...isi.sistem,
    catatan,
    baik: { ...sistem.baik, ...konfigurasi.baikBaru },
  };
}

function perubahan(bacaan: Bacaan, isi: Isi): readonly Perubahan[] {
  const lama = new Map<number, BarisRegister>(bacaan.baris.map((b) => [b.baris, b]));
  return [
    ...isi.baru.map(({ aduan }) => ({ baru: aduan, dicatat: true })),
    ...[...isi.ubahan].map(([baris, { aduan }]) => {
      const dulu = lama.get(baris)?.aduan;
      return dulu === undefined ? { baru: aduan } : { lama: dulu, baru: aduan };
    }),
    ...[...isi.pulihan.values()].map((aduan) => ({ baru: aduan })),
  ];
}

function petunjukSesudah(bacaan: Bacaan, isi: Isi): Petunjuk {
  const { petunjuk } = bacaan;
  const tersentuh = [
    ...[...isi.ubahan].map(([baris, u]) => ({ baris, aduan: u.aduan })),
    ...[...isi.pulihan].map(([baris, aduan]) => ({ baris, aduan })),
    ...isi.baru.map(({ aduan }, i) => ({ baris: petunjuk.barisBerikut + i, aduan })),
  ];
  const tutup = tersentuh.filter((t) => !isTerbuka(t.aduan)).map((t) => t.baris);
  const buka = tersentuh.filter((t) => isTerbuka(t.aduan)).map((t) => t.baris);
  const barisBerikut = petunjuk.barisBerikut + isi.baru.length;
  return {
    versi: bacaan.sistem.versi + 1,
    barisAkhir: isi.baru.length === 0 ? petunjuk.barisAkhir : barisBerikut - 1,
    barisBerikut,
    terbuka: ubahRentang(petunjuk.terbuka, tutup, buka),
  };
}
