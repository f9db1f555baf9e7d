// SPDX-License-Identifier: Apache-2.0
// What the stories about versions of the SOP do again and again: edit the tab as the office does, look
// at what stands beside it, press the menu entry.

import { expect } from 'vitest';
import type { DialogAnswer, Execution } from '../../emulator/gas/run.ts';
import type { Panggung } from '../skenario/_panggung.ts';

export const barisLangkah = (p: Panggung, kode: string): number =>
  Number(p.tab('sop').find((b) => b['bagian'] === 'Langkah' && b['kode'] === kode)?.baris);

export const ubahLangkah = (p: Panggung, kode: string, kolom: string, nilai: string): void =>
  p.ketik('sop', barisLangkah(p, kode), kolom, nilai);

/** The step gets another code, and whatever led to it leads to the new one. */
export function gantiKode(p: Panggung, dari: string, ke: string): void {
  ubahLangkah(p, dari, 'kode', ke);
  for (const b of p.tab('sop').filter((satu) => satu['ke'] === dari)) {
    p.ketik('sop', Number(b.baris), 'ke', ke);
  }
}

export const pemeriksaanSop = (p: Panggung): string =>
  p
    .tab('sop')
    .map((b) => b['pemeriksaan'])
    .join('\n');

export const barisPengaturan = (p: Panggung, kunci: string) => {
  const ada = p.tab('pengaturan').find((b) => b['kunci'] === kunci);
  if (ada === undefined) throw new Error(`Pengaturan has no ${kunci}`);
  return ada;
};

export const versiAduan = (p: Panggung, urut: number): unknown =>
  (JSON.parse(p.aduan(urut)['keadaan'] ?? '{}') as { sopVersi?: string }).sopVersi;

export const versiTerbaru = (p: Panggung): string | undefined =>
  p.tab('versiSop').at(-1)?.['versi'];

export function tekanPindah(
  p: Panggung,
  answers: readonly DialogAnswer[],
  sebagai = p.kantor.pemilik,
): Execution {
  const { scripts } = p.kantor.emulator;
  const run = scripts.clickMenu(p.kantor.registerId, 'moveToLatestSop', sebagai, { answers });
  p.kantor.emulator.settle();
  return run;
}

/** What the person read, dialog by dialog. */
export const dibaca = ({ shown }: Execution): string[] =>
  shown.map((s) => (s.kind === 'alert' || s.kind === 'prompt' ? s.prompt : s.kind));

export const gagal = (p: Panggung): string[] =>
  p.kantor.emulator.scripts
    .executions()
    .filter(({ status }) => status === 'FAILED')
    .map(({ functionName, error }) => `${functionName}: ${error ?? ''}`);

/** Every number once, every event once and in order, the counters as the rows are. */
export function pastikanUtuh(p: Panggung): void {
  const register = p.tab('register');
  const nomor = register.map((b) => b['nomor']);
  expect(new Set(nomor).size).toBe(nomor.length);
  for (const satu of nomor) {
    const ke = p.tab('riwayat').filter((b) => b['nomor'] === satu);
    expect(ke.map((b) => Number(b['ke']))).toEqual(ke.map((_, i) => i + 1));
  }
  const sistem = new Map(p.tab('sistem').map((b) => [b['kunci'], b['nilai']]));
  const terbuka = register.filter((b) => !b['status']?.startsWith('Selesai'));
  expect(Number(sistem.get('terbuka'))).toBe(terbuka.length);
  const perVersi = JSON.parse(sistem.get('perVersi') ?? '{}') as Record<string, number>;
  for (const [versi, n] of Object.entries(perVersi)) {
    const milik = terbuka.filter((b) => b['keadaan']?.includes(`"sopVersi":"${versi}"`));
    expect(milik.length).toBe(n);
  }
}
