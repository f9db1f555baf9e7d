// SPDX-License-Identifier: Apache-2.0
// The bundle as Google will read it: it loads with nothing around it, calls no service while it
// loads, and every function that a trigger, a menu or a page names stands at its top.

import { readFileSync, readdirSync } from 'node:fs';
import vm from 'node:vm';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildBundle, titikMasuk, type Bundel } from '../../scripts/bundel.ts';
import { daftarSop, muatSop } from '../../sop/muat.ts';

const AKAR = new URL('../../', import.meta.url);
const baca = (jalur: string): string => readFileSync(new URL(jalur, AKAR), 'utf8');

let bundel: Bundel;
const berkas = (nama: string): string => bundel.files.find((f) => f.name === nama)?.source ?? '';

beforeAll(async () => {
  const id = daftarSop()[0];
  if (id === undefined) throw new Error('no SOP to build with');
  bundel = await buildBundle({ sop: muatSop(id) });
});

/** A context where every service exists and says so when it is touched. */
function muat(sumber: string): { konteks: vm.Context; disentuh: string[] } {
  const disentuh: string[] = [];
  const layanan = ['Drive', 'FormApp', 'HtmlService', 'LockService', 'MailApp', 'ScriptApp'];
  layanan.push('PropertiesService', 'Session', 'Sheets', 'SpreadsheetApp', 'Utilities', 'console');
  const konteks = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  for (const nama of layanan) {
    const get = (): never => {
      disentuh.push(nama);
      throw new Error(`${nama} was touched while loading`);
    };
    Object.defineProperty(konteks, nama, { get, configurable: true });
  }
  vm.runInContext(sumber, konteks);
  return { konteks, disentuh };
}

test('it has the three files that clasp pushes', () => {
  expect(bundel.files.map(({ name, type }) => `${name} ${type}`)).toEqual([
    'appsscript JSON',
    'Code SERVER_JS',
    'bilah HTML',
  ]);
});

test('it loads without anything of Node or a browser, and touches no service', () => {
  const { konteks, disentuh } = muat(berkas('Code'));
  expect(disentuh).toEqual([]);
  expect(vm.runInContext('typeof App.runSweep', konteks)).toBe('function');
});

test('each entry point is a declaration at the top that anybody can find by reading', () => {
  const { konteks } = muat(berkas('Code'));
  expect(titikMasuk()).toContain('doGet');
  for (const nama of titikMasuk()) {
    expect(berkas('Code')).toMatch(new RegExp(`^function ${nama}\\(\\)`, 'm'));
    expect(vm.runInContext(`typeof ${nama} + typeof App.${nama}`, konteks)).toBe(
      'functionfunction',
    );
  }
});

test('letters render in the bundle, where no code may be made from strings', () => {
  const { konteks } = muat(berkas('Code'));
  expect(() => vm.runInContext('eval("1")', konteks)).toThrow('Code generation');
  // Entry points only reach templates through services; that they were compiled is enough here.
  expect(berkas('Code')).toContain('Tanda terima aduan');
  expect(berkas('Code')).not.toMatch(/\{\{[#>/]/);
});

describe('names that Google calls by', () => {
  const sumber = readdirSync(new URL('apps-script/', AKAR), { recursive: true, encoding: 'utf8' })
    .filter((nama) => nama.endsWith('.ts'))
    .map((nama) => [nama, baca(`apps-script/${nama}`)] as const);
  const main = baca('apps-script/main.ts');

  test('triggers and menu entries are entry points', () => {
    const pemicu = /const PEMICU = \{([^}]*)\}/.exec(main)?.[1] ?? '';
    const dipanggil = [
      ...[...pemicu.matchAll(/'(\w+)'/g)].map((m) => m[1]),
      ...[...main.matchAll(/addItem\('[^']+', '(\w+)'\)/g)].map((m) => m[1]),
    ];
    expect(dipanggil.length).toBe(8);
    expect(titikMasuk()).toEqual(expect.arrayContaining(dipanggil));
  });

  test('pages call entry points only', () => {
    const halaman = readdirSync(new URL('templates/halaman/', AKAR));
    const teks = halaman.map((nama) => baca(`templates/halaman/${nama}`)).join('\n');
    const dipanggil = [
      ...[...teks.matchAll(/data-kirim="(\w+)"/g)].map((m) => m[1]),
      ...[...teks.matchAll(/withFailureHandler\(\w+\)\.(\w+)\(/g)].map((m) => m[1]),
    ];
    expect(new Set(dipanggil)).toEqual(
      new Set(['replyPelapor', 'rateTanggapan', 'actOnAduan', 'readAduan']),
    );
    expect(titikMasuk()).toEqual(expect.arrayContaining(dipanggil));
    expect(teks).not.toMatch(/google\.script\.run\.(?!with)/);
  });

  test('no other file names an entry point', () => {
    expect(sumber.length).toBeGreaterThan(90);
    const bocor = sumber
      .filter(([nama]) => nama !== 'main.ts')
      .filter(([, isi]) => titikMasuk().some((titik) => isi.includes(`'${titik}'`)));
    expect(bocor.map(([nama]) => nama)).toEqual([]);
  });
});

test('the manifest asks for what is used and nothing else', () => {
  const manifes = JSON.parse(berkas('appsscript')) as {
    oauthScopes: string[];
    webapp: unknown;
    runtimeVersion: string;
  };
  expect(manifes.runtimeVersion).toBe('V8');
  expect(manifes.webapp).toEqual({ executeAs: 'USER_DEPLOYING', access: 'ANYONE_ANONYMOUS' });
  expect(manifes.oauthScopes.map((s) => s.replace(/^.*\/auth\//, '')).sort()).toEqual([
    'drive',
    'forms',
    'script.container.ui',
    'script.scriptapp',
    'script.send_mail',
    'spreadsheets',
    'userinfo.email',
  ]);
});
