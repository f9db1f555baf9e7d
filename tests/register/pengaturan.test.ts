// SPDX-License-Identifier: Apache-2.0
// What the office sets: read as people write it, refused in plain words beside the cell, while the
// last good version keeps running.

import { describe, expect, it } from 'vitest';
import { tahunLengkap } from '../../register/atur/hari-libur.ts';
import {
  parseJamSehari,
  parseRentangTanggal,
  parseTanggal,
} from '../../register/atur/jam-kerja.ts';
import { isSurel } from '../../register/teks/surel.ts';
import { type IdTabAtur } from '../../register/tab/tab.ts';
import { muatHariLibur } from '../../sop/muat.ts';
import { type Kantor, kantorSiap } from './_kantor.ts';

describe('jam dan tanggal', () => {
  it.each([
    [
      '07.30-12.00, 13.00-16.00',
      [
        [450, 720],
        [780, 960],
      ],
    ],
    [
      '07:30 - 12:00; 13:00 s.d. 16:00',
      [
        [450, 720],
        [780, 960],
      ],
    ],
    ['8-12', [[480, 720]]],
    ['tutup', []],
    ['Libur', []],
    ['24 jam', [[0, 1440]]],
    ['00.00-24.00', [[0, 1440]]],
    ['12.00-07.30', undefined],
    ['07.30-12.00, 11.00-13.00', undefined],
    ['07.30', undefined],
    ['25.00-26.00', undefined],
    ['pagi', undefined],
  ])('jam “%s”', (teks, jam) => {
    expect(parseJamSehari(teks)).toEqual(jam);
  });

  it.each([
    ['2026-08-17', '2026-08-17'],
    ['17-8-2026', '2026-08-17'],
    ['17/08/2026', '2026-08-17'],
    ['17 Agustus 2026', '2026-08-17'],
    ['Senin, 17 agustus 2026', '2026-08-17'],
    [46_251, '2026-08-17'],
    ['2026-02-30', undefined],
    ['30-2-2026', undefined],
    ['17 August 2026', undefined],
    ['kemarin', undefined],
    [true, undefined],
    [undefined, undefined],
  ])('tanggal “%s”', (nilai, tanggal) => {
    expect(parseTanggal(nilai)).toBe(tanggal);
  });

  it('masa Ramadan', () => {
    expect(parseRentangTanggal('2026-02-19 s.d. 2026-03-20; 8-2-2027 s.d. 9-3-2027')).toEqual([
      ['2026-02-19', '2026-03-20'],
      ['2027-02-08', '2027-03-09'],
    ]);
    expect(parseRentangTanggal('')).toEqual([]);
    expect(parseRentangTanggal('2026-03-20 s.d. 2026-02-19')).toBeUndefined();
    expect(parseRentangTanggal('2026-02-19')).toBeUndefined();
    expect(parseRentangTanggal('2026-02-19 s.d. 9999-01-01')).toBeUndefined();
  });

  it.each([
    ['a@b.co', true],
    ['nama.orang+x@sub.contoh.go.id', true],
    ['a@b', false],
    ['a@b.co, c@d.co', false],
    ['Nama <a@b.co>', false],
    ['a b@c.co', false],
    ['a@b.co\n', false],
    ['a..b@c.co', false],
    ['', false],
  ])('surel “%s”', (teks, sah) => {
    expect(isSurel(teks)).toBe(sah);
  });

  it('tahun yang daftarnya lengkap', () => {
    const libur = muatHariLibur();
    expect(tahunLengkap(libur)).toEqual([2024, 2025, 2026]);
    expect(tahunLengkap(libur.filter((l) => l.tanggal < '2026-06'))).toEqual([2024, 2025]);
  });
});

describe('suntingan yang salah', () => {
  const baris = (kantor: Kantor, tab: IdTabAtur, kolom: string, cari: string): number => {
    for (let b = 2; b < 120; b += 1) if (kantor.sel(tab, b, kolom) === cari) return b;
    throw new Error(`${cari} is not in ${tab}`);
  };
  const pemeriksaan = (kantor: Kantor, tab: IdTabAtur, b: number): string =>
    String(kantor.sel(tab, b, 'pemeriksaan') ?? '');

  it('SOP: versi sebelumnya tetap jalan, pesannya di barisnya, dan hilang setelah dibetulkan', () => {
    const kantor = kantorSiap();
    const semula = kantor.baca().konfigurasi.konteks.sop;
    const b = baris(kantor, 'sop', 'bagian', 'Langkah');
    const waktu = String(kantor.sel('sop', b, 'waktu') ?? '');
    kantor.ketik('sop', b, 'waktu', 'secepatnya');
    kantor.catat(1);
    expect(kantor.baca().konfigurasi.konteks.sop).toEqual(semula);
    expect(pemeriksaan(kantor, 'sop', b)).toContain('“secepatnya” belum dapat dibaca');
    expect(pemeriksaan(kantor, 'sop', 2)).toContain('Versi sebelumnya tetap dipakai');

    kantor.ketik('sop', b, 'waktu', '7 menit');
    kantor.catat(1);
    expect(pemeriksaan(kantor, 'sop', b)).not.toContain('Perlu diperbaiki');
    const { konteks } = kantor.baca().konfigurasi;
    expect(konteks.sop.langkah[0]?.waktu).toEqual({ maks: 7, satuan: 'menit' });
    expect(waktu).not.toBe('7 menit');
  });

  it('Pengaturan: hanya kunci yang salah memakai nilai sebelumnya', () => {
    const kantor = kantorSiap();
    const senin = baris(kantor, 'pengaturan', 'kunci', 'jam_kerja_senin');
    const nama = baris(kantor, 'pengaturan', 'kunci', 'nama_instansi');
    kantor.ketik('pengaturan', senin, 'nilai', '09.00-10.00');
    kantor.jalankan({}, () => {});
    kantor.ketik('pengaturan', senin, 'nilai', 'pagi sampai sore');
    kantor.ketik('pengaturan', nama, 'nilai', 'Kecamatan Baru');
    kantor.jalankan({}, () => {});
    const { pengaturan } = kantor.baca().konfigurasi;
    expect(pengaturan.jamKerja[0]).toEqual([[540, 600]]);
    expect(pengaturan.namaInstansi).toBe('Kecamatan Baru');
    expect(pemeriksaan(kantor, 'pengaturan', senin)).toContain('Nilai sebelumnya tetap dipakai');
    expect(pemeriksaan(kantor, 'pengaturan', nama)).toBe('');
  });

  it.each([
    ['pola_nomor', '{urut}/ADU', 'harus memuat {tahun}'],
    ['zona', 'WIBB', 'tidak dikenal'],
    ['surel_admin', 'admin di kantor', 'bukan alamat surel'],
    ['selang_sapu', '7', '5, 10, 15, atau 30'],
    ['kertas', 'A3', 'F4 atau A4'],
    ['cuti_bersama', 'kadang', 'ya atau tidak'],
    ['nama_instansi', '', 'masih kosong'],
    ['ramadan', 'bulan puasa', 'belum dapat dibaca'],
  ])('Pengaturan %s = “%s”', (kunci, nilai, pesan) => {
    const kantor = kantorSiap();
    const b = baris(kantor, 'pengaturan', 'kunci', kunci);
    const semula = kantor.baca().konfigurasi.pengaturan;
    kantor.ketik('pengaturan', b, 'nilai', nilai);
    const { pengaturan, masalah } = kantor.baca().konfigurasi;
    expect(pengaturan).toEqual(semula);
    const galat = masalah.filter((m) => m.tab === 'pengaturan' && m.tingkat === 'galat');
    expect(galat.map((m) => m.baris)).toEqual([b]);
    expect(galat[0]?.pesan).toContain(pesan);
  });

  it('Pengaturan: kantor tanpa jam kerja sama sekali ditolak', () => {
    const kantor = kantorSiap();
    const senin = baris(kantor, 'pengaturan', 'kunci', 'jam_kerja_senin');
    for (let i = 0; i < 7; i += 1) kantor.ketik('pengaturan', senin + i, 'nilai', 'tutup');
    const { pengaturan, masalah } = kantor.baca().konfigurasi;
    expect(pengaturan.jamKerja[0]).not.toEqual([]);
    expect(masalah.some((m) => m.baris === senin && m.pesan.includes('Sedikitnya satu hari'))).toBe(
      true,
    );
  });

  it('Pengaturan: baris yang dihapus memakai nilai sebelumnya', () => {
    const kantor = kantorSiap();
    const b = baris(kantor, 'pengaturan', 'kunci', 'kode_unit');
    const semula = kantor.baca().konfigurasi.pengaturan.kodeUnit;
    kantor.ketik('pengaturan', b, 'kunci', '');
    kantor.ketik('pengaturan', b, 'nilai', '');
    expect(kantor.baca().konfigurasi.pengaturan.kodeUnit).toBe(semula);
  });

  it('Petugas: alamat yang salah menahan seluruh daftar; peran dikenali dari labelnya', () => {
    const kantor = kantorSiap();
    const { sop } = kantor.baca().konfigurasi.konteks;
    const orang = sop.pelaksana.find((p) => p.jenis === 'petugas');
    kantor.ketik('petugas', 2, 'surel', 'admin@contoh.go.id');
    kantor.ketik('petugas', 2, 'peran', orang?.label ?? '');
    kantor.jalankan({}, () => {});
    expect(kantor.baca().konfigurasi.petugas[0]).toMatchObject({
      peran: orang?.id,
      surel: 'admin@contoh.go.id',
      aktif: true,
    });
    kantor.ketik('petugas', 3, 'surel', 'bukan alamat');
    kantor.jalankan({}, () => {});
    expect(kantor.baca().konfigurasi.petugas[0]?.surel).toBe('admin@contoh.go.id');
    expect(pemeriksaan(kantor, 'petugas', 3)).toContain('Surel belum benar');
  });

  it('Kategori dan Hari Libur: seluruh lembar menunggu sampai benar', () => {
    const kantor = kantorSiap();
    const kategori = kantor.baca().konfigurasi.konteks.kategori;
    kantor.ketik('kategori', 3, 'nama', String(kantor.sel('kategori', 2, 'nama')));
    kantor.ketik('hariLibur', 2, 'tanggal', 'tahun baru');
    const { konfigurasi } = kantor.baca();
    expect(konfigurasi.konteks.kategori).toEqual(kategori);
    expect(konfigurasi.konteks.kalender.data.libur[0]?.tanggal).toBe('2024-01-01');
    const galat = konfigurasi.masalah.filter((m) => m.tingkat === 'galat');
    expect(galat.map((m) => `${m.tab} ${m.baris}`).sort()).toEqual([
      'hariLibur 2',
      'hariLibur 2',
      'kategori 2',
      'kategori 3',
    ]);
  });

  it('Hari Libur: daftar tahun ini yang tidak lengkap diberitahukan dengan keras', () => {
    const kantor = kantorSiap();
    for (let b = 2; b < 120; b += 1) {
      if (String(kantor.sel('hariLibur', b, 'tanggal')).startsWith('2026')) {
        for (const k of ['tanggal', 'nama', 'jenis', 'dasar']) kantor.ketik('hariLibur', b, k, '');
      }
    }
    kantor.jalankan({}, () => {});
    const { masalah } = kantor.baca().konfigurasi;
    expect(masalah.map((m) => m.pesan).join(' ')).toContain('Daftar hari libur tahun 2026');
  });

  it('tanpa SOP yang dapat dipakai dan tanpa versi sebelumnya: ditolak dengan kata-kata', () => {
    const kantor = kantorSiap();
    kantor.desk.batch([
      { updateCells: { range: { sheetId: 1011 }, fields: 'userEnteredValue' } },
      { updateCells: { range: { sheetId: 1006, startRowIndex: 1 }, fields: 'userEnteredValue' } },
    ]);
    kantor.desk.update('Sistem!A1:D1', [['Kunci', 'Nilai', 'Lanjutan', 'Lanjutan 2']]);
    const galat = kantor.galat();
    expect(galat.kode).toBe('konfigurasi_rusak');
    expect(galat.pesan).toContain('Lembar SOP belum dapat dipakai');
  });
});
