// SPDX-License-Identifier: Apache-2.0
// The one picture of the README: register, form, tracking page and rekap, as their people see them,
// without the bar that only the emulator has.

import type { Page } from 'playwright-core';
import { TANPA_AKUN, type KantorPeramban } from './_kantor.ts';
import { susunKolase } from './_kolase.ts';
import { createLembarMeja } from './_lembar.ts';
import { bukaSurat, ikutiTautan, isiHalaman, jalurSurat } from './_surel.ts';

const TELEPON = { viewport: { width: 330, height: 660 }, isMobile: true, hasTouch: true };
const ISI = 'Lampu penerangan jalan dari pertigaan pasar sampai balai desa mati sejak Sabtu.';
const ISIAN = 'Sudah ditinjau bersama perangkat desa; ditangani pekan ini.';

/** `warga`: the address of a citizen whose aduan was answered. */
export async function gambarReadme(
  dunia: KantorPeramban,
  dokumenId: string,
  warga: string,
): Promise<Uint8Array> {
  const telepon = { lebar: 270, tinggi: 540 };
  return susunKolase(dunia.browser, [
    {
      ...{ lebar: 1232, tinggi: 430, png: await register(dunia) },
      keterangan:
        'Petugas menulis Isian dan memilih Tindakan; daftarnya hanya memuat yang dibolehkan SOP',
    },
    { ...telepon, png: await formulir(dunia), keterangan: 'Warga mengisi formulir' },
    { ...telepon, png: await lacak(dunia, warga), keterangan: '… dan memantau aduannya' },
    {
      ...{ lebar: 644, tinggi: 540, png: await rekap(dunia, dokumenId) },
      keterangan: 'Pimpinan membaca rekap bulanan dan menulis disposisi pada dokumennya',
    },
  ]);
}

/** The first aduan that waits, with what its officer is writing. */
async function register(dunia: KantorPeramban): Promise<Uint8Array> {
  const ukuran = { viewport: { width: 1460, height: 510 } };
  const petugas = dunia.surelPeran('ppid-pelaksana');
  const page = await buka(dunia, dunia.jalurRegister, petugas, ukuran);
  const pilihan = page.locator('.choice-cell[tabulator-field=c5]');
  const baris = page.locator('.tabulator-row', { has: pilihan }).first();
  const nomor = await baris.locator('[tabulator-field=c0]').innerText();
  await createLembarMeja(page).ketik(nomor, 'isian', ISIAN);
  await pilihan.first().click();
  return potret(page);
}

async function formulir(dunia: KantorPeramban): Promise<Uint8Array> {
  const page = await buka(dunia, dunia.jalurFormulir, TANPA_AKUN, TELEPON);
  await page.getByLabel('Pengaduan').check();
  await page.getByLabel('Isi aduan').fill(ISI);
  await page.getByLabel('Pengaduan').evaluate((pilihan) => {
    pilihan.closest('.question')?.scrollIntoView({ block: 'start' });
  });
  return potret(page);
}

async function lacak(dunia: KantorPeramban, warga: string): Promise<Uint8Array> {
  const page = await buka(dunia, jalurSurat(warga), TANPA_AKUN, TELEPON);
  const surat = await bukaSurat(page, 'Tanggapan atas aduan');
  const halaman = await tanpaBilah(await ikutiTautan(dunia, surat, page));
  await isiHalaman(halaman).getByText('Tanggapan', { exact: true }).waitFor();
  return potret(halaman);
}

async function rekap(dunia: KantorPeramban, dokumenId: string): Promise<Uint8Array> {
  const ukuran = { viewport: { width: 860, height: 760 } };
  const pimpinan = dunia.surelPeran('pimpinan');
  const page = await buka(dunia, `/document/d/${dokumenId}`, pimpinan, ukuran);
  await page.addStyleTag({ content: '.doc-hint { display: none }' });
  return potret(page);
}

async function buka(
  dunia: KantorPeramban,
  jalur: string,
  sebagai: string,
  ukuran: object,
): Promise<Page> {
  return tanpaBilah(await dunia.buka(jalur, sebagai, { deviceScaleFactor: 2, ...ukuran }));
}

async function tanpaBilah(page: Page): Promise<Page> {
  await page.addStyleTag({ content: '.bar { display: none !important }' });
  return page;
}

async function potret(page: Page): Promise<Uint8Array> {
  const hasil = await page.screenshot();
  await page.context().close();
  return hasil;
}
