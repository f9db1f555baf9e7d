// SPDX-License-Identifier: Apache-2.0
// A rendered letter as a subject and a body. The templates are plain text whose first line is
// `Perihal: …`; how they are compiled (at build or from files) is the caller's affair.

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
  readonly [lain: string]: string | undefined;
}

export interface IsiSurat {
  readonly perihal: string;
  readonly isi: string;
}

/** Renders one file of templates/surel by its name without extension. */
export type RenderTemplat = (nama: string, model: ModelSurat) => string;

const PERIHAL = /^Perihal: *(.+)$/;

/** Subjects are one line: mail headers must not be steered by what somebody typed. */
export function renderSurat(render: RenderTemplat, nama: string, model: ModelSurat): IsiSurat {
  const teks = render(nama, model).replace(/\r\n?/g, '\n');
  const [kepala = '', ...sisa] = teks.split('\n');
  const perihal = PERIHAL.exec(kepala)?.[1];
  if (perihal === undefined) throw new Error(`templates/surel/${nama}: no line "Perihal: …"`);
  const isi = sisa
    .join('\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return { perihal: perihal.trim().slice(0, 200), isi: `${isi}\n` };
}
