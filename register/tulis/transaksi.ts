// SPDX-License-Identifier: Apache-2.0
// One commit: everything that a run has decided, as the requests of one all-or-nothing batchUpdate,
// with the counters that go with it. It decides nothing about aduan and sends nothing.

import type { Aduan } from '../../core/aduan/aduan.ts';
import type { Surat } from '../../core/aduan/perintah.ts';
import type { Peristiwa } from '../../core/aduan/peristiwa.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import type { Bacaan } from '../baca/baca.ts';
import { isTerbuka, isUsang } from '../baris/baris-aduan.ts';
import type { AngkaDasbor } from './dasbor.ts';
import { type Isi, isiKosong } from './isi-komit.ts';
import { konteksUntuk } from '../atur/konfigurasi.ts';
import { type Petunjuk, formatPetunjuk, ubahRentang } from '../ingatan/petunjuk.ts';
import { type Saksi, createSaksi } from './saksi.ts';
import type { Permintaan } from '../tab/sheets-bentuk.ts';
import type { UbahanSistem } from '../ingatan/sistem.ts';
import { denganVersi, susunKomit } from './susun-komit.ts';
import type { IdTabAtur } from '../tab/tab.ts';
import type { PilihanUbah } from './tulis-register.ts';

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
  /** Takes versions of the SOP out that no aduan needs any more. */
  readonly rapikanVersi: () => void;
  /** The order in Pengaturan to move open aduan was dealt with: the cell says `tidak` again. */
  readonly pindahSelesai: () => void;
  /** Requests that go along as they are: cells that nothing else in a commit touches. */
  readonly lain: (...permintaan: readonly Permintaan[]) => void;
  /** Whether there is nothing to write. */
  readonly kosong: () => boolean;
  /** The body's `requests` of the one `spreadsheets.batchUpdate`. Empty when `kosong()`. */
  readonly requests: () => Permintaan[];
  /** How to see whether the commit met the rows it was meant for. */
  readonly saksi: () => Saksi;
  /** What it was meant to do, for putting it right when it did not. */
  readonly isi: () => Isi;
  /** The hint to save after the commit; the same as was read when nothing was written. */
  readonly petunjuk: () => Petunjuk;
}

const BATAS_SEGARKAN = 300;

export function createTransaksi(bacaan: Bacaan, at: Instan): Transaksi {
  const isi = isiKosong(bacaan);
  const lama = new Map(bacaan.baris.map((b) => [b.baris, b]));
  const suratAda = new Set(bacaan.kotak.map((k) => k.surat.id));
  let jadi: Permintaan[] | undefined;
  const susun = (): Permintaan[] => (jadi ??= susunKomit(bacaan, isi, at));
  /** What was put together is asked for several times; whatever is added makes it stale. */
  function tambah(): Isi {
    jadi = undefined;
    return isi;
  }
  const kosong = (): boolean => bacaan.petunjuk.pulih === undefined && susun().length === 0;
  return {
    urutBerikut: (tahun) =>
      Math.max(
        bacaan.sistem.urut[tahun] ?? 0,
        ...isi.baru.filter((b) => b.aduan.tahun === tahun).map((b) => b.aduan.urut),
      ) + 1,
    catat: (aduan, pilihan) => void tambah().baru.push({ aduan, pesan: pilihan?.pesan ?? '' }),
    ubah(baris, aduan, pilihan = {}) {
      if (!lama.has(baris)) throw new Error(`transaksi: row ${baris} of Register was not read`);
      tambah().ubahan.set(baris, { aduan, pilihan });
    },
    tolak: (baris, pesan) => void tambah().tolakan.set(baris, pesan),
    segarkan(batas = BATAS_SEGARKAN) {
      const usang = bacaan.baris
        .filter((b) => !isi.ubahan.has(b.baris))
        .filter((b) => isUsang(konteksUntuk(bacaan.konfigurasi, b.aduan.sopVersi), b, at))
        .slice(0, batas);
      for (const b of usang) tambah().ubahan.set(b.baris, { aduan: b.aduan, pilihan: {} });
      return usang.length;
    },
    riwayat: (...peristiwa) => void tambah().peristiwa.push(...peristiwa),
    surat(...daftar) {
      for (const s of daftar) {
        if (!suratAda.has(s.id) && !isi.surat.has(s.id)) tambah().surat.set(s.id, s);
      }
    },
    hapusSurat: (...baris) => baris.forEach((b) => tambah().hapus.add(b)),
    gagalSurat: (baris, pesan) => void tambah().gagal.set(baris, pesan),
    sistem(ubahan) {
      const catatan = { ...isi.sistem.catatan, ...ubahan.catatan };
      tambah().sistem = { ...isi.sistem, ...ubahan, catatan };
    },
    pemeriksaan: (tab, baris, pesan) =>
      void tambah().pemeriksaan.set(`${tab} ${baris}`, { tab, baris, pesan }),
    dasbor: (angka) => void (tambah().dasbor = angka),
    rapikanVersi: () => void (tambah().rapikanVersi = true),
    pindahSelesai: () => void (tambah().pindahSelesai = true),
    lain: (...permintaan) => void tambah().lain.push(...permintaan),
    kosong,
    requests: () => (kosong() ? [] : denganVersi(bacaan, susun(), teksPetunjuk(bacaan, isi))),
    saksi: () => createSaksi(bacaan, isi),
    isi: () => isi,
    petunjuk: () => (kosong() ? bacaan.petunjuk : petunjukSesudah(bacaan, isi)),
  };
}

const teksPetunjuk = (bacaan: Bacaan, isi: Isi): string =>
  formatPetunjuk(petunjukSesudah(bacaan, isi));

function petunjukSesudah(bacaan: Bacaan, isi: Isi): Petunjuk {
  const { petunjuk } = bacaan;
  const tersentuh = [
    ...[...isi.ubahan].map(([baris, u]) => ({ baris, aduan: u.aduan })),
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
