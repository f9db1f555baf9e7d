// SPDX-License-Identifier: Apache-2.0
// Letters compiled from their files, for Node. Apps Script cannot compile templates (no eval) and
// gets them from the bundle (scripts/bundel-templat.ts); both use the same files and words.

import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { bantuan } from './bantuan.ts';
import type { ModelSurat, RenderTemplat } from './surat.ts';

type Bentuk = 'teks' | 'html';

/** Names of the letters, without extension. */
export function daftarSurel(): string[] {
  return berkas('surel').filter((nama) => !nama.startsWith('_'));
}

/** Throws for a name that has no file. */
export function muatSurel(): RenderTemplat {
  const teks = susun('teks');
  const html = susun('html');
  return (nama, model, bentuk) => (bentuk === 'html' ? html : teks)(nama, model);
}

function susun(bentuk: Bentuk): (nama: string, model: ModelSurat) => string {
  const hb = Handlebars.create();
  hb.registerHelper(bantuan);
  const templat = new Map<string, HandlebarsTemplateDelegate>();
  for (const { nama, sumber } of sumberSurel(bentuk)) {
    const jadi = hb.compile(sumber, { noEscape: bentuk === 'teks', preventIndent: true });
    if (nama.startsWith('_')) hb.registerPartial(nama.slice(1), jadi);
    else templat.set(nama, jadi);
  }
  return (nama, model) => {
    const jadi = templat.get(nama);
    if (jadi === undefined) throw new Error(`templates/surel/${nama}.hbs does not exist`);
    return jadi(model);
  };
}

/** The same letters for both; their parts (`_…`) from surel, or from surel-html. */
export function sumberSurel(bentuk: Bentuk): { readonly nama: string; readonly sumber: string }[] {
  const ambil = (folder: string, pakai: (nama: string) => boolean) =>
    berkas(folder)
      .filter(pakai)
      .map((nama) => ({
        nama,
        sumber: readFileSync(new URL(`./${folder}/${nama}.hbs`, import.meta.url), 'utf8'),
      }));
  return bentuk === 'teks'
    ? ambil('surel', () => true)
    : [...ambil('surel', (nama) => !nama.startsWith('_')), ...ambil('surel-html', () => true)];
}

function berkas(folder: string): string[] {
  return readdirSync(new URL(`./${folder}/`, import.meta.url))
    .filter((nama) => nama.endsWith('.hbs'))
    .map((nama) => nama.slice(0, -'.hbs'.length))
    .sort();
}
