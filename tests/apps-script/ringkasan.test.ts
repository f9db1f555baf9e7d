// SPDX-License-Identifier: Apache-2.0
// The pieces of the digest by themselves: order of its lines, who is behind a role, when somebody may
// have another, and when a recurring step begins.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  formatButir,
  parseButir,
  parseDaftarButir,
  TANPA_TEMPO,
  urutkanButir,
  type Butir,
} from '../../apps-script/surat/butir-ringkasan.ts';
import {
  formatCatatan,
  gabungCatatan,
  isSudahRingkasan,
  parseCatatan,
} from '../../apps-script/surat/catatan-ringkasan.ts';
import { alamatOrang, daftarOrang, isOrang } from '../../apps-script/surat/orang.ts';
import { awalPeriode } from '../../apps-script/putusan/sapu-berkala.ts';
import { gabungButir, susunSurat } from '../../apps-script/surat/susun-ringkasan.ts';
import type { Konfigurasi } from '../../register/atur/konfigurasi.ts';
import { peranPerlu } from '../../register/atur/peran-perlu.ts';
import { daftarSop, muatSop } from '../../sop/muat.ts';

const BUTIR: Butir = {
  nomor: '0001/ADU/X/2026',
  baris: 2,
  peran: 'admin-website',
  giliran: true,
  baru: true,
  pernah: false,
  kunjungan: 1,
  lewat: false,
  jenjang: 0,
  tempo: 1000,
  uraian: '',
  keadaan: 'Sisa 10 menit',
  langkah: '2. Menerima aduan',
  pelaksana: 'Admin Website',
  tenggat: '19-10-2026 08.05',
  teks: 'Jalan berlubang.',
};

describe('lines', () => {
  test('late before due, high rungs before low ones, long late before just late, soon before later', () => {
    const daftar: readonly (readonly [string, Partial<Butir>])[] = [
      ['e', { tempo: 50 }],
      ['b', { lewat: true, jenjang: 2, tempo: 40 }],
      ['g', { tempo: TANPA_TEMPO, uraian: 'Dapat diteruskan ke Ombudsman' }],
      ['d', { lewat: true, tempo: 10 }],
      ['f', { tempo: 60 }],
      ['a', { lewat: true, jenjang: 2, tempo: 30 }],
      ['c', { lewat: true, jenjang: 1, tempo: 5 }],
    ];
    const urut = urutkanButir(daftar.map(([nomor, beda]) => ({ ...BUTIR, nomor, ...beda })));
    expect(urut.map((b) => b.nomor).join('')).toBe('abcdefg');
  });

  const kata = fc.string({ unit: 'binary' });
  const butir: fc.Arbitrary<Butir> = fc.record({
    ...{ nomor: kata, peran: kata, uraian: kata, keadaan: kata, langkah: kata, pelaksana: kata },
    ...{ tenggat: kata, teks: kata, giliran: fc.boolean(), baru: fc.boolean() },
    ...{ pernah: fc.boolean(), lewat: fc.boolean(), baris: fc.nat(), kunjungan: fc.nat() },
    ...{ jenjang: fc.nat(), tempo: fc.maxSafeInteger() },
  });

  test('what is written is read, each on one line', () => {
    fc.assert(
      fc.property(fc.array(butir, { maxLength: 4 }), (daftar) => {
        expect(parseDaftarButir(daftar.map(formatButir).join('\n'))).toEqual(daftar);
      }),
    );
  });

  test.each(['', '{}', '{"nomor":', formatButir(BUTIR).slice(0, -4)])(
    'a damaged line is none: %s',
    (teks) => {
      expect(parseButir(teks)).toBeUndefined();
    },
  );

  test('two notices of one aduan are one line, by the role that can act, and say both', () => {
    const pimpinan = { ...BUTIR, peran: 'pimpinan', giliran: false, jenjang: 3, baru: false };
    const tonggak = { ...pimpinan, uraian: 'Batas 60 hari kerja', keadaan: 'Batas 60 hari kerja' };
    for (const [a, b] of [
      [BUTIR, tonggak],
      [tonggak, BUTIR],
    ] as const) {
      expect(gabungButir(a, b)).toMatchObject({
        peran: 'admin-website',
        giliran: true,
        jenjang: 3,
        baru: true,
        keadaan: 'Batas 60 hari kerja',
      });
    }
  });

  test('a digest cuts what was told before, never what is new, and counts all', () => {
    const orang = { tanda: 'petugas:x', surel: 'x@contoh.id', peran: ['admin-website'] };
    const lama = Array.from({ length: 40 }, (_, i) => ({
      ...BUTIR,
      nomor: `l${i}`,
      baru: false,
      lewat: true,
    }));
    const surat = susunSurat(orang, [...lama, BUTIR], '2026-10-19', 0);
    expect(surat.data).toMatchObject({ jumlah: '41', terlambat: '40', sisa: '11' });
    const tampil = parseDaftarButir(surat.teks);
    expect(tampil).toHaveLength(30);
    expect(tampil.at(-1)?.nomor).toBe(BUTIR.nomor);
    expect(surat.prioritas).toBe(4);
    expect(susunSurat(orang, [{ ...BUTIR, jenjang: 1 }], '2026-10-19', 0).prioritas).toBe(2);
  });
});

describe('when somebody may have another', () => {
  const wib = (teks: string): number => Date.parse(`${teks}:00+07:00`);
  test.each([
    ['2026-10-19T08:00', '2026-10-19T15:59', true],
    ['2026-10-19T15:59', '2026-10-20T07:30', false],
    ['2026-10-19T00:10', '2026-10-19T23:50', true],
    ['2026-10-19T23:50', '2026-10-20T00:10', true],
    ['2026-10-19T08:00', '2026-10-20T05:59', true],
    ['2026-10-19T23:50', '2026-10-20T06:00', false],
    ['2026-10-18T23:50', '2026-10-20T00:10', false],
  ])('last %s, now %s: %s', (dulu, kini, sudah) => {
    expect(isSudahRingkasan(wib(dulu), 420, wib(kini))).toBe(sudah);
  });

  test('the note keeps the later moment, and forgets', () => {
    const catatan = gabungCatatan(
      parseCatatan('a=100 b=200 rusak'),
      new Map([
        ['a', 150],
        ['b', 1],
      ]),
    );
    expect(formatCatatan(catatan, 1000)).toBe('a=150 b=200');
    expect(formatCatatan(catatan, 10 * 24 * 3_600_000)).toBe('');
    expect([...parseCatatan('').keys()]).toEqual([]);
  });
});

describe('who', () => {
  const sop = muatSop('kecamatan-jenawi');
  const orang = (peran: string, surel: string) => ({
    peran,
    surel,
    jabatan: '',
    nama: '',
    aktif: true,
  });
  const konfigurasi = (...petugas: Konfigurasi['petugas']): Konfigurasi =>
    ({
      konteks: { sop },
      pengaturan: { surelAdmin: 'admin@contoh.id', jabatanPimpinan: 'Camat' },
      petugas,
      masalah: [],
    }) as never;
  const tanda = (surel: string): string =>
    [...daftarOrang(['x'], konfigurasi(orang('x', surel)), '').keys()][0] ?? '';

  test('one person with several roles is one, and stands in for roles that nobody holds', () => {
    const k = konfigurasi(
      orang('admin-website', 'Satu@contoh.id'),
      orang('pengelola-data', 'satu@contoh.id'),
      orang('admin-website', 'dua@contoh.id'),
    );
    const semua = daftarOrang(['admin-website', 'pengelola-data', 'pimpinan'], k, 'p@contoh.id');
    expect([...semua.values()].map(({ surel, peran }) => [surel, peran])).toEqual([
      ['satu@contoh.id', ['admin-website', 'pengelola-data']],
      ['dua@contoh.id', ['admin-website']],
      ['admin@contoh.id', ['pimpinan']],
    ]);
    for (const kunci of semua.keys()) expect(isOrang(kunci)).toBe(true);
    expect([...semua.keys()].join()).not.toContain('contoh');
  });

  test('the address is found while the person has all roles of the digest, and not after', () => {
    const k = konfigurasi(orang('admin-website', 'satu@contoh.id'));
    const satu = tanda('satu@contoh.id');
    expect(alamatOrang(satu, ['admin-website'], k, '')).toEqual({
      ke: ['satu@contoh.id'],
      jabatan: 'Admin Website dan Media Sosial',
    });
    expect(alamatOrang(satu, ['admin-website', 'pimpinan'], k, '')).toBeUndefined();
    expect(alamatOrang(tanda('lain@contoh.id'), ['admin-website'], k, '')).toBeUndefined();
    const pengganti = alamatOrang(tanda('admin@contoh.id'), ['pimpinan'], k, '');
    expect(pengganti?.catatan).toContain('belum ada petugas aktif untuk peran: Camat');
  });

  test.each(daftarSop())(
    '%s: roles that need people are of the SOP, none outside the office',
    (id) => {
      const milik = muatSop(id);
      const perlu = peranPerlu(milik);
      expect(perlu.length).toBeGreaterThan(1);
      for (const { id: peran, untuk } of perlu) {
        const jenis = milik.pelaksana.find((p) => p.id === peran)?.jenis;
        expect([
          ...(peran === 'pimpinan' ? [undefined] : []),
          'petugas',
          'kelompok',
          'pimpinan',
        ]).toContain(jenis);
        expect(untuk).not.toBe('');
      }
    },
  );
});

test.each([
  ['mingguan', '2026-10-19', '2026-10-19'],
  ['mingguan', '2026-10-25', '2026-10-19'],
  ['mingguan', '2027-01-01', '2026-12-28'],
  ['bulanan', '2026-10-19', '2026-10-01'],
  ['triwulan', '2026-10-01', '2026-10-01'],
  ['triwulan', '2026-09-30', '2026-07-01'],
  ['triwulan', '2026-03-31', '2026-01-01'],
  ['tahunan', '2026-12-31', '2026-01-01'],
] as const)('%s: the period of %s began on %s', (berkala, tanggal, awal) => {
  expect(awalPeriode(berkala, tanggal)).toBe(awal);
});
