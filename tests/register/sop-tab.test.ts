// SPDX-License-Identifier: Apache-2.0
// The SOP in its tab: nothing is lost on the way there and back, and what is wrong is said beside the
// row where it is wrong.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BarisAtur } from '../../register/baris/baris-atur.ts';
import { barisKeSop, periksaSopTab } from '../../register/sop/sop-baca.ts';
import { type BarisSop, sopKeBaris } from '../../register/sop/sop-tab.ts';
import { daftarSop, muatSop } from '../../sop/muat.ts';
import { sopLengkap, tulisanTangan } from './_sop-sembarang.ts';

const keAtur = (baris: readonly BarisSop[]): BarisAtur[] =>
  baris.map((sel, i) => ({ baris: i + 2, sel: { ...sel } }));

function baca(baris: readonly BarisSop[]) {
  const hasil = barisKeSop(keAtur(baris));
  if (!hasil.ok) throw new Error(JSON.stringify(hasil.galat));
  return hasil.nilai;
}

describe('SOP ↔ lembar', () => {
  it.each(daftarSop())('%s kembali utuh', (id) => {
    const sop = muatSop(id);
    expect(baca(sopKeBaris(sop))).toEqual(sop);
    expect(periksaSopTab(keAtur(sopKeBaris(sop))).sop).toEqual(sop);
  });

  it('SOP dengan kunci apa pun kembali utuh, tanpa ada yang dianggap', () => {
    fc.assert(
      fc.property(sopLengkap, (sop) => {
        const baris = keAtur(sopKeBaris(sop));
        expect(barisKeSop(baris)).toEqual({ ok: true, nilai: sop });
        const bawaan = periksaSopTab(baris).masalah.filter((m) => /belum ditulis/.test(m.pesan));
        expect(bawaan.filter((m) => !m.pesan.startsWith('Atasan'))).toEqual([]);
      }),
    );
  });

  it('ketikan lain dengan huruf besar dan spasi tetap SOP yang sama', () => {
    fc.assert(
      fc.property(sopLengkap, tulisanTangan, (sop, tulis) => {
        const baris = sopKeBaris(sop).map((b) =>
          Object.fromEntries(
            Object.entries(b).map(([id, isi]) => [id, tulis(isi, isBerkode(b, id))]),
          ),
        );
        expect(baca(baris)).toEqual(sop);
      }),
    );
  });
});

/** Cells whose text is a name of ours, not words of the office. */
function isBerkode(baris: BarisSop, id: string): boolean {
  const bagian = baris.bagian ?? '';
  if (id === 'kode') return bagian !== 'Kendali' && bagian !== 'Identitas';
  if (id === 'uraian') return bagian === 'Masukan' || baris.kode === 'penilaian';
  return KOLOM_BERKODE.has(id);
}

const KOLOM_BERKODE = new Set([
  ...['bagian', 'pelaksana', 'waktu', 'ke', 'jenis', 'kategori', 'surat', 'akhir', 'sifat'],
  ...['kelas', 'setelah', 'maksKali', 'perpanjang', 'bersama', 'atasan', 'habisWaktu'],
  ...['habisTindakan', 'berkala', 'keyakinan'],
]);

describe('kesalahan di lembar SOP', () => {
  const awal = sopKeBaris(muatSop('kecamatan-jenawi'));
  const ke = (bagian: string, n = 0): number => {
    const cocok = awal.flatMap((b, i) => (b.bagian === bagian ? [i] : []));
    return cocok[n] ?? -1;
  };
  const ubah = (i: number, sel: BarisSop): BarisSop[] =>
    awal.map((b, j) => (i === j ? { ...b, ...sel } : b));

  it.each([
    ['bagian yang tidak dikenal', ke('Tindakan'), { bagian: 'Tindak' }, 'Bagian “Tindak”'],
    ['waktu yang tidak terbaca', ke('Langkah', 1), { waktu: 'secepatnya' }, 'secepatnya'],
    ['langkah tanpa pelaksana', ke('Langkah', 1), { pelaksana: '' }, 'Pelaksana masih kosong'],
    ['kode berspasi', ke('Langkah', 1), { kode: 'a b' }, 'tidak boleh memuat spasi'],
    ['tujuan yang tidak ada', ke('Tindakan', 1), { ke: 'entah' }, 'entah'],
    ['akhir yang tidak dikenal', ke('Tindakan', 1), { akhir: 'beres' }, 'Akhir “beres”'],
    ['label yang menjadi rumus', ke('Tindakan'), { uraian: '=IMPORTXML' }, 'diawali'],
    ['ya atau tidak', ke('Tindakan'), { kategori: 'mungkin' }, 'ya atau tidak'],
    ['persen', ke('Pengingat'), { uraian: 'seperempat' }, '0 sampai 100'],
    [
      'bila diam separuh',
      ke('Langkah', 1),
      { habisWaktu: '1 hari', habisTindakan: '' },
      'Bila Diam',
    ],
  ])('%s disebut di barisnya', (_nama, i, sel, pesan) => {
    const { sop, masalah } = periksaSopTab(keAtur(ubah(i, sel)));
    expect(sop).toBeUndefined();
    const galat = masalah.filter((m) => m.tingkat === 'galat');
    expect(galat.map((m) => m.baris)).toContain(i + 2);
    expect(galat.find((m) => m.baris === i + 2)?.pesan).toContain(pesan);
  });

  it('lembar kosong ditolak dengan kata-kata', () => {
    const { sop, masalah } = periksaSopTab([]);
    expect(sop).toBeUndefined();
    expect(masalah.map((m) => m.pesan).join(' ')).toContain('Belum ada baris Langkah');
  });

  it('tindakan di atas semua langkah ditolak', () => {
    const satu = awal.find((b) => b.bagian === 'Tindakan');
    const { masalah } = periksaSopTab(keAtur([{ ...satu }, ...awal]));
    expect(masalah.some((m) => m.baris === 2 && m.pesan.includes('di bawah baris Langkah'))).toBe(
      true,
    );
  });
});
