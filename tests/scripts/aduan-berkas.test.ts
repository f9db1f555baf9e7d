// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBerkasAduan } from '../../scripts/kantor/aduan-berkas.ts';

const dir = mkdtempSync(join(tmpdir(), 'aduan-'));

function tulis(nama: string, isi: string | Uint8Array): string {
  const path = join(dir, nama);
  writeFileSync(path, isi);
  return path;
}

describe('readBerkasAduan', () => {
  it.each([
    ['koma', 'uraian,kategori\nJalan rusak,Jalan\n'],
    ['titik koma', 'no;uraian;kategori\n1;Jalan rusak;Jalan\n'],
    ['tab dan huruf besar', 'Uraian\tkategori\nJalan rusak\tJalan\n'],
    ['BOM', '\ufeffuraian,kategori\nJalan rusak,Jalan\n'],
  ])('membaca CSV berpemisah %s', (nama, isi) => {
    const hasil = readBerkasAduan(tulis(`${nama}.csv`, isi));
    expect(hasil.aduan).toEqual([{ isi: 'Jalan rusak', kategori: 'Jalan' }]);
    expect(hasil.ditolak).toEqual([]);
  });

  it('menyebut baris yang tidak dapat dipakai dan menjalankan sisanya', () => {
    const path = tulis(
      'a.jsonl',
      '{"text":"satu"}\n{"text":"  "}\n{rusak\n[1]\n{"lain":1}\n"dua"\n',
    );
    const hasil = readBerkasAduan(path);
    expect(hasil.aduan.map((a) => a.isi)).toEqual(['satu', 'dua']);
    expect(hasil.baris).toEqual([1, 6]);
    expect(hasil.ditolak).toEqual([
      { baris: 2, alasan: 'teks aduan kosong' },
      { baris: 3, alasan: 'bukan JSON yang utuh' },
      { baris: 4, alasan: 'bukan objek JSON' },
      { baris: 5, alasan: 'tidak ada kolom teks (uraian, isi, text)' },
    ]);
  });

  it('membaca kutip dengan baris baru di dalamnya dan baris kolom kurang', () => {
    const hasil = readBerkasAduan(tulis('k.csv', 'id,isi\n1,"a\nb"\n2\n3,c\n'));
    expect(hasil.aduan.map((a) => a.isi)).toEqual(['a\nb', 'c']);
    expect(hasil.ditolak).toEqual([
      { baris: 4, alasan: 'tidak ada kolom teks (uraian, isi, text)' },
    ]);
  });

  it('bertahan pada kutip yang tidak pernah ditutup', () => {
    const hasil = readBerkasAduan(tulis('q.csv', 'isi\nbaik\n"tak tertutup\nlagi\n'));
    expect(hasil.aduan.map((a) => a.isi)).toContain('baik');
    expect(hasil.aduan.length + hasil.ditolak.length).toBeGreaterThanOrEqual(2);
  });

  it('membaca Windows-1252, UTF-16, dan UTF-8 yang rusak sebagian', () => {
    const latin = readBerkasAduan(tulis('w.csv', Buffer.from('isi\ncaf\xe9 ramai\n', 'latin1')));
    expect(latin.aduan[0]?.isi).toBe('café ramai');
    const utf16 = readBerkasAduan(tulis('u.csv', Buffer.from('\ufeffisi\nhalo\n', 'utf16le')));
    expect(utf16.aduan[0]?.isi).toBe('halo');
    const bytes = Buffer.concat([
      Buffer.from('isi\nééé '),
      Buffer.from([0xff]),
      Buffer.from('x\n'),
    ]);
    const rusak = readBerkasAduan(tulis('r.csv', bytes));
    expect(rusak.aduan[0]?.isi).toBe('ééé \ufffdx');
  });

  it.each([
    [
      'Isi_Aduan',
      'Isi_Aduan;Lokasi;rahasia\nJalan rusak;Desa A;ya\n',
      { lokasi: 'Desa A', rahasia: true },
    ],
    ['keluhan', 'id,keluhan\n1,Jalan rusak\n', {}],
    ['uraian sebelum isi', 'isi,uraian\nx,Jalan rusak\n', {}],
  ])('mengenali kolom %s', (nama, isi, lain) => {
    const { aduan } = readBerkasAduan(tulis(`${nama}.csv`, isi));
    expect(aduan).toEqual([{ isi: 'Jalan rusak', ...lain }]);
  });

  it('membaca daftar JSON dan YAML, dan menolak yang bukan daftar', () => {
    const json = readBerkasAduan(tulis('d.json', '[{"text":"satu"},"dua",3]'));
    expect(json.aduan.map((a) => a.isi)).toEqual(['satu', 'dua']);
    expect(json.ditolak).toEqual([{ baris: 3, alasan: 'bukan objek JSON' }]);
    expect(readBerkasAduan(tulis('d.yaml', '- isi: satu\n  rahasia: true\n')).aduan).toEqual([
      { isi: 'satu', rahasia: true },
    ]);
    expect(() => readBerkasAduan(tulis('e.yaml', 'isi: satu\n'))).toThrow('bukan daftar');
  });

  it('menolak CSV tanpa kolom teks dan menyebut kolom yang ada', () => {
    expect(() => readBerkasAduan(tulis('x.csv', 'a,b\n1,2\n'))).toThrow(/yang ada: a, b/);
  });

  it('menerima berkas kosong sebagai bulan tanpa aduan', () => {
    expect(readBerkasAduan(tulis('kosong.csv', 'uraian\n')).aduan).toEqual([]);
  });
});
