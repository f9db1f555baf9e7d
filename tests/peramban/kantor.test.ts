// SPDX-License-Identifier: Apache-2.0
// One aduan at Kecamatan Jenawi from the form to the archive, done only with what people have: a
// phone, a desktop, the mail and the document. Each test goes on where the one before it ended.

import type { BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { kirimFormulir } from '../../scripts/kantor/formulir-isi.ts';
import { bacaTab, judulKolom } from '../../scripts/kantor/kantor.ts';
import { createWarga } from '../../scripts/kantor/orang.ts';
import { jalankanServer } from '../../scripts/kantor/pimpinan.ts';
import { ketikSel, selKanan } from './_dokumen.ts';
import { bukaKantorPeramban, MEJA, TANPA_AKUN, TELEPON, wib } from './_kantor.ts';
import type { KantorPeramban } from './_kantor.ts';
import { createLembarMeja, createLembarTelepon } from './_lembar.ts';
import { bukaSurat, ikutiTautan, isiHalaman, jalurSurat } from './_surel.ts';

const WARGA = 'warga.jenawi@surel.example';
const NOMOR = '0001/ADU/KEC.JNW/IX/2026';
const ISI = 'Lampu jalan di pertigaan pasar mati sejak Sabtu. Hubungi saya di 0812-0000-1234.';
const JAWABAN = 'Lampu sudah diganti hari ini. Terima kasih atas aduan Bapak/Ibu.';
const DISPOSISI = 'Periksa seluruh lampu jalan di kecamatan, laporkan pekan depan.';

const KEDUA = '0002/ADU/KEC.JNW/IX/2026';
const ADUAN_KEDUA = { isi: 'Obat di puskesmas kosong sudah sebulan.', jenis: 'Pengaduan' };

let dunia: KantorPeramban;
let page: Page;

beforeAll(async () => {
  dunia = await bukaKantorPeramban(wib('2026-09-30T13.00'));
});
afterEach(async () => {
  await page?.context().close();
  expect(dunia.ambilGangguan()).toEqual([]);
});
afterAll(() => dunia?.tutup());

describe('warga dengan telepon', () => {
  it('mengisi formulir; yang wajib tidak dapat dilewati', async () => {
    await buka(dunia.jalurFormulir, TANPA_AKUN, TELEPON);
    await page.getByRole('button', { name: 'Kirim' }).tap();
    await page.getByText('Pertanyaan ini wajib diisi.').first().waitFor();
    await page.getByLabel('Pengaduan').check();
    await page.getByLabel('Isi aduan').fill(ISI);
    await page.getByLabel('Lokasi kejadian').fill('Pertigaan Pasar Jenawi');
    await page.getByLabel('Nama lengkap').fill('Sekar Umpama');
    await page.getByLabel('Alamat', { exact: false }).first().fill('RT 01 RW 02 Desa Balong');
    await page.getByLabel('Alamat surel (email)').fill(WARGA);
    await page.getByLabel('Saya setuju').check();
    expect(await lebarIsi()).toBe(TELEPON.viewport.width);
    await page.getByRole('button', { name: 'Kirim' }).tap();
    await page.getByText('Terima kasih').waitFor();
  });

  it('menerima tanda terima dengan nomor dan tautan pelacakan', async () => {
    const lacak = await bukaTautan(WARGA, `[${NOMOR}] Tanda terima aduan`);
    await page.frameLocator('.mail-body').getByText(`Nomor register: ${NOMOR}`).waitFor();
    await lacak.getByText('Diproses').waitFor();
    await lacak.getByText(NOMOR, { exact: true }).waitFor();
    expect(await lacak.locator('body').innerText()).not.toContain('1234');
  });
});

describe('petugas di register', () => {
  it('di telepon: tindakan yang belum lengkap ditolak dengan alasannya', async () => {
    const lembar = createLembarTelepon(await bukaRegister('admin-website', TELEPON));
    await lembar.tampak(NOMOR, 'langkah', '2. Menerima Aduan');
    expect(await lembar.pilihan(NOMOR, 'tindakan')).toEqual(['Terima aduan', 'Minta kelengkapan']);
    const sebelum = await lembar.baris(NOMOR);
    await lembar.pilih(NOMOR, 'tindakan', 'Minta kelengkapan');
    await lembar.tampak(NOMOR, 'pesan', 'Kolom Isian masih kosong.');
    await lembar.tampak(NOMOR, 'tindakan', /^$/);
    const sesudah = await lembar.baris(NOMOR);
    const berubah = [...sesudah.keys()].filter((k) => sesudah.get(k) !== sebelum.get(k));
    expect(berubah).toEqual(['Pesan']);
    expect(dunia.kantor.emulator.mail.mailbox(WARGA)).toHaveLength(1);
  });

  it('langkah 2 di telepon: menerima aduan', async () => {
    const lembar = createLembarTelepon(await bukaRegister('admin-website', TELEPON));
    await lembar.pilih(NOMOR, 'tindakan', 'Terima aduan');
    await lembar.tampak(NOMOR, 'langkah', '3. Mengklasifikasi Aduan');
    await lembar.tampak(NOMOR, 'pesan', /Terima aduan/);
  });

  it('langkah 3 di meja: mengklasifikasi; sel di luar bagiannya terkunci', async () => {
    const lembar = createLembarMeja(await bukaRegister('pengelola-data', MEJA));
    await (await lembar.sel(NOMOR, 'status')).dblclick();
    await page.getByText('Sel ini dilindungi.').waitFor();
    await lembar.pilih(NOMOR, 'kategori', 'Penerangan jalan dan perhubungan');
    await lembar.tampak(NOMOR, 'kategori', 'Penerangan jalan dan perhubungan');
    await lembar.pilih(NOMOR, 'tindakan', 'Klasifikasikan');
    await lembar.tampak(NOMOR, 'langkah', '4. Koordinasi');
  });

  it('langkah 4 di meja: PPID Pelaksana memberi bahan, sejam kemudian', async () => {
    const lembar = createLembarMeja(await bukaRegister('ppid-pelaksana', MEJA));
    await page.getByRole('button', { name: '+1 jam' }).click();
    await page.getByText('Pemicu yang dijalankan').waitFor();
    await lembar.ketik(NOMOR, 'isian', 'Bohlam putus; regu lampu mengganti hari ini.');
    await lembar.pilih(NOMOR, 'tindakan', 'Beri bahan tanggapan');
    await lembar.tampak(NOMOR, 'langkah', '5. Menjawab Aduan');
    await lembar.tampak(NOMOR, 'isian', /^$/);
  });

  it('langkah 5 di telepon: menjawab', async () => {
    const lembar = createLembarTelepon(await bukaRegister('admin-website', TELEPON));
    await lembar.tampak(NOMOR, 'bahan', 'Bohlam putus');
    await lembar.ketik(NOMOR, 'isian', JAWABAN);
    await lembar.pilih(NOMOR, 'tindakan', 'Kirim jawaban');
    await lembar.tampak(NOMOR, 'status', 'Selesai: dijawab');
    await lembar.tampak(NOMOR, 'tanggapan', JAWABAN);
    expect(await lembar.pilihan(NOMOR, 'tindakan')).toEqual([]);
  });
});

describe('petugas tanpa kisi', () => {
  it('tautan pada surat tugas bertanya dahulu; bilah di meja melanjutkan', async () => {
    const { kantor } = dunia;
    expect(kirimFormulir(kantor, ADUAN_KEDUA, createWarga(1))).toBeUndefined();
    const admin = dunia.surelPeran('admin-website');
    const tindak = await bukaTautan(admin, `[${KEDUA}] Mohon ditindaklanjuti`);
    await tindak.getByText('Terima aduan', { exact: true }).first().tap();
    await tindak.getByRole('button', { name: 'Terima aduan' }).tap();
    await tindak.getByText('Lakukan tindakan "Terima aduan"?').waitFor();
    expect(langkahKedua()).toMatch(/^2\./);
    await tindak.getByRole('button', { name: 'Ya, lanjutkan' }).tap();
    await tindak.getByText('3. Mengklasifikasi Aduan').waitFor();
    await page.context().close();

    const lembar = createLembarMeja(await bukaRegister('pengelola-data', MEJA));
    await page.getByText('Kentongan', { exact: true }).click();
    await page.getByRole('button', { name: 'Panel aduan' }).click();
    const bilah = page.frameLocator('.panel-frame');
    await bilah.getByRole('button', { name: KEDUA }).click();
    await bilah.locator('summary', { hasText: 'Klasifikasikan' }).click();
    await bilah.getByLabel('Kategori').selectOption('Kesehatan');
    await bilah.getByRole('button', { name: 'Klasifikasikan', exact: true }).click();
    await bilah.getByRole('button', { name: 'Ya, lakukan: Klasifikasikan' }).click();
    await lembar.tampak(KEDUA, 'kategori', 'Kesehatan');
    await page.getByRole('button', { name: '+1 jam' }).click();
    await lembar.tampak(KEDUA, 'langkah', '4. Koordinasi');
  });
});

describe('warga menilai', () => {
  it('membaca jawaban di surel dan menekan Puas', async () => {
    const lacak = await bukaTautan(WARGA, `[${NOMOR}] Tanggapan atas aduan`);
    await page.frameLocator('.mail-body').getByText(JAWABAN).waitFor();
    await lacak.getByText(JAWABAN).waitFor();
    await lacak.getByRole('button', { name: 'Puas', exact: true }).tap();
    await lacak.getByRole('button', { name: 'Ya, lanjutkan' }).tap();
    await lacak.getByText('Penilaian Bapak/Ibu: puas').waitFor();
  });
});

describe('pimpinan dan arsip', () => {
  it('jam dimajukan ke hari kerja pertama; server membuat rekap', async () => {
    await bukaRegister('admin-website', MEJA);
    await page.getByText('Pilih waktu').click();
    await page.getByLabel('Majukan ke (WIB)').fill('2026-10-01T09:00');
    await page.getByRole('button', { name: 'Majukan jam' }).click();
    await page.getByText('Kam, 1 Okt 2026, 09.00 WIB. Pemicu yang dijalankan').waitFor();
    await server();
    await page.getByRole('button', { name: 'Rekap', exact: true }).click();
    await page.getByText('menunggu disposisi').waitFor();
  });

  it('menulis disposisi di dokumen dari tautan pada suratnya', async () => {
    await bukaRekap();
    await page
      .getByText(/Rekapitulasi/i)
      .first()
      .waitFor();
    await ketikSel(page, 'Diteruskan kepada', 'PPID Pelaksana');
    await ketikSel(page, 'Isi disposisi', DISPOSISI);
    const segera = selKanan(page, 'Sifat').locator('p', { hasText: /^\s*.\s*Segera/ });
    await segera.getByRole('button', { name: 'Belum dipilih' }).click();
    await segera.getByRole('button', { name: 'Dipilih', exact: true }).waitFor();
  });

  it('server mengarsipkan; dokumen tidak dapat diubah lagi', async () => {
    await server();
    await buka(`${dunia.jalurRegister}?sheet=Rekap`, dunia.surelPeran('pimpinan'), MEJA);
    await page.getByText('diarsipkan', { exact: true }).waitFor();
    await page.getByText(DISPOSISI).waitFor();
    await page.context().close();
    await bukaRekap();
    await page.getByText('Terkunci, hanya dapat dibaca').waitFor();
    await selKanan(page, 'Isi disposisi').getByText(DISPOSISI).waitFor();
    await selKanan(page, 'Isi disposisi').click();
    expect(await page.locator('[data-edit], button.tick, textarea').count()).toBe(0);
  });
});

async function buka(jalur: string, sebagai: string, ukuran: BrowserContextOptions): Promise<Page> {
  page = await dunia.buka(jalur, sebagai, ukuran);
  return page;
}

const bukaRegister = (peran: string, ukuran: BrowserContextOptions): Promise<Page> =>
  buka(dunia.jalurRegister, dunia.surelPeran(peran), ukuran);

const lebarIsi = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

/** The newest letter of this subject, and the page that its link opens. */
async function bukaTautan(alamat: string, perihal: string): Promise<FrameLocator> {
  await buka(jalurSurat(alamat), TANPA_AKUN, TELEPON);
  const surat = await bukaSurat(page, perihal);
  return isiHalaman(await ikutiTautan(dunia, surat, page));
}

/** As the leader does: from the letter that tells of it. */
async function bukaRekap(): Promise<void> {
  const pimpinan = dunia.surelPeran('pimpinan');
  await buka(jalurSurat(pimpinan), pimpinan, MEJA);
  const surat = await bukaSurat(page, 'Rekap aduan bulan September 2026');
  page = await ikutiTautan(dunia, surat, page);
}

function langkahKedua(): string | undefined {
  const { baris } = bacaTab(dunia.kantor, 'register', dunia.kantor.pemilik);
  return baris[1]?.sel(judulKolom('register', 'langkah')).text;
}

async function server(): Promise<void> {
  const peringatan: string[] = [];
  await jalankanServer(dunia.kantor, {
    info: () => undefined,
    warn: (pesan) => void peringatan.push(pesan),
  });
  expect(peringatan).toEqual([]);
}
