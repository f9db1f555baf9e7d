// SPDX-License-Identifier: Apache-2.0
// Turns templates/*.hbs into a module of precompiled functions, because Apps Script runs no code
// made from strings. It decides nothing about what letters say.

import { readdirSync, readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import Handlebars from 'handlebars';
import { bantuan } from '../templates/bantuan.ts';

const TEMPLATES = new URL('../templates/', import.meta.url);

/** Source of `kentongan:templat`: `surel(nama, model)` for letters, `halaman(nama, model)` for pages. */
export function sumberTemplat(): string {
  const sumber = [
    `import Handlebars from 'handlebars/runtime';`,
    `import { bantuan } from './templates/bantuan.ts';`,
    `const buat = (daftar) => {`,
    `  const hb = Handlebars.create();`,
    `  hb.registerHelper(bantuan);`,
    `  const jadi = {};`,
    `  for (const nama of Object.keys(daftar)) {`,
    `    jadi[nama] = hb.template(daftar[nama]);`,
    `    if (nama.startsWith('_')) hb.registerPartial(nama.slice(1), jadi[nama]);`,
    `  }`,
    `  return (nama, model) => {`,
    `    if (!jadi[nama]) throw new Error('templates: no ' + nama);`,
    `    return jadi[nama](model);`,
    `  };`,
    `};`,
    `export const surel = buat(${precompile('surel', true)});`,
    `export const halaman = buat(${precompile('halaman', false)});`,
  ].join('\n');
  // Nobody reads what the precompiler writes, and it writes a great deal.
  return transformSync(sumber, { minify: true, format: 'esm', target: 'es2020' }).code;
}

function precompile(folder: string, noEscape: boolean): string {
  const knownHelpers = Object.fromEntries(Object.keys(bantuan).map((nama) => [nama, true]));
  const butir = readdirSync(new URL(`${folder}/`, TEMPLATES))
    .filter((berkas) => berkas.endsWith('.hbs'))
    .sort()
    .map((berkas) => {
      const sumber = readFileSync(new URL(`${folder}/${berkas}`, TEMPLATES), 'utf8');
      const jadi = Handlebars.precompile(sumber, {
        noEscape,
        preventIndent: true,
        knownHelpers,
        knownHelpersOnly: true,
      });
      return `${JSON.stringify(berkas.slice(0, -'.hbs'.length))}: ${String(jadi)}`;
    });
  return `{\n${butir.join(',\n')}\n}`;
}
