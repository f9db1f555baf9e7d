// SPDX-License-Identifier: Apache-2.0
// New Year's night and the weeks after it: the next year's register is made and linked, and the aduan
// of the old one stay workable until the last is closed and can come back no more.

import { describe, expect, test } from 'vitest';
import { ApiError } from '../../emulator/api-error.ts';
import { alamatRegister } from '../../register/pasang/register-baru.ts';
import { TAB } from '../../register/tab/tab.ts';
import {
  HARI,
  JAM,
  MENIT,
  siapkanPanggung,
  WARGA,
  wib,
  type Panggung,
} from '../skenario/_panggung.ts';
import {
  dalam,
  daftarRegister,
  ketikDi,
  nomor,
  properti,
  sapu,
  tindakDi,
  TAHUN_BARU,
} from './_tahun.ts';

/** Thursday, a working day. */
const SATU = '0001/ADU/KEC.JNW/XII/2026';
const DUA = '0002/ADU/KEC.JNW/XII/2026';
const BARU = '0001/ADU/KEC.JNW/I/2027';
const buka = siapkanPanggung(wib('2026-12-31T13.30'), (p) => {
  p.kirim();
  p.tindak(1, 'Terima aduan');
  p.kirim({ 'Isi aduan': 'Lampu jalan di simpang tiga padam.' });
  p.sampai(wib('2026-12-31T23.40'));
});

const dasbor = (p: Panggung): string =>
  p.kantor.emulator.sheets
    .view(p.kantor.registerId, p.kantor.pemilik, { sheetId: TAB.dasbor.sheetId, from: 0, to: 3 })
    .sheets[0]?.rows.map(({ cells }) => cells[0]?.text)
    .join('\n') ?? '';

const akses = ({ kantor }: Panggung, fileId: string): string[] => {
  const izin = kantor.emulator.drive.call(
    'permissions.list',
    { fileId, query: { fields: 'permissions(role,emailAddress)' } },
    { actor: kantor.pemilik, face: 'rest' },
  ) as { permissions: readonly { role: string; emailAddress?: string }[] };
  return izin.permissions.map((i) => `${i.role} ${i.emailAddress ?? ''}`).sort();
};

/** Ids of the spreadsheets whose edits wake a run. */
const disunting = ({ kantor }: Panggung): (string | undefined)[] =>
  kantor.emulator.scripts
    .triggers()
    .filter((t) => t.handler === 'handleEdit')
    .map((t) => t.sourceId);

describe('the switch', () => {
  test('by the first sweep: one new spreadsheet, with what the office has set, linked both ways', () => {
    const p = buka();
    ketikDi(p, 'petugas', 5, 'nama', 'Ratri Pengganti');
    const petugas = p.tab('petugas').map(({ pemeriksaan: _, ...lain }) => lain);
    p.sampai(TAHUN_BARU + JAM);
    const [lama, baru, ...lain] = daftarRegister(p);
    expect(lain).toEqual([]);
    expect(baru?.nama).toBe('Register Aduan 2027 Kecamatan Jenawi');
    const q = dalam(p, 1);
    expect(q.tab('petugas').map(({ pemeriksaan: _, ...lain2 }) => lain2)).toEqual(petugas);
    for (const tab of ['sop', 'kategori', 'hariLibur', 'pengaturan', 'versiSop'] as const) {
      const isi = (s: Panggung) => s.tab(tab).map(({ pemeriksaan: _, ...sisa }) => sisa);
      expect(isi(q)).toEqual(isi(p));
    }
    expect(nomor(q)).toEqual([]);
    expect(dasbor(p)).toContain(alamatRegister(baru?.id ?? ''));
    expect(dasbor(q)).toContain(alamatRegister(lama?.id ?? ''));
    expect(akses(p, baru?.id ?? '')).toEqual(akses(p, lama?.id ?? ''));
    expect(disunting(p).filter((id) => id === baru?.id || id === lama?.id)).toHaveLength(2);
    const kabar = p.surat(p.surelPeran('admin')).filter((s) => s.subject.includes('tahun 2027'));
    expect(kabar).toHaveLength(1);
    expect(kabar[0]?.text).toContain(alamatRegister(lama?.id ?? ''));
    expect(kabar[0]?.text).toContain(alamatRegister(baru?.id ?? ''));
  });

  test('by a submission: it is the first of the new year, and has its receipt and its page', () => {
    const p = buka();
    p.kantor.emulator.scripts.faults.random({ never: 0 });
    p.sepi(TAHUN_BARU + 5_000);
    p.kirim();
    expect(daftarRegister(p)).toHaveLength(2);
    expect(nomor(dalam(p, 0))).toEqual([SATU, DUA]);
    expect(nomor(dalam(p, 1))).toEqual([BARU]);
    const tautan = p.tautan(WARGA, BARU);
    expect(p.halaman('readPelacakan', { tautan }).html).toContain(BARU);
    expect(p.halaman('readPelacakan', { tautan: p.tautan(WARGA, SATU) }).html).toContain(SATU);
  });

  test('sent at 23.59, registered after midnight: in the register of the year in which it was sent', () => {
    const p = buka();
    p.sampai(wib('2026-12-31T23.59') + 58_000);
    p.kantor.emulator.scripts.faults.nextFire({ kind: 'never' }, 'handleFormSubmit');
    p.kirim();
    p.sepi(TAHUN_BARU + 5_000);
    p.kirim();
    expect(nomor(dalam(p, 0))).toEqual([SATU, DUA, '0003/ADU/KEC.JNW/XII/2026']);
    expect(nomor(dalam(p, 1))).toEqual([BARU]);
    expect(dalam(p, 0).tab('register').at(-1)?.['diterima']).toBe('31-12-2026 23.59');
  });

  test('an office with two weeks of silence over New Year: no aduan, no new register, until one comes', () => {
    const p = buka();
    p.sepi(wib('2027-01-14T09.00'));
    expect(daftarRegister(p)).toHaveLength(1);
    p.kirim();
    expect(nomor(dalam(p, 1))).toEqual([BARU]);
  });
});

describe('the switch refused', () => {
  test('no room in Drive: the old register goes on with numbers of the new year, and says so', () => {
    const p = buka();
    const { faults } = p.kantor.emulator.scripts;
    p.sepi(TAHUN_BARU + 5_000);
    const error = new ApiError(403, 'PERMISSION_DENIED', 'The user has exceeded their quota.');
    for (let i = 0; i < 3; i += 1) {
      faults.fail({ method: 'Sheets.spreadsheets.create', error, when: 'before' });
    }
    p.kirim();
    expect(nomor(p)).toEqual([SATU, DUA, BARU]);
    expect(daftarRegister(p)).toHaveLength(1);
    while (properti(p)['tahunGagal'] !== undefined) {
      expect(p.kantor.emulator.kernel.now()).toBeLessThan(TAHUN_BARU + 3 * JAM);
      sapu(p, 10);
    }
    const perihal = p.surat(p.surelPeran('admin')).map((s) => s.subject);
    expect(perihal.filter((s) => s.includes('register tahun baru belum dapat dibuat'))).toEqual([
      'Perlu diperiksa: register tahun baru belum dapat dibuat',
      'Sudah beres: register tahun baru belum dapat dibuat',
    ]);
    p.kirim();
    expect(nomor(dalam(p, 0))).toEqual([SATU, DUA, BARU]);
    expect(nomor(dalam(p, 1))).toEqual(['0002/ADU/KEC.JNW/I/2027']);
  });

  test('the lock is held, or Google answers 500 after it has done what was asked: the next sweep', () => {
    const p = buka();
    const { faults } = p.kantor.emulator.scripts;
    faults.refuseLock = 1;
    const error = new ApiError(500, 'INTERNAL', 'Internal error encountered.');
    for (const method of [
      'Sheets.spreadsheets.create',
      'Drive.files.update',
      'Drive.permissions.create',
    ]) {
      faults.fail({ method, error, when: 'after' });
    }
    p.sampai(TAHUN_BARU + JAM);
    p.kirim();
    expect(daftarRegister(p)).toHaveLength(2);
    expect(nomor(dalam(p, 1))).toEqual([BARU]);
    const { id = '' } = daftarRegister(p)[1] ?? {};
    expect(akses(p, id)).toEqual(akses(p, daftarRegister(p)[0]?.id ?? ''));
  });
});

describe('the old year in the new one', () => {
  test('acts by cell and by page, notices, settings of today; then closed, reopened, and done with', () => {
    const p = buka();
    p.sampai(TAHUN_BARU + JAM);
    const lama = dalam(p, 0);
    const baru = dalam(p, 1);
    p.sepi(wib('2027-01-04T07.00'));
    // The officer of the first step is another one from now on: said in the new register alone.
    const pengganti = 'pengganti@kecamatan-jenawi.example';
    const letak = baru.tab('petugas').find((b) => b['peran'] === 'admin-website')?.baris;
    ketikDi(baru, 'petugas', Number(letak), 'surel', pengganti);
    p.sampai(wib('2027-01-04T08.05'));
    const ringkasan = p.surat(pengganti).find((s) => s.text.includes(DUA));
    expect(ringkasan?.text).toContain('Terlambat');
    // By cell, in the old spreadsheet: its own trigger still stands.
    tindakDi(lama, SATU, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
    expect(lama.tab('register')[0]?.['langkah']).toContain('4. Koordinasi');
    tindakDi(lama, SATU, 'Beri bahan tanggapan', { isian: 'Perbaikan dijadwalkan.' });
    // By the page behind the link of a notice.
    const tugas = /https:\S+h=tindak\S+/.exec(
      p.surat(pengganti).findLast((s) => s.text.includes(DUA))?.text ?? '',
    );
    const tautan = Object.fromEntries(new URL(tugas?.[0] ?? '').searchParams);
    expect(p.halaman('actOnAduan', { tautan, tindakan: 'terima' })).toMatchObject({ ok: true });
    expect(lama.tab('register')[1]?.['langkah']).toContain('3. Mengklasifikasi');
    tindakDi(lama, DUA, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
    tindakDi(lama, DUA, 'Bukan wewenang PPID Pelaksana', {
      isian: 'Lampu jalan merupakan wewenang Dinas Perhubungan.',
    });
    tindakDi(lama, SATU, 'Kirim jawaban', { isian: 'Perbaikan jalan dijadwalkan bulan ini.' });
    expect(lama.tab('register').map((b) => b['status'])).not.toContain('Diproses');
    // Reopened by the pelapor within the time of the SOP.
    p.sepi(wib('2027-01-11T09.00'));
    const nilai = { tautan: p.tautan(WARGA, SATU), penilaian: 'belum', isian: 'Belum diperbaiki.' };
    expect(p.halaman('rateTanggapan', nilai)).toMatchObject({ ok: true });
    p.sampai(wib('2027-01-11T10.05'));
    expect(lama.tab('register')[0]?.['langkah']).toContain('3. Mengklasifikasi');
    tindakDi(lama, SATU, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
    tindakDi(lama, SATU, 'Beri bahan tanggapan', { isian: 'Sudah diperbaiki.' });
    tindakDi(lama, SATU, 'Kirim jawaban', { isian: 'Jalan tersebut sudah diperbaiki.' });
    p.sampai(wib('2027-01-11T11.05'));
    expect(properti(p)['registerLama']).toContain('"tutup":false');
    // Ten working days later nothing can come back: sweeps leave it alone, its edits wake nobody.
    p.sepi(wib('2027-01-29T09.00'));
    p.sampai(wib('2027-01-29T10.10'));
    expect(properti(p)['registerLama']).toContain('"tutup":true');
    expect(disunting(p)).not.toContain(lama.kantor.registerId);
    expect(p.halaman('readPelacakan', { tautan: p.tautan(WARGA, SATU) }).html).toContain(SATU);
    expect(p.kantor.emulator.scripts.executions().filter((e) => e.status !== 'COMPLETED')).toEqual(
      [],
    );
  });

  test('the new register’s own cells: sweeps act until a person has chosen Pasang/Perbarui once', () => {
    const p = buka();
    p.sampai(TAHUN_BARU + 20 * MENIT);
    p.kirim();
    const baru = dalam(p, 1);
    tindakDi(baru, BARU, 'Terima aduan');
    expect(baru.tab('register')[0]?.['langkah']).toContain('2. Menerima');
    sapu(p, 35);
    expect(baru.tab('register')[0]?.['langkah']).toContain('3. Mengklasifikasi');
    const { emulator, registerId, pemilik } = p.kantor;
    const pasang = emulator.scripts.clickMenu(registerId, 'setup', pemilik);
    expect(pasang).toMatchObject({ status: 'COMPLETED' });
    expect(properti(p)['registerId']).toBe(baru.kantor.registerId);
    tindakDi(baru, BARU, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
    expect(baru.tab('register')[0]?.['langkah']).toContain('4. Koordinasi');
    expect(emulator.scripts.clickMenu(registerId, 'setup', pemilik).result).toMatchObject({
      berkas: 0,
      susunan: 0,
      catatan: 0,
      pemicu: 0,
    });
  });

  test('two years on: the oldest is workable still, and the panel shows the open aduan of all', () => {
    const p = buka();
    p.sampai(TAHUN_BARU + 20 * MENIT);
    p.kirim();
    tidur(p, wib('2028-01-03T08.00'));
    sapu(p, 65);
    p.kirim();
    expect(daftarRegister(p).map(({ nama }) => nama.slice(0, 19).trim())).toEqual([
      'Register Aduan',
      'Register Aduan 2027',
      'Register Aduan 2028',
    ]);
    expect(nomor(dalam(p, 2))).toEqual(['0001/ADU/KEC.JNW/I/2028']);
    const sistem = (kunci: string) =>
      dalam(p, 2)
        .tab('sistem')
        .find((b) => b['kunci'] === kunci)?.['nilai'] ?? '';
    // A straggler of an older year would get the next number of that year, and none twice.
    expect(JSON.parse(sistem('urut'))).toEqual({ 2026: 2, 2027: 1, 2028: 1 });
    expect(JSON.parse(sistem('catatan'))).toMatchObject({ urutAwal: '{"2026":2,"2027":1}' });
    const lama = dalam(p, 0);
    tindakDi(lama, SATU, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
    expect(lama.tab('register')[0]?.['langkah']).toContain('4. Koordinasi');
    const { emulator, registerId, pemilik, scriptId } = p.kantor;
    const panel = emulator.scripts.callFromSidebar(scriptId, 'readAduan', [{}], pemilik, {
      activeCell: { sheet: 'Register', row: 1, column: 1 },
    });
    const isi = panel.result as { menunggu: readonly { nomor: string; baris: number }[] };
    expect(isi.menunggu.map((b) => b.nomor).sort()).toEqual(
      [SATU, DUA, BARU, '0001/ADU/KEC.JNW/I/2028'].sort(),
    );
    const pilih = { nomor: DUA, baris: 3, tindakan: 'terima' };
    emulator.scripts.callFromSidebar(scriptId, 'actOnAduan', [pilih], pemilik);
    expect(lama.tab('register')[1]?.['langkah']).toContain('3. Mengklasifikasi');
    expect(registerId).toBe(lama.kantor.registerId);
  });

  test('the new register’s memory deleted by a hand: nothing of earlier years comes in again', () => {
    const p = buka();
    p.sampai(TAHUN_BARU + 20 * MENIT);
    const { emulator, pemilik } = p.kantor;
    const requests = [{ deleteSheet: { sheetId: TAB.sistem.sheetId } }];
    const berkas = { spreadsheetId: dalam(p, 1).kantor.registerId, body: { requests } };
    const siapa = { actor: pemilik, face: 'person' } as const;
    emulator.sheets.call('spreadsheets.batchUpdate', berkas, siapa);
    sapu(p, 65);
    p.kirim();
    expect(nomor(dalam(p, 0))).toEqual([SATU, DUA]);
    expect(nomor(dalam(p, 1))).toEqual([BARU]);
  });

  test('script properties lost: setup from the old container finds its way to this year’s', () => {
    const p = buka();
    p.sampai(TAHUN_BARU + 20 * MENIT);
    p.kirim();
    const { emulator, registerId, pemilik } = p.kantor;
    const baru = dalam(p, 1).kantor.registerId;
    lupakan(p, ['registerId', 'registerLama', 'petunjuk', 'register.2027']);
    expect(emulator.scripts.clickMenu(registerId, 'setup', pemilik)).toMatchObject({
      status: 'COMPLETED',
    });
    expect(properti(p)['registerId']).toBe(baru);
    expect(JSON.parse(properti(p)['registerLama'] ?? '')).toMatchObject([{ id: registerId }]);
    p.kirim();
    expect(nomor(dalam(p, 1))).toEqual([BARU, '0002/ADU/KEC.JNW/I/2027']);
    expect(daftarRegister(p)).toHaveLength(2);
    p.sampai(p.kantor.emulator.kernel.now() + HARI / 24);
  });
});

/** A year in which nothing is fired: the clock's trigger is gone, and setup makes it anew. */
function tidur(p: Panggung, sampai: number): void {
  const { emulator, registerId, pemilik } = p.kantor;
  for (const { uid, handler } of emulator.scripts.triggers()) {
    if (handler === 'runSweep') emulator.kernel.commit('script', 'deleteTrigger', { uid });
  }
  p.sampai(sampai);
  const pasang = emulator.scripts.clickMenu(registerId, 'setup', pemilik);
  expect(pasang).toMatchObject({ status: 'COMPLETED' });
}

/** As when somebody cleared them in the project's settings. */
function lupakan({ kantor }: Panggung, kunci: readonly string[]): void {
  const { kernel } = kantor.emulator;
  const store = tokoProperti(kantor.scriptId);
  kernel.commit('script', 'changeProperties', { store, remove: kunci });
}

const tokoProperti = (scriptId: string): string => `script ${scriptId}`;
