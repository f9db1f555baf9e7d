// SPDX-License-Identifier: Apache-2.0
// The office changed its holidays or hours: open deadlines follow by themselves, for they are derived;
// here it is told, once, beside each aduan and to whoever has it. Pure.

import type { Aduan } from '../../core/aduan/aduan.ts';
import { isBerjeda } from '../../core/aduan/jam-langkah.ts';
import { createKalender, type DataKalender, type Kalender } from '../../core/waktu/kalender.ts';
import type { Konteks } from '../../core/aduan/perintah.ts';
import { langkahAduan } from '../../core/aduan/status.ts';
import { penerima } from '../../core/surat/surat.ts';
import { formatSingkat } from '../../core/waktu/tanggal.ts';
import { tenggatAduan } from '../../core/tenggat/tenggat.ts';
import { pelaksanaKini } from '../../core/aduan/tindakan-boleh.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import { sidik } from '../../register/teks/sidik.ts';
import type { Buku } from '../buku/buku.ts';

interface Geser {
  readonly baris: number;
  readonly aduan: Aduan;
  readonly dari: Instan;
  readonly ke: Instan;
}

/** So many rows say it themselves in one commit; the letters count all of them. */
const BARIS_SEKALI = 1000;
/** So many lines stand in a letter. */
const BUTIR_SURAT = 100;

/** Since when people are told deadlines by the new calendar; they need not hear of the old one. */
const CATATAN_SEJAK = 'kalender.berubah';

/** At the edit: rows follow at once; the sweep tells of several edits in one letter. */
export function ingatKalenderBerubah(buku: Buku): void {
  const { kalender, catatan } = buku.bacaan.sistem;
  if (kalender === undefined || catatan[CATATAN_SEJAK] !== undefined) return;
  if (isSama(kalender, buku.konteks.kalender.data)) return;
  buku.tx.sistem({ catatan: { [CATATAN_SEJAK]: String(buku.at) } });
}

/** Only in a run that has read every open row: the change counts as told when it is over. */
export function ceritakanTenggat(buku: Buku): void {
  const { data } = buku.konteks.kalender;
  const { kalender: lama, catatan } = buku.bacaan.sistem;
  if (catatan[CATATAN_SEJAK] !== undefined) buku.tx.sistem({ catatan: { [CATATAN_SEJAK]: '' } });
  if (lama !== undefined && isSama(lama, data)) return;
  buku.tx.sistem({ kalender: data });
  const kalender = lama === undefined ? undefined : kalenderLama(lama);
  if (lama === undefined || kalender === undefined) return;
  const geser = cariGeser(buku, kalender);
  const sebab = sebabBerubah(lama, data);
  const { zonaMenit } = data;
  for (const { baris, dari, ke } of geser.slice(0, BARIS_SEKALI)) {
    const pesan =
      `Tenggat berubah dari ${formatSingkat(zonaMenit, dari)} menjadi ` +
      `${formatSingkat(zonaMenit, ke)} karena ${sebab} diubah.`;
    buku.tandai(baris, { pesan });
  }
  for (const [kepada, milik] of perPeran(buku, geser)) suratBerubah(buku, kepada, milik, sebab);
}

const isSama = (a: DataKalender, b: DataKalender): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** What was remembered may have been damaged by a hand: then there is nothing to compare with. */
function kalenderLama(data: DataKalender): Kalender | undefined {
  try {
    return createKalender(data);
  } catch {
    return undefined;
  }
}

function cariGeser(buku: Buku, kalender: Kalender): readonly Geser[] {
  const sejak = Number(buku.bacaan.sistem.catatan[CATATAN_SEJAK] ?? buku.at);
  return buku.bacaan.baris.flatMap(({ baris, aduan }) => {
    if (aduan.langkah === undefined || isBerjeda(aduan) || aduan.sejak >= sejak) return [];
    const konteks = buku.konteksUntuk(aduan);
    const dari = tenggatAduan({ ...konteks, kalender }, aduan)?.jatuhTempo;
    const ke = tenggatAduan(konteks, aduan)?.jatuhTempo;
    if (dari === undefined || ke === undefined || dari === ke) return [];
    return [{ baris, aduan, dari, ke }];
  });
}

function sebabBerubah(lama: DataKalender, baru: DataKalender): string {
  const beda = (...kunci: readonly (keyof DataKalender)[]): boolean =>
    kunci.some((k) => JSON.stringify(lama[k]) !== JSON.stringify(baru[k]));
  return [
    ...(beda('libur', 'cutiBersama', 'liburNasional') ? ['daftar hari libur'] : []),
    ...(beda('mingguan', 'ramadan') ? ['jam kerja'] : []),
    ...(beda('zonaMenit') ? ['zona waktu'] : []),
  ].join(' dan ');
}

/** A pelapor who is asked keeps the date of their letter in mind; theirs is no office's deadline. */
function perPeran(buku: Buku, geser: readonly Geser[]): ReadonlyMap<string, readonly Geser[]> {
  const hasil = new Map<string, Geser[]>();
  for (const satu of geser) {
    const konteks = buku.konteksUntuk(satu.aduan);
    for (const kepada of peran(konteks, satu.aduan)) {
      const milik = hasil.get(kepada) ?? [];
      hasil.set(kepada, milik);
      milik.push(satu);
    }
  }
  return hasil;
}

const peran = (konteks: Konteks, aduan: Aduan): ReadonlySet<string> =>
  new Set(
    pelaksanaKini(konteks.sop, aduan)
      .map((id) => penerima(konteks, id))
      .filter((kepada) => kepada !== 'pelapor'),
  );

function suratBerubah(buku: Buku, kepada: string, geser: readonly Geser[], sebab: string): void {
  const { zonaMenit } = buku.konteks.kalender.data;
  const tulis = (at: Instan): string => formatSingkat(zonaMenit, at);
  const urut = [...geser].sort((a, b) => a.ke - b.ke);
  const butir = urut.slice(0, BUTIR_SURAT).map(({ aduan, dari, ke }, i) => {
    const langkah = langkahAduan(buku.konteksUntuk(aduan).sop, aduan);
    return `${i + 1}. ${aduan.nomor} (${langkah}): dari ${tulis(dari)} menjadi ${tulis(ke)}`;
  });
  const sisa = geser.length - butir.length;
  const tanda = sidik(JSON.stringify(buku.konteks.kalender.data));
  buku.surat(
    {
      id: `tenggat-berubah#${tanda}/${buku.at}/${kepada}`,
      nomor: '',
      kepada,
      templat: 'tenggat-berubah',
      data: { sebab, jumlah: String(geser.length), sisa: sisa > 0 ? String(sisa) : '' },
      teks: butir.join('\n'),
      prioritas: 3,
      dibuat: buku.at,
    },
    0,
  );
}
