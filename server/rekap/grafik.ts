// SPDX-License-Identifier: Apache-2.0
// Charts of the rekap as PNG: ECharts draws SVG without a browser, resvg turns it into pixels with
// the fonts of the package, so that a server without fonts prints the same.

import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import * as echarts from 'echarts';
import type { Gambar } from './gambar-docx.ts';

const require = createRequire(import.meta.url);

const FONT = ['400Regular/Arimo_400Regular.ttf', '700Bold/Arimo_700Bold.ttf'].map((satu) =>
  require.resolve(`@expo-google-fonts/arimo/${satu}`),
);

const LEBAR = 800;
const PIKSEL_PER_MM = LEBAR / 155;

export interface Batang {
  readonly nama: string;
  readonly selesai: number;
  readonly terbuka: number;
}

/** Horizontal bars, finished and open stacked; the largest on top. 155 mm wide. */
export function grafikBatang(judul: string, batang: readonly Batang[]): Gambar {
  const tinggi = 90 + Math.max(batang.length, 2) * 26;
  const urut = [...batang].reverse();
  const gambar = echarts.init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: LEBAR,
    height: tinggi,
  });
  gambar.setOption({
    animation: false,
    textStyle: { fontFamily: 'Arimo', color: '#222' },
    title: { text: judul, left: 'center', textStyle: { fontSize: 17, fontFamily: 'Arimo' } },
    legend: { bottom: 0, data: ['Selesai', 'Terbuka'] },
    grid: { left: 10, right: 40, top: 40, bottom: 36, containLabel: true },
    xAxis: { type: 'value', minInterval: 1, splitLine: { lineStyle: { color: '#ddd' } } },
    yAxis: {
      type: 'category',
      data: urut.map((satu) => satu.nama),
      axisLabel: { fontSize: 13, width: 260, overflow: 'truncate' },
      axisTick: { show: false },
    },
    series: [
      seri(
        'Selesai',
        '#1f5f8b',
        urut.map((satu) => satu.selesai),
      ),
      seri(
        'Terbuka',
        '#e0a030',
        urut.map((satu) => satu.terbuka),
      ),
    ],
  });
  const svg = gambar.renderToSVGString();
  gambar.dispose();
  return {
    png: toPng(svg),
    lebarMm: 155,
    tinggiMm: Math.round(tinggi / PIKSEL_PER_MM),
    alt: `${judul}: ${batang.map((b) => `${b.nama} ${b.selesai + b.terbuka}`).join(', ') || 'nihil'}`,
  };
}

function seri(nama: string, color: string, data: readonly number[]): object {
  return {
    name: nama,
    type: 'bar',
    stack: 'jumlah',
    barMaxWidth: 17,
    itemStyle: { color },
    label: {
      show: true,
      color: '#fff',
      formatter: (satu: { value: number }) => (satu.value > 0 ? String(satu.value) : ''),
    },
    data: [...data],
  };
}

function toPng(svg: string): Uint8Array {
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: LEBAR * 2 },
    background: '#ffffff',
    font: { loadSystemFonts: false, fontFiles: FONT, defaultFontFamily: 'Arimo' },
  });
  return new Uint8Array(resvg.render().asPng());
}
