// SPDX-License-Identifier: Apache-2.0
// A citizen at the form: answers by the titles that the form shows, leaving blank what the sample
// has not. It presses Submit and nothing else; whatever the form refuses is told in its own words.

import { FormRefused, type Answer, type FormItem } from '../../emulator/forms/service.ts';
import { PEMISAH_SUB } from '../../core/sop/kategori.ts';
import { butirFormulir } from '../../register/formulir/formulir.ts';
import type { AduanContoh } from './aduan-berkas.ts';
import type { Kantor } from './kantor.ts';
import type { Warga } from './orang.ts';

/**
 * The form's own words when it does not let it through; undefined when it was sent. `kanal`: an officer
 * keys in what somebody said at the counter or on the telephone.
 */
export function kirimFormulir(
  kantor: Kantor,
  aduan: AduanContoh,
  warga: Warga,
  kanal = '',
): string | undefined {
  const { items, collectEmail, verifiedEmail } = kantor.emulator.forms.formView(kantor.formulirId);
  const nilai: Readonly<Record<string, string>> = { ...jawabanWarga(aduan, warga), kanal };
  const idMenurutJudul = new Map(
    butirFormulir([], {}, [kanal]).map(({ judul, id }) => [judul, id]),
  );
  const answers = items.flatMap((item): Answer[] => {
    const isi = nilai[idMenurutJudul.get(item.title) ?? ''] ?? '';
    const value = isi === '' ? wajib(item) : cocokkan(item, isi);
    return value === undefined ? [] : [{ itemId: item.id, value }];
  });
  try {
    const { forms } = kantor.emulator;
    // Where the form wants a login, whoever leaves no address in it still has an account.
    const respondentEmail = verifiedEmail ? warga.akun : warga.surel;
    forms.submit(kantor.formulirId, answers, collectEmail ? { respondentEmail } : {});
  } catch (galat) {
    if (galat instanceof FormRefused) return galat.message;
    throw galat;
  }
  kantor.emulator.settle();
  return undefined;
}

/** By id of the form's questions; the rest stays blank. */
function jawabanWarga(aduan: AduanContoh, warga: Warga): Readonly<Record<string, string>> {
  const isi: Record<string, string | undefined> = {
    nama: warga.nama,
    alamat: warga.alamat,
    telepon: warga.telepon,
    surel: warga.surel,
    isi: aduan.isi,
    kategori: aduan.kategori,
    jenis: aduan.jenis,
    lokasi: aduan.lokasi,
    rahasia: aduan.rahasia === true ? 'ya' : undefined,
  };
  return Object.fromEntries(
    Object.entries(isi).filter((satu): satu is [string, string] => (satu[1] ?? '') !== ''),
  );
}

/** A choice is ticked when the form has it; `ya` stands for its first, agreeing choice. */
function cocokkan(item: FormItem, isi: string): Answer['value'] | undefined {
  switch (item.type) {
    case 'TEXT':
      return isi.replace(/\s+/g, ' ').trim();
    case 'PARAGRAPH_TEXT':
      return isi;
    case 'MULTIPLE_CHOICE':
    case 'LIST':
      return pilih(item, isi) ?? wajib(item);
    case 'CHECKBOX': {
      const dipilih = pilih(item, isi);
      return dipilih === undefined ? undefined : [dipilih];
    }
    case 'DATE':
    case 'SECTION_HEADER':
    case 'PAGE_BREAK':
      return undefined;
  }
}

function pilih({ choices }: FormItem, isi: string): string | undefined {
  if (isi === 'ya') return choices.find((c) => /^ya\b/i.test(c)) ?? choices[0];
  const cari = isi.toLowerCase();
  // Where sub categories are offered, a category alone is none of the choices: its first one is.
  return (
    choices.find((c) => c.toLowerCase() === cari) ??
    choices.find((c) => c.toLowerCase().startsWith(`${cari}${PEMISAH_SUB}`))
  );
}

/** A required question that the sample says nothing about gets the last choice, or a dash. */
function wajib(item: FormItem): Answer['value'] | undefined {
  if (!item.required) return undefined;
  const pilihan = item.choices.find((c) => /^(lainnya|tidak)\b/i.test(c)) ?? item.choices[0];
  if (item.type === 'CHECKBOX') return pilihan === undefined ? undefined : [pilihan];
  if (pilihan !== undefined) return pilihan;
  return item.type === 'TEXT' || item.type === 'PARAGRAPH_TEXT' ? '-' : undefined;
}
