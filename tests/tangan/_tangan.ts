// SPDX-License-Identifier: Apache-2.0
// The stage for damage done by hand: an office with aduan in several steps, one of them closed, and
// what an owner can do to its tabs.

import { expect } from 'vitest';
import { TAB, type IdTab } from '../../register/tab/tab.ts';
import { CATATAN_JAGA, parseTemuan } from '../../register/papan/temuan.ts';
import { teksPapan } from '../jaga/_jaga.ts';
import { JAM, MENIT, siapkanPanggung, wib, type Panggung } from '../skenario/_panggung.ts';
import { bacaIsi } from './_utuh.ts';

export { MENIT, JAM, type Panggung };

/** 0001 is with the PPID Pelaksana, 0002 was accepted, 0003 is closed, 0004 is new. */
export const siapkanTangan = (): (() => Panggung) =>
  siapkanPanggung(wib('2026-10-19T07.30'), (p) => {
    for (const i of [1, 2, 3, 4]) p.kirim({ 'Isi aduan': `Aduan ke ${i}: jalan desa berlubang.` });
    p.tindak(1, 'Terima aduan');
    p.tindak(1, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
    p.tindak(2, 'Terima aduan');
    p.tindak(3, 'Terima aduan');
    p.tindak(3, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
    p.tindak(3, 'Bukan wewenang PPID Pelaksana', { isian: 'Mohon ke Dinas PUPR.' });
    p.ketik('register', 5, 'catatan', 'sudah ditelepon');
    sapu(p, 65);
  });

export const sapu = (p: Panggung, menit: number): void =>
  p.sampai(p.kantor.emulator.kernel.now() + menit * MENIT);

/** Every sentence that the owner and the admin have got since. */
export const kabar = (p: Panggung): string =>
  [...new Set([p.kantor.pemilik, p.surelPeran('admin')])]
    .flatMap((kepada) => p.surat(kepada).map((s) => `${s.subject}\n${s.text}`))
    .join('\n')
    .replace(/\s+/g, ' ');

export interface Terlihat {
  /** What people are asked to see to. */
  readonly temuan: readonly string[];
  /** What only is so. */
  readonly sekadar: readonly string[];
}

/** What the board says now; what is over is not part of it. */
export function papanKini(p: Panggung): Terlihat {
  const catatan = p.tab('sistem').find((b) => b['kunci'] === 'catatan')?.['nilai'] ?? '{}';
  const ingatan = (JSON.parse(catatan) as Record<string, string>)[CATATAN_JAGA.temuan];
  const ada = parseTemuan(ingatan).filter(({ usai }) => usai === undefined);
  const tertulis = teksPapan(p);
  for (const { teks } of ada) expect(tertulis).toContain(teks);
  const pilih = (mau: boolean): string[] =>
    ada.filter(({ sekadar = false }) => sekadar === mau).map(({ teks }) => teks);
  return { temuan: pilih(false), sekadar: pilih(true) };
}

export const gagal = (p: Panggung): string[] =>
  p.kantor.emulator.scripts
    .executions()
    .flatMap((e) => (e.status === 'COMPLETED' ? [] : [`${e.functionName} ${e.error ?? e.status}`]));

export function createTangan(p: Panggung) {
  const { emulator, pemilik, registerId: spreadsheetId } = p.kantor;
  const { person } = emulator.sheets;
  const di = (tab: IdTab) => ({ spreadsheetId, sheet: judulTab(p, tab) });
  const letak = (tab: IdTab, kolom: string): number =>
    (bacaIsi(p, tab).kepala.kolom[kolom] ?? -1) + 1;
  return {
    hapusKolom(tab: IdTab, ...kolom: readonly string[]): void {
      const urut = kolom.map((k) => letak(tab, k)).sort((a, b) => b - a);
      for (const at of urut) person.deleteColumns({ ...di(tab), at }, pemilik);
    },
    sisipKolom: (tab: IdTab, at: number): unknown =>
      person.insertColumns({ ...di(tab), at }, pemilik),
    pindahKolom: (tab: IdTab, kolom: string, before: number): unknown =>
      person.moveColumn({ ...di(tab), column: letak(tab, kolom), before }, pemilik),
    hapusBaris: (tab: IdTab, at: number, count = 1): unknown =>
      person.deleteRows({ ...di(tab), at, count }, pemilik),
    sisipBaris: (tab: IdTab, at: number): unknown => person.insertRows({ ...di(tab), at }, pemilik),
    hapusLembar: (tab: IdTab): unknown => person.deleteSheet(di(tab), pemilik),
    gantiNama: (tab: IdTab, title: string): unknown =>
      person.renameSheet({ ...di(tab), title }, pemilik),
    urutkan: (range: string, column: number, descending = true): unknown =>
      person.sortRange({ ...di('register'), range, column, descending }, pemilik),
    /** The header that was sorted into the middle is put above again. */
    urutkanPulang(): void {
      const { sheetId } = TAB.register;
      const view = emulator.sheets.view(spreadsheetId, pemilik, { sheetId, from: 0, to: 6 });
      const ke = view.sheets[0]?.rows.findIndex((r) => r.cells[0]?.text === 'Nomor Register') ?? 0;
      const source = { sheetId, dimension: 'ROWS', startIndex: ke, endIndex: ke + 1 };
      const params = {
        spreadsheetId,
        body: { requests: [{ moveDimension: { source, destinationIndex: 0 } }] },
      };
      emulator.sheets.call('spreadsheets.batchUpdate', params, { actor: pemilik, face: 'person' });
    },
    tulis(tab: IdTab, row: number, kolom: string, ...values: readonly string[]): void {
      const edit = { ...di(tab), row, column: letak(tab, kolom), values: [[...values]] };
      emulator.typeIn(edit, pemilik);
    },
    /** Copies cells as they are, as paste does, to another row. */
    salin(tab: IdTab, dari: number, ke: number): void {
      const isi = bacaIsi(p, tab).baris.get(dari) ?? [];
      const values = [Array.from(isi, (sel) => sel ?? '')];
      const range = `'${judulTab(p, tab)}'!A${ke}`;
      const params = { spreadsheetId, range, query: { valueInputOption: 'RAW' }, body: { values } };
      emulator.sheets.call('spreadsheets.values.update', params, {
        actor: pemilik,
        face: 'person',
      });
    },
    minta(...requests: readonly object[]): void {
      const params = { spreadsheetId, body: { requests } };
      emulator.sheets.call('spreadsheets.batchUpdate', params, { actor: pemilik, face: 'person' });
    },
    letak,
  };
}

export type Tangan = ReturnType<typeof createTangan>;

export function judulTab({ kantor }: Panggung, tab: IdTab): string {
  const { sheetId } = TAB[tab];
  const lihat = kantor.emulator.sheets.view(kantor.registerId, kantor.pemilik, {
    sheetId,
    from: 0,
    to: 1,
  });
  return lihat.sheets[0]?.title ?? TAB[tab].judul;
}
