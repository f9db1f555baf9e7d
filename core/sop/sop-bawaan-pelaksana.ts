// SPDX-License-Identifier: Apache-2.0
// Who the pelaksana of a SOP are when its paper table only prints their labels. It never takes a
// mistyped code for somebody new: that stays unknown, and the checks say so.

import { peringatan, type Masalah } from '../masalah.ts';
import { jarakUbah } from '../teks/mirip.ts';
import { kodeBebas } from './sop-kode.ts';
import type { DrafPelaksana } from './sop-draf.ts';
import type { Pelaksana } from './sop.ts';

export interface DaftarPelaksana {
  readonly semua: () => readonly Pelaksana[];
  /** Id of who is named by id or by label; undefined when not declared. */
  readonly cari: (teks: string) => string | undefined;
  /** The same, and whoever is not declared is taken as declared, with a warning at `jalur`. */
  readonly akui: (teks: string, jalur: string) => string;
}

export function createDaftarPelaksana(
  draf: readonly DrafPelaksana[],
  masalah: Masalah[],
): DaftarPelaksana {
  const terpakai = new Set(['pelaksana', 'atasan', ...draf.flatMap((d) => d.id ?? [])]);
  const daftar = draf.map((d) => lengkapi(d, terpakai, masalah));
  const tertulis = daftar.map((p, i) => ({ ...p, atasan: draf[i]?.atasan }));
  tertulis.forEach(({ atasan, ...p }, i) => {
    if (atasan !== undefined) daftar[i] = { ...p, atasan: cari(daftar, atasan) ?? atasan };
  });
  return {
    semua: () => daftar,
    cari: (teks) => cari(daftar, teks),
    akui(teks, jalur) {
      const ada = cari(daftar, teks);
      if (ada !== undefined) return ada;
      if (draf.length > 0 && (isKode(teks) || isSalahTulis(teks, daftar))) return teks;
      const id = kodeBebas(teks, terpakai);
      if (id === '') return teks;
      const jenis = tebakJenis(teks);
      daftar.push({ id, label: teks, jenis });
      const pesan =
        `Pelaksana “${teks}” belum ada dalam daftar Pelaksana; dianggap ${jenis} dengan kode ` +
        `“${id}”.`;
      masalah.push(peringatan(jalur, pesan));
      return id;
    },
  };
}

function lengkapi(draf: DrafPelaksana, terpakai: Set<string>, masalah: Masalah[]): Pelaksana {
  const id = draf.id ?? kodeBebas(draf.label, terpakai);
  const jalur = `pelaksana.${id}`;
  if (draf.id === undefined) {
    masalah.push(peringatan(jalur, `Kode “${draf.label}” belum ditulis; dipakai “${id}”.`));
  }
  const jenis = draf.jenis ?? tebakJenis(draf.label);
  if (draf.jenis === undefined) {
    masalah.push(peringatan(jalur, `Jenis “${draf.label}” belum ditulis; dianggap ${jenis}.`));
  }
  return { id, label: draf.label, jenis };
}

function cari(daftar: readonly Pelaksana[], teks: string): string | undefined {
  const dicari = samakan(teks);
  const satu =
    daftar.find((p) => p.id.toLowerCase() === dicari) ??
    daftar.find((p) => samakan(p.label) === dicari);
  return satu?.id;
}

const samakan = (teks: string): string =>
  teks
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\s*([/&-])\s*/g, '$1')
    .replace(/\.$/, '');

const isKode = (teks: string): boolean => /^[a-z0-9][a-z0-9_-]*$/.test(teks.trim());

/** One longer word of a declared name with a slip in it; `Kasi A` beside `Kasi B` is none. */
function isSalahTulis(teks: string, daftar: readonly Pelaksana[]): boolean {
  const kata = samakan(teks).split(' ');
  return daftar.some((p) => {
    const lain = samakan(p.label).split(' ');
    const beda = kata.flatMap((k, i) => (k === lain[i] ? [] : [[k, lain[i] ?? ''] as const]));
    const [satu] = beda;
    if (lain.length !== kata.length || beda.length !== 1 || satu === undefined) return false;
    return satu.every((k) => k.length >= 5) && jarakUbah(satu[0], satu[1]) <= 2;
  });
}

const WARGA =
  /^(?:masyarakat|pelapor|pemohon|pengadu|warga|publik|user|pengguna|konsumen|pelanggan|pengguna layanan|penerima layanan|warga masyarakat|masyarakat umum|masyarakat pengadu)$/;
const LUAR =
  /\b(?:ombudsman|pusat|kementerian|kemen[a-z]+|komisi informasi|kepolisian|polres|polsek|kejaksaan|instansi lain|instansi terkait|pihak luar|pihak ketiga|bpn|pln)\b/;
const BAWAHAN =
  /^(?:kepala (?:seksi|sub|subbag|subbagian|bidang|bagian|urusan|ruang|unit|tim|dusun)|ketua tim)/;
const PIMPINAN =
  /^(?:kepala|camat|lurah|bupati|wali ?kota|gubernur|direktur|pimpinan|ketua|kades|kadis|sekda|sekretaris daerah|rektor|dekan)\b/;

/** What the label of an actor says about it; an office's own staff when it says nothing. */
export function tebakJenis(label: string): Pelaksana['jenis'] {
  const teks = samakan(label);
  if (teks.split(/[/&,]| atau /).every((t) => WARGA.test(t.trim()))) return 'pelapor';
  if (/^(?:grup|group)\b/.test(teks) || teks === 'tim') return 'kelompok';
  if (LUAR.test(teks)) return 'luar';
  if (BAWAHAN.test(teks)) return 'petugas';
  return PIMPINAN.test(teks) ? 'pimpinan' : 'petugas';
}
