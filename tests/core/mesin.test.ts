// SPDX-License-Identifier: Apache-2.0
// Corners of the engine that the five printed SOPs do not have, but another office's may.

import { describe, expect, it } from 'vitest';
import type { Aduan } from '../../core/aduan/aduan.ts';
import { decide } from '../../core/decide/decide.ts';
import { addHariKerja } from '../../core/waktu/kalender.ts';
import type { Keputusan, Perintah } from '../../core/aduan/perintah.ts';
import { periksaSop } from '../../core/sop/sop-periksa.ts';
import type { Langkah, Sop, Tindakan } from '../../core/sop/sop.ts';
import { tenggatLangkah } from '../../core/tenggat/tenggat.ts';
import { wib } from './_kalender.ts';
import { KERANGKA, kantor, konteksUntuk, masukan } from './_sop.ts';

const SENIN = wib('2026-10-19 09:00');
const JAM = 3_600_000;

const tutup: Tindakan = {
  id: 'tutup',
  label: 'Tutup',
  ke: 'selesai',
  akhir: 'dijawab',
  suratPelapor: 'tanggapan',
};
const ke = (tujuan: string): Tindakan => ({
  id: `ke-${tujuan}`,
  label: `Ke ${tujuan}`,
  ke: tujuan,
});
const balik: Tindakan = { id: 'balik', label: 'Balik', ke: 'asal', isianSebagai: 'tambahan' };

function langkah(
  id: string,
  pelaksana: string,
  tindakan: Tindakan[],
  lain: Partial<Langkah> = {},
): Langkah {
  return { id, nomor: '', uraian: id, pelaksana, kelengkapan: [], output: '', tindakan, ...lain };
}

function sop(daftar: Langkah[]): Sop {
  const jadi: Sop = {
    ...KERANGKA,
    awal: 'a',
    langkah: daftar,
    pengingat: { sisaPersen: 50 },
    eskalasi: [{ lewat: { maks: 0, satuan: 'menit' }, kepada: ['pelaksana', 'pimpinan'] }],
    penutupan: { penilaian: false, dasar: '-' },
  };
  expect(periksaSop(jadi).filter((m) => m.tingkat === 'galat')).toEqual([]);
  return jadi;
}

function jalan(s: Sop, aduan: Aduan | undefined, perintah: Perintah, at = SENIN): Keputusan {
  const hasil = decide(konteksUntuk(s), aduan, perintah, at);
  if (!hasil.ok) throw new Error(hasil.galat.kode);
  return hasil.nilai;
}

const masuk = (s: Sop): Aduan =>
  jalan(s, undefined, { jenis: 'catat', masukan: masukan({ diterima: SENIN }) }).aduan;
const tindak = (tindakan: string): Perintah => ({
  jenis: 'tindak',
  tindakan,
  isian: '',
  kategori: '',
  oleh: 'x',
});
const surat = (k: Keputusan): string[] => k.surat.map((s) => `${s.templat} → ${s.kepada}`);

describe('asal', () => {
  it('stays the office step when one waiting step leads to another', () => {
    const s = sop([
      langkah('a', 'p0', [ke('tanya'), tutup]),
      langkah('tanya', 'warga', [balik, ke('tunggu')]),
      langkah('tunggu', 'luar', [balik]),
    ]);
    const { aduan } = jalan(s, jalan(s, masuk(s), tindak('ke-tanya')).aduan, {
      jenis: 'balas',
      isian: '',
      tindakan: 'ke-tunggu',
    });
    expect(aduan).toMatchObject({ langkah: 'tunggu', asal: 'a' });
    expect(jalan(s, aduan, tindak('balik')).aduan).toMatchObject({ langkah: 'a' });
  });

  it('falls back to the first step when the SOP has lost it meanwhile', () => {
    const s = sop([
      langkah('a', 'p0', [ke('b')]),
      langkah('b', 'p1', [ke('tanya'), tutup]),
      langkah('tanya', 'warga', [balik]),
    ]);
    const { aduan } = jalan(s, jalan(s, masuk(s), tindak('ke-b')).aduan, tindak('ke-tanya'));
    const baru = sop([
      langkah('a', 'p0', [ke('tanya'), tutup]),
      langkah('tanya', 'warga', [balik]),
    ]);
    expect(jalan(baru, aduan, { jenis: 'balas', isian: '' }).aduan.langkah).toBe('a');
  });
});

describe('the clock', () => {
  const jam = (tindakan: string): Pick<Langkah, 'habisWaktu'> => ({
    habisWaktu: { setelah: { maks: 60, satuan: 'menit' }, tindakan },
  });

  it('tells who gets an aduan from the clock, though it was theirs before', () => {
    const s = sop([langkah('a', 'p0', [ke('b')], jam('ke-b')), langkah('b', 'p0', [tutup])]);
    expect(surat(jalan(s, masuk(s), { jenis: 'waktu' }, SENIN + 2 * JAM))).toEqual(['tugas → p0']);
  });

  it('reminds nobody of a step that it ends in the same moment', () => {
    const s = sop([langkah('a', 'p0', [ke('b')], jam('ke-b')), langkah('b', 'p1', [tutup])]);
    const k = jalan(s, masuk(s), { jenis: 'waktu' }, SENIN + 2 * JAM);
    expect(k.peristiwa.map((p) => p.jenis)).toEqual(['ditindak']);
    expect(surat(k)).toEqual(['tugas → p1']);
  });

  it('still tells what came due before it acted', () => {
    const waktu = { maks: 10, satuan: 'menit' } as const;
    const s = sop([
      langkah('a', 'p0', [ke('b')], { waktu, ...jam('ke-b') }),
      langkah('b', 'p1', [tutup]),
    ]);
    const k = jalan(s, masuk(s), { jenis: 'waktu' }, SENIN + 2 * JAM);
    expect(k.peristiwa.map((p) => p.jenis)).toEqual(['diberitahu', 'ditindak']);
    expect(surat(k)).toEqual(['eskalasi → p0', 'eskalasi → pimpinan', 'tugas → p1']);
  });

  it('gives each step its full time, however late the sweep', () => {
    const s = sop([
      langkah('a', 'p0', [ke('b')], jam('ke-b')),
      langkah('b', 'p1', [ke('a'), tutup], jam('tutup')),
    ]);
    const at = addHariKerja(kantor, SENIN, 5) - JAM;
    const { aduan } = jalan(s, masuk(s), { jenis: 'waktu' }, at);
    expect(aduan).toMatchObject({ langkah: 'b', sejak: at });
    expect(tenggatLangkah(konteksUntuk(s), aduan)?.habisPada).toBe(at + JAM);
  });

  it('climbs no ladder for a pelapor who is late', () => {
    const waktu = { maks: 10, satuan: 'menit' } as const;
    const s = sop([
      langkah('a', 'p0', [ke('tanya'), tutup]),
      langkah('tanya', 'warga', [balik], { waktu }),
    ]);
    const { aduan } = jalan(s, masuk(s), tindak('ke-tanya'));
    expect(tenggatLangkah(konteksUntuk(s), aduan)?.jenjang).toEqual([]);
    expect(surat(jalan(s, aduan, { jenis: 'waktu' }, SENIN + 2 * JAM))).toEqual([]);
  });

  it('leaves a step without any time alone', () => {
    const s = sop([langkah('a', 'p0', [tutup])]);
    expect(
      jalan(s, masuk(s), { jenis: 'waktu' }, addHariKerja(kantor, SENIN, 90) - JAM).peristiwa,
    ).toEqual([]);
    expect(tenggatLangkah(konteksUntuk(s), masuk(s))).toBeUndefined();
  });

  it('is not asked about an aduan that nobody recorded', () => {
    expect(() =>
      decide(
        konteksUntuk(sop([langkah('a', 'p0', [tutup])])),
        undefined,
        { jenis: 'waktu' },
        SENIN,
      ),
    ).toThrow(/without an aduan/);
  });
});

it('a note typed with an act that asks for none is not sent to the pelapor', () => {
  const tulis: Tindakan = { ...ke('b'), isian: 'Jawaban', isianSebagai: 'tanggapan' };
  const s = sop([langkah('a', 'p0', [tulis]), langkah('b', 'p0', [tutup])]);
  const dijawab = jalan(s, masuk(s), {
    jenis: 'tindak',
    tindakan: 'ke-b',
    isian: 'Ini jawabannya.',
    kategori: '',
    oleh: 'x',
  });
  const k = jalan(s, dijawab.aduan, {
    jenis: 'tindak',
    tindakan: 'tutup',
    isian: 'Catatan kantor.',
    kategori: '',
    oleh: 'x',
  });
  expect(k.surat.map((x) => x.teks)).toEqual(['Ini jawabannya.']);
  expect(k.peristiwa).toMatchObject([{ isian: 'Catatan kantor.', isianSebagai: 'catatan' }]);
});
