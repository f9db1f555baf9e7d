// SPDX-License-Identifier: Apache-2.0
// What is wrong within one step of a SOP: its pelaksana, its times, its acts. How steps hang
// together is in sop-alur.ts.

import { galat, ganda, peringatan, type Masalah } from './masalah.ts';
import type { Langkah, Sop, Tindakan } from './sop.ts';
import type { Waktu } from './waktu.ts';

/** Templates of letters to the pelapor that an act may name. */
export const SURAT_PELAPOR: readonly string[] = [
  'tanda-terima',
  'lengkapi',
  'tanggapan',
  'dialihkan',
  'selesai-diam',
];

export function masalahLangkah(sop: Sop, langkah: Langkah): Masalah[] {
  const jalur = `langkah.${langkah.id}`;
  return [
    ...masalahId(langkah, jalur),
    ...masalahPelaksana(sop, langkah, jalur),
    ...masalahWaktu(sop, langkah, jalur),
    ...masalahHabisWaktu(langkah, jalur),
    ...masalahDaftarTindakan(langkah, jalur),
    ...langkah.tindakan.flatMap((t) => masalahTindakan(sop, langkah, t)),
  ];
}

function masalahId(langkah: Langkah, jalur: string): Masalah[] {
  if (langkah.id === 'selesai' || langkah.id === 'asal') {
    return [galat(jalur, `Id "${langkah.id}" sudah punya arti sendiri. Pakailah id lain.`)];
  }
  if (/^[a-z0-9][a-z0-9_-]*$/.test(langkah.id)) return [];
  return [galat(jalur, `Id langkah "${langkah.id}" hanya boleh huruf kecil, angka, - dan _.`)];
}

function masalahPelaksana(sop: Sop, langkah: Langkah, jalur: string): Masalah[] {
  if (sop.pelaksana.some((p) => p.id === langkah.pelaksana)) return [];
  return [galat(`${jalur}.pelaksana`, `Pelaksana "${langkah.pelaksana}" tidak ada dalam SOP.`)];
}

function masalahWaktu(sop: Sop, langkah: Langkah, jalur: string): Masalah[] {
  if (langkah.waktu) return masalahBatas(`${jalur}.waktu`, langkah.waktu);
  if (langkah.habisWaktu || isSebelumAwal(sop, langkah)) return [];
  const pesan = isPelapor(sop, langkah)
    ? `Langkah "${langkah.uraian}" menunggu pelapor tanpa batas waktu.`
    : `Langkah "${langkah.uraian}" tidak berbatas waktu: tidak akan diingatkan atau dieskalasikan.`;
  return [peringatan(`${jalur}.waktu`, pesan)];
}

/** What the citizen does before the office has anything: no aduan is ever in it. */
const isSebelumAwal = (sop: Sop, langkah: Langkah): boolean =>
  langkah.id !== sop.awal && isPelapor(sop, langkah) && sop.langkah[0]?.id === langkah.id;

function masalahBatas(jalur: string, waktu: Waktu): Masalah[] {
  if (!(waktu.maks > 0)) return [galat(jalur, 'Waktu harus lebih dari nol.')];
  if (waktu.maks > 100_000)
    return [galat(jalur, 'Waktu terlalu panjang. Mohon diperiksa satuannya.')];
  if (waktu.min !== undefined && !(waktu.min >= 0 && waktu.min <= waktu.maks)) {
    return [galat(jalur, 'Batas bawah waktu harus antara nol dan batas atasnya.')];
  }
  return [];
}

function masalahHabisWaktu(langkah: Langkah, jalur: string): Masalah[] {
  const habis = langkah.habisWaktu;
  if (!habis) return [];
  const masalah = masalahBatas(`${jalur}.habisWaktu.setelah`, habis.setelah);
  const tindakan = langkah.tindakan.find((t) => t.id === habis.tindakan);
  if (!tindakan) {
    const pesan = `Tindakan "${habis.tindakan}" tidak ada pada langkah ini.`;
    masalah.push(galat(`${jalur}.habisWaktu.tindakan`, pesan));
  } else if (tindakan.isian !== undefined || tindakan.perluKategori) {
    const pesan = `"${tindakan.label}" memerlukan isian, padahal dilakukan oleh waktu tanpa isian.`;
    masalah.push(peringatan(`${jalur}.habisWaktu.tindakan`, pesan));
  }
  return masalah;
}

function masalahDaftarTindakan(langkah: Langkah, jalur: string): Masalah[] {
  if (langkah.berkala) return [];
  if (langkah.tindakan.length === 0) {
    return [
      galat(
        `${jalur}.tindakan`,
        `Langkah "${langkah.uraian}" tidak punya tindakan: aduan berhenti di sini.`,
      ),
    ];
  }
  const label = langkah.tindakan.map((t) => t.label.trim().toLowerCase());
  return [
    ...ganda(langkah.tindakan.map((t) => t.id)).map((id) =>
      galat(`${jalur}.tindakan.${id}`, `Ada dua tindakan dengan id "${id}" pada langkah ini.`),
    ),
    ...ganda(label).map((l) =>
      galat(`${jalur}.tindakan`, `Ada dua tindakan berlabel "${l}" pada langkah ini.`),
    ),
  ];
}

function masalahTindakan(sop: Sop, langkah: Langkah, t: Tindakan): Masalah[] {
  const jalur = `langkah.${langkah.id}.tindakan.${t.id}`;
  const masalah: Masalah[] = [];
  if (t.label.trim() === '') masalah.push(galat(`${jalur}.label`, 'Tindakan belum berlabel.'));
  masalah.push(...masalahTujuan(sop, langkah, t, jalur), ...masalahSurat(sop, langkah, t, jalur));
  if (t.ke === 'selesai' && t.akhir === undefined) {
    masalah.push(
      galat(
        `${jalur}.akhir`,
        `"${t.label}" menutup aduan, tetapi belum disebut berakhir bagaimana.`,
      ),
    );
  }
  if (t.ke !== 'selesai' && t.akhir !== undefined) {
    masalah.push(
      peringatan(
        `${jalur}.akhir`,
        `"${t.label}" tidak menutup aduan, jadi akhirnya tidak berlaku.`,
      ),
    );
  }
  return masalah;
}

function masalahTujuan(sop: Sop, langkah: Langkah, t: Tindakan, jalur: string): Masalah[] {
  if (t.ke === 'selesai') return [];
  if (t.ke === 'asal') {
    const tanpaAsal = langkah.id === sop.awal || langkah.id === sop.penutupan.bukaKembali?.ke;
    return tanpaAsal
      ? [galat(`${jalur}.ke`, 'Langkah ini dapat menjadi yang pertama: tidak ada asal.')]
      : [];
  }
  const tujuan = sop.langkah.find((l) => l.id === t.ke);
  if (!tujuan)
    return [galat(`${jalur}.ke`, `"${t.label}" menuju langkah "${t.ke}" yang tidak ada.`)];
  if (!tujuan.berkala) return [];
  return [
    galat(`${jalur}.ke`, `"${t.ke}" adalah langkah bulanan; aduan tidak dapat masuk ke sana.`),
  ];
}

/** A citizen who is asked or whose aduan is closed must be told. */
function masalahSurat(sop: Sop, langkah: Langkah, t: Tindakan, jalur: string): Masalah[] {
  const surat = t.suratPelapor;
  if (surat !== undefined && !SURAT_PELAPOR.includes(surat)) {
    const pesan = `Surat "${surat}" tidak dikenal. Yang ada: ${SURAT_PELAPOR.join(', ')}.`;
    return [galat(`${jalur}.suratPelapor`, pesan)];
  }
  if (surat === 'tanggapan') return masalahTanggapan(sop, t, jalur);
  if ((surat === 'lengkapi' || surat === 'dialihkan') && t.isian === undefined) {
    return [peringatan(`${jalur}.isian`, `Surat "${t.label}" kepada pelapor tidak punya isi.`)];
  }
  if (surat !== undefined || (isPelapor(sop, langkah) && langkah.habisWaktu?.tindakan !== t.id))
    return [];
  const tujuan = sop.langkah.find((l) => l.id === t.ke);
  const diam = t.ke === 'selesai' || (tujuan !== undefined && isPelapor(sop, tujuan));
  if (!diam || tujuan?.id === sop.awal || isSudahDiberitahu(sop, langkah)) return [];
  return [peringatan(`${jalur}.suratPelapor`, `"${t.label}" tidak memberi tahu pelapor.`)];
}

/** An answer that is sent must be written somewhere, and kept as the answer. */
function masalahTanggapan(sop: Sop, t: Tindakan, jalur: string): Masalah[] {
  if (t.isian !== undefined && t.isianSebagai !== 'tanggapan') {
    const pesan = `Isian "${t.label}" dikirim sebagai jawaban, tetapi tidak disimpan sebagai tanggapan.`;
    return [peringatan(`${jalur}.isianSebagai`, pesan)];
  }
  const ditulis = sop.langkah.some((l) => l.tindakan.some((x) => x.isianSebagai === 'tanggapan'));
  if (t.isian !== undefined || ditulis) return [];
  return [peringatan(`${jalur}.isian`, `"${t.label}" mengirim jawaban yang tidak pernah ditulis.`)];
}

/** Whether every way into a step has already written to the pelapor: what follows is office work. */
function isSudahDiberitahu(sop: Sop, langkah: Langkah): boolean {
  const masuk = sop.langkah.flatMap((l) => l.tindakan).filter((t) => t.ke === langkah.id);
  return masuk.length > 0 && masuk.every((t) => t.suratPelapor !== undefined);
}

const isPelapor = (sop: Sop, langkah: Langkah): boolean =>
  sop.pelaksana.find((p) => p.id === langkah.pelaksana)?.jenis === 'pelapor';
