// SPDX-License-Identifier: Apache-2.0
// An office whose register stands in the emulator: set up as a shell does it, read and written only
// through the requests that register/ makes.

import type { Aduan } from '../../core/aduan/aduan.ts';
import { decide } from '../../core/decide/decide.ts';
import type { Keputusan, Konteks, Perintah } from '../../core/aduan/perintah.ts';
import type { Sop } from '../../core/sop/sop.ts';
import { type Bacaan, type BacaanRusak, parseBacaan } from '../../register/baca/baca.ts';
import { permintaanBaca } from '../../register/baca/permintaan-baca.ts';
import type { MauBaca } from '../../register/baca/mau-baca.ts';
import {
  type BerkasAda,
  FIELDS_PENYEDIAAN,
  penyediaanRegister,
} from '../../register/pasang/penyediaan.ts';
import { type Petunjuk, formatPetunjuk, parsePetunjuk } from '../../register/ingatan/petunjuk.ts';
import type { DataFilter, Permintaan, RentangTerbaca } from '../../register/tab/sheets-bentuk.ts';
import { TAB, type IdTab } from '../../register/tab/tab.ts';
import { type Transaksi, createTransaksi } from '../../register/tulis/transaksi.ts';
import { muatHariLibur, muatKategori, muatSop } from '../../sop/muat.ts';
import { wib } from '../core/_kalender.ts';
import { masukan } from '../core/_sop.ts';
import { type Desk, OWNER, createDesk } from '../emulator/_sheets-desk.ts';

export const AT = wib('2026-10-19 09:15');

export interface Kantor {
  readonly desk: Desk;
  /** The hint as the shell would have saved it. */
  petunjuk: Petunjuk | undefined;
  /** The number of cells that the last read and the last write touched. */
  readonly biaya: { baca: number; tulis: number };
  sediakan(ubah?: {
    readonly petugas?: Parameters<typeof penyediaanRegister>[0]['petugas'];
  }): Permintaan[];
  /** One read, without repairing the hint. */
  bacaSekali(mau?: MauBaca): Bacaan;
  galat(mau?: MauBaca): BacaanRusak;
  /** As a shell reads: an outdated hint is rebuilt. */
  baca(mau?: Omit<MauBaca, 'petunjuk'>): Bacaan;
  komit(tx: Transaksi): void;
  /** Reads, collects, commits. */
  jalankan(
    mau: Omit<MauBaca, 'petunjuk'>,
    kerja: (tx: Transaksi, b: Bacaan) => void,
    at?: number,
  ): Bacaan;
  catat(jumlah: number): void;
  tindak(baris: number, tindakan: string, isian?: string): void;
  sel(tab: IdTab, baris: number, kolom: string): unknown;
  ketik(tab: IdTab, baris: number, kolom: string, nilai: string): void;
}

export function createKantor(sop: Sop = muatSop('kecamatan-jenawi')): Kantor {
  const desk = createDesk();
  const biaya = { baca: 0, tulis: 0 };
  desk.kernel.observe((call) => {
    queueMicrotask(() => {
      if (call.cellsRead !== undefined) biaya.baca = call.cellsRead;
      if (call.cellsWritten !== undefined) biaya.tulis = call.cellsWritten;
    });
  });
  const bacaRentang = (dataFilters: readonly DataFilter[]): readonly RentangTerbaca[] =>
    desk.call<{ valueRanges?: RentangTerbaca[] }>('spreadsheets.values.batchGetByDataFilter', {
      body: { dataFilters, valueRenderOption: 'UNFORMATTED_VALUE' },
    }).valueRanges ?? [];
  const kolomKe = (tab: IdTab, kolom: string): number =>
    TAB[tab].kolom.findIndex((k) => k.id === kolom) + 1;

  const kantor: Kantor = {
    desk,
    petunjuk: undefined,
    biaya,
    sediakan(ubah = {}) {
      const ada = desk.call<BerkasAda>('spreadsheets.get', {
        query: { fields: FIELDS_PENYEDIAAN },
      });
      const requests = penyediaanRegister({
        ada,
        sop,
        pengaturan: {},
        kategori: muatKategori().map((k) => ({ nama: k.nama, contoh: k.contoh.join(', ') })),
        hariLibur: muatHariLibur(),
        petugas: [],
        pemilik: OWNER,
        ...ubah,
      });
      if (requests.length > 0) desk.batch([...requests]);
      return requests;
    },
    bacaSekali(mau = {}) {
      const hasil = parseBacaan(mau, bacaRentang(permintaanBaca(mau)), AT);
      if (!hasil.ok) throw new Error(hasil.galat.pesan);
      return hasil.nilai;
    },
    galat(mau = {}) {
      const hasil = parseBacaan(mau, bacaRentang(permintaanBaca(mau)), AT);
      if (hasil.ok) throw new Error('it could be read');
      return hasil.galat;
    },
    baca(mau = {}) {
      const dengan = (petunjuk: Petunjuk | undefined): MauBaca =>
        petunjuk === undefined ? mau : { ...mau, petunjuk };
      const pertama = kantor.bacaSekali(dengan(kantor.petunjuk));
      if (pertama.keadaan === 'sah') return pertama;
      const kepala = pertama.kepala.register;
      const { petunjuk } = kantor.bacaSekali({ ...mau, semuaKeadaan: true, kepala });
      const kedua = kantor.bacaSekali(dengan(petunjuk));
      if (kedua.keadaan !== 'sah') throw new Error('still outdated');
      return kedua;
    },
    komit(tx) {
      const requests = tx.requests();
      if (requests.length > 0) desk.batch([...requests]);
      kantor.petunjuk = parsePetunjuk(formatPetunjuk(tx.petunjuk()));
    },
    jalankan(mau, kerja, at = AT) {
      const bacaan = kantor.baca(mau);
      const tx = createTransaksi(bacaan, at);
      kerja(tx, bacaan);
      kantor.komit(tx);
      return bacaan;
    },
    catat(jumlah) {
      kantor.jalankan({}, (tx, b) => {
        for (let i = 0; i < jumlah; i += 1) {
          const urut = tx.urutBerikut(2026);
          terima(tx, putuskan(b.konfigurasi.konteks, undefined, perintahCatat(urut)), undefined);
        }
      });
    },
    tindak(baris, tindakan, isian = '') {
      kantor.jalankan({ register: [[baris, baris]] }, (tx, b) => {
        const satu = b.baris[0];
        if (satu === undefined) throw new Error(`row ${baris} holds no aduan`);
        const perintah: Perintah = {
          jenis: 'tindak',
          tindakan,
          isian,
          kategori: satu.kategori || 'Lainnya',
          oleh: 'petugas@contoh.go.id',
        };
        terima(tx, putuskan(b.konfigurasi.konteks, satu.aduan, perintah), baris);
      });
    },
    sel: (tab, baris, kolom) => {
      const rentang = bacaRentang([
        {
          gridRange: {
            sheetId: TAB[tab].sheetId,
            startRowIndex: baris - 1,
            endRowIndex: baris,
            startColumnIndex: kolomKe(tab, kolom) - 1,
            endColumnIndex: kolomKe(tab, kolom),
          },
        },
      ]);
      return rentang[0]?.valueRange?.values?.[0]?.[0];
    },
    ketik(tab, baris, kolom, nilai) {
      desk.sheets.edit(
        {
          spreadsheetId: desk.id,
          sheet: TAB[tab].judul,
          row: baris,
          column: kolomKe(tab, kolom),
          values: [[nilai]],
        },
        OWNER,
      );
    },
  };
  return kantor;
}

/** Set up, and the first commit done. */
export function kantorSiap(sop?: Sop): Kantor {
  const kantor = createKantor(sop);
  kantor.sediakan();
  kantor.jalankan({}, () => {});
  return kantor;
}

export const perintahCatat = (urut: number): Perintah => ({
  jenis: 'catat',
  masukan: masukan({
    nomor: `${String(urut).padStart(4, '0')}/ADU/JNW/X/2026`,
    urut,
    kunci: `k${urut}`,
    responsId: `r${urut}`,
    isi: `=IMPORTXML("x") aduan ke-${urut}, hubungi 0081`,
    diterima: AT - 60_000,
  }),
});

export function putuskan(
  konteks: Konteks,
  aduan: Aduan | undefined,
  perintah: Perintah,
  at = AT,
): Keputusan {
  const hasil = decide(konteks, aduan, perintah, at);
  if (!hasil.ok) throw new Error(hasil.galat.kode);
  return hasil.nilai;
}

export function terima(tx: Transaksi, keputusan: Keputusan, baris: number | undefined): void {
  if (baris === undefined) tx.catat(keputusan.aduan);
  else tx.ubah(baris, keputusan.aduan, { pesan: 'Sudah diproses', kosongkanIsian: true });
  tx.riwayat(...keputusan.peristiwa);
  tx.surat(...keputusan.surat);
}
