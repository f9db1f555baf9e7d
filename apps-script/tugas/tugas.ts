// SPDX-License-Identifier: Apache-2.0
// The kinds of run: what each reads, how long it may take, and which decisions it makes.

import { MS_SEHARI } from '../../core/waktu/waktu.ts';
import { butirFormulir } from '../../register/formulir/formulir.ts';
import { kanalSop } from '../../register/formulir/kanal.ts';
import type { PermintaanPindah } from '../../register/atur/pindah-atur.ts';
import { rentangDariBaris, type RentangBaris } from '../../register/ingatan/petunjuk.ts';
import { TAB, type IdTab } from '../../register/tab/tab.ts';
import { tindakBaris } from '../putusan/act.ts';
import { createAnggaran } from '../google/anggaran.ts';
import type { Buku } from '../buku/buku.ts';
import { samakanPilihan } from '../formulir/butir-formulir.ts';
import { sidikAtur } from '../tahun/cermin-atur.ts';
import { bukaFormulir } from '../formulir/formulir.ts';
import { pesanGalat } from '../google/galat.ts';
import { daftarGalat } from '../jaga/galat-lapor.ts';
import { jaga, type PilihanJaga } from '../jaga/jaga.ts';
import { KUNCI, type Properti } from '../google/kunci.ts';
import type { NamaPemicu } from '../pasang/pasang-pemicu.ts';
import {
  jalankanPindah,
  lanjutkanPindah,
  perintahBaru,
  type PerintahPindah,
} from '../putusan/perintah-pindah.ts';
import type { HasilPindah } from '../putusan/pindah.ts';
import { simpanYangBeda } from '../google/properti.ts';
import { isAdaLama, jagaLama, sapuRegisterLama } from './register-lama.ts';
import { jalankan, type AlatKerja, type HasilRun, type Tugas } from '../run.ts';
import { sapuBerkala } from '../putusan/sapu-berkala.ts';
import { sapuKuota } from '../kirim/sapu-kuota.ts';
import { sapuSurat, type HasilSapuSurat } from '../kirim/sapu-surat.ts';
import { sapuAduan, sapuDasbor } from '../putusan/sweep.ts';
import { barisBertanda, bacaTanda } from '../surat/tanda-surat.ts';
import { ceritakanTenggat, ingatKalenderBerubah } from '../putusan/tenggat-berubah.ts';

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

/** `register`: one of an earlier year; this year's when undefined. */
export function tugasTindak(baris: RentangBaris, oleh: string, register?: string): HasilRun {
  return jalankan({
    batasMs: BATAS_KEJADIAN_MS,
    register,
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
export function tugasAturan(tab: IdTab, oleh: string, register?: string): HasilRun {
  return jalankan({
    batasMs: BATAS_KEJADIAN_MS,
    register,
    terbuka: true,
    kerja(buku, { properti, kantor }) {
      if (tab === 'pengaturan') lanjutkanPindah(buku, kantor.pemilik, oleh);
      ingatKalenderBerubah(buku);
      buku.tx.segarkan();
      ingatAturan(buku, properti);
      // The form asks by the categories of this year's register.
      if (tab !== 'kategori' || register !== undefined) return;
      const { kategori, sop } = buku.konteks;
      const butir = butirFormulir(kategori, sop.masukan, kanalSop(sop));
      samakanPilihan(bukaFormulir(kantor.formulirId), butir);
    },
  });
}

/** What a sweep reads in any register. */
const BACA_SAPU: Omit<Tugas, 'batasMs' | 'kerja'> = {
  terbuka: true,
  kotakKeluar: true,
  baris: (properti) => rentangDariBaris(barisBertanda(bacaTanda(properti))),
};

/**
 * This year's register first, with what the form has; then those of earlier years, also when that has
 * failed. `pengganti`: started by another event, because the clock's trigger is silent.
 */
export function tugasSapu(nama: NamaPemicu, pengganti = false): HasilRun {
  const anggaran = createAnggaran(BATAS_SAPU_MS);
  const pilihan = { nama, pengganti };
  let sidik: string | undefined;
  let isSendiri = false;
  const sapuLama = (): void => {
    const kerja: Tugas['kerja'] = (buku, alat) => sapu(buku, alat, pilihan, 'lama');
    sapuRegisterLama(anggaran, { jalankan, sapu: { ...BACA_SAPU, kerja }, sidik });
  };
  const hasil = jalankanLalu(
    {
      ...BACA_SAPU,
      batasMs: BATAS_SAPU_MS,
      intake: true,
      kerja(buku, alat) {
        isSendiri = !isAdaLama(alat.properti);
        sidik = isSendiri ? undefined : sidikAtur(buku.bacaan.konfigurasi);
        return sapu(buku, alat, pilihan, 'kini');
      },
    },
    sapuLama,
  );
  if (hasil === 'selesai' && !isSendiri) sapuLama();
  return hasil;
}

/** What failed here is told, and not what fails afterwards: that has noted itself. */
function jalankanLalu(tugas: Tugas, bilaGagal: () => void): HasilRun {
  try {
    return jalankan(tugas);
  } catch (sebab) {
    try {
      bilaGagal();
    } catch (lain) {
      console.error(pesanGalat(lain));
    }
    throw sebab;
  }
}

/** What is about the office, and not about the aduan of a register, is done in this year's alone. */
function sapu(
  buku: Buku,
  alat: AlatKerja,
  pilihan: PilihanJaga,
  register: 'kini' | 'lama',
): HasilSapuSurat {
  const { properti, kantor } = alat;
  ceritakanTenggat(buku);
  lanjutkanPindah(buku, kantor.pemilik, '');
  const surat = sapuSurat(buku, bacaTanda(properti));
  const hasil = sapuAduan(buku, surat, kantor.pemilik);
  if (register === 'kini') sapuBerkala(buku);
  if (register === 'kini') jaga(buku, alat, pilihan);
  else jagaLama(buku);
  if (register === 'kini') sapuKuota(buku, hasil, kantor);
  buku.tx.segarkan();
  buku.tx.rapikanVersi();
  sapuDasbor(buku, hasil.antrean.length + buku.suratBaru().length);
  ingatAturan(buku, properti);
  if (register === 'lama') return hasil;
  return { ...hasil, usai: [...hasil.usai, ...catatGalat(buku, properti)] };
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
  return daftar.filter((g) => buku.at - g.pada > MS_SEHARI).map((g) => g.kunci);
}
