// SPDX-License-Identifier: Apache-2.0
// One question of the form, from data to Google Forms. Which questions there are is not decided here.

import { assertNever } from '../../core/hasil.ts';
import type { Butir } from '../../register/formulir/formulir.ts';

type Form = GoogleAppsScript.Forms.Form;

/** RE2: digits with the signs people put between them. */
const POLA_TELEPON = '^[+]?[0-9][0-9 ().-]{7,19}$';
const POLA_NIK = '^[0-9]{16}$';

export function isiButir(form: Form, butir: Butir): void {
  const { judul, bantuan, wajib } = butir;
  const pilihan = [...(butir.pilihan ?? [])];
  switch (butir.jenis) {
    case 'teks': {
      const item = form.addTextItem().setTitle(judul).setHelpText(bantuan).setRequired(wajib);
      const periksa = validasi(butir);
      if (periksa !== undefined) item.setValidation(periksa);
      return;
    }
    case 'paragraf':
      form.addParagraphTextItem().setTitle(judul).setHelpText(bantuan).setRequired(wajib);
      return;
    case 'pilihan':
      form
        .addMultipleChoiceItem()
        .setTitle(judul)
        .setHelpText(bantuan)
        .setChoiceValues(pilihan)
        .setRequired(wajib);
      return;
    case 'daftar':
      form
        .addListItem()
        .setTitle(judul)
        .setHelpText(bantuan)
        .setChoiceValues(pilihan)
        .setRequired(wajib);
      return;
    case 'centang':
      form
        .addCheckboxItem()
        .setTitle(judul)
        .setHelpText(bantuan)
        .setChoiceValues(pilihan)
        .setRequired(wajib);
      return;
    case 'tanggal':
      form.addDateItem().setTitle(judul).setHelpText(bantuan).setRequired(wajib);
      return;
    case 'bagian':
      form.addSectionHeaderItem().setTitle(judul).setHelpText(bantuan);
      return;
    default:
      assertNever(butir.jenis);
  }
}

function validasi({ periksa }: Butir): GoogleAppsScript.Forms.TextValidation | undefined {
  const aturan = FormApp.createTextValidation();
  switch (periksa) {
    case 'surel':
      return aturan
        .setHelpText('Mohon tuliskan alamat surel yang benar, misalnya nama@contoh.id.')
        .requireTextIsEmail()
        .build();
    case 'telepon':
      return aturan
        .setHelpText('Mohon tuliskan nomor telepon dengan angka, misalnya 0812 3456 7890.')
        .requireTextMatchesPattern(POLA_TELEPON)
        .build();
    case 'nik':
      return aturan
        .setHelpText('NIK terdiri atas 16 angka.')
        .requireTextMatchesPattern(POLA_NIK)
        .build();
    case undefined:
      return undefined;
    default:
      return assertNever(periksa);
  }
}

/** Lists that the office has edited since (categories) go into the form; how many were changed. */
export function samakanPilihan(form: Form, butir: readonly Butir[]): number {
  let diubah = 0;
  for (const item of form.getItems(FormApp.ItemType.LIST)) {
    const daftar = item.asListItem();
    const pilihan = butir.find(
      (b) => b.jenis === 'daftar' && b.judul === daftar.getTitle(),
    )?.pilihan;
    if (pilihan === undefined || pilihan.length === 0) continue;
    const kini = daftar.getChoices().map((c) => c.getValue());
    if (kini.join('\n') === pilihan.join('\n')) continue;
    daftar.setChoiceValues([...pilihan]);
    diubah += 1;
  }
  return diubah;
}
