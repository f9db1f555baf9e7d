// SPDX-License-Identifier: Apache-2.0
// Nothing that was typed is ever a formula, not even for a moment, or a number or a date that was text:
// what citizens wrote stands as text, and the only formulas are those that setup wrote.

import { TAB } from '../../../register/tab/tab.ts';
import type { Bukti } from '../bukti.ts';
import type { HasilHukum, Hukum, Pelanggaran } from './bentuk.ts';

export const rumus: Hukum = {
  id: 'rumus',
  bunyi: 'Apa yang diketik warga tidak pernah menjadi rumus, angka, atau tanggal',
  periksa,
};

/** By the column's place when the tab was made: nobody moves columns in a plan. */
const KOLOM_WARGA = ['isi', 'lokasi', 'bahan', 'pertanyaan', 'tanggapan'];

function periksa({ sel, selIdentitas, saksi }: Bukti): HasilHukum {
  const pelanggaran: Pelanggaran[] = [];
  for (const { tab, baris, rumus: isi } of [...sel, ...selIdentitas]) {
    if (isi === undefined || saksi.rumusAwal.has(`${tab} ${isi}`)) continue;
    pelanggaran.push({ macam: 'lain', pesan: `${tab} baris ${baris} memuat rumus ${isi}` });
  }
  const awal = [...saksi.rumusAwal];
  for (const [isi, tab] of saksi.sel.rumus) {
    if (awal.some((satu) => satu.endsWith(` ${isi}`))) continue;
    pelanggaran.push({ macam: 'lain', pesan: `${tab} pernah memuat rumus ${isi}` });
  }
  const kolom = new Set(KOLOM_WARGA.map((id) => TAB.register.kolom.findIndex((k) => k.id === id)));
  const warga = [
    ...sel.filter((satu) => satu.tab === TAB.register.judul && kolom.has(satu.kolom)),
    ...selIdentitas,
  ].filter(({ baris }) => baris > 1);
  for (const { tab, baris, jenis } of warga) {
    if (jenis === 'stringValue' || jenis === '') continue;
    pelanggaran.push({ macam: 'lain', pesan: `${tab} baris ${baris}: teks menjadi ${jenis}` });
  }
  return { diperiksa: warga.length + saksi.sel.rumus.size, pelanggaran };
}
