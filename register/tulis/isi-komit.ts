// SPDX-License-Identifier: Apache-2.0
// What a run has collected for its one commit, before it becomes requests (susun-komit.ts).

import type { Aduan } from '../../core/aduan/aduan.ts';
import type { Surat } from '../../core/aduan/perintah.ts';
import type { Peristiwa } from '../../core/aduan/peristiwa.ts';
import type { Bacaan } from '../baca/baca.ts';
import type { AngkaDasbor } from './dasbor.ts';
import type { Permintaan } from '../tab/sheets-bentuk.ts';
import type { UbahanSistem } from '../ingatan/sistem.ts';
import type { IdTabAtur } from '../tab/tab.ts';
import type { BarisBaru, PilihanUbah } from './tulis-register.ts';

export interface Isi {
  readonly baru: BarisBaru[];
  readonly ubahan: Map<number, { readonly aduan: Aduan; readonly pilihan: PilihanUbah }>;
  readonly tolakan: Map<number, string>;
  readonly peristiwa: Peristiwa[];
  readonly surat: Map<string, Surat>;
  readonly hapus: Set<number>;
  readonly gagal: Map<number, string>;
  readonly pemeriksaan: Map<string, { tab: IdTabAtur; baris: number; pesan: string }>;
  sistem: UbahanSistem;
  dasbor: AngkaDasbor | undefined;
  rapikanVersi: boolean;
  pindahSelesai: boolean;
  /** Cells that stand for themselves: the board beside Pengaturan. */
  readonly lain: Permintaan[];
}

export function isiKosong(bacaan: Bacaan): Isi {
  return {
    baru: [],
    ubahan: new Map(),
    tolakan: new Map(),
    peristiwa: [],
    surat: new Map(),
    hapus: new Set(),
    gagal: new Map(),
    pemeriksaan: new Map(bacaan.dalam.pemeriksaan.map((p) => [`${p.tab} ${p.baris}`, p])),
    sistem: {},
    dasbor: undefined,
    rapikanVersi: false,
    pindahSelesai: false,
    lain: [],
  };
}
