// SPDX-License-Identifier: Apache-2.0
// Letters compiled from their files, for Node. Apps Script cannot compile templates (no eval) and
// gets them from the bundle (scripts/bundel-templat.ts); both use the same files and words.

import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { bantuan } from './bantuan.ts';
import type { RenderTemplat } from './surat.ts';

const FOLDER = new URL('./surel/', import.meta.url);

/** Names of the letters, without extension. */
export function daftarSurel(): string[] {
  return berkas().filter((nama) => !nama.startsWith('_'));
}

/** Throws for a name that has no file. */
export function muatSurel(): RenderTemplat {
  const hb = Handlebars.create();
  hb.registerHelper(bantuan);
  const templat = new Map<string, HandlebarsTemplateDelegate>();
  for (const nama of berkas()) {
    const sumber = readFileSync(new URL(`${nama}.hbs`, FOLDER), 'utf8');
    const jadi = hb.compile(sumber, { noEscape: true, preventIndent: true });
    if (nama.startsWith('_')) hb.registerPartial(nama.slice(1), jadi);
    else templat.set(nama, jadi);
  }
  return (nama, model) => {
    const jadi = templat.get(nama);
    if (jadi === undefined) throw new Error(`templates/surel/${nama}.hbs does not exist`);
    return jadi(model);
  };
}

function berkas(): string[] {
  return readdirSync(FOLDER)
    .filter((nama) => nama.endsWith('.hbs'))
    .map((nama) => nama.slice(0, -'.hbs'.length))
    .sort();
}
