// SPDX-License-Identifier: Apache-2.0
// A SOP from the text of a YAML or JSON file, with everything that is wrong or was filled in, each at
// its line. It never throws for what is in the file.

import { type Document, LineCounter, type YAMLError, isScalar, parseDocument, visit } from 'yaml';
import type { Masalah } from '../core/masalah.ts';
import { lengkapiSop } from '../core/sop/sop-bawaan.ts';
import { letakJalur } from '../core/sop/sop-letak.ts';
import { periksaSop } from '../core/sop/sop-periksa.ts';
import type { Sop } from '../core/sop/sop.ts';
import { bacaDaftarWaktu } from '../core/waktu/waktu-teks.ts';
import { barisJalan, type Jalan } from './letak-yaml.ts';
import { pesanBentuk, pesanYaml } from './pesan-berkas.ts';
import { skemaDraf } from './skema-sop.ts';

export interface MasalahBerkas extends Masalah {
  /** Line of the file, from 1. */
  readonly baris?: number;
}

export interface HasilBerkasSop {
  /** Only when nothing is a `galat`. */
  readonly sop?: Sop;
  readonly masalah: readonly MasalahBerkas[];
}

export function periksaTeksSop(isi: string): HasilBerkasSop {
  const garis = new LineCounter();
  // Text stays text (`007`, `ya`, `1.10`): the schema knows what is a number.
  const dokumen = parseDocument(isi.replace(/^\uFEFF/, ''), {
    lineCounter: garis,
    schema: 'failsafe',
    prettyErrors: false,
  });
  const rusak = [
    ...dokumen.errors.map((e) => galatYaml(e, garis)),
    ...rujukanHilang(dokumen, garis),
  ];
  if (rusak.length > 0) return { masalah: rusak };
  const mentah = keNilai(dokumen);
  if (typeof mentah === 'string') return { masalah: [galatBerkas(mentah)] };
  const dimana = (jalan: Jalan): number | undefined => barisJalan(dokumen, garis, jalan) ?? 1;
  const hasil = skemaDraf.safeParse(mentah.nilai);
  if (!hasil.success) {
    const bentuk = hasil.error.issues.flatMap((issue) =>
      pesanBentuk(skemaDraf, issue, mentah.nilai).map(({ jalan, pesan }) => ({ jalan, pesan })),
    );
    const masalah = bentuk.map(({ jalan, pesan }) => ({
      jalur: jalan.join('.') || 'berkas',
      tingkat: 'galat' as const,
      pesan,
      ...beri(dimana(jalan)),
    }));
    const jalan = bentuk.map((satu) => satu.jalan);
    const sisanya = galatMakna(mentah.nilai, jalan).map((m) => ({
      ...m.masalah,
      ...beri(dimana(letakJalur(m.sop, m.masalah.jalur))),
    }));
    return { masalah: urut([...masalah, ...sisanya]) };
  }
  const { sop, masalah: bawaan } = lengkapiSop(hasil.data);
  const masalah = urut([
    ...catatanWaktu(dokumen, garis),
    ...[...bawaan, ...periksaSop(sop)].map((m) => ({
      ...m,
      ...beri(dimana(letakJalur(sop, m.jalur))),
    })),
  ]);
  return masalah.some((m) => m.tingkat === 'galat') ? { masalah } : { sop, masalah };
}

const urut = (masalah: readonly MasalahBerkas[]): MasalahBerkas[] =>
  [...masalah].sort((a, b) => (a.baris ?? 0) - (b.baris ?? 0));

/** What an act that could not be read leads to is not known: nothing is said of what it reaches. */
const AKIBAT = /tidak pernah (?:tercapai|selesai)/;

/**
 * What else is wrong with the rest of a file, so that a person is told everything at once: the parts
 * that could not be read are left out. Nothing, when without them there is no SOP at all.
 */
function galatMakna(
  nilai: unknown,
  tanpa: readonly Jalan[],
): { readonly sop: Sop; readonly masalah: Masalah }[] {
  const sisa: unknown = structuredClone(nilai);
  for (const jalan of tanpa) buang(sisa, jalan);
  const hasil = skemaDraf.safeParse(sisa);
  if (!hasil.success) return [];
  const { sop } = lengkapiSop(hasil.data);
  return periksaSop(sop)
    .filter((m) => m.tingkat === 'galat' && !AKIBAT.test(m.pesan))
    .map((masalah) => ({ sop, masalah }));
}

function buang(nilai: unknown, jalan: Jalan): void {
  const [kunci, ...sisa] = jalan;
  if (typeof nilai !== 'object' || nilai === null || kunci === undefined) return;
  const wadah = nilai as Record<PropertyKey, unknown>;
  if (sisa.length > 0) return buang(wadah[kunci], sisa);
  // A hole keeps the places of the rows after it; the schema then refuses the whole list.
  delete wadah[kunci];
}

const beri = (baris: number | undefined): { baris?: number } =>
  baris === undefined ? {} : { baris };

const galatBerkas = (pesan: string): Masalah => ({
  jalur: 'berkas',
  tingkat: 'galat',
  pesan,
});

const galatYaml = (e: YAMLError, garis: LineCounter): MasalahBerkas => ({
  jalur: 'berkas',
  tingkat: 'galat',
  pesan: pesanYaml(e),
  baris: garis.linePos(e.pos[0]).line,
});

function rujukanHilang(dokumen: Document, garis: LineCounter): MasalahBerkas[] {
  const masalah: MasalahBerkas[] = [];
  visit(dokumen, {
    Alias(_, rujukan) {
      if (rujukan.resolve(dokumen) !== undefined) return;
      const pesan = `Rujukan “*${rujukan.source}” menunjuk “&${rujukan.source}” yang tidak ada di atasnya.`;
      const baris = garis.linePos(rujukan.range?.[0] ?? 0).line;
      masalah.push({ jalur: 'berkas', tingkat: 'galat', pesan, baris });
    },
  });
  return masalah;
}

/** The content as plain values, or what is wrong with it. */
function keNilai(dokumen: Document): { readonly nilai: unknown } | string {
  const { contents } = dokumen;
  if (contents === null || (isScalar(contents) && contents.value === ''))
    return 'Berkasnya kosong.';
  visit(dokumen, {
    Scalar(_, simpul) {
      if (simpul.type === 'PLAIN' && /^(?:null|~)$/i.test(String(simpul.value))) simpul.value = '';
    },
  });
  try {
    const nilai: unknown = dokumen.toJS({ maxAliasCount: 1000 });
    if (typeof nilai === 'object' && nilai !== null && !Array.isArray(nilai)) return { nilai };
    return 'Berkas SOP harus berisi kunci dan nilainya, misalnya “nama: SOP Penanganan Aduan”.';
  } catch {
    return 'Ada rujukan (* atau &) yang tidak dapat diikuti dalam berkas ini.';
  }
}

const KUNCI_WAKTU = new Set(['waktu', 'setelah', 'lewat', 'batas', 'sebelum', 'tenggatProses']);

/** Times in words that could be meant otherwise, each said once where it stands. */
function catatanWaktu(dokumen: Document, garis: LineCounter): MasalahBerkas[] {
  const masalah: MasalahBerkas[] = [];
  visit(dokumen, {
    Pair(_, pasangan) {
      const kunci = isScalar(pasangan.key) ? String(pasangan.key.value) : '';
      const { value: nilai } = pasangan;
      if (!KUNCI_WAKTU.has(kunci) || !isScalar(nilai) || typeof nilai.value !== 'string') return;
      const hasil = bacaDaftarWaktu(nilai.value);
      for (const { catatan } of hasil.ok ? hasil.nilai : []) {
        if (catatan === undefined) continue;
        const baris = garis.linePos(nilai.range?.[0] ?? 0).line;
        masalah.push({ jalur: kunci, tingkat: 'peringatan', pesan: catatan, baris });
      }
    },
  });
  return masalah;
}
