// SPDX-License-Identifier: Apache-2.0
// A sweep that is killed at any call while it sends many letters in one mail: each of them is told, and
// told again only out of the one write between sending the mail and marking its letters.

import { expect, test } from 'vitest';
import { MENIT, siapkanPanggung, WARGA, wib, type Panggung } from '../skenario/_panggung.ts';
import { galat, isGabungan, isiSurat, kirimDiam, sapu, terkirim } from './_banjir.ts';

const PAGI = wib('2026-10-19T08.00');
const MATANG = wib('2026-10-19T09.10');

/** Three tasks wait for each other, because little is left of the day. */
const buka = siapkanPanggung(wib('2026-10-19T07.30'), (p) => {
  p.kantor.emulator.accounts.daily.setLimit(p.kantor.pemilik, 'email', 50);
  p.kantor.emulator.kernel.setNow(PAGI);
  kirimDiam(p, 3);
  sapu(p, PAGI + 1);
});

const sisaKotak = (p: Panggung): string[] => p.tab('kotakKeluar').map((baris) => baris['id'] ?? '');

function periksa(p: Panggung, mati: string): number {
  expect(galat(p), mati).toEqual([]);
  expect(sisaKotak(p), mati).toEqual([]);
  const surat = terkirim(p).filter(isGabungan);
  const lagi = surat.filter(({ text }) => text.includes('mungkin sudah diterima'));
  const pertama = surat.filter((s) => !lagi.includes(s));
  const sekali = pertama.flatMap(isiSurat);
  expect(sekali, mati).toEqual([...new Set(sekali)]);
  for (const s of surat) expect(s.recipients, mati).toEqual([p.surelPeran('admin-website')]);
  const semua = terkirim(p).filter((s) => !s.recipients.includes(WARGA));
  expect(new Set(semua.flatMap(isiSurat)), mati).toEqual(new Set([1, 2, 3]));
  const riwayat = p.tab('riwayat').filter((r) => r['peristiwa'] === 'Surat');
  // A receipt and a task of each of three aduan, each of them once.
  expect(riwayat, mati).toHaveLength(6);
  return surat.length > 1 && lagi.some((s) => isiSurat(s).some((n) => sekali.includes(n))) ? 1 : 0;
}

/** From the one that is killed on until everything has left and has been written down. */
function selesaikan(p: Panggung): void {
  for (const menit of [30, 40]) sapu(p, MATANG + menit * MENIT);
}

/** Killed before a call and after the one before it are the same; so only the last has an `after`. */
test('killed at each of its calls', () => {
  const utuh = buka();
  sapu(utuh, MATANG);
  const panggilan = utuh.kantor.emulator.scripts.executions().at(-1)?.trace.length ?? 0;
  expect(panggilan).toBeGreaterThan(10);
  expect(terkirim(utuh).filter(isGabungan).flatMap(isiSurat)).toEqual([1, 2, 3]);
  selesaikan(utuh);
  expect(periksa(utuh, 'not killed')).toBe(0);

  let ganda = 0;
  for (let call = 1; call <= panggilan + 1; call += 1) {
    const p = buka();
    const { faults } = p.kantor.emulator.scripts;
    const isSesudah = call > panggilan;
    const when = isSesudah ? 'after' : 'before';
    faults.kill({ call: isSesudah ? panggilan : call, when, function: 'runSweep' });
    sapu(p, MATANG);
    faults.clear();
    expect(p.kantor.emulator.scripts.executions().at(-1)?.status).toBe('KILLED');
    selesaikan(p);
    ganda += periksa(p, `call ${call}`);
  }
  // The one point between the mail and its marks.
  expect(ganda).toBe(1);
}, 120_000);
