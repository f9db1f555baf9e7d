// SPDX-License-Identifier: Apache-2.0
// The SOP of LAPOR! in Magetan row by row: outsiders who can only be recorded, ranges, sending back
// with a reason, ten days of silence, and sixty days without follow-up.

import { describe, expect, it } from 'vitest';
import type { Aduan } from '../../core/aduan/aduan.ts';
import { periksaSop } from '../../core/sop/sop-periksa.ts';
import { statusAduan } from '../../core/aduan/status.ts';
import { tenggatLangkah } from '../../core/tenggat/tenggat.ts';
import { tindakanBoleh } from '../../core/aduan/tindakan-boleh.ts';
import { wib } from '../core/_kalender.ts';
import { SENIN, balas, catat, putuskan, suratDari, tindak, tolak } from './_kantor.ts';
import { describeSop } from './_tabel.ts';

const { konteks, sampai } = describeSop({
  id: 'lapor-magetan',
  sebelum: ['lapor'],
  langkah: [
    {
      id: 'verifikasi-pusat',
      jalan: '',
      pelaksana: 'LAPOR SP4N Super Admin (Pusat)',
      status: 'Menunggu pihak luar',
      // Over Christmas: the 28th, 29th and 30th.
      tenggat: ['2026-12-23 09:00', '2026-12-30 16:00'],
    },
    {
      id: 'verifikasi',
      jalan: 'disposisi',
      pelaksana: 'Admin Kabupaten',
      status: 'Diproses',
      tenggat: ['2026-10-19 09:00', '2026-10-26 16:00'],
    },
    {
      id: 'respon-awal',
      jalan: 'disposisi teruskan',
      pelaksana: 'Pejabat Penghubung',
      status: 'Diproses',
      tenggat: ['2026-10-19 09:00', '2026-11-02 16:00'],
    },
    {
      id: 'ombudsman',
      jalan: 'disposisi teruskan ke-ombudsman',
      pelaksana: 'Ombudsman',
      status: 'Menunggu pihak luar',
    },
    {
      id: 'jawab',
      jalan: 'disposisi teruskan tindaklanjuti',
      pelaksana: 'Admin Kabupaten',
      status: 'Diproses',
      tenggat: ['2026-10-19 09:00', '2026-10-28 16:00'],
    },
    {
      id: 'diterima',
      jalan: 'disposisi teruskan tindaklanjuti jawab',
      pelaksana: 'Masyarakat',
      status: 'Menunggu pelapor',
      tenggat: ['2026-10-19 09:00', '2026-11-02 16:00'],
    },
  ],
  tindakan: [
    {
      di: 'verifikasi-pusat',
      tindakan: 'disposisi',
      ke: 'verifikasi',
      surat: ['tugas → admin-kabupaten'],
    },
    // The admin writes down what both outsiders do: no letter to oneself.
    { di: 'verifikasi-pusat', tindakan: 'ke-ombudsman', ke: 'ombudsman', surat: [] },
    {
      di: 'verifikasi-pusat',
      tindakan: 'ditangani-lain',
      ke: 'bukan_wewenang',
      surat: ['dialihkan → pelapor'],
    },
    {
      di: 'verifikasi',
      tindakan: 'teruskan',
      ke: 'respon-awal',
      surat: ['tugas → pejabat-penghubung'],
      aduan: { kategori: 'Lainnya' },
    },
    {
      di: 'verifikasi',
      tindakan: 'kembalikan',
      ke: 'verifikasi-pusat',
      surat: ['tugas → admin'],
      peristiwa: { kembali: true, hitung: 'verifikasi.kembalikan' },
      aduan: { dikembalikan: 1 },
    },
    { di: 'verifikasi', tindakan: 'ke-ombudsman', ke: 'ombudsman', surat: ['tugas → admin'] },
    {
      di: 'respon-awal',
      tindakan: 'tindaklanjuti',
      ke: 'jawab',
      surat: ['tugas → admin-kabupaten'],
      aduan: { bahan: 'Sesuai keterangan yang terlampir pada berkas.' },
    },
    {
      di: 'respon-awal',
      tindakan: 'kembalikan',
      ke: 'verifikasi',
      surat: ['tugas → admin-kabupaten'],
      peristiwa: { kembali: true, hitung: 'respon-awal.kembalikan' },
      aduan: { dikembalikan: 1 },
    },
    { di: 'respon-awal', tindakan: 'ke-ombudsman', ke: 'ombudsman', surat: ['tugas → admin'] },
    {
      di: 'ombudsman',
      tindakan: 'diminta-menindaklanjuti',
      ke: 'respon-awal',
      surat: ['tugas → pejabat-penghubung'],
    },
    {
      di: 'ombudsman',
      tindakan: 'diselesaikan',
      ke: 'dijawab',
      surat: ['tanggapan → pelapor'],
    },
    { di: 'jawab', tindakan: 'jawab', ke: 'diterima', surat: ['tanggapan → pelapor'] },
    { di: 'jawab', tindakan: 'ke-ombudsman', ke: 'ombudsman', surat: ['tugas → admin'] },
    {
      di: 'diterima',
      tindakan: 'tanggapi',
      ke: 'respon-awal',
      surat: ['tugas → pejabat-penghubung'],
    },
    { di: 'diterima', tindakan: 'terima', ke: 'dijawab', surat: [] },
    { di: 'diterima', tindakan: 'diam', ke: 'tanpa_konfirmasi', surat: [] },
  ],
  diam: [
    {
      di: 'diterima',
      mulai: '2026-10-19 09:00',
      masih: '2026-11-02 16:00',
      lalu: '2026-11-03 07:31',
      surat: ['selesai-diam → pelapor'],
    },
  ],
});

it('prints the table as the office does', () => {
  const label = (id: string) => konteks.sop.pelaksana.find((p) => p.id === id)?.label;
  expect(konteks.sop.langkah.map((l) => [l.nomor, l.waktuTertulis, label(l.pelaksana)])).toEqual([
    ['1', undefined, 'Masyarakat'],
    ['2', '1-3 hari', 'LAPOR SP4N Super Admin (Pusat)'],
    ['3', '3-5 hari', 'Admin Kabupaten'],
    ['4', '5-10 hari', 'Pejabat Penghubung'],
    ['5', 'Sesuai dengan ketentuan oleh Ombudsman RI', 'Ombudsman'],
    ['6', '1-7 hari', 'Admin Kabupaten'],
    ['7', undefined, 'Masyarakat'],
  ]);
  const output = konteks.sop.langkah.find((l) => l.id === 'ombudsman')?.output ?? '';
  expect(output).toContain('10 hari kerja tidak ada tanggapan dari pelapor');
  expect(output).toContain('tidak ditindaklanjuti dalam 60 hari kerja');
});

it('warns of the three blanks in its head', () => {
  const kendali = periksaSop(konteks.sop).filter((m) => m.jalur.startsWith('kendali.'));
  expect(kendali.map((m) => [m.tingkat, m.jalur])).toEqual([
    ['peringatan', 'kendali.Tanggal Revisi 1'],
    ['peringatan', 'kendali.Tanggal Revisi 2'],
    ['peringatan', 'kendali.Tanggal Pengesahan'],
  ]);
});

describe('a range', () => {
  it.each([
    ['verifikasi-pusat', '2026-10-20 16:00', '2026-10-22 16:00'],
    ['verifikasi', '2026-10-22 16:00', '2026-10-26 16:00'],
    ['respon-awal', '2026-10-26 16:00', '2026-11-02 16:00'],
    ['jawab', '2026-10-20 16:00', '2026-10-28 16:00'],
  ])('%s is reminded of from %s and late after %s', (id, perkiraan, batas) => {
    const { aduan } = sampai(id);
    const tenggat = tenggatLangkah(konteks, aduan);
    expect(tenggat?.perkiraan).toBe(wib(perkiraan));
    expect(tenggat?.jatuhTempo).toBe(wib(batas));
    const waktu = (at: number) => putuskan(konteks, aduan, { jenis: 'waktu' }, at);
    expect(waktu(wib(perkiraan)).aduan.diberitahu).toEqual([]);
    const pagi = wib(perkiraan) + 15.6 * 3_600_000;
    expect(waktu(pagi).aduan.diberitahu).toEqual(['ingat']);
  });
});

describe('outsiders', () => {
  it.each(['verifikasi-pusat', 'ombudsman'])('%s: nobody outside is ever written to', (id) => {
    const { aduan, at } = sampai(id);
    expect(statusAduan(konteks.sop, aduan)).toBe('Menunggu pihak luar');
    const kelak = putuskan(konteks, aduan, { jenis: 'waktu' }, at + 40 * 86_400_000);
    for (const s of kelak.surat) {
      expect(['admin', 'admin-kabupaten', 'pimpinan']).toContain(s.kepada);
    }
  });
});

describe('sent back', () => {
  it('counts the hops, tells the reason, and ends the ping-pong', () => {
    let { aduan } = sampai('respon-awal');
    const alasan = 'Ruas jalan provinsi, bukan kabupaten.';
    for (const ke of [1, 2]) {
      const k = putuskan(konteks, aduan, tindak('kembalikan', alasan), SENIN);
      expect(k.surat[0]?.teks).toContain(alasan);
      expect(k.aduan.dikembalikan).toBe(ke);
      ({ aduan } = putuskan(konteks, k.aduan, tindak('teruskan'), SENIN));
    }
    expect(tolak(konteks, aduan, tindak('kembalikan'))).toBe('batas_kali_tercapai');
    expect(tindakanBoleh(konteks, aduan, SENIN).map((t) => t.id)).toEqual(['tindaklanjuti']);
    // The other hop has a limit of its own.
    ({ aduan } = sampai('verifikasi'));
    for (const _ of [1, 2]) {
      ({ aduan } = putuskan(konteks, aduan, tindak('kembalikan'), SENIN));
      ({ aduan } = putuskan(konteks, aduan, tindak('disposisi'), SENIN));
    }
    expect(tolak(konteks, aduan, tindak('kembalikan'))).toBe('batas_kali_tercapai');
    expect(aduan.dikembalikan).toBe(2);
  });
});

describe('sixty working days', () => {
  // Twelve weeks from a Monday, and 17 and 25 August: Wednesday 30 September.
  const diterima = wib('2026-07-06 09:00');
  const enamPuluh = wib('2026-09-30 16:00');
  const lama = (): Aduan => {
    let { aduan } = catat(konteks, { diterima });
    aduan = { ...aduan, diterima, sejak: diterima };
    for (const t of ['disposisi', 'teruskan']) {
      ({ aduan } = putuskan(konteks, aduan, tindak(t), diterima));
    }
    return aduan;
  };

  it('open the way to the Ombudsman, not an instant before', () => {
    const kode = (at: number) => tolak(konteks, lama(), tindak('ke-ombudsman'), at);
    expect(kode(enamPuluh - 1)).toBe('belum_waktunya');
    const boleh = tindakanBoleh(konteks, lama(), enamPuluh).map((t) => t.id);
    expect(boleh).toContain('ke-ombudsman');
    expect(tindakanBoleh(konteks, lama(), enamPuluh - 1).map((t) => t.id)).not.toContain(
      'ke-ombudsman',
    );
    const k = putuskan(konteks, lama(), tindak('ke-ombudsman', 'Pelapor sendiri.'), enamPuluh);
    expect(k.aduan.langkah).toBe('ombudsman');
  });

  it('are told to the office once, and nothing goes to the Ombudsman by itself', () => {
    const tepat = putuskan(konteks, lama(), { jenis: 'waktu' }, enamPuluh);
    expect(tepat.aduan.diberitahu).not.toContain('p0');
    const esok = putuskan(konteks, tepat.aduan, { jenis: 'waktu' }, wib('2026-10-01 07:31'));
    expect(esok.aduan.diberitahu).toContain('p0');
    expect(esok.aduan.langkah).toBe('respon-awal');
    const kabar = esok.surat.filter((s) => (s.data['uraian'] ?? '') !== '');
    expect(kabar.map((s) => s.kepada)).toEqual(['admin-kabupaten', 'pimpinan']);
    const lanjut = putuskan(konteks, esok.aduan, tindak('tindaklanjuti'), wib('2026-10-01 08:00'));
    expect(lanjut.aduan.diberitahu).toEqual(['p0']);
    const kelak = putuskan(konteks, lanjut.aduan, { jenis: 'waktu' }, wib('2026-12-01 08:00'));
    expect(kelak.surat.filter((s) => (s.data['uraian'] ?? '') !== '')).toEqual([]);
    expect(kelak.aduan.langkah).toBe('jawab');
  });
});

describe('the pelapor', () => {
  it('may answer an answer, and the ten days begin anew with the next', () => {
    const { aduan, at } = sampai('diterima');
    const balik = putuskan(konteks, aduan, balas('tanggapi', 'Lampunya masih mati.'), at);
    expect(balik.aduan.isi).toContain('Lampunya masih mati.');
    let lagi = balik.aduan;
    for (const t of ['tindaklanjuti', 'jawab']) {
      lagi = putuskan(konteks, lagi, tindak(t), wib('2026-10-30 09:00')).aduan;
    }
    const diam = (teks: string) => putuskan(konteks, lagi, { jenis: 'waktu' }, wib(teks)).aduan;
    expect(diam('2026-11-13 16:30').akhir).toBeUndefined();
    expect(diam('2026-11-16 07:31').akhir).toBe('tanpa_konfirmasi');
  });

  it('who was asked nothing is not reminded, and Riwayat claims no reminder', () => {
    const { aduan, at } = sampai('diterima');
    const hari = [...Array(11).keys()].map((n) => at + (n + 1) * 24 * 3_600_000);
    for (const nanti of hari) {
      const k = putuskan(konteks, aduan, { jenis: 'waktu' }, nanti);
      expect([k.peristiwa, k.surat]).toEqual([[], []]);
    }
  });

  it('without an address is recorded by an officer', () => {
    const aduan = { ...sampai('diterima').aduan, adaSurel: false };
    expect(tindakanBoleh(konteks, aduan, SENIN).map((t) => t.id)).toEqual(['tanggapi', 'terima']);
  });

  it('keeps a verdict of belum without opening anything', () => {
    const { aduan, at } = sampai('diterima');
    const tutup = putuskan(konteks, aduan, balas('terima'), at).aduan;
    const nilai = { jenis: 'nilai', penilaian: 'belum', isian: '' } as const;
    const k = putuskan(konteks, tutup, nilai, at + 9e9);
    expect(k.aduan).toMatchObject({ penilaian: 'belum', akhir: 'dijawab' });
    expect(suratDari(k)).toEqual([]);
  });
});
