// SPDX-License-Identifier: Apache-2.0
// `npm run simulasi`: an office of a few days on this machine with everything going wrong that the seed
// says, and the laws that must hold afterwards.

import { createProgram, jalankanProgram } from './kantor/baris-perintah.ts';
import { createKemajuan } from './kantor/kemajuan.ts';
import { kumpulkanBukti } from './simulasi/bukti.ts';
import { periksaSemua } from './simulasi/hukum/semua.ts';
import { mainkan } from './simulasi/jalan.ts';
import { createRencana } from './simulasi/rencana.ts';

const program = createProgram('simulasi', 'x')
  .option('--seed <N>', 'x', '1')
  .option('--hari <D>', 'x', '30')
  .option('--sop <ID>', 'x', 'kecamatan-jenawi')
  .option('--kantor <S>', 'x', 'wajar');

process.exitCode = await jalankanProgram(program, process.argv.slice(2), async () => {
  const o = program.opts<{ seed: string; hari: string; sop: string; kantor: 'wajar' }>();
  const rencana = createRencana({ benih: Number(o.seed), hari: Number(o.hari), sop: o.sop, kantor: o.kantor });
  console.log(rencana.laku.length, 'laku');
  const t = Date.now();
  const main = await mainkan(rencana, createKemajuan());
  const bukti = kumpulkanBukti(main);
  for (const p of periksaSemua(bukti)) {
    console.log(p.hukum.bunyi, p.diperiksa, p.pelanggaran.length);
    for (const q of p.pelanggaran.slice(0, 8)) console.log('   ', q.macam, q.nomor, q.pada && new Date(q.pada).toISOString(), q.pesan);
  }
  const st = new Map<string, number>();
  for (const e of bukti.eksekusi) { const k = `${e.functionName} ${e.status} ${(e.error ?? '').slice(0, 140)}`; st.set(k, (st.get(k) ?? 0) + 1); }
  console.log([...st].map(([k, n]) => `${n} ${k}`).join('\n'));
  console.log(main.saksi.server, main.saksi.terlindung.filter((x) => x.jawab === ''), main.saksi.ditolakFormulir, main.saksi.halamanGagal, main.saksi.pilihan.semua.length, main.saksi.surelLain.length);
  console.log((Date.now() - t) / 1000, 's');
});
