// SPDX-License-Identifier: Apache-2.0
// The watch in a sweep: gathers what is wrong, says it on the board beside Pengaturan and to the admin,
// and renews the heartbeat by which others see that sweeps go on. A quiet sweep writes nothing.

import { isJamKerja } from '../../core/waktu/kalender.ts';
import { MS_SEHARI } from '../../core/waktu/waktu.ts';
import { tulisPapan } from '../../register/papan/papan-keadaan.ts';
import {
  barisPapan,
  BATAS_DENYUT_MS,
  CATATAN_JAGA,
  formatTemuan,
  gabungTemuan,
  parseTemuan,
  suratJaga,
  type SuratJaga,
  type Temuan,
  type TemuanDiingat,
} from '../../register/papan/temuan.ts';
import type { Buku } from '../buku/buku.ts';
import { registerTerbuka } from '../buku/daftar-register.ts';
import { temuanBerkas } from './jaga-berkas.ts';
import { temuanRegister } from './jaga-temuan.ts';
import { isPemilik } from '../google/kantor.ts';
import { KUNCI } from '../google/kunci.ts';
import type { NamaPemicu } from '../pasang/pasang-pemicu.ts';
import { simpanProperti } from '../google/properti.ts';
import type { AlatKerja } from '../run.ts';
import { suratAdmin } from '../kirim/surat-admin.ts';

export interface PilihanJaga {
  readonly nama: NamaPemicu;
  /** Started by another event, because the clock's trigger is silent. */
  readonly pengganti: boolean;
}

/** Less than an hour, so that a sweep that comes a little early does not wait for the next one. */
const SELANG_DENYUT_MS = 55 * 60_000;

export function jaga(buku: Buku, alat: AlatKerja, pilihan: PilihanJaga): void {
  const { bacaan, at, tx } = buku;
  const { catatan } = bacaan.sistem;
  const ingatan = parseTemuan(catatan[CATATAN_JAGA.temuan]);
  const denyutLama = Number(catatan[CATATAN_JAGA.denyut] ?? '0');
  const { properti, kantor } = alat;
  // Triggers are of an account: only the owner's runs see those that matter.
  const berdenyut = at - denyutLama >= SELANG_DENYUT_MS && isPemilik(kantor.pemilik);
  const kini = [
    ...temuanSunyi(denyutLama, ingatan, at, pilihan),
    ...temuanRegister({ bacaan, at, properti, alamatWeb: kantor.alamatWeb }),
    ...(berdenyut
      ? lihatBerkas(alat, pilihan)
      : ingatan.filter((t) => t.berkala === true && t.usai === undefined)),
  ];
  const daftar = gabungTemuan(ingatan, kini, at);
  const surat = suratJaga(daftar, at, isJamKerja(buku.konteks.kalender, at));
  if (surat !== undefined) kirimJaga(buku, surat);
  const diingat = surat?.sesudah ?? daftar;
  const denyut = berdenyut ? at : denyutLama;
  catat(buku, denyut, diingat);
  if (berdenyut && !pilihan.pengganti) simpanProperti(KUNCI.denyut, String(at));
  if (bacaan.papan === undefined) return;
  const { zonaMenit } = bacaan.konfigurasi.pengaturan;
  tx.lain(...tulisPapan(bacaan.papan, barisPapan(diingat, denyut, zonaMenit)));
}

const lihatBerkas = ({ kantor, properti }: AlatKerja, { nama, pengganti }: PilihanJaga): Temuan[] =>
  temuanBerkas({
    ...{ kantor, properti, nama },
    registerLama: registerTerbuka(properti),
    perbaiki: true,
    jamMati: pengganti,
  });

/** Sweeps had stopped, and go on: nobody has to do anything unless it happens again. */
function temuanSunyi(
  denyut: number,
  ingatan: readonly TemuanDiingat[],
  at: number,
  { pengganti }: PilihanJaga,
): Temuan[] {
  const sunyi = denyut > 0 && at - denyut >= BATAS_DENYUT_MS;
  const masih = pengganti && ingatan.some((t) => t.kunci === 'sunyi' && t.usai === undefined);
  if (!sunyi && !masih) return [];
  return [
    {
      kunci: 'sunyi',
      perihal: 'sapuan berkala sempat berhenti',
      teks: pengganti
        ? 'Pemicu sapuan berkala tidak berjalan; sapuan dijalankan menumpang pada aduan yang masuk dan suntingan petugas.'
        : 'Sapuan berkala sempat berhenti beberapa jam, dan kini berjalan kembali. Yang tertunda sudah dikerjakan.',
      saran: 'Bila terulang, pemilik berkas memilih menu Kentongan, Pasang/Perbarui.',
      // The letter of a trigger that was made anew says what matters.
      ...(pengganti ? { selangMs: MS_SEHARI } : {}),
    },
  ];
}

/** Only what changed, so that it does not bring about a commit by itself. */
function catat(buku: Buku, denyut: number, daftar: readonly TemuanDiingat[]): void {
  const { catatan } = buku.bacaan.sistem;
  const baru = {
    [CATATAN_JAGA.denyut]: denyut === 0 ? '' : String(denyut),
    [CATATAN_JAGA.temuan]: daftar.length === 0 ? '' : formatTemuan(daftar),
  };
  const beda = Object.entries(baru).filter(([k, nilai]) => (catatan[k] ?? '') !== nilai);
  if (beda.length > 0) buku.tx.sistem({ catatan: Object.fromEntries(beda) });
}

/** Named after the moment, for two of them may come within a minute and wait together. */
function kirimJaga(buku: Buku, { baru, beres }: SuratJaga): void {
  const [pertama, ...lain] = baru.length > 0 ? baru : beres;
  suratAdmin(buku, {
    id: `jaga#${buku.at}`,
    templat: 'keadaan',
    data: {
      perihal: `${pertama?.perihal ?? ''}${lain.length > 0 ? ` dan ${lain.length} hal lain` : ''}`,
      beres: beres.map(({ teks }) => `- ${teks}`).join('\n'),
    },
    teks: baru
      .map(({ teks, saran }, i) => {
        const langkah = saran === '' ? '' : `\nYang dapat dilakukan: ${saran}`;
        return `${i + 1}. ${teks}${langkah}`;
      })
      .join('\n\n'),
  });
}
