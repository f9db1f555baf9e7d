// SPDX-License-Identifier: Apache-2.0
// `npm run bench`: what a submission, an act and a sweep cost at three sizes of the register, how heavy
// Code.js is, and working time beside two libraries of npm. Fails when a limit of batas.ts is passed;
// times are told, never judged.

import { gzipSync } from 'node:zlib';
import { createEmulator } from '../emulator/index.ts';
import { inspectScript } from '../emulator/gas/host.ts';
import { buildBundle } from '../scripts/bundel.ts';
import { readBerkasAduan } from '../scripts/kantor/aduan-berkas.ts';
import { kirimFormulir } from '../scripts/kantor/formulir-isi.ts';
import { bacaTab, type Kantor } from '../scripts/kantor/kantor.ts';
import { bacaNaskah, type Naskah } from '../scripts/kantor/naskah.ts';
import { createWarga } from '../scripts/kantor/orang.ts';
import { pasangKantor } from '../scripts/kantor/pasang.ts';
import { createTangan, JUDUL } from '../scripts/kantor/petugas-tangan.ts';
import { periksaBatas, type Hasil } from './batas.ts';
import { isiRegister } from './isi-register.ts';
import { ukur, type Ukuran } from './ukur.ts';
import { bandingkanWaktuKerja } from './waktu-kerja.ts';

const BARIS = [10, 1_000, 10_000];
const TERBUKA = 8;
const MENIT = 60_000;
/** A working morning: nothing is overdue, nobody is reminded. */
const MULAI = Date.UTC(2026, 9, 6, 1, 30);

const naskah = bacaNaskah({}, MULAI);
const hasil: Hasil[] = [];
for (const baris of BARIS) hasil.push(...(await ukurKantor(naskah, baris)));
tulisTabel(hasil);
await tulisKode(naskah);
bandingkanWaktuKerja();
const lewat = periksaBatas(hasil);
for (const satu of lewat) console.error(`LEWAT BATAS: ${satu}`);
process.exitCode = lewat.length === 0 ? 0 : 1;

async function ukurKantor({ sop, kalender }: Naskah, baris: number): Promise<Hasil[]> {
  const emulator = createEmulator({ start: MULAI, seed: 1 });
  const kantor = await pasangKantor(emulator, sop, kalender);
  isiRegister(kantor, baris, TERBUKA);
  const ada = bacaTab(kantor, 'register', kantor.pemilik, { dari: 2, sampai: 2 }).barisTerakhir - 1;
  if (ada !== baris) throw new Error(`bench: ${ada} rows instead of ${baris}`);
  // The first runs find the hint stale and rebuild it: the exception, not what is measured.
  for (let i = 0; i < 3; i += 1) sapuBerikut(kantor);
  const [aduan] = readBerkasAduan(
    new URL('../scripts/contoh/aduan.yaml', import.meta.url).pathname,
  ).aduan;
  if (aduan === undefined) throw new Error('bench: no sample aduan');
  const pengiriman = ukur(emulator, () => {
    const ditolak = kirimFormulir(kantor, aduan, createWarga(1));
    if (ditolak !== undefined) throw new Error(`bench: ${ditolak}`);
  });
  const tindakan = ukurTindakan(kantor);
  const sapu = ukur(emulator, () => sapuBerikut(kantor));
  return [
    { apa: 'pengiriman', baris, ukuran: pengiriman },
    { apa: 'tindakan', baris, ukuran: tindakan },
    { apa: 'sapu', baris, ukuran: sapu },
  ];
}

/** The officer of the last row chooses the first act it offers. */
function ukurTindakan(kantor: Kantor): Ukuran {
  const tangan = createTangan(kantor);
  const baris = tangan.barisMulai(2).findLast((satu) => satu.sel(JUDUL.nomor).text !== '');
  const [label] = baris?.sel(JUDUL.tindakan).options ?? [];
  if (baris === undefined || label === undefined) throw new Error('bench: no act to choose');
  return ukur(kantor.emulator, () => tangan.ketik(baris, JUDUL.tindakan, label));
}

function sapuBerikut({ emulator }: Kantor): void {
  const berikut = emulator.scripts.nextAt() ?? emulator.kernel.now();
  // The fire itself comes a moment after it is due.
  emulator.advanceTo(berikut + MENIT);
}

function tulisTabel(semua: readonly Hasil[]): void {
  console.table(
    semua.map(({ apa, baris, ukuran }) => ({
      apa,
      baris,
      ...ukuran,
      ms: Number(ukuran.ms.toFixed(1)),
    })),
  );
  for (const apa of ['pengiriman', 'tindakan', 'sapu'] as const) {
    const milik = semua.filter((satu) => satu.apa === apa);
    const [kecil, besar] = [milik[0]?.ukuran, milik.at(-1)?.ukuran];
    if (kecil === undefined || besar === undefined) continue;
    const banding = (a: number, b: number): string => (a === 0 ? '-' : (b / a).toFixed(2));
    console.log(
      `${apa}: ${BARIS.at(-1)} baris dibanding ${BARIS[0]}: sel dibaca ` +
        `${banding(kecil.selBaca, besar.selBaca)}x, sel ditulis ` +
        `${banding(kecil.selTulis, besar.selTulis)}x, waktu ${banding(kecil.ms, besar.ms)}x`,
    );
  }
}

async function tulisKode({ sop }: Naskah): Promise<void> {
  const { files } = await buildBundle({ sop });
  const kode = files.find(({ name }) => name === 'Code')?.source ?? '';
  const waktu = Array.from({ length: 7 }, () => {
    const mulai = performance.now();
    inspectScript(files);
    return performance.now() - mulai;
  }).sort((a, b) => a - b);
  const kb = (byte: number): string => `${Math.ceil(byte / 1024)} kB`;
  console.log(
    `Code.js: ${kb(Buffer.byteLength(kode))} (gzip ${kb(gzipSync(kode).length)}); memuat seluruh ` +
      `berkas ${(waktu[3] ?? 0).toFixed(1)} ms (median dari 7)`,
  );
}
