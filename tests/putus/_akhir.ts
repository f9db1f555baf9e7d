// SPDX-License-Identifier: Apache-2.0
// What stands in the office in the end, without times: two ways to the same end must give the same.
// And the laws, asked of what the witness saw.

import { kumpulkanBukti, type Bukti } from '../../scripts/simulasi/bukti.ts';
import { periksaSemua } from '../../scripts/simulasi/hukum/semua.ts';
import type { Panggung } from '../../scripts/simulasi/panggung.ts';
import { TAB } from '../../register/tab/tab.ts';
import { MENIT } from './_tahap.ts';

const SAPUAN_MS = 11 * MENIT;
const PALING_SEDIKIT = 3;
const PALING_BANYAK = 12;

/** Sweep after sweep until nothing waits any more; at least as long as the laws let a letter wait. */
export function tenangkan({ kantor: { emulator }, saksi }: Panggung): void {
  const isSelesai = (): boolean =>
    saksi.menunggu.size === 0 && saksi.nomorRespons.size >= saksi.kiriman.length;
  for (let ke = 0; ke < PALING_BANYAK && (ke < PALING_SEDIKIT || !isSelesai()); ke += 1) {
    emulator.advanceTo(emulator.kernel.now() + SAPUAN_MS);
    saksi.serap();
  }
}

export interface Akhir {
  readonly keadaan: unknown;
  /** Breaches of any law, in words. */
  readonly pelanggaran: readonly string[];
  /** Letters that left more than once. */
  readonly ganda: number;
}

/** `kematian`: how many runs were killed; each may make a letter leave once more. */
export function lihatAkhir(
  { rencana, kantor, saksi }: Panggung,
  tenangSejak: number,
  kematian = 1,
): Akhir {
  saksi.serap();
  saksi.bandingkanRiwayat();
  const bukti = kumpulkanBukti({ rencana, kantor, saksi, tenangSejak });
  saksi.tutup();
  const kirim = [...saksi.surat.values()].map((satu) => satu.kirim.length);
  return {
    keadaan: tanpaWaktu(tanpaId(kantor, keadaanAkhir(bukti))),
    pelanggaran: [
      ...periksaSemua(bukti).flatMap(({ hukum, pelanggaran }) =>
        pelanggaran.map(({ nomor = '', pesan }) => `${hukum.id}: ${nomor} ${pesan}`),
      ),
      ...kirim.filter((n) => n > 1 + kematian).map((n) => `surat: satu surat dikirim ${n} kali`),
    ],
    ganda: kirim.filter((n) => n > 1).length + gandaLain(bukti),
  };
}

/** The server's letters are in no outbox; their subjects say which they are. */
function gandaLain({ saksi, surel }: Bukti): number {
  const judul = saksi.surelLain.map(({ surelId }) => judulSurel(surel, surelId));
  return judul.length - new Set(judul).size;
}

function judulSurel(surel: Bukti['surel'], id: string): string {
  const satu = surel.find((s) => s.id === id);
  return `${satu?.subject ?? ''} ${satu?.recipients.join(', ') ?? ''}`;
}

/** Counters and notes of the machine itself may differ: how often it ran is no part of the end. */
const TAB_MESIN: ReadonlySet<string> = new Set([TAB.sistem.judul, TAB.riwayat.judul]);

function keadaanAkhir({
  register,
  identitas,
  rekap,
  kotak,
  saksi,
  peristiwa,
  sel,
  dokumen,
}: Bukti) {
  return {
    register: urut(register, ({ nomor }) => nomor),
    identitas: urut([...identitas], ({ nomor = '' }) => nomor),
    rekap,
    dokumen: dokumen.map(({ nama }) => nama).sort(),
    kotak,
    // The id of a letter counts the events before it, and some of these tell of other letters.
    surat: [...saksi.surat.values()]
      .map(({ surat: { id, kepada } }) => `${id.replace(/#\d+/, '')} ${kepada}`)
      .sort(),
    riwayat: urut(
      peristiwa.map((p) => `${p.nomor} ${p.jenis}`),
      (satu) => satu,
    ),
    sel: sel
      .filter(({ tab }) => !TAB_MESIN.has(tab))
      .map(({ tab, baris, kolom, teks }) => `${tab} ${baris} ${kolom} ${teks}`),
  };
}

type Kantor = Pick<Panggung['kantor'], 'emulator' | 'pemilik' | 'scriptId'>;

/** Files by their names: ids are chance. */
export function tanpaId({ emulator, pemilik, scriptId }: Kantor, nilai: unknown): unknown {
  const berkas = emulator.drive.view(pemilik).map((f) => [f.id, f.name] as const);
  const teks = [...berkas, [scriptId, 'Skrip'] as const].reduce(
    (sisa, [id, nama]) => sisa.replaceAll(id, nama),
    JSON.stringify(nilai),
  );
  return JSON.parse(teks) as unknown;
}

const urut = <T>(daftar: readonly T[], menurut: (satu: T) => string): T[] =>
  [...daftar].sort((a, b) => menurut(a).localeCompare(menurut(b)));

const JAM_TERTULIS = /\d\d?[.:]\d\d(?:[.:]\d\d)?(?: WIB)?/g;
const SIDIK = /\b[0-9a-f]{64}\b/g;
const SAAT = /\b1[789]\d{11}\b/g;

export function tanpaWaktu(nilai: unknown): unknown {
  const teks = JSON.stringify(nilai)
    .replace(SAAT, '0')
    .replace(SIDIK, 'sidik')

    .replace(JAM_TERTULIS, 'jam');
  return JSON.parse(teks) as unknown;
}
