// SPDX-License-Identifier: Apache-2.0
// The command: from what was typed to a plan, from the play to the verdict, and for a breach the
// shortest story within the time that is given.

import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { MasukanError } from '../kantor/galat-masukan.ts';
import { tanpaKemajuan, type Kemajuan } from '../kantor/kemajuan.ts';
import { SOP_BAWAAN } from '../kantor/naskah.ts';
import { hitungAngka } from './angka.ts';
import { kumpulkanBukti, type Bukti } from './bukti.ts';
import { periksaSemua, type Putusan } from './hukum/semua.ts';
import { mainkan } from './jalan.ts';
import { pendekkan } from './pendekkan.ts';
import type { Rencana, Suasana } from './laku.ts';
import * as lapor from './lapor.ts';
import { createRencana } from './rencana.ts';

export interface PilihanSimulasi {
  readonly seed?: string;
  readonly hari?: string;
  readonly sop?: string;
  readonly kantor?: string;
  /** `2026-12-28` */
  readonly mulai?: string;
  readonly rencana?: string;
  /** Seconds. */
  readonly kecilkan?: string;
  readonly simpan?: string;
}

/** Where things are said; `kini` is the machine's clock, for the time that shortening may take. */
export interface Alat {
  readonly tulis: (baris: string) => void;
  readonly kemajuan: Kemajuan;
  readonly kini: () => number;
  readonly folder: string;
}

const HARI_TERBANYAK = 361;

/** True when every law held. @throws MasukanError */
export async function jalankanSimulasi(pilihan: PilihanSimulasi, alat: Alat): Promise<boolean> {
  const rencana = bacaRencana(pilihan, alat.folder);
  alat.tulis(lapor.barisRencana(rencana));
  const sebelum = process.cpuUsage();
  const bukti = kumpulkanBukti(await mainkan(rencana, alat.kemajuan));
  const cpu = process.cpuUsage(sebelum);
  const putusan = periksaSemua(bukti);
  putusan.flatMap(lapor.barisPutusan).forEach(alat.tulis);
  lapor.barisAngka(hitungAngka(bukti), (cpu.user + cpu.system) / 1000).forEach(alat.tulis);
  const langgar = lapor.hukumPertamaDilanggar(putusan);
  if (langgar !== undefined) await ceritakanPendek(bukti, langgar, pilihan, alat);
  alat.tulis(lapor.barisAkhir(putusan));
  return langgar === undefined;
}

function bacaRencana(pilihan: PilihanSimulasi, folder: string): Rencana {
  const { rencana: berkas, sop = SOP_BAWAAN, kantor = 'wajar' } = pilihan;
  if (berkas !== undefined) return bacaBerkas(resolve(folder, berkas));
  if (!isSuasana(kantor)) {
    throw new MasukanError(`--kantor ditulis wajar atau banjir; yang diberikan "${kantor}".`);
  }
  const benih = bilangan('--seed', pilihan.seed ?? '1', 2 ** 31);
  const hari = bilangan('--hari', pilihan.hari ?? '30', HARI_TERBANYAK);
  const sejak = pilihan.mulai === undefined ? {} : { sejak: tanggal(pilihan.mulai) };
  return createRencana({ benih, hari, sop, kantor, ...sejak });
}

function tanggal(teks: string): string {
  const pada = Date.parse(`${teks}T00:00:00Z`);
  if (/^\d{4}-\d\d-\d\d$/.test(teks) && !Number.isNaN(pada)) return teks;
  throw new MasukanError(`--mulai ditulis seperti 2026-12-28; yang diberikan "${teks}".`);
}

const isSuasana = (teks: string): teks is Suasana => teks === 'wajar' || teks === 'banjir';

function bilangan(nama: string, teks: string, terbesar: number): number {
  const nilai = Number(teks);
  if (Number.isInteger(nilai) && nilai >= 1 && nilai <= terbesar) return nilai;
  throw new MasukanError(
    `${nama} ditulis dengan bilangan bulat 1 sampai ${terbesar}; yang diberikan "${teks}".`,
  );
}

function bacaBerkas(path: string): Rencana {
  try {
    const isi = JSON.parse(readFileSync(path, 'utf8')) as Partial<Rencana>;
    if (isi.versi === 1 && Array.isArray(isi.laku)) return isi as Rencana;
  } catch (sebab) {
    const alasan = sebab instanceof Error ? sebab.message : String(sebab);
    throw new MasukanError(`--rencana ${path}: ${alasan}`);
  }
  throw new MasukanError(`--rencana ${path}: bukan berkas rencana simulasi.`);
}

async function ceritakanPendek(
  bukti: Bukti,
  langgar: Putusan,
  pilihan: PilihanSimulasi,
  alat: Alat,
): Promise<void> {
  const { rencana } = bukti;
  const detik = Number(pilihan.kecilkan ?? '120');
  const pendek = detik > 0 ? await pendekkanDalam(detik, bukti, langgar, alat) : rencana;
  const berkas = pilihan.simpan ?? `rencana-${rencana.benih}-${langgar.hukum.id}.json`;
  writeFileSync(resolve(alat.folder, berkas), `${JSON.stringify(pendek, null, 1)}\n`);
  alat.tulis(`Ulangi dengan: npm run simulasi -- --rencana ${berkas}`);
}

async function pendekkanDalam(
  detik: number,
  bukti: Bukti,
  langgar: Putusan,
  alat: Alat,
): Promise<Rencana> {
  const { rencana } = bukti;
  alat.tulis(`Memendekkan cerita, paling lama ${detik} detik …`);
  const akhir = alat.kini() + detik * 1000;
  const pendek = await pendekkan(rencana, {
    pokok: wargaPokok(langgar, bukti),
    masih: (calon) => masihLanggar(calon, langgar.hukum.id),
    lanjut: () => alat.kini() < akhir,
  });
  lapor.barisCerita(pendek.laku, rencana.laku.length).forEach(alat.tulis);
  return pendek;
}

/** The citizen whose aduan the first breach is about, if it is about one. */
function wargaPokok({ pelanggaran }: Putusan, { saksi }: Bukti): number | undefined {
  const nomor = pelanggaran.find((satu) => (satu.nomor ?? '') !== '')?.nomor;
  const respons = [...saksi.nomorRespons].find(([, milik]) => milik === nomor)?.[0];
  return saksi.kiriman.find(({ responsId }) => responsId === respons)?.warga;
}

async function masihLanggar(rencana: Rencana, id: string): Promise<boolean> {
  const putusan = periksaSemua(kumpulkanBukti(await mainkan(rencana, tanpaKemajuan)));
  return putusan.some(({ hukum, pelanggaran }) => hukum.id === id && pelanggaran.length > 0);
}
