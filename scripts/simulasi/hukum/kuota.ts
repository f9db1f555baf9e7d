// SPDX-License-Identifier: Apache-2.0
// Google's allowances are never exceeded, nor run into where nobody had spent them, and when mail is
// short the most urgent letters go first.

import { addHariKerja, mulaiKerja } from '../../../core/waktu/kalender.ts';
import type { Bukti } from '../bukti.ts';
import type { HasilHukum, Hukum, Pelanggaran } from './bentuk.ts';
import { menabrak } from './kuota-habis.ts';
import { urutan } from './urutan-surat.ts';

export const kuota: Hukum = {
  id: 'kuota',
  bunyi: 'Kuota Google tidak pernah terlampaui, dan surat paling mendesak berangkat dahulu',
  periksa,
};

const MENIT = 60_000;
const HARI = 24 * 60 * MENIT;
/** Google's page, consumer account (facts A): MailApp, not the Gmail API. */
const SUREL_SEHARI = 100;
const PEMICU_SEHARI = 90 * MENIT;
const SHEETS_SEMENIT = 60;
const SATU_JALAN = 6 * MENIT;

function periksa(bukti: Bukti): HasilHukum {
  const { saksi, eksekusi, pemilik, surel } = bukti;
  const olehServer = new Set(
    saksi.surelLain.filter(({ oleh }) => oleh === 'server').map(({ surelId }) => surelId),
  );
  const terkirim = surel
    .filter(({ id, sender }) => sender === pemilik && !olehServer.has(id))
    .flatMap(({ date, recipients }) => recipients.map(() => date))
    .sort((a, b) => a - b);
  const pemicu = eksekusi.filter(({ type }) => type === 'TRIGGER' || type === 'TIME_DRIVEN');
  const { baca, tulis } = saksi.sheets;
  return {
    diperiksa: terkirim.length + eksekusi.length + baca.length + tulis.length,
    pelanggaran: [
      ...lebih(
        'surel sehari',
        terkirim.map((pada) => [pada, 1]),
        HARI,
        SUREL_SEHARI,
      ),
      ...lebih(
        'waktu pemicu sehari',
        pemicu.map(({ startedAt, endedAt }) => [startedAt, endedAt - startedAt]),
        HARI,
        PEMICU_SEHARI,
      ),
      ...lebih(
        'baca Sheets semenit',
        baca.map((pada) => [pada, 1]),
        MENIT,
        SHEETS_SEMENIT,
      ),
      ...lebih(
        'tulis Sheets semenit',
        tulis.map((pada) => [pada, 1]),
        MENIT,
        SHEETS_SEMENIT,
      ),
      ...eksekusi.flatMap((satu) => terlaluLama(satu)),
      ...eksekusi.flatMap((satu) => menabrak(bukti, satu)),
      ...urutan(bukti),
      ...tanpaKabar(bukti),
    ],
  };
}

/** A window begins with the first use after the last one was over, as Google counts. */
function lebih(
  apa: string,
  pakai: readonly (readonly [number, number])[],
  lama: number,
  batas: number,
): Pelanggaran[] {
  let [sejak, jumlah] = [-Infinity, 0];
  for (const [pada, n] of pakai) {
    if (pada >= sejak + lama) [sejak, jumlah] = [pada, 0];
    jumlah += n;
    if (jumlah > batas) return [{ macam: 'lain', pada, pesan: `${apa} melampaui ${batas}` }];
  }
  return [];
}

type Jalan = Bukti['eksekusi'][number];

function terlaluLama({ startedAt, endedAt, functionName, status }: Jalan): Pelanggaran[] {
  if (status !== 'TIMED_OUT' && endedAt - startedAt < SATU_JALAN) return [];
  return [
    { macam: 'lain', pada: startedAt, pesan: `${functionName} berjalan lebih dari enam menit` },
  ];
}

/** Letters were held back for days, for mail was short, and nobody in the office was told. */
function tanpaKabar({ saksi, kalender, at }: Bukti): Pelanggaran[] {
  const semua = [...saksi.surat.values()];
  const kabar = semua.filter(({ surat, kirim }) => surat.templat === 'kuota' && kirim.length > 0);
  const tertahan = semua.find(({ masuk, keluar, kirim, gagal }) => {
    if (gagal.length > 0) return false;
    const batas = addHariKerja(kalender, mulaiKerja(kalender, masuk), HARI_DIAM);
    const berangkat = kirim[0]?.pada ?? keluar ?? at;
    return berangkat > batas && !kabar.some((k) => k.masuk >= masuk - HARI && k.masuk <= batas);
  });
  if (tertahan === undefined) return [];
  const { surat, masuk } = tertahan;
  const pesan = `surat ${surat.id} tertahan berhari-hari tanpa kabar kepada kantor`;
  return [{ macam: 'lain', nomor: surat.nomor, pada: masuk, pesan }];
}

/** Working days: after so many somebody must have been told. */
const HARI_DIAM = 2;
