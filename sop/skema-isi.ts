// SPDX-License-Identifier: Apache-2.0
// The values of a SOP file, as leniently as they can be read without guessing: numbers and yes/no as
// text, lists as one line, times and conditions in words. YAML hands everything over as text.

import { z } from 'zod';
import type { Hasil } from '../core/hasil.ts';
import type { Syarat } from '../core/sop/sop.ts';
import { parseSyarat } from '../core/sop/syarat-teks.ts';
import { bacaDaftarWaktu, parseWaktuSop } from '../core/waktu/waktu-teks.ts';
import type { Waktu } from '../core/waktu/waktu.ts';

type TanpaKosong<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** An object with these keys and no others; keys left blank are absent afterwards. */
export const bentuk = <S extends z.core.$ZodLooseShape>(kunci: S) =>
  z
    .strictObject(kunci)
    .transform(
      (o) =>
        Object.fromEntries(
          Object.entries(o).filter(([, nilai]) => nilai !== undefined),
        ) as TanpaKosong<z.infer<z.ZodObject<S>>>,
    );

/** A key that may be missing or blank; an empty list or object says nothing either. */
export const opsi = <T extends z.ZodType>(isi: T) =>
  z.preprocess((nilai) => (isKosong(nilai) ? undefined : nilai), isi.optional()).optional();

/** Text as it is, without the blanks around it; may be blank. */
export const teks = z.preprocess(
  (nilai) =>
    typeof nilai === 'string' || typeof nilai === 'number' || typeof nilai === 'boolean'
      ? String(nilai).trim()
      : (nilai ?? ''),
  z.string(),
);

export const teksIsi = teks.pipe(z.string().min(1));

export const yaTidak = z.preprocess((nilai) => {
  const t = typeof nilai === 'string' ? nilai.trim().toLowerCase() : nilai;
  if (t === 'ya' || t === 'true') return true;
  return t === 'tidak' || t === 'false' ? false : nilai;
}, z.boolean());

export const angka = z.preprocess(keAngka, z.number().min(0));

export const kali = z.preprocess(keAngka, z.number().int().min(1));

/** One line an item, when it is not a list. */
export const daftarTeks = z.preprocess(belah(/\n/), z.array(teksIsi));

/** Parted by commas, when it is not a list. */
export const daftarKode = z.preprocess(belah(/[,;\n]/), z.array(teksIsi));

const waktuObjek = bentuk({
  min: opsi(angka),
  maks: angka,
  satuan: z.enum(['menit', 'jam', 'hari_kerja', 'hari_kalender', 'jam_kalender']),
}) as z.ZodType<Waktu>;

/** `3 hari kerja`, or `{ maks: 3, satuan: hari_kerja }`. */
export const waktu: z.ZodType<Waktu> = z.preprocess(dariTeks(parseWaktuSop), waktuObjek);

export const daftarWaktu: z.ZodType<readonly Waktu[]> = z.preprocess(
  dariTeks((isi) => {
    const hasil = bacaDaftarWaktu(isi);
    return hasil.ok ? { ok: true, nilai: hasil.nilai.map((w) => w.waktu) } : hasil;
  }),
  z.array(waktu),
);

/** `jenis: pengaduan; kanal: telepon`, or an object with those keys. */
export const syarat: z.ZodType<Syarat> = z.preprocess(
  dariTeks(parseSyarat),
  bentuk({
    jenis: opsi(daftarKode),
    kelas: opsi(daftarKode),
    kategori: opsi(daftarKode),
    kanal: opsi(daftarKode),
  }),
) as z.ZodType<Syarat>;

/** A list, or its only item; text stands for an item with that one key. */
export const satuAtauDaftar = <T extends z.ZodType>(isi: T, kunci: string) =>
  z.preprocess((nilai) => {
    if (Array.isArray(nilai)) return nilai;
    return [typeof nilai === 'string' ? { [kunci]: nilai } : nilai];
  }, z.array(isi));

const isKosong = (nilai: unknown): boolean =>
  nilai === undefined ||
  nilai === null ||
  (typeof nilai === 'string' && nilai.trim() === '') ||
  (typeof nilai === 'object' && Object.keys(nilai).length === 0);

function keAngka(nilai: unknown): unknown {
  if (typeof nilai !== 'string' || nilai.trim() === '') return nilai;
  const n = Number(nilai.trim().replace(',', '.'));
  return Number.isFinite(n) ? n : nilai;
}

function belah(pemisah: RegExp): (nilai: unknown) => unknown {
  return (nilai) =>
    typeof nilai === 'string'
      ? nilai
          .split(pemisah)
          .map((t) => t.trim())
          .filter((t) => t !== '')
      : nilai;
}

function dariTeks<T>(parse: (isi: string) => Hasil<T, string>) {
  return (nilai: unknown, ctx: z.core.$RefinementCtx): unknown => {
    if (typeof nilai !== 'string') return nilai;
    const hasil = parse(nilai);
    if (hasil.ok) return hasil.nilai;
    ctx.addIssue({ code: 'custom', message: hasil.galat, input: nilai });
    return z.NEVER;
  };
}
