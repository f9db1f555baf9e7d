// SPDX-License-Identifier: Apache-2.0
// Time as the office lives it: an aduan on Friday afternoon, one at night, one before a holiday. Who
// is written to when is worked out by hand here, from the office's hours, its half-hourly sweep and one digest a day.

import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { bukaLagi, MENIT, siapkanPanggung, WARGA, wib, type Panggung } from './_panggung.ts';

/** Friday. Hours: 07.30–12.00 and 13.00–16.00, on Friday 07.30–11.30 and 13.00–16.30. */
const buka = siapkanPanggung(wib('2026-10-23T15.00'));

const SINGKATAN = ['Min', 'Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab'];

function pukul(at: number): string {
  const lokal = new Date(at + 7 * 3_600_000);
  const [tanggal = '', jam = ''] = lokal.toISOString().split('T');
  return `${SINGKATAN[lokal.getUTCDay()]} ${tanggal.slice(8)} ${jam.slice(0, 5).replace(':', '.')}`;
}

/** `Sen 26 07.30 admin-website 0001 Tanda`; a digest names its aduan in order, `!` = late. Oldest first. */
const surat = (p: Panggung): string[] =>
  p.kantor.emulator.mail
    .all()
    .reverse()
    .map(({ date, to, subject, text }) => {
      const kepada = `${pukul(date)} ${to.replace(/@.*/, '')}`;
      const [, urut, perihal = ''] = /^\[(\d{4})\S+\] ([^:]*)/.exec(subject) ?? [];
      if (urut === undefined) return `${kepada} ringkasan ${butirRingkasan(text)}`;
      return `${kepada} ${urut} ${perihal.split(' ')[0]}`;
    });

/** `0002! 0001`: the serial numbers in the order of the letter. */
const butirRingkasan = (teks: string): string =>
  [...teks.matchAll(/^\d+\. (\d{4})\/.*\n +(Terlambat)?/gm)]
    .map(([, urut, lewat]) => `${urut}${lewat === undefined ? '' : '!'}`)
    .join(' ');

function sampaiSabtu(p: Panggung): void {
  p.sampai(wib('2026-10-23T16.00'));
  p.kirim({ 'Isi aduan': 'Aduan Jumat sore: jalan desa berlubang.' });
  p.sampai(wib('2026-10-23T23.30'));
  p.kirim({ 'Isi aduan': 'Aduan malam hari: lampu jalan mati.' });
  p.sampai(wib('2026-10-24T10.00'));
}

/** Sunday and the later nights without sweeps: they would only cost time. */
function sampaiRabu(p: Panggung): void {
  p.sepi(wib('2026-10-26T05.00'));
  p.sampai(wib('2026-10-26T17.00'));
  p.sepi(wib('2026-10-27T06.00'));
  p.sampai(wib('2026-10-27T17.00'));
  p.sepi(wib('2026-10-28T06.00'));
  p.sampai(wib('2026-10-28T09.00'));
}

/** The Friday one is due Friday 16.05, the one at night Monday 07.35; nobody does anything. */
const JALANNYA = [
  'Jum 23 16.00 warga.satu 0001 Tanda',
  'Jum 23 16.00 admin-website 0001 Mohon',
  'Jum 23 23.30 warga.satu 0002 Tanda',
  'Jum 23 23.30 admin-website 0002 Mohon',
  // 16.30 is closing time: the reminder of 16.02 waits for Monday, and takes along what is near.
  'Sen 26 07.30 admin-website ringkasan 0001! 0002',
  // Both are escalated at 08.00, but one digest a day is enough. One working day late = after
  // Monday's close, two = after Tuesday's.
  'Sel 27 07.30 ppid-pelaksana ringkasan 0001!',
  'Sel 27 07.30 admin-website ringkasan 0001! 0002!',
  'Rab 28 07.30 ppid-pelaksana ringkasan 0001! 0002!',
  'Rab 28 07.30 pimpinan ringkasan 0001!',
];

const tampak = (p: Panggung) => ({
  register: p.tab('register').map(({ keadaan: _, ...lain }) => lain),
  riwayat: p.tab('riwayat').map(({ data: _, ...lain }) => lain),
  kotakKeluar: p.tab('kotakKeluar'),
  surat: surat(p),
  isi: p.kantor.emulator.mail.all().map(({ text }) => text),
});

describe('three days in which nobody acts', () => {
  let p: Panggung;
  let terusMenerus: ReturnType<typeof tampak>;

  beforeAll(() => {
    p = buka();
    sampaiSabtu(p);
    expect(p.tab('register').map((b) => b['tenggat'])).toEqual([
      '23-10-2026 16.05 (terlambat)',
      '26-10-2026 07.35',
    ]);
    sampaiRabu(p);
    terusMenerus = tampak(p);
  });

  test('who is written to when: never at night, never on a Sunday, each once', () => {
    expect(terusMenerus.surat).toEqual(JALANNYA);
  });

  test('each deadline explains itself to whoever is written to', () => {
    const tugas = p.surat(p.surelPeran('admin-website')).find((s) => s.subject.includes('0002'));
    expect(tugas?.text).toContain('Senin, 26 Oktober 2026 pukul 07.35 WIB');
    expect(tugas?.text).toMatch(/mulai Senin, 26 Oktober 2026 pukul 07\.30 WIB/i);
  });

  test('a reminder that comes after the deadline does not say that it is still near', () => {
    const senin = p
      .surat(p.surelPeran('admin-website'))
      .find((s) => s.subject.includes('perlu perhatian'));
    expect(senin?.subject).toBe('2 aduan perlu perhatian hari ini (1 terlambat)');
    expect(senin?.text).toMatch(/1\. 0001\/.*\n {3}Terlambat 25 menit\n/);
    expect(senin?.text).toMatch(/2\. 0002\/.*\n {3}Sisa \d menit\n/);
  });

  test.each([
    ['on Saturday, when nothing goes on', 'sabtu'],
    ['on Monday between reminder and escalation', 'senin'],
  ])('switched off %s, with a torn line at the end: the same end', (_, kapan) => {
    const q = buka();
    sampaiSabtu(q);
    if (kapan === 'senin') {
      q.sepi(wib('2026-10-26T05.00'));
      q.sampai(wib('2026-10-26T07.40'));
    }
    const jurnal = join(q.dir, 'journal.jsonl');
    const utuh = readFileSync(jurnal, 'utf8');
    appendFileSync(jurnal, '{"at":1793000000000,"service":"sheets","method":"batchUp');
    const lagi = bukaLagi(q);
    expect(readFileSync(jurnal, 'utf8')).toBe(utuh);
    sampaiRabu(lagi);
    expect(tampak(lagi)).toEqual(terusMenerus);
  });
});

test('sent while the machine goes off: the response is there, its trigger is not, the sweep takes it', () => {
  const q = buka();
  q.sampai(wib('2026-10-23T15.40'));
  const { forms } = q.kantor.emulator;
  const isi = forms
    .formView(q.kantor.formulirId)
    .items.flatMap(({ id, title, choices, required }) =>
      required
        ? [
            {
              itemId: id,
              value: title === 'Persetujuan' ? choices : (choices[0] ?? 'Jalan rusak di desa'),
            },
          ]
        : [],
    );
  forms.submit(q.kantor.formulirId, isi);
  const lagi = bukaLagi(q);
  expect(lagi.tab('register')).toEqual([]);
  lagi.sampai(wib('2026-10-23T16.10'));
  expect(lagi.aduan(1)['diterima']).toBe('23-10-2026 15.40');
});

test('a sweep that fires twice or comes late writes to nobody twice', () => {
  const q = buka();
  q.sampai(wib('2026-10-23T16.00'));
  q.kirim();
  q.sepi(wib('2026-10-26T07.00'));
  q.kantor.emulator.scripts.faults.random({ duplicate: 0.5, late: 0.3, lateMs: 3 * MENIT });
  q.sampai(wib('2026-10-26T10.00'));
  const kepada = surat(q).map((s) => s.split(' ').slice(3).join(' '));
  expect(kepada).toEqual([
    'warga.satu 0001 Tanda',
    'admin-website 0001 Mohon',
    'admin-website ringkasan 0001!',
  ]);
});

test('whoever acts in time hears of nothing but the next step', () => {
  const q = buka();
  q.sampai(wib('2026-10-23T15.31'));
  q.kirim();
  q.sampai(wib('2026-10-23T15.33'));
  q.tindak(1, 'Terima aduan');
  expect(q.aduan(1)['tenggat']).toBe('23-10-2026 15.43');
  q.sampai(wib('2026-10-23T15.35'));
  q.tindak(1, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
  // One working day after Friday = Monday's close; half of the time is left on Monday morning.
  expect(q.aduan(1)['tenggat']).toBe('26-10-2026 16.00');
  q.sepi(wib('2026-10-26T07.00'));
  q.sampai(wib('2026-10-26T11.01'));
  expect(surat(q).filter((s) => !s.includes('warga'))).toEqual([
    'Jum 23 15.31 admin-website 0001 Mohon',
    'Jum 23 15.33 pengelola-data 0001 Mohon',
    'Jum 23 15.35 ppid-pelaksana 0001 Mohon',
    'Sen 26 11.00 ppid-pelaksana ringkasan 0001',
  ]);
});

test('two minutes before Christmas holidays: the other three minutes are on the Monday after', () => {
  const q = buka();
  q.sepi(wib('2026-12-23T15.45'));
  q.sampai(wib('2026-12-23T15.58'));
  q.kirim();
  expect(q.aduan(1)['tenggat']).toBe('28-12-2026 07.33');
  // Thursday is cuti bersama, Friday Christmas: hours in which an office would be open.
  q.sampai(wib('2026-12-24T11.00'));
  q.sepi(wib('2026-12-25T09.00'));
  q.sampai(wib('2026-12-25T10.00'));
  q.sepi(wib('2026-12-28T07.00'));
  q.sampai(wib('2026-12-28T09.00'));
  expect(surat(q).filter((s) => s.includes(' 0001'))).toEqual([
    'Rab 23 15.58 warga.satu 0001 Tanda',
    'Rab 23 15.58 admin-website 0001 Mohon',
    'Sen 28 07.30 admin-website ringkasan 0001',
  ]);
});

test('the year after has no holidays yet: said aloud, but not at every sweep', () => {
  const q = buka();
  q.sepi(wib('2026-12-23T09.00'));
  q.sampai(wib('2026-12-23T12.00'));
  const tentang = q
    .surat(q.surelPeran('admin'))
    .filter((s) => s.subject.includes('hari libur 2027'));
  expect(tentang).toHaveLength(1);
  expect(q.surat(WARGA)).toEqual([]);
});
