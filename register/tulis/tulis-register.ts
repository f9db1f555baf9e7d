// SPDX-License-Identifier: Apache-2.0
// How a record is put into its row: a new row whole, an old row only where it changed. Cells that
// staff may be typing in at this moment are touched only when an act has been dealt with.

import type { Aduan } from '../../core/aduan/aduan.ts';
import type { Konteks } from '../../core/aduan/perintah.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import {
  type BarisRegister,
  type KolomMesin,
  aduanKeBaris,
  labelTindakan,
  sidikTindakan,
} from '../baris/baris-aduan.ts';
import type { Pulihan } from '../baca/cocokkan.ts';
import { isSub } from '../atur/kategori.ts';
import type { Kepala } from '../tab/kepala.ts';
import { FIELDS_ISI, tambahBaris, tulisSel } from '../tab/permintaan.ts';
import { selTeks } from '../tab/sel.ts';
import type { Permintaan, Sel } from '../tab/sheets-bentuk.ts';
import { TAB } from '../tab/tab.ts';

export interface PilihanUbah {
  /** Absent = the cell Pesan stays as it is. */
  readonly pesan?: string;
  /** An act was done: empties Isian and Tindakan. */
  readonly kosongkanIsian?: boolean;
  readonly kontak?: 'identitas';
}

export interface AlatTulis {
  /** Each row is shown by the SOP its aduan runs under. */
  readonly konteksUntuk: (aduan: Aduan) => Konteks;
  /** Names of categories that may be chosen. */
  readonly kategori: readonly string[];
  readonly kepala: Kepala;
  readonly kepalaKategori: Kepala;
  readonly at: Instan;
}

export interface BarisBaru {
  readonly aduan: Aduan;
  readonly pesan: string;
  readonly kontak?: 'identitas';
}

export function tulisBaru(alat: AlatTulis, daftar: readonly BarisBaru[]): Permintaan[] {
  const rows = daftar.map((satu) => barisLengkap(alat, satu));
  return tambahBaris(alat.kepala, rows, `${FIELDS_ISI},dataValidation`);
}

/** Only cells whose text changes, so that a sweep over many rows stays small. */
export function tulisUbahan(
  alat: AlatTulis,
  lama: BarisRegister,
  aduan: Aduan,
  pilihan: PilihanUbah,
): Permintaan[] {
  const konteks = alat.konteksUntuk(aduan);
  const mesin = aduanKeBaris(konteks, aduan, alat.at, pilihan.kontak ?? lama.kontak);
  const sel: Record<string, Sel> = {};
  for (const id of Object.keys(mesin) as KolomMesin[]) {
    if (teksSel(mesin[id]) !== lama.tampak[id]) sel[id] = mesin[id];
  }
  if (aduan.kategori !== lama.aduan.kategori) sel['kategori'] = selTeks(aduan.kategori);
  if (pilihan.pesan !== undefined && pilihan.pesan !== lama.pesan) {
    sel['pesan'] = selTeks(pilihan.pesan, true);
  }
  if (pilihan.kosongkanIsian) {
    sel['isian'] = selTeks('', true);
    sel['tindakan'] = selTeks('');
  } else if (isTertinggal(lama, aduan)) {
    sel['tindakan'] = selTeks('');
    sel['pesan'] = selTeks(
      `Tindakan "${lama.tindakan}" tidak dikerjakan: aduannya sudah selesai.`,
      true,
    );
  }
  const dropdown =
    sidikTindakan(konteks, aduan, alat.at) === lama.pilihan
      ? []
      : tulisSel(alat.kepala, lama.baris, { tindakan: selPilihan(alat, aduan) }, 'dataValidation');
  return [...tulisSel(alat.kepala, lama.baris, sel), ...dropdown];
}

/** Closed on a page or by the pelapor, while an act stood in its row that no run had seen: none will. */
const isTertinggal = (lama: BarisRegister, { akhir }: Aduan): boolean =>
  lama.tindakan !== '' && akhir !== undefined && lama.aduan.akhir === undefined;

export const tulisTolakan = (kepala: Kepala, baris: number, pesan: string): Permintaan[] =>
  tulisSel(kepala, baris, { pesan: selTeks(pesan, true), tindakan: selTeks('') });

/** A damaged row, written anew from the record; what staff noted in it stays. */
export function tulisPulihan(
  alat: AlatTulis,
  baris: number,
  { aduan, kontak, teksSaja }: Pulihan,
): Permintaan[] {
  const mesin = aduanKeBaris(alat.konteksUntuk(aduan), aduan, alat.at, kontak);
  const kategori = teksSaja === true ? {} : { kategori: selTeks(aduan.kategori) };
  return [
    ...tulisSel(alat.kepala, baris, { ...mesin, ...kategori }),
    ...tulisSel(
      alat.kepala,
      baris,
      { tindakan: selPilihan(alat, aduan), kategori: pilihanKategori(alat) },
      'dataValidation',
    ),
  ];
}

/** What the script wrote into a row that is nobody's; cells of staff stay. */
export function tulisKosong({ kepala }: AlatTulis, baris: number): Permintaan[] {
  const mesin = TAB.register.kolom.filter((k) => k.staf !== true);
  return [
    ...tulisSel(kepala, baris, Object.fromEntries(mesin.map((k) => [k.id, selTeks('')]))),
    ...tulisSel(kepala, baris, { tindakan: {} }, 'dataValidation'),
  ];
}

function barisLengkap(alat: AlatTulis, { aduan, pesan, kontak }: BarisBaru): Record<string, Sel> {
  return {
    ...aduanKeBaris(alat.konteksUntuk(aduan), aduan, alat.at, kontak),
    isian: selTeks('', true),
    tindakan: { ...selTeks(''), ...selPilihan(alat, aduan) },
    pesan: selTeks(pesan, true),
    kategori: { ...selTeks(aduan.kategori), ...pilihanKategori(alat) },
    nomorLapor: selTeks(''),
    catatan: selTeks('', true),
  };
}

/** No allowed acts = no dropdown: with this cell the field mask clears the rule. */
function selPilihan(alat: AlatTulis, aduan: Aduan): Sel {
  const label = labelTindakan(alat.konteksUntuk(aduan), aduan, alat.at);
  if (label.length === 0) return {};
  return {
    dataValidation: {
      condition: {
        type: 'ONE_OF_LIST',
        values: label.map((userEnteredValue) => ({ userEnteredValue })),
      },
      inputMessage: 'Pilih salah satu tindakan. Isi kolom Isian dahulu bila diminta.',
      strict: true,
      showCustomUi: true,
    },
  };
}

/** Sheets takes 500 items in a list (from memory); more can be typed. */
const PILIHAN_MAKS = 500;

/**
 * A list of its own when there are sub categories, which stand in one cell of the tab. It is not
 * strict: rows written before the tab was edited keep their list, and decide judges what is typed.
 */
function pilihanKategori({ kategori, kepalaKategori }: AlatTulis): Sel {
  if (!kategori.some(isSub)) return selKategori(kepalaKategori);
  return {
    dataValidation: {
      condition: {
        type: 'ONE_OF_LIST',
        values: kategori.slice(0, PILIHAN_MAKS).map((userEnteredValue) => ({ userEnteredValue })),
      },
      inputMessage: 'Pilih kategori atau sub kategori dari daftar.',
      strict: false,
      showCustomUi: true,
    },
  };
}

/** Follows the tab Kategori, whatever it is called and wherever its column stands. */
export function selKategori(kepala: Kepala): Sel {
  const kolom = hurufKolom(kepala.kolom['nama'] ?? 0);
  return {
    dataValidation: {
      condition: {
        type: 'ONE_OF_RANGE',
        values: [{ userEnteredValue: `=${judulA1(kepala)}!$${kolom}$2:$${kolom}` }],
      },
      inputMessage: 'Pilih kategori dari daftar.',
      strict: true,
      showCustomUi: true,
    },
  };
}

/** A tab as A1 notation names it: quoted, whatever people have called it. */
export const judulA1 = ({ judulTab }: Kepala): string => `'${judulTab.replace(/'/g, "''")}'`;

/** Zero-based column → its letters. */
export function hurufKolom(indeks: number): string {
  let sisa = indeks + 1;
  let huruf = '';
  while (sisa > 0) {
    huruf = String.fromCharCode(65 + ((sisa - 1) % 26)) + huruf;
    sisa = Math.floor((sisa - 1) / 26);
  }
  return huruf;
}

function teksSel(sel: Sel): string {
  const nilai = sel.userEnteredValue;
  if (nilai === undefined) return '';
  return 'stringValue' in nilai ? nilai.stringValue : String(nilai.numberValue);
}
