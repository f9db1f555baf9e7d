// SPDX-License-Identifier: Apache-2.0
// The steps that a SOP does by the month (rekap, then arsip once the disposisi is back), each with its
// own time, as sentences. No aduan is in them; they make nothing in the register late.

import { awalHari, jatuhTempo, menitKerjaAntara, mulaiKerja } from '../waktu/kalender.ts';
import type { Konteks } from '../aduan/perintah.ts';
import { bulanSesudah } from './rekap.ts';
import type { Langkah, Sop } from '../sop/sop.ts';
import { labelLangkah } from '../aduan/status.ts';
import { formatBatas, formatLama, formatSingkat } from '../waktu/tanggal.ts';
import type { Instan } from '../waktu/waktu.ts';

export interface LangkahBulanan {
  readonly rekap?: Langkah;
  /** The last monthly step when there are several: what is done when the disposisi has come back. */
  readonly arsip?: Langkah;
}

export function langkahBulanan(sop: Sop): LangkahBulanan {
  const daftar = sop.langkah.filter((l) => l.berkala === 'bulanan');
  const [rekap] = daftar;
  const arsip = daftar.length > 1 ? daftar[daftar.length - 1] : undefined;
  return { ...(rekap ? { rekap } : {}), ...(arsip ? { arsip } : {}) };
}

/** The rekap's clock starts when the office first opens after the month. @throws for a bad `bulan`. */
export function mulaiRekap(konteks: Pick<Konteks, 'kalender'>, bulan: string): Instan {
  return mulaiKerja(konteks.kalender, awalHari(konteks.kalender, `${bulanSesudah(bulan)}-01`));
}

/** `6. Merekap …: mulai …, batas 30 menit (…), selesai …, tepat waktu`; blank without a step. */
export function kalimatBulanan(
  { kalender }: Pick<Konteks, 'kalender'>,
  langkah: Langkah | undefined,
  mulai: Instan,
  selesai: Instan,
): string {
  if (langkah === undefined) return '';
  const tulis = (at: Instan): string => formatSingkat(kalender.data.zonaMenit, at);
  const awal = `${labelLangkah(langkah)}: mulai ${tulis(mulai)}`;
  if (langkah.waktu === undefined) return `${awal}, selesai ${tulis(selesai)}`;
  const batas = jatuhTempo(kalender, mulai, langkah.waktu);
  const lewat = menitKerjaAntara(kalender, batas, selesai);
  const ketepatan = selesai > batas ? `terlambat ${formatLama(Math.max(1, lewat))}` : 'tepat waktu';
  return (
    `${awal}, batas ${formatBatas(langkah.waktu)} (${tulis(batas)}), ` +
    `selesai ${tulis(selesai)}, ${ketepatan}`
  );
}
