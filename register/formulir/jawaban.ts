// SPDX-License-Identifier: Apache-2.0
// One response of the form → what goes to the register (masked) and what goes to Identitas Pelapor
// (whole). Offices change their forms: titles are recognised by what they say, an unknown question is
// kept for the PPID alone, and no odd answer makes an aduan fall through.

import type { Masukan } from '../../core/aduan/perintah.ts';
import { rapikan, samarkan } from '../../core/teks/samaran.ts';
import { kategoriInduk } from '../../core/sop/kategori.ts';
import { BATAS_TEKS } from '../../core/aduan/terapkan.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import type { Identitas } from '../baris/identitas.ts';
import { sidik } from '../teks/sidik.ts';
import { isSurel } from '../teks/surel.ts';

export interface Jawaban {
  readonly judul: string;
  /** What Google gives: text, a list, a grid, or nothing. */
  readonly nilai: unknown;
}

export interface KeteranganRespons {
  /** '' = not from the form. */
  readonly responsId: string;
  readonly diterima: Instan;
  /** KANAL_FORMULIR when absent; what the answer says itself counts before it. */
  readonly kanal?: string;
  /** Address verified by Google, when the form collects it. */
  readonly surel?: string;
}

export interface Formulir {
  readonly identitas: Omit<Identitas, 'nomor'>;
  readonly masukan: Omit<Masukan, 'nomor' | 'urut' | 'tahun'>;
  /** True when nothing at all was answered: a blank second fire of the trigger; do not register. */
  readonly kosong: boolean;
}

/** What an aduan came by when nothing else is said. */
export const KANAL_FORMULIR = 'Google Formulir';

export const JENIS_ADUAN: readonly string[] = ['Pengaduan', 'Aspirasi', 'Permintaan informasi'];

/** In this order: `alamat surel` is no address of a house, `nama jalan` no name of a person. */
const DIKENAL = [
  ['kanal', /^kanal|^(?:disampaikan|diterima) (?:melalui|lewat)/],
  ['surel', /surel|e-?mail|pos-?el/],
  ['telepon', /telepon|telp|\bhp\b|\bwa\b|whatsapp|ponsel|handphone/],
  ['nik', /^(?:nomor )?nik\b|nomor induk kependudukan/],
  ['persetujuan', /^persetujuan|^pernyataan/],
  ['rahasia', /rahasia|anonim/],
  ['jenis', /^jenis/],
  ['kategori', /kategori/],
  ['tanggalKejadian', /^(?:tanggal|waktu) (?:kejadian|peristiwa)|^kapan/],
  ['lokasi', /^lokasi|^(?:tempat|alamat) (?:kejadian|peristiwa)|^di mana/],
  ['harapan', /harap|penyelesaian yang/],
  ['nama', /^nama(?: (?:lengkap|anda|pelapor|pengadu|saudara))*$/],
  ['alamat', /^alamat|^domisili/],
  ['isi', /^(?:isi|uraian|aduan|pengaduan|keluhan|laporan|aspirasi|pesan|ceritakan)/],
] as const;

type Id = (typeof DIKENAL)[number][0];

/** A complaint of fewer words cannot be classified. */
const KATA_TERSEDIKIT = 3;

export function parseJawaban(
  jawaban: readonly Jawaban[],
  respons: KeteranganRespons,
  kategori: readonly string[],
): Formulir {
  const { dikenal, lain } = pisahkan(jawaban);
  const teks = (id: Id): string => dikenal.get(id) ?? '';
  const isi = teks('isi') || terpanjang(lain);
  const surel = pilihSurel(teks('surel'), respons.surel);
  const nama = rapikan(teks('nama'), 200);
  // Tidied first: an invisible letter inside a number or a name would hide it from the masking.
  const samar = (asli: string, batas: number): string =>
    rapikan(samarkan(rapikan(asli, Number.MAX_SAFE_INTEGER), [nama]), batas);
  const kunci = sidik(respons.responsId || `${respons.diterima}\n${isi}\n${nama}`);
  const rahasia = isDicentang(teks('rahasia'));
  return {
    kosong: [...dikenal.values(), ...lain.map((j) => j.nilai)].every((t) => t === ''),
    identitas: {
      kunci,
      diterima: respons.diterima,
      nama,
      alamat: rapikan(teks('alamat'), 1000),
      telepon: rapikan(teks('telepon'), 100),
      surel: rapikan(surel, 254),
      nik: rapikan(teks('nik'), 50),
      rahasia,
      isi: isiAsli(isi, teks, lain),
    },
    masukan: {
      kunci,
      responsId: respons.responsId,
      kanal: samar(teks('kanal'), 60) || (respons.kanal ?? KANAL_FORMULIR),
      jenis: cocokkan(teks('jenis'), JENIS_ADUAN) ?? (samar(teks('jenis'), 60) || 'Pengaduan'),
      kategori: pilihKategori(teks('kategori'), kategori) ?? samar(teks('kategori'), 80),
      lokasi: samar(teks('lokasi'), 300),
      isi: samar(isiTampak(isi, teks), BATAS_TEKS),
      rahasia,
      adaSurel: isSurel(surel),
      diterima: respons.diterima,
      kurang: kekurangan(isi, teks, surel),
    },
  };
}

interface JawabanTeks {
  readonly judul: string;
  readonly nilai: string;
}

/** The first answer that says something counts; the same question asked twice is kept as unknown. */
function pisahkan(jawaban: readonly Jawaban[]): {
  readonly dikenal: ReadonlyMap<Id, string>;
  readonly lain: readonly JawabanTeks[];
} {
  const dikenal = new Map<Id, string>();
  const lain: JawabanTeks[] = [];
  for (const { judul, nilai } of jawaban) {
    const teks = keTeks(nilai).trim();
    const id = kenali(judul);
    if (id !== undefined && (dikenal.get(id) ?? '') === '') dikenal.set(id, teks);
    else if (teks !== '') lain.push({ judul: rapikan(String(judul), 200), nilai: teks });
  }
  return { dikenal, lain };
}

function kenali(judul: string): Id | undefined {
  const bersih = String(judul)
    .toLowerCase()
    .replace(/[*:?()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return DIKENAL.find(([, pola]) => pola.test(bersih))?.[0];
}

/** Whether a question asks for the address that letters go to, whatever an office calls it. */
export const isTentangSurel = (judul: string): boolean => kenali(judul) === 'surel';

function keTeks(nilai: unknown): string {
  if (typeof nilai === 'string') return nilai;
  if (typeof nilai === 'number' || typeof nilai === 'boolean') return String(nilai);
  if (!Array.isArray(nilai)) return '';
  return (nilai as readonly unknown[])
    .map(keTeks)
    .filter((t) => t.trim() !== '')
    .join(', ');
}

/** When the office renamed the question beyond recognition, the longest answer is the aduan. */
const terpanjang = (lain: readonly JawabanTeks[]): string =>
  lain.reduce((a, b) => (b.nilai.length > a.length ? b.nilai : a), '');

/** What the pelapor typed, if mail can go there; else what Google verified. */
function pilihSurel(diketik: string, terverifikasi: string | undefined): string {
  const rapi = diketik.replace(/\s+/g, '');
  if (isSurel(rapi)) return rapi;
  return terverifikasi !== undefined && isSurel(terverifikasi) ? terverifikasi : diketik;
}

function isiTampak(isi: string, teks: (id: Id) => string): string {
  return [
    isi,
    teks('tanggalKejadian') && `Tanggal kejadian: ${teks('tanggalKejadian')}`,
    teks('harapan') && `Penyelesaian yang diharapkan: ${teks('harapan')}`,
  ]
    .filter((bagian) => bagian !== '')
    .join('\n\n');
}

function isiAsli(isi: string, teks: (id: Id) => string, lain: readonly JawabanTeks[]): string {
  const lainnya = lain.filter((j) => j.nilai !== isi).map((j) => `${j.judul}: ${j.nilai}`);
  const lokasi = teks('lokasi') && `Lokasi kejadian: ${teks('lokasi')}`;
  return [isiTampak(isi, teks), lokasi, ...lainnya].filter((b) => b !== '').join('\n\n');
}

function kekurangan(isi: string, teks: (id: Id) => string, surel: string): readonly string[] {
  const kata = isi.split(/\s+/).filter((k) => k !== '').length;
  return [
    ...(teks('nama') === '' ? ['nama pelapor'] : []),
    ...(teks('alamat') === '' ? ['alamat pelapor'] : []),
    ...(teks('telepon') === '' && !isSurel(surel)
      ? ['nomor telepon atau alamat surel yang dapat dihubungi']
      : []),
    ...(kata < KATA_TERSEDIKIT ? ['uraian aduan yang jelas'] : []),
  ];
}

/** A sub category that the office no longer has is its category. */
function pilihKategori(teks: string, kategori: readonly string[]): string | undefined {
  return cocokkan(teks, kategori) ?? cocokkan(kategoriInduk(teks), kategori);
}

const cocokkan = (teks: string, daftar: readonly string[]): string | undefined =>
  daftar.find((d) => d.trim().toLowerCase() === teks.trim().toLowerCase());

const isDicentang = (teks: string): boolean => teks !== '' && !/^tidak\b/i.test(teks);
