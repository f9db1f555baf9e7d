// SPDX-License-Identifier: Apache-2.0
// Reading mail in the browser: the newest letter with this subject, and what its first link opens.

import type { FrameLocator, Page } from 'playwright-core';
import type { KantorPeramban } from './_kantor.ts';

/** Opens the letter; the page shows the mailbox of `alamat`. */
export async function bukaSurat(page: Page, perihal: string): Promise<FrameLocator> {
  await page.getByRole('link', { name: perihal }).first().click();
  return page.frameLocator('.mail-body');
}

export const jalurSurat = (alamat: string): string => `/mail?as=${encodeURIComponent(alamat)}`;

/** The page that the letter's first link opens, in a tab of its own. */
export async function ikutiTautan(dunia: KantorPeramban, surat: FrameLocator, page: Page) {
  const terbuka = page.context().waitForEvent('page');
  await surat.getByRole('link').first().click();
  return dunia.awasi(await terbuka);
}

/** What a web app of the script shows: it stands in a frame of its own. */
export const isiHalaman = (page: Page): FrameLocator => page.frameLocator('.app-frame');
