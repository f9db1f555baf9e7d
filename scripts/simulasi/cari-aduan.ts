// SPDX-License-Identifier: Apache-2.0
// Where the aduan of a citizen stands now, and what its history says of it. Undefined while it is not
// registered yet: then whoever wanted to act has nothing to act on.

import type { Aduan } from '../../core/aduan/aduan.ts';
import { putarUlang } from '../../register/baris/riwayat.ts';
import type { Kantor } from '../kantor/kantor.ts';
import { bacaKolom, teksSel } from './baca.ts';
import { semuaRegister } from './daftar-register.ts';
import type { Panggung } from './panggung.ts';

export interface AduanTerlihat {
  /** The office as it is seen through the register in which it stands. */
  readonly kantor: Kantor;
  /** 1-based row of Register. */
  readonly baris: number;
  readonly catatan: Aduan;
  /** How often it has entered the step it is in. */
  readonly kunjunganLangkah: number;
}

export function cariAduan({ kantor, saksi }: Panggung, warga: number): AduanTerlihat | undefined {
  const responsId = saksi.kiriman.find((satu) => satu.warga === warga)?.responsId;
  const nomor = saksi.nomorRespons.get(responsId ?? '');
  if (nomor === undefined) return undefined;
  const peristiwa = saksi.menurutNomor.get(nomor) ?? [];
  const catatan = putarUlang(peristiwa).aduan.get(nomor);
  const [satu] = semuaRegister(kantor).flatMap((buku) => {
    const baris = letakNomor(buku, nomor);
    return baris === undefined ? [] : [{ kantor: buku, baris }];
  });
  if (catatan === undefined || satu === undefined) return undefined;
  const masuk = peristiwa.filter((p) => 'keLangkah' in p && p.keLangkah === catatan.langkah);
  return { ...satu, catatan, kunjunganLangkah: 1 + masuk.length };
}

/** 1-based row of Register; undefined when the number stands nowhere. */
export function letakNomor(kantor: Kantor, nomor: string): number | undefined {
  const { kepala, baris } = bacaKolom(kantor, 'register', ['nomor']);
  return [...baris].find(([, isi]) => teksSel(kepala, isi, 'nomor') === nomor)?.[0];
}

/** '' for a row without an aduan. */
export function nomorDi(kantor: Kantor, letak: number): string {
  const { kepala, baris } = bacaKolom(kantor, 'register', ['nomor']);
  return teksSel(kepala, baris.get(letak) ?? [], 'nomor');
}
