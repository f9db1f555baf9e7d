// SPDX-License-Identifier: Apache-2.0
// Categories with their sub categories, and the form as the SOP wants it.

import { describe, expect, it } from 'vitest';
import { JENIS_ADUAN, butirFormulir, parseJawaban } from '../../register/formulir/formulir.ts';
import { parseKategori, pilihanWarga } from '../../register/atur/kategori.ts';

const respons = { responsId: 'r1', diterima: 1_790_000_000_000 };

describe('kategori dan sub kategori', () => {
  const baris = (...isi: readonly (readonly [string, string])[]) =>
    isi.map(([nama, contoh], i) => ({ baris: i + 2, sel: { nama, contoh } }));
  const DUA = baris(['Jalan', 'Berlubang; Trotoar,Drainase\n Lampu   jalan ;'], ['Lainnya', '']);

  it('sub kategori dibaca hanya bila SOP memintanya', () => {
    expect(parseKategori(DUA)).toEqual({ kategori: ['Jalan', 'Lainnya'], masalah: [] });
    expect(parseKategori(DUA, true)).toEqual({
      kategori: [
        'Jalan',
        ...['Jalan – Berlubang', 'Jalan – Trotoar', 'Jalan – Drainase', 'Jalan – Lampu jalan'],
        'Lainnya',
      ],
      masalah: [],
    });
  });

  it.each([
    ['nama kosong', baris(['', 'x']), 'galat', 2, undefined],
    ['nama terlalu panjang', baris(['a'.repeat(81), '']), 'galat', 2, undefined],
    ['nama ganda', baris(['Jalan', ''], ['JALAN', '']), 'galat', 3, undefined],
    ['tidak ada baris', [], 'galat', 2, undefined],
    ['sub ganda', baris(['Jalan', 'Trotoar, trotoar']), 'peringatan', 2, 2],
    ['sub terlalu panjang', baris(['Jalan', `Trotoar, ${'a'.repeat(81)}`]), 'peringatan', 2, 2],
  ])('%s: disebut di sebelah barisnya', (_, isi, tingkat, letak, jumlah) => {
    const hasil = parseKategori(isi, true);
    expect(hasil.masalah).toMatchObject([{ tingkat, baris: letak }]);
    expect(hasil.kategori?.length).toBe(jumlah);
  });

  it('kolom sub kategori yang salah tidak mengganggu kantor yang tidak memakainya', () => {
    expect(parseKategori(baris(['Jalan', 'Trotoar, trotoar']))).toEqual({
      kategori: ['Jalan'],
      masalah: [],
    });
  });

  it('warga memilih sub kategori; yang tidak punya sub, kategorinya', () => {
    const { kategori = [] } = parseKategori(DUA, true);
    expect(pilihanWarga(kategori)).toEqual([
      ...['Jalan – Berlubang', 'Jalan – Trotoar', 'Jalan – Drainase', 'Jalan – Lampu jalan'],
      'Lainnya',
    ]);
    expect(pilihanWarga(['Jalan', 'Lainnya'])).toEqual(['Jalan', 'Lainnya']);
  });

  it.each([
    ['Jalan – Trotoar', 'Jalan – Trotoar'],
    ['jalan – trotoar ', 'Jalan – Trotoar'],
    ['Jalan', 'Jalan'],
    // The office has renamed it since the form was opened.
    ['Jalan – Trotoar miring', 'Jalan'],
    ['Entah – apa', 'Entah – apa'],
  ])('jawaban “%s” menjadi “%s”', (nilai, kategori) => {
    const pilihan = parseKategori(DUA, true).kategori ?? [];
    const jawaban = [{ judul: 'Kategori', nilai }];
    expect(parseJawaban(jawaban, respons, pilihan).masukan.kategori).toBe(kategori);
  });
});

describe('formulir menurut SOP', () => {
  const { kategori = [] } = parseKategori(
    [{ baris: 2, sel: { nama: 'Jalan', contoh: 'A, B' } }],
    true,
  );
  const butir = (masukan: Parameters<typeof butirFormulir>[1]) => {
    const daftar = butirFormulir(kategori, masukan);
    const satu = daftar.find((b) => b.id === 'kategori');
    return {
      jenis: daftar.find((b) => b.id === 'jenis')?.pilihan,
      wajib: satu?.wajib,
      pilihan: satu?.pilihan,
      surel: daftar.some((b) => b.id === 'surel'),
    };
  };
  const biasa = {
    jenis: JENIS_ADUAN,
    wajib: false,
    pilihan: ['Jalan', 'Jalan – A', 'Jalan – B'],
    surel: true,
  };

  it.each([
    ['tanpa permintaan', undefined, {}],
    ['semua tidak', { wajibKategori: false, subKategori: false, akun: false }, {}],
    ['kategori wajib', { wajibKategori: true }, { wajib: true }],
    ['sub kategori', { subKategori: true }, { pilihan: ['Jalan – A', 'Jalan – B'] }],
    ['akun: surelnya milik akun itu', { akun: true }, { surel: false }],
  ])('%s', (_, masukan, beda) => {
    expect(butir(masukan)).toEqual({ ...biasa, ...beda });
  });

  it('surel akun dipakai, dan cukup sebagai alamat untuk dihubungi', () => {
    const jawaban = [
      { judul: 'Isi aduan', nilai: 'Jalan di depan rumah berlubang.' },
      { judul: 'Nama lengkap', nilai: 'Sumiyati' },
      { judul: 'Alamat', nilai: 'Balong RT 1 RW 2' },
    ];
    const hasil = parseJawaban(jawaban, { ...respons, surel: 'warga@contoh.id' }, kategori);
    expect(hasil.identitas.surel).toBe('warga@contoh.id');
    expect(hasil.masukan).toMatchObject({ adaSurel: true, kurang: [] });
    expect(JSON.stringify(hasil.masukan)).not.toContain('warga@');
  });
});
