// SPDX-License-Identifier: Apache-2.0
// Writes what the month leaves: register.csv, riwayat.jsonl, surel/*.eml, the rekap as DOCX and PDF,
// ringkasan.json. Files of an earlier month in the same folder are cleared, others left alone.

import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { StoredMail } from '../../emulator/mail/service.ts';
import { formatCsv } from './csv-aman.ts';
import { MasukanError } from './galat-masukan.ts';
import type { Kantor } from './kantor.ts';
import type { RekapTersimpan } from './pimpinan.ts';
import type { Potret } from './potret.ts';
import type { Ringkasan } from './ringkasan.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PDF = 'application/pdf';
const MILIK_KAMI = /^(register\.csv|riwayat\.jsonl|ringkasan\.json|rekap-\d{4}-\d{2}\.(docx|pdf))$/;

/** Before anything is played: a folder that cannot be written is told at once. */
export function siapkanFolder(out: string): string {
  const dir = resolve(out);
  if (existsSync(dir) && !statSync(dir).isDirectory()) {
    throw new MasukanError(`--out ${out}: sudah ada berkas dengan nama itu; beri nama folder.`);
  }
  try {
    mkdirSync(join(dir, 'surel'), { recursive: true });
    for (const nama of readdirSync(dir)) if (MILIK_KAMI.test(nama)) rmSync(join(dir, nama));
    for (const nama of readdirSync(join(dir, 'surel'))) {
      if (nama.endsWith('.eml')) rmSync(join(dir, 'surel', nama));
    }
  } catch (sebab) {
    const kode = (sebab as NodeJS.ErrnoException).code ?? String(sebab);
    throw new MasukanError(`--out ${out}: folder tidak dapat ditulisi (${kode}).`);
  }
  return dir;
}

/** How many letters were written. */
export async function tulisSurel({ emulator }: Kantor, dir: string): Promise<number> {
  const semua = emulator.mail.all().reverse();
  for (const [i, satu] of semua.entries()) {
    writeFileSync(join(dir, 'surel', namaSurel(i + 1, satu)), await emulator.mail.raw(satu.id));
  }
  return semua.length;
}

export function tulisPotret(potret: Potret, dir: string): void {
  writeFileSync(join(dir, 'register.csv'), formatCsv(potret.register));
  const baris = potret.riwayat.map((satu) => `${JSON.stringify(satu)}\n`);
  writeFileSync(join(dir, 'riwayat.jsonl'), baris.join(''));
}

/** The document as it was archived: the PDF is the archive's own file when there is one. */
export async function tulisRekap(
  kantor: Kantor,
  bulan: string,
  rekap: RekapTersimpan,
  dir: string,
): Promise<void> {
  const docx = await unduh(kantor, rekap.dokumenId, DOCX);
  const pdf =
    rekap.arsipId === ''
      ? await unduh(kantor, rekap.dokumenId, PDF)
      : await unduh(kantor, rekap.arsipId);
  writeFileSync(join(dir, `rekap-${bulan}.docx`), docx);
  writeFileSync(join(dir, `rekap-${bulan}.pdf`), pdf);
}

export function tulisRingkasan(ringkasan: Ringkasan, dir: string): void {
  writeFileSync(join(dir, 'ringkasan.json'), `${JSON.stringify(ringkasan, undefined, 2)}\n`);
}

async function unduh(kantor: Kantor, fileId: string, mimeType?: string): Promise<Uint8Array> {
  const who = { actor: kantor.pemilik, face: 'person' } as const;
  const { drive } = kantor.emulator;
  const jawab =
    mimeType === undefined
      ? drive.call('files.get', { fileId, query: { alt: 'media' } }, who)
      : drive.call('files.export', { fileId, query: { mimeType } }, who);
  return ((await jawab) as { readonly bytes: Uint8Array }).bytes;
}

/** `0007-warga03-0003-adu-kec-jnw-x-2026-tanda-terima-aduan.eml` */
function namaSurel(urut: number, { recipients, subject }: StoredMail): string {
  const kepada = (recipients[0] ?? '').split('@')[0] ?? '';
  return `${String(urut).padStart(4, '0')}-${siput(kepada, 30)}-${siput(subject, 60)}.eml`;
}

const siput = (teks: string, batas: number): string =>
  teks
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, batas)
    .replace(/^-+|-+$/g, '');
