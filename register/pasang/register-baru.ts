// SPDX-License-Identifier: Apache-2.0
// The first contents of a new year's register: the settings as they stand, the memory that goes on
// (numbers given, where intake stands, calendar), and a line in both registers that leads to the other.

import type { Bacaan } from '../baca/baca.ts';
import { kumpulkanLembar } from '../tab/lembar.ts';
import { tulisDi } from '../tab/permintaan.ts';
import { gantiBaris, kepalaTab, salinTab, type SasaranSalin } from '../atur/salin-atur.ts';
import { formatTeks } from '../tab/sel.ts';
import type { Permintaan, RentangTerbaca } from '../tab/sheets-bentuk.ts';
import { SISTEM_AWAL, type Sistem, formatSistem, selSistem } from '../ingatan/sistem.ts';
import { type IdTab, TAB_ATUR } from '../tab/tab.ts';
import { CATATAN_URUT_AWAL, formatUrutAwal } from '../ingatan/urut-awal.ts';

/** What is read of both registers for `isiRegisterBaru`. */
export const TAB_DISALIN: readonly IdTab[] = [...TAB_ATUR, 'versiSop'];
export const TAB_SASARAN: readonly IdTab[] = [...TAB_DISALIN, 'sistem'];

/** Of the shell's own notes these are about the old register alone. */
const CATATAN_LAMA = /^(lapor|galat|pindah|pulih)\./;

export interface BahanBaru {
  readonly lama: Bacaan;
  /** TAB_DISALIN of the old register. */
  readonly dari: readonly RentangTerbaca[];
  /** TAB_SASARAN of the new one. */
  readonly ke: SasaranSalin;
  /** Notes that the new one has of its own; an empty text takes one out. */
  readonly catatan: Readonly<Record<string, string>>;
}

/** May be written any number of times, as long as no aduan stands in the new register. */
export function isiRegisterBaru({ lama, dari, ke, catatan }: BahanBaru): Permintaan[] {
  const kepala = kepalaTab('sistem', kumpulkanLembar(ke.isi).get('sistem'));
  const nilai = formatSistem(sistemBaru(lama, catatan));
  return [
    ...salinTab(TAB_DISALIN, dari, ke),
    ...gantiBaris(
      kepala,
      Object.entries(nilai).map(([kunci, json]) => selSistem(kunci, json)),
      ke.kisi,
    ),
  ];
}

/** A line in Dasbor, under its title. */
export const barisTautan = (kata: string, registerId: string): Permintaan => {
  const uri = alamatRegister(registerId);
  const sel = {
    userEnteredValue: { stringValue: `${kata} ${uri}` },
    userEnteredFormat: { ...formatTeks(false), textFormat: { link: { uri } } },
  };
  const fields = 'userEnteredValue,userEnteredFormat(numberFormat,textFormat.link)';
  return tulisDi('dasbor', 2, 0, [[sel]], fields);
};

export const alamatRegister = (registerId: string): string =>
  `https://docs.google.com/spreadsheets/d/${registerId}/edit`;

/** Versi 1: what was written here is its first commit. */
function sistemBaru(lama: Bacaan, catatan: Readonly<Record<string, string>>): Sistem {
  const { urut, hitungan, respons, baik, kalender, periksaSop } = lama.sistem;
  const milik = { [CATATAN_URUT_AWAL]: formatUrutAwal(urut), ...catatan };
  const semua = Object.entries({ ...lama.sistem.catatan, ...milik });
  return {
    ...SISTEM_AWAL,
    versi: 1,
    urut,
    hitungan,
    respons,
    baik: { ...baik, ...lama.konfigurasi.baikBaru },
    catatan: Object.fromEntries(semua.filter(([k, v]) => v !== '' && !CATATAN_LAMA.test(k))),
    ...(kalender === undefined ? {} : { kalender }),
    ...(periksaSop === undefined ? {} : { periksaSop }),
  };
}
