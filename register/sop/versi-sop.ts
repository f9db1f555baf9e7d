// SPDX-License-Identifier: Apache-2.0
// Every version of the SOP that an aduan may still run under, in the hidden tab Versi SOP: one row a
// version. Rows are added and deleted whole, never changed.

import { jatuhTempo, type Kalender } from '../../core/waktu/kalender.ts';
import type { Sop } from '../../core/sop/sop.ts';
import { formatSingkat } from '../../core/waktu/tanggal.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import { type Kepala, selDi } from '../tab/kepala.ts';
import { isObjek, parseJson } from '../teks/objek.ts';
import { bacaTeks, selMesin, selTeks } from '../tab/sel.ts';
import type { BarisMentah, Sel } from '../tab/sheets-bentuk.ts';
import type { Sistem } from '../ingatan/sistem.ts';
import type { IdKolom } from '../tab/tab.ts';

export interface ArsipSop {
  /** In the order of the tab: the order in which they came into force. */
  readonly daftar: readonly { readonly versi: string; readonly baris: number }[];
  /** Undefined when it is not kept, or when its row is damaged. */
  readonly cari: (versi: string) => Sop | undefined;
}

const SEL_ISI = ['isi', 'lanjutan', 'lanjutan2', 'lanjutan3'] as const;
/** Below the 50,000 that a cell holds. */
const PANJANG_SEL = 45_000;
/** Kept whether or not an aduan needs them: a way back for the office. */
const SELALU_DISIMPAN = 10;

/** A SOP is taken out of its cells only when somebody asks for it, and then once. */
export function parseArsip(kepala: Kepala, baris: ReadonlyMap<number, BarisMentah>): ArsipSop {
  const daftar: { versi: string; baris: number }[] = [];
  const isi = new Map<string, BarisMentah>();
  for (const [nomor, sel] of [...baris].sort((a, b) => a[0] - b[0])) {
    const versi = bacaTeks(selDi(kepala, sel, 'versi')).trim();
    if (nomor === 1 || versi === '') continue;
    daftar.push({ versi, baris: nomor });
    isi.set(versi, sel);
  }
  const sudah = new Map<string, Sop | undefined>();
  return {
    daftar,
    cari(versi) {
      if (!sudah.has(versi)) sudah.set(versi, bacaSop(kepala, isi.get(versi)));
      return sudah.get(versi);
    },
  };
}

/** Whether the row can hold it; a SOP that cannot be kept must not come into force. */
export const muatDisimpan = (sop: Sop): boolean => aman(sop).length <= PANJANG_SEL * SEL_ISI.length;

export function versiKeBaris(
  sopVersi: string,
  sop: Sop,
  zonaMenit: number,
  at: Instan,
): Readonly<Record<IdKolom<'versiSop'>, Sel>> {
  const json = aman(sop);
  const potong = (i: number): Sel => selMesin(json.slice(i * PANJANG_SEL, (i + 1) * PANJANG_SEL));
  const nomor = sop.kendali.find((k) => /^nomor/i.test(k.label))?.isi ?? '';
  return {
    versi: selMesin(sopVersi),
    pada: selTeks(formatSingkat(zonaMenit, at)),
    nomor: selTeks(nomor),
    nama: selTeks(sop.nama),
    isi: potong(0),
    lanjutan: potong(1),
    lanjutan2: potong(2),
    lanjutan3: potong(3),
  };
}

/**
 * Rows that nobody needs any more: no open aduan runs under them, and none that was closed under them
 * may still be reopened. A second row of a version, and damaged ones, go too.
 */
export function barisUsang(
  arsip: ArsipSop,
  sistem: Pick<Sistem, 'perVersi' | 'versiTutup'>,
  sopVersi: string,
  kalender: Kalender,
  at: Instan,
): readonly number[] {
  const terakhir = new Map(arsip.daftar.map(({ versi, baris }) => [versi, baris]));
  const ganda = arsip.daftar.filter(({ versi, baris }) => terakhir.get(versi) !== baris);
  const usang = [...terakhir].slice(0, -SELALU_DISIMPAN).filter(([versi]) => {
    if (versi === sopVersi || (sistem.perVersi[versi] ?? 0) > 0) return false;
    const tutup = sistem.versiTutup[versi];
    const batas = arsip.cari(versi)?.penutupan.bukaKembali?.batas;
    if (tutup === undefined || batas === undefined) return true;
    return at > jatuhTempo(kalender, tutup, batas);
  });
  return [...ganda.map(({ baris }) => baris), ...usang.map(([, baris]) => baris)];
}

/** A pair of surrogates must not be torn apart between two cells. */
const aman = (sop: Sop): string =>
  JSON.stringify(sop).replace(/[\ud800-\udfff]/g, (u) => `\\u${u.charCodeAt(0).toString(16)}`);

function bacaSop(kepala: Kepala, baris: BarisMentah | undefined): Sop | undefined {
  if (baris === undefined) return undefined;
  const json = SEL_ISI.map((id) => bacaTeks(selDi(kepala, baris, id))).join('');
  const nilai = parseJson(json);
  return isSop(nilai) ? nilai : undefined;
}

/** It was checked before it was kept; this only tells a whole one from a damaged one. */
function isSop(nilai: unknown): nilai is Sop {
  if (!isObjek(nilai)) return false;
  const daftar = ['kendali', 'pelaksana', 'langkah', 'eskalasi'];
  const objek = ['instansi', 'pengingat', 'penutupan'];
  const { langkah } = nilai;
  return (
    typeof nilai['awal'] === 'string' &&
    daftar.every((kunci) => Array.isArray(nilai[kunci])) &&
    objek.every((kunci) => isObjek(nilai[kunci])) &&
    Array.isArray(langkah) &&
    langkah.every((l: unknown) => isObjek(l) && Array.isArray(l['tindakan']))
  );
}
