// SPDX-License-Identifier: Apache-2.0
// Lays pictures of the pages side by side, with a word under each, as the one picture that the
// README shows. Chromium draws it; nothing is loaded from anywhere.

import type { Browser } from 'playwright-core';

export interface Bagian {
  readonly keterangan: string;
  readonly png: Uint8Array;
  /** Pixels in the finished picture; what is longer is cut off at the bottom. */
  readonly lebar: number;
  readonly tinggi: number;
}

const LEBAR = 1280;

const GAYA = `
  body { margin: 0; width: ${LEBAR}px; background: #e7eeee; font: 15px/1.4 Arial, sans-serif; }
  main { display: flex; flex-wrap: wrap; gap: 16px 24px; padding: 24px; box-sizing: border-box; }
  figure { margin: 0; }
  div { overflow: hidden; border-radius: 8px; border: 1px solid #b9c6c8; background: #fff; }
  img { display: block; width: 100%; }
  figcaption { padding-top: 6px; color: #33474b; }
`;

/** Rows break by themselves where the widths, with 24 px between them, pass 1232. */
export async function susunKolase(
  browser: Browser,
  bagian: readonly Bagian[],
): Promise<Uint8Array> {
  const page = await browser.newPage({ viewport: { width: LEBAR, height: 600 } });
  const gambar = bagian.map(
    ({ keterangan, png, lebar, tinggi }) =>
      `<figure style="width:${lebar}px"><div style="height:${tinggi}px"><img alt="" src="` +
      `data:image/png;base64,${Buffer.from(png).toString('base64')}"></div>` +
      `<figcaption>${keterangan}</figcaption></figure>`,
  );
  await page.setContent(`<style>${GAYA}</style><main>${gambar.join('')}</main>`);
  await page.waitForFunction(() => [...document.images].every((satu) => satu.complete));
  const hasil = await page.locator('main').screenshot();
  await page.close();
  return hasil;
}
