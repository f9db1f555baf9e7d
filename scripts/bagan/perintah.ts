// SPDX-License-Identifier: Apache-2.0
// The command `sop`: what it was asked, what it answers, and its exit code. Reading, layout and
// drawing are done elsewhere.

import { existsSync, statSync } from 'node:fs';
import { CommanderError } from 'commander';
import type { Sop } from '../../core/sop/sop.ts';
import { daftarSop } from '../../sop/muat.ts';
import { bacaBerkasSop } from '../berkas-sop.ts';
import { createProgram } from '../kantor/baris-perintah.ts';
import { MasukanError } from '../kantor/galat-masukan.ts';
import { tulisGambar } from './berkas-gambar.ts';
import { LEBAR_TERMINAL, tabelTerminal } from './tabel-terminal.ts';
import { formatTemuan, temuanCetak } from './temuan.ts';
import { KERTAS, type Kertas, type NamaKertas } from './ukuran.ts';

export interface Layar {
  readonly tulis: (baris: string) => void;
  readonly salah: (baris: string) => void;
  /** Columns of the terminal; undefined when it is none. */
  readonly lebar: number | undefined;
}

const KODE = { baik: 0, galat: 1, salahPakai: 2 } as const;
const FOLDER_BAWAAN = 'hasil-sop';

export async function jalankanSop(argumen: readonly string[], layar: Layar): Promise<number> {
  const program = susunProgram(layar);
  try {
    program.parse([...argumen], { from: 'user' });
    const pilihan = program.opts<{ out?: string; kertas?: string }>();
    const kertas = bacaKertas(pilihan.kertas ?? 'f4');
    const dir = pilihan.out ?? FOLDER_BAWAAN;
    return await cetak(pastikanAda(program.args[0] ?? ''), kertas, dir, layar);
  } catch (salah) {
    if (salah instanceof CommanderError && salah.exitCode === 0) return KODE.baik;
    if (salah instanceof MasukanError) layar.salah(salah.message);
    else if (salah instanceof CommanderError) {
      layar.salah(`${kalimat(salah)}\n\n${program.helpInformation()}`);
    } else throw salah;
    return KODE.salahPakai;
  }
}

function susunProgram(layar: Layar): ReturnType<typeof createProgram> {
  return createProgram('sop', 'Memeriksa SOP, menampilkan tabelnya, dan menggambarnya')
    .configureHelp({
      styleTitle: (judul) => JUDUL[judul] ?? judul,
      commandUsage: () => 'npm run sop -- ID|FILE [pilihan]',
      visibleArguments: (perintah) => [...perintah.registeredArguments],
    })
    .configureOutput({ writeErr: () => undefined, writeOut: (teks) => layar.tulis(teks.trimEnd()) })
    .argument(
      '<ID|FILE>',
      `berkas .yaml, .json, atau .csv; atau SOP bawaan: ${daftarSop().join(', ')}`,
    )
    .option('--out <DIR>', `folder hasil (bawaan: ${FOLDER_BAWAAN})`)
    .option('--kertas <UKURAN>', 'f4, a4, atau a3, mendatar (bawaan: f4)')
    .addHelpText('after', `\n${CONTOH}`);
}

const JUDUL: Readonly<Record<string, string>> = {
  'Usage:': 'Cara pakai:',
  'Options:': 'Pilihan:',
  'Arguments:': 'Yang dicetak:',
};

const CONTOH = 'Contoh: npm run sop -- kecamatan-jenawi --out cetak --kertas a3';

function bacaKertas(nama: string): Kertas {
  const kecil = nama.trim().toLowerCase();
  if (Object.hasOwn(KERTAS, kecil)) return KERTAS[kecil as NamaKertas];
  throw new MasukanError(
    `Kertas "${nama}" tidak dikenal. Yang ada: ${Object.keys(KERTAS).join(', ')}.`,
  );
}

/** A file that can be read, or the id of a SOP that comes with the kit. */
function pastikanAda(idAtauBerkas: string): string {
  const bawaan = daftarSop();
  if (bawaan.includes(idAtauBerkas)) return idAtauBerkas;
  const saran = `SOP bawaan: ${bawaan.join(', ')}.`;
  if (!existsSync(idAtauBerkas)) {
    const isBerkas = /[\\/]|\.\w+$/.test(idAtauBerkas);
    throw new MasukanError(
      isBerkas
        ? `Berkas "${idAtauBerkas}" tidak ditemukan. Periksa nama dan foldernya.\n${saran}`
        : `SOP "${idAtauBerkas}" tidak ada.\n${saran}\nAtau tunjukkan berkas, misalnya ./sop-kantor.yaml.`,
    );
  }
  if (statSync(idAtauBerkas).isDirectory()) {
    throw new MasukanError(
      `"${idAtauBerkas}" adalah folder. Tunjukkan satu berkas SOP (.yaml, .json, atau .csv).\n${saran}`,
    );
  }
  // Without a separator or ending it would be taken for an id.
  return /[\\/]|\.\w+$/.test(idAtauBerkas) ? idAtauBerkas : `./${idAtauBerkas}`;
}

async function cetak(
  idAtauBerkas: string,
  kertas: Kertas,
  dir: string,
  layar: Layar,
): Promise<number> {
  const { sop, masalah } = bacaBerkasSop(idAtauBerkas);
  if (sop === undefined || masalah.some((m) => m.tingkat === 'galat')) {
    if (sop !== undefined) tulisTabel(sop, layar);
    for (const baris of formatTemuan(masalah)) layar.salah(baris);
    const banyak = masalah.filter((m) => m.tingkat === 'galat').length;
    layar.salah(`\n${banyak} galat pada ${idAtauBerkas}: tidak ada yang digambar.`);
    return KODE.galat;
  }
  tulisTabel(sop, layar);
  for (const baris of formatTemuan([...masalah, ...temuanCetak(sop)])) layar.tulis(baris);
  pastikanFolder(dir);
  const { berkas, sempit } = await tulisGambar(sop, kertas, dir);
  layar.tulis(`\nDigambar pada kertas ${kertas.nama.toUpperCase()} mendatar:`);
  for (const satu of berkas) layar.tulis(`  ${satu}`);
  if (sempit && kertas.nama !== 'a3') {
    layar.tulis('\nTabel ini padat untuk kertas itu. Bila kurang terbaca, cobalah --kertas a3.');
  }
  return KODE.baik;
}

function tulisTabel(sop: Sop, layar: Layar): void {
  const { min, maks, bawaan } = LEBAR_TERMINAL;
  const lebar = Math.min(maks, Math.max(min, layar.lebar ?? bawaan));
  layar.tulis(`${sop.nama}\n${sop.instansi.nama}, ${sop.instansi.induk}\n`);
  for (const baris of tabelTerminal(sop, lebar)) layar.tulis(baris);
}

function pastikanFolder(dir: string): void {
  if (!existsSync(dir) || statSync(dir).isDirectory()) return;
  throw new MasukanError(`"${dir}" sudah ada dan bukan folder. Pilih folder lain dengan --out.`);
}

function kalimat(salah: CommanderError): string {
  const kutipan = /'([^']*)'/.exec(salah.message)?.[1] ?? '';
  switch (salah.code) {
    case 'commander.missingArgument':
      return 'Sebutkan SOP yang dicetak: id SOP bawaan atau nama berkas.';
    case 'commander.excessArguments':
      return 'Sebutkan satu SOP saja; nilai lain diberikan dengan pilihan.';
    case 'commander.unknownOption':
      return `Pilihan "${kutipan}" tidak dikenal.`;
    case 'commander.optionMissingArgument':
      return `Pilihan "${kutipan}" memerlukan nilai.`;
    default:
      return `Perintah belum dapat dipahami (${salah.code}).`;
  }
}
