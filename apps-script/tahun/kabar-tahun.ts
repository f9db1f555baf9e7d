// SPDX-License-Identifier: Apache-2.0
// What the admin is told about the change of the year: that it was made, or why not. Pure.

import { MS_SEHARI } from '../../core/waktu/waktu.ts';
import { alamatRegister } from '../../register/pasang/register-baru.ts';
import type { Temuan } from '../../register/papan/temuan.ts';
import type { Buku } from '../buku/buku.ts';
import { CATATAN_TAHUN } from '../buku/daftar-register.ts';
import { KUNCI, type Properti } from '../google/kunci.ts';
import { suratAdmin } from '../kirim/surat-admin.ts';
import { tahunRegister } from '../buku/tahun.ts';

/** Note in Sistem: the admin has been told of this register. */
const DIKABARKAN = 'tahunDikabarkan';

/** Once, in the first commit of a new year's register. */
export function kabariTahun(buku: Buku): void {
  const { sistem } = buku.bacaan;
  const { catatan } = sistem;
  const lama = catatan[CATATAN_TAHUN.pendahulu];
  const tahun = String(tahunRegister(sistem) ?? '');
  if (lama === undefined || catatan[DIKABARKAN] === tahun) return;
  const belum = catatan[CATATAN_TAHUN.belumDibagikan];
  buku.tx.sistem({ catatan: { [DIKABARKAN]: tahun } });
  suratAdmin(buku, {
    id: `tahun-baru#${tahun}`,
    templat: 'tahun-baru',
    data: { tahun, lama: alamatRegister(lama), ...(belum === undefined ? {} : { belum }) },
  });
}

/** While the new year's register cannot be made. */
export function temuanTahun(properti: Properti): Temuan[] {
  const sebab = properti[KUNCI.tahunGagal];
  if (sebab === undefined) return [];
  return [
    {
      kunci: 'ganti-tahun',
      perihal: 'register tahun baru belum dapat dibuat',
      teks: `Register tahun baru belum dapat dibuat: ${sebab}`,
      saran:
        'Sistem mencobanya lagi pada setiap sapuan; sementara itu aduan tetap dicatat di register ' +
        'yang lama dengan nomor tahun yang baru. Mohon pastikan ruang penyimpanan Drive masih ada ' +
        'dan folder Kentongan tidak dihapus.',
      selangMs: MS_SEHARI,
    },
  ];
}
