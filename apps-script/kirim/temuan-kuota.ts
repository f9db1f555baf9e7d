// SPDX-License-Identifier: Apache-2.0
// What the office is told of the day's mail quota: sentences for Pengaturan and Periksa, and once a
// day a letter to the admin. Nothing here decides what is sent.

import { isJamKerja, tanggalDi } from '../../core/waktu/kalender.ts';
import type { Surat } from '../../core/aduan/perintah.ts';
import { formatWaktu } from '../../core/waktu/tanggal.ts';
import { MS_SEHARI } from '../../core/waktu/waktu.ts';
import type { Buku } from '../buku/buku.ts';
import { BATAS_HEMAT, type Rencana } from '../surat/rencana-kirim.ts';
import { suratAdmin } from './surat-admin.ts';

export interface AngkaKuota {
  /** Recipients left today: `MailApp.getRemainingDailyQuota()`. */
  readonly sisa: number;
  /** Letters that wait in Kotak Keluar, by whom they are for. */
  readonly pelapor: number;
  readonly petugas: number;
}

const MENIPIS = 20;
export const KUNCI_KUOTA = 'kuota';

export const angkaKuota = (sisa: number, antrean: readonly Surat[]): AngkaKuota => {
  const pelapor = antrean.filter(({ kepada }) => kepada === 'pelapor').length;
  return { sisa, pelapor, petugas: antrean.length - pelapor };
};

/** [] = nothing waits and enough is left. */
export function temuanKuota({ sisa, pelapor, petugas }: AngkaKuota): readonly string[] {
  const jumlah = pelapor + petugas;
  if (jumlah === 0) {
    return sisa < MENIPIS ? [`Sisa kuota surel hari ini tinggal ${sisa} penerima.`] : [];
  }
  const menunggu = `${jumlah} surat menunggu di Kotak Keluar (${pelapor} untuk pelapor, ${petugas} untuk petugas)`;
  if (sisa >= BATAS_HEMAT) return [`${menunggu}; berangkat pada sapuan berikutnya.`];
  const awal =
    sisa <= 0
      ? 'Kuota surel hari ini sudah habis'
      : `Kuota surel hari ini tinggal ${sisa} penerima`;
  return [
    `${awal}: ${menunggu}. Tidak ada yang hilang: surat berangkat bertahap begitu kuota pulih, paling ` +
      'lambat 24 jam lagi. Surat untuk pelapor dan yang mendesak didahulukan; surat untuk petugas ' +
      'digabung. Bila sering terjadi, pakailah akun Google Workspace: kuotanya 1.500 penerima sehari.',
  ];
}

/** At most one a local date, in office hours, in the commit of the sweep that saw it. */
export function laporKuota(buku: Buku, sisa: number, { tertahan, ditunggu }: Rencana): void {
  const { kalender } = buku.konteks;
  const { sistem, kotak } = buku.bacaan;
  const tanggal = tanggalDi(kalender, buku.at);
  // An older one that could not leave on its day says the same today.
  const masihAda = kotak.some(({ surat }) => surat.templat === KUNCI_KUOTA);
  if (tertahan.length === 0 && !masihAda) return;
  if (sistem.catatan[KUNCI_KUOTA] === tanggal || !isJamKerja(kalender, buku.at)) return;
  buku.tx.sistem({ catatan: { [KUNCI_KUOTA]: tanggal } });
  if (masihAda) return;
  const { pelapor, petugas } = angkaKuota(sisa, [...tertahan, ...ditunggu]);
  const zona = kalender.data.zonaMenit;
  suratAdmin(buku, {
    id: `${KUNCI_KUOTA}#${tanggal}`,
    templat: KUNCI_KUOTA,
    data: {
      jumlah: String(pelapor + petugas),
      pelapor: String(pelapor),
      petugas: String(petugas),
      sisa: String(sisa),
      habis: sisa <= 0 ? 'ya' : '',
      pulih: formatWaktu(zona, buku.at + MS_SEHARI),
    },
    prioritas: 1,
  });
}
