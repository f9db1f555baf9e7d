// SPDX-License-Identifier: Apache-2.0
// What kind each row of the tab SOP is, and which rows stand below which step. A row pasted from a
// paper table has no Bagian: with an Uraian it is a step.

import { TAB } from '../tab/tab.ts';
import { type BarisAtur, teksAtur } from '../baris/baris-atur.ts';
import type { PembacaSop } from './sop-pembaca.ts';
import { BAGIAN, INSTANSI, MASUKAN } from './sop-tab.ts';

export type IdBagian = keyof typeof BAGIAN;

const ANAK = ['waktuBila', 'pengingatLangkah', 'eskalasiLangkah', 'tindakan'] as const;

type IdAnak = (typeof ANAK)[number];

export interface BarisLangkah {
  readonly baris: BarisAtur;
  /** Pasted from a paper table, without a Bagian. */
  readonly tempelan: boolean;
  readonly anak: Readonly<Record<IdAnak, BarisAtur[]>>;
}

export interface SusunanSop {
  readonly kepala: Readonly<Record<IdBagian, readonly BarisAtur[]>>;
  readonly langkah: readonly BarisLangkah[];
}

export function susunBarisSop(baca: PembacaSop, baris: readonly BarisAtur[]): SusunanSop {
  const ids = Object.keys(BAGIAN) as IdBagian[];
  const kepala = Object.fromEntries(ids.map((id) => [id, [] as BarisAtur[]])) as Record<
    IdBagian,
    BarisAtur[]
  >;
  const langkah: BarisLangkah[] = [];
  for (const b of baris) {
    const teks = teksAtur(b, 'bagian');
    const id = bagianDari(teks);
    const terakhir = langkah[langkah.length - 1];
    if (teks === '') tempel(baca, b, langkah);
    else if (id === 'identitas' && kepala.identitas.length > 0) {
      baca.galat(b, 'Satu lembar hanya untuk satu SOP: baris Identitas sudah ada di atas.');
    } else if (id === 'langkah') langkah.push(langkahBaru(b, false));
    else if (id !== undefined && isAnak(id)) {
      if (terakhir) terakhir.anak[id].push(b);
      else baca.galat(b, `Baris ${BAGIAN[id]} harus berada di bawah baris Langkah-nya.`);
    } else if (id !== undefined) kepala[id].push(b);
    else {
      const pilihan = ids.map((i) => BAGIAN[i]).join(', ');
      baca.galat(b, `Bagian “${teks}” tidak dikenal. Pilihannya: ${pilihan}.`);
    }
  }
  for (const [id, pilihan] of BERKODE) periksaKode(baca, kepala[id], pilihan);
  return { kepala, langkah };
}

/** Kinds whose rows are told apart by their Kode, which has a known set; a twin would be ignored. */
const BERKODE: readonly (readonly [IdBagian, readonly string[]])[] = [
  ['instansi', INSTANSI],
  ['masukan', MASUKAN],
  ['alur', ['awal', 'bilaKurang']],
  ['penutupan', ['penilaian', 'bukaKembali', 'dasar']],
];

function periksaKode(
  baca: PembacaSop,
  daftar: readonly BarisAtur[],
  pilihan: readonly string[],
): void {
  const ada = new Map<string, number>();
  for (const b of daftar) {
    const kode = teksAtur(b, 'kode');
    const kunci = kode.toLowerCase();
    const lama = ada.get(kunci);
    if (lama !== undefined) baca.galat(b, `Kode “${kode}” sudah ditulis pada baris ${lama}.`);
    else if (!pilihan.some((p) => p.toLowerCase() === kunci)) {
      baca.galat(b, `Kode “${kode}” tidak dikenal. Pilihannya: ${pilihan.join(', ')}.`);
    }
    ada.set(kunci, b.baris);
  }
}

const isAnak = (id: IdBagian): id is IdAnak => (ANAK as readonly IdBagian[]).includes(id);

const langkahBaru = (baris: BarisAtur, tempelan: boolean): BarisLangkah => ({
  baris,
  tempelan,
  anak: { waktuBila: [], pengingatLangkah: [], eskalasiLangkah: [], tindakan: [] },
});

function bagianDari(teks: string): IdBagian | undefined {
  const dicari = teks.toLowerCase().replace(/\s+/g, ' ');
  return (Object.keys(BAGIAN) as IdBagian[]).find((id) => BAGIAN[id].toLowerCase() === dicari);
}

function tempel(baca: PembacaSop, b: BarisAtur, langkah: BarisLangkah[]): void {
  if (isJudulTabel(b)) {
    baca.peringatan(b, 'Baris ini tampak seperti judul tabel, jadi dilewati.');
    return;
  }
  if (teksAtur(b, 'uraian') !== '') {
    langkah.push(langkahBaru(nomori(b), true));
    return;
  }
  const terakhir = langkah[langkah.length - 1];
  if (terakhir === undefined || !isLanjutan(b)) {
    baca.galat(b, 'Kolom Bagian dan Uraian masih kosong: baris ini apa?');
    return;
  }
  langkah[langkah.length - 1] = { ...terakhir, baris: sambung(terakhir.baris, b) };
  baca.peringatan(b, 'Baris ini dianggap sambungan dari langkah di atasnya.');
}

/** `No | Uraian Kegiatan | Pelaksana | …`, or the row of column numbers below it. */
function isJudulTabel(b: BarisAtur): boolean {
  const isi = Object.keys(b.sel).map((id) => teksAtur(b, id).toLowerCase());
  if (isi.length >= 3 && isi.every((t) => /^\(?\d{1,2}\)?\.?$/.test(t))) return true;
  const judul = TAB.sop.kolom.map((k) => k.judul.toLowerCase());
  return (
    /^(?:uraian|kegiatan|aktivitas|prosedur)(?: (?:kegiatan|prosedur|aktivitas))?$/.test(
      teksAtur(b, 'uraian').toLowerCase(),
    ) && isi.some((t) => t !== 'uraian' && judul.includes(t))
  );
}

const SAMBUNG = ['kelengkapan', 'output', 'keterangan'] as const;

const isLanjutan = (b: BarisAtur): boolean =>
  Object.keys(b.sel).every((id) => (SAMBUNG as readonly string[]).includes(id));

function sambung(atas: BarisAtur, bawah: BarisAtur): BarisAtur {
  const sel = { ...atas.sel };
  for (const id of SAMBUNG) {
    const bagian = [teksAtur(atas, id), teksAtur(bawah, id)].filter((t) => t !== '');
    if (bagian.length > 0) sel[id] = bagian.join(id === 'kelengkapan' ? '\n' : ' ');
  }
  return { baris: atas.baris, sel };
}

/** `1. Menerima aduan` in one cell, and `1.` in the cell No., both are number 1. */
function nomori(b: BarisAtur): BarisAtur {
  const nomor = teksAtur(b, 'nomor').replace(/[.)]+$/, '');
  const cocok = /^(\d{1,3}[a-z]?)[.)]\s+(.+)$/s.exec(teksAtur(b, 'uraian'));
  if (nomor === '' && cocok !== null) {
    return { baris: b.baris, sel: { ...b.sel, nomor: cocok[1] ?? '', uraian: cocok[2] ?? '' } };
  }
  return { baris: b.baris, sel: { ...b.sel, nomor } };
}
