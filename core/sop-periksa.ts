// SPDX-License-Identifier: Apache-2.0
// What is wrong with a SOP that an office wrote, in words it can act on. A `galat` is refused, a
// `peringatan` is shown. It repairs nothing.

import { galat, ganda, peringatan, type Masalah } from './masalah.ts';
import { masalahAlur } from './sop-alur.ts';
import { masalahLangkah } from './sop-langkah.ts';
import type { Sop } from './sop.ts';

export type { Masalah } from './masalah.ts';

/** Roles that letters may name although the SOP's table has no such column. */
export const PERAN_TETAP: readonly string[] = ['admin', 'pimpinan'];

export function periksaSop(sop: Sop): readonly Masalah[] {
  return [
    ...masalahKepala(sop),
    ...masalahPelaksana(sop),
    ...masalahGanda(sop),
    ...sop.langkah.flatMap((l) => masalahLangkah(sop, l)),
    ...masalahAlur(sop),
    ...masalahJam(sop),
    ...masalahPenutupan(sop),
  ];
}

function masalahKepala(sop: Sop): Masalah[] {
  const masalah: Masalah[] = sop.kendali
    .filter((b) => b.isi.trim() === '')
    .map((b) => peringatan(`kendali.${b.label}`, `"${b.label}" pada kepala SOP masih kosong.`));
  if (sop.nama.trim() === '') masalah.push(galat('nama', 'Nama SOP masih kosong.'));
  if (sop.dasarHukum.length === 0) {
    masalah.push(peringatan('dasarHukum', 'Dasar hukum SOP masih kosong.'));
  }
  return masalah;
}

function masalahPelaksana(sop: Sop): Masalah[] {
  const masalah: Masalah[] = [];
  for (const p of sop.pelaksana) {
    if (!/^[a-z0-9][a-z0-9_-]*$/.test(p.id)) {
      masalah.push(
        galat(
          `pelaksana.${p.id}`,
          `Id pelaksana "${p.id}" hanya boleh huruf kecil, angka, - dan _.`,
        ),
      );
    }
    if (p.id === 'pelaksana' || (p.id === 'pelapor' && p.jenis !== 'pelapor')) {
      masalah.push(
        galat(`pelaksana.${p.id}`, `Id "${p.id}" sudah punya arti sendiri. Pakailah id lain.`),
      );
    }
    const bekerja = sop.langkah.some((l) => l.pelaksana === p.id) || isDisebut(sop, p.id);
    if (!bekerja && p.jenis !== 'pelapor') {
      masalah.push(
        peringatan(`pelaksana.${p.id}`, `"${p.label}" tidak mengerjakan langkah apa pun.`),
      );
    }
  }
  return masalah;
}

const isDisebut = (sop: Sop, id: string): boolean =>
  [...sop.eskalasi, ...(sop.batasProses ?? [])].some((j) => j.kepada.includes(id));

function masalahGanda(sop: Sop): Masalah[] {
  return [
    ...ganda(sop.langkah.map((l) => l.id)).map((id) =>
      galat(`langkah.${id}`, `Ada dua langkah dengan id "${id}".`),
    ),
    ...ganda(sop.pelaksana.map((p) => p.id)).map((id) =>
      galat(`pelaksana.${id}`, `Ada dua pelaksana dengan id "${id}".`),
    ),
  ];
}

function masalahJam(sop: Sop): Masalah[] {
  const masalah: Masalah[] = [];
  const sisa = sop.pengingat.sisaPersen;
  if (!(sisa >= 0 && sisa <= 100)) {
    masalah.push(
      galat('pengingat.sisaPersen', 'Sisa waktu pengingat harus antara 0 dan 100 persen.'),
    );
  }
  sop.eskalasi.forEach((j, i) => {
    const jalur = `eskalasi.${i}`;
    if (!(j.lewat.maks >= 0))
      masalah.push(galat(`${jalur}.lewat`, 'Lewat waktu tidak boleh negatif.'));
    masalah.push(...masalahKepada(sop, `${jalur}.kepada`, j.kepada, true));
  });
  if (sop.eskalasi.length === 0) {
    masalah.push(
      peringatan('eskalasi', 'Belum ada jenjang eskalasi: keterlambatan tidak diberitahukan.'),
    );
  }
  (sop.batasProses ?? []).forEach((b, i) => {
    const jalur = `batasProses.${i}`;
    if (!(b.waktu.maks > 0))
      masalah.push(galat(`${jalur}.waktu`, 'Batas seluruh proses harus lebih dari nol.'));
    masalah.push(...masalahKepada(sop, `${jalur}.kepada`, b.kepada, false));
  });
  return masalah;
}

function masalahKepada(
  sop: Sop,
  jalur: string,
  kepada: readonly string[],
  bolehPelaksana: boolean,
): Masalah[] {
  if (kepada.length === 0) return [galat(jalur, 'Belum ada yang diberi tahu.')];
  return kepada.flatMap((id): Masalah[] => {
    if (PERAN_TETAP.includes(id) || (bolehPelaksana && id === 'pelaksana')) return [];
    const p = sop.pelaksana.find((x) => x.id === id);
    if (!p) return [galat(jalur, `Pelaksana "${id}" tidak ada dalam SOP.`)];
    if (p.jenis === 'pelapor')
      return [galat(jalur, 'Keterlambatan kantor tidak dieskalasikan kepada pelapor.')];
    if (p.jenis !== 'luar') return [];
    return [
      peringatan(jalur, `"${p.label}" di luar kantor: pemberitahuannya dikirim kepada admin.`),
    ];
  });
}

function masalahPenutupan(sop: Sop): Masalah[] {
  const { bukaKembali, penilaian } = sop.penutupan;
  if (!bukaKembali) return [];
  const jalur = 'penutupan.bukaKembali';
  const masalah: Masalah[] = [];
  const ke = sop.langkah.find((l) => l.id === bukaKembali.ke);
  if (!ke) masalah.push(galat(`${jalur}.ke`, `Langkah "${bukaKembali.ke}" tidak ada dalam SOP.`));
  if (ke && sop.pelaksana.find((p) => p.id === ke.pelaksana)?.jenis === 'pelapor') {
    masalah.push(
      galat(`${jalur}.ke`, 'Aduan yang dibuka kembali harus jatuh pada petugas, bukan pelapor.'),
    );
  }
  if (!(bukaKembali.batas.maks > 0))
    masalah.push(galat(`${jalur}.batas`, 'Batas waktu harus lebih dari nol.'));
  if (!penilaian)
    masalah.push(peringatan(jalur, 'Tanpa penilaian, pelapor tidak dapat meminta dibuka kembali.'));
  return masalah;
}
