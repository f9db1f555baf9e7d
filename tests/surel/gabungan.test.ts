// SPDX-License-Identifier: Apache-2.0
// A mail of as many letters as there may be in one, and what is said of the quota.

import { expect, test } from 'vitest';
import { isTerlaluBerat } from '../../apps-script/surat/berat-surat.ts';
import { angkaKuota, temuanKuota } from '../../apps-script/kirim/temuan-kuota.ts';
import type { Surat } from '../../core/aduan/perintah.ts';
import { muatSurel } from '../../templates/muat.ts';
import { renderSurat } from '../../templates/surat.ts';

const render = muatSurel();

const butir = (urut: number): Record<string, string> => ({
  ke: String(urut),
  nomor: `${String(urut).padStart(4, '0')}/ADU/KEC.JNW/X/2026`,
  keadaan: 'Mohon ditindaklanjuti',
  giliran: 'ya',
  langkah: '2. Menerima aduan masyarakat secara daring dan pemberian nomor register',
  tenggat: 'Senin, 19 Oktober 2026 pukul 10.00 WIB',
  teks: `Jalan di depan balai desa berlubang. ${'Sudah lama sekali. '.repeat(6)}`,
  tautan: `https://script.google.com/macros/s/${'x'.repeat(72)}/exec?h=tindak&n=${'y'.repeat(96)}`,
});

test('a hundred and fifty in one mail: all with number and link, and light enough for its HTML', () => {
  const semua = Array.from({ length: 150 }, (_, i) => butir(i + 1));
  const { perihal, isi, html } = renderSurat(render, 'gabungan', {
    instansi: 'Kecamatan Jenawi',
    jabatan: 'Admin Website',
    ikhtisar: '150 aduan menunggu tindak lanjut',
    butir: semua.slice(0, 30),
    lain: semua.slice(30),
    sisa: '120',
  });
  expect(perihal).toBe('150 aduan menunggu tindak lanjut');
  expect(isi.match(/^\d+\. \d{4}\//gm)).toHaveLength(150);
  expect(isi.match(/https:\S+h=tindak/g)).toHaveLength(150);
  expect(html.match(/<a href="https:[^"]+h&#x3D;tindak/g)).toHaveLength(150);
  expect(isTerlaluBerat(isi, html)).toBe(false);
});

test.each([
  [100, 0, 0, []],
  [19, 0, 0, ['Sisa kuota surel hari ini tinggal 19 penerima.']],
  [80, 3, 1, ['4 surat menunggu di Kotak Keluar (3 untuk pelapor, 1 untuk petugas)']],
  [23, 0, 9, ['Kuota surel hari ini tinggal 23 penerima: 9 surat menunggu']],
  [0, 150, 64, ['Kuota surel hari ini sudah habis: 214 surat menunggu']],
])('%i recipients left, %i and %i letters wait', (sisa, pelapor, petugas, harapan) => {
  const surat = (kepada: string): Surat => ({ kepada }) as Surat;
  const antrean = [
    ...Array.from({ length: pelapor }, () => surat('pelapor')),
    ...Array.from({ length: petugas }, () => surat('admin')),
  ];
  const kalimat = temuanKuota(angkaKuota(sisa, antrean));
  expect(kalimat.map((k, i) => k.slice(0, harapan[i]?.length))).toEqual(harapan);
});
