// SPDX-License-Identifier: Apache-2.0
// What the admin can see of the watch: the board beside Pengaturan, and the letters. And what hands can
// do to an installation from outside the sheet: remove triggers, take access away, blow a grid up.

import { permissionIdOf } from '../../emulator/drive/access.ts';
import { createGoogle } from '../../server/google.ts';
import { jaga, type HasilJaga } from '../../server/jaga.ts';
import { bacaTab, judulKolom } from '../../scripts/kantor/kantor.ts';
import type { Panggung } from '../skenario/_panggung.ts';

/** `[text, since, advice]`, from the second row of the tab on. */
export function papan({ kantor }: Panggung): string[][] {
  return bacaTab(kantor, 'pengaturan', kantor.pemilik)
    .baris.map(({ sel }) =>
      ['Keadaan Sistem', 'Sejak', 'Yang Dapat Dilakukan'].map((judul) => sel(judul).text),
    )
    .filter((baris) => baris.some((teks) => teks !== ''));
}

export const teksPapan = (p: Panggung): string =>
  papan(p)
    .map((baris) => baris.join(' | '))
    .join('\n');

/** Letters to the owner and to the admin whose subject says that something is up; oldest first. */
export function suratAdmin(p: Panggung): { subject: string; text: string }[] {
  const kotak = new Set([p.kantor.pemilik, p.surelPeran('admin')]);
  return [...kotak]
    .flatMap((kepada) => p.surat(kepada))
    .sort((a, b) => a.date - b.date)
    .filter(({ subject }) => /^(Perlu|Sudah beres)/.test(subject))
    .map(({ subject, text }) => ({ subject, text: text.replace(/\s+/g, ' ') }));
}

export const perihal = (p: Panggung): string[] => suratAdmin(p).map(({ subject }) => subject);

/** Of the page "Pemicu" in Apps Script: the owner, or Google, takes one away. */
export function hapusPemicu({ kantor: { emulator } }: Panggung, fungsi?: string): number {
  const kena = emulator.scripts.triggers().filter((t) => (fungsi ?? t.handler) === t.handler);
  for (const { uid } of kena) emulator.kernel.commit('script', 'deleteTrigger', { uid });
  return kena.length;
}

export const pemicu = ({ kantor: { emulator } }: Panggung): string[] =>
  emulator.scripts
    .triggers()
    .map(({ handler }) => handler)
    .sort();

/** The file goes to another account, out of all folders: as an administrator of a domain may do. */
export function pindahTangan({ kantor }: Panggung, id: string, pemilikBaru: string): void {
  const owner = {
    id: permissionIdOf(pemilikBaru),
    type: 'user',
    role: 'owner',
    emailAddress: pemilikBaru,
  };
  const patch = { set: { owner: pemilikBaru, permissions: [owner], parents: [] } };
  kantor.emulator.kernel.commit('drive', 'update', { id, patch });
}

export function idBerkas({ kantor }: Panggung, awalan: string): string {
  const berkas = kantor.emulator.drive
    .view(kantor.pemilik)
    .find(({ name, mimeType }) => name.startsWith(awalan) && !mimeType.endsWith('folder'));
  if (berkas === undefined) throw new Error(`no file ${awalan}`);
  return berkas.id;
}

/** Calls of Google's services of each run of a function since, in order. */
export const jejak = ({ kantor }: Panggung, fungsi: string, sejak: number): string[][] =>
  kantor.emulator.scripts
    .executions()
    .filter(({ functionName, startedAt }) => functionName === fungsi && startedAt > sejak)
    .map(({ trace }) => [...trace]);

export const gagal = (p: Panggung, sejak: number): string[] =>
  p.kantor.emulator.scripts
    .executions()
    .filter(({ startedAt, status }) => startedAt > sejak && status !== 'COMPLETED')
    .map(({ functionName, error }) => `${functionName}: ${error ?? ''}`);

/** One daily run of the server's watch, as the owner's account. */
export function jagaServer(
  { kantor }: Panggung,
  pilihan: { cadangan?: string; sebagai?: string; catatan?: string[] } = {},
): Promise<HasilJaga> {
  const google = createGoogle({
    accessToken: `emulated:${pilihan.sebagai ?? kantor.pemilik}`,
    fetchImplementation: kantor.emulator.fetch,
    jedaMs: [],
  });
  const catat = (pesan: string): void => void pilihan.catatan?.push(pesan);
  const log = { info: catat, warn: catat };
  const at = kantor.emulator.kernel.now();
  const kerja = { google, registerId: kantor.registerId, at, log };
  return jaga(kerja, pilihan.cadangan === undefined ? [] : [pilihan.cadangan]);
}

export const barisPengaturan = (p: Panggung): Record<string, string> =>
  Object.fromEntries(
    bacaTab(p.kantor, 'pengaturan', p.kantor.pemilik)
      .baris.map(({ sel }) => [
        sel(judulKolom('pengaturan', 'kunci')).text,
        sel(judulKolom('pengaturan', 'nilai')).text,
      ])
      .filter(([kunci]) => kunci !== ''),
  );
