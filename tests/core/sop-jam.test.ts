// SPDX-License-Identifier: Apache-2.0
// Each fault of limits, notices and ladders, made alone in a SOP that is otherwise right.

import { describe, expect, it } from 'vitest';
import { periksaSop } from '../../core/sop/sop-periksa.ts';
import type { Jenjang, Sop, TenggatProses } from '../../core/sop/sop.ts';
import type { Satuan } from '../../core/waktu/waktu.ts';
import { benar, langkahLain, tambahTindakan, temuan, ubah, ubahTindakan } from './_sop-benar.ts';

type Kasus = readonly [nama: string, sop: Sop, temuan: readonly string[]];

function periksa(kasus: readonly Kasus[]): void {
  it.each(kasus)('%s', (_, sop, diharap) => {
    expect(temuan(sop)).toEqual(diharap);
    for (const { pesan } of periksaSop(sop)) expect(pesan).toMatch(/^["A-Z].*[.?]$/);
  });
}

const w = (maks: number, satuan: Satuan = 'hari_kerja') => ({ maks, satuan });
const tanpaProses = ({ tenggatProses: _t, ...sop }: Sop): Sop => sop;
const proses = (...tenggatProses: TenggatProses[]): Sop => ({ ...benar, tenggatProses });

describe('times', () => {
  periksa([
    [
      'a step without one, under a deadline of the process',
      ubah('jawab', { waktu: undefined }),
      [],
    ],
    [
      'a step without one',
      tanpaProses(ubah('jawab', { waktu: undefined })),
      ['peringatan langkah.jawab.waktu'],
    ],
    [
      'a step without one, under a deadline for some only',
      {
        ...ubah('jawab', { waktu: undefined }),
        tenggatProses: [{ bila: { kelas: ['berat'] }, waktu: w(9), sejak: 'diterima', dasar: '' }],
      },
      ['peringatan langkah.jawab.waktu'],
    ],
    [
      'a step with one for some only',
      tanpaProses(
        ubah('jawab', {
          waktu: undefined,
          waktuBila: [{ bila: { kelas: ['berat'] }, waktu: w(1) }],
        }),
      ),
      ['peringatan langkah.jawab.waktu'],
    ],
    [
      'a step of the month without one, whatever the process has',
      {
        ...benar,
        langkah: [
          ...benar.langkah,
          langkahLain('rekap', { berkala: 'triwulan', tindakan: [] }),
        ].map(({ waktu, ...l }) => (l.id === 'rekap' || !waktu ? l : { ...l, waktu })),
      },
      ['peringatan langkah.rekap.waktu'],
    ],
    [
      'an act into a step of the quarter',
      {
        ...tambahTindakan('terima', { id: 'x', label: 'X', ke: 'rekap' }),
        langkah: [
          ...tambahTindakan('terima', { id: 'x', label: 'X', ke: 'rekap' }).langkah,
          langkahLain('rekap', { berkala: 'triwulan', tindakan: [] }),
        ],
      },
      ['galat langkah.terima.tindakan.x.ke'],
    ],
    [
      'a reopening in a step of the year',
      {
        ...benar,
        langkah: [...benar.langkah, langkahLain('rekap', { berkala: 'tahunan', tindakan: [] })],
        penutupan: { ...benar.penutupan, bukaKembali: { batas: w(5), ke: 'rekap' } },
      },
      ['galat penutupan.bukaKembali.ke'],
    ],
  ]);
});

describe('the deadline of the process', () => {
  const lengkap = benar.tenggatProses?.[0] ?? { waktu: w(1), sejak: 'lengkap', dasar: '' };
  periksa([
    ['of no time', proses({ ...lengkap, waktu: w(0) }), ['galat tenggatProses.0.waktu']],
    ['too long', proses({ ...lengkap, waktu: w(100_001) }), ['galat tenggatProses.0.waktu']],
    [
      'by a class nobody knows',
      proses({ ...lengkap, bila: { kelas: ['gawat'] } }, lengkap),
      ['galat tenggatProses.0.bila'],
    ],
    [
      'behind one without a condition',
      proses(lengkap, { ...lengkap, bila: { kelas: ['berat'] }, waktu: w(5) }),
      ['peringatan tenggatProses.1'],
    ],
    [
      'from a complete file that no act makes complete',
      ubahTindakan('terima', 'lanjut', { berkasLengkap: undefined }),
      ['galat tenggatProses.0.sejak'],
    ],
    [
      'a milestone from a complete file that no act makes complete',
      {
        ...tanpaProses(ubahTindakan('terima', 'lanjut', { berkasLengkap: undefined })),
        batasProses: [
          { waktu: w(60), sejak: 'lengkap', uraian: 'Lama', kepada: ['kepala'], dasar: '' },
        ],
      },
      ['galat batasProses.0.sejak'],
    ],
    [
      'a milestone told to whoever has the step',
      {
        ...benar,
        batasProses: [{ waktu: w(60), uraian: 'Lama', kepada: ['atasan'], dasar: '' }],
      },
      ['galat batasProses.0.kepada'],
    ],
  ]);
});

describe('ladders', () => {
  const eskalasi = (...lewat: Jenjang['lewat'][]): Sop => ({
    ...benar,
    eskalasi: lewat.map((satu) => ({ lewat: satu, kepada: ['kepala'] })),
  });
  periksa([
    ['that ascend through units', eskalasi(w(30, 'menit'), w(2, 'jam'), w(1), w(5)), []],
    ['of two rungs at once', eskalasi(w(1), w(1)), []],
    ['that descend', eskalasi(w(5), w(3)), ['galat eskalasi.1.lewat']],
    ['that seem to descend', eskalasi(w(2), w(30, 'menit')), ['peringatan eskalasi.1.lewat']],
    ['before the limit', eskalasi(w(-1)), ['galat eskalasi.0.lewat']],
    [
      'of one step, descending, to nobody',
      ubah('jawab', {
        eskalasi: [
          { lewat: w(5), kepada: ['kepala'] },
          { lewat: w(3), kepada: [] },
        ],
      }),
      ['galat langkah.jawab.eskalasi.1.kepada', 'galat langkah.jawab.eskalasi.1.lewat'],
    ],
    [
      'of a step without a limit',
      ubah('jawab', { waktu: undefined, eskalasi: [{ lewat: w(1), kepada: ['kepala'] }] }),
      ['peringatan langkah.jawab.eskalasi'],
    ],
    ['of a step that wants none', ubah('jawab', { eskalasi: [] }), []],
  ]);
});

describe('notices', () => {
  const sebelum = (...daftar: Jenjang['lewat'][]) => ({ sisaPersen: 25, sebelum: daftar });
  periksa([
    ['that fit', ubah('olah', { pengingat: sebelum(w(3), w(1)) }), []],
    [
      'longer than the limit of the step',
      ubah('olah', { pengingat: sebelum(w(7), w(1)) }),
      ['peringatan langkah.olah.pengingat.sebelum'],
    ],
    [
      'of nothing',
      ubah('olah', { pengingat: sebelum(w(0)) }),
      ['galat langkah.olah.pengingat.sebelum.0'],
    ],
    [
      'of more than all',
      ubah('olah', { pengingat: { sisaPersen: 120 } }),
      ['galat langkah.olah.pengingat.sisaPersen'],
    ],
    [
      'of a step without a limit',
      ubah('jawab', { waktu: undefined, pengingat: sebelum(w(1)) }),
      ['peringatan langkah.jawab.pengingat'],
    ],
    [
      'of the whole SOP that no step of minutes can have',
      { ...benar, pengingat: sebelum(w(1)) },
      ['peringatan pengingat.sebelum'],
    ],
    [
      'of the whole SOP longer than its deadline',
      {
        ...benar,
        langkah: benar.langkah.map((l) => ({ ...l, pengingat: { sisaPersen: 0 } })),
        pengingat: sebelum(w(60)),
      },
      ['peringatan langkah.tanya.pengingat', 'peringatan tenggatProses.0.waktu'],
    ],
  ]);
});
