// SPDX-License-Identifier: Apache-2.0
// The words of the move to the newest SOP: what it would change, what it asks, what became of it.
// A dialog is small: long lists are shortened, and what is left out is counted.

import { langkahTujuanPindah } from '../../core/decide/decide-pindah.ts';
import type { Sop } from '../../core/sop/sop.ts';
import { labelLangkah } from '../../core/aduan/status.ts';
import type { HasilPindah, LangkahHilang, RencanaPindah } from './pindah.ts';

const BUTIR = 12;
const NOMOR = 5;

export function teksRencana({ jumlah, rincian, hilang }: RencanaPindah): string {
  const berubah = rincian.filter(({ perubahan }) => perubahan.length > 0);
  const sama = rincian.length - berubah.length;
  const butir = berubah.slice(0, BUTIR).map((r) => `- ${r.nomor}: ${r.perubahan.join(' ')}`);
  const lebih = berubah.length - butir.length;
  return [
    `${jumlah} aduan terbuka masih memakai SOP sebelumnya. Bila dipindahkan ke SOP terbaru:`,
    ...butir,
    ...(lebih > 0 ? [`- dan ${lebih} aduan lain yang juga berubah.`] : []),
    ...(sama > 0 ? [`${sama} aduan pindah tanpa ada yang berubah.`] : []),
    ...hilang.map((h) => `Langkahnya tidak ada lagi dan perlu dipilih: ${sebut(h)}.`),
    'Pindahkan sekarang?',
  ].join('\n');
}

export function teksPilihLangkah(hilang: LangkahHilang, sop: Sop): string {
  const pilihan = langkahTujuanPindah(sop).map((l) => `${labelLangkah(l)} (${l.id})`);
  return [
    `Langkah ${sebut(hilang)} tidak ada dalam SOP terbaru.`,
    'Tulislah nomor atau kode langkah tujuannya. Kosongkan bila aduan itu dibiarkan memakai SOP sebelumnya.',
    ...pilihan.map((satu) => `- ${satu}`),
  ].join('\n');
}

export function teksHasil({ dipindah, sisa, hilang }: HasilPindah): string {
  return [
    dipindah === 0 && sisa === 0
      ? 'Tidak ada aduan yang dipindahkan.'
      : `${dipindah} aduan dipindahkan ke SOP terbaru.`,
    ...(sisa > 0 ? [`${sisa} aduan lain menyusul pada sapuan berikutnya.`] : []),
    ...hilang.map(
      (h) =>
        `Belum dipindahkan karena langkahnya tidak ada lagi: ${sebut(h)}. ` +
        `Untuk memindahkannya, tulislah: ya, ${h.id} = kode langkah tujuan.`,
    ),
  ].join(' ');
}

function sebut({ id, label, nomor }: LangkahHilang): string {
  const nama = label === id ? `“${id}”` : `“${label}” (${id})`;
  const lebih = nomor.length > NOMOR ? `, dan ${nomor.length - NOMOR} lainnya` : '';
  return `${nama}, ${nomor.length} aduan: ${nomor.slice(0, NOMOR).join(', ')}${lebih}`;
}
