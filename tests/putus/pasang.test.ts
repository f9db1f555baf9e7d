// SPDX-License-Identifier: Apache-2.0
// Setup killed before and after each of its calls, from nothing and over a finished installation that
// something is missing from. Its half-made triggers fire meanwhile; then the owner presses it again.

import { expect, test } from 'vitest';
import { createKalender } from '../../core/waktu/kalender.ts';
import type { Kantor as KantorContoh } from '../../scripts/kantor/kantor.ts';
import { createCuaca } from '../../scripts/simulasi/cuaca.ts';
import type { Panggung } from '../../scripts/simulasi/panggung.ts';
import { createSaksi } from '../../scripts/simulasi/saksi.ts';
import { muatKalender, muatSop } from '../../sop/muat.ts';
import { createKantor, PEMILIK, SENIN_PAGI, type Kantor } from '../apps-script/_kantor.ts';
import { lihatAkhir, tenangkan, type Akhir } from './_akhir.ts';
import { cariBaris, ketikBaris, kirim, tanpaPemicu } from './_kerja.ts';
import { lihatPasangan, type Terpasang } from './_pasangan.ts';
import { buktikanDunia, type AlurDunia } from './_putus.ts';
import { LAMA_MS, MENIT, siapkanTahap } from './_tahap.ts';

/** One sweep and some. */
const SAPUAN_MS = 11 * MENIT;

const sop = muatSop('kecamatan-jenawi');
const kalender = createKalender(muatKalender(sop.instansi));

/** A witness from the moment it is installed. */
function saksikan(kantor: Kantor): Panggung {
  const { emulator, registerId, scriptId } = kantor;
  const contoh: KantorContoh = {
    ...{ emulator, registerId, scriptId, sop, kalender, petugas: [], pemilik: PEMILIK },
    formulirId: kantor.formulirId(),
  };
  const rencana = {
    versi: 1,
    benih: 1,
    hari: 1,
    sop: sop.id,
    mulai: SENIN_PAGI,
    laku: [],
  } as const;
  return {
    rencana: { ...rencana, kantor: 'wajar' },
    kantor: contoh,
    saksi: createSaksi(contoh),
    cuaca: createCuaca(contoh),
  };
}

/** A citizen sends an aduan: what was made must also work. */
function cobaKantor(p: Panggung): readonly string[] {
  kirim(p, 1);
  tenangkan(p);
  return lihatAkhir(p, p.kantor.emulator.kernel.now()).pelanggaran;
}

function pastikanSelesai(status: string): void {
  if (status !== 'COMPLETED') throw new Error(`setup once more: ${status}`);
}

/** What is equal here goes on equally: the laws are asked of the one that nobody killed. */
const akhirPasang = (kantor: Terpasang, pelanggaran: readonly string[] = []): Akhir => ({
  keadaan: lihatPasangan(kantor),
  pelanggaran,
  ganda: 0,
});

test(
  'pemasangan dari awal',
  async () => {
    const alur: AlurDunia<Kantor> = {
      nama: 'pemasangan',
      fungsi: 'setup',
      buka: () => createKantor({ setup: false }),
      emulator: ({ emulator }) => emulator,
      picu: (kantor) => void kantor.setup(),
      selesaikan(kantor, isMati) {
        if (isMati) {
          kantor.maju(SAPUAN_MS);
          pastikanSelesai(kantor.setup().status);
        }
        const p = isMati ? undefined : saksikan(kantor);
        kantor.maju(2 * SAPUAN_MS);
        const akhir = akhirPasang({ ...kantor, sop, pemilik: PEMILIK });
        return p === undefined ? akhir : { ...akhir, pelanggaran: cobaKantor(p) };
      },
      hemat: true,
    };
    const { panggilan } = await buktikanDunia(alur);
    expect(panggilan).toBeGreaterThan(100);
  },
  LAMA_MS,
);

test(
  'pemasangan ulang yang melengkapi',
  async () => {
    const tahap = await siapkanTahap((p) => {
      const { kernel, scripts } = p.kantor.emulator;
      kernel.setNow(SENIN_PAGI);
      tanpaPemicu(p, () => {
        const selang = cariBaris(p, 'pengaturan', 'kunci', 'selang_sapu');
        ketikBaris(p, 'pengaturan', { nilai: '5' }, selang);
        ketikBaris(p, 'kategori', { nama: 'Jalan desa' });
      });
      const formulir = scripts.triggers().find((satu) => satu.handler === 'handleFormSubmit');
      kernel.commit('script', 'deleteTrigger', { uid: formulir?.uid });
    });
    const tekan = ({ kantor: { emulator, registerId, pemilik } }: Panggung): string =>
      emulator.scripts.clickMenu(registerId, 'setup', pemilik).status;
    const alur: AlurDunia<Panggung> = {
      nama: 'pemasangan ulang',
      fungsi: 'setup',
      buka: () => tahap.buka(),
      emulator: ({ kantor }) => kantor.emulator,
      picu: (p) => void tekan(p),
      selesaikan(p, isMati) {
        const { emulator } = p.kantor;
        const maju = (): void => void emulator.advanceTo(emulator.kernel.now() + SAPUAN_MS);
        if (isMati) {
          maju();
          pastikanSelesai(tekan(p));
        }
        maju();
        maju();
        const akhir = akhirPasang(p.kantor);
        return isMati ? akhir : { ...akhir, pelanggaran: cobaKantor(p) };
      },
      hemat: true,
    };
    const { panggilan } = await buktikanDunia(alur);
    expect(panggilan).toBeGreaterThan(30);
  },
  LAMA_MS,
);
