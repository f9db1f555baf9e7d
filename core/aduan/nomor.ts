// SPDX-License-Identifier: Apache-2.0
// The pattern of the nomor register, and the nomor made from it. Who counts is not decided here.

import { berhasil, gagal, type Hasil } from '../hasil.ts';
import { bulanRomawi } from '../waktu/tanggal.ts';

/** A pattern that was parsed: literal text and tags, in order. */
export type Pola = readonly (
  | { readonly teks: string }
  | { readonly tag: Tag; readonly lebar: number }
)[];

export type Tag = 'urut' | 'tahun' | 'bulan' | 'bulan_romawi' | 'kode_unit';

export interface UnsurNomor {
  readonly urut: number;
  /** 1 = Januari */
  readonly bulan: number;
  readonly tahun: number;
  readonly kodeUnit: string;
}

export interface GalatPola {
  readonly kode:
    | 'pola_kosong'
    | 'pola_terlalu_panjang'
    | 'pola_tanda_tidak_dikenal'
    | 'pola_kurung_tidak_berpasangan'
    | 'pola_tanpa_urut'
    | 'pola_tanpa_tahun';
  readonly fakta: Readonly<Record<string, string>>;
}

const PANJANG_MAKS = 60;
const TAG: readonly string[] = ['urut', 'tahun', 'bulan', 'bulan_romawi', 'kode_unit'];

/**
 * `{urut:4}/ADU/{kode_unit}/{bulan_romawi}/{tahun}`: `{urut}` and `{tahun}` are required, because the
 * count starts again each year and a nomor must stay unique.
 */
export function parsePola(pola: string): Hasil<Pola, GalatPola> {
  const bersih = pola.trim();
  if (bersih === '') return gagal({ kode: 'pola_kosong', fakta: {} });
  if (bersih.length > PANJANG_MAKS) {
    return gagal({ kode: 'pola_terlalu_panjang', fakta: { batas: String(PANJANG_MAKS) } });
  }
  const bagian: Pola[number][] = [];
  for (const potong of bersih.split(/(\{[^{}]*\})/)) {
    if (potong === '') continue;
    const tag = parseTag(potong);
    if (tag === undefined && /[{}]/.test(potong)) {
      const kode = /^\{[^{}]*\}$/.test(potong)
        ? 'pola_tanda_tidak_dikenal'
        : 'pola_kurung_tidak_berpasangan';
      return gagal({
        kode,
        fakta: { tanda: potong, pilihan: TAG.map((t) => `{${t}}`).join(', ') },
      });
    }
    bagian.push(tag ?? { teks: potong });
  }
  if (!punyaTag(bagian, 'urut')) return gagal({ kode: 'pola_tanpa_urut', fakta: {} });
  if (!punyaTag(bagian, 'tahun')) return gagal({ kode: 'pola_tanpa_tahun', fakta: {} });
  return berhasil(bagian);
}

export function formatNomor(pola: Pola, unsur: UnsurNomor): string {
  return pola.map((b) => ('teks' in b ? b.teks : formatTag(b.tag, b.lebar, unsur))).join('');
}

/** What to tell the one who typed the pattern. */
export function pesanPola(galat: GalatPola): string {
  switch (galat.kode) {
    case 'pola_kosong':
      return 'Pola nomor masih kosong. Contoh: {urut:4}/ADU/{kode_unit}/{bulan_romawi}/{tahun}';
    case 'pola_terlalu_panjang':
      return `Pola nomor paling panjang ${galat.fakta['batas'] ?? ''} karakter. Mohon dipersingkat.`;
    case 'pola_tanda_tidak_dikenal':
      return `Tanda ${galat.fakta['tanda'] ?? ''} tidak dikenal. Yang dapat dipakai: ${galat.fakta['pilihan'] ?? ''}.`;
    case 'pola_kurung_tidak_berpasangan':
      return 'Kurung kurawal pada pola nomor tidak berpasangan. Mohon diperiksa kembali.';
    case 'pola_tanpa_urut':
      return 'Pola nomor harus memuat {urut}, agar tidak ada dua aduan bernomor sama.';
    case 'pola_tanpa_tahun':
      return 'Pola nomor harus memuat {tahun}, karena nomor urut mulai lagi setiap tahun.';
  }
}

function parseTag(potong: string): Pola[number] | undefined {
  const cocok = /^\{([a-z_]+)(?::([1-9]))?\}$/.exec(potong);
  const nama = cocok?.[1];
  if (nama === undefined || !TAG.includes(nama)) return undefined;
  if (cocok?.[2] !== undefined && nama !== 'urut') return undefined;
  return { tag: nama as Tag, lebar: Number(cocok?.[2] ?? 1) };
}

const punyaTag = (pola: Pola, tag: Tag): boolean => pola.some((b) => 'tag' in b && b.tag === tag);

function formatTag(tag: Tag, lebar: number, unsur: UnsurNomor): string {
  switch (tag) {
    case 'urut':
      return String(unsur.urut).padStart(lebar, '0');
    case 'tahun':
      return String(unsur.tahun);
    case 'bulan':
      return String(unsur.bulan).padStart(2, '0');
    case 'bulan_romawi':
      return bulanRomawi(unsur.bulan);
    case 'kode_unit':
      return unsur.kodeUnit;
  }
}
