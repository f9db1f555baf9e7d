// SPDX-License-Identifier: Apache-2.0
// What the office has set, from its five tabs. A wrong edit is refused beside its cell, and the last
// good version, remembered in Sistem, keeps running. It writes nothing.

import { type Hasil, berhasil, gagal } from '../core/hasil.ts';
import { createKalender, tahunKurang } from '../core/kalender.ts';
import type { Konteks } from '../core/perintah.ts';
import type { Sop } from '../core/sop.ts';
import type { Instan } from '../core/waktu.ts';
import { type BarisAtur, type MasalahSel, formatBarisAtur, parseBarisAtur } from './baris-atur.ts';
import { type HariLibur, parseHariLibur, tahunLengkap } from './hari-libur.ts';
import { parseKategori } from './kategori.ts';
import { type Pengaturan, parsePengaturan } from './pengaturan.ts';
import { type Petugas, parsePetugas } from './petugas.ts';
import { sidikPendek } from './sidik.ts';
import { BATAS_NILAI, type KonfigurasiBaik, type Sistem } from './sistem.ts';
import { barisKeSop, periksaSopTab } from './sop-baca.ts';
import { type IdTab, type IdTabAtur, TAB } from './tab.ts';

export interface MasalahAtur extends MasalahSel {
  readonly tab: IdTabAtur;
}

export interface Konfigurasi {
  readonly konteks: Konteks;
  readonly pengaturan: Pengaturan;
  /** Active or not; letters go to the active ones. */
  readonly petugas: readonly Petugas[];
  readonly masalah: readonly MasalahAtur[];
  /** What must be remembered as good from now on: only tabs that changed. */
  readonly baikBaru: KonfigurasiBaik;
}

/** No usable SOP, neither in the tab nor remembered: nothing can be decided. */
export interface KonfigurasiRusak {
  readonly kode: 'konfigurasi_rusak';
  readonly tab: IdTab;
  readonly pesan: string;
}

export interface BahanKonfigurasi {
  readonly baris: Readonly<Record<IdTabAtur, readonly BarisAtur[]>>;
  readonly sistem: Pick<Sistem, 'baik' | 'perLangkah' | 'perAsal'>;
  readonly at: Instan;
}

export function parseKonfigurasi(bahan: BahanKonfigurasi): Hasil<Konfigurasi, KonfigurasiRusak> {
  const { baris, sistem, at } = bahan;
  const baik = (tab: IdTabAtur): readonly BarisAtur[] => parseBarisAtur(sistem.baik[tab]) ?? [];
  const catat = createPencatat(sistem.baik);
  const sop = pilihSop(bahan, baik('sop'), catat);
  if (sop === undefined) return gagal(sopRusak(catat.masalah));

  const atur = parsePengaturan(baris.pengaturan, baik('pengaturan'));
  catat.peringatan('pengaturan', atur.masalah);
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
    const { kategori: nilai, masalah } = parseKategori(b);
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
    konteks: {
      sop,
      sopVersi: sidikPendek(JSON.stringify(sop)),
      kalender,
      kategori: kategori ?? ['Lainnya'],
    },
    pengaturan: atur.pengaturan,
    petugas: petugas ?? [],
    masalah: catat.masalah,
    baikBaru: catat.baikBaru,
  });
}

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

interface Pencatat {
  readonly masalah: MasalahAtur[];
  readonly baikBaru: Partial<Record<IdTabAtur, unknown>>;
  readonly peringatan: (tab: IdTabAtur, masalah: readonly MasalahSel[]) => void;
  readonly terima: (tab: IdTabAtur, baris: readonly BarisAtur[]) => boolean;
  readonly ditolak: (tab: IdTabAtur, masalah: readonly MasalahSel[]) => void;
  readonly pilih: <T>(
    tab: IdTabAtur,
    baris: readonly BarisAtur[],
    parse: (b: readonly BarisAtur[]) => {
      readonly nilai: T | undefined;
      readonly masalah: readonly MasalahSel[];
    },
  ) => T | undefined;
}

function createPencatat(baik: KonfigurasiBaik): Pencatat {
  const masalah: MasalahAtur[] = [];
  const baikBaru: Partial<Record<IdTabAtur, unknown>> = {};
  const tambah = (tab: IdTabAtur, daftar: readonly MasalahSel[]): void => {
    for (const m of daftar) masalah.push({ ...m, tab });
  };
  function terima(tab: IdTabAtur, baris: readonly BarisAtur[]): boolean {
    const nilai = formatBarisAtur(baris);
    const json = JSON.stringify(nilai);
    if (json.length > BATAS_NILAI) {
      tambah(tab, [{ baris: 2, tingkat: 'galat', pesan: 'Isi lembar ini terlalu panjang.' }]);
      return false;
    }
    if (json !== JSON.stringify(baik[tab])) baikBaru[tab] = nilai;
    return true;
  }
  function ditolak(tab: IdTabAtur, daftar: readonly MasalahSel[]): void {
    tambah(tab, daftar);
    const salah = daftar.filter((m) => m.tingkat === 'galat').length;
    if (salah === 0) return;
    const pesan =
      `Perubahan lembar ${TAB[tab].judul} belum berlaku: ada ${salah} hal yang perlu diperbaiki. ` +
      'Versi sebelumnya tetap dipakai.';
    const baris = Math.min(...daftar.map((m) => m.baris), 2);
    masalah.unshift({ tab, baris, tingkat: 'galat', pesan });
  }
  return {
    masalah,
    baikBaru,
    peringatan: tambah,
    terima,
    ditolak,
    pilih(tab, baris, parse) {
      const hasil = parse(baris);
      if (hasil.nilai !== undefined && terima(tab, baris)) {
        tambah(tab, hasil.masalah);
        return hasil.nilai;
      }
      ditolak(tab, hasil.masalah);
      return parse(parseBarisAtur(baik[tab]) ?? []).nilai;
    },
  };
}

function pilihSop(
  bahan: BahanKonfigurasi,
  baik: readonly BarisAtur[],
  catat: Pencatat,
): Sop | undefined {
  const baris = bahan.baris.sop;
  const { sop, masalah } = periksaSopTab(baris);
  const dipakai = sop === undefined ? [] : masihDipakai(sop, bahan, baris[0]?.baris ?? 2);
  if (sop !== undefined && dipakai.length === 0 && catat.terima('sop', baris)) {
    catat.peringatan('sop', masalah);
    return sop;
  }
  catat.ditolak('sop', [...masalah, ...dipakai]);
  const lama = barisKeSop(baik);
  return lama.ok ? lama.nilai : undefined;
}

/** A step may not vanish while aduan stand in it or will come back to it. */
function masihDipakai(sop: Sop, bahan: BahanKonfigurasi, baris: number): readonly MasalahSel[] {
  const ada = new Set(sop.langkah.map((l) => l.id));
  const jumlah = new Map<string, number>();
  for (const peta of [bahan.sistem.perLangkah, bahan.sistem.perAsal]) {
    for (const [id, n] of Object.entries(peta)) {
      if (n > 0 && !ada.has(id)) jumlah.set(id, (jumlah.get(id) ?? 0) + n);
    }
  }
  return [...jumlah].map(([id, n]) => ({
    baris,
    tingkat: 'galat' as const,
    pesan:
      `Langkah “${id}” masih dipakai ${n} aduan yang terbuka. Mohon selesaikan aduan itu dahulu, ` +
      'atau biarkan kode langkahnya tetap ada.',
  }));
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
