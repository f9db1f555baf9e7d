// SPDX-License-Identifier: Apache-2.0
// Acts as Riwayat has them, with what a law needs to find who chose them: the words of the dropdown,
// the marks that were typed, and when they were committed.

import type { Peristiwa } from '../../../core/aduan/peristiwa.ts';
import type { Sop } from '../../../core/sop/sop.ts';
import type { Bukti } from '../bukti.ts';

export type Ditindak = Extract<Peristiwa, { jenis: 'ditindak' }>;

export interface Catatan {
  readonly p: Ditindak;
  /** As it is chosen; '' when the SOP has no such act. */
  readonly label: string;
  readonly komit: number;
  readonly tanda: readonly string[];
  /** Chosen by somebody of the office. */
  readonly olehOrang: boolean;
}

/** In the order of Riwayat. */
export function bacaCatatan(bukti: Bukti): readonly Catatan[] {
  const versi = new Map<string, string>();
  return bukti.peristiwa.flatMap((p): Catatan[] => {
    if (p.jenis === 'dicatat') versi.set(p.nomor, p.aduan.sopVersi);
    if (p.jenis === 'sop_dipindah') versi.set(p.nomor, p.sopVersi);
    if (p.jenis !== 'ditindak') return [];
    const { sop } = bukti.konteks(versi.get(p.nomor) ?? '');
    return [
      {
        p,
        label: labelTindakan(sop, p),
        komit: saatKomit(bukti, p),
        tanda: `${p.isian ?? ''}\n${p.catatan ?? ''}`.match(/tanda-\w+/g) ?? [],
        olehOrang: p.olehWaktu !== true && p.oleh !== 'pelapor' && p.oleh !== 'sistem',
      },
    ];
  });
}

/** A run decides by the moment at which it began, and what it decided stands there later. */
export const saatKomit = (
  { saksi }: Pick<Bukti, 'saksi'>,
  { nomor, ke, pada }: Peristiwa,
): number => saksi.komit.get(`${nomor} ${ke}`)?.pada ?? pada;

function labelTindakan(sop: Sop, { langkah, tindakan, atasNama }: Ditindak): string {
  const satu = sop.langkah
    .find(({ id }) => id === langkah)
    ?.tindakan.find((t) => t.id === tindakan);
  if (satu === undefined || atasNama === undefined) return satu?.label ?? '';
  const nama = sop.pelaksana.find(({ id }) => id === atasNama)?.label ?? atasNama;
  return `${satu.label} (${nama})`;
}
