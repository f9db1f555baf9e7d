// SPDX-License-Identifier: Apache-2.0
// Each aduan of a plan: when it is sent and how, who looks after it when, and when the citizen comes
// back to it.

import type { Acak } from '../kantor/acak.ts';
import type { CaraTindak, GayaTeks } from './laku.ts';
import { GAYA } from './laku.ts';
import { benihBaru, berapa, HARI, jamKantor, jamWarga, type Bahan, type Calon } from './bahan.ts';

const JAM = 3_600_000;
const SEHARI = { wajar: 5, banjir: 8 } as const;
/** A flood comes every few days, in one hour of an afternoon. */
const JARAK_BANJIR = 4;
const SEBANJIR = 300;
/** Of those of a flood, how many somebody gets round to. */
const BAGIAN_DIURUS = 0.12;

export function rencanaWarga(bahan: Bahan): Calon[] {
  const { hari, mulai, acak, kantor, takar } = bahan;
  const hasil: Calon[] = [];
  let warga = 0;
  for (let ke = 0; ke < hari; ke += 1) {
    const biasa = berapa(takar * SEHARI[kantor] * (ke % 7 < 5 ? 1 : 0.5), acak);
    for (let i = 0; i < biasa; i += 1) {
      hasil.push(...satuAduan(bahan, (warga += 1), jamWarga(mulai, ke, acak), true));
    }
    if (kantor !== 'banjir' || ke % Math.round(JARAK_BANJIR / takar) !== 1) continue;
    const pukul = mulai + ke * HARI + 14 * JAM;
    for (let i = 0; i < SEBANJIR; i += 1) {
      const pada = Math.floor(pukul + acak.between(0, 1) * JAM);
      hasil.push(...satuAduan(bahan, (warga += 1), pada, acak.chance(BAGIAN_DIURUS)));
    }
  }
  return hasil;
}

function satuAduan(bahan: Bahan, warga: number, pada: number, diurus: boolean): Calon[] {
  const { acak, mulai } = bahan;
  const hemat = acak.chance(0.1) ? { hemat: true } : {};
  const kirim: Calon = {
    jenis: 'kirim',
    pada,
    benih: benihBaru(acak),
    warga,
    gaya: gaya(acak),
    ...hemat,
  };
  if (!diurus) return [kirim];
  const ke = Math.floor((pada - mulai) / HARI);
  return [kirim, ...tindakan(bahan, warga, ke, pada), ...kunjungan(bahan, warga, ke)];
}

const gaya = (acak: Acak): GayaTeks =>
  acak.chance(0.55) ? 'biasa' : (GAYA[Math.floor(acak.next() * GAYA.length)] ?? 'biasa');

/** Mostly soon, some late, some never: deadlines must be missed too. */
function tindakan({ acak, mulai }: Bahan, warga: number, ke: number, pada: number): Calon[] {
  if (acak.chance(0.12)) return [];
  const hasil: Calon[] = [];
  let hari = ke;
  for (let i = berapa(acak.between(3, 11), acak); i > 0; i -= 1) {
    hari += acak.chance(0.55) ? 0 : acak.chance(0.7) ? 1 : Math.floor(acak.between(2, 8));
    const kapan = Math.max(jamKantor(mulai, hari, acak), pada + 120_000);
    const dasar = { pada: kapan, benih: benihBaru(acak), warga };
    const macam = acak.next();
    if (macam < 0.03) hasil.push({ ...dasar, jenis: 'berdua' });
    else if (macam < 0.06) {
      hasil.push({ ...dasar, jenis: 'tempel', baris: 2 + Math.floor(acak.next() * 5) });
    } else {
      const lewat = acak.chance(0.25) ? 'halaman' : 'sel';
      hasil.push({ ...dasar, jenis: 'tindak', cara: cara(acak), lewat });
    }
  }
  return hasil;
}

function cara(acak: Acak): CaraTindak {
  if (acak.chance(0.82)) return 'benar';
  const salah = ['tanpa_isian', 'asing', 'langkah_lain'] as const;
  return salah[Math.floor(acak.next() * salah.length)] ?? 'asing';
}

function kunjungan({ acak, mulai }: Bahan, warga: number, ke: number): Calon[] {
  return Array.from({ length: berapa(2.5, acak) }, (): Calon => {
    const hari = ke + 1 + Math.floor(acak.between(0, 12));
    return { jenis: 'kunjung', pada: jamWarga(mulai, hari, acak), benih: benihBaru(acak), warga };
  });
}
