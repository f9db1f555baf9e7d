// SPDX-License-Identifier: Apache-2.0
// An officer's act: accepted when the SOP allows it now and what it needs was typed; else refused
// with the reason. Who the officer is, is the shell's to know.

import type { Aduan } from './aduan.ts';
import { berhasil, gagal, type Hasil } from './hasil.ts';
import { bacaIsian, bacaKategori } from './isian.ts';
import { keputusanAwal, lakukan } from './keputusan.ts';
import type { Keputusan, Konteks, Penolakan, Perintah } from './perintah.ts';
import { rapikan, samarkan } from './samaran.ts';
import type { Langkah, Tindakan } from './sop.ts';
import { langkahAduan, labelLangkah, statusAduan } from './status.ts';
import { findLangkah, tindakanBoleh } from './tindakan-boleh.ts';
import type { Instan } from './waktu.ts';

export function decideTindak(
  konteks: Konteks,
  aduan: Aduan,
  perintah: Extract<Perintah, { jenis: 'tindak' }>,
  at: Instan,
): Hasil<Keputusan, Penolakan> {
  const langkah = langkahKini(konteks, aduan);
  if (!langkah.ok) return langkah;
  const boleh = tindakanBoleh(konteks.sop, aduan);
  const tindakan = findTindakan(boleh, perintah.tindakan);
  if (!tindakan) return gagal(tolakTindakan(konteks, langkah.nilai, boleh, perintah.tindakan));
  const kategori = bacaKategori(konteks, tindakan, perintah.kategori);
  if (!kategori.ok) return kategori;
  const isian = bacaIsian(aduan, langkah.nilai, tindakan, perintah.isian);
  if (!isian.ok) return isian;
  const baru = kategori.nilai === aduan.kategori ? undefined : kategori.nilai;
  return berhasil(
    lakukan(konteks, keputusanAwal(aduan), {
      langkah: langkah.nilai,
      tindakan,
      oleh: perintah.oleh,
      at,
      isian: isian.nilai,
      ...(baru === undefined ? {} : { kategori: baru }),
    }),
  );
}

/** The step an open aduan is in, or why there is none. */
export function langkahKini(konteks: Konteks, aduan: Aduan): Hasil<Langkah, Penolakan> {
  if (aduan.langkah === undefined) {
    const status = statusAduan(konteks.sop, aduan);
    return gagal({ kode: 'aduan_sudah_selesai', fakta: { nomor: aduan.nomor, status } });
  }
  const langkah = findLangkah(konteks.sop, aduan.langkah);
  if (langkah) return berhasil(langkah);
  const fakta = { nomor: aduan.nomor, langkah: langkahAduan(konteks.sop, aduan) };
  return gagal({ kode: 'langkah_tidak_ada_di_sop', fakta });
}

/** By id or by label, whatever the case and the blanks around it. */
export function findTindakan(daftar: readonly Tindakan[], ketik: string): Tindakan | undefined {
  const cari = samakan(ketik);
  return daftar.find((t) => samakan(t.id) === cari || samakan(t.label) === cari);
}

function tolakTindakan(
  konteks: Konteks,
  langkah: Langkah,
  boleh: readonly Tindakan[],
  ketik: string,
): Penolakan {
  const semua = konteks.sop.langkah.flatMap((l) => l.tindakan);
  const dikenal = findTindakan(langkah.tindakan, ketik) ?? findTindakan(semua, ketik);
  const fakta = {
    langkah: labelLangkah(langkah),
    tindakan: dikenal?.label ?? samarkan(rapikan(ketik.trim(), 80), []),
    boleh: boleh.map((t) => t.label).join(', '),
  };
  if (!dikenal) return { kode: 'tindakan_tidak_dikenal', fakta };
  return { kode: 'tindakan_bukan_untuk_langkah_ini', fakta };
}

const samakan = (teks: string): string => teks.trim().replace(/\s+/g, ' ').toLowerCase();
