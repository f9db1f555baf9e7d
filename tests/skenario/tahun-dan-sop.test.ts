// SPDX-License-Identifier: Apache-2.0
// What changes under way: the year on New Year's Eve, and the SOP in its tab. The number follows the
// office's own clock; an edit counts for the next aduan, and a wrong one for none.

import { describe, expect, test } from 'vitest';
import { dalam, daftarRegister } from '../tahun/_tahun.ts';
import { siapkanPanggung, WARGA, wib, type Panggung } from './_panggung.ts';

/** Thursday, a working day. */
const buka = siapkanPanggung(wib('2026-12-31T13.30'));

const nomor = (p: Panggung): (string | undefined)[] =>
  daftarRegister(p).flatMap((_, ke) =>
    dalam(p, ke)
      .tab('register')
      .map((b) => b['nomor']),
  );

describe('the last minute of the year', () => {
  test('23.59 on 31 December and 00.01 on 1 January: each its year, and the count begins anew', () => {
    const p = buka();
    p.kirim();
    p.sampai(wib('2026-12-31T23.59'));
    p.kirim();
    p.sampai(wib('2027-01-01T00.01'));
    p.kirim();
    p.kirim();
    expect(nomor(p)).toEqual([
      '0001/ADU/KEC.JNW/XII/2026',
      '0002/ADU/KEC.JNW/XII/2026',
      '0001/ADU/KEC.JNW/I/2027',
      '0002/ADU/KEC.JNW/I/2027',
    ]);
    const diterima = (ke: number) =>
      dalam(p, ke)
        .tab('register')
        .map((b) => b['diterima']);
    expect(diterima(0)).toEqual(['31-12-2026 13.30', '31-12-2026 23.59']);
    expect(diterima(1)).toEqual(['01-01-2027 00.01', '01-01-2027 00.01']);
    const tautan = p.tautan(WARGA, '0001/ADU/KEC.JNW/I/2027');
    const { html } = p.kantor.emulator.scripts.doGet(p.kantor.scriptId, tautan);
    expect(html).toContain('0001/ADU/KEC.JNW/I/2027');
    expect(html).not.toContain('XII/2026');
  });

  test('a second before midnight, its trigger a second after: the year in which it was sent', () => {
    const p = buka();
    p.sampai(wib('2026-12-31T23.59') + 59_500);
    p.kirim();
    expect(p.kantor.emulator.kernel.now()).toBeGreaterThan(wib('2027-01-01T00.00'));
    expect(p.tab('register')[0]?.['diterima']).toBe('31-12-2026 23.59');
    expect(nomor(p)).toEqual(['0001/ADU/KEC.JNW/XII/2026']);
  });

  test('the old year’s straggler comes after the new year’s first: no number twice, none skipped', () => {
    const p = buka();
    p.kirim();
    p.sampai(wib('2026-12-31T23.50'));
    p.kantor.emulator.scripts.faults.nextFire({ kind: 'never' }, 'handleFormSubmit');
    p.kirim({ 'Isi aduan': 'Pemicunya hilang pada malam tahun baru.' });
    p.sampai(wib('2027-01-01T00.00') + 5_000);
    p.kirim();
    p.sampai(wib('2027-01-01T01.00'));
    p.kirim();
    expect(new Set(nomor(p)).size).toBe(4);
    expect(nomor(p).filter((n) => n?.endsWith('2026'))).toEqual([
      '0001/ADU/KEC.JNW/XII/2026',
      '0002/ADU/KEC.JNW/XII/2026',
    ]);
    expect(nomor(p).filter((n) => n?.endsWith('2027'))).toEqual([
      '0001/ADU/KEC.JNW/I/2027',
      '0002/ADU/KEC.JNW/I/2027',
    ]);
  });
});

describe('the tab SOP', () => {
  const baris = (p: Panggung, kode: string): number =>
    Number(p.tab('sop').find((b) => b['bagian'] === 'Langkah' && b['kode'] === kode)?.baris);
  const pemeriksaan = (p: Panggung, kode: string): string | undefined =>
    p.tab('sop').find((b) => b.baris === String(baris(p, kode)))?.['pemeriksaan'];

  test('a changed time counts for the next aduan, is told to whoever has it, and stands in the digest', () => {
    const p = buka();
    p.kirim();
    expect(p.aduan(1)['tenggat']).toBe('31-12-2026 13.35');
    p.ketik('sop', baris(p, 'terima'), 'waktu', '2 jam');
    expect(pemeriksaan(p, 'terima')).toBe('');
    p.kirim();
    expect(p.aduan(2)['tenggat']).toBe('31-12-2026 15.30');
    const tugas = p.surat(p.surelPeran('admin-website')).at(-1);
    expect(tugas?.text).toContain('Kamis, 31 Desember 2026 pukul 15.30 WIB');
    expect(tugas?.text).toContain('batas 2 jam kerja');
    const ringkasan = (): string =>
      p
        .surat(p.surelPeran('admin-website'))
        .filter((s) => s.subject.includes('perlu perhatian'))
        .map((s) => s.text)
        .join();
    p.sampai(wib('2026-12-31T14.05'));
    expect(ringkasan()).toContain('Tenggat: 31-12-2026 13.35');
    expect(ringkasan()).toContain('Tenggat: 31-12-2026 15.30');
  });

  test.each([
    ['a time that is none', 'waktu', 'secepatnya'],
    ['a time of another kind', 'waktu', '5'],
    ['a step that leads nowhere', 'pelaksana', 'pak-lurah'],
    ['a code that others lead to', 'kode', 'terima dulu'],
  ])(
    '%s is refused beside the cell, and the last good one (not the first) goes on',
    (_, kolom, nilai) => {
      const p = buka();
      p.ketik('sop', baris(p, 'terima'), 'waktu', '2 jam');
      const di = baris(p, 'terima');
      const lama = p.tab('sop').find((b) => b.baris === String(di))?.[kolom] ?? '';
      p.ketik('sop', di, kolom, nilai);
      const pesan = p
        .tab('sop')
        .map((b) => b['pemeriksaan'])
        .filter((t) => t !== '')
        .join('\n');
      expect(pesan).toContain('Perlu diperbaiki');
      expect(pesan).toContain('Versi sebelumnya tetap dipakai');
      p.kirim();
      expect(p.aduan(1)['tenggat']).toBe('31-12-2026 15.30');
      p.tindak(1, 'Terima aduan');
      expect(p.aduan(1)['langkah']).toContain('3. Mengklasifikasi');
      p.ketik('sop', di, kolom, lama);
      expect(
        p
          .tab('sop')
          .map((b) => b['pemeriksaan'])
          .join(''),
      ).not.toContain('Perlu diperbaiki');
    },
  );

  test('a new act in the tab is offered in the very next aduan, and done', () => {
    const p = buka();
    const akhir = Number(p.tab('sop').findLast((b) => b['kode'] === 'minta-lengkap')?.baris);
    p.kantor.emulator.sheets.person.insertRows(
      { spreadsheetId: p.kantor.registerId, sheet: 'SOP', at: baris(p, 'klasifikasi') },
      p.kantor.pemilik,
    );
    const di = baris(p, 'klasifikasi') - 1;
    expect(di).toBeLessThan(akhir);
    const isi = {
      bagian: 'Tindakan',
      kode: 'teruskan',
      uraian: 'Teruskan langsung ke PPID',
      ke: 'koordinasi',
    };
    for (const [kolom, nilai] of Object.entries(isi)) p.ketik('sop', di, kolom, nilai);
    expect(
      p
        .tab('sop')
        .map((b) => b['pemeriksaan'])
        .join(''),
    ).not.toContain('Perlu diperbaiki');
    p.kirim();
    p.tindak(1, 'Teruskan langsung ke PPID');
    expect(p.aduan(1)['langkah']).toContain('4. Koordinasi');
  });

  test('a step in which aduan stand may vanish: they finish by their own SOP, new ones by the new', () => {
    const p = buka();
    p.kirim();
    p.tindak(1, 'Terima aduan');
    p.ketik('sop', baris(p, 'klasifikasi'), 'kode', 'golongkan');
    for (const b of p.tab('sop').filter((satu) => satu['ke'] === 'klasifikasi')) {
      p.ketik('sop', Number(b.baris), 'ke', 'golongkan');
    }
    const pesan = (): string =>
      p
        .tab('sop')
        .map((b) => b['pemeriksaan'])
        .join('');
    expect(pesan()).not.toContain('Perlu diperbaiki');
    expect(pesan()).toContain('1 aduan terbuka tetap diselesaikan menurut SOP sebelumnya');
    expect(pesan()).toContain('“klasifikasi” (1 aduan)');
    p.tindak(1, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
    expect(p.aduan(1)['langkah']).toContain('4. Koordinasi');
    p.kirim();
    p.tindak(2, 'Terima aduan');
    expect(p.aduan(2)['langkah']).toContain('3. Mengklasifikasi');
    p.sampai(wib('2026-12-31T14.05'));
    expect(pesan()).not.toContain('“klasifikasi”');
    expect(p.aduan(1)['langkah']).toContain('4. Koordinasi');
  });
});
