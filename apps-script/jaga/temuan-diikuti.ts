// SPDX-License-Identifier: Apache-2.0
// What people have rearranged and the system simply follows: tabs under other names, columns and rows in
// other places. Shown, never written about, for nobody has to do anything. Pure.

import type { Bacaan } from '../../register/baca/baca.ts';
import { TAB } from '../../register/tab/tab.ts';
import type { Temuan } from '../../register/papan/temuan.ts';

const IKUT = 'tidak perlu diperbaiki.';

export const temuanDiikuti = (bacaan: Bacaan): Temuan[] => [
  ...namaLembar(bacaan),
  ...letakKolom(bacaan),
  ...urutanBaris(bacaan),
];

function namaLembar({ kepala }: Bacaan): Temuan[] {
  return Object.values(kepala).flatMap(({ tab, judulTab }) => {
    const { judul } = TAB[tab];
    if (judulTab === judul) return [];
    const nama = judulTab.slice(0, 100);
    return [
      sekadar(
        `nama ${tab} ${nama}`,
        `Lembar ${judul} kini bernama “${nama}”; sistem mengikutinya, ${IKUT}`,
      ),
    ];
  });
}

/** In Pengaturan the office sees it itself: the board stands beside them. */
function letakKolom({ kepala }: Bacaan): Temuan[] {
  const pindah = Object.values(kepala).filter(
    ({ tab, kolom }) =>
      tab !== 'pengaturan' && TAB[tab].kolom.some(({ id }, i) => (kolom[id] ?? i) !== i),
  );
  if (pindah.length === 0) return [];
  const judul = pindah.map(({ tab }) => TAB[tab].judul).join(', ');
  return [
    sekadar(
      `letak kolom ${judul}`,
      `Letak kolom di lembar ${judul} berubah; sistem mengikutinya, ${IKUT}`,
    ),
  ];
}

/** New rows go below the last one: in the order of their numbers, until somebody sorts or a row is restored. */
function urutanBaris({ baris }: Bacaan): Temuan[] {
  const turun = baris.some(({ aduan }, i) => {
    const dulu = baris[i - 1]?.aduan;
    return dulu !== undefined && dulu.tahun === aduan.tahun && dulu.urut > aduan.urut;
  });
  if (!turun) return [];
  return [
    sekadar(
      'urutan baris',
      `Baris Register tidak lagi menurut nomor; sistem mencarinya menurut nomor, ${IKUT}`,
    ),
  ];
}

const sekadar = (kunci: string, teks: string): Temuan => ({
  kunci: kunci.replace(/:/g, ' '),
  perihal: 'susunan register berubah',
  teks,
  saran: '',
  sekadar: true,
});
