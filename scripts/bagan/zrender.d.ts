// SPDX-License-Identifier: Apache-2.0
// The part of zrender that we call. Its own types name their files without extension, which Node's
// way of resolving modules does not find.

declare module 'zrender' {
  interface Gaya {
    fill?: string;
    stroke?: string;
    lineWidth?: number;
    lineDash?: readonly number[];
    lineJoin?: 'miter' | 'round';
  }
  interface Umum<S> {
    silent: boolean;
    z?: number;
    x?: number;
    y?: number;
    rotation?: number;
    shape?: S;
    style: Gaya;
  }
  interface GayaTeks extends Gaya {
    text: string;
    x: number;
    y: number;
    fontSize: number;
    fontFamily: string;
    fontWeight: 'normal' | 'bold';
    textAlign: 'left' | 'center' | 'right';
    textBaseline: 'middle';
  }
  class Unsur {
    private readonly isUnsur: true;
  }
  export class Rect extends Unsur {
    constructor(isi: Umum<{ x: number; y: number; width: number; height: number; r?: number }>);
  }
  export class Polyline extends Unsur {
    constructor(isi: Umum<{ points: [number, number][] }>);
  }
  export class Polygon extends Unsur {
    constructor(isi: Umum<{ points: [number, number][] }>);
  }
  export class TSpan extends Unsur {
    constructor(isi: Omit<Umum<never>, 'style'> & { style: GayaTeks });
  }
  export interface ZRender {
    add(unsur: Unsur): void;
    dispose(): void;
    readonly painter: { renderToString(): string };
  }
  export function init(
    dom: null,
    opsi: { renderer: 'svg'; ssr: true; width: number; height: number },
  ): ZRender;
}
