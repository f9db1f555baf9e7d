// SPDX-License-Identifier: Apache-2.0
// What entering, leaving and extending a step does to the clocks in the record: part of the fold, so
// it asks no SOP and no calendar. How long a clock has run is tenggat.ts.

import type { Aduan, Jeda, JamLangkah } from './aduan.ts';
import type { Perpanjangan } from '../sop/sop.ts';
import type { Instan } from '../waktu/waktu.ts';

/** What an event says about the step it enters. */
export interface Masuk {
  readonly keLangkah: string;
  readonly asal?: string;
  readonly menunggu?: readonly string[];
  readonly jeda?: 'mulai' | 'selesai';
  readonly pada: Instan;
  /** The step that an act left by it. */
  readonly langkah?: string;
}

/** Notices of the whole process survive the entry into a step; those of a visit do not. */
export const isTandaProses = (tanda: string): boolean => /^[pt]/.test(tanda);

/** Entering a step: its clock starts anew, and so do its notices; that of `asal` is taken up again. */
export function masukLangkah(aduan: Aduan, m: Masuk): Aduan {
  const { asal: _a, asalJam, asalMenunggu: _m, menunggu: _n, perpanjangan, ...sisa } = aduan;
  const isPulang = m.asal === undefined && m.keLangkah === aduan.asal;
  const jam = isPulang && asalJam ? asalJam : { sejak: m.pada, diberitahu: [] };
  const tambahan = [...(perpanjangan ?? []).filter(isProses), ...(jam.perpanjangan ?? [])];
  const masuk: Aduan = {
    ...sisa,
    langkah: m.keLangkah,
    sejak: jam.sejak,
    ...asalBaru(aduan, m),
    ...(tambahan.length === 0 ? {} : { perpanjangan: tambahan }),
    kunjungan: aduan.kunjungan + 1,
    diberitahu: [...aduan.diberitahu.filter(isTandaProses), ...jam.diberitahu],
  };
  return tunggu(berjeda(masuk, m.jeda, m.pada), m.menunggu);
}

/** Closed: nobody is waited for and nothing is paused. */
export function tinggalkanLangkah(aduan: Aduan, pada: Instan): Aduan {
  const { asal: _a, asalJam: _j, asalMenunggu: _m, menunggu: _n, langkah: _l, ...sisa } = aduan;
  return berjeda(sisa, isBerjeda(aduan) ? 'selesai' : undefined, pada);
}

/** Notices of the deadline that moves are forgotten, so that they come again. */
export function perpanjangTenggat(aduan: Aduan, p: Perpanjangan): Aduan {
  const tetap = (tanda: string): boolean =>
    p.untuk === 'langkah' ? isTandaProses(tanda) : !tanda.startsWith('t');
  return {
    ...aduan,
    perpanjangan: [...(aduan.perpanjangan ?? []), p],
    diberitahu: aduan.diberitahu.filter(tetap),
  };
}

/** Whether the pelapor is waited for now with the clocks standing still. */
export function isBerjeda(aduan: Aduan): boolean {
  const akhir = aduan.jeda?.slice(-1)[0];
  return akhir !== undefined && akhir.sampai === undefined;
}

/** Nobody left is the same as nobody asked. */
export function tunggu(aduan: Aduan, menunggu: readonly string[] | undefined): Aduan {
  const { menunggu: _lama, ...sisa } = aduan;
  return menunggu === undefined || menunggu.length === 0 ? sisa : { ...sisa, menunggu };
}

/** Only a step left directly for a pause keeps its clock; from one question to the next it stays. */
function asalBaru(aduan: Aduan, m: Masuk): Pick<Aduan, 'asal' | 'asalJam' | 'asalMenunggu'> {
  if (m.asal === undefined) return {};
  const isLangsung = m.langkah === m.asal;
  const jam = isLangsung ? (m.jeda === 'mulai' ? jamKini(aduan) : undefined) : aduan.asalJam;
  const menunggu = isLangsung ? aduan.menunggu : aduan.asalMenunggu;
  return {
    asal: m.asal,
    ...(jam === undefined ? {} : { asalJam: jam }),
    ...(menunggu === undefined ? {} : { asalMenunggu: menunggu }),
  };
}

function jamKini(aduan: Aduan): JamLangkah {
  const perpanjangan = (aduan.perpanjangan ?? []).filter((p) => !isProses(p));
  return {
    sejak: aduan.sejak,
    diberitahu: aduan.diberitahu.filter((t) => !isTandaProses(t)),
    ...(perpanjangan.length === 0 ? {} : { perpanjangan }),
  };
}

function berjeda(aduan: Aduan, jeda: Masuk['jeda'], pada: Instan): Aduan {
  const lama = aduan.jeda ?? [];
  switch (jeda) {
    case 'mulai':
      return { ...aduan, jeda: [...lama, { dari: pada }] };
    case 'selesai':
      return { ...aduan, jeda: lama.map((j): Jeda => ({ sampai: pada, ...j })) };
    case undefined:
      return aduan;
  }
}

const isProses = (p: Perpanjangan): boolean => p.untuk === 'proses';
