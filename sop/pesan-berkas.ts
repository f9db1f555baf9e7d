// SPDX-License-Identifier: Apache-2.0
// What YAML and the schema complain of, in words that an office can act on.

import type { YAMLError } from 'yaml';
import { z } from 'zod';
import { saran } from '../core/teks/mirip.ts';
import type { Jalan } from './letak-yaml.ts';

const YAML: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'rujukan “*” di sini tidak menyebut nama yang dikenal',
  BAD_INDENT: 'jarak dari tepi kirinya tidak sejajar dengan baris di atasnya',
  BAD_SCALAR_START: 'teks yang diawali tanda ini perlu diapit tanda kutip',
  BAD_DQ_ESCAPE: 'garis miring “\\” di dalam tanda kutip ganda tidak dikenal',
  BLOCK_AS_IMPLICIT_KEY: 'teks yang memuat titik dua perlu diapit tanda kutip',
  BLOCK_IN_FLOW: 'baris baru tidak boleh di dalam kurung',
  DUPLICATE_KEY: 'kunci ini sudah ditulis sebelumnya',
  MISSING_CHAR: 'ada tanda yang kurang (kurung, koma, titik dua, kutip, atau spasi)',
  MULTILINE_IMPLICIT_KEY: 'titik dua sesudah kunci kurang, atau teksnya perlu diapit tanda kutip',
  MULTIPLE_DOCS: 'satu berkas hanya untuk satu SOP (ada tanda --- kedua)',
  TAB_AS_INDENT: 'pakailah spasi, bukan tombol Tab, untuk menjorokkan baris',
  UNEXPECTED_TOKEN: 'ada tanda yang tidak pada tempatnya',
};

export function pesanYaml({ code }: YAMLError): string {
  return `Tulisan YAML belum benar: ${YAML[code] ?? 'baris ini tidak dapat dibaca'}.`;
}

export interface PesanBentuk {
  readonly jalan: Jalan;
  readonly pesan: string;
}

/** One complaint of the schema; several keys that are not known are several messages. */
export function pesanBentuk(
  skema: z.core.$ZodType,
  issue: z.core.$ZodIssue,
  nilai: unknown,
): readonly PesanBentuk[] {
  const jalan = issue.path;
  if (issue.code === 'unrecognized_keys') {
    const dikenal = kunciSkema(skema, jalan);
    return issue.keys.map((kunci) => ({
      jalan: [...jalan, kunci],
      pesan: `Kunci “${kunci}” tidak dikenal.${saran(kunci, dikenal)} ${daftarKunci(dikenal)}`,
    }));
  }
  const kunci = jalan.filter((k) => typeof k === 'string');
  const nama = kunci[kunci.length - 1] ?? 'berkas';
  return [{ jalan, pesan: satuPesan(issue, nama, diJalan(nilai, jalan)) }];
}

function satuPesan(issue: z.core.$ZodIssue, nama: string, ada: unknown): string {
  switch (issue.code) {
    case 'custom':
      return issue.message;
    case 'invalid_value': {
      const pilihan = issue.values.map(String);
      if (ada === undefined || ada === '') return `“${nama}” belum ditulis. ${pilih(pilihan)}`;
      const teks = typeof ada === 'string' ? ada : JSON.stringify(ada);
      return `${nama} “${teks}” tidak dikenal.${saran(teks, pilihan)} ${pilih(pilihan)}`;
    }
    case 'invalid_type':
      if (ada === undefined || ada === '') return `“${nama}” belum ditulis.`;
      return `“${nama}” harus berupa ${JENIS[issue.expected] ?? issue.expected}.`;
    case 'too_small':
      if (issue.origin === 'string') return `“${nama}” belum ditulis.`;
      if (issue.origin === 'array') return `“${nama}” masih kosong; tulislah paling sedikit satu.`;
      return `“${nama}” paling sedikit ${String(issue.minimum)}.`;
    default:
      return `“${nama}” belum dapat dibaca.`;
  }
}

const pilih = (pilihan: readonly string[]): string => `Pilihannya: ${pilihan.join(', ')}.`;

const daftarKunci = (dikenal: readonly string[]): string =>
  dikenal.length === 0 ? '' : `Yang dikenal di sini: ${dikenal.join(', ')}.`;

const JENIS: Readonly<Record<string, string>> = {
  string: 'teks',
  number: 'angka',
  int: 'angka bulat',
  boolean: 'ya atau tidak',
  array: 'daftar (baris-baris yang diawali tanda -)',
  object: 'kunci dan nilainya',
};

function diJalan(nilai: unknown, jalan: Jalan): unknown {
  let kini = nilai;
  for (const kunci of jalan) {
    if (typeof kini !== 'object' || kini === null) return undefined;
    kini = (kini as Record<PropertyKey, unknown>)[kunci];
  }
  return kini;
}

/** The keys that may stand at a place, read from the schema itself. */
function kunciSkema(skema: z.core.$ZodType, jalan: Jalan): readonly string[] {
  let kini: z.core.$ZodType | undefined = inti(skema);
  for (const kunci of jalan) {
    if (kini instanceof z.core.$ZodObject) {
      const isi: unknown = kini._zod.def.shape[String(kunci)];
      kini = isi instanceof z.core.$ZodType ? inti(isi) : undefined;
    } else if (kini instanceof z.core.$ZodArray) kini = inti(kini._zod.def.element);
    else return [];
  }
  return kini instanceof z.core.$ZodObject ? Object.keys(kini._zod.def.shape) : [];
}

/** The object or list inside wrappers that only make a value optional or read it first. */
function inti(skema: z.core.$ZodType): z.core.$ZodType {
  if (skema instanceof z.core.$ZodOptional || skema instanceof z.core.$ZodDefault) {
    return inti(skema._zod.def.innerType);
  }
  if (!(skema instanceof z.core.$ZodPipe)) return skema;
  const { in: masuk, out: keluar } = skema._zod.def;
  return inti(masuk instanceof z.core.$ZodTransform ? keluar : masuk);
}
