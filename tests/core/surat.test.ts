// SPDX-License-Identifier: Apache-2.0
// What letters carry besides their text: whose deadline, by which limit; and who is written to when a
// form came in incomplete.

import { describe, expect, it } from 'vitest';
import type { Sop } from '../../core/sop/sop.ts';
import { SENIN, catat, jalan, ke, langkah, rakit, sampai, tindak, tolak, tugas } from './_rakit.ts';

const hari = (maks: number) => ({ maks, satuan: 'hari_kerja' as const });
const proses = (maks: number): Partial<Sop> => ({
  tenggatProses: [{ waktu: hari(maks), sejak: 'diterima', dasar: '-' }],
});
const tanya = ke('tanya', { isian: 'Apa', isianSebagai: 'pertanyaan', suratPelapor: 'lengkapi' });
const daftar = [
  langkah('a', 'p0', [ke('b'), tanya]),
  langkah('b', 'p1', [ke('selesai')], { waktu: hari(2) }),
  langkah('tanya', 'warga', [ke('asal'), ke('b', { setelah: hari(9) })], {
    habisWaktu: { setelah: hari(10), tindakan: 'ke-asal' },
  }),
];

describe('the deadline in a letter', () => {
  it.each([
    [5, 'langkah', 'Rabu, 21 Oktober 2026 pukul 16.00 WIB'],
    [1, 'proses', 'Selasa, 20 Oktober 2026 pukul 16.00 WIB'],
  ])('with %i days for the whole is that of the %s', (maks, atas, tenggat) => {
    const sop = rakit(daftar, proses(maks));
    const [surat] = jalan(sop, sampai(sop), tindak('ke-b')).surat;
    expect(surat?.data).toMatchObject({ tenggat, atas, batas: '2 hari kerja', kembali: '' });
    expect(surat?.data['tenggatProses']).toMatch(maks === 1 ? /^Selasa, 20 / : /^Senin, 26 /);
  });

  it('of a pelapor who is asked is their own, whatever the office has left', () => {
    const sop = rakit(daftar, proses(1));
    const [surat] = jalan(sop, sampai(sop), tindak('ke-tanya', 'Di RT berapa?')).surat;
    expect(surat).toMatchObject({ templat: 'lengkapi', kepada: 'pelapor' });
    expect(surat?.data).toMatchObject({ atas: 'langkah', batas: '10 hari kerja' });
    expect(surat?.data['tenggat']).toMatch(/^Senin, 2 November 2026/);
  });

  it('of an answer that the office still has to record is not told to the pelapor', () => {
    const kirim = ke('b', {
      isian: 'Jawaban',
      isianSebagai: 'tanggapan',
      suratPelapor: 'tanggapan',
    });
    const sop = rakit([langkah('a', 'p0', [kirim]), ...daftar.slice(1, 2)]);
    const { surat } = jalan(sop, sampai(sop), tindak('ke-b', 'Sudah diperbaiki kemarin.'));
    const data = (kepada: string) => surat.find((s) => s.kepada === kepada)?.data['tenggat'];
    expect(data('pelapor')).toBe('');
    expect(data('p1')).toMatch(/^Rabu, 21 Oktober/);
  });

  it.each([
    ['langkah', 'Jumat, 23 Oktober'],
    ['proses', 'Rabu, 28 Oktober'],
  ] as const)('in a letter about an extension is the new one (%s)', (untuk, sampaiBaru) => {
    const perpanjang = { untuk, waktu: hari(2) };
    const lebih = { isian: 'Alasan', suratPelapor: 'perpanjangan', perpanjang };
    const b = langkah('b', 'p1', [ke('selesai'), ke('tetap', lebih)], { waktu: hari(2) });
    const sop = rakit([langkah('a', 'p0', [ke('b')]), b], proses(5));
    const k = jalan(sop, sampai(sop), tindak('ke-b'));
    const { surat } = jalan(sop, k.aduan, tindak('ke-tetap', 'Data masih dikumpulkan.'));
    expect(surat).toMatchObject([{ kepada: 'pelapor', templat: 'perpanjangan' }]);
    expect(surat[0]?.data).toMatchObject({ diperpanjang: '2 hari kerja' });
    expect(surat[0]?.data['sampai']).toContain(sampaiBaru);
  });

  it('is blank where there is none', () => {
    const sop = rakit([langkah('a', 'p0', [ke('b')]), langkah('b', 'p1', [ke('selesai')])]);
    const [surat] = jalan(sop, sampai(sop), tindak('ke-b')).surat;
    expect(surat?.data).toMatchObject({ tenggat: '', atas: '', batas: '', tenggatProses: '' });
  });
});

describe('an incomplete form', () => {
  const bila = (jenis: string): Sop =>
    rakit(
      [langkah('a', 'p0', [{ ...tanya, bila: { jenis: [jenis] } }, ke('b')]), ...daftar.slice(1)],
      {
        bilaKurang: 'ke-tanya',
      },
    );
  const kurang = ['Alamat lengkap'];

  it('is asked about at once, where the act is for such aduan', () => {
    const k = jalan(bila('pengaduan'), undefined, catat({ kurang }));
    expect(k.aduan).toMatchObject({ langkah: 'tanya', pertanyaan: '- Alamat lengkap' });
    expect(tugas(k)).toEqual(['tanda-terima → pelapor', 'lengkapi → pelapor']);
  });

  it('goes to an officer where it is not', () => {
    const k = jalan(bila('informasi'), undefined, catat({ kurang }));
    expect(k.aduan.langkah).toBe('a');
    expect(tugas(k)).toEqual(['tanda-terima → pelapor', 'tugas → p0']);
  });
});

it('an act of the pelapor is none of the office, whenever it may be done', () => {
  const sop = rakit(daftar);
  const ditanya = sampai(sop, tindak('ke-tanya', 'Di RT berapa?'));
  expect(tolak(sop, ditanya, tindak('ke-b'), SENIN)).toMatchObject({
    kode: 'tindakan_bukan_untuk_langkah_ini',
    fakta: { menunggu: 'pelapor', boleh: '' },
  });
});
