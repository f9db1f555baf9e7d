// SPDX-License-Identifier: Apache-2.0
// The form that citizens fill in. What it asks is register/formulir/formulir.ts; here it is put into Google
// Forms, in an order that can be broken off: it is published last, when it is whole.

import type { Konteks } from '../../core/aduan/perintah.ts';
import type { MasukanSop } from '../../core/sop/sop.ts';
import { butirFormulir, type Butir } from '../../register/formulir/formulir.ts';
import { kanalSop } from '../../register/formulir/kanal.ts';
import type { Pengaturan } from '../../register/atur/pengaturan.ts';
import type { Anggaran } from '../google/anggaran.ts';
import { MIME, pastikanLahir } from '../google/berkas.ts';
import { bukaFormulir } from './formulir.ts';
import { isiButir, samakanPilihan } from './butir-formulir.ts';
import { KUNCI } from '../google/kunci.ts';
import { bacaProperti, simpanProperti } from '../google/properti.ts';
import { konfirmasi, pernyataan } from './kata-formulir.ts';
import { kumpulkanSurel, samakanMasukan, tulisMasukan } from './masukan-formulir.ts';

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
  { sop, kategori }: Pick<Konteks, 'sop' | 'kategori'>,
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
  const masukan = sop.masukan ?? {};
  const butir = butirFormulir(kategori, masukan, kanalSop(sop));
  if (bacaProperti()[KUNCI.formulirSiap] === '1') {
    const diubah = samakanMasukan(form, pengaturan, masukan, butir) + pastikanKanal(form, butir);
    return { formulir: 0, butir: diubah + samakanPilihan(form, butir) };
  }
  susun(form, pengaturan, masukan, butir);
  simpanProperti(KUNCI.formulirMasukan, tulisMasukan(masukan));
  simpanProperti(KUNCI.formulirSiap, '1');
  return { formulir: baru ? 1 : 0, butir: butir.length };
}

/** Nobody has seen the form yet: what an earlier try has left is thrown away and made anew. */
function susun(
  form: Form,
  pengaturan: Pengaturan,
  masukan: MasukanSop,
  butir: readonly Butir[],
): void {
  for (const lama of form.getItems()) form.deleteItem(lama);
  form
    .setTitle(namaFormulir(pengaturan))
    .setDescription(pernyataan(pengaturan, masukan))
    .setConfirmationMessage(konfirmasi(masukan))
    // An answer changed afterwards would be an aduan that changes behind the register's back.
    .setAllowResponseEdits(false);
  kumpulkanSurel(form, masukan);
  for (const satu of butir) isiButir(form, satu);
  const terbit = form as Form & Partial<FormTerbit>;
  if (typeof terbit.setPublished === 'function') terbit.setPublished(true);
  form.setAcceptingResponses(true);
}

/** A SOP that begins to tell channels apart needs the question; one that stops leaves it unharmed. */
function pastikanKanal(form: Form, butir: readonly Butir[]): number {
  const kanal = butir.find(({ id }) => id === 'kanal');
  if (kanal === undefined) return 0;
  if (form.getItems().some((item) => item.getTitle() === kanal.judul)) return 0;
  isiButir(form, kanal);
  return 1;
}

const namaFormulir = ({ namaInstansi }: Pengaturan): string => `Formulir Aduan ${namaInstansi}`;
