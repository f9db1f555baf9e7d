// SPDX-License-Identifier: Apache-2.0
// A letter to the admin into the outbox of this run: about no step and no deadline. Whether and how often
// one is written is decided by the caller.

import type { Surat } from '../../core/aduan/perintah.ts';
import type { Buku } from '../buku/buku.ts';

export interface IsiSuratAdmin extends Pick<Surat, 'templat' | 'data'> {
  /** What makes two letters the same; `/admin` is added. */
  readonly id: string;
  /** Masked; none when absent. */
  readonly teks?: string;
  /** Of the aduan it is about; about none when absent. */
  readonly nomor?: string;
  /** 2 when absent. */
  readonly prioritas?: 1 | 2;
}

export function suratAdmin(
  buku: Buku,
  { id, templat, data, teks = '', nomor = '', prioritas = 2 }: IsiSuratAdmin,
): void {
  buku.surat(
    {
      id: `${id}/admin`,
      nomor,
      kepada: 'admin',
      templat,
      data: { langkah: '', tenggat: '', kategori: '', ...data },
      teks,
      prioritas,
      dibuat: buku.at,
    },
    0,
  );
}
