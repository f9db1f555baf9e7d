// SPDX-License-Identifier: Apache-2.0
// The smaller objects within a record or an event, read out of JSON. Nothing is guessed: a field
// that is missing or of the wrong kind is named by the reader.

import type { JamLangkah, Jeda } from '../../core/aduan/aduan.ts';
import type { Perpanjangan } from '../../core/sop/sop.ts';
import type { Waktu } from '../../core/waktu/waktu.ts';
import { type PembacaObjek, tanpaKosong } from '../teks/objek.ts';

const SATUAN = ['menit', 'jam', 'hari_kerja', 'hari_kalender', 'jam_kalender'] as const;
const UNTUK = ['langkah', 'proses'] as const;

export function bacaPerpanjangan(baca: PembacaObjek): Perpanjangan {
  return {
    untuk: baca.satuWajib('untuk', UNTUK),
    waktu: baca.bagianWajib('waktu', bacaWaktu),
  };
}

export function bacaJeda(baca: PembacaObjek): Jeda {
  return { dari: baca.angka('dari'), ...tanpaKosong({ sampai: baca.angkaAtau('sampai') }) };
}

export function bacaJamLangkah(baca: PembacaObjek): JamLangkah {
  return {
    sejak: baca.angka('sejak'),
    diberitahu: baca.daftar('diberitahu'),
    ...tanpaKosong({ perpanjangan: baca.daftarBagian('perpanjangan', bacaPerpanjangan) }),
  };
}

export function bacaKali(baca: PembacaObjek): Readonly<Record<string, number>> {
  return Object.fromEntries(baca.kunci.map((kunci) => [kunci, baca.angka(kunci)]));
}

function bacaWaktu(baca: PembacaObjek): Waktu {
  return {
    ...tanpaKosong({ min: baca.angkaAtau('min') }),
    maks: baca.angka('maks'),
    satuan: baca.satuWajib('satuan', SATUAN),
  };
}
