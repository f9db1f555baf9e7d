// SPDX-License-Identifier: Apache-2.0
// Deadlines of step and process worked out by hand: by class, with pauses and extensions, from the
// complete file, notices before the limit; and the sentences in which they explain themselves.

import { describe, expect, it } from 'vitest';
import type { Aduan } from '../../core/aduan/aduan.ts';
import { createKalender } from '../../core/waktu/kalender.ts';
import type { Langkah, Sop } from '../../core/sop/sop.ts';
import {
  isAduanTerlambat,
  isTerlambat,
  jelaskanTenggat,
  tenggatAduan,
  tenggatLangkah,
  tenggatProses,
} from '../../core/tenggat/tenggat.ts';
import type { Waktu } from '../../core/waktu/waktu.ts';
import { polos, wib } from './_kalender.ts';
import { jalan, ke, langkah, catat, rakit, tindak } from './_rakit.ts';

/** Monday to Friday, 07.30–12.00 and 13.00–16.00, Friday 07.30–11.30 and 13.00–16.30; no holidays. */
const kalender = createKalender(polos());
const hk = (maks: number): Waktu => ({ maks, satuan: 'hari_kerja' });
const menit = (maks: number): Waktu => ({ maks, satuan: 'menit' });

const SEJAK = wib('2026-10-19 09:00');

function kasus(
  lain: Partial<Langkah>,
  ubah: Partial<Aduan> = {},
  sop: Partial<Sop> = {},
): { konteks: { sop: Sop; kalender: typeof kalender }; aduan: Aduan } {
  const jadi = rakit(
    [
      langkah('a', 'p0', [ke('selesai')], lain),
      langkah('tanya', 'warga', [ke('a')], { jeda: true }),
    ],
    sop,
  );
  const { aduan } = jalan(jadi, undefined, catat({ diterima: SEJAK }), SEJAK);
  return { konteks: { sop: jadi, kalender }, aduan: { ...aduan, sejak: SEJAK, ...ubah } };
}

const tempo = (lain: Partial<Langkah>, ubah: Partial<Aduan> = {}, sop: Partial<Sop> = {}): string =>
  teks(tenggatAduan(kasus(lain, ubah, sop).konteks, kasus(lain, ubah, sop).aduan)?.jatuhTempo);

/** `2026-10-19 09:00` in WIB. */
const teks = (at: number | undefined): string =>
  at === undefined
    ? '-'
    : new Date(at + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

const jeda = (...rentang: [string, string][]): Partial<Aduan> => ({
  jeda: rentang.map(([a, b]) => ({ dari: wib(a), sampai: wib(b) })),
});

describe('the limit of a step', () => {
  const khusus: Partial<Langkah> = {
    waktu: hk(5),
    waktuBila: [
      { bila: { kelas: ['berat'] }, waktu: hk(14) },
      { bila: { jenis: ['informasi'] }, waktu: hk(1) },
    ],
  };
  it.each<[string, Partial<Aduan>, string]>([
    ['of everybody', {}, '2026-10-26 16:00'],
    ['of its class', { kelas: 'berat' }, '2026-11-06 16:30'],
    ['of another class', { kelas: 'ringan' }, '2026-10-26 16:00'],
    ['of its jenis', { jenis: 'Informasi' }, '2026-10-20 16:00'],
    [
      'the first condition that matches',
      { kelas: 'berat', jenis: 'informasi' },
      '2026-11-06 16:30',
    ],
  ])('%s', (_, ubah, harap) => {
    expect(tempo(khusus, ubah)).toBe(harap);
  });
});

describe('a pause gives back exactly what it took', () => {
  it.each<[string, Waktu, [string, string][], string]>([
    ['nothing without one', menit(120), [], '2026-10-19 11:00'],
    ['minutes', menit(120), [['2026-10-19 09:30', '2026-10-19 10:15']], '2026-10-19 11:45'],
    ['across lunch', menit(120), [['2026-10-19 10:00', '2026-10-19 13:30']], '2026-10-19 14:30'],
    ['across a night', menit(120), [['2026-10-19 10:00', '2026-10-21 08:00']], '2026-10-21 09:00'],
    [
      'a week-end costs an hour clock nothing',
      { maks: 2, satuan: 'jam' },
      [['2026-10-19 10:00', '2026-10-24 10:00']],
      '2026-10-26 08:30',
    ],
    [
      'two pauses',
      menit(120),
      [
        ['2026-10-19 09:30', '2026-10-19 10:00'],
        ['2026-10-19 10:30', '2026-10-19 11:00'],
      ],
      '2026-10-19 12:00',
    ],
    ['working days', hk(3), [['2026-10-20 10:00', '2026-10-23 09:00']], '2026-10-27 16:00'],
    [
      'less than a day gives no day',
      hk(3),
      [['2026-10-20 08:00', '2026-10-20 15:00']],
      '2026-10-22 16:00',
    ],
    [
      'asked on the last day, answered before the close',
      hk(1),
      [['2026-10-20 10:00', '2026-10-22 15:59']],
      '2026-10-22 16:00',
    ],
    [
      'asked on the last day, answered at the close',
      hk(1),
      [['2026-10-20 10:00', '2026-10-22 16:00']],
      '2026-10-23 16:30',
    ],
    [
      'asked on the last day, answered at night',
      hk(1),
      [['2026-10-20 10:00', '2026-10-22 20:00']],
      '2026-10-23 16:30',
    ],
    [
      'asked on the last day, answered on Saturday',
      hk(1),
      [['2026-10-20 10:00', '2026-10-24 09:00']],
      '2026-10-26 16:00',
    ],
    [
      'calendar days',
      { maks: 3, satuan: 'hari_kalender' },
      [['2026-10-20 10:00', '2026-10-25 09:00']],
      '2026-10-27 23:59',
    ],
    [
      'hours of the clock',
      { maks: 24, satuan: 'jam_kalender' },
      [['2026-10-19 20:00', '2026-10-21 20:30']],
      '2026-10-22 09:30',
    ],
    [
      'asked at the very limit: nothing',
      menit(60),
      [['2026-10-19 10:00', '2026-10-23 11:00']],
      '2026-10-19 10:00',
    ],
    [
      'asked before the clock began: from then on',
      menit(60),
      [['2026-10-19 08:30', '2026-10-19 09:30']],
      '2026-10-19 10:30',
    ],
    [
      'asked when it was late already: nothing',
      menit(60),
      [['2026-10-19 11:00', '2026-10-23 11:00']],
      '2026-10-19 10:00',
    ],
    [
      'before the step was entered: nothing',
      menit(60),
      [['2026-10-15 11:00', '2026-10-16 11:00']],
      '2026-10-19 10:00',
    ],
  ])('%s', (_, waktu, rentang, harap) => {
    expect(tempo({ waktu }, jeda(...rentang))).toBe(harap);
    // The same stretches count for the process.
    const proses = { tenggatProses: [{ waktu, sejak: 'diterima' as const, dasar: '-' }] };
    expect(tempo({}, jeda(...rentang), proses)).toBe(harap);
  });

  it('moves the act of the clock, the reminder and the rungs as well', () => {
    const lain = { waktu: menit(120), habisWaktu: { setelah: menit(240), tindakan: 'ke-selesai' } };
    const eskalasi = [{ lewat: menit(30), kepada: ['pimpinan'] }];
    const { konteks, aduan } = kasus(lain, jeda(['2026-10-19 09:30', '2026-10-19 10:30']), {
      eskalasi,
    });
    const tenggat = tenggatLangkah(konteks, aduan);
    expect(teks(tenggat?.habisPada)).toBe('2026-10-19 15:00');
    // Half of the two hours: 30 minutes before the question, 30 after the answer.
    expect(teks(tenggat?.ingatPada)).toBe('2026-10-19 11:00');
    expect(tenggat?.jenjang.map((j) => teks(j.pada))).toEqual(['2026-10-19 13:30']);
  });

  it('keeps the ladder waiting, but not the lateness, when asked after the limit', () => {
    const eskalasi = [{ lewat: hk(1), kepada: ['pimpinan'] }];
    const henti = jeda(['2026-10-19 13:30', '2026-10-22 09:00']);
    const { konteks, aduan } = kasus({ waktu: menit(60) }, henti, { eskalasi });
    const tenggat = tenggatAduan(konteks, aduan);
    expect(teks(tenggat?.jatuhTempo)).toBe('2026-10-19 10:00');
    expect(teks(tenggat?.jenjang[0]?.pada)).toBe('2026-10-23 16:30');
  });
});

describe('an extension', () => {
  const beri = (waktu: Waktu, untuk: 'langkah' | 'proses' = 'langkah'): Partial<Aduan> => ({
    perpanjangan: [{ untuk, waktu }],
  });
  it.each<[string, Waktu, Partial<Aduan>, string]>([
    ['ten days and seven', hk(10), beri(hk(7)), '2026-11-11 16:00'],
    ['of another unit', menit(60), beri(hk(1)), '2026-10-20 16:00'],
    ['of the process does not move the step', hk(10), beri(hk(7), 'proses'), '2026-11-02 16:00'],
    [
      'and a pause within it',
      hk(1),
      { ...beri(hk(2)), ...jeda(['2026-10-21 10:00', '2026-10-23 09:00']) },
      '2026-10-26 16:00',
    ],
  ])('%s', (_, waktu, ubah, harap) => {
    expect(tempo({ waktu }, ubah)).toBe(harap);
  });

  it('has its reminder within itself, and only the notices that lie in it', () => {
    const { konteks, aduan } = kasus({ waktu: hk(1) }, beri(hk(2)));
    // Half of Wednesday and Thursday.
    expect(teks(tenggatLangkah(konteks, aduan)?.ingatPada)).toBe('2026-10-21 16:00');
    const pengingat = { sisaPersen: 25, sebelum: [hk(3), hk(1), menit(30)] };
    const dengan = kasus({ waktu: hk(1), pengingat }, beri(hk(2)));
    const tanda = tenggatLangkah(dengan.konteks, dengan.aduan)?.pengingat;
    expect(tanda?.map((p) => [p.tanda, teks(p.pada)])).toEqual([
      ['s1', '2026-10-21 07:30'],
      ['s2', '2026-10-22 15:30'],
    ]);
  });
});

describe('the limit of the whole process', () => {
  const proses: Partial<Sop> = {
    tenggatProses: [
      { bila: { kelas: ['berat'] }, waktu: hk(60), sejak: 'lengkap', dasar: 'UU' },
      { waktu: hk(14), sejak: 'diterima', dasar: 'UU' },
    ],
  };

  it('is the deadline when it comes first, and on a tie the step is', () => {
    const pada = (waktu: Waktu) => {
      const { konteks, aduan } = kasus({ waktu }, {}, proses);
      return tenggatAduan(konteks, aduan);
    };
    expect(pada(hk(13))?.atas).toBe('langkah');
    expect(pada(hk(14))?.atas).toBe('langkah');
    expect(pada(hk(15))?.atas).toBe('proses');
    expect(pada(hk(15))?.jatuhTempo).toBe(pada(hk(14))?.jatuhTempo);
  });

  it('counts from receipt, not from the step', () => {
    const { konteks, aduan } = kasus({}, { sejak: wib('2026-10-30 09:00') }, proses);
    expect(teks(tenggatAduan(konteks, aduan)?.jatuhTempo)).toBe('2026-11-06 16:30');
  });

  it('counts from the complete file, and not before there is one', () => {
    const belum = kasus({}, { kelas: 'berat' }, proses);
    expect(tenggatAduan(belum.konteks, belum.aduan)).toBeUndefined();
    expect(jelaskanTenggat(belum.konteks, belum.aduan)).toMatch(
      /berjalan setelah berkas lengkap\.$/,
    );
    const lengkap = wib('2026-10-21 10:00');
    const sudah = kasus({}, { kelas: 'berat', lengkap }, proses);
    expect(teks(tenggatProses(sudah.konteks, sudah.aduan)?.jatuhTempo)).toBe('2027-01-13 16:00');
  });

  it('stands still while the pelapor is asked, and says so', () => {
    const terbuka = { langkah: 'tanya', asal: 'a', jeda: [{ dari: wib('2026-10-19 10:00') }] };
    const { konteks, aduan } = kasus({}, terbuka, proses);
    expect(tenggatProses(konteks, aduan)).toBeUndefined();
    expect(isAduanTerlambat(konteks, aduan, wib('2027-10-19 10:00'))).toBe(false);
    expect(jelaskanTenggat(konteks, aduan)).toMatch(
      /^Waktu berhenti sejak Senin, 19 Oktober 2026 pukul 10\.00 WIB selama menunggu pelapor\./,
    );
  });

  it('is over with the aduan', () => {
    const { konteks, aduan } = kasus({}, {}, proses);
    const { langkah: _l, ...tutup } = { ...aduan, akhir: 'dijawab' as const };
    expect(tenggatAduan(konteks, tutup)).toBeUndefined();
  });

  it('makes late what its step does not, and the other way round', () => {
    const lewat = wib('2026-11-09 09:00');
    const { konteks, aduan } = kasus({ waktu: hk(60) }, {}, proses);
    const tenggat = tenggatAduan(konteks, aduan);
    expect(tenggat && isTerlambat(tenggat, lewat)).toBe(true);
    expect(isAduanTerlambat(konteks, aduan, lewat)).toBe(true);
    const singkat = kasus({ waktu: hk(1) }, {}, proses);
    expect(isAduanTerlambat(singkat.konteks, singkat.aduan, wib('2026-10-21 09:00'))).toBe(true);
    expect(isAduanTerlambat(singkat.konteks, singkat.aduan, wib('2026-10-20 16:00'))).toBe(false);
  });
});

describe('notices before the limit', () => {
  it.each<[string, Waktu, Waktu[], [string, string][]]>([
    [
      '7, 5 and 3 working days, whatever the order',
      hk(14),
      [hk(3), hk(7), hk(5)],
      [
        ['s1', '2026-10-28 07:30'],
        ['s2', '2026-10-30 07:30'],
        ['s0', '2026-11-03 07:30'],
      ],
    ],
    ['on the day itself', hk(1), [hk(0)], [['s0', '2026-10-20 07:30']]],
    [
      'an hour before, over lunch',
      menit(270),
      [{ maks: 1, satuan: 'jam' }],
      [['s0', '2026-10-19 13:30']],
    ],
    [
      'calendar days: at the beginning of the date',
      { maks: 10, satuan: 'hari_kalender' },
      [{ maks: 2, satuan: 'hari_kalender' }],
      [['s0', '2026-10-27 00:00']],
    ],
    [
      'hours of the clock',
      { maks: 24, satuan: 'jam_kalender' },
      [{ maks: 6, satuan: 'jam_kalender' }],
      [['s0', '2026-10-20 03:00']],
    ],
    ['longer than the step: not at all', hk(2), [hk(7)], []],
  ])('%s', (_, waktu, sebelum, harap) => {
    const { konteks, aduan } = kasus({ waktu, pengingat: { sisaPersen: 25, sebelum } });
    const tenggat = tenggatLangkah(konteks, aduan);
    expect(tenggat?.pengingat.map((p) => [p.tanda, teks(p.pada)])).toEqual(harap);
    expect(tenggat?.ingatPada).toBe(tenggat?.pengingat[0]?.pada ?? tenggat?.jatuhTempo);
  });

  it('are those of the step where it has its own, and of the SOP for the process', () => {
    const { konteks, aduan } = kasus(
      { waktu: hk(5), pengingat: { sisaPersen: 0, sebelum: [hk(1)] }, eskalasi: [] },
      {},
      {
        pengingat: { sisaPersen: 25, sebelum: [hk(3), hk(2)] },
        eskalasi: [{ lewat: hk(1), kepada: ['pimpinan'] }],
        tenggatProses: [{ waktu: hk(30), sejak: 'diterima', dasar: '-' }],
      },
    );
    expect(tenggatLangkah(konteks, aduan)?.pengingat.map((p) => p.tanda)).toEqual(['s0']);
    expect(tenggatLangkah(konteks, aduan)?.jenjang).toEqual([]);
    expect(tenggatProses(konteks, aduan)?.pengingat.map((p) => p.tanda)).toEqual(['ts0', 'ts1']);
    expect(tenggatProses(konteks, aduan)?.jenjang.map((p) => p.tanda)).toEqual(['te0']);
  });
});

describe('a deadline explains itself', () => {
  it.each<[string, Partial<Langkah>, Partial<Aduan>, string]>([
    [
      'with its class',
      { waktu: hk(5), waktuBila: [{ bila: { kelas: ['berat'] }, waktu: hk(14) }] },
      { kelas: 'berat' },
      'Mulai Senin, 19 Oktober 2026 pukul 09.00 WIB, batas 14 hari kerja untuk kelas Berat, melewati 4 hari libur mingguan, jatuh tempo Jumat, 6 November 2026 pukul 16.30 WIB.',
    ],
    [
      'with days of pause',
      { waktu: hk(3) },
      jeda(['2026-10-20 10:00', '2026-10-23 09:00']),
      'Mulai Senin, 19 Oktober 2026 pukul 09.00 WIB, batas 3 hari kerja, ditambah 3 hari kerja selama menunggu pelapor, melewati 2 hari libur mingguan, jatuh tempo Selasa, 27 Oktober 2026 pukul 16.00 WIB.',
    ],
    [
      'with minutes of pause',
      { waktu: menit(60) },
      jeda(['2026-10-19 09:30', '2026-10-19 13:45']),
      'Mulai Senin, 19 Oktober 2026 pukul 09.00 WIB, batas 60 menit kerja, ditambah 3 jam 15 menit kerja selama menunggu pelapor, jatuh tempo Senin, 19 Oktober 2026 pukul 14.15 WIB.',
    ],
    [
      'with an extension',
      { waktu: hk(10) },
      { perpanjangan: [{ untuk: 'langkah', waktu: hk(7) }] },
      'Mulai Senin, 19 Oktober 2026 pukul 09.00 WIB, batas 10 hari kerja, diperpanjang 7 hari kerja, melewati 6 hari libur mingguan, jatuh tempo Rabu, 11 November 2026 pukul 16.00 WIB.',
    ],
  ])('%s', (_, lain, ubah, kalimat) => {
    const { konteks, aduan } = kasus(lain, ubah);
    expect(jelaskanTenggat(konteks, aduan)).toBe(kalimat);
  });

  it('of the process, and beside the step the other of the two', () => {
    const proses = { tenggatProses: [{ waktu: hk(2), sejak: 'diterima' as const, dasar: '-' }] };
    const dekat = kasus({ waktu: hk(5) }, {}, proses);
    expect(jelaskanTenggat(dekat.konteks, dekat.aduan)).toBe(
      'Tenggat seluruh proses, sejak diterima: mulai Senin, 19 Oktober 2026 pukul 09.00 WIB, batas 2 hari kerja, jatuh tempo Rabu, 21 Oktober 2026 pukul 16.00 WIB.',
    );
    const jauh = kasus({ waktu: hk(1) }, {}, proses);
    expect(jelaskanTenggat(jauh.konteks, jauh.aduan)).toMatch(
      /Batas seluruh proses Rabu, 21 Oktober 2026 pukul 16\.00 WIB\.$/,
    );
  });
});

describe('asked and answered through decide', () => {
  const sop = rakit(
    [
      langkah('a', 'p0', [ke('tanya'), ke('selesai')], { waktu: hk(3) }),
      langkah('tanya', 'warga', [{ ...ke('asal'), id: 'balik' }], {
        jeda: true,
        habisWaktu: { setelah: hk(10), tindakan: 'diam' },
      }),
    ].map((l) =>
      l.id === 'tanya' ? { ...l, tindakan: [...l.tindakan, { ...ke('selesai'), id: 'diam' }] } : l,
    ),
    { tenggatProses: [{ waktu: hk(5), sejak: 'diterima', dasar: '-' }] },
  );
  const konteks = { sop, kalender };

  it('the step goes on where it stopped, and so does the process', () => {
    const masuk = jalan(sop, undefined, catat({ diterima: SEJAK }), SEJAK).aduan;
    const tanya = jalan(sop, masuk, tindak('ke-tanya'), wib('2026-10-20 10:00')).aduan;
    expect(teks(tenggatAduan(konteks, tanya)?.jatuhTempo)).toBe('2026-11-03 16:00');
    const balas = { jenis: 'balas' as const, isian: 'Di depan balai desa.', tindakan: 'balik' };
    const lanjut = jalan(sop, tanya, balas, wib('2026-10-23 09:00')).aduan;
    expect(lanjut.sejak).toBe(masuk.sejak);
    expect(teks(tenggatLangkah(konteks, lanjut)?.jatuhTempo)).toBe('2026-10-27 16:00');
    expect(teks(tenggatProses(konteks, lanjut)?.jatuhTempo)).toBe('2026-10-29 16:00');
  });
});
