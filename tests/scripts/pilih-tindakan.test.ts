// SPDX-License-Identifier: Apache-2.0
// How the officers of the sample month choose, and what they type: the ends that keep any SOP going.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Langkah, Sop, Tindakan } from '../../core/sop/sop.ts';
import { createAcak } from '../../scripts/kantor/acak.ts';
import { isianPilihan, muatIsian } from '../../scripts/kantor/isian.ts';
import { createPetugas } from '../../scripts/kantor/orang.ts';
import { jarakSelesai, pilihTawaran } from '../../scripts/kantor/pilih-tindakan.ts';
import type { Tawaran } from '../../scripts/kantor/tawaran.ts';
import { batasLangkah } from '../../scripts/kantor/tempo.ts';
import { daftarSop, muatSop } from '../../sop/muat.ts';

const CONTOH = ['rsud', 'inspektorat', 'setda'].map((n) => `docs/contoh-sop/${n}-contoh.yaml`);
const SEMUA = [...daftarSop(), ...CONTOH].map((nama) => [nama, muatSop(nama)] as const);
const [, , setda] = CONTOH.map((nama) => muatSop(nama)) as [Sop, Sop, Sop];

const langkah = (sop: Sop, id: string): Langkah => {
  const satu = sop.langkah.find((l) => l.id === id);
  if (satu === undefined) throw new Error(`no step ${id}`);
  return satu;
};
const tawarkan = (daftar: readonly Tindakan[]): readonly Tawaran[] =>
  daftar.map((tindakan) => ({ tindakan, label: tindakan.label }));

describe('pilihTawaran', () => {
  it.each(SEMUA)('%s: setiap langkah akhirnya selesai, betapa pun sialnya', (_, sop) => {
    const jarak = jarakSelesai(sop);
    fc.assert(
      fc.property(fc.integer(), (benih) => {
        const acak = createAcak(benih);
        const kunjungan = new Map<string, number>();
        let [kini, asal, banyak] = [sop.awal, sop.awal, 0];
        for (; kini !== 'selesai' && banyak < 200; banyak += 1) {
          const satu = langkah(sop, kini);
          const ke = (kunjungan.get(kini) ?? 0) + 1;
          kunjungan.set(kini, ke);
          const ciri = { kunjungan: ke, jenis: 'Pengaduan' };
          const dipilih = pilihTawaran(sop, satu, tawarkan(satu.tindakan), ciri, acak);
          const tujuan = dipilih?.tindakan.ke ?? 'selesai';
          if (tujuan === 'tetap') continue;
          const berikut = tujuan === 'asal' ? asal : tujuan;
          asal = kini;
          kini = berikut;
        }
        expect(kini).toBe('selesai');
        expect(jarak.get('selesai')).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('golongan dipilih berbeda-beda; perpanjangan dan pengembalian jarang', () => {
    const rsud = SEMUA.find(([nama]) => /rsud/.test(nama))?.[1];
    if (rsud === undefined) throw new Error('no rsud');
    const acak = createAcak(3);
    const hitung = new Map<string, number>();
    const satu = langkah(rsud, 'grading');
    for (let i = 0; i < 400; i += 1) {
      const ciri = { kunjungan: 1, jenis: 'Pengaduan' };
      const berkelas = satu.tindakan.filter((t) => t.kelas !== undefined);
      const id = pilihTawaran(rsud, satu, tawarkan(berkelas), ciri, acak)?.tindakan.id ?? '';
      hitung.set(id, (hitung.get(id) ?? 0) + 1);
    }
    const [hijau, kuning, merah] = ['hijau', 'kuning', 'merah'].map((id) => hitung.get(id) ?? 0);
    expect(hijau).toBeGreaterThan(kuning ?? Infinity);
    expect(kuning).toBeGreaterThan(merah ?? Infinity);
    expect(merah).toBeGreaterThan(20);
  });

  it('yang hanya ditawarkan kepada aduan tertentu dipakai untuknya', () => {
    const satu = langkah(setda, 'verifikasi');
    const tawaran = tawarkan(satu.tindakan.filter((t) => t.bila?.jenis?.[0] !== 'Pengaduan'));
    const ciri = { kunjungan: 1, jenis: 'Permintaan informasi' };
    const acak = createAcak(1);
    const id = Array.from(
      { length: 50 },
      () => pilihTawaran(setda, satu, tawaran, ciri, acak)?.tindakan.id,
    );
    expect(id.filter((x) => x === 'ke-ppid').length).toBeGreaterThan(40);
  });
});

describe('isian', () => {
  it('menyebut satu sampai tiga yang boleh diminta, pada baris pertama', () => {
    const tindakan = langkah(setda, 'verifikasi').tindakan[0];
    if (tindakan === undefined) throw new Error('no act');
    const boleh = (langkah(setda, 'tanggapan').bersama ?? []).map(
      (id) => setda.pelaksana.find((p) => p.id === id)?.label,
    );
    const acak = createAcak(2);
    const banyak = new Set<number>();
    for (let i = 0; i < 60; i += 1) {
      const [baris = '', catatan] = isianPilihan(setda, tindakan, 'Mohon ditanggapi.', acak).split(
        '\n',
      );
      const nama = baris.split(', ');
      expect(new Set(nama).size).toBe(nama.length);
      for (const satu of nama) expect(boleh).toContain(satu);
      expect(catatan).toBe('Mohon ditanggapi.');
      banyak.add(nama.length);
    }
    expect(banyak).toEqual(new Set([1, 2, 3]));
  });

  it.each(SEMUA)('%s: setiap tindakan yang meminta isian mendapatnya', (_, sop) => {
    const isian = muatIsian();
    for (const t of sop.langkah.flatMap((l) => l.tindakan)) {
      const teks = isian.untuk(t, 'Kesehatan – Rumah sakit');
      expect(teks === '', t.label).toBe(t.isian === undefined);
    }
  });
});

describe('createPetugas', () => {
  it.each(SEMUA)('%s: setiap peran di dalam kantor ada orangnya', (_, sop) => {
    const petugas = createPetugas(sop, 'kantor.example');
    const peran = petugas.map((p) => p.peran);
    expect(new Set(peran).size).toBe(peran.length);
    const perlu = sop.pelaksana.filter((p) => p.jenis !== 'pelapor' && p.jenis !== 'luar');
    for (const { id, atasan } of perlu) {
      expect(peran).toContain(id);
      expect(peran).toContain(atasan ?? id);
    }
    expect(peran).toEqual(expect.arrayContaining(['admin', 'pimpinan', 'ppid']));
  });

  it('pimpinan pada SOP dan peran pimpinan adalah orang yang sama', () => {
    const petugas = createPetugas(setda, 'kantor.example');
    const surel = (peran: string) => petugas.find((p) => p.peran === peran)?.surel;
    expect(surel('pimpinan')).toBe(surel('sekda'));
    expect(surel('admin')).not.toBe(surel('sekda'));
  });
});

describe('batasLangkah', () => {
  const dasar = { jenis: 'Pengaduan', kategori: 'Kesehatan', kanal: 'Google Formulir' };
  it.each([
    ['tanggapan', dasar, { min: 2, maks: 5, satuan: 'hari_kerja' }],
    [
      'tanggapan',
      { ...dasar, kategori: 'Kebencanaan – Banjir' },
      { maks: 24, satuan: 'jam_kalender' },
    ],
    ['informasi', { ...dasar, jenis: 'Permintaan informasi' }, { maks: 1, satuan: 'hari_kerja' }],
  ])('%s untuk %j', (id, aduan, waktu) => {
    expect(batasLangkah(setda, langkah(setda, id), aduan)).toEqual(waktu);
  });
});
