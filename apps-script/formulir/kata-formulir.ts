// SPDX-License-Identifier: Apache-2.0
// What the form says to citizens besides its questions. Pure.

import type { MasukanSop } from '../../core/sop/sop.ts';
import type { Pengaturan } from '../../register/atur/pengaturan.ts';

export function konfirmasi({ akun = false }: MasukanSop): string {
  const alamat = akun ? 'alamat surel akun Bapak/Ibu' : 'alamat surel yang dicantumkan';
  const tanpaSurel =
    ' Bila alamat surel tidak dicantumkan, petugas kami akan menghubungi melalui nomor telepon.';
  return (
    'Terima kasih, aduan Bapak/Ibu telah kami terima. Nomor register dan tautan untuk memantau ' +
    `perkembangannya kami kirimkan ke ${alamat}, biasanya dalam beberapa menit. ` +
    `Mohon periksa pula folder spam.${akun ? '' : tanpaSurel}`
  );
}

type Isi = Pick<Pengaturan, 'namaInstansi' | 'surelAdmin' | 'alamat'>;

/** What UU 27/2022 asks to be told: who, what for, who sees it, how long, whom to turn to. */
export function pernyataan(isi: Isi, masukan: MasukanSop): string {
  const { namaInstansi, surelAdmin } = isi;
  const kepada = surelAdmin === '' ? '' : ` melalui ${surelAdmin}`;
  return [
    `Formulir ini untuk menyampaikan aduan, aspirasi, atau permintaan informasi kepada ${namaInstansi}.`,
    ...(masukan.akun === true ? [tentangAkun(isi)] : []),
    'Pelindungan data pribadi: nama, alamat, nomor telepon, dan surel hanya dipakai untuk menangani ' +
      'aduan ini dan menghubungi Bapak/Ibu. Data itu disimpan terpisah dan hanya dapat dibuka oleh PPID; ' +
      'petugas yang menangani hanya melihat nomor register dan isi aduan yang sudah disamarkan. ' +
      'Bapak/Ibu dapat meminta identitasnya dirahasiakan.',
    `Permintaan memperbaiki atau menghapus data pribadi dapat disampaikan kepada PPID ${namaInstansi}${kepada}.`,
  ].join('\n\n');
}

/** Nobody is turned away for want of an account. */
function tentangAkun({ namaInstansi, alamat }: Isi): string {
  const loket = alamat === '' ? '' : `, ${alamat}`;
  return (
    'Menurut SOP kami, pelapor masuk dahulu dengan akun Google; alamat surel akun itu kami catat, dan ' +
    'tanda terima serta tanggapan kami kirimkan ke sana. Bila Bapak/Ibu tidak mempunyai akun Google, ' +
    `aduan dapat disampaikan langsung pada jam kerja di loket pelayanan ${namaInstansi}${loket}.`
  );
}
