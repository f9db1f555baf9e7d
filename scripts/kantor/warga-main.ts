// SPDX-License-Identifier: Apache-2.0
// The citizens of the sample month: they read their mail, open the link in it, and use what the page
// offers, or stay silent. They know nothing of the register but its letters.

import { awalHari, type Kalender } from '../../core/waktu/kalender.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import type { Acak } from './acak.ts';
import type { Isian } from './isian.ts';
import type { Jadwal } from './jadwal.ts';
import type { Kantor } from './kantor.ts';

export interface WargaMain {
  /** Reads the mail that has come since; plans when each is opened. */
  amati(): void;
  readonly catatan: CatatanWarga;
  tutup(): void;
}

export interface CatatanWarga {
  balasan: number;
  puas: number;
  belum: number;
  /** What a page answered when it refused, in its own words. */
  readonly ditolak: string[];
}

const JAM = 3_600_000;
const HARI = 24 * JAM;

/** Of those who are asked: how many answer, how many rate, and how many of these are content. */
const BAGIAN_MEMBALAS = 0.8;
const BAGIAN_MENILAI = 0.6;
const BAGIAN_PUAS = 0.84;
/** Of those who have a choice: how many take another button. */
const BAGIAN_LAIN = 0.25;

interface Surel {
  readonly recipients: readonly string[];
  readonly text: string;
}

export function createWargaMain(
  kantor: Kantor,
  jadwal: Jadwal,
  acak: Acak,
  isian: Isian,
  dibukaLagi: () => void,
): WargaMain {
  const { kernel } = kantor.emulator;
  const catatan: CatatanWarga = { balasan: 0, puas: 0, belum: 0, ditolak: [] };
  const petugas = new Set([kantor.pemilik, ...kantor.petugas.map(({ surel }) => surel)]);
  const buka = createKunjungan({ kantor, acak, isian, catatan, dibukaLagi });
  let baru: Surel[] = [];
  const berhenti = kernel.onCommit(({ service, method, args }) => {
    if (service === 'mail' && method === 'deliver')
      baru.push(...(args as { mails: Surel[] }).mails);
  });
  return {
    catatan,
    tutup: berhenti,
    amati() {
      const datang = baru;
      baru = [];
      for (const { recipients, text } of datang) {
        const tautan = tautanLacak(text);
        if (tautan === undefined || recipients.some((satu) => petugas.has(satu))) continue;
        const pada = jamBangun(kantor.kalender, kernel.now() + acak.between(0.5, 30) * JAM);
        jadwal.tambah({ pada, lakukan: () => buka(tautan) });
      }
    },
  };
}

type Tautan = Readonly<Record<string, string>>;

interface AlatKunjungan {
  readonly kantor: Kantor;
  readonly acak: Acak;
  readonly isian: Isian;
  readonly catatan: CatatanWarga;
  readonly dibukaLagi: () => void;
}

/** Opens the page of a link and does what this person makes up their mind to, or nothing. */
function createKunjungan(alat: AlatKunjungan): (tautan: Tautan) => void {
  const { kantor, acak, isian, catatan, dibukaLagi } = alat;
  const { scripts } = kantor.emulator;
  const diputuskan = new Set<string>();
  const balasan = new Map<string, number>();

  /** Mostly the button that asks for no words, where there is one: people are content, or in a hurry. */
  function balas(tautan: Tautan, tombol: readonly Tombol[]): void {
    const urut = [...tombol].sort((a, b) => Number(a.perluIsian) - Number(b.perluIsian));
    const lain = urut.length > 1 && acak.chance(BAGIAN_LAIN);
    const dipilih = urut[lain ? 1 + Math.floor(acak.next() * (urut.length - 1)) : 0];
    if (dipilih === undefined) return;
    catatan.balasan += 1;
    const tambahan = dipilih.perluIsian ? { isian: isian.kalimat('tambahan') } : {};
    kirim('replyPelapor', { tautan, tindakan: dipilih.tindakan, ...tambahan });
  }

  function menilai(tautan: Tautan): void {
    const penilaian = acak.chance(BAGIAN_PUAS) ? 'puas' : 'belum';
    catatan[penilaian] += 1;
    kirim('rateTanggapan', { tautan, penilaian, isian: isian.kalimat(`penilaian_${penilaian}`) });
    if (penilaian === 'belum') dibukaLagi();
  }

  function kirim(fungsi: string, kiriman: object): void {
    const jawab = scripts.runFromPage(kantor.scriptId, fungsi, [kiriman]);
    const { ok, pesan } = jawab as { readonly ok: boolean; readonly pesan: string };
    if (!ok) catatan.ditolak.push(pesan);
  }

  /** Whoever has made up their mind about a question does not think again at the next letter. */
  function putuskan(kunci: string, bagian: number): boolean {
    if (diputuskan.has(kunci)) return false;
    diputuskan.add(kunci);
    return acak.chance(bagian);
  }

  return (tautan) => {
    const lihat = (): Tawaran => tawaran(scripts.doGet(kantor.scriptId, tautan).html);
    const nomor = tautan['n'] ?? '';
    const ke = balasan.get(nomor) ?? 0;
    let halaman = lihat();
    if (halaman.tombol.length > 0 && putuskan(`${nomor} balas ${ke}`, BAGIAN_MEMBALAS)) {
      balasan.set(nomor, ke + 1);
      balas(tautan, halaman.tombol);
      // Whoever has just accepted the answer is asked on the spot.
      halaman = lihat();
    }
    if (halaman.nilai && putuskan(`${nomor} nilai`, BAGIAN_MENILAI)) menilai(tautan);
  };
}

/** The parameters of the link to the tracking page, when a letter has one. */
function tautanLacak(teks: string): Tautan | undefined {
  for (const [alamat] of teks.matchAll(/https?:\/\/[^\s<>"']+/g)) {
    if (!URL.canParse(alamat)) continue;
    const { searchParams } = new URL(alamat);
    if (searchParams.get('h') === 'lacak') return Object.fromEntries(searchParams);
  }
  return undefined;
}

interface Tombol {
  /** Id of the act. */
  readonly tindakan: string;
  readonly perluIsian: boolean;
}

interface Tawaran {
  readonly tombol: readonly Tombol[];
  /** The page asks for a verdict. */
  readonly nilai: boolean;
}

/** What the page has forms for. */
function tawaran(html: string): Tawaran {
  const formulir = [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([satu]) => satu);
  return {
    tombol: formulir.flatMap((satu) => {
      const tindakan = /data-tindakan="([^"]+)"/.exec(satu)?.[1];
      return tindakan === undefined ? [] : [{ tindakan, perluIsian: /<textarea/.test(satu) }];
    }),
    nilai: formulir.some((satu) => /data-kirim="rateTanggapan"/.test(satu)),
  };
}

/** Between six in the morning and ten in the evening. */
function jamBangun(kalender: Kalender, at: Instan): Instan {
  const sejak = (at - awalHari(kalender, '2000-01-01')) % HARI;
  const jam = sejak / JAM;
  const geser = jam < 6 ? 6 * JAM - sejak : jam >= 22 ? 30 * JAM - sejak : 0;
  return Math.floor(at + geser);
}
