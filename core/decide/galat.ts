// SPDX-License-Identifier: Apache-2.0
// Every refusal in plain, polite Indonesian: what is wrong and what to do. One table, no logic.

import type { Penolakan } from '../aduan/perintah.ts';

type Fakta = Readonly<Record<string, string>>;

const PESAN: Readonly<Record<Penolakan['kode'], (f: Fakta) => string>> = {
  aduan_sudah_selesai: (f) =>
    `Aduan ini sudah ditutup (${f['status'] ?? 'selesai'}), sehingga tidak dapat ditindak lagi. Bila pelapor belum puas, pelapor dapat memintanya dibuka kembali melalui tautan pelacakan.`,
  tindakan_tidak_dikenal: (f) =>
    (f['tindakan'] ?? '') === ''
      ? `Tindakan belum dipilih. ${pilihan(f)}`
      : `Tindakan "${f['tindakan']}" tidak ada dalam SOP. ${pilihan(f)}`,
  tindakan_bukan_untuk_langkah_ini: (f) =>
    f['bila'] === 'ya'
      ? `Menurut SOP, tindakan "${f['tindakan'] ?? ''}" tidak berlaku bagi aduan seperti ini. ${pilihan(f)}`
      : `Tindakan "${f['tindakan'] ?? ''}" tidak dapat dilakukan pada langkah "${f['langkah'] ?? ''}". ${pilihan(f)}`,
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
  bahan_belum_ada: (f) =>
    `Belum ada bahan yang dapat dipakai untuk "${f['tindakan'] ?? ''}". Mohon bahan tanggapannya diisi lebih dahulu pada langkah yang menyiapkannya.`,
  bahasa_belum_baku: (f) => pesanBahasa(f),
  batas_kali_tercapai: (f) =>
    f['bukaKembali'] === 'ya'
      ? `Mohon maaf, aduan ini sudah dibuka kembali ${f['maks'] ?? ''} kali, sebanyak yang diatur dalam SOP. Silakan sampaikan aduan baru dengan menyebut nomor ${f['nomor'] ?? ''}.`
      : `Tindakan "${f['tindakan'] ?? ''}" hanya dapat dilakukan ${f['maks'] ?? ''} kali untuk satu aduan, dan sudah dilakukan sebanyak itu. ${pilihan(f)}`,
  belum_waktunya: (f) =>
    `Tindakan "${f['tindakan'] ?? ''}" baru dapat dilakukan mulai ${f['pada'] ?? ''}. ${pilihan(f)}`,
  tenggat_sudah_lewat: (f) =>
    `Tenggatnya sudah lewat (${f['tenggat'] ?? ''}), sehingga "${f['tindakan'] ?? ''}" tidak dapat dilakukan lagi. Mohon aduannya segera diselesaikan.`,
  pelaksana_tidak_dikenal: (f) =>
    `Pelaksana "${f['pelaksana'] ?? ''}" tidak termasuk yang dapat diminta. Mohon tulis pada baris pertama kolom Isian, dipisah koma, satu atau beberapa dari: ${f['pilihan'] ?? ''}.`,
  langkah_tujuan_perlu_dipilih: (f) =>
    `Langkah "${f['langkah'] ?? ''}" tidak ada dalam versi SOP yang dituju. Mohon pilih langkah tempat aduan ini dilanjutkan: ${f['pilihan'] ?? ''}.`,
};

export function pesanPenolakan(penolakan: Penolakan): string {
  return PESAN[penolakan.kode](penolakan.fakta);
}

function pilihan(f: Fakta): string {
  const boleh = f['boleh'] ?? '';
  if (boleh !== '') return `Yang dapat dipilih sekarang: ${boleh}.`;
  return f['menunggu'] === 'pelapor'
    ? 'Saat ini menunggu pelapor; belum ada tindakan petugas.'
    : 'Saat ini belum ada tindakan yang dapat dipilih; mohon hubungi admin.';
}

function pesanBahasa(f: Fakta): string {
  const sebab = f['bahan'] === 'ya' ? 'Bahan tanggapannya' : 'Isiannya';
  const saran = [
    (f['kata'] ?? '') === '' ? '' : `ganti ${f['kata']}`,
    f['kapital'] === 'ya' ? 'jangan menulis semuanya dengan huruf kapital' : '',
    f['pendek'] === 'ya' ? 'tulis sekurang-kurangnya satu kalimat' : '',
  ].filter((s) => s !== '');
  return `${sebab} perlu memakai bahasa Indonesia yang baik dan benar. Mohon ${saran.join('; ')}.`;
}
