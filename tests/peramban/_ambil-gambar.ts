// SPDX-License-Identifier: Apache-2.0
// Run by hand (`npx tsx tests/peramban/_ambil-gambar.ts [DIR]`): plays the sample month and takes a
// picture of every page that people see, to be looked at by a person. It judges nothing.
// Among them is kentongan.png, which stands in docs/gambar/ for the README.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { bacaTab, judulKolom, maju, type Kantor } from '../../scripts/kantor/kantor.ts';
import { createKemajuan } from '../../scripts/kantor/kemajuan.ts';
import { mainkanBulan } from '../../scripts/kantor/main-bulan.ts';
import { bukaKantor } from '../../scripts/kantor/mainkan-kantor.ts';
import { bacaNaskah, BENIH_BAWAAN } from '../../scripts/kantor/naskah.ts';
import { bacaBarisRekap, jalankanServer, tulisDisposisi } from '../../scripts/kantor/pimpinan.ts';
import { openBrowser } from '../emulator/_browser.ts';
import { gambarReadme } from './_gambar-readme.ts';
import { layani, MEJA, TANPA_AKUN, TELEPON, wib, type KantorPeramban } from './_kantor.ts';

const BULAN = '2026-10';
const WARGA = 'warga02@surel.example';
const LEBAR = { viewport: { width: 1440, height: 900 } };

const dir = process.argv[2] ?? 'hasil/gambar';
mkdirSync(dir, { recursive: true });
const berkas = (nama: string): string => join(dir, `${nama}.png`);

async function bukaBulan(): Promise<KantorPeramban> {
  const browser = await openBrowser();
  const kemajuan = createKemajuan();
  const naskah = bacaNaskah({ bulan: BULAN }, 0);
  const lakon = { ...naskah, benih: BENIH_BAWAAN, kemajuan };
  const kantor = await bukaKantor(lakon);
  const { aduan, baris } = naskah.berkas;
  await mainkanBulan(kantor, { bulan: BULAN, aduan, baris, benih: BENIH_BAWAAN, kemajuan });
  return layani(kantor, browser);
}

async function sebelumRekap(dunia: KantorPeramban): Promise<void> {
  const { jalurFormulir, jalurRegister } = dunia;
  const admin = dunia.surelPeran('admin-website');
  await potret('beranda', '/', admin, MEJA);
  await potret('beranda-telepon', '/', TANPA_AKUN, TELEPON);
  await potret('formulir-telepon', jalurFormulir, TANPA_AKUN, TELEPON);
  await potret('formulir-telepon-utuh', jalurFormulir, TANPA_AKUN, TELEPON, utuh);
  await potret('register', jalurRegister, admin, LEBAR, grid);
  await potret('register-kanan', jalurRegister, admin, LEBAR, async (page) => {
    await grid(page);
    await page.locator('.tabulator-row [tabulator-field=c16]').nth(3).scrollIntoViewIfNeeded();
  });
  await potret('register-telepon', jalurRegister, admin, TELEPON, grid);
  await potret('register-telepon-tindakan', jalurRegister, admin, TELEPON, async (page) => {
    await grid(page);
    await page.locator('.tabulator-row .choice-cell[tabulator-field=c5]').last().tap();
  });
  await potret('bilah', jalurRegister, admin, LEBAR, bilah);
  for (const [nama, lembar] of LEMBAR) {
    await potret(nama, `${jalurRegister}?sheet=${lembar}`, dunia.kantor.pemilik, LEBAR, grid);
  }
  await potret('eksekusi', '/executions', admin, MEJA);
  await surat(dunia, 'tanda-terima', WARGA, 'Tanda terima', 'lacak-diproses');
  await surat(dunia, 'tanggapan', WARGA, 'Tanggapan', 'lacak-dijawab');
  const { nomor, surel } = menunggu(dunia.kantor);
  await surat(dunia, 'tugas', surel, `[${nomor}] Mohon ditindaklanjuti`, 'tindak');
}

/** An aduan that waits for an officer, and whose turn it is. */
function menunggu({ emulator, registerId, petugas, pemilik }: Kantor) {
  const judul = (id: string): string => judulKolom('register', id);
  const { baris } = bacaTab({ emulator, registerId }, 'register', pemilik);
  const satu = baris.find(({ sel }) => (sel(judul('tindakan')).options ?? []).length > 0);
  const jabatan = satu?.sel(judul('pelaksana')).text;
  const surel = petugas.find((orang) => orang.jabatan === jabatan)?.surel;
  if (satu === undefined || surel === undefined) throw new Error('Tidak ada aduan yang menunggu');
  return { nomor: satu.sel(judul('nomor')).text, surel };
}

const LEMBAR = [
  ['dasbor', 'Dasbor'],
  ['riwayat', 'Riwayat'],
  ['sop', 'SOP'],
  ['petugas', 'Petugas'],
  ['pengaturan', 'Pengaturan'],
] as const;

async function rekap(dunia: KantorPeramban): Promise<void> {
  const { kantor } = dunia;
  const pimpinan = dunia.surelPeran('pimpinan');
  const log = { info: () => undefined, warn: (pesan: string) => console.warn(pesan) };
  maju(kantor, wib('2026-11-02T08.30'));
  await jalankanServer(kantor, log);
  const { dokumenId } = bacaBarisRekap(kantor, BULAN);
  await potret('surat-pimpinan', `/mail?as=${pimpinan}`, pimpinan, MEJA, bukaTeratas);
  await potret('rekap', `/document/d/${dokumenId}`, pimpinan, MEJA);
  await potret('rekap-utuh', `/document/d/${dokumenId}`, pimpinan, MEJA, utuh);
  const readme = await gambarReadme(dunia, dokumenId, WARGA);
  writeFileSync(berkas('kentongan'), readme);
  await potret('rekap-telepon', `/document/d/${dokumenId}`, pimpinan, TELEPON);
  tulisDisposisi(kantor, dokumenId);
  await jalankanServer(kantor, log);
  await potret('rekap-arsip', `/document/d/${dokumenId}`, pimpinan, MEJA, async (page) => {
    await page.getByText('LEMBAR DISPOSISI').scrollIntoViewIfNeeded();
  });
  await potret('lembar-rekap', `${dunia.jalurRegister}?sheet=Rekap`, pimpinan, LEBAR, grid);
}

type Siapkan = (page: Page) => Promise<unknown>;

/** The picture holds the window, or the whole page when `siapkan` answers true. */
async function potret(
  nama: string,
  jalur: string,
  sebagai: string,
  ukuran: BrowserContextOptions,
  siapkan: Siapkan = async () => undefined,
): Promise<void> {
  const page = await dunia.buka(jalur, sebagai, { deviceScaleFactor: 1, ...ukuran });
  const fullPage = (await siapkan(page)) === true;
  await page.screenshot({ path: berkas(nama), fullPage });
  await page.context().close();
}

/** The whole page, however long. */
const utuh: Siapkan = async () => true;

async function grid(page: Page): Promise<void> {
  await page.locator('.tabulator-row').nth(2).waitFor();
}

async function bilah(page: Page): Promise<void> {
  await grid(page);
  await page.locator('.menu > summary').click();
  await page.getByRole('button', { name: 'Panel aduan' }).click();
  const panel = page.frameLocator('.panel-frame');
  await panel.locator('#daftar button').first().click();
  await panel.locator('summary').first().click();
}

async function bukaTeratas(page: Page): Promise<void> {
  await page.locator('.mail-list .rows a').first().click();
  await page.frameLocator('.mail-body').locator('body').waitFor();
}

/** The letter as its reader sees it, and the page behind its link. */
async function surat(
  dunia: KantorPeramban,
  nama: string,
  alamat: string,
  perihal: string,
  halaman: string,
): Promise<void> {
  const telepon = { deviceScaleFactor: 1, ...TELEPON };
  const page = await dunia.buka(`/mail?as=${alamat}`, TANPA_AKUN, telepon);
  await page.getByRole('link', { name: perihal }).first().tap();
  const isi = page.frameLocator('.mail-body');
  await isi.getByRole('link').first().waitFor();
  await page.screenshot({ path: berkas(`surat-${nama}`), fullPage: true });
  const terbuka = page.context().waitForEvent('page');
  await isi.getByRole('link').first().tap();
  const lacak = dunia.awasi(await terbuka);
  await pastikan(lacak.frameLocator('.app-frame'));
  await lacak.screenshot({ path: berkas(halaman) });
  await page.context().close();
}

async function pastikan(halaman: FrameLocator): Promise<void> {
  await halaman.locator('#isi').waitFor();
  const rinci = halaman.locator('summary').first();
  if (await rinci.isVisible()) await rinci.tap();
}

// Last, so that everything above it is there.
const dunia = await bukaBulan();
try {
  await sebelumRekap(dunia);
  await rekap(dunia);
} finally {
  await dunia.tutup();
}
console.log([`Gambar ada di ${dir}/`, ...dunia.ambilGangguan()].join('\n'));
