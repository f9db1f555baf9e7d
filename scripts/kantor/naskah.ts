// SPDX-License-Identifier: Apache-2.0
// From what was typed on the command line to what will be played; every fault is said in Indonesian
// before anything is started.

import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createKalender, type Kalender } from '../../core/waktu/kalender.ts';
import type { Sop } from '../../core/sop/sop.ts';
import { muatKalender } from '../../sop/muat.ts';
import { bacaBerkasSop, type MasalahBerkas } from '../berkas-sop.ts';
import { readBerkasAduan, type HasilBaca } from './aduan-berkas.ts';
import { bulanLalu, parseBulan, type Bulan } from './bulan.ts';
import { MasukanError } from './galat-masukan.ts';

export const SOP_BAWAAN = 'kecamatan-jenawi';
export const BENIH_BAWAAN = 22;

const CONTOH = fileURLToPath(new URL('../contoh/aduan.yaml', import.meta.url));

export interface PilihanNaskah {
  readonly sop?: string | undefined;
  readonly bulan?: string | undefined;
  readonly aduan?: string | undefined;
}

export interface Naskah {
  readonly sop: Sop;
  readonly kalender: Kalender;
  readonly bulan: Bulan;
  readonly berkas: HasilBaca;
  /** What the user should know before trusting the result. */
  readonly peringatan: readonly string[];
}

/** `kini`: the machine's clock, for the default month. @throws MasukanError */
export function bacaNaskah(pilihan: PilihanNaskah, kini: number): Naskah {
  const namaSop = pilihan.sop ?? SOP_BAWAAN;
  const { sop, peringatan: catatanSop } = bacaSop(namaSop);
  const kalender = createKalender(baca('kalender', () => muatKalender(sop.instansi)));
  const bulan = pilihan.bulan === undefined ? bulanLalu(kalender, kini) : parseBulan(pilihan.bulan);
  const berkas = bacaAduan(pilihan.aduan);
  const catatan = [...catatanSop, ...peringatan(kalender, bulan, berkas)];
  return { sop, kalender, bulan, berkas, peringatan: catatan };
}

/** Every fault is told at once, by row; what is only odd is told, and the office opens. */
function bacaSop(nama: string): { readonly sop: Sop; readonly peringatan: readonly string[] } {
  const { sop, masalah } = bacaBerkasSop(nama);
  const sebut = (tingkat: MasalahBerkas['tingkat']): string[] =>
    masalah.filter((satu) => satu.tingkat === tingkat).map(kalimatMasalah);
  if (sop !== undefined) return { sop, peringatan: sebut('peringatan') };
  throw new MasukanError([`--sop ${nama} belum dapat dipakai:`, ...sebut('galat')].join('\n'));
}

/** `baris 42: …`, as an editor numbers lines; an id of the kit or a missing file has no row. */
export const kalimatMasalah = ({ baris, pesan }: MasalahBerkas): string =>
  baris === undefined ? pesan : `baris ${baris}: ${pesan}`;

function bacaAduan(path: string | undefined): HasilBaca {
  if (path !== undefined && !existsSync(path)) {
    throw new MasukanError(`--aduan ${path}: berkas tidak ditemukan.`);
  }
  if (path !== undefined && !statSync(path).isFile()) {
    throw new MasukanError(`--aduan ${path}: bukan berkas. Beri berkas CSV atau JSONL.`);
  }
  return baca(`--aduan ${path ?? CONTOH}`, () => readBerkasAduan(path ?? CONTOH));
}

function baca<T>(apa: string, lakukan: () => T): T {
  try {
    return lakukan();
  } catch (sebab) {
    throw new MasukanError(`${apa}: ${sebab instanceof Error ? sebab.message : String(sebab)}`);
  }
}

function peringatan(kalender: Kalender, bulan: Bulan, berkas: HasilBaca): string[] {
  const tahun = Number(bulan.slice(0, 4));
  const perlu = bulan.endsWith('-12') ? [tahun, tahun + 1] : [tahun];
  const kurang = perlu.filter((satu) => !kalender.data.tahunLengkap.includes(satu));
  return [
    ...berkas.catatan.map((satu) => `Berkas aduan: ${satu}.`),
    ...kurang.map(
      (satu) => `Daftar hari libur ${satu} belum ada: tenggat hanya memakai hari kerja biasa.`,
    ),
    ...(berkas.aduan.length === 0 ? ['Tidak ada aduan yang dapat dipakai: bulan ini kosong.'] : []),
  ];
}
