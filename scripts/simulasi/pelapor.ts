// SPDX-License-Identifier: Apache-2.0
// The citizens of the simulation. Each is invented from a number, and every part of who they are is
// a text that stands nowhere else: wherever it turns up, it came from them.

export interface Pelapor {
  readonly nama: string;
  readonly alamat: string;
  readonly telepon: string;
  /** '' for those who leave none. */
  readonly surel: string;
  readonly nik: string;
  /** Account they are signed in with, where the form wants one. */
  readonly akun: string;
}

/** Every ninth leaves no address to write to. */
export function createPelapor(warga: number): Pelapor {
  const sandi = kata(warga + 1);
  const akun = `${sandi.toLowerCase()}@surel.example`;
  return {
    nama: `Peraga ${sandi}`,
    alamat: `Dusun ${sandi}rejo RT 91 RW 92`,
    telepon: `0812${digit(warga + 11, 8)}`,
    surel: warga % 9 === 8 ? '' : akun,
    nik: `331309${digit(warga + 7, 10)}`,
    akun,
  };
}

/** What must stand nowhere that others read. The name by the part that is theirs alone. */
export function rahasiaPelapor(warga: number): readonly string[] {
  const { telepon, nik, akun } = createPelapor(warga);
  const sandi = kata(warga + 1);
  return [sandi, `${sandi}rejo`, telepon, nik, akun];
}

const AWAL = ['Bz', 'Dz', 'Gz', 'Jz', 'Kz', 'Lz', 'Mz', 'Nz', 'Pz', 'Rz'];
const VOKAL = ['a', 'e', 'i', 'o', 'u', 'ua', 'ia', 'oa', 'ea', 'ai'];

/** A word that no language has: one for each number, none part of another. */
function kata(n: number): string {
  const angka = Array.from(String(n).padStart(5, '0'));
  const bunyi = angka.map((a, i) => {
    const d = Number(a);
    return i % 2 === 0 ? (AWAL[d] ?? '').toLowerCase() : (VOKAL[d] ?? '');
  });
  const utuh = bunyi.join('');
  return `${utuh.charAt(0).toUpperCase()}${utuh.slice(1)}q`;
}

/** Digits that look like chance and differ for each number (a permutation, not a sum). */
function digit(n: number, panjang: number): string {
  const modul = 10 ** panjang;
  const acak = (BigInt(n) * 7_368_787n + 1_300_019n) % BigInt(modul);
  return String(acak).padStart(panjang, '1');
}
