// SPDX-License-Identifier: Apache-2.0
// Installs Kentongan, or makes an installation whole. Every step looks first whether its work is
// done, so it may be broken off anywhere and run again; triggers come last, when all they need is there.

import { sop } from 'kentongan:bawaan';
import { rekapDocx } from 'kentongan:rekap-docx';
import { createAnggaran, type Anggaran } from '../google/anggaran.ts';
import { MIME, pastikanBerkas, pastikanLahir } from '../google/berkas.ts';
import { daftarLama, registerTerbuka, tulisLama } from '../buku/daftar-register.ts';
import { Ditolak } from '../google/galat.ts';
import { pastikanFormulir } from '../formulir/pasang-formulir.ts';
import { pastikanPemicu, type NamaPemicu } from './pasang-pemicu.ts';
import { catatId, sediakanIdentitas, sediakanRegister } from './pasang-register.ts';
import { KUNCI } from '../google/kunci.ts';
import { hapusPemicuSapuan } from './pemicu-tahun.ts';
import { buatLembar } from '../google/sheets.ts';
import { bacaProperti, simpanBanyak, simpanProperti, simpanYangBeda } from '../google/properti.ts';

/** How many of each were made or changed: all zero when there was nothing to do. */
export interface HasilPasang {
  readonly folder: number;
  readonly berkas: number;
  readonly susunan: number;
  readonly formulir: number;
  readonly butir: number;
  readonly catatan: number;
  readonly pemicu: number;
}

const BATAS_MS = 300_000;
const KUNCI_MS = 30_000;

/** Idempotent. Only one account may own an installation: triggers and quotas are of an account. */
export function pasang(nama: NamaPemicu): HasilPasang {
  const kunci = LockService.getScriptLock();
  if (!kunci.tryLock(KUNCI_MS)) {
    throw new Ditolak(
      'Sistem sedang bekerja. Mohon tunggu sebentar, lalu pilih Pasang/Perbarui lagi.',
    );
  }
  try {
    return pasangSemua(nama, createAnggaran(BATAS_MS), pastikanPemilik());
  } finally {
    kunci.releaseLock();
  }
}

export function ringkasPasang(hasil: HasilPasang): string {
  const dibuat = Object.entries(hasil).filter(([, jumlah]) => jumlah > 0);
  if (dibuat.length === 0) return 'Pemasangan sudah lengkap; tidak ada yang diubah.';
  return `Selesai. Dibuat atau diubah: ${dibuat.map(([k, n]) => `${k} ${n}`).join(', ')}.`;
}

/** Address of the owner; throws for a second account. */
function pastikanPemilik(): string {
  const aku = Session.getEffectiveUser().getEmail();
  const properti = bacaProperti();
  const pemilik = properti[KUNCI.pemilik];
  if (pemilik !== undefined && pemilik !== aku) {
    throw new Ditolak(
      `Kentongan pada register ini sudah dipasang oleh akun ${pemilik}. Agar surel dan pemicu tidak ` +
        'ganda, pemasangan hanya dapat dijalankan oleh akun itu. Mohon hubungi pemiliknya, atau masuk ' +
        'dengan akun tersebut.',
    );
  }
  const baru = {
    ...(pemilik === undefined ? { [KUNCI.pemilik]: aku } : {}),
    ...(properti[KUNCI.rahasia] === undefined ? { [KUNCI.rahasia]: buatRahasia() } : {}),
  };
  if (Object.keys(baru).length > 0) simpanBanyak(baru);
  return aku;
}

/** Two random UUIDs: 244 random bits. */
const buatRahasia = (): string => Utilities.getUuid() + Utilities.getUuid();

function pasangSemua(nama: NamaPemicu, anggaran: Anggaran, pemilik: string): HasilPasang {
  const folder = pasangFolder(anggaran);
  const register = pasangLembarRegister(anggaran, folder.utama);
  const identitas = pastikanLahir(anggaran, {
    kunci: KUNCI.identitasId,
    nama: `Identitas Pelapor ${sop.instansi.nama}`,
    mimeType: MIME.lembar,
    induk: folder.identitas,
    buat: buatLembar,
  });
  const susunan =
    [register.id, ...registerTerbuka(bacaProperti())].reduce(
      (jumlah, id) => jumlah + sediakanRegister(anggaran, id, pemilik),
      0,
    ) + sediakanIdentitas(anggaran, identitas.id, pemilik);
  const templat = pasangTemplat(anggaran, folder.templat);
  const dicatat = catatId(anggaran, register.id, {
    pemilik,
    registerId: register.id,
    identitasId: identitas.id,
    templatId: templat.id,
    folderRekap: folder.rekap,
    folderArsip: folder.arsip,
    folderTemplat: folder.templat,
  });
  const { konfigurasi, ditulis, penerus, tahun } = dicatat;
  if (penerus !== undefined) {
    ikutiPenerus(register.id, tahun, penerus);
    return pasangSemua(nama, anggaran, pemilik);
  }
  const { pengaturan, konteks } = konfigurasi;
  simpanYangBeda({
    [KUNCI.namaInstansi]: pengaturan.namaInstansi,
    [KUNCI.surelAdmin]: pengaturan.surelAdmin === '' ? pemilik : pengaturan.surelAdmin,
  });
  const formulir = pastikanFormulir(anggaran, pengaturan, konteks, folder.utama);
  const formulirId = bacaProperti()[KUNCI.formulirId] ?? '';
  const catatFormulir = catatId(anggaran, register.id, { formulirId });
  hapusPemicuSapuan(bacaProperti());
  const pemicu = pastikanPemicu(anggaran, nama, {
    formulirId,
    registerId: register.id,
    identitasId: identitas.id,
    sapuMenit: pengaturan.selangSapu,
    registerLama: registerTerbuka(bacaProperti()),
  });
  return {
    folder: folder.baru,
    berkas: [register, identitas, templat].filter((b) => b.baru).length,
    susunan,
    formulir: formulir.formulir,
    butir: formulir.butir,
    catatan: ditulis + catatFormulir.ditulis,
    pemicu,
  };
}

/** Kentongan/<instansi>/{Rekap, Arsip, Templat}; Identitas stands apart, so that sharing the first does not share it. */
function pasangFolder(anggaran: Anggaran) {
  const nama = sop.instansi.nama;
  const buat = (
    kunci: Parameters<typeof pastikanBerkas>[1]['kunci'],
    judul: string,
    induk?: string,
  ) =>
    pastikanBerkas(anggaran, {
      kunci,
      nama: judul,
      mimeType: MIME.folder,
      ...(induk === undefined ? {} : { induk }),
    });
  const utama = buat(KUNCI.folderUtama, `Kentongan ${nama}`);
  const rekap = buat(KUNCI.folderRekap, 'Rekap', utama.id);
  const arsip = buat(KUNCI.folderArsip, 'Arsip', utama.id);
  const templat = buat(KUNCI.folderTemplat, 'Templat', utama.id);
  const identitas = buat(KUNCI.folderIdentitas, `Identitas Pelapor ${nama} (khusus PPID)`);
  return {
    utama: utama.id,
    rekap: rekap.id,
    arsip: arsip.id,
    templat: templat.id,
    identitas: identitas.id,
    baru: [utama, rekap, arsip, templat, identitas].filter((b) => b.baru).length,
  };
}

/** The script properties had lost it: the register that was found has a successor. */
function ikutiPenerus(id: string, tahun: number, penerus: string): void {
  const lain = daftarLama(bacaProperti()).filter((satu) => satu.id !== id);
  simpanBanyak({
    [KUNCI.registerId]: penerus,
    [KUNCI.registerLama]: tulisLama([{ id, tahun, tutup: false }, ...lain]),
  });
}

/**
 * The spreadsheet that the script is bound to; a standalone script makes its own. One of an earlier
 * year stays the place of the menu, but it is not the register any more.
 */
function pasangLembarRegister(anggaran: Anggaran, folder: string): { id: string; baru: boolean } {
  const wadah =
    SpreadsheetApp.getActiveSpreadsheet() as GoogleAppsScript.Spreadsheet.Spreadsheet | null;
  if (wadah === null) {
    return pastikanLahir(anggaran, {
      kunci: KUNCI.registerId,
      nama: `Register Aduan ${sop.instansi.nama}`,
      mimeType: MIME.lembar,
      induk: folder,
      buat: buatLembar,
    });
  }
  const id = wadah.getId();
  const properti = bacaProperti();
  const kini = properti[KUNCI.registerId];
  if (kini !== undefined && daftarLama(properti).some((satu) => satu.id === id)) {
    return { id: kini, baru: false };
  }
  if (properti[KUNCI.registerId] !== id) simpanProperti(KUNCI.registerId, id);
  return { id, baru: false };
}

function pasangTemplat(anggaran: Anggaran, folder: string): { id: string; baru: boolean } {
  const diingat = bacaProperti()[KUNCI.templatId];
  if (diingat !== undefined && diingat !== '') return { id: diingat, baru: false };
  const nama = `Templat Rekap ${sop.instansi.nama}`;
  const isi = Utilities.newBlob(Utilities.base64Decode(rekapDocx), MIME.docx, nama);
  return pastikanBerkas(anggaran, {
    kunci: KUNCI.templatId,
    nama,
    mimeType: MIME.dokumen,
    induk: folder,
    isi,
  });
}
