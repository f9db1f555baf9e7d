// SPDX-License-Identifier: Apache-2.0
// Nothing but time has passed: notices that are due, then the act of the clock (habisWaktu). It
// happens in office hours only, so nobody is written to at midnight; outside them it waits, and a
// late sweep gives each notice once, with the marks that came due meanwhile in one event.

import type { Aduan } from './aduan.ts';
import { langkahKini } from './decide-tindak.ts';
import { pemberitahuanJatuh, suratPemberitahuan, type Pemberitahuan } from './eskalasi.ts';
import { berhasil, type Hasil } from './hasil.ts';
import { isJamKerja } from './kalender.ts';
import { keputusanAwal, lakukan, tambahPeristiwa, tambahSurat } from './keputusan.ts';
import type { Keputusan, Konteks, Penolakan } from './perintah.ts';
import type { Langkah } from './sop.ts';
import { tenggatLangkah } from './tenggat.ts';
import { isTandaProses } from './terapkan.ts';
import type { Instan } from './waktu.ts';

export function decideWaktu(
  konteks: Konteks,
  aduan: Aduan,
  at: Instan,
): Hasil<Keputusan, Penolakan> {
  const diam = keputusanAwal(aduan);
  if (aduan.akhir !== undefined || !isJamKerja(konteks.kalender, at)) return berhasil(diam);
  const langkah = langkahKini(konteks, aduan);
  if (!langkah.ok) return langkah;
  const habisPada = tenggatLangkah(konteks, aduan)?.habisPada;
  const isHabis = habisPada !== undefined && at > habisPada;
  const jatuh = pemberitahuanJatuh(konteks, aduan, at);
  if (!isHabis) return berhasil(beritahu(konteks, diam, jatuh, langkah.nilai, at));
  const sempat = jatuh.filter((p) => isSempat(p, langkah.nilai, habisPada));
  const diberi = beritahu(konteks, diam, sempat, langkah.nilai, at);
  return berhasil(habiskan(konteks, diberi, langkah.nilai, at));
}

/**
 * What came due before the clock acted is still told, but nobody is reminded of a step that is
 * over. Limits of the whole process go on counting, unless the clock closes the aduan.
 */
function isSempat(p: Pemberitahuan, langkah: Langkah, habisPada: Instan): boolean {
  if (p.pada < habisPada) return p.tanda !== 'ingat';
  const tindakan = langkah.tindakan.find((t) => t.id === langkah.habisWaktu?.tindakan);
  return isTandaProses(p.tanda) && tindakan?.ke !== 'selesai';
}

function beritahu(
  konteks: Konteks,
  keputusan: Keputusan,
  daftar: readonly Pemberitahuan[],
  langkah: Langkah,
  at: Instan,
): Keputusan {
  if (daftar.length === 0) return keputusan;
  const sesudah = tambahPeristiwa(keputusan, at, 'sistem', (kepala) => ({
    ...kepala,
    jenis: 'diberitahu',
    tanda: daftar.map((p) => p.tanda),
    langkah: langkah.id,
  }));
  return tambahSurat(sesudah, suratPemberitahuan(konteks, sesudah.aduan, daftar, at));
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
