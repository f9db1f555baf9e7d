// SPDX-License-Identifier: Apache-2.0
// The guide for those who write a SOP is true: its examples are read and checked as an office's would
// be, and both forms of each say the same. Nothing here knows what an example is about.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import type { Sop } from '../../core/sop/sop.ts';
import type { BarisAtur } from '../../register/baris/baris-atur.ts';
import { periksaSopTab } from '../../register/sop/sop-baca.ts';
import { BAGIAN, sopKeBaris, type BarisSop } from '../../register/sop/sop-tab.ts';
import { TAB } from '../../register/tab/tab.ts';
import { skemaDraf } from '../../sop/skema-sop.ts';
import { bacaSop } from '../../sop/muat.ts';
import { bacaContoh, barisTabel, type Contoh } from './_panduan.ts';
import { pesanDalam } from './_pesan.ts';

const isi = readFileSync(new URL('../../docs/panduan/menulis-sop.md', import.meta.url), 'utf8');
const contoh = bacaContoh(isi);
const dasar = parse(satu('dasar').yaml ?? '') as Bentuk;
const sopDasar = bacaSop(satu('dasar').yaml ?? '', 'panduan');
const pasangan = contoh.filter(({ jenis }) => jenis === 'lembar');

/** A SOP file as it is written: what a fragment leaves out stays as in the whole example. */
type Bentuk = Record<string, unknown> & { readonly langkah?: readonly Berid[] };
interface Berid {
  readonly id: string;
}

function satu(jenis: Contoh['jenis']): Contoh {
  const cocok = contoh.find((c) => c.jenis === jenis);
  if (cocok === undefined) throw new Error(`the guide has no example: ${jenis}`);
  return cocok;
}

/** Lists of things with ids are merged by id, sections key by key; anything else is replaced. */
function gabung(asal: Bentuk, tambahan: Bentuk): Bentuk {
  const hasil: Record<string, unknown> = { ...asal };
  for (const [kunci, nilai] of Object.entries(tambahan)) {
    const lama = asal[kunci];
    if (['langkah', 'pelaksana', 'kelas'].includes(kunci)) {
      hasil[kunci] = gabungId((lama ?? []) as Berid[], nilai as Berid[]);
    } else if (['penutupan', 'pengingat', 'masukan', 'instansi'].includes(kunci)) {
      hasil[kunci] = { ...(lama as object), ...(nilai as object) };
    } else hasil[kunci] = nilai;
  }
  return hasil;
}

const gabungId = (lama: readonly Berid[], baru: readonly Berid[]): readonly Berid[] => [
  ...lama.map((l) => baru.find(({ id }) => id === l.id) ?? l),
  ...baru.filter(({ id }) => lama.every((l) => l.id !== id)),
];

const ANAK: readonly string[] = [
  BAGIAN.tindakan,
  BAGIAN.waktuBila,
  BAGIAN.pengingatLangkah,
  BAGIAN.eskalasiLangkah,
];
/** Rows of which the whole kind is replaced; the others are replaced one by one, by their code. */
const SEKALIGUS: readonly string[] = [
  BAGIAN.eskalasi,
  BAGIAN.tenggatProses,
  BAGIAN.batasProses,
  BAGIAN.awalBila,
];

/** A row and the rows that stand below it because they belong to it. */
function blok(baris: readonly BarisSop[]): readonly (readonly BarisSop[])[] {
  const hasil: BarisSop[][] = [];
  for (const b of baris) {
    if (ANAK.includes(b.bagian ?? '')) hasil.at(-1)?.push(b);
    else hasil.push([b]);
  }
  return hasil;
}

function gantiBaris(asal: readonly BarisSop[], tambahan: readonly BarisSop[]): BarisSop[] {
  let hasil = [...blok(asal)];
  const kunci = ([b]: readonly BarisSop[]): string => `${b?.bagian} ${b?.kode ?? ''}`;
  const bagian = ([b]: readonly BarisSop[]): string => b?.bagian ?? '';
  const baru = blok(tambahan);
  const sekaligus = new Set(baru.map(bagian).filter((b) => SEKALIGUS.includes(b)));
  hasil = hasil.filter((b) => !sekaligus.has(bagian(b)));
  for (const b of baru) {
    const ada = hasil.findIndex((x) => kunci(x) === kunci(b));
    if (ada >= 0 && !sekaligus.has(bagian(b))) hasil[ada] = b;
    else hasil.push(b);
  }
  return hasil.flat();
}

const keAtur = (baris: readonly BarisSop[]): readonly BarisAtur[] =>
  baris.map((sel, i) => ({
    baris: i + 2,
    sel: Object.fromEntries(Object.entries(sel).filter(([, teks]) => teks !== '')),
  }));

const galat = (masalah: readonly { readonly tingkat: string; readonly pesan: string }[]) =>
  masalah.filter(({ tingkat }) => tingkat === 'galat').map(({ pesan }) => pesan);

describe('panduan menulis SOP', () => {
  it('memuat contoh untuk sedikitnya dua puluh keadaan, masing-masing dalam dua bentuk', () => {
    expect(pasangan.length).toBeGreaterThanOrEqual(20);
    for (const { judul, yaml, tabel } of pasangan) expect([judul, yaml, tabel]).not.toContain('');
    const dibaca = contoh.filter(({ yaml }) => yaml !== undefined).length;
    expect(dibaca).toBe(isi.match(/^```yaml$/gm)?.length);
  });

  it.each(pasangan)('$judul: kedua bentuknya sah dan sama isinya', ({ yaml = '', tabel = '' }) => {
    const berkas = bacaSop(stringify(gabung(dasar, parse(yaml) as Bentuk)), 'panduan');
    const baris = gantiBaris(sopKeBaris(sopDasar), barisTabel(tabel));
    const { sop, masalah } = periksaSopTab(keAtur(baris));
    expect(galat(masalah)).toEqual([]);
    expect(urut(sop)).toEqual(urut(berkas));
  });

  it('tabel dari kertas saja, tanpa kode, sudah dapat dijalankan', () => {
    const { sop, masalah } = periksaSopTab(keAtur(barisTabel(satu('kertas').tabel ?? '')));
    expect(galat(masalah)).toEqual([]);
    expect(sop?.langkah).toHaveLength(3);
    expect(masalah.length).toBeGreaterThan(3);
  });

  it('berkas yang paling sedikit isinya sama dengan tabel kertasnya', () => {
    const berkas = bacaSop(satu('berkas').yaml ?? '', 'panduan');
    const { sop } = periksaSopTab(keAtur(barisTabel(satu('kertas').tabel ?? '')));
    const alur = (s: Sop | undefined) =>
      s?.langkah.map(({ pelaksana, waktu, tindakan }) => ({ pelaksana, waktu, tindakan }));
    expect(alur(berkas)).toEqual(alur(sop));
  });

  it('menyebut setiap kolom lembar, setiap bagian, dan setiap kunci berkas', () => {
    const bab = isi.slice(isi.indexOf('## 4.'), isi.indexOf('## 5.'));
    const kolom = TAB.sop.kolom.map(({ judul }) => `**${judul}**`);
    expect(kolom.filter((k) => !bab.includes(`| ${k} |`))).toEqual([]);
    expect(Object.values(BAGIAN).filter((b) => !bab.includes(b))).toEqual([]);
    expect(kunciSkema().filter((k) => !new RegExp(`\\b${k}\\b`).test(isi))).toEqual([]);
  });
});

describe('pesan pemeriksaan', () => {
  const tercetak = [
    ...isi.slice(isi.indexOf('## 6.'), isi.indexOf('## 7.')).matchAll(/^\| (.+?) \|/gm),
  ]
    .map(([, pesan = '']) => pesan)
    .filter((pesan) => /[.?]$/.test(pesan));

  it('setiap yang dapat dikatakan pemeriksaan SOP ada dalam panduan, dan sebaliknya', () => {
    const dalamKode = new Set(SUMBER_PERIKSA.flatMap((nama) => pesanDalam(nama)));
    expect(dalamKode.size).toBeGreaterThan(80);
    const potong = (pesan: string): string =>
      pesan.replace(/\.…[^]*$/, '.').replace(/(?:\s*…)+$/, '');
    const ada = new Set(tercetak.map(potong));
    const utama = [...dalamKode].filter((pesan) => !LANJUTAN.includes(pesan));
    expect(utama.filter((pesan) => !ada.has(potong(pesan)))).toEqual([]);
    const kode = new Set([...dalamKode, ...pesanDalam('../core/waktu/waktu-teks.ts')].map(potong));
    expect(tercetak.filter((pesan) => !kode.has(potong(pesan)))).toEqual([]);
  });
});

/** Sentences that only follow another. */
const LANJUTAN = [
  'Belum ada kelas.',
  'Yang ada: ….',
  'Nomor … dipakai beberapa langkah; tulislah kodenya: ….',
];

const SUMBER_PERIKSA = [
  'alur',
  'langkah',
  'pelaksana',
  'periksa',
  'syarat',
  'tindakan',
  'waktu',
].map((nama) => `../core/sop/sop-${nama}.ts`);

/** The order of steps and keys says nothing here. */
const urut = (sop: Sop | undefined): unknown => ({
  ...sop,
  langkah: [...(sop?.langkah ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1)),
});

/** Every key that a SOP file may hold, at any depth, and every word that a key may have. */
function kunciSkema(): readonly string[] {
  const kunci = new Set<string>();
  const telusuri = (simpul: unknown): void => {
    if (typeof simpul !== 'object' || simpul === null) return;
    const { properties, enum: pilihan } = simpul as {
      properties?: object;
      enum?: readonly unknown[];
    };
    for (const nama of Object.keys(properties ?? {})) kunci.add(nama);
    for (const satuan of pilihan ?? []) if (typeof satuan === 'string') kunci.add(satuan);
    for (const anak of Object.values(simpul)) telusuri(anak);
  };
  telusuri(z.toJSONSchema(skemaDraf, { unrepresentable: 'any', io: 'input' }));
  return [...kunci];
}
