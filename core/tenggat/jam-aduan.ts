// SPDX-License-Identifier: Apache-2.0
// Which limits of the SOP count for an aduan (its class, jenis, category and channel may choose), as
// clocks with the pauses and extensions of its record. What the clocks show is tenggat.ts.

import type { Aduan } from '../aduan/aduan.ts';
import type { Henti, Jam } from './jam-tenggat.ts';
import type { Konteks } from '../aduan/perintah.ts';
import type { Langkah, Perpanjangan, Syarat, TenggatProses } from '../sop/sop.ts';
import { cocokSyarat } from '../aduan/syarat.ts';
import { findLangkah } from '../aduan/tindakan-boleh.ts';
import type { Instan, Waktu } from '../waktu/waktu.ts';

/** A clock, and the condition by which its limit was chosen. */
export interface JamBerlaku {
  readonly jam: Jam;
  readonly bila?: Syarat;
}

/** The clock of the current step: its own time, or else the time after which the clock acts. */
export function jamLangkah(konteks: Pick<Konteks, 'sop'>, aduan: Aduan): JamBerlaku | undefined {
  const langkah = findLangkah(konteks.sop, aduan.langkah);
  const batas = langkah && batasLangkah(langkah, aduan);
  if (!batas) return undefined;
  const jam = buatJam(aduan, aduan.sejak, batas.waktu, 'langkah');
  return { jam, ...(batas.bila === undefined ? {} : { bila: batas.bila }) };
}

/** The clock of the whole process; undefined as long as it has not begun. */
export function jamProses(konteks: Pick<Konteks, 'sop'>, aduan: Aduan): JamBerlaku | undefined {
  const proses = prosesBerlaku(konteks, aduan);
  const sejak = proses?.sejak === 'lengkap' ? aduan.lengkap : aduan.diterima;
  if (!proses || sejak === undefined) return undefined;
  const jam = buatJam(aduan, sejak, proses.waktu, 'proses');
  return { jam, ...(proses.bila === undefined ? {} : { bila: proses.bila }) };
}

/** The limit of the process that counts for this open aduan, whether its clock runs or not. */
export function prosesBerlaku(
  konteks: Pick<Konteks, 'sop'>,
  aduan: Aduan,
): TenggatProses | undefined {
  if (aduan.langkah === undefined) return undefined;
  return konteks.sop.tenggatProses?.find(({ bila }) => cocokSyarat(bila, aduan));
}

function batasLangkah(
  langkah: Langkah,
  aduan: Aduan,
): { readonly waktu: Waktu; readonly bila?: Syarat } | undefined {
  const khusus = langkah.waktuBila?.find(({ bila }) => cocokSyarat(bila, aduan));
  if (khusus) return khusus;
  const waktu = langkah.waktu ?? langkah.habisWaktu?.setelah;
  return waktu && { waktu };
}

function buatJam(aduan: Aduan, sejak: Instan, batas: Waktu, untuk: Perpanjangan['untuk']): Jam {
  const diberi = (aduan.perpanjangan ?? []).filter((p) => p.untuk === untuk);
  return {
    sejak,
    batas,
    henti: hentiSejak(aduan, sejak),
    perpanjangan: diberi.map((p) => p.waktu),
  };
}

/** Stretches that are over, cut at the beginning of the clock. */
function hentiSejak(aduan: Aduan, sejak: Instan): Henti[] {
  return (aduan.jeda ?? []).flatMap(({ dari, sampai }) =>
    sampai === undefined || sampai <= sejak ? [] : [{ dari: Math.max(dari, sejak), sampai }],
  );
}
