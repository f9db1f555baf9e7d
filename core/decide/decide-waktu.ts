// SPDX-License-Identifier: Apache-2.0
// Nothing but time has passed: notices that are due, then the act of the clock (habisWaktu). It
// happens in office hours only, so nobody is written to at midnight; outside them it waits, and a
// late sweep gives each notice once, with the marks that came due meanwhile in one event.

import type { Aduan } from '../aduan/aduan.ts';
import { langkahKini } from './decide-tindak.ts';
import {
  pemberitahuanJatuh,
  suratPemberitahuan,
  tanpaTunda,
  type Pemberitahuan,
  type PemilikTanda,
} from '../surat/eskalasi.ts';
import { berhasil, type Hasil } from '../hasil.ts';
import { isTandaProses } from '../aduan/jam-langkah.ts';
import { isJamKerja } from '../waktu/kalender.ts';
import { keputusanAwal, lakukan, tambahPeristiwa, tambahSurat } from './keputusan.ts';
import type { Keputusan, Konteks, Penolakan } from '../aduan/perintah.ts';
import type { Langkah } from '../sop/sop.ts';
import { isTandaIngat } from '../surat/surat-tenggat.ts';
import { tenggatLangkah } from '../tenggat/tenggat.ts';
import type { Instan } from '../waktu/waktu.ts';

/** `tunda`: roles that have had their digest today; the act of the clock waits for nobody's. */
export function decideWaktu(
  konteks: Konteks,
  aduan: Aduan,
  at: Instan,
  tunda: readonly string[] = [],
): Hasil<Keputusan, Penolakan> {
  const diam = keputusanAwal(aduan);
  if (aduan.akhir !== undefined || !isJamKerja(konteks.kalender, at)) return berhasil(diam);
  const langkah = langkahKini(konteks, aduan);
  if (!langkah.ok) return langkah;
  const jatuh = pemberitahuanJatuh(konteks, aduan, at);
  const habisPada = tenggatLangkah(konteks, aduan)?.habisPada;
  const isHabis = habisPada !== undefined && at > habisPada;
  const habis = isHabis ? habiskan(konteks, diam, langkah.nilai, at) : diam;
  // The act of the clock may have conditions that this aduan does not meet: then the step goes on.
  if (!isHabis || habis.peristiwa.length === 0) {
    const daftar = tanpaTunda(konteks, jatuh, tunda, () => aduan);
    return berhasil(beritahu(konteks, diam, daftar, () => aduan, at));
  }
  const sempat = jatuh.filter((p) => isSempat(p, habisPada, habis.aduan));
  // Nobody who has just lost the step is told of the process: that is for who has it next.
  const pemilik: PemilikTanda = (p) =>
    isTandaProses(p.tanda) && habis.aduan.akhir === undefined ? habis.aduan : aduan;
  const daftar = tanpaTunda(konteks, sempat, tunda, pemilik);
  const diberi = beritahu(konteks, diam, daftar, pemilik, at);
  return berhasil(habiskan(konteks, diberi, langkah.nilai, at));
}

/**
 * What came due before the clock acted is still told, but nobody is reminded of a step or process
 * that is over. Limits of the whole process go on counting, unless the clock closes the aduan.
 */
function isSempat(p: Pemberitahuan, habisPada: Instan, sesudah: Aduan): boolean {
  const isLanjut = isTandaProses(p.tanda) && sesudah.akhir === undefined;
  return isLanjut || (p.pada < habisPada && !isTandaIngat(p.tanda));
}

function beritahu(
  konteks: Konteks,
  keputusan: Keputusan,
  daftar: readonly Pemberitahuan[],
  pemilik: PemilikTanda,
  at: Instan,
): Keputusan {
  if (daftar.length === 0) return keputusan;
  const langkah = keputusan.aduan.langkah ?? '';
  const sesudah = tambahPeristiwa(keputusan, at, 'sistem', (kepala) => ({
    ...kepala,
    jenis: 'diberitahu',
    tanda: daftar.map((p) => p.tanda),
    langkah,
  }));
  const { peristiwa } = sesudah.aduan;
  return tambahSurat(sesudah, suratPemberitahuan(konteks, daftar, pemilik, peristiwa, at));
}

/** The new step's clock starts now: whoever has it next did not know before. */
function habiskan(konteks: Konteks, keputusan: Keputusan, langkah: Langkah, at: Instan): Keputusan {
  const tindakan = langkah.tindakan.find((t) => t.id === langkah.habisWaktu?.tindakan);
  if (!tindakan) return keputusan;
  return lakukan(konteks, keputusan, {
    langkah,
    tindakan,
    oleh: 'sistem',
    at,
    isian: '',
    olehWaktu: true,
  });
}
