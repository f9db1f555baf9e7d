// SPDX-License-Identifier: Apache-2.0
// Whose an open aduan is now, by role: whoever has its step, and whoever it was escalated to. Pure.

import type { Aduan } from '../../core/aduan/aduan.ts';
import { peranPenerima } from '../../core/surat/eskalasi.ts';
import type { Konteks } from '../../core/aduan/perintah.ts';
import { penerima } from '../../core/surat/surat.ts';
import { tenggatLangkah, tenggatProses } from '../../core/tenggat/tenggat.ts';
import { pelaksanaKini } from '../../core/aduan/tindakan-boleh.ts';

/** Roles that have its step; in a step of several, those who have not answered yet. */
export function peranGiliran(konteks: Konteks, aduan: Aduan): readonly string[] {
  const peran = pelaksanaKini(konteks.sop, aduan).map((id) => penerima(konteks, id));
  return [...new Set(peran)].filter((satu) => satu !== 'pelapor');
}

/** Those, and roles to which it was escalated in this step or for the whole process. */
export function peranTerkait(konteks: Konteks, aduan: Aduan): readonly string[] {
  const jenjang = [tenggatLangkah(konteks, aduan), tenggatProses(konteks, aduan)]
    .flatMap((tenggat) => tenggat?.jenjang ?? [])
    .filter(({ tanda }) => aduan.diberitahu.includes(tanda))
    .flatMap((satu) => peranPenerima(konteks, satu, aduan))
    .filter((satu) => satu !== 'pelapor');
  return [...new Set([...peranGiliran(konteks, aduan), ...jenjang])];
}

/** Highest rung that was told, from 1; 0 = none. */
export function jenjangTercapai(aduan: Aduan): number {
  const rung = aduan.diberitahu.map((tanda) => /^t?e(\d+)$/.exec(tanda)?.[1]);
  return Math.max(0, ...rung.map((n) => (n === undefined ? 0 : Number(n) + 1)));
}
