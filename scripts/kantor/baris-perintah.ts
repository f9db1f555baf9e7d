// SPDX-License-Identifier: Apache-2.0
// The command line of demo and start: commander with Indonesian words, and one place where an error
// becomes a message and an exit code. It decides nothing about the office.

import { Command, CommanderError } from 'commander';
import { MasukanError } from './galat-masukan.ts';

/** A program without actions: call `jalankanProgram` with what it shall do. */
export function createProgram(nama: string, uraian: string): Command {
  return new Command(nama)
    .description(uraian)
    .helpOption('-h, --help', 'menampilkan bantuan ini')
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .configureHelp({
      styleTitle: (judul) => JUDUL[judul] ?? judul,
      commandUsage: () => `npm run ${nama} -- [pilihan]`,
    });
}

const JUDUL: Readonly<Record<string, string>> = { 'Usage:': 'Cara pakai:', 'Options:': 'Pilihan:' };

/** Exit code 0, or 1 with the reason on stderr. */
export async function jalankanProgram(
  program: Command,
  argumen: readonly string[],
  lakukan: () => Promise<void>,
): Promise<number> {
  try {
    program.parse([...argumen], { from: 'user' });
    await lakukan();
    return 0;
  } catch (galat) {
    if (galat instanceof CommanderError && galat.exitCode === 0) return 0;
    console.error(jelaskan(galat, program));
    return 1;
  }
}

function jelaskan(galat: unknown, program: Command): string {
  if (galat instanceof MasukanError) return galat.message;
  if (!(galat instanceof CommanderError)) {
    return galat instanceof Error ? (galat.stack ?? galat.message) : String(galat);
  }
  const kutipan = /'([^']*)'/.exec(galat.message)?.[1] ?? '';
  return `${kalimat(galat.code, kutipan)}\n\n${program.helpInformation()}`;
}

function kalimat(kode: string, kutipan: string): string {
  switch (kode) {
    case 'commander.unknownOption':
      return `Pilihan "${kutipan}" tidak dikenal.`;
    case 'commander.optionMissingArgument':
      return `Pilihan "${kutipan}" memerlukan nilai.`;
    case 'commander.excessArguments':
      return 'Ada argumen yang tidak dikenal; nilai diberikan dengan pilihan, misalnya --bulan 2026-10.';
    default:
      return `Perintah belum dapat dipahami (${kode}).`;
  }
}
