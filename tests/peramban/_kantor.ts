// SPDX-License-Identifier: Apache-2.0
// The sample office (Kecamatan Jenawi) behind a web address on loopback, and the browsers of its
// people. It notes every fault of a page, and every address outside this machine.

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { createEmulator } from '../../emulator/index.ts';
import { toOwnPath } from '../../emulator/ui/links.ts';
import type { Kantor } from '../../scripts/kantor/kantor.ts';
import { bacaNaskah } from '../../scripts/kantor/naskah.ts';
import { pasangKantor } from '../../scripts/kantor/pasang.ts';
import { openBrowser } from '../emulator/_browser.ts';

export const TELEPON = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
export const MEJA = { viewport: { width: 1280, height: 860 } };

/** Who fills in the form: nobody is signed in. */
export const TANPA_AKUN = '-';

/** A busy machine is not a fault. */
const SABAR_MS = 20_000;

/** `2026-10-30T08.30` on the office's clock, in epoch ms. */
export const wib = (teks: string): number => Date.parse(`${teks.replace('.', ':')}:00+07:00`);

export interface KantorPeramban {
  readonly kantor: Kantor;
  readonly url: string;
  readonly browser: Browser;
  readonly jalurFormulir: string;
  readonly jalurRegister: string;
  /** What went wrong in a page, or left this machine, since it was last asked. */
  ambilGangguan(): string[];
  surelPeran(peran: string): string;
  buka(jalur: string, sebagai: string, ukuran?: BrowserContextOptions): Promise<Page>;
  /** A page that another page opens belongs to the same watch. */
  awasi(page: Page): Page;
  tutup(): Promise<void>;
}

export async function bukaKantorPeramban(mulai: number): Promise<KantorPeramban> {
  // Asked first: without a browser nothing else is worth the time.
  const browser = await openBrowser();
  const { sop, kalender } = bacaNaskah({}, mulai);
  const emulator = createEmulator({ start: mulai, seed: 7 });
  const kantor = await pasangKantor(emulator, sop, kalender);
  return layani(kantor, browser);
}

/** Serves an office that is already there. */
export async function layani(kantor: Kantor, browser: Browser): Promise<KantorPeramban> {
  const { emulator, registerId, formulirId } = kantor;
  const { url, close } = await emulator.listen(0);
  let gangguan: string[] = [];

  function awasi(page: Page): Page {
    page.on('pageerror', (galat) => void gangguan.push(galat.message));
    page.on('request', (permintaan) => {
      const { protocol, origin } = new URL(permintaan.url());
      if (/^https?:$/.test(protocol) && origin !== url) gangguan.push(permintaan.url());
    });
    return page;
  }

  return {
    ...{ kantor, url, browser, awasi },
    jalurFormulir: toOwnPath(emulator.forms.publishedUrl(formulirId)) ?? '',
    jalurRegister: `/spreadsheets/d/${registerId}`,
    ambilGangguan() {
      const ada = gangguan;
      gangguan = [];
      return ada;
    },
    surelPeran(peran) {
      const ada = kantor.petugas.find((satu) => satu.peran === peran);
      if (ada === undefined) throw new Error(`Tidak ada petugas dengan peran ${peran}`);
      return ada.surel;
    },
    async buka(jalur, sebagai, ukuran = MEJA) {
      const context = await browser.newContext({ locale: 'id-ID', ...ukuran });
      context.setDefaultTimeout(SABAR_MS);
      await context.addCookies([{ name: 'akun', value: sebagai, url }]);
      const page = awasi(await context.newPage());
      await page.goto(url + jalur);
      return page;
    },
    async tutup() {
      await browser.close();
      await close();
    },
  };
}
