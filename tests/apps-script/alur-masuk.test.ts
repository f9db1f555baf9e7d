// SPDX-License-Identifier: Apache-2.0
// Aduan come in: whatever Google does to the trigger (twice, blank, late, never, killed, refused),
// each gets one number, without gaps, one row of identity, and its letters.

import { describe, expect, test } from 'vitest';
import { ApiError } from '../../emulator/api-error.ts';
import { createKantor, JAM, MENIT, PEMILIK, WARGA, type Kantor } from './_kantor.ts';

const nomor = (kantor: Kantor): (string | undefined)[] =>
  kantor.tab('register').map((r) => r['nomor']);
const urut = (n: number): string[] =>
  Array.from({ length: n }, (_, i) => `${String(i + 1).padStart(4, '0')}/ADU/KEC.JNW/X/2026`);
const tandaTerima = (kantor: Kantor): string[] =>
  kantor
    .surat(WARGA)
    .map((s) => s.subject)
    .filter((s) => s.includes('Tanda terima'));

/** Numbers in Identitas Pelapor, as its owner sees them. */
function identitas({ emulator }: Kantor): string[] {
  const semua = emulator.drive.view(PEMILIK);
  const berkas = semua.find((f) => f.name === 'Identitas Pelapor Kecamatan Jenawi');
  const lembar = emulator.sheets.view(berkas?.id ?? '', PEMILIK).sheets[0];
  const baris = (lembar?.rows ?? []).slice(1).map(({ cells }) => cells[0]?.text ?? '');
  return baris.filter((satu) => satu !== '').sort();
}

describe('one submission', () => {
  test('gets a number, a receipt with a link, a row in Identitas, and one read', async () => {
    const kantor = await createKantor();
    kantor.kirim();
    expect(nomor(kantor)).toEqual(urut(1));
    expect(identitas(kantor)).toEqual(urut(1));
    expect(kantor.surat(WARGA)[0]?.text).toContain('?h=lacak&n=');
    kantor.kirim();
    for (const jalan of kantor.emulator.scripts.executions().slice(-2)) {
      expect(jalan.functionName).toBe('handleFormSubmit');
      expect(jalan.trace.filter((t) => t.startsWith('Sheets.'))).toEqual([
        'Sheets.spreadsheets.values.batchGetByDataFilter',
        'Sheets.spreadsheets.batchUpdate',
        'Sheets.spreadsheets.batchUpdate',
      ]);
    }
  });

  test('leaves nothing of who sent it in the register, the letters to staff, or the properties', async () => {
    const kantor = await createKantor();
    kantor.kirim({
      'Isi aduan': 'Saya Sri Contoh, NIK 3313011506900001, HP 081234567890, mohon bantuan.',
    });
    kantor.maju(15 * MENIT);
    const semua = JSON.stringify([
      kantor.tab('register'),
      kantor.tab('riwayat'),
      kantor.tab('kotakKeluar'),
      kantor.tab('sistem'),
      kantor.surat(PEMILIK),
    ]);
    for (const rahasia of [
      'Sri Contoh',
      '3313011506900001',
      '081234567890',
      WARGA,
      'Dusun Contoh',
    ]) {
      expect(semua).not.toContain(rahasia);
    }
  });

  test('without an address: no letter to the pelapor, a note to staff', async () => {
    const kantor = await createKantor();
    kantor.kirim({ 'Alamat surel (email)': '' });
    expect(kantor.surat(WARGA)).toEqual([]);
    expect(
      kantor
        .surat(PEMILIK)
        .map((s) => s.subject)
        .join(),
    ).toContain('tidak mencantumkan alamat surel');
  });
});

describe('the trigger', () => {
  test.each([
    [{ kind: 'duplicate' } as const],
    [{ kind: 'blank' } as const],
    [{ kind: 'late', ms: 4 * MENIT } as const],
    [{ kind: 'never' } as const],
  ])('%o: one number, one receipt', async (gangguan) => {
    const kantor = await createKantor();
    kantor.emulator.scripts.faults.nextFire(gangguan, 'handleFormSubmit');
    kantor.kirim();
    kantor.maju(20 * MENIT);
    expect(nomor(kantor)).toEqual(urut(1));
    expect(tandaTerima(kantor)).toHaveLength(1);
    expect(identitas(kantor)).toEqual(urut(1));
  });

  test('several lost ones are all taken by the next that comes', async () => {
    const kantor = await createKantor();
    for (let i = 0; i < 3; i += 1) {
      kantor.emulator.scripts.faults.nextFire({ kind: 'never' }, 'handleFormSubmit');
      kantor.kirim();
    }
    expect(nomor(kantor)).toEqual([]);
    kantor.kirim();
    expect(nomor(kantor)).toEqual(urut(4));
  });

  test('while another run holds the lock it leaves its work to the sweep', async () => {
    const kantor = await createKantor();
    kantor.emulator.scripts.faults.refuseLock = 1;
    kantor.kirim();
    expect(nomor(kantor)).toEqual([]);
    kantor.maju(15 * MENIT);
    expect(nomor(kantor)).toEqual(urut(1));
    expect(tandaTerima(kantor)).toHaveLength(1);
  });
});

describe('a killed run', () => {
  // Some of them; tests/putus/masuk has them all.
  test.each([3, 8, 14, 17])('at call %i loses nothing and gives no number twice', async (call) => {
    const kantor = await createKantor();
    const { scripts } = kantor.emulator;
    for (const when of ['before', 'after'] as const) {
      scripts.faults.kill({ call, when, function: 'handleFormSubmit' });
      kantor.kirim();
      scripts.faults.clear();
    }
    expect(scripts.executions().filter((e) => e.status === 'KILLED')).toHaveLength(2);
    kantor.kirim({ 'Isi aduan': 'Lampu jalan di simpang tiga mati sejak seminggu yang lalu.' });
    kantor.maju(20 * MENIT);
    expect(nomor(kantor)).toEqual(urut(3));
    expect(identitas(kantor)).toEqual(urut(3));
    expect(kantor.tab('kotakKeluar').filter((s) => s['templat'] === 'tanda-terima')).toEqual([]);
    const terima = tandaTerima(kantor);
    expect(new Set(terima).size).toBe(3);
    // Killed between sending and marking, a letter comes once more and says so.
    const ulang = kantor.surat(WARGA).filter((s) => s.text.includes('kami kirim sekali lagi'));
    expect(terima.length - 3).toBeLessThanOrEqual(ulang.length);
    expect(ulang.length).toBeLessThanOrEqual(2);
  });
});

describe('Google refuses', () => {
  const batchUpdate = 'Sheets.spreadsheets.batchUpdate';

  test.each([
    [429, 'before'],
    [500, 'before'],
    [500, 'after'],
    [503, 'after'],
  ] as const)('the commit with %i (%s it was done): one number', async (code, when) => {
    const kantor = await createKantor();
    const error = new ApiError(
      code,
      code === 429 ? 'RESOURCE_EXHAUSTED' : 'INTERNAL',
      'Try again.',
    );
    kantor.emulator.scripts.faults.fail({
      method: batchUpdate,
      function: 'handleFormSubmit',
      error,
      when,
    });
    kantor.kirim();
    kantor.kirim();
    kantor.maju(20 * MENIT);
    expect(nomor(kantor)).toEqual(urut(2));
    expect(tandaTerima(kantor)).toHaveLength(2);
    expect(kantor.emulator.scripts.executions().filter((e) => e.status !== 'COMPLETED')).toEqual(
      [],
    );
    expect(identitas(kantor)).toEqual(urut(2));
  });

  test('for a whole hour: nothing is lost, the admin hears of it once, and it is made good', async () => {
    const kantor = await createKantor();
    const error = new ApiError(503, 'UNAVAILABLE', 'The service is currently unavailable.');
    for (let i = 0; i < 400; i += 1) {
      kantor.emulator.scripts.faults.fail({
        method: 'Sheets.spreadsheets.values.batchGetByDataFilter',
        error,
        when: 'before',
      });
    }
    kantor.kirim();
    kantor.maju(JAM);
    expect(nomor(kantor)).toEqual([]);
    const galat = kantor.surat(PEMILIK).filter((s) => s.subject.startsWith('Perlu diperiksa'));
    expect(galat.length).toBeGreaterThan(0);
    expect(galat.length).toBeLessThanOrEqual(4);
    kantor.emulator.scripts.faults.clear();
    kantor.maju(15 * MENIT);
    expect(nomor(kantor)).toEqual(urut(1));
    expect(tandaTerima(kantor)).toHaveLength(1);
  });
});
