// SPDX-License-Identifier: Apache-2.0
// No deadline passes without its reminder and its escalation, and each of these reaches, by letter,
// whoever it is for. When they are due is derived from Riwayat, the SOP and the calendar.

import type { Aduan } from '../../../core/aduan.ts';
import { pemberitahuanJatuh, peranPenerima } from '../../../core/eskalasi.ts';
import { addHariKerja, mulaiKerja } from '../../../core/kalender.ts';
import type { Peristiwa } from '../../../core/peristiwa.ts';
import { terapkan } from '../../../core/terapkan.ts';
import type { Bukti } from '../bukti.ts';
import { akhirJendela, type Laku } from '../laku.ts';
import type { JejakSurat } from '../jejak.ts';
import type { HasilHukum, Hukum, Pelanggaran } from './bentuk.ts';
import { kelompokkan } from './tercatat.ts';

export const tenggat: Hukum = {
  id: 'tenggat',
  bunyi: 'Tidak ada tenggat lewat tanpa pengingat dan eskalasinya',
  periksa,
};

/** One digest a person and day: what comes due after it waits for the next working day's. */
const TENGGANG_HARI = 2;

function periksa(bukti: Bukti): HasilHukum {
  const pelanggaran: Pelanggaran[] = [];
  let diperiksa = 0;
  for (const [nomor, daftar] of kelompokkan(bukti.peristiwa.map((p) => [p.nomor, p] as const))) {
    const { lalai, jumlah } = telusuri(bukti, daftar);
    diperiksa += jumlah;
    for (const { pada, pesan } of lalai) pelanggaran.push({ macam: 'hilang', nomor, pada, pesan });
  }
  return { diperiksa, pelanggaran };
}

interface Lalai {
  readonly pada: number;
  readonly pesan: string;
}

/** Notice by notice: since when it could be told, until it was told or its step was left. */
function telusuri(
  bukti: Bukti,
  daftar: readonly Peristiwa[],
): { readonly lalai: readonly Lalai[]; readonly jumlah: number } {
  const lalai: Lalai[] = [];
  let jumlah = 0;
  let aduan: Aduan | undefined;
  let sejak = new Map<string, number>();
  for (const [i, p] of daftar.entries()) {
    if (aduan !== undefined && p.jenis === 'diberitahu') {
      jumlah += p.tanda.length;
      lalai.push(...tanpaSurat(bukti, aduan, p));
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
      const kunci = `${tanda} (${aduan.langkah ?? ''}, kunjungan ${aduan.kunjungan})`;
      return [kunci, lama.get(kunci) ?? Math.max(pada, dari)] as const;
    }),
  );
}

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

/** Told in Riwayat: then in the same run a letter was made for each role that it is for. */
function tanpaSurat(
  { konteks, saksi }: Bukti,
  sebelum: Aduan,
  p: Extract<Peristiwa, { jenis: 'diberitahu' }>,
): Lalai[] {
  const milik = konteks(sebelum.sopVersi);
  const ditandai = pemberitahuanJatuh(milik, sebelum, p.pada).filter((n) =>
    p.tanda.includes(n.tanda),
  );
  const surat = [...saksi.surat.values()].filter((s) => s.surat.dibuat === p.pada);
  const peran = [...new Set(ditandai.flatMap((n) => peranPenerima(milik, n, sebelum)))];
  return peran.flatMap((satu): Lalai[] => {
    if (surat.some((s) => isTentang(s, sebelum.nomor, satu))) return [];
    return [{ pada: p.pada, pesan: `${p.tanda.join(', ')} dicatat tanpa surat untuk ${satu}` }];
  });
}

/** A digest names the aduan, or counts more than it shows. */
function isTentang({ surat }: JejakSurat, nomor: string, peran: string): boolean {
  if (!surat.kepada.startsWith('petugas:')) {
    return surat.nomor === nomor && (peran === 'pelapor' || surat.kepada === peran);
  }
  return surat.teks.includes(JSON.stringify(nomor)) || (surat.data['sisa'] ?? '') !== '';
}
