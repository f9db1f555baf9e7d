// SPDX-License-Identifier: Apache-2.0
// A digest as a letter of the outbox: what is shown, in which order, and what is only counted. Pure.

import type { Surat } from '../../core/aduan/perintah.ts';
import type { Instan, Tanggal } from '../../core/waktu/waktu.ts';
import { formatButir, urutkanButir, type Butir } from './butir-ringkasan.ts';
import type { Orang } from './orang.ts';

export const RINGKASAN = 'ringkasan';

/** Letters that are told in digests instead of being sent. */
export const isPemberitahuan = ({ templat, kepada }: Surat): boolean =>
  (templat === 'ingat' || templat === 'eskalasi') && kepada !== 'pelapor';

/** As many as somebody reads; the rest is counted and stands in the register. */
const PALING_BANYAK = 30;

export function susunSurat(
  orang: Orang,
  butir: readonly Butir[],
  tanggal: Tanggal,
  at: Instan,
): Surat {
  const tampil = pilihButir(butir);
  const terlambat = butir.filter((b) => b.lewat).length;
  const sisa = butir.length - tampil.length;
  const isMendesak = butir.some((b) => b.baru && (b.jenjang > 0 || b.uraian !== ''));
  return {
    id: `${RINGKASAN}#${tanggal}/${orang.tanda}`,
    nomor: '',
    kepada: orang.tanda,
    templat: RINGKASAN,
    data: {
      peran: [...new Set(tampil.map((b) => b.peran))].join(','),
      jumlah: String(butir.length),
      terlambat: terlambat === 0 ? '' : String(terlambat),
      sisa: sisa === 0 ? '' : String(sisa),
    },
    teks: tampil.map(formatButir).join('\n'),
    prioritas: isMendesak ? 2 : 4,
    dibuat: at,
  };
}

/** What is new is not cut for what was told before. */
function pilihButir(butir: readonly Butir[]): Butir[] {
  const urut = urutkanButir(butir);
  const dahulu = [...urut.filter((b) => b.baru), ...urut.filter((b) => !b.baru)];
  return urutkanButir(dahulu.slice(0, PALING_BANYAK));
}

/** The same aduan by two roles of one person is one line, by the role that can act. */
export function gabungButir(a: Butir, b: Butir): Butir {
  const pokok = b.giliran && !a.giliran ? b : a;
  const beruraian = [pokok, a, b].find((satu) => satu.uraian !== '') ?? pokok;
  return {
    ...pokok,
    baru: a.baru || b.baru,
    pernah: a.pernah && b.pernah,
    jenjang: Math.max(a.jenjang, b.jenjang),
    uraian: beruraian.uraian,
    keadaan: beruraian.keadaan,
  };
}
