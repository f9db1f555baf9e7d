// SPDX-License-Identifier: Apache-2.0
// Reads the data files of this folder on Node, and says in Indonesian what is wrong with one. The
// Apps Script shell gets the same data from the build, not from here.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import type { DataKalender, JamSehari } from '../core/waktu/kalender.ts';
import { periksaKalender } from '../core/waktu/kalender-periksa.ts';
import type { Instansi, Sop } from '../core/sop/sop.ts';
import { zonaMenitDari } from '../core/waktu/tanggal.ts';
import { type HasilBerkasSop, type MasalahBerkas, periksaTeksSop } from './berkas.ts';
import { skemaHariLibur, skemaJamKerja, skemaKategori } from './skema.ts';

export type { HasilBerkasSop, MasalahBerkas } from './berkas.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const BUKAN_SOP = new Set(['hari-libur', 'jam-kerja', 'kategori']);
const POLA_BAWAAN = 'lima_hari';

/** Ids of the SOPs that come with the kit, in order of the alphabet. */
export function daftarSop(): string[] {
  return readdirSync(FOLDER)
    .filter((nama) => nama.endsWith('.yaml'))
    .map((nama) => basename(nama, '.yaml'))
    .filter((id) => !BUKAN_SOP.has(id))
    .sort();
}

/** Throws, naming every fault by its line, when the file is missing or not a SOP that can run. */
export function muatSop(idAtauBerkas: string): Sop {
  const berkas = cariBerkas(idAtauBerkas);
  return bacaSop(readFileSync(berkas, 'utf8'), basename(berkas));
}

/** The same from text: YAML, or JSON, which is YAML too. */
export function bacaSop(isi: string, nama: string): Sop {
  const { sop, masalah } = periksaTeksSop(isi);
  if (sop !== undefined) return sop;
  const galat = masalah.filter((m) => m.tingkat === 'galat');
  throw galatBerkas(nama, galat.map(formatMasalah));
}

/** Everything that is wrong with the file or was filled in; never throws for what is in it. */
export function periksaBerkasSop(idAtauBerkas: string): HasilBerkasSop {
  try {
    return periksaTeksSop(readFileSync(cariBerkas(idAtauBerkas), 'utf8'));
  } catch (salah) {
    const pesan = salah instanceof Error ? salah.message : String(salah);
    return { masalah: [{ jalur: 'berkas', tingkat: 'galat', pesan }] };
  }
}

const formatMasalah = ({ baris, jalur, pesan }: MasalahBerkas): string =>
  `${baris === undefined ? '' : `baris ${baris}, `}${jalur}: ${pesan}`;

/** The calendar with which an office begins; it edits its own copy afterwards. */
export function muatKalender(
  instansi: Pick<Instansi, 'zona' | 'polaJam' | 'cutiBersama'>,
): DataKalender {
  const zonaMenit = zonaMenitDari(instansi.zona);
  if (zonaMenit === undefined) throw new Error(`Zona waktu "${instansi.zona}" tidak dikenal.`);
  const semuaPola = bacaBerkas('jam-kerja', skemaJamKerja);
  const nama = instansi.polaJam ?? POLA_BAWAAN;
  const pola = semuaPola[nama];
  if (!pola) {
    const ada = Object.keys(semuaPola).join(', ');
    throw new Error(`Pola jam kerja "${nama}" tidak ada. Yang ada: ${ada}.`);
  }
  const libur = bacaBerkas('hari-libur', skemaHariLibur);
  const data: DataKalender = {
    zonaMenit,
    mingguan: HARI.map((h) => pola.mingguan[h].map(parseJam)),
    ramadan: {
      mingguan: HARI.map((h) => pola.ramadan[h].map(parseJam)),
      rentang: libur.ramadan.map((r) => [r.dari, r.sampai] as const),
    },
    libur: libur.tahun.flatMap((t) =>
      t.libur.map(({ tanggal, nama: hari, jenis }) => ({ tanggal, nama: hari, jenis })),
    ),
    cutiBersama: instansi.cutiBersama ?? true,
    ...(pola.liburNasional === undefined ? {} : { liburNasional: pola.liburNasional }),
    tahunLengkap: libur.tahun.map((t) => t.tahun),
  };
  const galat = periksaKalender(data);
  if (galat.length > 0)
    throw galatBerkas(
      'jam-kerja.yaml',
      galat.map((m) => m.pesan),
    );
  return data;
}

/** Holidays with the legal basis of each, for the tab Hari Libur. */
export function muatHariLibur(): readonly {
  readonly tanggal: string;
  readonly nama: string;
  readonly jenis: 'libur_nasional' | 'cuti_bersama' | 'libur_lokal';
  readonly dasar: string;
}[] {
  return bacaBerkas('hari-libur', skemaHariLibur).tahun.flatMap((t) =>
    t.libur.map((l) => ({ ...l, dasar: l.dasar ?? t.dasar })),
  );
}

export function muatKategori(): readonly {
  readonly nama: string;
  readonly contoh: readonly string[];
}[] {
  return bacaBerkas('kategori', skemaKategori);
}

const HARI = ['senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu', 'minggu'] as const;

function cariBerkas(idAtauBerkas: string): string {
  const isBerkas = /[\\/]|\.(?:ya?ml|json)$/i.test(idAtauBerkas);
  if (isBerkas) {
    if (!existsSync(idAtauBerkas)) {
      throw new Error(`Berkas SOP "${idAtauBerkas}" tidak ditemukan.`);
    }
    if (statSync(idAtauBerkas).isFile()) return idAtauBerkas;
    throw new Error(`"${idAtauBerkas}" adalah folder. Sebutkan berkas SOP di dalamnya.`);
  }
  const bawaan = daftarSop();
  if (bawaan.includes(idAtauBerkas)) return join(FOLDER, `${idAtauBerkas}.yaml`);
  throw new Error(
    `SOP "${idAtauBerkas}" tidak ada. Yang tersedia: ${bawaan.join(', ')}; atau tunjukkan berkas .yaml.`,
  );
}

function bacaBerkas<T>(id: string, skema: z.ZodType<T>): T {
  return baca(readFileSync(join(FOLDER, `${id}.yaml`), 'utf8'), `${id}.yaml`, skema);
}

function baca<T>(isi: string, nama: string, skema: z.ZodType<T>): T {
  const dokumen = parseDocument(isi);
  if (dokumen.errors.length > 0)
    throw galatBerkas(
      nama,
      dokumen.errors.map((e) => e.message),
    );
  const hasil = skema.safeParse(dokumen.toJS(), { error: z.locales.id().localeError });
  if (hasil.success) return hasil.data;
  throw galatBerkas(
    nama,
    hasil.error.issues.map((i) => `${i.path.join('.') || 'berkas'}: ${i.message}`),
  );
}

const galatBerkas = (nama: string, daftar: readonly string[]): Error =>
  new Error(`${nama} belum dapat dipakai:\n${daftar.map((d) => `- ${d}`).join('\n')}`);

function parseJam(teks: string): JamSehari[number] {
  const [buka = 0, tutup = 0] = teks
    .split('-')
    .map((t) => Number(t.slice(0, 2)) * 60 + Number(t.slice(3, 5)));
  return [buka, tutup];
}
