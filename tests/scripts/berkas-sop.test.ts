// SPDX-License-Identifier: Apache-2.0
// The door through which scripts read a SOP: ids, YAML, and tables as people save them from a
// spreadsheet; each message with the line of the file.

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sopKeBaris } from '../../register/sop/sop-tab.ts';
import { TAB } from '../../register/tab/tab.ts';
import { bacaBerkasSop } from '../../scripts/berkas-sop.ts';
import { daftarSop, muatSop } from '../../sop/muat.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'sop-'));

const tulis = (nama: string, isi: string): string => {
  const berkas = join(FOLDER, nama);
  writeFileSync(berkas, isi);
  return berkas;
};

const KERTAS = `LAMPIRAN SOP,,,,,,
No,Uraian Kegiatan,Pelaksana,Kelengkapan,Waktu,Output,Keterangan
1,2,3,4,5,6,7
1.,Menerima aduan,Petugas,"ATK
Buku register",15',Catatan,
2.,Menjawab aduan,Camat,,3 hari,Jawaban,wajib
`;

describe('bacaBerkasSop', () => {
  it.each(daftarSop())('%s menurut id dan sebagai tabel', (id) => {
    const sop = muatSop(id);
    expect(bacaBerkasSop(id).sop).toEqual(sop);
    // Columns in another order than the tab's, as somebody may have saved them.
    const kolom = [...TAB.sop.kolom].reverse();
    const kutip = (teks: string): string => `"${teks.replaceAll('"', '""')}"`;
    const baris = [
      kolom.map((k) => kutip(k.judul)),
      ...sopKeBaris(sop).map((b) =>
        kolom.map((k) => kutip((b as Record<string, string>)[k.id] ?? '')),
      ),
    ];
    const berkas = tulis(`${id}.csv`, `\uFEFF${baris.map((b) => b.join(',')).join('\r\n')}\r\n`);
    expect(bacaBerkasSop(berkas).sop).toEqual(sop);
  });

  it.each([
    ['kertas.csv', KERTAS],
    ['kertas.tsv', KERTAS.replaceAll(',', '\t')],
    ['kertas-excel.csv', KERTAS.replaceAll(',', ';').replaceAll('\n', '\r\n')],
  ])('tabel kertas %s', (nama, isi) => {
    const { sop, masalah } = bacaBerkasSop(tulis(nama, isi));
    expect(sop?.langkah).toMatchObject([
      { id: '1-menerima-aduan', kelengkapan: ['ATK', 'Buku register'], waktu: { maks: 15 } },
      { id: '2-menjawab-aduan', pelaksana: 'camat', keterangan: 'wajib' },
    ]);
    const di = (baris: number): string =>
      masalah
        .filter((m) => m.baris === baris)
        .map((m) => m.pesan)
        .join('\n');
    expect(di(3)).toContain('judul tabel');
    expect(di(4)).toContain('“1-menerima-aduan”');
    expect(di(6)).toContain('“3 hari” dibaca 3 hari kerja');
  });

  it('tabel dengan satu kolom bagi tiap pelaksana dan dua baris judul', () => {
    const { sop, masalah } = bacaBerkasSop(
      tulis(
        'lambang.csv',
        [
          'No,Uraian Prosedur,Pelaksana,,,Mutu Baku,,,Keterangan',
          ',,Warga,Petugas Layanan,Camat,Kelengkapan,Waktu,Output,',
          '1.,Menyampaikan pengaduan,Mulai,,,Formulir,5 menit,Aduan,',
          '2.,Menerima aduan,,x,,,15 menit,Catatan,',
          '3.,Memberi arahan,,v,v,,1 hari kerja,Disposisi,',
          '4.,Menjawab,Selesai,x,,,1 jam,Jawaban,',
        ].join('\n'),
      ),
    );
    expect(sop?.langkah.map((l) => [l.pelaksana, l.output])).toEqual([
      ['warga', 'Aduan'],
      ['petugas-layanan', 'Catatan'],
      ['petugas-layanan', 'Disposisi'],
      ['petugas-layanan', 'Jawaban'],
    ]);
    expect(masalah.find((m) => m.pesan.includes('bertanda semua'))).toMatchObject({ baris: 5 });
    const polos = bacaBerkasSop(
      tulis('kosong-lambang.csv', 'Uraian,Petugas,Waktu\nMenjawab,,1 jam\n'),
    );
    expect(polos.masalah.find((m) => m.tingkat === 'galat')).toMatchObject({
      baris: 2,
      pesan: 'Kolom Pelaksana masih kosong.',
    });
  });

  it('kesalahan disebut dengan baris berkasnya', () => {
    const { sop, masalah } = bacaBerkasSop(
      tulis('salah.csv', KERTAS.replace("15'", 'segera').replace('Camat', '')),
    );
    expect(sop).toBeUndefined();
    expect(masalah.filter((m) => m.tingkat === 'galat').map((m) => m.baris)).toEqual([4, 6]);
  });

  it('kolom yang tidak dikenal disebut, tidak diam-diam dibuang', () => {
    const { sop, masalah } = bacaBerkasSop(
      tulis('lebih.csv', 'No,Kegiatan,Pelaksana,Waktu,Paraf\n1,Menjawab,Petugas,1 jam,x\n'),
    );
    expect(sop).toBeDefined();
    expect(masalah).toContainEqual({
      baris: 1,
      jalur: 'baris.1',
      tingkat: 'peringatan',
      pesan: 'Kolom “Paraf” tidak dikenal, jadi tidak dibaca.',
    });
  });

  it.each([
    ['tanpa-judul.csv', 'a,b\n1,2\n', /Baris judul tidak ditemukan/],
    ['kosong.csv', '', /Baris judul tidak ditemukan/],
    ['kutip.csv', 'No,Uraian,Pelaksana\n1,"Menerima,Petugas\n', /tanda kutip yang tidak ditutup/],
    ['rusak.yaml', 'nama: [\n', /YAML/],
  ])('%s ditolak dengan kata-kata', (nama, isi, pesan) => {
    const { sop, masalah } = bacaBerkasSop(tulis(nama, isi));
    expect(sop).toBeUndefined();
    expect(masalah[0]?.pesan).toMatch(pesan);
  });

  it.each([
    ['tidak-ada', 'Yang tersedia: bpbd-karanganyar'],
    ['/tidak/ada.csv', 'tidak ditemukan'],
    ['/tidak/ada.yaml', 'tidak ditemukan'],
    [FOLDER, 'adalah folder'],
  ])('%s tidak melempar', (id, pesan) => {
    expect(bacaBerkasSop(id)).toMatchObject({
      masalah: [{ tingkat: 'galat', pesan: expect.stringContaining(pesan) }],
    });
  });
});
