// SPDX-License-Identifier: Apache-2.0
// An officer's hands on the register in a browser: cells are found as a person finds them, by the
// header above and the number at the left. It waits for what is shown, never for time.

import type { Locator, Page } from 'playwright-core';
import type { IdTab } from '../../register/tab/tab.ts';
import { judulKolom } from '../../scripts/kantor/kantor.ts';

export interface Lembar {
  /** The cell under a header, in the row that shows this nomor (or, in another tab, this text). */
  sel(nomor: string, kolom: string): Promise<Locator>;
  ketik(nomor: string, kolom: string, teks: string): Promise<void>;
  pilih(nomor: string, kolom: string, pilihan: string): Promise<void>;
  /** What the dropdown offers, without its empty line. */
  pilihan(nomor: string, kolom: string): Promise<string[]>;
  /** Waits until the cell shows this. */
  tampak(nomor: string, kolom: string, teks: string | RegExp): Promise<void>;
  /** The whole row as shown, by header. */
  baris(nomor: string): Promise<ReadonlyMap<string, string>>;
}

/** On a phone: tap the cell, then use the bar above the grid. */
export function createLembarTelepon(page: Page): Lembar {
  const dasar = createDasar(page, 'register');

  /** The bar belongs to the cell once it is named after it; a second tap would open the cell. */
  async function bidang(nomor: string, kolom: string): Promise<Locator> {
    const { sel, nama } = await dasar.alamat(nomor, kolom);
    const isian = page.getByLabel(`Isi sel ${nama}`);
    if (!(await isian.isVisible())) await sel.tap();
    return isian;
  }

  return {
    ...dasar,
    async ketik(nomor, kolom, teks) {
      await (await bidang(nomor, kolom)).fill(teks);
      await page.getByRole('button', { name: 'Simpan' }).tap();
      await dasar.tampak(nomor, kolom, teks);
    },
    async pilih(nomor, kolom, pilihan) {
      await (await bidang(nomor, kolom)).selectOption(pilihan);
    },
    pilihan: async (nomor, kolom) => bacaPilihan(await bidang(nomor, kolom)),
  };
}

/** On a desktop: double-click the cell and type or choose in it. */
export function createLembarMeja(page: Page, tab: IdTab = 'register'): Lembar {
  const dasar = createDasar(page, tab);
  const editor = (jenis: 'select' | 'textarea'): Locator =>
    page.locator(`.tabulator-editing ${jenis}`);

  return {
    ...dasar,
    async ketik(nomor, kolom, teks) {
      await (await dasar.sel(nomor, kolom)).dblclick();
      await editor('textarea').fill(teks);
      await page.keyboard.press('Enter');
      await dasar.tampak(nomor, kolom, teks);
    },
    async pilih(nomor, kolom, pilihan) {
      await (await dasar.sel(nomor, kolom)).dblclick();
      await editor('select').selectOption(pilihan);
    },
    async pilihan(nomor, kolom) {
      await (await dasar.sel(nomor, kolom)).dblclick();
      const isi = await bacaPilihan(editor('select'));
      await page.keyboard.press('Escape');
      return isi;
    },
  };
}

function createDasar(page: Page, tab: IdTab) {
  const kepala = page.locator('.tabulator-frozen-rows-holder .tabulator-cell');
  const judul = (kolom: string): string => judulKolom(tab, kolom);
  const cariBaris = (isi: string): Locator =>
    page.locator('.tabulator-row', {
      has: page.locator('.tabulator-cell').getByText(isi, { exact: true }),
    });

  async function bidangKolom(kolom: string): Promise<string> {
    const sel = kepala.filter({ has: page.getByText(judul(kolom), { exact: true }) });
    const bidang = await sel.getAttribute('tabulator-field');
    if (bidang === null) throw new Error(`Tidak ada kolom ${judul(kolom)}`);
    return bidang;
  }

  /** Rows out of sight are not in the page: one scrolls to them, as a person does. */
  async function gulirKe(isi: string): Promise<void> {
    const wadah = page.locator('.tabulator-tableholder');
    await wadah.waitFor();
    for (let i = 0; i < 120 && (await cariBaris(isi).count()) === 0; i += 1) {
      // From the top again when the end was reached.
      await wadah.evaluate((kotak) => {
        const diUjung = kotak.scrollTop + kotak.clientHeight >= kotak.scrollHeight - 1;
        kotak.scrollTo({ top: diUjung ? 0 : kotak.scrollTop + kotak.clientHeight / 2 });
        // The grid draws its rows in the frames after the scroll.
        return new Promise((lanjut) =>
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(lanjut, 50))),
        );
      });
    }
    await cariBaris(isi).scrollIntoViewIfNeeded();
  }

  async function sel(nomor: string, kolom: string): Promise<Locator> {
    if (tab !== 'register') await gulirKe(nomor);
    return cariBaris(nomor).locator(`[tabulator-field=${await bidangKolom(kolom)}]`);
  }

  return {
    sel,
    async alamat(nomor: string, kolom: string): Promise<{ sel: Locator; nama: string }> {
      const kotak = await sel(nomor, kolom);
      const kolomKe = Number((await bidangKolom(kolom)).slice(1));
      const barisKe = await cariBaris(nomor).locator('.row-number').innerText();
      return { sel: kotak, nama: `${String.fromCodePoint(65 + kolomKe)}${barisKe}` };
    },
    async tampak(nomor: string, kolom: string, teks: string | RegExp): Promise<void> {
      await (await sel(nomor, kolom)).filter({ hasText: teks }).waitFor();
    },
    async baris(nomor: string): Promise<ReadonlyMap<string, string>> {
      const nama = await kepala.allInnerTexts();
      const isi = await cariBaris(nomor).locator('.tabulator-cell').allInnerTexts();
      return new Map(nama.map((satu, i) => [satu, isi[i] ?? '']));
    },
  };
}

const bacaPilihan = (bidang: Locator): Promise<string[]> =>
  bidang.locator('option[value]:not([value=""])').allInnerTexts();
