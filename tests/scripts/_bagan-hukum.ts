// SPDX-License-Identifier: Apache-2.0
// What must hold of every drawn page, as lists of what breaks it. Worked out from points alone, not
// from how the layout found them.

import type { LembarTata, Tata } from '../../scripts/bagan/tata.ts';
import type { PanahJadi, SimbolJadi } from '../../scripts/bagan/lembar-jadi.ts';
import { isTindih, kotakGaris, type Kotak, type Titik } from '../../scripts/bagan/unsur.ts';
import { TEPI, type Kertas } from '../../scripts/bagan/ukuran.ts';

export interface Potong {
  readonly panah: PanahJadi;
  readonly a: Titik;
  readonly b: Titik;
}

export const potongan = (lembar: LembarTata): Potong[] =>
  lembar.panah.flatMap((panah) =>
    panah.garis.flatMap(({ titik }) =>
      titik.slice(1).map((b, i) => ({ panah, a: titik[i] ?? b, b })),
    ),
  );

export function garisMiring(lembar: LembarTata): string[] {
  return potongan(lembar)
    .filter(({ a, b }) => !(Math.abs(a.x - b.x) < 0.01) && !(Math.abs(a.y - b.y) < 0.01))
    .map(({ panah, a, b }) => `${panah.id}: ${JSON.stringify([a, b])}`);
}

export function simbolTindih(lembar: LembarTata): string[] {
  return pasangan(lembar.simbol)
    .filter(([s, t]) => isTindih(s.kotak, t.kotak))
    .map(([s, t]) => `${s.id} dan ${t.id}`);
}

/** A line may touch the symbols it joins only at its two ends. */
export function garisLewatSimbol(lembar: LembarTata): string[] {
  return potongan(lembar).flatMap(({ panah, a, b }) =>
    lembar.simbol
      .filter((s) => isTindih(kotakGaris(a, b, 0.2), dalam(s)))
      .map((s) => `${panah.id} lewat ${s.id}`),
  );
}

/** The box that lies within a symbol of any shape, for its own lines; ends may reach a slope. */
function dalam(s: SimbolJadi): Kotak {
  const susut = { belah: 0.27, kapsul: 0.13, kotak: 0.02, segilima: 0.02 }[s.bentuk];
  const { x, y, lebar, tinggi } = s.kotak;
  return {
    x: x + lebar * susut,
    y: y + tinggi * susut,
    lebar: lebar * (1 - 2 * susut),
    tinggi: tinggi * (1 - 2 * susut),
  };
}

/** Foreign symbols are kept clear with their whole box. */
export function garisLewatKotakLain(lembar: LembarTata): string[] {
  return potongan(lembar).flatMap(({ panah, a, b }) =>
    lembar.simbol
      .filter((s) => !panah.dari.includes(s.id) && !panah.ke.includes(s.id))
      .filter((s) => isTindih(kotakGaris(a, b, 0.2), s.kotak))
      .map((s) => `${panah.id} lewat kotak ${s.id}`),
  );
}

/** Lines of different arrows may cross; they never lie on each other. */
export function garisBerimpit(lembar: LembarTata): string[] {
  return pasangan(potongan(lembar))
    .filter(([p, q]) => p.panah.id !== q.panah.id && berimpit(p, q))
    .map(([p, q]) => `${p.panah.id} di atas ${q.panah.id}`);
}

function berimpit(p: Potong, q: Potong): boolean {
  const tegak = (s: Potong): boolean => Math.abs(s.a.x - s.b.x) < 0.01;
  if (tegak(p) !== tegak(q)) return false;
  const lintang = (t: Titik): number => (tegak(p) ? t.x : t.y);
  const bujur = (t: Titik): number => (tegak(p) ? t.y : t.x);
  if (Math.abs(lintang(p.a) - lintang(q.a)) > 2) return false;
  const [p0, p1] = [bujur(p.a), bujur(p.b)].sort((a, b) => a - b);
  const [q0, q1] = [bujur(q.a), bujur(q.b)].sort((a, b) => a - b);
  return Math.min(p1 ?? 0, q1 ?? 0) - Math.max(p0 ?? 0, q0 ?? 0) > 0.5;
}

/** Every line begins and ends on the outline of its symbol, or on a line that leads to the same. */
export function ujungLepas(lembar: LembarTata): string[] {
  const semua = potongan(lembar);
  return lembar.panah.flatMap((p) => {
    if (p.garis.length === 0) return [`${p.id} tanpa garis`];
    return p.garis.flatMap(({ titik, pangkal, kepala }) => {
      const [awal, akhir] = [titik[0], titik.at(-1)];
      if (awal === undefined || akhir === undefined) return [`${p.id} tanpa titik`];
      const milik = (ids: readonly string[]): SimbolJadi[] =>
        lembar.simbol.filter((s) => ids.includes(s.id));
      const padaJaring = (t: Titik): boolean =>
        semua.some(
          (s) =>
            (s.panah.id === p.id || s.panah.ke.join(' ') === p.ke.join(' ')) &&
            s.a !== t &&
            s.b !== t &&
            isTindih(kotakGaris(s.a, s.b, 0.1), kotakGaris(t, t, 0.1)),
        );
      return [
        ...((pangkal ? milik(p.dari).some((s) => diTepi(s, awal)) : padaJaring(awal))
          ? []
          : [`${p.id} berpangkal lepas`]),
        ...((kepala ? milik(p.ke).some((s) => diTepi(s, akhir)) : padaJaring(akhir))
          ? []
          : [`${p.id} berujung lepas`]),
      ];
    });
  });
}

function diTepi(s: SimbolJadi, t: Titik): boolean {
  const { x, y, lebar, tinggi } = s.kotak;
  const dx = Math.abs(t.x - x - lebar / 2) / (lebar / 2);
  const dy = Math.abs(t.y - y - tinggi / 2) / (tinggi / 2);
  const dekat = (n: number): boolean => Math.abs(n - 1) < 0.01;
  if (s.bentuk === 'belah') return dekat(dx + dy);
  if (s.bentuk === 'kapsul' && isLengkung(s.kotak, t)) return true;
  return (dekat(dx) && dy <= 1.01) || (dekat(dy) && dx <= 1.01);
}

/** On the half circle at one end of a capsule. */
function isLengkung({ x, y, lebar, tinggi }: Kotak, t: Titik): boolean {
  const r = tinggi / 2;
  return [x + r, x + lebar - r].some(
    (pusat) => Math.abs(Math.hypot(t.x - pusat, t.y - y - r) - r) < 0.1,
  );
}

export function labelTindih(lembar: LembarTata): string[] {
  const berlabel = lembar.panah.flatMap((p) => (p.tulisan ? [{ id: p.id, ...p.tulisan }] : []));
  return [
    ...pasangan(berlabel)
      .filter(([p, q]) => isTindih(p.kotak, q.kotak))
      .map(([p, q]) => `${p.id} dan ${q.id}`),
    ...berlabel.flatMap((l) =>
      lembar.simbol.filter((s) => isTindih(dalam(s), l.kotak)).map((s) => `${l.id} di ${s.id}`),
    ),
  ];
}

export function labelTercoret(lembar: LembarTata): string[] {
  return lembar.panah.flatMap((p) => {
    const kotak = p.tulisan?.kotak;
    if (kotak === undefined) return [];
    const pencoret = potongan(lembar).filter(({ a, b }) => isTindih(kotakGaris(a, b, 0.9), kotak));
    return [...new Set(pencoret.map((s) => `${s.panah.id} mencoret tulisan ${p.id}`))];
  });
}

/** Arrows that part in one symbol, or that the clock goes, say what they are. */
export function panahBisu(lembar: LembarTata): string[] {
  return lembar.panah
    .filter((p) => p.id === p.panah.id && p.tulisan === undefined)
    .filter(
      (p) =>
        p.putus ||
        (p.panah.dari.startsWith('langkah:') &&
          lembar.panah.some(
            (q) => q !== p && q.id === q.panah.id && q.dari.some((s) => p.dari.includes(s)),
          )),
    )
    .map((p) => p.id);
}

export function luarHalaman(tata: Tata, lembar: LembarTata, kertas: Kertas): string[] {
  const halaman = {
    x: TEPI.kiri,
    y: TEPI.atas,
    lebar: kertas.lebar - TEPI.kiri - TEPI.kanan,
    tinggi: kertas.tinggi - TEPI.atas - TEPI.bawah,
  };
  const kotak = [
    ...lembar.simbol.map((s) => ({ nama: s.id, kotak: s.kotak, di: lembar.bidang })),
    ...potongan(lembar).map((p) => ({
      nama: p.panah.id,
      kotak: kotakGaris(p.a, p.b, 0.9),
      di: lembar.bidang,
    })),
    ...lembar.panah.flatMap((p) =>
      p.tulisan ? [{ nama: `tulisan ${p.id}`, kotak: p.tulisan.kotak, di: lembar.bidang }] : [],
    ),
    { nama: 'bidang pelaksana', kotak: lembar.bidang, di: halaman },
    ...Object.entries(tata.letakTeks).map(([nama, k]) => ({
      nama,
      kotak: { x: k.x, y: TEPI.atas, lebar: k.lebar, tinggi: 1 },
      di: halaman,
    })),
  ];
  return kotak.filter((k) => !isDalam(k.kotak, k.di)).map((k) => k.nama);
}

const isDalam = (k: Kotak, di: Kotak): boolean =>
  k.x >= di.x - 0.1 &&
  k.y >= di.y - 0.1 &&
  k.x + k.lebar <= di.x + di.lebar + 0.1 &&
  k.y + k.tinggi <= di.y + di.tinggi + 0.1;

function pasangan<T>(daftar: readonly T[]): (readonly [T, T])[] {
  return daftar.flatMap((a, i) => daftar.slice(i + 1).map((b) => [a, b] as const));
}
