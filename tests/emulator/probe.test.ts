// SPDX-License-Identifier: Apache-2.0
// The probe script in the emulator: its answers are the emulator's, it leaves nothing behind, asks
// for no more than it uses, writes to nobody else; and what an office sends back is read and told.

import { beforeAll, describe, expect, it } from 'vitest';
import { ALL } from '../../scripts/probe/all.ts';
import { buildProbe } from '../../scripts/probe/bundle.ts';
import { compareInWords, readResults } from '../../scripts/probe/compare.ts';
import {
  ACCOUNT,
  playRound,
  press,
  type ProbeFile,
  type Round,
} from '../../scripts/probe/emulated.ts';
import type { Json } from '../../scripts/probe/google.ts';
import { canonical } from '../../scripts/probe/answer.ts';

const NEIGHBOUR = 'tetangga@gmail.com';

let files: readonly ProbeFile[] = [];
let round: Round;
/** What the account had before: ids of a spreadsheet and of a file shared with it. */
const before: string[] = [];

beforeAll(async () => {
  files = await buildProbe();
  round = playRound(files, (emulator) => {
    emulator.accounts.add({ email: NEIGHBOUR, kind: 'consumer' });
    const create = (actor: string) => {
      const body = { properties: { title: 'Register Aduan' } };
      const made = emulator.sheets.call('spreadsheets.create', { body }, { actor, face: 'rest' });
      return (made as { spreadsheetId: string }).spreadsheetId;
    };
    before.push(create(ACCOUNT), create(NEIGHBOUR));
  });
});

describe('the probe in the emulator', () => {
  it('answers every question once, as the bundle expects it', () => {
    const ids = round.results.map(({ id }) => id);
    expect(ids.toSorted((a, b) => a.localeCompare(b))).toEqual(
      ALL.map(({ id }) => id).toSorted((a, b) => a.localeCompare(b)),
    );
    expect(round.results.filter(({ same }) => same !== true)).toEqual([]);
  });

  it('no question breaks as a whole, or asks for what is not emulated', () => {
    const broken = round.results.filter(({ id, observed }) => {
      const isText = typeof observed === 'string' && /^(galat|Not emulated)/.test(observed);
      return isText && !['batas-kolom', 'detak-ui'].includes(id);
    });
    expect(broken).toEqual([]);
    const runs = round.emulator.scripts.executions();
    expect(runs.flatMap(({ notEmulated }) => notEmulated)).toEqual([]);
  });

  it.each<[string, Json]>([
    ['surel-hitung', 2],
    ['nama-tab-script', 'tidak ditemukan'],
    ['daftar-segera', [0, 1]],
    ['detak-jarak', 0],
    ['detak-anak', { dibuat: 'berhasil', menyala: false }],
    ['formulir-baru', { judul: '', terbit: false, menerima: false }],
    ['baris-terakhir', { kosong: 0, centang: 9, ujung: 1001, baris: 1001 }],
  ])('%s says what BATAS.md assumes', (id, expected) => {
    expect(round.results.find((one) => one.id === id)?.observed).toEqual(expected);
  });

  it('needs each of the scopes that it asks for, and no other', () => {
    const source = files.find(({ type }) => type === 'JSON')?.source ?? '{}';
    const { oauthScopes } = JSON.parse(source) as { oauthScopes: string[] };
    const names = oauthScopes.map((scope) => scope.replace(/^.*\/auth\//, ''));
    expect(names).toEqual([
      ...['spreadsheets', 'drive.file', 'forms'],
      ...['script.scriptapp', 'script.send_mail', 'userinfo.email'],
    ]);
    for (const left of oauthScopes) {
      const fewer = files.map((file) => {
        if (file.type !== 'JSON') return file;
        const manifest = { ...(JSON.parse(file.source) as object), oauthScopes };
        const others = { ...manifest, oauthScopes: oauthScopes.filter((one) => one !== left) };
        return { ...file, source: JSON.stringify(others) };
      });
      expect(isComplete(fewer), left).toBe(false);
    }
  });
});

describe('what it leaves behind', () => {
  it('one spreadsheet of results, with a row for each question, and no trigger', () => {
    const { drive, sheets, scripts } = round.emulator;
    const own = drive.view(ACCOUNT).filter(({ trashed, id }) => !trashed && !before.includes(id));
    expect(own.map(({ name }) => name).filter((name) => name !== 'Probe')).toEqual([
      'Probe Kentongan - hasil',
    ]);
    const id = own.find(({ name }) => name.endsWith('hasil'))?.id ?? '';
    const read = { spreadsheetId: id, range: 'Hasil!A1:F' };
    const { values } = sheets.call('spreadsheets.values.get', read, {
      actor: ACCOUNT,
      face: 'rest',
    }) as { values: string[][] };
    expect(values).toHaveLength(ALL.length + 1);
    expect(new Set(values.slice(1).map((row) => row[2]))).toEqual(new Set(['sama']));
    expect(scripts.triggers()).toEqual([]);
  });

  it('files of before as they were', () => {
    const { drive } = round.emulator;
    for (const [index, actor] of [ACCOUNT, NEIGHBOUR].entries()) {
      const file = drive.view(actor).find(({ id }) => id === before[index]);
      expect(file).toMatchObject({ name: 'Register Aduan', trashed: false });
      const [first] = round.emulator.scripts.executions();
      expect(file?.modifiedTime).toBeLessThanOrEqual(first?.startedAt ?? 0);
    }
  });

  it('letters to its own account only', () => {
    const letters = round.emulator.mail.all();
    expect(letters.length).toBeGreaterThan(0);
    expect(letters.length).toBeLessThanOrEqual(4);
    expect(round.emulator.mail.mailbox(NEIGHBOUR)).toEqual([]);
    expect(new Set(letters.flatMap(({ recipients }) => recipients))).toEqual(new Set([ACCOUNT]));
  });

  it('results without an id or an address of the account', () => {
    const text = JSON.stringify(round.results);
    for (const { id } of round.emulator.drive.view(ACCOUNT)) expect(text).not.toContain(id);
    expect(text).not.toContain(ACCOUNT);
  });

  it('nothing either when it was cut off in the middle, once bersihkan was pressed', () => {
    const { emulator, scriptId } = playRound(files);
    press(emulator, scriptId, 'bersihkan');
    for (const call of [30, 120]) {
      emulator.scripts.faults.kill({ call, when: 'after' });
      const cut = emulator.scripts.run(scriptId, 'mulai', { as: ACCOUNT });
      expect(cut.status).toBe('KILLED');
      expect(press(emulator, scriptId, 'bersihkan')).toMatch(/^Bersih/);
      const left = emulator.drive.view(ACCOUNT).filter(({ trashed }) => !trashed);
      expect(left.filter(({ name }) => name.includes('sementara'))).toEqual([]);
      expect(emulator.scripts.triggers()).toEqual([]);
      emulator.advanceTo(emulator.kernel.now() + 120_000);
    }
  });
});

describe('what an office sends back', () => {
  const probes = [
    { id: 'satu', about: 'Soal satu' },
    { id: 'dua', about: 'Soal dua' },
    { id: 'tiga', about: 'Soal tiga' },
    { id: 'empat', about: 'Soal empat' },
  ];
  const emulated = { satu: [1, 2], dua: { a: 'x', b: 'y' }, tiga: 'Not emulated: X', empat: 0 };
  const line = (id: string, observed: Json) => canonical({ id, about: '', observed });

  it('is read from the CSV of the sheet and from lines of the log, the last of an id', () => {
    const rows = [line('satu', [1, 2]), line('dua', { a: 'koma, "petik"' }), line('satu', [3])];
    const expected = [
      { id: 'satu', observed: [3] },
      { id: 'dua', observed: { a: 'koma, "petik"' } },
    ];
    const quoted = rows.map((row) => `x,"${row.replaceAll('"', '""')}"`);
    expect(readResults(`\uFEFFid,baris\n${quoted.join('\n')}\n`)).toEqual(expected);
    const log = rows.map((row) => `23 Nov 2026, 09.00.01\tInfo\t${row}`);
    expect(readResults(`Eksekusi dimulai\n${log.join('\n')}\n{rusak`)).toEqual(expected);
    expect(readResults('bukan hasil apa pun')).toEqual([]);
  });

  it('is told in words: only what differs, what is new, what is missing', () => {
    const seen = readResults(
      [
        line('satu', [1, 2]),
        line('dua', { a: 'x', b: 'z' }),
        line('tiga', 7),
        line('asing', 1),
      ].join('\n'),
    );
    expect(compareInWords(probes, emulated, seen)).toEqual([
      'BERBEDA  dua: Soal dua',
      '  [b] emulator: y',
      '  [b] Google:   z',
      '',
      'BARU     tiga: Soal tiga',
      '  emulator belum meniru ini; Google: 7',
      '',
      'Tidak ada dalam berkas: empat.',
      'Tidak dikenal versi ini: asing.',
      '1 sama, 1 berbeda, 1 belum ditiru, 1 tidak ada dalam berkas.',
    ]);
  });

  it('of the emulator itself holds no difference', () => {
    const csv = round.results.map((one) => canonical(one as unknown as Json)).join('\n');
    const answers = Object.fromEntries(round.results.map(({ id, observed }) => [id, observed]));
    const words = compareInWords(ALL, answers, readResults(csv));
    expect(words).toEqual([
      `${ALL.length} sama, 0 berbeda, 0 belum ditiru, 0 tidak ada dalam berkas.`,
    ]);
  });
});

/** Whether a round with this manifest meets what the full manifest meets. */
function isComplete(manifest: readonly ProbeFile[]): boolean {
  try {
    return playRound(manifest).results.every(({ same }) => same === true);
  } catch {
    return false;
  }
}
