// SPDX-License-Identifier: Apache-2.0
// Wrong edits of a SOP, each found at its place. The SOP that is spoilt here is a small one of its own.

import { describe, expect, it } from 'vitest';
import { periksaSop } from '../../core/sop/sop-periksa.ts';
import type { Langkah, Sop } from '../../core/sop/sop.ts';

const tanya: Langkah = {
  id: 'tanya',
  nomor: '',
  uraian: 'Melengkapi',
  pelaksana: 'warga',
  kelengkapan: [],
  output: '',
  tindakan: [
    { id: 'jawab', label: 'Jawab', ke: 'asal', isian: 'Jawaban', isianSebagai: 'tambahan' },
    {
      id: 'diam',
      label: 'Diam',
      ke: 'selesai',
      akhir: 'tidak_dilengkapi',
      suratPelapor: 'selesai-diam',
    },
  ],
  habisWaktu: { setelah: { maks: 5, satuan: 'hari_kerja' }, tindakan: 'diam' },
};
const terima: Langkah = {
  id: 'terima',
  nomor: '1',
  uraian: 'Menerima',
  pelaksana: 'admin',
  kelengkapan: [],
  waktu: { min: 1, maks: 5, satuan: 'menit' },
  output: '',
  tindakan: [
    { id: 'lanjut', label: 'Lanjut', ke: 'jawab' },
    {
      id: 'tanya',
      label: 'Tanya',
      ke: 'tanya',
      isian: 'Apa?',
      isianSebagai: 'pertanyaan',
      suratPelapor: 'lengkapi',
    },
  ],
};
const jawab: Langkah = {
  ...terima,
  id: 'jawab',
  nomor: '2',
  uraian: 'Menjawab',
  tindakan: [
    {
      id: 'kirim',
      label: 'Kirim',
      ke: 'selesai',
      akhir: 'dijawab',
      isian: 'Jawaban',
      isianSebagai: 'tanggapan',
      suratPelapor: 'tanggapan',
    },
  ],
};
const benar: Sop = {
  id: 'uji',
  nama: 'SOP Uji',
  instansi: {
    nama: 'K',
    induk: '',
    alamat: '',
    kodeUnit: 'K',
    zona: 'Asia/Jakarta',
    jabatanPimpinan: 'Kepala',
  },
  kendali: [{ label: 'Nomor SOP', isi: '1' }],
  dasarHukum: ['UU'],
  kualifikasi: [],
  keterkaitan: [],
  peralatan: [],
  peringatan: [],
  pencatatan: [],
  pelaksana: [
    { id: 'warga', label: 'Warga', jenis: 'pelapor' },
    { id: 'admin', label: 'Admin', jenis: 'petugas' },
  ],
  langkah: [terima, jawab, tanya],
  awal: 'terima',
  bilaKurang: 'tanya',
  pengingat: { sisaPersen: 50 },
  eskalasi: [{ lewat: { maks: 0, satuan: 'menit' }, kepada: ['pelaksana', 'pimpinan'] }],
  penutupan: {
    penilaian: true,
    bukaKembali: { batas: { maks: 5, satuan: 'hari_kerja' }, ke: 'jawab' },
    dasar: '-',
  },
};

/** The SOP with one step changed, added or taken away. */
const ubah = (id: string, baru: Partial<Langkah>): Sop => ({
  ...benar,
  langkah: benar.langkah.map((l) => (l.id === id ? { ...l, ...baru } : l)),
});
const tanpa = (id: string, kunci: 'waktu' | 'habisWaktu'): Sop => ({
  ...benar,
  langkah: benar.langkah.map(({ [kunci]: buang, ...l }) =>
    l.id === id || buang === undefined ? l : { ...l, [kunci]: buang },
  ),
});
const tambah = (langkah: Partial<Langkah>): Sop => ({
  ...benar,
  langkah: [...benar.langkah, { ...jawab, id: 'baru', ...langkah }],
});

describe('periksaSop', () => {
  it('has nothing to say about a SOP that is right', () => {
    expect(periksaSop(benar)).toEqual([]);
  });

  const sampai = (ke: string): Langkah['tindakan'] => [{ id: 'kirim', label: 'Kirim', ke }];
  const kasus: [string, Sop, 'galat' | 'peringatan', string][] = [
    ['a step that is never reached', tambah({}), 'galat', 'langkah.baru'],
    [
      'an act that leads nowhere',
      ubah('jawab', { tindakan: sampai('entah') }),
      'galat',
      'langkah.jawab.tindakan.kirim.ke',
    ],
    ['a step without acts', ubah('jawab', { tindakan: [] }), 'galat', 'langkah.jawab.tindakan'],
    [
      'a loop without an end',
      ubah('jawab', { tindakan: sampai('jawab') }),
      'galat',
      'langkah.jawab.tindakan',
    ],
    [
      'a closing without its kind',
      ubah('jawab', {
        tindakan: [{ id: 'kirim', label: 'Kirim', ke: 'selesai', suratPelapor: 'tanggapan' }],
      }),
      'galat',
      'langkah.jawab.tindakan.kirim.akhir',
    ],
    [
      'a kind of closing where nothing closes',
      ubah('terima', {
        tindakan: terima.tindakan.map((t) => ({ ...t, akhir: 'dijawab' as const })),
      }),
      'peringatan',
      'langkah.terima.tindakan.lanjut.akhir',
    ],
    [
      'a closing nobody is told of',
      ubah('jawab', {
        tindakan: [{ id: 'kirim', label: 'Kirim', ke: 'selesai', akhir: 'dijawab' }],
      }),
      'peringatan',
      'langkah.jawab.tindakan.kirim.suratPelapor',
    ],
    [
      'a question nobody is told of',
      ubah('terima', { tindakan: terima.tindakan.map(({ suratPelapor: _s, ...t }) => t) }),
      'peringatan',
      'langkah.terima.tindakan.tanya.suratPelapor',
    ],
    [
      'an answer that is not kept as one',
      ubah('jawab', { tindakan: jawab.tindakan.map(({ isianSebagai: _i, ...t }) => t) }),
      'peringatan',
      'langkah.jawab.tindakan.kirim.isianSebagai',
    ],
    [
      'an answer that nobody writes',
      ubah('jawab', { tindakan: jawab.tindakan.map(({ isian: _i, isianSebagai: _s, ...t }) => t) }),
      'peringatan',
      'langkah.jawab.tindakan.kirim.isian',
    ],
    [
      'a question without words',
      ubah('terima', { tindakan: terima.tindakan.map(({ isian: _i, ...t }) => t) }),
      'peringatan',
      'langkah.terima.tindakan.tanya.isian',
    ],
    [
      'a letter that does not exist',
      ubah('jawab', { tindakan: jawab.tindakan.map((t) => ({ ...t, suratPelapor: 'puisi' })) }),
      'galat',
      'langkah.jawab.tindakan.kirim.suratPelapor',
    ],
    ['a missing time', tanpa('jawab', 'waktu'), 'peringatan', 'langkah.jawab.waktu'],
    [
      'a time of nothing',
      ubah('jawab', { waktu: { maks: 0, satuan: 'menit' } }),
      'galat',
      'langkah.jawab.waktu',
    ],
    [
      'a time that is no number',
      ubah('jawab', { waktu: { maks: Number.NaN, satuan: 'menit' } }),
      'galat',
      'langkah.jawab.waktu',
    ],
    [
      'a range upside down',
      ubah('jawab', { waktu: { min: 9, maks: 5, satuan: 'menit' } }),
      'galat',
      'langkah.jawab.waktu',
    ],
    [
      'waiting for the pelapor for ever',
      tanpa('tanya', 'habisWaktu'),
      'peringatan',
      'langkah.tanya.waktu',
    ],
    [
      'a pelaksana nobody knows',
      ubah('jawab', { pelaksana: 'siapa' }),
      'galat',
      'langkah.jawab.pelaksana',
    ],
    [
      'a clock with an act nobody knows',
      ubah('tanya', { habisWaktu: { setelah: { maks: 5, satuan: 'menit' }, tindakan: 'x' } }),
      'galat',
      'langkah.tanya.habisWaktu.tindakan',
    ],
    [
      'a clock that must type',
      ubah('tanya', { habisWaktu: { setelah: { maks: 5, satuan: 'menit' }, tindakan: 'jawab' } }),
      'peringatan',
      'langkah.tanya.habisWaktu.tindakan',
    ],
    [
      'a clock at once',
      ubah('tanya', { habisWaktu: { setelah: { maks: 0, satuan: 'menit' }, tindakan: 'diam' } }),
      'galat',
      'langkah.tanya.habisWaktu.setelah',
    ],
    [
      'clocks that chase each other',
      ubah('tanya', {
        habisWaktu: { setelah: { maks: 5, satuan: 'menit' }, tindakan: 'putar' },
        tindakan: [...tanya.tindakan, { id: 'putar', label: 'Putar', ke: 'tanya' }],
      }),
      'peringatan',
      'langkah.tanya.habisWaktu',
    ],
    [
      'two steps with one id',
      { ...benar, langkah: [...benar.langkah, jawab] },
      'galat',
      'langkah.jawab',
    ],
    [
      'two acts with one id',
      ubah('terima', {
        tindakan: [...terima.tindakan, { id: 'lanjut', label: 'Lain', ke: 'jawab' }],
      }),
      'galat',
      'langkah.terima.tindakan.lanjut',
    ],
    [
      'two acts with one label',
      ubah('terima', {
        tindakan: [...terima.tindakan, { id: 'lain', label: ' LANJUT', ke: 'jawab' }],
      }),
      'galat',
      'langkah.terima.tindakan',
    ],
    [
      'an act without a label',
      ubah('terima', {
        tindakan: terima.tindakan.map((t) => ({ ...t, label: t.id === 'lanjut' ? ' ' : t.label })),
      }),
      'galat',
      'langkah.terima.tindakan.lanjut.label',
    ],
    [
      'asal in a first step',
      ubah('terima', {
        tindakan: [...terima.tindakan, { id: 'balik', label: 'Balik', ke: 'asal' }],
      }),
      'galat',
      'langkah.terima.tindakan.balik.ke',
    ],
    ['a step named selesai', tambah({ id: 'selesai' }), 'galat', 'langkah.selesai'],
    ['a step with a bad id', tambah({ id: 'Langkah Dua' }), 'galat', 'langkah.Langkah Dua'],
    [
      'a monthly step as a goal',
      {
        ...ubah('terima', { tindakan: sampai('baru') }),
        langkah: [
          ...ubah('terima', { tindakan: sampai('baru') }).langkah,
          { ...jawab, id: 'baru', berkala: 'bulanan' },
        ],
      },
      'galat',
      'langkah.terima.tindakan.kirim.ke',
    ],
    [
      'two pelaksana with one id',
      {
        ...benar,
        pelaksana: [...benar.pelaksana, { id: 'admin', label: 'Lain', jenis: 'petugas' }],
      },
      'galat',
      'pelaksana.admin',
    ],
    [
      'a pelaksana without work',
      {
        ...benar,
        pelaksana: [...benar.pelaksana, { id: 'lain', label: 'Lain', jenis: 'petugas' }],
      },
      'peringatan',
      'pelaksana.lain',
    ],
    [
      'a reserved pelaksana',
      {
        ...benar,
        pelaksana: [...benar.pelaksana, { id: 'pelapor', label: 'L', jenis: 'petugas' }],
      },
      'galat',
      'pelaksana.pelapor',
    ],
    ['a first step that is gone', { ...benar, awal: 'entah' }, 'galat', 'awal'],
    ['bilaKurang that is no act', { ...benar, bilaKurang: 'entah' }, 'galat', 'bilaKurang'],
    ['bilaKurang that asks nobody', { ...benar, bilaKurang: 'lanjut' }, 'peringatan', 'bilaKurang'],
    [
      'a blank in the head',
      { ...benar, kendali: [{ label: 'Nomor SOP', isi: ' ' }] },
      'peringatan',
      'kendali.Nomor SOP',
    ],
    ['no ladder', { ...benar, eskalasi: [] }, 'peringatan', 'eskalasi'],
    [
      'a ladder to nobody',
      { ...benar, eskalasi: [{ lewat: { maks: 0, satuan: 'jam' }, kepada: ['bupati'] }] },
      'galat',
      'eskalasi.0.kepada',
    ],
    [
      'a ladder to the pelapor',
      { ...benar, eskalasi: [{ lewat: { maks: 0, satuan: 'jam' }, kepada: ['warga'] }] },
      'galat',
      'eskalasi.0.kepada',
    ],
    [
      'a ladder to an empty list',
      { ...benar, eskalasi: [{ lewat: { maks: 0, satuan: 'jam' }, kepada: [] }] },
      'galat',
      'eskalasi.0.kepada',
    ],
    [
      'a reminder beyond all',
      { ...benar, pengingat: { sisaPersen: 120 } },
      'galat',
      'pengingat.sisaPersen',
    ],
    [
      'a reopening at a step that is gone',
      {
        ...benar,
        penutupan: {
          ...benar.penutupan,
          bukaKembali: { batas: { maks: 1, satuan: 'jam' }, ke: 'x' },
        },
      },
      'galat',
      'penutupan.bukaKembali.ke',
    ],
    [
      'a reopening at the pelapor',
      {
        ...benar,
        penutupan: {
          ...benar.penutupan,
          bukaKembali: { batas: { maks: 1, satuan: 'jam' }, ke: 'tanya' },
        },
      },
      'galat',
      'penutupan.bukaKembali.ke',
    ],
    [
      'a reopening without a verdict',
      { ...benar, penutupan: { ...benar.penutupan, penilaian: false } },
      'peringatan',
      'penutupan.bukaKembali',
    ],
    [
      'a process limit for nobody',
      {
        ...benar,
        batasProses: [
          { waktu: { maks: 60, satuan: 'hari_kerja' }, uraian: '', kepada: ['x'], dasar: '' },
        ],
      },
      'galat',
      'batasProses.0.kepada',
    ],
  ];
  it.each(kasus)('finds %s', (_, sop, tingkat, jalur) => {
    const masalah = periksaSop(sop);
    expect(masalah.map((m) => `${m.tingkat} ${m.jalur}`)).toContain(`${tingkat} ${jalur}`);
    for (const m of masalah) expect(m.pesan).toMatch(/^["A-Z].*\.$/);
  });

  it('lets a monthly step stand alone, and a first row that the citizen does', () => {
    expect(periksaSop(tambah({ berkala: 'bulanan', tindakan: [] }))).toEqual([]);
    const daftar: Langkah = {
      ...tanya,
      id: 'daftar',
      tindakan: [{ id: 'kirim', label: 'Kirim', ke: 'terima' }],
    };
    const { habisWaktu: _h, ...tanpaJam } = daftar;
    expect(periksaSop({ ...benar, langkah: [tanpaJam, ...benar.langkah] })).toEqual([]);
  });

  it('is content with office work after the answer', () => {
    const sop = ubah('jawab', {
      tindakan: [
        {
          id: 'kirim',
          label: 'Kirim',
          ke: 'catat',
          isian: 'J',
          isianSebagai: 'tanggapan',
          suratPelapor: 'tanggapan',
        },
      ],
    });
    const catat: Langkah = {
      ...jawab,
      id: 'catat',
      tindakan: [{ id: 'catat', label: 'Catat', ke: 'selesai', akhir: 'dijawab' }],
    };
    expect(periksaSop({ ...sop, langkah: [...sop.langkah, catat] })).toEqual([]);
  });
});
