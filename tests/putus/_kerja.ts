// SPDX-License-Identifier: Apache-2.0
// What people do in the flows: send the form, choose acts in cells and on pages, with words that are
// found nowhere else, told to the witness.

import type { Execution } from '../../emulator/gas/run.ts';
import type { Emulator } from '../../emulator/index.ts';
import type { IdTab } from '../../register/tab/tab.ts';
import { bacaTab, judulKolom } from '../../scripts/kantor/kantor.ts';
import { letakNomor } from '../../scripts/simulasi/cari-aduan.ts';
import { ketikSatu } from '../../scripts/simulasi/ketik.ts';
import { kirimAduan } from '../../scripts/simulasi/laku-warga.ts';
import type { GayaTeks } from '../../scripts/simulasi/laku.ts';
import type { Panggung } from '../../scripts/simulasi/panggung.ts';

/** Not yet fired: the clock must go on. */
export function kirim(p: Panggung, warga: number, gaya: GayaTeks = 'identitas'): void {
  const pada = p.kantor.emulator.kernel.now();
  kirimAduan(p, { jenis: 'kirim', id: `K${warga}`, benih: warga, pada, warga, gaya });
}

/** The trigger of what is done is lost; nothing of it is left on its way. */
export function tanpaPemicu({ kantor: { emulator } }: Panggung, kerja: () => void): void {
  emulator.scripts.faults.random({ never: 1 });
  kerja();
  emulator.settle();
  emulator.scripts.faults.clear();
}

export function usaikan({ kantor: { emulator } }: Panggung): void {
  emulator.settle();
}

/** The clock goes on, and nothing fires on the way. */
export function lompat({ kantor: { emulator } }: Panggung, at: number): void {
  emulator.scripts.faults.random({ never: 1 });
  emulator.advanceTo(at);
  emulator.scripts.faults.clear();
}

export function nomorWarga({ saksi }: Panggung, warga: number): string {
  const respons = saksi.kiriman.find((satu) => satu.warga === warga)?.responsId ?? '';
  const nomor = saksi.nomorRespons.get(respons);
  if (nomor === undefined) throw new Error(`aduan of ${warga} is not registered`);
  return nomor;
}

export interface Tindakan {
  readonly warga: number;
  /** As the dropdown shows it. */
  readonly label: string;
  /** '' when the act asks for nothing. */
  readonly isian: string;
}

/** Isian and Tindakan stand side by side: both are pasted at once, over as many rows as there are. */
export function tempelTindakan(p: Panggung, semua: readonly Tindakan[]): void {
  const { kantor, saksi } = p;
  const letak = semua.map(({ warga }) => letakNomor(kantor, nomorWarga(p, warga)) ?? 0);
  const baris = Math.min(...letak);
  if (letak.some((satu, i) => satu !== baris + i)) throw new Error(`rows ${letak.join(', ')}`);
  const nilai = semua.map(({ warga, isian, label }) => [tandai(isian, warga), label]);
  const oleh = kantor.petugas[0]?.surel ?? kantor.pemilik;
  const ditolak = ketikSatu(kantor, { kolom: 'isian', baris, nilai, oleh });
  if (ditolak !== undefined) throw new Error(ditolak);
  const pada = kantor.emulator.kernel.now();
  for (const { warga, label, isian } of semua) {
    const nomor = nomorWarga(p, warga);
    const tanda = isian === '' ? '' : tandaDari(warga, isian);
    const pilihan = { id: `T${warga}`, pada, nomor, tindakan: label, tanda };
    saksi.pilihan.pilih({ ...pilihan, lewat: 'sel' });
  }
}

/** The first of the list, in the row's own cell. */
export function pilihKategori(p: Panggung, warga: number): void {
  const { kantor } = p;
  const [satu] = bacaTab(kantor, 'kategori', kantor.pemilik).baris;
  const nilai = satu?.sel(judulKolom('kategori', 'nama')).text ?? '';
  const baris = letakNomor(kantor, nomorWarga(p, warga)) ?? 0;
  ketikSatu(kantor, { kolom: 'kategori', baris, nilai, oleh: kantor.pemilik });
  usaikan(p);
}

const tandai = (isian: string, warga: number): string =>
  isian === '' ? '' : `${isian} (${tandaDari(warga, isian)})`;

/** One for each citizen and text. */
const tandaDari = (warga: number, isian: string): string =>
  `tanda-W${String(warga).padStart(4, '0')}x${isian.length}`;

export type Tautan = Readonly<Record<string, string>>;

/** Parameters of the newest link of this kind in somebody's mail about this aduan. */
export function tautan({ kantor }: Panggung, surel: string, h: string, nomor: string): Tautan {
  for (const { text } of kantor.emulator.mail.mailbox(surel)) {
    for (const [alamat] of text.matchAll(/https?:\/\/[^\s<>"']+/g)) {
      const isi = Object.fromEntries(new URL(alamat).searchParams);
      if (isi['h'] === h && isi['n'] === nomor) return isi;
    }
  }
  throw new Error(`no link ${h} of ${nomor} for ${surel}`);
}

/** What the button of a page sends. */
export interface Kiriman {
  readonly tautan: Tautan;
  readonly isian: string;
  readonly tindakan?: string;
  readonly penilaian?: string;
}

/** Presses it. `label`: as the button says it. What the page answers is told to the witness; a run that died answers nothing. */
export function tekan(
  { kantor, saksi }: Panggung,
  fungsi: string,
  kiriman: Kiriman,
  label: string,
): void {
  const { scripts, kernel } = kantor.emulator;
  const { tautan: alamat, isian } = kiriman;
  const tanda = /tanda-\w+/.exec(isian)?.[0] ?? '';
  const nomor = alamat['n'] ?? '';
  const dasar = { id: fungsi, nomor, tanda, pada: kernel.now() };
  const catat = (pesan: string, ok?: boolean): void => {
    const usai = { pada: kernel.now(), pesan };
    const jawaban = ok === undefined ? {} : { jawaban: ok };
    if (fungsi === 'actOnAduan') {
      saksi.pilihan.pilih({ ...dasar, tindakan: label, lewat: 'halaman', usai, ...jawaban });
      return;
    }
    const { tindakan, penilaian } = kiriman;
    saksi.balasan.push({
      ...dasar,
      warga: 0,
      jenis: penilaian === undefined ? 'balas' : 'nilai',
      apa: penilaian ?? tindakan ?? '',
      usai: { ...usai, ...(ok === undefined ? {} : { ok }) },
    });
  };
  try {
    const jawab = scripts.runFromPage(kantor.scriptId, fungsi, [kiriman]);
    const { ok, pesan } = jawab as { readonly ok: boolean; readonly pesan: string };
    catat(pesan, ok);
  } catch (galat) {
    const pesan = galat instanceof Error ? galat.message : String(galat);
    saksi.halamanGagal.push(pesan);
    catat(pesan);
  }
}

/** Types a row of cells of a tab that the office edits, as its owner. */
export function ketikBaris(
  { kantor }: Panggung,
  tab: IdTab,
  isi: Readonly<Record<string, string>>,
  letak?: number,
): void {
  const ada = bacaTab(kantor, tab, kantor.pemilik);
  const baris = letak ?? Math.max(1, ...ada.baris.filter((b) => !b.kosong).map((b) => b.baris)) + 1;
  for (const [kolom, nilai] of Object.entries(isi)) {
    ketikSatu(kantor, { tab, kolom, baris, nilai, oleh: kantor.pemilik });
  }
}

/** 1-based row of the first that has this text in a column. */
export function cariBaris({ kantor }: Panggung, tab: IdTab, kolom: string, teks: string): number {
  const { baris } = bacaTab(kantor, tab, kantor.pemilik);
  const satu = baris.find(({ sel }) => sel(judulKolom(tab, kolom)).text === teks);
  if (satu === undefined) throw new Error(`${tab} has no ${kolom} ${teks}`);
  return satu.baris;
}

export function labelTindakan({ kantor: { sop } }: Panggung, langkah: string, id: string): string {
  const milik = sop.langkah.find((l) => l.id === langkah)?.tindakan.find((t) => t.id === id);
  if (milik === undefined) throw new Error(`no act ${langkah}.${id}`);
  return milik.label;
}

/** To the end of the next sweep. */
export function sapu({ kantor: { emulator } }: Panggung): void {
  const sebelum = jalanTerakhir(emulator, 'runSweep');
  while (jalanTerakhir(emulator, 'runSweep') === sebelum) {
    emulator.advanceTo(emulator.scripts.nextAt() ?? 0);
  }
}

export const jalanTerakhir = ({ scripts }: Emulator, fungsi: string): Execution | undefined =>
  scripts.executions().findLast(({ functionName }) => functionName === fungsi);
