// SPDX-License-Identifier: Apache-2.0
// Every refusal in plain, polite Indonesian: what is wrong and what to do. One table, no logic.

import type { Penolakan } from './perintah.ts';

type Fakta = Readonly<Record<string, string>>;

const PESAN: Readonly<Record<Penolakan['kode'], (f: Fakta) => string>> = {
  aduan_sudah_selesai: (f) =>
    `Aduan ini sudah ditutup (${f['status'] ?? 'selesai'}), sehingga tidak dapat ditindak lagi. Bila pelapor belum puas, pelapor dapat memintanya dibuka kembali melalui tautan pelacakan.`,
  tindakan_tidak_dikenal: (f) =>
    (f['tindakan'] ?? '') === ''
      ? `Tindakan belum dipilih. ${pilihan(f)}`
      : `Tindakan "${f['tindakan']}" tidak ada dalam SOP. ${pilihan(f)}`,
  tindakan_bukan_untuk_langkah_ini: (f) =>
    `Tindakan "${f['tindakan'] ?? ''}" tidak dapat dilakukan pada langkah "${f['langkah'] ?? ''}". ${pilihan(f)}`,
  isian_wajib: (f) =>
    `Kolom Isian masih kosong. Untuk "${f['tindakan'] ?? ''}", mohon isi: ${f['isian'] ?? ''}`,
  isian_terlalu_panjang: (f) =>
    `Isian terlalu panjang (${f['panjang'] ?? ''} karakter, paling banyak ${f['batas'] ?? ''}). Mohon diringkas, atau taruh selengkapnya dalam dokumen.`,
  isian_memuat_data_pribadi: () =>
    'Isian memuat nomor yang tampak seperti NIK, padahal pelapor meminta identitasnya dirahasiakan. Mohon hapus nomor itu, lalu ulangi.',
  kategori_wajib: (f) =>
    `Kolom Kategori masih kosong. Mohon pilih kategori sebelum "${f['tindakan'] ?? ''}".`,
  kategori_tidak_dikenal: (f) =>
    `Kategori "${f['kategori'] ?? ''}" tidak ada dalam daftar. Mohon pilih salah satu: ${f['pilihan'] ?? ''}.`,
  langkah_tidak_ada_di_sop: (f) =>
    `Langkah "${f['langkah'] ?? ''}" tidak ada lagi dalam SOP yang berlaku. Mohon admin mengembalikan langkah itu pada tab SOP.`,
  bukan_giliran_pelapor: (f) =>
    `Saat ini aduan berstatus "${f['status'] ?? ''}", jadi belum ada yang perlu Bapak/Ibu isi. Terima kasih atas perhatiannya.`,
  batas_buka_kembali_lewat: (f) =>
    `Mohon maaf, batas waktu untuk membuka kembali aduan ini sudah lewat (${f['batas'] ?? ''}). Silakan sampaikan aduan baru dengan menyebut nomor ${f['nomor'] ?? ''}.`,
  sudah_dinilai: (f) =>
    `Aduan ini sudah dinilai "${f['penilaian'] ?? ''}". Terima kasih, satu penilaian sudah cukup.`,
};

export function pesanPenolakan(penolakan: Penolakan): string {
  return PESAN[penolakan.kode](penolakan.fakta);
}

function pilihan(f: Fakta): string {
  const boleh = f['boleh'] ?? '';
  return boleh === ''
    ? 'Saat ini menunggu pelapor; belum ada tindakan petugas.'
    : `Yang dapat dipilih sekarang: ${boleh}.`;
}
