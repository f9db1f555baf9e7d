// SPDX-License-Identifier: Apache-2.0
// What is wrong with one act of a step: where it leads, what it says to the pelapor, and whether its
// traits fit together.

import { galat, peringatan, type Masalah } from '../masalah.ts';
import { saran } from '../teks/mirip.ts';
import { nomorPolos } from './sop-rujukan.ts';
import { masalahSyarat } from './sop-syarat.ts';
import { masalahBatas } from './sop-waktu.ts';
import type { Langkah, Sop, Tindakan } from './sop.ts';

/** Templates of letters to the pelapor that an act may name. */
export const SURAT_PELAPOR: readonly string[] = [
  'tanda-terima',
  'lengkapi',
  'tanggapan',
  'dialihkan',
  'selesai-diam',
  'perpanjangan',
];

/** Letters that say the pelapor's turn or the end has come. */
const SURAT_PINDAH: readonly string[] = ['lengkapi', 'dialihkan', 'selesai-diam'];

export function masalahTindakan(sop: Sop, langkah: Langkah, t: Tindakan): Masalah[] {
  const jalur = `langkah.${langkah.id}.tindakan.${t.id}`;
  return [
    ...masalahNama(t, jalur),
    ...masalahTujuan(sop, langkah, t, jalur),
    ...masalahAkhir(t, jalur),
    ...masalahSurat(sop, langkah, t, jalur),
    ...masalahIsian(sop, langkah, t, jalur),
    ...masalahPerpanjang(sop, langkah, t, jalur),
    ...masalahBatasan(sop, t, jalur),
    ...masalahBersama(sop, langkah, t, jalur),
  ];
}

export const isPelapor = (sop: Sop, langkah: Langkah): boolean =>
  sop.pelaksana.find((p) => p.id === langkah.pelaksana)?.jenis === 'pelapor';

function masalahNama(t: Tindakan, jalur: string): Masalah[] {
  const masalah: Masalah[] = [];
  if (t.label.trim() === '') masalah.push(galat(`${jalur}.label`, 'Tindakan belum berlabel.'));
  if (!/^[a-z0-9][a-z0-9_-]*$/.test(t.id)) {
    const pesan = `Id tindakan "${t.id}" hanya boleh huruf kecil, angka, - dan _.`;
    masalah.push(galat(jalur, pesan));
  }
  return masalah;
}

function masalahTujuan(sop: Sop, langkah: Langkah, t: Tindakan, jalur: string): Masalah[] {
  if (t.ke === 'selesai' || t.ke === 'tetap') return [];
  if (t.ke === 'asal') {
    const pertama = [
      sop.awal,
      sop.penutupan.bukaKembali?.ke,
      ...(sop.awalBila ?? []).map((a) => a.ke),
    ];
    return pertama.includes(langkah.id)
      ? [galat(`${jalur}.ke`, 'Langkah ini dapat menjadi yang pertama: tidak ada asal.')]
      : [];
  }
  const tujuan = sop.langkah.find((l) => l.id === t.ke);
  if (!tujuan) return [galat(`${jalur}.ke`, pesanTujuan(sop, t))];
  if (!tujuan.berkala) return [];
  const pesan = `"${t.ke}" adalah langkah ${tujuan.berkala}; aduan tidak dapat masuk ke sana.`;
  return [galat(`${jalur}.ke`, pesan)];
}

function pesanTujuan(sop: Sop, t: Tindakan): string {
  const kembar = sop.langkah.filter(
    (l) => l.nomor !== '' && nomorPolos(l.nomor) === nomorPolos(t.ke),
  );
  const kode = sop.langkah.map((l) => l.id);
  const lanjutan =
    kembar.length > 1
      ? ` Nomor ${t.ke} dipakai beberapa langkah; tulislah kodenya: ${kembar.map((l) => l.id).join(', ')}.`
      : saran(t.ke, kode);
  return `"${t.label}" menuju langkah "${t.ke}" yang tidak ada.${lanjutan}`.replace(
    /([^.?])$/,
    '$1.',
  );
}

function masalahAkhir(t: Tindakan, jalur: string): Masalah[] {
  if (t.ke === 'selesai' && t.akhir === undefined) {
    const pesan = `"${t.label}" menutup aduan, tetapi belum disebut berakhir bagaimana.`;
    return [galat(`${jalur}.akhir`, pesan)];
  }
  if (t.ke === 'selesai' || t.akhir === undefined) return [];
  const pesan = `"${t.label}" tidak menutup aduan, jadi akhirnya tidak berlaku.`;
  return [peringatan(`${jalur}.akhir`, pesan)];
}

/** A citizen who is asked or whose aduan is closed must be told. */
function masalahSurat(sop: Sop, langkah: Langkah, t: Tindakan, jalur: string): Masalah[] {
  const surat = t.suratPelapor;
  const di = `${jalur}.suratPelapor`;
  if (surat !== undefined && !SURAT_PELAPOR.includes(surat)) {
    const pesan = `Surat "${surat}" tidak dikenal. Yang ada: ${SURAT_PELAPOR.join(', ')}.`;
    return [galat(di, pesan)];
  }
  if (surat !== undefined && t.ke === 'tetap' && SURAT_PINDAH.includes(surat)) {
    const pesan = `"${t.label}" tidak memindahkan aduan, jadi surat "${surat}" akan menyesatkan.`;
    return [galat(di, pesan)];
  }
  if (surat === 'tanggapan') return masalahTanggapan(sop, t, jalur);
  const berisi = t.isian !== undefined || t.isianDari !== undefined;
  if ((surat === 'lengkapi' || surat === 'dialihkan') && !berisi) {
    return [peringatan(`${jalur}.isian`, `Surat "${t.label}" kepada pelapor tidak punya isi.`)];
  }
  if (surat !== undefined || (isPelapor(sop, langkah) && langkah.habisWaktu?.tindakan !== t.id))
    return [];
  const tujuan = sop.langkah.find((l) => l.id === t.ke);
  const diam = t.ke === 'selesai' || (tujuan !== undefined && isPelapor(sop, tujuan));
  if (!diam || tujuan?.id === sop.awal || isSudahDiberitahu(sop, langkah)) return [];
  return [peringatan(di, `"${t.label}" tidak memberi tahu pelapor.`)];
}

/** An answer that is sent must be written somewhere, and kept as the answer. */
function masalahTanggapan(sop: Sop, t: Tindakan, jalur: string): Masalah[] {
  const berisi = t.isian !== undefined || t.isianDari !== undefined;
  if (berisi && t.isianSebagai !== 'tanggapan') {
    const pesan = `Isian "${t.label}" dikirim sebagai jawaban, tetapi tidak disimpan sebagai tanggapan.`;
    return [peringatan(`${jalur}.isianSebagai`, pesan)];
  }
  const ditulis = sop.langkah.some((l) => l.tindakan.some((x) => x.isianSebagai === 'tanggapan'));
  if (berisi || ditulis) return [];
  return [peringatan(`${jalur}.isian`, `"${t.label}" mengirim jawaban yang tidak pernah ditulis.`)];
}

/** Whether every way into a step has already written to the pelapor: what follows is office work. */
function isSudahDiberitahu(sop: Sop, langkah: Langkah): boolean {
  const masuk = sop.langkah.flatMap((l) => l.tindakan).filter((t) => t.ke === langkah.id);
  return masuk.length > 0 && masuk.every((t) => t.suratPelapor !== undefined);
}

function masalahIsian(sop: Sop, langkah: Langkah, t: Tindakan, jalur: string): Masalah[] {
  const masalah: Masalah[] = [];
  if (t.isianDari !== undefined && t.isian !== undefined) {
    const pesan = `Isian "${t.label}" diambil dari bahan, jadi tidak ditanyakan lagi.`;
    masalah.push(peringatan(`${jalur}.isian`, pesan));
  }
  const bahan = sop.langkah.some((l) =>
    l.tindakan.some((x) => x.isian !== undefined && (x.isianSebagai === 'bahan' || x.masingMasing)),
  );
  if (t.isianDari !== undefined && !bahan) {
    const pesan = `"${t.label}" memakai bahan, tetapi tidak ada tindakan yang menulis bahan.`;
    masalah.push(galat(`${jalur}.isianDari`, pesan));
  }
  if (t.bahasaBaku === true && isPelapor(sop, langkah)) {
    const pesan = 'Bahasa baku tidak diminta dari pelapor, jadi sifat ini tidak berlaku.';
    masalah.push(peringatan(`${jalur}.bahasaBaku`, pesan));
  } else if (t.bahasaBaku === true && t.isian === undefined && t.isianDari === undefined) {
    const pesan = `"${t.label}" tidak punya isian yang dapat diperiksa bahasanya.`;
    masalah.push(peringatan(`${jalur}.bahasaBaku`, pesan));
  }
  if (t.kembali === true && t.isian === undefined) {
    const pesan = `"${t.label}" mengembalikan aduan tanpa menulis alasannya.`;
    masalah.push(peringatan(`${jalur}.isian`, pesan));
  }
  return masalah;
}

function masalahPerpanjang(sop: Sop, langkah: Langkah, t: Tindakan, jalur: string): Masalah[] {
  if (t.perpanjang === undefined) return [];
  const { untuk, waktu } = t.perpanjang;
  const di = `${jalur}.perpanjang`;
  const masalah = masalahBatas(`${di}.waktu`, waktu);
  if (t.ke !== 'tetap') {
    const pesan = `"${t.label}" memperpanjang waktu, jadi harus menuju "tetap".`;
    masalah.push(galat(di, pesan));
  }
  if (untuk === 'proses' && (sop.tenggatProses ?? []).length === 0) {
    masalah.push(galat(di, 'Tidak ada tenggat proses yang dapat diperpanjang.'));
  }
  const berwaktu = langkah.waktu !== undefined || (langkah.waktuBila ?? []).length > 0;
  if (untuk === 'langkah' && !berwaktu) {
    masalah.push(galat(di, 'Langkah ini tidak berbatas waktu, jadi tidak dapat diperpanjang.'));
  }
  if (t.isian === undefined) {
    const pesan = `"${t.label}" memperpanjang waktu tanpa menulis alasannya.`;
    masalah.push(peringatan(`${jalur}.isian`, pesan));
  }
  if (t.maksKali === undefined) {
    const pesan = `"${t.label}" dapat diulang tanpa batas. Tulislah paling banyak berapa kali.`;
    masalah.push(peringatan(`${jalur}.maksKali`, pesan));
  }
  return masalah;
}

function masalahBatasan(sop: Sop, t: Tindakan, jalur: string): Masalah[] {
  const masalah = [
    ...masalahSyarat(sop, `${jalur}.bila`, t.bila),
    ...(t.setelah === undefined ? [] : masalahBatas(`${jalur}.setelah`, t.setelah)),
  ];
  if (t.maksKali !== undefined && !(Number.isInteger(t.maksKali) && t.maksKali >= 1)) {
    masalah.push(galat(`${jalur}.maksKali`, 'Paling banyak harus angka bulat, sedikitnya 1.'));
  }
  const kelas = (sop.kelas ?? []).map((k) => k.id);
  if (t.kelas !== undefined && !kelas.includes(t.kelas)) {
    const pesan = `Kelas "${t.kelas}" tidak ada dalam SOP.${saran(t.kelas, kelas)}`;
    masalah.push(galat(`${jalur}.kelas`, pesan));
  }
  return masalah;
}

function masalahBersama(sop: Sop, langkah: Langkah, t: Tindakan, jalur: string): Masalah[] {
  const masalah: Masalah[] = [];
  const tujuan = sop.langkah.find((l) => l.id === t.ke);
  if (t.pilih === true && (tujuan?.bersama ?? []).length === 0) {
    const pesan = `"${t.label}" memilih pelaksana, tetapi langkah yang dituju bukan langkah bersama.`;
    masalah.push(galat(`${jalur}.pilih`, pesan));
  }
  if (t.pilih === true && t.isian === undefined) {
    const pesan = `"${t.label}" memilih pelaksana dari isiannya, tetapi isiannya tidak ditanyakan.`;
    masalah.push(galat(`${jalur}.isian`, pesan));
  }
  if (t.masingMasing !== true) return masalah;
  if ((langkah.bersama ?? []).length === 0) {
    const pesan = `"${t.label}" dikerjakan masing-masing, tetapi langkahnya bukan langkah bersama.`;
    masalah.push(galat(`${jalur}.masingMasing`, pesan));
  }
  if (t.ke === 'tetap') {
    const pesan = `"${t.label}" dikerjakan masing-masing, tetapi sesudah yang terakhir tidak ke mana-mana.`;
    masalah.push(galat(`${jalur}.ke`, pesan));
  }
  return masalah;
}
