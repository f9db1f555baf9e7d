// SPDX-License-Identifier: Apache-2.0
// The form that citizens fill in. What it asks is register/formulir.ts; here it is put into Google
// Forms, in an order that can be broken off: it is published last, when it is whole.

import { butirFormulir, type Butir } from '../register/formulir.ts';
import type { Pengaturan } from '../register/pengaturan.ts';
import type { Anggaran } from './anggaran.ts';
import { MIME, pastikanLahir } from './berkas.ts';
import { bukaFormulir } from './formulir.ts';
import { isiButir, samakanPilihan } from './butir-formulir.ts';
import { KUNCI } from './kunci.ts';
import { bacaProperti, simpanProperti } from './properti.ts';

type Form = GoogleAppsScript.Forms.Form;

/** In Google's reference since 2025; not yet in the types. */
interface FormTerbit {
  setPublished(terbit: boolean): unknown;
  isPublished(): boolean;
}

export interface HasilFormulir {
  readonly formulir: number;
  readonly butir: number;
}

export function pastikanFormulir(
  anggaran: Anggaran,
  pengaturan: Pengaturan,
  kategori: readonly string[],
  folder: string,
): HasilFormulir {
  const { id, baru } = pastikanLahir(anggaran, {
    kunci: KUNCI.formulirId,
    nama: namaFormulir(pengaturan),
    mimeType: MIME.formulir,
    induk: folder,
    buat: (nama) => FormApp.create(nama).getId(),
  });
  const form = bukaFormulir(id);
  const butir = butirFormulir(kategori);
  if (bacaProperti()[KUNCI.formulirSiap] === '1') {
    return { formulir: 0, butir: samakanPilihan(form, butir) };
  }
  susun(form, pengaturan, butir);
  simpanProperti(KUNCI.formulirSiap, '1');
  return { formulir: baru ? 1 : 0, butir: butir.length };
}

/** Nobody has seen the form yet: what an earlier try has left is thrown away and made anew. */
function susun(form: Form, pengaturan: Pengaturan, butir: readonly Butir[]): void {
  for (const lama of form.getItems()) form.deleteItem(lama);
  form
    .setTitle(namaFormulir(pengaturan))
    .setDescription(pernyataan(pengaturan))
    .setConfirmationMessage(KONFIRMASI)
    // An answer changed afterwards would be an aduan that changes behind the register's back.
    .setAllowResponseEdits(false)
    .setCollectEmail(false);
  for (const satu of butir) isiButir(form, satu);
  const terbit = form as Form & Partial<FormTerbit>;
  if (typeof terbit.setPublished === 'function') terbit.setPublished(true);
  form.setAcceptingResponses(true);
}

const namaFormulir = ({ namaInstansi }: Pengaturan): string => `Formulir Aduan ${namaInstansi}`;

const KONFIRMASI =
  'Terima kasih, aduan Bapak/Ibu telah kami terima. Nomor register dan tautan untuk memantau ' +
  'perkembangannya kami kirimkan ke alamat surel yang dicantumkan, biasanya dalam beberapa menit. ' +
  'Mohon periksa pula folder spam. Bila alamat surel tidak dicantumkan, petugas kami akan ' +
  'menghubungi melalui nomor telepon.';

/** What UU 27/2022 asks to be told: who, what for, who sees it, how long, whom to turn to. */
function pernyataan({ namaInstansi, surelAdmin }: Pengaturan): string {
  const kepada = surelAdmin === '' ? '' : ` melalui ${surelAdmin}`;
  return [
    `Formulir ini untuk menyampaikan aduan, aspirasi, atau permintaan informasi kepada ${namaInstansi}.`,
    'Pelindungan data pribadi: nama, alamat, nomor telepon, dan surel hanya dipakai untuk menangani ' +
      'aduan ini dan menghubungi Bapak/Ibu. Data itu disimpan terpisah dan hanya dapat dibuka oleh PPID; ' +
      'petugas yang menangani hanya melihat nomor register dan isi aduan yang sudah disamarkan. ' +
      'Bapak/Ibu dapat meminta identitasnya dirahasiakan.',
    `Permintaan memperbaiki atau menghapus data pribadi dapat disampaikan kepada PPID ${namaInstansi}${kepada}.`,
  ].join('\n\n');
}
