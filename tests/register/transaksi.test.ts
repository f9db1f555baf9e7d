// SPDX-License-Identifier: Apache-2.0
// One commit: what it writes and, above all, what it leaves alone.

import { describe, expect, it } from 'vitest';
import { permintaanBaca } from '../../register/baca/permintaan-baca.ts';
import { rentangDariBaris } from '../../register/ingatan/petunjuk.ts';
import { TAB } from '../../register/tab/tab.ts';
import { createTransaksi } from '../../register/tulis/transaksi.ts';
import { AT, type Kantor, kantorSiap, perintahCatat, putuskan, terima } from './_kantor.ts';

const satu = (kantor: Kantor, baris: number) => {
  const [b] = kantor.baca({ register: [[baris, baris]] }).baris;
  if (b === undefined) throw new Error(`row ${baris} holds no aduan`);
  return b;
};

function tutup(kantor: Kantor, dari: number, sampai: number): void {
  kantor.jalankan({ register: [[dari, sampai]] }, (tx, b) => {
    for (const { baris, aduan } of b.baris) {
      const { langkah: _l, asal: _a, ...sisa } = aduan;
      tx.ubah(baris, { ...sisa, akhir: 'dijawab', selesai: AT });
    }
  });
}

describe('sel milik petugas', () => {
  it('yang diketik di antara baca dan tulis tidak hilang', () => {
    const kantor = kantorSiap();
    kantor.catat(1);
    const bacaan = kantor.baca({ register: [[2, 2]] });
    const tx = createTransaksi(bacaan, AT);
    kantor.ketik('register', 2, 'isian', 'sedang saya tulis');
    kantor.ketik('register', 2, 'catatan', 'telepon besok');
    kantor.ketik('register', 2, 'nomorLapor', '0091658');
    const [b] = bacaan.baris;
    if (b) tx.ubah(2, { ...b.aduan, diberitahu: ['ingat'] }, { pesan: 'Pengingat dikirim' });
    kantor.komit(tx);
    expect(satu(kantor, 2)).toMatchObject({
      isian: 'sedang saya tulis',
      pesan: 'Pengingat dikirim',
      aduan: { diberitahu: ['ingat'] },
    });
    expect(kantor.sel('register', 2, 'catatan')).toBe('telepon besok');
    expect(kantor.sel('register', 2, 'nomorLapor')).toBe('0091658');
  });

  it('tolakan mengosongkan Tindakan, menulis Pesan, dan membiarkan Isian', () => {
    const kantor = kantorSiap();
    kantor.catat(1);
    kantor.ketik('register', 2, 'isian', 'belum jadi');
    kantor.jalankan({}, (tx) => tx.tolak(2, 'Kategori belum dipilih'));
    expect(satu(kantor, 2)).toMatchObject({
      isian: 'belum jadi',
      tindakan: '',
      pesan: 'Kategori belum dipilih',
    });
  });

  it('kategori yang sedang dipilih tidak ditimpa; yang diputuskan ditulis', () => {
    const kantor = kantorSiap();
    kantor.catat(1);
    const [pilihan = ''] = kantor.baca().konfigurasi.konteks.kategori;
    kantor.ketik('register', 2, 'kategori', pilihan);
    kantor.jalankan({ register: [[2, 2]] }, (tx, b) => {
      const [baris] = b.baris;
      if (baris) tx.ubah(2, { ...baris.aduan, diberitahu: ['e0'] });
    });
    expect(kantor.sel('register', 2, 'kategori')).toBe(pilihan);
    kantor.jalankan({ register: [[2, 2]] }, (tx, b) => {
      const [baris] = b.baris;
      if (baris) tx.ubah(2, { ...baris.aduan, kategori: 'Lainnya' });
    });
    expect(kantor.sel('register', 2, 'kategori')).toBe('Lainnya');
  });

  it('baris yang tidak dibaca tidak boleh diubah', () => {
    const kantor = kantorSiap();
    kantor.catat(2);
    const bacaan = kantor.baca({ register: [[2, 2]] });
    const tx = createTransaksi(bacaan, AT);
    const [b] = bacaan.baris;
    expect(() => b && tx.ubah(3, b.aduan)).toThrow('row 3');
  });
});

describe('nomor', () => {
  it('berurut dalam satu komit dan antarkomit, tiap tahun sendiri', () => {
    const kantor = kantorSiap();
    kantor.jalankan({}, (tx, b) => {
      const { konteks } = b.konfigurasi;
      for (const urut of [1, 2]) {
        expect(tx.urutBerikut(2026)).toBe(urut);
        terima(tx, putuskan(konteks, undefined, perintahCatat(urut)), undefined);
      }
      expect(tx.urutBerikut(2027)).toBe(1);
    });
    expect(createTransaksi(kantor.baca(), AT).urutBerikut(2026)).toBe(3);
  });

  it('tidak mundur walau baris terakhir dihapus pemilik', () => {
    const kantor = kantorSiap();
    kantor.catat(3);
    const range = { sheetId: TAB.register.sheetId, dimension: 'ROWS', startIndex: 3, endIndex: 4 };
    kantor.desk.batch([{ deleteDimension: { range } }]);
    expect(createTransaksi(kantor.baca(), AT).urutBerikut(2026)).toBe(4);
  });
});

describe('hitungan', () => {
  it('masuk, selesai, dibuka kembali, dan per langkah mengikuti baris', () => {
    const kantor = kantorSiap();
    kantor.catat(3);
    tutup(kantor, 2, 3);
    kantor.jalankan({ register: [[2, 2]] }, (tx, b) => {
      const [baris] = b.baris;
      if (baris === undefined) throw new Error('no row');
      const { akhir: _a, selesai: _s, ...sisa } = baris.aduan;
      tx.ubah(2, { ...sisa, langkah: 'jawab' });
    });
    const { sistem } = kantor.baca({ terbuka: true });
    expect(sistem.terbuka).toBe(2);
    expect(Object.values(sistem.perLangkah).reduce((a, b) => a + b, 0)).toBe(2);
    expect(sistem.perLangkah['jawab']).toBe(1);
    expect(sistem.hitungan).toEqual({ '2026-10': { masuk: 3, selesai: 2, dibukaKembali: 1 } });
  });

  it('catatan dan identitas tertunda tersimpan; teks kosong menghapus', () => {
    const kantor = kantorSiap();
    kantor.jalankan({}, (tx) => {
      tx.sistem({ identitasTertunda: ['r1\tn1'], catatan: { galat: 'x', lain: 'y' } });
      tx.sistem({ catatan: { galat: '' } });
    });
    expect(kantor.baca().sistem).toMatchObject({
      identitasTertunda: ['r1\tn1'],
      catatan: { lain: 'y' },
    });
    expect(kantor.baca().sistem.catatan).not.toHaveProperty('galat');
  });
});

describe('segarkan', () => {
  it('hari libur baru menggeser tenggat yang tertulis; label SOP baru hanya bagi aduan berikutnya', () => {
    const kantor = kantorSiap();
    kantor.catat(2);
    const sapu = (): number => {
      let jumlah = 0;
      kantor.jalankan({ terbuka: true }, (tx) => {
        jumlah = tx.segarkan();
      });
      return jumlah;
    };
    expect(sapu()).toBe(0);
    const semula = satu(kantor, 2).tampak['tenggat'];
    let kosong = 2;
    while (kantor.sel('hariLibur', kosong, 'tanggal') !== undefined) kosong += 1;
    kantor.ketik('hariLibur', kosong, 'tanggal', '19-10-2026');
    kantor.ketik('hariLibur', kosong, 'nama', 'Pilkada ulang');
    kantor.ketik('hariLibur', kosong, 'jenis', 'libur lokal');
    expect(sapu()).toBe(2);
    expect(satu(kantor, 2).tampak['tenggat']).not.toBe(semula);
    expect(sapu()).toBe(0);

    const { sop } = kantor.baca().konfigurasi.konteks;
    const label = sop.langkah.find((l) => l.id === satu(kantor, 2).aduan.langkah)?.tindakan[0]
      ?.label;
    for (let b = 2; b < 60; b += 1) {
      if (kantor.sel('sop', b, 'uraian') === label)
        kantor.ketik('sop', b, 'uraian', 'Lanjutkan saja');
    }
    expect(sapu()).toBe(0);
    kantor.ketik('register', 2, 'tindakan', label ?? '');
    expect(satu(kantor, 2).tindakan).toBe(label);
    expect(() => kantor.ketik('register', 2, 'tindakan', 'Lanjutkan saja')).toThrow('validation');
    kantor.catat(1);
    kantor.ketik('register', 4, 'tindakan', 'Lanjutkan saja');
    expect(() => kantor.ketik('register', 4, 'tindakan', label ?? '')).toThrow('validation');
  });
});

describe('biaya sapuan', () => {
  it('tumbuh dengan aduan terbuka, bukan dengan panjang register', async () => {
    const kantor = kantorSiap();
    kantor.catat(400);
    tutup(kantor, 3, 400);
    kantor.baca({ terbuka: true, kotakKeluar: false });
    await Promise.resolve();
    const tanpaBaris = kantor.biaya.baca;
    expect(kantor.baca({ terbuka: true }).baris.map((b) => b.baris)).toEqual([2, 401]);
    kantor.baca();
    await Promise.resolve();
    const kolom = TAB.register.kolom.length;
    expect(tanpaBaris - kantor.biaya.baca).toBeLessThanOrEqual(2 * kolom);
  });

  it('5.000 aduan terbuka yang terpencar: permintaannya tetap jauh di bawah 2 MB', () => {
    const baris = Array.from({ length: 5000 }, (_, i) => 2 + i * 4);
    const terbuka = rentangDariBaris(baris);
    const petunjuk = { versi: 1, barisAkhir: 20_000, barisBerikut: 20_001, terbuka };
    const filters = permintaanBaca({ petunjuk, terbuka: true });
    expect(filters.length).toBeLessThan(5100);
    expect(JSON.stringify(filters).length).toBeLessThan(500_000);
    const tercakup = (b: number): boolean =>
      filters.some(({ gridRange: g }) => {
        const { startRowIndex = 0, endRowIndex = 0 } = g;
        return g.sheetId === TAB.register.sheetId && b > startRowIndex && b <= endRowIndex;
      });
    expect(baris.every(tercakup)).toBe(true);
  });

  it('aduan terbuka yang bersebelahan dibaca dengan satu rentang', () => {
    const kantor = kantorSiap();
    kantor.catat(50);
    const { petunjuk } = kantor;
    if (petunjuk === undefined) throw new Error('no hint');
    const sebelum = permintaanBaca({ petunjuk }).length;
    expect(permintaanBaca({ petunjuk, terbuka: true }).length).toBe(sebelum + 1);
  });
});
