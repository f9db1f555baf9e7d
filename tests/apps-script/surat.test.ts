// SPDX-License-Identifier: Apache-2.0
// Every letter, as the core fills it and with as little as it may be given: subject, number, polite
// opening, nothing left of the template, and no name where none may be.

import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { muatSurel, daftarSurel } from '../../templates/muat.ts';
import { renderSurat, type ModelSurat } from '../../templates/surat.ts';

const render = muatSurel();
const NOMOR = '0012/ADU/KEC.JNW/X/2026';

const POKOK: ModelSurat = {
  instansi: 'Kecamatan Jenawi',
  induk: 'Pemerintah Kabupaten Karanganyar',
  alamat: 'Jalan Raya Jenawi',
  tanggal: 'Senin, 19 Oktober 2026 pukul 09.15 WIB',
  nomor: NOMOR,
  jabatan: 'Pengelola Data',
};

const LENGKAP: ModelSurat = {
  ...POKOK,
  langkah: '3. Mengklasifikasi aduan',
  tenggat: 'Senin, 19 Oktober 2026 pukul 10.00 WIB',
  kategori: 'Jalan dan jembatan',
  pelaksana: 'Pengelola Data',
  status: 'Diproses',
  diterima: 'Senin, 19 Oktober 2026 pukul 09.10 WIB',
  jelas: 'Mulai Senin, batas 10 menit, jatuh tempo Senin.',
  sisa: '5 menit',
  terlambat: '1 hari kerja 30 menit',
  bukaKembali: 'Senin, 2 November 2026 pukul 16.00 WIB',
  penilaian: 'ya',
  teks: 'Jalan di depan balai desa berlubang.\nMohon diperbaiki.',
  tautan: 'https://contoh.test/exec?h=lacak&n=0012%2FADU',
  tautanRegister: 'https://docs.google.com/spreadsheets/d/x/edit',
  perihal: 'sapuan',
  bagian: 'Sapuan',
  saran: 'Mohon periksa.',
  bulan: 'Oktober 2026',
};

const UNTUK_PELAPOR = ['tanda-terima', 'lengkapi', 'tanggapan', 'dialihkan', 'selesai-diam'];
const TANPA_NOMOR = ['galat', 'rekap', 'disposisi-belum'];

test('the letters are those the domain asks for', () => {
  expect(daftarSurel()).toEqual([
    'dialihkan',
    'dibuka-kembali',
    'disposisi-belum',
    'eskalasi',
    'galat',
    'ingat',
    'lengkapi',
    'rekap',
    'selesai-diam',
    'tanda-terima',
    'tanggapan',
    'tanpa-surel',
    'tugas',
  ]);
});

test.each(daftarSurel())('%s: whole, with everything and with little', (nama) => {
  for (const model of [LENGKAP, POKOK]) {
    const { perihal, isi } = renderSurat(render, nama, model);
    expect(perihal).not.toBe('');
    expect(perihal + isi).not.toMatch(/[{}]|undefined|null|\[object/);
    expect(isi).toMatch(/^Yth\. .+,\n/);
    expect(isi).not.toMatch(/[ \t]$/m);
    expect(isi).not.toMatch(/\n{3}/);
    expect(isi).toContain('Kecamatan Jenawi');
    expect(isi).not.toMatch(/\banda\b/i);
  }
});

test.each(daftarSurel().filter((nama) => !TANPA_NOMOR.includes(nama)))(
  '%s: bears the number in subject and text',
  (nama) => {
    const { perihal, isi } = renderSurat(render, nama, LENGKAP);
    expect(perihal).toContain(NOMOR);
    expect(isi).toContain(NOMOR);
  },
);

test.each(UNTUK_PELAPOR)('%s: addresses the pelapor without a name and gives the page', (nama) => {
  const { isi } = renderSurat(render, nama, LENGKAP);
  expect(isi).toMatch(/^Yth\. Bapak\/Ibu Pelapor,\n/);
  expect(isi).toContain(LENGKAP.tautan);
  expect(isi).not.toContain(LENGKAP.tautanRegister);
  expect(isi).toContain('terima kasih.');
  const tanpaTautan = renderSurat(render, nama, { ...LENGKAP, tautan: '' }).isi;
  expect(tanpaTautan).not.toMatch(/halaman berikut|tautan di atas/);
});

test.each(['tugas', 'ingat', 'eskalasi', 'dibuka-kembali', 'tanpa-surel'])(
  '%s: tells staff the step, the deadline and where to act',
  (nama) => {
    const { isi } = renderSurat(render, nama, LENGKAP);
    expect(isi).toMatch(/^Yth\. Pengelola Data,\n/);
    for (const isian of [LENGKAP.langkah, LENGKAP.tenggat, LENGKAP.tautan]) {
      expect(isi).toContain(isian);
    }
  },
);

test('long texts to staff are cut, the answer to the pelapor is not', () => {
  const teks = 'kata '.repeat(2000).trim();
  expect(renderSurat(render, 'tugas', { ...LENGKAP, teks }).isi).not.toContain(teks);
  expect(renderSurat(render, 'tanggapan', { ...LENGKAP, teks }).isi).toContain(teks);
});

test('what somebody typed cannot become markup of the template or a second header', () => {
  const teks = '{{#each x}} {{{y}}} <b>&amp;</b>\r\nBcc: orang@contoh.test';
  const { isi } = renderSurat(render, 'tanggapan', { ...LENGKAP, teks });
  expect(isi).toContain('{{#each x}} {{{y}}} <b>&amp;</b>\nBcc: orang@contoh.test');
  const model = { ...LENGKAP, uraian: 'a\nBcc: orang@contoh.test' };
  expect(renderSurat(render, 'eskalasi', model).perihal).not.toContain('\n');
});

test('a letter without a subject line is a fault of its template', () => {
  expect(() => renderSurat(() => 'Yth.\n', 'x', POKOK)).toThrow('Perihal');
});

test('every template is one of the letters or a part that one of them uses', () => {
  const folder = new URL('../../templates/surel/', import.meta.url);
  const berkas = readdirSync(folder);
  const semua = berkas.map((nama) => readFileSync(new URL(nama, folder), 'utf8')).join('\n');
  for (const bagian of berkas.filter((nama) => nama.startsWith('_'))) {
    expect(semua).toContain(`{{> ${bagian.slice(1, -'.hbs'.length)}}}`);
  }
});
