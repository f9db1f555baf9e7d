// SPDX-License-Identifier: Apache-2.0
// A fixed set of seeds: offices of a few days with everything going wrong that their plans say. Longer
// ones are played by hand (`npm run simulasi`).

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Peristiwa } from '../../core/aduan/peristiwa.ts';
import { tenggatLangkah } from '../../core/tenggat/tenggat.ts';
import type { Bukti } from '../../scripts/simulasi/bukti.ts';
import { periksaSemua } from '../../scripts/simulasi/hukum/semua.ts';
import type { PilihanRencana } from '../../scripts/simulasi/bahan.ts';
import type { Rencana } from '../../scripts/simulasi/laku.ts';
import { bukti, dilanggar, mainkanSekali, rencanaUji } from './_permainan.ts';

type Benih = readonly [pilihan: Partial<PilihanRencana>, tahun: readonly string[]];

/** And the years of the registers that they fill. */
const BENIH: readonly Benih[] = [
  [{ benih: 1, sop: 'kecamatan-jenawi' }, ['2026']],
  [{ benih: 3, sop: 'bpbd-karanganyar' }, ['2026']],
  [{ benih: 4, sop: 'lapor-magetan' }, ['2026']],
  [{ benih: 6, sop: 'diskominfo-karanganyar' }, ['2026']],
  [{ benih: 7, sop: 'kecamatan-kebakkramat' }, ['2026']],
  [{ benih: 9, sop: 'kecamatan-jenawi', sejak: '2026-12-31', hari: 2 }, ['2026', '2027']],
];

describe('kantor yang diganggu', () => {
  let pertama: Bukti | undefined;

  it.each(BENIH)('tidak kehilangan dan tidak menggandakan apa pun: %j', async (pilihan, tahun) => {
    const hasil = await bukti(rencanaUji({ hari: 1, ...pilihan }));
    pertama ??= hasil;
    expect(dilanggar(periksaSemua(hasil))).toEqual([]);
    expect([...new Set(hasil.register.map(({ nomor }) => nomor.slice(-4)))].sort()).toEqual(tahun);
    expect(hasil.eksekusi.some(({ status }) => status !== 'COMPLETED')).toBe(true);
  });

  it('berakhir sama untuk benih yang sama', async () => {
    if (pertama === undefined) throw new Error('nothing was played before');
    const lagi = await bukti(rencanaUji({ hari: 1, ...BENIH[0]?.[0] }));
    expect(sidikBukti(lagi)).toBe(sidikBukti(pertama));
    expect(lagi.eksekusi.length).toBe(pertama.eksekusi.length);
  });

  it('melewati banjir yang menghabiskan jatah surelnya', async () => {
    const hasil = await bukti(rencanaBanjir());
    expect(hasil.saksi.kiriman.length).toBeGreaterThanOrEqual(SEBANJIR);
    expect(dilanggar(periksaSemua(hasil))).toEqual([]);
    expect(hasil.surel.length).toBeGreaterThan(hasil.saksi.kiriman.length);
  });
});

/** Nothing but citizens: so long that everything that is never told has to be missed. */
describe('kantor yang tenang selama lima hari kerja', () => {
  const asli = mainkanSekali(rencanaTenang());

  it('mengingatkan dan melaporkan semuanya', () => {
    expect(dilanggar(periksaSemua(asli()))).toEqual([]);
    expect(asli().peristiwa.some((p) => p.jenis === 'diberitahu')).toBe(true);
  });

  it('tidak dapat diam saja', () => {
    const diam = denganDiberitahu(asli(), (p) => ({ ...p, tanda: [] }));
    expect(dilanggar(periksaSemua(diam))).toContainEqual(
      expect.stringMatching(/^tenggat: .* tidak pernah disampaikan$/),
    );
  });

  it('tidak dapat mengingatkan sesudah tenggatnya', () => {
    const telat = denganDiberitahu(asli(), (p) =>
      p.tanda.includes('ingat') ? { ...p, pada: tempo(asli(), p.nomor) + 60_000 } : p,
    );
    expect(dilanggar(periksaSemua(telat))).toContainEqual(
      expect.stringMatching(/^tenggat: .* ingat baru dicatat sesudah tenggatnya$/),
    );
  });
});

type Diberitahu = Extract<Peristiwa, { jenis: 'diberitahu' }>;

const denganDiberitahu = (b: Bukti, ubah: (p: Diberitahu) => Peristiwa): Bukti => ({
  ...b,
  peristiwa: b.peristiwa.map((p) => (p.jenis === 'diberitahu' ? ubah(p) : p)),
});

/** Of the step in which an aduan stands when it comes in. */
function tempo({ peristiwa, konteks }: Bukti, nomor: string): number {
  const awal = peristiwa.find((p) => p.nomor === nomor && p.jenis === 'dicatat');
  if (awal?.jenis !== 'dicatat') throw new Error(`${nomor} was never recorded`);
  const tenggat = tenggatLangkah(konteks(awal.aduan.sopVersi), awal.aduan);
  if (tenggat === undefined) throw new Error(`${nomor} has no limit`);
  return tenggat.jatuhTempo;
}

function rencanaTenang(): Rencana {
  const rencana = rencanaUji({ benih: 5, hari: 5, sop: 'lapor-magetan' });
  const kirim = rencana.laku.filter(({ jenis }) => jenis === 'kirim').slice(0, 6);
  return { ...rencana, sapuMenit: 30, laku: kirim };
}

/** A hundred within twenty minutes, and the troubles of that day. */
const SEBANJIR = 100;

function rencanaBanjir(): Rencana {
  const rencana = rencanaUji({ benih: 8, hari: 2, kantor: 'banjir' });
  const [siang, malam] = [38, 48].map((jam) => rencana.mulai + jam * 3_600_000);
  const hariItu = rencana.laku
    .filter(({ pada }) => pada >= (siang ?? 0) && pada < (malam ?? 0))
    .map((satu) => ({ ...satu, pada: satu.pada - 24 * 3_600_000 }));
  const kirim = hariItu.filter(({ jenis }) => jenis === 'kirim').slice(0, SEBANJIR);
  return {
    ...rencana,
    hari: 1,
    laku: hariItu.filter((satu) => satu.jenis !== 'kirim' || kirim.includes(satu)),
  };
}

/** Of every cell of both spreadsheets and of every letter. */
const sidikBukti = ({ sel, selIdentitas, surel }: Bukti): string =>
  createHash('sha256')
    .update(JSON.stringify([sel, selIdentitas, surel.map((s) => [s.to, s.date, s.text])]))
    .digest('hex');
