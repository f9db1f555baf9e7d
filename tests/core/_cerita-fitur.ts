// SPDX-License-Identifier: Apache-2.0
// Stories of one aduan, played under two versions of a SOP that uses all of the format.

import fc from 'fast-check';
import type { Aduan } from '../../core/aduan/aduan.ts';
import { decide } from '../../core/decide/decide.ts';
import type { Kalender } from '../../core/waktu/kalender.ts';
import type { Keputusan, Konteks, Perintah } from '../../core/aduan/perintah.ts';
import type { Peristiwa } from '../../core/aduan/peristiwa.ts';
import { terapkan } from '../../core/aduan/terapkan.ts';
import { tindakanBoleh, tindakanPelapor } from '../../core/aduan/tindakan-boleh.ts';
import { MENIT } from './_kalender.ts';
import { kantor, konteksUntuk, masukan, siaga } from './_sop.ts';
import { OPD, sopFitur } from './_sop-fitur.ts';

export type Ditindak = Extract<Peristiwa, { jenis: 'ditindak' }>;

/** An order; `pindah` moves the aduan to the other version, or to this one again. */
export interface PesananFitur {
  readonly perintah: Perintah;
  readonly jeda: number;
  /** The act is the one of this number among those offered, instead of the one named. */
  readonly nomor?: number | undefined;
}

const namaTindakan = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 4 }).map((n) => `t${n}`) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.nat({ max: 5 }), fc.constantFrom(...OPD)).map(([n, p]) => `t${n}@${p}`),
  },
  { weight: 1, arbitrary: fc.constantFrom('', 'tak ada', 'Tindakan 2 (DPUPR)') },
);
const isian = fc.constantFrom(
  'Sudah kami periksa bersama warga.',
  'Sudah kami periksa bersama warga.',
  '',
  'yg tdk',
  'DPUPR, dinas lingkungan, bidang sampah\nMohon dijawab bersama hari ini.',
  'opd-c',
  'NIK 3313050505900001 tercantum di sini',
);

const pesanan: fc.Arbitrary<PesananFitur> = fc.record({
  jeda: fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 4000 })),
  nomor: fc.option(fc.nat({ max: 9 }), { nil: undefined, freq: 3 }),
  perintah: fc.oneof(
    { weight: 2, arbitrary: fc.constant<Perintah>({ jenis: 'waktu' }) },
    {
      weight: 8,
      arbitrary: fc.record({
        jenis: fc.constant('tindak' as const),
        tindakan: namaTindakan,
        isian,
        kategori: fc.constant(''),
        oleh: fc.constant('petugas@contoh.go.id'),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        jenis: fc.constant('balas' as const),
        isian,
        tindakan: fc.constantFrom('t0', 't1', 't2', 't3'),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        jenis: fc.constant('nilai' as const),
        penilaian: fc.constantFrom('puas' as const, 'belum' as const, 'belum' as const),
        isian: fc.constant('Belum ada perubahan.'),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        jenis: fc.constant('pindah_sop' as const),
        keLangkah: fc.constantFrom('l0', 'l1', 'l3'),
        oleh: fc.constant('admin'),
      }),
    },
  ),
});

export const ceritaFitur = fc.record({
  sop: sopFitur,
  lain: sopFitur,
  masukan: fc.record({
    rahasia: fc.boolean(),
    adaSurel: fc.boolean(),
    kurang: fc.constant([] as string[]),
    kanal: fc.constantFrom('Google Form', 'WA'),
    jenis: fc.constantFrom('pengaduan', 'informasi'),
  }),
  pesanan: fc.array(pesanan, { minLength: 12, maxLength: 40 }),
});

type CeritaFitur = typeof ceritaFitur extends fc.Arbitrary<infer T> ? T : never;

export interface BabakFitur {
  readonly perintah: Perintah;
  readonly at: number;
  /** Of the version that the aduan ran under; for a move, the one it was moved to. */
  readonly konteks: Konteks;
  readonly sebelum: Aduan | undefined;
  readonly keputusan: Keputusan | undefined;
}

/** Each aduan is decided with its own version; records handed in are frozen. */
export function mainkanFitur(c: CeritaFitur, kalender: Kalender): BabakFitur[] {
  const versi = new Map<string, Konteks>([
    ['v1', konteksUntuk(c.sop, kalender)],
    ['v2', { ...konteksUntuk(c.lain, kalender), sopVersi: 'v2' }],
  ]);
  const konteksDari = (sopVersi: string): Konteks => {
    const konteks = versi.get(sopVersi);
    if (!konteks) throw new Error(`no version ${sopVersi}`);
    return konteks;
  };
  const awal = masukan(c.masukan);
  let at = awal.diterima;
  let aduan: Aduan | undefined;
  const babak: BabakFitur[] = [];
  const catat: PesananFitur = { perintah: { jenis: 'catat', masukan: awal }, jeda: 2 };
  for (const pesanan of [catat, ...c.pesanan]) {
    at += pesanan.jeda * MENIT;
    const kini = aduan?.sopVersi ?? 'v1';
    const isPindah = pesanan.perintah.jenis === 'pindah_sop';
    const konteks = konteksDari(isPindah ? lawan(kini) : kini);
    const perintah = aduan ? pilih(konteks, aduan, pesanan, at) : pesanan.perintah;
    const hasil = decide(konteks, beku(aduan), perintah, at);
    const keputusan = hasil.ok ? hasil.nilai : undefined;
    babak.push({ perintah, at, konteks, sebelum: aduan, keputusan });
    if (keputusan) aduan = keputusan.aduan;
  }
  return babak;
}

function pilih(
  konteks: Konteks,
  aduan: Aduan,
  { perintah, nomor }: PesananFitur,
  at: number,
): Perintah {
  if (nomor === undefined) return perintah;
  if (perintah.jenis !== 'tindak' && perintah.jenis !== 'balas') return perintah;
  const boleh =
    perintah.jenis === 'tindak'
      ? tindakanBoleh(konteks, aduan, at)
      : tindakanPelapor(konteks, aduan, at);
  const tindakan = boleh[nomor % Math.max(1, boleh.length)];
  return tindakan ? { ...perintah, tindakan: tindakan.id } : perintah;
}

const lawan = (versi: string): string => (versi === 'v1' ? 'v2' : 'v1');

function beku<T>(nilai: T): T {
  if (typeof nilai === 'object' && nilai !== null) {
    for (const isi of Object.values(nilai)) beku(isi);
    Object.freeze(nilai);
  }
  return nilai;
}

export function untukSemua(uji: (babak: BabakFitur[]) => void): void {
  fc.assert(
    fc.property(ceritaFitur, fc.boolean(), (c, tutup) => {
      uji(mainkanFitur(c, tutup ? kantor : siaga));
    }),
    { numRuns: 100 },
  );
}

export const semuaPeristiwa = (b: BabakFitur[]): Peristiwa[] =>
  b.flatMap((x) => x.keputusan?.peristiwa ?? []);
export const ditindak = (p: readonly Peristiwa[]): Ditindak[] =>
  p.flatMap((x) => (x.jenis === 'ditindak' ? [x] : []));

/** Every record on the way, with the one before it and the event between them. */
export function setiapCatatan(
  babak: BabakFitur[],
  uji: (sesudah: Aduan, sebelum: Aduan | undefined, p: Peristiwa) => void,
): void {
  let aduan: Aduan | undefined;
  for (const p of semuaPeristiwa(babak)) {
    const sesudah = terapkan(aduan, p);
    uji(sesudah, aduan, p);
    aduan = sesudah;
  }
}
