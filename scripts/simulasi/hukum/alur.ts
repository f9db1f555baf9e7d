// SPDX-License-Identifier: Apache-2.0
// Every transition was allowed, at its moment, by the version of the SOP that the aduan ran under.

import type { Aduan } from '../../../core/aduan.ts';
import type { Peristiwa } from '../../../core/peristiwa.ts';
import type { Konteks } from '../../../core/perintah.ts';
import { tenggatLangkah } from '../../../core/tenggat.ts';
import { terapkan } from '../../../core/terapkan.ts';
import {
  findLangkah,
  idTindakan,
  isMenungguPelapor,
  tindakanBoleh,
  tindakanPelapor,
  type TindakanBoleh,
} from '../../../core/tindakan-boleh.ts';
import type { Bukti } from '../bukti.ts';
import type { HasilHukum, Hukum, Pelanggaran } from './bentuk.ts';

export const alur: Hukum = {
  id: 'alur',
  bunyi: 'Setiap perpindahan diperbolehkan SOP yang berlaku bagi aduan itu pada saat itu',
  periksa,
};

type Ditindak = Extract<Peristiwa, { jenis: 'ditindak' }>;

function periksa({ peristiwa, konteks }: Bukti): HasilHukum {
  const pelanggaran: Pelanggaran[] = [];
  const kini = new Map<string, Aduan>();
  let diperiksa = 0;
  for (const p of peristiwa) {
    const sebelum = kini.get(p.nomor);
    const sebab = sebelum === undefined ? undefined : larangan(konteks, sebelum, p);
    if (p.jenis !== 'surat') diperiksa += 1;
    if (sebab !== undefined) {
      pelanggaran.push({ macam: 'lain', nomor: p.nomor, pada: p.pada, pesan: sebab });
    }
    try {
      kini.set(p.nomor, terapkan(sebelum, p));
    } catch {
      // A broken history is the breach of another law; here nothing more can be said of it.
      kini.delete(p.nomor);
    }
  }
  return { diperiksa, pelanggaran };
}

function larangan(konteks: Bukti['konteks'], sebelum: Aduan, p: Peristiwa): string | undefined {
  const milik = konteks(sebelum.sopVersi);
  switch (p.jenis) {
    case 'ditindak':
      return laranganTindakan(milik, sebelum, p);
    case 'dibuka_kembali':
      return milik.sop.penutupan.bukaKembali === undefined || sebelum.akhir === undefined
        ? 'dibuka kembali tanpa dasar'
        : undefined;
    case 'dinilai':
      return sebelum.akhir === undefined || sebelum.penilaian !== undefined
        ? 'dinilai sebelum selesai, atau dua kali'
        : undefined;
    case 'diberitahu':
      return p.tanda.some((tanda) => sebelum.diberitahu.includes(tanda))
        ? `pemberitahuan ${p.tanda.join(', ')} dicatat dua kali`
        : undefined;
    default:
      return undefined;
  }
}

function laranganTindakan(konteks: Konteks, sebelum: Aduan, p: Ditindak): string | undefined {
  const langkah = findLangkah(konteks.sop, sebelum.langkah);
  const sebut = `tindakan ${p.tindakan} di langkah ${p.langkah}`;
  if (langkah === undefined || p.langkah !== langkah.id) {
    return `${sebut}, padahal aduan berada di ${sebelum.langkah ?? 'selesai'}`;
  }
  if (p.olehWaktu === true) {
    const habisPada = tenggatLangkah(konteks, sebelum)?.habisPada;
    if (langkah.habisWaktu?.tindakan !== p.tindakan) return `${sebut} tidak dilakukan oleh waktu`;
    return habisPada !== undefined && p.pada > habisPada ? undefined : `${sebut} sebelum waktunya`;
  }
  const boleh =
    p.oleh === 'pelapor' && isMenungguPelapor(konteks.sop, sebelum)
      ? tindakanPelapor(konteks, sebelum, p.pada)
      : tindakanBoleh(konteks, sebelum, p.pada);
  const tindakan = boleh.find((t) => idTindakan(t) === p.tindakan && t.atasNama === p.atasNama);
  if (tindakan === undefined) return `${sebut} tidak diperbolehkan`;
  return isTujuanBenar(konteks, tindakan, p) ? undefined : `${sebut} berpindah ke tempat lain`;
}

/** A target that is found at the moment (back to who asked) may be any step of the SOP. */
function isTujuanBenar(konteks: Konteks, { ke, atasNama }: TindakanBoleh, p: Ditindak): boolean {
  if (p.tetap === true) return ke === 'tetap' || atasNama !== undefined;
  if (ke === 'selesai') return p.akhir !== undefined && p.keLangkah === undefined;
  const tetap = findLangkah(konteks.sop, ke);
  return tetap === undefined ? p.keLangkah !== undefined : p.keLangkah === tetap.id;
}
