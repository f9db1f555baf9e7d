// SPDX-License-Identifier: Apache-2.0
// The calendar changes in the middle of the year: open deadlines follow, and it is told, once, beside
// each aduan and to whoever has it.

import { describe, expect, test } from 'vitest';
import { siapkanPanggung, wib, type Panggung } from '../skenario/_panggung.ts';
import { barisPengaturan, gagal, pastikanUtuh } from './_versi.ts';

/** Monday. The second aduan waits for the PPID: due at the close of Tuesday. */
const buka = siapkanPanggung(wib('2026-10-19T13.00'), (p) => {
  for (let i = 0; i < 3; i += 1) p.kirim();
  for (const urut of [2, 3]) {
    p.tindak(urut, 'Terima aduan');
    p.tindak(urut, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
  }
});

function tambahLibur(p: Panggung, tanggal: string, nama: string, jenis: string): void {
  const baris = Math.max(...p.tab('hariLibur').map((b) => Number(b.baris))) + 1;
  p.ketik('hariLibur', baris, 'tanggal', tanggal);
  p.ketik('hariLibur', baris, 'nama', nama);
  p.ketik('hariLibur', baris, 'jenis', jenis);
}

const kabar = (p: Panggung, peran: string) =>
  p.surat(p.surelPeran(peran)).filter((s) => s.subject.includes('Tenggat'));

describe('cuti bersama that is announced in the middle of the year', () => {
  test('rows move at once; the next sweep says it beside each and in one letter a role', () => {
    const p = buka();
    expect(p.aduan(2)['tenggat']).toBe('20-10-2026 16.00');
    tambahLibur(p, '2026-10-20', 'Cuti bersama tambahan', 'cuti bersama');
    expect(p.aduan(2)['tenggat']).toBe('21-10-2026 16.00');
    p.sampai(wib('2026-10-19T14.05'));
    expect(p.aduan(2)['pesan']).toBe(
      'Tenggat berubah dari 20-10-2026 16.00 menjadi 21-10-2026 16.00 karena daftar hari libur diubah.',
    );
    expect(p.aduan(3)['pesan']).toBe(p.aduan(2)['pesan']);
    expect(p.aduan(1)['pesan']).not.toContain('Tenggat berubah');
    const [surat, ...lain] = kabar(p, 'ppid-pelaksana');
    expect(lain).toEqual([]);
    expect(surat?.subject).toBe('Tenggat 2 aduan berubah');
    for (const urut of [2, 3]) expect(surat?.text).toContain(p.aduan(urut)['nomor']);
    expect(surat?.text).toContain('dari 20-10-2026 16.00 menjadi 21-10-2026 16.00');
    expect(kabar(p, 'admin-website')).toEqual([]);
    p.sampai(wib('2026-10-19T15.30'));
    expect(kabar(p, 'ppid-pelaksana')).toHaveLength(1);
    expect(gagal(p)).toEqual([]);
    pastikanUtuh(p);
  });

  test('several days entered one after the other are one letter, with the first and the last date', () => {
    const p = buka();
    tambahLibur(p, '2026-10-20', 'Cuti bersama', 'cuti bersama');
    tambahLibur(p, '2026-10-21', 'Cuti bersama', 'cuti bersama');
    p.sampai(wib('2026-10-19T14.05'));
    expect(kabar(p, 'ppid-pelaksana')).toHaveLength(1);
    expect(p.aduan(2)['pesan']).toContain('dari 20-10-2026 16.00 menjadi 22-10-2026 16.00');
  });

  test('an office that stays open on cuti bersama hears nothing; its hours do move deadlines', () => {
    const p = buka();
    const atur = (kunci: string, nilai: string): void =>
      p.ketik('pengaturan', Number(barisPengaturan(p, kunci).baris), 'nilai', nilai);
    atur('cuti_bersama', 'tidak');
    tambahLibur(p, '2026-10-20', 'Cuti bersama', 'cuti bersama');
    p.sampai(wib('2026-10-19T14.05'));
    expect(p.aduan(2)['tenggat']).toBe('20-10-2026 16.00');
    expect(kabar(p, 'ppid-pelaksana')).toEqual([]);
    atur('jam_kerja_selasa', '07.30-12.00, 13.00-15.00');
    p.sampai(wib('2026-10-19T15.05'));
    expect(p.aduan(2)['pesan']).toContain('menjadi 20-10-2026 15.00 karena jam kerja diubah');
    expect(kabar(p, 'ppid-pelaksana')).toHaveLength(1);
  });

  test('a sweep that is killed while it tells, tells once all the same', () => {
    for (const when of ['before', 'after'] as const) {
      const p = buka();
      tambahLibur(p, '2026-10-20', 'Cuti bersama', 'cuti bersama');
      const { faults } = p.kantor.emulator.scripts;
      faults.kill({ when, method: 'Sheets.spreadsheets.batchUpdate', function: 'runSweep' });
      p.sampai(wib('2026-10-19T15.05'));
      expect(kabar(p, 'ppid-pelaksana')).toHaveLength(1);
      expect(p.aduan(2)['pesan']).toContain('Tenggat berubah');
      pastikanUtuh(p);
    }
  });
});

describe('a hint that points below a grid that somebody cut', () => {
  test('the next run reads the register once more and goes on', () => {
    const p = buka();
    const { registerId, pemilik } = p.kantor;
    const range = { sheetId: 1001, dimension: 'ROWS', startIndex: 3, endIndex: 1000 };
    p.kantor.emulator.sheets.call(
      'spreadsheets.batchUpdate',
      { spreadsheetId: registerId, body: { requests: [{ deleteDimension: { range } }] } },
      { actor: pemilik, face: 'rest' },
    );
    p.kirim();
    p.sampai(wib('2026-10-19T14.05'));
    expect(gagal(p)).toEqual([]);
    // The row that was cut off with them comes back from Riwayat.
    const nomor = p.tab('register').map((b) => b['nomor']?.slice(0, 4));
    expect(nomor).toEqual(['0001', '0002', '0004', '0003']);
    p.tindak(4, 'Terima aduan');
    expect(p.aduan(4)['langkah']).toContain('3.');
  });
});
