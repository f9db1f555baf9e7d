// SPDX-License-Identifier: Apache-2.0
// The port of the office on this machine: read from PORT, and tried before anything long is begun.

import { createServer } from 'node:net';
import { MasukanError } from './galat-masukan.ts';

const BAWAAN = 8787;

export function bacaPorta(teks: string | undefined): number {
  if (teks === undefined || teks.trim() === '') return BAWAAN;
  const porta = Number(teks);
  if (Number.isInteger(porta) && porta >= 1 && porta <= 65_535) return porta;
  throw new MasukanError(`PORT harus angka 1 sampai 65535; yang diberikan "${teks}".`);
}

/** @throws MasukanError when somebody else has it, or when it may not be taken. */
export function pastikanPortaBebas(porta: number): Promise<void> {
  return new Promise((selesai, tolak) => {
    const coba = createServer();
    coba.once('error', (galat: NodeJS.ErrnoException) => tolak(galatPorta(porta, galat)));
    coba.listen(porta, '127.0.0.1', () => coba.close(() => selesai()));
  });
}

export function galatPorta(porta: number, galat: NodeJS.ErrnoException): Error {
  const cara = `Pilih porta lain, misalnya: PORT=${porta === 8788 ? 8789 : 8788} npm start`;
  switch (galat.code) {
    case 'EADDRINUSE':
      return new MasukanError(`Porta ${porta} sedang dipakai program lain. ${cara}`);
    case 'EACCES':
      return new MasukanError(`Porta ${porta} tidak boleh dipakai oleh akun ini. ${cara}`);
    default:
      return galat;
  }
}
