// SPDX-License-Identifier: Apache-2.0
// One run: the lock, one read, decisions for everything pending, one atomic write, then letters.
// The order of the steps is the whole point; what is decided stands in the pure files.

import type { Surat } from '../core/aduan/perintah.ts';
import { MS_SEHARI, type Instan } from '../core/waktu/waktu.ts';
import type { Identitas } from '../register/baris/identitas.ts';
import { formatPetunjuk, parsePetunjuk, type RentangBaris } from '../register/ingatan/petunjuk.ts';
import { createTransaksi } from '../register/tulis/transaksi.ts';
import { surel } from 'kentongan:templat';
import { createAlamatPelapor } from './identitas/alamat-pelapor.ts';
import { createAnggaran, type Anggaran } from './google/anggaran.ts';
import { createBuku, type Buku } from './buku/buku.ts';
import { daftarLama } from './buku/daftar-register.ts';
import { bacaRespons, bukaFormulir } from './formulir/formulir.ts';
import { pesanGalat } from './google/galat.ts';
import { gantiTahun } from './tahun/ganti-tahun.ts';
import {
  cobaTulisIdentitas,
  kunciTercatat,
  sidikTertunda,
  susulkanIdentitas,
} from './identitas/identitas.ts';
import { catatRespons, majuKursor, pilihTertunda, type HasilIntake } from './putusan/intake.ts';
import { kabariTahun } from './tahun/kabar-tahun.ts';
import { isPemilik, kantorDari, type Kantor } from './google/kantor.ts';
import { kirimSurat } from './kirim/kirim.ts';
import { createPencari } from './identitas/letak-alamat.ts';
import { bolehBuka } from './google/amati.ts';
import { isTerkunci, kataTerkunci } from './google/sebab.ts';
import { betulkanGeser } from './pulih/geser.ts';
import { komit } from './buku/komit.ts';
import { laporAdmin } from './kirim/lapor.ts';
import { KUNCI, type Properti } from './google/kunci.ts';
import { pasangPemicuTertunda } from './pasang/pemicu-tahun.ts';
import {
  bacaProperti,
  dalamRegister,
  hapusProperti,
  simpanBanyak,
  simpanYangBeda,
} from './google/properti.ts';
import { bacaDanPulihkan, ingatPulih } from './pulih/pulih.ts';
import { CATATAN_BUKA, isDitutup, sapuLagi } from './tahun/tutup-tahun.ts';
import type { HasilSapuSurat } from './kirim/sapu-surat.ts';
import { batasMasuk, catatanTahun, kursorTahun } from './buku/tahun.ts';

/** For the few kinds of work that must look further than the one read. */
export interface AlatKerja {
  readonly properti: Properti;
  readonly kantor: Kantor;
  readonly anggaran: Anggaran;
}

export interface Tugas {
  /** Milliseconds this run may take altogether, waiting and letters included. */
  readonly batasMs: number;
  /** Takes in what the form has; that goes to this year's register, which may change over it. */
  readonly intake?: boolean;
  /** Id of a register of an earlier year; this year's when absent. */
  readonly register?: string | undefined;
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
/** To make a new year's register, and to take in what waits afterwards. */
const GANTI_MS = 60_000;
const GANTI_PALING_LAMA_MS = 90_000;
const SISA_SESUDAH_MS = 25_000;

export function jalankan(tugas: Tugas): HasilRun {
  const anggaran = createAnggaran(tugas.batasMs);
  const kunci = LockService.getScriptLock();
  if (!kunci.tryLock(KUNCI_MS)) return 'sibuk';
  try {
    if (tugas.intake === true) kerjakanMasuk(tugas, anggaran);
    else dalamRegister(tugas.register, () => void kerjakan(tugas, anggaran));
  } finally {
    kunci.releaseLock();
  }
  return 'selesai';
}

/**
 * When the register's year is over: what was sent before goes there still, then the new one is made and
 * takes in the rest. When it cannot be made, the old one goes on, and the admin is told why.
 */
function kerjakanMasuk(tugas: Tugas, anggaran: Anggaran): void {
  if (kerjakan(tugas, anggaran) !== 'ganti tahun') return;
  // Another person's sweep would make the file theirs, and its triggers: the owner's does it soon.
  if (anggaran.sisa() < GANTI_MS || !isPemilik(bacaProperti()[KUNCI.pemilik])) return;
  const waktu = Math.min(GANTI_PALING_LAMA_MS, anggaran.sisa() - SISA_SESUDAH_MS);
  const jadi = cobaGanti(createAnggaran(waktu));
  if (jadi) pasangPemicuTertunda(bacaProperti());
  kerjakan(tugas, anggaran, jadi ? 'biasa' : 'tetap');
}

/** Why it could not be done is kept until it is: the watch of sweeps tells it (kabar-tahun.ts). */
function cobaGanti(anggaran: Anggaran): boolean {
  try {
    gantiTahun(anggaran, kantorDari(bacaProperti()));
    return true;
  } catch (sebab) {
    const pesan = pesanGalat(sebab);
    console.error(`pergantian tahun: ${pesan}`);
    simpanYangBeda({ [KUNCI.tahunGagal]: pesan.slice(0, 1000) });
    return false;
  }
}

/** `tetap`: what belongs into a new register is taken in here, because that cannot be made. */
function kerjakan(
  tugas: Tugas,
  anggaran: Anggaran,
  cara: 'biasa' | 'tetap' = 'biasa',
): 'selesai' | 'ganti tahun' {
  const properti = bacaProperti();
  const kantor = kantorDari(properti);
  const buku = buka(tugas, properti, kantor, anggaran);
  const { bacaan, tx } = buku;
  const susulan = susulkan(buku, properti, kantor, anggaran);
  const batas = tugas.intake === true ? batasMasuk(bacaan, buku.at, cara) : undefined;
  const masuk =
    batas === undefined ? undefined : terima(buku, anggaran, kantor, properti, batas.sebelum);
  if (tugas.intake === true) kabariTahun(buku);
  const surat = tugas.kerja(buku, { properti, kantor, anggaran }) ?? undefined;
  buku.tutup();
  const tertunda = [...susulan.masih, ...(masuk?.tertunda ?? [])];
  // Clearing the list is no reason to write; it goes with whatever else is written.
  const perluIngat = masuk !== undefined || (!tx.kosong() && susulan.ada);
  if (perluIngat) tx.sistem({ identitasTertunda: tertunda });
  if (!tx.kosong()) {
    if (tugas.intake === true) tx.sistem({ catatan: catatanTahun(bacaan, buku.at) });
    const kembali = tugas.kotakKeluar !== true && isDitutup(bacaan);
    if (kembali) tx.sistem({ catatan: CATATAN_BUKA });
    const { registerId } = kantor;
    const hasil = komit(anggaran, registerId, bacaan.sistem.versi, tx.requests(), tx.saksi());
    if (hasil === 'bergeser') betulkanGeser(anggaran, registerId, buku.at, buku);
    else simpanBanyak({ [KUNCI.petunjuk]: formatPetunjuk(tx.petunjuk()) });
    if (kembali) sapuLagi(kantor.registerId);
  }
  const identitas = masuk?.identitas ?? [];
  if (identitas.length > 0) {
    const { zonaMenit } = bacaan.konfigurasi.pengaturan;
    // Locked out of that file alone: Sistem keeps the list, the next run tells and tries again.
    const tulis = (): boolean =>
      cobaTulisIdentitas(anggaran, kantor.identitasId, identitas, zonaMenit);
    if (bolehBuka(tulis) === true) {
      simpanBanyak({ [KUNCI.identitasBeres]: sidikTertunda(masuk?.tertunda ?? []) });
    }
  }
  if (surat !== undefined) hapusProperti(surat.usai);
  const ganti = batas?.ganti === true && (masuk?.sisa ?? 0) === 0;
  // The letters leave time for what else this run has to do.
  const waktu = ganti ? createAnggaran(anggaran.sisa() - GANTI_MS) : anggaran;
  kirimSemua(buku, surat, identitas, kantor, waktu);
  return ganti ? 'ganti tahun' : 'selesai';
}

function buka(tugas: Tugas, properti: Properti, kantor: Kantor, anggaran: Anggaran): Buku {
  const at = Date.now();
  const petunjuk = parsePetunjuk(properti[KUNCI.petunjuk]);
  const mau = {
    ...(petunjuk === undefined ? {} : { petunjuk }),
    ...(tugas.baris === undefined ? {} : { register: tugas.baris(properti) }),
    ...(tugas.terbuka === true ? { terbuka: true } : {}),
    ...(tugas.kotakKeluar === true ? { kotakKeluar: true } : {}),
  };
  const { registerId, pemilik } = kantor;
  const sapuan = tugas.kotakKeluar === true;
  const bacaan = bacaDanPulihkan({ anggaran, registerId, pemilik, at, mau, sapuan });
  const tx = createTransaksi(bacaan, at);
  ingatPulih(tx, bacaan, sapuan);
  return createBuku(bacaan, tx, at);
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
      teks: isTerkunci(sebab) ? kataTerkunci('Identitas Pelapor', kantor) : pesanGalat(sebab),
      saran: 'Mohon pastikan berkas Identitas Pelapor masih ada dan judul kolomnya tidak berubah.',
      selangMs: MS_SEHARI,
    });
    return { ada: true, masih: identitasTertunda };
  }
  simpanBanyak({ [KUNCI.identitasBeres]: sidikTertunda(identitasTertunda) });
  return { ada: true, masih: [] };
}

interface Masuk extends HasilIntake {
  /** How many more wait for the next run. */
  readonly sisa: number;
}

function terima(
  buku: Buku,
  anggaran: Anggaran,
  kantor: Kantor,
  properti: Properti,
  sebelum: Instan,
): Masuk | undefined {
  const kursor = kursorTahun(buku.bacaan, buku.at, daftarLama(properti).length > 0);
  if (sebelum < kursor.sampai) return undefined;
  // Without access to the form the register still goes on; jaga-berkas.ts tells of it.
  const { formulirId } = kantor;
  const terkirim = bolehBuka(() => bacaRespons(anggaran, formulirId, kursor.sampai)) ?? [];
  const semua = terkirim.filter(({ dikirim }) => dikirim < sebelum);
  const { baru, sisa } = pilihTertunda(semua, kursor);
  if (baru.length === 0) return undefined;
  // Setup forbids changing an answer. Where somebody has allowed it, an old one may come again.
  const lama = bukaFormulir(kantor.formulirId).canEditResponse()
    ? kunciTercatat(anggaran, kantor)
    : new Set<string>();
  const hasil = catatRespons(buku, baru, lama);
  buku.tx.sistem({ respons: majuKursor(semua, kursor, baru) });
  return { ...hasil, sisa };
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
      pernahGagal: surat?.pernahGagal ?? new Set(),
      lengkap: surat !== undefined,
    },
    anggaran,
  );
}

const tanpaGanda = (surat: readonly Surat[]): Surat[] => [
  ...new Map(surat.map((satu) => [satu.id, satu])).values(),
];
