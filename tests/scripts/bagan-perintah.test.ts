// SPDX-License-Identifier: Apache-2.0
// `npm run sop` as people meet it: exit codes, words, files. Mistakes of a newcomer are answered in
// Indonesian and leave nothing behind.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jalankanSop } from '../../scripts/bagan/perintah.ts';
import { tabelTerminal } from '../../scripts/bagan/tabel-terminal.ts';
import { labelPendek } from '../../scripts/bagan/label-pendek.ts';
import { daftarSop, muatSop } from '../../sop/muat.ts';

const AKAR = fileURLToPath(new URL('../..', import.meta.url));
const JENAWI = readFileSync(join(AKAR, 'sop/kecamatan-jenawi.yaml'), 'utf8');

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'sop-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

async function jalankan(
  ...argumen: string[]
): Promise<{ kode: number; keluar: string; salah: string }> {
  const keluar: string[] = [];
  const salah: string[] = [];
  const kode = await jalankanSop(argumen, {
    tulis: (baris) => keluar.push(baris),
    salah: (baris) => salah.push(baris),
    lebar: 120,
  });
  return { kode, keluar: keluar.join('\n'), salah: salah.join('\n') };
}

describe('SOP yang baik', () => {
  it('ditampilkan, digambar, dan selesai dengan kode 0', async () => {
    const out = join(dir, 'hasil');
    const { kode, keluar, salah } = await jalankan('kecamatan-jenawi', '--out', out);
    expect({ kode, salah }).toEqual({ kode: 0, salah: '' });
    expect(keluar).toMatch(/Klasifikasikan → 4\s/);
    expect(keluar).toMatch(/Peringatan \(\d+\):/);
    expect(keluar).toMatch(/baris \d+: "Disahkan oleh" pada kepala SOP masih kosong/);
    const berkas = readdirSync(out).sort();
    expect(berkas[0]).toBe('kecamatan-jenawi-hal-1.svg');
    expect(berkas.at(-1)).toBe('kecamatan-jenawi.pdf');
    for (const satu of berkas) expect(keluar).toContain(join(out, satu));
  });

  it('membuang halaman cetakan lama, dan hanya itu', async () => {
    writeFileSync(join(dir, 'kecamatan-jenawi-hal-9.svg'), 'lama');
    writeFileSync(join(dir, 'catatan.svg'), 'milik kantor');
    await jalankan('kecamatan-jenawi', '--out', dir, '--kertas', 'A3');
    expect(existsSync(join(dir, 'kecamatan-jenawi-hal-9.svg'))).toBe(false);
    expect(readFileSync(join(dir, 'catatan.svg'), 'utf8')).toBe('milik kantor');
    expect(readFileSync(join(dir, 'kecamatan-jenawi-hal-1.svg'), 'utf8')).toContain(
      'width="420mm"',
    );
  });
});

describe('SOP yang salah', () => {
  it('menyebut semua galat menurut barisnya, tidak menggambar, kode 1', async () => {
    const berkas = join(dir, 'salah.yaml');
    const isi = JENAWI.replace('ke: jawab\n', 'ke: tidak-ada\n').replace(
      'pelaksana: ppid-pelaksana\n',
      'pelaksana: camat\n',
    );
    writeFileSync(berkas, isi);
    const out = join(dir, 'hasil');
    const { kode, salah } = await jalankan(berkas, '--out', out);
    expect(kode).toBe(1);
    const baris = (cari: string): number => isi.split('\n').findIndex((b) => b.includes(cari)) + 1;
    expect(salah).toContain(`baris ${baris('ke: tidak-ada')}: `);
    expect(salah).toContain(`baris ${baris('pelaksana: camat')}: `);
    expect(existsSync(out)).toBe(false);
  });

  it('juga bila bukan YAML sama sekali', async () => {
    const berkas = join(dir, 'rusak.yaml');
    writeFileSync(berkas, 'id: [\n');
    const { kode, salah } = await jalankan(berkas);
    expect(kode).toBe(1);
    expect(salah).toMatch(/Galat, harus dibetulkan dahulu \(\d+\)/);
  });
});

describe('perintah yang salah', () => {
  it.each([
    [['tidak-ada'], /SOP "tidak-ada" tidak ada\.\nSOP bawaan: .*lapor-magetan/],
    [['./tidak-ada.yaml'], /Berkas ".\/tidak-ada.yaml" tidak ditemukan/],
    [[AKAR], /adalah folder/],
    [[], /Sebutkan SOP yang dicetak[\s\S]*Cara pakai: npm run sop -- ID\|FILE/],
    [['kecamatan-jenawi', 'bpbd-karanganyar'], /satu SOP saja/],
    [['kecamatan-jenawi', '--kertas', 'a5'], /Kertas "a5" tidak dikenal\. Yang ada: f4, a4, a3/],
    [['kecamatan-jenawi', '--warna'], /Pilihan "--warna" tidak dikenal/],
    [['kecamatan-jenawi', '--out'], /memerlukan nilai/],
  ])('%j dijawab dengan kode 2', async (argumen, jawaban) => {
    const { kode, salah } = await jalankan(...argumen);
    expect(kode).toBe(2);
    expect(salah).toMatch(jawaban);
  });

  it('tidak menimpa berkas yang bernama seperti folder hasil', async () => {
    const out = join(dir, 'hasil');
    writeFileSync(out, 'bukan folder');
    const { kode, salah } = await jalankan('kecamatan-jenawi', '--out', out);
    expect(kode).toBe(2);
    expect(salah).toMatch(/bukan folder/);
    expect(readFileSync(out, 'utf8')).toBe('bukan folder');
  });

  it('sampai ke kode keluar prosesnya', () => {
    const tsx = join(AKAR, 'node_modules/tsx/dist/cli.mjs');
    const hasil = spawnSync(process.execPath, [tsx, 'scripts/sop.ts', 'tidak-ada'], {
      cwd: AKAR,
      encoding: 'utf8',
    });
    expect(hasil.status).toBe(2);
    expect(hasil.stderr).toContain('SOP "tidak-ada" tidak ada.');
    const bantuan = execFileSync(process.execPath, [tsx, 'scripts/sop.ts', '--help'], {
      cwd: AKAR,
      encoding: 'utf8',
    });
    expect(bantuan).toContain('Cara pakai: npm run sop -- ID|FILE');
  });
});

describe('tabel di terminal', () => {
  it.each(daftarSop().flatMap((id) => [100, 120, 160].map((lebar) => [id, lebar] as const)))(
    '%s muat pada %i kolom, tanpa kata yang hilang',
    (id, lebar) => {
      const sop = muatSop(id);
      const baris = tabelTerminal(sop, lebar);
      for (const satu of baris) expect(satu.length).toBeLessThanOrEqual(lebar);
      const kolom = (n: number): string =>
        baris
          .map((b) => b.split(/ │ ?/)[n]?.trim() ?? '')
          .join('')
          .replace(/\s/g, '');
      for (const l of sop.langkah) {
        expect(kolom(1)).toContain(`${l.uraian}[${l.id}]`.replace(/\s/g, ''));
        for (const t of l.tindakan) expect(kolom(5)).toContain(t.label.replace(/\s/g, ''));
      }
    },
  );
});

it.each([
  ['Ya, informasi: jawab langsung', 'Ya'],
  ['Tidak: teruskan ke PPID Pembantu', 'Tidak'],
  ['Tidakkah ini dijawab', 'Tidakkah ini dijawab'],
  ['Catat: didisposisi ke Admin Kabupaten', 'Didisposisi ke Admin Kabupaten'],
  ['Beri bahan tanggapan', 'Beri bahan tanggapan'],
  [
    'Teruskan kepada perangkat daerah yang berwenang menurut tugasnya',
    'Teruskan kepada perangkat daerah yang berwenang …',
  ],
])('label "%s" pada panah menjadi "%s"', (label, pendek) => {
  expect(labelPendek(label)).toBe(pendek);
});
