// SPDX-License-Identifier: Apache-2.0
// The long look: the whole of Riwayat and Register is read once, and what differs is put right in one
// commit. The hint is dropped with it, so that everything is counted anew.

import type { Aduan } from '../../core/aduan/aduan.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import { type Bacaan, RIWAYAT_HILANG } from '../../register/baca/baca.ts';
import { cariHilang } from '../../register/baca/bukti.ts';
import { cocokkan, type HasilCocok } from '../../register/baca/cocokkan.ts';
import type { Kelainan } from '../../register/tab/kelainan.ts';
import {
  bacaRiwayatUtuh,
  hitungPeristiwa,
  type RiwayatUtuh,
} from '../../register/baca/riwayat-utuh.ts';
import type { Permintaan } from '../../register/tab/sheets-bentuk.ts';
import { createTampak, susunPulih } from '../../register/tulis/susun-pulih.ts';
import { createTransaksi, type Transaksi } from '../../register/tulis/transaksi.ts';
import { parseUrutAwal } from '../../register/ingatan/urut-awal.ts';
import type { Anggaran } from '../google/anggaran.ts';
import { CATATAN_PULIH, tulisSisa } from '../buku/catatan-pulih.ts';
import { Ditolak } from '../google/galat.ts';
import { kursorDari } from '../putusan/intake.ts';
import { komit } from '../buku/komit.ts';
import { KUNCI } from '../google/kunci.ts';
import { bacaProperti, hapusProperti } from '../google/properti.ts';
import { bacaUtuh } from '../google/sheets.ts';
import { mulaiCocok, usaiCocok } from './percobaan.ts';

export interface BahanCocokkan {
  readonly anggaran: Anggaran;
  readonly registerId: string;
  readonly at: Instan;
}

export interface AlasanCocok {
  /** Fingerprint of what it is done for, to be remembered. */
  readonly sebab: string;
  /** Every row is written anew: a column was put back. */
  readonly semua: boolean;
  /** What else goes into the same commit, by where the aduan stand. */
  readonly juga?: (letak: HasilCocok['letak']) => readonly Permintaan[];
}

/** What was found and done, in words. Throws when Riwayat itself can no longer be used. */
export function cocokkanSemua(
  { anggaran, registerId, at }: BahanCocokkan,
  bacaan: Bacaan,
  { sebab, semua, juga }: AlasanCocok,
): readonly Kelainan[] {
  console.warn('register dicocokkan dengan Riwayat: keduanya dibaca seluruhnya');
  mulaiCocok(at);
  const lembar = bacaUtuh(anggaran, registerId, ['riwayat', 'register']);
  const riwayat = bacaRiwayatUtuh(bacaan.kepala.riwayat, lembar.get('riwayat')?.baris ?? new Map());
  if (riwayat.hancur) throw new Ditolak(RIWAYAT_HILANG);
  const hasil = cocokkan({
    kepala: bacaan.kepala.register,
    register: lembar.get('register')?.baris ?? new Map(),
    aduan: riwayat.aduan,
    rusak: riwayat.rusak,
    tampak: createTampak(bacaan, at),
    semua,
  });
  const tersisa = [
    ...hasil.kelainan.filter(({ kode }) => kode !== 'dipulihkan'),
    ...riwayat.kelainan,
    ...takDitemukan(bacaan, [...riwayat.aduan.values()], hasil.terbaca),
  ];
  const tx = createTransaksi(bacaan, at);
  if (bacaan.dalam.kursorHilang) susunSistem(tx, bacaan, riwayat);
  const sisa =
    tersisa.length === 0 && sebab === ''
      ? ''
      : tulisSisa({ sidik: sebab, pada: at, kelainan: tersisa });
  tx.sistem({ catatan: { [CATATAN_PULIH.perlu]: '', [CATATAN_PULIH.sisa]: sisa } });
  const requests = [
    ...tx.requests(),
    ...(juga?.(hasil.letak) ?? []),
    ...susunPulih(bacaan, hasil, at),
  ];
  // Before the commit: killed after it, the next run must not believe the hint that went along.
  hapusProperti([KUNCI.petunjuk]);
  komit(anggaran, registerId, bacaan.sistem.versi, requests);
  usaiCocok();
  return [...hasil.kelainan.filter(({ kode }) => kode === 'dipulihkan'), ...tersisa];
}

/** Numbers that are neither in Register nor in Riwayat: nothing can be written for them. */
function takDitemukan(
  { sistem }: Bacaan,
  riwayat: readonly Aduan[],
  terbaca: () => readonly Aduan[],
): readonly Kelainan[] {
  const hilang = (dikenal: readonly Aduan[]): readonly Kelainan[] => {
    const ada = new Map<number, Set<number>>();
    for (const { tahun, urut } of dikenal) ada.set(tahun, (ada.get(tahun) ?? new Set()).add(urut));
    return cariHilang(ada, sistem.urut, parseUrutAwal(sistem));
  };
  if (hilang(riwayat).length === 0) return [];
  return hilang([...riwayat, ...terbaca()]).map((k) => ({
    ...k,
    pesan:
      `${k.pesan} Riwayat juga tidak memuatnya. Mohon buka File > Riwayat versi dan kembalikan ` +
      'baris yang hilang.',
  }));
}

/** What setup notes in Sistem for the server. */
const DICATAT = [
  'pemilik',
  'registerId',
  'identitasId',
  'formulirId',
  'templatId',
  'folderRekap',
  'folderArsip',
  'folderTemplat',
] as const;

/** Sistem was emptied: how far the responses are registered, the months, and where everything is. */
function susunSistem(tx: Transaksi, bacaan: Bacaan, riwayat: RiwayatUtuh): void {
  const zona = bacaan.konfigurasi.konteks.kalender.data.zonaMenit;
  const properti = bacaProperti();
  const letak = DICATAT.flatMap((kunci) => {
    const nilai = properti[KUNCI[kunci]];
    return nilai === undefined || nilai === '' ? [] : [[kunci, nilai] as const];
  });
  tx.sistem({
    catatan: Object.fromEntries(letak),
    respons: kursorDari([...riwayat.aduan.values()]),
    hitungan: hitungPeristiwa(riwayat.peristiwa, zona),
  });
}
