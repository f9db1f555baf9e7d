// SPDX-License-Identifier: Apache-2.0
// The first working days after the month: the server makes the rekap, the leader writes the
// disposisi into the document with their own hands, and the server reads it back and archives it.

import { addHariKerja, mulaiKerja, tanggalDi } from '../../core/waktu/kalender.ts';
import { formatTanggal } from '../../core/waktu/tanggal.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import type { CellView, TableView } from '../../emulator/docs/service.ts';
import { createGoogle } from '../../server/google.ts';
import { jalankan, type Catat, type HasilJalan } from '../../server/jalan.ts';
import { batasBulan, type Bulan } from './bulan.ts';
import { bacaTab, judulKolom, maju, type Kantor } from './kantor.ts';

const MENIT = 60_000;
const JAM = 60 * MENIT;

export interface RekapTersimpan {
  readonly dokumenId: string;
  /** '' until it is archived. */
  readonly arsipId: string;
  readonly status: string;
  readonly masuk: number;
  readonly selesai: number;
  readonly terbuka: number;
  readonly terlambat: number;
}

/** From the month's end to the archived PDF. Answers the row of the tab Rekap. */
export async function tutupBulan(
  kantor: Kantor,
  bulan: Bulan,
  log: Catat,
): Promise<RekapTersimpan> {
  const [, akhir] = batasBulan(kantor.kalender, bulan);
  const buka = mulaiKerja(kantor.kalender, akhir);
  maju(kantor, buka + 30 * MENIT);
  await jalankanServer(kantor, log, bulan);
  const rekap = bacaBarisRekap(kantor, bulan);
  maju(kantor, buka + 2 * JAM);
  tulisDisposisi(kantor, rekap.dokumenId);
  maju(kantor, addHariKerja(kantor.kalender, buka, 1) - 4 * JAM);
  await jalankanServer(kantor, log);
  return bacaBarisRekap(kantor, bulan);
}

/** The server's daily run, as the owner's account, against the emulator's REST face. */
export function jalankanServer(kantor: Kantor, log: Catat, bulan?: Bulan): Promise<HasilJalan> {
  const google = createGoogle({
    accessToken: `emulated:${kantor.pemilik}`,
    fetchImplementation: kantor.emulator.fetch,
  });
  const at: Instan = kantor.emulator.kernel.now();
  return jalankan({ google, registerId: kantor.registerId, at, log }, bulan);
}

/** @throws Error when the server left no row for the month. */
export function bacaBarisRekap(kantor: Kantor, bulan: Bulan): RekapTersimpan {
  const judul = (id: string): string => judulKolom('rekap', id);
  const baris = bacaTab(kantor, 'rekap', kantor.pemilik).baris.filter(
    ({ sel }) => sel(judul('bulan')).text === bulan,
  );
  const [satu, kembar] = baris;
  if (satu === undefined) throw new Error(`Rekap ${bulan} belum dibuat oleh server.`);
  if (kembar !== undefined) throw new Error(`Rekap ${bulan} ada dua kali.`);
  const angka = (id: string): number => Number(satu.sel(judul(id)).text);
  return {
    dokumenId: satu.sel(judul('dokumenId')).text,
    arsipId: satu.sel(judul('arsipId')).text,
    status: satu.sel(judul('status')).text,
    masuk: angka('masuk'),
    selesai: angka('selesai'),
    terbuka: angka('terbuka'),
    terlambat: angka('terlambat'),
  };
}

/** What the leader types, by the label of the row. */
const DISPOSISI: readonly (readonly [string, (kantor: Kantor) => string])[] = [
  ['Diteruskan kepada', (kantor) => penerima(kantor)],
  [
    'Isi disposisi',
    () =>
      'Percepat aduan yang melewati tenggat dan sampaikan perkembangannya kepada pelapor.\n' +
      'Mohon dibahas pada rapat koordinasi pekan ini.',
  ],
  [
    'Tanggal disposisi',
    ({ kalender, emulator }) => formatTanggal(tanggalDi(kalender, emulator.kernel.now())),
  ],
];

function penerima({ petugas }: Kantor): string {
  const staf = petugas.filter(({ peran }) => peran !== 'pimpinan' && peran !== 'admin');
  return staf
    .slice(0, 2)
    .map(({ jabatan }) => jabatan)
    .join('\n');
}

export function tulisDisposisi(kantor: Kantor, dokumenId: string): void {
  const { docs } = kantor.emulator;
  const pimpinan =
    kantor.petugas.find(({ peran }) => peran === 'pimpinan')?.surel ?? kantor.pemilik;
  const tabel = docs.view(dokumenId, pimpinan).body.filter((blok) => blok.kind === 'table');
  for (const [label, tulis] of DISPOSISI) {
    const sel = cariSel(tabel, label);
    if (sel === undefined) throw new Error(`Lembar disposisi tidak mempunyai baris "${label}".`);
    docs.person.setCellText(dokumenId, sel, tulis(kantor), pimpinan);
  }
  docs.person.tickBox(dokumenId, 'Segera', pimpinan);
  docs.person.tickBox(dokumenId, 'Proses lebih lanjut', pimpinan);
}

/** The cell to the right of a label; in the last such table. */
function cariSel(
  tabel: readonly TableView[],
  label: string,
): { table: number; row: number; column: number } | undefined {
  const cocok = ({ text }: CellView): boolean => text.trim().replace(/[\s:]+$/, '') === label;
  for (const { table, rows } of tabel.toReversed()) {
    const row = rows.findIndex(({ cells }) => cells[0] !== undefined && cocok(cells[0]));
    if (row >= 0) return { table, row, column: 1 };
  }
  return undefined;
}
