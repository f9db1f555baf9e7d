// SPDX-License-Identifier: Apache-2.0
// The installation's triggers: each exactly once. Google fails now and then to create one, and may
// have created it although it said it failed; so it is looked for before each try.

import type { Instan } from '../../core/waktu/waktu.ts';
import { BATAS_DENYUT_MS } from '../../register/papan/temuan.ts';
import { cobaUlang, type Anggaran } from '../google/anggaran.ts';
import { KUNCI, type Properti } from '../google/kunci.ts';
import { bacaProperti, simpanYangBeda } from '../google/properti.ts';

export interface NamaPemicu {
  readonly formulir: string;
  readonly sunting: string;
  readonly sapu: string;
}

export interface SasaranPemicu {
  readonly formulirId: string;
  readonly registerId: string;
  readonly identitasId: string;
  readonly sapuMenit: number;
  /** Registers of earlier years in which somebody may still act. */
  readonly registerLama?: readonly string[];
}

interface Diminta {
  readonly fungsi: string;
  /** For people. */
  readonly nama: string;
  /** '' for the clock. */
  readonly sumber: string;
  readonly buat: () => GoogleAppsScript.Script.Trigger;
}

/** How many were made or removed. */
export function pastikanPemicu(
  anggaran: Anggaran,
  nama: NamaPemicu,
  sasaran: SasaranPemicu,
): number {
  const properti = bacaProperti();
  const diminta = daftarDiminta(nama, sasaran);
  const gantiJam = properti[KUNCI.sapuMenit] !== String(sasaran.sapuMenit);
  // Google can disable a trigger without a word, and lists it as before: a silent one is made anew.
  const mati = isDenyutLama(properti, Date.now());
  const milik: readonly string[] = Object.values(nama);
  let berubah = 0;
  const rapuh = daftarPemicu(properti[KUNCI.pemicuRapuh]);
  berubah += hapusSemua((t) => rapuh.includes(t.getUniqueId()));
  if (mati) berubah += hapusSemua((t) => milik.includes(t.getHandlerFunction()));
  else if (gantiJam) berubah += hapusSemua((t) => t.getHandlerFunction() === nama.sapu);
  for (const satu of diminta) berubah += pastikanSatu(anggaran, satu);
  simpanYangBeda(
    {
      [KUNCI.pemicu]: daftarUid().join(','),
      ...(rapuh.length > 0 ? { [KUNCI.pemicuRapuh]: '' } : {}),
      [KUNCI.sapuMenit]: String(sasaran.sapuMenit),
      ...(mati ? { [KUNCI.denyut]: String(Date.now()) } : {}),
    },
    properti,
  );
  return berubah;
}

/**
 * Makes what is missing, in a run that a trigger started. Google may leave such a trigger disabled
 * (facts: workspace B): it counts as unproven until it fires, or until setup makes it anew. One that
 * exists and is silent stays: Google may only be late, and what replaced it might never fire.
 */
export function pulihkanPemicu(anggaran: Anggaran, nama: NamaPemicu, sasaran: SasaranPemicu): void {
  const properti = bacaProperti();
  const lama = new Set(daftarUid());
  for (const satu of daftarDiminta(nama, sasaran)) pastikanSatu(anggaran, satu);
  const kini = daftarUid();
  const rapuh = daftarPemicu(properti[KUNCI.pemicuRapuh]).filter((uid) => kini.includes(uid));
  const baru = kini.filter((uid) => !lama.has(uid));
  simpanYangBeda(
    {
      [KUNCI.pemicu]: kini.join(','),
      [KUNCI.pemicuRapuh]: [...rapuh, ...baru].join(','),
    },
    properti,
  );
}

/** Whether sweeps have been silent for too long. Never true before the first one. */
export function isDenyutLama(properti: Properti, at: Instan): boolean {
  const denyut = Number(properti[KUNCI.denyut] ?? '0');
  return denyut > 0 && at - denyut >= BATAS_DENYUT_MS;
}

export const BELUM_TERBUKTI = 'belum terbukti hidup';
export const PEMICU_JAM = 'Pemicu sapuan berkala';

/** What is not as it should be, in words; [] = all well. */
export function periksaPemicu(
  nama: NamaPemicu,
  sasaran: SasaranPemicu,
  properti: Properti,
): readonly string[] {
  const rapuh = daftarPemicu(properti[KUNCI.pemicuRapuh]);
  return daftarDiminta(nama, sasaran).flatMap((satu) => {
    const [ada, ...kembar] = yangAda(satu);
    if (ada === undefined) return [`${satu.nama} tidak ada`];
    if (kembar.length > 0) return [`${satu.nama} ada ${kembar.length + 1} kali`];
    return rapuh.includes(ada.getUniqueId()) ? [`${satu.nama} ${BELUM_TERBUKTI}`] : [];
  });
}

/** The trigger with this id has fired. */
export function buktikanPemicu(uid: string, properti: Properti): void {
  const rapuh = daftarPemicu(properti[KUNCI.pemicuRapuh]);
  if (!rapuh.includes(uid)) return;
  simpanYangBeda({ [KUNCI.pemicuRapuh]: rapuh.filter((u) => u !== uid).join(',') }, properti);
}

/** Ids as a property keeps them. */
export const daftarPemicu = (teks: string | undefined): string[] =>
  (teks ?? '').split(',').filter((uid) => uid !== '');

export const daftarUid = (): string[] => ScriptApp.getProjectTriggers().map((t) => t.getUniqueId());

function daftarDiminta(nama: NamaPemicu, sasaran: SasaranPemicu): readonly Diminta[] {
  const { formulirId, registerId, identitasId, sapuMenit, registerLama = [] } = sasaran;
  const lembar = (id: string, berkas: string): Diminta => ({
    fungsi: nama.sunting,
    nama: `Pemicu tindakan pada ${berkas}`,
    sumber: id,
    buat: () => ScriptApp.newTrigger(nama.sunting).forSpreadsheet(id).onEdit().create(),
  });
  return [
    {
      fungsi: nama.formulir,
      nama: 'Pemicu formulir aduan',
      sumber: formulirId,
      buat: () => ScriptApp.newTrigger(nama.formulir).forForm(formulirId).onFormSubmit().create(),
    },
    lembar(registerId, 'Register Aduan'),
    lembar(identitasId, 'Identitas Pelapor'),
    ...registerLama.map((id) => lembar(id, 'Register Aduan tahun lalu')),
    {
      fungsi: nama.sapu,
      nama: PEMICU_JAM,
      sumber: '',
      buat: () => ScriptApp.newTrigger(nama.sapu).timeBased().everyMinutes(sapuMenit).create(),
    },
  ];
}

function pastikanSatu(anggaran: Anggaran, diminta: Diminta): number {
  let dibuat = 0;
  cobaUlang('Pemicu', anggaran, ['sibuk', 'tak_pasti'], () => {
    if (yangAda(diminta).length > 0) return;
    diminta.buat();
    dibuat = 1;
  });
  const [, ...kembar] = yangAda(diminta);
  for (const lebih of kembar) ScriptApp.deleteTrigger(lebih);
  return dibuat + kembar.length;
}

function yangAda({ fungsi, sumber }: Diminta): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter((t) => {
    const asal = t.getTriggerSourceId() as string | null;
    return t.getHandlerFunction() === fungsi && (asal ?? '') === sumber;
  });
}

function hapusSemua(pilih: (t: GoogleAppsScript.Script.Trigger) => boolean): number {
  const kena = ScriptApp.getProjectTriggers().filter(pilih);
  for (const satu of kena) ScriptApp.deleteTrigger(satu);
  return kena.length;
}
