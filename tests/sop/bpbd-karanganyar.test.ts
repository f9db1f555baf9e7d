// SPDX-License-Identifier: Apache-2.0
// The SOP of BPBD Karanganyar row by row: an office that never closes, with or without follow-up, and
// a result that goes to the leader and then to the citizen.

import { describe, expect, it } from 'vitest';
import { periksaSop } from '../../core/sop/sop-periksa.ts';
import { wib } from '../core/_kalender.ts';
import { catat, putuskan, suratDari, tindak } from './_kantor.ts';
import { describeSop } from './_tabel.ts';

const TINDAK_LANJUT = 'terima perlu-tindak-lanjut catat sampaikan beri-arahan rencanakan';

const { konteks, sampai } = describeSop({
  id: 'bpbd-karanganyar',
  sebelum: [],
  langkah: [
    {
      id: 'terima',
      jalan: '',
      pelaksana: 'Petugas Layanan',
      status: 'Diproses',
      // A Sunday night.
      tenggat: ['2026-10-25 02:00', '2026-10-25 02:05'],
    },
    {
      id: 'telaah',
      jalan: 'terima',
      pelaksana: 'Petugas Layanan',
      status: 'Diproses',
      // Not a minute is lost at midnight.
      tenggat: ['2026-10-19 23:58', '2026-10-20 00:03'],
    },
    {
      id: 'catat',
      jalan: 'terima perlu-tindak-lanjut',
      pelaksana: 'Petugas Layanan',
      status: 'Diproses',
      tenggat: ['2026-10-19 12:10', '2026-10-19 12:15'],
    },
    {
      id: 'catat-terlayani',
      jalan: 'terima tanggapi',
      pelaksana: 'Petugas Layanan',
      status: 'Diproses',
      tenggat: ['2026-10-19 17:00', '2026-10-19 17:05'],
    },
    {
      id: 'lapor-pimpinan',
      jalan: 'terima perlu-tindak-lanjut catat',
      pelaksana: 'Petugas Layanan',
      status: 'Diproses',
      tenggat: ['2026-10-24 09:00', '2026-10-24 09:05'],
    },
    {
      id: 'arahan',
      jalan: 'terima perlu-tindak-lanjut catat sampaikan',
      pelaksana: 'Pimpinan',
      status: 'Diproses',
    },
    {
      id: 'rapat',
      jalan: 'terima perlu-tindak-lanjut catat sampaikan beri-arahan',
      pelaksana: 'TIM',
      status: 'Diproses',
      tenggat: ['2026-10-19 11:55', '2026-10-19 12:05'],
    },
    {
      id: 'tindak-lanjut',
      jalan: TINDAK_LANJUT,
      pelaksana: 'TIM',
      status: 'Diproses',
      // Neither cuti bersama nor Christmas closes the office.
      tenggat: ['2026-12-24 23:30', '2026-12-25 00:30'],
    },
    {
      id: 'lapor-hasil',
      jalan: `${TINDAK_LANJUT} tindaklanjuti`,
      pelaksana: 'TIM',
      status: 'Diproses',
      tenggat: ['2026-10-25 20:15', '2026-10-25 21:15'],
    },
    {
      id: 'terima-laporan',
      jalan: `${TINDAK_LANJUT} tindaklanjuti laporkan`,
      pelaksana: 'Pimpinan',
      status: 'Diproses',
      tenggat: ['2026-10-25 21:15', '2026-10-25 22:15'],
    },
    {
      id: 'beri-tahu',
      jalan: `${TINDAK_LANJUT} tindaklanjuti laporkan terima`,
      pelaksana: 'Petugas Layanan',
      status: 'Diproses',
      tenggat: ['2026-10-31 23:57', '2026-11-01 00:02'],
    },
  ],
  tindakan: [
    { di: 'terima', tindakan: 'terima', ke: 'telaah', surat: [] },
    {
      di: 'telaah',
      tindakan: 'tanggapi',
      ke: 'catat-terlayani',
      surat: ['tanggapan → pelapor'],
      aduan: { tanggapan: 'Sesuai keterangan yang terlampir pada berkas.' },
    },
    { di: 'telaah', tindakan: 'perlu-tindak-lanjut', ke: 'catat', surat: [] },
    {
      di: 'catat',
      tindakan: 'catat',
      ke: 'lapor-pimpinan',
      surat: [],
      aduan: { kategori: 'Lainnya' },
    },
    {
      di: 'catat-terlayani',
      tindakan: 'catat',
      ke: 'dijawab',
      surat: [],
      aduan: { kategori: 'Lainnya' },
    },
    { di: 'lapor-pimpinan', tindakan: 'sampaikan', ke: 'arahan', surat: ['tugas → pimpinan'] },
    { di: 'arahan', tindakan: 'beri-arahan', ke: 'rapat', surat: ['tugas → tim'] },
    { di: 'rapat', tindakan: 'rencanakan', ke: 'tindak-lanjut', surat: [] },
    { di: 'tindak-lanjut', tindakan: 'tindaklanjuti', ke: 'lapor-hasil', surat: [] },
    {
      di: 'lapor-hasil',
      tindakan: 'laporkan',
      ke: 'terima-laporan',
      surat: ['tugas → pimpinan'],
      aduan: { bahan: 'Sesuai keterangan yang terlampir pada berkas.' },
    },
    { di: 'terima-laporan', tindakan: 'terima', ke: 'beri-tahu', surat: ['tugas → petugas'] },
    { di: 'terima-laporan', tindakan: 'diam', ke: 'beri-tahu', surat: ['tugas → petugas'] },
    { di: 'beri-tahu', tindakan: 'sampaikan', ke: 'dijawab', surat: ['tanggapan → pelapor'] },
    {
      di: 'beri-tahu',
      tindakan: 'sampaikan-laporan',
      ke: 'dijawab',
      surat: ['tanggapan → pelapor'],
      aduan: { tanggapan: 'Sesuai keterangan yang terlampir pada berkas.' },
    },
  ],
  diam: [
    {
      di: 'terima-laporan',
      mulai: '2026-10-25 21:15',
      masih: '2026-10-25 22:15',
      lalu: '2026-10-25 22:16',
      surat: ['tugas → petugas'],
    },
  ],
});

it('prints the table as the office does', () => {
  const label = (id: string) => konteks.sop.pelaksana.find((p) => p.id === id)?.label;
  const tabel = konteks.sop.langkah
    .filter((l) => l.dasar === undefined)
    .map((l) => [l.nomor, l.waktuTertulis, label(l.pelaksana), l.output]);
  expect(tabel).toEqual([
    ['1', '5 menit', 'Petugas Layanan', 'Aduan'],
    ['2', '5 menit', 'Petugas Layanan', 'Aduan sudah terlayani'],
    ['3', '5 menit', 'Petugas Layanan', 'Catatan aduan warga'],
    ['4', '5 menit', 'Petugas Layanan', 'Pemberitahuan'],
    ['5', '10 menit', 'TIM', 'Rencana tindak lanjut'],
    ['6', '60 menit', 'TIM', 'Aduan sudah terlayani'],
    ['7', '60 menit', 'TIM', 'Laporan pelaksanaan kegiatan'],
  ]);
});

it('warns of the blank in its head', () => {
  const kendali = periksaSop(konteks.sop).filter((m) => m.jalur.startsWith('kendali.'));
  expect(kendali.map((m) => m.jalur)).toContain('kendali.Tanggal revisi');
  expect(kendali.every((m) => m.tingkat === 'peringatan')).toBe(true);
});

describe('perlu tindak lanjut atau tidak', () => {
  const jalan = (teks: string) =>
    teks
      .split(' ')
      .reduce((a, t) => putuskan(konteks, a, tindak(t), a.sejak).aduan, catat(konteks).aduan);

  it('is recorded either way: no way to the end leaves step 3 out', () => {
    const langsung = jalan('terima tanggapi catat');
    const panjang = jalan(`${TINDAK_LANJUT} tindaklanjuti laporkan terima sampaikan`);
    expect([langsung.akhir, panjang.akhir]).toEqual(['dijawab', 'dijawab']);
    expect([langsung.kategori, panjang.kategori]).toEqual(['Lainnya', 'Lainnya']);
    expect([langsung.peristiwa, panjang.peristiwa]).toEqual([4, 11]);
  });

  it('the leader reads the report, and the citizen is told what it says', () => {
    const laporan = 'Pohon sudah dipindahkan, jalan terbuka kembali.';
    const { aduan, at } = sampai('lapor-hasil');
    const lapor = putuskan(konteks, aduan, tindak('laporkan', laporan), at);
    expect(lapor.surat[0]).toMatchObject({ kepada: 'pimpinan', templat: 'tugas' });
    expect(lapor.surat[0]?.teks).toContain(laporan);
    const terima = putuskan(konteks, lapor.aduan, tindak('terima', ''), at);
    const tutup = putuskan(konteks, terima.aduan, tindak('sampaikan-laporan', ''), at);
    expect(suratDari(tutup)).toEqual(['tanggapan → pelapor']);
    expect(tutup.surat[0]?.teks).toBe(laporan);
  });
});

it('escalates at night too, to the leader after two hours', () => {
  const mulai = wib('2026-10-25 01:00');
  let aduan = { ...sampai('rapat').aduan, sejak: mulai };
  const tanda: [string, readonly string[]][] = [];
  for (const at of ['01:05', '01:06', '01:25', '01:26', '03:10', '03:11']) {
    const k = putuskan(konteks, aduan, { jenis: 'waktu' }, wib(`2026-10-25 ${at}`));
    tanda.push([at, k.aduan.diberitahu]);
    ({ aduan } = k);
  }
  expect(tanda).toEqual([
    ['01:05', []],
    ['01:06', ['ingat']],
    ['01:25', ['ingat']],
    ['01:26', ['ingat', 'e0']],
    ['03:10', ['ingat', 'e0']],
    ['03:11', ['ingat', 'e0', 'e1']],
  ]);
});
