// SPDX-License-Identifier: Apache-2.0
// What is wrong with the times of a SOP: limits, notices before them, ladders after them, and the
// deadline of the whole process.

import { galat, peringatan, type Masalah } from '../masalah.ts';
import { masalahKepada } from './sop-pelaksana.ts';
import { isTanpaSyarat, masalahSyarat, masalahTertutup } from './sop-syarat.ts';
import type { Jenjang, Langkah, MulaiProses, Pengingat, Sop } from './sop.ts';
import { formatWaktuSop } from '../waktu/waktu-teks.ts';
import type { Satuan, Waktu } from '../waktu/waktu.ts';

export function masalahJam(sop: Sop): Masalah[] {
  const masalah = [
    ...masalahPengingat('pengingat', sop.pengingat),
    ...masalahSebelum(sop),
    ...masalahJenjang(sop, 'eskalasi', sop.eskalasi),
    ...masalahTenggatProses(sop),
  ];
  if (sop.eskalasi.length === 0) {
    masalah.push(
      peringatan('eskalasi', 'Belum ada jenjang eskalasi: keterlambatan tidak diberitahukan.'),
    );
  }
  (sop.batasProses ?? []).forEach((b, i) => {
    const jalur = `batasProses.${i}`;
    masalah.push(
      ...masalahBatas(`${jalur}.waktu`, b.waktu),
      ...masalahMulai(sop, `${jalur}.sejak`, b.sejak),
      ...masalahKepada(sop, `${jalur}.kepada`, b.kepada, false),
    );
  });
  return masalah;
}

export function masalahBatas(jalur: string, waktu: Waktu): Masalah[] {
  if (!(waktu.maks > 0)) return [galat(jalur, 'Waktu harus lebih dari nol.')];
  if (waktu.maks > 100_000)
    return [galat(jalur, 'Waktu terlalu panjang. Mohon diperiksa satuannya.')];
  if (waktu.min !== undefined && !(waktu.min >= 0 && waktu.min <= waktu.maks)) {
    return [galat(jalur, 'Batas bawah waktu harus antara nol dan batas atasnya.')];
  }
  return [];
}

export function masalahPengingat(jalur: string, pengingat: Pengingat): Masalah[] {
  const { sisaPersen: sisa, sebelum = [] } = pengingat;
  const masalah = sebelum.flatMap((w, i) => masalahBatas(`${jalur}.sebelum.${i}`, w));
  if (!(sisa >= 0 && sisa <= 100)) {
    masalah.push(
      galat(`${jalur}.sisaPersen`, 'Sisa waktu pengingat harus antara 0 dan 100 persen.'),
    );
  }
  return masalah;
}

export function masalahJenjang(sop: Sop, jalur: string, jenjang: readonly Jenjang[]): Masalah[] {
  return jenjang.flatMap((j, i) => {
    const di = `${jalur}.${i}`;
    const masalah = masalahKepada(sop, `${di}.kepada`, j.kepada, true);
    if (!(j.lewat.maks >= 0))
      masalah.push(galat(`${di}.lewat`, 'Lewat waktu tidak boleh negatif.'));
    const atas = jenjang[i - 1]?.lewat;
    if (atas !== undefined && kira(atas) > kira(j.lewat)) {
      const buat = atas.satuan === j.lewat.satuan ? galat : peringatan;
      const pesan =
        `Jenjang eskalasi harus urut dari yang paling awal: ${formatWaktuSop(j.lewat)} ` +
        `sesudah ${formatWaktuSop(atas)}.`;
      masalah.push(buat(`${di}.lewat`, pesan));
    }
    return masalah;
  });
}

/** Whether a process deadline holds for every aduan, so that steps need none of their own. */
export const isBertenggatProses = (sop: Sop): boolean =>
  (sop.tenggatProses ?? []).some((t) => isTanpaSyarat(t.bila));

/** The notices of a step that lie before its start. */
export function terlaluDini(pengingat: Pengingat, waktu: Waktu): readonly Waktu[] {
  return (pengingat.sebelum ?? []).filter((w) => kira(w) >= kira(waktu));
}

function masalahTenggatProses(sop: Sop): Masalah[] {
  const daftar = sop.tenggatProses ?? [];
  return [
    ...daftar.flatMap((t, i) => {
      const jalur = `tenggatProses.${i}`;
      return [
        ...masalahBatas(`${jalur}.waktu`, t.waktu),
        ...masalahSyarat(sop, `${jalur}.bila`, t.bila),
        ...masalahMulai(sop, `${jalur}.sejak`, t.sejak),
      ];
    }),
    ...masalahTertutup('tenggatProses', daftar, 'Tenggat proses'),
  ];
}

function masalahMulai(sop: Sop, jalur: string, sejak: MulaiProses | undefined): Masalah[] {
  if (sejak !== 'lengkap') return [];
  if (sop.langkah.some((l) => l.tindakan.some((t) => t.berkasLengkap === true))) return [];
  const pesan =
    'Waktu ini dihitung sejak berkas lengkap, tetapi tidak ada tindakan bersifat "berkas lengkap": ' +
    'waktunya tidak pernah mulai.';
  return [galat(jalur, pesan)];
}

/** Notices of the whole SOP that come before the beginning of what they remind of. */
function masalahSebelum(sop: Sop): Masalah[] {
  const jumlah = (sop.pengingat.sebelum ?? []).length;
  if (jumlah === 0) return [];
  const sia = (waktu: Waktu | undefined): boolean =>
    waktu !== undefined && terlaluDini(sop.pengingat, waktu).length === jumlah;
  const langkah = sop.langkah.filter((l) => l.pengingat === undefined && sia(l.waktu));
  const proses = (sop.tenggatProses ?? []).flatMap((t, i) => (sia(t.waktu) ? [i] : []));
  return [
    ...(langkah.length === 0 ? [] : [peringatan('pengingat.sebelum', pesanSebelum(langkah))]),
    ...proses.map((i) =>
      peringatan(
        `tenggatProses.${i}.waktu`,
        'Pengingat sebelum tenggat lebih panjang daripada waktu ini: tidak akan ada pengingat.',
      ),
    ),
  ];
}

const pesanSebelum = (langkah: readonly Langkah[]): string =>
  'Pengingat sebelum tenggat lebih panjang daripada waktu langkah ' +
  `${langkah.map((l) => `"${l.uraian}"`).join(', ')}: di sana tidak akan ada pengingat.`;

/** Roughly comparable lengths; five working days of 7.5 hours stand for seven days. */
const KIRA: Readonly<Record<Satuan, number>> = {
  menit: 2016 / 450,
  jam: (2016 / 450) * 60,
  hari_kerja: 2016,
  hari_kalender: 1440,
  jam_kalender: 60,
};

const kira = (waktu: Waktu): number => waktu.maks * KIRA[waktu.satuan];
