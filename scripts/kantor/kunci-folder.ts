// SPDX-License-Identifier: Apache-2.0
// One process a folder: two that wrote the same journal would spoil it for both.

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MasukanError } from './galat-masukan.ts';

/** Held until this process ends; a lock whose process is gone is taken over. */
export function kunciFolder(dir: string): void {
  mkdirSync(dir, { recursive: true });
  const berkas = join(dir, 'pid');
  try {
    writeFileSync(berkas, String(process.pid), { flag: 'wx' });
  } catch {
    const pid = Number(readFileSync(berkas, 'utf8'));
    if (pid !== process.pid && isHidup(pid)) {
      throw new MasukanError(
        `Kantor di ${dir}/ sedang dibuka oleh proses ${pid}. Tutup dahulu yang itu, atau jalankan di folder lain.`,
      );
    }
    writeFileSync(berkas, String(process.pid));
  }
  process.once('exit', () => rmSync(berkas, { force: true }));
}

function isHidup(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (galat) {
    return (galat as NodeJS.ErrnoException).code === 'EPERM';
  }
}
