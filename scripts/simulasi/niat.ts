// SPDX-License-Identifier: Apache-2.0
// What an officer makes up their mind to do at a row, out of what the browser shows them there.

import type { Sop } from '../../core/sop/sop.ts';
import type { Acak } from '../kantor/acak.ts';
import { isianPilihan, muatIsian } from '../kantor/isian.ts';
import { bacaTab, judulKolom, type BarisTab, type Kantor } from '../kantor/kantor.ts';
import { pilihKategori } from '../kantor/petugas-tangan.ts';
import { pilihTawaran } from '../kantor/pilih-tindakan.ts';
import { langkahBaris, tawaranBaris, type Tawaran } from '../kantor/tawaran.ts';
import type { AduanTerlihat } from './cari-aduan.ts';
import type { Panggung } from './panggung.ts';

const isian = muatIsian();

/** What is chosen, and what is typed with it. */
export interface Niat {
  readonly aduan: AduanTerlihat;
  readonly tawaran: Tawaran;
  readonly kategori: string;
  readonly isian: string;
  /** Found nowhere else; '' when nothing is typed. */
  readonly tanda: string;
  readonly oleh: string;
}

export function niatkan(
  { kantor, saksi }: Panggung,
  aduan: AduanTerlihat,
  id: string,
  acak: Acak,
): Niat | undefined {
  const baris = lihatBaris(kantor, aduan.baris);
  const sop = saksi.versi.get(aduan.catatan.sopVersi) ?? kantor.sop;
  const langkah = baris && langkahBaris(sop, baris);
  if (baris === undefined || langkah === undefined) return undefined;
  const tawaran = pilihTawaran(
    sop,
    langkah,
    tawaranBaris(sop, baris),
    { kunjungan: aduan.kunjunganLangkah, jenis: aduan.catatan.jenis },
    acak,
  );
  if (tawaran === undefined) return undefined;
  const kategori = pilihKategori(baris);
  const kata = isian.untuk(tawaran.tindakan, kategori);
  const teks =
    tawaran.tindakan.pilih === true ? isianPilihan(sop, tawaran.tindakan, kata, acak) : kata;
  const tanda = teks === '' ? '' : `tanda-${id}`;
  return {
    aduan,
    tawaran,
    kategori,
    isian: teks === '' ? '' : `${teks} (${tanda})`,
    tanda,
    oleh: surelPelaksana(kantor, sop, langkah.pelaksana, tawaran.peran),
  };
}

function lihatBaris(kantor: Kantor, baris: number): BarisTab | undefined {
  const ada = bacaTab(kantor, 'register', kantor.pemilik, { dari: baris, sampai: baris }).baris[0];
  return ada?.sel(judulKolom('register', 'nomor')).text === '' ? undefined : ada;
}

/** Whoever is outside the office has an officer who records for them. */
function surelPelaksana(
  { petugas, pemilik }: Kantor,
  sop: Sop,
  pelaksana: string,
  peran: string | undefined,
): string {
  const awal = sop.langkah.find(({ id }) => id === sop.awal)?.pelaksana;
  const cari = (siapa: string | undefined) => petugas.find((satu) => satu.peran === siapa)?.surel;
  return cari(peran) ?? cari(pelaksana) ?? cari(awal) ?? pemilik;
}
