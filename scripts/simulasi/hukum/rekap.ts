// SPDX-License-Identifier: Apache-2.0
// However often the server was cut off: a month has one row, one document and one archive, and every
// month that was over while the server ran has its rekap.

import { bulanDari, bulanSesudah } from '../../../core/rekap/rekap.ts';
import type { Bukti } from '../bukti.ts';
import type { HasilHukum, Hukum, Pelanggaran } from './bentuk.ts';
import { kelompokkan } from './kelompok.ts';

export const rekap: Hukum = {
  id: 'rekap',
  bunyi: 'Satu bulan mempunyai satu rekap, satu dokumen, dan satu arsip',
  periksa,
};

function periksa(bukti: Bukti): HasilHukum {
  const { rekap: baris, dokumen } = bukti;
  const pelanggaran: Pelanggaran[] = [];
  const terisi = baris.filter((satu) => (satu['bulan'] ?? '') !== '');
  for (const [bulan, milik] of kelompokkan(terisi.map((satu) => [satu['bulan'], satu] as const))) {
    if (milik.length === 1) continue;
    const pesan = `Rekap ${bulan ?? ''} ada ${milik.length} baris`;
    pelanggaran.push({ macam: 'ganda', pesan });
  }
  for (const [nama, kembar] of kelompokkan(dokumen.map((satu) => [satu.nama, satu] as const))) {
    if (kembar.length === 1) continue;
    pelanggaran.push({ macam: 'ganda', pesan: `berkas "${nama}" ada ${kembar.length}` });
  }
  for (const bulan of bulanHarus(bukti)) {
    if (terisi.some((satu) => satu['bulan'] === bulan)) continue;
    pelanggaran.push({ macam: 'hilang', pesan: `rekap ${bulan} tidak pernah dibuat` });
  }
  return { diperiksa: dokumen.length + terisi.length, pelanggaran };
}

/** Months that were over, with aduan in them, when the server last ran to its end. */
function bulanHarus({ saksi, peristiwa, konteks }: Bukti): readonly string[] {
  const terakhir = saksi.server.selesaiPada;
  const satu = peristiwa[0];
  if (terakhir === undefined || satu?.jenis !== 'dicatat') return [];
  const milik = konteks(satu.aduan.sopVersi);
  const kini = bulanDari(milik, terakhir);
  const bulan = new Set(
    peristiwa.filter((p) => p.pada < terakhir).map((p) => bulanDari(milik, p.pada)),
  );
  // On the first days of a month the office may not have opened yet.
  const dini = new Date(terakhir).getUTCDate() < 8;
  return [...bulan].filter((b) => b < kini && !(dini && bulanSesudah(b) === kini));
}
