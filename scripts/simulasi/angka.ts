// SPDX-License-Identifier: Apache-2.0
// The figures of a play: counted from what happened, none is written here.

import type { Bukti } from './bukti.ts';
import { isGangguan, type Laku } from './laku.ts';

export interface Angka {
  readonly aduan: number;
  readonly jalan: number;
  readonly panggilan: number;
  readonly dibunuh: number;
  readonly gagal: number;
  readonly tumpangTindih: number;
  readonly surel: number;
  /** Letters that never left and still stand in the outbox. */
  readonly menunggu: number;
  readonly peristiwa: number;
  readonly serverJalan: number;
  readonly serverGagal: number;
  /** Ordered troubles by kind. */
  readonly gangguan: Readonly<Record<string, number>>;
  /** Simulated ms that triggers took on the worst day. */
  readonly pemicuTerpanjang: number;
}

const HARI = 24 * 3_600_000;

export function hitungAngka({ rencana, saksi, eksekusi, surel, peristiwa }: Bukti): Angka {
  const status = (nama: string): number => eksekusi.filter((satu) => satu.status === nama).length;
  return {
    aduan: saksi.kiriman.length,
    jalan: eksekusi.length,
    panggilan: jumlah(eksekusi.map((satu) => satu.panggilan)),
    dibunuh: status('KILLED'),
    gagal: status('FAILED'),
    tumpangTindih: hitungTumpang(eksekusi),
    surel: surel.length,
    menunggu: [...saksi.menunggu].filter((id) => saksi.surat.get(id)?.kirim.length === 0).length,
    peristiwa: peristiwa.length,
    serverJalan: saksi.server.selesai,
    serverGagal: saksi.server.gagal,
    gangguan: cacahGangguan(rencana.laku),
    pemicuTerpanjang: terpanjang(eksekusi),
  };
}

/** Runs that began before the one before them was over. */
function hitungTumpang(eksekusi: Bukti['eksekusi']): number {
  const urut = [...eksekusi].sort((a, b) => a.startedAt - b.startedAt);
  return urut.filter((satu, i) => satu.startedAt < (urut[i - 1]?.endedAt ?? 0)).length;
}

function cacahGangguan(laku: readonly Laku[]): Record<string, number> {
  const hasil: Record<string, number> = {};
  for (const satu of laku.filter(isGangguan)) {
    const nama = namaGangguan(satu);
    hasil[nama] = (hasil[nama] ?? 0) + 1;
  }
  return hasil;
}

const NAMA: Partial<Record<Laku['jenis'], string>> = {
  bunuh: 'skrip diputus',
  kunci: 'kunci ditolak',
  kuota_sheets: 'kuota Sheets habis',
  kuota_surel: 'kuota surel habis',
  kuota_pemicu: 'kuota pemicu habis',
  pemicu_mati: 'pemicu dimatikan',
  tumpang: 'skrip bertumpang',
};

function namaGangguan(laku: Laku): string {
  switch (laku.jenis) {
    case 'pemicu':
      return `pemicu ${laku.apa}`;
    case 'galat':
      return `galat ${laku.kode}${laku.kapan === 'after' ? ' sesudah berlaku' : ''}`;
    case 'sela':
      return `disela ${laku.apa}`;
    default:
      return NAMA[laku.jenis] ?? laku.jenis;
  }
}

function terpanjang(eksekusi: Bukti['eksekusi']): number {
  const perHari = new Map<number, number>();
  for (const { type, startedAt, endedAt } of eksekusi) {
    if (type !== 'TRIGGER' && type !== 'TIME_DRIVEN') continue;
    const hari = Math.floor(startedAt / HARI);
    perHari.set(hari, (perHari.get(hari) ?? 0) + endedAt - startedAt);
  }
  return Math.max(0, ...perHari.values());
}

const jumlah = (angka: readonly number[]): number => angka.reduce((a, b) => a + b, 0);
