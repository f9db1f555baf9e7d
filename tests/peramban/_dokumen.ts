// SPDX-License-Identifier: Apache-2.0
// A person's hands on a document in the browser: a row of a table is found by its label, and the
// cell beside it is typed in.

import type { Locator, Page } from 'playwright-core';

/** The cell to the right of a label. */
export const selKanan = (page: Page, label: string): Locator =>
  page
    .locator('tr', { has: page.locator('td:first-child').getByText(label, { exact: true }) })
    .last()
    .locator('td')
    .nth(1);

/** Waits until the document shows what was typed. */
export async function ketikSel(page: Page, label: string, teks: string): Promise<void> {
  const sel = selKanan(page, label);
  await sel.click();
  await page.getByLabel('Teks').fill(teks);
  await page.keyboard.press('Control+Enter');
  await sel.getByText(teks).waitFor();
}
