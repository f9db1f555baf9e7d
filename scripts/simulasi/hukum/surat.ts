// SPDX-License-Identifier: Apache-2.0
// Every letter of the outbox is sent at least once, and exactly once where no run was cut off between
// sending and marking. What still waits must have a reason.

import type { Bukti } from '../bukti.ts';
import type { JejakSurat, Terkirim } from '../jejak.ts';
import type { HasilHukum, Hukum, Pelanggaran } from './bentuk.ts';
import { susunPerjalanan } from './jejak-aduan.ts';
import { celaSurat } from './nasib-surat.ts';

export const surat: Hukum = {
  id: 'surat',
  bunyi: 'Setiap surat terkirim sedikitnya sekali, dan tepat sekali di luar celah kirim–tanda',
  periksa,
};

function periksa(bukti: Bukti): HasilHukum {
  const perjalanan = susunPerjalanan(bukti.peristiwa);
  const jejak = [...bukti.saksi.surat.values()];
  const isCelah = createCelah(bukti, jejak);
  return {
    diperiksa: jejak.length,
    pelanggaran: jejak.flatMap((satu): Pelanggaran[] => {
      const { surat: s, masuk } = satu;
      const pesan = celaSurat(bukti, perjalanan, satu);
      const hilang: Pelanggaran[] =
        pesan === undefined ? [] : [{ macam: 'hilang', nomor: s.nomor, pada: masuk, pesan }];
      return [...hilang, ...terkirimLagi(satu, isCelah)];
    }),
  };
}

/** The gap between sending and marking is one mail wide: the last that a run sent before it was cut off. */
function createCelah(
  { eksekusi }: Bukti,
  jejak: readonly JejakSurat[],
): (kirim: Terkirim) => boolean {
  const putus = new Set(
    eksekusi.filter(({ status }) => status !== 'COMPLETED').map(({ id }) => id),
  );
  const terakhir = new Map<string, Terkirim>();
  for (const kirim of jejak.flatMap((satu) => satu.kirim)) {
    const ini = terakhir.get(kirim.run);
    if (ini === undefined || kirim.pada > ini.pada) terakhir.set(kirim.run, kirim);
  }
  return ({ run, surelId }) => putus.has(run) && terakhir.get(run)?.surelId === surelId;
}

/** Again only while no mark said that it had left, and only when that mail was cut off or in doubt. */
function terkirimLagi(
  { surat: s, kirim, tanda, gagal }: JejakSurat,
  isCelah: (kirim: Terkirim) => boolean,
): Pelanggaran[] {
  return kirim.slice(1).flatMap((lagi, i): Pelanggaran[] => {
    const dulu = kirim[i];
    if (dulu === undefined) return [];
    const diantara = (at: number): boolean => at >= dulu.pada && at <= lagi.pada;
    const ditandai = tanda.some(diantara);
    if (!ditandai && (isCelah(dulu) || gagal.some(diantara))) return [];
    const pesan = `surat ${s.id} dikirim lagi${ditandai ? ' padahal sudah ditandai terkirim' : ''}`;
    return [{ macam: 'ganda', nomor: s.nomor, pada: lagi.pada, pesan }];
  });
}
