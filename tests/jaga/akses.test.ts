// SPDX-License-Identifier: Apache-2.0
// The owner's account loses a file: the register, the form, the identities. What does not need the file
// goes on, the rest waits and says so once a day; when access comes back nothing is missing.

import { expect, test } from 'vitest';
import { HARI, JAM, siapkanPanggung, wib } from '../skenario/_panggung.ts';
import { barisIdentitas } from '../skenario/_sel.ts';
import {
  gagal,
  idBerkas,
  jagaServer,
  papan,
  perihal,
  pindahTangan,
  suratAdmin,
  teksPapan,
} from './_jaga.ts';

const MULAI = wib('2026-10-19T08.00');
const LAIN = 'tik.kabupaten@gmail.com';
const buka = siapkanPanggung(MULAI, (p) => {
  p.kirim();
  p.sampai(MULAI + JAM);
});

test('the register: one letter a day in plain words; later every aduan is there once', async () => {
  const p = buka();
  const { registerId, pemilik } = p.kantor;
  pindahTangan(p, registerId, LAIN);
  p.sampai(MULAI + 2 * JAM);
  p.kirim();
  p.kirim();
  p.sampai(MULAI + 8 * JAM);
  expect(suratAdmin(p)).toHaveLength(1);
  expect(suratAdmin(p)[0]?.text).toContain(`(${pemilik}) tidak lagi dapat membuka Register Aduan`);
  expect(suratAdmin(p)[0]?.text).toContain(`bagikan kembali Register Aduan kepada akun ${pemilik}`);
  p.sampai(MULAI + JAM + 1.2 * HARI);
  expect(perihal(p)).toHaveLength(2);
  const server = await jagaServer(p, { cadangan: 'kepala.tik@surel.example' });
  expect(server.temuan.join()).toContain('Server tidak dapat membuka Register Aduan');
  expect(p.surat('kepala.tik@surel.example').map((s) => s.subject)).toEqual([
    'Perlu segera diperiksa: register tidak dapat dibuka',
  ]);
  pindahTangan(p, registerId, pemilik);
  const kini = p.kantor.emulator.kernel.now();
  p.sampai(kini + 2 * JAM);
  expect(p.tab('register').map((b) => b['nomor']?.slice(0, 4))).toEqual(['0001', '0002', '0003']);
  expect(barisIdentitas(p.kantor)).toHaveLength(3);
  expect(teksPapan(p)).toContain('Sapuan pernah gagal dalam 24 jam terakhir');
  expect(gagal(p, kini + JAM)).toEqual([]);
});

test('the form: the register works on, told within the hour; later its answers come in', () => {
  const p = buka();
  const { formulirId, pemilik } = p.kantor;
  pindahTangan(p, formulirId, LAIN);
  p.kirim();
  const kini = p.kantor.emulator.kernel.now();
  p.sampai(kini + 1.2 * JAM);
  p.tindak(1, 'Terima aduan');
  expect(p.aduan(1)['langkah']).toContain('3. ');
  expect(teksPapan(p)).toContain(`(${pemilik}) tidak lagi dapat membuka Formulir Aduan`);
  p.sampai(kini + 6 * JAM);
  expect(suratAdmin(p)).toEqual([
    {
      subject: 'Perlu diperiksa: Formulir Aduan tidak dapat dibuka',
      text: expect.stringContaining('Tidak ada aduan yang hilang') as string,
    },
  ]);
  expect(gagal(p, kini).filter((g) => g.startsWith('runSweep'))).toEqual([]);
  pindahTangan(p, formulirId, pemilik);
  p.sampai(kini + 8 * JAM);
  expect(p.tab('register')).toHaveLength(2);
  expect(papan(p)[0]?.[0]).toContain('semua baik.');
  expect(perihal(p).at(-1)).toBe('Sudah beres: Formulir Aduan tidak dapat dibuka');
});

test('Identitas Pelapor alone: aduan are registered and answered, the names follow', () => {
  const p = buka();
  const { pemilik } = p.kantor;
  const id = idBerkas(p, 'Identitas Pelapor');
  pindahTangan(p, id, LAIN);
  const kini = p.kantor.emulator.kernel.now();
  p.kirim();
  expect(p.tab('register')).toHaveLength(2);
  p.sampai(kini + 6 * JAM);
  expect(p.tab('kotakKeluar')).toEqual([]);
  const isi = suratAdmin(p).map(({ text }) => text);
  expect(isi.join()).toContain('tidak lagi dapat membuka Identitas Pelapor');
  expect(isi.length).toBeLessThanOrEqual(2);
  expect(teksPapan(p)).toContain('tidak lagi dapat membuka Identitas Pelapor');
  pindahTangan(p, id, pemilik);
  p.sampai(kini + 8 * JAM);
  expect(barisIdentitas(p.kantor)).toHaveLength(2);
  expect(papan(p)[0]?.[0]).toContain('semua baik.');
});
