// SPDX-License-Identifier: Apache-2.0
// One officer's turn at one row: choose from what it offers, type what it asks for, see whether it
// was taken. Now and then something is forgotten first, as people do. It plans no other turns.

import type { Acak } from './acak.ts';
import { isianPilihan, type Isian } from './isian.ts';
import type { Jadwal } from './jadwal.ts';
import { JUDUL } from './judul.ts';
import type { BarisTab, Kantor } from './kantor.ts';
import { pilihTawaran } from './pilih-tindakan.ts';
import { pilihKategori, type Tangan } from './petugas-tangan.ts';
import { langkahBaris, tawaranBaris, type Tawaran } from './tawaran.ts';
import { besokPagi, sebentarLagi } from './tempo.ts';

export interface CatatanPetugas {
  tindakan: number;
  /** Acts that were refused first, because something was forgotten. */
  ditolakDahulu: number;
  /** Refusals that nobody expected, in the register's words. */
  readonly tidakTerduga: string[];
}

export interface Giliran {
  /** 1-based row, and the step as it was shown when the turn was planned. */
  readonly baris: number;
  readonly tertulis: string;
  readonly kunjungan: number;
  /** In whose name, in a step that several have at once. */
  readonly peran?: string;
  /** Called when the row is to be looked at afresh. */
  readonly usai: () => void;
  /** Called with the class that was given. */
  readonly berkelas: (kelas: string) => void;
}

export interface Tindak {
  sendiri(giliran: Giliran): void;
  masingMasing(giliran: Giliran & { readonly peran: string }): void;
  /** Looks whether those who were asked keep the others waiting, day by day until the step is over. */
  koordinator(giliran: Giliran): void;
}

export interface AlatTindak {
  readonly kantor: Kantor;
  readonly tangan: Tangan;
  readonly jadwal: Jadwal;
  readonly acak: Acak;
  readonly isian: Isian;
  readonly catatan: CatatanPetugas;
}

const BAGIAN_LUPA = 0.08;
/** How many of those who wait for others ask for more time, a day. */
const BAGIAN_PERPANJANG = 0.25;

export function createTindak(alat: AlatTindak): Tindak {
  const { kantor, tangan, jadwal, acak } = alat;
  const { sop, kalender, emulator } = kantor;
  const lakukan = createLakukan(alat);

  /** The row, while it is still in the step that the turn was planned for. */
  function lihat({ baris, tertulis }: Giliran): BarisTab | undefined {
    const kini = tangan.baris(baris);
    return kini?.sel(JUDUL.langkah).text === tertulis ? kini : undefined;
  }

  function bertindak(giliran: Giliran, milik: (satu: Tawaran) => boolean): void {
    const baris = lihat(giliran);
    if (baris === undefined) return;
    const langkah = langkahBaris(sop, baris);
    const bisa = (satu: Tawaran): boolean =>
      milik(satu) && (satu.tindakan.perpanjang === undefined || !isTerlambat(baris));
    const tawaran = tawaranBaris(sop, baris).filter(bisa);
    const ciri = { kunjungan: giliran.kunjungan, jenis: baris.sel(JUDUL.jenis).text };
    const dipilih = langkah && pilihTawaran(sop, langkah, tawaran, ciri, acak);
    if (dipilih === undefined) giliran.usai();
    else lakukan(giliran, baris, dipilih);
  }

  return {
    sendiri: (giliran) => bertindak(giliran, () => true),
    masingMasing: (giliran) => bertindak(giliran, ({ peran }) => peran === giliran.peran),
    koordinator(giliran) {
      const baris = lihat(giliran);
      if (baris === undefined) return;
      const sendiri = tawaranBaris(sop, baris).filter(({ peran }) => peran === undefined);
      const terlambat = isTerlambat(baris);
      const dipilih = sendiri.find((s) => terlambat === (s.tindakan.perpanjang === undefined));
      const mau = terlambat || acak.chance(BAGIAN_PERPANJANG);
      if (mau && dipilih !== undefined) lakukan(giliran, baris, dipilih);
      const pada = besokPagi(kalender, emulator.kernel.now(), acak);
      jadwal.tambah({ pada, lakukan: () => this.koordinator(giliran) });
    },
  };
}

type Lakukan = (giliran: Giliran, baris: BarisTab, dipilih: Tawaran) => void;

function createLakukan({ kantor, tangan, jadwal, acak, isian, catatan }: AlatTindak): Lakukan {
  const { sop, kalender, emulator } = kantor;

  function ketikSemua(baris: BarisTab, { tindakan, label }: Tawaran, oleh: string): void {
    const kategori = pilihKategori(baris);
    if (tindakan.perluKategori === true && kategori !== baris.sel(JUDUL.kategori).text) {
      tangan.ketik(baris, JUDUL.kategori, kategori, oleh);
    }
    const kata = isian.untuk(tindakan, kategori);
    const teks = tindakan.pilih === true ? isianPilihan(sop, tindakan, kata, acak) : kata;
    if (teks !== '') tangan.ketik(baris, JUDUL.isian, teks, oleh);
    tangan.ketik(baris, JUDUL.tindakan, label, oleh);
    catatan.tindakan += 1;
  }

  /** The row has moved on, or it says why not. An act that stays in its step says "tercatat". */
  function periksa(giliran: Giliran, { tindakan, peran }: Tawaran): void {
    const baris = tangan.baris(giliran.baris);
    if (baris === undefined) return;
    const pesan = baris.sel(JUDUL.pesan).text;
    const pindah = baris.sel(JUDUL.langkah).text !== giliran.tertulis;
    if (!pindah && !/tercatat/.test(pesan)) {
      catatan.tidakTerduga.push(`${baris.sel(JUDUL.nomor).text}: ${pesan}`);
      return;
    }
    if (tindakan.kelas !== undefined) giliran.berkelas(tindakan.kelas);
    // The others who were asked keep their turns.
    if (pindah || (peran === undefined && giliran.peran === undefined)) giliran.usai();
  }

  return (giliran, baris, dipilih) => {
    const langkah = langkahBaris(sop, baris);
    const oleh = tangan.surelPelaksana(langkah, dipilih.peran);
    const selesaikan = (): void => {
      const kini = tangan.baris(giliran.baris);
      if (kini?.sel(JUDUL.langkah).text !== giliran.tertulis) return;
      ketikSemua(kini, dipilih, oleh);
      periksa(giliran, dipilih);
    };
    if (dipilih.tindakan.isian === undefined || !acak.chance(BAGIAN_LUPA)) return selesaikan();
    catatan.ditolakDahulu += 1;
    tangan.ketik(baris, JUDUL.tindakan, dipilih.label, oleh);
    const pada = sebentarLagi(kalender, emulator.kernel.now(), acak);
    jadwal.tambah({ pada, lakukan: selesaikan });
  };
}

const isTerlambat = (baris: BarisTab): boolean => /terlambat/.test(baris.sel(JUDUL.tenggat).text);
