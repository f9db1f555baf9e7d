// SPDX-License-Identifier: Apache-2.0
// The installation's triggers: each exactly once. Google fails now and then to create one, and may
// have created it although it said it failed; so it is looked for before each try.

import { cobaUlang, type Anggaran } from './anggaran.ts';
import { KUNCI } from './kunci.ts';
import { bacaProperti, simpanYangBeda } from './properti.ts';

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
}

interface Diminta {
  readonly fungsi: string;
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
  let berubah = 0;
  if (gantiJam) berubah += hapusSemua((t) => t.getHandlerFunction() === nama.sapu);
  for (const satu of diminta) berubah += pastikanSatu(anggaran, satu);
  const uid = ScriptApp.getProjectTriggers().map((t) => t.getUniqueId());
  simpanYangBeda(
    { [KUNCI.pemicu]: uid.join(','), [KUNCI.sapuMenit]: String(sasaran.sapuMenit) },
    properti,
  );
  return berubah;
}

/** Words for what is missing or there twice; [] = all well. */
export function periksaPemicu(nama: NamaPemicu, sasaran: SasaranPemicu): string[] {
  return daftarDiminta(nama, sasaran).flatMap((satu) => {
    const jumlah = yangAda(satu).length;
    if (jumlah === 1) return [];
    const tentang = `Pemicu ${satu.fungsi}`;
    return [jumlah === 0 ? `${tentang} tidak ada.` : `${tentang} ada ${jumlah} kali.`];
  });
}

function daftarDiminta(nama: NamaPemicu, sasaran: SasaranPemicu): readonly Diminta[] {
  const { formulirId, registerId, identitasId, sapuMenit } = sasaran;
  const lembar = (id: string): Diminta => ({
    fungsi: nama.sunting,
    sumber: id,
    buat: () => ScriptApp.newTrigger(nama.sunting).forSpreadsheet(id).onEdit().create(),
  });
  return [
    {
      fungsi: nama.formulir,
      sumber: formulirId,
      buat: () => ScriptApp.newTrigger(nama.formulir).forForm(formulirId).onFormSubmit().create(),
    },
    lembar(registerId),
    lembar(identitasId),
    {
      fungsi: nama.sapu,
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
