// SPDX-License-Identifier: Apache-2.0
// Makes the new year's spreadsheet, whole but not yet in use: nobody's aduan goes there before
// ganti-tahun.ts says so. Each step looks first whether it is done, so it may be broken off anywhere.

import type { Bacaan } from '../../register/baca/baca.ts';
import {
  isiRegisterBaru,
  barisTautan,
  TAB_DISALIN,
  TAB_SASARAN,
} from '../../register/pasang/register-baru.ts';
import { permintaanTab } from '../../register/tab/lembar.ts';
import { FIELDS_KISI, type Kisi } from '../../register/atur/salin-atur.ts';
import { TAB } from '../../register/tab/tab.ts';
import { BOLEH_BACA, cobaUlang, type Anggaran } from '../google/anggaran.ts';
import { samakanIzin } from '../google/bagikan.ts';
import { MIME, pastikanLahir } from '../google/berkas.ts';
import { CATATAN_TAHUN } from '../buku/daftar-register.ts';
import { KUNCI, type Properti } from '../google/kunci.ts';
import { sediakanRegister } from '../pasang/pasang-register.ts';
import { wajibProperti } from '../google/properti.ts';
import { bacaMetadata, bacaRentang, buatLembar, tulisSekaligus } from '../google/sheets.ts';
import type { Kantor } from '../google/kantor.ts';
import { tahunRegister } from '../buku/tahun.ts';

export interface BahanTahun {
  readonly properti: Properti;
  readonly kantor: Kantor;
  /** The old register as it stands, under the lock. */
  readonly lama: Bacaan;
  readonly tahun: number;
}

/** Its id. */
export function siapkanTahun(anggaran: Anggaran, bahan: BahanTahun): string {
  const { properti, kantor, lama, tahun } = bahan;
  const { namaInstansi } = lama.konfigurasi.pengaturan;
  const { id } = pastikanLahir(anggaran, {
    kunci: `register.${tahun}`,
    nama: `Register Aduan ${tahun} ${namaInstansi}`,
    mimeType: MIME.lembar,
    induk: wajibProperti(properti, KUNCI.folderUtama),
    buat: buatLembar,
  });
  sediakanRegister(anggaran, id, kantor.pemilik, {
    sop: lama.konfigurasi.konteks.sop,
    penulisRekap: penulisRekap(anggaran, kantor),
  });
  const belum = samakanIzin(anggaran, kantor.registerId, id);
  isi(anggaran, bahan, id, belum);
  return id;
}

/** Written anew at every try: until the switch the old register goes on. */
function isi(
  anggaran: Anggaran,
  { kantor, lama, tahun }: BahanTahun,
  id: string,
  belum: readonly string[],
): void {
  const dari = bacaRentang(anggaran, kantor.registerId, permintaanTab(TAB_DISALIN));
  const ke = {
    isi: bacaRentang(anggaran, id, permintaanTab(TAB_SASARAN)),
    kisi: bacaMetadata(anggaran, id, FIELDS_KISI) as Kisi,
  };
  const dulu = tahunRegister(lama.sistem);
  const requests = [
    ...isiRegisterBaru({
      lama,
      dari,
      ke,
      catatan: {
        ...Object.fromEntries(Object.values(CATATAN_TAHUN).map((kunci) => [kunci, ''])),
        [CATATAN_TAHUN.tahun]: String(tahun),
        [CATATAN_TAHUN.pendahulu]: kantor.registerId,
        registerId: id,
        [CATATAN_TAHUN.belumDibagikan]: belum.join(', '),
      },
    }),
    barisTautan(
      `Register tahun ${dulu ?? 'lalu'}, tempat aduannya yang belum selesai tetap dikerjakan:`,
      kantor.registerId,
    ),
  ];
  // The same once more does no harm: nothing here counts on what stood there before.
  cobaUlang('Register baru', anggaran, BOLEH_BACA, () => tulisSekaligus(anggaran, id, requests));
}

/** The server's account may write the tab Rekap; whoever was let in there is let in here. */
function penulisRekap(anggaran: Anggaran, { registerId, pemilik }: Kantor): string[] {
  const fields = 'sheets(properties(sheetId),protectedRanges(editors(users)))';
  const { sheets = [] } = bacaMetadata(anggaran, registerId, fields) as BerkasLindung;
  const rekap = sheets.find(({ properties }) => properties?.sheetId === TAB.rekap.sheetId);
  const users = (rekap?.protectedRanges ?? []).flatMap(({ editors }) => editors?.users ?? []);
  return [...new Set(users)].filter((surel) => surel !== pemilik);
}

interface BerkasLindung {
  readonly sheets?: readonly {
    readonly properties?: { readonly sheetId?: number };
    readonly protectedRanges?: readonly {
      readonly editors?: { readonly users?: readonly string[] };
    }[];
  }[];
}
