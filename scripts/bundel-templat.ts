// SPDX-License-Identifier: Apache-2.0
// Turns templates/*.hbs into a module of precompiled functions, because Apps Script runs no code
// made from strings. It decides nothing about what letters say.

import { readdirSync, readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';
import Handlebars from 'handlebars';
import { bantuan } from '../templates/bantuan.ts';
import { sumberSurel } from '../templates/muat.ts';

const HALAMAN = new URL('../templates/halaman/', import.meta.url);

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
    `const teks = buat(${precompile(sumberSurel('teks'), true)});`,
    `const html = buat(${precompile(sumberSurel('html'), false)});`,
    `export const surel = (nama, model, bentuk) => (bentuk === 'html' ? html : teks)(nama, model);`,
    `export const halaman = buat(${precompile(sumberHalaman(), false)});`,
  ].join('\n');
  // Nobody reads what the precompiler writes, and it writes a great deal.
  return transformSync(sumber, { minify: true, format: 'esm', target: 'es2020' }).code;
}

type Sumber = readonly { readonly nama: string; readonly sumber: string }[];

function precompile(daftar: Sumber, noEscape: boolean): string {
  const knownHelpers = Object.fromEntries(Object.keys(bantuan).map((nama) => [nama, true]));
  const butir = daftar.map(({ nama, sumber }) => {
    const jadi = Handlebars.precompile(sumber, {
      noEscape,
      preventIndent: true,
      knownHelpers,
      knownHelpersOnly: true,
    });
    return `${JSON.stringify(nama)}: ${String(jadi)}`;
  });
  return `{\n${butir.join(',\n')}\n}`;
}

function sumberHalaman(): Sumber {
  return readdirSync(HALAMAN)
    .filter((berkas) => berkas.endsWith('.hbs'))
    .sort()
    .map((berkas) => ({
      nama: berkas.slice(0, -'.hbs'.length),
      sumber: readFileSync(new URL(berkas, HALAMAN), 'utf8'),
    }));
}
