// SPDX-License-Identifier: Apache-2.0
// An aduan that has passed a milestone of the whole process (60 hari kerja) gets a chronology, ready to
// hand over, once. Nothing is ever sent outside the office: its own people are told where it lies.

import type { Aduan } from '../core/aduan/aduan.ts';
import { hariKerjaAntara, jatuhTempo } from '../core/waktu/kalender.ts';
import { keadaanPada } from '../core/rekap/rekap.ts';
import type { BatasProses } from '../core/sop/sop.ts';
import { langkahAduan, statusAduan } from '../core/aduan/status.ts';
import { formatSingkat, formatWaktu } from '../core/waktu/tanggal.ts';
import { findPelaksana } from '../core/aduan/tindakan-boleh.ts';
import type { Instan } from '../core/waktu/waktu.ts';
import { keteranganPeristiwa, namaOleh } from '../register/baris/keterangan.ts';
import { createKronologi, type IsiKronologi } from '../templates/rekap/kronologi.ts';
import type { Register } from './baca-register.ts';
import type { Pekerjaan } from './pekerjaan.ts';
import { alamatPeran } from './peran.ts';
import { wajib } from './rekap/buat-rekap.ts';
import { bagikan, buatDokumen, cariBerkas, type Berkas } from './rekap/dokumen.ts';
import { kirimSurel } from './surel.ts';

const KUNCI_KRONOLOGI = 'kentonganKronologi';
const DIBERITAHUKAN = 'kentonganDiberitahukan';

/** The numbers whose chronology was made by this run. */
export async function buatKronologi(kerja: Pekerjaan, register: Register): Promise<string[]> {
  const dibuat: string[] = [];
  for (const aduan of keadaanPada(register.riwayat, Infinity)) {
    const batas = batasTerlewat(register, aduan, kerja.at);
    if (batas === undefined) continue;
    const ada = await cariBerkas(kerja.google, KUNCI_KRONOLOGI, aduan.nomor);
    if (ada?.properti[DIBERITAHUKAN] !== undefined) continue;
    const dokumen = ada ?? (await tulisDokumen(kerja, register, aduan, batas));
    await beritahu(kerja, register, batas, aduan, dokumen);
    dibuat.push(aduan.nomor);
  }
  return dibuat;
}

/** The key is on the document from its first moment: a run that broke off makes no twin. */
async function tulisDokumen(
  { google, at, log }: Pekerjaan,
  register: Register,
  aduan: Aduan,
  batas: BatasProses,
): Promise<Berkas> {
  const docx = await createKronologi(susunIsi(register, aduan, batas, at));
  log.info(`membuat kronologi ${aduan.nomor}`);
  return buatDokumen(
    google,
    `Kronologi ${aduan.nomor.replaceAll('/', '-')}`,
    wajib(register, 'folderRekap'),
    { [KUNCI_KRONOLOGI]: aduan.nomor },
    docx,
  );
}

/** The last milestone that an open aduan has passed and that was told in the register. */
function batasTerlewat(register: Register, aduan: Aduan, at: Instan): BatasProses | undefined {
  if (aduan.langkah === undefined) return undefined;
  const { sop, kalender } = register.konteksUntuk(aduan.sopVersi);
  return [...(sop.batasProses ?? [])].reverse().find((batas) => {
    const mulai = batas.sejak === 'lengkap' ? aduan.lengkap : aduan.diterima;
    return mulai !== undefined && at > jatuhTempo(kalender, mulai, batas.waktu);
  });
}

function susunIsi(register: Register, aduan: Aduan, batas: BatasProses, at: Instan): IsiKronologi {
  const konteks = register.konteksUntuk(aduan.sopVersi);
  const { sop, kalender } = konteks;
  const zona = kalender.data.zonaMenit;
  const langkah = sop.langkah.find((l) => l.id === aduan.langkah);
  const { pengaturan } = register;
  return {
    kantor: {
      nama: pengaturan.namaInstansi,
      induk: pengaturan.namaInduk,
      alamat: pengaturan.alamat,
    },
    nomor: aduan.nomor,
    sebab: batas.uraian,
    dasar: batas.dasar,
    pokok: [
      ['Diterima', formatWaktu(zona, aduan.diterima)],
      ['Umur', `${hariKerjaAntara(kalender, aduan.diterima, at)} hari kerja`],
      ['Jenis', aduan.jenis],
      ['Kanal', aduan.kanal],
      ['Kategori', aduan.kategori],
      ['Lokasi', aduan.lokasi],
      ['Langkah sekarang', langkahAduan(sop, aduan)],
      ['Pelaksana', findPelaksana(sop, langkah?.pelaksana)?.label ?? ''],
      ['Status', statusAduan(sop, aduan)],
      ['Dikembalikan', `${aduan.dikembalikan ?? 0} kali`],
    ],
    isi: aduan.isi,
    kejadian: register.riwayat
      .filter((p) => p.nomor === aduan.nomor)
      .map((p) => ({
        waktu: formatSingkat(zona, p.pada),
        kejadian: [keteranganPeristiwa(sop, p), 'isian' in p ? (p.isian ?? '') : '']
          .filter((t) => t !== '')
          .join('\n'),
        oleh: namaOleh(sop, p.oleh),
      })),
    dibuat: formatWaktu(zona, at),
  };
}

/** Told after it was made, then marked: broken off in between, the letter goes once more. */
async function beritahu(
  { google, at, log }: Pekerjaan,
  register: Register,
  batas: BatasProses,
  aduan: Aduan,
  dokumen: Berkas,
): Promise<void> {
  const alamat = [...new Set(batas.kepada.flatMap((peran) => alamatPeran(register, peran)))];
  if (alamat.length === 0) {
    log.warn(`kronologi ${aduan.nomor}: belum ada petugas aktif untuk ${batas.kepada.join(', ')}`);
    return;
  }
  await bagikan(google, dokumen.id, alamat);
  const { pengaturan } = register;
  await kirimSurel(google, alamat, 'kronologi', {
    instansi: pengaturan.namaInstansi,
    induk: pengaturan.namaInduk,
    alamat: pengaturan.alamat,
    jabatan: 'Bapak/Ibu',
    nomor: aduan.nomor,
    uraian: batas.uraian,
    tautan: dokumen.tautan,
  });
  await google.ulangi('Menandai kronologi', () =>
    google.drive.files.update({
      fileId: dokumen.id,
      requestBody: { appProperties: { [DIBERITAHUKAN]: new Date(at).toISOString() } },
      supportsAllDrives: true,
    }),
  );
}
