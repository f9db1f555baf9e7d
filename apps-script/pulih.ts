// SPDX-License-Identifier: Apache-2.0
// Rows of Register whose hidden record was damaged by a hand are written anew from Riwayat, which
// has every event. Exceptional: it reads the whole of Riwayat once.

import type { RentangTerbaca, BarisMentah } from '../register/sheets-bentuk.ts';
import { bacaTeks } from '../register/sel.ts';
import { selDi } from '../register/kepala.ts';
import { barisKePeristiwa, putarUlang } from '../register/riwayat.ts';
import { TAB } from '../register/tab.ts';
import type { Anggaran } from './anggaran.ts';
import type { Buku } from './buku.ts';
import { bacaRentang } from './sheets.ts';
import type { Kantor } from './surat.ts';

/** What cannot be restored stays as it is; the sweep tells the admin of it either way. */
export function pulihkanRusak(buku: Buku, anggaran: Anggaran, kantor: Kantor): void {
  const rusak = buku.bacaan.kelainan.flatMap(({ kode, baris }) =>
    kode === 'keadaan_rusak' && baris !== undefined ? [baris] : [],
  );
  const { register, riwayat } = buku.bacaan.kepala;
  if (rusak.length === 0 || register === undefined || riwayat === undefined) return;
  console.warn(`keadaan rusak di ${rusak.length} baris: Riwayat dibaca seluruhnya`);
  const [isiRiwayat, ...isiBaris] = bacaRentang(anggaran, kantor.registerId, [
    { gridRange: { sheetId: TAB.riwayat.sheetId } },
    ...rusak.map((baris) => ({
      gridRange: {
        sheetId: TAB.register.sheetId,
        startRowIndex: baris - 1,
        endRowIndex: baris,
      },
    })),
  ]);
  const peristiwa = barisDari(isiRiwayat).flatMap((baris, i) => {
    const hasil = i === 0 ? undefined : barisKePeristiwa(riwayat, i + 1, baris);
    return hasil?.ok === true ? [hasil.nilai] : [];
  });
  const { aduan } = putarUlang(peristiwa);
  rusak.forEach((baris, i) => {
    const nomor = bacaTeks(selDi(register, barisDari(isiBaris[i])[0] ?? [], 'nomor'));
    const utuh = aduan.get(nomor.trim());
    if (utuh !== undefined) buku.tx.pulihkan(baris, utuh);
  });
}

const barisDari = (rentang: RentangTerbaca | undefined): readonly BarisMentah[] =>
  (rentang?.valueRange?.values ?? []) as readonly BarisMentah[];
