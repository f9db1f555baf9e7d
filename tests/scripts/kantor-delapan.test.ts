// SPDX-License-Identifier: Apache-2.0
// Every SOP of the kit and the three invented offices, for a few days at the end of a month, through
// the real bundle. What each of them brings in must be seen in its history.
import { describe, expect, it } from 'vitest';
import { awalHari } from '../../core/waktu/kalender.ts';
import { tanpaKemajuan } from '../../scripts/kantor/kemajuan.ts';
import { mainkanBulan } from '../../scripts/kantor/main-bulan.ts';
import {
  bukaKantor,
  mainkanKantor,
  type HasilLakon,
  type Lakon,
} from '../../scripts/kantor/mainkan-kantor.ts';
import { bacaNaskah } from '../../scripts/kantor/naskah.ts';
import { potretRegister, type Potret } from '../../scripts/kantor/potret.ts';
import { daftarSop } from '../../sop/muat.ts';

const BULAN = '2026-10';
const ADUAN = 5;
/** Played in kantor.test.ts, and for longer. */
const SUDAH = 'kecamatan-jenawi';
/** On a busy machine a few days take a while; nothing is measured by it. */
const LAMA_MS = 180_000;
/** Their steps take days, so that little happens in three of them. */
const BERHARI_HARI = /magetan|inspektorat/;
const CONTOH = ['rsud', 'inspektorat', 'setda'].map((n) => `docs/contoh-sop/${n}-contoh.yaml`);

type Data = Readonly<Record<string, unknown>>;

function lakon(sop: string, dari: string, banyak: number): Lakon {
  const naskah = bacaNaskah({ bulan: BULAN, sop }, Date.UTC(2026, 10, 22));
  const mulai = awalHari(naskah.kalender, `${BULAN}-${dari}`);
  const aduan = naskah.berkas.aduan.slice(0, banyak);
  const berkas = { ...naskah.berkas, aduan };
  return { ...naskah, berkas, mulai, benih: 3, kemajuan: tanpaKemajuan };
}

const peristiwa = ({ potret }: HasilLakon): readonly Data[] =>
  potret.riwayat.map(({ data }) => data as Data);

/** By SOP: what must have happened at least once. */
const KHAS: Readonly<Record<string, readonly (readonly [string, (p: Data) => boolean])[]>> = {
  'rsud-contoh': [
    ['diberi grading', (p) => p['kelas'] !== undefined],
    ['masuk lewat pintu lain', (p) => JSON.stringify(p).includes('"terima-lisan"')],
  ],
  'inspektorat-contoh': [['berkas lengkap', (p) => p['berkasLengkap'] === true]],
  'setda-contoh': [
    ['ditanyakan kepada beberapa', (p) => Array.isArray(p['menunggu'])],
    ['ditanggapi atas nama', (p) => p['atasNama'] !== undefined],
  ],
};

describe('beberapa hari di delapan kantor', () => {
  it.each([...daftarSop().filter((id) => id !== SUDAH), ...CONTOH])(
    '%s',
    async (sop) => {
      const hasil = await mainkanKantor(lakon(sop, BERHARI_HARI.test(sop) ? '27' : '29', ADUAN));
      const ringkasan = hasil.ringkas(0);
      expect(ringkasan.kejanggalan).toEqual([]);
      expect(ringkasan.ditolak).toEqual([]);
      expect(ringkasan.masuk).toBe(ADUAN);
      expect(ringkasan.tindakan).toBeGreaterThanOrEqual(ADUAN);
      expect(ringkasan.rekap).toMatchObject({ status: 'diarsipkan', masuk: ADUAN });
      const semua = peristiwa(hasil);
      for (const [apa, ada] of KHAS[hasil.kantor.sop.id] ?? []) {
        expect([apa, semua.some(ada)]).toEqual([apa, true]);
      }
    },
    LAMA_MS,
  );

  it(
    'benih yang sama memainkan hari yang sama',
    async () => {
      const sehari = async (): Promise<Potret> => {
        const naskah = lakon(CONTOH[2] ?? '', '31', 3);
        const kantor = await bukaKantor(naskah);
        const { aduan, baris } = naskah.berkas;
        await mainkanBulan(kantor, { ...naskah, aduan, baris });
        return potretRegister(kantor);
      };
      const [satu, dua] = [await sehari(), await sehari()];
      expect(satu.riwayat.length).toBeGreaterThan(3);
      expect(satu).toEqual(dua);
    },
    LAMA_MS,
  );
});
