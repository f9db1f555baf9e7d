// SPDX-License-Identifier: Apache-2.0
// Entry of the server: command line and HTTP. The only place that catches, logs and ends the process.

import { createHash, timingSafeEqual } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Command, InvalidArgumentError } from 'commander';
import { Hono } from 'hono';
import { pino } from 'pino';
import { createGoogle } from './google.ts';
import { jaga, type HasilJaga } from './jaga.ts';
import { jalankan } from './jalan.ts';
import type { HasilJalan } from './jalan.ts';
import { bacaKonfigurasi } from './konfigurasi.ts';
import type { Pekerjaan } from './pekerjaan.ts';

const log = pino({ base: {} });

const program = new Command('kentongan')
  .description('Rekap bulanan, disposisi, dan arsip dari Register Aduan')
  .configureHelp({ sortSubcommands: true });

program
  .command('jalan')
  .description('buat rekap bulan lalu bila sudah waktunya, lalu baca disposisi (sekali sehari)')
  .option('--bulan <TTTT-BB>', 'paksa satu bulan, misalnya 2026-10', parseBulan)
  .action(async (pilihan: { bulan?: string }) => {
    log.info({ hasil: await sekali(pilihan.bulan) }, 'selesai');
  });

program
  .command('jaga')
  .description('periksa apakah skrip di register masih menyapu; bila tidak, surati admin')
  .action(async () => {
    const hasil = await jagaSekali();
    log.info({ hasil }, 'selesai');
    // For schedulers that watch how a program ends.
    if (hasil.temuan.length > 0) process.exitCode = 2;
  });

program
  .command('layani')
  .description('layani HTTP: POST /jalan dengan Authorization: Bearer KENTONGAN_RAHASIA')
  .option('--port <angka>', 'porta', '8080')
  .action((pilihan: { port: string }) => layani(Number(pilihan.port)));

try {
  await program.parseAsync();
} catch (galat) {
  log.error(galat instanceof Error ? galat.message : String(galat));
  process.exitCode = 1;
}

/** The watch comes first: when the rest cannot be done, the admin has been told. It stops nothing. */
async function sekali(bulan?: string): Promise<HasilJalan & { readonly jaga?: HasilJaga }> {
  const hasil = await jagaSekali().catch((galat: unknown) => {
    log.error(galat instanceof Error ? galat.message : String(galat));
  });
  const jalan = await jalankan(pekerjaan(), bulan);
  return hasil === undefined ? jalan : { ...jalan, jaga: hasil };
}

function jagaSekali(): Promise<HasilJaga> {
  const { KENTONGAN_SUREL_ADMIN: cadangan } = bacaKonfigurasi(process.env);
  return jaga(pekerjaan(), cadangan === undefined ? [] : [cadangan]);
}

function pekerjaan(): Pekerjaan {
  const konfigurasi = bacaKonfigurasi(process.env);
  const google = createGoogle({
    ...(konfigurasi.KENTONGAN_TOKEN === undefined
      ? {}
      : { accessToken: konfigurasi.KENTONGAN_TOKEN }),
    ...(konfigurasi.KENTONGAN_ROOT_URL === undefined
      ? {}
      : { rootUrl: konfigurasi.KENTONGAN_ROOT_URL }),
  });
  return { google, registerId: konfigurasi.REGISTER_ID, at: Date.now(), log };
}

function layani(port: number): void {
  const { KENTONGAN_RAHASIA: rahasia } = bacaKonfigurasi(process.env);
  if (rahasia === undefined) throw new Error('KENTONGAN_RAHASIA wajib untuk melayani HTTP');
  let berjalan: ReturnType<typeof sekali> | undefined;
  const app = new Hono();
  app.post('/jalan', async (c) => {
    if (!sama(c.req.header('authorization') ?? '', `Bearer ${rahasia}`)) {
      return c.json({ galat: 'tidak berhak' }, 401);
    }
    // Two calls at once would race for the same document: the second waits for the first.
    berjalan ??= sekali().finally(() => (berjalan = undefined));
    return c.json(await berjalan);
  });
  app.onError((galat, c) => {
    log.error(galat.message);
    return c.json({ galat: 'gagal; lihat catatan server' }, 500);
  });
  serve({ fetch: app.fetch, port }, ({ port: dipakai }) => log.info(`melayani porta ${dipakai}`));
}

/** Compared by hash, so that the time it takes says nothing of the secret. */
function sama(a: string, b: string): boolean {
  const hash = (teks: string): Buffer => createHash('sha256').update(teks).digest();
  return timingSafeEqual(hash(a), hash(b));
}

function parseBulan(teks: string): string {
  if (/^\d{4}-(0[1-9]|1[0-2])$/.test(teks)) return teks;
  throw new InvalidArgumentError('tulis TTTT-BB, misalnya 2026-10');
}
