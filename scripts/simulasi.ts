// SPDX-License-Identifier: Apache-2.0
// `npm run simulasi`: an office on this machine through days in which everything goes wrong that the
// seed says, and the laws that must hold afterwards. Exit code 1 when one does not.

import { createProgram, jalankanProgram } from './kantor/baris-perintah.ts';
import { createKemajuan } from './kantor/kemajuan.ts';
import { dariFolder, folderPemanggil } from './kantor/letak.ts';
import { SOP_BAWAAN } from './kantor/naskah.ts';
import { jalankanSimulasi, type PilihanSimulasi } from './simulasi/perintah.ts';

const program = createProgram(
  'simulasi',
  'Kantor beberapa hari dengan segala gangguan, lalu hukumnya',
)
  .option('--seed <N>', 'benih rencana (bawaan: 1)')
  .option('--hari <D>', 'lama dalam hari (bawaan: 30)')
  .option('--sop <ID|FILE>', `SOP bawaan atau berkas (bawaan: ${SOP_BAWAAN})`)
  .option('--kantor <wajar|banjir>', 'banyaknya aduan (bawaan: wajar)')
  .option('--mulai <TANGGAL>', 'hari pertama, misalnya 2026-12-28 (bawaan: menurut benih)')
  .option('--rencana <FILE>', 'mainkan rencana yang tersimpan')
  .option('--kecilkan <DETIK>', 'lama memendekkan cerita bila ada pelanggaran (bawaan: 120)')
  .option('--simpan <FILE>', 'nama berkas rencana yang sudah dipendekkan');

let lolos = true;
const kode = await jalankanProgram(program, process.argv.slice(2), async () => {
  const folder = folderPemanggil('simulasi');
  lolos = await jalankanSimulasi(dariFolder(program.opts<PilihanSimulasi>(), folder), {
    tulis: (baris) => {
      console.log(baris);
    },
    kemajuan: createKemajuan(),
    kini: Date.now,
    folder,
  });
});
process.exitCode = lolos ? kode : 1;
