// SPDX-License-Identifier: Apache-2.0
// What the pelapor says while the SOP waits for them. Thanks after closing do not reopen anything:
// a verdict does (decide-nilai.ts).

import type { Aduan } from '../aduan/aduan.ts';
import { langkahKini } from './decide-tindak.ts';
import { berhasil, gagal, type Hasil } from '../hasil.ts';
import { bacaIsian } from './isian.ts';
import { keputusanAwal, lakukan } from './keputusan.ts';
import type { Keputusan, Konteks, Penolakan, Perintah } from '../aduan/perintah.ts';
import { labelLangkah, statusAduan } from '../aduan/status.ts';
import { tindakanPelapor, type TindakanBoleh } from '../aduan/tindakan-boleh.ts';
import { findTindakan } from './tolak-tindakan.ts';
import type { Instan } from '../waktu/waktu.ts';

export function decideBalas(
  konteks: Konteks,
  aduan: Aduan,
  perintah: Extract<Perintah, { jenis: 'balas' }>,
  at: Instan,
): Hasil<Keputusan, Penolakan> {
  const langkah = langkahKini(konteks, aduan);
  if (!langkah.ok) return langkah;
  const tindakan = pilihTindakan(tindakanPelapor(konteks, aduan, at), perintah.tindakan);
  if (!tindakan) {
    const status = statusAduan(konteks.sop, aduan);
    const fakta = { nomor: aduan.nomor, langkah: labelLangkah(langkah.nilai), status };
    return gagal({ kode: 'bukan_giliran_pelapor', fakta });
  }
  const isian = bacaIsian(konteks, aduan, langkah.nilai, tindakan, perintah.isian);
  if (!isian.ok) return isian;
  return berhasil(
    lakukan(konteks, keputusanAwal(aduan), {
      langkah: langkah.nilai,
      tindakan,
      oleh: 'pelapor',
      at,
      ...isian.nilai,
    }),
  );
}

/** The act named; without a name the one that adds to the aduan, or the first. */
function pilihTindakan(
  daftar: readonly TindakanBoleh[],
  nama: string | undefined,
): TindakanBoleh | undefined {
  if (nama !== undefined) return findTindakan(daftar, nama);
  return daftar.find((t) => t.isianSebagai === 'tambahan') ?? daftar[0];
}
