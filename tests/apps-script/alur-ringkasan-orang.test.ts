// SPDX-License-Identifier: Apache-2.0
// To whom a digest goes, under which name it waits, and what is said of roles that nobody holds.

import { describe, expect, test } from 'vitest';
import { createKantor, JAM, PEMILIK, PETUGAS, SENIN_PAGI, type Kantor } from './_kantor.ts';
import {
  ATASAN,
  CAMAT,
  HARI,
  barisPetugas,
  isiPetugas,
  createKantorLengkap,
  sapuPada,
  ringkasan,
  isi,
} from './_ringkasan.ts';

describe('who', () => {
  test('the outbox and Sistem name a person by fingerprint; links are made at sending', async () => {
    const kantor = await createKantorLengkap();
    kantor.kirim();
    kantor.emulator.accounts.daily.setLimit(PEMILIK, 'email', 0);
    sapuPada(kantor, SENIN_PAGI + JAM);
    const baris = kantor.tab('kotakKeluar').find((r) => r['templat'] === 'ringkasan');
    expect(baris?.['kepada']).toMatch(/^petugas:[0-9a-f]{16}$/);
    const catatan = kantor.tab('sistem').filter((r) => r['kunci'] === 'catatan');
    const tertulis = JSON.stringify([kantor.tab('kotakKeluar'), catatan, kantor.tab('riwayat')]);
    expect(tertulis).not.toContain(PETUGAS);
    expect(baris?.['teks']).not.toContain('http');
  });

  test('a link of the digest acts', async () => {
    const kantor = await createKantorLengkap();
    kantor.kirim();
    sapuPada(kantor, SENIN_PAGI + JAM);
    const alamat = /Buka dan tindak lanjuti: (https:\S+h=tindak\S+)/.exec(
      ringkasan(kantor, PETUGAS)[0]?.text ?? '',
    )?.[1];
    const tautan = Object.fromEntries(new URL(alamat ?? '').searchParams);
    const { scripts } = kantor.emulator;
    expect(scripts.doGet(kantor.scriptId, tautan).html).toContain('Terima aduan');
    const jawaban = scripts.runFromPage(kantor.scriptId, 'actOnAduan', [
      { tautan, tindakan: 'terima' },
    ]);
    expect(jawaban).toMatchObject({ ok: true });
    expect(kantor.tab('register')[0]?.['langkah']).toContain('3.');
  });

  test('whoever takes over a role before the letter leaves gets it; who left does not', async () => {
    const kantor = await createKantorLengkap();
    kantor.kirim();
    kantor.emulator.accounts.daily.setLimit(PEMILIK, 'email', 0);
    sapuPada(kantor, SENIN_PAGI + JAM);
    isiPetugas(kantor, { 'admin-website': 'pengganti@contoh.id' });
    kantor.emulator.accounts.daily.setLimit(PEMILIK, 'email', undefined);
    sapuPada(kantor, SENIN_PAGI + 2 * JAM);
    expect(ringkasan(kantor, PETUGAS)).toEqual([]);
    expect(ringkasan(kantor, 'pengganti@contoh.id').map((s) => isi(s.text))).toEqual([['0001']]);
    sapuPada(kantor, SENIN_PAGI + 3 * JAM);
    expect(ringkasan(kantor, 'pengganti@contoh.id')).toHaveLength(1);
    expect(kantor.tab('kotakKeluar')).toEqual([]);
  });

  test('when the other people of the role have had theirs, it waits for tomorrow', async () => {
    const kantor = await createKantorLengkap();
    const baris = kantor.tab('petugas').length + 2;
    const kedua = ['admin-website', '', '', 'dua@contoh.id', 'ya'];
    kantor.ketik('petugas', baris, 'peran', [kedua], PEMILIK);
    kantor.kirim();
    // The letter to the second one leaves; the first one's address is refused.
    const error = new Error(`Invalid email: ${PETUGAS}`);
    kantor.emulator.scripts.faults.fail({ method: 'MailApp.sendEmail', error, when: 'before' });
    sapuPada(kantor, SENIN_PAGI + JAM);
    const diterima = [PETUGAS, 'dua@contoh.id'].find((s) => ringkasan(kantor, s).length > 0);
    const belum = diterima === PETUGAS ? 'dua@contoh.id' : PETUGAS;
    const pergi = kantor.tab('petugas').find((r) => r['surel'] === belum);
    kantor.ketik('petugas', Number(pergi?.baris), 'aktif', [['tidak']], PEMILIK);
    for (const jam of [2, 3, 4]) sapuPada(kantor, SENIN_PAGI + jam * JAM);
    expect(ringkasan(kantor, diterima ?? '')).toHaveLength(1);
    expect(kantor.tab('kotakKeluar').map((r) => r['templat'])).toEqual(['ringkasan']);
    for (const jam of [0, 1]) sapuPada(kantor, SENIN_PAGI + HARI + jam * JAM);
    expect(ringkasan(kantor, diterima ?? '')).toHaveLength(2);
    expect(ringkasan(kantor, belum)).toEqual([]);
    expect(kantor.tab('kotakKeluar')).toEqual([]);
  });
});

describe('roles that nobody holds', () => {
  const pemeriksaan = (kantor: Kantor, peran: string): string =>
    kantor.tab('petugas').find((r) => r['peran'] === peran)?.['pemeriksaan'] ?? '';

  test('are said beside their row, in Periksa, and to the admin; no more when somebody has them', async () => {
    const kantor = await createKantor();
    kantor.jalankan('runSweep');
    expect(pemeriksaan(kantor, 'admin-website')).toMatch(
      /Surel masih kosong, dan belum ada orang lain untuk peran “Admin Website dan Media Sosial” \(langkah 2\./,
    );
    const periksa = (): string => String(kantor.jalankan('checkInstallation').result);
    expect(periksa()).toContain('untuk peran "PPID Pelaksana" (langkah 4.');
    const surat = (): string[] =>
      kantor.surat(PEMILIK).flatMap((s) => (s.subject.includes('petugasnya') ? [s.text] : []));
    expect(surat()).toHaveLength(1);
    expect(surat()[0]).toContain('PPID Pelaksana');

    isiPetugas(kantor, {
      'admin-website': PETUGAS,
      'pengelola-data': 'pengelola@contoh.id',
      'ppid-pelaksana': ATASAN,
      pimpinan: CAMAT,
    });
    kantor.ketik('petugas', barisPetugas(kantor, 'pimpinan'), 'aktif', [['tidak']], PEMILIK);
    expect(pemeriksaan(kantor, 'admin-website')).toBe('');
    expect(pemeriksaan(kantor, 'pimpinan')).toContain('Petugas ini tidak aktif');
    expect(periksa()).toContain('untuk peran "Pimpinan" (eskalasi)');
    for (const jam of [1, 2, 25]) sapuPada(kantor, SENIN_PAGI + jam * JAM);
    expect(surat()).toHaveLength(2);
    kantor.ketik('petugas', barisPetugas(kantor, 'pimpinan'), 'aktif', [['ya']], PEMILIK);
    expect(
      kantor
        .tab('petugas')
        .map((r) => r['pemeriksaan'])
        .join(''),
    ).not.toContain('pimpinan');
    sapuPada(kantor, SENIN_PAGI + 20 * HARI);
    expect(surat()).toHaveLength(2);
  });
});
