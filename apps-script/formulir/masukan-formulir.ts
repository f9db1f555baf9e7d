// SPDX-License-Identifier: Apache-2.0
// What a SOP asks of the form (a category, an account) put into a form that is in use. Only what the
// SOP has changed since the last time is touched: what the office wrote into its form stays.

import type { MasukanSop } from '../../core/sop/sop.ts';
import { BUTIR_SUREL, isTentangSurel, type Butir } from '../../register/formulir/formulir.ts';
import { isObjek } from '../../register/teks/objek.ts';
import type { Pengaturan } from '../../register/atur/pengaturan.ts';
import { isiButir } from './butir-formulir.ts';
import { konfirmasi, pernyataan } from './kata-formulir.ts';
import { KUNCI } from '../google/kunci.ts';
import { bacaProperti, simpanProperti } from '../google/properti.ts';

type Form = GoogleAppsScript.Forms.Form;

/** In Google's runtime since about 2025, not in the types: emulator/BATAS.md, "Forms". */
interface FormSurel {
  setEmailCollectionType(cara: unknown): unknown;
}
interface CaraSurel {
  readonly EmailCollectionType?: { readonly VERIFIED: unknown; readonly DO_NOT_COLLECT: unknown };
}

/** An answer that is not registered yet would lose its address with the question. */
const TENANG_MS = 60 * 60_000;

/** How many things were changed; 0 when the SOP asks for what it asked for last time. */
export function samakanMasukan(
  form: Form,
  pengaturan: Pengaturan,
  masukan: MasukanSop,
  butir: readonly Butir[],
): number {
  const lama = bacaMasukan(bacaProperti()[KUNCI.formulirMasukan]);
  if (tulisMasukan(lama) === tulisMasukan(masukan)) return 0;
  if (masukan.akun === true && form.getResponses(new Date(Date.now() - TENANG_MS)).length > 0) {
    console.warn('the form was answered within the hour: it follows the SOP at the next update');
    return 0;
  }
  let diubah = samakanKategori(form, butir);
  if ((lama.akun ?? false) !== (masukan.akun ?? false)) {
    diubah += samakanAkun(form, pengaturan, lama, masukan, butir);
  }
  simpanProperti(KUNCI.formulirMasukan, tulisMasukan(masukan));
  return diubah;
}

/** Verified where Google can, else typed by the respondent: the address arrives either way. */
export function kumpulkanSurel(form: Form, { akun = false }: MasukanSop): void {
  form.setCollectEmail(akun);
  const cara = (FormApp as typeof FormApp & CaraSurel).EmailCollectionType;
  const baru = form as Form & Partial<FormSurel>;
  if (cara === undefined || typeof baru.setEmailCollectionType !== 'function') return;
  baru.setEmailCollectionType(akun ? cara.VERIFIED : cara.DO_NOT_COLLECT);
}

function samakanKategori(form: Form, butir: readonly Butir[]): number {
  let diubah = 0;
  for (const item of form.getItems(FormApp.ItemType.LIST)) {
    const daftar = item.asListItem();
    const jadi = butir.find((b) => b.jenis === 'daftar' && b.judul === daftar.getTitle());
    if (jadi === undefined || daftar.isRequired() === jadi.wajib) continue;
    daftar.setRequired(jadi.wajib).setHelpText(jadi.bantuan);
    diubah += 1;
  }
  return diubah;
}

function samakanAkun(
  form: Form,
  pengaturan: Pengaturan,
  lama: MasukanSop,
  masukan: MasukanSop,
  butir: readonly Butir[],
): number {
  kumpulkanSurel(form, masukan);
  const surel = form.getItems(FormApp.ItemType.TEXT).filter((i) => isTentangSurel(i.getTitle()));
  if (masukan.akun === true) for (const item of surel) form.deleteItem(item);
  else if (surel.length === 0) sisipkanSurel(form, butir);
  if (form.getDescription() === pernyataan(pengaturan, lama)) {
    form.setDescription(pernyataan(pengaturan, masukan));
  }
  if (form.getConfirmationMessage() === konfirmasi(lama)) {
    form.setConfirmationMessage(konfirmasi(masukan));
  }
  return 1;
}

/** Where a new form would have it: after the question that stands before it there, if it is still asked. */
function sisipkanSurel(form: Form, butir: readonly Butir[]): void {
  isiButir(form, BUTIR_SUREL);
  const items = form.getItems();
  const baru = items[items.length - 1];
  const sebelum = butir[butir.findIndex((b) => b.id === BUTIR_SUREL.id) - 1]?.judul;
  const letak = items.findIndex((item) => item.getTitle() === sebelum);
  if (baru !== undefined && letak !== -1) form.moveItem(baru.getIndex(), letak + 1);
}

/** In one order, so that the same wishes are the same text. */
export const tulisMasukan = ({ wajibKategori, subKategori, akun }: MasukanSop): string =>
  JSON.stringify({
    ...(wajibKategori === true ? { wajibKategori } : {}),
    ...(subKategori === true ? { subKategori } : {}),
    ...(akun === true ? { akun } : {}),
  });

/** A form from before this was kept asked for nothing. */
function bacaMasukan(teks: string | undefined): MasukanSop {
  const nilai: unknown = JSON.parse(teks === undefined || teks === '' ? '{}' : teks);
  if (!isObjek(nilai)) return {};
  const ya = (kunci: string): boolean => nilai[kunci] === true;
  return { wajibKategori: ya('wajibKategori'), subKategori: ya('subKategori'), akun: ya('akun') };
}
