// SPDX-License-Identifier: Apache-2.0
// Every letter of the outbox is sent at least once, and exactly once where no run was cut off between
// sending and marking. What still waits must have a reason.

import type { Bukti } from '../bukti.ts';
import { selangSapu, type Rencana } from '../laku.ts';
import type { JejakSurat } from '../jejak.ts';
import type { HasilHukum, Hukum, Pelanggaran } from './bentuk.ts';

export const surat: Hukum = {
  id: 'surat',
  bunyi: 'Setiap surat terkirim sedikitnya sekali, dan tepat sekali di luar celah kirim–tanda',
  periksa,
};

/** So long a letter may wait for the sweep after the next. */
const baruMs = (rencana: Rencana): number => 2.5 * selangSapu(rencana) * 60_000;

function periksa(bukti: Bukti): HasilHukum {
  const hasil = new Map(bukti.eksekusi.map((satu) => [satu.id, satu.status]));
  const jejak = [...bukti.saksi.surat.values()];
  return {
    diperiksa: jejak.length,
    pelanggaran: jejak.flatMap((satu) => [
      ...belumTerkirim(bukti, satu),
      ...terkirimLagi(satu, (run) => hasil.get(run) ?? ''),
    ]),
  };
}

/** Recipients left of a day's hundred after what waits: below this letters may share a mail, and wait for that. */
const LAPANG = 50;
/** What is kept for the most urgent. */
const CADANGAN = 10;
const SETENGAH_HARI = 12 * 3_600_000;

function bolehMenunggu({ rencana, sisaSurel, kotak }: Bukti, prioritas: number): number {
  if (sisaSurel <= CADANGAN) return Infinity;
  return sisaSurel - kotak.length < LAPANG && prioritas > 1 ? SETENGAH_HARI : baruMs(rencana);
}

function belumTerkirim(
  bukti: Bukti,
  { surat: s, masuk, keluar, kirim, gagal }: JejakSurat,
): Pelanggaran[] {
  const di = { nomor: s.nomor, pada: masuk };
  if (keluar === undefined) {
    if (kirim.length > 0 || masuk > bukti.at - bolehMenunggu(bukti, s.prioritas)) return [];
    return [{ macam: 'hilang', ...di, pesan: `surat ${s.id} belum juga dikirim` }];
  }
  if (kirim.length > 0 || isDiganti(bukti, s.id, keluar, gagal)) return [];
  return [{ macam: 'hilang', ...di, pesan: `surat ${s.id} dihapus tanpa pernah dikirim` }];
}

/** Given up for good (Riwayat or the admin says so), or a digest that was put together anew. */
function isDiganti(
  { peristiwa }: Bukti,
  id: string,
  keluar: number,
  gagal: readonly number[],
): boolean {
  if (id.startsWith('ringkasan#')) return true;
  if (peristiwa.some((p) => p.jenis === 'surat' && p.surat === id && /^gagal/.test(p.hasil))) {
    return true;
  }
  return gagal.length > 0 && keluar >= Math.max(...gagal);
}

/** Again only while no mark said that it had left, and only when a run was cut off or in doubt. */
function terkirimLagi(
  { surat: s, kirim, tanda, gagal }: JejakSurat,
  status: (run: string) => string,
): Pelanggaran[] {
  return kirim.slice(1).flatMap((lagi, i): Pelanggaran[] => {
    const dulu = kirim[i];
    if (dulu === undefined) return [];
    const diantara = (at: number): boolean => at >= dulu.pada && at <= lagi.pada;
    const ditandai = tanda.some(diantara);
    const ragu = status(dulu.run) !== 'COMPLETED' || gagal.some(diantara);
    if (!ditandai && ragu) return [];
    const pesan = `surat ${s.id} dikirim lagi${ditandai ? ' padahal sudah ditandai terkirim' : ''}`;
    return [{ macam: 'ganda', nomor: s.nomor, pada: lagi.pada, pesan }];
  });
}
