// SPDX-License-Identifier: Apache-2.0
// The pages: their scripts parse, work in an old phone's browser, send what the entry points expect,
// and ask before they send.

import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { isGiliran, modelLacak, modelTindak } from '../../apps-script/halaman/halaman-model.ts';
import { decide } from '../../core/decide/decide.ts';
import { createKalender } from '../../core/waktu/kalender.ts';
import type { Aduan } from '../../core/aduan/aduan.ts';
import type { Konteks, Perintah } from '../../core/aduan/perintah.ts';
import { muatKalender, muatSop } from '../../sop/muat.ts';

const baca = (nama: string): string =>
  readFileSync(new URL(`../../templates/halaman/${nama}`, import.meta.url), 'utf8');
const skrip = (html: string): string => /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';

describe.each(['_skrip.hbs', 'bilah.html'])('the script of %s', (nama) => {
  test('parses, without what an old phone does not know', () => {
    const kode = skrip(baca(nama));
    expect(() => new vm.Script(kode)).not.toThrow();
    expect(kode).not.toMatch(/=>|`|\b(let|const|async|await)\b|\?\./);
  });

  test('hears of success and failure at every call', () => {
    const panggilan = skrip(baca(nama)).match(/google\.script\.run[^;]*/g) ?? [];
    expect(panggilan.length).toBeGreaterThan(0);
    for (const satu of panggilan) {
      expect(satu).toMatch(/withSuccessHandler\(\w+\)\.withFailureHandler\(\w+\)/);
    }
  });
});

test('nothing is fetched from elsewhere', () => {
  for (const nama of ['_kepala.hbs', '_gaya.hbs', '_skrip.hbs', 'bilah.html', 'lacak.hbs']) {
    expect(baca(nama)).not.toMatch(/https?:|\bsrc=|@import|url\(/);
  }
});

test('what a form says is a label of a field that exists', () => {
  for (const nama of ['isi-lacak.hbs', 'isi-tindak.hbs']) {
    const html = baca(nama);
    const untuk = [...html.matchAll(/<label for="([^"]+)"/g)].map((m) => m[1]);
    const ada = [...html.matchAll(/<(?:textarea|select) id="([^"]+)"/g)].map((m) => m[1]);
    expect(untuk).toEqual(ada);
    expect(untuk.length).toBeGreaterThan(0);
    for (const [form] of html.matchAll(/<form [^>]*>/g)) expect(form).toContain('data-tanya="');
  }
});

/** Runs the page's script on the little of a page that it needs. */
function bukaHalaman(): { tekan: (atribut: object) => void; ya: () => void; terkirim: unknown[] } {
  const terkirim: unknown[] = [];
  const dengar: Record<string, (e: unknown) => void> = {};
  const unsur = (): Record<string, unknown> => ({
    hidden: false,
    disabled: false,
    getAttribute: () => '{"h":"lacak","n":"0001"}',
    addEventListener: () => undefined,
    appendChild: () => undefined,
    focus: () => undefined,
    scrollIntoView: () => undefined,
  });
  const tombol: Record<string, () => void> = {};
  const simpan: Record<string, Record<string, unknown>> = {};
  const byId = (id: string): Record<string, unknown> =>
    (simpan[id] ??= {
      ...unsur(),
      addEventListener: (_: string, f: () => void) => (tombol[id] = f),
    });
  const run = {
    withSuccessHandler: () => run,
    withFailureHandler: () => run,
    replyPelapor: (kiriman: unknown) => terkirim.push(kiriman),
  };
  const document = {
    body: unsur(),
    getElementById: byId,
    querySelectorAll: () => [],
    addEventListener: (jenis: string, f: (e: unknown) => void) => (dengar[jenis] = f),
  };
  vm.runInNewContext(skrip(baca('_skrip.hbs')), { document, google: { script: { run } } });
  return {
    terkirim,
    ya: () => tombol['ya']?.(),
    tekan(atribut) {
      const a = atribut as Record<string, string>;
      const target = {
        ...unsur(),
        elements: { isian: { value: 'Jalan Melati' } },
        getAttribute: (nama: string) => a[nama] ?? null,
      };
      dengar['submit']?.({ target, preventDefault: () => undefined });
    },
  };
}

test('a press asks first; only the second press sends, and once', () => {
  const halaman = bukaHalaman();
  halaman.tekan({
    'data-kirim': 'replyPelapor',
    'data-tindakan': 'lengkapi',
    'data-tanya': 'Kirim?',
  });
  expect(halaman.terkirim).toEqual([]);
  halaman.ya();
  halaman.ya();
  expect(halaman.terkirim).toEqual([
    { tautan: { h: 'lacak', n: '0001' }, tindakan: 'lengkapi', isian: 'Jalan Melati' },
  ]);
});

test('what a person typed cannot leave its place in the page', () => {
  const jadi = Handlebars.compile(baca('isi-lacak.hbs'));
  const html = jadi({
    nomor: '1',
    isi: '</p><script>alert(1)</script>',
    tindakan: [],
    linimasa: [],
  });
  expect(html).not.toContain('<script>');
});

describe('what a page shows', () => {
  const sop = muatSop('kecamatan-jenawi');
  const konteks: Konteks = {
    sop,
    sopVersi: 'uji',
    kalender: createKalender(muatKalender(sop.instansi)),
    kategori: ['Jalan dan jembatan', 'Lainnya'],
  };
  const SENIN = Date.UTC(2026, 9, 19, 2, 0);
  const masukan = {
    nomor: '0001/ADU/KEC.JNW/X/2026',
    urut: 1,
    tahun: 2026,
    kunci: 'k',
    responsId: 'r',
    kanal: 'formulir',
    jenis: 'Pengaduan',
    kategori: '',
    lokasi: '',
    isi: 'Jalan berlubang',
    rahasia: true,
    adaSurel: true,
    diterima: SENIN,
    kurang: [],
  };

  function jalankan(...perintah: Perintah[]): Aduan {
    let aduan: Aduan | undefined;
    let at = SENIN;
    for (const satu of [{ jenis: 'catat', masukan } as const, ...perintah]) {
      const hasil = decide(konteks, aduan, satu, at);
      if (!hasil.ok) throw new Error(hasil.galat.kode);
      aduan = hasil.nilai.aduan;
      at += 60_000;
    }
    if (aduan === undefined) throw new Error('nothing was decided');
    return aduan;
  }
  const tindak = (tindakan: string, isian = '', kategori = ''): Perintah => ({
    jenis: 'tindak',
    tindakan,
    isian,
    kategori,
    oleh: 'x',
  });

  test('the pelapor: the question when asked, the verdict when closed, never both', () => {
    const tanya = modelLacak(konteks, jalankan(tindak('minta-lengkap', 'Di mana?')), SENIN);
    expect(tanya).toMatchObject({ pertanyaan: 'Di mana?', nilai: false });
    expect(tanya.tindakan.map((t) => t.id)).toEqual(['lengkapi']);
    const selesai = jalankan(
      tindak('terima'),
      tindak('klasifikasikan', '', 'Lainnya'),
      tindak('beri-bahan', 'Bahan.'),
      tindak('jawab', 'Jawaban kami terlampir.'),
    );
    const akhir = modelLacak(konteks, selesai, SENIN);
    expect(akhir).toMatchObject({
      tindakan: [],
      nilai: true,
      tanggapan: 'Jawaban kami terlampir.',
    });
    expect(akhir.bukaKembali).not.toBe('');
    expect(modelLacak(konteks, selesai, SENIN + 60 * 86_400_000).bukaKembali).toBe('');
    expect(akhir.linimasa.at(-1)?.kejadian).toBe('Selesai: dijawab');
    expect(JSON.stringify(akhir)).not.toContain('Bahan.');
  });

  test.each([
    ['admin-website', true],
    ['pengelola-data', false],
    ['pimpinan', true],
    ['admin', true],
  ])('at the first step %s may act: %s', (peran, boleh) => {
    const aduan = jalankan();
    expect(isGiliran(konteks, aduan, peran)).toBe(boleh);
    expect(modelTindak(konteks, aduan, peran, SENIN).tindakan.length > 0).toBe(boleh);
    expect(modelTindak(konteks, aduan, peran, SENIN).catatan === '').toBe(boleh);
  });

  test('the officer reads why the deadline is what it is', () => {
    const model = modelTindak(konteks, jalankan(), 'admin-website', SENIN);
    expect(model.jelas).toMatch(/^Mulai .+ jatuh tempo/);
    expect(model.daftarKategori.map((k) => k.nama)).toEqual(['Jalan dan jembatan', 'Lainnya']);
  });
});
