// SPDX-License-Identifier: Apache-2.0
// The header texts of Register that an officer looks at.

import { judulKolom } from './kantor.ts';

export const JUDUL = {
  nomor: judulKolom('register', 'nomor'),
  langkah: judulKolom('register', 'langkah'),
  tenggat: judulKolom('register', 'tenggat'),
  tindakan: judulKolom('register', 'tindakan'),
  isian: judulKolom('register', 'isian'),
  kategori: judulKolom('register', 'kategori'),
  jenis: judulKolom('register', 'jenis'),
  kanal: judulKolom('register', 'kanal'),
  pesan: judulKolom('register', 'pesan'),
};
