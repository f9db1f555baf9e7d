// SPDX-License-Identifier: Apache-2.0
// A year's register in seconds: a few aduan are written by the true writers, and each further one is
// such a pattern with another number. Counters and hint are then rebuilt as a run of the script does.

import { tanggalDi } from '../core/waktu/kalender.ts';
import { formatNomor, parsePola } from '../core/aduan/nomor.ts';
import type { Row } from '../emulator/sheets/model.ts';
import { KUNCI } from '../apps-script/google/kunci.ts';
import { formatPetunjuk } from '../register/ingatan/petunjuk.ts';
import { sidik } from '../register/teks/sidik.ts';
import { TAB } from '../register/tab/tab.ts';
import { createTransaksi } from '../register/tulis/transaksi.ts';
import { bacaTab, type Kantor } from '../scripts/kantor/kantor.ts';
import { baca, bacaAwal, isiRegister, tulis } from './isi-register.ts';

export interface IsiCepat {
  readonly jumlah: number;
  /** How many of them are open, scattered evenly but not regularly over all rows. */
  readonly terbuka: number;
}

type Cell = NonNullable<Row[number]>;
type Pengenal = Readonly<Record<'nomor' | 'urut' | 'kunci', string>>;
/** A shared cell, or one whose text is put together of fixed parts and what tells aduan apart. */
type SelPola = null | Cell | { readonly cell: Cell; readonly bagian: readonly string[] };

interface Pola {
  readonly register: readonly SelPola[];
  readonly riwayat: readonly (readonly SelPola[])[];
}

const SEKALI = 5_000;

export function isiCepat(kantor: Kantor, { jumlah, terbuka }: IsiCepat): void {
  isiRegister(kantor, 2, 1);
  const [selesai, buka] = bacaPola(kantor);
  if (selesai === undefined || buka === undefined) throw new Error('bench: no patterns');
  const kenali = createPengenal(kantor);
  const isBuka = createSebaran(jumlah, terbuka);
  for (let dari = 3; dari <= jumlah; dari += SEKALI) {
    const register: Row[] = [];
    const riwayat: Row[] = [];
    for (let urut = dari; urut <= Math.min(jumlah, dari + SEKALI - 1); urut += 1) {
      const pola = isBuka(urut) ? buka : selesai;
      const pengenal = kenali(urut);
      register.push(pola.register.map((sel) => cetak(sel, pengenal)));
      for (const baris of pola.riwayat) riwayat.push(baris.map((sel) => cetak(sel, pengenal)));
    }
    tambah(kantor, 'register', register);
    tambah(kantor, 'riwayat', riwayat);
  }
  hitungUlang(kantor);
}

/** The next run finds no hint and has to read the whole register once. */
export function hapusPetunjuk(kantor: Kantor): void {
  ubahProperti(kantor, { remove: [KUNCI.petunjuk] });
}

/** What bacaRegister and komit of the script do, without its thread of execution. */
function hitungUlang(kantor: Kantor): void {
  const kepala = baca(kantor, {}).kepala.register;
  const { petunjuk } = baca(kantor, { semuaKeadaan: true, kepala });
  const tx = createTransaksi(baca(kantor, { petunjuk }), kantor.emulator.kernel.now());
  tulis(kantor, tx);
  ubahProperti(kantor, { values: { [KUNCI.petunjuk]: formatPetunjuk(tx.petunjuk()) } });
}

function ubahProperti({ emulator, scriptId }: Kantor, ubah: object): void {
  const args = { store: `script ${scriptId}`, ...ubah };
  emulator.kernel.commit('script', 'changeProperties', args);
}

/** Exactly `terbuka` of `jumlah`, aduan 2 among them: one a block, somewhere within it. */
export function createSebaran(jumlah: number, terbuka: number): (urut: number) => boolean {
  const lebar = (jumlah - 2) / (terbuka - 1);
  const dipilih = new Set<number>([2]);
  for (let i = 0; i < terbuka - 1; i += 1) {
    const awal = 3 + Math.floor(i * lebar);
    const akhir = 3 + Math.floor((i + 1) * lebar);
    dipilih.add(awal + ((i * 7919) % (akhir - awal)));
  }
  return (urut) => dipilih.has(urut);
}

/** Of the closed and of the open aduan that were written: their rows, cut where they tell which. */
function bacaPola(kantor: Kantor): Pola[] {
  const kenali = createPengenal(kantor);
  const { barisTerakhir } = bacaTab(kantor, 'riwayat', kantor.pemilik, { dari: 2, sampai: 2 });
  const kolomNomor = TAB.riwayat.kolom.findIndex(({ id }) => id === 'nomor');
  const riwayat = Array.from({ length: barisTerakhir - 1 }, (_, i) =>
    tersimpan(kantor, 'riwayat', i + 2),
  );
  return [1, 2].map((urut) => {
    const pengenal = kenali(urut);
    return {
      register: tersimpan(kantor, 'register', urut + 1).map((cell) => potong(cell, pengenal)),
      riwayat: riwayat
        .filter((baris) => baris[kolomNomor]?.value === pengenal.nomor)
        .map((baris) => baris.map((cell) => potong(cell, pengenal))),
    };
  });
}

function createPengenal(kantor: Kantor): (urut: number) => Pengenal {
  const { konteks, pengaturan } = bacaAwal(kantor).konfigurasi;
  const pola = parsePola(pengaturan.polaNomor);
  if (!pola.ok) throw new Error(`bench: ${pola.galat.kode}`);
  const kini = tanggalDi(konteks.kalender, kantor.emulator.kernel.now());
  const [tahun = 0, bulan = 1] = kini.split('-').map(Number);
  return (urut) => {
    const unsur = { urut, bulan, tahun, kodeUnit: pengaturan.kodeUnit };
    const nomor = formatNomor(pola.nilai, unsur);
    return { nomor, urut: `"urut":${urut},`, kunci: `"kunci":"${sidik(nomor)}"` };
  };
}

/** Odd parts are names of what stands there. */
function potong(cell: Row[number], pengenal: Pengenal): SelPola {
  if (cell === null) return null;
  if (typeof cell.value !== 'string') return cell;
  let teks = cell.value;
  for (const [nama, isi] of Object.entries(pengenal)) teks = teks.replaceAll(isi, `\0${nama}\0`);
  const bagian = teks.split('\0');
  return bagian.length === 1 ? cell : { cell, bagian };
}

function cetak(sel: SelPola, pengenal: Pengenal): Row[number] {
  if (sel === null || !('bagian' in sel)) return sel;
  const value = sel.bagian
    .map((b, i) => (i % 2 === 0 ? b : pengenal[b as keyof Pengenal]))
    .join('');
  return { ...sel.cell, value };
}

const tersimpan = ({ emulator, registerId }: Kantor, tab: 'register' | 'riwayat', baris: number) =>
  emulator.sheets.storedRow(registerId, TAB[tab].sheetId, baris);

const tambah = ({ emulator, registerId }: Kantor, tab: 'register' | 'riwayat', rows: Row[]): void =>
  emulator.sheets.fillInside({ spreadsheetId: registerId, sheetId: TAB[tab].sheetId, rows });
