// SPDX-License-Identifier: Apache-2.0
// The SOP of Diskominfo Karanganyar row by row: the WhatsApp group that is given time and then passed
// over, and the steps that are done by the month.

import { describe, expect, it } from 'vitest';
import { jatuhTempo } from '../../core/waktu/kalender.ts';
import { periksaSop } from '../../core/sop/sop-periksa.ts';
import { wib } from '../core/_kalender.ts';
import { putuskan, suratDari, tindak } from './_kantor.ts';
import { describeSop } from './_tabel.ts';

const { konteks, sampai } = describeSop({
  id: 'diskominfo-karanganyar',
  sebelum: [],
  langkah: [
    {
      id: 'terima',
      jalan: '',
      pelaksana: 'Admin Kabupaten',
      status: 'Diproses',
      // Half an hour before lunch, half an hour after.
      tenggat: ['2026-10-19 11:30', '2026-10-19 13:30'],
    },
    {
      id: 'teruskan-grup',
      jalan: 'terima',
      pelaksana: 'Admin Kabupaten',
      status: 'Diproses',
      // Friday closes for lunch at 11.30.
      tenggat: ['2026-10-23 11:00', '2026-10-23 13:30'],
    },
    {
      id: 'tunggu-grup',
      jalan: 'terima teruskan',
      pelaksana: 'Grup WA aduan',
      status: 'Diproses',
      tenggat: ['2026-10-19 15:30', '2026-10-20 08:00'],
    },
    {
      id: 'teruskan-opd',
      jalan: 'terima teruskan diam',
      pelaksana: 'Admin Kabupaten',
      status: 'Diproses',
      tenggat: ['2026-10-23 16:00', '2026-10-26 08:00'],
    },
    {
      id: 'sampaikan',
      jalan: 'terima teruskan diam teruskan',
      pelaksana: 'Admin OPD',
      status: 'Diproses',
      tenggat: ['2026-10-19 09:00', '2026-10-22 16:00'],
    },
    {
      id: 'sampaikan-grup',
      jalan: 'terima teruskan ditanggapi',
      pelaksana: 'Admin Kabupaten',
      status: 'Diproses',
      // Thursday, Friday, Monday.
      tenggat: ['2026-10-21 09:00', '2026-10-26 16:00'],
    },
    {
      id: 'catat',
      jalan: 'terima teruskan diam teruskan sampaikan',
      pelaksana: 'Admin Kabupaten',
      status: 'Diproses',
      tenggat: ['2026-10-19 11:45', '2026-10-19 13:15'],
    },
  ],
  tindakan: [
    { di: 'terima', tindakan: 'terima', ke: 'teruskan-grup', surat: [] },
    { di: 'teruskan-grup', tindakan: 'teruskan', ke: 'tunggu-grup', surat: ['tugas → grup-wa'] },
    {
      di: 'tunggu-grup',
      tindakan: 'ditanggapi',
      ke: 'sampaikan-grup',
      surat: ['tugas → admin-kabupaten'],
      aduan: { bahan: 'Sesuai keterangan yang terlampir pada berkas.' },
    },
    {
      di: 'tunggu-grup',
      tindakan: 'diam',
      ke: 'teruskan-opd',
      surat: ['tugas → admin-kabupaten'],
    },
    { di: 'teruskan-opd', tindakan: 'teruskan', ke: 'sampaikan', surat: ['tugas → admin-opd'] },
    {
      di: 'sampaikan',
      tindakan: 'sampaikan',
      ke: 'catat',
      surat: ['tanggapan → pelapor', 'tugas → admin-kabupaten'],
      aduan: { tanggapan: 'Sesuai keterangan yang terlampir pada berkas.' },
    },
    {
      di: 'sampaikan-grup',
      tindakan: 'teruskan',
      ke: 'catat',
      surat: ['tanggapan → pelapor'],
      aduan: { tanggapan: 'Sesuai keterangan yang terlampir pada berkas.' },
    },
    {
      di: 'sampaikan-grup',
      tindakan: 'sampaikan',
      ke: 'catat',
      surat: ['tanggapan → pelapor'],
    },
    { di: 'catat', tindakan: 'catat', ke: 'dijawab', surat: [] },
  ],
  diam: [
    {
      di: 'tunggu-grup',
      mulai: '2026-10-19 15:30',
      masih: '2026-10-20 08:00',
      lalu: '2026-10-20 08:01',
      surat: ['tugas → admin-kabupaten'],
    },
  ],
});

it('prints the table as the office does', () => {
  const label = (id: string) => konteks.sop.pelaksana.find((p) => p.id === id)?.label;
  const tabel = konteks.sop.langkah
    .filter((l) => l.dasar === undefined)
    .map((l) => [l.nomor, l.waktuTertulis, label(l.pelaksana), l.kelengkapan.length]);
  expect(tabel).toEqual([
    ['1', '60 menit', 'Admin Kabupaten', 2],
    ['2', '60 menit', 'Admin Kabupaten', 1],
    ['3', '60 menit', 'Admin Kabupaten', 3],
    ['4', '3 hari', 'Admin OPD', 2],
    ['5', '30 menit', 'Admin Kabupaten', 4],
    ['6', '30 menit', 'Admin Kabupaten', 1],
    ['7', '15 menit', 'Admin Kabupaten', 1],
  ]);
  const { pelaksana, dasarHukum, kualifikasi, keterkaitan, peralatan } = konteks.sop;
  expect(pelaksana.map((p) => p.label)).toEqual([
    ...['Admin Kabupaten', 'Grup WA aduan', 'Admin OPD', 'Warga', 'Pimpinan'],
  ]);
  expect([dasarHukum, kualifikasi, keterkaitan, peralatan].map((d) => d.length)).toEqual([
    2, 2, 3, 4,
  ]);
});

it('warns of what is blank in its head, and of nothing that is there', () => {
  const kendali = periksaSop(konteks.sop).filter((m) => m.jalur.startsWith('kendali.'));
  expect(kendali.map((m) => [m.tingkat, m.jalur])).toEqual([
    ['peringatan', 'kendali.Tanggal revisi'],
  ]);
});

describe('the group', () => {
  it('is not hurried: an answer in its hour goes to the pelapor without the OPD', () => {
    const { aduan, at } = sampai('tunggu-grup');
    const tepat = putuskan(konteks, aduan, { jenis: 'waktu' }, at + 60 * 60_000);
    expect(tepat.aduan.langkah).toBe('tunggu-grup');
    const jawab = putuskan(konteks, tepat.aduan, tindak('ditanggapi', 'Lampu diganti besok.'), at);
    const kirim = putuskan(konteks, jawab.aduan, tindak('teruskan', ''), at);
    expect(kirim.surat[0]?.teks).toBe('Lampu diganti besok.');
    expect(kirim.aduan.tanggapan).toBe('Lampu diganti besok.');
  });

  it('silent over the weekend, it is passed over in office hours only', () => {
    const aduan = { ...sampai('tunggu-grup').aduan, sejak: wib('2026-10-23 16:00') };
    const sabtu = putuskan(konteks, aduan, { jenis: 'waktu' }, wib('2026-10-24 10:00'));
    expect(sabtu.peristiwa).toEqual([]);
    const senin = putuskan(konteks, aduan, { jenis: 'waktu' }, wib('2026-10-26 08:01'));
    expect(senin.aduan).toMatchObject({ langkah: 'teruskan-opd', sejak: wib('2026-10-26 08:01') });
    expect(suratDari(senin)).toEqual(['tugas → admin-kabupaten']);
  });
});

describe('by the month', () => {
  const bulanan = konteks.sop.langkah.filter((l) => l.berkala === 'bulanan');
  it('stand the rekap, the disposisi and the archive, in this order, without an aduan', () => {
    expect(bulanan.map((l) => [l.id, l.nomor, l.pelaksana, l.waktu])).toEqual([
      ['rekap', '6', 'admin-kabupaten', { maks: 30, satuan: 'menit' }],
      ['disposisi', '', 'pimpinan', undefined],
      ['arsip', '7', 'admin-kabupaten', { maks: 15, satuan: 'menit' }],
    ]);
    for (const t of konteks.sop.langkah.flatMap((l) => l.tindakan)) {
      expect(bulanan.map((l) => l.id)).not.toContain(t.ke);
    }
  });

  it.each([
    // November 2026 begins on a Sunday: the rekap's half hour is Monday's first.
    ['rekap', '2026-11-02 07:30', '2026-11-02 08:00'],
    ['arsip', '2026-11-06 11:20', '2026-11-06 13:05'],
  ])('%s from %s is due at %s', (id, mulai, jatuh) => {
    const waktu = bulanan.find((l) => l.id === id)?.waktu;
    if (!waktu) throw new Error(`${id} has no time`);
    expect(jatuhTempo(konteks.kalender, wib(mulai), waktu)).toBe(wib(jatuh));
  });
});

it('reminds, then climbs to the leader, once each', () => {
  let { aduan } = { aduan: { ...sampai('sampaikan').aduan, sejak: wib('2026-10-19 09:00') } };
  const tanda: [string, readonly string[]][] = [];
  for (const at of [
    // A quarter of the 1,710 office minutes is left at 07.52 on Thursday.
    ...['2026-10-22 07:52', '2026-10-22 07:53', '2026-10-22 16:00'],
    ...['2026-10-23 08:30', '2026-10-23 08:31', '2026-10-26 16:01', '2026-10-27 07:31'],
  ]) {
    const k = putuskan(konteks, aduan, { jenis: 'waktu' }, wib(at));
    tanda.push([at, k.aduan.diberitahu]);
    aduan = { ...k.aduan, sejak: wib('2026-10-19 09:00') };
  }
  expect(tanda).toEqual([
    ['2026-10-22 07:52', []],
    ['2026-10-22 07:53', ['ingat']],
    ['2026-10-22 16:00', ['ingat']],
    ['2026-10-23 08:30', ['ingat']],
    ['2026-10-23 08:31', ['ingat', 'e0']],
    ['2026-10-26 16:01', ['ingat', 'e0']],
    ['2026-10-27 07:31', ['ingat', 'e0', 'e1']],
  ]);
});
