// SPDX-License-Identifier: Apache-2.0
// The page that says only that something did not work. It must not read anything itself.

import { halaman } from 'kentongan:templat';
import { keHtml } from './halaman.ts';

export function halamanGalat(pesan: string): GoogleAppsScript.HTML.HtmlOutput {
  return keHtml(halaman('pesan', { instansi: '', pesan }), 'Aduan');
}
