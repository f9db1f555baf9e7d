// SPDX-License-Identifier: Apache-2.0
// What the office has set, from its five tabs. A wrong edit is refused beside its cell, and the last
// good version, remembered in Sistem, keeps running. It writes nothing.

import { type Hasil, berhasil, gagal } from '../../core/hasil.ts';
import { createKalender, tahunKurang } from '../../core/waktu/kalender.ts';
import type { Konteks } from '../../core/aduan/perintah.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import { type BarisAtur, parseBarisAtur } from '../baris/baris-atur.ts';
import { type HariLibur, parseHariLibur, tahunLengkap } from './hari-libur.ts';
import { parseKategori } from './kategori.ts';
import { type MasalahAtur, createPencatat } from './pencatat-atur.ts';
import { type Pengaturan, parsePengaturan } from './pengaturan.ts';
import { type Petugas, parsePetugas } from './petugas.ts';
import { pilihSop } from './pilih-sop.ts';
import { hasilPindah } from './pindah-atur.ts';
import type { KonfigurasiBaik, PeriksaSop, Sistem } from '../ingatan/sistem.ts';
import type { IdTab, IdTabAtur } from '../tab/tab.ts';
import type { ArsipSop } from '../sop/versi-sop.ts';

export type { MasalahAtur } from './pencatat-atur.ts';

export interface Konfigurasi {
  /** With the SOP in force: for new aduan, and for what is about no aduan. */
  readonly konteks: Konteks;
  /** Other versions, under which aduan may run; see `konteksUntuk`. */
  readonly arsip: ArsipSop;
  readonly pengaturan: Pengaturan;
  /** Active or not; letters go to the active ones. */
  readonly petugas: readonly Petugas[];
  readonly masalah: readonly MasalahAtur[];
  /** What must be remembered as good from now on: only tabs that changed. */
  readonly baikBaru: KonfigurasiBaik;
  /** What checking the SOP found, to be remembered. */
  readonly periksaSop?: PeriksaSop;
}

/** No usable SOP, neither in the tab nor remembered: nothing can be decided. */
export interface KonfigurasiRusak {
  readonly kode: 'konfigurasi_rusak';
  readonly tab: IdTab;
  readonly pesan: string;
}

export interface BahanKonfigurasi {
  readonly baris: Readonly<Record<IdTabAtur, readonly BarisAtur[]>>;
  readonly sistem: Sistem;
  readonly arsip: ArsipSop;
  readonly at: Instan;
  /** Checks the SOP although its tab has not changed: after an update of the program. */
  readonly periksaUlang?: boolean;
}

export function parseKonfigurasi(bahan: BahanKonfigurasi): Hasil<Konfigurasi, KonfigurasiRusak> {
  const { baris, sistem, at } = bahan;
  const baik = (tab: IdTabAtur): readonly BarisAtur[] => parseBarisAtur(sistem.baik[tab]) ?? [];
  const catat = createPencatat(sistem.baik);
  const terpilih = pilihSop({ ...bahan, baris: baris.sop }, catat);
  if (terpilih === undefined) return gagal(sopRusak(catat.masalah));
  const { sop, sopVersi, periksa } = terpilih;

  const atur = parsePengaturan(baris.pengaturan, baik('pengaturan'));
  catat.peringatan('pengaturan', [
    ...atur.masalah,
    ...hasilPindah(baris.pengaturan, sistem.catatan, at),
  ]);
  const berlaku = Object.entries(atur.berlaku).map(([kunci, nilai]) => ({ kunci, nilai }));
  catat.terima(
    'pengaturan',
    berlaku.map((sel, i) => ({ baris: i + 2, sel })),
  );

  const petugas = catat.pilih('petugas', baris.petugas, (b) => {
    const { petugas: nilai, masalah } = parsePetugas(b, sop);
    return { nilai, masalah };
  });
  const kategori = catat.pilih('kategori', baris.kategori, (b) => {
    const { kategori: nilai, masalah } = parseKategori(b, sop.masukan?.subKategori === true);
    return { nilai, masalah };
  });
  const hariLibur = catat.pilih('hariLibur', baris.hariLibur, (b) => {
    const { hariLibur: nilai, masalah } = parseHariLibur(b);
    return { nilai, masalah };
  });
  const kalender = susunKalender(atur.pengaturan, hariLibur ?? []);
  const kurang = tahunKurang(kalender, at);
  if (kurang.length > 0) {
    const pesan =
      `Daftar hari libur tahun ${kurang.join(', ')} belum lengkap; tenggat di tahun itu dihitung ` +
      'tanpa hari libur. Mohon lengkapi menurut SKB.';
    const pertama = baris.hariLibur[0]?.baris ?? 2;
    catat.peringatan('hariLibur', [{ baris: pertama, tingkat: 'peringatan', pesan }]);
  }
  return berhasil({
    konteks: { sop, sopVersi, kalender, kategori: kategori ?? ['Lainnya'] },
    arsip: bahan.arsip,
    pengaturan: atur.pengaturan,
    petugas: petugas ?? [],
    masalah: catat.masalah,
    baikBaru: catat.baikBaru,
    ...(periksa === undefined ? {} : { periksaSop: periksa }),
  });
}

/**
 * The context in which an aduan of this version is decided and shown. A version that is not kept any
 * more runs as the SOP in force (`isVersiHilang` tells).
 */
export function konteksUntuk(konfigurasi: Konfigurasi, sopVersi: string): Konteks {
  const { konteks, arsip } = konfigurasi;
  if (sopVersi === konteks.sopVersi) return konteks;
  const sop = arsip.cari(sopVersi);
  return sop === undefined ? konteks : { ...konteks, sop, sopVersi };
}

export const isVersiHilang = ({ konteks, arsip }: Konfigurasi, sopVersi: string): boolean =>
  sopVersi !== konteks.sopVersi && arsip.cari(sopVersi) === undefined;

/** What each row's cell Pemeriksaan should show. */
export function pesanPemeriksaan(
  masalah: readonly MasalahAtur[],
  tab: IdTabAtur,
): ReadonlyMap<number, string> {
  const hasil = new Map<number, string>();
  for (const m of masalah.filter((satu) => satu.tab === tab)) {
    const teks = `${m.tingkat === 'galat' ? 'Perlu diperbaiki' : 'Catatan'}: ${m.pesan}`;
    const lama = hasil.get(m.baris);
    hasil.set(m.baris, lama === undefined ? teks : `${lama}\n${teks}`);
  }
  return hasil;
}

function susunKalender(pengaturan: Pengaturan, hariLibur: readonly HariLibur[]) {
  return createKalender({
    zonaMenit: pengaturan.zonaMenit,
    mingguan: pengaturan.jamKerja,
    ramadan: { mingguan: pengaturan.jamRamadan, rentang: pengaturan.ramadan },
    libur: hariLibur.map(({ tanggal, nama, jenis }) => ({ tanggal, nama, jenis })),
    cutiBersama: pengaturan.cutiBersama,
    liburNasional: pengaturan.liburNasional,
    tahunLengkap: tahunLengkap(hariLibur),
  });
}

function sopRusak(masalah: readonly MasalahAtur[]): KonfigurasiRusak {
  const rinci = masalah
    .filter((m) => m.tingkat === 'galat')
    .slice(0, 5)
    .map((m) => `baris ${m.baris}: ${m.pesan}`)
    .join(' ');
  return {
    kode: 'konfigurasi_rusak',
    tab: 'sop',
    pesan: `Lembar SOP belum dapat dipakai dan belum ada versi sebelumnya. ${rinci}`,
  };
}
