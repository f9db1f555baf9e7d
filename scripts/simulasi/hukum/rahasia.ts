// SPDX-License-Identifier: Apache-2.0
// Who complained stands in Identitas Pelapor alone: not in the shared spreadsheet at any time, not in a
// letter to anybody else, not in the rekap, not in a log, not in the script's own notes.

import type { Bukti } from '../bukti.ts';
import { potongKata } from '../pantau-sel.ts';
import { rahasiaPelapor } from '../pelapor.ts';
import type { HasilHukum, Hukum, Pelanggaran } from './bentuk.ts';

export const rahasia: Hukum = {
  id: 'rahasia',
  bunyi: 'Identitas pelapor tidak ada di register, surat lain, rekap, dan catatan',
  periksa,
};

function periksa(bukti: Bukti): HasilHukum {
  const { saksi } = bukti;
  const pemilik = new Map<string, number>();
  const surelPelapor = new Map<string, number>();
  for (const { warga, surel } of saksi.kiriman) {
    for (const kata of rahasiaPelapor(warga)) pemilik.set(kata.toLowerCase(), warga);
    if (surel !== '') surelPelapor.set(surel, warga);
  }
  const pelanggaran: Pelanggaran[] = [];
  let diperiksa = 0;
  const lihat = (tempat: string, teks: string, kecuali?: number): void => {
    diperiksa += 1;
    const bocor = new Set(potongKata(teks).flatMap((kata) => pemilik.get(kata) ?? []));
    for (const warga of bocor) {
      if (warga === kecuali) continue;
      pelanggaran.push({ macam: 'lain', pesan: `identitas warga ${warga} ada di ${tempat}` });
    }
  };
  for (const { tab, baris, teks } of bukti.sel) lihat(`lembar ${tab} baris ${baris}`, teks);
  for (const [kata, tab] of saksi.sel.kata) lihat(`yang pernah ditulis di lembar ${tab}`, kata);
  // Also a pelapor's own: who that is, is looked up when it leaves.
  for (const { surat } of saksi.surat.values()) {
    const isi = [surat.id, surat.kepada, ...Object.values(surat.data), surat.teks];
    lihat(`surat ${surat.id} di Kotak Keluar`, isi.join('\n'));
  }
  for (const { recipients, subject, text, html } of bukti.surel) {
    const pembaca = recipients.length === 1 ? surelPelapor.get(recipients[0] ?? '') : undefined;
    lihat(`surel kepada ${recipients.join(', ')}`, `${subject}\n${text}\n${html}`, pembaca);
  }
  for (const { functionName, logs, error } of bukti.eksekusi) {
    lihat(`catatan ${functionName}`, [error, ...logs.map((satu) => satu.text)].join('\n'));
  }
  for (const teks of saksi.properti) lihat('properti skrip', teks);
  for (const teks of saksi.server.log) lihat('catatan server', teks);
  for (const { nama, teks } of [...bukti.dokumen, ...saksi.diarsipkan]) {
    lihat(`dokumen ${nama}`, `${nama}\n${teks}`);
  }
  return { diperiksa, pelanggaran };
}
