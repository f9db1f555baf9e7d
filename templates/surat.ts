// SPDX-License-Identifier: Apache-2.0
// A rendered letter: a subject, a plain text, and the same words as HTML. Both come from one template
// whose first line is `Perihal: …`; only its parts (`{{> tautan}}`, `{{> aduan}}`) differ. How they are
// compiled (at build or from files) is the caller's affair.

/** What every letter may name. All of it is masked; absent and '' mean the same to a template. */
export interface ModelSurat {
  readonly instansi: string;
  readonly induk?: string;
  readonly alamat?: string;
  /** `Senin, 19 Oktober 2026 pukul 09.15 WIB`: when the letter was decided, not when it left. */
  readonly tanggal?: string;
  readonly nomor?: string;
  /** How the recipient is addressed when not the pelapor: the label of the role. */
  readonly jabatan?: string;
  readonly teks?: string;
  readonly tautan?: string;
  readonly tautanRegister?: string;
  /** The lines of a digest. */
  readonly butir?: readonly Readonly<Record<string, string>>[];
  readonly [lain: string]: string | readonly Readonly<Record<string, string>>[] | undefined;
}

export interface IsiSurat {
  readonly perihal: string;
  readonly isi: string;
  /** A fragment with inline styles and no script; every value in it was escaped by Handlebars. */
  readonly html: string;
}

/**
 * Renders one file of templates/surel by its name without extension, as text or with the parts of
 * templates/surel-html.
 */
export type RenderTemplat = (nama: string, model: ModelSurat, bentuk?: 'html') => string;

const PERIHAL = /^Perihal: *(.+)$/;
const PARAGRAF = '<p style="margin:0 0 16px;overflow-wrap:anywhere">';

/** Subjects are one line: mail headers must not be steered by what somebody typed. */
export function renderSurat(render: RenderTemplat, nama: string, model: ModelSurat): IsiSurat {
  const [kepala, sisa] = belah(render(nama, model));
  const cocok = PERIHAL.exec(kepala)?.[1];
  if (cocok === undefined) throw new Error(`templates/surel/${nama}: no line "Perihal: …"`);
  const perihal = cocok.trim().slice(0, 200);
  const isi = sisa
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  // The number in brackets is for the list of a mailbox; in the letter it stands below anyway.
  const judul = perihal.replace(/^\[[^\]]*\] */, '');
  const badan = keParagraf(belah(render(nama, model, 'html'))[1]);
  const html = render('bingkai', { ...model, judul, isi: badan }, 'html');
  return { perihal, isi: `${isi}\n`, html: html.trim() };
}

function belah(teks: string): [kepala: string, sisa: string] {
  const [kepala = '', ...sisa] = teks.replace(/\r\n?/g, '\n').split('\n');
  return [kepala, sisa.join('\n')];
}

/**
 * Runs of lines become paragraphs. A line that begins with `<` is a part's own markup: what people
 * typed cannot look like it, because its `<` has been escaped.
 */
function keParagraf(teks: string): string {
  const hasil: string[] = [];
  let paragraf: string[] = [];
  const tutup = (): void => {
    if (paragraf.length > 0) hasil.push(`${PARAGRAF}${paragraf.join('<br>')}</p>`);
    paragraf = [];
  };
  for (const baris of teks.split('\n').map((satu) => satu.trim())) {
    if (baris !== '' && !baris.startsWith('<')) {
      paragraf.push(baris);
      continue;
    }
    tutup();
    if (baris !== '') hasil.push(baris);
  }
  tutup();
  return hasil.join('\n');
}
