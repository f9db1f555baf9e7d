// SPDX-License-Identifier: Apache-2.0
// The printed SOP as files: SVG that any program reads, and a PDF with its font and every page.

import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { susunCetakan, versiSop } from '../../scripts/bagan/cetak.ts';
import { gambarSvg } from '../../scripts/bagan/gambar.ts';
import { susunKepalaSop } from '../../scripts/bagan/kepala-sop.ts';
import { butirKendali } from '../../scripts/bagan/kotak-kendali.ts';
import { susunPdf } from '../../scripts/bagan/pdf.ts';
import { KERTAS, type Kertas } from '../../scripts/bagan/ukuran.ts';
import { isTindih, type LembarCetak, type Unsur } from '../../scripts/bagan/unsur.ts';
import { lebarTeks } from '../../scripts/bagan/teks.ts';
import { daftarSop, muatSop } from '../../sop/muat.ts';

const kertas = KERTAS.f4;

describe.each(daftarSop())('%s', (id) => {
  const sop = muatSop(id);

  it('dicetak utuh: kepala, semua baris tabel, dan kaki di setiap halaman', async () => {
    const { lembar } = susunCetakan(sop, kertas);
    const svg = lembar.map((l) => gambar(l, kertas));
    const kata = lembar.map((l) => teks(l).join(' '));
    for (const [i, isi] of kata.entries()) {
      expect(isi).toContain(`Halaman ${i + 1} dari ${lembar.length}`);
      expect(isi).toContain(versiSop(sop));
    }
    const semua = rapat(kata.join(' '));
    for (const butir of [...sop.dasarHukum, ...sop.kualifikasi, ...sop.peralatan]) {
      expect(semua).toContain(rapat(butir));
    }
    for (const l of sop.langkah) {
      expect(semua).toContain(rapat(l.uraian));
      expect(semua).toContain(rapat(l.output));
    }
    for (const p of sop.pelaksana) expect(semua).toContain(rapat(p.label));
    for (const { dasar = '' } of sop.langkah) expect(semua).toContain(rapat(dasar));

    for (const satu of svg) {
      const dokumen = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
        satu,
        'image/svg+xml',
      );
      expect(dokumen.documentElement?.getAttribute('width')).toBe('330mm');
      expect(satu).not.toMatch(/NaN|undefined|Infinity|<style|class=/);
      expect(satu).toContain('Arimo, Arial, sans-serif');
    }

    const pdf = Buffer.from(await susunPdf(svg, kertas, sop.nama)).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf.trimEnd().endsWith('%%EOF')).toBe(true);
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(lembar.length);
    expect(pdf).toMatch(/\/FontFile2/);
    expect(pdf).toMatch(/\/BaseFont \/\w+\+Arimo/);
    const [, lebar, tinggi] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect(Number(lebar)).toBeCloseTo(kertas.lebar, 1);
    expect(Number(tinggi)).toBeCloseTo(kertas.tinggi, 1);
    expect(isiPdf(pdf)).toMatch(/Tj|TJ/);
  });

  it('tidak menulis keluar kertas', () => {
    for (const l of susunCetakan(sop, kertas).lembar) {
      for (const u of l.unsur) {
        if (u.jenis !== 'teks' || u.tegak === true) continue;
        const lebar = lebarTeks(u.isi, u.ukuran, u.tebal === true);
        const kiri = u.rata === 'tengah' ? u.x - lebar / 2 : u.rata === 'kanan' ? u.x - lebar : u.x;
        expect(kiri, u.isi).toBeGreaterThanOrEqual(0);
        expect(kiri + lebar, u.isi).toBeLessThanOrEqual(kertas.lebar);
        expect(u.y, u.isi).toBeLessThanOrEqual(kertas.tinggi);
      }
    }
  });

  it('tidak menumpuk tulisan pada halaman mana pun', () => {
    for (const l of susunCetakan(sop, kertas).lembar) {
      const kotak = l.unsur.flatMap((u) => kotakTeks(u));
      const tindih = kotak.flatMap((a, i) =>
        kotak
          .slice(i + 1)
          .filter((b) => isTindih(a.kotak, b.kotak))
          .map((b) => [a.isi, b.isi]),
      );
      expect(tindih).toEqual([]);
    }
  });
});

describe('kepala SOP', () => {
  const sop = muatSop('kecamatan-jenawi');

  it('menyisakan titik-titik untuk yang kosong dan menambah kotak wajib yang tidak ada', () => {
    const tanpa = { ...sop, kendali: [{ label: 'Nomor SOP', isi: '' }], pencatatan: [] };
    expect(butirKendali(tanpa)).toEqual([
      { label: 'Nomor SOP', isi: '' },
      { label: 'Tanggal Pembuatan', isi: '' },
      { label: 'Tanggal Revisi', isi: '' },
      { label: 'Tanggal Efektif', isi: '' },
      { label: 'Disahkan oleh', isi: '' },
      { label: 'Nama SOP', isi: sop.nama },
    ]);
    const titik = susunKepalaSop(tanpa, kertas)
      .flat()
      .filter((u) => u.jenis === 'teks' && /^\.{30,}$/.test(u.isi));
    // Four fields, who signs and the line for the name, and the empty list.
    expect(titik).toHaveLength(4 + 1 + 1 + 1);
  });

  it('menyambung ke halaman berikut bila dasar hukumnya sangat banyak', () => {
    const panjang = Array.from(
      { length: 70 },
      (_, i) =>
        `Peraturan Daerah Nomor ${i + 1} Tahun 2020 tentang ${'urusan pemerintahan '.repeat(4)}`,
    );
    const halaman = susunKepalaSop({ ...sop, dasarHukum: panjang }, kertas);
    expect(halaman.length).toBeGreaterThan(1);
    const isi = rapat(
      halaman
        .flat()
        .flatMap((u) => (u.jenis === 'teks' ? [u.isi] : []))
        .join(' '),
    );
    for (const butir of panjang) expect(isi).toContain(rapat(butir));
    const bawah = Math.max(...halaman.flat().map((u) => (u.jenis === 'teks' ? u.y : 0)));
    expect(bawah).toBeLessThan(kertas.tinggi - 30);
  });

  it('mengubah versi bila ada yang berubah', () => {
    const lain = { ...sop, pengingat: { sisaPersen: 40 } };
    expect(versiSop(lain)).not.toBe(versiSop(sop));
    expect(versiSop({ ...sop })).toBe(versiSop(sop));
  });
});

const gambar = (l: LembarCetak, k: Kertas): string =>
  gambarSvg(l, { lebar: k.lebarMm, tinggi: k.tinggiMm });

const teks = (l: LembarCetak): string[] =>
  l.unsur.flatMap((u) => (u.jenis === 'teks' ? [u.isi] : []));

/** Without blanks: lines break anywhere. */
const rapat = (isi: string): string => isi.replace(/\s+/g, '').toLowerCase();

function kotakTeks(u: Unsur) {
  if (u.jenis !== 'teks' || u.tegak === true) return [];
  const lebar = lebarTeks(u.isi, u.ukuran, u.tebal === true);
  const x = u.rata === 'tengah' ? u.x - lebar / 2 : u.rata === 'kanan' ? u.x - lebar : u.x;
  // Without the tails of letters, which may reach into the next line.
  return [{ isi: u.isi, kotak: { x, y: u.y - u.ukuran * 0.7, lebar, tinggi: u.ukuran * 0.7 } }];
}

/** The drawing of all pages, unpacked. */
function isiPdf(pdf: string): string {
  return [...pdf.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
    .map((m) => {
      try {
        return inflateSync(Buffer.from(m[1] ?? '', 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    })
    .join('\n');
}
