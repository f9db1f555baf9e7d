// SPDX-License-Identifier: Apache-2.0
// What a letter about an extension says of the new limit. Who may extend is decided elsewhere.

import type { Aduan } from '../aduan/aduan.ts';
import type { Konteks } from '../aduan/perintah.ts';
import type { Perpanjangan } from '../sop/sop.ts';
import { formatBatas, formatWaktu } from '../waktu/tanggal.ts';
import { tenggatLangkah, tenggatProses } from '../tenggat/tenggat.ts';

/** `diperpanjang`: by how much; `sampai`: until when, now. `aduan` is the record after the act. */
export function dataPerpanjangan(
  konteks: Konteks,
  aduan: Aduan,
  perpanjang: Perpanjangan | undefined,
): Readonly<Record<string, string>> {
  if (perpanjang === undefined) return {};
  const hitung = perpanjang.untuk === 'langkah' ? tenggatLangkah : tenggatProses;
  const tenggat = hitung(konteks, aduan);
  const { zonaMenit } = konteks.kalender.data;
  return {
    diperpanjang: formatBatas(perpanjang.waktu),
    sampai: tenggat === undefined ? '' : formatWaktu(zonaMenit, tenggat.jatuhTempo),
  };
}
