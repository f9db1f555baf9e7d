// SPDX-License-Identifier: Apache-2.0
// Reads anybody's file of complaint texts (CSV or JSONL) into form answers. A row that cannot be
// used is listed with its line and the reason; the rest run. Nothing is corrected silently.

import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';

/** What one citizen types into the form. Only `isi` is always there. */
export interface AduanContoh {
  readonly isi: string;
  readonly kategori?: string;
  readonly lokasi?: string;
  readonly jenis?: string;
  readonly rahasia?: boolean;
}

export interface BarisDitolak {
  /** Line in the file, 1 = first. */
  readonly baris: number;
  readonly alasan: string;
}

export interface HasilBaca {
  readonly aduan: readonly AduanContoh[];
  /** The line of each aduan in the file. */
  readonly baris: readonly number[];
  readonly ditolak: readonly BarisDitolak[];
  /** The encoding the bytes were read in, when it was not UTF-8. */
  readonly catatan: readonly string[];
}

const KOLOM_ISI = ['uraian', 'isi', 'text'];
/** Other headings under which offices keep the text; looked for when none of the above is there. */
const KOLOM_LAIN = [
  'teks',
  'aduan',
  'keluhan',
  'isi aduan',
  'uraian aduan',
  'isi laporan',
  'pesan',
];

/** @throws Error in Indonesian when the file has no text column or cannot be read at all. */
export function readBerkasAduan(path: string): HasilBaca {
  const { teks, catatan } = decode(readFileSync(path));
  return { ...pilah(uraikan(path, teks)), catatan };
}

function uraikan(path: string, teks: string): Rekaman[] {
  if (/\.ya?ml$/i.test(path)) return daftar(parseYaml(teks));
  if (/\.json$/i.test(path) && /^\s*\[/.test(teks)) return daftar(JSON.parse(teks));
  if (/\.(jsonl|ndjson|json)$/i.test(path) || /^\s*\{/.test(teks)) return jsonl(teks);
  return csv(teks);
}

/** A list in one piece: `baris` counts its entries. */
function daftar(nilai: unknown): Rekaman[] {
  if (!Array.isArray(nilai)) throw new Error('isinya bukan daftar aduan');
  return nilai.map((satu: unknown, i) => rekamanDari(satu, i + 1));
}

interface Rekaman {
  readonly baris: number;
  readonly isi?: Record<string, unknown>;
  readonly alasan?: string;
}

function pilah(rekaman: readonly Rekaman[]): Omit<HasilBaca, 'catatan'> {
  const aduan: AduanContoh[] = [];
  const letak: number[] = [];
  const ditolak: BarisDitolak[] = [];
  for (const { baris, isi, alasan } of rekaman) {
    const teks = isi === undefined ? undefined : textOf(isi);
    if (teks === undefined) {
      const kolom = KOLOM_ISI.join(', ');
      ditolak.push({ baris, alasan: alasan ?? `tidak ada kolom teks (${kolom})` });
    } else if (teks.trim() === '') {
      ditolak.push({ baris, alasan: 'teks aduan kosong' });
    } else {
      aduan.push({ isi: teks, ...pelengkap(isi ?? {}) });
      letak.push(baris);
    }
  }
  return { aduan, baris: letak, ditolak };
}

function textOf(isi: Record<string, unknown>): string | undefined {
  for (const nama of [...KOLOM_ISI, ...KOLOM_LAIN]) {
    const kunci = Object.keys(isi).find((k) => namaKolom(k) === nama);
    const nilai = kunci === undefined ? undefined : isi[kunci];
    if (typeof nilai === 'string') return nilai;
    if (typeof nilai === 'number' || typeof nilai === 'boolean') return String(nilai);
  }
  return undefined;
}

const namaKolom = (judul: string): string =>
  judul
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');

function pelengkap(isi: Record<string, unknown>): Omit<AduanContoh, 'isi'> {
  const ambil = (nama: string): Record<string, string> => {
    const kunci = Object.keys(isi).find((k) => namaKolom(k) === nama);
    const nilai = kunci === undefined ? undefined : isi[kunci];
    return typeof nilai === 'string' && nilai.trim() !== '' ? { [nama]: nilai.trim() } : {};
  };
  const tanda = isi['rahasia'];
  const rahasia =
    tanda === true || (typeof tanda === 'string' && /^\s*(ya|true|1)\s*$/i.test(tanda));
  return {
    ...ambil('kategori'),
    ...ambil('lokasi'),
    ...ambil('jenis'),
    ...(rahasia ? { rahasia } : {}),
  };
}

function jsonl(teks: string): Rekaman[] {
  return teks.split(/\r?\n/).flatMap((satu, index): Rekaman[] => {
    const baris = index + 1;
    if (satu.trim() === '') return [];
    try {
      return [rekamanDari(JSON.parse(satu), baris)];
    } catch {
      return [{ baris, alasan: 'bukan JSON yang utuh' }];
    }
  });
}

function rekamanDari(nilai: unknown, baris: number): Rekaman {
  if (typeof nilai === 'string') return { baris, isi: { isi: nilai } };
  if (typeof nilai !== 'object' || nilai === null || Array.isArray(nilai)) {
    return { baris, alasan: 'bukan objek JSON' };
  }
  return { baris, isi: nilai as Record<string, unknown> };
}

interface RekamanCsv {
  readonly info: { readonly lines: number };
  readonly record: Record<string, unknown>;
}

function csv(teks: string): Rekaman[] {
  const rusak: Rekaman[] = [];
  const rekaman = parseCsv<RekamanCsv>(teks, {
    columns: true,
    bom: true,
    delimiter: pemisah(teks),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    info: true,
    on_skip: (galat) => {
      rusak.push({ baris: Number(galat?.lines ?? 0), alasan: 'baris CSV tidak dapat diurai' });
      return undefined;
    },
  });
  const baik = rekaman.map(({ info, record }) => ({ baris: info.lines, isi: record }));
  if (baik.length > 0 && textOf(baik[0]?.isi ?? {}) === undefined) {
    const ada = Object.keys(baik[0]?.isi ?? {}).join(', ');
    throw new Error(
      `Berkas aduan tidak mempunyai kolom teks. Beri salah satu kolom bernama ` +
        `${KOLOM_ISI.join(', ')}; yang ada: ${ada}`,
    );
  }
  return [...baik, ...rusak].sort((a, b) => a.baris - b.baris);
}

/** The separator that the header line uses most: anybody's Excel writes `;` in Indonesia. */
function pemisah(teks: string): string {
  const kepala = teks.split(/\r?\n/, 1)[0] ?? '';
  const hitung = (tanda: string): number => kepala.split(tanda).length - 1;
  return [',', ';', '\t', '|'].reduce((a, b) => (hitung(b) > hitung(a) ? b : a));
}

function decode(bytes: Uint8Array): { teks: string; catatan: string[] } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { teks: new TextDecoder('utf-16le').decode(bytes), catatan: ['dibaca sebagai UTF-16'] };
  }
  try {
    return { teks: new TextDecoder('utf-8', { fatal: true }).decode(bytes), catatan: [] };
  } catch {
    // Mixed damage is common: bytes that are no UTF-8 stay visible as a replacement sign, or, when
    // most of the file is some Windows code page, are read as that.
    const utf8 = new TextDecoder('utf-8').decode(bytes);
    const rusak = utf8.split('\ufffd').length - 1;
    const asing = bytes.filter((b) => b >= 0x80).length;
    if (rusak * 2 < asing) return { teks: utf8, catatan: [`${rusak} huruf rusak ditandai \ufffd`] };
    const latin = new TextDecoder('windows-1252').decode(bytes);
    return { teks: latin, catatan: ['dibaca sebagai Windows-1252'] };
  }
}
