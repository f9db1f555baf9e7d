// SPDX-License-Identifier: Apache-2.0
// Who a letter goes to, in which order letters leave, and the marks that tell what became of them.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alamatPeran } from '../../apps-script/surat/alamat.ts';
import { jenisGalat } from '../../apps-script/google/galat.ts';
import { isTerlaluBerat } from '../../apps-script/surat/berat-surat.ts';
import { urutkanSurat } from '../../apps-script/surat/urut-surat.ts';
import {
  bacaTanda,
  barisBertanda,
  formatTanda,
  parseTanda,
  type Tanda,
} from '../../apps-script/surat/tanda-surat.ts';
import type { Surat } from '../../core/aduan/perintah.ts';
import type { Konfigurasi } from '../../register/atur/konfigurasi.ts';
import { muatSop } from '../../sop/muat.ts';

const surat = (id: string, prioritas: Surat['prioritas'], dibuat: number): Surat => ({
  id,
  nomor: 'n',
  kepada: 'pelapor',
  templat: 'tanda-terima',
  data: {},
  teks: '',
  prioritas,
  dibuat,
});

test('the most urgent leave first, then the oldest', () => {
  const daftar = [surat('d', 4, 1), surat('b', 1, 5), surat('c', 2, 3), surat('a', 1, 2)];
  expect(urutkanSurat(daftar).map((s) => s.id)).toEqual(['a', 'b', 'c', 'd']);
});

test.each([
  ['a', 95_000, 95_000, false],
  ['a', 95_000, 95_001, true],
  ['é', 50_000, 50_000, true],
  ['—', 30_000, 30_000, false],
  ['🙂', 31_000, 31_000, true],
])('text and HTML of %s × %i and %i: too heavy to go together is %s', (huruf, a, b, berat) => {
  expect(isTerlaluBerat(huruf.repeat(a), huruf.repeat(b))).toBe(berat);
});

describe('marks', () => {
  const tanda: fc.Arbitrary<Tanda> = fc.oneof(
    fc.record({ hasil: fc.constant('akan' as const), baris: fc.nat() }),
    fc.record({
      hasil: fc.constant('terkirim' as const),
      baris: fc.nat(),
      pada: fc.integer({ min: 1_600_000_000_000, max: 2_000_000_000_000 }),
    }),
    fc.record({
      hasil: fc.constant('gagal' as const),
      baris: fc.nat(),
      tetap: fc.boolean(),
      pesan: fc.string(),
    }),
  );

  test('what is written is read', () => {
    fc.assert(
      fc.property(tanda, (satu) => {
        expect(parseTanda(formatTanda(satu))).toEqual(satu);
      }),
    );
  });

  test('they are found among the other properties, damaged ones are passed over', () => {
    const dibaca = bacaTanda({
      pemilik: 'x',
      'kirim.0001/ADU#1/tanda-terima/pelapor': '2026-10-19T02:10:00.000Z|7',
      'kirim.rusak': '???',
      'gagal.0002/ADU#1/tugas/admin': 'tetap|3|Invalid email',
    });
    expect([...dibaca.kirim.keys()]).toEqual(['0001/ADU#1/tanda-terima/pelapor']);
    expect(dibaca.gagal.get('0002/ADU#1/tugas/admin')).toMatchObject({ tetap: true });
    expect(barisBertanda(dibaca)).toEqual([3, 7]);
  });
});

describe('addresses by role', () => {
  const sop = muatSop('kecamatan-jenawi');
  const orang = { jabatan: '', nama: '', aktif: true };
  const konfigurasi = (petugas: Konfigurasi['petugas'], surelAdmin = ''): Konfigurasi =>
    ({
      konteks: { sop },
      pengaturan: { surelAdmin, jabatanPimpinan: 'Camat' },
      petugas,
      masalah: [],
    }) as never;
  const [peran = ''] = sop.pelaksana.filter((p) => p.jenis === 'petugas').map((p) => p.id);

  test('all active people of a role, each once', () => {
    const daftar = [
      { ...orang, peran, surel: 'Satu@contoh.test' },
      { ...orang, peran, surel: 'satu@contoh.test ' },
      { ...orang, peran, surel: 'dua@contoh.test' },
      { ...orang, peran, surel: 'libur@contoh.test', aktif: false },
    ];
    const alamat = alamatPeran(peran, konfigurasi(daftar), 'pemilik@contoh.test');
    expect(alamat.ke).toEqual(['satu@contoh.test', 'dua@contoh.test']);
    expect(alamat.catatan).toBeUndefined();
  });

  test('a role that nobody holds goes to the admin, who is told why', () => {
    const alamat = alamatPeran(peran, konfigurasi([], 'admin@contoh.test'), 'pemilik@contoh.test');
    expect(alamat.ke).toEqual(['admin@contoh.test']);
    expect(alamat.catatan).toContain('lembar Petugas');
  });

  test('the owner is the last resort, and the leader keeps the title', () => {
    const alamat = alamatPeran('pimpinan', konfigurasi([]), 'pemilik@contoh.test');
    expect(alamat).toMatchObject({ ke: ['pemilik@contoh.test'], jabatan: 'Camat' });
  });
});

const detail = (code: number): Error => Object.assign(new Error('x'), { details: { code } });

test.each([
  [detail(429), 'sibuk'],
  [detail(500), 'tak_pasti'],
  [detail(503), 'tak_pasti'],
  [detail(400), 'lain'],
  [detail(404), 'lain'],
  [new Error('Service invoked too many times for one day: email.'), 'kuota'],
  [
    new Error("We're sorry, a server error occurred. Please wait a bit and try again."),
    'tak_pasti',
  ],
  [new Error('There are too many LockService operations against the same script.'), 'sibuk'],
  [new Error("Quota exceeded for quota metric 'Read requests'"), 'sibuk'],
  [new Error('Invalid email: bukan-surel'), 'lain'],
  ['text', 'lain'],
])('failures are sorted by what may be done about them: %s', (sebab, jenis) => {
  expect(jenisGalat(sebab)).toBe(jenis);
});
