// SPDX-License-Identifier: Apache-2.0
// The change of the year, under the lock of a run: the new register is made whole first, then one commit
// in the old one names its successor and ends its intake. What is true stands in the registers; the
// script properties only follow, so a run killed between any two calls is finished by the next.

import type { Bacaan } from '../../register/baca/baca.ts';
import { barisTautan } from '../../register/pasang/register-baru.ts';
import { formatPetunjuk, parsePetunjuk } from '../../register/ingatan/petunjuk.ts';
import { createTransaksi } from '../../register/tulis/transaksi.ts';
import type { Anggaran } from '../google/anggaran.ts';
import { bacaRegister } from '../buku/baca-register.ts';
import { CATATAN_TAHUN, daftarLama, tulisLama } from '../buku/daftar-register.ts';
import { komit } from '../buku/komit.ts';
import { isMilikRegister, KUNCI } from '../google/kunci.ts';
import { bacaProperti, hapusProperti, namaLama, simpanBanyak } from '../google/properti.ts';
import { siapkanTahun } from './siapkan-tahun.ts';
import type { Kantor } from '../google/kantor.ts';
import { tahunBerganti, tahunRegister } from '../buku/tahun.ts';

/** Throws when the new register could not be made whole: the old one then goes on as before. */
export function gantiTahun(anggaran: Anggaran, kantor: Kantor): void {
  const properti = bacaProperti();
  const at = Date.now();
  const petunjuk = parsePetunjuk(properti[KUNCI.petunjuk]);
  const mau = petunjuk === undefined ? {} : { petunjuk };
  const lama = bacaRegister(anggaran, kantor.registerId, at, mau);
  let baru = lama.sistem.catatan[CATATAN_TAHUN.penerus];
  if (baru === undefined) {
    const ganti = tahunBerganti(lama, at);
    if (ganti === undefined) return;
    baru = siapkanTahun(anggaran, { properti, kantor, lama, tahun: ganti.tahun });
    tutupPenerimaan(anggaran, kantor, lama, { ...ganti, id: baru, at });
  }
  pindahkanProperti(kantor.registerId, baru, tahunRegister(lama.sistem) ?? 0);
}

/** The one decisive commit. */
function tutupPenerimaan(
  anggaran: Anggaran,
  { registerId }: Kantor,
  lama: Bacaan,
  baru: { readonly id: string; readonly tahun: number; readonly at: number },
): void {
  const tx = createTransaksi(lama, baru.at);
  tx.sistem({ catatan: { [CATATAN_TAHUN.penerus]: baru.id } });
  komit(anggaran, registerId, lama.sistem.versi, [
    ...tx.requests(),
    barisTautan(`Aduan tahun ${baru.tahun} dicatat di Register tahun ${baru.tahun}:`, baru.id),
  ]);
  simpanBanyak({ [KUNCI.petunjuk]: formatPetunjuk(tx.petunjuk()) });
}

/** What was kept for the old register goes under its own names, marks of letters on their way too. */
function pindahkanProperti(lama: string, baru: string, tahun: number): void {
  const properti = bacaProperti();
  const milik = Object.entries(properti).filter(([kunci]) => isMilikRegister(kunci));
  const daftar = daftarLama(properti).filter(({ id }) => id !== lama && id !== baru);
  simpanBanyak({
    ...Object.fromEntries(milik.map(([kunci, nilai]) => [namaLama(lama, kunci), nilai])),
    [KUNCI.registerId]: baru,
    [KUNCI.registerLama]: tulisLama([{ id: lama, tahun, tutup: false }, ...daftar]),
    [KUNCI.petunjuk]: formatPetunjuk(PETUNJUK_BARU),
    [KUNCI.pemicuTertunda]: baru,
  });
  const usang = milik.map(([kunci]) => kunci).filter((kunci) => kunci !== KUNCI.petunjuk);
  hapusProperti(properti[KUNCI.tahunGagal] === undefined ? usang : [...usang, KUNCI.tahunGagal]);
}

/** As `isiRegisterBaru` leaves it. */
const PETUNJUK_BARU = { versi: 1, barisAkhir: 1, barisBerikut: 2, terbuka: [] };
