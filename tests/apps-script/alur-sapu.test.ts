// SPDX-License-Identifier: Apache-2.0
// What the sweep keeps whole: deadlines, the outbox under a small quota, wrong addresses, floods,
// and what the office edits, rightly and wrongly.

import { describe, expect, test } from 'vitest';
import {
  createKantor,
  JAM,
  MENIT,
  PEMILIK,
  PETUGAS,
  SENIN_PAGI,
  WARGA,
  type Kantor,
} from './_kantor.ts';

const perihal = (kantor: Kantor, kepada: string): string[] =>
  kantor.surat(kepada).map((s) => s.subject);
const jalan = (kantor: Kantor, fungsi: string) =>
  kantor.emulator.scripts.executions().filter((e) => e.functionName === fungsi);

describe('deadlines', () => {
  test('remind before, escalate after, once a day; nobody is written to at night', async () => {
    const kantor = await createKantor();
    const keJam = (jam: number): void => {
      kantor.emulator.kernel.setNow(SENIN_PAGI + (jam - 8) * JAM);
      for (let i = 0; i < 2; i += 1) kantor.jalankan('runSweep');
    };
    keJam(18);
    kantor.kirim();
    const malam = perihal(kantor, PEMILIK).length;
    keJam(26);
    expect(perihal(kantor, PEMILIK)).toHaveLength(malam);
    const ringkasan = (): string[] =>
      kantor.surat(PEMILIK).flatMap((s) => (s.subject.includes('perlu perhatian') ? [s.text] : []));
    keJam(24 + 7.55);
    expect(ringkasan()).toHaveLength(1);
    expect(ringkasan()[0]).toMatch(/0001\S*\n {3}Sisa 2 menit\n/);
    keJam(24 + 10);
    keJam(24 + 11);
    expect(ringkasan()).toHaveLength(1);
    keJam(48 + 8);
    expect(ringkasan()).toHaveLength(2);
    expect(ringkasan()[0]).toMatch(/0001\S*\n {3}Terlambat 1 hari kerja; eskalasi ke-1\n/);
  });

  test('a sweep with nothing to do reads once and writes nothing', async () => {
    const kantor = await createKantor();
    kantor.maju(20 * MENIT);
    kantor.maju(20 * MENIT);
    const sheets = jalan(kantor, 'runSweep')
      .at(-1)
      ?.trace.filter((t) => t.startsWith('Sheets.'));
    expect(sheets).toEqual(['Sheets.spreadsheets.values.batchGetByDataFilter']);
  });
});

describe('the outbox', () => {
  test('when the quota is small, receipts go before reminders, and the rest waits', async () => {
    const kantor = await createKantor();
    kantor.emulator.accounts.daily.setLimit(PEMILIK, 'email', 12);
    for (let i = 0; i < 8; i += 1) kantor.kirim();
    // The last few are the sweep's, so that it can tell the office.
    expect(perihal(kantor, WARGA)).toHaveLength(6);
    expect(perihal(kantor, PEMILIK)).toHaveLength(0);
    kantor.maju(20 * MENIT);
    expect(perihal(kantor, WARGA)).toHaveLength(8);
    expect(perihal(kantor, PEMILIK).filter((s) => s.startsWith('Kuota surel'))).toHaveLength(1);
    expect(kantor.tab('kotakKeluar').length).toBeGreaterThanOrEqual(8);
    kantor.emulator.accounts.daily.setLimit(PEMILIK, 'email', undefined);
    kantor.maju(30 * MENIT);
    expect(kantor.tab('kotakKeluar')).toEqual([]);
  });

  test('nothing left for today: nothing is lost, tomorrow it goes out', async () => {
    const kantor = await createKantor();
    kantor.emulator.accounts.daily.setLimit(PEMILIK, 'email', 0);
    kantor.kirim();
    kantor.maju(JAM);
    expect(perihal(kantor, WARGA)).toEqual([]);
    kantor.emulator.accounts.daily.setLimit(PEMILIK, 'email', undefined);
    kantor.maju(20 * MENIT);
    expect(perihal(kantor, WARGA)).toHaveLength(1);
  });

  test('an address that Google refuses is tried a few times, then told to the admin', async () => {
    const kantor = await createKantor();
    const error = new Error('Invalid email: warga@contoh.id');
    for (let i = 0; i < 3; i += 1) {
      kantor.emulator.scripts.faults.fail({ method: 'MailApp.sendEmail', error, when: 'before' });
      if (i === 0) kantor.kirim();
      else kantor.maju(10 * MENIT);
    }
    kantor.maju(30 * MENIT);
    expect(perihal(kantor, WARGA)).toEqual([]);
    expect(perihal(kantor, PEMILIK).join()).toContain('surat tidak dapat dikirim');
    const riwayat = JSON.stringify(kantor.tab('riwayat'));
    expect(riwayat).toContain('gagal: ');
    expect(riwayat).not.toContain(WARGA);
    expect(JSON.stringify(kantor.surat(PEMILIK))).not.toContain(WARGA);
    expect(kantor.tab('kotakKeluar')).toEqual([]);
  });

  test('a letter of a kind that is no more stops no other, and is told to the admin', async () => {
    const kantor = await createKantor();
    kantor.emulator.accounts.daily.setLimit(PEMILIK, 'email', 0);
    kantor.kirim();
    const baris = kantor.tab('kotakKeluar').find((r) => r['templat'] === 'tanda-terima');
    kantor.ketik('kotakKeluar', Number(baris?.baris), 'templat', [['ingat']], PEMILIK);
    kantor.emulator.accounts.daily.setLimit(PEMILIK, 'email', undefined);
    kantor.maju(50 * MENIT);
    expect(perihal(kantor, PEMILIK).join()).toContain('Mohon ditindaklanjuti');
    expect(perihal(kantor, PEMILIK).join()).toContain('surat tidak dapat dikirim');
    expect(kantor.tab('kotakKeluar')).toEqual([]);
    expect(jalan(kantor, 'runSweep').filter((e) => e.status !== 'COMPLETED')).toEqual([]);
  });

  test('a letter of a closed aduan finds its way from the outbox', async () => {
    const kantor = await createKantor();
    kantor.kirim();
    kantor.ketik('register', 2, 'tindakan', [['Terima aduan']]);
    kantor.ketik('register', 2, 'kategori', [['Jalan dan jembatan']]);
    kantor.ketik('register', 2, 'tindakan', [['Klasifikasikan']]);
    kantor.emulator.accounts.daily.setLimit(PEMILIK, 'email', 0);
    kantor.ketik('register', 2, 'isian', [['Bukan wewenang kami; mohon ke Dinas PUPR.']]);
    kantor.ketik('register', 2, 'tindakan', [['Bukan wewenang PPID Pelaksana']]);
    expect(kantor.tab('register')[0]?.['status']).toBe('Selesai: bukan wewenang');
    kantor.maju(20 * MENIT);
    kantor.emulator.accounts.daily.setLimit(PEMILIK, 'email', undefined);
    kantor.maju(30 * MENIT);
    expect(
      perihal(kantor, WARGA).filter((s) => s.includes('instansi yang berwenang')),
    ).toHaveLength(1);
    expect(kantor.tab('kotakKeluar')).toEqual([]);
    expect(jalan(kantor, 'runSweep').filter((e) => e.status !== 'COMPLETED')).toEqual([]);
  });

  test('a corrected contact is used from then on', async () => {
    const kantor = await createKantor();
    kantor.kirim({ 'Alamat surel (email)': 'salah@contoh.id' });
    const { emulator } = kantor;
    const berkas = emulator.drive
      .view(PEMILIK)
      .find((f) => f.name.startsWith('Identitas Pelapor Kec') && !f.name.includes('PPID'));
    const id = berkas?.id ?? '';
    const lembar = emulator.sheets.view(id, PEMILIK).sheets[0];
    const kolom = (lembar?.rows[0]?.cells ?? []).findIndex((c) => /surel/i.test(c.text)) + 1;
    emulator.typeIn(
      {
        spreadsheetId: id,
        sheet: lembar?.title ?? '',
        row: 2,
        column: kolom,
        values: [['benar@contoh.id']],
      },
      PEMILIK,
    );
    kantor.ketik('register', 2, 'isian', [['Mohon sebutkan lokasinya.']]);
    kantor.ketik('register', 2, 'tindakan', [['Minta kelengkapan']]);
    expect(perihal(kantor, 'benar@contoh.id').join()).toContain('Mohon melengkapi');
    expect(perihal(kantor, 'salah@contoh.id').join()).not.toContain('Mohon melengkapi');
  });
});

describe('what the office edits', () => {
  test('a wrong SOP is refused beside the cell, and the last good one keeps running', async () => {
    const kantor = await createKantor();
    kantor.kirim();
    const sop = kantor.tab('sop');
    const langkah = sop.find((r) => r['kode'] === 'klasifikasi');
    kantor.ketik('sop', Number(langkah?.baris), 'waktu', [['secepatnya']], PEMILIK);
    expect(
      kantor
        .tab('sop')
        .map((r) => r['pemeriksaan'])
        .join(),
    ).toContain('Perlu diperbaiki');
    kantor.ketik('register', 2, 'tindakan', [['Terima aduan']]);
    expect(kantor.tab('register')[0]?.['langkah']).toContain('3. Mengklasifikasi');
    kantor.ketik('sop', Number(langkah?.baris), 'waktu', [['20 menit']], PEMILIK);
    expect(
      kantor
        .tab('sop')
        .map((r) => r['pemeriksaan'])
        .join(),
    ).not.toContain('Perlu diperbaiki');
  });

  test('a new holiday moves open deadlines', async () => {
    const kantor = await createKantor();
    kantor.maju(9.9 * JAM);
    kantor.kirim();
    const sebelum = kantor.tab('register')[0]?.['tenggat'];
    expect(sebelum).toContain('20-10-2026');
    const kosong = kantor.tab('hariLibur').length + 2;
    kantor.ketik(
      'hariLibur',
      kosong,
      'tanggal',
      [['2026-10-20', 'Libur daerah', 'libur lokal', 'SK Bupati']],
      PEMILIK,
    );
    kantor.maju(15 * MENIT);
    expect(kantor.tab('register')[0]?.['tenggat']).toContain('21-10-2026');
  });

  test('people in Petugas get the letters of their role', async () => {
    const kantor = await createKantor();
    const baris = kantor.tab('petugas').find((r) => r['peran'] === 'admin-website')?.baris;
    kantor.ketik('petugas', Number(baris), 'surel', [[PETUGAS]], PEMILIK);
    kantor.kirim();
    expect(perihal(kantor, PETUGAS).join()).toContain('Mohon ditindaklanjuti');
    expect(kantor.surat(PETUGAS)[0]?.text).not.toContain('belum ada petugas aktif');
  });

  test('columns that were moved are followed', async () => {
    const kantor = await createKantor();
    kantor.kirim();
    const kolom = kantor.tab('register')[0];
    expect(kolom?.['tindakan']).toBe('');
    kantor.emulator.sheets.call(
      'spreadsheets.batchUpdate',
      {
        spreadsheetId: kantor.registerId,
        body: {
          requests: [
            {
              moveDimension: {
                source: { sheetId: 1001, dimension: 'COLUMNS', startIndex: 5, endIndex: 6 },
                destinationIndex: 1,
              },
            },
          ],
        },
      },
      { actor: PEMILIK, face: 'rest' },
    );
    kantor.kirim();
    expect(kantor.tab('register')).toHaveLength(2);
    kantor.emulator.typeIn(
      {
        spreadsheetId: kantor.registerId,
        sheet: 'Register',
        row: 2,
        column: 2,
        values: [['Terima aduan']],
      },
      PETUGAS,
    );
    expect(kantor.tab('register')[0]?.['langkah']).toContain('3. Mengklasifikasi');
  });
});

test('a flood is taken in portions: no gap, no twin, nobody without a receipt', async () => {
  const kantor = await createKantor();
  kantor.emulator.accounts.daily.setLimit(PEMILIK, 'email', 2000);
  const { forms, scripts } = kantor.emulator;
  scripts.faults.random({ never: 1 });
  for (let i = 0; i < 130; i += 1) kantor.kirim();
  scripts.faults.clear();
  expect(forms.responses(kantor.formulirId(), {}, { actor: PEMILIK, face: 'rest' })).toHaveLength(
    130,
  );
  kantor.maju(30 * MENIT);
  const nomor = kantor.tab('register').map((r) => r['nomor']?.slice(0, 4));
  expect(nomor).toEqual(Array.from({ length: 130 }, (_, i) => String(i + 1).padStart(4, '0')));
  expect(perihal(kantor, WARGA).filter((s) => s.includes('Tanda terima'))).toHaveLength(130);
});
