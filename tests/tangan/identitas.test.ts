// SPDX-License-Identifier: Apache-2.0
// The tab with the names, changed by its owner: the register goes on, no name lands in a wrong column,
// and whoever waits is written when the tab is there again.

import { expect, test } from 'vitest';
import { cariIdentitasId } from '../../scripts/simulasi/isi-berkas.ts';
import { barisIdentitas } from '../skenario/_sel.ts';
import { kabar, sapu, siapkanTangan, type Panggung } from './_tangan.ts';
import { pastikanUtuh } from './_utuh.ts';

const buka = siapkanTangan();

const nomor = (p: Panggung): (string | undefined)[] =>
  barisIdentitas(p.kantor).map((b) => b['Nomor Register']?.slice(0, 4));

test('kolom dipindah lagi selagi menunggu, lembar diganti nama: tiap nama di kolomnya', () => {
  const p = buka();
  const { emulator, pemilik } = p.kantor;
  const spreadsheetId = cariIdentitasId(p.kantor);
  const { person } = emulator.sheets;
  person.moveColumn({ spreadsheetId, sheet: 'Identitas', column: 1, before: 5 }, pemilik);
  p.kirim({ 'Isi aduan': 'Lampu jalan mati.' });
  person.renameSheet({ spreadsheetId, sheet: 'Identitas', title: 'Data pelapor' }, pemilik);
  person.moveColumn({ spreadsheetId, sheet: 'Data pelapor', column: 4, before: 1 }, pemilik);
  p.kirim({ 'Isi aduan': 'Saluran air tersumbat.' });
  person.insertColumns({ spreadsheetId, sheet: 'Data pelapor', at: 2 }, pemilik);
  p.kirim({ 'Isi aduan': 'Pohon tumbang di jalan desa.' });
  expect(nomor(p)).toEqual(['0001', '0002', '0003', '0004', '0005', '0006', '0007']);
  expect(barisIdentitas(p.kantor).map((b) => b['Nama'])).toEqual(
    Array.from({ length: 7 }, () => 'Suminah Peraga'),
  );
  expect(pastikanUtuh(p)).toHaveLength(7);
});

test('lembarnya dihapus: aduan tetap dicatat, itu diberitahukan, dan yang menunggu ditulis kemudian', () => {
  const p = buka();
  const { emulator, pemilik, registerId } = p.kantor;
  const spreadsheetId = cariIdentitasId(p.kantor);
  emulator.sheets.person.insertRows({ spreadsheetId, sheet: 'Identitas', at: 2 }, pemilik);
  const params = {
    spreadsheetId,
    body: { requests: [{ addSheet: { properties: { title: 'Lain' } } }] },
  };
  emulator.sheets.call('spreadsheets.batchUpdate', params, { actor: pemilik, face: 'person' });
  emulator.sheets.person.deleteSheet({ spreadsheetId, sheet: 'Identitas' }, pemilik);
  p.kirim({ 'Isi aduan': 'Lampu jalan mati.' });
  sapu(p, 65);
  expect(p.surat('warga.satu@surel.example').at(-1)?.subject).toContain('[0005/');
  expect(kabar(p)).toContain('Lembar Identitas di berkas Identitas Pelapor tidak ada');
  emulator.scripts.clickMenu(registerId, 'setup', pemilik);
  sapu(p, 65);
  expect(nomor(p)).toContain('0005');
  expect(pastikanUtuh(p)).toHaveLength(5);
});
