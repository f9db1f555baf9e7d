// SPDX-License-Identifier: Apache-2.0
// A letter of the outbox as the model of its template: adds the office, the recipient's title and
// the links. Whatever it adds is no personal data.

import type { Surat } from '../../core/aduan/perintah.ts';
import { formatWaktu } from '../../core/waktu/tanggal.ts';
import type { Konfigurasi } from '../../register/atur/konfigurasi.ts';
import { TAB } from '../../register/tab/tab.ts';
import type { ModelSurat } from '../../templates/surat.ts';
import type { Alamat } from './alamat.ts';
import { parseDaftarButir } from './butir-ringkasan.ts';
import type { Kantor } from '../google/kantor.ts';
import { RINGKASAN } from './susun-ringkasan.ts';
import { createToken, formatTautan } from './token.ts';

export function modelSurat(
  surat: Surat,
  alamat: Alamat,
  konfigurasi: Konfigurasi,
  kantor: Kantor,
): ModelSurat {
  const { pengaturan } = konfigurasi;
  return {
    ...surat.data,
    instansi: pengaturan.namaInstansi,
    induk: pengaturan.namaInduk,
    alamat: pengaturan.alamat,
    tanggal: formatWaktu(pengaturan.zonaMenit, surat.dibuat),
    nomor: surat.nomor,
    jabatan: alamat.jabatan,
    ...(surat.templat === RINGKASAN ? { butir: butirSurat(surat, kantor) } : { teks: surat.teks }),
    tautan: tautanSurat(surat, kantor),
    tautanRegister: surat.kepada === 'pelapor' ? '' : tautanBaris(surat, kantor),
    ...(alamat.catatan === undefined ? {} : { catatanAlamat: alamat.catatan }),
  };
}

export function tautanLacak(kantor: Kantor, nomor: string, baris: number): string {
  if (kantor.alamatWeb === '') return '';
  const token = createToken(kantor.rahasia, 'lacak', nomor);
  return formatTautan(kantor.alamatWeb, { tujuan: 'lacak', nomor, baris, peran: '', token });
}

export function tautanTindak(kantor: Kantor, nomor: string, baris: number, peran: string): string {
  if (kantor.alamatWeb === '') return '';
  const token = createToken(kantor.rahasia, 'tindak', nomor, peran);
  return formatTautan(kantor.alamatWeb, { tujuan: 'tindak', nomor, baris, peran, token });
}

/** Texts for the template; absent and '' mean the same there. */
function butirSurat(surat: Surat, kantor: Kantor): Record<string, string>[] {
  return parseDaftarButir(surat.teks).map((b, i) => ({
    ke: String(i + 1),
    nomor: b.nomor,
    keadaan: b.keadaan,
    jenjang: b.jenjang === 0 ? '' : String(b.jenjang),
    lewat: b.lewat ? 'ya' : '',
    lama: b.pernah ? 'ya' : '',
    giliran: b.giliran ? 'ya' : '',
    langkah: b.langkah,
    pelaksana: b.pelaksana,
    tenggat: b.tenggat,
    teks: b.teks,
    tautan: tautanTindak(kantor, b.nomor, b.baris, b.peran),
  }));
}

/** 0 for letters about no aduan, and for rows of the outbox that somebody has edited. */
export function barisSurat(surat: Surat): number {
  const baris = Number(surat.data['baris'] ?? '0');
  return Number.isInteger(baris) && baris > 0 ? baris : 0;
}

function tautanSurat(surat: Surat, kantor: Kantor): string {
  const baris = barisSurat(surat);
  if (surat.nomor === '' || baris === 0) return surat.data['tautan'] ?? '';
  if (surat.kepada === 'pelapor') return tautanLacak(kantor, surat.nomor, baris);
  return tautanTindak(kantor, surat.nomor, baris, surat.kepada);
}

function tautanBaris(surat: Surat, kantor: Kantor): string {
  const baris = barisSurat(surat);
  const lembar = `https://docs.google.com/spreadsheets/d/${kantor.registerId}/edit`;
  const gid = TAB.register.sheetId;
  return baris === 0 ? lembar : `${lembar}#gid=${gid}&range=A${baris}`;
}
