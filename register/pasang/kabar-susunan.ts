// SPDX-License-Identifier: Apache-2.0
// What is missing from the shape of a register, in words: tabs, columns, protections. What is done
// about it is decided in penyediaan.ts; what only people can bring back is named here.

import type { BerkasAda, IsiTab } from './bahan-penyediaan.ts';
import type { Kelainan } from '../tab/kelainan.ts';
import { tanpaPerlindungan } from './perlindungan.ts';
import { type IdTab, TAB, TAB_ATUR, TAB_REGISTER } from '../tab/tab.ts';
import { tambahKolom } from '../tab/tambah-kolom.ts';

export interface KabarSusunan {
  /** Tabs that are gone. */
  readonly lembar: readonly IdTab[];
  /** Columns that can be put back, by tab. */
  readonly kolom: ReadonlyMap<IdTab, readonly string[]>;
  readonly kelainan: readonly Kelainan[];
}

export function kabarSusunan(ada: BerkasAda, isi: IsiTab): KabarSusunan {
  const lembarAda = new Set((ada.sheets ?? []).map((l) => l.properties?.sheetId));
  const lindung = new Set(
    (ada.sheets ?? []).flatMap((l) =>
      (l.protectedRanges ?? []).flatMap((p) => p.protectedRangeId ?? []),
    ),
  );
  const lembar = TAB_REGISTER.filter((id) => !lembarAda.has(TAB[id].sheetId));
  const kolom = new Map<IdTab, readonly string[]>();
  for (const id of Object.keys(isi) as IdTab[]) {
    const { baru } = tambahKolom(id, isi[id] ?? new Map());
    if (baru.length > 0) kolom.set(id, baru);
  }
  const terbuka = tanpaPerlindungan('register', lindung).filter((id) => !lembar.includes(id));
  return {
    lembar,
    kolom,
    kelainan: [
      ...lembar.map((id) => kabar(id, 'lembar_hilang', kataLembar(id))),
      ...[...kolom].map(([id, daftar]) => kabar(id, 'kolom_hilang', kataKolom(id, daftar))),
      ...terbuka.map((id) =>
        kabar(id, 'dipulihkan', `Perlindungan lembar ${TAB[id].judul} dilepas; dipasang kembali.`),
      ),
    ],
  };
}

const kabar = (tab: IdTab, kode: Kelainan['kode'], pesan: string): Kelainan => ({
  tab,
  kode,
  pesan,
});

function kataLembar(id: IdTab): string {
  const awal = `Lembar ${TAB[id].judul} tidak ada lagi; sistem membuatnya kembali`;
  if (id === 'register') return `${awal}, dan barisnya ditulis kembali dari Riwayat.`;
  if (id === 'kotakKeluar') {
    return (
      `${awal}. Surat yang sedang menunggu di sana tidak dapat disusun kembali: mohon periksa lembar ` +
      'Riwayat, aduan mana yang terakhir belum diberi kabar, dan hubungi pelapornya.'
    );
  }
  if (id === 'rekap') return `${awal} tanpa isi lama; dokumen rekap tetap ada di folder Rekap.`;
  if (TAB_ATUR.some((satu) => satu === id)) {
    return `${awal} dengan isi terakhir yang benar. Mohon diperiksa.`;
  }
  return `${awal}.`;
}

function kataKolom(id: IdTab, kolom: readonly string[]): string {
  const judul = kolom.map((k) => TAB[id].kolom.find((satu) => satu.id === k)?.judul ?? k);
  const awal =
    `Kolom ${judul.map((j) => `“${j}”`).join(', ')} di lembar ${TAB[id].judul} tidak ada; sistem ` +
    'membuatnya kembali';
  if (id === 'register') {
    return `${awal} dan mengisinya dari Riwayat. Tulisan petugas di kolom itu tidak ikut kembali.`;
  }
  if (TAB_ATUR.some((satu) => satu === id)) {
    return `${awal} dengan isi terakhir yang benar. Mohon diperiksa.`;
  }
  return `${awal}.`;
}
