// SPDX-License-Identifier: Apache-2.0
// Which of the offered acts an officer chooses: mostly the one that the table names first, sometimes
// another, and when a row has come back once too often, the one that leads to its end.

import type { Langkah, Sop } from '../../core/sop/sop.ts';
import type { Acak } from './acak.ts';
import type { Tawaran } from './tawaran.ts';

/** From this visit of a step on, people have had enough of sending it to and fro. */
const KUNJUNGAN_JENUH = 3;

/** Weights: of an ordinary first act 88 in 100, as before there were any but ordinary acts. */
const BOBOT = { pertama: 88, lain: 12, bersyarat: 200, kembali: 14, perpanjang: 10, tanya: 8 };
/** How much rarer an act is chosen that is not for this kind of aduan. */
const SALAH_ALAMAT = 0.08;
/** Of classes, in the order in which the SOP lists them. */
const BOBOT_KELAS = [60, 30, 18];

/** `kunjungan`: how often this row has been in this step, this time included; `jenis` as it shows. */
export function pilihTawaran(
  sop: Sop,
  langkah: Langkah,
  tawaran: readonly Tawaran[],
  { kunjungan, jenis }: { readonly kunjungan: number; readonly jenis: string },
  acak: Acak,
): Tawaran | undefined {
  if (tawaran.length < 2) return tawaran[0];
  if (kunjungan >= KUNJUNGAN_JENUH) return terdekat(sop, langkah, tawaran);
  const bobot = bobotTawaran(langkah, tawaran).map((satu, i) =>
    tawaran[i] !== undefined && isSalahAlamat(tawaran[i], jenis) ? satu * SALAH_ALAMAT : satu,
  );
  let sisa = acak.next() * bobot.reduce((a, b) => a + b, 0);
  for (const [i, satu] of bobot.entries()) {
    sisa -= satu;
    if (sisa < 0) return tawaran[i];
  }
  return tawaran[0];
}

function bobotTawaran(langkah: Langkah, tawaran: readonly Tawaran[]): readonly number[] {
  const biasa = tawaran.find(isBiasa);
  const berkelas = tawaran.filter(({ tindakan }) => tindakan.kelas !== undefined);
  const bersyarat = tawaran.find(
    ({ tindakan: t }) => t.bila !== undefined && t.kelas === undefined,
  );
  return tawaran.map((satu) => {
    const { tindakan } = satu;
    if (tindakan.perpanjang !== undefined) return BOBOT.perpanjang;
    if (tindakan.kembali === true) return BOBOT.kembali;
    if (tindakan.kelas !== undefined) return BOBOT_KELAS[berkelas.indexOf(satu)] ?? 10;
    if (tindakan.suratPelapor === 'lengkapi') return BOBOT.tanya;
    if (tindakan.id === langkah.habisWaktu?.tindakan) return BOBOT.tanya;
    // What is offered to some aduan only is meant for them.
    if (satu === bersyarat) return BOBOT.bersyarat;
    if (satu === biasa && berkelas.length === 0) return BOBOT.pertama;
    return BOBOT.lain / Math.max(1, tawaran.length - 1);
  });
}

/** What sorts an aduan as a question, or ends it so, is for those who ask. */
const isSalahAlamat = ({ label, tindakan }: Tawaran, jenis: string): boolean =>
  (tindakan.kelas !== undefined || tindakan.akhir === 'informasi') &&
  /informasi/i.test(label) &&
  !/informasi/i.test(jenis);

const isBiasa = ({ tindakan }: Tawaran): boolean =>
  tindakan.perpanjang === undefined &&
  tindakan.kembali !== true &&
  tindakan.suratPelapor !== 'lengkapi';

/** The act after which the fewest steps remain; one that stays in the step is the last resort. */
function terdekat(sop: Sop, langkah: Langkah, tawaran: readonly Tawaran[]): Tawaran | undefined {
  const jarak = jarakSelesai(sop);
  const sisa = ({ tindakan: { ke } }: Tawaran): number =>
    ke === 'tetap' || ke === langkah.id ? Infinity : (jarak.get(ke) ?? Infinity);
  return [...tawaran].sort((a, b) => (sisa(a) < sisa(b) ? -1 : sisa(a) > sisa(b) ? 1 : 0))[0];
}

/** Step (and `selesai`, 0) → how many acts lead from it to the end at least. */
export function jarakSelesai(sop: Sop): ReadonlyMap<string, number> {
  const jarak = new Map([['selesai', 0]]);
  for (let berubah = true; berubah;) {
    berubah = false;
    for (const { id, tindakan } of sop.langkah) {
      const terpendek = Math.min(...tindakan.map(({ ke }) => jarak.get(ke) ?? Infinity)) + 1;
      if (terpendek >= (jarak.get(id) ?? Infinity)) continue;
      jarak.set(id, terpendek);
      berubah = true;
    }
  }
  return jarak;
}
