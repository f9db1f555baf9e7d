// SPDX-License-Identifier: Apache-2.0
// What a play says to the person at the terminal: a line a law, the figures, the verdict. It judges
// nothing by itself.

import type { Angka } from './angka.ts';
import { ceritakan, formatJam, formatTanggal } from './cerita.ts';
import type { Pelanggaran } from './hukum/bentuk.ts';
import type { Putusan } from './hukum/semua.ts';
import { isGangguan, type Laku, type Rencana } from './laku.ts';

const DITUNJUKKAN = 5;
const DICERITAKAN = 40;

export function barisRencana({ sop, hari, mulai, kantor, benih, laku }: Rencana): string {
  const gangguan = laku.filter(isGangguan).length;
  return (
    `${sop}, ${hari} hari sejak ${formatTanggal(mulai)}, kantor ${kantor}, benih ${benih}: ` +
    `${angka(laku.length)} laku, ${angka(gangguan)} di antaranya gangguan.`
  );
}

export function barisPutusan({ hukum, diperiksa, pelanggaran }: Putusan): string[] {
  const hasil =
    diperiksa === 0
      ? 'tidak diperiksa (tidak ada bahannya)'
      : `${angka(diperiksa)} diperiksa, ${angka(pelanggaran.length)} pelanggaran`;
  const sisa = pelanggaran.length - DITUNJUKKAN;
  return [
    `${hukum.bunyi}: ${hasil}`,
    ...pelanggaran.slice(0, DITUNJUKKAN).map((satu) => `  - ${barisPelanggaran(satu)}`),
    ...(sisa > 0 ? [`  … dan ${angka(sisa)} lagi`] : []),
  ];
}

const barisPelanggaran = ({ nomor = '', pada, pesan }: Pelanggaran): string =>
  [nomor, pada === undefined ? '' : formatJam(pada), pesan].filter((s) => s !== '').join(' · ');

export function barisAngka(a: Angka, cpuMs: number): string[] {
  const gangguan = Object.entries(a.gangguan).sort((x, y) => y[1] - x[1]);
  const perJalan = a.jalan === 0 ? 0 : cpuMs / a.jalan;
  return [
    `Kantor: ${angka(a.aduan)} aduan, ${angka(a.peristiwa)} peristiwa, ${angka(a.surel)} surel, ` +
      `${angka(a.menunggu)} surat menunggu; ` +
      `server dijalankan ${angka(a.serverJalan + a.serverGagal)} kali, ${angka(a.serverGagal)} gagal.`,
    `Skrip: ${angka(a.jalan)} kali berjalan dengan ${angka(a.panggilan)} panggilan layanan; ` +
      `${angka(a.dibunuh)} diputus di tengah jalan, ${angka(a.gagal)} gagal, ` +
      `${angka(a.tumpangTindih)} bertumpang tindih; ` +
      `pemicu bekerja paling lama ${angka(Math.ceil(a.pemicuTerpanjang / 60_000))} menit sehari.`,
    `Gangguan yang dipesan: ${gangguan.map(([nama, n]) => `${nama} ${angka(n)}`).join(', ') || 'tidak ada'}.`,
    `CPU: ${angka(Math.round(cpuMs / 1000))} detik, ${angka(Math.round(perJalan))} ms tiap kali skrip berjalan.`,
  ];
}

/** `0 hilang, 0 ganda, 0 pelanggaran` */
export function barisAkhir(putusan: readonly Putusan[]): string {
  const semua = putusan.flatMap(({ pelanggaran }) => pelanggaran);
  const hitung = (macam: Pelanggaran['macam']): number =>
    semua.filter((satu) => satu.macam === macam).length;
  return `${hitung('hilang')} hilang, ${hitung('ganda')} ganda, ${hitung('lain')} pelanggaran`;
}

/** Undefined when none was broken; one that had nothing to look at was not. */
export const hukumPertamaDilanggar = (putusan: readonly Putusan[]): Putusan | undefined =>
  putusan.find(({ pelanggaran }) => pelanggaran.length > 0);

export function barisCerita(laku: readonly Laku[], semula: number): string[] {
  const sisa = laku.length - DICERITAKAN;
  return [
    `Cerita terpendek yang ditemukan (${angka(laku.length)} dari ${angka(semula)} laku):`,
    ...laku.slice(0, DICERITAKAN).map((satu) => `  ${ceritakan(satu)}`),
    ...(sisa > 0 ? [`  … dan ${angka(sisa)} laku lagi dalam berkas rencana`] : []),
  ];
}

const angka = (n: number): string => n.toLocaleString('id-ID');
