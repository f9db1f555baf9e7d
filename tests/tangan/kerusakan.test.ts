// SPDX-License-Identifier: Apache-2.0
// What hands can do to the register, one row a damage: it is told in plain words, nothing is lost, and
// after a sweep the register is whole again and the work goes on.

import { describe, expect, test } from 'vitest';
import type { IdTab } from '../../register/tab/tab.ts';
import {
  createTangan,
  gagal,
  kabar,
  papanKini,
  sapu,
  siapkanTangan,
  type Panggung,
  type Tangan,
} from './_tangan.ts';
import { bacaIsi, pastikanUtuh, urutan } from './_utuh.ts';

type Kerusakan = Tindakan & (Diberitahukan | Ditulis | Diam);

/** What owner and admin read in a letter. */
interface Diberitahukan {
  readonly kata: string | RegExp;
}

/** What the board says while it stands; no letter is sent about it. */
interface Ditulis {
  readonly papan: string;
}

/** Told nowhere: `sebab` says why nobody has to hear of it. */
interface Diam {
  readonly diam: true;
  readonly sebab: string;
}

interface Tindakan {
  readonly apa: string;
  readonly rusak: (t: Tangan, p: Panggung) => void;
  /** What people undo before they go on: names in this test's own hands. */
  readonly sesudah?: (t: Tangan) => void;
  /** Must be as it was before. */
  readonly sama?: readonly IdTab[];
}

const KOLOM: readonly Kerusakan[] = [
  ...[['nomor'], ['keadaan'], ['tindakan', 'kategori'], ['isi', 'langkah', 'tanggapan']].map(
    (kolom): Kerusakan => ({
      apa: `kolom Register dihapus: ${kolom.join(', ')}`,
      rusak: (t) => t.hapusKolom('register', ...kolom),
      kata: kolom[0] === 'keadaan' ? 'ditulis kembali dari Riwayat' : 'mengisinya dari Riwayat',
    }),
  ),
  {
    apa: 'kolom tampilan Riwayat dihapus',
    rusak: (t) => t.hapusKolom('riwayat', 'waktu', 'oleh', 'keterangan'),
    kata: 'Kolom “Waktu”, “Oleh”, “Keterangan” di lembar Riwayat tidak ada',
  },
  {
    apa: 'kolom lembar kantor dihapus',
    rusak(t) {
      t.hapusKolom('sop', 'waktu', 'pelaksana');
      t.hapusKolom('petugas', 'surel');
      t.hapusKolom('kategori', 'nama');
      t.hapusKolom('hariLibur', 'tanggal');
      t.hapusKolom('pengaturan', 'nilai');
    },
    kata: 'Kolom “Pelaksana”, “Waktu” di lembar SOP tidak ada; sistem membuatnya kembali dengan isi',
    sama: ['sop', 'petugas', 'kategori', 'hariLibur', 'pengaturan'],
  },
  {
    apa: 'isi Sistem dihapus',
    rusak: (t) => t.hapusKolom('sistem', 'nilai', 'lanjutan'),
    kata: 'di lembar Sistem tidak ada',
  },
  {
    apa: 'kolom disisipkan di mana-mana',
    rusak(t) {
      for (const tab of ['register', 'riwayat', 'kotakKeluar', 'sop', 'sistem'] as const) {
        t.sisipKolom(tab, 3);
      }
    },
    papan:
      'Letak kolom di lembar Register, Riwayat, Kotak Keluar, Sistem, SOP berubah; sistem mengikutinya',
  },
  {
    apa: 'dua judul ditukar',
    rusak(t) {
      const [a, b] = [t.letak('register', 'nomor'), t.letak('register', 'isi')];
      expect([a, b]).toEqual([1, 2]);
      t.tulis('register', 1, 'nomor', 'Isi Aduan', 'Nomor Register');
    },
    kata: 'ditulis kembali dari Riwayat',
  },
];

const BARIS: readonly Kerusakan[] = [
  {
    apa: 'baris terbuka dan baris selesai dihapus',
    rusak(t) {
      t.hapusBaris('register', 4);
      t.hapusBaris('register', 2);
    },
    kata: /Baris Register berikut hilang, lalu ditulis kembali dari Riwayat.*0001\S+, 0003\S+\./,
  },
  {
    apa: 'baris dihapus, lalu ada yang masuk sebelum sapuan',
    rusak(t, p) {
      t.hapusBaris('register', 4);
      p.kirim({ 'Isi aduan': 'Lampu jalan mati.' });
    },
    kata: 'Baris Register berikut hilang',
  },
  {
    apa: 'baris terakhir dihapus',
    rusak: (t) => t.hapusBaris('register', 5),
    kata: 'Baris Register berikut hilang',
  },
  {
    apa: 'isi baris dikosongkan',
    rusak(t) {
      t.tulis('register', 3, 'nomor', ...Array.from({ length: 22 }, () => ''));
    },
    kata: 'Baris Register berikut hilang',
  },
  {
    apa: 'baris disalin ke bawah',
    rusak: (t) => t.salin('register', 2, 6),
    kata: '1 baris salinan di Register dihapus',
  },
  {
    apa: 'baris disalin ke atas baris lain',
    rusak: (t) => t.salin('register', 2, 3),
    kata: /ditulis kembali dari Riwayat|salinan/,
  },
  {
    apa: 'sel yang dilindungi ditimpa',
    rusak(t) {
      t.tulis('register', 2, 'nomor', '0099');
      t.tulis('register', 3, 'keadaan', '{"rusak"');
      t.tulis('register', 4, 'keadaan', 'x');
      t.tulis('register', 5, 'nomor', '');
    },
    kata: 'berubah atau rusak, lalu ditulis kembali dari Riwayat',
  },
  {
    apa: 'satu sel Keadaan ditimpa',
    rusak: (t) => t.tulis('register', 3, 'keadaan', 'x'),
    kata: 'berubah atau rusak, lalu ditulis kembali dari Riwayat',
  },
  {
    apa: 'isi aduan yang terbuka ditimpa',
    rusak: (t) => t.tulis('register', 3, 'isi', 'Semua jalan di desa sudah baik.'),
    kata: /berubah atau rusak, lalu ditulis kembali dari Riwayat: 0002\S+\./,
  },
  {
    apa: 'teks panjang yang kosong diisi orang',
    rusak: (t) => t.tulis('register', 2, 'tanggapan', 'Sudah kami perbaiki.'),
    kata: /berubah atau rusak, lalu ditulis kembali dari Riwayat: 0001\S+\./,
  },
  {
    apa: 'diurutkan menurut isi dan disisipi baris',
    rusak(t) {
      t.urutkan('A2:V5', 2);
      t.sisipBaris('register', 3);
      t.sisipBaris('riwayat', 4);
    },
    papan: 'Baris Register tidak lagi menurut nomor; sistem mencarinya menurut nomor',
  },
];

const LEMBAR: readonly Kerusakan[] = [
  {
    apa: 'lembar kantor dihapus semua',
    rusak(t) {
      for (const tab of ['sop', 'petugas', 'kategori', 'hariLibur', 'pengaturan'] as const) {
        t.hapusLembar(tab);
      }
    },
    kata: 'Lembar SOP tidak ada lagi; sistem membuatnya kembali dengan isi terakhir yang benar',
    sama: ['sop', 'petugas', 'kategori', 'hariLibur', 'pengaturan'],
  },
  {
    apa: 'Register dihapus',
    rusak: (t) => t.hapusLembar('register'),
    kata: 'Lembar Register tidak ada lagi; sistem membuatnya kembali, dan barisnya',
  },
  {
    apa: 'Sistem, Versi SOP, dan Kotak Keluar dihapus',
    rusak(t) {
      for (const tab of ['sistem', 'versiSop', 'kotakKeluar'] as const) t.hapusLembar(tab);
    },
    kata: 'Lembar Kotak Keluar tidak ada lagi',
  },
  {
    apa: 'lembar berganti nama',
    rusak(t, p) {
      t.gantiNama('register', "Aduan '26");
      t.gantiNama('riwayat', 'Arsip riwayat');
      t.gantiNama('kotakKeluar', 'Surat');
      p.kirim({ 'Isi aduan': 'Lampu jalan mati.' });
    },
    sesudah: (t) => t.gantiNama('register', 'Register'),
    papan: "Lembar Register kini bernama “Aduan '26”; sistem mengikutinya, tidak perlu diperbaiki.",
  },
  {
    apa: 'tampilan diubah: gabung sel, baris disembunyikan, pembekuan, format, zona, bahasa',
    rusak(t) {
      const range = {
        sheetId: 1001,
        startRowIndex: 2,
        endRowIndex: 4,
        startColumnIndex: 6,
        endColumnIndex: 7,
      };
      t.minta(
        { mergeCells: { range, mergeType: 'MERGE_ALL' } },
        {
          updateDimensionProperties: {
            range: { sheetId: 1001, dimension: 'ROWS', startIndex: 2, endIndex: 3 },
            properties: { hiddenByUser: true },
            fields: 'hiddenByUser',
          },
        },
        {
          updateSheetProperties: {
            properties: { sheetId: 1001, gridProperties: { frozenRowCount: 0 } },
            fields: 'gridProperties.frozenRowCount',
          },
        },
        {
          repeatCell: {
            range: { sheetId: 1001, startRowIndex: 1 },
            cell: { userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '0' } } },
            fields: 'userEnteredFormat.numberFormat',
          },
        },
        { setDataValidation: { range: { sheetId: 1001, startRowIndex: 1 } } },
        {
          updateSpreadsheetProperties: {
            properties: { locale: 'en_US', timeZone: 'America/New_York' },
            fields: 'locale,timeZone',
          },
        },
      );
    },
    diam: true,
    sebab:
      'nothing that is read depends on how cells look; zone and language come back at night and are ' +
      'told then (berhenti.test.ts)',
  },
];

const buka = siapkanTangan();

function pastikanTerdengar(p: Panggung, kerusakan: Kerusakan, suratAwal: string): void {
  const disurati = 'kata' in kerusakan;
  const { temuan, sekadar } = papanKini(p);
  expect(kabar(p)).toMatch(disurati ? kerusakan.kata : suratAwal);
  expect(kabar(p) === suratAwal).toBe(!disurati);
  expect(disurati ? [] : temuan).toEqual([]);
  expect(sekadar.join('\n')).toContain('papan' in kerusakan ? kerusakan.papan : '');
}

describe.each([
  ['kolom', KOLOM],
  ['baris', BARIS],
  ['lembar', LEMBAR],
] as const)('%s', (_jenis, daftar) => {
  test.each(daftar)('$apa', (kerusakan) => {
    const { rusak, sesudah, sama = [] } = kerusakan;
    const p = buka();
    const suratAwal = kabar(p);
    expect(papanKini(p)).toEqual({ temuan: [], sekadar: [] });
    const isi = (tab: IdTab) => p.tab(tab).map(({ baris: _b, pemeriksaan: _p, ...satu }) => satu);
    const sebelum = sama.map(isi);
    const t = createTangan(p);
    rusak(t, p);
    sapu(p, 25);
    pastikanTerdengar(p, kerusakan, suratAwal);
    const urut = pastikanUtuh(p);
    expect(urutan(urut)).toEqual(urut.map((_, i) => i + 1));
    expect(sama.map(isi)).toEqual(sebelum);
    sesudah?.(t);
    p.kirim({ 'Isi aduan': 'Saluran air tersumbat di depan pasar.' });
    p.tindak(2, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
    sapu(p, 35);
    expect(pastikanUtuh(p)).toHaveLength(urut.length + 1);
    expect(p.aduan(2)['langkah']).toMatch(/^4\./);
    expect(p.aduan(4)['status']).not.toBe('');
    expect(bacaIsi(p, 'kotakKeluar').baris.size).toBe(1);
    expect(gagal(p)).toEqual([]);
    // What was repaired is told once, and not any more as something to be seen to.
    sapu(p, 35);
    expect(papanKini(p).temuan).toEqual([]);
    expect(kabar(p)).not.toContain('Riwayat juga tidak memuatnya');
  });
});
