// SPDX-License-Identifier: Apache-2.0
// `npm run build`: writes what clasp pushes to build/apps-script. `-- --sop ID|FILE` for another
// office; what the files hold is decided in bundel.ts.

import { fileURLToPath } from 'node:url';
import { buildBundle } from './bundel.ts';
import { createProgram, jalankanProgram } from './kantor/baris-perintah.ts';
import { bacaNaskah, SOP_BAWAAN } from './kantor/naskah.ts';

const OUT = fileURLToPath(new URL('../build/apps-script/', import.meta.url));

const program = createProgram('build', 'Menyusun berkas untuk Apps Script').option(
  '--sop <ID|FILE>',
  `SOP bawaan atau berkas .yaml (bawaan: ${SOP_BAWAAN})`,
);

process.exitCode = await jalankanProgram(program, process.argv.slice(2), async () => {
  const { sop } = bacaNaskah(program.opts<{ sop?: string }>(), Date.now());
  const { files } = await buildBundle({ sop, outDir: OUT });
  for (const { name, type, source } of files) {
    console.log(`${name} (${type}): ${Math.ceil(Buffer.byteLength(source) / 1024)} kB`);
  }
});
