// SPDX-License-Identifier: Apache-2.0
// SOP files written by hand: what may be left out, how leniently values are read, and that whatever is
// wrong is named in Indonesian with its line.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Sop } from '../../core/sop/sop.ts';
import { periksaTeksSop } from '../../sop/berkas.ts';
import { bacaSop, daftarSop, muatSop, periksaBerkasSop } from '../../sop/muat.ts';
import { skemaSop } from '../../sop/skema-sop.ts';
import { formatSop } from '../../sop/tulis.ts';
import { sopLengkap } from '../register/_sop-sembarang.ts';

const PENDEK = `nama: SOP Pengaduan
instansi: { nama: Kelurahan Contoh, kodeUnit: 007, zona: Asia/Makassar, jabatanPimpinan: Lurah }
pelaksana: [Warga, Petugas, Lurah]
langkah:
  - uraian: Menerima aduan
    pelaksana: Petugas
    waktu: 15 menit
  - uraian: Memberi jawaban
    pelaksana: lurah
    waktu: 3 hari kerja
`;

const galat = (isi: string): readonly (readonly [number | undefined, string])[] =>
  periksaTeksSop(isi)
    .masalah.filter((m) => m.tingkat === 'galat')
    .map((m) => [m.baris, m.pesan] as const);

const baca = (isi: string): Sop => {
  const { sop, masalah } = periksaTeksSop(isi);
  if (sop === undefined) throw new Error(JSON.stringify(masalah));
  return sop;
};

/** PENDEK with a line put in below the line that begins so. */
const sisip = (sesudah: string, baris: string): string =>
  PENDEK.split('\n')
    .flatMap((b) => (b.trim().startsWith(sesudah) ? [b, baris] : [b]))
    .join('\n');

describe('Sop ↔ berkas', () => {
  it('SOP dengan kunci apa pun ditulis dan dibaca kembali sama', () => {
    fc.assert(
      fc.property(sopLengkap, (sop) => {
        for (const isi of [formatSop(sop), JSON.stringify(sop)]) {
          expect(skemaSop.parse(parse(isi, { schema: 'failsafe' }))).toEqual(sop);
          const { sop: dibaca, masalah } = periksaTeksSop(isi);
          expect(dibaca ?? sop).toEqual(sop);
          expect(masalah.map((m) => m.pesan).join()).not.toMatch(
            /belum ditulis; (?:dipakai|dianggap)/,
          );
        }
      }),
    );
  });

  it.each(daftarSop())('%s ditulis dan dibaca kembali sama', (id) => {
    const sop = muatSop(id);
    expect(bacaSop(formatSop(sop), `${id}.yaml`)).toEqual(sop);
  });
});

describe('berkas pendek', () => {
  it('berjalan dengan bawaan, dan setiap bawaan disebut', () => {
    const { sop, masalah } = periksaTeksSop(PENDEK);
    expect(sop).toMatchObject({
      id: 'sop-pengaduan',
      instansi: { nama: 'Kelurahan Contoh', kodeUnit: '007', induk: '', alamat: '' },
      pelaksana: [
        { id: 'warga', label: 'Warga', jenis: 'pelapor' },
        { id: 'petugas', label: 'Petugas', jenis: 'petugas' },
        { id: 'lurah', label: 'Lurah', jenis: 'pimpinan' },
      ],
      awal: 'menerima-aduan',
      langkah: [
        {
          id: 'menerima-aduan',
          nomor: '1',
          waktu: { maks: 15, satuan: 'menit' },
          tindakan: [{ ke: 'memberi-jawaban' }],
        },
        {
          id: 'memberi-jawaban',
          nomor: '2',
          pelaksana: 'lurah',
          tindakan: [
            {
              ke: 'selesai',
              akhir: 'dijawab',
              isianSebagai: 'tanggapan',
              suratPelapor: 'tanggapan',
            },
          ],
        },
      ],
      pengingat: { sisaPersen: 25 },
      eskalasi: [
        { lewat: { maks: 0, satuan: 'menit' }, kepada: ['pelaksana'] },
        { lewat: { maks: 1, satuan: 'hari_kerja' }, kepada: ['admin'] },
        { lewat: { maks: 2, satuan: 'hari_kerja' }, kepada: ['pimpinan'] },
      ],
      penutupan: { penilaian: true },
    });
    const disebut = masalah.map((m) => `${m.baris} ${m.jalur}`);
    expect(disebut).toEqual(
      expect.arrayContaining([
        '1 id',
        '1 awal',
        '1 pengingat',
        '1 eskalasi',
        '1 penutupan',
        '3 pelaksana.warga',
        '5 langkah.menerima-aduan',
        '8 langkah.memberi-jawaban',
      ]),
    );
  });

  it.each<[string, string, object]>([
    [
      'tenggat proses sebaris',
      'tenggatProses: 14 hari kalender',
      {
        tenggatProses: [
          { waktu: { maks: 14, satuan: 'hari_kalender' }, sejak: 'diterima', dasar: '' },
        ],
      },
    ],
    [
      'pengingat sebaris',
      'pengingat: { sebelum: "3, 1 hari kerja" }',
      {
        pengingat: {
          sisaPersen: 25,
          sebelum: [
            { maks: 3, satuan: 'hari_kerja' },
            { maks: 1, satuan: 'hari_kerja' },
          ],
        },
      },
    ],
    [
      'jenjang sebaris',
      'eskalasi:\n  - lewat: 0 menit\n    kepada: pelaksana, Lurah',
      {
        eskalasi: [{ lewat: { maks: 0, satuan: 'menit' }, kepada: ['pelaksana', 'lurah'] }],
      },
    ],
    ['jenjang yang memang tidak ada', 'eskalasi: []', { eskalasi: [] }],
    [
      'ya dan tidak',
      'masukan: { wajibKategori: ya, akun: tidak }',
      {
        masukan: { wajibKategori: true, akun: false },
      },
    ],
    ['daftar sebaris', 'dasarHukum: UU 25/2009', { dasarHukum: ['UU 25/2009'] }],
    ['kunci kosong', 'bilaKurang:\nkelas:\nawal: ~', { awal: 'menerima-aduan' }],
    [
      'kelas sebagai nama',
      'kelas: [Sangat Berat]',
      {
        kelas: [{ id: 'sangat-berat', label: 'Sangat Berat' }],
      },
    ],
    [
      'syarat sebaris',
      'awalBila:\n  - bila: "kanal: tatap muka, SMS"\n    ke: 2',
      {
        awalBila: [{ bila: { kanal: ['tatap muka', 'SMS'] }, ke: 'memberi-jawaban' }],
      },
    ],
  ])('membaca %s', (_, baris, diharap) => {
    expect(baca(`${PENDEK}${baris}\n`)).toMatchObject(diharap);
  });

  it('waktu yang dapat berarti lain disebut di barisnya', () => {
    const { masalah } = periksaTeksSop(PENDEK.replace('15 menit', '1x24 jam'));
    expect(masalah).toContainEqual({
      jalur: 'waktu',
      tingkat: 'peringatan',
      pesan: 'Waktu “1x24 jam” dibaca 24 jam kalender: malam dan hari libur ikut dihitung.',
      baris: 7,
    });
  });

  it('membaca berkas ber-BOM dan baris Windows', () => {
    expect(baca(`\uFEFF${PENDEK.replaceAll('\n', '\r\n')}`)).toEqual(baca(PENDEK));
  });
});

describe('kesalahan berkas disebut dengan barisnya', () => {
  it.each<[string, string, number, RegExp]>([
    [
      'kunci salah tulis',
      sisip('nama', 'pengigat: 25'),
      2,
      /“pengigat” tidak dikenal\. Maksudnya “pengingat”\?/,
    ],
    [
      'kunci langkah salah tulis',
      sisip('- uraian: Menerima', '    kelengkapn: x'),
      6,
      /“kelengkapn” .*Maksudnya “kelengkapan”\?/,
    ],
    [
      'kunci yang tidak ada sama sekali',
      sisip('nama', 'warna: biru'),
      2,
      /“warna” tidak dikenal\. Yang dikenal di sini: id, nama/,
    ],
    [
      'langkah tanpa uraian',
      PENDEK.replace('  - uraian: Memberi jawaban\n    pel', '  - pel'),
      8,
      /“uraian” belum ditulis/,
    ],
    [
      'langkah tanpa pelaksana',
      PENDEK.replace('    pelaksana: lurah\n', ''),
      8,
      /“pelaksana” belum ditulis/,
    ],
    [
      'waktu yang tidak terbaca',
      PENDEK.replace('15 menit', 'secepatnya'),
      7,
      /Waktu “secepatnya” belum dapat dibaca/,
    ],
    [
      'satuan yang tidak dikenal',
      PENDEK.replace('15 menit', '{ maks: 1, satuan: hari }'),
      7,
      /satuan “hari” tidak dikenal.*Pilihannya: menit/,
    ],
    [
      'angka yang bukan angka',
      PENDEK.replace('15 menit', '{ maks: lima, satuan: jam }'),
      7,
      /“maks” harus berupa angka/,
    ],
    [
      'angka yang negatif',
      PENDEK.replace('15 menit', '{ maks: -1, satuan: jam }'),
      7,
      /“maks” paling sedikit 0/,
    ],
    [
      'berkala yang tidak dikenal',
      sisip('- uraian: Menerima', '    berkala: bulnan'),
      6,
      /berkala “bulnan” .*Maksudnya “bulanan”\?/,
    ],
    [
      'bukan daftar',
      PENDEK.replace(/langkah:[^]*/, 'langkah: banyak\n'),
      4,
      /“langkah” harus berupa daftar/,
    ],
    ['daftar kosong', PENDEK.replace(/langkah:[^]*/, 'langkah: []\n'), 4, /“langkah” masih kosong/],
    [
      'teks yang berupa daftar',
      PENDEK.replace('nama: SOP Pengaduan', 'nama: [a]'),
      1,
      /“nama” harus berupa teks/,
    ],
    [
      'ya atau tidak',
      sisip('nama', 'masukan: { akun: barangkali }'),
      2,
      /“akun” harus berupa ya atau tidak/,
    ],
    [
      'syarat yang tidak terbaca',
      sisip('nama', 'awalBila:\n  - { bila: telepon, ke: 2 }'),
      3,
      /Syarat “telepon” belum dapat dibaca/,
    ],
    [
      'pelaksana yang tidak dikenal',
      PENDEK.replace('pelaksana: lurah', 'pelaksana: lura'),
      9,
      /"lura" tidak ada dalam SOP\. Maksudnya “lurah”\?/,
    ],
    [
      'tujuan yang tidak ada',
      sisip('waktu: 15', '    tindakan:\n      - { label: Lanjut, ke: jawb }'),
      9,
      /menuju langkah "jawb" yang tidak ada/,
    ],
    [
      'zona yang tidak dikenal',
      PENDEK.replace('Asia/Makassar', 'WITA'),
      2,
      /Zona waktu "WITA" tidak dikenal/,
    ],
    ['awal yang tidak ada', sisip('nama', 'awal: entah'), 2, /Langkah awal "entah" tidak ada/],
  ])('%s', (_, isi, baris, pesan) => {
    const daftar = galat(isi);
    expect(daftar.map((g) => g[0])).toContain(baris);
    expect(daftar.find((g) => g[0] === baris)?.[1]).toMatch(pesan);
    for (const g of daftar) expect(g[0]).toBeGreaterThan(0);
  });

  it.each<[string, string, number, RegExp]>([
    ['kurung tidak ditutup', 'nama: [a\n', 2, /YAML/],
    ['kunci dua kali', 'nama: X\nnama: Y\n', 2, /kunci ini sudah ditulis/],
    ['tab', 'langkah:\n\t- uraian: a\n', 2, /spasi, bukan tombol Tab/],
    ['titik dua', 'nama: SOP: Aduan\n', 1, /titik dua perlu diapit tanda kutip/],
    ['jarak', 'a:\n   b: 1\n  c: 2\n', 3, /YAML/],
    ['rujukan', 'id: a\nnama: *entah\n', 2, /“\*entah” .*tidak ada/],
    ['dua dokumen', 'nama: a\n---\nnama: b\n', 2, /satu berkas hanya untuk satu SOP/],
    ['kosong', '', 1, /kosong/],
    ['daftar', '- a\n', 1, /kunci dan nilainya/],
    ['teks', 'SOP kami\n', 1, /kunci dan nilainya/],
  ])('YAML: %s', (_, isi, baris, pesan) => {
    const daftar = galat(isi);
    expect(daftar[0]?.[1]).toMatch(pesan);
    expect(daftar[0]?.[0] ?? 1).toBe(baris);
  });

  it('isi rujukan disebut di baris rujukan yang memuatnya', () => {
    const isi = sisip(
      'waktu: 15',
      '    tindakan: &t\n      - { label: Lanjut, ke: 2 }\n      - { label: Salah, ke: entah }',
    );
    expect(galat(isi).map((g) => g[0])).toEqual([10]);
  });

  it('semua kesalahan disebut sekaligus, masing-masing satu kali, menurut baris', () => {
    const isi = PENDEK.replace('15 menit', 'nanti')
      .replace('3 hari kerja', 'lama')
      .replace('nama:', 'name:');
    expect(
      galat(isi)
        .map((g) => g[0])
        .sort((a, b) => (a ?? 0) - (b ?? 0)),
    ).toEqual([1, 7, 10]);
  });

  it('muatSop melempar satu pesan dengan semua barisnya', () => {
    const berkas = join(mkdtempSync(join(tmpdir(), 'sop-')), 'kantor.yaml');
    writeFileSync(berkas, PENDEK.replace('15 menit', 'nanti').replace('3 hari kerja', 'lama'));
    expect(() => muatSop(berkas)).toThrow(
      /kantor\.yaml belum dapat dipakai:\n- baris 7, .*\n- baris 10, /,
    );
    expect(periksaBerkasSop(berkas).masalah.filter((m) => m.tingkat === 'galat')).toHaveLength(2);
  });

  it('tidak pernah melempar apa pun isinya', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 60 }),
          fc.json(),
          fc
            .tuple(fc.nat(PENDEK.length), fc.string({ maxLength: 6 }))
            .map(([di, sela]) => PENDEK.slice(0, di) + sela + PENDEK.slice(di)),
        ),
        (isi) => {
          const { sop, masalah } = periksaTeksSop(isi);
          expect(sop === undefined).toBe(masalah.some((m) => m.tingkat === 'galat'));
        },
      ),
    );
  });

  it('berkas yang tidak ada disebut, tidak dilempar', () => {
    expect(periksaBerkasSop('/tidak/ada.yaml').masalah[0]?.pesan).toContain('tidak ditemukan');
    expect(periksaBerkasSop('tidak-ada').masalah[0]?.pesan).toContain('Yang tersedia:');
  });
});

describe('a file that is wrong in shape and in sense', () => {
  it('names both at once, each at its line', () => {
    const isi = PENDEK.replace('15 menit', '15 menitt')
      .replace('pelaksana: lurah', 'pelaksana: pak-camat')
      .replace('    waktu: 3 hari kerja', '    waktoo: 3 hari kerja');
    expect(galat(isi).map(([baris]) => baris)).toEqual([7, 9, 10]);
    expect(galat(isi).map(([, pesan]) => pesan)).toEqual([
      expect.stringContaining('menitt'),
      expect.stringContaining('pak-camat'),
      expect.stringContaining('waktoo'),
    ]);
  });

  it('blames no step for what an act that could not be read leads to', () => {
    const isi = `${PENDEK}    tindakan: [{ id: a, label: A, kee: selesai, akhir: dijawab }]\n`;
    expect(
      galat(isi)
        .map(([, pesan]) => pesan)
        .join(),
    ).not.toMatch(/tidak pernah/);
  });
});
