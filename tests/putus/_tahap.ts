// SPDX-License-Identifier: Apache-2.0
// An office played up to just before a flow, once for a test file; every crash point opens the same
// moment anew from its journal, with a witness who has seen all that went before.

import type { Op } from '../../emulator/op.ts';
import { createCuaca } from '../../scripts/simulasi/cuaca.ts';
import { bukaDunia } from '../../scripts/simulasi/dunia.ts';
import type { Laku, Rencana } from '../../scripts/simulasi/laku.ts';
import { bandingkanRiwayat, dengar, lihat, type Keadaan } from '../../scripts/simulasi/pandang.ts';
import type { Panggung } from '../../scripts/simulasi/panggung.ts';
import { createPantauPilihan } from '../../scripts/simulasi/pantau-pilihan.ts';
import { createSaksi, type Saksi } from '../../scripts/simulasi/saksi.ts';
import { createSerapan } from '../../scripts/simulasi/serap-jalan.ts';
import type { Kantor } from '../../scripts/kantor/kantor.ts';

export const MENIT = 60_000;
/** Hundreds of runs in one test. */
export const LAMA_MS = 10 * MENIT;

/** `2026-10-19T09.00` on the clock of the office, in epoch ms. */
export const wib = (teks: string): number => Date.parse(`${teks.replace('.', ':')}:00+07:00`);

export interface PilihanTahap {
  readonly sop?: string;
  /** First moment of the office. */
  readonly mulai?: number;
  /** Windows of trouble that belong to what went before: the laws allow for them. */
  readonly laku?: readonly Laku[];
}

export interface Tahap {
  buka(): Promise<Panggung>;
}

/** `awal` must leave nothing on its way to fire: the queue of triggers is in no journal. */
export async function siapkanTahap(
  awal: (p: Panggung) => void | Promise<void>,
  pilihan: PilihanTahap = {},
): Promise<Tahap> {
  const { sop = 'kecamatan-jenawi', mulai = wib('2026-10-19T00.00'), laku = [] } = pilihan;
  const rencana: Rencana = { versi: 1, benih: 1, hari: 1, sop, kantor: 'wajar', mulai, laku };
  const kantor = await bukaDunia(rencana);
  const ops: string[] = [];
  const berhenti = kantor.emulator.kernel.onCommit((op) => void ops.push(JSON.stringify(op)));
  const saksi = createSaksi(kantor);
  await awal({ rencana, kantor, saksi, cuaca: createCuaca(kantor) });
  saksi.serap();
  saksi.tutup();
  berhenti();
  return {
    async buka() {
      // Another stream of ids: those given before must not be given again.
      const baru = await bukaDunia({ ...rencana, benih: 2 });
      for (const baris of ops) ulangi(baru, JSON.parse(baris) as Op);
      return { rencana, kantor: baru, saksi: salinSaksi(saksi, baru), cuaca: createCuaca(baru) };
    },
  };
}

/** As the kernel itself does with a journal. */
function ulangi({ emulator: { kernel } }: Kantor, op: Op): void {
  kernel.setNow(op.at);
  if (op.service !== 'kernel') kernel.commit(op.service, op.method, op.args);
}

/** The same memory, with eyes on another machine. */
function salinSaksi(asal: Saksi, kantor: Kantor): Saksi {
  const { pilihan: _, serap: _s, bandingkanRiwayat: _b, tutup: _t, ...ingatan } = asal;
  const { kernel } = kantor.emulator;
  const kini: Keadaan = { run: '', oleh: 'skrip', akan: new Map() };
  const saksi: Saksi = {
    ...structuredClone(ingatan),
    pilihan: salinPilihan(asal.pilihan, kantor),
    serap: createSerapan(kantor, (satu) => saksi.eksekusi.push(satu)),
    bandingkanRiwayat: () => bandingkanRiwayat(kantor, saksi),
    tutup() {
      berhentiDengar();
      berhentiLihat();
    },
  };
  const berhentiDengar = kernel.observe((call) => dengar(kantor, saksi, kini, call));
  const berhentiLihat = kernel.onCommit((op) => lihat(kantor, saksi, kini, op));
  return saksi;
}

function salinPilihan({ semua }: Saksi['pilihan'], kantor: Kantor): Saksi['pilihan'] {
  const pilihan = createPantauPilihan(kantor);
  for (const satu of semua) {
    const isBelum = satu.lewat === 'sel' && satu.usai === undefined && satu.tertimpa !== true;
    if (isBelum) pilihan.pilih({ ...satu });
    else pilihan.semua.push(structuredClone(satu));
  }
  return pilihan;
}
