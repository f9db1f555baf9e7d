// SPDX-License-Identifier: Apache-2.0
// Every cell of a spreadsheet as Google's API gives it to its owner, hidden tabs and columns included:
// nothing can stand where this does not look.

import type { Kantor } from '../kantor/kantor.ts';

export interface SelMentah {
  readonly tab: string;
  /** 1-based row, zero-based column. */
  readonly baris: number;
  readonly kolom: number;
  /** As it was entered, and below it the note. */
  readonly teks: string;
  /** Google's name of the kind of value; '' where there is only a note. */
  readonly jenis: string;
  readonly rumus?: string;
}

interface JsonSel {
  readonly userEnteredValue?: Readonly<Record<string, unknown>>;
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

const FIELDS =
  'sheets(properties.title,data(startRow,startColumn,rowData.values(userEnteredValue,note)))';

/** Cells with a value or a note. */
export function semuaSel({ emulator, pemilik }: Kantor, spreadsheetId: string): SelMentah[] {
  const params = { spreadsheetId, query: { fields: FIELDS } };
  const buku = emulator.sheets.callInside('spreadsheets.get', params, pemilik) as JsonBuku;
  return buku.sheets.flatMap(({ properties: { title: tab }, data }) =>
    data.flatMap(({ startRow = 0, startColumn = 0, rowData = [] }) =>
      rowData.flatMap(({ values = [] }, r) =>
        values.flatMap((sel, c) => keSel(sel, tab, startRow + r + 1, startColumn + c)),
      ),
    ),
  );
}

function keSel(sel: JsonSel, tab: string, baris: number, kolom: number): SelMentah[] {
  const nilai = sel.userEnteredValue ?? {};
  const [jenis = '', isi] = Object.entries(nilai)[0] ?? [];
  if (isi === undefined && sel.note === undefined) return [];
  const rumus = nilai['formulaValue'];
  return [
    {
      tab,
      baris,
      kolom,
      jenis,
      teks: [isi, sel.note]
        .flatMap((satu) => (satu === undefined ? [] : [String(satu)]))
        .join('\n'),
      ...(typeof rumus === 'string' ? { rumus } : {}),
    },
  ];
}

/** There is one, for all years. */
export function cariIdentitasId({ emulator, pemilik }: Kantor): string {
  const nama = 'Identitas Pelapor ';
  const ada = emulator.drive
    .view(pemilik)
    .filter((f) => f.name.startsWith(nama) && f.mimeType.endsWith('spreadsheet') && !f.trashed);
  if (ada[0] === undefined || ada.length > 1) throw new Error(`${ada.length} files ${nama}`);
  return ada[0].id;
}

export interface IsiDokumen {
  readonly nama: string;
  readonly teks: string;
}

/** What every document and PDF of the office is called, and what the documents say to their owner. */
export function semuaDokumen({ emulator, pemilik }: Kantor): IsiDokumen[] {
  const isDokumen = (mimeType: string): boolean => mimeType.endsWith('.document');
  return emulator.drive
    .view(pemilik)
    .filter(({ mimeType, trashed }) => !trashed && (isDokumen(mimeType) || /pdf$/.test(mimeType)))
    .map(({ id, name: nama, mimeType }) => ({
      nama,
      teks: isDokumen(mimeType) ? JSON.stringify(emulator.docs.view(id, pemilik)) : '',
    }));
}
