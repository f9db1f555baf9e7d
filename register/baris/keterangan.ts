// SPDX-License-Identifier: Apache-2.0
// One sentence for people about one event, in good Indonesian. It decides nothing, and where the SOP
// no longer knows a step or an act it falls back on the id.

import { assertNever } from '../../core/hasil.ts';
import type { Peristiwa } from '../../core/aduan/peristiwa.ts';
import { rapikan } from '../../core/teks/samaran.ts';
import type { Akhir, Perpanjangan, Sop } from '../../core/sop/sop.ts';
import { labelLangkah } from '../../core/aduan/status.ts';
import { formatBatas } from '../../core/waktu/tanggal.ts';
import { findLangkah, findPelaksana } from '../../core/aduan/tindakan-boleh.ts';

/** The whole note stands in Data. */
const BATAS_CATATAN = 500;

type Ditindak = Extract<Peristiwa, { jenis: 'ditindak' }>;

export function keteranganPeristiwa(sop: Sop, p: Peristiwa): string {
  switch (p.jenis) {
    case 'dicatat':
      return (
        `Aduan diterima melalui ${p.aduan.kanal || 'kanal lain'} dan dicatat dengan nomor ` +
        `register ${p.nomor}.${lanjut(sop, p.aduan.langkah)}`
      );
    case 'ditindak':
      return keteranganTindakan(sop, p);
    case 'diberitahu':
      return `${p.tanda.map(namaTanda).join('; ')} pada ${namaLangkah(sop, p.langkah)}.`;
    case 'dinilai':
      return p.penilaian === 'puas'
        ? 'Pelapor menyatakan puas atas tanggapan.'
        : 'Pelapor menyatakan belum puas atas tanggapan.';
    case 'sop_dipindah':
      return `Aduan dipindah dari SOP versi ${p.dariVersi} ke versi ${p.sopVersi}.${lanjut(sop, p.keLangkah)}${ditunggu(sop, p)}${jeda(p)}`;
    case 'dibuka_kembali':
      return `Pelapor menyatakan belum puas; aduan dibuka kembali.${lanjut(sop, p.keLangkah)}${ditunggu(sop, p)}${jeda(p)}`;
    case 'surat':
      return `${namaSurat(sop, p.surat)}: ${p.hasil}.`;
    default:
      return assertNever(p);
  }
}

/** `pelapor`, `sistem`, the printed name of a pelaksana, or an officer's address. */
export function namaOleh(sop: Sop, oleh: string): string {
  if (oleh === 'pelapor') return 'Pelapor';
  if (oleh === 'sistem') return 'Sistem';
  return findPelaksana(sop, oleh)?.label ?? oleh;
}

export const NAMA_PERISTIWA: Readonly<Record<Peristiwa['jenis'], string>> = {
  dicatat: 'Dicatat',
  ditindak: 'Ditindak',
  diberitahu: 'Diberitahu',
  dinilai: 'Dinilai',
  sop_dipindah: 'SOP dipindah',
  dibuka_kembali: 'Dibuka kembali',
  surat: 'Surat',
};

const AKHIR: Readonly<Record<Akhir, string>> = {
  dijawab: 'dijawab',
  tanpa_konfirmasi: 'dijawab, tanpa konfirmasi pelapor',
  tidak_dilengkapi: 'tidak dilengkapi pelapor',
  bukan_wewenang: 'bukan wewenang',
  ditarik: 'ditarik pelapor',
  informasi: 'informasi diberikan',
};

function keteranganTindakan(sop: Sop, p: Ditindak): string {
  const langkah = findLangkah(sop, p.langkah);
  const tindakan = langkah?.tindakan.find((t) => t.id === p.tindakan)?.label ?? p.tindakan;
  const nama = p.atasNama === undefined ? '' : ` atas nama ${namaOleh(sop, p.atasNama)}`;
  const awal = p.olehWaktu
    ? `Batas waktu ${namaLangkah(sop, p.langkah)} terlewati; sistem melakukan “${tindakan}”.`
    : `“${tindakan}” dilakukan${nama} pada ${namaLangkah(sop, p.langkah)}.`;
  const akhir = p.akhir === undefined ? '' : ` Aduan ditutup: ${AKHIR[p.akhir]}.`;
  return `${awal}${sifat(sop, p)}${lanjut(sop, p.keLangkah)}${ditunggu(sop, p)}${jeda(p)}${akhir}`;
}

/** What the act changed in the aduan itself. */
function sifat(sop: Sop, p: Ditindak): string {
  const kelas = sop.kelas?.find((k) => k.id === p.kelas)?.label ?? p.kelas;
  return [
    p.kembali ? ` Aduan dikembalikan${p.kembaliKe === undefined ? '' : ` ke-${p.kembaliKe}`}.` : '',
    p.kategori === undefined ? '' : ` Kategori menjadi “${p.kategori}”.`,
    kelas === undefined ? '' : ` Kelas menjadi “${kelas}”.`,
    p.berkasLengkap ? ' Berkas dinyatakan lengkap.' : '',
    p.perpanjang === undefined ? '' : ` ${kalimatPerpanjang(p.perpanjang)}`,
    p.catatan === undefined ? '' : ` Catatan: “${rapikan(p.catatan, BATAS_CATATAN)}”.`,
  ].join('');
}

function kalimatPerpanjang(p: Perpanjangan): string {
  const untuk = p.untuk === 'langkah' ? 'langkah ini' : 'seluruh proses';
  return `Batas waktu ${untuk} diperpanjang ${formatBatas(p.waktu)}.`;
}

/** Who is asked on entering a step, or still has to answer in it. */
function ditunggu(sop: Sop, p: { readonly menunggu?: readonly string[] }): string {
  if (p.menunggu === undefined) return '';
  if (p.menunggu.length === 0) return ' Tidak ada lagi yang ditunggu jawabannya.';
  return ` Menunggu jawaban ${p.menunggu.map((m) => namaOleh(sop, m)).join(', ')}.`;
}

function jeda(p: { readonly jeda?: 'mulai' | 'selesai' }): string {
  if (p.jeda === undefined) return '';
  return p.jeda === 'mulai'
    ? ' Tenggat berhenti dihitung selama menunggu pelapor.'
    : ' Tenggat mulai dihitung lagi.';
}

const lanjut = (sop: Sop, id: string | undefined): string =>
  id === undefined ? '' : ` Berlanjut ke ${namaLangkah(sop, id)}.`;

function namaLangkah(sop: Sop, id: string): string {
  const langkah = findLangkah(sop, id);
  return `langkah “${langkah ? labelLangkah(langkah) : id}”`;
}

function namaTanda(tanda: string): string {
  const proses = tanda.startsWith('t') ? ' seluruh proses' : '';
  if (/^(?:(?:t-)?ingat|t?s\d+)$/.test(tanda)) return `Pengingat tenggat${proses} dikirim`;
  const jenjang = /^t?e(\d+)$/.exec(tanda)?.[1];
  if (jenjang !== undefined)
    return `Keterlambatan${proses} diberitahukan (jenjang ${Number(jenjang) + 1})`;
  if (/^p\d+$/.test(tanda)) return 'Batas waktu seluruh proses diberitahukan';
  return `Pemberitahuan “${tanda}”`;
}

/** The id of a letter is `nomor#ke/templat/kepada`. */
function namaSurat(sop: Sop, id: string): string {
  const [templat, kepada] = id
    .slice(id.lastIndexOf('#') + 1)
    .split('/')
    .slice(1);
  if (templat === undefined) return `Surat “${id}”`;
  const nama = kepada === 'pelapor' ? kepada : namaOleh(sop, kepada ?? '');
  return `Surat “${templat}” kepada ${nama}`;
}
