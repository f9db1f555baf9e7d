// SPDX-License-Identifier: Apache-2.0
// The SOP of Kecamatan Jenawi row by row: every branch, and every act that is not allowed.

import { describe, expect, it } from 'vitest';
import type { Aduan } from '../../core/aduan.ts';
import { decide } from '../../core/decide.ts';
import { createKalender } from '../../core/kalender.ts';
import type { Keputusan, Konteks, Masukan, Penolakan, Perintah } from '../../core/perintah.ts';
import { periksaSop } from '../../core/sop-periksa.ts';
import { langkahAduan, statusAduan } from '../../core/status.ts';
import { isTerlambat, jelaskanTenggat, tenggatLangkah } from '../../core/tenggat.ts';
import { tindakanBoleh } from '../../core/tindakan-boleh.ts';
import { muatKalender, muatKategori, muatSop } from '../../sop/muat.ts';
import { wib } from '../core/_kalender.ts';
import { masukan } from '../core/_sop.ts';

const sop = muatSop('kecamatan-jenawi');
const konteks: Konteks = {
  sop,
  sopVersi: '2024',
  kalender: createKalender(muatKalender(sop.instansi)),
  kategori: muatKategori().map((k) => k.nama),
};
/** A Monday; step 2 is due at 09:20. */
const SENIN = wib('2026-10-19 09:15');

function putuskan(aduan: Aduan | undefined, perintah: Perintah, at: number): Keputusan {
  const hasil = decide(konteks, aduan, perintah, at);
  if (!hasil.ok) throw new Error(`refused: ${hasil.galat.kode}`);
  return hasil.nilai;
}

function tolak(aduan: Aduan, perintah: Perintah, at = SENIN): Penolakan {
  const hasil = decide(konteks, aduan, perintah, at);
  if (hasil.ok) throw new Error('accepted');
  return hasil.galat;
}

const tindak = (tindakan: string, isian = '', kategori = ''): Perintah => ({
  jenis: 'tindak',
  tindakan,
  isian,
  kategori,
  oleh: 'petugas@contoh.go.id',
});

const catat = (ubah: Partial<Masukan> = {}): Keputusan =>
  putuskan(undefined, { jenis: 'catat', masukan: masukan({ diterima: SENIN, ...ubah }) }, SENIN);

/** The acts that lead to each step, from the receipt on. */
const JALAN: Readonly<Record<string, readonly Perintah[]>> = {
  terima: [],
  klasifikasi: [tindak('terima')],
  koordinasi: [tindak('terima'), tindak('klasifikasikan', '', 'Jalan dan jembatan')],
  jawab: [
    tindak('terima'),
    tindak('klasifikasikan', '', 'Jalan dan jembatan'),
    tindak('beri-bahan', 'Perbaikan dianggarkan.'),
  ],
  lengkapi: [tindak('terima'), tindak('minta-lengkap', 'Di RT berapa?')],
};

function sampai(langkah: string, ubah: Partial<Masukan> = {}): Aduan {
  const jalan = JALAN[langkah] ?? [];
  const aduan = jalan.reduce((a, p) => putuskan(a, p, SENIN).aduan, catat(ubah).aduan);
  expect(aduan.langkah).toBe(langkah);
  return aduan;
}

const surat = (k: Keputusan): string[] => k.surat.map((s) => `${s.templat} → ${s.kepada}`);

describe('the data', () => {
  it('has nothing to complain about', () => {
    expect(periksaSop(sop)).toEqual([]);
  });

  it('prints the table as the office does', () => {
    const tabel = sop.langkah
      .filter((l) => l.nomor !== '')
      .map((l) => [
        l.nomor,
        l.waktuTertulis,
        sop.pelaksana.find((p) => p.id === l.pelaksana)?.label,
      ]);
    expect(tabel).toEqual([
      ['1', '5 menit', 'Pelapor'],
      ['2', '5 menit', 'Admin Website dan Media Sosial'],
      ['3', '10 menit', 'Pengelola Data dan Klasifikasi Informasi'],
      ['4', '1 Hari', 'PPID Pelaksana'],
      ['5', '10 Menit', 'Admin Website dan Media Sosial'],
    ]);
    expect(sop.dasarHukum).toHaveLength(5);
    expect(sop.kualifikasi).toHaveLength(5);
    expect(sop.keterkaitan).toHaveLength(4);
    expect(sop.peralatan).toHaveLength(5);
    expect(sop.pencatatan).toHaveLength(2);
    expect(sop.kendali.map((b) => b.label)).toContain('Tanggal Efektif');
  });
});

describe('an aduan comes in', () => {
  it('gets a receipt, and the admin of step 2 gets it', () => {
    const k = catat();
    expect(surat(k)).toEqual(['tanda-terima → pelapor', 'tugas → admin-website']);
    expect(langkahAduan(sop, k.aduan)).toMatch(/^2\. Menerima Aduan Masyarakat/);
    expect(statusAduan(sop, k.aduan)).toBe('Diproses');
  });

  it('goes back to the pelapor at once when it is incomplete', () => {
    const k = catat({ kurang: ['Alamat kejadian', 'Uraian'] });
    expect(surat(k)).toEqual(['tanda-terima → pelapor', 'lengkapi → pelapor']);
    expect(k.surat[1]?.teks).toBe('- Alamat kejadian\n- Uraian');
    expect(k.aduan).toMatchObject({ langkah: 'lengkapi', asal: 'terima' });
    expect(statusAduan(sop, k.aduan)).toBe('Menunggu pelapor');
  });

  it('is answered through the office when the pelapor left no address', () => {
    const k = catat({ adaSurel: false, kurang: ['Uraian'] });
    expect(surat(k)).toEqual(['tanpa-surel → admin-website', 'tanpa-surel → admin-website']);
    expect(k.surat.map((s) => s.data['surat'])).toEqual(['tanda-terima', 'lengkapi']);
    expect(tindakanBoleh(sop, k.aduan).map((t) => t.id)).toEqual(['lengkapi']);
    const lanjut = putuskan(k.aduan, tindak('Lengkapi aduan', 'Lewat telepon: RT 03.'), SENIN);
    expect(lanjut.aduan).toMatchObject({ langkah: 'terima' });
    expect(lanjut.aduan.isi).toContain('RT 03');
  });

  it('is recorded once', () => {
    const { aduan } = catat();
    const lagi = putuskan(aduan, { jenis: 'catat', masukan: masukan() }, SENIN + 1);
    expect(lagi).toEqual({ aduan, peristiwa: [], surat: [] });
  });
});

describe('every act of the table', () => {
  const bahasa = 'Terima kasih, jalan diperbaiki tahun ini.';
  it.each<[string, Perintah, Partial<Aduan>, string[]]>([
    ['terima', tindak('Terima aduan'), { langkah: 'klasifikasi' }, ['tugas → pengelola-data']],
    [
      'terima',
      tindak('Minta kelengkapan', 'Di mana?'),
      { langkah: 'lengkapi', asal: 'terima', pertanyaan: 'Di mana?' },
      ['lengkapi → pelapor'],
    ],
    [
      'klasifikasi',
      tindak('KLASIFIKASIKAN ', '', 'kesehatan'),
      { langkah: 'koordinasi', kategori: 'Kesehatan' },
      ['tugas → ppid-pelaksana'],
    ],
    [
      'klasifikasi',
      tindak('minta-lengkap', 'Sejak kapan?'),
      { langkah: 'lengkapi', asal: 'klasifikasi' },
      ['lengkapi → pelapor'],
    ],
    [
      'koordinasi',
      tindak('beri-bahan', 'Sudah dianggarkan.'),
      { langkah: 'jawab', bahan: 'Sudah dianggarkan.' },
      ['tugas → admin-website'],
    ],
    [
      'koordinasi',
      tindak('bukan-wewenang', 'Jalan provinsi: DPUBMCK Jawa Tengah.'),
      { akhir: 'bukan_wewenang', tanggapan: 'Jalan provinsi: DPUBMCK Jawa Tengah.' },
      ['dialihkan → pelapor'],
    ],
    [
      'jawab',
      tindak('jawab', bahasa),
      { akhir: 'dijawab', tanggapan: bahasa, ditanggapi: SENIN, selesai: SENIN },
      ['tanggapan → pelapor'],
    ],
    [
      'lengkapi',
      { jenis: 'balas', isian: 'RT 03.' },
      { langkah: 'klasifikasi' },
      ['tugas → pengelola-data'],
    ],
  ])('%s, %o', (langkah, perintah, jadi, kirim) => {
    const k = putuskan(sampai(langkah), perintah, SENIN);
    expect(k.aduan).toMatchObject(jadi);
    expect(k.aduan.langkah).toBe(jadi.langkah);
    expect(surat(k)).toEqual(kirim);
  });

  it('hands the material on to who answers', () => {
    const k = putuskan(sampai('koordinasi'), tindak('beri-bahan', 'Sudah dianggarkan.'), SENIN);
    expect(k.surat[0]?.teks).toContain('Bahan tanggapan:\nSudah dianggarkan.');
    expect(k.surat[0]?.data['tenggat']).toBe('Senin, 19 Oktober 2026 pukul 09.25 WIB');
  });

  it('forgets the question once it was answered', () => {
    const k = putuskan(sampai('lengkapi'), { jenis: 'balas', isian: 'RT 03.' }, SENIN);
    expect(k.aduan.pertanyaan).toBeUndefined();
    expect(k.aduan.asal).toBeUndefined();
    expect(k.aduan.isi).toBe(
      'Jalan berlubang di depan balai desa.\n\nTambahan dari pelapor:\nRT 03.',
    );
  });
});

describe('every act that is not allowed', () => {
  const semua = [...new Set(sop.langkah.flatMap((l) => l.tindakan.map((t) => t.id)))];
  const larangan = Object.keys(JALAN).flatMap((langkah) => {
    const boleh = tindakanBoleh(sop, sampai(langkah)).map((t) => t.id);
    return semua.filter((id) => !boleh.includes(id)).map((id): [string, string] => [langkah, id]);
  });
  it.each(larangan)('in step %s: %s', (langkah, id) => {
    const galat = tolak(sampai(langkah), tindak(id, 'isi', 'Kesehatan'));
    expect(galat.kode).toBe('tindakan_bukan_untuk_langkah_ini');
  });

  it('is most of them', () => {
    expect(larangan).toHaveLength(Object.keys(JALAN).length * semua.length - 7);
  });

  it.each(semua)('after closing: %s', (id) => {
    const { aduan } = putuskan(sampai('jawab'), tindak('jawab', 'Selesai.'), SENIN);
    expect(tindakanBoleh(sop, aduan)).toEqual([]);
    expect(tolak(aduan, tindak(id, 'isi', 'Kesehatan')).kode).toBe('aduan_sudah_selesai');
  });

  it.each<[string, Perintah, string]>([
    ['terima', tindak('Hapus aduan'), 'tindakan_tidak_dikenal'],
    ['terima', tindak(''), 'tindakan_tidak_dikenal'],
    ['terima', tindak('minta-lengkap', ' \n\u200B '), 'isian_wajib'],
    ['klasifikasi', tindak('klasifikasikan'), 'kategori_wajib'],
    ['klasifikasi', tindak('klasifikasikan', '', 'Entah'), 'kategori_tidak_dikenal'],
    ['koordinasi', tindak('beri-bahan'), 'isian_wajib'],
    ['koordinasi', tindak('bukan-wewenang'), 'isian_wajib'],
    ['jawab', tindak('jawab', ''), 'isian_wajib'],
    ['jawab', tindak('jawab', 'x'.repeat(20_001)), 'isian_terlalu_panjang'],
    ['terima', { jenis: 'balas', isian: 'Halo' }, 'bukan_giliran_pelapor'],
    ['lengkapi', { jenis: 'balas', isian: '' }, 'isian_wajib'],
    ['lengkapi', { jenis: 'balas', isian: 'x', tindakan: 'diam' }, 'bukan_giliran_pelapor'],
    ['jawab', { jenis: 'nilai', penilaian: 'puas', isian: '' }, 'bukan_giliran_pelapor'],
  ])('%s, %o: %s', (langkah, perintah, kode) => {
    expect(tolak(sampai(langkah), perintah).kode).toBe(kode);
  });

  it('names what is allowed instead', () => {
    expect(tolak(sampai('koordinasi'), tindak('jawab', 'x')).fakta['boleh']).toBe(
      'Beri bahan tanggapan, Bukan wewenang PPID Pelaksana',
    );
  });

  it('a step that the SOP has lost is not guessed', () => {
    const aduan = { ...sampai('jawab'), langkah: 'dihapus' };
    expect(tolak(aduan, tindak('jawab', 'x')).kode).toBe('langkah_tidak_ada_di_sop');
    expect(tolak(aduan, { jenis: 'waktu' }).kode).toBe('langkah_tidak_ada_di_sop');
    expect(statusAduan(sop, aduan)).toBe('Perlu diperiksa admin');
  });
});

describe('personal data', () => {
  const rahasia = { rahasia: true };
  it('is refused in an answer when the pelapor asked for secrecy', () => {
    const isian = 'Untuk NIK 3313050505900001 sudah diproses.';
    expect(tolak(sampai('jawab', rahasia), tindak('jawab', isian)).kode).toBe(
      'isian_memuat_data_pribadi',
    );
    expect(tolak(sampai('terima', rahasia), tindak('minta-lengkap', isian)).kode).toBe(
      'isian_memuat_data_pribadi',
    );
    const biasa = putuskan(sampai('jawab'), tindak('jawab', isian), SENIN);
    expect(biasa.aduan.tanggapan).toBe('Untuk NIK [NIK disamarkan] sudah diproses.');
  });

  it("is masked in notes, but an office's phone stays in an answer", () => {
    const isian = 'Hubungi 081234567890 atau ppid@contoh.go.id.';
    expect(putuskan(sampai('jawab', rahasia), tindak('jawab', isian), SENIN).aduan.tanggapan).toBe(
      isian,
    );
    expect(
      putuskan(sampai('koordinasi', rahasia), tindak('beri-bahan', isian), SENIN).aduan.bahan,
    ).toBe('Hubungi [telepon disamarkan] atau [surel disamarkan].');
  });
});

describe('the clock', () => {
  const waktu = (aduan: Aduan, at: string): Keputusan =>
    putuskan(aduan, { jenis: 'waktu' }, wib(at));

  it('reminds, then climbs the ladder to the Camat', () => {
    let aduan = sampai('koordinasi');
    const langkah = [
      ['2026-10-19 10:00', []],
      ['2026-10-20 09:00', ['ingat → ppid-pelaksana']],
      ['2026-10-20 15:59', []],
      ['2026-10-21 07:30', []],
      ['2026-10-21 08:01', ['eskalasi → ppid-pelaksana']],
      ['2026-10-22 07:31', ['eskalasi → ppid-pelaksana']],
      ['2026-10-23 07:31', ['eskalasi → pimpinan']],
      ['2026-11-23 07:31', []],
    ] as const;
    for (const [at, kirim] of langkah) {
      const k = waktu(aduan, at);
      expect([at, ...surat(k)]).toEqual([at, ...kirim]);
      aduan = k.aduan;
    }
    expect(aduan.diberitahu).toEqual(['ingat', 'e0', 'e1', 'e2']);
  });

  it('gives a late sweep one event and one letter a recipient, the highest', () => {
    const k = waktu(sampai('koordinasi'), '2026-11-02 10:00');
    expect(k.peristiwa).toHaveLength(1);
    expect(k.aduan.diberitahu).toEqual(['ingat', 'e0', 'e1', 'e2']);
    expect(surat(k)).toEqual(['eskalasi → ppid-pelaksana', 'eskalasi → pimpinan']);
    expect(k.surat.map((s) => s.data['jenjang'])).toEqual(['2', '3']);
    expect(k.surat[1]?.data['terlambat']).toBe('8 hari kerja 2 jam 30 menit');
  });

  it('waits for the opening', () => {
    const aduan = sampai('koordinasi');
    expect(waktu(aduan, '2026-10-24 10:00').peristiwa).toEqual([]);
    expect(waktu(aduan, '2026-10-26 07:29').peristiwa).toEqual([]);
    expect(surat(waktu(aduan, '2026-10-26 07:31'))).toEqual([
      'eskalasi → ppid-pelaksana',
      'eskalasi → pimpinan',
    ]);
  });

  it('starts anew in every step', () => {
    const { aduan } = waktu(sampai('terima'), '2026-10-21 10:00');
    expect(aduan.diberitahu).toContain('e1');
    const lanjut = putuskan(aduan, tindak('terima'), wib('2026-10-21 10:05')).aduan;
    expect(lanjut.diberitahu).toEqual([]);
    const tenggat = tenggatLangkah(konteks, lanjut);
    expect(tenggat?.jatuhTempo).toBe(wib('2026-10-21 10:15'));
    expect(tenggat && isTerlambat(tenggat, wib('2026-10-21 10:15'))).toBe(false);
    expect(tenggat && isTerlambat(tenggat, wib('2026-10-21 10:15') + 1)).toBe(true);
  });

  it('reminds the pelapor, then counts silence as silence', () => {
    const aduan = sampai('lengkapi');
    const ingat = waktu(aduan, '2026-11-05 09:00');
    expect(surat(ingat)).toEqual(['lengkapi → pelapor']);
    expect(ingat.surat[0]).toMatchObject({ teks: 'Di RT berapa?', data: { pengingat: 'ya' } });
    expect(waktu(ingat.aduan, '2026-11-18 15:59').peristiwa).toEqual([]);
    const diam = waktu(ingat.aduan, '2026-11-19 07:30');
    expect(surat(diam)).toEqual(['selesai-diam → pelapor']);
    expect(diam.peristiwa).toMatchObject([
      { jenis: 'ditindak', tindakan: 'diam', oleh: 'sistem', olehWaktu: true },
    ]);
    expect(diam.aduan.akhir).toBe('tidak_dilengkapi');
    expect(diam.aduan.penilaian).toBeUndefined();
    expect(statusAduan(sop, diam.aduan)).toBe('Selesai: tidak dilengkapi pelapor');
  });

  it('does not ask once more in the moment it closes', () => {
    const diam = waktu(sampai('lengkapi'), '2026-12-01 09:00');
    expect(surat(diam)).toEqual(['selesai-diam → pelapor']);
  });

  it('never escalates the silence of a pelapor', () => {
    const templat = waktu(sampai('lengkapi'), '2026-11-18 15:59').surat.map((s) => s.templat);
    expect(templat).toEqual(['lengkapi']);
  });

  it('counts the first step from the receipt, though the run came late', () => {
    const k = putuskan(
      undefined,
      { jenis: 'catat', masukan: masukan({ diterima: SENIN }) },
      SENIN + 3_600_000,
    );
    expect(tenggatLangkah(konteks, k.aduan)?.jatuhTempo).toBe(wib('2026-10-19 09:20'));
  });

  it('a receipt in the future is a wrong clock', () => {
    const k = putuskan(
      undefined,
      { jenis: 'catat', masukan: masukan({ diterima: SENIN + 9e6 }) },
      SENIN,
    );
    expect(k.aduan).toMatchObject({ diterima: SENIN, sejak: SENIN });
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
      '2026-10-19 09:15',
      'lengkapi',
      'Mulai Senin, 19 Oktober 2026 pukul 09.15 WIB, batas 30 hari kalender, hari libur ikut dihitung, jatuh tempo Rabu, 18 November 2026 pukul 23.59 WIB.',
    ],
  ])('from %s in %s', (dari, langkah, kalimat) => {
    expect(jelaskanTenggat(konteks, { ...sampai(langkah), sejak: wib(dari) })).toBe(kalimat);
  });

  it('says so when there is none', () => {
    const { aduan } = putuskan(sampai('jawab'), tindak('jawab', 'Ya.'), SENIN);
    expect(tenggatLangkah(konteks, aduan)).toBeUndefined();
    expect(jelaskanTenggat(konteks, aduan)).toMatch(/sudah selesai/);
  });
});

describe('the verdict', () => {
  const dijawab = (): Aduan => putuskan(sampai('jawab'), tindak('jawab', 'Sudah.'), SENIN).aduan;
  const nilai = (penilaian: 'puas' | 'belum', isian = ''): Perintah => ({
    jenis: 'nilai',
    penilaian,
    isian,
  });

  it('puas is kept, once', () => {
    const { aduan, surat: kirim } = putuskan(dijawab(), nilai('puas'), SENIN);
    expect(aduan).toMatchObject({ penilaian: 'puas', akhir: 'dijawab' });
    expect(kirim).toEqual([]);
    expect(tolak(aduan, nilai('belum')).kode).toBe('sudah_dinilai');
  });

  it('belum opens it again within ten working days', () => {
    const at = wib('2026-11-02 16:00');
    const k = putuskan(dijawab(), nilai('belum', 'Masih berlubang.'), at);
    expect(k.peristiwa.map((p) => p.jenis)).toEqual(['dinilai', 'dibuka_kembali']);
    expect(k.aduan).toMatchObject({ langkah: 'klasifikasi', sejak: at, tanggapan: 'Sudah.' });
    expect(k.aduan.akhir).toBeUndefined();
    expect(k.aduan.selesai).toBeUndefined();
    expect(k.aduan.penilaian).toBeUndefined();
    expect(surat(k)).toEqual(['dibuka-kembali → pengelola-data']);
    expect(k.surat[0]?.teks).toContain('Masih berlubang.');
  });

  it('belum comes too late after that, puas never', () => {
    const at = wib('2026-11-02 16:01');
    expect(tolak(dijawab(), nilai('belum'), at).kode).toBe('batas_buka_kembali_lewat');
    expect(putuskan(dijawab(), nilai('puas'), at).aduan.penilaian).toBe('puas');
  });

  it('the letter of the answer says until when', () => {
    const k = putuskan(sampai('jawab'), tindak('jawab', 'Sudah.'), SENIN);
    expect(k.surat[0]?.data).toMatchObject({
      penilaian: 'ya',
      bukaKembali: 'Senin, 2 November 2026 pukul 16.00 WIB',
    });
  });
});
