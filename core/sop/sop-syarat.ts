// SPDX-License-Identifier: Apache-2.0
// What is wrong with the conditions and classes of a SOP: names that nothing has, and rules that can
// never count because an earlier one always does.

import { galat, ganda, peringatan, type Masalah } from '../masalah.ts';
import { saran } from '../teks/mirip.ts';
import type { Sop, Syarat } from './sop.ts';
import { kategoriInduk } from './kategori.ts';
import { KUNCI_SYARAT } from './syarat-teks.ts';

/** What the intake form offers; an office that asks otherwise is only warned. */
const JENIS_UMUM: readonly string[] = ['pengaduan', 'aspirasi', 'permintaan informasi'];

export function masalahSyarat(sop: Sop, jalur: string, syarat: Syarat | undefined): Masalah[] {
  if (syarat === undefined) return [];
  const kelas = (sop.kelas ?? []).map((k) => k.id);
  return [
    ...KUNCI_SYARAT.filter((k) => syarat[k]?.length === 0).map((k) =>
      galat(jalur, `Syarat "${k}" tidak berisi apa-apa, jadi tidak pernah cocok.`),
    ),
    ...(syarat.kelas ?? [])
      .filter((k) => !kelas.includes(k))
      .map((k) => galat(jalur, pesanKelas(k, kelas))),
    ...(syarat.jenis ?? [])
      .filter((j) => !JENIS_UMUM.includes(samakan(j)))
      .map((j) => peringatan(jalur, pesanJenis(j))),
  ];
}

export function masalahKelas(sop: Sop): Masalah[] {
  const kelas = sop.kelas ?? [];
  const diberi = new Set(sop.langkah.flatMap((l) => l.tindakan.map((t) => t.kelas)));
  return [
    ...ganda(kelas.map((k) => k.id)).map((id) =>
      galat(`kelas.${id}`, `Ada dua kelas dengan kode "${id}".`),
    ),
    ...kelas
      .filter((k) => !/^[a-z0-9][a-z0-9_-]*$/.test(k.id))
      .map((k) =>
        galat(`kelas.${k.id}`, `Kode kelas "${k.id}" hanya boleh huruf kecil, angka, - dan _.`),
      ),
    ...kelas
      .filter((k) => !diberi.has(k.id))
      .map((k) =>
        peringatan(
          `kelas.${k.id}`,
          `Tidak ada tindakan yang memberi kelas "${k.label}", jadi kelas ini tidak pernah dipakai.`,
        ),
      ),
  ];
}

/** Of rules where the first that matches counts: those that an earlier one always beats. */
export function masalahTertutup(
  jalur: string,
  daftar: readonly { readonly bila?: Syarat }[],
  apa: string,
): Masalah[] {
  return daftar.flatMap(({ bila }, i) => {
    const lain = daftar.findIndex((d, j) => j < i && isMencakup(d.bila, bila));
    if (lain < 0) return [];
    const pesan = `${apa} ke-${i + 1} tidak pernah dipakai: syarat ke-${lain + 1} sudah mencakupnya.`;
    return [peringatan(`${jalur}.${i}`, pesan)];
  });
}

export const isTanpaSyarat = (syarat: Syarat | undefined): boolean =>
  syarat === undefined || KUNCI_SYARAT.every((k) => syarat[k] === undefined);

/** Whether every aduan that meets `b` meets `a` too. */
export function isMencakup(a: Syarat | undefined, b: Syarat | undefined): boolean {
  return KUNCI_SYARAT.every((kunci) => {
    const luas = a?.[kunci];
    if (luas === undefined) return true;
    return (b?.[kunci] ?? ['\n']).every((nilai) =>
      luas.some((l) => samakan(l) === samakan(nilai) || isInduk(kunci, l, nilai)),
    );
  });
}

/** Whether no aduan can meet both. */
export function isTerpisah(a: Syarat | undefined, b: Syarat | undefined): boolean {
  return KUNCI_SYARAT.some((kunci) => {
    const [kiri, kanan] = [a?.[kunci], b?.[kunci]];
    if (kiri === undefined || kanan === undefined) return false;
    return kiri.every((x) =>
      kanan.every(
        (y) => samakan(x) !== samakan(y) && !isInduk(kunci, x, y) && !isInduk(kunci, y, x),
      ),
    );
  });
}

/** Whether conditions on the kind of aduan alone leave no kind out. */
export function isSemuaJenis(daftar: readonly (Syarat | undefined)[]): boolean {
  const jenis = daftar.flatMap((s) => {
    const lain = KUNCI_SYARAT.some((k) => k !== 'jenis' && s?.[k] !== undefined);
    return lain ? [] : (s?.jenis ?? []);
  });
  return JENIS_UMUM.every((j) => jenis.map(samakan).includes(j));
}

const isInduk = (kunci: string, induk: string, anak: string): boolean =>
  kunci === 'kategori' && samakan(kategoriInduk(anak)) === samakan(induk);

const samakan = (teks: string): string => teks.trim().replace(/\s+/g, ' ').toLowerCase();

function pesanKelas(kelas: string, ada: readonly string[]): string {
  const pilihan = ada.length === 0 ? 'Belum ada kelas.' : `Yang ada: ${ada.join(', ')}.`;
  return `Kelas "${kelas}" tidak ada dalam SOP.${saran(kelas, ada)} ${pilihan}`;
}

const pesanJenis = (jenis: string): string =>
  `Jenis "${jenis}" tidak ditawarkan formulir.${saran(jenis, JENIS_UMUM)} ` +
  `Yang ditawarkan: ${JENIS_UMUM.join(', ')}.`;
