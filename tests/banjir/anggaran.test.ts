// SPDX-License-Identifier: Apache-2.0
// What a run asks of Google with ten rows and with a year's register of 100,000 aduan, 5,000 of them
// open and scattered: counted, never timed.

import { beforeAll, describe, expect, it } from 'vitest';
import { periksaBatas, type Apa, type Hasil } from '../../bench/batas.ts';
import { createSebaran, isiCepat } from '../../bench/isi-cepat.ts';
import { isiRegister } from '../../bench/isi-register.ts';
import type { Ukuran } from '../../bench/ukur.ts';
import { bukaKantor, MULAI, ukurKantor } from '../../bench/ukur-kantor.ts';
import { createEmulator } from '../../emulator/index.ts';
import { parsePetunjuk } from '../../register/ingatan/petunjuk.ts';
import { TAB } from '../../register/tab/tab.ts';
import { bacaTab, type Kantor } from '../../scripts/kantor/kantor.ts';
import { bacaNaskah } from '../../scripts/kantor/naskah.ts';
import { pasangKantor } from '../../scripts/kantor/pasang.ts';

const naskah = bacaNaskah({}, MULAI);
const KECIL = { baris: 10, terbuka: 8 };
const BESAR = { baris: 100_000, terbuka: 5_000 };
const DIHITUNG = [
  'run',
  'kunci',
  'bacaSheets',
  'tulisSheets',
  'properti',
  'formulir',
  'lain',
] as const;

describe('setahun: 100.000 aduan, 5.000 terbuka yang terpencar', () => {
  let kecil: readonly Hasil[];
  let besar: readonly Hasil[];
  let petunjuk: string;

  beforeAll(async () => {
    kecil = ukurKantor(await bukaKantor(naskah, KECIL), KECIL);
    const kantor = await bukaKantor(naskah, BESAR);
    kantor.emulator.kernel.onCommit(({ service, method, args }) => {
      if (service !== 'script' || method !== 'changeProperties') return;
      const { values } = args as { readonly values?: Readonly<Record<string, string>> };
      petunjuk = values?.['petunjuk'] ?? petunjuk;
    });
    besar = ukurKantor(kantor, BESAR);
  }, 600_000);

  it.each(['pengiriman', 'tindakan', 'halaman', 'sapu'] as const)(
    '%s: panggilan layanan sebanyak dengan sepuluh baris',
    (apa) => {
      const [a, b] = [milik(kecil, apa), milik(besar, apa)];
      expect(a.run).toBe(1);
      for (const kunci of DIHITUNG) expect({ [kunci]: b[kunci] }).toEqual({ [kunci]: a[kunci] });
      expect(b.kirimSurel).toBe(a.kirimSurel);
    },
  );

  it.each(['pengiriman', 'tindakan', 'halaman'] as const)(
    '%s: sel yang dibaca dan ditulis juga sebanyak itu',
    (apa) => {
      const [a, b] = [milik(kecil, apa), milik(besar, apa)];
      // Numbers have more digits and two more rows of settings may be told of: not one row of Register.
      const selisih = Math.max(b.selBaca - a.selBaca, b.selTulis - a.selTulis);
      expect(a.selBaca).toBeGreaterThan(500);
      expect(selisih).toBeLessThan(TAB.register.kolom.length);
    },
  );

  it('sapuan membaca aduan terbuka saja, dan menulis sebanyak dengan sepuluh baris', () => {
    const [a, b] = [milik(kecil, 'sapu'), milik(besar, 'sapu')];
    const perBaris = (b.selBaca - a.selBaca) / (BESAR.terbuka - KECIL.terbuka);
    expect(perBaris).toBeGreaterThan(5);
    expect(perBaris).toBeLessThanOrEqual(TAB.register.kolom.length);
    expect(b.selTulis).toBeLessThan(a.selTulis + TAB.register.kolom.length);
  });

  it('petunjuknya memuat tepat baris yang terbuka', () => {
    const { terbuka = [], barisAkhir = 0 } = parsePetunjuk(petunjuk) ?? {};
    const banyak = terbuka.reduce((n, [dari, sampai]) => n + sampai - dari + 1, 0);
    // One more was sent while this was measured; none of them was closed.
    expect([banyak, barisAkhir]).toEqual([BESAR.terbuka + 1, BESAR.baris + 2]);
    expect(terbuka.length).toBeGreaterThan(4_000);
  });

  it('batas bench terpenuhi', () => {
    expect(periksaBatas([...kecil, ...besar])).toEqual([]);
  });
});

describe('register yang diisi cepat', () => {
  it('sama sel demi sel dengan yang ditulis satu demi satu', async () => {
    const [cepat, selesai, terbuka] = [await kantorBaru(), await kantorBaru(), await kantorBaru()];
    isiCepat(cepat, { jumlah: 40, terbuka: 8 });
    isiRegister(selesai, 40, 0);
    isiRegister(terbuka, 40, 40);
    const isBuka = createSebaran(40, 8);
    const asal = (urut: number): Kantor => (isBuka(urut) ? terbuka : selesai);
    const ada = new Set<boolean>();
    for (let urut = 1; urut <= 40; urut += 1) {
      expect(baris(cepat, urut)).toEqual(baris(asal(urut), urut));
      expect(riwayat(cepat, urut)).toEqual(riwayat(asal(urut), urut));
      ada.add(isBuka(urut));
    }
    expect(ada.size).toBe(2);
  });

  it.each([
    [40, 8],
    [100_000, 5_000],
  ])('%i aduan, tepat %i terbuka', (jumlah, terbuka) => {
    const isBuka = createSebaran(jumlah, terbuka);
    const semua = Array.from({ length: jumlah }, (_, i) => i + 1).filter(isBuka);
    expect(semua.length).toBe(terbuka);
    expect(isBuka(1)).toBe(false);
  });
});

function milik(hasil: readonly Hasil[], apa: Apa): Ukuran {
  const satu = hasil.find((h) => h.apa === apa);
  if (satu === undefined) throw new Error(`${apa} was not measured`);
  return satu.ukuran;
}

const kantorBaru = (): Promise<Kantor> =>
  pasangKantor(createEmulator({ start: MULAI, seed: 1 }), naskah.sop, naskah.kalender);

const baris = ({ emulator, registerId }: Kantor, urut: number) =>
  emulator.sheets.storedRow(registerId, TAB.register.sheetId, urut + 1);

/** The rows of Riwayat that bear the number of an aduan. */
function riwayat(kantor: Kantor, urut: number) {
  const { emulator, registerId, pemilik } = kantor;
  const nomor = baris(kantor, urut)[0]?.value;
  const { baris: semua } = bacaTab(kantor, 'riwayat', pemilik);
  return semua
    .filter(({ sel }) => sel('Nomor Register').text === nomor)
    .map((satu) => emulator.sheets.storedRow(registerId, TAB.riwayat.sheetId, satu.baris));
}
