// SPDX-License-Identifier: Apache-2.0
// An aduan comes in: it is recorded, the pelapor gets a receipt, the first pelaksana gets it, or,
// when the form came in incomplete and the SOP says so, the pelapor is asked at once.

import type { Aduan } from '../aduan/aduan.ts';
import { lakukan, tambahSurat } from './keputusan.ts';
import type { Keputusan, Konteks, Masukan } from '../aduan/perintah.ts';
import type { Peristiwa } from '../aduan/peristiwa.ts';
import type { Langkah, Tindakan } from '../sop/sop.ts';
import { suratTugas } from '../surat/surat-tugas.ts';
import { suratPelapor } from '../surat/surat.ts';
import { terapkan } from '../aduan/terapkan.ts';
import { halanganTindakan, langkahAwal } from '../aduan/tindakan-boleh.ts';
import { yangDiminta } from './tujuan.ts';
import type { Instan } from '../waktu/waktu.ts';

export function decideCatat(konteks: Konteks, masukan: Masukan, at: Instan): Keputusan {
  const awal = langkahAwal(konteks.sop, masukan);
  if (!awal) throw new Error(`sop ${konteks.sop.id}: no first step ${konteks.sop.awal}`);
  const tercatat = catat(konteks, masukan, awal, at);
  const bertanda = tambahSurat(tercatat, [
    suratPelapor(konteks, tercatat.aduan, {
      ke: tercatat.aduan.peristiwa,
      templat: 'tanda-terima',
      teks: tercatat.aduan.isi,
      at,
    }),
  ]);
  const tanya =
    masukan.kurang.length === 0 ? undefined : tindakanKurang(konteks, awal, bertanda.aduan, at);
  if (tanya) {
    const isian = masukan.kurang.map((k) => `- ${k}`).join('\n');
    const lakuan = { langkah: awal, tindakan: tanya, oleh: 'sistem', at, isian };
    return lakukan(konteks, bertanda, lakuan);
  }
  return tambahSurat(bertanda, suratTugas(konteks, bertanda.aduan, { templat: 'tugas', at }));
}

/** The first step's clock runs from the receipt: time lost by a late run is the office's, not the citizen's. */
function catat(konteks: Konteks, masukan: Masukan, awal: Langkah, at: Instan): Keputusan {
  const { kurang: _kurang, ...pokok } = masukan;
  const diterima = Math.min(masukan.diterima, at);
  const menunggu = yangDiminta(awal, undefined);
  const aduan: Aduan = {
    ...pokok,
    diterima,
    dicatat: at,
    sopVersi: konteks.sopVersi,
    langkah: awal.id,
    sejak: diterima,
    ...(menunggu.length === 0 ? {} : { menunggu }),
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

function tindakanKurang(
  konteks: Konteks,
  awal: Langkah,
  aduan: Aduan,
  at: Instan,
): Tindakan | undefined {
  const tindakan = awal.tindakan.find((t) => t.id === konteks.sop.bilaKurang);
  return tindakan && halanganTindakan(konteks, aduan, tindakan, at) === undefined
    ? tindakan
    : undefined;
}
