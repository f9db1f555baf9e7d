// SPDX-License-Identifier: Apache-2.0
// A run that failed says so: it leaves a note that the next good sweep puts into the register, and
// writes to the admin, for the same fault once an hour, or once a day when only a person can mend it.
// Called by main.ts only.

import { samarkan } from '../../core/teks/samaran.ts';
import { formatWaktu } from '../../core/waktu/tanggal.ts';
import { sidik } from '../../register/teks/sidik.ts';
import { renderSurat, type RenderTemplat } from '../../templates/surat.ts';
import { pesanGalat } from '../google/galat.ts';
import { tanggapiGalat } from './jaga-darurat.ts';
import { jelaskanSebab } from '../google/sebab.ts';
import { AWALAN, KUNCI, type Properti } from '../google/kunci.ts';
import { bacaProperti, simpanProperti } from '../google/properti.ts';

/** The office's own zone stands in the register, which may be what cannot be read. */
const WIB_MENIT = 7 * 60;

export interface CatatanGalat {
  readonly bagian: string;
  /** Masked. */
  readonly pesan: string;
  readonly saran: string;
  readonly pada: number;
  /** When the admin was last written to about it; 0 = never. */
  readonly disurati: number;
}

/** Works with the script properties and mail alone: Sheets may be what has failed. */
export function laporGalat(bagian: string, galat: unknown, render: RenderTemplat): void {
  console.error(`${bagian}: ${samarkan(pesanGalat(galat), [])}`);
  const properti = bacaProperti();
  const sebab = jelaskanSebab(bagian, galat, properti[KUNCI.pemilik] ?? '');
  // A person must find the account to share with: that address is the office's own.
  const pesan = (sebab.jenis === 'izin' ? sebab.teks : samarkan(sebab.teks, [])).slice(0, 1000);
  const pada = Date.now();
  const kunci = `${AWALAN.galat}${sidik(sebab.kunci)}`;
  const lama = parseCatatan(properti[kunci]);
  const perluSurat = lama === undefined || pada - lama.disurati >= sebab.selangMs;
  const ke = properti[KUNCI.surelAdmin] ?? properti[KUNCI.pemilik] ?? '';
  const akanSurat = perluSurat && ke !== '' && MailApp.getRemainingDailyQuota() > 0;
  const disurati = akanSurat ? pada : (lama?.disurati ?? 0);
  const { saran } = sebab;
  // Noted first: a note without a letter is better than a letter at every run.
  simpanProperti(kunci, JSON.stringify({ bagian, pesan, saran, pada, disurati }));
  if (akanSurat) {
    const isi = renderSurat(render, 'galat', {
      instansi: properti[KUNCI.namaInstansi] ?? 'Kentongan',
      perihal: bagian,
      bagian,
      tanggal: formatWaktu(WIB_MENIT, pada),
      teks: pesan,
      saran,
    });
    MailApp.sendEmail({ to: ke, subject: isi.perihal, body: isi.isi, htmlBody: isi.html });
  }
  if (akanSurat || lama === undefined)
    tanggapiGalat({ sebab, pesan, pada, zonaMenit: WIB_MENIT }, properti);
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
  const { bagian, pesan, saran, pada, disurati } = nilai as Partial<CatatanGalat>;
  return {
    bagian: String(bagian ?? ''),
    pesan: String(pesan ?? ''),
    saran: String(saran ?? ''),
    pada: Number(pada ?? 0),
    disurati: Number(disurati ?? 0),
  };
}
