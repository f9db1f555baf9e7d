// SPDX-License-Identifier: Apache-2.0
// The month in figures, computed from Riwayat alone: the events are replayed to the first and to the
// last moment of the month, so a rekap made late, or made again, comes out the same.

import type { Aduan } from '../aduan/aduan.ts';
import { awalHari, hariKerjaAntara, tanggalDi } from '../waktu/kalender.ts';
import type { Konteks } from '../aduan/perintah.ts';
import type { Peristiwa } from '../aduan/peristiwa.ts';
import { isBerjeda } from '../aduan/jam-langkah.ts';
import { hitungArus } from './rekap-arus.ts';
import type { Arus } from './rekap-arus.ts';
import { hitungTanggapan } from './rekap-tanggapan.ts';
import type { WaktuTanggapan } from './rekap-tanggapan.ts';
import { hitungKelompok, hitungMenurut } from './rekap-tabel.ts';
import type { BarisKelompok, BarisJumlah } from './rekap-tabel.ts';
import { langkahAduan, statusAduan } from '../aduan/status.ts';
import { kategoriInduk } from '../sop/kategori.ts';
import { isAduanTerlambat, tenggatAduan } from '../tenggat/tenggat.ts';
import { terapkan } from '../aduan/terapkan.ts';
import { labelPelaksana, pelaksanaKini } from '../aduan/tindakan-boleh.ts';
import type { Instan } from '../waktu/waktu.ts';

export interface Rekap {
  /** `2026-10` */
  readonly bulan: string;
  /** [awal, akhir): the month in the office's zone. */
  readonly awal: Instan;
  readonly akhir: Instan;
  readonly arus: Arus;
  readonly bulanLalu: Arus;
  /** Of the aduan that came in this month: each table sums to `arus.masuk`. */
  readonly perKanal: readonly BarisKelompok[];
  /** By category; sub categories count under theirs. */
  readonly perKategori: readonly BarisKelompok[];
  readonly perJenis: readonly BarisKelompok[];
  /** How those that were closed this month ended: sums to `arus.selesai`. */
  readonly perAkhir: readonly BarisJumlah[];
  /** Open at the end of the month: sum to `arus.terbukaAkhir`. */
  readonly perLangkah: readonly BarisJumlah[];
  readonly belumSelesai: readonly BarisTerbuka[];
  readonly tanggapan: WaktuTanggapan;
  readonly pengembalian: Pengembalian;
  /** Verdicts given this month; `diam` were closed without one. Not an IKM (PermenPANRB 14/2017). */
  readonly penilaian: { readonly puas: number; readonly belum: number; readonly diam: number };
}

/** Sent back to who sent it (acts marked `kembali`), this month. */
export interface Pengembalian {
  readonly kali: number;
  /** How many aduan that were. */
  readonly aduan: number;
  /** Most hops that one of them has had since it came in. */
  readonly terbanyak: number;
}

export interface BarisTerbuka {
  readonly nomor: string;
  readonly diterima: Instan;
  readonly kategori: string;
  readonly langkah: string;
  readonly pelaksana: string;
  /** Working days since it came in, at the end of the month. */
  readonly umurHariKerja: number;
  /** The earlier of step and process; absent while its clocks stand still. */
  readonly jatuhTempo?: Instan;
  readonly terlambat: boolean;
  /** Its clocks stand still while the pelapor is waited for. */
  readonly berhenti: boolean;
  /** How often it was sent back. */
  readonly dikembalikan: number;
}

/**
 * `at` bounds a month that is still running. Each aduan is judged by the SOP it runs under, which
 * `konteksUntuk` knows. @throws when `bulan` is not `YYYY-MM`.
 */
export function hitungRekap(
  konteks: Konteks,
  tercatat: readonly Peristiwa[],
  bulan: string,
  at: Instan,
  konteksUntuk: (aduan: Aduan) => Konteks = () => konteks,
): Rekap {
  const riwayat = luruskanWaktu(tercatat);
  const [awal, akhirBulan] = batasBulan(konteks, bulan);
  const akhir = Math.min(akhirBulan, Math.max(at, awal));
  const pada = keadaanPada(riwayat, akhir);
  const masuk = pada.filter((aduan) => aduan.diterima >= awal);
  const terbuka = pada.filter((aduan) => aduan.langkah !== undefined);
  const lalu = batasBulan(konteks, bulanSebelum(bulan));
  const arus = hitungArus(riwayat, awal, akhir);
  return {
    bulan,
    awal,
    akhir,
    arus,
    bulanLalu: hitungArus(riwayat, lalu[0], lalu[1]),
    perKanal: hitungKelompok(masuk, (aduan) => aduan.kanal),
    perKategori: hitungKelompok(masuk, (aduan) => kategoriInduk(aduan.kategori)),
    perJenis: hitungKelompok(masuk, (aduan) => aduan.jenis),
    perAkhir: hitungMenurut(arus.ditutup, (aduan) => statusAduan(konteksUntuk(aduan).sop, aduan)),
    perLangkah: hitungMenurut(terbuka, (aduan) => langkahAduan(konteksUntuk(aduan).sop, aduan)),
    belumSelesai: terbuka.map((aduan) => barisTerbuka(konteksUntuk(aduan), aduan, akhir)),
    tanggapan: hitungTanggapan(konteks, konteksUntuk, riwayat, awal, akhir),
    pengembalian: hitungPengembalian(riwayat, pada, awal, akhir),
    penilaian: hitungPenilaian(riwayat, arus, awal, akhir),
  };
}

/** [first moment, first moment of the next month) in the office's zone. */
export function batasBulan(konteks: Konteks, bulan: string): readonly [Instan, Instan] {
  const cocok = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(bulan);
  if (cocok === null) throw new Error(`Bulan ditulis TTTT-BB, misalnya 2026-10; bukan "${bulan}"`);
  const awal = awalHari(konteks.kalender, `${bulan}-01`);
  return [awal, awalHari(konteks.kalender, `${bulanSesudah(bulan)}-01`)];
}

export const bulanSesudah = (bulan: string): string => geserBulan(bulan, 1);

export const bulanSebelum = (bulan: string): string => geserBulan(bulan, -1);

/** The month that `at` lies in, in the office's zone. */
export const bulanDari = (konteks: Konteks, at: Instan): string =>
  tanggalDi(konteks.kalender, at).slice(0, 7);

/** When an event counts: an aduan counts from when it was received, not from when it was recorded. */
export const berlakuPada = (peristiwa: Peristiwa): Instan =>
  peristiwa.jenis === 'dicatat' ? peristiwa.aduan.diterima : peristiwa.pada;

/**
 * Of one aduan nothing counts earlier than what was noted before it: a letter is noted by the sweep
 * after it left, which may come when an officer has acted, or another month begun.
 */
function luruskanWaktu(riwayat: readonly Peristiwa[]): readonly Peristiwa[] {
  const akhir = new Map<string, Instan>();
  return riwayat.map((satu) => {
    const pada = Math.max(berlakuPada(satu), akhir.get(satu.nomor) ?? Number.NEGATIVE_INFINITY);
    akhir.set(satu.nomor, pada);
    return satu.jenis === 'dicatat' || pada === satu.pada ? satu : { ...satu, pada };
  });
}

/** All aduan as they stood at `sampai`, in order of their nomor. */
export function keadaanPada(riwayat: readonly Peristiwa[], sampai: Instan): readonly Aduan[] {
  const menurutNomor = new Map<string, Aduan>();
  for (const peristiwa of riwayat) {
    if (berlakuPada(peristiwa) >= sampai) continue;
    menurutNomor.set(peristiwa.nomor, terapkan(menurutNomor.get(peristiwa.nomor), peristiwa));
  }
  return [...menurutNomor.values()].sort((a, b) => a.tahun - b.tahun || a.urut - b.urut);
}

function barisTerbuka(konteks: Konteks, aduan: Aduan, akhir: Instan): BarisTerbuka {
  const berhenti = isBerjeda(aduan);
  const tenggat = berhenti ? undefined : tenggatAduan(konteks, aduan);
  const pelaksana = pelaksanaKini(konteks.sop, aduan);
  return {
    nomor: aduan.nomor,
    diterima: aduan.diterima,
    kategori: aduan.kategori,
    langkah: langkahAduan(konteks.sop, aduan),
    pelaksana: pelaksana.map((id) => labelPelaksana(konteks.sop, id)).join(', '),
    umurHariKerja: hariKerjaAntara(konteks.kalender, aduan.diterima, akhir),
    ...(tenggat === undefined ? {} : { jatuhTempo: tenggat.jatuhTempo }),
    terlambat: isAduanTerlambat(konteks, aduan, akhir),
    berhenti,
    dikembalikan: aduan.dikembalikan ?? 0,
  };
}

function hitungPengembalian(
  riwayat: readonly Peristiwa[],
  pada: readonly Aduan[],
  awal: Instan,
  akhir: Instan,
): Pengembalian {
  const kembali = riwayat.filter(
    (satu) => satu.jenis === 'ditindak' && satu.kembali && satu.pada >= awal && satu.pada < akhir,
  );
  const nomor = new Set(kembali.map((satu) => satu.nomor));
  const hop = pada.filter((satu) => nomor.has(satu.nomor)).map((satu) => satu.dikembalikan ?? 0);
  return { kali: kembali.length, aduan: nomor.size, terbanyak: Math.max(0, ...hop) };
}

function hitungPenilaian(
  riwayat: readonly Peristiwa[],
  arus: Arus,
  awal: Instan,
  akhir: Instan,
): Rekap['penilaian'] {
  const dinilai = riwayat.filter(
    (satu) => satu.jenis === 'dinilai' && satu.pada >= awal && satu.pada < akhir,
  );
  const puas = dinilai.filter((satu) => satu.jenis === 'dinilai' && satu.penilaian === 'puas');
  const nomor = new Set(dinilai.map((satu) => satu.nomor));
  const diam = new Set(arus.ditutup.map((aduan) => aduan.nomor).filter((n) => !nomor.has(n)));
  return { puas: puas.length, belum: dinilai.length - puas.length, diam: diam.size };
}

function geserBulan(bulan: string, geser: 1 | -1): string {
  const indeks = Number(bulan.slice(0, 4)) * 12 + Number(bulan.slice(5, 7)) - 1 + geser;
  const tahun = String(Math.floor(indeks / 12));
  return `${tahun}-${String((indeks % 12) + 1).padStart(2, '0')}`;
}
