// SPDX-License-Identifier: Apache-2.0
// The fingerprint of the long texts of a row: tells whether somebody has typed over what the script wrote.

import { TEKS_PANJANG, type TeksPanjang } from './keadaan.ts';
import { sidikPendek } from '../teks/sidik.ts';

/**
 * Of letters and digits alone: what Sheets may do to a text on the way (line ends, blanks at the ends, an
 * apostrophe at the start, signs it does not keep) must never make a healthy row look damaged.
 */
export const sidikTeks = (teks: TeksPanjang): string =>
  sidikPendek(TEKS_PANJANG.map((id) => inti(teks[id])).join('\n'));

const inti = (teks: string): string => teks.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');
