// SPDX-License-Identifier: Apache-2.0
// What is wrong with a SOP that an office wrote, in words it can act on. A `galat` is refused, a
// `peringatan` is shown. It repairs nothing.

import { galat, ganda, peringatan, type Masalah } from '../masalah.ts';
import { masalahAlur } from './sop-alur.ts';
import { masalahLangkah } from './sop-langkah.ts';
import { masalahKepada, masalahPelaksana } from './sop-pelaksana.ts';
import { masalahKelas } from './sop-syarat.ts';
import { masalahBatas, masalahJam } from './sop-waktu.ts';
import type { Sop } from './sop.ts';
import { zonaMenitDari } from '../waktu/tanggal.ts';

export type { Masalah } from '../masalah.ts';
export { PERAN_TETAP } from './sop-pelaksana.ts';

export function periksaSop(sop: Sop): readonly Masalah[] {
  return [
    ...masalahKepala(sop),
    ...masalahPelaksana(sop),
    ...masalahKelas(sop),
    ...masalahLangkahGanda(sop),
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
  if (zonaMenitDari(sop.instansi.zona) === undefined) {
    const pesan =
      `Zona waktu "${sop.instansi.zona}" tidak dikenal. Pilihannya: Asia/Jakarta, ` +
      'Asia/Pontianak, Asia/Makassar, Asia/Jayapura.';
    masalah.push(galat('instansi.zona', pesan));
  }
  return masalah;
}

function masalahLangkahGanda(sop: Sop): Masalah[] {
  return ganda(sop.langkah.map((l) => l.id)).map((id) =>
    galat(`langkah.${id}`, `Ada dua langkah dengan id "${id}".`),
  );
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
  if (ke?.berkala !== undefined) {
    const pesan = `"${ke.id}" adalah langkah ${ke.berkala}; aduan tidak dapat masuk ke sana.`;
    masalah.push(galat(`${jalur}.ke`, pesan));
  }
  masalah.push(...masalahBatas(`${jalur}.batas`, bukaKembali.batas));
  if (bukaKembali.kepada !== undefined) {
    masalah.push(...masalahKepada(sop, `${jalur}.kepada`, bukaKembali.kepada, false));
  }
  if (bukaKembali.maksKali !== undefined && !(bukaKembali.maksKali >= 1)) {
    masalah.push(galat(`${jalur}.maksKali`, 'Paling banyak harus angka bulat, sedikitnya 1.'));
  }
  if (!penilaian)
    masalah.push(peringatan(jalur, 'Tanpa penilaian, pelapor tidak dapat meminta dibuka kembali.'));
  return masalah;
}
