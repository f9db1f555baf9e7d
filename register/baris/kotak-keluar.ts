// SPDX-License-Identifier: Apache-2.0
// A letter that waits as a row of Kotak Keluar, and back. The recipient is a role, never an address;
// a letter that was sent leaves this tab and lives on in Riwayat.

import { type Hasil, berhasil, gagal } from '../../core/hasil.ts';
import type { Surat } from '../../core/aduan/perintah.ts';
import { formatSingkat } from '../../core/waktu/tanggal.ts';
import type { Kelainan } from '../tab/kelainan.ts';
import { type Kepala, selDi } from '../tab/kepala.ts';
import { createPembacaObjek, isObjek, parseObjek } from '../teks/objek.ts';
import { BATAS_SEL, bacaAngka, bacaTeks, selAngka, selMesin, selTeks } from '../tab/sel.ts';
import type { BarisMentah, Sel } from '../tab/sheets-bentuk.ts';
import type { IdKolom } from '../tab/tab.ts';

export interface BarisSurat {
  /** 1-based row of the sheet. */
  readonly baris: number;
  readonly surat: Surat;
  readonly percobaan: number;
  readonly pesan: string;
}

const PRIORITAS = [1, 2, 3, 4] as const;

export function suratKeBaris(
  zonaMenit: number,
  surat: Surat,
): Readonly<Record<IdKolom<'kotakKeluar'>, Sel>> {
  return {
    id: selMesin(surat.id),
    dibuat: selTeks(formatSingkat(zonaMenit, surat.dibuat)),
    prioritas: selAngka(surat.prioritas),
    kepada: selMesin(surat.kepada),
    templat: selMesin(surat.templat),
    nomor: selMesin(surat.nomor),
    data: selMesin(formatData(surat)),
    teks: selTeks(surat.teks, true),
    percobaan: selAngka(0),
    pesan: selTeks('', true),
  };
}

export function barisKeSurat(
  kepala: Kepala,
  nomorBaris: number,
  baris: BarisMentah,
): Hasil<BarisSurat, Kelainan> {
  const teks = (id: IdKolom<'kotakKeluar'>): string => bacaTeks(selDi(kepala, baris, id));
  const o = parseObjek(teks('data')) ?? {};
  const baca = createPembacaObjek(o);
  const prioritas = PRIORITAS.find((p) => p === bacaAngka(selDi(kepala, baris, 'prioritas')));
  const dibuat = baca.angka('dibuat');
  const data = baca.objek('data');
  if (baca.cacat.length > 0 || prioritas === undefined || teks('id') === '') {
    const pesan = `Kotak Keluar baris ${nomorBaris} tidak dapat dibaca; suratnya tidak dikirim.`;
    return gagal({ tab: 'kotakKeluar', baris: nomorBaris, kode: 'surat_rusak', pesan });
  }
  return berhasil({
    baris: nomorBaris,
    surat: {
      id: teks('id'),
      nomor: teks('nomor'),
      kepada: teks('kepada'),
      templat: teks('templat'),
      data: dataTeks(data),
      teks: teks('teks'),
      prioritas,
      dibuat,
    },
    percobaan: bacaAngka(selDi(kepala, baris, 'percobaan')) ?? 0,
    pesan: teks('pesan'),
  });
}

/** Values are small by contract; one that is not must not make the whole commit fail. */
function formatData(surat: Surat): string {
  const tulis = (data: Surat['data']): string => JSON.stringify({ dibuat: surat.dibuat, data });
  const utuh = tulis(surat.data);
  if (utuh.length <= BATAS_SEL) return utuh;
  const pendek = Object.entries(surat.data).map(([k, n]) => [k, n.slice(0, 500)] as const);
  return tulis(Object.fromEntries(pendek));
}

function dataTeks(o: Readonly<Record<string, unknown>>): Record<string, string> {
  const hasil: Record<string, string> = {};
  if (!isObjek(o)) return hasil;
  for (const [kunci, nilai] of Object.entries(o)) {
    if (typeof nilai === 'string') hasil[kunci] = nilai;
  }
  return hasil;
}
