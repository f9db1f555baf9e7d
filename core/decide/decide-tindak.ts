// SPDX-License-Identifier: Apache-2.0
// An officer's act: accepted when the SOP allows it now and what it needs was typed; else refused
// with the reason. Who the officer is, is the shell's to know.

import type { Aduan } from '../aduan/aduan.ts';
import { berhasil, gagal, type Hasil } from '../hasil.ts';
import { bacaIsian, bacaKategori } from './isian.ts';
import { keputusanAwal, lakukan } from './keputusan.ts';
import type { Keputusan, Konteks, Penolakan, Perintah } from '../aduan/perintah.ts';
import type { Langkah } from '../sop/sop.ts';
import { langkahAduan, statusAduan } from '../aduan/status.ts';
import { formatWaktu } from '../waktu/tanggal.ts';
import { tenggatLangkah, tenggatProses } from '../tenggat/tenggat.ts';
import { findLangkah, tindakanBoleh, type TindakanBoleh } from '../aduan/tindakan-boleh.ts';
import { findTindakan, tolakTindakan } from './tolak-tindakan.ts';
import type { Instan } from '../waktu/waktu.ts';

export function decideTindak(
  konteks: Konteks,
  aduan: Aduan,
  perintah: Extract<Perintah, { jenis: 'tindak' }>,
  at: Instan,
): Hasil<Keputusan, Penolakan> {
  const langkah = langkahKini(konteks, aduan);
  if (!langkah.ok) return langkah;
  const boleh = tindakanBoleh(konteks, aduan, at);
  const tindakan = findTindakan(boleh, perintah.tindakan);
  if (!tindakan) {
    return gagal(tolakTindakan(konteks, aduan, langkah.nilai, perintah.tindakan, at));
  }
  const lewat = tolakLewat(konteks, aduan, tindakan, at);
  if (lewat) return gagal(lewat);
  const kategori = bacaKategori(konteks, tindakan, perintah.kategori);
  if (!kategori.ok) return kategori;
  const isian = bacaIsian(konteks, aduan, langkah.nilai, tindakan, perintah.isian);
  if (!isian.ok) return isian;
  const baru = kategori.nilai === aduan.kategori ? undefined : kategori.nilai;
  return berhasil(
    lakukan(konteks, keputusanAwal(aduan), {
      langkah: langkah.nilai,
      tindakan,
      oleh: perintah.oleh,
      at,
      ...isian.nilai,
      ...(baru === undefined ? {} : { kategori: baru }),
    }),
  );
}

/** The step an open aduan is in, or why there is none. */
export function langkahKini(konteks: Konteks, aduan: Aduan): Hasil<Langkah, Penolakan> {
  if (aduan.langkah === undefined) return gagal(tolakSelesai(konteks, aduan));
  const langkah = findLangkah(konteks.sop, aduan.langkah);
  if (langkah) return berhasil(langkah);
  const fakta = { nomor: aduan.nomor, langkah: langkahAduan(konteks.sop, aduan) };
  return gagal({ kode: 'langkah_tidak_ada_di_sop', fakta });
}

export function tolakSelesai(konteks: Konteks, aduan: Aduan): Penolakan {
  const status = statusAduan(konteks.sop, aduan);
  return { kode: 'aduan_sudah_selesai', fakta: { nomor: aduan.nomor, status } };
}

/** Time is added to a deadline that is still ahead; a clock that does not run yet may be extended. */
function tolakLewat(
  konteks: Konteks,
  aduan: Aduan,
  tindakan: TindakanBoleh,
  at: Instan,
): Penolakan | undefined {
  if (tindakan.perpanjang === undefined) return undefined;
  const tenggat =
    tindakan.perpanjang.untuk === 'langkah'
      ? tenggatLangkah(konteks, aduan)
      : tenggatProses(konteks, aduan);
  if (!tenggat || at <= tenggat.jatuhTempo) return undefined;
  const lewat = formatWaktu(konteks.kalender.data.zonaMenit, tenggat.jatuhTempo);
  return { kode: 'tenggat_sudah_lewat', fakta: { tindakan: tindakan.label, tenggat: lewat } };
}
