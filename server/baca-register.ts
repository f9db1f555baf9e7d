// SPDX-License-Identifier: Apache-2.0
// Reads the register once for the server: the office's settings, the whole history, the Rekap tab.
// The server never writes any other tab than Rekap: LockService does not reach it.

import type { Konteks } from '../core/aduan/perintah.ts';
import type { Peristiwa } from '../core/aduan/peristiwa.ts';
import type { Instan } from '../core/waktu/waktu.ts';
import { parseBacaan } from '../register/baca/baca.ts';
import { permintaanBaca } from '../register/baca/permintaan-baca.ts';
import { konteksUntuk } from '../register/atur/konfigurasi.ts';
import { petakanKepala } from '../register/tab/kepala.ts';
import type { Kepala } from '../register/tab/kepala.ts';
import type { Pengaturan } from '../register/atur/pengaturan.ts';
import type { Petugas } from '../register/atur/petugas.ts';
import { barisKePeristiwa } from '../register/baris/riwayat.ts';
import type { BarisMentah, RentangTerbaca } from '../register/tab/sheets-bentuk.ts';
import { TAB } from '../register/tab/tab.ts';
import type { IdTab } from '../register/tab/tab.ts';
import type { Google } from './google.ts';

export interface Register {
  /** With the SOP in force. */
  readonly konteks: Konteks;
  /** With the version of the SOP that an aduan ran under, or the one in force when it is not kept. */
  readonly konteksUntuk: (sopVersi: string) => Konteks;
  /** Versions of the SOP that are kept. */
  readonly versi: ReadonlySet<string>;
  readonly pengaturan: Pengaturan;
  readonly petugas: readonly Petugas[];
  readonly riwayat: readonly Peristiwa[];
  readonly kepalaRekap: Kepala;
  /** Rows of Rekap below the header, as they stand. */
  readonly barisRekap: readonly BarisMentah[];
  /** What setup left for us: ids of folders and of the template. */
  readonly catatan: Readonly<Record<string, string>>;
  /** Damaged rows, in words; the rest was read. */
  readonly kelainan: readonly string[];
}

/** @throws Error in Indonesian when the register cannot be understood at all. */
export async function bacaRegister(
  google: Google,
  registerId: string,
  at: Instan,
): Promise<Register> {
  const mau = {};
  const filters = permintaanBaca(mau);
  const semua = [...filters, ...(['riwayat', 'rekap'] as const).map(semuaBaris)];
  const { data } = await google.ulangi('Membaca register', () =>
    google.sheets.spreadsheets.values.batchGetByDataFilter({
      spreadsheetId: registerId,
      requestBody: {
        dataFilters: semua,
        valueRenderOption: 'UNFORMATTED_VALUE',
      },
    }),
  );
  const rentang = (data.valueRanges ?? []) as readonly RentangTerbaca[];
  const bacaan = parseBacaan(mau, rentang, at);
  if (!bacaan.ok) throw new Error(bacaan.galat.pesan);
  const { konfigurasi } = bacaan.nilai;
  const { konteks, pengaturan, petugas } = konfigurasi;
  const riwayat = bacaRiwayat(nilaiTab(rentang, 'riwayat'));
  const [judulRekap = [], ...barisRekap] = nilaiTab(rentang, 'rekap');
  return {
    konteks,
    konteksUntuk: (sopVersi) => konteksUntuk(konfigurasi, sopVersi),
    versi: new Set([konteks.sopVersi, ...konfigurasi.arsip.daftar.map(({ versi }) => versi)]),
    pengaturan,
    petugas,
    riwayat: riwayat.peristiwa,
    kepalaRekap: kepala('rekap', judulRekap),
    barisRekap,
    catatan: bacaan.nilai.sistem.catatan,
    kelainan: [...bacaan.nilai.kelainan.map((satu) => satu.pesan), ...riwayat.rusak],
  };
}

const semuaBaris = (tab: IdTab): { gridRange: object } => ({
  gridRange: { sheetId: TAB[tab].sheetId, startRowIndex: 0 },
});

/** The largest range of a tab: a filter for its header may have matched besides. */
function nilaiTab(rentang: readonly RentangTerbaca[], tab: IdTab): readonly BarisMentah[] {
  const milik = rentang.filter((satu) =>
    satu.dataFilters?.some((filter) => filter.gridRange?.sheetId === TAB[tab].sheetId),
  );
  const isi = milik.map((satu) => (satu.valueRange?.values ?? []) as readonly BarisMentah[]);
  return isi.reduce((a, b) => (b.length > a.length ? b : a), []);
}

function kepala(tab: IdTab, judul: BarisMentah): Kepala {
  const hasil = petakanKepala(tab, judul);
  if (!hasil.ok) throw new Error(hasil.galat.pesan);
  return hasil.nilai;
}

function bacaRiwayat(baris: readonly BarisMentah[]): { peristiwa: Peristiwa[]; rusak: string[] } {
  const [judul = [], ...isi] = baris;
  const peta = kepala('riwayat', judul);
  const peristiwa: Peristiwa[] = [];
  const rusak: string[] = [];
  isi.forEach((satu, i) => {
    if (satu.every((sel) => sel === '' || sel === null || sel === undefined)) return;
    const hasil = barisKePeristiwa(peta, i + 2, satu);
    if (hasil.ok) peristiwa.push(hasil.nilai);
    else rusak.push(hasil.galat.pesan);
  });
  return { peristiwa, rusak };
}
