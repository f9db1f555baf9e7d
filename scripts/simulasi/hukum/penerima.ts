// SPDX-License-Identifier: Apache-2.0
// No letter goes to somebody who is not entitled to it: a pelapor's only to that pelapor, one for a
// role only to whoever held that role while it waited, everything else to the office's own people.

import type { Petugas } from '../../../register/petugas.ts';
import type { Bukti } from '../bukti.ts';
import type { JejakSurat } from '../jejak.ts';
import type { HasilHukum, Hukum, Pelanggaran } from './bentuk.ts';

export const penerima: Hukum = {
  id: 'penerima',
  bunyi: 'Tidak ada surat sampai kepada yang tidak berhak',
  periksa,
};

function periksa(bukti: Bukti): HasilHukum {
  const { saksi } = bukti;
  const pelapor = alamatPelapor(bukti);
  const kantor = orangKantor(bukti);
  const pelanggaran: Pelanggaran[] = [];
  let diperiksa = saksi.surelLain.length;
  for (const jejak of saksi.surat.values()) {
    const { surat } = jejak;
    for (const { pada, kepada } of jejak.kirim) {
      diperiksa += 1;
      const boleh =
        surat.kepada === 'pelapor'
          ? new Set([pelapor.get(surat.nomor) ?? ''])
          : pemegang(bukti, jejak, pada);
      const asing = kepada.filter((satu) => !boleh.has(satu));
      if (asing.length === 0) continue;
      const pesan = `surat ${surat.id} sampai kepada ${asing.join(', ')}`;
      pelanggaran.push({ macam: 'lain', nomor: surat.nomor, pada, pesan });
    }
  }
  for (const { pada, kepada } of saksi.surelLain) {
    const asing = kepada.filter((satu) => !kantor.has(satu));
    if (asing.length === 0) continue;
    const pesan = `surel di luar Kotak Keluar sampai kepada ${asing.join(', ')}`;
    pelanggaran.push({ macam: 'lain', pada, pesan });
  }
  return { diperiksa, pelanggaran };
}

/** By number, from what was really typed into the form. */
function alamatPelapor({ saksi, peristiwa }: Bukti): ReadonlyMap<string, string> {
  const surel = new Map(saksi.kiriman.map((satu) => [satu.responsId, satu.surel]));
  return new Map(
    peristiwa.flatMap((p) =>
      p.jenis === 'dicatat' ? [[p.nomor, surel.get(p.aduan.responsId) ?? ''] as const] : [],
    ),
  );
}

/** Whoever held the role, or stood in for it, at any time between its making and its leaving. */
function pemegang(bukti: Bukti, { surat, masuk }: JejakSurat, pada: number): ReadonlySet<string> {
  const peran = surat.kepada.startsWith('petugas:')
    ? (surat.data['peran'] ?? '').split(',')
    : [surat.kepada];
  const daftar = daftarAntara(bukti, masuk, pada);
  return new Set(daftar.flatMap((d) => peran.flatMap((p) => alamatPeran(bukti, d, p))));
}

/** A role without anybody goes to the admins, and without those to the owner. */
function alamatPeran(
  { pemilik, admin }: Bukti,
  daftar: readonly Petugas[],
  peran: string,
): string[] {
  const milik = (siapa: string): string[] =>
    daftar
      .filter((p) => p.peran === siapa && p.aktif && p.surel !== '')
      .map((p) => p.surel.trim().toLowerCase());
  const sendiri = milik(peran);
  if (sendiri.length > 0) return sendiri;
  const pengganti = [...(admin === '' ? [] : [admin]), ...milik('admin')];
  return pengganti.length > 0 ? pengganti : [pemilik];
}

function daftarAntara({ saksi }: Bukti, dari: number, sampai: number): (readonly Petugas[])[] {
  const berlaku = saksi.petugas.findLastIndex(({ sejak }) => sejak <= dari);
  return saksi.petugas
    .slice(Math.max(0, berlaku))
    .filter(({ sejak }, i) => i === 0 || sejak <= sampai)
    .map(({ daftar }) => daftar);
}

export function orangKantor({ saksi, pemilik, admin }: Bukti): ReadonlySet<string> {
  const semua = saksi.petugas.flatMap(({ daftar }) => daftar.map((p) => p.surel.toLowerCase()));
  return new Set([pemilik, admin, ...semua].filter((satu) => satu !== ''));
}
