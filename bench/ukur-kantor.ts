// SPDX-License-Identifier: Apache-2.0
// One office of a given size, and what a submission, an act in the register, an act on the page and a
// sweep cost it. What was measured is judged in batas.ts.

import { createEmulator } from '../emulator/index.ts';
import { readBerkasAduan } from '../scripts/kantor/aduan-berkas.ts';
import { kirimFormulir } from '../scripts/kantor/formulir-isi.ts';
import { bacaTab, type Kantor } from '../scripts/kantor/kantor.ts';
import type { Naskah } from '../scripts/kantor/naskah.ts';
import { createWarga } from '../scripts/kantor/orang.ts';
import { pasangKantor } from '../scripts/kantor/pasang.ts';
import { createTangan, JUDUL } from '../scripts/kantor/petugas-tangan.ts';
import { tawaranBaris } from '../scripts/kantor/tawaran.ts';
import type { Apa, Hasil } from './batas.ts';
import { hapusPetunjuk, isiCepat } from './isi-cepat.ts';
import { isiRegister } from './isi-register.ts';
import { ukur, type Ukuran } from './ukur.ts';

const MENIT = 60_000;
/** A working morning: nothing is overdue, nobody is reminded. */
export const MULAI = Date.UTC(2026, 9, 6, 1, 30);
/** Below this the true writers are quick enough. */
const SEDIKIT = 100;
/** Real ms: reading a whole large register takes the emulator longer than its guard allows. */
const PENJAGA_MS = 300_000;

export interface Ukurannya {
  readonly baris: number;
  readonly terbuka: number;
}

export async function bukaKantor(naskah: Naskah, ukurannya: Ukurannya): Promise<Kantor> {
  const { baris, terbuka } = ukurannya;
  const scripts = { loopGuardMs: PENJAGA_MS };
  const emulator = createEmulator({ start: MULAI, seed: 1, scripts });
  const kantor = await pasangKantor(emulator, naskah.sop, naskah.kalender);
  if (baris < SEDIKIT) isiRegister(kantor, baris, terbuka);
  else isiCepat(kantor, { jumlah: baris, terbuka });
  const ada = bacaTab(kantor, 'register', kantor.pemilik, { dari: 2, sampai: 2 }).barisTerakhir - 1;
  if (ada !== baris) throw new Error(`bench: ${ada} rows instead of ${baris}`);
  // The first runs take notice of what was put in: the exception, not what is measured.
  for (let i = 0; i < 3; i += 1) sapuBerikut(kantor);
  return kantor;
}

export function ukurKantor(kantor: Kantor, { baris, terbuka }: Ukurannya): Hasil[] {
  const { emulator } = kantor;
  const hasil = (apa: Apa, ukuran: Ukuran): Hasil => ({ apa, baris, terbuka, ukuran });
  return [
    hasil('pengiriman', ukurPengiriman(kantor)),
    hasil('tindakan', ukurTindakan(kantor)),
    hasil('halaman', ukurHalaman(kantor)),
    hasil(
      'sapu',
      ukur(emulator, () => sapuBerikut(kantor)),
    ),
  ];
}

/** A sweep that has to read the whole register first, because the hint is gone. */
export function ukurSapuUlang(kantor: Kantor): Ukuran {
  hapusPetunjuk(kantor);
  return ukur(kantor.emulator, () => sapuBerikut(kantor));
}

function ukurPengiriman(kantor: Kantor): Ukuran {
  const berkas = new URL('../scripts/contoh/aduan.yaml', import.meta.url).pathname;
  const [aduan] = readBerkasAduan(berkas).aduan;
  if (aduan === undefined) throw new Error('bench: no sample aduan');
  return ukur(kantor.emulator, () => {
    const ditolak = kirimFormulir(kantor, aduan, createWarga(1));
    if (ditolak !== undefined) throw new Error(`bench: ${ditolak}`);
  });
}

/** The officer of the last row chooses the first act it offers. */
function ukurTindakan(kantor: Kantor): Ukuran {
  const tangan = createTangan(kantor);
  const akhir = bacaTab(kantor, 'register', kantor.pemilik, { dari: 2, sampai: 2 }).barisTerakhir;
  const baris = tangan.barisMulai(akhir).findLast((satu) => satu.sel(JUDUL.nomor).text !== '');
  const [label] = baris?.sel(JUDUL.tindakan).options ?? [];
  if (baris === undefined || label === undefined) throw new Error('bench: no act to choose');
  return ukur(kantor.emulator, () => tangan.ketik(baris, JUDUL.tindakan, label));
}

/** An officer presses a button on the page of the newest link: that of the aduan just sent. */
function ukurHalaman(kantor: Kantor): Ukuran {
  const { emulator, scriptId, sop } = kantor;
  const tautan = tautanTerbaru(kantor);
  const baris = createTangan(kantor).baris(Number(tautan['b']));
  const [tawaran] = baris === undefined ? [] : tawaranBaris(sop, baris);
  if (tawaran === undefined) throw new Error('bench: no act on the page');
  const { id, isian } = tawaran.tindakan;
  const kiriman = { tautan, tindakan: id, isian: isian === undefined ? '' : 'Sudah kami periksa.' };
  return ukur(emulator, () => {
    const jawab = emulator.scripts.runFromPage(scriptId, 'actOnAduan', [kiriman]);
    const { ok, pesan } = jawab as { readonly ok?: boolean; readonly pesan?: string };
    if (ok !== true) throw new Error(`bench: ${pesan}`);
  });
}

/** The mailbox has the newest first. */
function tautanTerbaru({ emulator }: Kantor): Readonly<Record<string, string>> {
  const alamat = emulator.mail
    .all()
    .flatMap(({ text }) => text.match(/https?:\S+h=tindak\S*/g) ?? []);
  const [terakhir] = alamat;
  if (terakhir === undefined) throw new Error('bench: no link to act by');
  return Object.fromEntries(new URL(terakhir).searchParams);
}

function sapuBerikut({ emulator }: Kantor): void {
  const berikut = emulator.scripts.nextAt() ?? emulator.kernel.now();
  // The fire itself comes a moment after it is due.
  emulator.advanceTo(berikut + MENIT);
}
