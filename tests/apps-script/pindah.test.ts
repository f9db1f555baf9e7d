// SPDX-License-Identifier: Apache-2.0
// The move to the newest SOP in portions, and its words, without Google: what one run leaves the next
// takes on, and an order that has been overtaken is not carried out.

import { describe, expect, it } from 'vitest';
import { createBuku, type Buku } from '../../apps-script/buku/buku.ts';
import { teksHasil, teksRencana } from '../../apps-script/putusan/kata-pindah.ts';
import {
  bolehPindah,
  jalankanPindah,
  lanjutkanPindah,
  perintahBaru,
} from '../../apps-script/putusan/perintah-pindah.ts';
import {
  cariLangkah,
  pindahkan,
  SEKALI_PINDAH,
  susunRencana,
} from '../../apps-script/putusan/pindah.ts';
import { formatPerintah, parsePindah } from '../../register/atur/pindah-atur.ts';
import { AT, type Kantor, kantorSiap } from '../register/_kantor.ts';

function jalan(kantor: Kantor, kerja: (buku: Buku) => void): void {
  kantor.jalankan({ terbuka: true }, (tx, bacaan) => {
    const buku = createBuku(bacaan, tx, AT);
    kerja(buku);
    buku.tutup();
  });
}

function ubahSop(kantor: Kantor, waktu: string): void {
  for (let b = 2; b < 200; b += 1) {
    if (kantor.sel('sop', b, 'bagian') === 'Langkah' && kantor.sel('sop', b, 'kode') === 'terima') {
      kantor.ketik('sop', b, 'waktu', waktu);
    }
  }
  kantor.jalankan({}, () => {});
}

const versi = (kantor: Kantor): Readonly<Record<string, number>> => kantor.baca().sistem.perVersi;

describe('pemindahan', () => {
  it('bertahap: perintahnya diingat sampai habis, dan yang terakhir menghapusnya', () => {
    const kantor = kantorSiap();
    kantor.catat(SEKALI_PINDAH + 5);
    const lama = kantor.baca().konfigurasi.konteks.sopVersi;
    ubahSop(kantor, '2 jam');
    const baru = kantor.baca().konfigurasi.konteks.sopVersi;
    jalan(kantor, (buku) => {
      const hasil = jalankanPindah(buku, perintahBaru(buku, { keLangkah: {} }, 'pemilik@x.id'));
      expect(hasil).toMatchObject({ dipindah: SEKALI_PINDAH, sisa: 5 });
    });
    expect(versi(kantor)).toEqual({ [lama]: 5, [baru]: SEKALI_PINDAH });
    expect(kantor.baca().sistem.catatan).toHaveProperty(['pindah.perintah']);
    jalan(kantor, (buku) => lanjutkanPindah(buku, 'pemilik@x.id', ''));
    expect(versi(kantor)).toEqual({ [baru]: SEKALI_PINDAH + 5 });
    const { catatan } = kantor.baca().sistem;
    expect(catatan).not.toHaveProperty(['pindah.perintah']);
    expect(catatan['pindah.hasil']).toContain(`${SEKALI_PINDAH + 5} aduan dipindahkan`);
    // The note beside the SOP still counts those that were left; then there is nothing to do.
    jalan(kantor, () => {});
    jalan(kantor, (buku) => {
      lanjutkanPindah(buku, 'pemilik@x.id', '');
      expect(buku.tx.kosong()).toBe(true);
    });
  });

  it('perintah yang didahului suntingan lain tidak dikerjakan, dan dikatakan', () => {
    const kantor = kantorSiap();
    kantor.catat(2);
    const lama = kantor.baca().konfigurasi.konteks.sopVersi;
    ubahSop(kantor, '2 jam');
    jalan(kantor, (buku) => {
      const perintah = perintahBaru(buku, { keLangkah: {} }, 'pemilik@x.id');
      jalankanPindah(buku, { ...perintah, versi: 'yang tadi' });
    });
    expect(versi(kantor)).toEqual({ [lama]: 2 });
    expect(kantor.baca().sistem.catatan['pindah.hasil']).toContain('SOP berubah lagi');
  });

  it('daftar yang panjang disingkat dengan jumlahnya', () => {
    const kantor = kantorSiap();
    kantor.catat(40);
    ubahSop(kantor, '2 jam');
    const { konfigurasi, baris } = kantor.baca({ terbuka: true });
    const rencana = susunRencana(konfigurasi, baris, AT);
    const teks = teksRencana(rencana);
    expect(rencana.jumlah).toBe(40);
    expect(teks).toContain('40 aduan terbuka');
    expect(teks).toContain('dan 28 aduan lain yang juga berubah');
    expect(teks.length).toBeLessThan(4000);
  });

  it('hanya yang terbuka dan masih memakai versi lama; paling banyak sekian sekali', () => {
    const kantor = kantorSiap();
    kantor.catat(3);
    ubahSop(kantor, '2 jam');
    kantor.catat(2);
    jalan(kantor, (buku) => {
      expect(pindahkan(buku, { keLangkah: {} }, 'x@y.id', 2)).toEqual({
        dipindah: 2,
        sisa: 1,
        hilang: [],
      });
    });
  });
});

describe('kata-katanya', () => {
  it.each([
    [{ dipindah: 3, sisa: 0, hilang: [] }, '3 aduan dipindahkan ke SOP terbaru.'],
    [{ dipindah: 3, sisa: 2, hilang: [] }, '2 aduan lain menyusul'],
    [{ dipindah: 0, sisa: 0, hilang: [] }, 'Tidak ada aduan yang dipindahkan.'],
    [
      { dipindah: 0, sisa: 0, hilang: [{ id: 'a', label: '3. A', nomor: ['1', '2'] }] },
      '“3. A” (a), 2 aduan: 1, 2',
    ],
  ])('%j', (hasil, teks) => expect(teksHasil(hasil)).toContain(teks));

  it.each([
    ['ya', { keLangkah: {} }],
    ['YA', { keLangkah: {} }],
    ['ya, a = b', { keLangkah: { a: 'b' } }],
    ['ya; a=b; c → 4', { keLangkah: { a: 'b', c: '4' } }],
    ['tidak', undefined],
    ['', undefined],
  ])('perintah “%s” terbaca', (teks, nilai) => {
    expect(parsePindah(teks)).toEqual({ ok: true, nilai });
  });

  it.each(['mungkin', 'ya, a', 'ya, = b', 'ya, a = b = c', 'tidak, a = b'])(
    'perintah “%s” ditolak',
    (teks) => expect(parsePindah(teks).ok).toBe(false),
  );

  it('perintah dengan pilihan dapat ditulis dan dibaca kembali', () => {
    const permintaan = { keLangkah: { a: 'b', c: 'd' } };
    expect(parsePindah(formatPerintah(permintaan))).toEqual({ ok: true, nilai: permintaan });
  });

  it('langkah dicari menurut kode, nomor, atau namanya; yang berkala tidak', () => {
    const { sop } = kantorSiap().baca().konfigurasi.konteks;
    for (const teks of [
      'klasifikasi',
      ' 3 ',
      '3.',
      'Mengklasifikasi  Aduan',
      '3. mengklasifikasi aduan',
    ])
      expect(cariLangkah(sop, teks)).toBe('klasifikasi');
    expect(cariLangkah(sop, 'entah')).toBeUndefined();
    expect(cariLangkah(sop, '')).not.toBe('klasifikasi');
  });

  it('hanya pemilik dan admin yang boleh', () => {
    const kantor = kantorSiap();
    const { konfigurasi } = kantor.baca();
    const admin = { peran: 'admin', jabatan: '', nama: '', surel: 'Admin@x.id', aktif: true };
    const dengan = {
      ...konfigurasi,
      petugas: [admin, { ...admin, surel: 'lama@x.id', aktif: false }],
    };
    const boleh = (surel: string): boolean => bolehPindah(dengan, 'pemilik@x.id', surel);
    expect(['pemilik@x.id', 'admin@x.id'].map(boleh)).toEqual([true, true]);
    expect(['lama@x.id', 'orang@x.id', ''].map(boleh)).toEqual([false, false, false]);
  });
});
