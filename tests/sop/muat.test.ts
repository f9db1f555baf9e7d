// SPDX-License-Identifier: Apache-2.0
// Reading the data files: what comes with the kit is whole, and a bad file says what is wrong with it.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { periksaKalender } from '../../core/waktu/kalender-periksa.ts';
import {
  bacaSop,
  daftarSop,
  muatHariLibur,
  muatKalender,
  muatKategori,
  muatSop,
} from '../../sop/muat.ts';

const JENAWI = new URL('../../sop/kecamatan-jenawi.yaml', import.meta.url).pathname;
const jenawi = readFileSync(JENAWI, 'utf8');

describe('muatSop', () => {
  it('knows the five offices', () => {
    expect(daftarSop()).toEqual([
      'bpbd-karanganyar',
      'diskominfo-karanganyar',
      'kecamatan-jenawi',
      'kecamatan-kebakkramat',
      'lapor-magetan',
    ]);
  });

  it('reads a file as well as an id, and JSON as well as YAML', () => {
    const sop = muatSop('kecamatan-jenawi');
    expect(muatSop(JENAWI)).toEqual(sop);
    expect(bacaSop(JSON.stringify(sop), 'sop.json')).toEqual(sop);
  });

  it.each([
    ['tidak-ada', /"tidak-ada" tidak ada\. Yang tersedia: bpbd-karanganyar/],
    ['/tidak/ada.yaml', /tidak ditemukan/],
    ['hari-libur', /tidak ada/],
    ['../sop/kategori', /tidak ditemukan/],
  ])('refuses %s', (id, pesan) => {
    expect(() => muatSop(id)).toThrow(pesan);
  });

  it.each([
    ['no YAML', 'a: [', /belum dapat dipakai/],
    ['no SOP', 'a: 1', /baris 1, a: Kunci “a” tidak dikenal/],
    ['a misspelt key', jenawi.replace('bilaKurang:', 'bilaKurangg:'), /bilaKurangg/],
    ['a unit nobody knows', jenawi.replace('satuan: hari_kerja', 'satuan: minggu'), /satuan/],
    [
      'a step that is gone',
      jenawi.replace('ke: klasifikasi }', 'ke: klarifikasi }'),
      /langkah\.terima\.tindakan\.terima\.ke: .*klarifikasi/,
    ],
  ])('says in Indonesian what is wrong with %s', (_, isi, pesan) => {
    expect(() => bacaSop(isi, 'coba.yaml')).toThrow(pesan);
  });

  it('names every fault at once', () => {
    const dua = jenawi.replace('ke: jawab', 'ke: x1').replace('awal: terima', 'awal: x2');
    expect(() => bacaSop(dua, 'coba.yaml')).toThrow(/x1[^]*x2|x2[^]*x1/);
  });
});

describe('muatKalender', () => {
  it.each(['lima_hari', 'enam_hari', '24_jam'])('%s is a calendar', (polaJam) => {
    expect(periksaKalender(muatKalender({ zona: 'Asia/Jakarta', polaJam }))).toEqual([]);
  });

  it('refuses hours and zones that do not exist', () => {
    expect(() => muatKalender({ zona: 'Asia/Jakarta', polaJam: 'malas' })).toThrow(
      /lima_hari, enam_hari, 24_jam/,
    );
    expect(() => muatKalender({ zona: 'Europe/Paris' })).toThrow(/Europe\/Paris/);
  });

  it('follows the zone', () => {
    expect(muatKalender({ zona: 'Asia/Jayapura' }).zonaMenit).toBe(540);
  });
});

it('every holiday has a date once and a basis', () => {
  const libur = muatHariLibur();
  expect(new Set(libur.map((l) => l.tanggal)).size).toBe(libur.length);
  for (const l of libur) expect(l.dasar).not.toBe('');
  expect(libur.filter((l) => l.tanggal.startsWith('2026')).length).toBe(25);
});

it('there are twelve categories and the rest', () => {
  const nama = muatKategori().map((k) => k.nama);
  expect(nama).toHaveLength(13);
  expect(nama.at(-1)).toBe('Lainnya');
});
