// SPDX-License-Identifier: Apache-2.0
// Whether an act was one that the SOP has in that step, for such an aduan, by that side, not too early
// and not too often, and whether it led where the SOP says.

import type { Aduan } from '../../../core/aduan/aduan.ts';
import { jatuhTempo } from '../../../core/waktu/kalender.ts';
import type { Konteks } from '../../../core/aduan/perintah.ts';
import type { Langkah, Tindakan } from '../../../core/sop/sop.ts';
import { tenggatLangkah } from '../../../core/tenggat/tenggat.ts';
import type { Ditindak } from './catatan-tindakan.ts';
import { isCocok, langkahPertama } from './sop-langsung.ts';

/** `sudah`: how often it was done before with this aduan, in the same name. */
export function laranganTindakan(
  konteks: Konteks,
  sebelum: Aduan,
  p: Ditindak,
  sudah: number,
): readonly string[] {
  const sebut = `tindakan ${p.tindakan} di langkah ${p.langkah}`;
  const langkah = konteks.sop.langkah.find(({ id }) => id === sebelum.langkah);
  if (langkah === undefined || p.langkah !== langkah.id) {
    return [`${sebut}, padahal aduan berada di ${sebelum.langkah ?? 'selesai'}`];
  }
  const tindakan = langkah.tindakan.find(({ id }) => id === p.tindakan);
  if (tindakan === undefined) return [`${sebut} tidak ada dalam SOP`];
  const salah = {
    'bukan bagian yang bertindak': !isBagian(konteks, langkah, sebelum, p),
    'tidak dilakukan oleh waktu, atau sebelum waktunya':
      p.olehWaktu === true && !isSaatnya(konteks, langkah, sebelum, p),
    'bukan untuk aduan seperti itu': !isCocok(tindakan.bila, sebelum),
    'terlalu dini': isDini(konteks, sebelum, tindakan, p),
    'terlalu sering': sudah >= (tindakan.maksKali ?? Infinity),
    'atas nama yang tidak ditunggu': !isAtasNamaBenar(langkah, tindakan, sebelum, p),
    'berpindah ke tempat lain': !isTujuanBenar(konteks, tindakan, sebelum, p),
  };
  return Object.entries(salah).flatMap(([apa, ya]) => (ya ? [`${sebut}: ${apa}`] : []));
}

/** Who left no address answers at the counter, and an officer records it; silence is the clock's. */
function isBagian({ sop }: Konteks, langkah: Langkah, sebelum: Aduan, p: Ditindak): boolean {
  if (p.olehWaktu === true) return true;
  const jenis = sop.pelaksana.find(({ id }) => id === langkah.pelaksana)?.jenis;
  if (jenis !== 'pelapor') return p.oleh !== 'pelapor';
  if (p.tindakan === langkah.habisWaktu?.tindakan) return false;
  return p.oleh === 'pelapor' || !sebelum.adaSurel;
}

function isSaatnya(konteks: Konteks, langkah: Langkah, sebelum: Aduan, p: Ditindak): boolean {
  if (langkah.habisWaktu?.tindakan !== p.tindakan) return false;
  const habisPada = tenggatLangkah(konteks, sebelum)?.habisPada;
  return habisPada !== undefined && p.pada > habisPada;
}

const isDini = (
  { kalender }: Konteks,
  { diterima }: Aduan,
  { setelah }: Tindakan,
  { pada }: Ditindak,
): boolean => setelah !== undefined && pada < jatuhTempo(kalender, diterima, setelah);

function isAtasNamaBenar(
  { bersama }: Langkah,
  { masingMasing }: Tindakan,
  { menunggu = [] }: Aduan,
  { atasNama }: Ditindak,
): boolean {
  const masing = bersama !== undefined && masingMasing === true && menunggu.length > 0;
  return masing ? menunggu.includes(atasNama ?? '') : atasNama === undefined;
}

/** In a step that several have, the last one to answer moves the aduan. */
function isTujuanBenar({ sop }: Konteks, tindakan: Tindakan, sebelum: Aduan, p: Ditindak): boolean {
  const { ke, akhir } = tindakan;
  const masihDitunggu =
    p.atasNama !== undefined && (sebelum.menunggu ?? []).some((satu) => satu !== p.atasNama);
  if (ke === 'tetap' || masihDitunggu) {
    return p.tetap === true && p.keLangkah === undefined && p.akhir === undefined;
  }
  if (p.tetap === true) return false;
  if (ke === 'selesai') return p.akhir === akhir && p.keLangkah === undefined;
  const dituju = ke === 'asal' ? sebelum.asal : ke;
  const ada = sop.langkah.some(({ id }) => id === dituju);
  const harap = ada ? dituju : langkahPertama(sop, sebelum);
  return p.keLangkah === harap && p.akhir === undefined;
}
