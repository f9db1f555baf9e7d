// SPDX-License-Identifier: Apache-2.0
// The server's word on the board beside Pengaturan when nobody sweeps any more: one row, written once,
// nothing beside it touched, taken back by the next sweep; and a letter also where it may not write.

import { describe, expect, test } from 'vitest';
import { bacaTab } from '../../scripts/kantor/kantor.ts';
import { HARI, JAM, MENIT, siapkanPanggung, wib, type Panggung } from '../skenario/_panggung.ts';
import {
  barisPengaturan,
  hapusPemicu,
  idBerkas,
  jagaServer,
  papan,
  perihal,
  pindahTangan,
  teksPapan,
} from './_jaga.ts';

const MULAI = wib('2026-10-19T08.00');
const BERHENTI =
  /^Sistem berhenti: tidak ada sapuan yang tercatat sejak Senin, 19 Oktober 2026 pukul 0\d\.\d\d WIB\./;
const SERVER = 'server.rekap@gmail.com';
const buka = siapkanPanggung(MULAI, (p) => p.sampai(MULAI + JAM));

/** Nobody sweeps since five hours. */
function bukaSunyi(): Panggung {
  const p = buka();
  hapusPemicu(p);
  p.sampai(MULAI + 6 * JAM);
  return p;
}

/** Every cell of the tab as it stands, by row. */
const semuaSel = (p: Panggung): string[][] =>
  (
    p.kantor.emulator.sheets.view(p.kantor.registerId, p.kantor.pemilik, {
      sheetId: 1010,
      from: 0,
      to: 80,
    }).sheets[0]?.rows ?? []
  ).map(({ cells }) => cells.map(({ text }) => text));

function bagikan({ kantor }: Panggung, role: 'writer' | 'reader'): void {
  kantor.emulator.accounts.add({ email: SERVER, kind: 'consumer', name: 'Server' });
  const body = { type: 'user', role, emailAddress: SERVER };
  void kantor.emulator.drive.call(
    'permissions.create',
    { fileId: kantor.registerId, query: { sendNotificationEmail: false }, body },
    { actor: kantor.pemilik, face: 'rest' },
  );
}

/** Calls of the server that write into the register; `sebelum` comes in just before the first. */
async function hitungTulisan(
  p: Panggung,
  kerja: () => Promise<unknown>,
  sebelum?: () => void,
): Promise<number> {
  let tulisan = 0;
  const { fetch } = p.kantor.emulator;
  fetch.fault = ({ method }) => {
    if (method !== 'spreadsheets.batchUpdate') return undefined;
    tulisan += 1;
    if (tulisan === 1) sebelum?.();
    return undefined;
  };
  await kerja().finally(() => (fetch.fault = undefined));
  return tulisan;
}

describe('triggers are dead', () => {
  test('one row says what is wrong, since when, and what to do; no other cell is touched', async () => {
    const p = bukaSunyi();
    const sebelum = semuaSel(p);
    await jagaServer(p);
    expect(papan(p)[0]).toEqual([
      expect.stringMatching(BERHENTI),
      expect.stringMatching(/^19-10-2026 0\d\.\d\d$/),
      expect.stringContaining('menu Kentongan, Pasang/Perbarui'),
    ]);
    const sesudah = semuaSel(p);
    const beda = sesudah.flatMap((baris, i) =>
      baris.flatMap((teks, k) => (teks === sebelum[i]?.[k] ? [] : [[i, k]])),
    );
    expect(beda).toEqual([
      [1, 4],
      [1, 5],
      [1, 6],
    ]);
    expect(perihal(p)).toHaveLength(1);
  });

  test('what the last sweep had found stays below it', async () => {
    const p = buka();
    const zona = p.tab('pengaturan').find(({ kunci }) => kunci === 'zona')?.baris;
    p.ketik('pengaturan', Number(zona), 'nilai', 'WIX');
    p.sampai(MULAI + 2 * JAM);
    hapusPemicu(p);
    p.sampai(MULAI + 7 * JAM);
    const [, ...temuan] = papan(p);
    await jagaServer(p);
    expect(papan(p)).toEqual([
      expect.arrayContaining([expect.stringMatching(BERHENTI)]),
      ...temuan,
    ]);
    expect(teksPapan(p)).toContain('Zona waktu “WIX” tidak dikenal');
  });

  test('it is written once, not once a day; a stray hand in it is put right', async () => {
    const p = bukaSunyi();
    expect(await hitungTulisan(p, () => jagaServer(p))).toBe(1);
    const sebelum = papan(p);
    p.sampai(MULAI + 6 * JAM + HARI);
    expect(await hitungTulisan(p, () => jagaServer(p))).toBe(0);
    expect(perihal(p)).toHaveLength(2);
    const kolom = bacaTab(p.kantor, 'pengaturan', p.kantor.pemilik).kolom.get('Keadaan Sistem');
    p.kantor.emulator.typeIn(
      {
        ...{ spreadsheetId: p.kantor.registerId, sheet: 'Pengaturan' },
        ...{ row: 2, column: Number(kolom), values: [['Semua baik']] },
      },
      p.kantor.pemilik,
    );
    expect(await hitungTulisan(p, () => jagaServer(p))).toBe(1);
    expect(papan(p)).toEqual(sebelum);
  });

  test('it finds the board where hands have moved it', async () => {
    const p = bukaSunyi();
    const lembar = { spreadsheetId: p.kantor.registerId, sheet: 'Pengaturan' };
    p.kantor.emulator.sheets.person.insertColumns({ ...lembar, at: 3, count: 2 }, p.kantor.pemilik);
    const sebelum = barisPengaturan(p);
    await jagaServer(p);
    expect(papan(p)[0]?.[0]).toMatch(BERHENTI);
    expect(barisPengaturan(p)).toEqual(sebelum);
  });

  test('no sweep was ever noted: that is said', async () => {
    const p = buka();
    hapusPemicu(p);
    const catatan = p.tab('sistem').find(({ kunci }) => kunci === 'catatan');
    const tanpa = (catatan?.['nilai'] ?? '').replace(/"jaga\.denyut":"\d+",?/, '');
    expect(tanpa).not.toBe(catatan?.['nilai']);
    p.ketik('sistem', Number(catatan?.baris), 'nilai', tanpa);
    await jagaServer(p);
    expect(papan(p)[0]?.[0]).toContain('Sistem belum berjalan: belum ada sapuan yang tercatat.');
  });
});

describe('sweeps go on', () => {
  test('the next sweep takes the board back by itself', async () => {
    const p = bukaSunyi();
    await jagaServer(p);
    const { emulator, registerId, pemilik } = p.kantor;
    expect(emulator.scripts.clickMenu(registerId, 'setup', pemilik).status).toBe('COMPLETED');
    p.sampai(emulator.kernel.now() + 35 * MENIT);
    expect(papan(p)[0]?.[0]).toMatch(/^Berlaku sampai Senin, 19 Oktober 2026 pukul 17\.\d\d WIB:/);
    expect(teksPapan(p)).not.toContain('Sistem berhenti');
    expect(await hitungTulisan(p, () => jagaServer(p))).toBe(0);
  });

  test('a sweep commits between reading and writing: wrong until the sweep after it', async () => {
    const p = bukaSunyi();
    const { emulator, scriptId, pemilik } = p.kantor;
    const sapu = (): void => void emulator.scripts.run(scriptId, 'runSweep', { as: pemilik });
    const settings = barisPengaturan(p);
    await hitungTulisan(p, () => jagaServer(p), sapu);
    expect(papan(p)[0]?.[0]).toMatch(BERHENTI);
    expect(barisPengaturan(p)).toEqual(settings);
    sapu();
    expect(papan(p)[0]?.[0]).toMatch(/^Berlaku sampai/);
    expect(teksPapan(p)).not.toContain('Sistem berhenti');
  });
});

describe('who may write', () => {
  test('an account with editor rights: the board is only protected with a warning', async () => {
    const p = bukaSunyi();
    bagikan(p, 'writer');
    const hasil = await jagaServer(p, { sebagai: SERVER });
    expect(hasil.disurati).toHaveLength(1);
    expect(papan(p)[0]?.[0]).toMatch(BERHENTI);
  });

  test('one that may only read: logged, and the letter goes all the same', async () => {
    const p = bukaSunyi();
    bagikan(p, 'reader');
    const sebelum = semuaSel(p);
    const catatan: string[] = [];
    const hasil = await jagaServer(p, { sebagai: SERVER, catatan });
    expect(hasil.disurati).toHaveLength(1);
    expect(perihal(p)).toEqual(['Perlu segera diperiksa: sistem aduan tidak berjalan']);
    expect(semuaSel(p)).toEqual(sebelum);
    expect(catatan.join('\n')).toContain('Menulis papan keadaan: akun ini tidak berhak');
  });

  test('no board in the tab: logged, nothing is written, and the letter goes', async () => {
    const p = bukaSunyi();
    const lembar = { spreadsheetId: p.kantor.registerId, sheet: 'Pengaturan' };
    p.kantor.emulator.sheets.person.deleteColumns({ ...lembar, at: 5, count: 3 }, p.kantor.pemilik);
    const sebelum = semuaSel(p);
    const catatan: string[] = [];
    expect(await hitungTulisan(p, () => jagaServer(p, { catatan }))).toBe(0);
    expect(semuaSel(p)).toEqual(sebelum);
    expect(catatan.join('\n')).toContain('papan Keadaan Sistem tidak ditemukan');
    expect(perihal(p)).toHaveLength(1);
  });

  test('the register out of reach: no board, only the letter', async () => {
    const p = bukaSunyi();
    pindahTangan(p, idBerkas(p, 'Register Aduan'), 'tik.kabupaten@gmail.com');
    const cadangan = 'kepala.tik@surel.example';
    expect(await hitungTulisan(p, () => jagaServer(p, { cadangan }))).toBe(0);
    expect(p.surat(cadangan)).toHaveLength(1);
  });
});
