// SPDX-License-Identifier: Apache-2.0
// What a SOP does not allow: every act in every other step, whatever lacks what it asks for, and
// everything after the end. Made from the SOP, so that no pair is forgotten.

import { describe, expect, it } from 'vitest';
import type { Aduan } from '../../core/aduan/aduan.ts';
import type { Penolakan, Perintah } from '../../core/aduan/perintah.ts';
import type { Langkah, Tindakan } from '../../core/sop/sop.ts';
import { findLangkah, findPelaksana, tindakanBoleh } from '../../core/aduan/tindakan-boleh.ts';
import type { Panggung, TabelUji, TindakanUji } from './_bentuk.ts';
import { SENIN, balas, putuskan, tindak, tolak } from './_kantor.ts';

interface Percobaan {
  readonly apa: string;
  readonly perintah: Perintah;
  readonly kode: Penolakan['kode'];
  readonly aduan: Aduan;
  readonly at: number;
}

export function describeLarangan(panggung: Panggung, tabel: TabelUji): void {
  describe(`${tabel.id}: what is not allowed`, () => {
    const langkah = tabel.langkah.map((l) => l.id);
    it.each(langkah)('in %s: every act of the other steps', (id) => {
      tolakSemua(panggung, tindakanLain(panggung, id));
    });
    it.each(langkah)('in %s: what the other side does', (id) => {
      tolakSemua(panggung, pihakLain(panggung, id));
    });
    const bersyarat = tabel.tindakan.filter((uji) => tanpaSyarat(panggung, uji).length > 0);
    it.each(bersyarat)('$di: $tindakan without what it asks for', (uji) => {
      tolakSemua(panggung, tanpaSyarat(panggung, uji));
    });
    it.each(penutup(panggung, tabel))('after $di: $tindakan closed it, anything', (uji) => {
      const { aduan, at } = tutup(panggung, uji);
      tolakSemua(panggung, sesudahSelesai(panggung, aduan, at));
      expect(tindakanBoleh(panggung.konteks, aduan, at)).toEqual([]);
      const kelak = at + 400 * 86_400_000;
      const diam = putuskan(panggung.konteks, aduan, { jenis: 'waktu' }, kelak);
      expect(diam.peristiwa).toEqual([]);
    });
  });
}

function tolakSemua({ konteks }: Panggung, daftar: readonly Percobaan[]): void {
  const hasil = daftar.map(({ apa, perintah, aduan, at }) => [
    apa,
    tolak(konteks, aduan, perintah, at),
  ]);
  expect(daftar.length).toBeGreaterThan(0);
  expect(hasil).toEqual(daftar.map(({ apa, kode }) => [apa, kode]));
}

function tindakanLain({ konteks, sampai }: Panggung, id: string): Percobaan[] {
  const { aduan, at } = sampai(id);
  const punya = findLangkah(konteks.sop, id)?.tindakan ?? [];
  const semua = konteks.sop.langkah.flatMap((l) => l.tindakan);
  const bukan = (ambil: (t: Tindakan) => string): string[] =>
    [...new Set(semua.map(ambil))].filter((nama) => !punya.some((t) => ambil(t) === nama));
  return [
    ...[...bukan((t) => t.id), ...bukan((t) => t.label)].map((apa): Percobaan => {
      const kode = 'tindakan_bukan_untuk_langkah_ini';
      return { apa, perintah: tindak(apa), kode, aduan, at };
    }),
    {
      ...{ apa: 'hapus', perintah: tindak('Hapus saja'), aduan, at },
      kode: 'tindakan_tidak_dikenal',
    },
  ];
}

/** The office does not speak for the pelapor, nor the pelapor for the office or for the clock. */
function pihakLain({ konteks, sampai }: Panggung, id: string): Percobaan[] {
  const { aduan, at } = sampai(id);
  const langkah = findLangkah(konteks.sop, id);
  const pelapor = isPelapor(konteks, langkah);
  const tindakan = langkah?.tindakan ?? [];
  const bukanPelapor = tindakan.filter((t) => !pelapor || t.id === langkah?.habisWaktu?.tindakan);
  const kode = 'bukan_giliran_pelapor';
  return [
    ...bukanPelapor.map(
      (t) => ({ apa: `>${t.id}`, perintah: balas(t.id), kode, aduan, at }) as const,
    ),
    ...(pelapor ? tindakan : []).map((t): Percobaan => {
      const salah = 'tindakan_bukan_untuk_langkah_ini';
      return { apa: t.id, perintah: tindak(t.id), kode: salah, aduan, at };
    }),
    { apa: 'nilai', perintah: { jenis: 'nilai', penilaian: 'puas', isian: '' }, kode, aduan, at },
  ];
}

function tanpaSyarat(panggung: Panggung, uji: TindakanUji): Percobaan[] {
  const { konteks, sampai, tindakanDi } = panggung;
  const { aduan, at } = sampai(uji.di);
  const langkah = findLangkah(konteks.sop, uji.di);
  if (langkah?.habisWaktu?.tindakan === uji.tindakan) return [];
  const t = tindakanDi(uji.di, uji.tindakan);
  const lakukan = (isian?: string, kategori?: string): Perintah =>
    isPelapor(konteks, langkah) ? balas(t.id, isian) : tindak(t.id, isian, kategori);
  const coba = (kode: Percobaan['kode'], perintah: Perintah, ubah: Partial<Percobaan> = {}) => [
    { apa: t.id, perintah, kode, aduan, at, ...ubah },
  ];
  if (t.setelah)
    return coba('belum_waktunya', lakukan(), { aduan: { ...aduan, sejak: SENIN }, at: SENIN });
  const { bahan: _bahan, ...tanpaBahan } = aduan;
  const jelas = 'Cukup jelas bagi kami.';
  return [
    ...(t.isian === undefined ? [] : coba('isian_wajib', lakukan(' \n\u200B '))),
    ...(t.perluKategori ? coba('kategori_wajib', lakukan(jelas, '')) : []),
    ...(t.perluKategori ? coba('kategori_tidak_dikenal', lakukan(jelas, 'Entah apa')) : []),
    ...(t.bahasaBaku ? coba('bahasa_belum_baku', lakukan('Yg bpk adukan sdh beres.')) : []),
    ...(t.isianDari === 'bahan' ? coba('bahan_belum_ada', lakukan(''), { aduan: tanpaBahan }) : []),
  ];
}

/** Acts of people that close. */
function penutup({ konteks, tindakanDi }: Panggung, tabel: TabelUji): TindakanUji[] {
  return tabel.tindakan.filter(({ di, tindakan }) => {
    const habis = findLangkah(konteks.sop, di)?.habisWaktu?.tindakan;
    return tindakanDi(di, tindakan).ke === 'selesai' && habis !== tindakan;
  });
}

function tutup({ konteks, sampai }: Panggung, uji: TindakanUji): { aduan: Aduan; at: number } {
  const { aduan, at } = sampai(uji.di);
  const pelapor = isPelapor(konteks, findLangkah(konteks.sop, uji.di));
  const perintah = pelapor ? balas(uji.tindakan) : tindak(uji.tindakan);
  return { aduan: putuskan(konteks, aduan, perintah, at).aduan, at };
}

function sesudahSelesai({ konteks }: Panggung, aduan: Aduan, at: number): Percobaan[] {
  const kode = 'aduan_sudah_selesai';
  return konteks.sop.langkah
    .flatMap((l) => l.tindakan)
    .flatMap((t) => [
      { apa: t.id, perintah: tindak(t.id), kode, aduan, at },
      { apa: `>${t.id}`, perintah: balas(t.id), kode, aduan, at },
    ]);
}

function isPelapor({ sop }: Panggung['konteks'], langkah: Langkah | undefined): boolean {
  return findPelaksana(sop, langkah?.pelaksana)?.jenis === 'pelapor';
}
