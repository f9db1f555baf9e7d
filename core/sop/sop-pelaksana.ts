// SPDX-License-Identifier: Apache-2.0
// What is wrong with who does the work: ids, who stands above whom, and whom a notice names.

import { galat, ganda, peringatan, type Masalah } from '../masalah.ts';
import { saran } from '../teks/mirip.ts';
import type { Pelaksana, Sop } from './sop.ts';

/** Roles that letters may name although the SOP's table has no such column. */
export const PERAN_TETAP: readonly string[] = ['admin', 'pimpinan'];

export function masalahPelaksana(sop: Sop): Masalah[] {
  return [
    ...ganda(sop.pelaksana.map((p) => p.id)).map((id) =>
      galat(`pelaksana.${id}`, `Ada dua pelaksana dengan id "${id}".`),
    ),
    ...sop.pelaksana.flatMap((p) => [
      ...masalahId(p),
      ...masalahAtasan(sop, p),
      ...masalahTanpaKerja(sop, p),
    ]),
  ];
}

/** `"x" tidak ada dalam SOP`, with what was probably meant. */
export function pesanTakDikenal(sop: Sop, id: string): string {
  const pilihan = sop.pelaksana.flatMap((p) => [p.id, p.label]);
  return `Pelaksana "${id}" tidak ada dalam SOP.${saran(id, pilihan)}`;
}

/** Who is told; `pelaksana` and `atasan` mean something only where a step is spoken of. */
export function masalahKepada(
  sop: Sop,
  jalur: string,
  kepada: readonly string[],
  adaLangkah: boolean,
): Masalah[] {
  if (kepada.length === 0) return [galat(jalur, 'Belum ada yang diberi tahu.')];
  return kepada.flatMap((id): Masalah[] => {
    if (PERAN_TETAP.includes(id)) return [];
    if (id === 'pelaksana' || id === 'atasan') return masalahKhusus(sop, jalur, id, adaLangkah);
    const p = sop.pelaksana.find((x) => x.id === id);
    if (!p) return [galat(jalur, pesanTakDikenal(sop, id))];
    if (p.jenis === 'pelapor')
      return [galat(jalur, 'Keterlambatan kantor tidak dieskalasikan kepada pelapor.')];
    if (p.jenis !== 'luar') return [];
    return [
      peringatan(jalur, `"${p.label}" di luar kantor: pemberitahuannya dikirim kepada admin.`),
    ];
  });
}

function masalahKhusus(
  sop: Sop,
  jalur: string,
  id: 'pelaksana' | 'atasan',
  adaLangkah: boolean,
): Masalah[] {
  if (!adaLangkah) {
    const pesan = `"${id}" hanya dapat dipakai pada eskalasi. Tulislah kode pelaksananya.`;
    return [galat(jalur, pesan)];
  }
  if (id === 'pelaksana') return [];
  const tanpa = sop.pelaksana.filter(
    (p) => isPetugas(p) && p.atasan === undefined && isBekerja(sop, p.id),
  );
  if (tanpa.length === 0) return [];
  const nama = tanpa.map((p) => `"${p.label}"`).join(', ');
  return [peringatan(jalur, `Atasan belum ditulis untuk ${nama}.`)];
}

function masalahId(p: Pelaksana): Masalah[] {
  const jalur = `pelaksana.${p.id}`;
  const milikSendiri = p.id === 'pelaksana' || p.id === 'atasan';
  if (milikSendiri || (p.id === 'pelapor' && p.jenis !== 'pelapor')) {
    return [galat(jalur, `Id "${p.id}" sudah punya arti sendiri. Pakailah id lain.`)];
  }
  if (/^[a-z0-9][a-z0-9_-]*$/.test(p.id)) return [];
  return [galat(jalur, `Id pelaksana "${p.id}" hanya boleh huruf kecil, angka, - dan _.`)];
}

function masalahAtasan(sop: Sop, p: Pelaksana): Masalah[] {
  const jalur = `pelaksana.${p.id}.atasan`;
  if (p.atasan === undefined) return [];
  const atasan = sop.pelaksana.find((x) => x.id === p.atasan);
  if (atasan === undefined && PERAN_TETAP.includes(p.atasan)) return [];
  if (atasan === undefined) return [galat(jalur, pesanTakDikenal(sop, p.atasan))];
  if (atasan.jenis === 'pelapor') {
    return [galat(jalur, `"${atasan.label}" adalah pelapor, jadi bukan atasan siapa pun.`)];
  }
  const dilalui = new Set<string>();
  let kini: Pelaksana | undefined = p;
  while (kini !== undefined && !dilalui.has(kini.id)) {
    dilalui.add(kini.id);
    const di: string | undefined = kini.atasan;
    kini = sop.pelaksana.find((x) => x.id === di);
  }
  if (kini?.id !== p.id) return [];
  const rantai = [...dilalui, p.id].join(' → ');
  return [galat(jalur, `Atasan "${p.label}" berputar: ${rantai}.`)];
}

function masalahTanpaKerja(sop: Sop, p: Pelaksana): Masalah[] {
  if (p.jenis === 'pelapor' || isBekerja(sop, p.id) || isDisebut(sop, p.id)) return [];
  const pesan = `"${p.label}" tidak mengerjakan langkah apa pun.`;
  return [peringatan(`pelaksana.${p.id}`, pesan)];
}

const isPetugas = (p: Pelaksana): boolean => p.jenis === 'petugas' || p.jenis === 'kelompok';

const isBekerja = (sop: Sop, id: string): boolean =>
  sop.langkah.some((l) => l.pelaksana === id || (l.bersama ?? []).includes(id));

function isDisebut(sop: Sop, id: string): boolean {
  const jenjang = [
    ...sop.eskalasi,
    ...(sop.batasProses ?? []),
    ...sop.langkah.flatMap((l) => l.eskalasi ?? []),
  ];
  return (
    jenjang.some((j) => j.kepada.includes(id)) ||
    (sop.penutupan.bukaKembali?.kepada ?? []).includes(id) ||
    sop.pelaksana.some((p) => p.atasan === id)
  );
}
