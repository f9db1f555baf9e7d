// SPDX-License-Identifier: Apache-2.0
// What the witness does when a call is announced or something is committed: writes down what it saw,
// in the place where it belongs. It judges nothing.

import type { ServiceCall } from '../../emulator/kernel.ts';
import type { Op } from '../../emulator/op.ts';
import { sidik } from '../../register/teks/sidik.ts';
import { barisKeSurat } from '../../register/baris/kotak-keluar.ts';
import { TAB, TAB_ATUR, tabDariSheetId, type IdTab } from '../../register/tab/tab.ts';
import type { Kantor } from '../kantor/kantor.ts';
import { bacaAturan, bacaLembar, bacaRiwayat, mentahRiwayat } from './baca.ts';
import { semuaRegister } from './daftar-register.ts';
import { semuaDokumen } from './isi-berkas.ts';
import type { Saksi } from './jejak.ts';
import { lihatSel } from './pantau-sel.ts';

/** Calls are served one at a time: what is committed belongs to the call announced last. */
export interface Keadaan {
  run: string;
  oleh: 'skrip' | 'server';
  /** Letters that a run is about to send in one mail. */
  readonly akan: Map<string, readonly string[]>;
}

export function dengar(
  { emulator, pemilik }: Kantor,
  saksi: Saksi,
  kini: Keadaan,
  call: ServiceCall,
) {
  if (call.face === 'person') return;
  kini.run = call.run ?? '';
  kini.oleh = call.face === 'rest' ? 'server' : 'skrip';
  const nama = `${call.service}.${call.method}`;
  saksi.panggilan.set(nama, (saksi.panggilan.get(nama) ?? 0) + 1);
  // A call of no run is that of somebody else's script, which a plan lets spend the quota.
  const isAsing = call.face === 'gas' && call.run === undefined;
  if (call.service !== 'sheets' || call.actor !== pemilik || isAsing) return;
  const { baca, tulis } = saksi.sheets;
  (isBaca(call.method) ? baca : tulis).push(emulator.kernel.now());
}

const isBaca = (metode: string): boolean => /\.get$|batchGet/.test(metode);

export function lihat(kantor: Kantor, saksi: Saksi, kini: Keadaan, op: Op): void {
  switch (`${op.service}.${op.method}`) {
    case 'sheets.batchUpdate':
    case 'sheets.write':
      return lihatLembar(kantor, saksi, kini, op);
    case 'script.changeProperties':
      return lihatTanda(kantor, saksi, kini, op);
    case 'drive.create':
      return lihatBerkas(kantor, saksi, op);
    case 'mail.deliver':
      return lihatSurel(saksi, kini, op);
    default:
  }
}

/** What is put away as PDF reads as its document does at that moment. */
function lihatBerkas(kantor: Kantor, saksi: Saksi, op: Op): void {
  const { file } = op.args as {
    readonly file: { readonly name: string; readonly mimeType: string };
  };
  if (!file.mimeType.endsWith('pdf')) return;
  const milik = semuaDokumen(kantor).filter(
    ({ nama, teks }) => teks !== '' && file.name.includes(nama),
  );
  saksi.diarsipkan.push(...milik);
}

function lihatLembar(kantor: Kantor, saksi: Saksi, kini: Keadaan, op: Op): void {
  const { spreadsheetId } = op.args as { spreadsheetId: string };
  const tab = new Set(tabTersentuh(op.args));
  const tempat = [...tab].map((id) => TAB[id].judul).join(', ');
  lihatSel(saksi.sel, op, tempat);
  const buku =
    spreadsheetId === kantor.registerId
      ? kantor
      : semuaRegister(kantor).find(({ registerId }) => registerId === spreadsheetId);
  if (buku === undefined) return;
  if (tab.has('riwayat')) lihatRiwayat(buku, saksi);
  if (tab.has('kotakKeluar')) lihatKotak(kantor, buku, saksi, kini.run);
  if (tab.has('versiSop') || TAB_ATUR.some((satu) => tab.has(satu))) lihatAturan(buku, saksi);
  // Only what the machine wrote answers anybody.
  if (tab.has('register') && op.method === 'batchUpdate') saksi.pilihan.lihat(spreadsheetId);
}

/** Whatever the request is called, its sheet stands at one of these places. */
function tabTersentuh(args: unknown): IdTab[] {
  const { requests = [], blocks = [] } = args as {
    readonly requests?: readonly Readonly<Record<string, BerLembar>>[];
    readonly blocks?: readonly BerLembar[];
  };
  const semua = [...requests.flatMap((satu) => Object.values(satu)), ...blocks];
  return semua.flatMap(({ sheetId, start, range }) => {
    const id = sheetId ?? start?.sheetId ?? range?.sheetId;
    const tab = id === undefined ? undefined : tabDariSheetId(id);
    return tab === undefined ? [] : [tab];
  });
}

interface BerLembar {
  readonly sheetId?: number;
  readonly start?: { readonly sheetId?: number };
  readonly range?: { readonly sheetId?: number };
}

/** From the last row that was seen: it must still be there, and what follows is new. */
export function lihatRiwayat(kantor: Kantor, saksi: Saksi): void {
  const terakhir = saksi.riwayat.findLast(({ buku }) => buku === kantor.registerId);
  const baris = bacaRiwayat(kantor, terakhir?.baris ?? 2);
  if (terakhir !== undefined && baris[0]?.mentah !== terakhir.mentah) {
    saksi.riwayatRusak.push(`baris ${terakhir.baris} berubah`);
  }
  for (const satu of terakhir === undefined ? baris : baris.slice(1)) {
    saksi.riwayat.push(satu);
    const { peristiwa: p } = satu;
    if (p === undefined) continue;
    const di = { pada: kantor.emulator.kernel.now(), buku: kantor.registerId };
    saksi.komit.set(`${p.nomor} ${p.ke}`, di);
    const milik = saksi.menurutNomor.get(p.nomor);
    if (milik === undefined) saksi.menurutNomor.set(p.nomor, [p]);
    else milik.push(p);
    if (p.jenis === 'dicatat') saksi.nomorRespons.set(p.aduan.responsId, p.nomor);
  }
}

export function bandingkanRiwayat(kantor: Kantor, saksi: Saksi): void {
  for (const buku of semuaRegister(kantor)) bandingkanSatu(buku, saksi);
}

function bandingkanSatu(kantor: Kantor, saksi: Saksi): void {
  const kini = mentahRiwayat(kantor);
  const terlihat = saksi.riwayat.filter(({ buku }) => buku === kantor.registerId);
  terlihat.forEach(({ baris, mentah }, i) => {
    if (kini[i] !== mentah) saksi.riwayatRusak.push(`baris ${baris} berubah`);
  });
  if (kini.length !== terlihat.length) {
    saksi.riwayatRusak.push(`${kini.length} baris, terlihat ${terlihat.length}`);
  }
}

function lihatKotak(asal: Kantor, kantor: Kantor, saksi: Saksi, oleh: string): void {
  const { kepala, baris } = bacaLembar(kantor, 'kotakKeluar');
  const kini = kantor.emulator.kernel.now();
  const ada = new Set<string>();
  for (const [nomor, isi] of baris) {
    const hasil = barisKeSurat(kepala, nomor, isi);
    if (!hasil.ok) continue;
    const { surat } = hasil.nilai;
    const kunci = kunciSurat(asal, kantor.registerId, surat.id);
    ada.add(kunci);
    if (saksi.surat.get(kunci) !== undefined) continue;
    const masuk = { surat, masuk: kini, oleh, buku: kantor.registerId };
    saksi.surat.set(kunci, { ...masuk, kirim: [], tanda: [], gagal: [] });
  }
  const lain = [...saksi.menunggu].filter((id) => {
    const jejak = saksi.surat.get(id);
    if (jejak === undefined || jejak.buku !== kantor.registerId) return jejak !== undefined;
    if (!ada.has(id)) jejak.keluar = kini;
    return false;
  });
  for (const id of ada) delete saksi.surat.get(id)?.keluar;
  saksi.menunggu = new Set([...lain, ...ada]);
}

export function lihatAturan(kantor: Kantor, saksi: Saksi): void {
  const { konfigurasi } = bacaAturan(kantor);
  const { konteks, arsip, petugas } = konfigurasi;
  saksi.versi.set(konteks.sopVersi, konteks.sop);
  catatVersi(kantor, saksi, konteks.sopVersi);
  for (const { versi } of arsip.daftar) {
    const sop = arsip.cari(versi);
    if (sop !== undefined) saksi.versi.set(versi, sop);
  }
  const lama = saksi.petugas.at(-1);
  if (JSON.stringify(lama?.daftar) === JSON.stringify(petugas)) return;
  saksi.petugas.push({ sejak: kantor.emulator.kernel.now(), daftar: petugas });
}

function catatVersi({ emulator, registerId: buku }: Kantor, saksi: Saksi, sopVersi: string): void {
  const lama = saksi.versiBerlaku.findLast((satu) => satu.buku === buku);
  if (lama?.sopVersi === sopVersi) return;
  saksi.versiBerlaku.push({ sejak: emulator.kernel.now(), buku, sopVersi });
}

/** What belongs to the register of an earlier year goes by a longer name. */
const LAMA = /^lama\.[^.]+\./;
const AWALAN = { kirim: 'kirim.', gagal: 'gagal.' };

function lihatTanda(kantor: Kantor, saksi: Saksi, kini: Keadaan, op: Op): void {
  const { values = {} } = op.args as { readonly values?: Readonly<Record<string, string>> };
  // Whatever is noted next, the letter that was about to leave has left or failed.
  kini.akan.delete(kini.run);
  for (const [nama, nilai] of Object.entries(values)) {
    saksi.properti.add(nilai);
    const [awalan = ''] = LAMA.exec(nama) ?? [];
    const kunci = nama.slice(awalan.length);
    const milik = (id: string): string => cariSurat(kantor, saksi, id, awalan);
    if (kunci.startsWith(AWALAN.gagal)) {
      saksi.surat.get(milik(kunci.slice(AWALAN.gagal.length)))?.gagal.push(op.at);
    }
    if (!kunci.startsWith(AWALAN.kirim)) continue;
    const id = milik(kunci.slice(AWALAN.kirim.length));
    const akan = kini.akan.get(kini.run) ?? [];
    if (nilai.startsWith('akan')) kini.akan.set(kini.run, [...akan, id]);
    else saksi.surat.get(id)?.tanda.push(op.at);
  }
}

/** A day's digest of one person goes by the same id in each register. */
const kunciSurat = (asal: Kantor, registerId: string, id: string): string =>
  registerId === asal.registerId ? id : `${id} @${registerId}`;

/** Under a plain name: of the newest register in which such a letter waits. */
function cariSurat(asal: Kantor, saksi: Saksi, id: string, awalan: string): string {
  const semua = semuaRegister(asal).map(({ registerId }) => registerId);
  const milik = semua.find((satu) => awalan === `lama.${sidik(satu)}.`);
  if (milik !== undefined) return kunciSurat(asal, milik, id);
  const calon = semua.map((satu) => kunciSurat(asal, satu, id));
  return calon.findLast((kunci) => saksi.menunggu.has(kunci)) ?? id;
}

function lihatSurel(saksi: Saksi, kini: Keadaan, op: Op): void {
  const { mails } = op.args as {
    readonly mails: readonly { readonly id: string; readonly recipients: readonly string[] }[];
  };
  for (const { id: surelId, recipients: kepada } of mails) {
    const jejak = (kini.akan.get(kini.run) ?? []).flatMap((id) => saksi.surat.get(id) ?? []);
    if (jejak.length === 0) saksi.surelLain.push({ pada: op.at, oleh: kini.oleh, kepada, surelId });
    for (const satu of jejak) satu.kirim.push({ pada: op.at, run: kini.run, kepada, surelId });
    kini.akan.delete(kini.run);
  }
}
