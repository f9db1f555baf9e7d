// SPDX-License-Identifier: Apache-2.0
// The world of one play: the sample office on an emulator in memory, with the real bundle. Installing
// takes seconds, so it is done once for each SOP and start, and replayed for every further play.

import type { Kalender } from '../../core/waktu/kalender.ts';
import type { Sop } from '../../core/sop/sop.ts';
import { createEmulator, type Emulator } from '../../emulator/index.ts';
import type { Op } from '../../emulator/op.ts';
import { bacaTab, judulKolom, ketik, type Kantor } from '../kantor/kantor.ts';
import { bacaNaskah } from '../kantor/naskah.ts';
import { pasangKantor } from '../kantor/pasang.ts';
import { selangSapu, type Rencana } from './laku.ts';

/** Ids given after the replay must not be those given before it. */
const BENIH_PASANG = 7;
const GESER_BENIH = 1_000;

/** What a service call takes, in simulated ms, so that runs have a length and quotas of time count. */
const LAMA_MS: Readonly<Record<string, number>> = {
  Sheets: 350,
  MailApp: 400,
  FormApp: 300,
  Form: 250,
  Drive: 400,
  Properties: 50,
};
const LAMA_LAIN_MS = 20;

interface Terpasang {
  readonly sop: Sop;
  readonly kalender: Kalender;
  readonly kantor: Omit<Kantor, 'emulator'>;
  /** JSON, for what is replayed must share nothing with what was played before. */
  readonly ops: readonly string[];
}

const terpasang = new Map<string, Promise<Terpasang>>();

/** @throws MasukanError when the SOP cannot be read. */
export async function bukaDunia(
  rencana: Pick<Rencana, 'sop' | 'mulai' | 'benih' | 'sapuMenit'>,
): Promise<Kantor> {
  const kunci = `${rencana.sop} ${rencana.mulai} ${selangSapu(rencana)}`;
  const ada = terpasang.get(kunci) ?? pasangSekali(rencana);
  terpasang.set(kunci, ada);
  const { kantor, ops } = await ada;
  const emulator = buatEmulator(rencana.mulai, GESER_BENIH + rencana.benih);
  for (const baris of ops) ulangi(emulator, JSON.parse(baris) as Op);
  return { ...kantor, emulator };
}

async function pasangSekali(
  rencana: Pick<Rencana, 'sop' | 'mulai' | 'sapuMenit'>,
): Promise<Terpasang> {
  const { sop, mulai } = rencana;
  const naskah = bacaNaskah({ sop }, mulai);
  const emulator = buatEmulator(mulai, BENIH_PASANG);
  const ops: string[] = [];
  const berhenti = emulator.kernel.onCommit((op) => void ops.push(JSON.stringify(op)));
  const { emulator: _, ...kantor } = await pasangKantor(emulator, naskah.sop, naskah.kalender);
  aturSapuan({ ...kantor, emulator }, selangSapu(rencana));
  berhenti();
  return { sop: naskah.sop, kalender: naskah.kalender, kantor, ops };
}

const buatEmulator = (start: number, seed: number): Emulator =>
  createEmulator({
    start,
    seed,
    scripts: { costMs: ({ service }) => LAMA_MS[service] ?? LAMA_LAIN_MS },
  });

/** As the kernel itself does with a journal. */
function ulangi({ kernel }: Emulator, op: Op): void {
  kernel.setNow(op.at);
  if (op.service !== 'kernel') kernel.commit(op.service, op.method, op.args);
}

/** Pushes changed code, as clasp does, and deploys it. */
export function gantiKode({ emulator, scriptId }: Kantor, ubah: (kode: string) => string): void {
  const { files } = emulator.scripts.projects.get(scriptId);
  emulator.scripts.updateContent(
    scriptId,
    files.map((satu) =>
      satu.type === 'SERVER_JS' ? { ...satu, source: ubah(satu.source) } : satu,
    ),
  );
  emulator.scripts.deploy(scriptId);
}

/** As an owner does it: the cell, then setup once more. */
function aturSapuan(kantor: Kantor, menit: number): void {
  const { emulator, pemilik, scriptId } = kantor;
  const isi = bacaTab(kantor, 'pengaturan', pemilik);
  const baris = isi.baris.find(
    ({ sel }) => sel(judulKolom('pengaturan', 'kunci')).text === 'selang_sapu',
  );
  const kolom = isi.kolom.get(judulKolom('pengaturan', 'nilai'));
  if (baris === undefined || kolom === undefined) throw new Error('Pengaturan: no selang_sapu');
  ketik(kantor, 'pengaturan', { baris: baris.baris, kolom }, [String(menit)], pemilik);
  const setup = emulator.scripts.run(scriptId, 'setup', { as: pemilik, ui: true });
  emulator.settle();
  if (setup.status !== 'COMPLETED') throw new Error(`setup: ${setup.status} ${setup.error ?? ''}`);
}
