// SPDX-License-Identifier: Apache-2.0
// Every SOP of the kit and the three invented offices, for a few days at the end of a month, through
// the real bundle. What each of them brings in must be seen in its history.
import { describe, expect, it } from 'vitest';
import { awalHari } from '../../core/kalender.ts';
import { tanpaKemajuan } from '../../scripts/kantor/kemajuan.ts';
import { mainkanKantor, type HasilLakon } from '../../scripts/kantor/mainkan-kantor.ts';
import { bacaNaskah } from '../../scripts/kantor/naskah.ts';
import { daftarSop } from '../../sop/muat.ts';

const BULAN = '2026-10';
const ADUAN = 5;
const CONTOH = ['rsud', 'inspektorat', 'setda'].map((n) => `docs/contoh-sop/${n}-contoh.yaml`);

type Data = Readonly<Record<string, unknown>>;

function mainkan(sop: string, dari: string, banyak: number): Promise<HasilLakon> {
  const naskah = bacaNaskah({ bulan: BULAN, sop }, Date.UTC(2026, 10, 22));
  const mulai = awalHari(naskah.kalender, `${BULAN}-${dari}`);
  const aduan = naskah.berkas.aduan.slice(0, banyak);
  const berkas = { ...naskah.berkas, aduan };
  return mainkanKantor({ ...naskah, berkas, mulai, benih: 3, kemajuan: tanpaKemajuan });
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
  it.each([...daftarSop(), ...CONTOH])('%s', async (sop) => {
    const hasil = await mainkan(sop, '29', ADUAN);
    const ringkasan = hasil.ringkas(0);
    expect(ringkasan.kejanggalan).toEqual([]);
    expect(ringkasan.ditolak).toEqual([]);
    expect(ringkasan.masuk).toBe(ADUAN);
    expect(ringkasan.tindakan).toBeGreaterThan(ADUAN);
    expect(ringkasan.rekap).toMatchObject({ status: 'diarsipkan', masuk: ADUAN });
    const semua = peristiwa(hasil);
    for (const [apa, ada] of KHAS[hasil.kantor.sop.id] ?? []) {
      expect([apa, semua.some(ada)]).toEqual([apa, true]);
    }
  });

  it('benih yang sama memainkan hari-hari yang sama', async () => {
    const [satu, dua] = [
      await mainkan(CONTOH[2] ?? '', '30', 3),
      await mainkan(CONTOH[2] ?? '', '30', 3),
    ];
    expect(satu.potret).toEqual(dua.potret);
  });
});
