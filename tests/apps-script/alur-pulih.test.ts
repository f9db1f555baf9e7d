// SPDX-License-Identifier: Apache-2.0
// Things that people and machines do to a register, after which it must still be whole: sorted
// rows, damaged cells, changed headers, changed answers, runs that overlap, other offices.

import { describe, expect, test } from 'vitest';
import { daftarSop } from '../../sop/muat.ts';
import { createKantor, JAM, MENIT, PEMILIK, SENIN_PAGI, WARGA, type Kantor } from './_kantor.ts';

const nomor = (kantor: Kantor): string[] =>
  kantor.tab('register').map((r) => (r['nomor'] ?? '').slice(0, 4));
const perihal = (kantor: Kantor, kepada: string): string[] =>
  kantor.surat(kepada).map((s) => s.subject);
const gagal = ({ emulator }: Kantor): string[] =>
  emulator.scripts.executions().flatMap((e) => (e.status === 'COMPLETED' ? [] : [e.error ?? '']));

/** The owner writes cells that are protected for everybody else. */
function tulis(kantor: Kantor, range: string, values: string[][]): void {
  kantor.emulator.sheets.call(
    'spreadsheets.values.update',
    {
      spreadsheetId: kantor.registerId,
      range,
      query: { valueInputOption: 'RAW' },
      body: { values },
    },
    { actor: PEMILIK, face: 'rest' },
  );
}

const LAIN = { 'Isi aduan': 'Lampu jalan di simpang tiga mati sejak seminggu yang lalu.' };

describe('people change the sheet', () => {
  test('rows sorted the other way round: acts, links and new numbers still fit', async () => {
    const kantor = await createKantor();
    for (let i = 0; i < 3; i += 1) kantor.kirim();
    const range = { sheetId: 1001, startRowIndex: 1, endRowIndex: 4 };
    const sortSpecs = [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }];
    kantor.emulator.sheets.call(
      'spreadsheets.batchUpdate',
      {
        spreadsheetId: kantor.registerId,
        body: { requests: [{ sortRange: { range, sortSpecs } }] },
      },
      { actor: PEMILIK, face: 'rest' },
    );
    expect(nomor(kantor)).toEqual(['0003', '0002', '0001']);
    kantor.ketik('register', 2, 'tindakan', [['Terima aduan']]);
    kantor.kirim(LAIN);
    kantor.maju(20 * MENIT);
    expect(nomor(kantor)).toEqual(['0003', '0002', '0001', '0004']);
    expect(kantor.tab('register').map((r) => r['langkah']?.slice(0, 2))).toEqual([
      '3.',
      '2.',
      '2.',
      '2.',
    ]);
    expect(gagal(kantor)).toEqual([]);
  });

  test('a damaged hidden record is written anew from Riwayat, and the admin is told', async () => {
    const kantor = await createKantor();
    kantor.kirim();
    kantor.kirim(LAIN);
    kantor.ketik('register', 2, 'tindakan', [['Terima aduan']]);
    const sebelum = kantor.tab('register')[0]?.['keadaan'];
    const kolom = String.fromCharCode(
      64 + Object.keys(kantor.tab('register')[0] ?? {}).indexOf('keadaan') + 1,
    );
    tulis(kantor, `Register!${kolom}2`, [['{"rusak"']]);
    kantor.maju(10 * MENIT);
    expect(JSON.parse(kantor.tab('register')[0]?.['keadaan'] ?? '')).toMatchObject({
      langkah: 'klasifikasi',
    });
    expect(sebelum).not.toBe('');
    expect(perihal(kantor, PEMILIK).join()).toContain('susunan register berubah');
    kantor.kirim(LAIN);
    expect(nomor(kantor)).toEqual(['0001', '0002', '0003']);
    expect(gagal(kantor)).toEqual([]);
  });

  test('headers that nobody can read stop everything in words, and nothing is lost', async () => {
    const kantor = await createKantor();
    tulis(kantor, 'Register!A1:C1', [['x', 'y', 'z']]);
    kantor.kirim();
    kantor.maju(30 * MENIT);
    expect(kantor.tab('register').filter((r) => r['isian'] !== '')).toEqual([]);
    const galat = kantor.surat(PEMILIK).filter((s) => s.subject.startsWith('Perlu diperiksa'));
    expect(galat.map((s) => s.text).join()).toContain('judul');
    expect(galat.length).toBeLessThanOrEqual(2);
    tulis(kantor, 'Register!A1:C1', [['Nomor Register', 'Isi Aduan', 'Langkah']]);
    kantor.maju(15 * MENIT);
    expect(nomor(kantor)).toEqual(['0001']);
    expect(perihal(kantor, WARGA)).toHaveLength(1);
  });

  test('an answer that was changed after it was sent is no second aduan', async () => {
    const kantor = await createKantor();
    const { emulator } = kantor;
    emulator.forms.update(
      kantor.formulirId(),
      { allowResponseEdits: true },
      { actor: PEMILIK, face: 'person' },
    );
    const responseId = kantor.kirim();
    kantor.maju(2 * JAM);
    kantor.kirim(LAIN);
    const butir = emulator.forms.formView(kantor.formulirId()).items;
    const lama = emulator.forms.response(kantor.formulirId(), responseId, {
      actor: PEMILIK,
      face: 'rest',
    });
    const isi = butir.find((b) => b.title === 'Isi aduan')?.id ?? 0;
    const jawaban = lama.answers.map(({ itemId, value }) =>
      itemId === isi
        ? { itemId, value: 'Saya ubah isinya menjadi hal lain sama sekali.' }
        : { itemId, value },
    );
    kantor.maju(2 * JAM);
    emulator.forms.submit(kantor.formulirId(), jawaban, { responseId });
    emulator.settle();
    kantor.maju(20 * MENIT);
    expect(nomor(kantor)).toEqual(['0001', '0002']);
    expect(kantor.jalankan('checkInstallation').result).toEqual(
      expect.arrayContaining([expect.stringContaining('diubah sesudah dikirim')]),
    );
  });
});

describe('runs that overlap', () => {
  test('a submission while another is being registered is taken once, in order', async () => {
    const kantor = await createKantor();
    kantor.emulator.scripts.faults.during({
      method: 'Sheets.spreadsheets.batchUpdate',
      function: 'handleFormSubmit',
      action: () => void kantor.kirim(LAIN),
    });
    kantor.kirim();
    kantor.maju(20 * MENIT);
    expect(nomor(kantor)).toEqual(['0001', '0002']);
    expect(perihal(kantor, WARGA).filter((s) => s.includes('Tanda terima'))).toHaveLength(2);
  });

  test('an officer acts while the sweep runs: both hold', async () => {
    const kantor = await createKantor();
    kantor.kirim();
    kantor.emulator.scripts.faults.during({
      method: 'Sheets.spreadsheets.batchUpdate',
      function: 'runSweep',
      action: () => kantor.ketik('register', 2, 'tindakan', [['Terima aduan']]),
    });
    kantor.maju(30 * MENIT);
    expect(kantor.tab('register')[0]?.['langkah']).toContain('3.');
    expect(kantor.tab('riwayat').filter((r) => r['peristiwa'] === 'Ditindak')).toHaveLength(1);
  });
});

test('a year whose holidays are missing raises an alarm, once a day', async () => {
  const kantor = await createKantor();
  kantor.emulator.kernel.setNow(SENIN_PAGI + 60 * 24 * JAM);
  for (let i = 0; i < 3; i += 1) kantor.jalankan('runSweep');
  const alarm = perihal(kantor, PEMILIK).filter((s) => s.includes('hari libur 2027'));
  expect(alarm).toHaveLength(1);
});

test('a script without a spreadsheet of its own makes one', async () => {
  const kantor = await createKantor({ lepas: true });
  const nama = kantor.emulator.drive.view(PEMILIK).map((f) => f.name);
  expect(nama).toContain('Register Aduan Kecamatan Jenawi');
  expect(kantor.jalankan('setup').result).toMatchObject({ berkas: 0, susunan: 0, pemicu: 0 });
});

test.each(daftarSop())('%s: setup, a submission and the first sweeps go well', async (id) => {
  const kantor = await createKantor({ sop: id });
  kantor.kirim();
  kantor.maju(2 * JAM);
  expect(nomor(kantor)).toEqual(['0001']);
  expect(perihal(kantor, WARGA).join()).toContain('Tanda terima');
  expect(gagal(kantor)).toEqual([]);
  expect(kantor.tab('kotakKeluar')).toEqual([]);
});
