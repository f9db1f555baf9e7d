// SPDX-License-Identifier: Apache-2.0
// The officers of the sample month. They see the register as the browser shows it, choose from what
// the row offers, and type into its cells. What an act means is none of their business.

import type { Tindakan } from '../../core/sop.ts';
import type { Acak } from './acak.ts';
import type { Isian } from './isian.ts';
import type { Jadwal } from './jadwal.ts';
import type { BarisTab, Kantor } from './kantor.ts';
import { createTangan, JUDUL, pilihKategori, tindakanDitawarkan } from './petugas-tangan.ts';
import { kapanBertindak, sebentarLagi } from './tempo.ts';

export interface PetugasMain {
  /** Looks at the register; plans an act for every row that is in a new step. */
  amati(): void;
  /** A row that was done with may be open again. */
  lihatLagi(): void;
  readonly catatan: CatatanPetugas;
}

export interface CatatanPetugas {
  tindakan: number;
  /** Acts that were refused first, because something was forgotten. */
  ditolakDahulu: number;
  /** Refusals that nobody expected, in the register's words. */
  readonly tidakTerduga: string[];
}

const BAGIAN_PERTAMA = 0.88;
const BAGIAN_LUPA = 0.08;

export function createPetugasMain(
  kantor: Kantor,
  jadwal: Jadwal,
  acak: Acak,
  isian: Isian,
): PetugasMain {
  const tangan = createTangan(kantor);
  const catatan: CatatanPetugas = { tindakan: 0, ditolakDahulu: 0, tidakTerduga: [] };
  const bertindak = createTindakan({ kantor, tangan, jadwal, acak, isian, catatan });
  /** Row → the step for which an act is planned; rows that are done with are not looked at. */
  const direncanakan = new Map<number, string>();
  const tutup = new Set<number>();

  function rencanakan(baris: BarisTab, langkah: string): void {
    direncanakan.set(baris.baris, langkah);
    if ((baris.sel(JUDUL.tindakan).options ?? []).length === 0) return;
    const batas = tangan.cariLangkah(langkah)?.waktu;
    const pada = kapanBertindak(kantor.kalender, batas, kantor.emulator.kernel.now(), acak);
    const usai = (): boolean => direncanakan.delete(baris.baris);
    jadwal.tambah({ pada, lakukan: () => bertindak(baris.baris, langkah, usai) });
  }

  return {
    catatan,
    lihatLagi: () => tutup.clear(),
    amati() {
      for (const baris of tangan.barisMulai(barisPertama(tutup))) {
        if (tutup.has(baris.baris) || baris.sel(JUDUL.nomor).text === '') continue;
        const langkah = baris.sel(JUDUL.langkah).text;
        if (langkah === '') {
          tutup.add(baris.baris);
          direncanakan.delete(baris.baris);
        } else if (direncanakan.get(baris.baris) !== langkah) {
          rencanakan(baris, langkah);
        }
      }
    },
  };
}

interface AlatTindakan {
  readonly kantor: Kantor;
  readonly tangan: ReturnType<typeof createTangan>;
  readonly jadwal: Jadwal;
  readonly acak: Acak;
  readonly isian: Isian;
  readonly catatan: CatatanPetugas;
}

/** `usai` is called when the row has taken the act, so that its next step is planned. */
type LakukanTindakan = (nomorBaris: number, langkah: string, usai: () => void) => void;

function createTindakan(alat: AlatTindakan): LakukanTindakan {
  const { kantor, tangan, jadwal, acak, isian, catatan } = alat;

  function pilih(ditawarkan: readonly Tindakan[]): Tindakan | undefined {
    if (ditawarkan.length < 2 || acak.chance(BAGIAN_PERTAMA)) return ditawarkan[0];
    return ditawarkan[1 + Math.floor(acak.next() * (ditawarkan.length - 1))];
  }

  function coba(baris: BarisTab, tindakan: Tindakan): void {
    const kategori = pilihKategori(baris);
    if (tindakan.perluKategori === true && kategori !== baris.sel(JUDUL.kategori).text) {
      tangan.ketik(baris, JUDUL.kategori, kategori);
    }
    const teks = isian.untuk(tindakan, kategori);
    if (teks !== '') tangan.ketik(baris, JUDUL.isian, teks);
    tangan.ketik(baris, JUDUL.tindakan, tindakan.label);
    catatan.tindakan += 1;
  }

  /** The row has moved on, or it says why not. A step that leads to itself says "tercatat". */
  function periksa(nomorBaris: number, langkah: string, usai: () => void): void {
    const baris = tangan.baris(nomorBaris);
    if (baris === undefined) return;
    const pesan = baris.sel(JUDUL.pesan).text;
    if (baris.sel(JUDUL.langkah).text !== langkah || /tercatat/.test(pesan)) usai();
    else catatan.tidakTerduga.push(`${baris.sel(JUDUL.nomor).text}: ${pesan}`);
  }

  return (nomorBaris, langkah, usai) => {
    const baris = tangan.baris(nomorBaris);
    if (baris === undefined || baris.sel(JUDUL.langkah).text !== langkah) return;
    const tindakan = pilih(tindakanDitawarkan(baris, tangan.cariLangkah(langkah)));
    if (tindakan === undefined) return;
    const selesaikan = (): void => {
      coba(baris, tindakan);
      periksa(nomorBaris, langkah, usai);
    };
    if (tindakan.isian === undefined || !acak.chance(BAGIAN_LUPA)) return selesaikan();
    catatan.ditolakDahulu += 1;
    tangan.ketik(baris, JUDUL.tindakan, tindakan.label);
    const pada = sebentarLagi(kantor.kalender, kantor.emulator.kernel.now(), acak);
    jadwal.tambah({ pada, lakukan: selesaikan });
  };
}

/** What lies above the first row that may still be open need not be looked at again. */
function barisPertama(tutup: ReadonlySet<number>): number {
  let baris = 2;
  while (tutup.has(baris)) baris += 1;
  return baris;
}
