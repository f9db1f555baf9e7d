// SPDX-License-Identifier: Apache-2.0
// Every letter, as the core fills it and with as little as it may be given: subject, number, polite
// opening, nothing left of the template, no name where none may be; and the same words as HTML.

import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
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
  bukaKembali: 'Senin, 2 November 2026 pukul 16.00 WIB',
  penilaian: 'ya',
  teks: 'Jalan di depan balai desa berlubang.\nMohon diperbaiki.',
  tautan: 'https://contoh.test/exec?h=lacak&n=0012%2FADU',
  tautanRegister: 'https://docs.google.com/spreadsheets/d/x/edit',
  perihal: 'sapuan',
  bagian: 'Sapuan',
  saran: 'Mohon periksa.',
  bulan: 'Oktober 2026',
  kembali: '2',
  alasan: 'Jalan itu milik kabupaten.',
  periode: 'triwulanan',
  masa: 'triwulan',
  jumlah: '2',
  terlambat: '1',
  butir: [
    {
      ke: '1',
      nomor: NOMOR,
      keadaan: 'Terlambat 1 hari kerja',
      jenjang: '2',
      lewat: 'ya',
      lama: '',
      giliran: 'ya',
      langkah: '3. Mengklasifikasi aduan',
      pelaksana: 'Pengelola Data',
      tenggat: '19-10-2026 10.00',
      teks: 'Jalan di depan balai desa berlubang.',
      tautan: 'https://contoh.test/exec?h=tindak&n=0012%2FADU',
    },
    {
      ke: '2',
      nomor: '0013/ADU/KEC.JNW/X/2026',
      keadaan: 'Sisa 20 menit',
      jenjang: '',
      lewat: '',
      lama: 'ya',
      langkah: '4. Koordinasi',
      pelaksana: '',
      tenggat: '',
      teks: 'Lampu mati.',
      tautan: '',
    },
  ],
};

/** Keys of a line that hold words. */
const BUTIR = ['nomor', 'keadaan', 'langkah', 'pelaksana', 'tenggat', 'teks'];
const UNTUK_PELAPOR = [
  'tanda-terima',
  'lengkapi',
  'tanggapan',
  'dialihkan',
  'selesai-diam',
  'perpanjangan',
];
const TANPA_NOMOR = [
  'berkala',
  'disposisi-belum',
  'gabungan',
  'galat',
  'kuota',
  'rekap',
  'ringkasan',
  'tenggat-berubah',
  'jaga',
  'keadaan',
  'tahun-baru',
];

test('the letters are those the domain asks for', () => {
  expect(daftarSurel()).toEqual([
    'berkala',
    'dialihkan',
    'dibuka-kembali',
    'disposisi-belum',
    'gabungan',
    'galat',
    'jaga',
    'keadaan',
    'kronologi',
    'kuota',
    'lengkapi',
    'perpanjangan',
    'rekap',
    'ringkasan',
    'selesai-diam',
    'tahun-baru',
    'tanda-terima',
    'tanggapan',
    'tanpa-surel',
    'tenggat-berubah',
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

test.each(['tugas', 'dibuka-kembali', 'tanpa-surel'])(
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
  const model = { ...LENGKAP, langkah: 'a\nBcc: orang@contoh.test' };
  expect(renderSurat(render, 'tugas', model).perihal).not.toContain('\n');
});

test('a letter without a subject line is a fault of its template', () => {
  expect(() => renderSurat(() => 'Yth.\n', 'x', POKOK)).toThrow('Perihal');
});

test('an aduan that was sent back says how often, and why', () => {
  const { perihal, isi } = renderSurat(render, 'tugas', LENGKAP);
  expect(perihal).toContain('Dikembalikan');
  expect(isi).toContain('pengembalian ke-2');
  expect(isi).toContain('   Jalan itu milik kabupaten.');
  const biasa = renderSurat(render, 'tugas', { ...LENGKAP, kembali: '' });
  expect(biasa.perihal + biasa.isi).not.toMatch(/kembali/i);
});

describe('the digest', () => {
  test('says in its subject how many, and how many are late', () => {
    const perihal = (model: object): string =>
      renderSurat(render, 'ringkasan', { ...LENGKAP, ...model }).perihal;
    expect(perihal({ jumlah: '3' })).toBe('3 aduan perlu perhatian hari ini (1 terlambat)');
    expect(perihal({ jumlah: '3', terlambat: '' })).toBe('3 aduan perlu perhatian hari ini');
  });

  test('has everything of a line, and says what was told before', () => {
    const { isi } = renderSurat(render, 'ringkasan', LENGKAP);
    expect(isi).toContain(
      [
        `1. ${NOMOR}`,
        '   Terlambat 1 hari kerja; eskalasi ke-2',
        '   Jalan di depan balai desa berlubang.',
        '   Langkah: 3. Mengklasifikasi aduan',
        '   Ditangani oleh: Pengelola Data',
        '   Tenggat: 19-10-2026 10.00',
        '   Buka dan tindak lanjuti: https://contoh.test/exec?h=tindak&n=0012%2FADU',
        '',
        '2. 0013/ADU/KEC.JNW/X/2026',
        '   Sisa 20 menit (sudah pernah diberitahukan)',
      ].join('\n'),
    );
  });

  test('counts what it does not list', () => {
    expect(renderSurat(render, 'ringkasan', { ...LENGKAP, sisa: '7' }).isi).toContain(
      'Masih ada 7 aduan lain',
    );
  });
});

describe('HTML', () => {
  const html = (nama: string, model: object = {}): string =>
    renderSurat(render, nama, { ...LENGKAP, ...model }).html;
  /** As a reader sees it: the attributes gone, references resolved. */
  const terbaca = (markup: string): string =>
    markup
      .replace(/<br>/g, '\n')
      .replace(/<[^>]*>/g, '\n')
      .replace(/&#x([0-9a-f]+);/gi, (_, heks: string) => String.fromCharCode(parseInt(heks, 16)))
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');

  test.each(daftarSurel())('%s: nothing that mail programs strip, and nothing open', (nama) => {
    const markup = html(nama);
    expect(markup).not.toMatch(/<(script|style|link|img|form|iframe)\b|\son\w+=|class=/i);
    expect(markup).not.toMatch(/[{}]{2}|undefined|\[object/);
    const buka = [...markup.matchAll(/<(?!br|hr|\/)(\w+)/g)].map((cocok) => cocok[1] ?? '');
    const tutup = [...markup.matchAll(/<\/(\w+)>/g)].map((cocok) => cocok[1] ?? '');
    const urut = (daftar: readonly string[]): string[] =>
      daftar.toSorted((a, b) => a.localeCompare(b));
    expect(urut(tutup)).toEqual(urut(buka));
  });

  test.each(daftarSurel())('%s: says what the text says', (nama) => {
    const { isi, html: markup } = renderSurat(render, nama, LENGKAP);
    const kata = (teks: string): Set<string> =>
      new Set(teks.match(/[\p{L}\p{N}/.]{4,}/gu)?.map((k) => k.toLowerCase()) ?? []);
    const ada = kata(terbaca(markup));
    // Addresses are behind buttons, whose words stand for these.
    const ganti =
      /^(https?|contoh\.test|docs\.google|register|nomor|langkah|perhitungan|buka|baris|tautan)/;
    const hilang = [...kata(isi.replace(/https:\S+/g, ''))].filter(
      (k) => !ada.has(k) && !ganti.test(k),
    );
    expect(hilang.filter((k) => !['meneruskan', 'memegangnya', 'orang'].includes(k))).toEqual([]);
  });

  test.each([...UNTUK_PELAPOR, 'tugas', 'dibuka-kembali', 'tanpa-surel', 'rekap'])(
    '%s: one big button leads to the page',
    (nama) => {
      const tombol = [...html(nama).matchAll(/<a href="([^"]*)" style="display:block[^>]*>/g)];
      expect(tombol.map(([, href]) => terbaca(href ?? ''))).toEqual([LENGKAP.tautan]);
      expect(html(nama, { tautan: '' })).not.toContain('display:block');
    },
  );

  test('what people typed stays text, in every letter', () => {
    const jahat =
      '<script>alert(1)</script>\n<a href="https://jahat.test" style="display:block">Klik</a>\n' +
      '" onload="x\n{{tautan}} &lt;b&gt;';
    const butir = [{ ...Object.fromEntries(BUTIR.map((k) => [k, jahat])), tautan: '' }];
    for (const nama of daftarSurel()) {
      const markup = html(nama, {
        teks: jahat,
        alasan: jahat,
        langkah: jahat,
        saran: jahat,
        butir,
      });
      expect(markup).not.toMatch(/<script|<a href="https:\/\/jahat|" onload/);
    }
    expect(terbaca(html('tanggapan', { teks: jahat }))).toContain('{{tautan}} &lt;b&gt;');
  });
});

test('every template is one of the letters or a part that one of them uses', () => {
  const baca = (folder: string): Map<string, string> => {
    const url = new URL(`../../templates/${folder}/`, import.meta.url);
    return new Map(
      readdirSync(url).map((nama) => [nama, readFileSync(new URL(nama, url), 'utf8')]),
    );
  };
  const [teks, html] = [baca('surel'), baca('surel-html')];
  const bagian = (berkas: Map<string, string>): string[] =>
    [...berkas.keys()].filter((nama) => nama.startsWith('_'));
  const semua = [...teks.values(), ...html.values()].join('\n');
  for (const nama of [...bagian(teks), ...bagian(html)]) {
    expect(semua).toMatch(new RegExp(`\\{\\{> ${nama.slice(1, -'.hbs'.length)}[ }]`));
  }
  // A part without its HTML would be missing at sending.
  expect(bagian(teks).filter((nama) => !html.has(nama))).toEqual([]);
});
