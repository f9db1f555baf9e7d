// SPDX-License-Identifier: Apache-2.0
// One run: the lock, one read, decisions for everything pending, one atomic write, then letters.
// The order of the steps is the whole point; what is decided stands in the pure files.

import type { Surat } from '../core/perintah.ts';
import type { Identitas } from '../register/identitas.ts';
import { formatPetunjuk, parsePetunjuk, type RentangBaris } from '../register/petunjuk.ts';
import { createTransaksi } from '../register/transaksi.ts';
import { surel } from 'kentongan:templat';
import { createAlamatPelapor } from './alamat-pelapor.ts';
import { createAnggaran, type Anggaran } from './anggaran.ts';
import { bacaRegister } from './baca-register.ts';
import { createBuku, type Buku } from './buku.ts';
import { bacaRespons, bukaFormulir } from './formulir.ts';
import { pesanGalat } from './galat.ts';
import { kunciTercatat, sidikTertunda, susulkanIdentitas, tulisIdentitas } from './identitas.ts';
import { catatRespons, majuKursor, pilihTertunda, type HasilIntake } from './intake.ts';
import { kantorDari } from './kantor.ts';
import { kirimSurat } from './kirim.ts';
import { createPencari } from './letak-alamat.ts';
import { komit } from './komit.ts';
import { laporAdmin } from './lapor.ts';
import { KUNCI, type Properti } from './kunci.ts';
import { bacaProperti, hapusProperti, simpanBanyak } from './properti.ts';
import type { HasilSapuSurat } from './sapu-surat.ts';
import type { Kantor } from './surat.ts';

/** For the few kinds of work that must look further than the one read. */
export interface AlatKerja {
  readonly properti: Properti;
  readonly kantor: Kantor;
  readonly anggaran: Anggaran;
}

export interface Tugas {
  /** Milliseconds this run may take altogether, waiting and letters included. */
  readonly batasMs: number;
  readonly intake?: boolean;
  /** Rows of Register to read. */
  readonly baris?: (properti: Properti) => readonly RentangBaris[];
  /** Also every open row. */
  readonly terbuka?: boolean;
  /** Also the outbox. */
  readonly kotakKeluar?: boolean;
  /** Decides. A sweep gives back what became of the letters. */
  readonly kerja: (buku: Buku, alat: AlatKerja) => HasilSapuSurat | void;
}

/** `sibuk`: another run holds the lock, nothing was done; it or the sweep takes the work along. */
export type HasilRun = 'selesai' | 'sibuk';

const KUNCI_MS = 20_000;

export function jalankan(tugas: Tugas): HasilRun {
  const anggaran = createAnggaran(tugas.batasMs);
  const kunci = LockService.getScriptLock();
  if (!kunci.tryLock(KUNCI_MS)) return 'sibuk';
  try {
    kerjakan(tugas, anggaran);
  } finally {
    kunci.releaseLock();
  }
  return 'selesai';
}

function kerjakan(tugas: Tugas, anggaran: Anggaran): void {
  const properti = bacaProperti();
  const kantor = kantorDari(properti);
  const buku = buka(tugas, properti, kantor, anggaran);
  const { bacaan, tx } = buku;
  const susulan = susulkan(buku, properti, kantor, anggaran);
  const masuk = tugas.intake === true ? terima(buku, anggaran, kantor) : undefined;
  const surat = tugas.kerja(buku, { properti, kantor, anggaran }) ?? undefined;
  buku.tutup();
  const tertunda = [...susulan.masih, ...(masuk?.tertunda ?? [])];
  // Clearing the list is no reason to write; it goes with whatever else is written.
  const perluIngat = masuk !== undefined || (!tx.kosong() && susulan.ada);
  if (perluIngat) tx.sistem({ identitasTertunda: tertunda });
  if (!tx.kosong()) {
    komit(anggaran, kantor.registerId, bacaan.sistem.versi, tx.requests());
    simpanBanyak({ [KUNCI.petunjuk]: formatPetunjuk(tx.petunjuk()) });
  }
  const identitas = masuk?.identitas ?? [];
  if (identitas.length > 0) {
    tulisIdentitas(
      anggaran,
      kantor.identitasId,
      identitas,
      bacaan.konfigurasi.pengaturan.zonaMenit,
    );
    simpanBanyak({ [KUNCI.identitasBeres]: sidikTertunda(masuk?.tertunda ?? []) });
  }
  if (surat !== undefined) hapusProperti(surat.usai);
  kirimSemua(buku, surat, identitas, kantor, anggaran);
}

function buka(tugas: Tugas, properti: Properti, kantor: Kantor, anggaran: Anggaran): Buku {
  const at = Date.now();
  const petunjuk = parsePetunjuk(properti[KUNCI.petunjuk]);
  const bacaan = bacaRegister(anggaran, kantor.registerId, at, {
    ...(petunjuk === undefined ? {} : { petunjuk }),
    ...(tugas.baris === undefined ? {} : { register: tugas.baris(properti) }),
    ...(tugas.terbuka === true ? { terbuka: true } : {}),
    ...(tugas.kotakKeluar === true ? { kotakKeluar: true } : {}),
  });
  return createBuku(bacaan, createTransaksi(bacaan, at), at);
}

interface Susulan {
  /** Whether Sistem lists any. */
  readonly ada: boolean;
  /** Those that are still not known to stand in Identitas Pelapor. */
  readonly masih: readonly string[];
}

/** A fault of Identitas Pelapor must not stop the register: it is told, and tried again. */
function susulkan(buku: Buku, properti: Properti, kantor: Kantor, anggaran: Anggaran): Susulan {
  const { identitasTertunda } = buku.bacaan.sistem;
  if (identitasTertunda.length === 0) return { ada: false, masih: [] };
  if (properti[KUNCI.identitasBeres] === sidikTertunda(identitasTertunda)) {
    return { ada: true, masih: [] };
  }
  try {
    susulkanIdentitas(buku, anggaran, kantor);
  } catch (sebab) {
    laporAdmin(buku, {
      kunci: 'identitas',
      perihal: 'Identitas Pelapor belum dapat ditulis',
      bagian: 'Identitas Pelapor',
      teks: pesanGalat(sebab),
      saran: 'Mohon pastikan berkas Identitas Pelapor masih ada dan judul kolomnya tidak berubah.',
    });
    return { ada: true, masih: identitasTertunda };
  }
  simpanBanyak({ [KUNCI.identitasBeres]: sidikTertunda(identitasTertunda) });
  return { ada: true, masih: [] };
}

function terima(buku: Buku, anggaran: Anggaran, kantor: Kantor): HasilIntake | undefined {
  const kursor = buku.bacaan.sistem.respons;
  const semua = bacaRespons(anggaran, kantor.formulirId, kursor.sampai);
  const { baru } = pilihTertunda(semua, kursor);
  if (baru.length === 0) return undefined;
  // Setup forbids changing an answer. Where somebody has allowed it, an old one may come again.
  const lama = bukaFormulir(kantor.formulirId).canEditResponse()
    ? kunciTercatat(anggaran, kantor)
    : new Set<string>();
  const hasil = catatRespons(buku, baru, lama);
  buku.tx.sistem({ respons: majuKursor(semua, kursor, baru) });
  return hasil;
}

function kirimSemua(
  buku: Buku,
  surat: HasilSapuSurat | undefined,
  identitas: readonly Identitas[],
  kantor: Kantor,
  anggaran: Anggaran,
): void {
  // A letter that was decided again while it waited is one letter.
  const antrean = tanpaGanda([...(surat?.antrean ?? []), ...buku.suratBaru()]);
  if (antrean.length === 0) return;
  const alamat = createAlamatPelapor(kantor, anggaran, identitas);
  const cari = createPencari(buku, antrean, kantor, anggaran);
  kirimSurat(
    antrean,
    {
      kantor,
      konfigurasi: buku.bacaan.konfigurasi,
      render: surel,
      surelPelapor: ({ nomor }) => alamat(nomor, () => cari(nomor)),
      mungkinSudah: surat?.mungkinSudah ?? new Set(),
    },
    anggaran,
  );
}

const tanpaGanda = (surat: readonly Surat[]): Surat[] => [
  ...new Map(surat.map((satu) => [satu.id, satu])).values(),
];
