// SPDX-License-Identifier: Apache-2.0
// `npm start`: the office on this machine, in the browser. The first time it plays a sample month;
// afterwards it goes on where it was. Everything stays on this machine.

import { toOwnPath } from '../emulator/ui/links.ts';
import { createProgram, jalankanProgram } from './kantor/baris-perintah.ts';
import {
  bukaKantorTersimpan,
  type KantorTersimpan,
  type PilihanKantor,
} from './kantor/kantor-tersimpan.ts';
import { createKemajuan } from './kantor/kemajuan.ts';
import { dariFolder, folderPemanggil } from './kantor/letak.ts';
import { SOP_BAWAAN } from './kantor/naskah.ts';
import { bacaPorta, galatPorta, pastikanPortaBebas } from './kantor/porta.ts';
import { kunciFolder } from './kantor/kunci-folder.ts';
import { mulaiServerHarian } from './kantor/server-harian.ts';

const DIR = '.kentongan';

const program = createProgram('start', 'Kantor di komputer ini, dengan sebulan contoh aduan')
  .option('--sop <ID|FILE>', `SOP bawaan atau berkas (bawaan: ${SOP_BAWAAN})`)
  .option('--bulan <TTTT-BB>', 'bulan yang dimainkan (bawaan: bulan lalu)')
  .option('--aduan <FILE>', 'berkas CSV atau JSONL berisi teks aduan (bawaan: contoh)')
  .option('--kosong', 'kantor yang baru dipasang, tanpa aduan')
  .option('--ulang', 'mulai dari awal; keadaan yang tersimpan dibuang');

const kode = await jalankanProgram(program, process.argv.slice(2), async () => {
  const porta = bacaPorta(process.env['PORT']);
  await pastikanPortaBebas(porta);
  kunciFolder(DIR);
  const pilihan = dariFolder(program.opts<PilihanKantor>(), folderPemanggil('start'));
  await layani(await bukaKantorTersimpan(DIR, pilihan, Date.now(), createKemajuan()), porta);
});
// Once it serves, only a person ends it; what failed before that ends here.
if (kode !== 0) process.exit(kode);

async function layani(tersimpan: KantorTersimpan, porta: number): Promise<void> {
  const { emulator } = tersimpan.kantor;
  const listening = await emulator.listen(porta).catch((galat: NodeJS.ErrnoException) => {
    throw galatPorta(porta, galat);
  });
  const berhenti = mulaiServerHarian(tersimpan.kantor, {
    info: (pesan) => console.log(pesan),
    warn: (pesan) => console.warn(pesan),
  });
  tunjukkan(tersimpan, listening.url);
  const akhiri = (): void => {
    berhenti();
    void listening.close().then(() => process.exit(0));
  };
  process.once('SIGINT', akhiri);
  process.once('SIGTERM', akhiri);
}

function tunjukkan({ kantor, simpanan, lanjutan }: KantorTersimpan, url: string): void {
  const { emulator, formulirId, registerId, sop } = kantor;
  const formulir = toOwnPath(emulator.forms.publishedUrl(formulirId)) ?? '/';
  const alamat: readonly (readonly [string, string])[] = [
    ['Beranda', '/'],
    ['Formulir warga', formulir],
    ['Register Aduan', `/spreadsheets/d/${registerId}`],
    ['Surel', '/mail'],
    ...(simpanan.rekapId === undefined
      ? []
      : [[`Rekap ${simpanan.bulan}`, `/document/d/${simpanan.rekapId}`] as const]),
    ['Eksekusi skrip', '/executions'],
  ];
  console.log(`\n${sop.instansi.nama}${lanjutan ? ' (melanjutkan yang tersimpan)' : ''}`);
  for (const [nama, jalur] of alamat) console.log(`  ${nama.padEnd(16)}${url}${jalur}`);
  console.log(
    `\nHentikan dengan Ctrl+C. Keadaan tersimpan di ${DIR}/; -- --ulang memulai dari awal.`,
  );
}
