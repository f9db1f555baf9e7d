// SPDX-License-Identifier: Apache-2.0
// An office with a form, a spreadsheet with a script, and a web app, listening on loopback: what
// the tests of the pages walk through.

import type { Emulator } from '../../emulator/index.ts';
import type { FormInfo } from '../../emulator/forms/service.ts';
import { createOffice, OFFICE, STAFF } from './_rest-world.ts';

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Alat').addItem('Bilah', 'showSide').addSeparator()
    .addSubMenu(SpreadsheetApp.getUi().createMenu('Lain').addItem('Rusak', 'broken')).addToUi();
}
function showSide() {
  var html = '<p id="out">…</p><button onclick="ask()">Tanya</button><script>function ask() {' +
    'google.script.run.withSuccessHandler(function (v) { out.textContent = v; })' +
    '.withFailureHandler(function (e) { out.textContent = "gagal: " + e.message; }).answer(7); }' +
    '</' + 'script>';
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle('Bilah kerja'));
}
function broken() { throw new Error('rusak <b>sekali</b>'); }
function answer(n) { return 'jawaban ' + n; }
function hidden_() { return 'rahasia'; }
function onFormSubmit(e) {
  var answers = e.response.getItemResponses();
  MailApp.sendEmail({
    to: '${STAFF}',
    subject: 'Masuk: ' + answers[0].getResponse(),
    htmlBody: '<p>Lihat <a href="' + SpreadsheetApp.getActive().getUrl() + '">register</a></p>' +
      '<script>parent.document.title = "bocor"</' + 'script>',
    body: 'Lihat register'
  });
}
function tick() { console.log('berdetak'); }
function doGet(e) {
  if (e.parameter.rusak) throw new Error('doGet rusak');
  return HtmlService.createHtmlOutput(
    '<p id="out">' + (e.parameter.t || 'kosong') + '</p><button onclick="ask()">Tanya</button>' +
    '<script>function ask() { google.script.run.withSuccessHandler(function (v) {' +
    'document.getElementById("out").textContent = v; }).answer(9); }</' + 'script>')
    .setTitle('Pelacakan').addMetaTag('viewport', 'width=device-width, initial-scale=1');
}
function setUp(formId) {
  ScriptApp.newTrigger('onFormSubmit').forForm(formId).onFormSubmit().create();
  ScriptApp.newTrigger('tick').timeBased().everyMinutes(30).create();
}
`;

const MANIFEST = {
  timeZone: 'Asia/Jakarta',
  runtimeVersion: 'V8',
  webapp: { access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' },
};

export interface Street {
  readonly emulator: Emulator;
  readonly url: string;
  readonly form: FormInfo;
  readonly formPath: string;
  readonly spreadsheetId: string;
  readonly appPath: string;
  close(): Promise<void>;
}

export async function openStreet(): Promise<Street> {
  const emulator = createOffice();
  const who = { actor: OFFICE, face: 'gas' } as const;
  const form = createForm(emulator);
  const spreadsheetId = createRegister(emulator);
  const scriptId = emulator.scripts.createProject({
    owner: OFFICE,
    name: 'Alat kantor',
    parentId: spreadsheetId,
    files: [
      { name: 'appsscript', type: 'JSON', source: JSON.stringify(MANIFEST) },
      { name: 'Kode', type: 'SERVER_JS', source: CODE },
    ],
  });
  const { error } = emulator.scripts.run(scriptId, 'setUp', { as: OFFICE, args: [form.formId] });
  if (error !== undefined) throw new Error(error);
  const { deploymentId } = emulator.scripts.deploy(scriptId);
  const { url, close } = await emulator.listen(0);
  const { pathname } = new URL(emulator.forms.publishedUrl(form.formId));
  return {
    ...{ emulator, url, form, spreadsheetId, close },
    formPath: pathname,
    appPath: `/macros/s/${deploymentId}/exec`,
  };

  function createForm({ forms }: Emulator): FormInfo {
    const { formId } = forms.create({ title: 'Formulir', published: true }, who);
    forms.addItem(formId, { type: 'TEXT', title: 'Nama <lengkap>', required: true }, who);
    forms.addItem(formId, { type: 'PAGE_BREAK', title: 'Bagian dua' }, who);
    const choices = ['Jalan', 'Air'];
    const choice = { type: 'MULTIPLE_CHOICE', title: 'Jenis', choices, otherOption: true } as const;
    forms.addItem(formId, choice, who);
    const validation = { kind: 'lengthAtLeast', length: 10 } as const;
    forms.addItem(formId, { type: 'PARAGRAPH_TEXT', title: 'Uraian', validation }, who);
    const settings = { title: 'Formulir Aduan', allowResponseEdits: true };
    return forms.update(formId, settings, who);
  }
}

/** A header, ten rows; only the third column is open to others, with a dropdown. */
function createRegister({ sheets, drive }: Emulator): string {
  const who = { actor: OFFICE, face: 'rest' } as const;
  const tabs = [{ properties: { title: 'Register' } }, { properties: { title: 'Dasbor' } }];
  const body = { properties: { title: 'Register 2026' }, sheets: tabs };
  const created = sheets.call('spreadsheets.create', { body }, who) as {
    spreadsheetId: string;
    sheets: { properties: { sheetId: number } }[];
  };
  const { spreadsheetId } = created;
  const [sheetId = 0, dashboard = 0] = created.sheets.map((each) => each.properties.sheetId);
  const text = (stringValue: string) => ({ userEnteredValue: { stringValue } });
  const number = (numberValue: number) => ({ userEnteredValue: { numberValue } });
  const rows = Array.from({ length: 10 }, (_, index) => ({
    values: [text(`000${index + 1}`), text(`Uraian <${index + 1}>`), text(''), text('')],
  }));
  const head = ['Nomor', 'Uraian', 'Tindakan', 'Catatan'].map(text);
  const options = ['Terima', 'Tolak'].map((userEnteredValue) => ({ userEnteredValue }));
  const open = { sheetId, startRowIndex: 1, startColumnIndex: 2, endColumnIndex: 3 };
  const condition = { type: 'ONE_OF_LIST', values: options };
  const at = (column: number) => ({
    sourceRange: {
      sources: [
        {
          ...{ sheetId: dashboard, startRowIndex: 0, endRowIndex: 3 },
          ...{ startColumnIndex: column, endColumnIndex: column + 1 },
        },
      ],
    },
  });
  const basicChart = {
    chartType: 'COLUMN',
    headerCount: 1,
    domains: [{ domain: at(0) }],
    series: [{ series: at(1) }],
  };
  const requests = [
    write(sheetId, [{ values: head }, ...rows]),
    { setDataValidation: { range: open, rule: { condition, strict: true, showCustomUi: true } } },
    { addProtectedRange: { protectedRange: { range: { sheetId }, unprotectedRanges: [open] } } },
    write(dashboard, [
      { values: [text('Jenis'), text('Jumlah')] },
      { values: [text('Jalan'), number(1200)] },
      { values: [text('Air'), number(3.5)] },
    ]),
    { addChart: { chart: { spec: { title: 'Menurut jenis', basicChart } } } },
  ];
  const anchorCell = { sheetId: dashboard, rowIndex: 5, columnIndex: 0 };
  const chart = requests.at(-1) as { addChart: { chart: Record<string, unknown> } };
  chart.addChart.chart['position'] = { overlayPosition: { anchorCell } };
  sheets.call('spreadsheets.batchUpdate', { spreadsheetId, body: { requests } }, who);
  const share = { type: 'user', role: 'writer', emailAddress: STAFF };
  void drive.call('permissions.create', { fileId: spreadsheetId, query: {}, body: share }, who);
  return spreadsheetId;
}

function write(sheetId: number, rows: readonly object[]): object {
  const start = { sheetId, rowIndex: 0, columnIndex: 0 };
  return { updateCells: { start, rows, fields: 'userEnteredValue' } };
}
