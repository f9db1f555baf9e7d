// SPDX-License-Identifier: Apache-2.0
// One line of a digest: what an aduan needs and how late it is, in words fixed when it was decided.
// Links are made at sending, because whoever can read the outbox must not act by them. Pure.

import type { Aduan } from '../../core/aduan/aduan.ts';
import { menitKerjaAntara, type Kalender } from '../../core/waktu/kalender.ts';
import type { Konteks } from '../../core/aduan/perintah.ts';
import { langkahAduan } from '../../core/aduan/status.ts';
import { formatLama, formatSingkat } from '../../core/waktu/tanggal.ts';
import { isTerlambat, tenggatAduan, type TenggatAduan } from '../../core/tenggat/tenggat.ts';
import { pelaksanaKini } from '../../core/aduan/tindakan-boleh.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import { createPembacaObjek, parseObjek } from '../../register/teks/objek.ts';
import { labelPelaksana } from './alamat.ts';
import { peranGiliran } from './terkait.ts';

export interface Butir {
  readonly nomor: string;
  /** Hint of the row, for the link. */
  readonly baris: number;
  /** The role in whose name the link opens it, and whether the SOP lets that role act now. */
  readonly peran: string;
  readonly giliran: boolean;
  /** A notice is marked as told by this line; the others only stand beside it. */
  readonly baru: boolean;
  /** Told in an earlier digest, in this step. */
  readonly pernah: boolean;
  /** Which visit of a step this is about; after it the line is out of date. */
  readonly kunjungan: number;
  readonly lewat: boolean;
  /** Highest rung of the ladder that was reached, from 1; 0 = none. */
  readonly jenjang: number;
  /** `TANPA_TEMPO` when nothing limits it. */
  readonly tempo: Instan;
  /** What a milestone of the process means; often ''. */
  readonly uraian: string;
  readonly keadaan: string;
  readonly langkah: string;
  readonly pelaksana: string;
  readonly tenggat: string;
  readonly teks: string;
}

export type PokokButir = Pick<Butir, 'baris' | 'peran' | 'baru' | 'jenjang' | 'uraian'>;

export const TANPA_TEMPO = Number.MAX_SAFE_INTEGER;
const PANJANG_TEKS = 160;
const PANJANG_LANGKAH = 120;

export function butirAduan(konteks: Konteks, aduan: Aduan, pokok: PokokButir, at: Instan): Butir {
  const tenggat = tenggatAduan(konteks, aduan);
  const pelaksana = pelaksanaKini(konteks.sop, aduan);
  return {
    ...pokok,
    pernah: !pokok.baru && aduan.diberitahu.some((tanda) => !tanda.startsWith('p')),
    giliran: peranGiliran(konteks, aduan).includes(pokok.peran),
    uraian: ringkas(pokok.uraian, PANJANG_LANGKAH),
    nomor: aduan.nomor,
    kunjungan: aduan.kunjungan,
    lewat: tenggat !== undefined && isTerlambat(tenggat, at),
    tempo: tenggat?.jatuhTempo ?? TANPA_TEMPO,
    keadaan: keadaan(konteks.kalender, tenggat, pokok.uraian, at),
    langkah: ringkas(langkahAduan(konteks.sop, aduan), PANJANG_LANGKAH),
    pelaksana: pelaksana.map((id) => labelPelaksana(konteks.sop, id)).join(', '),
    tenggat: tenggat === undefined ? '' : tulisTenggat(konteks.kalender, tenggat),
    teks: ringkas(aduan.isi, PANJANG_TEKS),
  };
}

/** Late ones by rung, then by how long; then what is due soonest. */
export function urutkanButir(butir: readonly Butir[]): Butir[] {
  return [...butir].sort(
    (a, b) =>
      Number(b.lewat) - Number(a.lewat) ||
      b.jenjang - a.jenjang ||
      a.tempo - b.tempo ||
      (a.nomor < b.nomor ? -1 : 1),
  );
}

/** One line of text for the outbox. */
export const formatButir = (butir: Butir): string => JSON.stringify(butir);

/** Undefined for a line that was cut or edited: the others still count. */
export function parseButir(baris: string): Butir | undefined {
  const baca = createPembacaObjek(parseObjek(baris) ?? {});
  const butir: Butir = {
    nomor: baca.teks('nomor'),
    baris: baca.angka('baris'),
    peran: baca.teks('peran'),
    giliran: baca.benar('giliran'),
    baru: baca.benar('baru'),
    pernah: baca.benar('pernah'),
    kunjungan: baca.angka('kunjungan'),
    lewat: baca.benar('lewat'),
    jenjang: baca.angka('jenjang'),
    tempo: baca.angka('tempo'),
    uraian: baca.teks('uraian'),
    keadaan: baca.teks('keadaan'),
    langkah: baca.teks('langkah'),
    pelaksana: baca.teks('pelaksana'),
    tenggat: baca.teks('tenggat'),
    teks: baca.teks('teks'),
  };
  return baca.cacat.length === 0 ? butir : undefined;
}

export const parseDaftarButir = (teks: string): Butir[] =>
  teks.split('\n').flatMap((baris) => parseButir(baris) ?? []);

function keadaan(
  kalender: Kalender,
  tenggat: TenggatAduan | undefined,
  uraian: string,
  at: Instan,
): string {
  const lama = tenggat === undefined ? '' : lamaTenggat(kalender, tenggat, at);
  if (uraian === '') return lama === '' ? 'Perlu perhatian' : lama;
  return lama === '' ? uraian : `${uraian}. ${lama}`;
}

/** From a working day on in whole days: nobody decides by the minute then. */
function lamaTenggat(kalender: Kalender, tenggat: TenggatAduan, at: Instan): string {
  const menit = Math.abs(menitKerjaAntara(kalender, at, tenggat.jatuhTempo));
  const sehari = menitSehari(kalender);
  const lama = formatLama(menit < sehari ? menit : menit - (menit % sehari), sehari);
  if (!isTerlambat(tenggat, at)) return `Sisa ${lama}`;
  return menit === 0 ? 'Baru saja melewati tenggat' : `Terlambat ${lama}`;
}

/** The longest day of an ordinary week: what this office calls a working day. */
const menitSehari = ({ data }: Kalender): number =>
  Math.max(...data.mingguan.map((hari) => hari.reduce((n, [buka, tutup]) => n + tutup - buka, 0)));

function tulisTenggat({ data }: Kalender, tenggat: TenggatAduan): string {
  const pada = formatSingkat(data.zonaMenit, tenggat.jatuhTempo);
  return tenggat.atas === 'proses' ? `${pada} (seluruh proses)` : pada;
}

/** One line, cut at a word where one is near. */
export function ringkas(teks: string, batas: number): string {
  const sebaris = teks.replace(/\s+/g, ' ').trim();
  if (sebaris.length <= batas) return sebaris;
  const kasar = sebaris.slice(0, batas).replace(/[\ud800-\udbff]$/, '');
  const spasi = kasar.lastIndexOf(' ');
  return `${spasi > batas * 0.6 ? kasar.slice(0, spasi) : kasar} …`;
}
