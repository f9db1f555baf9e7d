// SPDX-License-Identifier: Apache-2.0
// The hourly look at what the register cannot tell of itself: triggers, access to the other files, how
// full the spreadsheets are. It mends what is safe to mend, and says what it did.

import { MS_SEHARI } from '../../core/waktu/waktu.ts';
import type { Temuan } from '../../register/papan/temuan.ts';
import { createAnggaran } from '../google/anggaran.ts';
import { bukaFormulir } from '../formulir/formulir.ts';
import { pesanGalat } from '../google/galat.ts';
import { amati } from '../google/amati.ts';
import { temuanSel } from './jaga-sel.ts';
import { KUNCI, type Properti } from '../google/kunci.ts';
import {
  BELUM_TERBUKTI,
  PEMICU_JAM,
  periksaPemicu,
  pulihkanPemicu,
  type NamaPemicu,
  type SasaranPemicu,
} from '../pasang/pasang-pemicu.ts';
import type { Kantor } from '../google/kantor.ts';

export interface BahanBerkas {
  readonly kantor: Kantor;
  readonly properti: Properti;
  readonly nama: NamaPemicu;
  readonly registerLama: readonly string[];
  /** False: only look. */
  readonly perbaiki: boolean;
  /** The clock's trigger is listed, but has not fired for long. */
  readonly jamMati: boolean;
}

/** Waiting for a busy service must not eat up the sweep. */
const BATAS_MS = 30_000;
const SELANG_AWAL = 10;

export function temuanBerkas(bahan: BahanBerkas): Temuan[] {
  const { kantor, properti, perbaiki } = bahan;
  return [
    ...temuanPemicu(bahan),
    ...temuanFormulir(kantor),
    ...temuanSel('Register Aduan', kantor.registerId, kantor, perbaiki),
    ...temuanSel('Identitas Pelapor', kantor.identitasId, kantor, perbaiki),
    ...temuanFolder(properti, kantor),
  ].map((satu) => ({ ...satu, berkala: true }));
}

function temuanPemicu(bahan: BahanBerkas): Temuan[] {
  const { kantor, properti, nama, registerLama, perbaiki, jamMati } = bahan;
  const { formulirId, registerId, identitasId } = kantor;
  const sapuMenit = Number(properti[KUNCI.sapuMenit] ?? SELANG_AWAL);
  const sasaran = { formulirId, registerId, identitasId, sapuMenit, registerLama };
  const kurang = periksaPemicu(nama, sasaran, properti);
  const jam = jamMati && !kurang.some((satu) => satu.startsWith(PEMICU_JAM));
  const masalah = [...(jam ? [`${PEMICU_JAM} ada tetapi tidak berjalan`] : []), ...kurang];
  if (masalah.length === 0) return [];
  const perlu = kurang.some((satu) => !satu.endsWith(BELUM_TERBUKTI));
  const dipasang = perbaiki && perlu && pasangKembali(bahan, sasaran);
  return [
    {
      kunci: 'pemicu',
      perihal: 'pemicu tidak lengkap',
      teks:
        `${masalah.join('; ')}.` +
        (dipasang
          ? ' Sistem memasangnya kembali, tetapi pemicu yang dipasang seperti itu kadang dibiarkan mati oleh Google.'
          : ''),
      saran: 'Mohon pemilik berkas memilih menu Kentongan, Pasang/Perbarui; itu memastikannya.',
      selangMs: MS_SEHARI,
    },
  ];
}

/** That it cannot be done is no reason not to tell. */
function pasangKembali({ nama }: BahanBerkas, sasaran: SasaranPemicu): boolean {
  try {
    pulihkanPemicu(createAnggaran(BATAS_MS), nama, sasaran);
    return true;
  } catch (sebab) {
    console.warn(`pemicu: ${pesanGalat(sebab)}`);
    return false;
  }
}

function temuanFormulir(kantor: Kantor): Temuan[] {
  return amati('Formulir Aduan', kantor, () => {
    const form = bukaFormulir(kantor.formulirId);
    return [
      ...(form.isAcceptingResponses()
        ? []
        : [
            {
              kunci: 'formulir tutup',
              perihal: 'formulir aduan tertutup',
              teks: 'Formulir aduan sedang tidak menerima jawaban, sehingga warga tidak dapat mengadu.',
              saran: 'Buka formulirnya, lalu nyalakan penerimaan jawaban.',
              selangMs: MS_SEHARI,
            },
          ]),
      ...(form.canEditResponse()
        ? [
            {
              kunci: 'formulir ubah',
              perihal: 'jawaban formulir dapat diubah',
              teks: 'Formulir aduan mengizinkan jawaban diubah sesudah dikirim; mohon matikan pengaturan itu.',
              saran: 'Pada Setelan formulir, matikan "Izinkan pengeditan jawaban".',
            },
          ]
        : []),
    ];
  });
}

/** The server makes the rekap in it. */
function temuanFolder(properti: Properti, kantor: Kantor): Temuan[] {
  const id = properti[KUNCI.folderRekap] ?? '';
  if (id === '') return [];
  return amati('folder Rekap', kantor, () => {
    const berkas = Drive?.Files?.get(id, { fields: 'id,trashed' });
    if (berkas?.trashed !== true) return [];
    return [
      {
        kunci: 'sampah folderRekap',
        perihal: 'folder Rekap ada di Sampah',
        teks: 'Folder Rekap ada di Sampah dan akan dihapus Google, sehingga rekap tidak dapat dibuat.',
        saran: 'Buka Sampah di Google Drive akun pemilik, lalu pulihkan folder Rekap.',
        selangMs: MS_SEHARI,
      },
    ];
  });
}
