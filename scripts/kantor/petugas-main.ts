// SPDX-License-Identifier: Apache-2.0
// The officers of the sample month. They see the register as the browser shows it and plan an act
// for every row that offers them one. What an act means is none of their business.

import type { Acak } from './acak.ts';
import type { Isian } from './isian.ts';
import type { Jadwal } from './jadwal.ts';
import { JUDUL } from './judul.ts';
import type { BarisTab, Kantor } from './kantor.ts';
import { createTangan } from './petugas-tangan.ts';
import { createTindak, type CatatanPetugas } from './petugas-tindak.ts';
import { langkahBaris, tawaranBaris } from './tawaran.ts';
import { batasLangkah, kapanBertindak, kapanMenengok } from './tempo.ts';

export type { CatatanPetugas } from './petugas-tindak.ts';

export interface PetugasMain {
  /** Looks at the register; plans an act for every row that is in a new step. */
  amati(): void;
  /** A row that was done with may be open again. */
  lihatLagi(): void;
  readonly catatan: CatatanPetugas;
}

/** What is remembered of a row while it is open. */
interface Ingatan {
  /** The step, as shown, for which acts are planned. */
  langkah: string;
  kelas?: string;
  /** How often it has been in a step, by id. */
  readonly kunjungan: Map<string, number>;
}

export function createPetugasMain(
  kantor: Kantor,
  jadwal: Jadwal,
  acak: Acak,
  isian: Isian,
): PetugasMain {
  const { sop, kalender, emulator } = kantor;
  const tangan = createTangan(kantor);
  const catatan: CatatanPetugas = { tindakan: 0, ditolakDahulu: 0, tidakTerduga: [] };
  const tindak = createTindak({ kantor, tangan, jadwal, acak, isian, catatan });
  const ingatan = new Map<number, Ingatan>();
  const tutup = new Set<number>();

  function rencanakan(baris: BarisTab, tertulis: string): void {
    const langkah = langkahBaris(sop, baris);
    const tawaran = langkah === undefined ? [] : tawaranBaris(sop, baris);
    if (langkah === undefined || tawaran.length === 0) return;
    const ingat: Ingatan = ingatan.get(baris.baris) ?? { langkah: '', kunjungan: new Map() };
    ingatan.set(baris.baris, ingat);
    ingat.langkah = tertulis;
    const kunjungan = (ingat.kunjungan.get(langkah.id) ?? 0) + 1;
    ingat.kunjungan.set(langkah.id, kunjungan);
    const batas = batasLangkah(sop, langkah, dinilai(baris, ingat.kelas));
    const giliran = {
      baris: baris.baris,
      tertulis,
      kunjungan,
      // Done, or to be thought over again: the step is looked at afresh.
      usai: () => void (ingat.langkah = ''),
      berkelas: (kelas: string) => void (ingat.kelas = kelas),
    };
    const diminta = [...new Set(tawaran.flatMap(({ peran }) => peran ?? []))];
    const kini = emulator.kernel.now();
    const nanti = (lakukan: () => void): void =>
      jadwal.tambah({ pada: kapanBertindak(kalender, batas, kini, acak), lakukan });
    if (diminta.length === 0) return nanti(() => tindak.sendiri(giliran));
    for (const peran of diminta) nanti(() => tindak.masingMasing({ ...giliran, peran }));
    const pada = kapanMenengok(kalender, batas, kini);
    jadwal.tambah({ pada, lakukan: () => tindak.koordinator(giliran) });
  }

  return {
    catatan,
    lihatLagi: () => tutup.clear(),
    amati() {
      for (const baris of tangan.barisMulai(barisPertama(tutup))) {
        if (tutup.has(baris.baris) || baris.sel(JUDUL.nomor).text === '') continue;
        const langkah = baris.sel(JUDUL.langkah).text;
        const ingat = ingatan.get(baris.baris);
        if (langkah === '') {
          tutup.add(baris.baris);
          if (ingat !== undefined) ingat.langkah = '';
        } else if (ingat?.langkah !== langkah) {
          rencanakan(baris, langkah);
        }
      }
    },
  };
}

/** What a condition of the SOP looks at, as the row shows it; the class is what was chosen for it. */
function dinilai(baris: BarisTab, kelas: string | undefined) {
  const teks = (judul: string): string => baris.sel(judul).text;
  return {
    jenis: teks(JUDUL.jenis),
    kategori: teks(JUDUL.kategori),
    kanal: teks(JUDUL.kanal),
    ...(kelas === undefined ? {} : { kelas }),
  };
}

/** What lies above the first row that may still be open need not be looked at again. */
function barisPertama(tutup: ReadonlySet<number>): number {
  let baris = 2;
  while (tutup.has(baris)) baris += 1;
  return baris;
}
