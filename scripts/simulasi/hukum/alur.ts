// SPDX-License-Identifier: Apache-2.0
// Every aduan began where the SOP in force said, every transition was one that the SOP allows at its
// moment, and every move went to a version in force. Read off the SOP itself; only the clock of a step
// (tenggatLangkah) is the product's, for its pauses are not told twice.

import type { Aduan } from '../../../core/aduan/aduan.ts';
import { jatuhTempo } from '../../../core/waktu/kalender.ts';
import type { Peristiwa } from '../../../core/aduan/peristiwa.ts';
import type { Konteks } from '../../../core/aduan/perintah.ts';
import { terapkan } from '../../../core/aduan/terapkan.ts';
import type { Bukti } from '../bukti.ts';
import type { HasilHukum, Hukum, Pelanggaran } from './bentuk.ts';
import { laranganTindakan } from './alur-tindakan.ts';
import { langkahPertama } from './sop-langsung.ts';
import { laranganVersi } from './versi-berlaku.ts';

export const alur: Hukum = {
  id: 'alur',
  bunyi: 'Setiap perpindahan diperbolehkan SOP yang berlaku bagi aduan itu pada saat itu',
  periksa,
};

function periksa(bukti: Bukti): HasilHukum {
  const pelanggaran: Pelanggaran[] = [];
  const kini = new Map<string, Aduan>();
  const kali = new Map<string, number>();
  let diperiksa = 0;
  for (const p of bukti.peristiwa) {
    const sebelum = kini.get(p.nomor);
    if (p.jenis !== 'surat') diperiksa += 1;
    for (const pesan of larangan(bukti, sebelum, p, hitung(kali, p))) {
      pelanggaran.push({ macam: 'lain', nomor: p.nomor, pada: p.pada, pesan });
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

/** How often the same was done with the same aduan before. */
function hitung(kali: Map<string, number>, p: Peristiwa): number {
  const apa = p.jenis === 'ditindak' ? [p.langkah, p.tindakan, p.atasNama ?? ''] : [];
  const kunci = [p.nomor, p.jenis, ...apa].join('\t');
  const sudah = kali.get(kunci) ?? 0;
  kali.set(kunci, sudah + 1);
  return sudah;
}

function larangan(
  bukti: Bukti,
  sebelum: Aduan | undefined,
  p: Peristiwa,
  sudah: number,
): readonly string[] {
  if (p.jenis === 'dicatat') return [...laranganVersi(bukti, p), ...laranganAwal(bukti, p)];
  if (sebelum === undefined) return [];
  const milik = bukti.konteks(sebelum.sopVersi);
  switch (p.jenis) {
    case 'ditindak':
      return laranganTindakan(milik, sebelum, p, sudah);
    case 'sop_dipindah':
      return [...laranganVersi(bukti, p), ...laranganPindah(bukti, sebelum, p)];
    case 'dibuka_kembali':
      return laranganBuka(milik, sebelum, p, sudah);
    case 'dinilai':
      return milik.sop.penutupan.penilaian &&
        sebelum.akhir !== undefined &&
        sebelum.penilaian === undefined
        ? []
        : ['dinilai sebelum selesai, dua kali, atau tanpa dasar'];
    case 'diberitahu':
      return p.tanda.some((tanda) => sebelum.diberitahu.includes(tanda))
        ? [`pemberitahuan ${p.tanda.join(', ')} dicatat dua kali`]
        : [];
    default:
      return [];
  }
}

type Dicatat = Extract<Peristiwa, { jenis: 'dicatat' }>;

function laranganAwal({ konteks }: Bukti, { aduan }: Dicatat): readonly string[] {
  const awal = langkahPertama(konteks(aduan.sopVersi).sop, aduan);
  return aduan.langkah === awal ? [] : [`mulai di ${aduan.langkah ?? '-'}, seharusnya ${awal}`];
}

type Dipindah = Extract<Peristiwa, { jenis: 'sop_dipindah' }>;

function laranganPindah({ konteks }: Bukti, sebelum: Aduan, p: Dipindah): readonly string[] {
  if (sebelum.akhir !== undefined) return ['dipindah ke versi lain sesudah selesai'];
  if (p.dariVersi !== sebelum.sopVersi)
    return [`dipindah dari versi ${p.dariVersi}, bukan versinya`];
  const langkah = p.keLangkah ?? sebelum.langkah;
  const tujuan = konteks(p.sopVersi).sop.langkah.find(({ id }) => id === langkah);
  return tujuan === undefined || (p.keLangkah !== undefined && tujuan.berkala !== undefined)
    ? [`dipindah ke langkah ${langkah ?? '-'} yang tidak ada dalam versi ${p.sopVersi}`]
    : [];
}

type Dibuka = Extract<Peristiwa, { jenis: 'dibuka_kembali' }>;

function laranganBuka(
  { sop, kalender }: Konteks,
  { selesai }: Aduan,
  p: Dibuka,
  sudah: number,
): readonly string[] {
  const buka = sop.penutupan.bukaKembali;
  if (buka === undefined || selesai === undefined) return ['dibuka kembali tanpa dasar'];
  return [
    ...(p.pada > jatuhTempo(kalender, selesai, buka.batas)
      ? ['dibuka kembali lewat batasnya']
      : []),
    ...(sudah >= (buka.maksKali ?? Infinity) ? ['dibuka kembali terlalu sering'] : []),
    ...(p.keLangkah === buka.ke ? [] : [`dibuka kembali di ${p.keLangkah}, bukan ${buka.ke}`]),
  ];
}
