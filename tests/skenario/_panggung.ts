// SPDX-License-Identifier: Apache-2.0
// A stage for stories: the sample office on the emulator with the real bundle, installed once for a
// test file and then opened anew from its journal for each test. Tests do only what people do.

import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createEmulator } from '../../emulator/index.ts';
import type { StoredMail } from '../../emulator/mail/service.ts';
import { type IdTab, TAB } from '../../register/tab/tab.ts';
import { bacaTab, judulKolom, ketik, type Kantor } from '../../scripts/kantor/kantor.ts';
import { bacaNaskah } from '../../scripts/kantor/naskah.ts';
import { pasangKantor } from '../../scripts/kantor/pasang.ts';
import { susunJawaban, type Isian } from './_formulir.ts';

export const WARGA = 'warga.satu@surel.example';
export const MENIT = 60_000;
export const JAM = 60 * MENIT;
export const HARI = 24 * JAM;

/** `2026-10-23T16.00` on the clock of the office, in epoch ms. */
export const wib = (teks: string): number => Date.parse(`${teks.replace('.', ':')}:00+07:00`);

/** Cells by column id; `baris` is the row of the sheet, 1-based. */
export type Baris = Readonly<Record<string, string>> & { readonly baris: string };

export interface Panggung {
  readonly kantor: Kantor;
  /** Where the journal lies. */
  readonly dir: string;
  /** A citizen presses Submit; triggers have run when this returns. Answers the response's id. */
  kirim(isian?: Isian): string;
  /** Rows with anything in them, wherever the columns stand now. */
  tab(id: IdTab): Baris[];
  /** The row of the register with this serial number. */
  aduan(urut: number): Baris;
  ketik(tab: IdTab, baris: number, kolom: string, nilai: string, sebagai?: string): void;
  /** An officer types what the act needs, then chooses the act, as the one whose turn it is. */
  tindak(urut: number, tindakan: string, isi?: { isian?: string; kategori?: string }): void;
  /** Oldest first. */
  surat(kepada: string): StoredMail[];
  surelPeran(peran: string): string;
  /** Parameters of the newest tracking link in somebody's mail about this aduan. */
  tautan(kepada: string, nomor: string): Record<string, string>;
  /** What the page's button sends, and what comes back. */
  halaman(fungsi: string, kiriman: object): { ok: boolean; pesan: string; html: string };
  sampai(at: number): void;
  /** The clock goes on, but Google fires nothing on the way: weeks in which nobody needs a sweep. */
  sepi(at: number): void;
}

/**
 * Installs before the file's tests, and plays what all of them begin with; the answer opens a stage
 * of its own for each test.
 */
export function siapkanPanggung(mulai: number, awal?: (p: Panggung) => void): () => Panggung {
  const sementara: string[] = [];
  let asli: Kantor;
  let jurnal = '';
  beforeAll(async () => {
    const { sop, kalender } = bacaNaskah({}, mulai);
    const emulator = createEmulator({ start: mulai, seed: 7 });
    const ops: string[] = [];
    emulator.kernel.onCommit((op) => void ops.push(`${JSON.stringify(op)}\n`));
    asli = await pasangKantor(emulator, sop, kalender);
    const dir = dirBaru(sementara);
    awal?.(rangkai(asli, dir));
    jurnal = join(dir, 'journal.jsonl');
    writeFileSync(jurnal, ops.join(''));
  });
  afterAll(() => {
    for (const dir of sementara) rmSync(dir, { recursive: true, force: true });
  });
  return () => {
    const dir = dirBaru(sementara);
    copyFileSync(jurnal, join(dir, 'journal.jsonl'));
    return bukaLagi({ kantor: asli, dir });
  };
}

/** The same office after the machine was switched off and on: what is not on disk is gone. */
export function bukaLagi({ kantor, dir }: Pick<Panggung, 'kantor' | 'dir'>): Panggung {
  const emulator = createEmulator({ dir, start: 0, seed: 7 });
  return rangkai({ ...kantor, emulator }, dir);
}

function dirBaru(sementara: string[]): string {
  const dir = mkdtempSync(join(tmpdir(), 'kentongan-'));
  sementara.push(dir);
  return dir;
}

function rangkai(kantor: Kantor, dir: string): Panggung {
  const { emulator, pemilik, petugas, scriptId, formulirId } = kantor;
  const kolomDari = (id: IdTab, kolom: string): number => {
    const letak = bacaTab(kantor, id, pemilik).kolom.get(judulKolom(id, kolom));
    if (letak === undefined) throw new Error(`${id} has no column ${kolom}`);
    return letak;
  };
  const panggung: Panggung = {
    kantor,
    dir,
    kirim(isian = {}) {
      const jawaban = susunJawaban(emulator.forms.formView(formulirId).items, isian);
      const { responseId } = emulator.forms.submit(formulirId, jawaban);
      emulator.settle();
      return responseId;
    },
    tab: (id) => bacaBaris(kantor, id),
    aduan(urut) {
      const nomor = `${String(urut).padStart(4, '0')}/`;
      const ada = bacaBaris(kantor, 'register').filter((b) => b['nomor']?.startsWith(nomor));
      if (ada[0] === undefined || ada.length > 1) throw new Error(`${ada.length} × ${nomor}`);
      return ada[0];
    },
    ketik(id, baris, kolom, nilai, sebagai = pemilik) {
      ketik(kantor, id, { baris, kolom: kolomDari(id, kolom) }, [nilai], sebagai);
    },
    tindak(urut, tindakan, isi = {}) {
      const { baris, pelaksana } = panggung.aduan(urut);
      const peran = kantor.sop.pelaksana.find(({ label }) => label === pelaksana)?.id ?? '';
      const isian = Object.entries({ ...isi, tindakan });
      for (const [kolom, nilai] of isian) {
        panggung.ketik('register', Number(baris), kolom, nilai, panggung.surelPeran(peran));
      }
    },
    surat: (kepada) => emulator.mail.mailbox(kepada).reverse(),
    surelPeran: (peran) => petugas.find((satu) => satu.peran === peran)?.surel ?? pemilik,
    tautan(kepada, nomor) {
      const teks = panggung
        .surat(kepada)
        .map((s) => s.text)
        .reverse()
        .join('\n');
      const cocok = [...teks.matchAll(/https:\S+h=lacak\S+/g)]
        .map(([alamat]) => Object.fromEntries(new URL(alamat).searchParams))
        .find(({ n }) => n === nomor);
      if (cocok === undefined) throw new Error(`no tracking link of ${nomor} for ${kepada}`);
      return cocok;
    },
    halaman(fungsi, kiriman) {
      const jawaban = emulator.scripts.runFromPage(scriptId, fungsi, [kiriman]);
      emulator.settle();
      return jawaban as ReturnType<Panggung['halaman']>;
    },
    sampai(at) {
      if (at > emulator.kernel.now()) emulator.advanceTo(at);
    },
    sepi(at) {
      emulator.scripts.faults.random({ never: 1 });
      panggung.sampai(at);
      emulator.scripts.faults.clear();
    },
  };
  return panggung;
}

function bacaBaris(kantor: Kantor, id: IdTab): Baris[] {
  return bacaTab(kantor, id, kantor.pemilik)
    .baris.filter(({ kosong }) => !kosong)
    .map(({ baris, sel }) => ({
      ...Object.fromEntries(TAB[id].kolom.map((k) => [k.id, sel(k.judul).text])),
      baris: String(baris),
    }));
}
