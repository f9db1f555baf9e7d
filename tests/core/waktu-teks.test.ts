// SPDX-License-Identifier: Apache-2.0
// Times and conditions in the words of Indonesian SOPs: each printed form is read as meant, what could
// be meant otherwise is said, and what is written is read back as it was.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Syarat } from '../../core/sop/sop.ts';
import { formatSyarat, parseSyarat } from '../../core/sop/syarat-teks.ts';
import {
  bacaDaftarWaktu,
  bacaWaktuSop,
  formatDaftarWaktu,
  formatWaktuSop,
  parseWaktuSop,
} from '../../core/waktu/waktu-teks.ts';
import type { Satuan, Waktu } from '../../core/waktu/waktu.ts';
import { teks, waktu } from '../register/_sop-sembarang.ts';

const w = (maks: number, satuan: Satuan, min?: number): Waktu =>
  min === undefined ? { maks, satuan } : { min, maks, satuan };

describe('waktu tertulis', () => {
  it.each<[string, Waktu]>([
    ['10 menit', w(10, 'menit')],
    ['10 Menit.', w(10, 'menit')],
    ['10menit', w(10, 'menit')],
    ['10 mnt', w(10, 'menit')],
    ['± 10 Menit', w(10, 'menit')],
    ['+/- 10 menit', w(10, 'menit')],
    ['15’', w(15, 'menit')],
    ["15 '", w(15, 'menit')],
    ['15–30 menit', w(30, 'menit', 15)],
    ['1 jam', w(1, 'jam')],
    ['1 Jam Kerja', w(1, 'jam')],
    ['1,5 jam', w(1.5, 'jam')],
    ['1.5 jam', w(1.5, 'jam')],
    ['1 jam 30 menit', w(90, 'menit')],
    ['1.500 menit', w(1500, 'menit')],
    ['1 hari kerja', w(1, 'hari_kerja')],
    ['1 (satu) hari kerja', w(1, 'hari_kerja')],
    ['60 (enam puluh) hari kerja', w(60, 'hari_kerja')],
    ['3 hk', w(3, 'hari_kerja')],
    ['1 s.d. 3 hari kerja', w(3, 'hari_kerja', 1)],
    ['1 s/d 3 hari kerja', w(3, 'hari_kerja', 1)],
    ['1 (satu) sampai dengan 3 (tiga) hari kerja', w(3, 'hari_kerja', 1)],
    ['5 hari kerja - 10 hari kerja', w(10, 'hari_kerja', 5)],
    ['maksimal 5 hari kerja', w(5, 'hari_kerja')],
    ['maks. 5 hari kerja', w(5, 'hari_kerja')],
    ['Paling lama: 5 hari kerja', w(5, 'hari_kerja')],
    ['selambat-lambatnya 5 hari kerja', w(5, 'hari_kerja')],
    ['14 hari kalender', w(14, 'hari_kalender')],
    ['24 jam kalender', w(24, 'jam_kalender')],
    ['24 jam berturut-turut', w(24, 'jam_kalender')],
    ['0 menit', w(0, 'menit')],
  ])('“%s” tanpa catatan', (isi, arti) => {
    expect(bacaWaktuSop(isi)).toEqual({ ok: true, nilai: { waktu: arti } });
  });

  it.each<[string, Waktu, RegExp]>([
    ['3 hari', w(3, 'hari_kerja'), /dibaca 3 hari kerja/],
    ['3-5 Hari', w(5, 'hari_kerja', 3), /dibaca 3-5 hari kerja/],
    ['1 x 24 jam', w(24, 'jam_kalender'), /malam dan hari libur ikut/],
    ['1x24 jam', w(24, 'jam_kalender'), /malam dan hari libur ikut/],
    ['2 x 24 Jam', w(48, 'jam_kalender'), /dibaca 48 jam kalender/],
    ['maksimal 3 × 24 jam', w(72, 'jam_kalender'), /dibaca 72 jam kalender/],
    ['1-2 x 24 jam', w(48, 'jam_kalender', 24), /dibaca 24-48 jam kalender/],
    ['24 jam', w(24, 'jam'), /1 x 24 jam/],
    ['1 minggu', w(7, 'hari_kalender'), /dibaca 7 hari kalender/],
    ['1-2 minggu', w(14, 'hari_kalender', 7), /dibaca 7-14 hari kalender/],
    ['1 bulan', w(30, 'hari_kalender'), /dibaca 30 hari kalender/],
    ['15"', w(15, 'menit'), /menit, bukan detik/],
    ["15''", w(15, 'menit'), /menit, bukan detik/],
  ])('“%s” dengan catatan', (isi, arti, catatan) => {
    const hasil = bacaWaktuSop(isi);
    expect(hasil.ok && hasil.nilai.waktu).toEqual(arti);
    expect(hasil.ok && hasil.nilai.catatan).toMatch(catatan);
    expect(parseWaktuSop(isi)).toEqual({ ok: true, nilai: arti });
  });

  it.each([
    ...['segera', 'sesuai ketentuan', '10', 'hari', '-1 hari', '', 'menit 5', '1e3 menit'],
    ...['1-2-3 hari', '5 menit - 3 hari', '1 hari 2 jam', '2 x 24 jam kerja', '2 x 30 menit'],
    ...['5 (hari) kerja', 'minimal 3 hari', '3 hari minggu', '1 tahun', '10 menit?'],
  ])('menolak “%s” dengan contoh', (isi) => {
    const hasil = parseWaktuSop(isi);
    expect(hasil.ok).toBe(false);
    expect(hasil.ok ? '' : hasil.galat).toMatch(/belum dapat dibaca\. Tulislah misalnya: 10 menit/);
  });

  it('rentang terbalik disebut terbalik', () => {
    const hasil = parseWaktuSop('3-1 hari');
    expect(hasil.ok ? '' : hasil.galat).toContain('batas bawahnya melebihi batas atasnya');
  });

  it('yang ditulis dibaca kembali sama, dan tulisannya tetap', () => {
    fc.assert(
      fc.property(waktu, (satu) => {
        const tulisan = formatWaktuSop(satu);
        expect(parseWaktuSop(tulisan)).toEqual({ ok: true, nilai: satu });
      }),
    );
  });

  it('daftar waktu: satuan di ujung berlaku bagi semua', () => {
    const tiga = [w(7, 'hari_kerja'), w(5, 'hari_kerja'), w(3, 'hari_kerja')];
    for (const isi of [
      '7, 5, 3 hari kerja',
      '7 hari kerja; 5 hari kerja; 3 hari kerja',
      '7, 5 dan 3 hk',
    ]) {
      const hasil = bacaDaftarWaktu(isi);
      expect(hasil.ok && hasil.nilai.map((x) => x.waktu)).toEqual(tiga);
    }
    expect(bacaDaftarWaktu('7, sebentar, 3 hari').ok).toBe(false);
  });

  it('daftar waktu sembarang kembali utuh', () => {
    fc.assert(
      fc.property(fc.array(waktu, { maxLength: 4 }), (daftar) => {
        const hasil = bacaDaftarWaktu(formatDaftarWaktu(daftar));
        expect(hasil.ok && hasil.nilai.map((x) => x.waktu)).toEqual(daftar);
      }),
    );
  });
});

describe('syarat tertulis', () => {
  it.each<[string, Syarat]>([
    ['', {}],
    ['jenis: pengaduan', { jenis: ['pengaduan'] }],
    [
      ' Jenis : pengaduan ; KANAL: WhatsApp,  telepon;kelas:berat; ',
      { jenis: ['pengaduan'], kanal: ['WhatsApp', 'telepon'], kelas: ['berat'] },
    ],
    ['kategori: "Jalan, jembatan", Air', { kategori: ['Jalan, jembatan', 'Air'] }],
    ['jenis: pengaduan\nkanal: SMS', { jenis: ['pengaduan'], kanal: ['SMS'] }],
  ])('“%s”', (isi, arti) => {
    expect(parseSyarat(isi)).toEqual({ ok: true, nilai: arti });
  });

  it.each([
    ['pengaduan', /belum dapat dibaca/],
    ['warna: merah', /Yang dikenal: jenis, kelas, kategori, kanal/],
    ['jenis:', /belum dapat dibaca/],
    ['jenis: a; jenis: b', /dua kali/],
  ])('menolak “%s”', (isi, pesan) => {
    const hasil = parseSyarat(isi);
    expect(hasil.ok ? '' : hasil.galat).toMatch(pesan);
  });

  it('syarat sembarang kembali utuh', () => {
    const nilai = fc.array(teks, { minLength: 1, maxLength: 3 });
    const sembarang = fc.record(
      { jenis: nilai, kelas: nilai, kategori: nilai, kanal: nilai },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(sembarang, (syarat) => {
        expect(parseSyarat(formatSyarat(syarat))).toEqual({ ok: true, nilai: syarat });
      }),
    );
  });
});
