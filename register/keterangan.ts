// SPDX-License-Identifier: Apache-2.0
// One sentence for people about one event, in good Indonesian. It decides nothing, and where the SOP
// no longer knows a step or an act it falls back on the id.

import { assertNever } from '../core/hasil.ts';
import type { Peristiwa } from '../core/peristiwa.ts';
import type { Akhir, Sop } from '../core/sop.ts';
import { labelLangkah } from '../core/status.ts';
import { findLangkah, findPelaksana } from '../core/tindakan-boleh.ts';

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
    case 'dibuka_kembali':
      return `Pelapor menyatakan belum puas; aduan dibuka kembali.${lanjut(sop, p.keLangkah)}`;
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

function keteranganTindakan(sop: Sop, p: Extract<Peristiwa, { jenis: 'ditindak' }>): string {
  const langkah = findLangkah(sop, p.langkah);
  const tindakan = langkah?.tindakan.find((t) => t.id === p.tindakan)?.label ?? p.tindakan;
  const awal = p.olehWaktu
    ? `Batas waktu ${namaLangkah(sop, p.langkah)} terlewati; sistem melakukan “${tindakan}”.`
    : `“${tindakan}” dilakukan pada ${namaLangkah(sop, p.langkah)}.`;
  const kategori = p.kategori === undefined ? '' : ` Kategori menjadi “${p.kategori}”.`;
  const akhir = p.akhir === undefined ? '' : ` Aduan ditutup: ${AKHIR[p.akhir]}.`;
  return `${awal}${kategori}${lanjut(sop, p.keLangkah)}${akhir}`;
}

const lanjut = (sop: Sop, id: string | undefined): string =>
  id === undefined ? '' : ` Berlanjut ke ${namaLangkah(sop, id)}.`;

function namaLangkah(sop: Sop, id: string): string {
  const langkah = findLangkah(sop, id);
  return `langkah “${langkah ? labelLangkah(langkah) : id}”`;
}

function namaTanda(tanda: string): string {
  if (tanda === 'ingat') return 'Pengingat tenggat dikirim';
  if (/^e\d+$/.test(tanda))
    return `Keterlambatan diberitahukan (jenjang ${Number(tanda.slice(1)) + 1})`;
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
