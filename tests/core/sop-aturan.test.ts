// SPDX-License-Identifier: Apache-2.0
// Each fault of pelaksana, classes, conditions and acts, made alone in a SOP that is otherwise right:
// the checks name it, at its place, and nothing else.

import { describe, expect, it } from 'vitest';
import { periksaSop } from '../../core/sop/sop-periksa.ts';
import type { Sop } from '../../core/sop/sop.ts';
import { daftarSop, muatSop } from '../../sop/muat.ts';
import { benar, langkahLain, tambahTindakan, temuan, ubah, ubahTindakan } from './_sop-benar.ts';

type Kasus = readonly [nama: string, sop: Sop, temuan: readonly string[]];

const hari = (maks: number) => ({ maks, satuan: 'hari_kerja' as const });
const lanjut = { id: 'lain', label: 'Lain', ke: 'jawab' } as const;

function periksa(kasus: readonly Kasus[]): void {
  it.each(kasus)('%s', (_, sop, diharap) => {
    expect(temuan(sop)).toEqual(diharap);
    for (const { pesan } of periksaSop(sop)) expect(pesan).toMatch(/^["A-Z].*[.?]$/);
  });
}

it('the SOP that is spoilt here is right', () => expect(temuan(benar)).toEqual([]));

it.each(daftarSop())('%s has no galat', (id) => {
  expect(periksaSop(muatSop(id)).filter((m) => m.tingkat === 'galat')).toEqual([]);
});

describe('the head and the pelaksana', () => {
  const pelaksana = (id: string, baru: object): Sop => ({
    ...benar,
    pelaksana: benar.pelaksana.map((p) => (p.id === id ? { ...p, ...baru } : p)),
  });
  const tanpaAtasan = benar.pelaksana.map(({ atasan: _a, ...p }) => p);
  periksa([
    [
      'an atasan nobody knows',
      pelaksana('admin', { atasan: 'bupati' }),
      ['galat pelaksana.admin.atasan'],
    ],
    ['an atasan by a role that every office has', pelaksana('kepala', { atasan: 'pimpinan' }), []],
    [
      'an atasan who is the pelapor',
      pelaksana('admin', { atasan: 'warga' }),
      ['galat pelaksana.admin.atasan'],
    ],
    [
      'atasan in a circle',
      pelaksana('kepala', { atasan: 'admin' }),
      ['galat pelaksana.admin.atasan', 'galat pelaksana.kepala.atasan'],
    ],
    [
      'a rung to atasan that nobody has',
      { ...benar, pelaksana: tanpaAtasan },
      ['peringatan eskalasi.1.kepada'],
    ],
    [
      'a reopening told to nobody known',
      {
        ...benar,
        penutupan: {
          ...benar.penutupan,
          bukaKembali: { batas: hari(5), ke: 'jawab', kepada: ['kepla'] },
        },
      },
      ['galat penutupan.bukaKembali.kepada'],
    ],
    [
      'a reopening no times',
      {
        ...benar,
        penutupan: {
          ...benar.penutupan,
          bukaKembali: { batas: hari(5), ke: 'jawab', maksKali: 0 },
        },
      },
      ['galat penutupan.bukaKembali.maksKali'],
    ],
    ['no name', { ...benar, nama: ' ' }, ['galat nama']],
    ['no law', { ...benar, dasarHukum: [] }, ['peringatan dasarHukum']],
    [
      'a zone that is none',
      { ...benar, instansi: { ...benar.instansi, zona: 'WIB' } },
      ['galat instansi.zona'],
    ],
  ]);

  it('suggests who was probably meant', () => {
    const masalah = periksaSop(ubah('jawab', { pelaksana: 'kepla' }));
    const satu = masalah.find((m) => m.tingkat === 'galat');
    expect(satu?.pesan).toContain('Maksudnya “kepala”?');
  });
});

describe('kelas and conditions', () => {
  periksa([
    [
      'two classes with one code',
      { ...benar, kelas: [...(benar.kelas ?? []), { id: 'berat', label: 'Lagi' }] },
      ['galat kelas.berat'],
    ],
    [
      'a class that no act gives',
      { ...benar, kelas: [...(benar.kelas ?? []), { id: 'sedang', label: 'Sedang' }] },
      ['peringatan kelas.sedang'],
    ],
    [
      'an act that gives a class nobody knows',
      tambahTindakan('terima', { ...lanjut, kelas: 'gawat' }),
      ['galat langkah.terima.tindakan.lain.kelas'],
    ],
    [
      'a condition on a class nobody knows',
      tambahTindakan('terima', { ...lanjut, bila: { kelas: ['gawat'] } }),
      ['galat langkah.terima.tindakan.lain.bila'],
    ],
    [
      'a condition on a kind that the form does not offer',
      tambahTindakan('terima', { ...lanjut, bila: { jenis: ['pujian'] } }),
      ['peringatan langkah.terima.tindakan.lain.bila'],
    ],
    [
      'a condition on nothing',
      tambahTindakan('terima', { ...lanjut, bila: { kanal: [] } }),
      ['galat langkah.terima.tindakan.lain.bila'],
    ],
    [
      'a time that an earlier condition always beats',
      ubah('jawab', {
        waktuBila: [
          { bila: { jenis: ['Pengaduan', 'Aspirasi'] }, waktu: hari(3) },
          { bila: { jenis: ['pengaduan'], kelas: ['berat'] }, waktu: hari(1) },
        ],
      }),
      ['peringatan langkah.jawab.waktuBila.1'],
    ],
    [
      'a time for a sub category behind its category',
      ubah('jawab', {
        waktuBila: [
          { bila: { kategori: ['Jalan'] }, waktu: hari(3) },
          { bila: { kategori: ['Jalan – Lubang'] }, waktu: hari(1) },
        ],
      }),
      ['peringatan langkah.jawab.waktuBila.1'],
    ],
    [
      'a time that a condition without a condition always replaces',
      ubah('jawab', { waktuBila: [{ bila: {}, waktu: hari(3) }] }),
      ['peringatan langkah.jawab.waktu'],
    ],
    [
      'a time by class of nothing',
      ubah('jawab', { waktuBila: [{ bila: { kelas: ['berat'] }, waktu: hari(0) }] }),
      ['galat langkah.jawab.waktuBila.0.waktu'],
    ],
    [
      'only acts that not every aduan is offered',
      ubahTindakan('jawab', 'kirim', { bila: { kelas: ['berat'] } }),
      ['peringatan langkah.jawab.tindakan'],
    ],
    [
      'two acts of one label that one aduan may be offered',
      tambahTindakan('terima', { ...lanjut, label: 'ringan', bila: { jenis: ['aspirasi'] } }),
      ['galat langkah.terima.tindakan'],
    ],
  ]);

  it('lets one label stand twice where no aduan is offered both, and kinds share the work', () => {
    const bila = (jenis: string[]) => ({ jenis });
    const sop = ubah('terima', {
      tindakan: [
        ...(benar.langkah[0]?.tindakan.slice(0, 2) ?? []).map((t) => ({
          ...t,
          label: 'Klasifikasikan',
          bila: bila(t.id === 'lanjut' ? ['pengaduan'] : ['Aspirasi', 'permintaan informasi']),
        })),
        ...(benar.langkah[0]?.tindakan.slice(2) ?? []).map((t) => ({
          ...t,
          bila: bila(['pengaduan']),
        })),
      ],
    });
    expect(temuan(sop)).toEqual([]);
  });
});

describe('other first steps', () => {
  const awalBila = (ke: string, bila: object): Sop => ({ ...benar, awalBila: [{ bila, ke }] });
  const tanpaKurang = ({ bilaKurang: _b, ...sop }: Sop): Sop => sop;
  periksa([
    [
      'one that is not there',
      tanpaKurang(awalBila('entah', { kanal: ['SMS'] })),
      ['galat awalBila.0.ke'],
    ],
    [
      'one of the month',
      {
        ...tanpaKurang(awalBila('rekap', { kanal: ['SMS'] })),
        langkah: [...benar.langkah, langkahLain('rekap', { berkala: 'bulanan', tindakan: [] })],
      },
      ['galat awalBila.0.ke'],
    ],
    [
      'the usual one of the month',
      {
        ...benar,
        awal: 'rekap',
        langkah: [...benar.langkah, langkahLain('rekap', { berkala: 'bulanan', tindakan: [] })],
      },
      ['galat awal'],
    ],
    [
      'one by a class that no new aduan has',
      tanpaKurang(awalBila('jawab', { kelas: ['berat'] })),
      ['galat awalBila.0.bila'],
    ],
    ['one without a condition', tanpaKurang(awalBila('jawab', {})), ['galat awalBila.0.bila']],
    [
      'one behind another that always wins',
      {
        ...tanpaKurang(benar),
        awalBila: [
          { bila: { kanal: ['SMS', 'telepon'] }, ke: 'jawab' },
          { bila: { kanal: ['sms'] }, ke: 'olah' },
        ],
      },
      ['peringatan awalBila.1'],
    ],
    [
      'one that cannot ask what the form lacks',
      awalBila('jawab', { kanal: ['SMS'] }),
      ['peringatan bilaKurang'],
    ],
    [
      'one that may be a step nothing else leads to',
      {
        ...tanpaKurang(awalBila('loket', { kanal: ['tatap muka'] })),
        langkah: [
          ...benar.langkah,
          langkahLain('loket', { tindakan: [{ ...lanjut, id: 'terus', label: 'Terus' }] }),
        ],
      },
      [],
    ],
  ]);
});

describe('several pelaksana on one step', () => {
  const beri = (baru: object): Sop => ubahTindakan('olah', 'beri', baru);
  periksa([
    [
      'one nobody knows',
      ubah('olah', { bersama: ['opd-a', 'opd-b', 'opd-x'] }),
      ['galat langkah.olah.bersama'],
    ],
    [
      'the pelapor among them',
      ubah('olah', { bersama: ['opd-a', 'opd-b', 'warga'] }),
      ['galat langkah.olah.bersama'],
    ],
    [
      'one named twice',
      ubah('olah', { bersama: ['opd-a', 'opd-b', 'opd-a'] }),
      ['galat langkah.olah.bersama'],
    ],
    ['none who may answer', beri({ masingMasing: undefined }), ['galat langkah.olah.bersama']],
    [
      'answers that never lead on',
      beri({ ke: 'tetap' }),
      ['galat langkah.olah.tindakan.beri.ke', 'galat langkah.olah.tindakan'],
    ],
    [
      'answers that lead apart',
      tambahTindakan('olah', { ...lanjut, ke: 'terima', masingMasing: true }),
      ['peringatan langkah.olah.bersama'],
    ],
    [
      'each for himself where there is only one',
      tambahTindakan('terima', { ...lanjut, masingMasing: true }),
      ['galat langkah.terima.tindakan.lain.masingMasing'],
    ],
    [
      'a choice of pelaksana for a step of one',
      tambahTindakan('terima', { ...lanjut, pilih: true, isian: 'Siapa' }),
      ['galat langkah.terima.tindakan.lain.pilih'],
    ],
    [
      'a choice that nobody can type',
      tambahTindakan('terima', { ...lanjut, ke: 'olah', pilih: true }),
      ['galat langkah.terima.tindakan.lain.isian'],
    ],
    [
      'a clock that answers for each',
      ubah('olah', { habisWaktu: { setelah: hari(3), tindakan: 'beri' } }),
      ['peringatan langkah.olah.habisWaktu.tindakan', 'galat langkah.olah.habisWaktu.tindakan'],
    ],
  ]);
});

describe('what acts are', () => {
  const kirim = (baru: object): Sop => ubahTindakan('jawab', 'kirim', baru);
  const dariBahan = { isian: undefined, isianDari: 'bahan' } as const;
  const tanpaBahan = ubahTindakan('olah', 'beri', { isian: undefined });
  periksa([
    ['an answer from the bahan', kirim(dariBahan), []],
    [
      'an answer from a bahan that nobody writes',
      {
        ...tanpaBahan,
        langkah: tanpaBahan.langkah.map((l) =>
          l.id === 'jawab'
            ? {
                ...l,
                tindakan: l.tindakan.map(({ isian, ...t }) =>
                  t.id === 'kirim'
                    ? { ...t, isianDari: 'bahan' as const }
                    : { ...t, ...(isian ? { isian } : {}) },
                ),
              }
            : l,
        ),
      },
      ['galat langkah.jawab.tindakan.kirim.isianDari'],
    ],
    [
      'a bahan and a question at once',
      kirim({ isianDari: 'bahan' }),
      ['peringatan langkah.jawab.tindakan.kirim.isian'],
    ],
    [
      'an answer from the bahan that is not kept',
      kirim({ ...dariBahan, isianSebagai: undefined }),
      ['peringatan langkah.jawab.tindakan.kirim.isianSebagai'],
    ],
    [
      'good language of nothing',
      tambahTindakan('terima', { ...lanjut, bahasaBaku: true }),
      ['peringatan langkah.terima.tindakan.lain.bahasaBaku'],
    ],
    [
      'good language of a citizen',
      ubahTindakan('tanya', 'isi', { bahasaBaku: true }),
      ['peringatan langkah.tanya.tindakan.isi.bahasaBaku'],
    ],
    [
      'a sending back without a reason',
      tambahTindakan('olah', { ...lanjut, ke: 'terima', kembali: true }),
      ['peringatan langkah.olah.tindakan.lain.isian'],
    ],
    [
      'no times at all',
      tambahTindakan('terima', { ...lanjut, maksKali: 0 }),
      ['galat langkah.terima.tindakan.lain.maksKali'],
    ],
    [
      'half a time',
      tambahTindakan('terima', { ...lanjut, maksKali: 1.5 }),
      ['galat langkah.terima.tindakan.lain.maksKali'],
    ],
    [
      'after no time',
      tambahTindakan('terima', { ...lanjut, setelah: hari(0) }),
      ['galat langkah.terima.tindakan.lain.setelah'],
    ],
    [
      'an id with a dot',
      tambahTindakan('terima', { ...lanjut, id: 'a.b' }),
      ['galat langkah.terima.tindakan.a.b'],
    ],
    [
      'a step named tetap',
      { ...benar, langkah: [...benar.langkah, langkahLain('tetap')] },
      ['galat langkah.tetap', 'galat langkah.tetap'],
    ],
    [
      'staying, and telling the pelapor it is over',
      tambahTindakan('terima', { id: 'x', label: 'X', ke: 'tetap', suratPelapor: 'selesai-diam' }),
      ['galat langkah.terima.tindakan.x.suratPelapor'],
    ],
    [
      'staying, and an ending',
      tambahTindakan('terima', { id: 'x', label: 'X', ke: 'tetap', akhir: 'dijawab' }),
      ['peringatan langkah.terima.tindakan.x.akhir'],
    ],
  ]);

  it('says which step of two with one number was meant', () => {
    const sop = ubahTindakan('terima', 'ringan', { ke: '3' });
    const kembar = {
      ...sop,
      langkah: sop.langkah.map((l) => (l.id === 'olah' ? { ...l, nomor: '3.' } : l)),
    };
    const [satu] = periksaSop(kembar);
    expect(satu?.pesan).toContain(
      'Nomor 3 dipakai beberapa langkah; tulislah kodenya: olah, jawab.',
    );
  });
});
