// SPDX-License-Identifier: Apache-2.0
// What a daily run does: make last month's rekap when it is due, read back the dispositions, and make
// ready the chronology of what has passed the law's limit.
// Every step looks first whether it was done; a run that broke off is finished by the next.

import { awalHari, mulaiKerja } from '../core/kalender.ts';
import { bulanDari, bulanSebelum } from '../core/rekap.ts';
import type { Instan } from '../core/waktu.ts';
import { bacaRegister } from './baca-register.ts';
import type { Register } from './baca-register.ts';
import { buatKronologi } from './kronologi.ts';
import type { Pekerjaan } from './pekerjaan.ts';
import { prosesDisposisi } from './rekap/arsip.ts';
import { daftarBarisRekap } from './rekap/baris-rekap.ts';
import type { BarisRekap } from './rekap/baris-rekap.ts';
import { buatRekap } from './rekap/buat-rekap.ts';

export type { Catat, Pekerjaan } from './pekerjaan.ts';

export interface HasilJalan {
  /** The month whose rekap stands now; undefined when none was due. */
  readonly rekap?: BarisRekap;
  readonly disposisi: readonly { readonly bulan: string; readonly keadaan: string }[];
  /** Numbers of aduan whose chronology was made ready, having passed a limit of the whole process. */
  readonly kronologi: readonly string[];
}

/** `bulan` forces one month, also one that is still running. */
export async function jalankan(kerja: Pekerjaan, bulan?: string): Promise<HasilJalan> {
  const register = await bacaRegister(kerja.google, kerja.registerId, kerja.at);
  for (const satu of register.kelainan) kerja.log.warn(satu);
  const sasaran = bulan ?? bulanJatuhTempo(register, kerja.at);
  const rekap = sasaran === undefined ? undefined : await buatRekap(kerja, register, sasaran);
  return {
    ...(rekap === undefined ? {} : { rekap }),
    disposisi: await bacaSemuaDisposisi(kerja, register, rekap),
    kronologi: await buatKronologi(kerja, register),
  };
}

/** Last month, from the first opening of the office in this month on. */
export function bulanJatuhTempo(register: Register, at: Instan): string | undefined {
  const { konteks } = register;
  const kini = bulanDari(konteks, at);
  const buka = mulaiKerja(konteks.kalender, awalHari(konteks.kalender, `${kini}-01`));
  if (at < buka) return undefined;
  const lalu = bulanSebelum(kini);
  return register.riwayat.some((satu) => bulanDari(konteks, satu.pada) <= lalu) ? lalu : undefined;
}

async function bacaSemuaDisposisi(
  kerja: Pekerjaan,
  register: Register,
  baru: BarisRekap | undefined,
): Promise<HasilJalan['disposisi']> {
  const lama = daftarBarisRekap(register).filter((satu) => satu.bulan !== baru?.bulan);
  const hasil: { bulan: string; keadaan: string }[] = [];
  for (const baris of [...lama, ...(baru === undefined ? [] : [baru])]) {
    if (baris.status === 'diarsipkan' || baris.dokumenId === '') continue;
    const sesudah = await prosesDisposisi(kerja, register, baris);
    hasil.push({ bulan: baris.bulan, keadaan: sesudah.status });
  }
  return hasil;
}
