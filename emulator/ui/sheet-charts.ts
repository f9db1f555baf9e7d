// SPDX-License-Identifier: Apache-2.0
// Reads the data behind the charts of a sheet, so that the browser only has to draw it. Bars,
// columns, lines, areas and pies; a chart of another kind is left out.

import type { EmbeddedChart, GridRange } from '../sheets/model.ts';
import type { SheetView } from '../sheets/view.ts';
import type { ChartJson } from './grid-json.ts';

/** Displayed texts of a range, column by column, from any sheet of the spreadsheet. */
export type ReadColumns = (range: GridRange) => readonly (readonly string[])[];

interface Source {
  readonly sourceRange?: { readonly sources?: readonly GridRange[] };
}

interface ChartSpec {
  readonly title?: string;
  readonly basicChart?: {
    readonly chartType?: string;
    readonly stackedType?: string;
    readonly headerCount?: number;
    readonly domains?: readonly { readonly domain?: Source }[];
    readonly series?: readonly { readonly series?: Source }[];
  };
  readonly pieChart?: { readonly domain?: Source; readonly series?: Source };
}

const KINDS: Readonly<Record<string, ChartJson['kind']>> = {
  BAR: 'bar',
  COLUMN: 'column',
  LINE: 'line',
  AREA: 'area',
  STEPPED_AREA: 'area',
  COMBO: 'column',
};

export function readCharts(sheet: SheetView, read: ReadColumns, locale: string): ChartJson[] {
  return sheet.charts.flatMap((chart) => {
    const json = readChart(chart, read, locale);
    return json === undefined ? [] : [json];
  });
}

function readChart(chart: EmbeddedChart, read: ReadColumns, locale: string): ChartJson | undefined {
  const spec = (chart.spec ?? {}) as ChartSpec;
  const { basicChart, pieChart, title = '' } = spec;
  if (pieChart !== undefined) {
    // A pie has no headerCount: a first value that is no number is taken for a heading.
    const values = columnOf(pieChart.series, read);
    const head = toNumber(values[0] ?? '', locale) === null && values.length > 1 ? 1 : 0;
    const series = [{ name: '', values: numbers(values.slice(head), locale) }];
    const labels = columnOf(pieChart.domain, read).slice(head);
    return { title, kind: 'pie', stacked: false, labels, series };
  }
  const kind = KINDS[basicChart?.chartType ?? ''];
  if (basicChart === undefined || kind === undefined) return undefined;
  const head = basicChart.headerCount ?? 0;
  const series = (basicChart.series ?? []).map((each) => {
    const column = columnOf(each.series, read);
    const name = column.slice(0, head).join(' ');
    return { name, values: numbers(column.slice(head), locale) };
  });
  const labels = columnOf(basicChart.domains?.[0]?.domain, read).slice(head);
  const filled = labels.findLastIndex((label) => label !== '') + 1;
  const cut = series.map(({ name, values }) => ({ name, values: values.slice(0, filled) }));
  const stacked = (basicChart.stackedType ?? 'NOT_STACKED') !== 'NOT_STACKED';
  return { title, kind, stacked, labels: labels.slice(0, filled), series: cut };
}

/** A source lies in one column or in one row; either way it is one list. */
const columnOf = (source: Source | undefined, read: ReadColumns): readonly string[] =>
  (source?.sourceRange?.sources ?? []).flatMap((range) => {
    const columns = read(range);
    return columns.length === 1 ? (columns[0] ?? []) : columns.map((column) => column[0] ?? '');
  });

const numbers = (texts: readonly string[], locale: string): (number | null)[] =>
  texts.map((text) => toNumber(text, locale));

/** From the displayed text: decimal comma and thousands dot where the locale has them. */
function toNumber(text: string, locale: string): number | null {
  const hasComma = /^(in|id)/.test(locale);
  const plain = hasComma ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  const value = Number(plain.replace(/[^\d.eE+-]/g, ''));
  return text.trim() === '' || Number.isNaN(value) || !/\d/.test(text) ? null : value;
}
