// SPDX-License-Identifier: Apache-2.0
// What stands in a tab from its first day: what the office has last had in it, else what came with
// the SOP.

import type { Sop } from '../../core/sop/sop.ts';
import type { BahanPenyediaan } from './bahan-penyediaan.ts';
import { parseBarisAtur } from '../baris/baris-atur.ts';
import { NAMA_JENIS_LIBUR } from '../atur/hari-libur.ts';
import { pengaturanKeBaris } from '../atur/pengaturan.ts';
import { PERAN_KANTOR, type Petugas } from '../atur/petugas.ts';
import { bacaTeks } from '../tab/sel.ts';
import type { Sel } from '../tab/sheets-bentuk.ts';
import { BAGIAN, sopKeBaris } from '../sop/sop-tab.ts';
import { selAwal } from '../tab/susunan-tab.ts';
import { type IdTab, TAB_ATUR } from '../tab/tab.ts';

export function isiAwal(
  bahan: BahanPenyediaan,
): Partial<Record<IdTab, readonly (readonly Sel[])[]>> {
  const { sop, baik = {} } = bahan;
  const langkah = { red: 0.91, green: 0.94, blue: 0.97 };
  const diingat = TAB_ATUR.flatMap((id) => {
    const baris = parseBarisAtur(baik[id]);
    if (id === 'pengaturan' || baris === undefined || baris.length === 0) return [];
    const teks = baris.map(({ sel }) =>
      Object.fromEntries(Object.entries(sel).map(([k, nilai]) => [k, bacaTeks(nilai)])),
    );
    const warna = (b: Readonly<Record<string, string>>) =>
      id === 'sop' && b['bagian'] === BAGIAN.langkah ? langkah : undefined;
    return [[id, teks.map((b) => selAwal(id, b, warna(b)))] as const];
  });
  const pengaturan = Object.fromEntries(
    (parseBarisAtur(baik.pengaturan) ?? []).map(({ sel }) => [
      bacaTeks(sel['kunci']),
      bacaTeks(sel['nilai']),
    ]),
  );
  return {
    sop: sopKeBaris(sop).map((b) =>
      selAwal('sop', b, b.bagian === BAGIAN.langkah ? langkah : undefined),
    ),
    petugas: petugasAwal(bahan).map((p) =>
      selAwal('petugas', { ...p, aktif: p.aktif ? 'ya' : 'tidak' }),
    ),
    kategori: bahan.kategori.map((k) => selAwal('kategori', { ...k })),
    hariLibur: bahan.hariLibur.map((h) =>
      selAwal('hariLibur', { ...h, jenis: NAMA_JENIS_LIBUR[h.jenis] }),
    ),
    pengaturan: pengaturanKeBaris({ ...dariSop(sop), ...bahan.pengaturan, ...pengaturan }).map(
      (p) => selAwal('pengaturan', p),
    ),
    ...Object.fromEntries(diingat),
  };
}

/** Each role gets a row, so that the office sees whose address is wanted. */
function petugasAwal(bahan: BahanPenyediaan): readonly Petugas[] {
  const ada = new Set(bahan.petugas.map((p) => p.peran));
  const peran = [
    ...PERAN_KANTOR.map((id) => ({ id, label: '' })),
    ...bahan.sop.pelaksana.filter((p) => p.jenis !== 'pelapor' && p.jenis !== 'luar'),
  ];
  const kosong = peran
    .filter((p, i) => !ada.has(p.id) && peran.findIndex((q) => q.id === p.id) === i)
    .map(({ id, label }) => ({ peran: id, jabatan: label, nama: '', surel: '', aktif: true }));
  return [...bahan.petugas, ...kosong];
}

/** The keys of Pengaturan that the SOP answers itself. */
export function dariSop(sop: Sop): Readonly<Record<string, string>> {
  const { instansi } = sop;
  return {
    nama_instansi: instansi.nama,
    nama_induk: instansi.induk,
    alamat: instansi.alamat,
    kode_unit: instansi.kodeUnit,
    jabatan_pimpinan: instansi.jabatanPimpinan,
    zona: instansi.zona,
    ...(instansi.cutiBersama === undefined
      ? {}
      : { cuti_bersama: instansi.cutiBersama ? 'ya' : 'tidak' }),
  };
}
