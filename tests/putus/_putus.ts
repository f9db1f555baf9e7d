// SPDX-License-Identifier: Apache-2.0
// Kills the run of a flow before and after each of its service calls, each time in a fresh office,
// lets people and triggers go on, and asks the laws and the end. It knows no flow.

import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { KillOrder } from '../../emulator/gas/faults.ts';
import type { Emulator } from '../../emulator/index.ts';
import type { StoredMail } from '../../emulator/mail/service.ts';
import type { Panggung } from '../../scripts/simulasi/panggung.ts';
import { jalanTerakhir } from './_kerja.ts';
import { lihatAkhir, tenangkan, type Akhir } from './_akhir.ts';
import type { Tahap } from './_tahap.ts';

export interface Alur {
  readonly nama: string;
  readonly tahap: Tahap;
  /** The function whose run is killed: the next to start after `picu` begins. */
  readonly fungsi: string;
  /** What people do; whatever it wakes up runs before it returns. */
  readonly picu: (p: Panggung) => void;
  /** What the person who saw it fail does next; nothing where only a trigger's run died. */
  readonly ulangi?: (p: Panggung) => void;
  /** See AlurDunia. */
  readonly hemat?: true;
}

/** A flow of any kind of world. */
export interface AlurDunia<D> extends Pick<Alur, 'nama' | 'fungsi'> {
  readonly buka: () => Promise<D>;
  readonly emulator: (dunia: D) => Emulator;
  readonly picu: (dunia: D) => void;
  /** People and triggers go on; `isMati`: the run was killed. */
  readonly selesaikan: (dunia: D, isMati: boolean) => Akhir;
  /**
   * For runs that are long: of the points that leave the same behind, which one run without a kill
   * shows beforehand, only the first is killed, and it must leave just that.
   */
  readonly hemat?: true;
}

export interface HasilPutus {
  /** Service calls of the run when nobody kills it. */
  readonly panggilan: number;
  readonly titik: number;
  /** Runs that were to be killed, and runs that really were. */
  readonly dibunuh: number;
  readonly terbunuh: number;
  /** How many different states they left behind. */
  readonly keadaan: number;
  /** Letters that left twice, over all points. */
  readonly ganda: number;
  /** How many calls of the run sent a letter. */
  readonly kiriman: number;
  /** Breaches and other ends, each with its point. */
  readonly keluhan: readonly string[];
}

export function buktikan({ tahap, ulangi, ...alur }: Alur): Promise<HasilPutus> {
  return buktikanDunia<Panggung>({
    ...alur,
    buka: () => tahap.buka(),
    emulator: ({ kantor }) => kantor.emulator,
    selesaikan(p, isMati) {
      const sejak = p.kantor.emulator.kernel.now();
      if (isMati) ulangi?.(p);
      tenangkan(p);
      return lihatAkhir(p, sejak);
    },
  });
}

/** Prints the count, and fails when a point broke a law or the enumeration was empty. */
export async function buktikanDunia<D>(alur: AlurDunia<D>): Promise<HasilPutus> {
  const hasil = await putusDiSetiapTitik(alur);
  const { panggilan, titik, keadaan, dibunuh } = hasil;
  const rincian = `${panggilan} panggilan × 2; ${keadaan} keadaan yang berbeda`;
  console.log(`titik putus: ${alur.nama} ${titik} (${rincian})`);
  expect(hasil.keluhan).toEqual([]);
  expect(titik).toBeGreaterThan(0);
  expect(titik).toBe(panggilan * 2);
  expect(dibunuh).toBe(alur.hemat === true ? keadaan : titik);
  expect(hasil.terbunuh).toBe(dibunuh);
  // A letter leaves twice only when killed after it was sent or before its mark was made.
  expect(hasil.ganda).toBeLessThanOrEqual(2 * hasil.kiriman);
  return hasil;
}

async function putusDiSetiapTitik<D>(alur: AlurDunia<D>): Promise<HasilPutus> {
  const utuh = await mainkanUtuh(alur);
  const panggilan = utuh.jejak.length;
  // What was left behind decides what follows: the same is not played to its end twice.
  const dikenal = new Map<string, Akhir>();
  const keluhan = utuh.akhir.pelanggaran.map((satu) => `utuh: ${satu}`);
  let [dibunuh, terbunuh, ganda] = [0, 0, 0];
  for (let call = 1; call <= panggilan; call += 1) {
    for (const when of ['before', 'after'] as const) {
      const titik = `${alur.nama} ${when} ${call} ${utuh.jejak[call - 1] ?? ''}`;
      const harap = alur.hemat === true ? utuh.sebelum[call - (when === 'after' ? 0 : 1)] : '';
      const wakil = harap === '' ? undefined : dikenal.get(harap ?? '');
      if (wakil !== undefined) {
        ganda += wakil.ganda;
        continue;
      }
      dibunuh += 1;
      const { dunia, mati, jejak } = await bunuh(alur, { call, when });
      if (mati) terbunuh += 1;
      if (harap !== '' && harap !== jejak) keluhan.push(`${titik}: meninggalkan hal lain`);
      const lama = dikenal.get(jejak);
      const akhir = lama ?? alur.selesaikan(dunia, true);
      dikenal.set(jejak, akhir);
      ganda += akhir.ganda;
      if (lama === undefined) keluhan.push(...keluhkan(titik, akhir, utuh.akhir));
    }
  }
  const kiriman = utuh.jejak.filter((nama) => nama === 'MailApp.sendEmail').length;
  const hitungan = { panggilan, titik: panggilan * 2, dibunuh, terbunuh };
  return { ...hitungan, keadaan: dikenal.size, ganda, kiriman, keluhan };
}

interface Utuh {
  readonly jejak: readonly string[];
  readonly akhir: Akhir;
  /** What stood written before each call, and after the last one. */
  readonly sebelum: readonly string[];
}

async function mainkanUtuh<D>(alur: AlurDunia<D>): Promise<Utuh> {
  const dunia = await alur.buka();
  const emulator = alur.emulator(dunia);
  const { faults } = emulator.scripts;
  const rekaman = rekam(emulator);
  const sebelum: string[] = [];
  const amati = (call: number): void =>
    faults.during({
      call,
      function: alur.fungsi,
      action: () => void sebelum.push(rekaman()),
    });
  for (let call = 1; alur.hemat === true && call < PALING_PANJANG; call += 1) amati(call);
  alur.picu(dunia);
  sebelum.push(rekaman());
  faults.clear();
  const jalan = jalanTerakhir(emulator, alur.fungsi);
  if (jalan?.status !== 'COMPLETED') {
    throw new Error(`${alur.nama}: ${jalan?.status ?? 'no run'} ${jalan?.error ?? ''}`);
  }
  return { jejak: jalan.trace, sebelum, akhir: alur.selesaikan(dunia, false) };
}

/** Service calls of the longest run. */
const PALING_PANJANG = 500;

async function bunuh<D>(
  alur: AlurDunia<D>,
  titik: Pick<KillOrder, 'call' | 'when'>,
): Promise<{ dunia: D; mati: boolean; jejak: string }> {
  const dunia = await alur.buka();
  const emulator = alur.emulator(dunia);
  const { faults } = emulator.scripts;
  const jejak = rekam(emulator);
  faults.kill({ ...titik, function: alur.fungsi });
  alur.picu(dunia);
  faults.clear();
  const mati = jalanTerakhir(emulator, alur.fungsi)?.status === 'KILLED';
  return { dunia, mati, jejak: jejak() };
}

/** All that was committed from now on, as one text; what the clock did is left out. */
export function rekam({ kernel }: Emulator): () => string {
  const sidik = createHash('sha256');
  kernel.onCommit(({ service, method, args }) => {
    const isPemakaian = service === 'accounts' && method === 'use';
    if (service === 'kernel' || isPemakaian) return;
    sidik.update(JSON.stringify([service, method, service === 'mail' ? isiSurel(args) : args]));
  });
  return () => sidik.copy().digest('hex');
}

/** Nodemailer puts chance between the parts of a mail. */
function isiSurel(args: unknown): unknown {
  const { mails = [] } = args as { readonly mails?: readonly StoredMail[] };
  return mails.map(({ recipients, subject, text }) => [recipients, subject, text]);
}

export function keluhkan(titik: string, akhir: Akhir, harap: Akhir): string[] {
  const lain = isDeepStrictEqual(akhir.keadaan, harap.keadaan)
    ? []
    : [`berakhir lain: ${beda(akhir.keadaan, harap.keadaan)}`];
  return [...akhir.pelanggaran, ...lain].map((satu) => `${titik}: ${satu}`);
}

function beda(ini: unknown, itu: unknown): string {
  const kiri = ini as Readonly<Record<string, unknown>>;
  const kanan = itu as Readonly<Record<string, unknown>>;
  return Object.keys(kanan)
    .filter((k) => !isDeepStrictEqual(kiri[k], kanan[k]))
    .map((k) => `${k} ${bedaDaftar(kiri[k], kanan[k])}`)
    .join('; ');
}

function bedaDaftar(ini: unknown, itu: unknown): string {
  const teks = (nilai: unknown): string[] =>
    (Array.isArray(nilai) ? nilai : [nilai]).map((satu) => JSON.stringify(satu));
  const [kiri, kanan] = [teks(ini), teks(itu)];
  const tambah = kiri.filter((satu) => !kanan.includes(satu)).slice(0, 3);
  const kurang = kanan.filter((satu) => !kiri.includes(satu)).slice(0, 3);
  return `(${kiri.length}/${kanan.length}) +${tambah.join(' ')} -${kurang.join(' ')}`.slice(0, 900);
}
