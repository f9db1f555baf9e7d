// SPDX-License-Identifier: Apache-2.0
// People rearrange their sheet: columns moved, headers renamed, tabs renamed, rows sorted. The work
// goes on, or it waits and says why; nothing is written into the wrong column.

import { describe, expect, test } from 'vitest';
import { TAB, type IdTab } from '../../register/tab/tab.ts';
import { cariIdentitasId } from '../../scripts/simulasi/isi-berkas.ts';
import { MENIT, siapkanPanggung, WARGA, wib, type Panggung } from './_panggung.ts';
import { barisIdentitas } from './_sel.ts';

/** Aduan 0001 is with the PPID Pelaksana, everything about it sent and noted. */
const buka = siapkanPanggung(wib('2026-10-19T07.30'), (p) => sehari(p, 1));

const gagal = (p: Panggung): string[] =>
  p.kantor.emulator.scripts
    .executions()
    .flatMap((e) => (e.status === 'COMPLETED' ? [] : [`${e.functionName} ${e.error ?? e.status}`]));

/** In, accepted, classified, swept: everything that a day of work touches. */
function sehari(p: Panggung, urut: number): void {
  p.kirim();
  p.tindak(urut, 'Terima aduan');
  p.tindak(urut, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
  p.sampai(p.kantor.emulator.kernel.now() + 65 * MENIT);
}

function pastikanSehari(p: Panggung, urut: number): void {
  const nomor = `000${urut}/ADU/KEC.JNW/X/2026`;
  const tentang = (kepada: string): string[] =>
    p
      .surat(kepada)
      .map((s) => s.subject)
      .filter((s) => s.startsWith(`[${nomor}]`));
  expect(p.aduan(urut)).toMatchObject({
    nomor,
    kategori: 'Jalan dan jembatan',
    pelaksana: 'PPID Pelaksana',
  });
  expect(p.aduan(urut)['langkah']).toContain('4. Koordinasi');
  expect(tentang(WARGA)).toEqual([`[${nomor}] Tanda terima aduan`]);
  expect(tentang(p.surelPeran('ppid-pelaksana')).join()).toContain('Mohon ditindaklanjuti');
  expect(p.tab('kotakKeluar')).toEqual([]);
  expect(barisIdentitas(p.kantor)[urut - 1]).toMatchObject({
    'Nomor Register': nomor,
    Nama: 'Suminah Peraga',
  });
}

const TAB_REGISTER: readonly IdTab[] = [
  ...(['register', 'riwayat', 'kotakKeluar', 'sop', 'petugas'] as const),
  ...(['kategori', 'hariLibur', 'pengaturan', 'sistem'] as const),
];

function letak(p: Panggung, id: IdTab): { spreadsheetId: string; sheet: string } {
  const spreadsheetId = id === 'identitas' ? cariIdentitasId(p.kantor) : p.kantor.registerId;
  return { spreadsheetId, sheet: TAB[id].judul };
}

/** By its place when the tab was made. */
function ganti(p: Panggung, id: IdTab, kolom: string, judulBaru: string): void {
  const column = TAB[id].kolom.findIndex((k) => k.id === kolom) + 1;
  p.kantor.emulator.typeIn(
    { ...letak(p, id), row: 1, column, values: [[judulBaru]] },
    p.kantor.pemilik,
  );
}

function judul({ kantor }: Panggung, id: IdTab): string[] {
  const jendela = { sheetId: TAB[id].sheetId, from: 0, to: 1 };
  const lembar = kantor.emulator.sheets.view(kantor.registerId, kantor.pemilik, jendela).sheets[0];
  return (lembar?.rows[0]?.cells ?? []).map(({ text }) => text).slice(0, TAB[id].kolom.length);
}

const untukAdmin = (p: Panggung): string[] =>
  [p.kantor.pemilik, p.surelPeran('admin')].flatMap((kepada) => p.surat(kepada).map((s) => s.text));

describe('columns are moved by the owner', () => {
  function pindahkan(p: Panggung, daftar: readonly IdTab[]): void {
    const { person } = p.kantor.emulator.sheets;
    for (const id of daftar) {
      const sesudahAkhir = TAB[id].kolom.length + 1;
      person.moveColumn({ ...letak(p, id), column: 1, before: sesudahAkhir }, p.kantor.pemilik);
      person.moveColumn({ ...letak(p, id), column: 3, before: 1 }, p.kantor.pemilik);
    }
  }

  test('in every tab of the register at once: work goes on, nothing lands elsewhere', () => {
    const p = buka();
    const sebelum = { aduan: p.aduan(1), riwayat: p.tab('riwayat'), sop: p.tab('sop') };
    pindahkan(p, TAB_REGISTER);
    expect({ aduan: p.aduan(1), riwayat: p.tab('riwayat'), sop: p.tab('sop') }).toEqual(sebelum);
    sehari(p, 2);
    pastikanSehari(p, 1);
    pastikanSehari(p, 2);
    expect(gagal(p)).toEqual([]);
  });

  test('in Identitas Pelapor: who comes next stands in the right columns too', () => {
    const p = buka();
    pindahkan(p, ['identitas']);
    sehari(p, 2);
    pastikanSehari(p, 1);
    pastikanSehari(p, 2);
    expect(gagal(p)).toEqual([]);
  });

  test('in Identitas Pelapor: an address corrected after the move is used', () => {
    const p = buka();
    const di = letak(p, 'identitas');
    p.kantor.emulator.sheets.person.moveColumn({ ...di, column: 7, before: 2 }, p.kantor.pemilik);
    p.kantor.emulator.typeIn(
      { ...di, row: 2, column: 2, values: [['benar@surel.example']] },
      p.kantor.pemilik,
    );
    p.tindak(1, 'Bukan wewenang PPID Pelaksana', { isian: 'Mohon ke Dinas PUPR.' });
    expect(p.surat('benar@surel.example')).toHaveLength(1);
  });
});

describe('a header is renamed by the owner', () => {
  test.each<readonly (readonly [IdTab, string])[]>([
    [
      ...([
        ['register', 'tindakan'],
        ['riwayat', 'keterangan'],
        ['kotakKeluar', 'templat'],
      ] as const),
      ...([
        ['petugas', 'surel'],
        ['pengaturan', 'nilai'],
        ['sop', 'waktu'],
      ] as const),
      ...([
        ['kategori', 'nama'],
        ['hariLibur', 'jenis'],
        ['sistem', 'nilai'],
      ] as const),
    ],
    [
      ['register', 'nomor'],
      ['riwayat', 'nomor'],
      ['sop', 'kode'],
      ['pengaturan', 'kunci'],
    ],
    [
      ['register', 'keadaan'],
      ['riwayat', 'data'],
      ['petugas', 'peran'],
    ],
  ])('one in each of %s, %s, …: found, put back, and work goes on', (...diganti) => {
    const p = buka();
    for (const [id, kolom] of diganti) ganti(p, id, kolom, 'Ganti nama');
    sehari(p, 2);
    pastikanSehari(p, 2);
    expect(gagal(p)).toEqual([]);
    for (const [id] of diganti) expect(judul(p, id)).toEqual(TAB[id].kolom.map((k) => k.judul));
  });

  test('in Identitas Pelapor: work goes on, and a corrected address is used', () => {
    const p = buka();
    ganti(p, 'identitas', 'surel', 'E-mail');
    sehari(p, 2);
    pastikanSehari(p, 2);
    const isi = { ...letak(p, 'identitas'), row: 3, column: 7, values: [['benar@surel.example']] };
    p.kantor.emulator.typeIn(isi, p.kantor.pemilik);
    p.tindak(2, 'Bukan wewenang PPID Pelaksana', { isian: 'Mohon ke Dinas PUPR.' });
    expect(p.surat('benar@surel.example')).toHaveLength(1);
    expect(gagal(p)).toEqual([]);
  });

  test('found by the sweep it is put back, and the admin is told once', () => {
    const p = buka();
    ganti(p, 'register', 'lokasi', 'Tempat');
    p.sampai(p.kantor.emulator.kernel.now() + 95 * MENIT);
    expect(judul(p, 'register')).toContain('Lokasi Kejadian');
    const teks = untukAdmin(p).filter((satu) => satu.includes('“Lokasi Kejadian”'));
    expect(teks).toHaveLength(1);
    expect(teks[0]).toContain('“Tempat”');
  });

  test('two at once: nothing is lost, the admin is told, and putting them back catches up', () => {
    const p = buka();
    ganti(p, 'register', 'nomor', 'No');
    ganti(p, 'register', 'langkah', 'Tahap');
    p.kirim();
    p.kirim();
    p.sampai(p.kantor.emulator.kernel.now() + 65 * MENIT);
    expect(p.surat(WARGA)).toHaveLength(1);
    expect(untukAdmin(p).join('\n')).toContain('“Nomor Register”, “Langkah” hilang');
    ganti(p, 'register', 'nomor', 'Nomor Register');
    ganti(p, 'register', 'langkah', 'Langkah');
    p.sampai(p.kantor.emulator.kernel.now() + 35 * MENIT);
    expect(p.tab('register').map((b) => b['nomor']?.slice(0, 4))).toEqual(['0001', '0002', '0003']);
    expect(p.surat(WARGA)).toHaveLength(3);
  });
});

test('officers can neither type into what the system writes nor move, delete or sort', () => {
  const p = buka();
  const sebelum = p.aduan(1);
  const saya = p.surelPeran('admin-website');
  for (const kolom of ['nomor', 'isi', 'keadaan', 'tenggat', 'pesan', 'diterima', 'tanggapan']) {
    expect(() => p.ketik('register', 2, kolom, 'x', saya), kolom).toThrow(/protected/);
  }
  const { person } = p.kantor.emulator.sheets;
  const di = letak(p, 'register');
  expect(() => person.moveColumn({ ...di, column: 6, before: 1 }, saya)).toThrow(/protected/);
  expect(() => person.deleteRows({ ...di, at: 2 }, saya)).toThrow(/protected/);
  expect(() => person.sortRange({ ...di, range: 'A2:V9', column: 1 }, saya)).toThrow(/protected/);
  expect(() => person.deleteSheet(di, saya)).toThrow(/protected/);
  expect(p.aduan(1)).toEqual(sebelum);
});

test('rows sorted upside down, one put in between: every act still meets its own aduan', () => {
  const p = buka();
  for (const i of [2, 3]) p.kirim({ 'Isi aduan': `Aduan ke ${i} tentang jalan rusak.` });
  const { person } = p.kantor.emulator.sheets;
  const di = letak(p, 'register');
  person.sortRange({ ...di, range: 'A2:V4', column: 1, descending: true }, p.kantor.pemilik);
  person.insertRows({ ...di, at: 3 }, p.kantor.pemilik);
  p.tindak(2, 'Terima aduan');
  p.kirim({ 'Isi aduan': 'Aduan ke 4 tentang jalan rusak.' });
  p.sampai(p.kantor.emulator.kernel.now() + 65 * MENIT);
  for (const i of [2, 3, 4]) expect(p.aduan(i)['isi']).toContain(`Aduan ke ${i}`);
  const langkah = [1, 2, 3, 4].map((i) => p.aduan(i)['langkah']?.slice(0, 2));
  expect(langkah).toEqual(['4.', '3.', '2.', '2.']);
  expect(p.surat(WARGA).filter((s) => s.subject.includes('Tanda terima'))).toHaveLength(4);
  expect(gagal(p)).toEqual([]);
});

test('a wrong number pattern is refused beside the cell, the last good one goes on', () => {
  const p = buka();
  const baris = Number(p.tab('pengaturan').find((b) => b['kunci'] === 'pola_nomor')?.baris);
  const pesan = (): string | undefined =>
    p.tab('pengaturan').find((b) => b['kunci'] === 'pola_nomor')?.['pemeriksaan'];
  const salah = [
    ...['{urut:4}/ADU', '{tahun}/ADU', '{urut}/{bulam}/{tahun}', '{urut/{tahun}', ''],
    `${'x'.repeat(80)}{urut}{tahun}`,
  ];
  for (const pola of salah) {
    p.ketik('pengaturan', baris, 'nilai', pola);
    expect(pesan(), pola).toMatch(/^Perlu diperbaiki: .*Nilai sebelumnya tetap dipakai\./);
  }
  p.kirim();
  expect(p.aduan(2)['nomor']).toBe('0002/ADU/KEC.JNW/X/2026');
  p.ketik('pengaturan', baris, 'nilai', 'ADU-{tahun}-{urut:5}');
  expect(pesan()).toBe('');
  p.kirim();
  expect(p.tab('register').at(-1)?.['nomor']).toBe('ADU-2026-00003');
});
