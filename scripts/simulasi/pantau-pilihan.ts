// SPDX-License-Identifier: Apache-2.0
// What becomes of an act that was chosen in a cell: the machine empties the cell, and then either
// Riwayat or the message beside it must say what became of it. It only looks.

import type { Kantor } from '../kantor/kantor.ts';
import { bacaKolom, teksSel } from './baca.ts';

/** An act that a person chose, wherever. */
export interface Pilihan {
  readonly id: string;
  readonly pada: number;
  readonly nomor: string;
  readonly tindakan: string;
  /** Typed with it and found nowhere else; '' when the act asks for nothing. */
  readonly tanda: string;
  readonly lewat: 'sel' | 'halaman';
  /** On a page: whether it said that it was recorded; undefined: it failed. */
  readonly jawaban?: boolean;
  /** When its cell was emptied or its page came back, and what then stood there to read. */
  usai?: { readonly pada: number; readonly pesan: string };
  /** Somebody chose something else in the same cell, or deleted its row, before anybody had looked. */
  tertimpa?: true;
}

export interface PantauPilihan {
  readonly semua: Pilihan[];
  /** Newly chosen: it takes the place of what still stood in the cell. */
  pilih(pilihan: Pilihan): void;
  /** A hand deleted the row, and what was chosen in it. */
  hapus(nomor: string): void;
  /** A register was written: looks after those in it that are still undecided. */
  lihat(registerId?: string): void;
}

const KOLOM = ['nomor', 'tindakan', 'pesan'];

export function createPantauPilihan(kantor: Kantor): PantauPilihan {
  const semua: Pilihan[] = [];
  let belum: Pilihan[] = [];
  const hapus = (milik: string): void => {
    for (const lama of belum.filter(({ nomor }) => nomor === milik)) lama.tertimpa = true;
    belum = belum.filter(({ nomor }) => nomor !== milik);
  };
  return {
    semua,
    hapus,
    pilih(pilihan) {
      semua.push(pilihan);
      if (pilihan.lewat !== 'sel') return;
      hapus(pilihan.nomor);
      belum.push(pilihan);
    },
    lihat(registerId = kantor.registerId) {
      if (belum.length === 0) return;
      const pada = kantor.emulator.kernel.now();
      const { kepala, baris } = bacaKolom({ ...kantor, registerId }, 'register', KOLOM);
      const isi = new Map(
        [...baris.values()].map((sel) => [teksSel(kepala, sel, 'nomor'), sel] as const),
      );
      belum = belum.filter((satu) => {
        const sel = isi.get(satu.nomor);
        if (sel === undefined || teksSel(kepala, sel, 'tindakan') !== '') return true;
        satu.usai = { pada, pesan: teksSel(kepala, sel, 'pesan') };
        return false;
      });
    },
  };
}
