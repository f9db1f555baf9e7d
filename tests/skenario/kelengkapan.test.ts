// SPDX-License-Identifier: Apache-2.0
// What the pelapor has a say in: completing the data, silence, "belum puas", and being sent to the
// institution that is responsible. Every ending has its own name and is counted as itself.

import { describe, expect, test } from 'vitest';
import { siapkanPanggung, WARGA, wib, type Panggung } from './_panggung.ts';

/** Monday. */
const buka = siapkanPanggung(wib('2026-10-19T08.00'));

const perihal = (p: Panggung, kepada = WARGA): string[] =>
  p.surat(kepada).map((s) => s.subject.replace(/^\[\S+\] /, ''));
const lacak = (p: Panggung): string =>
  p.kantor.emulator.scripts.doGet(p.kantor.scriptId, tautan(p)).html;
const tautan = (p: Panggung): Record<string, string> => p.tautan(WARGA, p.aduan(1)['nomor'] ?? '');
const peristiwa = (p: Panggung): (string | undefined)[] =>
  p
    .tab('riwayat')
    .map((r) => r['peristiwa'])
    .filter((r) => r !== 'Surat');

function ditanya(p: Panggung): void {
  p.kirim({ 'Isi aduan': 'Jalan rusak, tolong diperbaiki.' });
  p.tindak(1, 'Minta kelengkapan', { isian: 'Mohon sebutkan nama jalan dan dusunnya.' });
}

function dijawab(p: Panggung, jawaban = 'Jalan diperbaiki pada bulan November 2026.'): void {
  p.tindak(1, 'Terima aduan');
  p.tindak(1, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
  p.tindak(1, 'Beri bahan tanggapan', { isian: 'Perbaikan sudah dianggarkan.' });
  p.tindak(1, 'Kirim jawaban', { isian: jawaban });
}

describe('an aduan that is not clear', () => {
  test('asked, completed by the page, taken on by the officer who asked, and answered', () => {
    const p = buka();
    ditanya(p);
    expect(p.aduan(1)).toMatchObject({
      status: 'Menunggu pelapor',
      tenggat: 'berhenti: menunggu pelapor s.d. 18-11-2026 23.59',
    });
    expect(p.surat(WARGA).at(-1)?.text).toContain('Mohon sebutkan nama jalan dan dusunnya.');
    expect(lacak(p)).toContain('Mohon sebutkan nama jalan dan dusunnya.');
    p.sampai(wib('2026-10-19T09.00'));
    const isian = 'Jalan Melati, Dusun Umpama.';
    expect(p.halaman('replyPelapor', { tautan: tautan(p), tindakan: 'lengkapi', isian }).ok).toBe(
      true,
    );
    // The five minutes go on where they stood, some seconds used, and do not begin anew.
    expect(p.aduan(1)).toMatchObject({ status: 'Diproses', tenggat: '19-10-2026 09.04' });
    expect(p.aduan(1)['langkah']).toContain('2. Menerima');
    expect(p.aduan(1)['isi']).toBe(
      `Jalan rusak, tolong diperbaiki.\n\nTambahan dari pelapor:\n${isian}`,
    );
    const tugas = p.surat(p.surelPeran('admin-website')).at(-1);
    expect(tugas?.text).toContain('Jalan Melati, Dusun Umpama.');
    dijawab(p);
    expect(p.aduan(1)).toMatchObject({ status: 'Selesai: dijawab', selesai: '19-10-2026 09.00' });
    expect(perihal(p)).toEqual([
      'Tanda terima aduan',
      'Mohon melengkapi data aduan',
      'Tanggapan atas aduan Bapak/Ibu',
    ]);
  });

  test('asked from the third step, it comes back to the third step', () => {
    const p = buka();
    p.kirim();
    p.tindak(1, 'Terima aduan');
    p.tindak(1, 'Minta kelengkapan', { isian: 'Mohon foto lokasinya.' });
    p.halaman('replyPelapor', { tautan: tautan(p), isian: 'Foto menyusul; di depan balai desa.' });
    expect(p.aduan(1)['langkah']).toContain('3. Mengklasifikasi');
    expect(p.aduan(1)['pelaksana']).toBe('Pengelola Data dan Klasifikasi Informasi');
  });

  test('sent without a way to be reached: asked for at once, and the officer hears of it', () => {
    const p = buka();
    p.kirim({ 'Nomor telepon/WhatsApp': '', 'Alamat surel (email)': '' });
    expect(p.aduan(1)).toMatchObject({ status: 'Menunggu pelapor' });
    expect(p.aduan(1)['pertanyaan']).toContain('nomor telepon atau alamat surel');
    expect(perihal(p, p.surelPeran('admin-website')).join()).toContain(
      'tidak mencantumkan alamat surel',
    );
  });
});

test("what an officer records for a pelapor without an address is never called the pelapor's doing", () => {
  const p = buka();
  p.kirim({ 'Nomor telepon/WhatsApp': '', 'Alamat surel (email)': '' });
  const { faults } = p.kantor.emulator.scripts;
  // The sweep finds the act, and nobody tells it whose it was.
  faults.random({ never: 1 });
  p.tindak(1, 'Lengkapi aduan', { isian: 'Datang ke loket: Jalan Melati, dekat balai desa.' });
  faults.clear();
  p.sampai(wib('2026-10-19T09.00'));
  expect(p.aduan(1)['isi']).toContain('Melati');
  const baris = p.tab('riwayat').find((r) => r['keterangan']?.includes('Lengkapi'));
  expect(baris?.['oleh']).toBe('Admin Website dan Media Sosial');
});

describe('silence', () => {
  test('for thirty days closes with an ending of its own; afterwards the door says so', () => {
    const p = buka();
    ditanya(p);
    const lama = tautan(p);
    p.sepi(wib('2026-11-18T15.00'));
    p.sampai(wib('2026-11-18T23.58'));
    expect(p.aduan(1)['status']).toBe('Menunggu pelapor');
    p.sampai(wib('2026-11-19T07.05'));
    expect(p.aduan(1)['status']).toBe('Menunggu pelapor');
    p.sampai(wib('2026-11-19T08.05'));
    expect(p.aduan(1)['status']).toBe('Selesai: tidak dilengkapi pelapor');
    expect(perihal(p).at(-1)).toBe('Aduan Bapak/Ibu kami catat selesai');
    expect(p.surat(WARGA).at(-1)?.text).toContain('tidak kami hitung sebagai penilaian puas');
    expect(peristiwa(p)).not.toContain('Dinilai');
    const terlambat = p.halaman('replyPelapor', { tautan: lama, isian: 'Jalan Melati.' });
    expect(terlambat).toMatchObject({ ok: false });
    expect(terlambat.pesan).toMatch(/selesai/i);
    expect(p.aduan(1)['isi']).not.toContain('Melati');
  });

  test('nobody is called late because the pelapor is silent, and one reminder asks again', () => {
    const p = buka();
    ditanya(p);
    const sebelum = perihal(p, p.surelPeran('admin-website')).length;
    p.sepi(wib('2026-11-16T07.00'));
    p.sampai(wib('2026-11-16T10.00'));
    expect(perihal(p, p.surelPeran('admin-website'))).toHaveLength(sebelum);
    expect(p.surat(p.surelPeran('pimpinan'))).toEqual([]);
    expect(perihal(p).filter((s) => s === 'Mohon melengkapi data aduan')).toHaveLength(2);
    expect(p.surat(WARGA).at(-1)?.text).toContain('Kami mengingatkan kembali');
  });

  test('the last minute still counts', () => {
    const p = buka();
    ditanya(p);
    p.sepi(wib('2026-11-18T23.59'));
    expect(p.halaman('replyPelapor', { tautan: tautan(p), isian: 'Jalan Melati.' }).ok).toBe(true);
    p.sampai(wib('2026-11-19T08.05'));
    expect(p.aduan(1)['status']).toBe('Diproses');
  });
});

describe('belum puas', () => {
  /** Answered on Monday 19 October: the tenth working day after is Monday 2 November. */
  const BATAS = '2026-11-02T16.00';

  test('in the last minute reopens at the step that the SOP names, and it can be answered again', () => {
    const p = buka();
    p.kirim();
    dijawab(p);
    p.sepi(wib(BATAS) - 60_000);
    expect(lacak(p)).toContain('Belum puas');
    const isian = 'Lubangnya masih ada di dekat jembatan.';
    expect(p.halaman('rateTanggapan', { tautan: tautan(p), penilaian: 'belum', isian }).ok).toBe(
      true,
    );
    expect(p.aduan(1)).toMatchObject({ status: 'Diproses', selesai: '' });
    expect(p.aduan(1)['langkah']).toContain('3. Mengklasifikasi');
    expect(p.aduan(1)['isi']).toContain(isian);
    expect(perihal(p, p.surelPeran('pengelola-data')).join()).toContain('dibuka kembali');
    p.tindak(1, 'Klasifikasikan');
    p.tindak(1, 'Beri bahan tanggapan', { isian: 'Sudah ditambal.' });
    p.tindak(1, 'Kirim jawaban', { isian: 'Lubang di dekat jembatan sudah ditambal.' });
    expect(p.aduan(1)['status']).toBe('Selesai: dijawab');
    expect(p.halaman('rateTanggapan', { tautan: tautan(p), penilaian: 'puas', isian: '' }).ok).toBe(
      true,
    );
    expect(peristiwa(p).filter((r) => r === 'Dinilai')).toHaveLength(2);
    expect(perihal(p).filter((s) => s.startsWith('Tanggapan'))).toHaveLength(2);
  });

  test('a minute later it is refused, with the date; the page no longer promises it; puas still counts', () => {
    const p = buka();
    p.kirim();
    dijawab(p);
    p.sepi(wib(BATAS) + 60_000);
    const kiriman = { tautan: tautan(p), penilaian: 'belum', isian: 'Masih rusak.' };
    const jawaban = p.halaman('rateTanggapan', kiriman);
    expect(jawaban.ok).toBe(false);
    expect(jawaban.pesan).toContain('2 November 2026');
    expect(p.aduan(1)['status']).toBe('Selesai: dijawab');
    expect(lacak(p)).not.toContain('aduan dibuka kembali dan kami tindak lanjuti lagi');
    expect(p.halaman('rateTanggapan', { ...kiriman, penilaian: 'puas' }).ok).toBe(true);
  });
});

test('not our authority: the letter names the institution, and it is counted as that', () => {
  const p = buka();
  p.kirim();
  p.tindak(1, 'Terima aduan');
  p.tindak(1, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
  p.tindak(1, 'Bukan wewenang PPID Pelaksana');
  expect(p.aduan(1)['pesan']).toContain('Isian masih kosong');
  const isian = 'Jalan provinsi adalah wewenang Dinas PU Bina Marga Provinsi, telepon 0271-000000.';
  p.tindak(1, 'Bukan wewenang PPID Pelaksana', { isian });
  expect(p.aduan(1)).toMatchObject({ status: 'Selesai: bukan wewenang', tanggapan: isian });
  const surat = p.surat(WARGA).at(-1);
  expect(surat?.subject).toContain('instansi yang berwenang');
  expect(surat?.text.replace(/\s+/g, ' ')).toContain(isian);
  expect(lacak(p)).toContain('Dinas PU Bina Marga Provinsi');
  p.sampai(wib('2026-10-19T10.00'));
  expect(p.tab('kotakKeluar')).toEqual([]);
});
