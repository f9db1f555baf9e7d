// SPDX-License-Identifier: Apache-2.0
// When the current step of an aduan is due, when to remind and when each rung of the ladder is
// reached. Derived from the record, the SOP and the calendar at the moment of asking; never stored.

import type { Aduan } from './aduan.ts';
import { isJamKantor, jelaskanRentang } from './jelaskan.ts';
import { jatuhTempo, menitKerjaAntara, addMenitKerja, mulaiKerja } from './kalender.ts';
import type { Konteks } from './perintah.ts';
import type { Langkah } from './sop.ts';
import { findLangkah, isMenungguPelapor } from './tindakan-boleh.ts';
import type { Instan, Waktu } from './waktu.ts';

export type KonteksTenggat = Pick<Konteks, 'sop' | 'kalender'>;

export interface Tenggat {
  /** When the clock began to run: the next opening, when office time is counted. */
  readonly mulai: Instan;
  /** The expected time of a range such as `1-3 hari`. */
  readonly perkiraan?: Instan;
  readonly jatuhTempo: Instan;
  readonly ingatPada: Instan;
  /** When the clock itself acts (habisWaktu); a moment later is too late for everybody else. */
  readonly habisPada?: Instan;
  readonly jenjang: readonly JenjangTenggat[];
}

export interface JenjangTenggat {
  /** `e0`, `e1`, … */
  readonly tanda: string;
  readonly pada: Instan;
  readonly kepada: readonly string[];
}

/** Undefined when closed, or when the SOP sets this step no time. */
export function tenggatLangkah(konteks: KonteksTenggat, aduan: Aduan): Tenggat | undefined {
  const langkah = findLangkah(konteks.sop, aduan.langkah);
  const batas = batasLangkah(langkah);
  if (!langkah || !batas) return undefined;
  const k = konteks.kalender;
  const jatuh = jatuhTempo(k, aduan.sejak, batas);
  const perkiraan = batas.min === undefined ? undefined : jatuhTempo(k, aduan.sejak, batas, 'min');
  const mulai = isJamKantor(batas.satuan) ? mulaiKerja(k, aduan.sejak) : aduan.sejak;
  const seluruh = menitKerjaAntara(k, aduan.sejak, jatuh);
  const terpakai = Math.floor((seluruh * (100 - konteks.sop.pengingat.sisaPersen)) / 100);
  return {
    mulai,
    ...(perkiraan === undefined ? {} : { perkiraan }),
    jatuhTempo: jatuh,
    // A range says itself when one may begin to wonder.
    ingatPada: perkiraan ?? addMenitKerja(k, aduan.sejak, terpakai),
    ...(langkah.habisWaktu
      ? { habisPada: jatuhTempo(k, aduan.sejak, langkah.habisWaktu.setelah) }
      : {}),
    jenjang: jenjangTenggat(konteks, aduan, jatuh),
  };
}

/** The limit itself is still in time. */
export function isTerlambat(tenggat: Tenggat, at: Instan): boolean {
  return at > tenggat.jatuhTempo;
}

/** The sentence with which a deadline explains itself. */
export function jelaskanTenggat(konteks: KonteksTenggat, aduan: Aduan): string {
  if (aduan.langkah === undefined) return 'Aduan sudah selesai; tidak ada tenggat lagi.';
  const batas = batasLangkah(findLangkah(konteks.sop, aduan.langkah));
  const tenggat = tenggatLangkah(konteks, aduan);
  if (!batas || !tenggat) return 'SOP tidak memberi batas waktu bagi langkah ini.';
  return jelaskanRentang(konteks.kalender, batas, { ...tenggat, sejak: aduan.sejak });
}

/** The limit a step is measured by: its own, or else the time after which the clock acts. */
function batasLangkah(langkah: Langkah | undefined): Waktu | undefined {
  return langkah?.waktu ?? langkah?.habisWaktu?.setelah;
}

/** A silent pelapor is nobody's lateness: no ladder is climbed for it. */
function jenjangTenggat(konteks: KonteksTenggat, aduan: Aduan, jatuh: Instan): JenjangTenggat[] {
  if (isMenungguPelapor(konteks.sop, aduan)) return [];
  return konteks.sop.eskalasi.map((jenjang, i) => ({
    tanda: `e${i}`,
    pada: jatuhTempo(konteks.kalender, jatuh, jenjang.lewat),
    kepada: jenjang.kepada,
  }));
}
