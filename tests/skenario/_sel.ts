// SPDX-License-Identifier: Apache-2.0
// Every cell of a spreadsheet as Google's API gives it to its owner, hidden tabs and columns
// included: nothing can stand where this does not look.

import type { Kantor } from '../../scripts/kantor/kantor.ts';

export interface SelMentah {
  readonly tab: string;
  /** `Register!C7` */
  readonly alamat: string;
  readonly teks: string;
  readonly rumus?: string;
  readonly catatan?: string;
}

interface JsonSel {
  readonly userEnteredValue?: {
    readonly stringValue?: string;
    readonly numberValue?: number;
    readonly boolValue?: boolean;
    readonly formulaValue?: string;
  };
  readonly note?: string;
}

interface JsonBuku {
  readonly sheets: readonly {
    readonly properties: { readonly title: string };
    readonly data: readonly {
      readonly startRow?: number;
      readonly startColumn?: number;
      readonly rowData?: readonly { readonly values?: readonly JsonSel[] }[];
    }[];
  }[];
}

/** Cells with a value or a note. */
export function semuaSel({ emulator, pemilik }: Kantor, spreadsheetId: string): SelMentah[] {
  const params = { spreadsheetId, query: { includeGridData: true } };
  const buku = emulator.sheets.call('spreadsheets.get', params, { actor: pemilik, face: 'rest' });
  return (buku as JsonBuku).sheets.flatMap(({ properties: { title }, data }) =>
    data.flatMap(({ startRow = 0, startColumn = 0, rowData = [] }) =>
      rowData.flatMap(({ values = [] }, r) =>
        values.flatMap((sel, c) => keSel(sel, title, startRow + r, startColumn + c)),
      ),
    ),
  );
}

export function identitasId({ emulator, pemilik, sop }: Kantor): string {
  const nama = `Identitas Pelapor ${sop.instansi.nama}`;
  const ada = emulator.drive.view(pemilik).filter((f) => f.name === nama && !f.trashed);
  if (ada[0] === undefined || ada.length > 1) throw new Error(`${ada.length} files ${nama}`);
  return ada[0].id;
}

/** Rows of Identitas Pelapor by header text. */
export function barisIdentitas(kantor: Kantor): Record<string, string>[] {
  const { emulator, pemilik } = kantor;
  const lembar = emulator.sheets.view(identitasId(kantor), pemilik, { from: 0, to: 500 }).sheets[0];
  const [kepala, ...isi] = lembar?.rows ?? [];
  const judul = kepala?.cells.map(({ text }) => text) ?? [];
  return isi
    .map(({ cells }) => Object.fromEntries(judul.map((j, i) => [j, cells[i]?.text ?? ''])))
    .filter((satu) => Object.values(satu).some((teks) => teks !== ''));
}

function keSel(sel: JsonSel, tab: string, baris: number, kolom: number): SelMentah[] {
  const { stringValue, numberValue, boolValue, formulaValue } = sel.userEnteredValue ?? {};
  const teks = stringValue ?? numberValue ?? boolValue ?? formulaValue;
  if (teks === undefined && sel.note === undefined) return [];
  return [
    {
      tab,
      alamat: `${tab}!${String.fromCharCode(65 + kolom)}${baris + 1}`,
      teks: String(teks ?? ''),
      ...(formulaValue === undefined ? {} : { rumus: formulaValue }),
      ...(sel.note === undefined ? {} : { catatan: sel.note }),
    },
  ];
}
