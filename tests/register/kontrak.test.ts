// SPDX-License-Identifier: Apache-2.0
// The register against the emulator: requests are accepted in Google's shapes, and what is read back
// is what was written.

import { describe, expect, it } from 'vitest';
import { TAB } from '../../register/tab/tab.ts';
import { createKantor, kantorSiap } from './_kantor.ts';

describe('penyediaan', () => {
  it('membuat semua lembar sekali; kali kedua tidak meminta apa-apa', () => {
    const kantor = createKantor();
    expect(kantor.sediakan().length).toBeGreaterThan(50);
    expect(kantor.sediakan()).toEqual([]);
    const { sheets } = kantor.desk.call<{ sheets: { properties: { title: string } }[] }>(
      'spreadsheets.get',
    );
    expect(sheets.map((s) => s.properties.title)).toEqual([
      'Register',
      'Riwayat',
      'Dasbor',
      'Rekap',
      'Kotak Keluar',
      'SOP',
      'Petugas',
      'Kategori',
      'Hari Libur',
      'Pengaturan',
      'Sistem',
      'Versi SOP',
    ]);
  });

  it('mengembalikan perlindungan yang dihapus orang, dan hanya itu', () => {
    const kantor = createKantor();
    kantor.sediakan();
    kantor.desk.batch([{ deleteProtectedRange: { protectedRangeId: 3001 } }]);
    const lagi = kantor.sediakan();
    expect(lagi).toHaveLength(1);
    expect(lagi[0]).toMatchObject({
      addProtectedRange: { protectedRange: { protectedRangeId: 3001 } },
    });
  });

  it('SOP dan pengaturan yang ditulis terbaca tanpa kesalahan', () => {
    const kantor = createKantor();
    kantor.sediakan();
    const { konfigurasi, keadaan } = kantor.bacaSekali();
    expect(keadaan).toBe('usang');
    expect(konfigurasi.konteks.sop.id).toBe('kecamatan-jenawi');
    expect(konfigurasi.masalah.filter((m) => m.tingkat === 'galat')).toEqual([]);
  });
});

describe('sebuah komit', () => {
  it('baris yang dibaca sama dengan yang ditulis, dan teks tidak menjadi rumus', () => {
    const kantor = kantorSiap();
    kantor.catat(3);
    const bacaan = kantor.baca({ terbuka: true, kotakKeluar: true });
    expect(bacaan.keadaan).toBe('sah');
    expect(bacaan.baris.map((b) => [b.baris, b.aduan.urut])).toEqual([
      [2, 1],
      [3, 2],
      [4, 3],
    ]);
    expect(bacaan.baris[0]?.aduan.isi).toBe('=IMPORTXML("x") aduan ke-1, hubungi 0081');
    expect(kantor.sel('register', 2, 'isi')).toBe('=IMPORTXML("x") aduan ke-1, hubungi 0081');
    expect(bacaan.sistem.urut).toEqual({ 2026: 3 });
    expect(bacaan.sistem.terbuka).toBe(3);
    expect(bacaan.kotak.length).toBeGreaterThan(0);
    expect(bacaan.kelainan).toEqual([]);
  });

  it('tanpa perubahan tidak menulis apa-apa', () => {
    const kantor = kantorSiap();
    kantor.catat(1);
    const { versi } = kantor.baca().sistem;
    kantor.jalankan({ terbuka: true, kotakKeluar: true }, (tx) => {
      expect(tx.kosong()).toBe(true);
      expect(tx.requests()).toEqual([]);
    });
    expect(kantor.baca().sistem.versi).toBe(versi);
  });

  it('biaya baca dan tulis sebuah aduan tidak tumbuh bersama register', async () => {
    const kantor = kantorSiap();
    const ukur = async (): Promise<[number, number]> => {
      kantor.catat(1);
      await Promise.resolve();
      return [kantor.biaya.baca, kantor.biaya.tulis];
    };
    kantor.catat(5);
    const kecil = await ukur();
    kantor.catat(300);
    const besar = await ukur();
    expect(Math.min(...kecil)).toBeGreaterThan(0);
    expect(besar[0]).toBeLessThanOrEqual(kecil[0] + 2);
    expect(besar[1]).toBeLessThanOrEqual(kecil[1] + 2);
  });

  it('tindakan mengubah langkah, dropdown, dan mengosongkan isian', () => {
    const kantor = kantorSiap();
    kantor.catat(1);
    const { konteks } = kantor.baca().konfigurasi;
    const awal = konteks.sop.langkah.find((l) => l.id === konteks.sop.awal);
    const tindakan = awal?.tindakan.find((t) => t.isian === undefined && t.ke !== 'selesai');
    if (tindakan === undefined) throw new Error('the SOP has no plain act');
    kantor.ketik('register', 2, 'tindakan', tindakan.label);
    kantor.ketik('register', 2, 'isian', '0081');
    expect(kantor.baca({ register: [[2, 2]] }).baris[0]).toMatchObject({
      tindakan: tindakan.label,
      isian: '0081',
    });
    kantor.tindak(2, tindakan.label, '');
    const [satu] = kantor.baca({ register: [[2, 2]] }).baris;
    expect(satu).toMatchObject({ tindakan: '', isian: '', pesan: 'Sudah diproses' });
    expect(satu?.aduan.langkah).toBe(tindakan.ke);
    expect(() => kantor.ketik('register', 2, 'tindakan', 'Bukan tindakan')).toThrow('validation');
  });

  it('surat yang terkirim dihapus dari bawah; sisanya tetap pada barisnya', () => {
    const kantor = kantorSiap();
    kantor.catat(4);
    const awal = kantor.baca({ kotakKeluar: true }).kotak;
    expect(awal.length).toBeGreaterThanOrEqual(4);
    kantor.jalankan({ kotakKeluar: true }, (tx, b) => {
      tx.hapusSurat(...b.kotak.filter((_, i) => i % 2 === 0).map((k) => k.baris));
      const gagal = b.kotak[1];
      if (gagal) tx.gagalSurat(gagal.baris, 'Kuota hari ini habis');
    });
    const sisa = kantor.baca({ kotakKeluar: true }).kotak;
    expect(sisa.map((k) => k.surat.id)).toEqual(
      awal.filter((_, i) => i % 2 === 1).map((k) => k.surat.id),
    );
    expect(sisa[0]).toMatchObject({ percobaan: 1, pesan: 'Kuota hari ini habis' });
  });

  it('kotak keluar tetap dapat dikosongkan, sesering apa pun', () => {
    const kantor = kantorSiap();
    for (let i = 0; i < TAB.kotakKeluar.barisAwal / 20 + 5; i += 1) {
      kantor.catat(20);
      kantor.jalankan({ kotakKeluar: true }, (tx, b) => {
        tx.hapusSurat(...b.kotak.map((k) => k.baris));
      });
    }
    expect(kantor.baca({ kotakKeluar: true }).kotak).toEqual([]);
  });

  it('dasbor ditulis bila angkanya berubah, dan tidak lagi bila sama', () => {
    const kantor = kantorSiap();
    kantor.catat(2);
    const angka = { terlambat: 1, menungguPelapor: 0, suratTertunda: 2 };
    kantor.jalankan({}, (tx) => tx.dasbor(angka));
    expect(kantor.desk.values('Dasbor!A3:B4')).toEqual([
      ['Aduan terbuka', 2],
      ['Terlambat', 1],
    ]);
    kantor.jalankan({}, (tx) => {
      tx.dasbor(angka);
      expect(tx.kosong()).toBe(true);
    });
  });
});
