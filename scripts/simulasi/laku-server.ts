// SPDX-License-Identifier: Apache-2.0
// The server's daily run against the emulator's REST face, with what goes wrong in its calls; and the
// leader, who writes a disposisi into the newest rekap.

import type { RestFaultHook } from '../../emulator/rest/fault.ts';
import { createGoogle } from '../../server/google.ts';
import { jalankan } from '../../server/jalan.ts';
import { bacaTab, judulKolom } from '../kantor/kantor.ts';
import { tulisDisposisi } from '../kantor/pimpinan.ts';
import type { Panggung } from './panggung.ts';
import type { GalatRest, LakuKantor } from './laku.ts';

/** Sweeps go on while the server works: more than one period. */
const SELA_MS = 11 * 60_000;

export async function jalanServer(
  { kantor, saksi }: Panggung,
  laku: LakuKantor & { readonly jenis: 'server' },
): Promise<void> {
  const { emulator, pemilik, registerId } = kantor;
  const google = createGoogle({
    accessToken: `emulated:${pemilik}`,
    fetchImplementation: emulator.fetch,
    // Simulated time stands still meanwhile: waiting would help nobody.
    jedaMs: [0, 0],
  });
  emulator.fetch.fault = createGalat(laku.galat, () =>
    emulator.advanceTo(emulator.kernel.now() + SELA_MS),
  );
  const catat = (teks: string): void => void saksi.server.log.push(teks);
  const log = { info: catat, warn: catat };
  try {
    const at = emulator.kernel.now();
    await jalankan({ google, registerId, at, log });
    saksi.server.selesai += 1;
    saksi.server.selesaiPada = at;
  } catch (galat) {
    saksi.server.log.push(galat instanceof Error ? galat.message : String(galat));
    saksi.server.gagal += 1;
  } finally {
    emulator.fetch.fault = undefined;
  }
}

function createGalat(galat: readonly GalatRest[], sapu: () => void): RestFaultHook {
  let ke = 0;
  return () => {
    ke += 1;
    const kena = galat.find((satu) => satu.ke === ke)?.apa;
    if (kena !== 'sapu') return kena;
    sapu();
    return undefined;
  };
}

export function tulisDisposisiBila({ kantor, saksi }: Panggung): void {
  const judul = (id: string): string => judulKolom('rekap', id);
  const baris = bacaTab(kantor, 'rekap', kantor.pemilik).baris.findLast(
    ({ sel }) => sel(judul('dokumenId')).text !== '' && sel(judul('arsipId')).text === '',
  );
  if (baris === undefined) return;
  try {
    tulisDisposisi(kantor, baris.sel(judul('dokumenId')).text);
  } catch (galat) {
    saksi.server.log.push(galat instanceof Error ? galat.message : String(galat));
  }
}
