// SPDX-License-Identifier: Apache-2.0
// The witness: stands outside the product, sees every commit as it happens, and keeps what was really
// sent, typed, queued and mailed. It judges nothing and changes nothing.

import type { Kantor } from '../kantor/kantor.ts';
import { cariIdentitasId, semuaSel } from './isi-berkas.ts';
import type { Saksi } from './jejak.ts';
import {
  bandingkanRiwayat,
  dengar,
  lihat,
  lihatAturan,
  lihatRiwayat,
  type Keadaan,
} from './pandang.ts';
import { createPantauPilihan } from './pantau-pilihan.ts';
import { createSerapan } from './serap-jalan.ts';

export type { JejakSurat, Kiriman, Saksi, SurelLain, Terkirim } from './jejak.ts';

export function createSaksi(kantor: Kantor): Saksi {
  const { kernel } = kantor.emulator;
  const kini: Keadaan = { run: '', oleh: 'skrip', akan: new Map() };
  const saksi: Saksi = {
    kiriman: [],
    pilihan: createPantauPilihan(kantor),
    balasan: [],
    ditolakFormulir: [],
    halamanGagal: [],
    riwayat: [],
    riwayatRusak: [],
    menurutNomor: new Map(),
    nomorRespons: new Map(),
    komit: new Map(),
    surat: new Map(),
    menunggu: new Set(),
    diarsipkan: [],
    eksekusi: [],
    galat: [],
    surelLain: [],
    petugas: [],
    versi: new Map(),
    versiBerlaku: [],
    rumusAwal: new Set(rumusDi(kantor)),
    sel: { identitasId: cariIdentitasId(kantor), kata: new Map(), rumus: new Map() },
    properti: new Set(),
    terlindung: [],
    panggilan: new Map(),
    server: { selesai: 0, gagal: 0, log: [] },
    sheets: { baca: [], tulis: [] },
    serap: createSerapan(kantor, (satu) => saksi.eksekusi.push(satu)),
    bandingkanRiwayat: () => bandingkanRiwayat(kantor, saksi),
    tutup() {
      berhentiDengar();
      berhentiLihat();
    },
  };
  lihatAturan(kantor, saksi);
  lihatRiwayat(kantor, saksi);
  const berhentiDengar = kernel.observe((call) => dengar(kantor, saksi, kini, call));
  const berhentiLihat = kernel.onCommit((op) => lihat(kantor, saksi, kini, op));
  return saksi;
}

const rumusDi = (kantor: Kantor): string[] =>
  semuaSel(kantor, kantor.registerId).flatMap(({ tab, rumus }) =>
    rumus === undefined ? [] : [`${tab} ${rumus}`],
  );
