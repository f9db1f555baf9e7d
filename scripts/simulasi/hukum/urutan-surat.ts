// SPDX-License-Identifier: Apache-2.0
// When mail is short the most urgent letters go first: nothing leaves while something more urgent stands
// in the outbox that the same run could have sent. It counts no quota.

import { isJamKerja } from '../../../core/waktu/kalender.ts';
import type { Surat } from '../../../core/aduan/perintah.ts';
import type { Bukti } from '../bukti.ts';
import type { JejakSurat, Terkirim } from '../jejak.ts';
import type { Pelanggaran } from './bentuk.ts';
import { isRingkasan, peranRingkasan } from './isi-ringkasan.ts';
import { alamatPeran, isUntukOrang, petugasAntara, tandaOrang } from './pemegang-peran.ts';
import { kelompokkan } from './kelompok.ts';

/** What has waited so long is owed: it leaves before newer receipts. */
const TERUTANG_MS = 12 * 3_600_000;
/** So long new work may wait for more of it, to leave in one mail, while reminders wait for nobody. */
const TUNGGU_TEMAN_MS = 3 * 3_600_000;

/** One mail; with several letters it is as urgent as the most urgent of them. */
interface Berangkat {
  readonly id: string;
  readonly kirim: Terkirim;
  readonly prioritas: number;
  readonly masuk: number;
  /** Register whose outbox it stood in. */
  readonly buku: string | undefined;
  readonly isTerutang: boolean;
}

interface Jalan {
  readonly run: string;
  readonly mulai: number;
  /** An event first sends what it has brought itself; sweeping in place of a dead clock comes after. */
  readonly isKejadian: boolean;
  /** In the order in which they left. */
  readonly surel: readonly Berangkat[];
  /** Receipts and answers to citizens that it sent, or tried to. */
  readonly dahulu: number;
}

export function urutan(bukti: Bukti): Pelanggaran[] {
  const semua = [...bukti.saksi.surat.values()];
  const eksekusi = new Map(bukti.eksekusi.map((satu) => [satu.id, satu]));
  const gagal = semua.filter((satu) => satu.surat.prioritas === 1 && satu.gagal.length > 0);
  const perJalan = kelompokkan(
    semua.flatMap((jejak) => jejak.kirim.map((kirim) => [kirim.run, { jejak, kirim }] as const)),
  );
  return [...perJalan].flatMap(([run, daftar]): Pelanggaran[] => {
    const jalan = susunJalan(run, eksekusi.get(run), daftar, gagal);
    for (const [i, satu] of jalan.surel.entries()) {
      if (satu.isTerutang || satu.prioritas === 1) continue;
      const tertinggal = semua.find((lain) => isTertinggal(bukti, jalan, i, satu, lain));
      if (tertinggal === undefined) continue;
      const { surat } = tertinggal;
      const pesan = `surat ${surat.id} didahului yang kurang mendesak: ${satu.id}`;
      return [{ macam: 'lain', nomor: surat.nomor, pada: satu.kirim.pada, pesan }];
    }
    return [];
  });
}

/** `gagal`: receipts and answers that failed at some time. */
function susunJalan(
  run: string,
  jalan: Bukti['eksekusi'][number] | undefined,
  daftar: readonly { readonly jejak: JejakSurat; readonly kirim: Terkirim }[],
  gagal: readonly JejakSurat[],
): Jalan {
  const perSurel = kelompokkan(daftar.map((satu) => [satu.kirim.surelId, satu] as const));
  const surel = [...perSurel.values()].map((isi) => keBerangkat(isi));
  const mulai = jalan?.startedAt ?? -Infinity;
  const isDicoba = (satu: JejakSurat): boolean =>
    satu.gagal.some((at) => at >= mulai && at <= (jalan?.endedAt ?? Infinity));
  return {
    run,
    mulai,
    isKejadian: jalan !== undefined && jalan.functionName !== 'runSweep',
    surel: surel.sort((a, b) => a.kirim.pada - b.kirim.pada),
    dahulu: surel.filter(({ prioritas }) => prioritas === 1).length + gagal.filter(isDicoba).length,
  };
}

function keBerangkat(
  isi: readonly { readonly jejak: JejakSurat; readonly kirim: Terkirim }[],
): Berangkat {
  const urut = [...isi].sort((a, b) => a.jejak.surat.prioritas - b.jejak.surat.prioritas);
  const [{ jejak, kirim }] = urut as [(typeof urut)[number]];
  const lama = Math.max(...isi.map((satu) => satu.kirim.pada - satu.jejak.surat.dibuat));
  const { id, prioritas } = jejak.surat;
  const { masuk, buku } = jejak;
  return { id, kirim, prioritas, masuk, buku, isTerutang: lama >= TERUTANG_MS };
}

/** `lain` stood waiting, more urgent, when this mail left, and nothing says why. */
function isTertinggal(
  bukti: Bukti,
  jalan: Jalan,
  ke: number,
  satu: Berangkat,
  lain: JejakSurat,
): boolean {
  const { surat, masuk, keluar, kirim, gagal } = lain;
  const { pada, surelId } = satu.kirim;
  // Around New Year a sweep serves one register after the other; the reserve is what the next one has.
  if (lain.buku !== satu.buku) return false;
  if (surat.prioritas >= satu.prioritas) return false;
  if (masuk > pada || (keluar !== undefined && keluar < pada)) return false;
  // Where calls take no time, what left in the same moment cannot be put in order.
  if (kirim.some((k) => k.pada <= pada || k.surelId === surelId)) return false;
  if (gagal.some((at) => at >= jalan.mulai && at <= pada)) return false;
  const isDibawa = (at: number): boolean => at >= jalan.mulai;
  if (jalan.isKejadian && isDibawa(satu.masuk) && !isDibawa(masuk)) return false;
  // What another run wrote meanwhile this one cannot know.
  const isDikenal = masuk <= jalan.mulai || lain.oleh === jalan.run;
  const isSama = kirim.some((k) => k.run === jalan.run);
  if (!isDikenal && !isSama) return false;
  if (surat.prioritas === 3 && pada - surat.dibuat < TUNGGU_TEMAN_MS) return false;
  if (!isBolehBerangkat(bukti, jalan, surat, pada)) return false;
  return isSama || !isBagianKantor(jalan, ke, satu, surat);
}

/** Letters about no one aduan wait for office hours, and a digest for somebody who has its roles. */
function isBolehBerangkat(bukti: Bukti, { mulai }: Jalan, surat: Surat, pada: number): boolean {
  if (!isUntukOrang(surat.kepada) && surat.templat !== 'kuota') return true;
  const { kalender } = bukti;
  if (!isJamKerja(kalender, Math.max(0, mulai)) || !isJamKerja(kalender, Math.max(0, pada))) {
    return false;
  }
  if (!isRingkasan(surat)) return true;
  return petugasAntara(bukti, mulai, pada).every((daftar) =>
    peranRingkasan(surat).every((peran) =>
      alamatPeran(bukti, daftar, peran).map(tandaOrang).includes(surat.kepada),
    ),
  );
}

/** Of what little is left the office's urgent letters have one half; receipts and answers the other. */
function isBagianKantor(
  { surel, dahulu }: Jalan,
  ke: number,
  { prioritas }: Berangkat,
  surat: Surat,
): boolean {
  if (prioritas !== 2 || surat.prioritas !== 1) return false;
  const kantor = surel.slice(0, ke + 1).filter((satu) => satu.prioritas > 1);
  const penerima = kantor.reduce((n, { kirim }) => n + kirim.kepada.length, 0);
  return penerima <= dahulu + 1;
}
