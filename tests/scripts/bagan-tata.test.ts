// SPDX-License-Identifier: Apache-2.0
// The layout of the printed SOP: nothing of the data is left out, and nothing lies on anything else.
// The five SOPs of the kit, every SOP in docs, and one worse than any office would write.

import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Langkah, Sop, Tindakan } from '../../core/sop/sop.ts';
import type { LembarTata, Tata } from '../../scripts/bagan/tata.ts';
import { tataSop } from '../../scripts/bagan/tata.ts';
import { NAMA_KOLOM } from '../../scripts/bagan/kolom-teks.ts';
import { lebarTeks } from '../../scripts/bagan/teks.ts';
import { BARIS_TEKS, KERTAS, type Kertas } from '../../scripts/bagan/ukuran.ts';
import { daftarSop, muatSop } from '../../sop/muat.ts';
import { sopTerburuk } from './_bagan-sop.ts';
import * as hukum from './_bagan-hukum.ts';

const CONTOH = fileURLToPath(new URL('../../docs/contoh-sop', import.meta.url));
const contoh = existsSync(CONTOH)
  ? readdirSync(CONTOH)
      .filter((nama) => nama.endsWith('.yaml'))
      .map((nama) => `${CONTOH}/${nama}`)
  : [];

/** The last: how many words at most may stand on a line, where the paper is small for the SOP. */
const kasus: readonly (readonly [string, Sop, Kertas, number])[] = [
  ...daftarSop().map((id) => [id, muatSop(id), KERTAS.f4, 0] as const),
  ...contoh.map((id) => [id.replace(/.*\//, ''), muatSop(id), KERTAS.f4, 2] as const),
  ['lapor-magetan pada A4', muatSop('lapor-magetan'), KERTAS.a4, 2],
  ['kecamatan-jenawi pada A3', muatSop('kecamatan-jenawi'), KERTAS.a3, 0],
  ['terburuk', sopTerburuk(), KERTAS.f4, 3],
];

describe.each(kasus)('%s', (_, sop, kertas, tercoret) => {
  let tata: Tata;
  const tiap = (cari: (lembar: LembarTata) => string[]): string[] => tata.lembar.flatMap(cari);

  beforeAll(() => {
    tata = tataSop(sop, kertas);
  });

  it('menggambar setiap tindakan sampai ke tujuannya', () => {
    for (const langkah of sop.langkah.filter((l) => l.berkala === undefined)) {
      for (const t of langkah.tindakan) {
        expect(tujuanTergambar(tata, langkah, t), `${langkah.id}.${t.id}`).toEqual(
          tujuanData(sop, langkah, t),
        );
      }
    }
  });

  it('memberi setiap langkah satu baris dan simbol di setiap kolom pelaksananya', () => {
    const baris = tata.lembar.flatMap((l) =>
      l.alur.baris.flatMap((b) => (b.jenis === 'langkah' ? [b.baris.id] : [])),
    );
    expect([...baris].sort()).toEqual(sop.langkah.map((l) => l.id).sort());
    for (const l of sop.langkah) {
      const kolom = tata.lembar
        .flatMap((x) => x.simbol)
        .filter((s) => s.simpul === `langkah:${l.id}`)
        .map((s) => sop.pelaksana[s.kolom]?.id);
      for (const p of l.bersama ?? [l.pelaksana]) expect(kolom).toContain(p);
    }
  });

  it('menggambar garis yang tegak atau mendatar, dari simbol ke simbol', () => {
    expect(tiap(hukum.garisMiring)).toEqual([]);
    expect(tiap(hukum.ujungLepas)).toEqual([]);
  });

  it('tidak menumpuk apa pun', () => {
    expect(tiap(hukum.simbolTindih)).toEqual([]);
    expect(tiap(hukum.garisLewatSimbol)).toEqual([]);
    expect(tiap(hukum.garisLewatKotakLain)).toEqual([]);
    expect(tiap(hukum.garisBerimpit)).toEqual([]);
    expect(tiap(hukum.labelTindih)).toEqual([]);
  });

  it('menulis setiap pilihan pada panahnya, tidak tercoret garis', () => {
    expect(tiap(hukum.panahBisu)).toEqual([]);
    const kena = tiap(hukum.labelTercoret);
    expect(kena.length, kena.join('; ')).toBeLessThanOrEqual(tercoret);
    expect(tata.sempit || kena.length === 0).toBe(true);
  });

  it('menaruh semuanya di dalam halaman dan selnya', () => {
    expect(tiap((l) => hukum.luarHalaman(tata, l, kertas))).toEqual([]);
    for (const lembar of tata.lembar) {
      lembar.isi.forEach((isi, r) => {
        const tinggi = (lembar.baris[r]?.bawah ?? 0) - (lembar.baris[r]?.atas ?? 0);
        for (const nama of isi === undefined ? [] : NAMA_KOLOM) {
          const teks = isi?.[nama] ?? [];
          expect(teks.length * tata.ukuranTeks * BARIS_TEKS).toBeLessThanOrEqual(tinggi);
          for (const baris of teks) {
            const lebar = tata.letakTeks[nama].lebar;
            expect(lebarTeks(baris, tata.ukuranTeks), baris).toBeLessThanOrEqual(lebar);
          }
        }
      });
    }
  });
});

it('selalu menggambar SOP yang sama dengan cara yang sama', () => {
  const sop = muatSop('lapor-magetan');
  expect(tataSop(sop, KERTAS.f4)).toEqual(tataSop(sop, KERTAS.f4));
});

/** Where the data says that an act leads, as nodes of the drawing. */
function tujuanData(sop: Sop, langkah: Langkah, t: Tindakan): string[] {
  switch (t.ke) {
    case 'selesai':
      return ['selesai:aduan'];
    case 'tetap':
      return [`langkah:${langkah.id}`];
    case 'asal':
      return sop.langkah
        .filter((l) => l.id !== langkah.id && l.tindakan.some((x) => x.ke === langkah.id))
        .map((l) => `langkah:${l.id}`)
        .sort();
    default:
      return [`langkah:${t.ke}`];
  }
}

/** Where the drawn arrow of an act ends; through connectors to the page that goes on. */
function tujuanTergambar(tata: Tata, langkah: Langkah, t: Tindakan): string[] {
  const tujuan = new Set<string>();
  for (const lembar of tata.lembar) {
    for (const p of lembar.panah) {
      if (p.panah.dari !== `langkah:${langkah.id}` || p.id.startsWith('masuk:')) continue;
      if (!p.panah.tindakan.includes(t.id)) continue;
      expect(p.putus).toBe(langkah.habisWaktu?.tindakan === t.id);
      for (const id of p.ke) {
        const simpul = lembar.simbol.find((s) => s.id === id)?.simpul ?? '';
        const ke = simpul.replace(/^keluar:/, '');
        const tersambung = simpul === ke || isDisambut(tata, lembar, ke);
        tujuan.add(tersambung ? ke : `${ke} terputus`);
      }
    }
  }
  return [...tujuan].sort();
}

/** On another page a connector of that step comes in, with an arrow to the step. */
function isDisambut(tata: Tata, dari: LembarTata, ke: string): boolean {
  return tata.lembar.some(
    (l) =>
      l !== dari &&
      l.panah.some(
        (p) =>
          p.dari.some((id) => l.simbol.find((s) => s.id === id)?.simpul === `masuk:${ke}`) &&
          p.ke.length > 0 &&
          p.ke.every((id) => l.simbol.find((s) => s.id === id)?.simpul === ke),
      ),
  );
}
