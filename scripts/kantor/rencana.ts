// SPDX-License-Identifier: Apache-2.0
// When citizens press Submit: by day and by night, fewer on days off, and many within a few hours
// of one rainy day. Invented, but drawn from the seed, so the same seed gives the same month.

import { isJamKerja, type Kalender } from '../../core/waktu/kalender.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import type { Acak } from './acak.ts';

const MENIT = 60_000;
const JAM = 60 * MENIT;
const HARI = 24 * JAM;

/** Share of the day's aduan by hour of the day: before work, at the break, after the evening meal. */
const BOBOT_JAM = [
  2, 1, 1, 1, 2, 4, 8, 12, 18, 20, 18, 14, 14, 14, 12, 10, 9, 9, 10, 16, 18, 14, 8, 4,
];

const BAGIAN_HUJAN = 0.2;

/** `jumlah` moments, ascending. None in the first half hour: the office is set up then. */
export function createRencana(
  kalender: Kalender,
  [awal, akhir]: readonly [Instan, Instan],
  jumlah: number,
  acak: Acak,
): readonly Instan[] {
  const hari = daftarHari(kalender, awal, akhir);
  const hujan = hariHujan(hari);
  const deras = jumlah < 10 ? 0 : Math.round(jumlah * BAGIAN_HUJAN);
  const hasil: Instan[] = [];
  for (let i = 0; i < jumlah; i += 1) {
    const pada =
      i < deras ? hujan + acak.between(13, 16) * JAM : pilihHari(hari, acak) + pilihJam(acak);
    hasil.push(Math.min(Math.max(Math.floor(pada), awal + 30 * MENIT), akhir - 2 * MENIT));
  }
  return hasil.sort((a, b) => a - b);
}

interface Hari {
  readonly mulai: Instan;
  readonly bobot: number;
}

function daftarHari(kalender: Kalender, awal: Instan, akhir: Instan): readonly Hari[] {
  const hasil: Hari[] = [];
  for (let mulai = awal; mulai < akhir; mulai += HARI) {
    hasil.push({ mulai, bobot: isJamKerja(kalender, mulai + 10 * JAM) ? 1 : 0.55 });
  }
  return hasil;
}

/** A working day past the middle of the month, or whatever day there is. */
function hariHujan(hari: readonly Hari[]): Instan {
  const tengah = hari.slice(Math.floor(hari.length * 0.55));
  return (tengah.find(({ bobot }) => bobot === 1) ?? tengah[0])?.mulai ?? 0;
}

function pilihHari(hari: readonly Hari[], acak: Acak): Instan {
  return (
    hari[
      timbang(
        hari.map(({ bobot }) => bobot),
        acak,
      )
    ]?.mulai ?? 0
  );
}

const pilihJam = (acak: Acak): number => timbang(BOBOT_JAM, acak) * JAM + acak.between(0, JAM);

function timbang(bobot: readonly number[], acak: Acak): number {
  let sisa = acak.next() * bobot.reduce((a, b) => a + b, 0);
  for (const [i, satu] of bobot.entries()) {
    sisa -= satu;
    if (sisa < 0) return i;
  }
  return bobot.length - 1;
}
