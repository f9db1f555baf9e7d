// SPDX-License-Identifier: Apache-2.0
// The office that `npm start` opens: the one on disk when it is the one asked for, else a new one,
// played and put on disk. It decides when an office is another office.

import { createEmulator } from '../../emulator/index.ts';
import type { Kantor } from './kantor.ts';
import type { Kemajuan } from './kemajuan.ts';
import { laporkanBerkas } from './lapor.ts';
import { bukaKantor, mainkanKantor, waktuMulai, type Lakon } from './mainkan-kantor.ts';
import { bacaNaskah, BENIH_BAWAAN, type Naskah } from './naskah.ts';
import { createPetugas, domainKantor } from './orang.ts';
import { bacaSimpanan, createRekaman, type Simpanan } from './simpanan.ts';

export interface PilihanKantor {
  readonly sop?: string;
  readonly bulan?: string;
  readonly aduan?: string;
  /** Installed, without aduan. */
  readonly kosong?: boolean;
  /** Throws away what is on disk. */
  readonly ulang?: boolean;
}

export interface KantorTersimpan {
  readonly kantor: Kantor;
  readonly simpanan: Simpanan;
  /** It was there already. */
  readonly lanjutan: boolean;
}

/** @throws MasukanError */
export async function bukaKantorTersimpan(
  dir: string,
  pilihan: PilihanKantor,
  kini: number,
  kemajuan: Kemajuan,
): Promise<KantorTersimpan> {
  const ada = pilihan.ulang === true ? undefined : bacaSimpanan(dir);
  const naskah = bacaNaskah({ ...pilihan, sop: pilihan.sop ?? ada?.berkasSop }, kini);
  if (ada !== undefined && isSama(ada, pilihan, naskah)) {
    return { kantor: bukaLagi(dir, naskah, ada), simpanan: ada, lanjutan: true };
  }
  const simpanan = await mainkanKeDisk(dir, naskah, pilihan, kini, kemajuan);
  return { kantor: bukaLagi(dir, naskah, simpanan), simpanan, lanjutan: false };
}

/** Another SOP, month or file of aduan, or an empty office instead of a full one, is another one. */
function isSama(ada: Simpanan, pilihan: PilihanKantor, naskah: Naskah): boolean {
  if (ada.sop !== naskah.sop.id || pilihan.aduan !== undefined) return false;
  if (pilihan.bulan !== undefined && pilihan.bulan !== ada.bulan) return false;
  return pilihan.kosong === undefined || pilihan.kosong === ada.kosong;
}

function bukaLagi(dir: string, { sop, kalender }: Naskah, simpanan: Simpanan): Kantor {
  const { pemilik, registerId, formulirId, scriptId, mulai, benih } = simpanan;
  return {
    emulator: createEmulator({ dir, start: mulai, seed: benih }),
    sop,
    kalender,
    petugas: createPetugas(sop, domainKantor(sop)),
    pemilik,
    registerId,
    formulirId,
    scriptId,
  };
}

async function mainkanKeDisk(
  dir: string,
  naskah: Naskah,
  pilihan: PilihanKantor,
  kini: number,
  kemajuan: Kemajuan,
): Promise<Simpanan> {
  const rekaman = createRekaman(dir);
  const kosong = pilihan.kosong === true;
  const mulai = kosong ? { mulai: kini } : {};
  const lakon: Lakon = { ...naskah, ...mulai, benih: BENIH_BAWAAN, kemajuan, awasi: rekaman.awasi };
  try {
    const { kantor, rekapId } = kosong ? { kantor: await bukaKantor(lakon) } : await penuh(lakon);
    const { pemilik, registerId, formulirId, scriptId } = kantor;
    const simpanan: Simpanan = {
      versi: 1,
      sop: naskah.sop.id,
      ...(pilihan.sop === undefined ? {} : { berkasSop: pilihan.sop }),
      kosong,
      bulan: naskah.bulan,
      mulai: waktuMulai(lakon),
      benih: BENIH_BAWAAN,
      pemilik,
      registerId,
      formulirId,
      scriptId,
      ...(rekapId === undefined ? {} : { rekapId }),
    };
    rekaman.simpan(simpanan);
    return simpanan;
  } catch (galat) {
    rekaman.buang();
    throw galat;
  }
}

async function penuh(lakon: Lakon): Promise<{ kantor: Kantor; rekapId?: string }> {
  laporkanBerkas(lakon);
  const { kantor, rekap } = await mainkanKantor(lakon);
  return { kantor, rekapId: rekap.dokumenId };
}
