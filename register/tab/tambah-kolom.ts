// SPDX-License-Identifier: Apache-2.0
// Columns that a tab should have and has not: a register set up by an older build, or a column that
// somebody deleted. They are put into their place; where a header may only be renamed, nothing is done.

import { petakanKepala } from './kepala.ts';
import { bacaTeks } from './sel.ts';
import type { BarisMentah, Permintaan } from './sheets-bentuk.ts';
import { hiasKolom } from './susunan-tab.ts';
import { type IdTab, TAB } from './tab.ts';

export interface KolomTab {
  /** Ids of the columns that were put in. */
  readonly baru: readonly string[];
  /** Zero-based, after the requests and before them. */
  readonly letak: Readonly<Record<string, number>>;
  readonly letakLama: Readonly<Record<string, number>>;
  readonly requests: readonly Permintaan[];
}

/** What nothing else tells: while rows stand there, only people can bring such a column back. */
const TAK_TERGANTI: Readonly<Partial<Record<IdTab, readonly string[]>>> = {
  riwayat: ['data', 'teks'],
  kotakKeluar: TAB.kotakKeluar.kolom.map((k) => k.id).filter((k) => k !== 'dibuat'),
  versiSop: ['versi', 'isi', 'lanjutan'],
  rekap: ['bulan', 'dokumenId', 'arsipId', 'sha256', 'disposisi', 'arsip'],
  identitas: ['nomor', 'nama', 'alamat', 'telepon', 'surel', 'nik', 'rahasia', 'isiAsli'],
};

export function tambahKolom(id: IdTab, baris: ReadonlyMap<number, BarisMentah>): KolomTab {
  const judul = baris.get(1) ?? [];
  const susunan = bacaSusunan(id, judul);
  const hilang = TAB[id].kolom.filter((k) => k.judul !== '' && !susunan.includes(k.id));
  const letak = (): Record<string, number> =>
    Object.fromEntries(susunan.flatMap((k, i) => (k === undefined || k === '?' ? [] : [[k, i]])));
  const letakLama = letak();
  const biarkan: KolomTab = { baru: [], letak: letakLama, letakLama, requests: [] };
  if (hilang.length === 0 || isTerbaca(id, baris)) return biarkan;
  // Most of them gone at once: the header row itself was emptied, moved or deleted.
  if (hilang.length * 2 > TAB[id].kolom.length) return biarkan;
  const berisi = [...baris.keys()].some((nomor) => nomor > 1);
  if (berisi && hilang.some((k) => TAK_TERGANTI[id]?.includes(k.id))) return biarkan;
  const sisip: number[] = [];
  for (const { id: kolom } of hilang) {
    const tempat = cariSela(id, kolom, susunan);
    if (tempat === undefined) return biarkan;
    susunan.splice(tempat, 0, kolom);
    sisip.push(tempat);
  }
  const akhir = letak();
  return {
    baru: hilang.map((k) => k.id),
    letak: akhir,
    letakLama,
    requests: [
      ...sisip.map((tempat) => ({
        insertDimension: {
          range: {
            sheetId: TAB[id].sheetId,
            dimension: 'COLUMNS',
            startIndex: tempat,
            endIndex: tempat + 1,
          },
          inheritFromBefore: tempat > 0,
        },
      })),
      ...hilang.flatMap((k) => hiasKolom(id, k, akhir[k.id] ?? 0)),
    ],
  };
}

/** All columns are found, though one header may have to be put back: a commit does that. */
function isTerbaca(id: IdTab, baris: ReadonlyMap<number, BarisMentah>): boolean {
  const judul = baris.get(1) ?? [];
  const peta = petakanKepala(id, judul);
  if (!peta.ok) return false;
  // Past the end stands none, unless something stands there below its header.
  return peta.nilai.pulihkan.every(
    ({ kolom }) =>
      kolom < judul.length || [...baris.values()].some((isi) => bacaTeks(isi[kolom]) !== ''),
  );
}

/** Column ids by place; `?` = a header that is none of ours, undefined = blank. */
function bacaSusunan(id: IdTab, judul: BarisMentah): (string | undefined)[] {
  const samakan = (teks: string): string => teks.trim().toLowerCase().replace(/\s+/g, ' ');
  return Array.from(judul, (sel) => {
    const teks = samakan(bacaTeks(sel));
    if (teks === '') return undefined;
    return TAB[id].kolom.find((k) => samakan(k.judul) === teks)?.id ?? '?';
  });
}

/** Behind the nearest column before it; undefined when an unknown or blank one may be the one. */
function cariSela(
  id: IdTab,
  kolom: string,
  susunan: readonly (string | undefined)[],
): number | undefined {
  const urut = TAB[id].kolom.map((k) => k.id);
  const ke = urut.indexOf(kolom);
  const tempat = (satu: string): number => susunan.indexOf(satu);
  const kiri = Math.max(-1, ...urut.slice(0, ke).map(tempat).slice(-1));
  const kanan = urut
    .slice(ke + 1)
    .map(tempat)
    .find((i) => i > kiri);
  const antara = susunan.slice(kiri + 1, kanan ?? susunan.length);
  const sampai = antara.findIndex((satu) => satu !== undefined && satu !== '?');
  const ragu = sampai === -1 ? antara : antara.slice(0, sampai);
  return ragu.length > 0 ? undefined : kiri + 1;
}
