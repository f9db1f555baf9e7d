// SPDX-License-Identifier: Apache-2.0
// Google calls by name: triggers, menu entries and pages. Each name that the installed office really
// uses is a function at the top of Code.js, and Code.js loads where there is nothing but Apps Script.

import { transform } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { inspectScript } from '../../emulator/gas/host.ts';
import { buildBundle, titikMasuk } from '../../scripts/bundel.ts';
import { daftarSop, muatSop } from '../../sop/muat.ts';
import { siapkanPanggung, WARGA, wib, type Panggung } from '../skenario/_panggung.ts';

const buka = siapkanPanggung(wib('2026-10-19T08.00'));

async function code(sop = 'kecamatan-jenawi'): Promise<string> {
  const { files } = await buildBundle({ sop: muatSop(sop) });
  return files.find(({ name }) => name === 'Code')?.source ?? '';
}

describe('Code.js', () => {
  test.each(daftarSop())(
    'with the SOP of %s loads, calls no service, and defines its entry points',
    async (sop) => {
      const hasil = inspectScript(await code(sop));
      expect(hasil.error).toBeUndefined();
      expect(hasil.calls).toEqual([]);
      expect([...hasil.functions].sort()).toEqual([...titikMasuk()].sort());
      expect(hasil.otherGlobals).toEqual(['App']);
    },
  );

  const TIDAK_ADA = [
    ...['process', 'Buffer', 'require', 'module', 'global', 'window', 'document', 'self'],
    ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch', 'XMLHttpRequest'],
    ...['URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'crypto', 'atob', 'btoa'],
    ...['structuredClone', 'performance', 'AbortController'],
  ];

  test('was loaded where none of Node’s or a browser’s names exist, and nothing is made from strings', () => {
    const ada = `[${TIDAK_ADA.map((nama) => `'${nama}'`).join()}].filter((n) => n in globalThis)`;
    expect(
      inspectScript(`if (${ada}.length > 0) throw new Error(${ada}.join());`).error,
    ).toBeUndefined();
    expect(inspectScript(`eval('1')`).error).toMatch(/Code generation from strings disallowed/);
    expect(inspectScript(`new Function('return 1')`).error).toMatch(/Code generation from strings/);
    expect(inspectScript(`ScriptApp.getProjectTriggers()`).calls).not.toEqual([]);
  });

  test('calls none of them anywhere, either', async () => {
    const { code: padat } = await transform(await code(), {
      minifyWhitespace: true,
      legalComments: 'none',
    });
    const dipanggil = (sumber: string): string[] =>
      TIDAK_ADA.filter((nama) => new RegExp(`(?<![\\w$.'"\`-])(?:new )?${nama}\\(`).test(sumber));
    expect(dipanggil(`${padat};var x=new URL("a");fetch(x)`)).toEqual(['fetch', 'URL']);
    expect(dipanggil(padat)).toEqual([]);
    expect(padat).not.toMatch(/(?<![\w$.])(?:eval|Function)\(/);
    expect(padat).not.toMatch(/(?<![\w$.])(?:async |await |import\()/);
  });
});

/** Names in the pages as a browser gets them. */
function namaDiHalaman(html: string): string[] {
  const dipanggil = [
    ...html.matchAll(/data-kirim="([^"]*)"/g),
    ...html.matchAll(/\.with(?:Success|Failure)Handler\([\w$]+\)\.(?!with)([\w$]+)\(/g),
    ...html.matchAll(/google\.script\.run\.(?!with)([\w$]+)\(/g),
  ];
  return [...new Set(dipanggil.map(([, nama]) => nama ?? ''))];
}

function tautan(p: Panggung, kepada: string, jenis: string): Record<string, string> {
  const teks = p
    .surat(kepada)
    .map((s) => s.text)
    .join('\n');
  const [alamat = 'https://tidak.ada'] = new RegExp(`https:\\S+h=${jenis}\\S+`).exec(teks) ?? [];
  return Object.fromEntries(new URL(alamat).searchParams);
}

describe('names that the installed office uses', () => {
  test('triggers', () => {
    const pemicu = buka()
      .kantor.emulator.scripts.triggers()
      .map(({ handler }) => handler);
    expect(pemicu).toHaveLength(4);
    expect(titikMasuk()).toEqual(expect.arrayContaining(pemicu));
  });

  test('menu entries, for the owner and for an officer', () => {
    const p = buka();
    for (const orang of [p.kantor.pemilik, p.surelPeran('admin-website')]) {
      const { menus } = p.kantor.emulator.scripts.open(p.kantor.registerId, orang);
      const teks = JSON.stringify(menus);
      const nama = [...teks.matchAll(/"functionName":"([^"]+)"/g)].map(([, satu]) => satu);
      expect(nama, teks).toHaveLength(5);
      expect(titikMasuk()).toEqual(expect.arrayContaining(nama));
    }
  });

  test('pages: tracking before and after the answer, the officer’s page, the sidebar', () => {
    const p = buka();
    const { scripts } = p.kantor.emulator;
    const lihat = (parameter: Record<string, string>): string =>
      scripts.doGet(p.kantor.scriptId, parameter).html;
    p.kirim();
    const tindak = lihat(tautan(p, p.surelPeran('admin-website'), 'tindak'));
    p.tindak(1, 'Minta kelengkapan', { isian: 'Mohon sebutkan nama jalannya.' });
    const ditanya = lihat(tautan(p, WARGA, 'lacak'));
    p.halaman('replyPelapor', { tautan: tautan(p, WARGA, 'lacak'), isian: 'Jalan Melati.' });
    p.tindak(1, 'Terima aduan');
    p.tindak(1, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
    p.tindak(1, 'Bukan wewenang PPID Pelaksana', { isian: 'Mohon ke Dinas PUPR.' });
    const selesai = lihat(tautan(p, WARGA, 'lacak'));
    const bilah = p.kantor.emulator.scripts
      .run(p.kantor.scriptId, 'showSidebar', { as: p.kantor.pemilik, ui: true })
      .shown.map((satu) => (satu.kind === 'sidebar' ? satu.page.content : ''))
      .join('');
    expect([tindak, ditanya, selesai, bilah].map(namaDiHalaman)).toEqual([
      ['actOnAduan'],
      ['replyPelapor'],
      ['rateTanggapan'],
      ['readAduan', 'actOnAduan'],
    ]);
    for (const nama of ['actOnAduan', 'replyPelapor', 'rateTanggapan', 'readAduan']) {
      expect(titikMasuk()).toContain(nama);
      expect(() => p.halaman(nama, {}), nama).not.toThrow(/not found/);
    }
  });
});
