// SPDX-License-Identifier: Apache-2.0
// Kecamatan Jenawi after the acts: personal data, the clock and how it explains itself, the verdict.

import { describe, expect, it } from 'vitest';
import type { Aduan } from '../../core/aduan/aduan.ts';
import type { Keputusan, Perintah } from '../../core/aduan/perintah.ts';
import { statusAduan } from '../../core/aduan/status.ts';
import { isTerlambat, jelaskanTenggat, tenggatLangkah } from '../../core/tenggat/tenggat.ts';
import { wib } from '../core/_kalender.ts';
import { masukan } from '../core/_sop.ts';
import { SENIN, catat, kantor, putuskan, suratDari, tindak, tolak } from './_kantor.ts';

const konteks = kantor('kecamatan-jenawi');

const JALAN: Readonly<Record<string, readonly string[]>> = {
  terima: [],
  koordinasi: ['terima', 'klasifikasikan'],
  jawab: ['terima', 'klasifikasikan', 'beri-bahan'],
  lengkapi: ['terima', 'minta-lengkap'],
};

const sampai = (langkah: string, rahasia = false): Aduan =>
  (JALAN[langkah] ?? []).reduce(
    (a, t) => putuskan(konteks, a, tindak(t), SENIN).aduan,
    catat(konteks, { rahasia }).aduan,
  );

describe('personal data', () => {
  it('is refused in an answer when the pelapor asked for secrecy', () => {
    const isian = 'Untuk NIK 3313050505900001 sudah diproses.';
    const kode = (langkah: string, t: string) =>
      tolak(konteks, sampai(langkah, true), tindak(t, isian));
    expect(kode('jawab', 'jawab')).toBe('isian_memuat_data_pribadi');
    expect(kode('terima', 'minta-lengkap')).toBe('isian_memuat_data_pribadi');
    const biasa = putuskan(konteks, sampai('jawab'), tindak('jawab', isian), SENIN);
    expect(biasa.aduan.tanggapan).toBe('Untuk NIK [NIK disamarkan] sudah diproses.');
  });

  it("is masked in notes, but an office's phone stays in an answer", () => {
    const isian = 'Mohon hubungi 081234567890 atau ppid@contoh.go.id.';
    const jadi = (langkah: string, t: string) =>
      putuskan(konteks, sampai(langkah, true), tindak(t, isian), SENIN).aduan;
    expect(jadi('jawab', 'jawab').tanggapan).toBe(isian);
    expect(jadi('koordinasi', 'beri-bahan').bahan).toBe(
      'Mohon hubungi [telepon disamarkan] atau [surel disamarkan].',
    );
  });
});

describe('the clock', () => {
  const waktu = (aduan: Aduan, at: string): Keputusan =>
    putuskan(konteks, aduan, { jenis: 'waktu' }, wib(at));

  it('reminds, then climbs the ladder to the Camat', () => {
    let aduan = sampai('koordinasi');
    const langkah = [
      ['2026-10-19 10:00', []],
      ['2026-10-20 09:00', ['ppid-pelaksana']],
      ['2026-10-20 15:59', []],
      ['2026-10-21 07:30', []],
      ['2026-10-21 08:01', ['ppid-pelaksana']],
      ['2026-10-22 07:31', ['ppid-pelaksana']],
      ['2026-10-23 07:31', ['pimpinan']],
      ['2026-11-23 07:31', []],
    ] as const;
    for (const [at, kepada] of langkah) {
      const k = waktu(aduan, at);
      expect([at, ...k.surat.map((s) => s.kepada)]).toEqual([at, ...kepada]);
      aduan = k.aduan;
    }
    expect(aduan.diberitahu).toEqual(['ingat', 'e0', 'e1', 'e2']);
  });

  it('gives a late sweep one event and one letter a recipient, the highest', () => {
    const k = waktu(sampai('koordinasi'), '2026-11-02 10:00');
    expect(k.peristiwa).toHaveLength(1);
    expect(k.aduan.diberitahu).toEqual(['ingat', 'e0', 'e1', 'e2']);
    expect(k.surat.map((s) => [s.kepada, s.data['jenjang']])).toEqual([
      ['ppid-pelaksana', '2'],
      ['pimpinan', '3'],
    ]);
    expect(k.surat[1]?.data['terlambat']).toBe('8 hari kerja 2 jam 30 menit');
  });

  it('waits for the opening', () => {
    const aduan = sampai('koordinasi');
    expect(waktu(aduan, '2026-10-24 10:00').peristiwa).toEqual([]);
    expect(waktu(aduan, '2026-10-26 07:29').peristiwa).toEqual([]);
    const senin = waktu(aduan, '2026-10-26 07:31');
    expect(senin.surat.map((s) => s.kepada)).toEqual(['ppid-pelaksana', 'pimpinan']);
  });

  it('starts anew in every step', () => {
    const { aduan } = waktu(sampai('terima'), '2026-10-21 10:00');
    expect(aduan.diberitahu).toContain('e1');
    const lanjut = putuskan(konteks, aduan, tindak('terima'), wib('2026-10-21 10:05')).aduan;
    expect(lanjut.diberitahu).toEqual([]);
    const tenggat = tenggatLangkah(konteks, lanjut);
    expect(tenggat?.jatuhTempo).toBe(wib('2026-10-21 10:15'));
    expect(tenggat && isTerlambat(tenggat, wib('2026-10-21 10:15'))).toBe(false);
    expect(tenggat && isTerlambat(tenggat, wib('2026-10-21 10:15') + 1)).toBe(true);
  });

  it('counts silence as silence, and does not ask once more in the moment it closes', () => {
    const diam = waktu(sampai('lengkapi'), '2026-12-01 09:00');
    expect(suratDari(diam)).toEqual(['selesai-diam → pelapor']);
    expect(diam.peristiwa).toMatchObject([
      { jenis: 'ditindak', tindakan: 'diam', oleh: 'sistem', olehWaktu: true },
    ]);
    expect(diam.aduan.penilaian).toBeUndefined();
    expect(statusAduan(konteks.sop, diam.aduan)).toBe('Selesai: tidak dilengkapi pelapor');
  });

  it('counts the first step from the receipt, though the run came late', () => {
    const perintah = { jenis: 'catat', masukan: masukan({ diterima: SENIN }) } as const;
    const { aduan } = putuskan(konteks, undefined, perintah, SENIN + 3_600_000);
    expect(tenggatLangkah(konteks, aduan)?.jatuhTempo).toBe(wib('2026-10-19 09:05'));
  });

  it('a receipt in the future is a wrong clock', () => {
    const { aduan } = catat(konteks, { diterima: SENIN + 9e6 });
    expect(aduan).toMatchObject({ diterima: SENIN, sejak: SENIN });
  });

  it('a step that the SOP has lost is not guessed', () => {
    const aduan = { ...sampai('jawab'), langkah: 'dihapus' };
    expect(tolak(konteks, aduan, tindak('jawab'))).toBe('langkah_tidak_ada_di_sop');
    expect(tolak(konteks, aduan, { jenis: 'waktu' })).toBe('langkah_tidak_ada_di_sop');
    expect(statusAduan(konteks.sop, aduan)).toBe('Perlu diperiksa admin');
  });
});

describe('jelaskanTenggat', () => {
  it.each([
    [
      '2026-10-19 09:15',
      'koordinasi',
      'Mulai Senin, 19 Oktober 2026 pukul 09.15 WIB, batas 1 hari kerja, jatuh tempo Selasa, 20 Oktober 2026 pukul 16.00 WIB.',
    ],
    [
      '2026-10-23 22:00',
      'koordinasi',
      'Mulai Senin, 26 Oktober 2026 pukul 07.30 WIB (masuk Jumat, 23 Oktober 2026 pukul 22.00 WIB, di luar jam kerja), batas 1 hari kerja, jatuh tempo Senin, 26 Oktober 2026 pukul 16.00 WIB.',
    ],
    [
      '2026-10-23 15:00',
      'koordinasi',
      'Mulai Jumat, 23 Oktober 2026 pukul 15.00 WIB, batas 1 hari kerja, melewati 2 hari libur mingguan, jatuh tempo Senin, 26 Oktober 2026 pukul 16.00 WIB.',
    ],
    [
      '2026-03-17 09:00',
      'koordinasi',
      'Mulai Selasa, 17 Maret 2026 pukul 09.00 WIB, batas 1 hari kerja, dengan jam kerja Ramadan, melewati 2 hari libur mingguan, Cuti bersama Nyepi (18 Maret 2026), Hari Suci Nyepi (Tahun Baru Saka 1948) (19 Maret 2026), Cuti bersama Idulfitri (20 Maret 2026), Cuti bersama Idulfitri (23 Maret 2026) dan Cuti bersama Idulfitri (24 Maret 2026), jatuh tempo Rabu, 25 Maret 2026 pukul 16.00 WIB.',
    ],
    [
      '2026-10-19 09:00',
      'lengkapi',
      'Waktu berhenti sejak Senin, 19 Oktober 2026 pukul 09.00 WIB selama menunggu pelapor. Batas bagi pelapor: Mulai Senin, 19 Oktober 2026 pukul 09.00 WIB, batas 30 hari kalender, hari libur ikut dihitung, jatuh tempo Rabu, 18 November 2026 pukul 23.59 WIB.',
    ],
  ])('from %s in %s', (dari, langkah, kalimat) => {
    const aduan = { ...sampai(langkah), diterima: wib(dari), sejak: wib(dari) };
    expect(jelaskanTenggat(konteks, aduan)).toBe(kalimat);
  });

  it('says so when there is none', () => {
    const { aduan } = putuskan(konteks, sampai('jawab'), tindak('jawab'), SENIN);
    expect(tenggatLangkah(konteks, aduan)).toBeUndefined();
    expect(jelaskanTenggat(konteks, aduan)).toMatch(/sudah selesai/);
  });
});

describe('the verdict', () => {
  const dijawab = (): Aduan => putuskan(konteks, sampai('jawab'), tindak('jawab'), SENIN).aduan;
  const nilai = (penilaian: 'puas' | 'belum', isian = ''): Perintah => ({
    jenis: 'nilai',
    penilaian,
    isian,
  });

  it('puas is kept, once', () => {
    const { aduan, surat } = putuskan(konteks, dijawab(), nilai('puas'), SENIN);
    expect(aduan).toMatchObject({ penilaian: 'puas', akhir: 'dijawab' });
    expect(surat).toEqual([]);
    expect(tolak(konteks, aduan, nilai('belum'))).toBe('sudah_dinilai');
  });

  it('belum opens it again within ten working days', () => {
    const at = wib('2026-11-02 16:00');
    const k = putuskan(konteks, dijawab(), nilai('belum', 'Masih berlubang.'), at);
    expect(k.peristiwa.map((p) => p.jenis)).toEqual(['dinilai', 'dibuka_kembali']);
    expect(k.aduan).toMatchObject({ langkah: 'klasifikasi', sejak: at });
    expect(k.aduan.akhir).toBeUndefined();
    expect(k.aduan.penilaian).toBeUndefined();
    expect(suratDari(k)).toEqual(['dibuka-kembali → pengelola-data']);
    expect(k.surat[0]?.teks).toContain('Masih berlubang.');
  });

  it('belum comes too late after that, puas never', () => {
    const at = wib('2026-11-02 16:01');
    expect(tolak(konteks, dijawab(), nilai('belum'), at)).toBe('batas_buka_kembali_lewat');
    expect(putuskan(konteks, dijawab(), nilai('puas'), at).aduan.penilaian).toBe('puas');
  });

  it('the letter of the answer says until when', () => {
    const k = putuskan(konteks, sampai('jawab'), tindak('jawab'), SENIN);
    expect(k.surat[0]?.data).toMatchObject({
      penilaian: 'ya',
      bukaKembali: 'Senin, 2 November 2026 pukul 16.00 WIB',
    });
  });
});
