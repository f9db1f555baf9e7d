// SPDX-License-Identifier: Apache-2.0
// From an act as data to whoever does it. It decides nothing.

import { assertNever } from '../../core/hasil.ts';
import { padaTerbaru } from './daftar-register.ts';
import { gangguanTerjadi } from './laku-gangguan.ts';
import { kerjaKantor } from './laku-kantor.ts';
import { kerjaPetugas } from './laku-petugas.ts';
import { jalanServer, tulisDisposisiBila } from './laku-server.ts';
import { kirimAduan, kunjungi } from './laku-warga.ts';
import type { Laku } from './laku.ts';
import type { Panggung } from './panggung.ts';

export async function lakukan(panggung: Panggung, laku: Laku): Promise<void> {
  switch (laku.jenis) {
    case 'kirim':
      return kirimAduan(panggung, laku);
    case 'kunjung':
      return kunjungi(panggung, laku);
    case 'tindak':
    case 'tempel':
    case 'berdua':
      return kerjaPetugas(panggung, laku);
    case 'urutkan':
    case 'sisip':
    case 'buang_kosong':
    case 'hapus_baris':
    case 'ketik_terlindung':
    case 'ubah_sop':
    case 'ubah_petugas':
      return kerjaKantor(padaTerbaru(panggung), laku);
    case 'menu':
      // The script is bound to the first register: only that one has its menu.
      return kerjaKantor(panggung, laku);
    case 'server':
      return jalanServer(panggung, laku);
    case 'disposisi':
      return tulisDisposisiBila(padaTerbaru(panggung));
    case 'pemicu':
    case 'bunuh':
    case 'galat':
    case 'kunci':
    case 'sela':
    case 'kuota_sheets':
    case 'kuota_surel':
    case 'kuota_pemicu':
    case 'pemicu_mati':
    case 'tumpang':
      return gangguanTerjadi(panggung, laku);
    default:
      return assertNever(laku);
  }
}
