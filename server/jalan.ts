// SPDX-License-Identifier: Apache-2.0
// What a daily run does: make last month's rekap when it is due, read back the dispositions, and make
// ready the chronology of what has passed the law's limit.
// Every step looks first whether it was done; a run that broke off is finished by the next.

import { awalHari, mulaiKerja } from '../core/waktu/kalender.ts';
import { bulanDari, bulanSebelum } from '../core/rekap/rekap.ts';
import { MS_SEHARI, type Instan } from '../core/waktu/waktu.ts';
import type { Register } from './baca-register.ts';
import { buatKronologi } from './kronologi.ts';
import type { Pekerjaan } from './pekerjaan.ts';
import { prosesDisposisi } from './rekap/arsip.ts';
import { daftarBarisRekap } from './rekap/baris-rekap.ts';
import type { BarisRekap } from './rekap/baris-rekap.ts';
import { awalKoreksi, buatRekap } from './rekap/buat-rekap.ts';
import { bacaSemuaRegister, registerUntukBulan, type RegisterTahun } from './register-tahun.ts';

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
  const daftar = await bacaSemuaRegister(
    kerja.google,
    kerja.registerId,
    kerja.at,
    sejakKapan(kerja.at, bulan),
  );
  for (const satu of daftar.flatMap(({ register }) => register.kelainan)) kerja.log.warn(satu);
  const [{ register }] = daftar;
  const sasaran = bulan ?? bulanJatuhTempo(register, kerja.at);
  const rekap = sasaran === undefined ? undefined : await rekapBulan(kerja, daftar, sasaran);
  return {
    ...(rekap === undefined ? {} : { rekap }),
    disposisi: await bacaDisposisiTahun(kerja, daftar, rekap),
    kronologi: await buatKronologi(kerja, register),
  };
}

/** Which registers are needed: those that could still change in a month that this run looks at. */
function sejakKapan(at: Instan, bulan: string | undefined): Instan {
  const kini = bulan ?? bulanSebelum(new Date(at).toISOString().slice(0, 7));
  // Whatever the office's zone.
  return Date.parse(`${awalKoreksi(kini)}-01T00:00:00Z`) - MS_SEHARI;
}

/** In the register of its year; corrections of earlier months also where those stand. */
function rekapBulan(
  kerja: Pekerjaan,
  daftar: readonly [RegisterTahun, ...RegisterTahun[]],
  bulan: string,
): Promise<BarisRekap> {
  const milik = registerUntukBulan(daftar, bulan, ({ register }) =>
    daftarBarisRekap(register).some((satu) => satu.bulan === bulan),
  );
  const lain = daftar.filter((satu) => satu !== milik).map(({ register }) => register);
  return buatRekap({ ...kerja, registerId: milik.registerId }, milik.register, bulan, lain);
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

/** The oldest first. `baru` was written after its register had been read. */
async function bacaDisposisiTahun(
  kerja: Pekerjaan,
  daftar: readonly [RegisterTahun, ...RegisterTahun[]],
  baru: BarisRekap | undefined,
): Promise<HasilJalan['disposisi']> {
  const hasil: { bulan: string; keadaan: string }[] = [];
  const milikBaru =
    baru === undefined
      ? undefined
      : registerUntukBulan(daftar, baru.bulan, ({ register }) =>
          daftarBarisRekap(register).some((satu) => satu.bulan === baru.bulan),
        );
  for (const satu of [...daftar].reverse()) {
    const { registerId, register } = satu;
    const ini = { ...kerja, registerId };
    hasil.push(...(await bacaDisposisi(ini, register, satu === milikBaru ? baru : undefined)));
  }
  return hasil;
}

async function bacaDisposisi(
  kerja: Pekerjaan,
  register: Register,
  baru: BarisRekap | undefined,
): Promise<{ bulan: string; keadaan: string }[]> {
  const lama = daftarBarisRekap(register).filter((satu) => satu.bulan !== baru?.bulan);
  const hasil: { bulan: string; keadaan: string }[] = [];
  for (const baris of [...lama, ...(baru === undefined ? [] : [baru])]) {
    if (baris.status === 'diarsipkan' || baris.dokumenId === '') continue;
    const sesudah = await prosesDisposisi(kerja, register, baris);
    hasil.push({ bulan: baris.bulan, keadaan: sesudah.status });
  }
  return hasil;
}
