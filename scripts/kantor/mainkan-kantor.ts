// SPDX-License-Identifier: Apache-2.0
// The whole sample: open the office at the first moment of the month, play the month, take the
// register's picture at its end, and close the month with rekap, disposisi and archive.

import { createEmulator } from '../../emulator/index.ts';
import type { Kernel } from '../../emulator/kernel.ts';
import type { Catat } from '../../server/jalan.ts';
import { batasBulan } from './bulan.ts';
import type { Kantor } from './kantor.ts';
import type { Kemajuan } from './kemajuan.ts';
import { mainkanBulan, type JalannyaBulan } from './main-bulan.ts';
import type { Naskah } from './naskah.ts';
import { pasangKantor } from './pasang.ts';
import { tutupBulan, type RekapTersimpan } from './pimpinan.ts';
import { potretRegister, type Potret } from './potret.ts';
import { tanpaOptimasi } from './tanpa-optimasi.ts';
import { susunRingkasan, type Ringkasan } from './ringkasan.ts';

export interface Lakon extends Naskah {
  readonly benih: number;
  readonly kemajuan: Kemajuan;
  /** When the office opens; the month's first moment when absent. */
  readonly mulai?: number;
  /** Called before anything is done: to watch what is committed. */
  readonly awasi?: (kernel: Kernel) => void;
}

export interface HasilLakon {
  readonly kantor: Kantor;
  readonly jalan: JalannyaBulan;
  /** The register at the last second of the month. */
  readonly potret: Potret;
  readonly rekap: RekapTersimpan;
  /** `surel`: how many letters were written to disk. */
  readonly ringkas: (surel: number) => Ringkasan;
}

export async function bukaKantor(lakon: Lakon): Promise<Kantor> {
  const { sop, kalender, benih } = lakon;
  const emulator = createEmulator({ start: waktuMulai(lakon), seed: benih });
  lakon.awasi?.(emulator.kernel);
  return pasangKantor(emulator, sop, kalender);
}

export const waktuMulai = ({ mulai, kalender, bulan }: Lakon): number =>
  mulai ?? batasBulan(kalender, bulan)[0];

export async function mainkanKantor(lakon: Lakon): Promise<HasilLakon> {
  const { sop, bulan, berkas, benih, kemajuan } = lakon;
  const mulai = waktuMulai(lakon);
  const kantor = await bukaKantor(lakon);
  const jalan = await tanpaOptimasi(() =>
    mainkanBulan(kantor, {
      bulan,
      aduan: berkas.aduan,
      baris: berkas.baris,
      benih,
      mulai,
      kemajuan,
    }),
  );
  const potret = potretRegister(kantor);
  const log = catatanServer();
  const rekap = await tutupBulan(kantor, bulan, log);
  jalan.panggilan.serap();
  const bahan = { sop: sop.id, bulan, angka: potret.angka, jalan, rekap };
  const ditolak = [...berkas.ditolak, ...jalan.ditolakFormulir];
  return {
    kantor,
    jalan,
    potret,
    rekap,
    ringkas: (surel) => susunRingkasan({ ...bahan, surel, ditolak }),
  };
}

/** The server's log belongs to the office, not to this command's output. */
const catatanServer = (): Catat => ({
  info: () => undefined,
  warn: (pesan) => console.warn(pesan),
});
