// SPDX-License-Identifier: Apache-2.0
// How the steps of a SOP hang together: loops, pauses and extensions that go wrong, each made alone in
// a SOP that is otherwise right; and whom its letters need.

import { describe, expect, it } from 'vitest';
import { peranPerluOrang } from '../../core/sop/sop-peran.ts';
import { periksaSop } from '../../core/sop/sop-periksa.ts';
import type { Sop } from '../../core/sop/sop.ts';
import { muatSop } from '../../sop/muat.ts';
import { benar, langkahLain, tambahTindakan, temuan, ubah, ubahTindakan } from './_sop-benar.ts';

type Kasus = readonly [nama: string, sop: Sop, temuan: readonly string[]];

const hari = (maks: number) => ({ maks, satuan: 'hari_kerja' as const });

function periksa(kasus: readonly Kasus[]): void {
  it.each(kasus)('%s', (_, sop, diharap) => {
    expect(temuan(sop)).toEqual(diharap);
    for (const { pesan } of periksaSop(sop)) expect(pesan).toMatch(/^["A-Z].*[.?]$/);
  });
}

describe('loops', () => {
  const hanya = (id: string, ke: string): Sop => ({
    ...benar,
    langkah: [
      ...tambahTindakan('terima', { id: 'x', label: 'X', ke: 'kanan' }).langkah,
      langkahLain('kanan', { tindakan: [{ id: 'a', label: 'A', ke: 'kiri' }] }),
      langkahLain('kiri', { tindakan: [{ id, label: 'B', ke }] }),
    ],
  });
  const olehWaktu = (sop: Sop): Sop => ({
    ...sop,
    langkah: sop.langkah.map((l) =>
      l.id === 'kanan' || l.id === 'kiri'
        ? { ...l, habisWaktu: { setelah: hari(1), tindakan: l.tindakan[0]?.id ?? '' } }
        : l,
    ),
  });
  const tanpaAkhir = ['galat langkah.kanan.tindakan', 'galat langkah.kiri.tindakan'];
  periksa([
    ['of two steps', hanya('b', 'kanan'), tanpaAkhir],
    ['of a step that only stays', hanya('b', 'tetap'), tanpaAkhir],
    [
      'of a question that only comes back to who asks it',
      {
        ...hanya('b', 'asal'),
        langkah: hanya('b', 'asal').langkah.map((l) =>
          l.id === 'kiri'
            ? { ...l, pelaksana: 'warga', habisWaktu: { setelah: hari(9), tindakan: 'b' } }
            : l,
        ),
      },
      ['peringatan langkah.kanan.tindakan.a.suratPelapor', ...tanpaAkhir],
    ],
    [
      'that the clock alone turns for ever',
      olehWaktu({
        ...hanya('b', 'asal'),
        langkah: [
          ...hanya('b', 'asal').langkah.map((l) =>
            l.id === 'kanan'
              ? { ...l, tindakan: [...l.tindakan, { id: 'k', label: 'K', ke: 'terima' }] }
              : l,
          ),
        ],
      }),
      ['peringatan langkah.kanan.habisWaktu', 'peringatan langkah.kiri.habisWaktu'],
    ],
  ]);
});

describe('pauses', () => {
  periksa([
    [
      'of the office itself',
      ubah('jawab', {
        jeda: true,
        tindakan: [
          ...(benar.langkah[2]?.tindakan ?? []),
          { id: 'diam', label: 'Diam', ke: 'terima' },
        ],
        habisWaktu: { setelah: hari(3), tindakan: 'diam' },
      }),
      ['galat langkah.jawab.jeda', 'peringatan langkah.jawab.jeda'],
    ],
    [
      'without a limit',
      ubah('tanya', { habisWaktu: undefined }),
      ['peringatan langkah.tanya.waktu', 'galat langkah.tanya.jeda'],
    ],
    [
      'from which nothing comes back',
      ubahTindakan('tanya', 'isi', { ke: 'terima' }),
      ['peringatan langkah.tanya.jeda'],
    ],
    [
      'that the clock ends by staying',
      ubahTindakan('tanya', 'diam', { ke: 'tetap', akhir: undefined, suratPelapor: undefined }),
      ['galat langkah.tanya.habisWaktu.tindakan'],
    ],
    [
      'that the clock may not end',
      ubahTindakan('tanya', 'diam', { maksKali: 1 }),
      ['peringatan langkah.tanya.habisWaktu.tindakan'],
    ],
  ]);
});

describe('extensions', () => {
  const perpanjang = (baru: object): Sop => ubahTindakan('olah', 'perpanjang', baru);
  const di = 'langkah.olah.tindakan.perpanjang';
  const { tenggatProses: _t, ...tanpaProses } = perpanjang({
    perpanjang: { untuk: 'proses', waktu: hari(7) },
  });
  periksa([
    ['of the process', perpanjang({ perpanjang: { untuk: 'proses', waktu: hari(7) } }), []],
    ['that lead away', perpanjang({ ke: 'jawab' }), [`galat ${di}.perpanjang`]],
    ['without a reason', perpanjang({ isian: undefined }), [`peringatan ${di}.isian`]],
    ['without end', perpanjang({ maksKali: undefined }), [`peringatan ${di}.maksKali`]],
    [
      'by nothing',
      perpanjang({ perpanjang: { untuk: 'langkah', waktu: hari(0) } }),
      [`galat ${di}.perpanjang.waktu`],
    ],
    ['of a process without a deadline', tanpaProses, [`galat ${di}.perpanjang`]],
    ['of a step without a limit', ubah('olah', { waktu: undefined }), [`galat ${di}.perpanjang`]],
  ]);
});

describe('peranPerluOrang', () => {
  it('names who gets letters, in the order of the SOP', () => {
    expect(peranPerluOrang(benar)).toEqual(['admin', 'opd-a', 'opd-b', 'kepala', 'pimpinan']);
  });

  it('leaves out the pelapor, who is outside, and a group that is passed over', () => {
    expect(peranPerluOrang(muatSop('diskominfo-karanganyar'))).not.toContain('grup-wa');
    const magetan = peranPerluOrang(muatSop('lapor-magetan'));
    expect(magetan).not.toContain('super-admin');
    expect(magetan).not.toContain('masyarakat');
    expect(magetan).toContain('admin');
  });
});
