// SPDX-License-Identifier: Apache-2.0
// What became of a letter: sent, waiting with a reason, given up and told, or a digest put together
// anew. Two laws ask it; it judges no other law.

import type { Bukti } from '../bukti.ts';
import type { JejakSurat } from '../jejak.ts';
import { selangSapu, type Rencana } from '../laku.ts';
import { barisRingkasan, isMenyebut, isRingkasan, peranRingkasan } from './isi-ringkasan.ts';
import type { Baris } from './isi-ringkasan.ts';
import { saatPada, type Perjalanan } from './jejak-aduan.ts';
import { alamatPeran, petugasAntara, tandaOrang } from './pemegang-peran.ts';
import { kelompokkan } from './kelompok.ts';

/** What is wrong; undefined when it was sent, or there is a reason why not. */
export function celaSurat(
  bukti: Bukti,
  perjalanan: Perjalanan,
  jejak: JejakSurat,
): string | undefined {
  const ingatan = ingat(bukti);
  // A digest that was put together anew is judged by its successors, they by theirs: each once.
  if (!ingatan.cela.has(jejak)) ingatan.cela.set(jejak, cariCela(bukti, perjalanan, jejak));
  return ingatan.cela.get(jejak);
}

interface Ingatan {
  readonly cela: Map<JejakSurat, string | undefined>;
  /** Digests by when they came into an outbox. */
  readonly ringkasan: ReadonlyMap<number, readonly JejakSurat[]>;
}

const semuaIngatan = new WeakMap<Bukti, Ingatan>();

function ingat(bukti: Bukti): Ingatan {
  const ada = semuaIngatan.get(bukti);
  if (ada !== undefined) return ada;
  const ringkasan = [...bukti.saksi.surat.values()].filter(({ surat }) => isRingkasan(surat));
  const baru: Ingatan = {
    cela: new Map(),
    ringkasan: kelompokkan(ringkasan.map((jejak) => [jejak.masuk, jejak] as const)),
  };
  semuaIngatan.set(bukti, baru);
  return baru;
}

function cariCela(bukti: Bukti, perjalanan: Perjalanan, jejak: JejakSurat): string | undefined {
  const { surat, masuk, keluar, kirim } = jejak;
  if (kirim.length > 0) return undefined;
  if (keluar === undefined) {
    const boleh = masuk > bukti.at - bolehMenunggu(bukti, surat.prioritas);
    return boleh ? undefined : `surat ${surat.id} belum juga dikirim`;
  }
  if (isDiserahkan(bukti, jejak)) return undefined;
  if (!isRingkasan(surat)) return `surat ${surat.id} dihapus tanpa pernah dikirim`;
  const hilang = barisRingkasan(surat).find(
    (baris) => baris.baru && !isDisusunUlang(bukti, perjalanan, jejak, baris, keluar),
  );
  return hilang && `surat ${surat.id} dihapus dan ${hilang.nomor} tidak disampaikan lagi`;
}

/** So long a letter may wait for the sweep after the next. */
const baruMs = (rencana: Rencana): number => 2.5 * selangSapu(rencana) * 60_000;
/** Recipients left of a day's hundred after what waits: below this letters may share a mail, and wait for that. */
const LAPANG = 50;
/** What is kept for the most urgent. */
const CADANGAN = 10;
const SETENGAH_HARI = 12 * 3_600_000;

function bolehMenunggu({ rencana, sisaSurel, kotak }: Bukti, prioritas: number): number {
  if (sisaSurel <= CADANGAN) return Infinity;
  return sisaSurel - kotak.length < LAPANG && prioritas > 1 ? SETENGAH_HARI : baruMs(rencana);
}

/** Given up for good: Riwayat says so, or a letter to the admin that was written as it was deleted. */
function isDiserahkan({ peristiwa, saksi }: Bukti, { surat, keluar, gagal }: JejakSurat): boolean {
  if (gagal.length === 0) return false;
  const dicatat = peristiwa.some(
    (p) => p.jenis === 'surat' && p.surat === surat.id && /^gagal/.test(p.hasil),
  );
  const isKabar = ({ surat: s, masuk }: JejakSurat): boolean =>
    s.templat === 'galat' && masuk === keluar;
  // That the admin cannot be told is told to nobody.
  return dicatat || surat.templat === 'galat' || [...saksi.surat.values()].some(isKabar);
}

/**
 * In the commit in which a digest was deleted, everybody who has to know of its notices got a new one
 * that names them, and that one was not lost either; unless the step is over.
 */
function isDisusunUlang(
  bukti: Bukti,
  perjalanan: Perjalanan,
  lama: JejakSurat,
  baris: Baris,
  keluar: number,
): boolean {
  const kini = saatPada(perjalanan, baris.nomor, keluar).at(-1)?.aduan;
  const isBasi = kini?.akhir !== undefined || kini?.kunjungan !== baris.kunjungan;
  if (kini?.akhir !== undefined || (isBasi && baris.uraian === '')) return true;
  const baru = (ingat(bukti).ringkasan.get(keluar) ?? []).filter(
    (satu) =>
      satu.buku === lama.buku &&
      isMenyebut(satu.surat, baris.nomor) &&
      celaSurat(bukti, perjalanan, satu) === undefined,
  );
  const dapat = new Set(baru.map(({ surat }) => surat.kepada));
  const dari = Math.min(keluar, ...baru.map(({ surat }) => surat.dibuat));
  return petugasAntara(bukti, dari, keluar).some((daftar) => {
    const orang = (peran: string): string[] => alamatPeran(bukti, daftar, peran).map(tandaOrang);
    const { kepada } = lama.surat;
    const masih = peranRingkasan(lama.surat).every((peran) => orang(peran).includes(kepada));
    return (masih ? [kepada] : orang(baris.peran)).every((satu) => dapat.has(satu));
  });
}
