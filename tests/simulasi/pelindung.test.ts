// SPDX-License-Identifier: Apache-2.0
// What each protection of the product is for: taken out of the bundle, it breaks the law that is named
// here. With all of them the same day breaks none.

import { describe, expect, it } from 'vitest';
import { periksaSemua } from '../../scripts/simulasi/hukum/semua.ts';
import { bukti, dilanggar, hukumDilanggar } from './_permainan.ts';
import { rencanaPelindung, SEMUA_ADEGAN, type Adegan } from './_rencana-pelindung.ts';

/** What stands in the bundle, and what is put in its place. */
type Cabut = readonly [
  pelindung: string,
  hukum: string,
  adegan: readonly Adegan[],
  cari: RegExp,
  ganti: string,
];

const CABUT: readonly Cabut[] = [
  [
    'kunci',
    'tercatat',
    ['serentak'],
    /if \(!kunci\.tryLock\(KUNCI_MS\)\) return "sibuk";/,
    'kunci.tryLock(0);',
  ],
  [
    'satu komit utuh',
    'tercatat',
    ['putus'],
    /\(\) => spreadsheets\(\)\.batchUpdate\(body, id\)/,
    '() => body.requests.map((r) => spreadsheets().batchUpdate({ ...body, requests: [r] }, id)).at(-1)',
  ],
  [
    'ingatan respons yang sudah dicatat',
    'tercatat',
    ['pemicu'],
    /semua\.filter\(\(\{ id \}\) => !sudah\.has\(tandaRespons\(id\)\)\)/,
    // Once a run, while one is known: every run would register more and more without end.
    'sudah.size === 1 && (globalThis.kali = (globalThis.kali ?? 0) + 1) === 1 ? semua : $&',
  ],
  [
    'tanda surat terkirim',
    'surat',
    ['galat'],
    /tandai\(surat, \(baris\) => \(\{ hasil: "terkirim", baris, pada \}\)\);/,
    '',
  ],
  ['sapuan', 'tercatat', ['pemicu'], /(?<="Sapuan", [^}]*)tugasSapu\(\w*\);/, ''],
  [
    'bukti versi sesudah galat yang tidak pasti',
    'tercatat',
    ['galat'],
    /versiKini\(anggaran, registerId\) !== versi/,
    'false',
  ],
  ['susulan identitas', 'tercatat', ['putus'], /(?<=try \{\s*)susulkanIdentitas\(.*?\);/, ''],
  ['penyamaran', 'rahasia', ['teks'], /function samarkan\((\w+), \w+\) \{/, '$& return $1;'],
  [
    'sel bertipe teks',
    'rumus',
    ['teks'],
    /\{ userEnteredValue: \{ stringValue: bersih \}/,
    '{ userEnteredValue: /^=/.test(bersih) ? { formulaValue: bersih } : { stringValue: bersih }',
  ],
  [
    'pengingat dan eskalasi',
    'tenggat',
    ['galat'],
    /function beritahu\(konteks, keputusan, \w+, pemilik, at\) \{/,
    '$& return keputusan;',
  ],
  [
    'urutan menurut kemendesakan',
    'kuota',
    ['serentak', 'teks'],
    /a\.prioritas - (\w+)\.prioritas \|\|/,
    '$1.prioritas - a.prioritas ||',
  ],
];

describe('pelindung', () => {
  it('semuanya ada: tidak ada hukum yang dilanggar', async () => {
    expect(dilanggar(periksaSemua(await bukti(rencanaPelindung(SEMUA_ADEGAN))))).toEqual([]);
  });

  it.each(CABUT)('tanpa %s, hukum "%s" dilanggar', async (_, hukum, adegan, cari, ganti) => {
    const ubah = (kode: string): string => {
      const hasil = kode.replace(cari, ganti);
      if (hasil === kode) throw new Error(`the bundle has no ${String(cari)}`);
      return hasil;
    };
    const hasil = await bukti(rencanaPelindung(adegan, hukum === 'tenggat' ? 4 : undefined), ubah);
    expect(hukumDilanggar(hasil)).toContain(hukum);
  });
});
