// SPDX-License-Identifier: Apache-2.0
// The SOP of Kecamatan Jenawi row by row: the pelapor who is asked while the office's clock stands
// still, sending back, and the answer in good Indonesian.

import { describe, expect, it } from 'vitest';
import { periksaSop } from '../../core/sop/sop-periksa.ts';
import { langkahAduan, statusAduan } from '../../core/aduan/status.ts';
import { tenggatLangkah } from '../../core/tenggat/tenggat.ts';
import { tindakanBoleh } from '../../core/aduan/tindakan-boleh.ts';
import { wib } from '../core/_kalender.ts';
import { masukan } from '../core/_sop.ts';
import { SENIN, balas, catat, putuskan, suratDari, tindak, tolak } from './_kantor.ts';
import { describeSop } from './_tabel.ts';

const TERTULIS = 'Sesuai keterangan yang terlampir pada berkas.';

const { konteks, sampai } = describeSop({
  id: 'kecamatan-jenawi',
  sebelum: ['daftar'],
  langkah: [
    {
      id: 'terima',
      jalan: '',
      pelaksana: 'Admin Website dan Media Sosial',
      status: 'Diproses',
      tenggat: ['2026-10-19 11:57', '2026-10-19 13:02'],
    },
    {
      id: 'klasifikasi',
      jalan: 'terima',
      pelaksana: 'Pengelola Data dan Klasifikasi Informasi',
      status: 'Diproses',
      tenggat: ['2026-10-23 11:25', '2026-10-23 13:05'],
    },
    {
      id: 'koordinasi',
      jalan: 'terima klasifikasikan',
      pelaksana: 'PPID Pelaksana',
      status: 'Diproses',
      tenggat: ['2026-10-23 15:00', '2026-10-26 16:00'],
    },
    {
      id: 'jawab',
      jalan: 'terima klasifikasikan beri-bahan',
      pelaksana: 'Admin Website dan Media Sosial',
      status: 'Diproses',
      tenggat: ['2026-10-19 15:55', '2026-10-20 07:35'],
    },
    {
      id: 'lengkapi',
      jalan: 'terima minta-lengkap',
      pelaksana: 'Pelapor',
      status: 'Menunggu pelapor',
      tenggat: ['2026-10-19 09:00', '2026-11-18 23:59'],
    },
  ],
  tindakan: [
    { di: 'terima', tindakan: 'terima', ke: 'klasifikasi', surat: ['tugas → pengelola-data'] },
    {
      di: 'terima',
      tindakan: 'minta-lengkap',
      ke: 'lengkapi',
      surat: ['lengkapi → pelapor'],
      peristiwa: { jeda: 'mulai', asal: 'terima' },
      aduan: { pertanyaan: TERTULIS, jeda: [{ dari: SENIN }] },
    },
    {
      di: 'klasifikasi',
      tindakan: 'klasifikasikan',
      ke: 'koordinasi',
      surat: ['tugas → ppid-pelaksana'],
      aduan: { kategori: 'Lainnya' },
    },
    {
      di: 'klasifikasi',
      tindakan: 'minta-lengkap',
      ke: 'lengkapi',
      surat: ['lengkapi → pelapor'],
      peristiwa: { jeda: 'mulai', asal: 'klasifikasi' },
    },
    {
      di: 'koordinasi',
      tindakan: 'beri-bahan',
      ke: 'jawab',
      surat: ['tugas → admin-website'],
      aduan: { bahan: TERTULIS },
    },
    {
      di: 'koordinasi',
      tindakan: 'bukan-wewenang',
      ke: 'bukan_wewenang',
      surat: ['dialihkan → pelapor'],
      aduan: { tanggapan: TERTULIS },
    },
    {
      di: 'koordinasi',
      tindakan: 'kembalikan',
      ke: 'klasifikasi',
      surat: ['tugas → pengelola-data'],
      peristiwa: { kembali: true, hitung: 'koordinasi.kembalikan' },
      aduan: { dikembalikan: 1 },
    },
    {
      di: 'jawab',
      tindakan: 'jawab',
      ke: 'dijawab',
      surat: ['tanggapan → pelapor'],
      aduan: { tanggapan: TERTULIS, ditanggapi: SENIN, selesai: SENIN },
    },
    {
      di: 'lengkapi',
      tindakan: 'lengkapi',
      ke: 'klasifikasi',
      surat: ['tugas → pengelola-data'],
      peristiwa: { jeda: 'selesai' },
    },
    { di: 'lengkapi', tindakan: 'diam', ke: 'tidak_dilengkapi', surat: [] },
  ],
  diam: [
    {
      di: 'lengkapi',
      mulai: '2026-10-19 09:00',
      masih: '2026-11-18 16:00',
      lalu: '2026-11-19 07:31',
      surat: ['selesai-diam → pelapor'],
    },
  ],
});

describe('the data', () => {
  it('prints the table as the office does', () => {
    const tabel = konteks.sop.langkah
      .filter((l) => l.nomor !== '')
      .map((l) => [
        l.nomor,
        l.waktuTertulis,
        konteks.sop.pelaksana.find((p) => p.id === l.pelaksana)?.label,
      ]);
    expect(tabel).toEqual([
      ['1', '5 menit', 'Pelapor'],
      ['2', '5 menit', 'Admin Website dan Media Sosial'],
      ['3', '10 menit', 'Pengelola Data dan Klasifikasi Informasi'],
      ['4', '1 Hari', 'PPID Pelaksana'],
      ['5', '10 Menit', 'Admin Website dan Media Sosial'],
    ]);
    const { dasarHukum, kualifikasi, keterkaitan, peralatan, pencatatan } = konteks.sop;
    const jumlah = [dasarHukum, kualifikasi, keterkaitan, peralatan, pencatatan];
    expect(jumlah.map((d) => d.length)).toEqual([5, 5, 4, 5, 2]);
    expect(konteks.sop.kendali.map((b) => b.label)).toContain('Tanggal Efektif');
    expect(konteks.sop.langkah.find((l) => l.id === 'jawab')?.keterangan).toMatch(/^Wajib: /);
  });

  it('warns that nobody stands under it', () => {
    const kendali = periksaSop(konteks.sop).filter((m) => m.jalur.startsWith('kendali.'));
    expect(kendali.map((m) => [m.tingkat, m.jalur])).toEqual([
      ['peringatan', 'kendali.Disahkan oleh'],
    ]);
  });
});

describe('an aduan comes in', () => {
  it('gets a receipt, and the admin of step 2 gets it', () => {
    const k = catat(konteks);
    expect(suratDari(k)).toEqual(['tanda-terima → pelapor', 'tugas → admin-website']);
    expect(langkahAduan(konteks.sop, k.aduan)).toMatch(/^2\. Menerima Aduan Masyarakat/);
  });

  it('goes back to the pelapor at once when it is incomplete', () => {
    const k = catat(konteks, { kurang: ['Alamat kejadian', 'Uraian'] });
    expect(suratDari(k)).toEqual(['tanda-terima → pelapor', 'lengkapi → pelapor']);
    expect(k.surat[1]?.teks).toBe('- Alamat kejadian\n- Uraian');
    expect(k.aduan).toMatchObject({ langkah: 'lengkapi', asal: 'terima' });
    expect(statusAduan(konteks.sop, k.aduan)).toBe('Menunggu pelapor');
  });

  it('is answered through the office when the pelapor left no address', () => {
    const k = catat(konteks, { adaSurel: false, kurang: ['Uraian'] });
    expect(suratDari(k)).toEqual(['tanpa-surel → admin-website', 'tanpa-surel → admin-website']);
    expect(k.surat.map((s) => s.data['surat'])).toEqual(['tanda-terima', 'lengkapi']);
    expect(tindakanBoleh(konteks, k.aduan, SENIN).map((t) => t.id)).toEqual(['lengkapi']);
    const isian = 'Lewat telepon: RT 03.';
    const lanjut = putuskan(konteks, k.aduan, tindak('Lengkapi aduan', isian), SENIN);
    expect(lanjut.aduan).toMatchObject({ langkah: 'terima' });
    expect(lanjut.aduan.isi).toContain('RT 03');
  });

  it('is recorded once', () => {
    const { aduan } = catat(konteks);
    const lagi = { jenis: 'catat', masukan: masukan() } as const;
    expect(putuskan(konteks, aduan, lagi, SENIN + 1)).toEqual({ aduan, peristiwa: [], surat: [] });
  });
});

describe('while the pelapor is asked', () => {
  it('the clock of the step that asked stands still, and goes on with what was left', () => {
    const aduan = { ...sampai('klasifikasi').aduan, sejak: wib('2026-10-19 09:00') };
    const tanya = putuskan(konteks, aduan, tindak('minta-lengkap'), wib('2026-10-19 09:06')).aduan;
    const jawab = wib('2026-10-28 14:00');
    const kembali = putuskan(konteks, tanya, balas('lengkapi', 'RT 03.'), jawab).aduan;
    expect(kembali).toMatchObject({ langkah: 'klasifikasi', sejak: wib('2026-10-19 09:00') });
    // Six of the ten minutes were used.
    expect(tenggatLangkah(konteks, kembali)?.jatuhTempo).toBe(wib('2026-10-28 14:04'));
    expect(kembali.pertanyaan).toBeUndefined();
    expect(kembali.isi).toContain('Tambahan dari pelapor:\nRT 03.');
  });

  it('may be asked twice: both times are left out', () => {
    let { aduan } = sampai('klasifikasi');
    for (const [tanya, jawab] of [
      ['2026-10-19 09:02', '2026-10-20 10:00'],
      ['2026-10-20 10:03', '2026-10-23 16:00'],
    ] as const) {
      ({ aduan } = putuskan(konteks, aduan, tindak('minta-lengkap'), wib(tanya)));
      ({ aduan } = putuskan(konteks, aduan, balas('lengkapi'), wib(jawab)));
    }
    // Two and three minutes were used: five are left.
    expect(tenggatLangkah(konteks, aduan)?.jatuhTempo).toBe(wib('2026-10-23 16:05'));
  });

  it('is reminded with the question, and nobody in the office is late', () => {
    const { aduan } = sampai('lengkapi');
    const k = putuskan(konteks, aduan, { jenis: 'waktu' }, wib('2026-11-05 09:00'));
    expect(suratDari(k)).toEqual(['lengkapi → pelapor']);
    expect(k.surat[0]).toMatchObject({ teks: TERTULIS, data: { pengingat: 'ya' } });
  });
});

describe('sent back by the PPID', () => {
  it('tells the reason to who classified it, twice at most, and then it must be decided', () => {
    let { aduan } = sampai('koordinasi');
    for (const _ of [1, 2]) {
      const k = putuskan(konteks, aduan, tindak('kembalikan', 'Urusan desa.'), SENIN);
      expect(k.surat[0]).toMatchObject({ kepada: 'pengelola-data' });
      expect(k.surat[0]?.teks).toContain('Urusan desa.');
      ({ aduan } = putuskan(konteks, k.aduan, tindak('klasifikasikan'), SENIN));
    }
    expect(aduan.dikembalikan).toBe(2);
    expect(tolak(konteks, aduan, tindak('kembalikan'))).toBe('batas_kali_tercapai');
    expect(tindakanBoleh(konteks, aduan, SENIN).map((t) => t.id)).toEqual([
      'beri-bahan',
      'bukan-wewenang',
    ]);
  });
});

describe('bahasa Indonesia yang baik dan benar', () => {
  it.each([
    ['Yg rusak sdh kami perbaiki kemarin.'],
    ['JALAN AKAN DIPERBAIKI TAHUN DEPAN.'],
    ['Sudah beres.'],
  ])('refuses “%s” as an answer', (isian) => {
    expect(tolak(konteks, sampai('jawab').aduan, tindak('jawab', isian))).toBe('bahasa_belum_baku');
  });

  it('is not asked of notes within the office, nor of the pelapor', () => {
    const k = putuskan(konteks, sampai('koordinasi').aduan, tindak('beri-bahan', 'Sdh ok.'), SENIN);
    expect(k.aduan.bahan).toBe('Sdh ok.');
    const b = putuskan(konteks, sampai('lengkapi').aduan, balas('lengkapi', 'RT 3 pak'), SENIN);
    expect(b.aduan.langkah).toBe('klasifikasi');
  });
});
