// SPDX-License-Identifier: Apache-2.0
// What stories about the quota share: letters as they really left, who got them, and which aduan each
// names. Nothing here judges.

import type { StoredMail } from '../../emulator/mail/service.ts';
import { MENIT, type Panggung } from '../skenario/_panggung.ts';

export const GABUNGAN = /menunggu tindak lanjut|perlu disampaikan|perlu diperiksa$/;

export const sapu = (p: Panggung, at: number): void => {
  p.kantor.emulator.kernel.setNow(at);
  p.kantor.emulator.scripts.run(p.kantor.scriptId, 'runSweep', { as: p.kantor.pemilik });
};

/** Sweeps every `menit` from one moment to another, as the clock trigger would. */
export function sapuTiap(p: Panggung, dari: number, sampai: number, menit: number): void {
  for (let at = dari; at <= sampai; at += menit * MENIT) sapu(p, at);
}

/** Citizens press Submit while no trigger fires: the next sweep finds them all. */
export function kirimDiam(
  p: Panggung,
  jumlah: number,
  isian: Readonly<Record<string, string>> = {},
) {
  const { faults } = p.kantor.emulator.scripts;
  faults.random({ never: 1 });
  for (let i = 0; i < jumlah; i += 1) p.kirim(isian);
  faults.clear();
}

/** Everything the office's account has sent, oldest first. */
export const terkirim = ({ kantor }: Panggung): StoredMail[] =>
  kantor.emulator.mail
    .all()
    .reverse()
    .filter(({ sender }) => sender === kantor.pemilik)
    .sort((a, b) => a.date - b.date);

export const jumlahPenerima = (surat: readonly StoredMail[]): number =>
  surat.reduce((n, { recipients }) => n + recipients.length, 0);

/** Serial numbers of the aduan that a mail names as its own, in its order. */
export function isiSurat({ subject, text }: StoredMail): number[] {
  const milik = /^\[(\d{4})\//.exec(subject)?.[1];
  if (milik !== undefined) return [Number(milik)];
  return [...text.matchAll(/^\d+\. (\d{4})\//gm)].map(([, nomor]) => Number(nomor));
}

export const isGabungan = ({ subject }: StoredMail): boolean => GABUNGAN.test(subject);

export const rentang = (dari: number, sampai: number): number[] =>
  Array.from({ length: sampai - dari + 1 }, (_, i) => dari + i);

/** What failed, but for what a test killed. */
export const galat = ({ kantor }: Panggung): string[] =>
  kantor.emulator.scripts
    .executions()
    .filter(({ status }) => status !== 'COMPLETED' && status !== 'KILLED')
    .map(({ functionName, error = '' }) => `${functionName}: ${error}`);
