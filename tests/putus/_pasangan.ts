// SPDX-License-Identifier: Apache-2.0
// All that setup has made and remembers, with files by their names instead of ids: two installations
// that are equal in it do the same from there on.

import type { Emulator } from '../../emulator/index.ts';
import type { Kantor } from '../../scripts/kantor/kantor.ts';
import { TAB } from '../../register/tab/tab.ts';
import { cariIdentitasId, semuaSel } from '../../scripts/simulasi/isi-berkas.ts';
import { tanpaId, tanpaWaktu } from './_akhir.ts';

export type Terpasang = Pick<Kantor, 'pemilik' | 'registerId' | 'scriptId' | 'sop'> & {
  readonly emulator: Emulator;
};

export function lihatPasangan(kantor: Terpasang): unknown {
  const { emulator, pemilik, registerId, scriptId } = kantor;
  const berkas = emulator.drive.view(pemilik);
  const buku = kantor as Kantor;
  const mentah = {
    berkas: berkas.map((f) => `${f.name} ${f.mimeType} ${f.trashed ? 'dibuang' : ''}`).sort(),
    properti: properti(emulator, scriptId),
    pemicu: emulator.scripts
      .triggers()
      .map(
        (t) =>
          `${t.handler} ${t.eventType} ${t.sourceId ?? ''} ${t.clock?.every ?? ''} ${t.disabled}`,
      )
      .sort(),
    formulir: emulator.forms.list().map((id) => {
      const { items, title, open } = emulator.forms.formView(id);
      const butir = items.map((i) => `${i.title} ${i.type} ${i.required} ${i.choices.join(',')}`);
      return { title, open, butir };
    }),
    sel: [registerId, cariIdentitasId(buku)].flatMap((id) => isiSel(buku, id)),
  };
  return tanpaWaktu(tanpaId(kantor, mentah));
}

/** Chance, counts and ids of triggers differ; whether they are there does not. */
const ACAK: ReadonlySet<string> = new Set(['rahasia', 'pemicu', 'petunjuk']);

const properti = ({ scripts }: Emulator, scriptId: string): string[] =>
  Object.entries(scripts.properties(scriptId))
    .filter(([, nilai]) => nilai !== '')
    .map(([kunci, nilai]) => (ACAK.has(kunci) ? kunci : `${kunci} ${nilai}`))
    .sort();

/** How often the register was written (its version, the hint's) counts nothing, nor what the watch has told meanwhile. */
function isiSel(kantor: Kantor, id: string): string[] {
  const sel = semuaSel(kantor, id);
  const { sistem, pengaturan } = TAB;
  const diSistem = sel.filter(({ tab }) => tab === sistem.judul);
  const hitungan = diSistem.filter(({ teks }) => teks === 'versi' || teks === 'petunjuk');
  return sel
    .filter((satu) => !hitungan.some((h) => h.tab === satu.tab && h.baris === satu.baris))
    .filter(({ tab, kolom }) => tab !== pengaturan.judul || kolom < pengaturan.kolom.length)
    .map(({ tab, baris, kolom, teks }) => {
      const isi = tab === sistem.judul && teks.startsWith('{') ? tanpaJaga(teks) : teks;
      return `${tab} ${baris} ${kolom} ${isi}`;
    });
}

function tanpaJaga(catatan: string): string {
  const semua = Object.entries(JSON.parse(catatan) as object).map((satu) => JSON.stringify(satu));
  return semua
    .filter((satu) => !satu.startsWith('["jaga.'))
    .sort()
    .join(',');
}
