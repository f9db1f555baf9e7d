// SPDX-License-Identifier: Apache-2.0
// A run that failed says so: it leaves a note that the next good sweep puts into the register, and
// writes to the admin, for the same fault not more than once an hour. Called by main.ts only.

import { samarkan } from '../core/samaran.ts';
import { sidik } from '../register/sidik.ts';
import { renderSurat, type RenderTemplat } from '../templates/surat.ts';
import { Ditolak, pesanGalat } from './galat.ts';
import { AWALAN, KUNCI, type Properti } from './kunci.ts';
import { bacaProperti, simpanProperti } from './properti.ts';

const SATU_JAM_MS = 3_600_000;

export interface CatatanGalat {
  readonly bagian: string;
  /** Masked. */
  readonly pesan: string;
  readonly pada: number;
  /** When the admin was last written to about it; 0 = never. */
  readonly disurati: number;
}

/** Works with the script properties and mail alone: Sheets may be what has failed. */
export function laporGalat(bagian: string, sebab: unknown, render: RenderTemplat): void {
  const pesan = samarkan(pesanGalat(sebab), []).slice(0, 1000);
  console.error(`${bagian}: ${pesan}`);
  const properti = bacaProperti();
  const pada = Date.now();
  // Numbers differ from time to time (row, version); the fault is the same.
  const kunci = `${AWALAN.galat}${sidik(`${bagian}:${pesan.replace(/\d+/g, '0')}`)}`;
  const lama = parseCatatan(properti[kunci]);
  const perluSurat = lama === undefined || pada - lama.disurati >= SATU_JAM_MS;
  const ke = properti[KUNCI.surelAdmin] ?? properti[KUNCI.pemilik] ?? '';
  const akanSurat = perluSurat && ke !== '' && MailApp.getRemainingDailyQuota() > 0;
  const disurati = akanSurat ? pada : (lama?.disurati ?? 0);
  // Noted first: a note without a letter is better than a letter at every run.
  simpanProperti(kunci, JSON.stringify({ bagian, pesan, pada, disurati }));
  if (!akanSurat) return;
  const isi = renderSurat(render, 'galat', {
    instansi: properti[KUNCI.namaInstansi] ?? 'Kentongan',
    perihal: bagian,
    bagian,
    tanggal: new Date(pada).toISOString(),
    teks: pesan,
    saran:
      sebab instanceof Ditolak
        ? ''
        : 'Buka menu Kentongan, pilih Periksa. Bila berulang, teruskan surel ini kepada pengelola teknis.',
  });
  MailApp.sendEmail({ to: ke, subject: isi.perihal, body: isi.isi, htmlBody: isi.html });
}

/** Notes of failed runs, the newest first. */
export function daftarGalat(properti: Properti): (CatatanGalat & { readonly kunci: string })[] {
  return Object.entries(properti)
    .filter(([kunci]) => kunci.startsWith(AWALAN.galat))
    .flatMap(([kunci, teks]) => {
      const catatan = parseCatatan(teks);
      return catatan === undefined ? [] : [{ ...catatan, kunci }];
    })
    .sort((a, b) => b.pada - a.pada);
}

function parseCatatan(teks: string | undefined): CatatanGalat | undefined {
  if (teks === undefined) return undefined;
  const nilai: unknown = JSON.parse(teks);
  if (typeof nilai !== 'object' || nilai === null) return undefined;
  const { bagian, pesan, pada, disurati } = nilai as Partial<CatatanGalat>;
  return {
    bagian: String(bagian ?? ''),
    pesan: String(pesan ?? ''),
    pada: Number(pada ?? 0),
    disurati: Number(disurati ?? 0),
  };
}
