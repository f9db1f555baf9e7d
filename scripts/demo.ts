// SPDX-License-Identifier: Apache-2.0
// `npm run demo`: one month of an office on this machine, from the first form to the archived rekap,
// and its files in a folder. No server, no network, no program besides Node.

import { resolve } from 'node:path';
import { createProgram, jalankanProgram } from './kantor/baris-perintah.ts';
import { createKemajuan } from './kantor/kemajuan.ts';
import * as keluaran from './kantor/keluaran.ts';
import { laporkan, laporkanBerkas } from './kantor/lapor.ts';
import { dariFolder, folderPemanggil } from './kantor/letak.ts';
import { bacaNaskah, BENIH_BAWAAN, SOP_BAWAAN } from './kantor/naskah.ts';
import { mainkanKantor } from './kantor/mainkan-kantor.ts';

const program = createProgram('demo', 'Sebulan penanganan aduan di komputer ini, lalu rekapnya')
  .option('--sop <ID|FILE>', `SOP bawaan atau berkas (bawaan: ${SOP_BAWAAN})`)
  .option('--bulan <TTTT-BB>', 'bulan yang dimainkan (bawaan: bulan lalu)')
  .option('--aduan <FILE>', 'berkas CSV atau JSONL berisi teks aduan (bawaan: contoh)')
  .option('--out <DIR>', 'folder hasil (bawaan: hasil)');

interface Pilihan {
  readonly sop?: string;
  readonly bulan?: string;
  readonly aduan?: string;
  readonly out?: string;
}

process.exitCode = await jalankanProgram(program, process.argv.slice(2), async () => {
  const folder = folderPemanggil('demo');
  const pilihan = program.opts<Pilihan>();
  const naskah = bacaNaskah(dariFolder(pilihan, folder), Date.now());
  const dir = keluaran.siapkanFolder(resolve(folder, pilihan.out ?? 'hasil'));
  laporkanBerkas(naskah);
  const kemajuan = createKemajuan();
  const hasil = await mainkanKantor({ ...naskah, benih: BENIH_BAWAAN, kemajuan });
  keluaran.tulisPotret(hasil.potret, dir);
  await keluaran.tulisRekap(hasil.kantor, naskah.bulan, hasil.rekap, dir);
  const surel = await keluaran.tulisSurel(hasil.kantor, dir);
  const ringkasan = hasil.ringkas(surel);
  keluaran.tulisRingkasan(ringkasan, dir);
  laporkan(ringkasan, dir);
});
