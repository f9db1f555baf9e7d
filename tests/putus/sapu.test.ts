// SPDX-License-Identifier: Apache-2.0
// A sweep that has everything to do: a lost response, a lost act, a run that died between its commit
// and its letters, deadlines passed by minutes and by days, a pelapor silent for thirty days, a list
// of holidays and a post that changed unseen. It is killed before and after each of its calls.

import { beforeAll, expect, test } from 'vitest';
import type { Laku } from '../../scripts/simulasi/laku.ts';
import type { Panggung } from '../../scripts/simulasi/panggung.ts';
import {
  cariBaris,
  ketikBaris,
  kirim,
  labelTindakan,
  lompat,
  pilihKategori,
  sapu,
  tanpaPemicu,
  tempelTindakan,
  usaikan,
  type Tindakan,
} from './_kerja.ts';
import { buktikan } from './_putus.ts';
import { siapkanTahap, wib, LAMA_MS, type Tahap } from './_tahap.ts';

const MULAI = wib('2026-09-14T00.00');
const SENIN = wib('2026-10-19T06.00');

/** Nothing fires until Monday: the laws must know that, for deadlines pass meanwhile. */
const MATI: Laku = {
  id: 'mati',
  jenis: 'pemicu_mati',
  benih: 1,
  pada: MULAI,
  jam: (SENIN - MULAI) / 3_600_000,
};

const PIMPINAN_BARU = 'pimpinan.baru@kantor.example';

let tahap: Tahap;

function masuk(p: Panggung, at: number, warga: number): void {
  lompat(p, at);
  kirim(p, warga);
  usaikan(p);
}

function lakukan(p: Panggung, satu: Tindakan): void {
  tempelTindakan(p, [satu]);
  usaikan(p);
}

function awal(p: Panggung): void {
  const { faults } = p.kantor.emulator.scripts;
  masuk(p, wib('2026-09-14T18.00'), 1);
  lakukan(p, { warga: 1, label: 'Minta kelengkapan', isian: 'Mohon kirim foto' });
  masuk(p, wib('2026-10-13T18.00'), 2);
  masuk(p, wib('2026-10-14T18.10'), 3);
  lakukan(p, { warga: 3, label: 'Terima aduan', isian: '' });
  masuk(p, SENIN, 4);
  masuk(p, SENIN + 60_000, 5);
  masuk(p, wib('2026-10-19T08.00'), 8);
  pilihKategori(p, 8);
  lakukan(p, { warga: 8, label: 'Terima aduan', isian: '' });
  const label = labelTindakan(p, 'klasifikasi', 'klasifikasikan');
  lakukan(p, { warga: 8, label, isian: '' });
  lompat(p, wib('2026-10-19T09.01'));
  faults.kill({ method: 'Sheets.spreadsheets.batchUpdate', when: 'after' });
  kirim(p, 6);
  usaikan(p);
  faults.clear();
  tanpaPemicu(p, () => {
    kirim(p, 7);
    tempelTindakan(p, [{ warga: 5, label: 'Minta kelengkapan', isian: 'Mohon sebut lokasi' }]);
    ketikBaris(p, 'hariLibur', {
      tanggal: '2026-10-20',
      nama: 'Cuti bersama tambahan',
      jenis: 'cuti bersama',
    });
    const pimpinan = cariBaris(p, 'petugas', 'peran', 'pimpinan');
    ketikBaris(p, 'petugas', { surel: PIMPINAN_BARU }, pimpinan);
  });
}

beforeAll(async () => {
  tahap = await siapkanTahap(awal, { mulai: MULAI, laku: [MATI] });
});

test('sapuan itu memang mempunyai semuanya', async () => {
  const p = await tahap.buka();
  const { riwayat, surat } = p.saksi;
  const awalnya = p.kantor.emulator.kernel.now();
  const [dulu, lama] = [riwayat.length, new Set(surat.keys())];
  sapu(p);
  const baru = riwayat.slice(dulu).flatMap(({ peristiwa: satu }) => satu ?? []);
  const jenis = baru.map((satu) => ('olehWaktu' in satu ? 'waktu' : satu.jenis));
  for (const satu of ['dicatat', 'ditindak', 'waktu', 'diberitahu', 'surat']) {
    expect(jenis).toContain(satu);
  }
  const kirim = [...surat.values()].filter((satu) => satu.kirim.some((k) => k.pada > awalnya));
  const tentang = kirim.map(({ surat: s }) => `${lama.has(s.id) ? 'lama' : 'baru'} ${s.templat}`);
  expect([...new Set(tentang)]).toEqual([
    'lama tanda-terima',
    'lama tugas',
    'baru tanda-terima',
    'baru tugas',
    'baru tenggat-berubah',
    'baru lengkapi',
    'baru selesai-diam',
    'baru ringkasan',
  ]);
  const kepada = kirim.flatMap((satu) => satu.kirim.flatMap((k) => k.kepada));
  expect(kepada).toContain(PIMPINAN_BARU);
});

test(
  'sapuan',
  async () => {
    const hasil = await buktikan({
      nama: 'sapuan',
      tahap,
      fungsi: 'runSweep',
      picu: sapu,
      hemat: true,
    });
    expect(hasil.panggilan).toBeGreaterThan(40);
    expect(hasil.kiriman).toBeGreaterThan(8);
  },
  LAMA_MS,
);
