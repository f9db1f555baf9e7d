// SPDX-License-Identifier: Apache-2.0
// Laws: what is written to rows is what is read from them, and Riwayat alone gives the register back.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aduanKeBaris, barisKeAduan } from '../../register/baris/baris-aduan.ts';
import { type Kepala, petakanKepala } from '../../register/tab/kepala.ts';
import { aduanKeObjek, objekKeAduan } from '../../register/baris/keadaan.ts';
import { barisKeSurat, suratKeBaris } from '../../register/baris/kotak-keluar.ts';
import { barisKePeristiwa, peristiwaKeBaris, putarUlang } from '../../register/baris/riwayat.ts';
import type { NilaiSel, Sel } from '../../register/tab/sheets-bentuk.ts';
import { type IdTab, TAB } from '../../register/tab/tab.ts';
import { muatSop } from '../../sop/muat.ts';
import { ceritaFitur, mainkanFitur } from '../core/_cerita-fitur.ts';
import { kantor, konteksUntuk } from '../core/_sop.ts';
import { AT, createKantor, kantorSiap, perintahCatat, putuskan } from './_kantor.ts';
import { aduanSembarang, peristiwaSembarang, teks } from './_sembarang.ts';

const sop = muatSop('kecamatan-jenawi');
const konteks = konteksUntuk(sop);

function kepalaAwal(tab: IdTab): Kepala {
  const hasil = petakanKepala(
    tab,
    TAB[tab].kolom.map((k) => k.judul),
  );
  if (!hasil.ok) throw new Error(hasil.galat.pesan);
  return hasil.nilai;
}

/** As Sheets gives it back: blanks are '', trailing blanks are absent. */
function terbaca(kepala: Kepala, sel: Readonly<Record<string, Sel>>): NilaiSel[] {
  const baris: NilaiSel[] = [];
  for (const [id, { userEnteredValue: v }] of Object.entries(sel)) {
    const nilai = v === undefined ? '' : 'stringValue' in v ? v.stringValue : v.numberValue;
    baris[kepala.kolom[id] ?? 0] = nilai;
  }
  const ragged = Array.from(baris, (n) => n ?? '');
  while (ragged.length > 0 && ragged[ragged.length - 1] === '') ragged.pop();
  return ragged;
}

describe('bolak-balik', () => {
  it('aduan → baris → aduan', () => {
    const kepala = kepalaAwal('register');
    fc.assert(
      fc.property(aduanSembarang, fc.boolean(), (aduan, identitas) => {
        const kontak = identitas ? ('identitas' as const) : undefined;
        const baris = terbaca(kepala, aduanKeBaris(konteks, aduan, AT, kontak));
        const hasil = barisKeAduan(kepala, 7, baris);
        if (!hasil.ok) throw new Error(hasil.galat.pesan);
        expect(hasil.nilai.aduan).toEqual(aduan);
        expect(hasil.nilai.kontak).toBe(kontak);
      }),
    );
  });

  it('apa pun yang dilakukan Sheets pada tepi teks, baris yang sehat tetap sehat', () => {
    const kepala = kepalaAwal('register');
    const ubah = fc.constantFrom<(teks: string) => string>(
      (teks) => teks.replace(/\n/g, '\r\n'),
      (teks) => teks.replace(/^'/, ''),
      (teks) => teks.trim(),
      (teks) => teks.replace(/\s+$/, ''),
      (teks) => teks.normalize('NFD'),
      (teks) => teks.replace(/\ufffd/g, ''),
    );
    const panjang = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(aduanSembarang, panjang, ubah, (aduan, isi, sesudah) => {
        const asli = terbaca(kepala, aduanKeBaris(konteks, { ...aduan, isi }, AT));
        for (const baris of [asli, asli.with(1, sesudah(String(asli[1])))]) {
          const hasil = barisKeAduan(kepala, 7, baris);
          expect(hasil.ok && hasil.nilai.teksDiubah).toBe(false);
        }
        const palsu = asli.with(1, `${String(asli[1])} dan sudah selesai`);
        const ditimpa = barisKeAduan(kepala, 7, palsu);
        expect(ditimpa.ok && ditimpa.nilai.teksDiubah).toBe(true);
      }),
    );
  });

  it('peristiwa → baris → peristiwa', () => {
    const kepala = kepalaAwal('riwayat');
    fc.assert(
      fc.property(peristiwaSembarang, (peristiwa) => {
        const baris = terbaca(kepala, peristiwaKeBaris(sop, 420, peristiwa));
        const hasil = barisKePeristiwa(kepala, 9, baris);
        if (!hasil.ok) throw new Error(hasil.galat.pesan);
        expect(hasil.nilai).toEqual(peristiwa);
      }),
    );
  });

  it('catatan dan peristiwa yang sungguh terjadi kembali seperti semula', () => {
    const [register, riwayat] = [kepalaAwal('register'), kepalaAwal('riwayat')];
    fc.assert(
      fc.property(ceritaFitur, (c) => {
        for (const { konteks: k, keputusan, at } of mainkanFitur(c, kantor)) {
          if (!keputusan) continue;
          const baris = terbaca(register, aduanKeBaris(k, keputusan.aduan, at));
          const aduan = barisKeAduan(register, 2, baris);
          expect(aduan.ok && aduan.nilai.aduan).toEqual(keputusan.aduan);
          for (const p of keputusan.peristiwa) {
            const tertulis = terbaca(riwayat, peristiwaKeBaris(k.sop, 420, p));
            expect(barisKePeristiwa(riwayat, 2, tertulis)).toEqual({ ok: true, nilai: p });
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('baris dari sebelum ada jeda dan perpanjangan tetap terbaca', () => {
    const kepala = kepalaAwal('register');
    const { aduan } = putuskan(konteks, undefined, perintahCatat(1));
    const lama = [
      'nomor urut tahun kunci responsId kanal jenis kategori lokasi rahasia adaSurel diterima',
      'dicatat sopVersi langkah sejak kunjungan diberitahu peristiwa',
    ].flatMap((k) => k.split(' '));
    // What a row held then: these keys, and no others.
    const keadaan = Object.fromEntries(Object.entries(aduan).filter(([k]) => lama.includes(k)));
    const sel = aduanKeBaris(konteks, aduan, AT);
    const teks = JSON.stringify({ v: 1, ...keadaan, teks: ['isi'] });
    const baris = terbaca(kepala, {
      ...sel,
      keadaan: { ...sel.keadaan, userEnteredValue: { stringValue: teks } },
    });
    const hasil = barisKeAduan(kepala, 2, baris);
    expect(hasil.ok && hasil.nilai.aduan).toEqual(aduan);
  });

  it.each([
    ['jeda', [{ sampai: 3 }], 'jeda.dari'],
    ['jeda', 'x', 'jeda'],
    [
      'perpanjangan',
      [{ untuk: 'semua', waktu: { maks: 1, satuan: 'menit' } }],
      'perpanjangan.untuk',
    ],
    ['perpanjangan', [{ untuk: 'proses' }], 'perpanjangan.waktu, perpanjangan.waktu.maks'],
    ['asalJam', { sejak: 1, diberitahu: [], perpanjangan: [1] }, 'asalJam.perpanjangan'],
    ['kali', { a: 'dua' }, 'kali.a'],
    ['menunggu', [1], 'menunggu'],
  ])('keadaan yang dirusak disebut bagiannya: %s', (kunci, isi, sebut) => {
    const { aduan } = putuskan(konteks, undefined, perintahCatat(1));
    const teks = { isi: 'x', bahan: '', pertanyaan: '', tanggapan: '' };
    const hasil = objekKeAduan({ ...aduanKeObjek(aduan), [kunci]: isi }, teks);
    expect(hasil.ok ? '' : hasil.galat).toContain(sebut);
  });

  it('surat → baris → surat', () => {
    const kepala = kepalaAwal('kotakKeluar');
    const surat = fc.record({
      id: fc.stringMatching(/^[0-9]{4}\/ADU#[0-9]{1,2}\/tugas\/admin$/),
      nomor: fc.constant('0001/ADU'),
      kepada: fc.constantFrom('pelapor', 'admin'),
      templat: fc.constantFrom('tugas', 'tanda-terima'),
      data: fc.dictionary(fc.stringMatching(/^[a-z]{1,9}$/), teks, { maxKeys: 5 }),
      teks,
      prioritas: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
      dibuat: fc.integer({ min: 1, max: 2_000_000_000_000 }),
    });
    fc.assert(
      fc.property(surat, (s) => {
        const hasil = barisKeSurat(kepala, 3, terbaca(kepala, suratKeBaris(420, s)));
        if (!hasil.ok) throw new Error(hasil.galat.pesan);
        expect(hasil.nilai.surat).toEqual({ ...s, data: { ...s.data } });
      }),
    );
  });

  it('teks yang dipotong tetap muat dalam satu sel', () => {
    const kepala = kepalaAwal('register');
    const { aduan } = putuskan(konteks, undefined, perintahCatat(1));
    const panjang = { ...aduan, isi: '🏠'.repeat(40_000) };
    const baris = terbaca(kepala, aduanKeBaris(konteks, panjang, AT));
    const hasil = barisKeAduan(kepala, 2, baris);
    if (!hasil.ok) throw new Error(hasil.galat.pesan);
    expect(hasil.nilai.aduan.isi.length).toBeLessThanOrEqual(50_000);
    expect(hasil.nilai.aduan.isi).toContain('dipotong');
  });
});

describe('Riwayat', () => {
  it('memutar ulang baris yang tertulis memberikan catatan yang sama', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.nat({ max: 3 })), { maxLength: 8 }),
        (langkah) => {
          const buku = kantorSiap();
          buku.catat(3);
          for (const [yang, pilih] of langkah) tindakSembarang(buku, yang + 2, pilih);
          const kepala = kepalaAwal('riwayat');
          const isi = buku.desk.values('Riwayat!A2:H') as NilaiSel[][];
          const peristiwa = isi.map((baris, i) => {
            const hasil = barisKePeristiwa(kepala, i + 2, baris);
            if (!hasil.ok) throw new Error(hasil.galat.pesan);
            return hasil.nilai;
          });
          const { aduan, rusak } = putarUlang(peristiwa);
          expect([...rusak]).toEqual([]);
          const tertulis = buku.baca({ register: [[2, 9]] });
          expect([...aduan.values()]).toEqual(tertulis.baris.map((b) => b.aduan));
          const terbuka = tertulis.baris.filter((b) => b.aduan.langkah !== undefined);
          expect(tertulis.sistem.terbuka).toBe(terbuka.length);
        },
      ),
      { numRuns: 8 },
    );
  });

  it('riwayat yang bolong menyebut aduannya, bukan dipercaya', () => {
    const { peristiwa, aduan } = putuskan(konteks, undefined, perintahCatat(1));
    const lanjut = {
      ...peristiwa[0],
      jenis: 'surat' as const,
      surat: 'x',
      hasil: 'y',
      ke: aduan.peristiwa + 2,
    };
    const hasil = putarUlang([...peristiwa, lanjut as never]);
    expect([...hasil.rusak.keys()]).toEqual([aduan.nomor]);
    expect(hasil.aduan.size).toBe(0);
  });
});

function tindakSembarang(
  kantor: ReturnType<typeof createKantor>,
  baris: number,
  pilih: number,
): void {
  const bacaan = kantor.baca({ register: [[baris, baris]] });
  const satu = bacaan.baris[0];
  const langkah = sop.langkah.find((l) => l.id === satu?.aduan.langkah);
  const boleh = (langkah?.tindakan ?? []).filter((t) => t.id !== langkah?.habisWaktu?.tindakan);
  const tindakan = boleh[pilih % Math.max(1, boleh.length)];
  if (tindakan === undefined || langkah?.pelaksana === 'pelapor') return;
  kantor.tindak(baris, tindakan.id, 'Sudah kami tindak lanjuti.');
}
