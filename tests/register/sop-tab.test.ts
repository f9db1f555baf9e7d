// SPDX-License-Identifier: Apache-2.0
// The SOP in its tab: nothing is lost on the way there and back, and what is wrong is said beside the
// row where it is wrong.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BarisAtur } from '../../register/baris-atur.ts';
import { barisKeSop, periksaSopTab } from '../../register/sop-baca.ts';
import { type BarisSop, sopKeBaris } from '../../register/sop-tab.ts';
import { formatWaktuSop, parseWaktuSop } from '../../register/waktu-teks.ts';
import { daftarSop, muatSop } from '../../sop/muat.ts';
import { sopApaSaja } from '../core/_sop.ts';

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

  it('SOP sembarang kembali utuh', () => {
    fc.assert(
      fc.property(sopApaSaja, (sop) => {
        expect(baca(sopKeBaris(sop))).toEqual(sop);
      }),
    );
  });

  it('waktu sembarang kembali utuh', () => {
    const angka = fc.oneof(fc.integer({ min: 0, max: 999 }), fc.constantFrom(0.5, 1.25));
    const satuan = fc.constantFrom('menit', 'jam', 'hari_kerja', 'hari_kalender', 'jam_kalender');
    fc.assert(
      fc.property(angka, angka, satuan, fc.boolean(), (a, b, s, adaMin) => {
        const [min, maks] = [Math.min(a, b), Math.max(a, b)];
        const waktu = { ...(adaMin ? { min } : {}), maks, satuan: s };
        const hasil = parseWaktuSop(formatWaktuSop(waktu));
        expect(hasil.ok && hasil.nilai).toEqual(waktu);
      }),
    );
  });
});

describe('parseWaktuSop', () => {
  it.each([
    ['10 menit', { maks: 10, satuan: 'menit' }],
    ['10 mnt', { maks: 10, satuan: 'menit' }],
    ['1 hari', { maks: 1, satuan: 'hari_kerja' }],
    ['1 s.d. 3 hari kerja', { min: 1, maks: 3, satuan: 'hari_kerja' }],
    ['3–5 Hari', { min: 3, maks: 5, satuan: 'hari_kerja' }],
    ['1,5 jam', { maks: 1.5, satuan: 'jam' }],
    ['24 jam kalender', { maks: 24, satuan: 'jam_kalender' }],
  ])('%s', (teks, waktu) => {
    expect(parseWaktuSop(teks)).toEqual({ ok: true, nilai: waktu });
  });

  it.each(['segera', '10', 'hari', '3-1 hari', '1-2-3 hari', '1 minggu', '-1 hari', ''])(
    'menolak “%s”',
    (teks) => {
      expect(parseWaktuSop(teks).ok).toBe(false);
    },
  );
});

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
    expect(masalah.map((m) => m.pesan).join(' ')).toContain('Identitas');
  });

  it('tindakan di atas semua langkah ditolak', () => {
    const satu = awal.find((b) => b.bagian === 'Tindakan');
    const { masalah } = periksaSopTab(keAtur([{ ...satu }, ...awal]));
    expect(masalah.some((m) => m.baris === 2 && m.pesan.includes('di bawah baris Langkah'))).toBe(
      true,
    );
  });
});
