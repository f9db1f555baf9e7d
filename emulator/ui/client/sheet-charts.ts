// SPDX-License-Identifier: Apache-2.0
// Draws the charts of a sheet from data that the server has already read out of the cells.

import { BarChart, LineChart, PieChart } from 'echarts/charts';
import {
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
} from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartJson } from '../grid-json.ts';
import { create } from './dom.ts';

use([
  BarChart,
  LineChart,
  PieChart,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
  SVGRenderer,
]);

const PALETTE = ['#0b5a6b', '#d98a1f', '#3d7f4f', '#8c4a7d', '#4a6fb0', '#b3541e', '#6b7783'];

let drawn: EChartsType[] = [];

export function showCharts(place: HTMLElement, charts: readonly ChartJson[]): void {
  for (const chart of drawn) chart.dispose();
  place.replaceChildren();
  place.hidden = charts.length === 0;
  const boxes = charts.map((chart) =>
    create('figure', { class: 'chart', role: 'img', 'aria-label': chart.title }),
  );
  // All boxes first: each chart takes the size that its box has among the others.
  place.append(...boxes);
  drawn = charts.map((chart, index) => {
    const box = boxes[index] as HTMLElement;
    const view = init(box, null, { renderer: 'svg' });
    view.setOption(chart.kind === 'pie' ? pieOption(chart) : axisOption(chart));
    return view;
  });
}

addEventListener('resize', () => {
  for (const chart of drawn) chart.resize();
});

const common = (chart: ChartJson): Record<string, unknown> => ({
  color: PALETTE,
  animation: false,
  textStyle: { fontFamily: 'system-ui, sans-serif' },
  title: { text: chart.title, left: 12, top: 10, textStyle: { fontSize: 15, color: '#1c2733' } },
});

function pieOption(chart: ChartJson): Record<string, unknown> {
  const values = chart.series[0]?.values ?? [];
  const data = chart.labels.map((name, index) => ({ name, value: values[index] ?? 0 }));
  const series = [{ type: 'pie', radius: ['35%', '62%'], center: ['50%', '58%'], data }];
  return { ...common(chart), tooltip: { trigger: 'item' }, series };
}

function axisOption(chart: ChartJson): Record<string, unknown> {
  const isSlanted = chart.kind !== 'bar' && chart.labels.some((label) => label.length > 12);
  const axisLabel = {
    ...{ interval: 0, width: isSlanted ? 110 : 180, overflow: 'truncate' },
    ...(isSlanted ? { rotate: 35 } : {}),
  };
  const labels = { type: 'category', data: chart.labels, axisLabel };
  const numbers = { type: 'value', minInterval: 1 };
  const isFlat = chart.kind === 'bar';
  const isLine = chart.kind === 'line' || chart.kind === 'area';
  return {
    ...common(chart),
    tooltip: { trigger: 'axis' },
    ...(chart.series.length > 1 ? { legend: { bottom: 4 } } : {}),
    grid: { left: 12, right: 20, top: 56, bottom: 36, containLabel: true },
    xAxis: isFlat ? numbers : labels,
    yAxis: isFlat ? { ...labels, inverse: true } : numbers,
    series: chart.series.map(({ name, values }) => ({
      name,
      type: isLine ? 'line' : 'bar',
      data: values,
      ...(chart.stacked ? { stack: 'all' } : {}),
      ...(chart.kind === 'area' ? { areaStyle: {} } : {}),
    })),
  };
}
