// SPDX-License-Identifier: Apache-2.0
// One aduan at Kecamatan Jenawi from the form to the archive, done only with what people have: a
// phone, a desktop, the mail and the document. Each test goes on where the one before it ended.

import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { jalankanServer } from '../../scripts/kantor/pimpinan.ts';
import { bukaKantorPeramban, MEJA, TANPA_AKUN, TELEPON, wib } from './_kantor.ts';
import type { KantorPeramban } from './_kantor.ts';
import { createLembarMeja, createLembarTelepon } from './_lembar.ts';
import { ketikSel, selKanan } from './_dokumen.ts';

const WARGA = 'warga.jenawi@surel.example';
const NOMOR = '0001/ADU/KEC.JNW/X/2026';
const ISI = 'Lampu jalan di pertigaan pasar mati sejak Sabtu. Hubungi saya di 0812-0000-1234.';
const JAWABAN = 'Lampu sudah diganti hari ini. Terima kasih atas aduan Bapak/Ibu.';
const DISPOSISI = 'Periksa seluruh lampu jalan di kecamatan, laporkan pekan depan.';

let dunia: KantorPeramban;
let page: Page;

beforeAll(async () => {
  dunia = await bukaKantorPeramban(wib('2026-10-30T08.30'));
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
    await bukaSurat('Tanda terima aduan');
    await surat().getByText(`Nomor register: ${NOMOR}`).waitFor();
    const lacak = await ikutiTautan();
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
    await lembar.pilih(NOMOR, 'tindakan', 'Minta kelengkapan');
    await lembar.tampak(NOMOR, 'pesan', /Isian/);
    await lembar.tampak(NOMOR, 'langkah', '2. Menerima Aduan');
    await lembar.tampak(NOMOR, 'tindakan', /^$/);
    await lembar.tampak(NOMOR, 'status', 'Diproses');
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
    await page.getByText('Pemicu yang dijalankan: 2.').waitFor();
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

describe('warga menilai', () => {
  it('membaca jawaban di surel dan menekan Puas', async () => {
    await bukaSurat('Tanggapan atas aduan');
    await surat().getByText(JAWABAN).waitFor();
    const lacak = await ikutiTautan();
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
    await page.getByLabel('Majukan ke (WIB)').fill('2026-11-02T09:00');
    await page.getByRole('button', { name: 'Majukan jam' }).click();
    await page.getByText('Sen, 2 Nov 2026, 09.00 WIB').first().waitFor();
    await page.getByText('Pemicu yang dijalankan').waitFor();
    await server();
    await page.getByRole('button', { name: 'Rekap', exact: true }).click();
    await page.getByText('menunggu disposisi').waitFor();
  });

  it('menulis disposisi di dokumen dari tautan pada suratnya', async () => {
    await bukaRekap('pimpinan');
    await page.getByText(/Rekapitulasi/i).first().waitFor();
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
    await bukaRekap('pimpinan');
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

/** The citizen's mailbox on the phone, with the newest letter of this subject open. */
async function bukaSurat(perihal: string): Promise<void> {
  await buka(`/mail?as=${encodeURIComponent(WARGA)}`, TANPA_AKUN, TELEPON);
  await page.getByRole('link', { name: `[${NOMOR}] ${perihal}` }).first().tap();
}

const surat = () => page.frameLocator('.mail-body');

/** Presses the letter's link; answers the page of the script that opens. */
async function ikutiTautan() {
  const terbuka = page.context().waitForEvent('page');
  await surat().getByRole('link').first().tap();
  const lacak = dunia.awasi(await terbuka);
  return lacak.frameLocator('.app-frame');
}

async function bukaRekap(peran: string): Promise<void> {
  const surel = dunia.surelPeran(peran);
  await buka(`/mail?as=${encodeURIComponent(surel)}`, surel, MEJA);
  await page.getByRole('link', { name: /Rekap/ }).first().click();
  const terbuka = page.context().waitForEvent('page');
  await surat().getByRole('link').first().click();
  page = dunia.awasi(await terbuka);
}

async function server(): Promise<void> {
  const peringatan: string[] = [];
  await jalankanServer(dunia.kantor, {
    info: () => undefined,
    warn: (pesan) => void peringatan.push(pesan),
  });
  expect(peringatan).toEqual([]);
}
