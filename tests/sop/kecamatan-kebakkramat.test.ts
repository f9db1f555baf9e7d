// SPDX-License-Identifier: Apache-2.0
// The SOP of Kecamatan Kebakkramat row by row: information or pengaduan, a request for public
// information on its own clock, categories with sub categories, and a head that is missing.

import { describe, expect, it } from 'vitest';
import { periksaSop } from '../../core/sop/sop-periksa.ts';
import { tenggatLangkah } from '../../core/tenggat/tenggat.ts';
import { tindakanBoleh } from '../../core/aduan/tindakan-boleh.ts';
import { wib } from '../core/_kalender.ts';
import { SENIN, catat, putuskan, suratDari, tindak, tolak } from './_kantor.ts';
import { describeSop } from './_tabel.ts';

const TERTULIS = 'Sesuai keterangan yang terlampir pada berkas.';

const { konteks, sampai } = describeSop({
  id: 'kecamatan-kebakkramat',
  sebelum: ['daftar'],
  langkah: [
    {
      id: 'terima',
      jalan: '',
      pelaksana: 'Operator/Agen',
      status: 'Diproses',
      tenggat: ['2026-10-19 15:55', '2026-10-20 07:35'],
    },
    {
      id: 'klasifikasi',
      jalan: 'terima',
      pelaksana: 'Operator/Agen',
      status: 'Diproses',
      tenggat: ['2026-10-23 10:30', '2026-10-23 14:00'],
    },
    {
      id: 'tanggapi',
      jalan: 'terima pengaduan',
      pelaksana: 'PPID Pembantu',
      status: 'Diproses',
      tenggat: ['2026-10-22 14:00', '2026-10-26 16:00'],
    },
    {
      id: 'terima-tanggapan',
      jalan: 'terima pengaduan tanggapi',
      pelaksana: 'PPID utama',
      status: 'Diproses',
      tenggat: ['2026-10-19 11:55', '2026-10-19 13:05'],
    },
    {
      id: 'input',
      jalan: 'terima pengaduan tanggapi terima',
      pelaksana: 'Operator/Agen',
      status: 'Diproses',
      tenggat: ['2026-10-19 15:45', '2026-10-20 07:45'],
    },
    {
      id: 'terjawab',
      jalan: 'terima pengaduan tanggapi terima input',
      pelaksana: 'Operator/Agen',
      status: 'Diproses',
      tenggat: ['2026-10-19 09:00', '2026-10-19 09:05'],
    },
    {
      id: 'informasi-terjawab',
      jalan: 'terima informasi',
      pelaksana: 'Operator/Agen',
      status: 'Diproses',
      tenggat: ['2026-10-23 16:28', '2026-10-26 07:33'],
    },
    {
      id: 'layani-informasi',
      jalan: 'terima permohonan',
      pelaksana: 'PPID utama',
      status: 'Diproses',
      tenggat: ['2026-10-19 09:00', '2026-11-02 16:00'],
    },
  ],
  tindakan: [
    { di: 'terima', tindakan: 'terima', ke: 'klasifikasi', surat: [] },
    {
      di: 'klasifikasi',
      tindakan: 'informasi',
      ke: 'informasi-terjawab',
      surat: [],
      peristiwa: { kelas: 'informasi' },
      aduan: { kelas: 'informasi', tanggapan: TERTULIS, kategori: 'Lainnya' },
    },
    {
      di: 'klasifikasi',
      tindakan: 'pengaduan',
      ke: 'tanggapi',
      surat: ['tugas → ppid-pembantu'],
      peristiwa: { kelas: 'pengaduan' },
      aduan: { kelas: 'pengaduan', kategori: 'Lainnya' },
    },
    {
      di: 'klasifikasi',
      tindakan: 'permohonan',
      ke: 'layani-informasi',
      surat: ['tugas → ppid-utama'],
      aduan: { kelas: 'permohonan-informasi' },
    },
    {
      di: 'tanggapi',
      tindakan: 'tanggapi',
      ke: 'terima-tanggapan',
      surat: ['tugas → ppid-utama'],
      aduan: { bahan: TERTULIS },
    },
    {
      di: 'tanggapi',
      tindakan: 'permohonan',
      ke: 'layani-informasi',
      surat: ['tugas → ppid-utama'],
      aduan: { kelas: 'permohonan-informasi' },
    },
    { di: 'terima-tanggapan', tindakan: 'terima', ke: 'input', surat: ['tugas → operator'] },
    {
      di: 'input',
      tindakan: 'input',
      ke: 'terjawab',
      surat: [],
      aduan: { tanggapan: TERTULIS },
    },
    {
      di: 'input',
      tindakan: 'input-bahan',
      ke: 'terjawab',
      surat: [],
      aduan: { tanggapan: TERTULIS },
    },
    { di: 'terjawab', tindakan: 'kirim', ke: 'dijawab', surat: ['tanggapan → pelapor'] },
    {
      di: 'informasi-terjawab',
      tindakan: 'kirim',
      ke: 'informasi',
      surat: ['tanggapan → pelapor'],
    },
    {
      di: 'layani-informasi',
      tindakan: 'jawab',
      ke: 'informasi',
      surat: ['tanggapan → pelapor'],
      aduan: { tanggapan: TERTULIS },
    },
    {
      di: 'layani-informasi',
      tindakan: 'perpanjang',
      ke: 'layani-informasi',
      surat: ['perpanjangan → pelapor'],
      peristiwa: { tetap: true, hitung: 'layani-informasi.perpanjang', isian: TERTULIS },
      aduan: { sejak: SENIN, kunjungan: 3 },
    },
    {
      di: 'layani-informasi',
      tindakan: 'kembalikan',
      ke: 'klasifikasi',
      surat: ['tugas → operator'],
      peristiwa: { kembali: true },
      aduan: { dikembalikan: 1 },
    },
  ],
  diam: [],
});

describe('the data', () => {
  it('prints the table as the office does', () => {
    const label = (id: string) => konteks.sop.pelaksana.find((p) => p.id === id)?.label;
    const tabel = konteks.sop.langkah
      .filter((l) => l.dasar === undefined)
      .map((l) => [l.nomor, l.waktuTertulis, label(l.pelaksana), l.output]);
    expect(tabel).toEqual([
      ['1', '15 Menit', 'User/Pelapor', 'Data pemberi Aduan'],
      ['2', '10 Menit', 'Operator/Agen', 'Data Pengaduan'],
      ['3', '120 menit', 'Operator/Agen', 'Laporan Pengaduan'],
      ['4', '2 hari', 'PPID Pembantu', 'Laporan Tanggapan Pengaduan'],
      ['5', '10 Menit', 'PPID utama', 'Laporan Tanggapan Pengaduan'],
      ['6', '30 Menit', 'Operator/Agen', 'Laporan Tanggapan Pengaduan'],
      ['7', '5 Menit', 'Operator/Agen', 'Laporan Tanggapan Pengaduan'],
    ]);
    expect(konteks.sop.dasarHukum).toHaveLength(8);
  });

  it('warns of its missing head, line by line', () => {
    const kendali = periksaSop(konteks.sop).filter((m) => m.jalur.startsWith('kendali.'));
    expect(kendali.map((m) => [m.tingkat, m.jalur])).toEqual([
      ['peringatan', 'kendali.Nomor SOP'],
      ['peringatan', 'kendali.Tanggal Pembuatan'],
      ['peringatan', 'kendali.Tanggal Revisi'],
      ['peringatan', 'kendali.Tanggal Efektif'],
      ['peringatan', 'kendali.Disahkan oleh'],
    ]);
  });

  it('asks the form for an account, a category and its sub category', () => {
    expect(konteks.sop.masukan).toEqual({ wajibKategori: true, subKategori: true, akun: true });
  });
});

describe('information or pengaduan', () => {
  const akhir = (jalan: string) =>
    jalan
      .split(' ')
      .reduce((a, t) => putuskan(konteks, a, tindak(t), SENIN).aduan, catat(konteks).aduan);

  it('are counted apart', () => {
    expect(akhir('terima informasi kirim')).toMatchObject({
      akhir: 'informasi',
      kelas: 'informasi',
    });
    expect(akhir('terima pengaduan tanggapi terima input kirim')).toMatchObject({
      akhir: 'dijawab',
      kelas: 'pengaduan',
    });
  });

  it('step 7 sends what was typed at step 3 or 6', () => {
    for (const langkah of ['terjawab', 'informasi-terjawab']) {
      const k = putuskan(konteks, sampai(langkah).aduan, tindak('kirim', ''), SENIN);
      expect(k.surat).toMatchObject([{ templat: 'tanggapan', kepada: 'pelapor', teks: TERTULIS }]);
    }
  });
});

describe('a request for public information', () => {
  it('leaves the clock of pengaduan for ten working days, once extended by seven', () => {
    const { aduan } = sampai('layani-informasi');
    const at = wib('2026-11-02 15:59');
    const lebih = putuskan(konteks, aduan, tindak('perpanjang', 'Dokumen di arsip.'), at).aduan;
    // Seven working days after 2 November: Wednesday 11 November.
    expect(tenggatLangkah(konteks, lebih)?.jatuhTempo).toBe(wib('2026-11-11 16:00'));
    expect(tolak(konteks, lebih, tindak('perpanjang'), at)).toBe('batas_kali_tercapai');
    expect(tindakanBoleh(konteks, lebih, at).map((t) => t.id)).toEqual(['jawab', 'kembalikan']);
  });

  it('is not extended once the ten days have passed', () => {
    const { aduan } = sampai('layani-informasi');
    const kode = tolak(konteks, aduan, tindak('perpanjang'), wib('2026-11-03 07:31'));
    expect(kode).toBe('tenggat_sudah_lewat');
  });

  it('found to be a pengaduan, goes back once', () => {
    let { aduan } = sampai('layani-informasi');
    ({ aduan } = putuskan(konteks, aduan, tindak('kembalikan'), SENIN));
    const lagi = putuskan(konteks, aduan, tindak('permohonan'), SENIN);
    expect(suratDari(lagi)).toEqual(['tugas → ppid-utama']);
    expect(tolak(konteks, lagi.aduan, tindak('kembalikan'))).toBe('batas_kali_tercapai');
  });
});

describe('the category', () => {
  it('may be a sub category or its head; the officer may change what the citizen chose', () => {
    const { aduan } = sampai('klasifikasi');
    const jadi = (kategori: string) =>
      putuskan(konteks, aduan, tindak('pengaduan', '', kategori), SENIN).aduan.kategori;
    expect(jadi('jalan dan jembatan – drainase')).toBe('Jalan dan jembatan – Drainase');
    expect(jadi('Jalan dan jembatan')).toBe('Jalan dan jembatan');
    const kode = tolak(konteks, aduan, tindak('pengaduan', '', 'Drainase'));
    expect(kode).toBe('kategori_tidak_dikenal');
  });
});
