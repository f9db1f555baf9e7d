// SPDX-License-Identifier: Apache-2.0
// The versions of the SOP that the register keeps: in the commit in which one comes into force, whole
// however long it is, for as long as an aduan may need it.

import { describe, expect, it } from 'vitest';
import type { Sop } from '../../core/sop/sop.ts';
import { konteksUntuk } from '../../register/atur/konfigurasi.ts';
import { muatDisimpan } from '../../register/sop/versi-sop.ts';
import { muatSop } from '../../sop/muat.ts';
import { AT, createKantor, type Kantor, kantorSiap } from './_kantor.ts';

const HARI = 86_400_000;

const daftar = (kantor: Kantor): readonly string[] =>
  kantor.baca().konfigurasi.arsip.daftar.map(({ versi }) => versi);

const barisSop = (kantor: Kantor, kode: string): number => {
  for (let b = 2; b < 200; b += 1) {
    if (kantor.sel('sop', b, 'kode') === kode && kantor.sel('sop', b, 'bagian') === 'Langkah')
      return b;
  }
  throw new Error(`no step ${kode}`);
};

/** Each value makes another version. */
function ubahWaktu(kantor: Kantor, menit: number): void {
  kantor.ketik('sop', barisSop(kantor, 'terima'), 'waktu', `${menit} menit`);
  kantor.jalankan({ terbuka: true }, () => {});
}

function tutup(kantor: Kantor, baris: number): void {
  kantor.jalankan({ register: [[baris, baris]] }, (tx, b) => {
    const [satu] = b.baris;
    if (satu === undefined) throw new Error('no row');
    const { langkah: _l, asal: _a, ...sisa } = satu.aduan;
    tx.ubah(baris, { ...sisa, akhir: 'dijawab', selesai: AT });
  });
}

const rapikan = (kantor: Kantor, at: number): void =>
  void kantor.jalankan({ terbuka: true }, (tx) => tx.rapikanVersi(), at);

describe('versi', () => {
  it('disimpan dalam komit pertama, sekali, dan terbaca utuh', () => {
    const kantor = createKantor();
    kantor.sediakan();
    kantor.jalankan({}, () => {});
    kantor.jalankan({}, (tx) => expect(tx.kosong()).toBe(true));
    const { konfigurasi } = kantor.baca();
    const { sop, sopVersi } = konfigurasi.konteks;
    expect(daftar(kantor)).toEqual([sopVersi]);
    expect(konfigurasi.arsip.cari(sopVersi)).toEqual(sop);
    expect(kantor.sel('versiSop', 2, 'nama')).toBe(sop.nama);
  });

  it('suntingan menambah satu versi; aduan tetap dibaca dengan versinya', () => {
    const kantor = kantorSiap();
    const lama = kantor.baca().konfigurasi.konteks;
    ubahWaktu(kantor, 20);
    const { konfigurasi } = kantor.baca();
    const baru = konfigurasi.konteks;
    expect(daftar(kantor)).toEqual([lama.sopVersi, baru.sopVersi]);
    expect(konteksUntuk(konfigurasi, lama.sopVersi).sop).toEqual(lama.sop);
    expect(konteksUntuk(konfigurasi, baru.sopVersi)).toBe(baru);
    expect(konteksUntuk(konfigurasi, 'tidak ada')).toBe(baru);
  });

  it('suntingan yang dikembalikan tidak menambah versi lagi', () => {
    const kantor = kantorSiap();
    const semula = kantor.sel('sop', barisSop(kantor, 'terima'), 'waktu');
    const awal = kantor.baca().konfigurasi.konteks.sopVersi;
    ubahWaktu(kantor, 20);
    kantor.ketik('sop', barisSop(kantor, 'terima'), 'waktu', String(semula));
    kantor.jalankan({}, () => {});
    expect(kantor.baca().konfigurasi.konteks.sopVersi).toBe(awal);
    expect(daftar(kantor)).toHaveLength(2);
  });

  it('lembar SOP yang tidak berubah tidak diperiksa lagi, dan hasilnya sama', () => {
    const kantor = kantorSiap();
    const cepat = kantor.baca().konfigurasi;
    const lambat = kantor.baca({ periksaUlang: true }).konfigurasi;
    expect(cepat.konteks).toEqual(lambat.konteks);
    expect(cepat.masalah).toEqual(lambat.masalah);
    expect(cepat.periksaSop).toEqual(lambat.periksaSop);
    kantor.ketik('sop', barisSop(kantor, 'terima'), 'waktu', 'secepatnya');
    expect(kantor.baca().konfigurasi.masalah.map((m) => m.tingkat)).toContain('galat');
    expect(kantor.baca().konfigurasi.konteks).toEqual(lambat.konteks);
  });

  it('SOP yang panjang dibagi atas beberapa sel tanpa merusak huruf di batasnya', () => {
    const pendek = muatSop('kecamatan-jenawi');
    const panjang = (n: number): Sop => ({ ...pendek, peringatan: ['é😀'.repeat(n)] });
    for (const n of [3000, 3001, 3002]) {
      const kantor = kantorSiap(panjang(n));
      const { arsip, konteks } = kantor.baca().konfigurasi;
      expect(arsip.cari(konteks.sopVersi)?.peringatan).toEqual(panjang(n).peringatan);
      expect(String(kantor.sel('versiSop', 2, 'lanjutan')).length).toBeGreaterThan(0);
    }
    expect(muatDisimpan(panjang(3000))).toBe(true);
    expect(muatDisimpan(panjang(20_000))).toBe(false);
  });
});

describe('register dari sebelum versi disimpan', () => {
  it('hitungannya disusun dari barisnya, dan SOP yang berlaku disimpan', () => {
    const kantor = kantorSiap();
    kantor.catat(3);
    tutup(kantor, 3);
    const { sopVersi } = kantor.baca().konfigurasi.konteks;
    for (let b = 2; b < 40; b += 1) {
      const kunci = kantor.sel('sistem', b, 'kunci');
      if (['perVersi', 'versiTutup', 'periksaSop', 'kalender'].includes(String(kunci)))
        kantor.ketik('sistem', b, 'kunci', `lama.${String(kunci)}`);
    }
    kantor.ketik('versiSop', 2, 'versi', '');
    const { petunjuk } = kantor;
    if (petunjuk === undefined) throw new Error('no hint');
    expect(kantor.bacaSekali({ petunjuk }).keadaan).toBe('usang');
    kantor.jalankan({ terbuka: true }, () => {});
    const { sistem, keadaan } = kantor.baca({ terbuka: true });
    expect(keadaan).toBe('sah');
    expect(sistem.perVersi).toEqual({ [sopVersi]: 2 });
    expect(sistem.versiTutup).toEqual({ [sopVersi]: AT });
    expect(daftar(kantor)).toEqual([sopVersi]);
  });
});

describe('versi yang tidak diperlukan lagi', () => {
  it('dibuang sapuan, tetapi sepuluh yang terakhir dan yang dipakai aduan terbuka tinggal', () => {
    const kantor = kantorSiap();
    kantor.catat(1);
    const [dipakai] = daftar(kantor);
    for (let menit = 20; menit < 34; menit += 1) ubahWaktu(kantor, menit);
    expect(daftar(kantor)).toHaveLength(15);
    const sepuluh = daftar(kantor).slice(-10);
    rapikan(kantor, AT);
    expect(daftar(kantor)).toEqual([dipakai, ...sepuluh]);
    kantor.jalankan({ terbuka: true }, (tx) => {
      tx.rapikanVersi();
      expect(tx.kosong()).toBe(true);
    });
  });

  it('yang aduannya sudah ditutup tinggal sampai tidak dapat dibuka kembali', () => {
    const kantor = kantorSiap();
    kantor.catat(1);
    tutup(kantor, 2);
    const [awal = ''] = daftar(kantor);
    for (let menit = 20; menit < 34; menit += 1) ubahWaktu(kantor, menit);
    rapikan(kantor, AT + HARI);
    expect(daftar(kantor)).toContain(awal);
    rapikan(kantor, AT + 60 * HARI);
    expect(daftar(kantor)).not.toContain(awal);
    expect(kantor.baca().sistem.versiTutup).not.toHaveProperty(awal);
  });

  it('baris yang rusak sama dengan tidak ada; versi yang berlaku disimpan lagi', () => {
    const kantor = kantorSiap();
    const { konteks } = kantor.baca().konfigurasi;
    kantor.ketik('versiSop', 2, 'isi', '{"rusak"');
    expect(kantor.baca().konfigurasi.konteks).toEqual(konteks);
    kantor.jalankan({ terbuka: true }, () => {});
    expect(daftar(kantor)).toEqual([konteks.sopVersi, konteks.sopVersi]);
    rapikan(kantor, AT);
    expect(daftar(kantor)).toEqual([konteks.sopVersi]);
    expect(kantor.baca().konfigurasi.arsip.cari(konteks.sopVersi)).toEqual(konteks.sop);
  });
});

describe('langkah yang dihapus', () => {
  it('boleh bila versi aduannya disimpan; yang tinggal disebut di sebelahnya', () => {
    const kantor = kantorSiap();
    kantor.catat(2);
    gantiKode(kantor, 'terima', 'terima-baru');
    const { konfigurasi } = kantor.baca({ terbuka: true });
    expect(konfigurasi.konteks.sop.langkah.map((l) => l.id)).toContain('terima-baru');
    const pesan = konfigurasi.masalah.filter((m) => m.tab === 'sop').map((m) => m.pesan);
    expect(pesan.join()).toContain('2 aduan terbuka tetap diselesaikan menurut SOP sebelumnya');
    expect(pesan.join()).toContain('“terima” (2 aduan)');
  });

  it('ditolak bila versi aduannya tidak tersimpan', () => {
    const kantor = kantorSiap();
    kantor.catat(1);
    kantor.ketik('versiSop', 2, 'versi', 'lain');
    gantiKode(kantor, 'terima', 'terima-baru');
    const { konfigurasi } = kantor.baca({ terbuka: true });
    expect(konfigurasi.konteks.sop.langkah.map((l) => l.id)).toContain('terima');
    expect(konfigurasi.masalah.map((m) => m.pesan).join()).toContain(
      'Langkah “terima” masih dipakai 1 aduan',
    );
  });
});

function gantiKode(kantor: Kantor, dari: string, ke: string): void {
  for (let b = 2; b < 200; b += 1) {
    if (kantor.sel('sop', b, 'kode') === dari && kantor.sel('sop', b, 'bagian') === 'Langkah')
      kantor.ketik('sop', b, 'kode', ke);
    if (kantor.sel('sop', b, 'ke') === dari) kantor.ketik('sop', b, 'ke', ke);
  }
}
