// SPDX-License-Identifier: Apache-2.0
// The server over the change of the year: told of either register it finds both; the rekap of December
// and of January reconcile, each stands in the register of its year, and dispositions are read in both.

import { expect, test } from 'vitest';
import { tulisDisposisi } from '../../scripts/kantor/pimpinan.ts';
import { createGoogle } from '../../server/google.ts';
import { jalankan, type HasilJalan } from '../../server/jalan.ts';
import { siapkanPanggung, wib, type Panggung } from '../skenario/_panggung.ts';
import { dalam, nomor, tindakDi, TAHUN_BARU } from './_tahun.ts';

const SATU = '0001/ADU/KEC.JNW/XII/2026';
const BARU = '0001/ADU/KEC.JNW/I/2027';

const selesaikan = (p: Panggung, no: string): void => {
  const isian = 'Lampu jalan merupakan wewenang Dinas Perhubungan.';
  tindakDi(p, no, 'Terima aduan');
  tindakDi(p, no, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
  tindakDi(p, no, 'Bukan wewenang PPID Pelaksana', { isian });
};

/** Three of December (one closed in it, one in January), two of January (one closed). */
const buka = siapkanPanggung(wib('2026-12-30T09.00'), (p) => {
  for (let i = 0; i < 3; i += 1) p.kirim();
  selesaikan(p, '0003/ADU/KEC.JNW/XII/2026');
  p.sepi(TAHUN_BARU + 8 * 3_600_000);
  p.kirim();
  p.kirim();
  const { emulator, registerId, pemilik } = p.kantor;
  emulator.scripts.clickMenu(registerId, 'setup', pemilik);
  p.sepi(wib('2027-01-04T08.00'));
  selesaikan(dalam(p, 0), SATU);
  selesaikan(dalam(p, 1), BARU);
});

const catat = { info: () => undefined, warn: () => undefined };

function jalan(p: Panggung, registerId: string, bulan?: string): Promise<HasilJalan> {
  const google = createGoogle({
    accessToken: `emulated:${p.kantor.pemilik}`,
    fetchImplementation: p.kantor.emulator.fetch,
  });
  const at = p.kantor.emulator.kernel.now();
  return jalankan({ google, registerId, at, log: catat }, bulan);
}

const angka = (p: Panggung) =>
  p
    .tab('rekap')
    .map((b) => [b['bulan'], Number(b['masuk']), Number(b['selesai']), Number(b['terbuka'])]);

test('December stands in the old register, January in the new, and they reconcile', async () => {
  const p = buka();
  const [lama, baru] = [dalam(p, 0), dalam(p, 1)];
  expect([nomor(lama).length, nomor(baru).length]).toEqual([3, 2]);
  // Told of the old one, as it was when it was set up.
  const desember = await jalan(p, lama.kantor.registerId);
  expect(desember.rekap?.bulan).toBe('2026-12');
  expect(angka(lama)).toEqual([['2026-12', 3, 1, 2]]);
  expect(angka(baru)).toEqual([]);
  expect((await jalan(p, lama.kantor.registerId)).rekap?.dokumenId).toBe(desember.rekap?.dokumenId);
  tulisDisposisi(lama.kantor, desember.rekap?.dokumenId ?? '');

  p.sepi(wib('2027-02-01T09.00'));
  const januari = await jalan(p, lama.kantor.registerId);
  expect(januari.rekap?.bulan).toBe('2027-01');
  // Open at start 2 + in 2 − closed 2 = open at end 2, over both spreadsheets.
  expect(angka(baru)).toEqual([['2027-01', 2, 2, 2]]);
  expect(angka(lama)).toHaveLength(1);
  expect(januari.disposisi).toContainEqual({ bulan: '2026-12', keadaan: 'diarsipkan' });
  expect(lama.tab('rekap')[0]?.['status']).toBe('diarsipkan');
  // Told of the new one it is the same office.
  expect((await jalan(p, baru.kantor.registerId)).rekap?.dokumenId).toBe(januari.rekap?.dokumenId);
  expect(
    p.kantor.emulator.drive.view(p.kantor.pemilik).filter((f) => /^Rekap Aduan/.test(f.name)),
  ).toHaveLength(3);
});
