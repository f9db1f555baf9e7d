// SPDX-License-Identifier: Apache-2.0
// What users of other systems have complained about, as cases: each names the report it is from.

import { describe, expect, it } from 'vitest';
import type { Aduan } from '../../core/aduan/aduan.ts';
import {
  addMenitKerja,
  createKalender,
  isJamKerja,
  jatuhTempo,
  menitKerjaAntara,
  mulaiKerja,
  subtractMenitKerja,
  tahunKurang,
  type DataKalender,
  type JamSehari,
} from '../../core/waktu/kalender.ts';
import type { Sop } from '../../core/sop/sop.ts';
import { jelaskanTenggat, tenggatLangkah } from '../../core/tenggat/tenggat.ts';
import type { Waktu } from '../../core/waktu/waktu.ts';
import { muatKalender } from '../../sop/muat.ts';
import { polos, wib } from './_kalender.ts';
import { catat, jalan, ke, langkah, rakit, tindak } from './_rakit.ts';

const hk = (maks: number): Waktu => ({ maks, satuan: 'hari_kerja' });
const menit = (maks: number): Waktu => ({ maks, satuan: 'menit' });
const teks = (at: number): string =>
  new Date(at + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
const jawa = { zona: 'Asia/Jakarta' };
const kantor = createKalender(muatKalender(jawa));
const hanya = (isi: Record<number, JamSehari>): Partial<DataKalender> => ({
  mingguan: Array.from({ length: 7 }, (_, hari) => isi[hari] ?? []),
});

describe('5: the clock ran at night and over the week-end (osTicket#1107, #1168, faveo#218, frappe#2075)', () => {
  it.each([
    ['in the evening', '2026-10-19 15:50', '2026-10-20 07:50'],
    ['at night', '2026-10-19 23:00', '2026-10-20 08:00'],
    ['on Friday afternoon', '2026-10-23 16:15', '2026-10-26 07:45'],
    ['on Saturday', '2026-10-24 11:00', '2026-10-26 08:00'],
    ['before a holiday', '2026-12-23 15:45', '2026-12-28 07:45'],
  ])('%s', (_, dari, harap) => {
    expect(teks(jatuhTempo(kantor, wib(dari), menit(30)))).toBe(harap);
  });
});

describe('6: a week that is not Monday to Friday came out wrong (osTicket#6739)', () => {
  const pagi: JamSehari = [[480, 720]];
  it.each<[string, Record<number, JamSehari>, string, number, string]>([
    ['only Tuesday', { 1: pagi }, '2026-10-19 09:00', 300, '2026-10-27 09:00'],
    ['only Sunday', { 6: pagi }, '2026-10-19 09:00', 240, '2026-10-25 12:00'],
    ['Wednesday and Saturday', { 2: pagi, 5: pagi }, '2026-10-22 09:00', 241, '2026-10-28 08:01'],
    [
      'neither Monday nor Thursday',
      { 1: pagi, 2: pagi, 4: pagi },
      '2026-10-19 09:00',
      600,
      '2026-10-23 10:00',
    ],
  ])('%s', (_, isi, dari, n, harap) => {
    const k = createKalender(polos(hanya(isi)));
    expect(teks(addMenitKerja(k, wib(dari), n))).toBe(harap);
    expect(teks(subtractMenitKerja(k, wib(harap), n))).toBe(teks(mulaiKerja(k, wib(dari))));
  });
});

describe('7: the lunch break (frappe#2212, osTicket#6847, GLPI#687)', () => {
  it('is not office time, and does not end the day', () => {
    expect(teks(jatuhTempo(kantor, wib('2026-10-19 11:45'), menit(30)))).toBe('2026-10-19 13:15');
    expect(teks(jatuhTempo(kantor, wib('2026-10-19 11:45'), hk(1)))).toBe('2026-10-20 16:00');
    expect(menitKerjaAntara(kantor, wib('2026-10-19 11:00'), wib('2026-10-19 14:00'))).toBe(120);
  });

  it('differs on Friday and in Ramadan, and a day may have several', () => {
    expect(teks(jatuhTempo(kantor, wib('2026-10-23 11:20'), menit(30)))).toBe('2026-10-23 13:20');
    expect(teks(jatuhTempo(kantor, wib('2026-02-23 11:50'), menit(30)))).toBe('2026-02-23 12:50');
    const posko = createKalender(
      polos(
        hanya({
          0: [
            [480, 600],
            [630, 720],
            [780, 900],
            [915, 960],
          ],
        }),
      ),
    );
    expect(teks(addMenitKerja(posko, wib('2026-10-19 09:30'), 240))).toBe('2026-10-19 15:00');
    expect(teks(addMenitKerja(posko, wib('2026-10-19 09:30'), 241))).toBe('2026-10-19 15:16');
  });
});

describe('8: day and night lost a minute at midnight (zammad#3180)', () => {
  const siaga = createKalender(muatKalender({ ...jawa, polaJam: '24_jam', cutiBersama: false }));
  it('a week has all its minutes', () => {
    const senin = wib('2026-10-19 00:00');
    expect(menitKerjaAntara(siaga, senin, wib('2026-10-26 00:00'))).toBe(7 * 1440);
    expect(addMenitKerja(siaga, senin, 30 * 1440)).toBe(senin + 30 * 86_400_000);
    expect(subtractMenitKerja(siaga, senin, 1441)).toBe(wib('2026-10-17 23:59'));
    expect(isJamKerja(siaga, wib('2026-10-19 23:59') + 59_000)).toBe(true);
  });

  it('not even on holidays and in Ramadan', () => {
    expect(addMenitKerja(siaga, wib('2026-03-18 23:50'), 20)).toBe(wib('2026-03-19 00:10'));
  });
});

describe('9: escalation at midnight (glpi PR#22678, GLPI#15357, zammad#4432)', () => {
  const sop = rakit([langkah('a', 'p0', [ke('selesai')], { waktu: hk(1) })], {
    eskalasi: [
      { lewat: hk(0), kepada: ['pelaksana'] },
      { lewat: hk(1), kepada: ['pimpinan'] },
    ],
  });
  const at = wib('2026-10-22 09:00');
  const { aduan } = jalan(sop, undefined, catat({ diterima: at }), at);

  it('a rung is reached at the close of the office, never at 00.00', () => {
    const jenjang = tenggatLangkah({ sop, kalender: kantor }, aduan)?.jenjang ?? [];
    expect(jenjang.map((j) => teks(j.pada))).toEqual(['2026-10-23 16:30', '2026-10-26 16:00']);
  });

  it('and nobody is written to before the office opens', () => {
    const sapu = (saat: string) => jalan(sop, aduan, { jenis: 'waktu' }, wib(saat)).surat;
    for (const malam of [
      '2026-10-23 16:31',
      '2026-10-24 00:00',
      '2026-10-25 10:00',
      '2026-10-26 07:29',
    ])
      expect(sapu(malam)).toEqual([]);
    expect(sapu('2026-10-26 07:30').map((s) => s.kepada)).toEqual(['p0']);
  });
});

describe('10: holidays of elsewhere, holidays added late, lists that run out', () => {
  const libur = (tanggal: string, jenis: 'cuti_bersama' | 'libur_lokal') => ({
    tanggal,
    nama: 'Hari jadi',
    jenis,
  });

  it('only what the office lists closes it (zammad#390)', () => {
    const dengan = createKalender(polos({ libur: [libur('2026-11-18', 'libur_lokal')] }));
    expect(teks(jatuhTempo(createKalender(polos()), wib('2026-11-17 09:00'), hk(1)))).toBe(
      '2026-11-18 16:00',
    );
    expect(teks(jatuhTempo(dengan, wib('2026-11-17 09:00'), hk(1)))).toBe('2026-11-19 16:00');
  });

  it('cuti bersama is a switch of its own', () => {
    const data = { libur: [libur('2026-11-18', 'cuti_bersama')] };
    const [ikut, buka] = [true, false].map((cutiBersama) =>
      createKalender(polos({ ...data, cutiBersama })),
    );
    expect(ikut && teks(jatuhTempo(ikut, wib('2026-11-17 09:00'), hk(1)))).toBe('2026-11-19 16:00');
    expect(buka && teks(jatuhTempo(buka, wib('2026-11-17 09:00'), hk(1)))).toBe('2026-11-18 16:00');
  });

  it('a holiday decreed late moves what is open, and is named (alaveteli#7292, frappe#2449)', () => {
    // 18 August 2025 was made cuti bersama on 7 August 2025.
    const sop = rakit([langkah('a', 'p0', [ke('selesai')], { waktu: hk(2) })]);
    const at = wib('2025-08-14 09:00');
    const { aduan } = jalan(sop, undefined, catat({ diterima: at }), at);
    const data = muatKalender(jawa);
    const sebelum = createKalender({
      ...data,
      libur: data.libur.filter((l) => l.tanggal !== '2025-08-18'),
    });
    expect(tenggatLangkah({ sop, kalender: sebelum }, aduan)?.jatuhTempo).toBe(
      wib('2025-08-18 16:00'),
    );
    expect(tenggatLangkah({ sop, kalender: kantor }, aduan)?.jatuhTempo).toBe(
      wib('2025-08-19 16:00'),
    );
    expect(jelaskanTenggat({ sop, kalender: kantor }, aduan)).toContain('(18 Agustus 2025)');
  });

  it('a year without a list is called out before it begins (FixMyStreet Zurich)', () => {
    expect(tahunKurang(kantor, wib('2026-11-10 09:00'))).toEqual([]);
    expect(tahunKurang(kantor, wib('2026-11-20 09:00'))).toEqual([2027]);
  });
});

describe('11: how was this date computed? (alaveteli#5101, #7228, whatdotheyknow-theme#959, #1027)', () => {
  const sop = rakit([langkah('a', 'p0', [ke('selesai')], { waktu: hk(3) })]);
  it.each([
    ['a working day is day zero', '2026-10-19 09:00', '2026-10-22 16:00'],
    ['so is the evening of one', '2026-10-19 21:00', '2026-10-22 16:00'],
    ['after a Saturday the next working day is day one', '2026-10-24 10:00', '2026-10-28 16:00'],
    ['and after a holiday', '2026-08-17 10:00', '2026-08-20 16:00'],
  ])('%s, and the sentence says both ends', (_, dari, harap) => {
    const at = wib(dari);
    const { aduan } = jalan(sop, undefined, catat({ diterima: at }), at);
    const konteks = { sop, kalender: kantor };
    expect(tenggatLangkah(konteks, aduan)?.jatuhTempo).toBe(wib(harap));
    const kalimat = jelaskanTenggat(konteks, aduan);
    expect(kalimat).toMatch(/^Mulai .+, batas 3 hari kerja, .*jatuh tempo .+ pukul 16\.00 WIB\.$/);
    expect(kalimat.includes('di luar jam kerja')).toBe(!isJamKerja(kantor, at));
  });

  it('names every kind of day it passed over', () => {
    const at = wib('2026-03-16 09:00');
    const { aduan } = jalan(sop, undefined, catat({ diterima: at }), at);
    expect(jelaskanTenggat({ sop, kalender: kantor }, aduan)).toMatch(
      /dengan jam kerja Ramadan, melewati 2 hari libur mingguan, .*Idulfitri.*\(20 Maret 2026\)/,
    );
  });
});

describe('12: working days or calendar days, as the law says (alaveteli#621, righttoknow#49, #72)', () => {
  it.each<[string, Waktu, string]>([
    ['14 working days', hk(14), '2026-11-06 16:30'],
    ['14 calendar days', { maks: 14, satuan: 'hari_kalender' }, '2026-11-02 23:59'],
    ['24 hours of the clock', { maks: 24, satuan: 'jam_kalender' }, '2026-10-20 09:00'],
    ['24 hours of the office', { maks: 24, satuan: 'jam' }, '2026-10-22 10:30'],
  ])('%s', (_, waktu, harap) => {
    expect(teks(jatuhTempo(kantor, wib('2026-10-19 09:00'), waktu))).toBe(harap);
  });
});

describe('13: waiting for the pelapor (osTicket#3034, frappe#1554, GLPI#6902, erpnext PR#49414)', () => {
  const sop: Sop = rakit([
    langkah('a', 'p0', [ke('tanya'), ke('selesai')], { waktu: menit(240) }),
    langkah('tanya', 'warga', [{ ...ke('asal'), id: 'balik' }], { jeda: true }),
  ]);
  const konteks = { sop, kalender: kantor };
  const tanya = (aduan: Aduan, saat: string): Aduan =>
    jalan(sop, aduan, tindak('ke-tanya'), wib(saat)).aduan;
  const balas = (aduan: Aduan, saat: string): Aduan =>
    jalan(sop, aduan, { jenis: 'balas', isian: 'Di dusun Krajan.', tindakan: 'balik' }, wib(saat))
      .aduan;
  const masuk = jalan(
    sop,
    undefined,
    catat({ diterima: wib('2026-10-19 09:00') }),
    wib('2026-10-19 09:00'),
  ).aduan;
  const tempo = (aduan: Aduan): string => teks(tenggatLangkah(konteks, aduan)?.jatuhTempo ?? 0);

  it('costs the office nothing, over a night and a week-end either', () => {
    expect(tempo(masuk)).toBe('2026-10-19 14:00');
    const lanjut = balas(tanya(masuk, '2026-10-19 10:00'), '2026-10-24 20:00');
    expect(tempo(lanjut)).toBe('2026-10-26 10:30');
  });

  it('twice is counted twice, and neither twice over', () => {
    const sekali = balas(tanya(masuk, '2026-10-19 10:00'), '2026-10-19 10:30');
    expect(tempo(sekali)).toBe('2026-10-19 14:30');
    expect(tempo(balas(tanya(sekali, '2026-10-19 11:00'), '2026-10-19 11:15'))).toBe(
      '2026-10-19 14:45',
    );
  });

  it('is no way out once the time is over', () => {
    const telat = balas(tanya(masuk, '2026-10-19 15:00'), '2026-10-23 10:00');
    expect(tempo(telat)).toBe('2026-10-19 14:00');
  });

  it('a reminder given before is not given again', () => {
    const ingat = jalan(sop, masuk, { jenis: 'waktu' }, wib('2026-10-19 11:01')).aduan;
    expect(ingat.diberitahu).toEqual(['ingat']);
    const lanjut = balas(tanya(ingat, '2026-10-19 11:05'), '2026-10-20 08:00');
    expect(jalan(sop, lanjut, { jenis: 'waktu' }, wib('2026-10-20 08:05')).surat).toEqual([]);
  });
});
