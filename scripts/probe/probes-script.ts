// SPDX-License-Identifier: Apache-2.0
// What Apps Script's own services do: SpreadsheetApp, locks, properties, dates, refusals.

import type { Tab } from './bench.ts';
import { batch, enter, rect, sheetOf, values } from './cells.ts';
import { google, type Json } from './google.ts';
import { told } from './answer.ts';
import type { Probe } from './probe.ts';

/** A Date as an instant; errors and texts as they are. */
const plain = (value: unknown): Json =>
  value instanceof Date ? `Date ${value.toISOString()}` : (value as Json);

export const SCRIPT: readonly Probe[] = [
  {
    id: 'setvalues-bentuk',
    about: 'setValues dengan bentuk yang salah, dan dengan null',
    observe(bench) {
      const range = sheetOf(bench.tab()).getRange('A1:B2');
      return [
        told(bench, () => void range.setValues([['a', 'b']])),
        told(bench, () => void range.setValues([['a', 'b'], ['c']])),
        told(bench, () => void range.setValues('a')),
        told(
          bench,
          () =>
            void range.setValues([
              [null, undefined],
              ['', 'x'],
            ]),
        ),
        range.getValues().flat().map(plain),
      ];
    },
  },
  {
    id: 'setvalue-tanggal',
    about: 'Tanggal (Date) yang ditulis ke sel tanpa format',
    observe(bench) {
      const sheet = sheetOf(bench.tab());
      // 31 December 2026 in Jakarta: at 14:30, and at midnight.
      const dates = [Date.UTC(2026, 11, 31, 7, 30), Date.UTC(2026, 11, 30, 17)];
      return dates.map((instant, i) => {
        const cell = sheet.getRange(i + 1, 1).setValue(new Date(instant));
        return [cell.getDisplayValue(), plain(cell.getValue())];
      });
    },
  },
  {
    id: 'getvalues-jenis',
    about: 'Jenis nilai yang dibaca getValues: kosong, tanggal, jam, galat, centang',
    observe(bench) {
      const range = sheetOf(bench.tab()).getRange('A1:F1');
      range.setValues([['', '31/12/2026', '14:30', '=1+', 'TRUE', '0050']]);
      return range.getValues().flat().map(plain);
    },
  },
  {
    id: 'baris-terakhir',
    about: 'getLastRow dengan format dan kotak centang, appendRow di ujung kisi',
    observe: (bench) => lastRows(bench.tab()),
  },
  {
    id: 'validasi-ketat',
    about: 'Validasi ketat terhadap setValue dan terhadap API',
    observe(bench) {
      const tab = bench.tab();
      const condition = { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Terima' }] };
      const range = rect(tab, [0, 1], [0, 1]);
      batch(tab, { setDataValidation: { range, rule: { condition, strict: true } } });
      const cell = sheetOf(tab).getRange('A1');
      const set = (value: string) =>
        told(bench, () => {
          cell.setValue(value);
          google().SpreadsheetApp.flush();
        });
      return [
        set('Terima'),
        set('apa saja'),
        set(''),
        told(bench, () => enter(tab, 'A1', [['apa saja']])),
        values(tab, 'A1'),
      ];
    },
  },
  {
    id: 'nama-tab-script',
    about: 'getSheetByName dengan huruf yang berbeda',
    observe(bench) {
      const tab = bench.tab();
      const book = google().SpreadsheetApp.openById(tab.bookId);
      return book.getSheetByName(tab.name.toLowerCase()) === null ? 'tidak ditemukan' : 'ditemukan';
    },
  },
  {
    id: 'lihat-segera',
    about: 'Tulisan SpreadsheetApp dan API saling terlihat seketika',
    observe(bench) {
      const tab = bench.tab();
      const sheet = sheetOf(tab);
      sheet.getRange('A1').setValue('script');
      google().SpreadsheetApp.flush();
      const seen = values(tab, 'A1');
      enter(tab, 'B1', [['api']]);
      return [seen, plain(sheet.getRange('B1').getValue())];
    },
  },
  {
    id: 'kunci',
    about: 'LockService: diminta dua kali, 0 dan kurang dari 0 milidetik',
    observe(bench) {
      const lock = google().LockService.getScriptLock();
      const before = [lock.tryLock(0), lock.hasLock(), lock.tryLock(0), lock.tryLock(-1)];
      lock.releaseLock();
      const after = [lock.hasLock(), lock.tryLock(-1), told(bench, () => lock.waitLock(-1))];
      lock.releaseLock();
      return [...before, ...after];
    },
  },
  {
    id: 'charset',
    about: 'Teks tanpa charset dalam base64',
    observe() {
      const { base64Encode, Charset } = google().Utilities;
      return [base64Encode('é – ñ'), base64Encode('é – ñ', Charset.UTF_8)];
    },
  },
  {
    id: 'format-tanggal',
    about: 'Utilities.formatDate: nama bulan, zona, zona yang tidak ada',
    observe(bench) {
      const date = new Date(Date.UTC(2026, 7, 17, 3, 5));
      const format = (zone: string, pattern: string) =>
        told(bench, () => google().Utilities.formatDate(date, zone, pattern));
      return [
        format('Asia/Jakarta', 'EEEE, d MMMM yyyy HH:mm z'),
        format('Asia/Jakarta', 'EEE d MMM yy h:mm a Z'),
        format('GMT+7', "yyyy-MM-dd'T'HH:mm:ssXXX"),
        format('Mars/X', 'yyyy'),
      ];
    },
  },
  {
    id: 'cache-batas',
    about: 'Kata-kata penolakan CacheService',
    observe(bench) {
      const cache = google().CacheService.getScriptCache();
      return [
        told(bench, () => cache.put('probe', 'x'.repeat(102_401), 1)),
        told(bench, () => cache.put('k'.repeat(251), 'x', 1)),
      ];
    },
  },
  {
    id: 'properti-batas',
    about: 'Kata-kata penolakan PropertiesService di atas 9 KB',
    observe(bench) {
      const store = google().PropertiesService.getScriptProperties();
      const put = (length: number) =>
        told(bench, () => void store.setProperty('probe-besar', 'x'.repeat(length)));
      const said = [put(9 * 1024), put(9 * 1024 + 1), put(12 * 1024)];
      store.deleteProperty('probe-besar');
      return said;
    },
  },
  {
    id: 'alamat-web',
    about: 'Alamat aplikasi web yang belum disebarkan',
    observe: () => (google().ScriptApp.getService().getUrl() === null ? 'null' : 'ada alamat'),
  },
  {
    id: 'kata-script',
    about: 'Kata-kata penolakan Apps Script',
    observe(bench) {
      const sheet = sheetOf(bench.tab());
      const { ScriptApp, HtmlService } = google();
      const clock = () => ScriptApp.newTrigger('detak').timeBased();
      const twice = () => {
        const trigger = clock().everyHours(1).create();
        ScriptApp.deleteTrigger(trigger);
        ScriptApp.deleteTrigger(trigger);
      };
      return [
        told(bench, () => void sheet.getRange(0, 1)),
        told(bench, () => void sheet.getRange(1, 1, 0, 1)),
        told(bench, () => void sheet.getRange(5000, 1).setValue('x')),
        told(bench, () => void clock().everyMinutes(7)),
        told(bench, () => void clock().everyHours(3)),
        told(bench, () => void clock().everyDays(1).inTimezone('Mars/X')),
        told(bench, () => {
          ScriptApp.deleteTrigger(clock().everyDays(1).inTimezone('Mars/X').create());
        }),
        told(bench, twice),
        told(bench, () => void HtmlService.createHtmlOutputFromFile('tiada')),
      ];
    },
  },
];

function lastRows(tab: Tab): Json {
  const sheet = sheetOf(tab);
  const note = {
    repeatCell: { range: rect(tab, [19, 20], [4, 5]), cell: { note: 'x' }, fields: 'note' },
  };
  batch(tab, note);
  const empty = sheet.getLastRow();
  const rule = { condition: { type: 'BOOLEAN' } };
  batch(tab, { setDataValidation: { range: rect(tab, [8, 9], [0, 1]), rule } });
  sheet.getRange(9, 1).setValue(false);
  const box = sheet.getLastRow();
  sheet.getRange(1000, 26).setValue('ujung');
  sheet.appendRow(['a']);
  return { kosong: empty, centang: box, ujung: sheet.getLastRow(), baris: sheet.getMaxRows() };
}
