// SPDX-License-Identifier: Apache-2.0
// The three invented offices use together what the SOPs of other offices need: no key of the format
// and no unit of time is left without an example that runs.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { skemaDraf } from '../../sop/skema-sop.ts';
import { bacaBerkasSop } from '../../scripts/berkas-sop.ts';

const CONTOH = ['rsud', 'inspektorat', 'setda'].map((n) => `docs/contoh-sop/${n}-contoh.yaml`);

/** Only for rows read from a lost flowchart, and of the login that one of the five SOPs asks for. */
const BUKAN_UNTUK_MEREKA = ['keyakinan', 'tinggi', 'sedang', 'rendah', 'subKategori', 'akun'];

describe('SOP contoh', () => {
  it.each(CONTOH)('%s dapat dijalankan; yang diperingatkan memang disengaja', (berkas) => {
    const { sop, masalah } = bacaBerkasSop(berkas);
    expect(sop?.langkah.length).toBeGreaterThan(8);
    const disengaja = /Tanggal Revisi|"terima-lisan" tidak punya|kembali ke asal/;
    expect(masalah.filter(({ pesan }) => !disengaja.test(pesan))).toEqual([]);
  });

  it('bersama-sama memakai setiap kunci dan setiap pilihan', () => {
    const dipakai = new Set<string>();
    for (const berkas of CONTOH) kumpulkan(parse(readFileSync(berkas, 'utf8')), dipakai);
    const dikenal = new Set<string>();
    kunciSkema(z.toJSONSchema(skemaDraf, { unrepresentable: 'any', io: 'input' }), dikenal);
    expect(dikenal.size).toBeGreaterThan(90);
    const tanpa = [...dikenal].filter((k) => !dipakai.has(k) && !BUKAN_UNTUK_MEREKA.includes(k));
    expect(tanpa).toEqual([]);
  });
});

/** Keys, and values that are one word. */
function kumpulkan(nilai: unknown, ke: Set<string>): void {
  if (typeof nilai === 'string') ke.add(nilai);
  if (typeof nilai !== 'object' || nilai === null) return;
  for (const [kunci, isi] of Object.entries(nilai)) {
    ke.add(kunci);
    kumpulkan(isi, ke);
  }
}

function kunciSkema(simpul: unknown, ke: Set<string>): void {
  if (typeof simpul !== 'object' || simpul === null) return;
  const { properties, enum: pilihan } = simpul as { properties?: object; enum?: unknown[] };
  for (const nama of Object.keys(properties ?? {})) ke.add(nama);
  for (const satu of pilihan ?? []) if (typeof satu === 'string') ke.add(satu);
  for (const anak of Object.values(simpul)) kunciSkema(anak, ke);
}
