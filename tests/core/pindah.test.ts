// SPDX-License-Identifier: Apache-2.0
// An open aduan under another version of the SOP: what stays, what is asked for, what is told before.

import { describe, expect, it } from 'vitest';
import type { Aduan } from '../../core/aduan/aduan.ts';
import { perubahanPindah } from '../../core/decide/decide-pindah.ts';
import { pesanPenolakan } from '../../core/decide/galat.ts';
import type { Konteks, Perintah } from '../../core/aduan/perintah.ts';
import type { Langkah, Sop } from '../../core/sop/sop.ts';
import { tenggatLangkah } from '../../core/tenggat/tenggat.ts';
import {
  HARI,
  JAM,
  SENIN,
  jalan,
  ke,
  langkah,
  rakit,
  sampai,
  tindak,
  tolak,
  tugas,
} from './_rakit.ts';
import { konteksUntuk } from './_sop.ts';

const menit = (maks: number) => ({ maks, satuan: 'menit' as const });
const versi = (sop: Sop): Konteks => ({ ...konteksUntuk(sop), sopVersi: 'v2' });
const pindah = (keLangkah?: string): Perintah => ({
  jenis: 'pindah_sop',
  oleh: 'admin',
  ...(keLangkah === undefined ? {} : { keLangkah }),
});

const lama = rakit([
  langkah('a', 'p0', [ke('b'), ke('minta')], { waktu: menit(60), nomor: '1' }),
  langkah('b', 'p1', [ke('selesai')]),
  langkah('minta', 'p0', [ke('b', { masingMasing: true, isian: 'Jawab' })], {
    bersama: ['opd-a', 'opd-b'],
  }),
]);
const aduan = sampai(lama);
const ganti = (id: string, ubah: Partial<Langkah>): Sop => ({
  ...lama,
  langkah: lama.langkah.map((l) => (l.id === id ? { ...l, ...ubah } : l)),
});

describe('a step that is still there', () => {
  const baru = versi(ganti('a', { waktu: menit(300) }));

  it('goes on with its clock, under the new version', () => {
    const k = jalan(baru, aduan, pindah('b'), SENIN + JAM);
    expect(k.aduan).toEqual({ ...aduan, sopVersi: 'v2', peristiwa: 2 });
    expect(k.peristiwa).toEqual([
      {
        nomor: aduan.nomor,
        ke: 2,
        pada: SENIN + JAM,
        oleh: 'admin',
        jenis: 'sop_dipindah',
        dariVersi: 'v1',
        sopVersi: 'v2',
      },
    ]);
    expect(k.surat).toEqual([]);
  });

  it('has its notices come again when its deadline moved away, and only then', () => {
    const at = SENIN + JAM;
    const diberitahu = ['ingat', 'e0', 'p0'];
    const jauh = jalan(baru, { ...aduan, diberitahu }, pindah(), at);
    expect(tenggatLangkah(baru, jauh.aduan)?.jatuhTempo).toBeGreaterThan(at);
    expect(jauh.aduan.diberitahu).toEqual([]);
    const samaSaja = jalan(versi(lama), { ...aduan, diberitahu: ['ingat', 'e0'] }, pindah(), at);
    expect(samaSaja.aduan.diberitahu).toEqual(['ingat', 'e0']);
    expect(samaSaja.peristiwa[0]).not.toHaveProperty('diberitahu');
  });

  it('keeps what was told of the process while the process stands still', () => {
    const berproses: Partial<Sop> = {
      tenggatProses: [{ waktu: menit(30), sejak: 'diterima', dasar: '-' }],
    };
    const berjeda = rakit(
      [langkah('a', 'p0', [ke('tanya')]), langkah('tanya', 'warga', [ke('asal')], { jeda: true })],
      berproses,
    );
    const ditanya = jalan(berjeda, { ...sampai(berjeda), diberitahu: ['te0'] }, tindak('ke-tanya'));
    const k = jalan(versi(berjeda), ditanya.aduan, pindah(), SENIN + JAM);
    expect(k.aduan.diberitahu).toEqual(['te0']);
    expect(k.aduan.jeda).toEqual([{ dari: SENIN }]);
  });

  it('is left alone when it runs under that version already', () => {
    const { peristiwa } = jalan(konteksUntuk(lama), aduan, pindah());
    expect(peristiwa).toEqual([]);
  });

  it.each<[string, string[], string[] | undefined]>([
    ['fewer', ['opd-b', 'opd-c'], ['opd-b']],
    ['none of those who are waited for', ['opd-c'], undefined],
    ['nobody together any more', [], undefined],
  ])('waits for those of them whom the new version asks: %s', (_nama, bersama, menunggu) => {
    const diminta = sampai(lama, tindak('ke-minta'));
    const k = jalan(versi(ganti('minta', { bersama })), diminta, pindah());
    expect(k.aduan.menunggu).toEqual(menunggu);
    if (menunggu) return;
    // Nobody is waited for: the act is done once, and leads on.
    const lanjut = jalan(versi(ganti('minta', { bersama })), k.aduan, tindak('ke-b', 'Selesai.'));
    expect(lanjut.aduan.langkah).toBe('b');
  });

  it('asks all when the new version asks several where one had it', () => {
    const k = jalan(versi(ganti('a', { bersama: ['opd-a', 'opd-c'] })), aduan, pindah());
    expect(k.aduan.menunggu).toEqual(['opd-a', 'opd-c']);
  });
});

describe('a step that is gone', () => {
  const baru = versi(
    rakit([
      langkah('x', 'p0', [ke('tanya'), ke('selesai')], { bersama: ['opd-a'] }),
      langkah('tanya', 'warga', [ke('asal')], { jeda: true }),
      langkah('arsip', 'p1', [], { berkala: 'bulanan' }),
    ]),
  );

  it.each([undefined, 'b', 'arsip', ''])('needs another, not %s', (keLangkah) => {
    const galat = tolak(baru, aduan, pindah(keLangkah));
    expect(galat.kode).toBe('langkah_tujuan_perlu_dipilih');
    expect(pesanPenolakan(galat)).toMatch(/"a".*: x \(x\), tanya \(tanya\)\.$/);
  });

  it('is left for the one that was named, which begins anew', () => {
    const k = jalan(baru, aduan, pindah('x'), SENIN + HARI);
    expect(k.aduan).toMatchObject({
      langkah: 'x',
      sopVersi: 'v2',
      sejak: SENIN + HARI,
      kunjungan: 2,
      menunggu: ['opd-a'],
    });
    expect(tugas(k)).toEqual(['tugas → opd-a']);
  });

  it('begins and ends pauses as an act would', () => {
    const k = jalan(baru, aduan, pindah('tanya'), SENIN + JAM);
    expect(k.aduan.jeda).toEqual([{ dari: SENIN + JAM }]);
    expect(k.surat).toEqual([]);
    const kembali = { ...baru, sop: lama, sopVersi: 'v3' };
    const lagi = jalan(kembali, k.aduan, pindah('b'), SENIN + 2 * JAM);
    expect(lagi.aduan.jeda).toEqual([{ dari: SENIN + JAM, sampai: SENIN + 2 * JAM }]);
  });
});

it('a closed aduan is not moved', () => {
  const tutup = sampai(lama, tindak('ke-b'), tindak('ke-selesai'));
  expect(tolak(versi(lama), tutup, pindah()).kode).toBe('aduan_sudah_selesai');
});

describe('perubahanPindah', () => {
  const beda = (baru: Sop, a: Aduan = aduan, at = SENIN + 2 * JAM): readonly string[] =>
    perubahanPindah(konteksUntuk(lama), versi(baru), a, at);

  it('is empty when nothing changes for the aduan, though the SOP did', () => {
    expect(beda(ganti('b', { waktu: menit(5) }))).toEqual([]);
    expect(beda(lama, sampai(lama, tindak('ke-b'), tindak('ke-selesai')))).toEqual([]);
  });

  it('names the step, who has it, the deadline, and the acts', () => {
    const baru = ganti('a', {
      nomor: '2',
      uraian: 'Memeriksa',
      pelaksana: 'p1',
      waktu: menit(30),
      tindakan: [ke('b'), ke('selesai')],
    });
    expect(beda(baru)).toEqual([
      'Langkah: “1. a” menjadi “2. Memeriksa”.',
      'Pelaksana: “Petugas” menjadi “Penyelia”.',
      'Tenggat: Senin, 19 Oktober 2026 pukul 09.00 WIB menjadi Senin, 19 Oktober 2026 pukul 08.30 WIB (sudah lewat).',
      'Tindakan baru: Ke selesai.',
      'Tindakan yang tidak ada lagi: Ke minta.',
    ]);
    const { waktu: _w, ...tanpaWaktu } = lama.langkah[0] ?? langkah('a', 'p0', []);
    expect(beda({ ...lama, langkah: [tanpaWaktu, ...lama.langkah.slice(1)] })).toEqual([
      'Tenggat: Senin, 19 Oktober 2026 pukul 09.00 WIB menjadi tanpa tenggat.',
    ]);
  });

  it('says whose answer is still waited for', () => {
    const diminta = sampai(lama, tindak('ke-minta'));
    expect(beda(ganti('minta', { bersama: ['opd-b'] }), diminta)[0]).toBe(
      'Pelaksana: “DPUPR, Dinas Lingkungan, Bidang Sampah” menjadi “Dinas Lingkungan, Bidang Sampah”.',
    );
  });

  it('says when the step is gone', () => {
    expect(beda(rakit([langkah('x', 'p0', [ke('selesai')])]))).toEqual([
      'Langkah “1. a” tidak ada dalam versi baru; langkah tujuannya perlu dipilih.',
    ]);
  });
});
