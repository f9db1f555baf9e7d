// SPDX-License-Identifier: Apache-2.0
// The digest, as the people of an office get it: reminders and escalations in one letter a person and
// day, in office hours, whatever happens to the sweep or the quota.

import { describe, expect, test } from 'vitest';
import { createKantor, JAM, MENIT, PEMILIK, PETUGAS, SENIN_PAGI, WARGA } from './_kantor.ts';
import {
  ATASAN,
  CAMAT,
  HARI,
  isiPetugas,
  createKantorLengkap,
  sapuPada,
  ringkasan,
  isi,
  gagal,
} from './_ringkasan.ts';

describe('one letter a person and day', () => {
  test('many late aduan are one letter; what comes due later that day waits for the next', async () => {
    const kantor = await createKantorLengkap();
    for (let i = 0; i < 5; i += 1) kantor.kirim();
    sapuPada(kantor, SENIN_PAGI + JAM);
    const [pertama, ...lain] = ringkasan(kantor, PETUGAS);
    expect(lain).toEqual([]);
    expect(pertama?.subject).toBe('5 aduan perlu perhatian hari ini (5 terlambat)');
    expect(isi(pertama?.text ?? '')).toEqual(['0001', '0002', '0003', '0004', '0005']);

    kantor.emulator.kernel.setNow(SENIN_PAGI + 2 * JAM);
    kantor.kirim();
    for (const jam of [3, 4, 5, 6, 7.9]) sapuPada(kantor, SENIN_PAGI + jam * JAM);
    expect(ringkasan(kantor, PETUGAS)).toHaveLength(1);
    const diberitahu = (): string[] =>
      kantor
        .tab('riwayat')
        .flatMap((r) => (r['peristiwa'] === 'Diberitahu' ? [r['nomor'] ?? ''] : []));
    expect(diberitahu().some((nomor) => nomor.startsWith('0006'))).toBe(false);

    sapuPada(kantor, SENIN_PAGI + HARI);
    sapuPada(kantor, SENIN_PAGI + HARI + JAM);
    const besok = ringkasan(kantor, PETUGAS);
    expect(besok).toHaveLength(2);
    // Newest first in a mailbox.
    expect(isi(besok[0]?.text ?? '')).toEqual([
      '0001*',
      '0002*',
      '0003*',
      '0004*',
      '0005*',
      '0006',
    ]);
    expect(diberitahu().some((nomor) => nomor.startsWith('0006'))).toBe(true);
    expect(kantor.tab('kotakKeluar')).toEqual([]);
    expect(gagal(kantor)).toEqual([]);
  });

  test('a sweep that comes four days late tells each once, by the highest rung', async () => {
    const kantor = await createKantorLengkap();
    kantor.kirim();
    kantor.kirim();
    sapuPada(kantor, SENIN_PAGI + 4 * HARI);
    sapuPada(kantor, SENIN_PAGI + 4 * HARI + 10 * MENIT);
    for (const orang of [PETUGAS, ATASAN, CAMAT]) {
      const surat = ringkasan(kantor, orang);
      expect(surat).toHaveLength(1);
      expect(isi(surat[0]?.text ?? '')).toEqual(['0001', '0002']);
      expect(surat[0]?.text).toContain('Terlambat 3 hari kerja');
    }
    expect(ringkasan(kantor, CAMAT)[0]?.text).toMatch(/eskalasi ke-3/);
    expect(ringkasan(kantor, CAMAT)[0]?.text).toContain('   Lihat aduan: https:');
    const tanda = kantor.tab('riwayat').filter((r) => r['peristiwa'] === 'Diberitahu');
    expect(tanda).toHaveLength(2);
  });

  test('two roles of one person are one letter, two people of one role get one each', async () => {
    const kantor = await createKantorLengkap();
    isiPetugas(kantor, { 'pengelola-data': PETUGAS });
    const baris = kantor.tab('petugas').length + 2;
    kantor.ketik(
      'petugas',
      baris,
      'peran',
      [['admin-website', 'Admin kedua', 'Bu Contoh', 'dua@contoh.id', 'ya']],
      PEMILIK,
    );
    kantor.kirim();
    kantor.kirim();
    kantor.ketik('register', 2, 'tindakan', [['Terima aduan']]);
    sapuPada(kantor, SENIN_PAGI + JAM);
    expect(ringkasan(kantor, PETUGAS).map((s) => isi(s.text))).toEqual([['0002', '0001']]);
    expect(ringkasan(kantor, 'dua@contoh.id').map((s) => isi(s.text))).toEqual([['0002']]);
    expect(ringkasan(kantor, PETUGAS)[0]?.text).toContain(
      'Yth. Admin Website dan Media Sosial dan Pengelola Data dan Klasifikasi Informasi,',
    );
  });

  test('roles that nobody holds come to the owner in the same letter, and it says so', async () => {
    const kantor = await createKantor();
    kantor.kirim();
    sapuPada(kantor, SENIN_PAGI + 2 * HARI);
    const surat = ringkasan(kantor, PEMILIK);
    expect(surat).toHaveLength(1);
    expect(surat[0]?.text).toContain('belum ada petugas aktif untuk peran');
  });

  test('a long list is cut, what is new is not, and the rest is counted', async () => {
    const kantor = await createKantorLengkap();
    kantor.emulator.accounts.daily.setLimit(PEMILIK, 'email', 500);
    for (let i = 0; i < 34; i += 1) kantor.kirim();
    sapuPada(kantor, SENIN_PAGI + JAM);
    const [surat] = ringkasan(kantor, PETUGAS);
    expect(surat?.subject).toContain('34 aduan');
    expect(isi(surat?.text ?? '')).toHaveLength(30);
    expect(surat?.text).toContain('Masih ada 4 aduan lain');
    expect(surat?.text).toContain('https://docs.google.com/spreadsheets/');
    // Gmail cuts a message at 102 KB.
    const html = kantor.emulator.mail.mailbox(PETUGAS)[0]?.html ?? '';
    expect(Buffer.byteLength(html)).toBeLessThan(90_000);
  });

  test('the most urgent first: late by rung and time, then what is due today', async () => {
    const kantor = await createKantorLengkap();
    isiPetugas(kantor, { 'ppid-pelaksana': PETUGAS });
    kantor.kirim();
    kantor.ketik('register', 2, 'tindakan', [['Terima aduan']]);
    kantor.ketik('register', 2, 'kategori', [['Jalan dan jembatan']]);
    kantor.ketik('register', 2, 'tindakan', [['Klasifikasikan']]);
    kantor.emulator.kernel.setNow(SENIN_PAGI + 7 * JAM);
    kantor.kirim();
    kantor.emulator.kernel.setNow(SENIN_PAGI + 7.9 * JAM);
    kantor.kirim();
    sapuPada(kantor, SENIN_PAGI + HARI + 2 * JAM);
    const [surat] = ringkasan(kantor, PETUGAS);
    expect(surat?.subject).toBe('3 aduan perlu perhatian hari ini (2 terlambat)');
    expect(isi(surat?.text ?? '').map((n) => n.slice(0, 4))).toEqual(['0002', '0003', '0001']);
    expect(surat?.text).toMatch(/0001\S*\n {3}Sisa \d/);
  });
});

describe('when', () => {
  test('nobody is written to at midnight, on a Sunday or on a holiday', async () => {
    const kantor = await createKantorLengkap();
    const kosong = kantor.tab('hariLibur').length + 2;
    kantor.ketik(
      'hariLibur',
      kosong,
      'tanggal',
      [['2026-10-26', 'Libur daerah', 'libur lokal', 'SK Bupati']],
      PEMILIK,
    );
    // Friday, ten minutes before the office closes at 16.30.
    kantor.emulator.kernel.setNow(SENIN_PAGI + 4 * HARI + 8 * JAM + 20 * MENIT);
    kantor.kirim();
    for (const hari of [4, 5, 6, 7]) {
      for (const jam of [16, 20, 23.95])
        sapuPada(kantor, SENIN_PAGI + hari * HARI + (jam - 8) * JAM + 40 * MENIT);
    }
    expect(ringkasan(kantor, PETUGAS)).toEqual([]);
    sapuPada(kantor, SENIN_PAGI + 8 * HARI - 25 * MENIT);
    expect(ringkasan(kantor, PETUGAS)).toHaveLength(1);
  });

  test('an office that never closes: at once at night, and the next one in the morning', async () => {
    const kantor = await createKantor({ sop: 'bpbd-karanganyar' });
    // Monday 22.00.
    kantor.emulator.kernel.setNow(SENIN_PAGI + 14 * JAM);
    kantor.kirim();
    sapuPada(kantor, SENIN_PAGI + 15.5 * JAM);
    expect(ringkasan(kantor, PEMILIK)).toHaveLength(1);
    kantor.kirim();
    for (let menit = 0; menit < 350; menit += 25)
      sapuPada(kantor, SENIN_PAGI + 16 * JAM + menit * MENIT);
    expect(ringkasan(kantor, PEMILIK)).toHaveLength(1);
    sapuPada(kantor, SENIN_PAGI + 22 * JAM);
    expect(ringkasan(kantor, PEMILIK)).toHaveLength(2);
    for (let jam = 23; jam < 39; jam += 2) sapuPada(kantor, SENIN_PAGI + jam * JAM);
    expect(ringkasan(kantor, PEMILIK)).toHaveLength(2);
  });

  test('a digest of last night that left after midnight is the one of the new date', async () => {
    const kantor = await createKantor({ sop: 'bpbd-karanganyar' });
    const { daily } = kantor.emulator.accounts;
    kantor.emulator.kernel.setNow(SENIN_PAGI + 14 * JAM);
    kantor.kirim();
    daily.setLimit(PEMILIK, 'email', 0);
    sapuPada(kantor, SENIN_PAGI + 15.5 * JAM);
    daily.setLimit(PEMILIK, 'email', undefined);
    // Tuesday, a quarter past midnight.
    sapuPada(kantor, SENIN_PAGI + 16.25 * JAM);
    expect(ringkasan(kantor, PEMILIK)).toHaveLength(1);
    kantor.kirim();
    for (let jam = 17; jam < 46; jam += 2) sapuPada(kantor, SENIN_PAGI + jam * JAM);
    expect(ringkasan(kantor, PEMILIK)).toHaveLength(1);
    // Wednesday morning.
    sapuPada(kantor, SENIN_PAGI + 46.25 * JAM);
    expect(ringkasan(kantor, PEMILIK)).toHaveLength(2);
  });

  test('a receipt goes before a digest when the quota is small; the digest goes when there is more', async () => {
    const kantor = await createKantorLengkap();
    kantor.kirim();
    const { daily } = kantor.emulator.accounts;
    daily.setLimit(PEMILIK, 'email', 2 + kantor.emulator.mail.all().length);
    sapuPada(kantor, SENIN_PAGI + JAM);
    expect(ringkasan(kantor, PETUGAS)).toEqual([]);
    kantor.kirim();
    expect(kantor.surat(WARGA)).toHaveLength(2);
    daily.setLimit(PEMILIK, 'email', undefined);
    // Not at night, although there is quota again.
    sapuPada(kantor, SENIN_PAGI + 12 * JAM);
    expect(ringkasan(kantor, PETUGAS)).toEqual([]);
    for (const jam of [0, 1]) sapuPada(kantor, SENIN_PAGI + HARI + jam * JAM);
    const surat = ringkasan(kantor, PETUGAS);
    expect(surat.map((s) => isi(s.text))).toEqual([['0001', '0002']]);
    // As it is this morning, not as it was yesterday.
    expect(surat[0]?.text).toMatch(/0001\S*\n {3}Terlambat 7 jam/);
    expect(kantor.tab('kotakKeluar').filter((r) => r['templat'] === 'ringkasan')).toEqual([]);
  });
});
