// SPDX-License-Identifier: Apache-2.0
// The month in figures where SOPs differ: sub categories, hops, the two deadlines, pauses, versions.

import { describe, expect, it } from 'vitest';
import type { Keputusan, Perintah } from '../../core/aduan/perintah.ts';
import type { Peristiwa } from '../../core/aduan/peristiwa.ts';
import { hitungRekap } from '../../core/rekap/rekap.ts';
import type { Sop } from '../../core/sop/sop.ts';
import { wib } from './_kalender.ts';
import { catat, jalan, ke, langkah, rakit, tindak } from './_rakit.ts';
import { konteksUntuk } from './_sop.ts';

/** What happened to one aduan: orders at their moments, from its receipt on. */
function alur(
  sop: Sop,
  urut: number,
  masuk: Parameters<typeof catat>[0],
  ...daftar: [string, Perintah][]
): Peristiwa[] {
  const diterima = masuk?.diterima ?? wib('2026-10-05 09:00');
  const nomor = `000${urut}/ADU/2026`;
  let k: Keputusan = jalan(sop, undefined, catat({ ...masuk, urut, nomor, diterima }), diterima);
  const peristiwa = [...k.peristiwa];
  for (const [saat, perintah] of daftar) {
    k = jalan(sop, k.aduan, perintah, wib(saat));
    peristiwa.push(...k.peristiwa);
  }
  return peristiwa;
}

const jawab = ke('selesai', { id: 'jawab', isian: 'Tanggapan', isianSebagai: 'tanggapan' });
const sop = rakit(
  [
    langkah('a', 'p0', [ke('b'), jawab, ke('tanya')], { waktu: { maks: 3, satuan: 'hari_kerja' } }),
    langkah('b', 'p1', [ke('a', { id: 'kembalikan', kembali: true, isian: 'Alasan' }), jawab]),
    langkah(
      'tanya',
      'warga',
      [
        { ...ke('asal'), id: 'balik' },
        { ...ke('b'), id: 'diam' },
      ],
      { jeda: true, habisWaktu: { setelah: { maks: 2, satuan: 'hari_kerja' }, tindakan: 'diam' } },
    ),
  ],
  { tenggatProses: [{ waktu: { maks: 5, satuan: 'hari_kerja' }, sejak: 'diterima', dasar: '-' }] },
);
const konteks = konteksUntuk(sop);
const AKHIR = wib('2026-11-01 00:00');
const rekap = (...peristiwa: Peristiwa[]) => hitungRekap(konteks, peristiwa, '2026-10', AKHIR);

it('counts sub categories under their category', () => {
  const isi = [
    ...alur(sop, 1, { kategori: 'Jalan – Berlubang' }),
    ...alur(sop, 2, { kategori: 'Jalan – Lampu' }),
    ...alur(sop, 3, { kategori: 'Lainnya' }),
  ];
  expect(rekap(...isi).perKategori.map((k) => [k.nama, k.masuk])).toEqual([
    ['Jalan', 2],
    ['Lainnya', 1],
  ]);
  expect(rekap(...isi).belumSelesai.map((b) => b.kategori)).toContain('Jalan – Lampu');
});

it('counts how often aduan were sent back, in this month', () => {
  const kembali = tindak('kembalikan', 'Bukan wewenang kami, mohon diperiksa kembali.');
  const isi = [
    ...alur(
      sop,
      1,
      {},
      ['2026-10-06 09:00', tindak('ke-b')],
      ['2026-10-07 09:00', kembali],
      ['2026-10-08 09:00', tindak('ke-b')],
      ['2026-10-09 09:00', kembali],
    ),
    ...alur(sop, 2, {}, ['2026-10-06 09:00', tindak('ke-b')], ['2026-10-07 09:00', kembali]),
    ...alur(sop, 3, {}),
  ].sort((a, b) => a.pada - b.pada);
  const { pengembalian, belumSelesai } = rekap(...isi);
  expect(pengembalian).toEqual({ kali: 3, aduan: 2, terbanyak: 2 });
  expect(belumSelesai.map((b) => b.dikembalikan)).toEqual([2, 1, 0]);
  expect(hitungRekap(konteks, isi, '2026-11', wib('2026-12-01 00:00')).pengembalian).toEqual({
    kali: 0,
    aduan: 0,
    terbanyak: 0,
  });
});

describe('in time is', () => {
  const dijawab = tindak('jawab', 'Sudah kami perbaiki bersama warga.');
  it.each<[string, [string, Perintah][], number]>([
    ['within step and process', [['2026-10-08 09:00', dijawab]], 1],
    ['not when the step was late', [['2026-10-09 09:00', dijawab]], 0],
    [
      'not when only the process was',
      [
        ['2026-10-07 09:00', tindak('ke-b')],
        ['2026-10-13 09:00', dijawab],
      ],
      0,
    ],
    [
      'late of the pelapor, not of the office',
      [
        ['2026-10-06 09:00', tindak('ke-tanya')],
        ['2026-10-12 09:00', { jenis: 'waktu' }],
        ['2026-10-13 09:00', dijawab],
      ],
      1,
    ],
    [
      'after a pause that moved both',
      [
        ['2026-10-06 09:00', tindak('ke-tanya')],
        ['2026-10-08 08:00', { jenis: 'balas', isian: 'Di Krajan.', tindakan: 'balik' }],
        ['2026-10-12 09:00', dijawab],
      ],
      1,
    ],
  ])('%s', (_, daftar, tepatWaktu) => {
    expect(rekap(...alur(sop, 1, {}, ...daftar)).tanggapan).toMatchObject({
      jumlah: 1,
      tepatWaktu,
    });
  });
});

it('says of open aduan which deadline is the first, and when there is none that runs', () => {
  const isi = [
    ...alur(sop, 1, {}),
    ...alur(sop, 2, {}, ['2026-10-06 09:00', tindak('ke-b')]),
    ...alur(sop, 3, { diterima: wib('2026-10-29 09:00') }, [
      '2026-10-30 09:00',
      tindak('ke-tanya'),
    ]),
  ].sort((a, b) => a.pada - b.pada);
  expect(rekap(...isi).belumSelesai.map((b) => [b.jatuhTempo, b.terlambat, b.berhenti])).toEqual([
    [wib('2026-10-08 16:00'), true, false],
    [wib('2026-10-12 16:00'), true, false],
    [undefined, false, true],
  ]);
});

it('judges each aduan by the SOP it runs under', () => {
  const isi = alur(sop, 1, {});
  const longgar = rakit([langkah('a', 'p1', [jawab], { uraian: 'Langkah lama' })]);
  const lama = { ...konteksUntuk(longgar), sopVersi: 'lama' };
  const hasil = hitungRekap(konteks, isi, '2026-10', AKHIR, () => lama);
  expect(hasil.belumSelesai[0]).toMatchObject({ langkah: 'Langkah lama', terlambat: false });
  expect(hasil.perLangkah).toEqual([{ nama: 'Langkah lama', jumlah: 1 }]);
});
