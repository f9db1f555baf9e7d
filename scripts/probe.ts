// SPDX-License-Identifier: Apache-2.0
// `npm run probe`: writes the probe script to build/probe for clasp. `-- --banding FILE` compares
// what a live account answered with the emulator (scripts/probe/README.md).

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createProgram, jalankanProgram } from './kantor/baris-perintah.ts';
import { MasukanError } from './kantor/galat-masukan.ts';
import { ALL } from './probe/all.ts';
import { buildProbe, writeProbe } from './probe/bundle.ts';
import { compareInWords, readResults } from './probe/compare.ts';
import { answersOfEmulator } from './probe/emulated.ts';

const OUT = fileURLToPath(new URL('../build/probe/', import.meta.url));

const program = createProgram(
  'probe',
  'Menanyakan kepada Google apa yang diandaikan emulator',
).option('--banding <FILE>', 'hasil dari akun sungguhan (CSV atau baris log) untuk dibandingkan');

process.exitCode = await jalankanProgram(program, process.argv.slice(2), async () => {
  const { banding } = program.opts<{ banding?: string }>();
  const files = await buildProbe();
  if (banding !== undefined) {
    const lines = compareInWords(ALL, answersOfEmulator(files), readSeen(banding));
    console.log(lines.join('\n'));
    return;
  }
  writeProbe(files, OUT);
  console.log(`${ALL.length} pertanyaan tersusun di build/probe.`);
  console.log('Langkah berikutnya ada di scripts/probe/README.md.');
});

function readSeen(path: string): ReturnType<typeof readResults> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new MasukanError(`Berkas ${path} tidak dapat dibaca.`);
  }
  const seen = readResults(text);
  if (seen.length > 0) return seen;
  throw new MasukanError(`${path} tidak berisi hasil probe (CSV dengan kolom "baris", atau log).`);
}
