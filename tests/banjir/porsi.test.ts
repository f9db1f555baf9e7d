// SPDX-License-Identifier: Apache-2.0
// A run without a hint counts all rows, of a long register in portions: no answer grows with it, and rows
// that move between two portions are neither lost nor told as lost.

import { beforeAll, expect, test } from 'vitest';
import { hapusPetunjuk } from '../../bench/isi-cepat.ts';
import { bukaKantor, MULAI } from '../../bench/ukur-kantor.ts';
import type { ServiceCall } from '../../emulator/kernel.ts';
import { BARIS_PORSI } from '../../register/baca/permintaan-baca.ts';
import { parsePetunjuk } from '../../register/ingatan/petunjuk.ts';
import { TAB } from '../../register/tab/tab.ts';
import { bacaTab, type Kantor } from '../../scripts/kantor/kantor.ts';
import { readBerkasAduan } from '../../scripts/kantor/aduan-berkas.ts';
import { kirimFormulir } from '../../scripts/kantor/formulir-isi.ts';
import { createWarga } from '../../scripts/kantor/orang.ts';
import { bacaNaskah } from '../../scripts/kantor/naskah.ts';

const UKURAN = { baris: 2 * BARIS_PORSI + 1_000, terbuka: 60 };
const BACA = 'Sheets.spreadsheets.values.batchGetByDataFilter';

let kantor: Kantor;

beforeAll(async () => {
  kantor = await bukaKantor(bacaNaskah({}, MULAI), UKURAN);
}, 60_000);

test('setiap porsi sebanyak-banyaknya dua sel dari 5.000 baris', () => {
  const { baca, catatan, petunjuk } = sapuTanpaPetunjuk(kantor);
  expect(catatan).toContain('seluruh register dibaca');
  // What any run reads, three portions, and the rows by the new hint.
  expect(baca).toHaveLength(5);
  const sel = baca.map(({ cellsRead = 0 }) => cellsRead);
  expect(sel.filter((n) => n >= 2 * BARIS_PORSI)).toHaveLength(2);
  expect(Math.max(...sel)).toBeLessThan(2 * BARIS_PORSI + 2_000);
  expect(banyakTerbuka(petunjuk)).toBe(UKURAN.terbuka);
  expect(parsePetunjuk(petunjuk)?.barisAkhir).toBe(UKURAN.baris + 1);
});

test('pemilik mengurutkan register di antara dua porsi: dihitung lagi, tidak ada yang hilang', () => {
  const { baca, catatan, petunjuk } = sapuTanpaPetunjuk(kantor, () => balikkan(kantor));
  expect(catatan).not.toContain('tidak memuat');
  expect(baca.length).toBeGreaterThan(7);
  expect(banyakTerbuka(petunjuk)).toBe(UKURAN.terbuka);
  const { barisTerakhir, baris } = bacaTab(kantor, 'register', kantor.pemilik, {
    dari: 2,
    sampai: UKURAN.baris + 1,
  });
  expect(barisTerakhir).toBe(UKURAN.baris + 1);
  expect(baris[0]?.sel('Nomor Register').text).toMatch(/^9999\//);
});

test('baris yang benar-benar hilang ditemukan, dan dipulihkan dari Riwayat', () => {
  ubah(kantor, { deleteDimension: { range: { ...REGISTER, dimension: 'ROWS', ...KE_100 } } });
  const { baca } = sapuTanpaPetunjuk(kantor);
  expect(baca.length).toBeGreaterThan(7);
  expect(bacaTab(kantor, 'register', kantor.pemilik, { dari: 2, sampai: 2 }).barisTerakhir).toBe(
    UKURAN.baris + 1,
  );
});

test('halaman dari tautan lama menemukan barisnya tanpa membaca seluruh register', () => {
  const { emulator, scriptId } = kantor;
  const berkas = new URL('../../scripts/contoh/aduan.yaml', import.meta.url).pathname;
  const [aduan] = readBerkasAduan(berkas).aduan;
  if (aduan === undefined) throw new Error('no sample aduan');
  expect(kirimFormulir(kantor, aduan, createWarga(1))).toBeUndefined();
  const [tautan] = emulator.mail
    .all()
    .flatMap(({ text }) => text.match(/https?:\S+h=lacak\S*/g) ?? []);
  if (tautan === undefined) throw new Error('no receipt');
  const query = Object.fromEntries(new URL(tautan).searchParams);
  const buka = () => {
    const sheets: ServiceCall[] = [];
    const berhenti = emulator.kernel.observe((call) => {
      if (call.face === 'gas' && call.service === 'sheets') sheets.push(call);
    });
    const { html } = emulator.scripts.doGet(scriptId, query);
    berhenti();
    expect(html).toContain(query['n']);
    return sheets.map(({ cellsRead = 0 }) => cellsRead);
  };
  expect(buka()).toHaveLength(1);
  ubah(kantor, { insertDimension: { range: { ...REGISTER, dimension: 'ROWS', ...KE_100 } } });
  const sesudah = buka();
  expect(sesudah).toHaveLength(3);
  // Of every row the number only.
  expect(sesudah[1]).toBe(UKURAN.baris + 1);
  expect(sesudah[2]).toBeLessThan(2_000);
  ubah(kantor, { deleteDimension: { range: { ...REGISTER, dimension: 'ROWS', ...KE_100 } } });
});

const REGISTER = { sheetId: TAB.register.sheetId };
const KE_100 = { startIndex: 99, endIndex: 100 };

/** The next sweep finds no hint; `sela` happens after its first portion was read. */
function sapuTanpaPetunjuk(kantor: Kantor, sela?: () => void) {
  const { emulator } = kantor;
  hapusPetunjuk(kantor);
  const baca: ServiceCall[] = [];
  let petunjuk = '';
  const berhenti = emulator.kernel.observe((call) => {
    if (call.face === 'gas' && call.method.endsWith('batchGetByDataFilter')) baca.push(call);
  });
  emulator.kernel.onCommit(({ service, method, args }) => {
    if (service !== 'script' || method !== 'changeProperties') return;
    const { values } = args as { readonly values?: Readonly<Record<string, string>> };
    petunjuk = values?.['petunjuk'] ?? petunjuk;
  });
  if (sela !== undefined) {
    for (const action of [() => {}, () => {}, sela]) {
      emulator.scripts.faults.during({ method: BACA, function: 'runSweep', action });
    }
  }
  emulator.advanceTo((emulator.scripts.nextAt() ?? emulator.kernel.now()) + 60_000);
  berhenti();
  const akhir = emulator.scripts.executions().findLast((e) => e.functionName === 'runSweep');
  expect(akhir?.status).toBe('COMPLETED');
  return { baca, petunjuk, catatan: akhir?.logs.map(({ text }) => text).join('\n') ?? '' };
}

/** The last number first. */
const balikkan = (kantor: Kantor): void =>
  ubah(kantor, {
    sortRange: {
      range: { ...REGISTER, startRowIndex: 1, endRowIndex: UKURAN.baris + 1 },
      sortSpecs: [{ dimensionIndex: 0, sortOrder: 'DESCENDING' }],
    },
  });

function ubah({ emulator, registerId, pemilik }: Kantor, permintaan: object): void {
  const params = { spreadsheetId: registerId, body: { requests: [permintaan] } };
  emulator.sheets.callInside('spreadsheets.batchUpdate', params, pemilik);
}

const banyakTerbuka = (petunjuk: string): number =>
  (parsePetunjuk(petunjuk)?.terbuka ?? []).reduce((n, [a, b]) => n + b - a + 1, 0);
