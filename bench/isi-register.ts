// SPDX-License-Identifier: Apache-2.0
// Fills a register with many aduan, quickly but by the true writers: the domain decides each event,
// register/ makes the requests, Sheets takes them. Most are closed, as in a real register.

import type { Aduan } from '../core/aduan/aduan.ts';
import { decide } from '../core/decide/decide.ts';
import { tanggalDi } from '../core/waktu/kalender.ts';
import { formatNomor, parsePola } from '../core/aduan/nomor.ts';
import type { Keputusan, Konteks, Perintah } from '../core/aduan/perintah.ts';
import type { Peristiwa } from '../core/aduan/peristiwa.ts';
import { tindakanBoleh } from '../core/aduan/tindakan-boleh.ts';
import { parseBacaan, type Bacaan, type MauBaca } from '../register/baca/baca.ts';
import { permintaanBaca } from '../register/baca/permintaan-baca.ts';
import { sidik } from '../register/teks/sidik.ts';
import type { RentangTerbaca } from '../register/tab/sheets-bentuk.ts';
import { createTransaksi, type Transaksi } from '../register/tulis/transaksi.ts';
import type { Kantor } from '../scripts/kantor/kantor.ts';

const SEKALI = 500;

/** Adds `jumlah` aduan, of which the last `terbuka` stay in their first step. */
export function isiRegister(kantor: Kantor, jumlah: number, terbuka: number): void {
  let petunjuk = bacaAwal(kantor).petunjuk;
  for (let dari = 0; dari < jumlah; dari += SEKALI) {
    const bacaan = baca(kantor, { petunjuk });
    const tx = createTransaksi(bacaan, kantor.emulator.kernel.now());
    for (let i = dari; i < Math.min(jumlah, dari + SEKALI); i += 1) {
      tambahSatu(kantor, bacaan, tx, i >= jumlah - terbuka);
    }
    tulis(kantor, tx);
    petunjuk = tx.petunjuk();
  }
}

function tambahSatu(kantor: Kantor, bacaan: Bacaan, tx: Transaksi, biarkan: boolean): void {
  const { konteks } = bacaan.konfigurasi;
  const at = kantor.emulator.kernel.now();
  const peristiwa: Peristiwa[] = [];
  const { aduan } = putuskan(konteks, undefined, catat(bacaan, tx, at), at, peristiwa);
  tx.catat(biarkan ? aduan : selesaikan(konteks, aduan, at, peristiwa));
  tx.riwayat(...peristiwa);
}

/** Always the first act that is offered, until the aduan is closed or waits for the pelapor. */
function selesaikan(konteks: Konteks, awal: Aduan, at: number, peristiwa: Peristiwa[]): Aduan {
  let aduan = awal;
  while (aduan.langkah !== undefined) {
    const [tindakan] = tindakanBoleh(konteks, aduan, at);
    if (tindakan === undefined) break;
    const perintah: Perintah = {
      jenis: 'tindak',
      tindakan: tindakan.id,
      isian: tindakan.isian === undefined ? '' : 'Sudah ditangani bersama perangkat desa.',
      kategori: aduan.kategori,
      oleh: 'petugas',
    };
    ({ aduan } = putuskan(konteks, aduan, perintah, at, peristiwa));
  }
  return aduan;
}

function putuskan(
  konteks: Konteks,
  aduan: Aduan | undefined,
  perintah: Perintah,
  at: number,
  peristiwa: Peristiwa[],
): Keputusan {
  const hasil = decide(konteks, aduan, perintah, at);
  if (!hasil.ok) throw new Error(`bench: ${hasil.galat.kode}`);
  peristiwa.push(...hasil.nilai.peristiwa);
  return hasil.nilai;
}

function catat(bacaan: Bacaan, tx: Transaksi, at: number): Perintah {
  const { konteks, pengaturan } = bacaan.konfigurasi;
  const pola = parsePola(pengaturan.polaNomor);
  if (!pola.ok) throw new Error(`bench: ${pola.galat.kode}`);
  const [tahun = 0, bulan = 1] = tanggalDi(konteks.kalender, at).split('-').map(Number);
  const urut = tx.urutBerikut(tahun);
  const nomor = formatNomor(pola.nilai, { urut, bulan, tahun, kodeUnit: pengaturan.kodeUnit });
  return {
    jenis: 'catat',
    masukan: {
      nomor,
      urut,
      tahun,
      kunci: sidik(nomor),
      responsId: '',
      kanal: 'formulir',
      jenis: 'Pengaduan',
      kategori: konteks.kategori[0] ?? '',
      lokasi: 'Desa Contoh',
      isi: 'Jalan poros dusun berlubang di empat titik, paling dalam di depan pos ronda.',
      rahasia: false,
      adaSurel: true,
      diterima: at,
      kurang: [],
    },
  };
}

/** The exceptional read that makes a hint where there is none. */
export function bacaAwal(kantor: Kantor): Bacaan {
  return baca(kantor, { semuaKeadaan: true });
}

export function baca(kantor: Kantor, mau: MauBaca): Bacaan {
  const body = { dataFilters: permintaanBaca(mau), valueRenderOption: 'UNFORMATTED_VALUE' };
  const jawab = kantor.emulator.sheets.callInside(
    'spreadsheets.values.batchGetByDataFilter',
    { spreadsheetId: kantor.registerId, body },
    kantor.pemilik,
  ) as { readonly valueRanges?: readonly RentangTerbaca[] };
  const hasil = parseBacaan(mau, jawab.valueRanges ?? [], kantor.emulator.kernel.now());
  if (!hasil.ok) throw new Error(`bench: ${hasil.galat.pesan}`);
  return hasil.nilai;
}

export function tulis(kantor: Kantor, tx: Transaksi): void {
  kantor.emulator.sheets.callInside(
    'spreadsheets.batchUpdate',
    { spreadsheetId: kantor.registerId, body: { requests: tx.requests() } },
    kantor.pemilik,
  );
}
