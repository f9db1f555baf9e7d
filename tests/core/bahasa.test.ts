// SPDX-License-Identifier: Apache-2.0
// What counts as good and proper Indonesian where a SOP demands it, and whose text is judged at all.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periksaBahasa } from '../../core/teks/bahasa.ts';
import { pesanPenolakan } from '../../core/decide/galat.ts';
import { catat, jalan, ke, langkah, rakit, sampai, tindak, tolak } from './_rakit.ts';

describe('periksaBahasa', () => {
  it.each([
    'Terima kasih. Jalan tersebut sudah kami perbaiki pada tanggal 2 Oktober 2026.',
    'Aduan diteruskan kepada DPUPR dan BPBD.',
    'Laporan SPT dan SDG sudah diterima oleh dr. Andi, dll.',
    'Silakan buka https://yg.go.id/tdk atau kirim ke tdk.ada@contoh.go.id untuk keterangan.',
    'Mohon menunggu s.d. hari Jumat pukul 10.00 WIB.',
    'Jl. Lawu No. 5, RT 02/RW 03',
    'Pembangunan talud di RT 03 dimulai minggu depan',
  ])('has nothing against: %s', (teks) => {
    expect(periksaBahasa(teks)).toBeUndefined();
  });

  it.each([
    ['Jalan yg rusak sdh diperbaiki.', ['yg', 'sdh']],
    ['Mohon maaf, tdk bisa krn hujan (blm reda).', ['tdk', 'krn', 'blm']],
    ['Yg lama dan yg baru sama saja.', ['Yg']],
    ['Utk warga/dgn izin ketua RT.', ['Utk', 'dgn']],
    ['Sudah selesai.tdk ada kendala lagi', ['tdk']],
  ])('names abbreviations as whole words: %s', (teks, kata) => {
    expect(periksaBahasa(teks)).toMatchObject({ kapital: false, terlaluPendek: false });
    expect(periksaBahasa(teks)?.singkatan.map((s) => s.kata)).toEqual(kata);
  });

  it('says what to write instead', () => {
    expect(periksaBahasa('Mohon maaf yg sebesarnya')?.singkatan).toEqual([
      { kata: 'yg', baku: 'yang' },
    ]);
  });

  it.each([
    ['SUDAH KAMI TINDAK LANJUTI', { kapital: true, terlaluPendek: false }],
    ['SDH KAMI TINDAK LANJUTI', { kapital: true, singkatan: [{ kata: 'SDH', baku: 'sudah' }] }],
    ['Sudah selesai.', { kapital: false, terlaluPendek: true }],
    ['12 13 14 15', { kapital: false, terlaluPendek: true }],
    ['', { terlaluPendek: true }],
  ])('sees shouting and texts that say too little: %s', (teks, harap) => {
    expect(periksaBahasa(teks)).toMatchObject(harap);
  });

  it('objects to nothing that has no chat word in it', () => {
    const kata = fc.constantFrom('jalan', 'Desa', 'sudah', 'diperbaiki', 'oleh', 'DPUPR', 'warga');
    fc.assert(
      fc.property(fc.array(kata, { minLength: 3, maxLength: 30 }), (daftar) => {
        expect(periksaBahasa(`Hari ini ${daftar.join(' ')}.`)).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });
});

describe('bahasaBaku', () => {
  const jawab = { isian: 'Jawaban', bahasaBaku: true };
  const sop = rakit([
    langkah('a', 'p0', [ke('selesai', { ...jawab, isianSebagai: 'tanggapan' }), ke('tanya')]),
    langkah('tanya', 'warga', [ke('asal', { ...jawab, isianSebagai: 'tambahan' })]),
  ]);

  it('refuses the text of an officer, and says each word and what to write', () => {
    const galat = tolak(sop, sampai(sop), tindak('ke-selesai', 'Jalan yg itu sdh baik.'));
    expect(galat.kode).toBe('bahasa_belum_baku');
    expect(pesanPenolakan(galat)).toBe(
      'Isiannya perlu memakai bahasa Indonesia yang baik dan benar. ' +
        'Mohon ganti "yg" menjadi "yang", "sdh" menjadi "sudah".',
    );
  });

  it.each([
    ['SUDAH KAMI PERBAIKI SEMUANYA', 'jangan menulis semuanya dengan huruf kapital'],
    ['Sudah.', 'tulis sekurang-kurangnya satu kalimat'],
  ])('and what to do about %s', (isian, saran) => {
    expect(pesanPenolakan(tolak(sop, sampai(sop), tindak('ke-selesai', isian)))).toContain(saran);
  });

  it('never judges what the pelapor says, nor an officer who writes it down for them', () => {
    const ditanya = sampai(sop, tindak('ke-tanya'));
    expect(jalan(sop, ditanya, { jenis: 'balas', isian: 'yg di dpn' }).aduan.langkah).toBe('a');
    const { aduan } = jalan(sop, undefined, catat({ adaSurel: false }));
    const tanpaSurel = jalan(sop, aduan, tindak('ke-tanya')).aduan;
    expect(jalan(sop, tanpaSurel, tindak('ke-asal', 'yg di dpn')).aduan.langkah).toBe('a');
  });
});
