// SPDX-License-Identifier: Apache-2.0
// A plan is data: the same seed gives the same, it survives being written down, and a month of it has
// every kind of act and trouble.

import { describe, expect, it } from 'vitest';
import { ceritakan } from '../../scripts/simulasi/cerita.ts';
import { isGangguan } from '../../scripts/simulasi/laku.ts';
import { rencanaUji } from './_permainan.ts';

const jenis = (hari: number, kantor: 'wajar' | 'banjir' = 'wajar'): Set<string> =>
  new Set(rencanaUji({ benih: 3, hari, kantor }).laku.map((satu) => satu.jenis));

describe('rencana', () => {
  it('sama untuk benih yang sama, lain untuk benih lain', () => {
    expect(rencanaUji({ benih: 9 })).toEqual(rencanaUji({ benih: 9 }));
    expect(rencanaUji({ benih: 9 }).laku).not.toEqual(rencanaUji({ benih: 10 }).laku);
  });

  it('tidak berubah bila disimpan dan dibaca kembali', () => {
    const rencana = rencanaUji({ hari: 5 });
    expect(JSON.parse(JSON.stringify(rencana))).toEqual(rencana);
  });

  it('urut menurut waktu, dengan nama yang tunggal', () => {
    const { laku } = rencanaUji({ hari: 10 });
    const pada = laku.map((satu) => satu.pada);
    expect(pada).toEqual([...pada].sort((a, b) => a - b));
    expect(new Set(laku.map(({ id }) => id)).size).toBe(laku.length);
  });

  it('memuat setiap jenis laku dan gangguan dalam sebulan', () => {
    expect([...jenis(30)].sort()).toEqual(
      [
        'berdua',
        'buang_kosong',
        'bunuh',
        'disposisi',
        'galat',
        'hapus_baris',
        'ketik_terlindung',
        'kirim',
        'kunci',
        'kunjung',
        'kuota_pemicu',
        'kuota_sheets',
        'kuota_surel',
        'menu',
        'pemicu',
        'pemicu_mati',
        'sela',
        'server',
        'sisip',
        'tempel',
        'tindak',
        'tumpang',
        'ubah_petugas',
        'ubah_sop',
        'urutkan',
      ].sort(),
    );
  });

  it('memuat semua cara pemicu dapat salah', () => {
    const apa = rencanaUji({ benih: 3, hari: 30 }).laku.flatMap((satu) =>
      satu.jenis === 'pemicu' ? [satu.apa] : [],
    );
    expect([...new Set(apa)].sort()).toEqual(['belakangan', 'ganda', 'hilang', 'kosong', 'telat']);
  });

  it('menyela skrip dengan semua yang dapat dilakukan orang', () => {
    const apa = rencanaUji({ benih: 3, hari: 30 }).laku.flatMap((satu) =>
      satu.jenis === 'sela' ? [satu.apa] : [],
    );
    expect([...new Set(apa)].sort()).toEqual(['kirim', 'sisip', 'tindak', 'urutkan']);
  });

  it('setahun memuat sekitar 700 sampai 1.000 aduan', () => {
    const kirim = rencanaUji({ hari: 361 }).laku.filter(({ jenis }) => jenis === 'kirim');
    expect(kirim.length).toBeGreaterThan(700);
    expect(kirim.length).toBeLessThan(1_000);
  });

  it('membanjiri kantor dengan 300 aduan dalam satu jam', () => {
    const { laku } = rencanaUji({ hari: 3, kantor: 'banjir' });
    const kirim = laku.filter((satu) => satu.jenis === 'kirim').map(({ pada }) => pada);
    const dalamSejam = kirim.map((pada) => kirim.filter((p) => p >= pada && p < pada + 3_600_000));
    expect(Math.max(...dalamSejam.map((satu) => satu.length))).toBeGreaterThanOrEqual(300);
  });

  it('dapat diceritakan seluruhnya', () => {
    const { laku } = rencanaUji({ benih: 3, hari: 30 });
    for (const satu of laku) expect(ceritakan(satu)).toMatch(/^L\d+ \S+.*: \S.{8,}/);
    expect(laku.some(isGangguan)).toBe(true);
  });
});
