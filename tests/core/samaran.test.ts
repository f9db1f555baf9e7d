// SPDX-License-Identifier: Apache-2.0
// What is masked and, as important, what must stay readable. All numbers and names are invented.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memuatNik, rapikan, SAMARAN, samarkan, samarkanNik } from '../../core/teks/samaran.ts';

const { nik, telepon, surel, nama } = SAMARAN;

describe('samarkan', () => {
  it.each([
    ['NIK saya 3313050505900001.', `NIK saya ${nik}.`],
    ['nik 9171034107850002', `nik ${nik}`],
    ['3313 0505 0590 0001', nik],
    ['33.13.05.050590.0001', nik],
    ['331305-050590-0001', nik],
    ['3 3 1 3 0 5 0 5 0 5 9 0 0 0 0 1', nik],
    ['KTP: 331305 050590-0001', `KTP: ${nik}`],
    ['dua: 3313050505900001,9171034107850002', `dua: ${nik},${nik}`],
    ['hubungi 081234567890 ya', `hubungi ${telepon} ya`],
    ['HP081234567890', `HP${telepon}`],
    ['0812-3456-7890', telepon],
    ['0812.3456.7890', telepon],
    ['0812 3456 7890', telepon],
    ['(0812) 3456 7890', telepon],
    ['08 12 34 56 78 90', telepon],
    ['+6281234567890', telepon],
    ['+62 812-3456-7890', telepon],
    ['+62 (812) 3456 7890', telepon],
    ['+62 271 649123', telepon],
    ['wa.me/6281234567890', `wa.me/${telepon}`],
    ['62 812 3456 7890', telepon],
    ['surel: warga.baik+1@contoh.go.id, terima kasih', `surel: ${surel}, terima kasih`],
    ['WARGA@CONTOH.ID', surel],
  ])('%s', (teks, harap) => {
    expect(samarkan(teks, [])).toBe(harap);
  });

  it.each([
    'Tanggal 08-09-2026 pukul 08.00-10.30',
    '08-09-2026 10.30 sampai 09-09-2026 12.00',
    'Rapat 08.00 - 12.00, 12/05/2026',
    '12-05-2024 13-05-2024',
    'tahun 1998 1999 2000 2001',
    'tahun 2023 2024 2025 2026',
    'Rp 1.500.000 atau Rp1.500.000,00',
    'anggaran Rp 62.800.000.000',
    'Rp 1.500.000.000.000.000',
    'Rp 0812345678',
    'Jalan Nasional 15 km 42, RT 03 RW 05',
    'nomor 0012/ADU/KEC.JNW/X/2026',
    'SOP 000.8.3.3/6, Keputusan 000.8.3.3 / 63 Tahun 2024',
    'telepon kantor (0271) 123456',
    'pasal 42 ayat 3, 60 hari kerja',
    'koordinat -7.5512, 111.1323',
    '@kecamatan di instagram',
  ])('leaves alone: %s', (teks) => {
    expect(samarkan(teks, [])).toBe(teks);
  });

  it.each([
    ['saya Siti Aminah dari Balong', ['Siti Aminah'], `saya ${nama} dari Balong`],
    ['SITI  AMINAH', ['Siti Aminah'], nama],
    ['siti aminah', ['Siti Aminah'], nama],
    ['tertanda, Aminah', ['Siti Aminah'], `tertanda, ${nama}`],
    ['Bu Siti (rt 3)', ['Siti Aminah'], `Bu ${nama} (rt 3)`],
    ['Sitinjau Lauik dan situ', ['Siti Aminah'], 'Sitinjau Lauik dan situ'],
    ['Budi, budi: BUDI! kebudian', ['Budi'], `${nama}, ${nama}: ${nama}! kebudian`],
    ["O'neil (x) [y]", ["O'Neil (X)"], `${nama} [y]`],
    ['Ahmad bin Umar', ['Ahmad bin Umar'], nama],
    ['bin sampah', ['Ahmad bin Umar'], 'bin sampah'],
    ['nama kosong', ['', ' ', 'A'], 'nama kosong'],
    ['Ayu Ning', ['Ayu', 'Ning Sari'], nama],
  ])('names: %s', (teks, daftar, harap) => {
    expect(samarkan(teks, daftar)).toBe(harap);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            '0',
            '8',
            '1',
            '3',
            ' ',
            '.',
            '-',
            '+',
            '62',
            'a@b.id',
            'Budi',
            ',',
            '\n',
          ),
        }),
        (t) => {
          const sekali = samarkan(t, ['Budi']);
          expect(samarkan(sekali, ['Budi'])).toBe(sekali);
        },
      ),
    );
  });

  it('hides any NIK of any province however it is grouped', () => {
    const prov = fc.constantFrom('11', '21', '33', '53', '64', '76', '82', '91', '97');
    const sisa = fc.stringMatching(/^\d{14}$/);
    const pisah = fc.constantFrom('', ' ', '.', '-');
    fc.assert(
      fc.property(prov, sisa, pisah, (p, s, x) => {
        const rapat = p + s;
        const tulis = [rapat.slice(0, 6), rapat.slice(6, 12), rapat.slice(12)].join(x);
        expect(samarkan(`nomor ${tulis} itu`, [])).toBe(`nomor ${nik} itu`);
      }),
    );
  });

  it('finishes on hostile text', () => {
    for (const teks of [
      '1 '.repeat(22_000),
      'a.'.repeat(22_000),
      '08'.repeat(22_000),
      '@a'.repeat(22_000),
    ]) {
      expect(samarkan(teks, ['Budi Santosa']).length).toBeGreaterThan(0);
    }
  });
});

describe('samarkanNik', () => {
  it('leaves phones and addresses of an office', () => {
    const teks = 'Telepon 081234567890, surel info@contoh.go.id, NIK 3313050505900001';
    expect(samarkanNik(teks)).toBe(`Telepon 081234567890, surel info@contoh.go.id, NIK ${nik}`);
    expect(memuatNik(teks)).toBe(true);
    expect(memuatNik('Telepon 081234567890')).toBe(false);
  });
});

describe('rapikan', () => {
  it.each([
    ['a\u0000b\u0007c', 'abc'],
    ['satu\r\ndua\rtiga\n', 'satu\ndua\ntiga\n'],
    ['a\tb', 'a b'],
    ['\u202Eterbalik\u202C', 'terbalik'],
    ['0\u200B8\u200D1', '081'],
    ['\uFEFFawal', 'awal'],
    ['👨\u200D👩\u200D👧', '👨\u200D👩\u200D👧'],
    ['\uD83D rusak \uDE00', '\uFFFD rusak \uFFFD'],
    ['utuh 😀 é ꦲ', 'utuh 😀 é ꦲ'],
  ])('%j', (teks, harap) => {
    expect(rapikan(teks, 1000)).toBe(harap);
  });

  it('cuts at the limit and says so', () => {
    const hasil = rapikan('x'.repeat(200), 100);
    expect(hasil).toHaveLength(100);
    expect(hasil.endsWith('… [dipotong, selengkapnya pada PPID]')).toBe(true);
    expect(rapikan('x'.repeat(100), 100)).toBe('x'.repeat(100));
  });

  it('never splits a surrogate pair and never exceeds the limit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 0, max: 80 }), (t, batas) => {
        const hasil = rapikan(t + t + t, batas);
        expect(hasil.length).toBeLessThanOrEqual(batas);
        expect(hasil).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
        expect(rapikan(hasil, batas)).toBe(hasil);
      }),
    );
  });
});
