// SPDX-License-Identifier: Apache-2.0
// Reads JSON that stood in a cell, where anybody with the right may have damaged it: every field is
// checked, and what is wrong is named instead of thrown.

export interface PembacaObjek {
  readonly teks: (kunci: string) => string;
  readonly teksAtau: (kunci: string) => string | undefined;
  readonly angka: (kunci: string) => number;
  readonly angkaAtau: (kunci: string) => number | undefined;
  readonly benar: (kunci: string) => boolean;
  readonly daftar: (kunci: string) => readonly string[];
  readonly daftarAtau: (kunci: string) => readonly string[] | undefined;
  readonly satuDari: <T extends string>(kunci: string, pilihan: readonly T[]) => T | undefined;
  /** As `satuDari`, but it must be there; the first when it is not. */
  readonly satuWajib: <T extends string>(kunci: string, pilihan: readonly [T, ...T[]]) => T;
  readonly objek: (kunci: string) => Readonly<Record<string, unknown>>;
  /** An object within, or a list of them, read by the same rules; undefined when absent. */
  readonly bagian: <T>(kunci: string, susun: (baca: PembacaObjek) => T) => T | undefined;
  readonly bagianWajib: <T>(kunci: string, susun: (baca: PembacaObjek) => T) => T;
  readonly daftarBagian: <T>(
    kunci: string,
    susun: (baca: PembacaObjek) => T,
  ) => readonly T[] | undefined;
  readonly kunci: readonly string[];
  readonly ada: (kunci: string) => boolean;
  /** Names of the fields that are missing or of the wrong kind. */
  readonly cacat: readonly string[];
}

export function createPembacaObjek(o: Readonly<Record<string, unknown>>): PembacaObjek {
  const cacat: string[] = [];
  function wajib<T>(kunci: string, uji: (n: unknown) => n is T, ganti: T): T {
    const nilai = o[kunci];
    if (uji(nilai)) return nilai;
    cacat.push(kunci);
    return ganti;
  }
  function atau<T>(kunci: string, uji: (n: unknown) => n is T): T | undefined {
    const nilai = o[kunci];
    if (nilai === undefined || uji(nilai)) return nilai;
    cacat.push(kunci);
    return undefined;
  }
  function dalam<T>(
    kunci: string,
    isi: Readonly<Record<string, unknown>>,
    susun: (baca: PembacaObjek) => T,
  ): T {
    const baca = createPembacaObjek(isi);
    const hasil = susun(baca);
    cacat.push(...baca.cacat.map((c) => `${kunci}.${c}`));
    return hasil;
  }
  return {
    teks: (kunci) => wajib(kunci, isTeks, ''),
    teksAtau: (kunci) => atau(kunci, isTeks),
    angka: (kunci) => wajib(kunci, isAngka, 0),
    angkaAtau: (kunci) => atau(kunci, isAngka),
    benar: (kunci) => wajib(kunci, (n): n is boolean => typeof n === 'boolean', false),
    daftar: (kunci) => wajib(kunci, isDaftarTeks, []),
    daftarAtau: (kunci) => atau(kunci, isDaftarTeks),
    objek: (kunci) => wajib(kunci, isObjek, {}),
    bagian: (kunci, susun) => {
      const isi = atau(kunci, isObjek);
      return isi === undefined ? undefined : dalam(kunci, isi, susun);
    },
    bagianWajib: (kunci, susun) => dalam(kunci, wajib(kunci, isObjek, {}), susun),
    kunci: Object.keys(o),
    satuWajib: (kunci, pilihan) =>
      wajib(kunci, (n): n is (typeof pilihan)[number] => pilihan.some((p) => p === n), pilihan[0]),
    daftarBagian: (kunci, susun) => atau(kunci, isDaftarObjek)?.map((o) => dalam(kunci, o, susun)),
    ada: (kunci) => o[kunci] !== undefined,
    satuDari: (kunci, pilihan) => {
      const nilai = atau(kunci, isTeks);
      const cocok = pilihan.find((p) => p === nilai);
      if (nilai !== undefined && cocok === undefined) cacat.push(kunci);
      return cocok;
    },
    cacat,
  };
}

/** Undefined when the text is no JSON object. */
export function parseObjek(json: string): Readonly<Record<string, unknown>> | undefined {
  const nilai = parseJson(json);
  return isObjek(nilai) ? nilai : undefined;
}

/** Undefined when the text is no JSON. */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

export const isObjek = (n: unknown): n is Readonly<Record<string, unknown>> =>
  typeof n === 'object' && n !== null && !Array.isArray(n);

const isTeks = (n: unknown): n is string => typeof n === 'string';

const isAngka = (n: unknown): n is number => typeof n === 'number' && Number.isFinite(n);

const isDaftarObjek = (n: unknown): n is readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(n) && n.every(isObjek);

const isDaftarTeks = (n: unknown): n is readonly string[] => Array.isArray(n) && n.every(isTeks);

/** The keys whose value is undefined are left out, as `exactOptionalPropertyTypes` wants them. */
export function tanpaKosong<T extends object>(o: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(o).filter(([, nilai]) => nilai !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
