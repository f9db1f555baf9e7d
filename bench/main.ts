// SPDX-License-Identifier: Apache-2.0
// `npm run bench`: what a submission, an act and a sweep cost at four sizes of the register, up to a
// year's of 100,000 aduan with 5,000 open ones; how heavy Code.js is; and working time beside two
// libraries of npm. Fails when a limit of batas.ts is passed; times are told, never judged.

import { gzipSync } from 'node:zlib';
import { inspectScript } from '../emulator/gas/host.ts';
import { tabDariSheetId } from '../register/tab/tab.ts';
import { buildBundle } from '../scripts/bundel.ts';
import type { Kantor } from '../scripts/kantor/kantor.ts';
import { bacaNaskah, type Naskah } from '../scripts/kantor/naskah.ts';
import { periksaBatas, type Apa, type Hasil } from './batas.ts';
import { bukaKantor, MULAI, ukurKantor, ukurSapuUlang, type Ukurannya } from './ukur-kantor.ts';
import { bandingkanWaktuKerja } from './waktu-kerja.ts';

const UKURANNYA: readonly Ukurannya[] = [
  { baris: 10, terbuka: 8 },
  { baris: 1_000, terbuka: 8 },
  { baris: 10_000, terbuka: 500 },
  { baris: 100_000, terbuka: 5_000 },
];
/** Google ends a run after six minutes. */
const BATAS_JALAN_MS = 360_000;
const BATAS_SEL = 10_000_000;

const naskah = bacaNaskah({}, MULAI);
const hasil: Hasil[] = [];
for (const ukurannya of UKURANNYA) {
  const kantor = await bukaKantor(naskah, ukurannya);
  hasil.push(...ukurKantor(kantor, ukurannya));
  if (ukurannya.baris === 100_000) tulisSetahun(kantor, hasil);
}
tulisTabel(hasil);
await tulisKode(naskah);
bandingkanWaktuKerja();
const lewat = periksaBatas(hasil);
for (const satu of lewat) console.error(`LEWAT BATAS: ${satu}`);
process.exitCode = lewat.length === 0 ? 0 : 1;

function tulisTabel(semua: readonly Hasil[]): void {
  console.table(
    semua.map(({ apa, baris, terbuka, ukuran }) => ({
      apa,
      baris,
      terbuka,
      ...ukuran,
      ms: Math.round(ukuran.ms),
      cpuMs: Math.round(ukuran.cpuMs),
    })),
  );
  for (const apa of ['pengiriman', 'tindakan', 'halaman', 'sapu'] as const) bandingkan(semua, apa);
}

function bandingkan(semua: readonly Hasil[], apa: Apa): void {
  const milik = semua.filter((satu) => satu.apa === apa);
  const [kecil, besar] = [milik[0], milik.at(-1)];
  if (kecil === undefined || besar === undefined) return;
  const [a, b] = [kecil.ukuran, besar.ukuran];
  const banding = (x: number, y: number): string => (x === 0 ? '-' : `${(y / x).toFixed(2)}x`);
  console.log(
    `${apa}: ${besar.baris} baris dibanding ${kecil.baris}: sel dibaca ${banding(a.selBaca, b.selBaca)}, ` +
      `sel ditulis ${banding(a.selTulis, b.selTulis)}, CPU ${banding(a.cpuMs, b.cpuMs)}`,
  );
}

/** How far a year's register is from Google's limits. */
function tulisSetahun(kantor: Kantor, semua: readonly Hasil[]): void {
  const sapu = semua.findLast(({ apa }) => apa === 'sapu');
  if (sapu === undefined) return;
  const { terbuka, ukuran } = sapu;
  const ulang = ukurSapuUlang(kantor);
  const bagian = (ms: number): string => `${((ms / BATAS_JALAN_MS) * 100).toFixed(1)}%`;
  console.log(
    `sapuan dengan ${terbuka} aduan terbuka: ${Math.round(ukuran.cpuMs)} ms CPU (${bagian(ukuran.cpuMs)} ` +
      `dari enam menit), ${(ukuran.selBaca / terbuka).toFixed(1)} sel per aduan terbuka; ` +
      `bila petunjuknya hilang: ${Math.round(ulang.cpuMs)} ms CPU (${bagian(ulang.cpuMs)}), ` +
      `${ulang.bacaSheets} kali baca, ${ulang.selBaca} sel`,
  );
  tulisSel(kantor);
}

/** Every cell of the grids counts, empty ones too. */
function tulisSel({ emulator, registerId, pemilik }: Kantor): void {
  const fields = 'sheets.properties(sheetId,gridProperties(rowCount,columnCount))';
  const params = { spreadsheetId: registerId, query: { fields } };
  const jawab = emulator.sheets.callInside('spreadsheets.get', params, pemilik) as JsonKisi;
  const luas = jawab.sheets.map(({ properties: { sheetId, gridProperties } }) => {
    const { rowCount, columnCount } = gridProperties;
    return { tab: tabDariSheetId(sheetId), sel: rowCount * columnCount };
  });
  const milik = (tab: string): number => luas.find((satu) => satu.tab === tab)?.sel ?? 0;
  const jumlah = luas.reduce((n, { sel }) => n + sel, 0);
  console.log(
    `sel kisi setahun: Register ${milik('register')}, Riwayat ${milik('riwayat')}, semuanya ${jumlah} ` +
      `(${((jumlah / BATAS_SEL) * 100).toFixed(0)}% dari 10 juta)`,
  );
}

interface JsonKisi {
  readonly sheets: readonly {
    readonly properties: {
      readonly sheetId: number;
      readonly gridProperties: { readonly rowCount: number; readonly columnCount: number };
    };
  }[];
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
