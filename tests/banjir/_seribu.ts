// SPDX-License-Identifier: Apache-2.0
// An hour of a flood on a consumer account: who sends what when, how long Google takes, and what is
// counted meanwhile. Days afterwards pass with one sweep each.

import { createEmulator, type Emulator } from '../../emulator/index.ts';
import { bacaTab, type Kantor } from '../../scripts/kantor/kantor.ts';
import { bacaNaskah } from '../../scripts/kantor/naskah.ts';
import { pasangKantor } from '../../scripts/kantor/pasang.ts';
import { cariIdentitasId } from '../../scripts/simulasi/isi-berkas.ts';
import { TAB } from '../../register/tab/tab.ts';
import { susunJawaban } from '../skenario/_formulir.ts';

export const BANYAK = 1_000;
const DETIK = 1_000;
const MENIT = 60 * DETIK;
const JAM = 60 * MENIT;
const HARI = 24 * JAM;
/** Tuesday, 6 October 2026, 08.30 WIB. */
export const MULAI = Date.UTC(2026, 9, 6, 1, 30);

/** How long one call takes; on the slow side (ASSUMED). */
const LAMA_MS: Readonly<Record<string, number>> = {
  Sheets: 700,
  MailApp: 500,
  FormApp: 400,
  Form: 250,
  Properties: 60,
};
const LAMA_LAIN_MS = 30;
/** Real ms: on a busy machine a run must not be ended between sending and marking. */
const PENJAGA_MS = 300_000;

/** So many at the same moment, in turn. */
const ROMBONGAN = [1, 4, 20, 9, 16];

export interface Banjir {
  readonly kantor: Kantor;
  /** Calls of the Sheets API by minute of the clock, refused ones too. */
  readonly perMenit: ReadonlyMap<string, number>;
  /** Trigger time of the hour, in ms. */
  readonly waktuPemicu: () => number;
}

export const surelWarga = (ke: number): string => `warga.${ke}@surel.example`;
export const isiWarga = (ke: number): string =>
  `Aduan ke-${ke}. Air meluap ke jalan desa sejak tadi pagi, mohon segera diperiksa.`;

export async function pasangBanjir(): Promise<Banjir> {
  const { sop, kalender } = bacaNaskah({}, MULAI);
  const costMs = ({ service }: { readonly service: string }): number =>
    LAMA_MS[service] ?? LAMA_LAIN_MS;
  const scripts = { costMs, loopGuardMs: PENJAGA_MS };
  const emulator = createEmulator({ start: MULAI, seed: 11, scripts });
  const kantor = await pasangKantor(emulator, sop, kalender);
  const perMenit = new Map<string, number>();
  emulator.kernel.observe(({ service, method, face }) => {
    if (service !== 'sheets' || face !== 'gas') return;
    const jenis = /get/i.test(method) ? 'baca' : 'tulis';
    const kunci = `${jenis} ${Math.floor(emulator.kernel.now() / MENIT)}`;
    perMenit.set(kunci, (perMenit.get(kunci) ?? 0) + 1);
  });
  const sebelum = terpakai(kantor);
  return { kantor, perMenit, waktuPemicu: () => terpakai(kantor) - sebelum };
}

/** All within one hour; for a part of it triggers overlap, come twice, blank or never. */
export function banjiri({ kantor }: Banjir): void {
  const { emulator, formulirId } = kantor;
  const { forms, scripts } = emulator;
  const { items } = forms.formView(formulirId);
  const mulai = emulator.kernel.now();
  let ke = 0;
  for (let rombongan = 0; ke < BANYAK; rombongan += 1) {
    maju(emulator, mulai + Math.floor((ke / BANYAK) * JAM));
    aturGangguan(emulator, rombongan);
    const banyak = Math.min(ROMBONGAN[rombongan % ROMBONGAN.length] ?? 1, BANYAK - ke);
    for (let i = 0; i < banyak; i += 1) {
      ke += 1;
      const isian = { 'Isi aduan': isiWarga(ke), 'Alamat surel (email)': surelWarga(ke) };
      forms.submit(formulirId, susunJawaban(items, isian));
    }
  }
  scripts.faults.clear();
  maju(emulator, mulai + JAM);
}

function aturGangguan({ scripts: { faults } }: Emulator, rombongan: number): void {
  if (rombongan === 40) faults.random({ overlap: 0.3, overlapMs: 3 * DETIK });
  if (rombongan === 44) faults.random({ duplicate: 0.05, blank: 0.05, never: 0.1, reorder: 0.05 });
  if (rombongan === 60) faults.clear();
}

/** Google fires nothing until the next morning; then there is one sweep or two. */
export function sehari({ kantor: { emulator } }: Banjir): void {
  const { faults } = emulator.scripts;
  const pagi = MULAI + Math.ceil((emulator.kernel.now() + MENIT - MULAI) / HARI) * HARI;
  faults.random({ never: 1 });
  maju(emulator, pagi);
  faults.clear();
  maju(emulator, pagi + 40 * MENIT);
}

export interface BarisWarga {
  readonly nomor: string;
  readonly surel: string;
  /** Which citizen's words stand in the original text. */
  readonly ke: number;
}

export function barisIdentitas({ kantor }: Banjir): BarisWarga[] {
  const { emulator, pemilik } = kantor;
  const id = cariIdentitasId(kantor);
  const lembar = emulator.sheets.view(id, pemilik, { from: 0, to: BANYAK * 2 }).sheets[0];
  const kolom = (apa: string): number => TAB.identitas.kolom.findIndex((k) => k.id === apa);
  const [nomor, surel, isi] = [kolom('nomor'), kolom('surel'), kolom('isiAsli')];
  return (lembar?.rows ?? []).slice(1).flatMap(({ cells }) => {
    const teks = (letak: number): string => cells[letak]?.text ?? '';
    if (teks(nomor) === '') return [];
    return [{ nomor: teks(nomor), surel: teks(surel), ke: nomorWarga(teks(isi)) }];
  });
}

export const nomorWarga = (isi: string): number => Number(/^Aduan ke-(\d+)\./.exec(isi)?.[1]);

/** Receipts that still wait in the outbox, by the number of their aduan. */
export function menunggu({ kantor }: Banjir): string[] {
  return bacaTab(kantor, 'kotakKeluar', kantor.pemilik)
    .baris.filter(({ sel }) => sel('Kepada').text === 'pelapor')
    .map(({ sel }) => sel('Nomor Register').text);
}

/** Of those who were written to: how many letters, and their texts, by address. */
export function kotakWarga({ kantor }: Banjir): ReadonlyMap<string, readonly string[]> {
  const hasil = new Map<string, string[]>();
  for (const { recipients, text } of kantor.emulator.mail.all()) {
    for (const alamat of recipients.filter((satu) => satu.startsWith('warga.'))) {
      hasil.set(alamat, [...(hasil.get(alamat) ?? []), text]);
    }
  }
  return hasil;
}

/** Most recipients within one of Google's days: 24 hours from the first letter of each. */
export function surelTerbanyakSehari({ kantor }: Banjir): number {
  const kirim = kantor.emulator.mail
    .all()
    .flatMap(({ date, recipients }) => recipients.map(() => date))
    .sort((a, b) => a - b);
  let [sejak, terpakai, paling] = [Number.NEGATIVE_INFINITY, 0, 0];
  for (const at of kirim) {
    if (at >= sejak + HARI) [sejak, terpakai] = [at, 0];
    terpakai += 1;
    paling = Math.max(paling, terpakai);
  }
  return paling;
}

function terpakai({ emulator, pemilik }: Kantor): number {
  return 90 * MENIT - emulator.accounts.daily.left(pemilik, 'triggerRuntime');
}

function maju(emulator: Emulator, at: number): void {
  if (at > emulator.kernel.now()) emulator.advanceTo(at);
}
