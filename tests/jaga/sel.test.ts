// SPDX-License-Identifier: Apache-2.0
// Google's ten million cells: told in time, blank ends of our own tabs are cut off, and at the limit
// nothing is lost: aduan wait in the form, and go on when there is room.

import { expect, test } from 'vitest';
import { TAB } from '../../register/tab/tab.ts';
import { JAM, MENIT, siapkanPanggung, wib, type Panggung } from '../skenario/_panggung.ts';
import { papan, perihal, suratAdmin, teksPapan } from './_jaga.ts';

const MULAI = wib('2026-10-19T08.00');
const buka = siapkanPanggung(MULAI, (p) => {
  p.kirim();
  p.sampai(MULAI + JAM);
});

function lakukan({ kantor }: Panggung, request: object): void {
  const { emulator, registerId, pemilik } = kantor;
  const params = { spreadsheetId: registerId, body: { requests: [request] } };
  emulator.sheets.call('spreadsheets.batchUpdate', params, { actor: pemilik, face: 'person' });
}

/** A copy that somebody keeps beside the register. */
function tambahLembar(p: Panggung, title: string, rowCount: number): void {
  const gridProperties = { rowCount, columnCount: 100 };
  const properties = { title, sheetId: rowCount, gridProperties };
  lakukan(p, { addSheet: { properties } });
}

interface Kisi {
  readonly sheetId: number;
  readonly gridProperties: { readonly rowCount: number; readonly columnCount: number };
}

function kisi({ kantor }: Panggung): Kisi[] {
  const { emulator, registerId, pemilik } = kantor;
  const params = { spreadsheetId: registerId, query: { fields: 'sheets.properties' } };
  const who = { actor: pemilik, face: 'person' } as const;
  const jawaban = emulator.sheets.call('spreadsheets.get', params, who) as {
    readonly sheets: readonly { readonly properties: Kisi }[];
  };
  return jawaban.sheets.map(({ properties }) => properties);
}

const jumlahSel = (p: Panggung): number =>
  kisi(p).reduce((n, { gridProperties: g }) => n + g.rowCount * g.columnCount, 0);

/** The blank rows that a tab was made with are gone: what comes next must grow it. */
function rapatkan(p: Panggung, tab: 'register' | 'riwayat' | 'kotakKeluar'): void {
  const { sheetId } = TAB[tab];
  const endIndex = kisi(p).find((k) => k.sheetId === sheetId)?.gridProperties.rowCount;
  const range = { sheetId, dimension: 'ROWS', startIndex: p.tab(tab).length + 2, endIndex };
  lakukan(p, { deleteDimension: { range } });
}

test('it is told at seventy and at ninety per cent, with the largest tabs', () => {
  const p = buka();
  tambahLembar(p, 'Salinan lama', 70_000);
  p.sampai(MULAI + 2.5 * JAM);
  expect(teksPapan(p)).toMatch(/lebih dari 70% dari batas Google.*Salinan lama 7,0 juta/);
  expect(teksPapan(p)).toContain('Hapus lembar salinan yang tidak dipakai');
  expect(perihal(p)).toEqual(['Perlu diperiksa: Register Aduan sudah terisi 70% lebih']);
  tambahLembar(p, 'Salinan baru', 22_000);
  p.sampai(MULAI + 4 * JAM);
  expect(teksPapan(p)).toContain('lebih dari 90%');
  expect(suratAdmin(p).at(-1)?.text).toContain('aduan baru menunggu di formulir');
  lakukan(p, { deleteSheet: { sheetId: 70_000 } });
  p.sampai(MULAI + 5.5 * JAM);
  expect(papan(p)[0]?.[0]).toContain('semua baik.');
});

test('blank rows and columns of our own tabs are cut off, what stands in them stays', () => {
  const p = buka();
  const { sheetId } = TAB.riwayat;
  lakukan(p, { appendDimension: { sheetId, dimension: 'ROWS', length: 800_000 } });
  const sebelum = { riwayat: p.tab('riwayat'), register: p.tab('register') };
  expect(jumlahSel(p)).toBeGreaterThan(7_000_000);
  p.sampai(MULAI + 2.5 * JAM);
  expect(jumlahSel(p)).toBeLessThan(200_000);
  expect({ riwayat: p.tab('riwayat'), register: p.tab('register') }).toEqual(sebelum);
  expect(teksPapan(p)).toContain('Sistem sudah memotong');
  p.kirim();
  expect(p.aduan(2)['nomor']).toContain('0002');
});

test('at the limit: one letter in plain words, nothing lost, and it goes on by itself', () => {
  const p = buka();
  for (const tab of ['register', 'riwayat', 'kotakKeluar'] as const) rapatkan(p, tab);
  const sisa = Math.floor((10_000_000 - jumlahSel(p)) / 100);
  tambahLembar(p, 'Data lain', sisa);
  const { emulator } = p.kantor;
  const kini = emulator.kernel.now();
  for (let i = 0; i < 8; i += 1) p.kirim();
  p.sampai(kini + 5 * JAM);
  expect(p.tab('register').length).toBeLessThan(9);
  const penuh = suratAdmin(p).filter(({ text }) => text.includes('10 juta sel'));
  expect(penuh.length).toBeGreaterThanOrEqual(1);
  expect(penuh.length).toBeLessThanOrEqual(2);
  expect(teksPapan(p)).toMatch(/Pekerjaan terhenti: Spreadsheet sudah mencapai batas Google/);
  lakukan(p, { deleteSheet: { sheetId: sisa } });
  p.sampai(kini + 7 * JAM + 5 * MENIT);
  expect(p.tab('register').map((b) => b['nomor']?.slice(0, 4))).toEqual(
    Array.from({ length: 9 }, (_, i) => `000${i + 1}`),
  );
  expect(teksPapan(p)).not.toContain('Pekerjaan terhenti');
});
