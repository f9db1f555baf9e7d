// SPDX-License-Identifier: Apache-2.0
// When an aduan is due: its step, its process, and which comes first; when to remind and when each
// rung of the ladder is reached. Derived from the record, the SOP and the calendar at the moment of
// asking; never stored.

import type { Aduan } from '../aduan/aduan.ts';
import { jamLangkah, jamProses, prosesBerlaku, type JamBerlaku } from './jam-aduan.ts';
import { isBerjeda } from '../aduan/jam-langkah.ts';
import {
  hentiTerhitung,
  jenjangJam,
  pengingatJam,
  tempoJam,
  type Jam,
  type JenjangTenggat,
} from './jam-tenggat.ts';
import { isJamKantor, jelaskanRentang, jelaskanSyarat } from './jelaskan.ts';
import { mulaiKerja, type Kalender } from '../waktu/kalender.ts';
import type { Konteks } from '../aduan/perintah.ts';
import type { Pengingat } from '../sop/sop.ts';
import { formatWaktu } from '../waktu/tanggal.ts';
import { findLangkah, isMenungguPelapor } from '../aduan/tindakan-boleh.ts';
import type { Instan } from '../waktu/waktu.ts';

export { jamLangkah, jamProses } from './jam-aduan.ts';
export type { JenjangTenggat } from './jam-tenggat.ts';

export type KonteksTenggat = Pick<Konteks, 'sop' | 'kalender'>;

export interface Tenggat {
  /** When the clock began to run: the next opening, when office time is counted. */
  readonly mulai: Instan;
  /** The expected time of a range such as `1-3 hari`. */
  readonly perkiraan?: Instan;
  readonly jatuhTempo: Instan;
  /** The first of `pengingat`; the limit itself when there is none. */
  readonly ingatPada: Instan;
  /** `ingat`, or `s0`, `s1`, … in order of time; of the process `t-ingat`, `ts0`, … */
  readonly pengingat: readonly JenjangTenggat[];
  /** When the clock itself acts (habisWaktu); a moment later is too late for everybody else. */
  readonly habisPada?: Instan;
  /** `e0`, `e1`, …; of the process `te0`, … */
  readonly jenjang: readonly JenjangTenggat[];
}

/** The deadline of an aduan: the earlier of step and process; on a tie the step's. */
export interface TenggatAduan extends Tenggat {
  readonly atas: 'langkah' | 'proses';
}

/** Undefined when closed, or when neither step nor process has a time that runs. Past it = late. */
export function tenggatAduan(konteks: KonteksTenggat, aduan: Aduan): TenggatAduan | undefined {
  const langkah = tenggatLangkah(konteks, aduan);
  const proses = tenggatProses(konteks, aduan);
  if (proses && (!langkah || proses.jatuhTempo < langkah.jatuhTempo)) {
    return { ...proses, atas: 'proses' };
  }
  return langkah && { ...langkah, atas: 'langkah' };
}

/** Undefined when closed, or when the SOP sets this step no time. */
export function tenggatLangkah(konteks: KonteksTenggat, aduan: Aduan): Tenggat | undefined {
  const { kalender, sop } = konteks;
  const langkah = findLangkah(sop, aduan.langkah);
  const jam = jamLangkah(konteks, aduan)?.jam;
  if (!langkah || !jam) return undefined;
  const habis = langkah.habisWaktu?.setelah;
  return {
    ...tenggatJam(kalender, jam, langkah.pengingat ?? sop.pengingat, ''),
    // What moves the limit of a step moves also the moment at which the clock acts in it.
    ...(habis ? { habisPada: tempoJam(kalender, { ...jam, batas: habis }) } : {}),
    // A silent pelapor is nobody's lateness: no ladder is climbed for it.
    jenjang: isMenungguPelapor(sop, aduan)
      ? []
      : jenjangJam(kalender, jam, langkah.eskalasi ?? sop.eskalasi, ''),
  };
}

/**
 * Undefined when closed, when the SOP sets no limit for such an aduan, before the file is complete
 * where it counts from then, and while the clocks stand still.
 */
export function tenggatProses(konteks: KonteksTenggat, aduan: Aduan): Tenggat | undefined {
  const { kalender, sop } = konteks;
  const jam = isBerjeda(aduan) ? undefined : jamProses(konteks, aduan)?.jam;
  if (!jam) return undefined;
  return {
    ...tenggatJam(kalender, jam, sop.pengingat, 't'),
    jenjang: jenjangJam(kalender, jam, sop.eskalasi, 't'),
  };
}

/** The limit itself is still in time. */
export function isTerlambat(tenggat: Tenggat, at: Instan): boolean {
  return at > tenggat.jatuhTempo;
}

/** Whether the office is late: past step or process. The silence of a pelapor is not its lateness. */
export function isAduanTerlambat(konteks: KonteksTenggat, aduan: Aduan, at: Instan): boolean {
  const langkah = isMenungguPelapor(konteks.sop, aduan)
    ? undefined
    : tenggatLangkah(konteks, aduan);
  const proses = tenggatProses(konteks, aduan);
  return [langkah, proses].some((tenggat) => tenggat !== undefined && isTerlambat(tenggat, at));
}

/** How the deadline of an aduan came about, or why there is none: sentences for people. */
export function jelaskanTenggat(konteks: KonteksTenggat, aduan: Aduan): string {
  if (aduan.langkah === undefined) return 'Aduan sudah selesai; tidak ada tenggat lagi.';
  const tenggat = tenggatAduan(konteks, aduan);
  if (tenggat?.atas === 'proses') return jelaskanProses(konteks, aduan);
  const proses = tenggatProses(konteks, aduan);
  const bagian = [
    ...(isBerjeda(aduan) ? [jelaskanBerhenti(konteks, aduan)] : []),
    jelaskanLangkah(konteks, aduan) || 'SOP tidak memberi batas waktu bagi langkah ini.',
    ...(proses ? [`Batas seluruh proses ${tulis(konteks, proses.jatuhTempo)}.`] : []),
    ...(isBelumMulai(konteks, aduan)
      ? ['Batas waktu seluruh proses berjalan setelah berkas lengkap.']
      : []),
  ];
  return bagian.join(' ');
}

/** How the deadline of the step came about; '' when it has none. */
export function jelaskanLangkah(konteks: KonteksTenggat, aduan: Aduan): string {
  const berlaku = jamLangkah(konteks, aduan);
  return berlaku ? jelaskanJam(konteks, aduan, berlaku) : '';
}

/** How the deadline of the process came about; '' when it has none, or none that runs yet. */
export function jelaskanProses(konteks: KonteksTenggat, aduan: Aduan): string {
  const berlaku = jamProses(konteks, aduan);
  if (!berlaku) return '';
  const kalimat = jelaskanJam(konteks, aduan, berlaku);
  const sejak = prosesBerlaku(konteks, aduan)?.sejak;
  const dari = sejak === 'lengkap' ? 'sejak berkas lengkap' : 'sejak diterima';
  return `Tenggat seluruh proses, ${dari}: ${kalimat.charAt(0).toLowerCase()}${kalimat.slice(1)}`;
}

function jelaskanJam(konteks: KonteksTenggat, aduan: Aduan, berlaku: JamBerlaku): string {
  const { kalender, sop } = konteks;
  const { jam, bila } = berlaku;
  return jelaskanRentang(kalender, jam.batas, {
    sejak: jam.sejak,
    mulai: mulaiJam(kalender, jam),
    jatuhTempo: tempoJam(kalender, jam),
    untuk: jelaskanSyarat(sop, bila, aduan),
    henti: hentiTerhitung(kalender, jam),
    ...(isPernahDitutup(aduan) ? { hentiKarena: 'menunggu pelapor atau ditutup' } : {}),
    perpanjangan: jam.perpanjangan,
  });
}

function jelaskanBerhenti(konteks: KonteksTenggat, aduan: Aduan): string {
  const dari = aduan.jeda?.slice(-1)[0]?.dari ?? aduan.sejak;
  return `Waktu berhenti sejak ${tulis(konteks, dari)} selama menunggu pelapor. Batas bagi pelapor:`;
}

const isPernahDitutup = (aduan: Aduan): boolean => (aduan.kali?.['bukaKembali'] ?? 0) > 0;

const isBelumMulai = (konteks: KonteksTenggat, aduan: Aduan): boolean =>
  prosesBerlaku(konteks, aduan) !== undefined && jamProses(konteks, aduan) === undefined;

function tenggatJam(
  kalender: Kalender,
  jam: Jam,
  pengingat: Pengingat,
  awalan: '' | 't',
): Omit<Tenggat, 'habisPada' | 'jenjang'> {
  const jatuhTempo = tempoJam(kalender, jam);
  const daftar = pengingatJam(kalender, jam, pengingat, awalan);
  return {
    mulai: mulaiJam(kalender, jam),
    ...(jam.batas.min === undefined ? {} : { perkiraan: tempoJam(kalender, jam, 'min') }),
    jatuhTempo,
    ingatPada: daftar[0]?.pada ?? jatuhTempo,
    pengingat: daftar,
  };
}

const mulaiJam = (kalender: Kalender, { sejak, batas }: Jam): Instan =>
  isJamKantor(batas.satuan) ? mulaiKerja(kalender, sejak) : sejak;

const tulis = (konteks: KonteksTenggat, at: Instan): string =>
  formatWaktu(konteks.kalender.data.zonaMenit, at);
