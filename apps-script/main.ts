// SPDX-License-Identifier: Apache-2.0
// The only file that names entry points: every exported function here is one, and the bundle puts
// each at the top of Code.js. It says who may come in and catches what fails; nothing is called
// while the file loads.

import { surel } from 'kentongan:templat';
import { bacaBilah, tindakBilah, type IsiBilah, type KirimanBilah } from './halaman/bilah.ts';
import { Ditolak, pesanGalat } from './google/galat.ts';
import { laporGalat } from './jaga/galat-lapor.ts';
import {
  bacaHalaman,
  balasPelapor,
  halamanMuka,
  halamanPesan,
  keHtml,
  nilaiTanggapan,
  tindakHalaman,
  type JawabanHalaman,
  type KirimanHalaman,
} from './halaman/halaman.ts';
import { pastikanBerhak } from './izin.ts';
import { gantikanSapuan } from './tugas/jaga-kejadian.ts';
import type { Properti } from './google/kunci.ts';
import { pindahDariMenu } from './tugas/menu-pindah.ts';
import { periksa } from './jaga/periksa.ts';
import { pasang, ringkasPasang, type HasilPasang } from './pasang/setup.ts';
import { sunting } from './tugas/sunting.ts';
import { tugasMasuk, tugasSapu } from './tugas/tugas.ts';

/** Names that Google calls by: triggers are made with them. */
const PEMICU = { formulir: 'handleFormSubmit', sunting: 'handleEdit', sapu: 'runSweep' } as const;

/** Simple trigger: it may do nothing that needs authorisation. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createMenu('Kentongan')
    .addItem('Panel aduan', 'showSidebar')
    .addItem('Sapu sekarang', 'runSweep')
    .addItem('Pindahkan aduan terbuka ke SOP terbaru…', 'moveToLatestSop')
    .addSeparator()
    .addItem('Periksa', 'checkInstallation')
    .addItem('Pasang/Perbarui', 'setup')
    .addToUi();
}

export function setup(): HasilPasang {
  pastikanBerhak();
  return tanganiMenu('Pemasangan', () => {
    const hasil = pasang(PEMICU);
    beritahu('Pemasangan', ringkasPasang(hasil));
    return hasil;
  });
}

export function handleFormSubmit(event?: unknown): void {
  const properti = pastikanBerhak(event);
  tangani('Penerimaan aduan', () => {
    tugasMasuk();
  });
  gantikan(properti);
}

export function handleEdit(event?: GoogleAppsScript.Events.SheetsOnEdit): void {
  const properti = pastikanBerhak(event);
  tangani('Tindakan petugas', () => {
    if (event !== undefined) sunting(event);
  });
  gantikan(properti);
}

export function runSweep(event?: unknown): void {
  pastikanBerhak(event);
  tangani('Sapuan', () => {
    tugasSapu(PEMICU);
  });
}

export function showSidebar(): void {
  tanganiMenu('Panel aduan', () => {
    const bilah = HtmlService.createHtmlOutputFromFile('bilah').setTitle('Kentongan: aduan');
    SpreadsheetApp.getUi().showSidebar(bilah);
  });
}

export function moveToLatestSop(): void {
  pastikanBerhak();
  tanganiMenu('Pemindahan ke SOP terbaru', pindahDariMenu);
}

export function checkInstallation(): readonly string[] {
  pastikanBerhak();
  return tanganiMenu('Pemeriksaan', () => {
    const temuan = periksa(PEMICU);
    const teks = temuan.length === 0 ? 'Semua baik.' : temuan.map((t) => `- ${t}`).join('\n');
    beritahu('Pemeriksaan', teks);
    return temuan;
  });
}

export function doGet(event: GoogleAppsScript.Events.DoGet): GoogleAppsScript.HTML.HtmlOutput {
  try {
    return halamanMuka(event.parameter);
  } catch (sebab) {
    return keHtml(halamanPesan('', kataGalat('Halaman', sebab)), 'Aduan');
  }
}

export function readPelacakan(kiriman: KirimanHalaman): JawabanHalaman {
  return jawab(() => bacaHalaman(kiriman));
}

export function replyPelapor(kiriman: KirimanHalaman): JawabanHalaman {
  return jawab(() => balasPelapor(kiriman));
}

export function rateTanggapan(kiriman: KirimanHalaman): JawabanHalaman {
  return jawab(() => nilaiTanggapan(kiriman));
}

/** Both the officer's page (with a link) and the sidebar (without one). */
export function readAduan(kiriman: KirimanHalaman & KirimanBilah): JawabanHalaman | IsiBilah {
  return jawab(() => {
    if (kiriman.tautan !== undefined) return bacaHalaman(kiriman);
    pastikanBerhak();
    return bacaBilah(kiriman);
  });
}

export function actOnAduan(kiriman: KirimanHalaman & KirimanBilah): JawabanHalaman | IsiBilah {
  return jawab(() => {
    if (kiriman.tautan !== undefined) return tindakHalaman(kiriman);
    pastikanBerhak();
    return tindakBilah(kiriman);
  });
}

/** The clock's trigger may be gone: then an event sweeps in its place. */
function gantikan(properti: Properti | undefined): void {
  tangani('Sapuan', () => gantikanSapuan(properti, PEMICU));
}

/** Failures of runs are noted, told to the admin, and shown in Google's list of executions too. */
function tangani(bagian: string, kerja: () => void): void {
  try {
    kerja();
  } catch (sebab) {
    laporGalat(bagian, sebab, surel);
    throw sebab;
  }
}

/** From a menu: a refusal is read by the person before the screen, and by nobody else. */
function tanganiMenu<T>(bagian: string, kerja: () => T): T {
  try {
    return kerja();
  } catch (sebab) {
    if (!(sebab instanceof Ditolak)) laporGalat(bagian, sebab, surel);
    throw sebab;
  }
}

/** What a page's script shows is one polite sentence; the rest is for the admin. */
function jawab<T>(kerja: () => T): T {
  try {
    return kerja();
  } catch (sebab) {
    throw galatHalaman(sebab);
  }
}

const galatHalaman = (sebab: unknown): Error => new Error(kataGalat('Halaman', sebab));

function kataGalat(bagian: string, sebab: unknown): string {
  if (sebab instanceof Ditolak) return pesanGalat(sebab);
  laporGalat(bagian, sebab, surel);
  return 'Mohon maaf, sistem sedang terganggu. Mohon coba lagi beberapa menit lagi.';
}

/** In the editor there is nobody to show a dialog to: then a line above the sheet and the log do. */
function beritahu(judul: string, teks: string): void {
  console.log(`${judul}: ${teks}`);
  try {
    const halaman = keHtml(halamanPesan('', teks), judul);
    SpreadsheetApp.getUi().showModalDialog(halaman, `Kentongan: ${judul}`);
  } catch {
    SpreadsheetApp.getActiveSpreadsheet()?.toast(teks.slice(0, 500), `Kentongan: ${judul}`, 30);
  }
}
