// SPDX-License-Identifier: Apache-2.0
// A page as SVG, drawn with zrender. It places nothing: every coordinate is given.

import { init, Polygon, Polyline, Rect, TSpan, type ZRender } from 'zrender';
import { HURUF } from './teks.ts';
import {
  HITAM,
  sudutSimbol,
  type Kotak,
  type LembarCetak,
  type Titik,
  type Unsur,
} from './unsur.ts';

const KELUARGA = `${HURUF}, Arial, sans-serif`;
/** Radius of the dot where lines meet. */
const TEMU = 1.9;
const MATA = { panjang: 6.5, setengah: 2.5 } as const;

/** Standalone SVG in true size: millimetres on paper, points inside. */
export function gambarSvg(lembar: LembarCetak, mm: { lebar: number; tinggi: number }): string {
  const zr = init(null, {
    renderer: 'svg',
    ssr: true,
    width: lembar.lebar,
    height: lembar.tinggi,
  });
  try {
    for (const unsur of lembar.unsur) gambarUnsur(zr, unsur);
    return rapikan(zr.painter.renderToString(), lembar, mm);
  } finally {
    // Its clock would keep the process alive.
    zr.dispose();
  }
}

function gambarUnsur(zr: ZRender, unsur: Unsur): void {
  switch (unsur.jenis) {
    case 'teks':
      return gambarTeks(zr, unsur);
    case 'garis':
      return gambarGaris(zr, unsur);
    case 'bidang':
      return gambarBidang(zr, unsur);
    case 'simbol':
      return gambarSimbol(zr, unsur);
    case 'temu':
      return gambarTemu(zr, unsur.di);
    case 'mata':
      zr.add(
        new Polygon({
          silent: true,
          shape: { points: sudutMata(unsur).map(pasangan) },
          style: { fill: HITAM },
        }),
      );
      return;
    default:
      assertNever(unsur);
  }
}

function gambarGaris(zr: ZRender, unsur: Extract<Unsur, { jenis: 'garis' }>): void {
  const putus = unsur.putus === undefined ? {} : { lineDash: unsur.putus };
  zr.add(
    new Polyline({
      silent: true,
      shape: { points: unsur.titik.map(pasangan) },
      style: { fill: 'none', stroke: unsur.warna, lineWidth: unsur.tebal, ...putus },
    }),
  );
}

function gambarBidang(zr: ZRender, unsur: Extract<Unsur, { jenis: 'bidang' }>): void {
  const { garis, tebal = 0.6, isi = 'none' } = unsur;
  const tepi = garis === undefined ? {} : { stroke: garis, lineWidth: tebal };
  const style = { fill: isi, ...tepi };
  zr.add(new Rect({ silent: true, shape: ukuranKotak(unsur.kotak), style }));
}

function gambarTemu(zr: ZRender, { x, y }: Titik): void {
  const kotak = { x: x - TEMU, y: y - TEMU, lebar: 2 * TEMU, tinggi: 2 * TEMU, sudut: TEMU };
  zr.add(new Rect({ silent: true, shape: ukuranKotak(kotak), style: { fill: HITAM } }));
}

function gambarTeks(zr: ZRender, t: Extract<Unsur, { jenis: 'teks' }>): void {
  zr.add(
    new TSpan({
      silent: true,
      ...(t.tegak === true ? { x: t.x, y: t.y, rotation: Math.PI / 2 } : {}),
      style: {
        text: t.isi,
        x: t.tegak === true ? 0 : t.x,
        y: t.tegak === true ? 0 : t.y,
        fontSize: t.ukuran,
        fontFamily: KELUARGA,
        fontWeight: t.tebal === true ? 'bold' : 'normal',
        textAlign: RATA[t.rata ?? 'kiri'],
        // Drawn at y as it is; rapikan() makes that the baseline.
        textBaseline: 'middle',
        fill: t.warna ?? HITAM,
      },
    }),
  );
}

const RATA = { kiri: 'left', tengah: 'center', kanan: 'right' } as const;

function gambarSimbol(zr: ZRender, { bentuk, kotak }: Extract<Unsur, { jenis: 'simbol' }>): void {
  const style = { fill: '#ffffff', stroke: HITAM, lineWidth: 1 };
  if (bentuk === 'kapsul') {
    const shape = ukuranKotak({ ...kotak, sudut: kotak.tinggi / 2 });
    zr.add(new Rect({ silent: true, shape, style }));
    return;
  }
  const points = sudutSimbol(bentuk, kotak).map(pasangan);
  zr.add(new Polygon({ silent: true, shape: { points }, style }));
}

function sudutMata({ ujung, arah }: Extract<Unsur, { jenis: 'mata' }>): Titik[] {
  const { panjang: p, setengah: s } = MATA;
  const tegak = arah === 'atas' || arah === 'bawah';
  const mundur = arah === 'bawah' || arah === 'kanan' ? -p : p;
  return [
    ujung,
    ...[-s, s].map((samping) =>
      tegak
        ? { x: ujung.x + samping, y: ujung.y + mundur }
        : { x: ujung.x + mundur, y: ujung.y + samping },
    ),
  ];
}

/**
 * Baselines instead of `dominant-baseline`, which programs read differently; no style sheet, which
 * only serves a mouse; the size in millimetres.
 */
function rapikan(svg: string, lembar: LembarCetak, mm: { lebar: number; tinggi: number }): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>\s*/g, '')
    .replaceAll(' dominant-baseline="central"', '')
    .replace(/ (?:class|pointer-events)="[^"]*"/g, '')
    .replace(/ baseProfile="full"/, '')
    .replace(/width="[\d.]+" height="[\d.]+"/, `width="${mm.lebar}mm" height="${mm.tinggi}mm"`)
    .replace(/viewBox="[^"]*"/, `viewBox="0 0 ${bulat(lembar.lebar)} ${bulat(lembar.tinggi)}"`);
}

const pasangan = (t: Titik): [number, number] => [bulat(t.x), bulat(t.y)];

const ukuranKotak = (k: Kotak & { readonly sudut?: number }) => ({
  x: bulat(k.x),
  y: bulat(k.y),
  width: bulat(k.lebar),
  height: bulat(k.tinggi),
  ...(k.sudut === undefined ? {} : { r: k.sudut }),
});

const bulat = (n: number): number => Math.round(n * 100) / 100;

function assertNever(nilai: never): never {
  throw new Error(`Unsur gambar tidak dikenal: ${JSON.stringify(nilai)}`);
}
