// SPDX-License-Identifier: Apache-2.0
// How a spreadsheet's locale writes numbers, money and dates. Two locales are known; any other is
// not emulated, because guessing how a locale reads "1.500" is the fault this is there to show.

import { notEmulated } from '../api-error.ts';

export interface LocaleRules {
  readonly decimal: '.' | ',';
  readonly group: '.' | ',';
  readonly dateOrder: 'dmy' | 'mdy';
  /** What may stand before an amount; the first is how it is shown. */
  readonly currency: readonly string[];
  readonly months: readonly string[];
  readonly days: readonly string[];
  /** Short names people type that are not the first three letters of a month. */
  readonly monthAliases: Readonly<Record<string, number>>;
  readonly patterns: {
    readonly DATE: string;
    readonly TIME: string;
    readonly DATE_TIME: string;
    readonly CURRENCY: string;
  };
}

const ENGLISH: LocaleRules = {
  decimal: '.',
  group: ',',
  dateOrder: 'mdy',
  currency: ['$', 'USD'],
  months:
    'January February March April May June July August September October November December'.split(
      ' ',
    ),
  days: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
  monthAliases: { sept: 9 },
  patterns: {
    DATE: 'm/d/yyyy',
    TIME: 'h:mm:ss am/pm',
    DATE_TIME: 'm/d/yyyy h:mm:ss',
    CURRENCY: '"$"#,##0.00',
  },
};

const INDONESIAN: LocaleRules = {
  decimal: ',',
  group: '.',
  dateOrder: 'dmy',
  currency: ['Rp', 'IDR'],
  months:
    'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
      ' ',
    ),
  days: 'Minggu Senin Selasa Rabu Kamis Jumat Sabtu'.split(' '),
  monthAliases: { agt: 8, agst: 8, sept: 9, nop: 11, pebruari: 2 },
  patterns: {
    DATE: 'dd/mm/yyyy',
    TIME: 'h:mm:ss',
    DATE_TIME: 'dd/mm/yyyy h:mm:ss',
    CURRENCY: '"Rp"#,##0.00',
  },
};

const LOCALES: Readonly<Record<string, LocaleRules>> = {
  en_US: ENGLISH,
  en: ENGLISH,
  in_ID: INDONESIAN,
  id_ID: INDONESIAN,
  in: INDONESIAN,
  id: INDONESIAN,
};

export function localeRules(locale: string): LocaleRules {
  const rules = LOCALES[locale];
  if (rules === undefined) throw notEmulated(`Sheets locale ${locale}`);
  return rules;
}
