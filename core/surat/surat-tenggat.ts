// SPDX-License-Identifier: Apache-2.0
// The letter of one notice of the clock to one role, with what a digest needs to put it in order.
// Who gets it and when was decided by the caller.

import type { Aduan } from '../aduan/aduan.ts';
import { isTandaProses } from '../aduan/jam-langkah.ts';
import { menitKerjaAntara } from '../waktu/kalender.ts';
import type { Konteks, Surat } from '../aduan/perintah.ts';
import { suratPelapor, suratPetugas } from './surat.ts';
import { formatLama, formatWaktu } from '../waktu/tanggal.ts';
import {
  isTerlambat,
  jelaskanLangkah,
  jelaskanProses,
  tenggatAduan,
  tenggatLangkah,
  tenggatProses,
  type Tenggat,
} from '../tenggat/tenggat.ts';
import type { Instan } from '../waktu/waktu.ts';

export interface IsiTenggat {
  readonly tanda: string;
  readonly pada: Instan;
  readonly uraian?: string;
  /** Number of the event by which it was entered. */
  readonly ke: number;
  readonly at: Instan;
}

/** The pelapor is reminded with the same question. */
export function suratTenggat(
  konteks: Konteks,
  aduan: Aduan,
  kepada: string,
  isi: IsiTenggat,
): Surat {
  const { ke, at } = isi;
  if (kepada === 'pelapor') {
    const { pertanyaan: teks = '' } = aduan;
    const data = { pengingat: 'ya' };
    return suratPelapor(konteks, aduan, { ke, templat: 'lengkapi', teks, at, data });
  }
  const templat = isTandaIngat(isi.tanda) ? 'ingat' : 'eskalasi';
  const data = dataTenggat(konteks, aduan, isi);
  const surat = { ke, templat, teks: aduan.isi, at, data };
  return suratPetugas(konteks, aduan, kepada, templat === 'ingat' ? 4 : 2, surat);
}

/** A notice before the limit; the others are rungs and milestones. */
export const isTandaIngat = (tanda: string): boolean => /^(ingat|t-ingat|t?s\d+)$/.test(tanda);

/**
 * `jatuhTempo` (ISO, UTC) is the limit that the notice is about; of a milestone, that of the aduan, or
 * the milestone itself. `sisa` or `terlambat` say in office time how far it is off.
 */
function dataTenggat(
  konteks: Konteks,
  aduan: Aduan,
  { tanda, pada, uraian, at }: IsiTenggat,
): Record<string, string> {
  const { tenggat, atas, jelas } = pokokTanda(konteks, aduan, tanda);
  return {
    tanda,
    atas,
    jelas,
    jenjang: nomorJenjang(tanda),
    uraian: uraian ?? '',
    jatuhTempo: new Date(tenggat?.jatuhTempo ?? pada).toISOString(),
    tenggat: tenggat ? formatWaktu(konteks.kalender.data.zonaMenit, tenggat.jatuhTempo) : '',
    ...lamaTenggat(konteks, tenggat, at),
  };
}

function pokokTanda(
  konteks: Konteks,
  aduan: Aduan,
  tanda: string,
): {
  readonly tenggat: Tenggat | undefined;
  readonly atas: 'langkah' | 'proses' | '';
  readonly jelas: string;
} {
  if (tanda.startsWith('p')) {
    const tenggat = tenggatAduan(konteks, aduan);
    const atas = tenggat?.atas ?? '';
    const jelas =
      atas === 'proses' ? jelaskanProses(konteks, aduan) : jelaskanLangkah(konteks, aduan);
    return { tenggat, atas, jelas };
  }
  if (isTandaProses(tanda)) {
    const jelas = jelaskanProses(konteks, aduan);
    return { tenggat: tenggatProses(konteks, aduan), atas: 'proses', jelas };
  }
  const jelas = jelaskanLangkah(konteks, aduan);
  return { tenggat: tenggatLangkah(konteks, aduan), atas: 'langkah', jelas };
}

/** `1` = the first rung; '' = no rung. */
function nomorJenjang(tanda: string): string {
  const cocok = /^t?e(\d+)$/.exec(tanda);
  return cocok ? String(Number(cocok[1]) + 1) : '';
}

function lamaTenggat(
  konteks: Konteks,
  tenggat: Tenggat | undefined,
  at: Instan,
): { sisa: string; terlambat: string } {
  if (!tenggat) return { sisa: '', terlambat: '' };
  const menit = menitKerjaAntara(konteks.kalender, at, tenggat.jatuhTempo);
  return isTerlambat(tenggat, at)
    ? { sisa: '', terlambat: formatLama(-menit) }
    : { sisa: formatLama(menit), terlambat: '' };
}
