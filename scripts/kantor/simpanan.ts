// SPDX-License-Identifier: Apache-2.0
// The office that stays: its journal on disk and what must be known to open it again. The month is
// played in memory first and put in place whole, so a broken-off start leaves nothing half-made.

import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Kernel } from '../../emulator/kernel.ts';
import { MasukanError } from './galat-masukan.ts';

const KANTOR = 'kantor.json';
const JURNAL = 'journal.jsonl';

const skema = z.object({
  versi: z.literal(1),
  sop: z.string(),
  /** What --sop named: an id, or a file. */
  berkasSop: z.string().optional(),
  kosong: z.boolean(),
  bulan: z.string(),
  /** As given to the emulator: replay starts from the same moment and seed. */
  mulai: z.number(),
  benih: z.number(),
  pemilik: z.string(),
  registerId: z.string(),
  formulirId: z.string(),
  scriptId: z.string(),
  rekapId: z.string().optional(),
});

export type Simpanan = z.infer<typeof skema>;

/** Undefined when there is none. @throws MasukanError when it cannot be understood. */
export function bacaSimpanan(dir: string): Simpanan | undefined {
  const berkas = join(dir, KANTOR);
  if (!existsSync(berkas) || !existsSync(join(dir, JURNAL))) return undefined;
  try {
    return skema.parse(JSON.parse(readFileSync(berkas, 'utf8')));
  } catch {
    throw new MasukanError(
      `Keadaan kantor di ${dir} tidak dapat dibaca. Mulai dari awal dengan: npm start -- --ulang`,
    );
  }
}

export interface Rekaman {
  awasi(kernel: Kernel): void;
  /** Puts the journal and the description in place of whatever was there. */
  simpan(simpanan: Simpanan): void;
  buang(): void;
}

/** Writes each op beside the journal until `simpan`; not synced one by one: nobody relies on it yet. */
export function createRekaman(dir: string): Rekaman {
  const baru = join(dir, 'baru');
  rmSync(baru, { recursive: true, force: true });
  mkdirSync(baru, { recursive: true });
  const berkas = openSync(join(baru, JURNAL), 'a');
  let berhenti = (): void => undefined;
  return {
    awasi(kernel) {
      berhenti = kernel.onCommit((op) => void writeSync(berkas, `${JSON.stringify(op)}\n`));
    },
    simpan(simpanan) {
      berhenti();
      closeSync(berkas);
      // The description goes first and comes last: without it there is no office to go on with.
      rmSync(join(dir, KANTOR), { force: true });
      renameSync(join(baru, JURNAL), join(dir, JURNAL));
      writeFileSync(join(baru, KANTOR), JSON.stringify(simpanan, undefined, 2));
      renameSync(join(baru, KANTOR), join(dir, KANTOR));
      rmSync(baru, { recursive: true });
    },
    buang() {
      berhenti();
      closeSync(berkas);
      rmSync(baru, { recursive: true, force: true });
    },
  };
}
