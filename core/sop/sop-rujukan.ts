// SPDX-License-Identifier: Apache-2.0
// What one part of a SOP calls another by: an id, a printed number or a label becomes the id. What
// names nothing stays as it is written, so that the checks can quote it.

import type { Kelas, Langkah, Syarat, Tindakan } from './sop.ts';

/** Goals of an act that are no steps. */
export const TUJUAN_KHUSUS: readonly string[] = ['selesai', 'asal', 'tetap'];

type Bertitik = Pick<Langkah, 'id' | 'nomor'> & { readonly berkala?: unknown };

/** Id of the step that `teks` names, seen from the step at `dari`; or a goal that is no step. */
export function cariTujuan(daftar: readonly Bertitik[], teks: string, dari?: number): string {
  const dicari = samakan(teks);
  const khusus = TUJUAN_KHUSUS.find((t) => t === dicari);
  if (khusus !== undefined) return khusus;
  const berkode = daftar.find((l) => l.id.toLowerCase() === dicari);
  if (berkode !== undefined) return berkode.id;
  if (dicari === 'berikutnya' && dari !== undefined) return langkahLanjut(daftar, dari) ?? teks;
  const nomor = nomorPolos(dicari.replace(/^(?:ke )?(?:langkah|nomor|no\.?)\s*/, ''));
  const [satu, dua] = nomor === '' ? [] : daftar.filter((l) => nomorPolos(l.nomor) === nomor);
  return satu !== undefined && dua === undefined ? satu.id : teks;
}

/** The next row that an aduan can enter; undefined after the last. */
export const langkahLanjut = (daftar: readonly Bertitik[], dari: number): string | undefined =>
  daftar.slice(dari + 1).find((l) => l.berkala === undefined)?.id;

/** Id of the act that `teks` names by id or label. */
export const cariTindakan = (
  daftar: readonly Pick<Tindakan, 'id' | 'label'>[],
  teks: string,
): string => cariBerlabel(daftar, teks) ?? teks;

export const cariKelas = (daftar: readonly Kelas[], teks: string): string =>
  cariBerlabel(daftar, teks) ?? teks;

export const rujukSyarat = (daftar: readonly Kelas[], syarat: Syarat): Syarat =>
  syarat.kelas === undefined
    ? syarat
    : { ...syarat, kelas: syarat.kelas.map((k) => cariKelas(daftar, k)) };

/** Numbers as printed: `3.` is `3`. */
export const nomorPolos = (nomor: string): string => nomor.trim().toLowerCase().replace(/\.$/, '');

function cariBerlabel(
  daftar: readonly { readonly id: string; readonly label: string }[],
  teks: string,
): string | undefined {
  const dicari = samakan(teks);
  const satu =
    daftar.find((d) => d.id.toLowerCase() === dicari) ??
    daftar.find((d) => samakan(d.label) === dicari);
  return satu?.id;
}

const samakan = (teks: string): string => teks.trim().toLowerCase().replace(/\s+/g, ' ');
