// SPDX-License-Identifier: Apache-2.0
// Findings: what is wrong with an installation, since when, what can be done, and who has been
// written to about it. Remembered in Sistem, shown on the board beside Pengaturan. Pure.

import { formatSingkat, formatWaktu } from '../../core/waktu/tanggal.ts';
import { MS_SEHARI, type Instan } from '../../core/waktu/waktu.ts';
import { isObjek, parseJson } from '../teks/objek.ts';
import type { BarisPapan } from './papan-keadaan.ts';

/** Notes of Sistem; the server reads the first one too. */
export const CATATAN_JAGA = { denyut: 'jaga.denyut', temuan: 'jaga.temuan' } as const;

/** Beyond this age of the heartbeat nobody sweeps any more; it is renewed about once an hour. */
export const BATAS_DENYUT_MS = 3 * 3_600_000;

export interface Temuan {
  /**
   * What makes two findings the same. Those alike up to a colon follow upon each other: while one of
   * them stands, the others are not told to be over.
   */
  readonly kunci: string;
  /** For the subject of a letter: few words. */
  readonly perihal: string;
  /** Masked, plain words, no personal data. */
  readonly teks: string;
  readonly saran: string;
  /** Letters about it come at least so many ms apart; absent = it is only shown. */
  readonly selangMs?: number;
  /** Not urgent: letters only in office hours. */
  readonly jamKerja?: boolean;
  /** From the hourly look: it stands until the next one. */
  readonly berkala?: boolean;
  /** Only how things are: nobody has to see to it, and nobody is told when it is over. */
  readonly sekadar?: boolean;
}

export interface TemuanDiingat extends Temuan {
  readonly sejak: Instan;
  /** When the admin was last written to about it. */
  readonly disurati?: Instan;
  /** When it was no more; remembered for a day. */
  readonly usai?: Instan;
}

const SATU_JAM_MS = 3_600_000;
const MAKS = 20;
const PANJANG = { teks: 600, saran: 400 } as const;

/** What is remembered after a look: present findings first, then those over since a day at most. */
export function gabungTemuan(
  lama: readonly TemuanDiingat[],
  kini: readonly Temuan[],
  at: Instan,
): readonly TemuanDiingat[] {
  const ada = ringkas(kini).map((satu): TemuanDiingat => {
    const dulu = lama.find(({ kunci }) => kunci === satu.kunci);
    const sejak = dulu === undefined || dulu.usai !== undefined ? at : dulu.sejak;
    const disurati = dulu?.disurati;
    return { ...satu, sejak, ...(disurati === undefined ? {} : { disurati }) };
  });
  const rumpun = new Set(ada.map(({ kunci }) => rumpunDari(kunci)));
  const selesai = lama
    .filter(({ kunci, sekadar }) => sekadar !== true && !rumpun.has(rumpunDari(kunci)))
    .map((satu) => ({ ...satu, usai: satu.usai ?? at }))
    .filter(({ usai }) => at - usai < MS_SEHARI)
    .slice(0, MAKS);
  return [...ada, ...selesai];
}

const rumpunDari = (kunci: string): string => kunci.split(':')[0] ?? kunci;

export interface SuratJaga {
  /** Present ones to write about; [] when only good news is to be told. */
  readonly baru: readonly TemuanDiingat[];
  readonly beres: readonly TemuanDiingat[];
  /** What is remembered once the letter is in the outbox. */
  readonly sesudah: readonly TemuanDiingat[];
}

/** Undefined when there is nothing to write. One letter takes along whatever was not told today. */
export function suratJaga(
  daftar: readonly TemuanDiingat[],
  at: Instan,
  jamKerja: boolean,
): SuratJaga | undefined {
  const boleh = daftar.filter(
    (t) => t.usai === undefined && t.selangMs !== undefined && (jamKerja || t.jamKerja !== true),
  );
  const umur = ({ disurati }: TemuanDiingat): number =>
    disurati === undefined ? Number.POSITIVE_INFINITY : at - disurati;
  const wajib = boleh.some((t) => umur(t) >= (t.selangMs ?? 0));
  const baru = wajib ? boleh.filter((t) => umur(t) >= (t.selangMs ?? 0) / 2) : [];
  // What was put right at once, or was not urgent, needs no second letter.
  const beres = daftar.filter(
    (t) =>
      t.usai === at &&
      t.disurati !== undefined &&
      t.jamKerja !== true &&
      at - t.sejak >= SATU_JAM_MS,
  );
  if (baru.length === 0 && beres.length === 0) return undefined;
  const sesudah = daftar.map((t) => (baru.includes(t) ? { ...t, disurati: at } : t));
  return { baru, beres, sesudah };
}

/** The rows of the board. `denyut` 0 = no sweep has been noted yet. */
export function barisPapan(
  daftar: readonly TemuanDiingat[],
  denyut: Instan,
  zonaMenit: number,
): BarisPapan[] {
  const ada = daftar.filter(({ usai }) => usai === undefined);
  return [
    barisAtas(ada.filter(({ sekadar }) => sekadar !== true).length, denyut, zonaMenit),
    ...ada.map(({ teks, sejak, saran }): BarisPapan => [
      teks,
      formatSingkat(zonaMenit, sejak),
      saran,
    ]),
    ...daftar.flatMap(({ teks, sejak, usai }): BarisPapan[] => {
      if (usai === undefined) return [];
      const masa = `${formatSingkat(zonaMenit, sejak)} s.d. ${formatSingkat(zonaMenit, usai)}`;
      return [[`Sudah beres: ${teks}`, masa, '']];
    }),
  ];
}

/**
 * When nothing sweeps any more, nothing can change this row either: so it begins with the moment until
 * which it may be believed, and says what it means that the moment has passed.
 */
function barisAtas(jumlah: number, denyut: Instan, zonaMenit: number): BarisPapan {
  const hal = `${jumlah} hal yang perlu dilihat di bawah ini.`;
  if (denyut === 0) return jumlah === 0 ? barisBerhenti(0, zonaMenit) : [`Ada ${hal}`, '', ''];
  const batas = formatWaktu(zonaMenit, denyut + BATAS_DENYUT_MS);
  return [
    `Berlaku sampai ${batas}: ${jumlah === 0 ? 'semua baik.' : `ada ${hal}`}`,
    '',
    'Bila waktu itu sudah lewat, sistem berhenti: pemilik berkas memilih menu Kentongan, Pasang/Perbarui.',
  ];
}

/** The first row when the heartbeat is too old. The same from day to day: it is written once. */
export function barisBerhenti(denyut: Instan, zonaMenit: number): BarisPapan {
  const kata =
    denyut === 0
      ? 'Sistem belum berjalan: belum ada sapuan yang tercatat.'
      : `Sistem berhenti: tidak ada sapuan yang tercatat sejak ${formatWaktu(zonaMenit, denyut)}.`;
  return [
    `${kata} Jawaban warga tetap tersimpan di formulir.`,
    denyut === 0 ? '' : formatSingkat(zonaMenit, denyut),
    'Pemilik berkas memilih menu Kentongan, Pasang/Perbarui. Bila ditolak, periksa apakah akun pemilik ' +
      'masih aktif dan masih dapat menyunting register.',
  ];
}

export const formatTemuan = (daftar: readonly TemuanDiingat[]): string => JSON.stringify(daftar);

/** [] when it is missing or damaged: what is wrong still is found anew. */
export function parseTemuan(teks: string | undefined): readonly TemuanDiingat[] {
  const daftar: unknown = parseJson(teks ?? '');
  if (!Array.isArray(daftar)) return [];
  return (daftar as readonly unknown[]).flatMap((satu): TemuanDiingat[] => {
    if (!isObjek(satu)) return [];
    const { kunci, perihal, teks: isi, saran, sejak } = satu;
    if (typeof kunci !== 'string' || typeof isi !== 'string') return [];
    if (typeof perihal !== 'string' || typeof saran !== 'string') return [];
    if (typeof sejak !== 'number') return [];
    const { selangMs, jamKerja, berkala, sekadar, disurati, usai } = satu;
    return [
      {
        ...{ kunci, perihal, teks: isi, saran, sejak },
        ...(typeof selangMs === 'number' ? { selangMs } : {}),
        ...(jamKerja === true ? { jamKerja } : {}),
        ...(berkala === true ? { berkala } : {}),
        ...(sekadar === true ? { sekadar } : {}),
        ...(typeof disurati === 'number' ? { disurati } : {}),
        ...(typeof usai === 'number' ? { usai } : {}),
      },
    ];
  });
}

/** Each once; of very many the first, and a word that there are more. */
function ringkas(kini: readonly Temuan[]): Temuan[] {
  const unik = [...new Map(kini.map((satu) => [satu.kunci, satu])).values()].map((satu) => ({
    ...satu,
    teks: satu.teks.slice(0, PANJANG.teks),
    saran: satu.saran.slice(0, PANJANG.saran),
  }));
  if (unik.length <= MAKS) return unik;
  const lebih: Temuan = {
    kunci: 'lebih',
    perihal: 'masih banyak hal lain',
    teks: 'Masih ada hal lain yang tidak muat di sini.',
    saran: 'Pilih menu Kentongan, Periksa, untuk melihat semuanya.',
  };
  return [...unik.slice(0, MAKS - 1), lebih];
}
