// SPDX-License-Identifier: Apache-2.0
// An aduan comes in: it is recorded, the pelapor gets a receipt, the first pelaksana gets it, or,
// when the form came in incomplete and the SOP says so, the pelapor is asked at once.

import type { Aduan } from './aduan.ts';
import { lakukan, tambahSurat } from './keputusan.ts';
import type { Keputusan, Konteks, Masukan } from './perintah.ts';
import type { Peristiwa } from './peristiwa.ts';
import { suratPelapor, suratPetugas, penerima, teksTugas } from './surat.ts';
import { terapkan } from './terapkan.ts';
import { findLangkah } from './tindakan-boleh.ts';
import type { Instan } from './waktu.ts';

export function decideCatat(konteks: Konteks, masukan: Masukan, at: Instan): Keputusan {
  const tercatat = catat(konteks, masukan, at);
  const awal = findLangkah(konteks.sop, konteks.sop.awal);
  if (!awal) throw new Error(`sop ${konteks.sop.id}: no first step ${konteks.sop.awal}`);
  const bertanda = tambahSurat(tercatat, [
    suratPelapor(konteks, tercatat.aduan, {
      ke: tercatat.aduan.peristiwa,
      templat: 'tanda-terima',
      teks: tercatat.aduan.isi,
      at,
    }),
  ]);
  const tanya = awal.tindakan.find((t) => t.id === konteks.sop.bilaKurang);
  if (tanya && masukan.kurang.length > 0) {
    const isian = masukan.kurang.map((k) => `- ${k}`).join('\n');
    return lakukan(konteks, bertanda, {
      langkah: awal,
      tindakan: tanya,
      oleh: 'sistem',
      at,
      isian,
    });
  }
  const kepada = penerima(konteks, awal.pelaksana);
  if (kepada === 'pelapor') return bertanda;
  const teks = teksTugas(bertanda.aduan, '', undefined);
  const isi = { ke: bertanda.aduan.peristiwa, templat: 'tugas', teks, at };
  return tambahSurat(bertanda, [suratPetugas(konteks, bertanda.aduan, kepada, 3, isi)]);
}

/** The first step's clock runs from the receipt: time lost by a late run is the office's, not the citizen's. */
function catat(konteks: Konteks, masukan: Masukan, at: Instan): Keputusan {
  const { kurang: _kurang, ...pokok } = masukan;
  const diterima = Math.min(masukan.diterima, at);
  const aduan: Aduan = {
    ...pokok,
    diterima,
    dicatat: at,
    sopVersi: konteks.sopVersi,
    langkah: konteks.sop.awal,
    sejak: diterima,
    kunjungan: 1,
    diberitahu: [],
    peristiwa: 1,
  };
  const peristiwa: Peristiwa = {
    nomor: aduan.nomor,
    ke: 1,
    pada: at,
    oleh: 'sistem',
    jenis: 'dicatat',
    aduan,
  };
  return { aduan: terapkan(undefined, peristiwa), peristiwa: [peristiwa], surat: [] };
}
