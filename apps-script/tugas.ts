// SPDX-License-Identifier: Apache-2.0
// The kinds of run: what each reads, how long it may take, and which decisions it makes.

import { butirFormulir } from '../register/formulir.ts';
import { kanalSop } from '../register/kanal.ts';
import type { PermintaanPindah } from '../register/pindah-atur.ts';
import { rentangDariBaris, type RentangBaris } from '../register/petunjuk.ts';
import { TAB, type IdTab } from '../register/tab.ts';
import { tindakBaris } from './act.ts';
import { createAnggaran } from './anggaran.ts';
import type { Buku } from './buku.ts';
import { samakanPilihan } from './butir-formulir.ts';
import { bukaFormulir } from './formulir.ts';
import { daftarGalat } from './galat-lapor.ts';
import { KUNCI, type Properti } from './kunci.ts';
import {
  jalankanPindah,
  lanjutkanPindah,
  perintahBaru,
  type PerintahPindah,
} from './perintah-pindah.ts';
import type { HasilPindah } from './pindah.ts';
import { simpanYangBeda } from './properti.ts';
import { pulihkanRusak } from './pulih.ts';
import { jalankan, type HasilRun } from './run.ts';
import { sapuSurat } from './sapu-surat.ts';
import { sapuAduan, sapuDasbor, sapuPeriksa } from './sweep.ts';
import { barisBertanda, bacaTanda } from './tanda-surat.ts';
import { ceritakanTenggat, ingatKalenderBerubah } from './tenggat-berubah.ts';

/** A person may be waiting, and the quota of Sheets is by the minute: one minute and some. */
const BATAS_KEJADIAN_MS = 100_000;
/** Well inside the six minutes of Google. */
const BATAS_SAPU_MS = 270_000;
/** Somebody waits before the screen; a portion is one read and one write. */
const BATAS_PINDAH_MS = 200_000;
const SATU_PORSI_MS = 40_000;

export function tugasMasuk(): HasilRun {
  return jalankan({
    batasMs: BATAS_KEJADIAN_MS,
    intake: true,
    kerja: (buku, { properti }) => ingatAturan(buku, properti),
  });
}

export function tugasTindak(baris: RentangBaris, oleh: string): HasilRun {
  return jalankan({
    batasMs: BATAS_KEJADIAN_MS,
    baris: () => [baris],
    kerja(buku, { properti }) {
      const [dari, sampai] = baris;
      const kena = buku.bacaan.baris.filter((b) => b.baris >= dari && b.baris <= sampai);
      tindakBaris(buku, kena, oleh);
      ingatAturan(buku, properti);
    },
  });
}

/** After an edit of a tab that the office edits: it is checked, and open rows follow at once. */
export function tugasAturan(tab: IdTab, oleh: string): HasilRun {
  return jalankan({
    batasMs: BATAS_KEJADIAN_MS,
    terbuka: true,
    kerja(buku, { properti, kantor }) {
      if (tab === 'pengaturan') lanjutkanPindah(buku, kantor.pemilik, oleh);
      ingatKalenderBerubah(buku);
      buku.tx.segarkan();
      ingatAturan(buku, properti);
      if (tab !== 'kategori') return;
      const { kategori, sop } = buku.konteks;
      const butir = butirFormulir(kategori, sop.masukan, kanalSop(sop));
      samakanPilihan(bukaFormulir(kantor.formulirId), butir);
    },
  });
}

export function tugasSapu(): HasilRun {
  return jalankan({
    batasMs: BATAS_SAPU_MS,
    intake: true,
    terbuka: true,
    kotakKeluar: true,
    baris: (properti) => rentangDariBaris(barisBertanda(bacaTanda(properti))),
    kerja(buku, { properti, kantor, anggaran }) {
      pulihkanRusak(buku, anggaran, kantor);
      ceritakanTenggat(buku);
      lanjutkanPindah(buku, kantor.pemilik, '');
      const surat = sapuSurat(buku, bacaTanda(properti));
      const hasil = sapuAduan(buku, surat, kantor.pemilik);
      sapuPeriksa(buku);
      buku.tx.segarkan();
      buku.tx.rapikanVersi();
      sapuDasbor(buku, hasil.antrean.length + buku.suratBaru().length);
      ingatAturan(buku, properti);
      return { ...hasil, usai: [...hasil.usai, ...catatGalat(buku, properti)] };
    },
  });
}

/**
 * Moves open aduan to the newest SOP, portion by portion while there is time; what is left, sweeps
 * take on. Undefined when another run holds the lock: nothing was done.
 */
export function tugasPindah(permintaan: PermintaanPindah, oleh: string): HasilPindah | undefined {
  const anggaran = createAnggaran(BATAS_PINDAH_MS);
  let perintah: PerintahPindah | undefined;
  let hasil: HasilPindah | undefined;
  do {
    let porsi: HasilPindah | undefined;
    jalankan({
      batasMs: anggaran.sisa(),
      terbuka: true,
      kerja(buku) {
        perintah = { ...(perintah ?? perintahBaru(buku, permintaan, oleh)) };
        porsi = jalankanPindah(buku, perintah);
      },
    });
    if (porsi === undefined || perintah === undefined) return hasil;
    perintah = { ...perintah, dipindah: porsi.dipindah };
    hasil = porsi;
  } while (hasil.sisa > 0 && anggaran.sisa() > SATU_PORSI_MS);
  return hasil;
}

/** Copies what must be known before the register is read; written only when it has changed. */
function ingatAturan(buku: Buku, properti: Properti): void {
  const { konfigurasi, kepala } = buku.bacaan;
  const { namaInstansi, surelAdmin } = konfigurasi.pengaturan;
  const kolom = kepala.register?.kolom['tindakan'];
  simpanYangBeda(
    {
      [KUNCI.namaInstansi]: namaInstansi,
      [KUNCI.surelAdmin]: surelAdmin === '' ? (properti[KUNCI.pemilik] ?? '') : surelAdmin,
      ...(kolom === undefined ? {} : { [KUNCI.kolomStaf]: String(kolom) }),
    },
    properti,
  );
}

/** Zero-based; where the column Tindakan stood when it was last read. */
export function kolomTindakan(properti: Properti): number {
  const diingat = Number(properti[KUNCI.kolomStaf]);
  if (properti[KUNCI.kolomStaf] !== undefined && Number.isInteger(diingat)) return diingat;
  return TAB.register.kolom.findIndex((k) => k.id === 'tindakan');
}

/** The last failed run, into Sistem; notes older than a day are done with. */
function catatGalat(buku: Buku, properti: Properti): string[] {
  const daftar = daftarGalat(properti);
  const terakhir = daftar[0];
  if (terakhir === undefined) return [];
  const { bagian, pesan, pada } = terakhir;
  const teks = `${new Date(pada).toISOString()} ${bagian}: ${pesan}`;
  if (buku.bacaan.sistem.catatan['galat.terakhir'] !== teks) {
    buku.tx.sistem({ catatan: { 'galat.terakhir': teks } });
  }
  return daftar.filter((g) => buku.at - g.pada > 24 * 3_600_000).map((g) => g.kunci);
}
