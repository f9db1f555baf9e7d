// SPDX-License-Identifier: Apache-2.0
// Reads the lembar disposisi back out of the document. It is found by its labels, so staff may move
// or restyle it; what is only suggested (Docs' suggesting mode) is not yet written.

import type { docs_v1 } from 'googleapis/build/src/apis/docs/v1.js';

export interface Disposisi {
  readonly sifat: readonly string[];
  readonly kepada: readonly string[];
  readonly harap: readonly string[];
  readonly isi: string;
  /** As the leader wrote it; '' when left blank. */
  readonly tanggal: string;
  readonly oleh: string;
}

export type HasilDisposisi =
  | { readonly keadaan: 'terisi'; readonly disposisi: Disposisi }
  /** Nothing was written yet. */
  | { readonly keadaan: 'kosong' }
  /** Something is there but not enough to act on; `kurang` names it in Indonesian. */
  | { readonly keadaan: 'belum_lengkap'; readonly kurang: string }
  /** The table or a label is gone from the document. */
  | { readonly keadaan: 'tidak_ditemukan'; readonly kurang: string };

const LABEL = {
  sifat: 'sifat',
  kepada: 'diteruskan kepada',
  harap: 'dengan hormat harap',
  isi: 'isi disposisi',
  tanggal: 'tanggal disposisi',
  oleh: 'oleh',
} as const;

type Kunci = keyof typeof LABEL;

export function bacaDisposisi(dokumen: docs_v1.Schema$Document): HasilDisposisi {
  const lembar = cariLembar(dokumen.body?.content ?? []);
  if (lembar === undefined) {
    const kurang = `tabel dengan baris "Isi disposisi" dan "Diteruskan kepada" tidak ada lagi`;
    return { keadaan: 'tidak_ditemukan', kurang };
  }
  const baris = (kunci: Kunci): readonly string[] => lembar.isi.get(LABEL[kunci]) ?? [];
  const disposisi: Disposisi = {
    sifat: pilihan(baris('sifat')),
    kepada: baris('kepada')
      .flatMap((satu) => satu.split(/[;\n]/))
      .map(bersih)
      .filter(Boolean),
    harap: pilihan(baris('harap')),
    isi: baris('isi').join('\n').trim(),
    tanggal: baris('tanggal').join(' ').trim(),
    oleh: baris('oleh').join(' ').trim(),
  };
  const adaIsi = disposisi.isi !== '' || disposisi.harap.length > 0;
  if (lembar.saran) {
    const kurang = 'tulisan masih berupa saran (mode menyarankan); terima sarannya di dokumen';
    return { keadaan: 'belum_lengkap', kurang };
  }
  if (!adaIsi && disposisi.kepada.length === 0) return { keadaan: 'kosong' };
  if (!adaIsi) return { keadaan: 'belum_lengkap', kurang: '"Isi disposisi" belum ditulis' };
  if (disposisi.kepada.length === 0) {
    return { keadaan: 'belum_lengkap', kurang: '"Diteruskan kepada" belum ditulis' };
  }
  return { keadaan: 'terisi', disposisi };
}

interface Lembar {
  readonly isi: ReadonlyMap<string, readonly string[]>;
  readonly saran: boolean;
}

/** The last table that has both labels: earlier ones may be examples in the text. */
function cariLembar(isi: readonly docs_v1.Schema$StructuralElement[]): Lembar | undefined {
  const calon = isi
    .flatMap((satu) => (satu.table === undefined ? [] : [satu.table]))
    .map(bacaTabel)
    .filter((satu) => satu.isi.has(LABEL.isi) && satu.isi.has(LABEL.kepada));
  return calon.at(-1);
}

function bacaTabel(tabel: docs_v1.Schema$Table): Lembar {
  const isi = new Map<string, readonly string[]>();
  let saran = false;
  for (const baris of tabel.tableRows ?? []) {
    const [label, ...sel] = baris.tableCells ?? [];
    const nama = bersih(paragraf(label).baris.join(' '))
      .toLowerCase()
      .replace(/[\s:]+$/, '');
    const nilai = sel.map(paragraf);
    if (!isi.has(nama))
      isi.set(
        nama,
        nilai.flatMap((satu) => satu.baris),
      );
    saran ||= nilai.some((satu) => satu.saran);
  }
  return { isi, saran };
}

function paragraf(sel: docs_v1.Schema$TableCell | undefined): { baris: string[]; saran: boolean } {
  const baris: string[] = [];
  let saran = false;
  for (const satu of sel?.content ?? []) {
    let teks = '';
    for (const unsur of satu.paragraph?.elements ?? []) {
      saran ||= (unsur.textRun?.suggestedInsertionIds ?? []).length > 0;
      if ((unsur.textRun?.suggestedDeletionIds ?? []).length === 0)
        teks += unsur.textRun?.content ?? '';
    }
    // A vertical tab is Docs' line break within a paragraph.
    baris.push(...teks.replace(/\n$/, '').split(/[\n\u000b]/));
  }
  return { baris: baris.map((satu) => satu.trim()).filter(Boolean), saran };
}

const TANDA = /^\s*(☑|☒|✓|✔|✅|\[[xXvV]\]|\([xXvV]\))\s*/u;
const KOTAK = /^\s*(☐|□|\[\s?\]|\(\s?\))\s*/u;

/** Ticked options; when somebody typed over the boxes, what they typed. */
function pilihan(baris: readonly string[]): string[] {
  const bertanda = baris.filter((satu) => TANDA.test(satu)).map((satu) => satu.replace(TANDA, ''));
  const diketik = baris.filter((satu) => !TANDA.test(satu) && !KOTAK.test(satu));
  return [...bertanda, ...diketik].map(bersih).filter(Boolean);
}

const bersih = (teks: string): string =>
  teks
    .replace(/\s+/g, ' ')
    .replace(/^[-–•\d.)\s]+(?=\p{L})/u, '')
    .trim();
