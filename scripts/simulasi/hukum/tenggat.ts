// SPDX-License-Identifier: Apache-2.0
// No deadline passes without its reminder and its escalation, and each of these reaches, by letter,
// whoever it is for. When they are due is derived from Riwayat, the SOP and the calendar.

import type { Aduan } from '../../../core/aduan/aduan.ts';
import { pemberitahuanJatuh, peranPenerima } from '../../../core/surat/eskalasi.ts';
import {
  addHariKerja,
  awalHari,
  mulaiKerja,
  tanggalDi,
  type Kalender,
} from '../../../core/waktu/kalender.ts';
import type { Peristiwa } from '../../../core/aduan/peristiwa.ts';
import { isTandaIngat } from '../../../core/surat/surat-tenggat.ts';
import { tenggatLangkah, tenggatProses } from '../../../core/tenggat/tenggat.ts';
import { terapkan } from '../../../core/aduan/terapkan.ts';
import { MS_SEHARI } from '../../../core/waktu/waktu.ts';
import type { Bukti } from '../bukti.ts';
import { akhirJendela, selangSapu, type Laku } from '../laku.ts';
import type { JejakSurat } from '../jejak.ts';
import type { HasilHukum, Hukum, Pelanggaran } from './bentuk.ts';
import { isMenyebut, isRingkasan } from './isi-ringkasan.ts';
import { susunPerjalanan, type Perjalanan } from './jejak-aduan.ts';
import { celaSurat } from './nasib-surat.ts';
import { alamatPeran, petugasAntara, tandaOrang } from './pemegang-peran.ts';
import { kelompokkan } from './kelompok.ts';

export const tenggat: Hukum = {
  id: 'tenggat',
  bunyi: 'Tidak ada tenggat lewat tanpa pengingat dan eskalasinya',
  periksa,
};

/** One digest a person and day: what comes due after it waits for the next working day's. */
const TENGGANG_HARI = 2;

function periksa(bukti: Bukti): HasilHukum {
  const pelanggaran: Pelanggaran[] = [];
  const alat = susunAlat(bukti);
  let diperiksa = 0;
  for (const [nomor, daftar] of kelompokkan(bukti.peristiwa.map((p) => [p.nomor, p] as const))) {
    const { lalai, jumlah } = telusuri(alat, daftar);
    diperiksa += jumlah;
    for (const { pada, pesan } of lalai) pelanggaran.push({ macam: 'hilang', nomor, pada, pesan });
  }
  return { diperiksa, pelanggaran };
}

interface Alat {
  readonly bukti: Bukti;
  readonly perjalanan: Perjalanan;
  /** By the moment at which they were made. */
  readonly surat: ReadonlyMap<number, readonly JejakSurat[]>;
}

const susunAlat = (bukti: Bukti): Alat => ({
  bukti,
  perjalanan: susunPerjalanan(bukti.peristiwa),
  surat: kelompokkan([...bukti.saksi.surat.values()].map((s) => [s.surat.dibuat, s] as const)),
});

interface Lalai {
  readonly pada: number;
  readonly pesan: string;
}

/** Notice by notice: since when it could be told, until it was told or its step was left. */
function telusuri(
  alat: Alat,
  daftar: readonly Peristiwa[],
): { readonly lalai: readonly Lalai[]; readonly jumlah: number } {
  const { bukti } = alat;
  const lalai: Lalai[] = [];
  let jumlah = 0;
  let aduan: Aduan | undefined;
  let sejak = new Map<string, number>();
  for (const [i, p] of daftar.entries()) {
    if (aduan !== undefined && p.jenis === 'diberitahu') {
      jumlah += p.tanda.length;
      lalai.push(...tanpaSurat(alat, aduan, p), ...terlambatIngat(bukti, aduan, p, sejak));
    }
    try {
      aduan = terapkan(aduan, p);
    } catch {
      return { lalai, jumlah };
    }
    const hingga = daftar[i + 1]?.pada ?? bukti.at;
    sejak = tunggu(bukti, aduan, sejak, p.pada, hingga);
    for (const [tanda, mulai] of sejak) {
      if (hingga <= batasLapor(bukti, mulai)) continue;
      lalai.push({ pada: mulai, pesan: `${tanda} tidak pernah disampaikan` });
      sejak.set(tanda, Infinity);
    }
  }
  return { lalai, jumlah };
}

/** What waits to be told at the end of this stretch, by its mark in this visit. */
function tunggu(
  { konteks }: Bukti,
  aduan: Aduan,
  lama: ReadonlyMap<string, number>,
  dari: number,
  hingga: number,
): Map<string, number> {
  if (aduan.akhir !== undefined) return new Map();
  const jatuh = pemberitahuanJatuh(konteks(aduan.sopVersi), aduan, hingga);
  return new Map(
    jatuh.map(({ tanda, pada }) => {
      const kunci = sebutTanda(aduan, tanda);
      return [kunci, lama.get(kunci) ?? Math.max(pada, dari)] as const;
    }),
  );
}

const sebutTanda = ({ langkah = '', kunjungan }: Aduan, tanda: string): string =>
  `${tanda} (${langkah}, kunjungan ${kunjungan})`;

/** Two working days; what was dead meanwhile gives them anew from when it came back. */
function batasLapor({ kalender, rencana, at }: Bukti, mulai: number): number {
  if (mulai > at) return Infinity;
  const sesudah = (pada: number): number =>
    addHariKerja(kalender, mulaiKerja(kalender, pada), TENGGANG_HARI);
  let batas = sesudah(mulai);
  for (const laku of rencana.laku) {
    const akhir = akhirMati(laku);
    if (akhir === undefined || laku.pada > batas || akhir < mulai) continue;
    batas = Math.max(batas, sesudah(akhir));
  }
  return batas;
}

const akhirMati = (laku: Laku): number | undefined =>
  laku.jenis === 'pemicu_mati' || laku.jenis === 'kuota_pemicu' ? akhirJendela(laku) : undefined;

/**
 * A reminder of a limit that was still ahead as the next working day began comes before that limit: at
 * worst it waited for that day's digest. Shorter ones may come too late, as the decision on digests says.
 */
function terlambatIngat(
  bukti: Bukti,
  aduan: Aduan,
  { pada, tanda }: Diberitahu,
  sejak: ReadonlyMap<string, number>,
): Lalai[] {
  const { kalender, rencana } = bukti;
  const milik = bukti.konteks(aduan.sopVersi);
  return tanda.filter(isTandaIngat).flatMap((satu): Lalai[] => {
    const hitung = satu.startsWith('t') ? tenggatProses : tenggatLangkah;
    const tempo = hitung(milik, aduan)?.jatuhTempo;
    const mulai = sejak.get(sebutTanda(aduan, satu));
    if (tempo === undefined || mulai === undefined || pada <= tempo) return [];
    const sapuan = SAPUAN_GAGAL * selangSapu(rencana) * 60_000;
    if (tempo <= bukaBerikut(kalender, mulai) + sapuan) return [];
    const isMati = rencana.laku.some((laku) => {
      const akhir = akhirMati(laku);
      return akhir !== undefined && laku.pada <= tempo && akhir >= mulai;
    });
    return isMati ? [] : [{ pada, pesan: `${satu} baru dicatat sesudah tenggatnya` }];
  });
}

/** So many sweeps in a row may be lost to ordered troubles. */
const SAPUAN_GAGAL = 4;

/** When the office opens on the working day after the one on which this could first be told. */
function bukaBerikut(kalender: Kalender, at: number): number {
  const hariItu = awalHari(kalender, tanggalDi(kalender, mulaiKerja(kalender, at)));
  return mulaiKerja(kalender, hariItu + MS_SEHARI);
}

type Diberitahu = Extract<Peristiwa, { jenis: 'diberitahu' }>;

/** Told in Riwayat: then in the same run a letter was made for everybody it is for, and none was lost. */
function tanpaSurat(alat: Alat, sebelum: Aduan, p: Diberitahu): Lalai[] {
  const milik = alat.bukti.konteks(sebelum.sopVersi);
  const ditandai = pemberitahuanJatuh(milik, sebelum, p.pada).filter((n) =>
    p.tanda.includes(n.tanda),
  );
  const peran = [...new Set(ditandai.flatMap((n) => peranPenerima(milik, n, sebelum)))];
  return peran.flatMap((satu): Lalai[] => {
    if (isSampai(alat, sebelum.nomor, satu, p.pada)) return [];
    return [{ pada: p.pada, pesan: `${p.tanda.join(', ')} dicatat tanpa surat untuk ${satu}` }];
  });
}

/** A pelapor by a letter of their own, or by whoever reaches them; a role by the digest of each who has it. */
function isSampai({ bukti, perjalanan, surat }: Alat, nomor: string, peran: string, at: number) {
  const utuh = (surat.get(at) ?? []).filter(
    (satu) => celaSurat(bukti, perjalanan, satu) === undefined,
  );
  if (peran === 'pelapor') {
    return utuh.some(({ surat: s }) => s.nomor === nomor && UNTUK_PELAPOR.includes(s.templat));
  }
  const dapat = new Set(
    utuh
      .filter(({ surat: s }) => isRingkasan(s) && isMenyebut(s, nomor))
      .map(({ surat: s }) => s.kepada),
  );
  const ditulis = Math.max(at, ...utuh.map(({ masuk }) => masuk));
  return petugasAntara(bukti, at, ditulis).some((daftar) =>
    alamatPeran(bukti, daftar, peran).every((alamat) => dapat.has(tandaOrang(alamat))),
  );
}

const UNTUK_PELAPOR: readonly string[] = ['lengkapi', 'tanpa-surel'];
