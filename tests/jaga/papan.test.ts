// SPDX-License-Identifier: Apache-2.0
// The board beside Pengaturan: it is there after the first sweep, costs one write an hour at most, and
// whatever hands do to it or around it, the settings stay what they are and the board comes back.

import { describe, expect, test } from 'vitest';
import { HARI, JAM, MENIT, siapkanPanggung, wib } from '../skenario/_panggung.ts';
import { barisPengaturan, gagal, jejak, papan, perihal, suratAdmin, teksPapan } from './_jaga.ts';

const MULAI = wib('2026-10-19T08.00');
const SARAN =
  'Bila waktu itu sudah lewat, sistem berhenti: pemilik berkas memilih menu Kentongan, Pasang/Perbarui.';
const buka = siapkanPanggung(MULAI, (p) => p.sampai(MULAI + JAM));

const lembar = (p: ReturnType<typeof buka>) => ({
  spreadsheetId: p.kantor.registerId,
  sheet: 'Pengaturan',
});

describe('what it says', () => {
  test('all is well: one line that says until when it holds, and no letter', () => {
    const p = buka();
    expect(papan(p)).toEqual([
      [
        expect.stringMatching(
          /^Berlaku sampai Senin, 19 Oktober 2026 pukul 1[01]\.\d\d WIB: semua baik\.$/,
        ),
        '',
        SARAN,
      ],
    ]);
    expect(perihal(p)).toEqual([]);
  });

  test('a finding, since when and what to do; over, it is told so for a day', () => {
    const p = buka();
    const baris = p.tab('pengaturan').find(({ kunci }) => kunci === 'zona')?.baris;
    p.ketik('pengaturan', Number(baris), 'nilai', 'WIX');
    p.sampai(MULAI + 2 * JAM);
    expect(papan(p)).toEqual([
      [
        expect.stringMatching(
          /^Berlaku sampai .* WIB: ada 1 hal yang perlu dilihat di bawah ini\.$/,
        ),
        '',
        expect.stringContaining('Bila waktu itu sudah lewat, sistem berhenti'),
      ],
      [
        expect.stringContaining('Zona waktu “WIX” tidak dikenal'),
        expect.stringMatching(/^19-10-2026 09\.\d\d$/),
        expect.stringContaining('Mohon perbaiki baris itu'),
      ],
    ]);
    expect(suratAdmin(p)).toEqual([
      {
        subject: 'Perlu diperiksa: perubahan lembar Pengaturan belum berlaku',
        text: expect.stringContaining('“WIX” tidak dikenal') as string,
      },
    ]);
    p.sampai(MULAI + 4 * JAM);
    expect(perihal(p)).toHaveLength(1);
    p.ketik('pengaturan', Number(baris), 'nilai', 'WIB');
    p.sampai(MULAI + 5 * JAM);
    expect(papan(p)[0]?.[0]).toContain('semua baik.');
    expect(papan(p)[1]?.[0]).toMatch(/^Sudah beres: Lembar Pengaturan/);
    expect(perihal(p).at(-1)).toBe('Sudah beres: perubahan lembar Pengaturan belum berlaku');
    p.sepi(MULAI + 5 * JAM + HARI);
    p.sampai(MULAI + 5 * JAM + HARI + 45 * MENIT);
    expect(teksPapan(p)).not.toContain('WIX');
  });
});

test('two findings within one minute are two letters, also when both have to wait for the quota', () => {
  const p = buka();
  const { accounts, kernel, scripts } = p.kantor.emulator;
  const sapu = (): void =>
    void scripts.run(p.kantor.scriptId, 'runSweep', { as: p.kantor.pemilik });
  const zona = p.tab('pengaturan').find(({ kunci }) => kunci === 'zona')?.baris;
  const petugas = p.tab('petugas').find(({ peran }) => peran === 'ppid')?.baris;
  accounts.daily.setLimit(p.kantor.pemilik, 'email', 0);
  kernel.setNow(MULAI + 2 * JAM);
  p.ketik('pengaturan', Number(zona), 'nilai', 'WIX');
  sapu();
  p.ketik('petugas', Number(petugas), 'surel', 'bukan alamat');
  sapu();
  expect(kernel.now() - (MULAI + 2 * JAM)).toBeLessThan(MENIT);
  accounts.daily.setLimit(p.kantor.pemilik, 'email', undefined);
  p.sampai(MULAI + 4 * JAM);
  expect(perihal(p).filter((s) => s.includes('lembar'))).toEqual([
    'Perlu diperiksa: perubahan lembar Pengaturan belum berlaku',
    'Perlu diperiksa: perubahan lembar Petugas belum berlaku',
  ]);
});

test('it costs one write an hour at most, and quiet sweeps call nothing more than before', () => {
  const p = buka();
  const sejak = p.kantor.emulator.kernel.now();
  p.sampai(sejak + 6 * JAM);
  const sapuan = jejak(p, 'runSweep', sejak);
  const menulis = sapuan.filter((satu) => satu.some((t) => /batchUpdate/.test(t)));
  expect(sapuan).toHaveLength(12);
  expect(menulis.length).toBeLessThanOrEqual(6);
  expect(menulis.length).toBeGreaterThanOrEqual(5);
  const sepi = sapuan.filter((satu) => !menulis.includes(satu));
  for (const satu of sepi) {
    expect(satu.filter((t) => t.startsWith('Sheets.'))).toEqual([
      'Sheets.spreadsheets.values.batchGetByDataFilter',
    ]);
    expect(satu.join()).not.toMatch(/ScriptApp\.(get|new|delete)|Drive\./);
  }
});

test('it never promises more than three hours, and sweeps renew the promise before it is over', () => {
  const p = buka();
  const { kernel } = p.kantor.emulator;
  const sampai = (): number => {
    const jam = / (\d\d) Oktober 2026 pukul (\d\d\.\d\d) WIB:/.exec(papan(p)[0]?.[0] ?? '');
    return wib(`2026-10-${jam?.[1]}T${jam?.[2]}`);
  };
  for (let i = 0; i < 40; i += 1) {
    expect(sampai()).toBeGreaterThan(kernel.now());
    expect(sampai()).toBeLessThanOrEqual(kernel.now() + 3 * JAM);
    p.sampai(kernel.now() + 25 * MENIT);
  }
});

describe('hands', () => {
  const ubahan: [string, (p: ReturnType<typeof buka>) => void][] = [
    [
      'the whole sheet is sorted',
      (p) =>
        p.kantor.emulator.sheets.person.sortRange(
          { ...lembar(p), range: 'A2:G80', column: 1, descending: true },
          p.kantor.pemilik,
        ),
    ],
    [
      'a row is inserted above',
      (p) =>
        p.kantor.emulator.sheets.person.insertRows(
          { ...lembar(p), at: 2, count: 1 },
          p.kantor.pemilik,
        ),
    ],
    [
      'a column is inserted before it',
      (p) =>
        p.kantor.emulator.sheets.person.insertColumns(
          { ...lembar(p), at: 3, count: 1 },
          p.kantor.pemilik,
        ),
    ],
    [
      'somebody types over it and over its header',
      (p) =>
        p.kantor.emulator.typeIn(
          { ...lembar(p), row: 1, column: 5, values: [['Catatan saya'], ['halo']] },
          p.kantor.pemilik,
        ),
    ],
    [
      'its columns and the spare ones are deleted',
      (p) =>
        p.kantor.emulator.sheets.person.deleteColumns(
          { ...lembar(p), at: 5, count: 6 },
          p.kantor.pemilik,
        ),
    ],
  ];
  test.each(ubahan)('%s: settings hold, and the board comes back once', (_nama, ubah) => {
    const p = buka();
    const sebelum = barisPengaturan(p);
    const sejak = p.kantor.emulator.kernel.now();
    ubah(p);
    p.sampai(sejak + 65 * MENIT);
    expect(barisPengaturan(p)).toEqual(sebelum);
    expect(papan(p)).toEqual([[expect.stringMatching(/: semua baik\.$/), '', SARAN]]);
    expect(gagal(p, sejak)).toEqual([]);
    expect(perihal(p)).toEqual([]);
  });
});
