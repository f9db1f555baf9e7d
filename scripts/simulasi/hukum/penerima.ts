// SPDX-License-Identifier: Apache-2.0
// No letter goes to somebody who is not entitled to it: a pelapor's only to that pelapor, one about an
// aduan only to roles that the SOP gives it to at that moment, held by them when it left, everything else
// to the office's own people.

import type { Bukti } from '../bukti.ts';
import type { JejakSurat, Terkirim } from '../jejak.ts';
import type { HasilHukum, Hukum, Pelanggaran } from './bentuk.ts';
import { isUntukPelapor, peranAduan, peranSurat } from './hak-surat.ts';
import { barisRingkasan, isRingkasan } from './isi-ringkasan.ts';
import { susunPerjalanan, type Perjalanan } from './jejak-aduan.ts';
import { alamatPeran, orangKantor, petugasAntara } from './pemegang-peran.ts';

export const penerima: Hukum = {
  id: 'penerima',
  bunyi: 'Tidak ada surat sampai kepada yang tidak berhak',
  periksa,
};

function periksa(bukti: Bukti): HasilHukum {
  const { saksi } = bukti;
  const berhak = createBerhak(bukti);
  const kantor = orangKantor(bukti);
  const pelanggaran: Pelanggaran[] = [];
  let diperiksa = saksi.surelLain.length;
  for (const jejak of saksi.surat.values()) {
    const { surat } = jejak;
    for (const kirim of jejak.kirim) {
      diperiksa += 1;
      const { pada, kepada } = kirim;
      const asing = kepada.filter((satu) => !berhak(jejak, kirim, satu));
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

type Berhak = (jejak: JejakSurat, kirim: Terkirim, alamat: string) => boolean;

function createBerhak(bukti: Bukti): Berhak {
  const pelapor = alamatPelapor(bukti);
  const perjalanan = susunPerjalanan(bukti.peristiwa);
  const mulai = new Map(bukti.eksekusi.map(({ id, startedAt }) => [id, startedAt]));
  return ({ surat, masuk }, { pada, run }, alamat) => {
    if (surat.kepada === 'pelapor') {
      return isUntukPelapor(surat) && alamat !== '' && alamat === pelapor.get(surat.nomor);
    }
    // A run reads Petugas once: what was typed while the letter waited before that counts.
    const daftar = petugasAntara(bukti, mulai.get(run) ?? masuk, pada);
    const isPemegang = (peran: ReadonlySet<string>): boolean =>
      daftar.some((d) => [...peran].some((p) => alamatPeran(bukti, d, p).includes(alamat)));
    return isRingkasan(surat)
      ? barisMilik(bukti, perjalanan, surat).every(isPemegang)
      : isPemegang(peranSurat(bukti, perjalanan, surat));
  };
}

/** For each aduan that a digest names. */
const barisMilik = (
  bukti: Bukti,
  perjalanan: Perjalanan,
  surat: JejakSurat['surat'],
): readonly ReadonlySet<string>[] =>
  barisRingkasan(surat).map(({ nomor }) => peranAduan(bukti, perjalanan, nomor, surat.dibuat));

/** By number, from what was really typed into the form. */
function alamatPelapor({ saksi, peristiwa }: Bukti): ReadonlyMap<string, string> {
  const surel = new Map(saksi.kiriman.map((satu) => [satu.responsId, satu.surel]));
  return new Map(
    peristiwa.flatMap((p) =>
      p.jenis === 'dicatat' ? [[p.nomor, surel.get(p.aduan.responsId) ?? ''] as const] : [],
    ),
  );
}
