// SPDX-License-Identifier: Apache-2.0
// The long texts of a row are believed as they stand in their cells. What somebody types over them goes
// into no letter and no decision: Riwayat gives the text back, where it can.

import { expect, test } from 'vitest';
import {
  createTangan,
  gagal,
  JAM,
  kabar,
  papanKini,
  sapu,
  siapkanTangan,
  type Panggung,
} from './_tangan.ts';
import { bacaIsi, pastikanUtuh } from './_utuh.ts';

const buka = siapkanTangan();
const PALSU = 'Semua jalan di desa sudah baik.';
const ASLI = 'Aduan ke 2: jalan desa berlubang.';

const keadaan = (p: Panggung, urut: number): Record<string, unknown> =>
  JSON.parse(p.aduan(urut)['keadaan'] ?? '') as Record<string, unknown>;

const periksa = ({ kantor }: Panggung): string =>
  JSON.stringify(
    kantor.emulator.scripts.run(kantor.scriptId, 'checkInstallation', { as: kantor.pemilik })
      .result,
  );

const pernahDilihat = (p: Panggung): number =>
  p.kantor.emulator.scripts
    .executions()
    .filter(({ logs }) => JSON.stringify(logs).includes('keduanya dibaca seluruhnya')).length;

const ANEH: readonly string[] = [
  "'=1+1 sampah menumpuk tiga hari",
  '\t=IMPORTXML("https://jahat.example","//a") banjir tiap hujan  ',
  'Baris satu.\r\nBaris dua.\r\n\r\n',
  '0081',
  'TRUE',
  '1/2/2026',
  '💡🚧👩‍🌾',
  'Lampu 💡 mati ꦭꦩ꧀ꦥꦸ di الطريق e\u0301 \u202Egnak\u202C \u200Bjalan\uFEFF',
  `Jalan rusak. ${'x'.repeat(50_000)}`,
];

test('teks yang aneh tetap sah, di setiap langkah', () => {
  const p = buka();
  const dilihat = pernahDilihat(p);
  ANEH.forEach((teks, i) => {
    p.kirim({ 'Isi aduan': teks });
    const urut = i + 5;
    if (p.aduan(urut)['status'] !== 'Menunggu pelapor') {
      p.tindak(urut, 'Minta kelengkapan', { isian: teks.slice(0, 40_000) });
    }
  });
  const ditanya = p.tab('register').filter((b) => b['pertanyaan'] !== '');
  expect(ditanya.length).toBeGreaterThan(ANEH.length / 2);
  p.sampai(p.kantor.emulator.kernel.now() + 22 * JAM);
  expect(papanKini(p)).toEqual({ temuan: [], sekadar: [] });
  expect(pernahDilihat(p)).toBe(dilihat);
  expect(pastikanUtuh(p)).toHaveLength(4 + ANEH.length);
});

test('tindakan pada baris yang teksnya ditimpa menunggu, lalu dikerjakan dengan teks yang benar', () => {
  const p = buka();
  createTangan(p).tulis('register', 3, 'isi', PALSU);
  p.tindak(2, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
  expect(p.aduan(2)['langkah']).toMatch(/^3\./);
  sapu(p, 35);
  expect(p.aduan(2)).toMatchObject({ isi: ASLI, langkah: expect.stringMatching(/^4\./) as string });
  const surat = p.surat(p.surelPeran('ppid-pelaksana')).map((s) => s.text.replace(/\s+/g, ' '));
  expect(surat.some((teks) => teks.includes(ASLI))).toBe(true);
  expect(surat.join()).not.toContain(PALSU);
  expect(pastikanUtuh(p)).toEqual([1, 2, 3, 4]);
  expect(gagal(p)).toEqual([]);
});

test('ditimpa lagi pada hari yang sama: dipulihkan lagi', () => {
  const p = buka();
  for (const palsu of [PALSU, 'Terima kasih.', '']) {
    createTangan(p).tulis('register', 3, 'isi', palsu);
    sapu(p, 35);
    expect(p.aduan(2)['isi']).toBe(ASLI);
  }
});

test('Riwayat tidak dapat memulihkannya: disebut, tidak dicoba terus, dan berjalan lagi setelah dibetulkan', () => {
  const p = buka();
  const t = createTangan(p);
  const ke = p.tab('riwayat').findIndex((b) => b['nomor']?.startsWith('0002') && b['ke'] === '2');
  t.hapusBaris('riwayat', ke + 2);
  t.tulis('register', 3, 'isi', PALSU);
  sapu(p, 35);
  expect(kabar(p)).toContain('Register baris 3: salah satu teks di kolom “Isi Aduan”');
  expect(kabar(p)).toMatch(/Riwayat aduan 0002\S+ tidak utuh/);
  expect(kabar(p)).not.toContain('Riwayat juga tidak memuatnya');
  const dilihat = pernahDilihat(p);
  expect(dilihat).toBeGreaterThan(0);
  sapu(p, 8 * 60);
  expect(pernahDilihat(p)).toBe(dilihat);
  t.tulis('register', 3, 'isi', ASLI);
  p.tindak(2, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
  expect(p.aduan(2)['langkah']).toMatch(/^4\./);
});

test('baris dari versi lama belum memuat sidiknya: tetap sah, dan memuatnya sesudah ditulis lagi', () => {
  const p = buka();
  const { sidikTeks, ...lama } = keadaan(p, 2);
  expect(sidikTeks).toMatch(/^[0-9a-f]{8}$/);
  createTangan(p).tulis('register', 3, 'keadaan', JSON.stringify(lama));
  sapu(p, 65);
  expect(papanKini(p)).toEqual({ temuan: [], sekadar: [] });
  p.tindak(2, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
  expect(keadaan(p, 2)['sidikTeks']).toBe(sidikTeks);
});

test('Periksa menyebut baris yang rusak tanpa menunggu sapuan', () => {
  const p = buka();
  const t = createTangan(p);
  t.tulis('register', 2, 'keadaan', 'x');
  t.tulis('register', 3, 'isi', PALSU);
  const hasil = periksa(p);
  expect(hasil).toContain('Register baris 2: kolom Keadaan tidak dapat dibaca');
  expect(hasil).toContain('Register baris 3: salah satu teks di kolom “Isi Aduan”');
  sapu(p, 35);
  expect(periksa(p)).not.toMatch(/Register baris/);
});

test('malam hari: teks baris yang selesai, daftar Tindakan yang dihapus, dan Dasbor yang ditimpa kembali', () => {
  const p = buka();
  const t = createTangan(p);
  const asli = p.aduan(3)['isi'];
  const daftar = (): unknown => selTindakan(p, 2)?.['dataValidation'];
  const semula = daftar();
  expect(semula).toMatchObject({ condition: { type: 'ONE_OF_LIST' } });
  const range = { sheetId: 1001, startRowIndex: 1, endRowIndex: 5 };
  t.minta({ setDataValidation: { range } });
  t.tulis('register', 4, 'isi', PALSU);
  const { emulator, pemilik, registerId: spreadsheetId } = p.kantor;
  const rapi = selDasbor(p);
  expect(JSON.stringify(rapi)).toContain('"Aduan terbuka","3"');
  const timpa = Array.from({ length: 30 }, () => Array.from({ length: 8 }, () => 'x'));
  emulator.typeIn({ spreadsheetId, sheet: 'Dasbor', row: 1, column: 1, values: timpa }, pemilik);
  expect(daftar()).toBeUndefined();
  p.sampai(p.kantor.emulator.kernel.now() + 22 * JAM);
  expect(p.aduan(3)['isi']).toBe(asli);
  expect(kabar(p)).toMatch(/ditulis kembali dari Riwayat: 0003\S+\./);
  expect(daftar()).toEqual(semula);
  expect(selDasbor(p)).toEqual(rapi);
  expect(gagal(p)).toEqual([]);
});

function sel(p: Panggung, range: string): Record<string, unknown>[][] {
  const query = { ranges: [range], includeGridData: true };
  const params = { spreadsheetId: p.kantor.registerId, query };
  const jawaban = p.kantor.emulator.sheets.call('spreadsheets.get', params, {
    actor: p.kantor.pemilik,
    face: 'person',
  }) as { sheets: { data: { rowData?: { values?: Record<string, unknown>[] }[] }[] }[] };
  return (jawaban.sheets[0]?.data[0]?.rowData ?? []).map(({ values }) => values ?? []);
}

const selTindakan = (p: Panggung, baris: number): Record<string, unknown> | undefined =>
  sel(p, `Register!A${baris}:V${baris}`)[0]?.[bacaIsi(p, 'register').kepala.kolom['tindakan'] ?? 0];

/** Both tables; not the title, which tells the time. */
const selDasbor = (p: Panggung): unknown[] =>
  [...sel(p, 'Dasbor!A3:B6'), ...sel(p, 'Dasbor!A8:B30'), ...sel(p, 'Dasbor!D8:F20')].map((baris) =>
    baris.map((satu) => satu['formattedValue']),
  );
