// SPDX-License-Identifier: Apache-2.0
// What is wrong within one step of a SOP: its pelaksana, its times, its acts together. Single acts are
// in sop-tindakan.ts, how steps hang together in sop-alur.ts.

import { galat, ganda, peringatan, type Masalah } from '../masalah.ts';
import { pesanTakDikenal } from './sop-pelaksana.ts';
import {
  isSemuaJenis,
  isTanpaSyarat,
  isTerpisah,
  masalahSyarat,
  masalahTertutup,
} from './sop-syarat.ts';
import { isPelapor, masalahTindakan } from './sop-tindakan.ts';
import {
  isBertenggatProses,
  masalahBatas,
  masalahJenjang,
  masalahPengingat,
  terlaluDini,
} from './sop-waktu.ts';
import type { Langkah, Sop, Tindakan } from './sop.ts';

export { SURAT_PELAPOR } from './sop-tindakan.ts';

export function masalahLangkah(sop: Sop, langkah: Langkah): Masalah[] {
  const jalur = `langkah.${langkah.id}`;
  return [
    ...masalahId(langkah, jalur),
    ...masalahPelaksana(sop, langkah, jalur),
    ...masalahWaktu(sop, langkah, jalur),
    ...masalahPemberitahuan(sop, langkah, jalur),
    ...masalahHabisWaktu(langkah, jalur),
    ...masalahJeda(sop, langkah, jalur),
    ...masalahBersama(sop, langkah, jalur),
    ...masalahDaftarTindakan(langkah, jalur),
    ...langkah.tindakan.flatMap((t) => masalahTindakan(sop, langkah, t)),
  ];
}

function masalahId(langkah: Langkah, jalur: string): Masalah[] {
  if (['selesai', 'asal', 'tetap'].includes(langkah.id)) {
    return [galat(jalur, `Id "${langkah.id}" sudah punya arti sendiri. Pakailah id lain.`)];
  }
  if (/^[a-z0-9][a-z0-9_-]*$/.test(langkah.id)) return [];
  return [galat(jalur, `Id langkah "${langkah.id}" hanya boleh huruf kecil, angka, - dan _.`)];
}

function masalahPelaksana(sop: Sop, langkah: Langkah, jalur: string): Masalah[] {
  if (sop.pelaksana.some((p) => p.id === langkah.pelaksana)) return [];
  return [galat(`${jalur}.pelaksana`, akhiri(pesanTakDikenal(sop, langkah.pelaksana)))];
}

const akhiri = (pesan: string): string => (/[.?]$/.test(pesan) ? pesan : `${pesan}.`);

function masalahWaktu(sop: Sop, langkah: Langkah, jalur: string): Masalah[] {
  const { waktu, waktuBila = [] } = langkah;
  const masalah = [
    ...(waktu ? masalahBatas(`${jalur}.waktu`, waktu) : []),
    ...waktuBila.flatMap((w, i) => [
      ...masalahBatas(`${jalur}.waktuBila.${i}.waktu`, w.waktu),
      ...masalahSyarat(sop, `${jalur}.waktuBila.${i}.bila`, w.bila),
    ]),
    ...masalahTertutup(`${jalur}.waktuBila`, waktuBila, 'Waktu bila'),
  ];
  const selalu = waktuBila.some((w) => isTanpaSyarat(w.bila));
  if (waktu && selalu) {
    const pesan = 'Waktu langkah tidak pernah dipakai: ada waktu bila tanpa syarat.';
    masalah.push(peringatan(`${jalur}.waktu`, pesan));
  }
  if (waktu || selalu || langkah.habisWaktu || isSebelumAwal(sop, langkah)) return masalah;
  if (isPelapor(sop, langkah)) {
    const pesan = `Langkah "${langkah.uraian}" menunggu pelapor tanpa batas waktu.`;
    return [...masalah, peringatan(`${jalur}.waktu`, pesan)];
  }
  if (isBertenggatProses(sop) && langkah.berkala === undefined) return masalah;
  // The leader's disposisi on the rekap is reminded of by the server (templates/surel/disposisi-belum).
  if (langkah.berkala === 'bulanan' && isPimpinan(sop, langkah)) return masalah;
  const bila = waktuBila.length > 0 ? ' bila tidak ada syarat waktu yang cocok' : '';
  const pesan =
    `Langkah "${langkah.uraian}" tidak berbatas waktu${bila}: ` +
    'tidak akan diingatkan atau dieskalasikan.';
  return [...masalah, peringatan(`${jalur}.waktu`, pesan)];
}

const isPimpinan = (sop: Sop, langkah: Langkah): boolean =>
  sop.pelaksana.find((p) => p.id === langkah.pelaksana)?.jenis === 'pimpinan';

/** What the citizen does before the office has anything: no aduan is ever in it. */
const isSebelumAwal = (sop: Sop, langkah: Langkah): boolean =>
  langkah.id !== sop.awal && isPelapor(sop, langkah) && sop.langkah[0]?.id === langkah.id;

function masalahPemberitahuan(sop: Sop, langkah: Langkah, jalur: string): Masalah[] {
  const { pengingat, eskalasi, waktu } = langkah;
  const masalah = [
    ...(pengingat === undefined ? [] : masalahPengingat(`${jalur}.pengingat`, pengingat)),
    ...masalahJenjang(sop, `${jalur}.eskalasi`, eskalasi ?? []),
  ];
  const berwaktu = waktu !== undefined || (langkah.waktuBila ?? []).length > 0;
  if (!berwaktu && (pengingat !== undefined || eskalasi !== undefined)) {
    const pesan = 'Langkah ini tidak berbatas waktu, jadi pengingat dan eskalasinya tidak berlaku.';
    masalah.push(peringatan(`${jalur}.${pengingat ? 'pengingat' : 'eskalasi'}`, pesan));
  }
  if (pengingat !== undefined && waktu !== undefined && terlaluDini(pengingat, waktu).length > 0) {
    const pesan = 'Pengingat sebelum tenggat lebih panjang daripada waktu langkah ini.';
    masalah.push(peringatan(`${jalur}.pengingat.sebelum`, pesan));
  }
  return masalah;
}

/** What the clock does by itself must be possible without anybody, and lead away. */
function masalahHabisWaktu(langkah: Langkah, jalur: string): Masalah[] {
  const habis = langkah.habisWaktu;
  if (!habis) return [];
  const di = `${jalur}.habisWaktu.tindakan`;
  const masalah = masalahBatas(`${jalur}.habisWaktu.setelah`, habis.setelah);
  const t = langkah.tindakan.find((x) => x.id === habis.tindakan);
  if (!t) {
    const pesan = `Tindakan "${habis.tindakan}" tidak ada pada langkah ini.`;
    return [...masalah, galat(di, pesan)];
  }
  if (t.isian !== undefined || t.perluKategori) {
    const pesan = `"${t.label}" memerlukan isian, padahal dilakukan oleh waktu tanpa isian.`;
    masalah.push(peringatan(di, pesan));
  }
  if (t.ke === 'tetap') {
    const pesan = `"${t.label}" dilakukan oleh waktu tetapi tidak ke mana-mana: akan berulang terus.`;
    masalah.push(galat(di, pesan));
  }
  if (t.masingMasing === true) {
    const pesan = `"${t.label}" dikerjakan masing-masing, jadi tidak dapat dilakukan oleh waktu.`;
    masalah.push(galat(di, pesan));
  }
  if (!isTanpaSyarat(t.bila) || t.setelah !== undefined || t.maksKali !== undefined) {
    const pesan = `"${t.label}" dilakukan oleh waktu, tetapi bersyarat: mungkin tidak terjadi.`;
    masalah.push(peringatan(di, pesan));
  }
  return masalah;
}

function masalahJeda(sop: Sop, langkah: Langkah, jalur: string): Masalah[] {
  if (langkah.jeda !== true) return [];
  const di = `${jalur}.jeda`;
  const masalah: Masalah[] = [];
  if (!isPelapor(sop, langkah)) {
    const pesan =
      'Jeda hanya untuk langkah pelapor: waktu kantor tidak berhenti oleh kantor sendiri.';
    masalah.push(galat(di, pesan));
  }
  if (!langkah.habisWaktu) {
    const pesan = 'Jeda tanpa batas waktu menghentikan tenggat selamanya. Isilah Bila Diam.';
    masalah.push(galat(di, pesan));
  }
  if (!langkah.tindakan.some((t) => t.ke === 'asal')) {
    const pesan =
      'Tidak ada tindakan yang kembali ke asal, jadi waktu langkah asal tidak berlanjut.';
    masalah.push(peringatan(di, pesan));
  }
  return masalah;
}

function masalahBersama(sop: Sop, langkah: Langkah, jalur: string): Masalah[] {
  const { bersama } = langkah;
  if (bersama === undefined) return [];
  const di = `${jalur}.bersama`;
  const masalah = bersama.flatMap((id): Masalah[] => {
    const p = sop.pelaksana.find((x) => x.id === id);
    if (!p) return [galat(di, akhiri(pesanTakDikenal(sop, id)))];
    if (p.jenis !== 'pelapor') return [];
    return [galat(di, `"${p.label}" adalah pelapor, jadi tidak ikut langkah bersama.`)];
  });
  for (const id of ganda(bersama)) {
    masalah.push(galat(di, `Pelaksana "${id}" disebut dua kali pada langkah bersama.`));
  }
  const masing = langkah.tindakan.filter((t) => t.masingMasing === true);
  if (masing.length === 0) {
    const pesan = 'Langkah bersama perlu tindakan bersifat "masing-masing".';
    masalah.push(galat(di, pesan));
  }
  if (new Set(masing.map((t) => t.ke)).size > 1) {
    const pesan =
      'Tindakan masing-masing menuju langkah yang berbeda: yang dilakukan terakhir menentukan.';
    masalah.push(peringatan(di, pesan));
  }
  return masalah;
}

function masalahDaftarTindakan(langkah: Langkah, jalur: string): Masalah[] {
  const { tindakan } = langkah;
  const di = `${jalur}.tindakan`;
  if (tindakan.length === 0) {
    if (langkah.berkala) return [];
    const pesan = `Langkah "${langkah.uraian}" tidak punya tindakan: aduan berhenti di sini.`;
    return [galat(di, pesan)];
  }
  const masalah = ganda(tindakan.map((t) => t.id)).map((id) =>
    galat(`${di}.${id}`, `Ada dua tindakan dengan id "${id}" pada langkah ini.`),
  );
  for (const label of labelKembar(tindakan)) {
    masalah.push(galat(di, `Ada dua tindakan berlabel "${label}" pada langkah ini.`));
  }
  const bersyarat = (t: Tindakan): boolean =>
    !isTanpaSyarat(t.bila) || t.setelah !== undefined || t.maksKali !== undefined;
  const selalu = tindakan.filter((t) => t.setelah === undefined && t.maksKali === undefined);
  if (tindakan.every(bersyarat) && !isSemuaJenis(selalu.map((t) => t.bila))) {
    const pesan = 'Semua tindakan bersyarat: aduan yang tidak memenuhi satu pun berhenti di sini.';
    masalah.push(peringatan(di, pesan));
  }
  return masalah;
}

/** Two acts may bear one label only where no aduan is offered both. */
function labelKembar(tindakan: readonly Tindakan[]): readonly string[] {
  const label = (t: Tindakan): string => t.label.trim().toLowerCase();
  const kembar = tindakan.filter((t, i) =>
    tindakan.some((x, j) => j < i && label(x) === label(t) && !isTerpisah(x.bila, t.bila)),
  );
  return [...new Set(kembar.map(label))];
}
