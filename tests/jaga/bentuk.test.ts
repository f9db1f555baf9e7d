// SPDX-License-Identifier: Apache-2.0
// The register cannot be understood, so nothing can be decided: that is said on the board and by one
// letter a day, Periksa says the same, and everything goes on when the hand is undone.

import { expect, test } from 'vitest';
import { TAB } from '../../register/tab/tab.ts';
import { HARI, JAM, siapkanPanggung, wib, type Panggung } from '../skenario/_panggung.ts';
import { gagal, papan, perihal, suratAdmin, teksPapan } from './_jaga.ts';

const MULAI = wib('2026-10-19T08.00');
const buka = siapkanPanggung(MULAI, (p) => {
  p.kirim();
  p.sampai(MULAI + JAM);
});

const periksa = ({ kantor }: Panggung): string[] =>
  kantor.emulator.scripts.run(kantor.scriptId, 'checkInstallation', {
    as: kantor.pemilik,
    ui: true,
  }).result as string[];

/** A header cell of Register; without a column id the first one beyond the script's own. */
function judul(p: Panggung, kolom: string | undefined, teks: string): void {
  const semua = TAB.register.kolom;
  const di = kolom === undefined ? semua.length : semua.findIndex((k) => k.id === kolom);
  const letak = { spreadsheetId: p.kantor.registerId, sheet: 'Register', row: 1, column: di + 1 };
  p.kantor.emulator.typeIn({ ...letak, values: [[teks]] }, p.kantor.pemilik);
}

test('two headers alike: work stops and says so, and goes on when they differ again', () => {
  const p = buka();
  const ganda = TAB.register.kolom.find((k) => k.id === 'status')?.judul ?? '';
  judul(p, undefined, ganda);
  p.kirim();
  p.sampai(MULAI + 5 * JAM);
  expect(p.tab('register').filter((b) => b['nomor'] !== '')).toHaveLength(1);
  expect(papan(p)[0]?.[0]).toBe('Ada 1 hal yang perlu dilihat di bawah ini.');
  expect(teksPapan(p)).toMatch(/Pekerjaan terhenti: Lembar Register .*lebih dari satu/);
  expect(suratAdmin(p)).toHaveLength(1);
  expect(suratAdmin(p)[0]?.text).toContain(`judul kolom “${ganda}” ada lebih dari satu`);
  expect(periksa(p).join()).toContain('ada lebih dari satu');
  p.sampai(MULAI + JAM + 1.1 * HARI);
  expect(perihal(p)).toHaveLength(2);
  judul(p, undefined, '');
  const kini = p.kantor.emulator.kernel.now();
  p.sampai(kini + 2 * JAM);
  expect(p.tab('register')).toHaveLength(2);
  expect(teksPapan(p)).not.toContain('Pekerjaan terhenti');
  expect(teksPapan(p)).toContain('Sapuan pernah gagal dalam 24 jam terakhir');
  expect(gagal(p, kini + JAM)).toEqual([]);
});

test('a header that the system puts back itself: one letter, and the board tells that it is over', () => {
  const p = buka();
  judul(p, 'lokasi', 'Tempat');
  p.sampai(MULAI + 3 * JAM);
  expect(papan(p)[0]?.[0]).toContain('semua baik.');
  expect(teksPapan(p)).toMatch(/Sudah beres: Judul kolom .* diganti menjadi “Tempat”/);
  expect(perihal(p)).toEqual(['Perlu diperiksa: susunan register berubah']);
  expect(periksa(p).join()).not.toContain('Judul kolom');
});
