// SPDX-License-Identifier: Apache-2.0
// Opens the office as a real one is opened: the owner makes a spreadsheet, puts the script in it and
// runs setup; then fills the tab Petugas and shares the register. No step is done for the owner.

import type { Kalender } from '../../core/waktu/kalender.ts';
import type { Sop } from '../../core/sop/sop.ts';
import type { Emulator } from '../../emulator/index.ts';
import { buildBundle } from '../bundel.ts';
import { bacaTab, judulKolom, ketik, type Kantor } from './kantor.ts';
import { createPetugas, domainKantor, pemilik, type Petugas } from './orang.ts';

/** Minutes, as Pengaturan takes them. */
const SELANG_SAPU = '30';

export async function pasangKantor(
  emulator: Emulator,
  sop: Sop,
  kalender: Kalender,
): Promise<Kantor> {
  const domain = domainKantor(sop);
  const owner = pemilik(domain);
  const petugas = createPetugas(sop, domain);
  buatAkun(emulator, sop, owner, petugas);
  const registerId = buatRegister(emulator, sop, owner);
  const { files } = await buildBundle({ sop });
  const scriptId = emulator.scripts.createProject({
    owner,
    name: 'Kentongan',
    parentId: registerId,
    files,
  });
  emulator.scripts.deploy(scriptId);
  jalankanSetup(emulator, scriptId, owner);
  const [formulirId] = emulator.forms.list();
  if (formulirId === undefined) throw new Error('setup made no form');
  const kantor = {
    emulator,
    sop,
    kalender,
    petugas,
    pemilik: owner,
    registerId,
    formulirId,
    scriptId,
  };
  isiPetugas(kantor);
  aturSelang(kantor);
  bagikan(kantor);
  return kantor;
}

function buatAkun(emulator: Emulator, sop: Sop, owner: string, petugas: readonly Petugas[]): void {
  const sama = { kind: 'consumer', timeZone: sop.instansi.zona, locale: 'in_ID' } as const;
  emulator.accounts.add({ ...sama, email: owner, name: sop.instansi.nama });
  // The post, not the invented name, tells who is who in the list of accounts.
  for (const { surel, jabatan } of sekaliSeorang(petugas))
    emulator.accounts.add({ ...sama, email: surel, name: jabatan });
}

function buatRegister(emulator: Emulator, sop: Sop, owner: string): string {
  const properties = { title: 'Register Aduan', locale: 'in_ID', timeZone: sop.instansi.zona };
  const who = { actor: owner, face: 'person' } as const;
  const jawab = emulator.sheets.call('spreadsheets.create', { body: { properties } }, who);
  return (jawab as { readonly spreadsheetId: string }).spreadsheetId;
}

/** The Run button of the editor, with the register open beside it. */
function jalankanSetup(emulator: Emulator, scriptId: string, owner: string): void {
  const jalan = emulator.scripts.run(scriptId, 'setup', { as: owner, ui: true });
  emulator.settle();
  if (jalan.status === 'COMPLETED') return;
  const catatan = [...jalan.logs.map(({ text }) => text), ...jalan.notEmulated].join('\n');
  throw new Error(`setup: ${jalan.status} ${jalan.error ?? ''}\n${catatan}`);
}

/** Rows that setup has prepared for a role are completed; the others are added below. */
function isiPetugas(kantor: Kantor): void {
  const isi = bacaTab(kantor, 'petugas', kantor.pemilik);
  const judul = (id: string): string => judulKolom('petugas', id);
  const kolom = isi.kolom.get(judul('peran')) ?? 1;
  const terisi = isi.baris.filter(({ kosong }) => !kosong);
  let berikut = Math.max(1, ...terisi.map(({ baris }) => baris)) + 1;
  for (const { peran, jabatan, nama, surel } of kantor.petugas) {
    const ada = terisi.find(({ sel }) => sel(judul('peran')).text === peran);
    const baris = ada?.baris ?? berikut++;
    ketik(kantor, 'petugas', { baris, kolom }, [peran, jabatan, nama, surel, 'ya'], kantor.pemilik);
  }
}

/** A small office: half-hourly sweeps. Setup is run once more, which changes the trigger alone. */
function aturSelang(kantor: Kantor): void {
  const isi = bacaTab(kantor, 'pengaturan', kantor.pemilik);
  const judul = (id: string): string => judulKolom('pengaturan', id);
  const baris = isi.baris.find(({ sel }) => sel(judul('kunci')).text === 'selang_sapu');
  const kolom = isi.kolom.get(judul('nilai'));
  if (baris === undefined || kolom === undefined) throw new Error('Pengaturan: no selang_sapu');
  ketik(kantor, 'pengaturan', { baris: baris.baris, kolom }, [SELANG_SAPU], kantor.pemilik);
  jalankanSetup(kantor.emulator, kantor.scriptId, kantor.pemilik);
}

function bagikan(kantor: Kantor): void {
  const who = { actor: kantor.pemilik, face: 'person' } as const;
  for (const { surel } of sekaliSeorang(kantor.petugas)) {
    const body = { type: 'user', role: 'writer', emailAddress: surel };
    const params = { fileId: kantor.registerId, query: { sendNotificationEmail: false }, body };
    void kantor.emulator.drive.call('permissions.create', params, who);
  }
}

/** One person may have several roles. */
const sekaliSeorang = (petugas: readonly Petugas[]): readonly Petugas[] =>
  petugas.filter(({ surel }, i) => petugas.findIndex((satu) => satu.surel === surel) === i);
