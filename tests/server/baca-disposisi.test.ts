// SPDX-License-Identifier: Apache-2.0
import type { docs_v1 } from 'googleapis/build/src/apis/docs/v1.js';
import { describe, expect, it } from 'vitest';
import { bacaDisposisi } from '../../server/rekap/baca-disposisi.ts';

const sel = (teks: string, saran = false): docs_v1.Schema$TableCell => ({
  content: teks.split('\n').map((satu) => ({
    paragraph: {
      elements: [
        { textRun: { content: `${satu}\n`, ...(saran ? { suggestedInsertionIds: ['s1'] } : {}) } },
      ],
    },
  })),
});

function dokumen(baris: Record<string, string>, saran = ''): docs_v1.Schema$Document {
  const tableRows = Object.entries(baris).map(([label, isi]) => ({
    tableCells: [sel(label), sel(isi, label === saran)],
  }));
  return { body: { content: [{ table: { tableRows: [] } }, { table: { tableRows } }] } };
}

const KOSONG = {
  Sifat: '☐ Segera\n☐ Biasa',
  'Diteruskan kepada': '\n',
  'Dengan hormat harap': '☐ Tanggapan dan saran\n☐ Proses lebih lanjut',
  'Isi disposisi': '\n\n',
  'Tanggal disposisi': '',
  Oleh: 'Camat Jenawi',
};

describe('bacaDisposisi', () => {
  it('kosong selama belum ada yang ditulis', () => {
    expect(bacaDisposisi(dokumen(KOSONG))).toEqual({ keadaan: 'kosong' });
  });

  it('membaca pilihan, beberapa penerima, dan isi beberapa baris', () => {
    const hasil = bacaDisposisi(
      dokumen({
        ...KOSONG,
        Sifat: '☑ Segera\n☐ Biasa',
        'Diteruskan kepada': '1. Kasi Pembangunan; Kasi Pelayanan\n- Sekcam',
        'Dengan hormat harap': '[x] Proses lebih lanjut\n☐ Lainnya',
        'Isi disposisi': 'Tuntaskan yang lewat tenggat.\nLaporkan hari Jumat.',
        'Tanggal disposisi': '3 November 2026',
      }),
    );
    expect(hasil).toEqual({
      keadaan: 'terisi',
      disposisi: {
        sifat: ['Segera'],
        kepada: ['Kasi Pembangunan', 'Kasi Pelayanan', 'Sekcam'],
        harap: ['Proses lebih lanjut'],
        isi: 'Tuntaskan yang lewat tenggat.\nLaporkan hari Jumat.',
        tanggal: '3 November 2026',
        oleh: 'Camat Jenawi',
      },
    });
  });

  it.each([
    ['isi tanpa penerima', { 'Isi disposisi': 'Tuntaskan.' }, /Diteruskan kepada/],
    ['penerima tanpa isi', { 'Diteruskan kepada': 'Sekcam' }, /Isi disposisi/],
  ])('belum lengkap: %s', (_nama, ubah, kurang) => {
    const hasil = bacaDisposisi(dokumen({ ...KOSONG, ...ubah }));
    expect(hasil).toMatchObject({
      keadaan: 'belum_lengkap',
      kurang: expect.stringMatching(kurang),
    });
  });

  it('menunggu bila tulisan masih berupa saran', () => {
    const isi = { ...KOSONG, 'Isi disposisi': 'Tuntaskan.', 'Diteruskan kepada': 'Sekcam' };
    expect(bacaDisposisi(dokumen(isi, 'Isi disposisi'))).toMatchObject({
      keadaan: 'belum_lengkap',
    });
  });

  it('label dengan titik dua dan huruf lain tetap dikenali', () => {
    const hasil = bacaDisposisi(
      dokumen({ 'DITERUSKAN  KEPADA :': 'Sekcam', 'isi disposisi:': 'Tuntaskan.' }),
    );
    expect(hasil.keadaan).toBe('terisi');
  });

  it('mengatakan bila lembarnya dihapus', () => {
    expect(bacaDisposisi({ body: { content: [] } })).toMatchObject({ keadaan: 'tidak_ditemukan' });
  });
});
