// SPDX-License-Identifier: Apache-2.0
// What became of the letters since the last sweep: sent ones leave the outbox and live on in
// Riwayat, failed ones are counted, hopeless ones are given up and told to the admin. Pure.

import type { Peristiwa } from '../../core/aduan/peristiwa.ts';
import type { Surat } from '../../core/aduan/perintah.ts';
import type { BarisSurat } from '../../register/baris/kotak-keluar.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import type { Buku } from '../buku/buku.ts';
import { parseDaftarButir } from '../surat/butir-ringkasan.ts';
import { laporAdmin } from './lapor.ts';
import { AWALAN } from '../google/kunci.ts';
import { isOrang } from '../surat/orang.ts';
import { barisSurat } from '../surat/surat.ts';
import type { Tanda, TandaSurat } from '../surat/tanda-surat.ts';

/** A wrong address does not mend itself; a service that is down does. */
const BATAS_COBA_TETAP = 3;
const BATAS_COBA = 60;
const BATAS_GABUNG = 2;

export interface HasilSapuSurat {
  /** Letters that still wait. */
  readonly antrean: readonly Surat[];
  /** Letters whose mark says that they may have left already. */
  readonly mungkinSudah: ReadonlySet<string>;
  /** Letters that failed before: one mail with others may be what is wrong with them. */
  readonly pernahGagal: ReadonlySet<string>;
  /** Script properties to delete once the commit is done. */
  readonly usai: readonly string[];
  /** When whose digest left. */
  readonly disampaikan: ReadonlyMap<string, Instan>;
}

export function sapuSurat(buku: Buku, tanda: TandaSurat): HasilSapuSurat {
  const antrean: Surat[] = [];
  const mungkinSudah = new Set<string>();
  const pernahGagal = new Set<string>();
  const disampaikan = new Map<string, Instan>();
  for (const satu of buku.bacaan.kotak) {
    const kirim = tanda.kirim.get(satu.surat.id);
    if (kirim?.hasil === 'terkirim') {
      tutupSurat(buku, satu, 'terkirim', kirim.pada);
      if (isOrang(satu.surat.kepada)) disampaikan.set(satu.surat.kepada, kirim.pada);
    } else if (!menyerah(buku, satu, tanda.gagal.get(satu.surat.id))) {
      if (cobaKe(satu, tanda) >= BATAS_GABUNG) pernahGagal.add(satu.surat.id);
      if (kirim?.hasil === 'akan') mungkinSudah.add(satu.surat.id);
      antrean.push(satu.surat);
    }
  }
  const usai = tandaUsai(tanda, mungkinSudah);
  return { antrean, mungkinSudah, pernahGagal, usai, disampaikan };
}

/** Attempts, with the one that is only marked yet. */
const cobaKe = ({ percobaan, surat }: BarisSurat, tanda: TandaSurat): number =>
  percobaan + (tanda.gagal.has(surat.id) ? 1 : 0);

/** Marks of letters that are in the outbox no longer go too: nothing would ever read them. */
function tandaUsai(tanda: TandaSurat, mungkinSudah: ReadonlySet<string>): string[] {
  const kirim = [...tanda.kirim.keys()].filter((id) => !mungkinSudah.has(id));
  return [
    ...kirim.map((id) => `${AWALAN.kirim}${id}`),
    ...[...tanda.gagal.keys()].map((id) => `${AWALAN.gagal}${id}`),
  ];
}

function menyerah(buku: Buku, satu: BarisSurat, gagal: Tanda | undefined): boolean {
  if (gagal?.hasil !== 'gagal') return false;
  const ke = satu.percobaan + 1;
  if (ke < (gagal.tetap ? BATAS_COBA_TETAP : BATAS_COBA)) {
    buku.tx.gagalSurat(satu.baris, gagal.pesan);
    return false;
  }
  tutupSurat(buku, satu, `gagal: ${gagal.pesan}`, buku.at);
  // Not about letters that tell of failed letters: that would never end.
  if (satu.surat.templat !== 'galat') laporGagal(buku, satu.surat, gagal.pesan);
  return true;
}

/** A digest carries notices of many: they are named, because nobody else will tell of them. */
function laporGagal(
  buku: Buku,
  { id, nomor, kepada, templat, data, teks }: Surat,
  pesan: string,
): void {
  const isi = isOrang(kepada) ? parseDaftarButir(teks).map((b) => b.nomor) : [];
  laporAdmin(buku, {
    kunci: `surat:${id}`,
    perihal: 'surat tidak dapat dikirim',
    bagian: `Surat "${templat}" untuk ${isOrang(kepada) ? (data['peran'] ?? '') : kepada}`,
    nomor,
    teks: isi.length === 0 ? pesan : `${pesan}\nAduan di dalamnya: ${isi.join(', ')}`,
    saran:
      kepada === 'pelapor'
        ? 'Mohon PPID memeriksa alamat surel pada Identitas Pelapor, lalu menghubungi pelapor dengan cara lain.'
        : 'Mohon periksa alamat surel pada lembar Petugas.',
  });
}

function tutupSurat(buku: Buku, satu: BarisSurat, hasil: string, pada: number): void {
  buku.tx.hapusSurat(satu.baris);
  const baris = barisSurat(satu.surat);
  if (buku.aduanDi(baris)?.nomor !== satu.surat.nomor) return;
  buku.tambah(baris, (aduan): Peristiwa => ({
    jenis: 'surat',
    nomor: aduan.nomor,
    ke: aduan.peristiwa + 1,
    pada,
    oleh: 'sistem',
    surat: satu.surat.id,
    hasil,
  }));
}
