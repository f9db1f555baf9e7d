// SPDX-License-Identifier: Apache-2.0
// What Google does to the office in a plan: each trouble an order for a moment. How often is chosen so
// that every kind happens in a few days and the office still has most of its time.

import type { Acak } from '../kantor/acak.ts';
import { METODE_GALAT, type NamaFungsi } from './laku.ts';
import { benihBaru, berapa, HARI, jamKantor, type Bahan, type Calon } from './bahan.ts';

const JAM = 3_600_000;
const MENIT = 60_000;
const FUNGSI: readonly NamaFungsi[] = ['handleFormSubmit', 'handleEdit', 'runSweep'];
const APA = ['hilang', 'ganda', 'telat', 'kosong', 'belakangan'] as const;
/** Later calls than these are few; an order beyond a run's last call comes to nothing. */
const PANGGILAN_TERJAUH = 24;

export function rencanaGangguan({ hari, mulai, acak, takar }: Bahan): Calon[] {
  const hasil: Calon[] = [];
  for (let ke = 0; ke < hari; ke += 1) {
    // Most of a trouble's harm is done while people work; some of it comes at night.
    const kapan = (): number =>
      acak.chance(0.8)
        ? jamKantor(mulai, ke, acak)
        : Math.floor(mulai + ke * HARI + acak.between(0, 24) * JAM);
    /** About so many citizens have sent something by now. */
    const ada = 4 * takar * (ke + 1);
    const dasar = () => ({ pada: kapan(), benih: benihBaru(acak) });
    const kadang = (rata: number, buat: () => Calon): void => {
      for (let i = berapa(takar * rata, acak); i > 0; i -= 1) hasil.push(buat());
    };
    kadang(6, () => pemicu(dasar(), acak));
    kadang(4, () => bunuh(dasar(), acak));
    kadang(3, () => galat(dasar(), acak));
    kadang(1, () => ({ ...dasar(), jenis: 'kunci', kali: 1 + Math.floor(acak.next() * 4) }));
    kadang(1, () => sela(dasar(), ada, acak));
    kadang(0.6, () => ({ ...dasar(), jenis: 'kuota_sheets' }));
    for (let i = berapa(takar * 1.5, acak); i > 0; i -= 1)
      hasil.push(...serempak(dasar(), ada, acak));
    kadang(0.2, () => ({ ...dasar(), jenis: 'pemicu_mati', jam: lama(acak, 1, 8) }));
    kadang(0.15, () => ({
      ...dasar(),
      jenis: 'kuota_surel',
      jam: lama(acak, 4, 24),
      sisa: Math.floor(acak.next() * 6),
    }));
    kadang(0.12, () => ({ ...dasar(), jenis: 'kuota_pemicu', jam: lama(acak, 2, 16) }));
  }
  return hasil;
}

/** Reaches from a fire to the sweep that is due next. */
const SATU_SELANG_MS = 600_000;

/** Runs may overlap for a while; and in the same second several people do something. */
function serempak(dasar: DasarCalon, ada: number, acak: Acak): Calon[] {
  const ms = acak.chance(0.5) ? SATU_SELANG_MS : Math.floor(acak.between(5_000, 60_000));
  const pada = dasar.pada + 2_000;
  const kirim = Array.from({ length: Math.floor(acak.between(1, 5)) }, (): Calon => {
    const warga = WARGA_SERENTAK + Math.floor(acak.next() * 9_000);
    return { jenis: 'kirim', pada, benih: benihBaru(acak), warga, gaya: 'biasa' };
  });
  const lama = 1 + Math.floor(acak.next() * ada);
  return [
    { ...dasar, jenis: 'tumpang', menit: Math.floor(acak.between(10, 60)), ms },
    ...kirim,
    { jenis: 'berdua', pada, benih: benihBaru(acak), warga: lama },
  ];
}

type DasarCalon = { readonly pada: number; readonly benih: number };

function pemicu(dasar: DasarCalon, acak: Acak): Calon {
  const apa = satu(APA, acak);
  const ms = apa === 'telat' ? { ms: Math.floor(acak.between(1, 180) * MENIT) } : {};
  return { ...dasar, jenis: 'pemicu', apa, fungsi: satu(FUNGSI, acak), ...ms };
}

function bunuh(dasar: DasarCalon, acak: Acak): Calon {
  return {
    ...dasar,
    jenis: 'bunuh',
    fungsi: satu(FUNGSI, acak),
    panggilan: 1 + Math.floor(acak.next() * PANGGILAN_TERJAUH),
    kapan: acak.chance(0.5) ? 'before' : 'after',
  };
}

/** Google refuses with 429 before anything was done; a 5xx may come before or after. */
function galat(dasar: DasarCalon, acak: Acak): Calon {
  const kode = satu([429, 500, 503] as const, acak);
  const kapan = kode !== 429 && acak.chance(0.5) ? 'after' : 'before';
  return { ...dasar, jenis: 'galat', kode, kapan, metode: satu(METODE_GALAT, acak) };
}

/** Citizens of these are not those of the plan's own acts. */
const WARGA_SELA = 50_000;
const WARGA_SERENTAK = 40_000;

function sela(dasar: DasarCalon, ada: number, acak: Acak): Calon {
  const apa = satu(['tindak', 'tindak', 'kirim', 'urutkan', 'sisip'] as const, acak);
  const warga =
    apa === 'kirim'
      ? WARGA_SELA + Math.floor(acak.next() * 40_000)
      : 1 + Math.floor(acak.next() * ada);
  const panggilan = 1 + Math.floor(acak.next() * 12);
  return { ...dasar, jenis: 'sela', apa, warga, panggilan, fungsi: satu(FUNGSI, acak) };
}

const lama = (acak: Acak, dari: number, sampai: number): number =>
  Math.round(acak.between(dari, sampai));

const satu = <T>(daftar: readonly T[], acak: Acak): T =>
  daftar[Math.floor(acak.next() * daftar.length)] as T;
