// SPDX-License-Identifier: Apache-2.0
// A SOP as rows of the tab SOP, close to the printed table: the head, the actors, then each step with
// its acts below it. Lossless with sop-baca.ts; it checks nothing.

import type { Langkah, Sop, Tindakan } from '../core/sop.ts';
import type { IdKolom } from './tab.ts';
import { formatWaktuSop } from './waktu-teks.ts';

export type BarisSop = Readonly<Partial<Record<IdKolom<'sop'>, string>>>;

/** The kinds of rows, by the text in the first column. */
export const BAGIAN = {
  identitas: 'Identitas',
  instansi: 'Instansi',
  kendali: 'Kendali',
  dasarHukum: 'Dasar hukum',
  kualifikasi: 'Kualifikasi',
  keterkaitan: 'Keterkaitan',
  peralatan: 'Peralatan',
  peringatan: 'Peringatan',
  pencatatan: 'Pencatatan',
  pelaksana: 'Pelaksana',
  alur: 'Alur',
  langkah: 'Langkah',
  tindakan: 'Tindakan',
  pengingat: 'Pengingat',
  eskalasi: 'Eskalasi',
  batasProses: 'Batas proses',
  penutupan: 'Penutupan',
} as const;

export const DAFTAR_TEKS = [
  'dasarHukum',
  'kualifikasi',
  'keterkaitan',
  'peralatan',
  'peringatan',
  'pencatatan',
] as const;

export function sopKeBaris(sop: Sop): readonly BarisSop[] {
  return [
    { bagian: BAGIAN.identitas, kode: sop.id, uraian: sop.nama },
    ...Object.entries(sop.instansi).map(([kode, nilai]) => ({
      bagian: BAGIAN.instansi,
      kode,
      uraian: typeof nilai === 'boolean' ? yaTidak(nilai) : String(nilai),
    })),
    ...sop.kendali.map((k) => ({ bagian: BAGIAN.kendali, kode: k.label, uraian: k.isi })),
    ...DAFTAR_TEKS.flatMap((d) => sop[d].map((uraian) => ({ bagian: BAGIAN[d], uraian }))),
    ...sop.pelaksana.map((p) => ({
      bagian: BAGIAN.pelaksana,
      kode: p.id,
      uraian: p.label,
      jenis: p.jenis,
    })),
    { bagian: BAGIAN.alur, kode: 'awal', ke: sop.awal },
    ...(sop.bilaKurang === undefined
      ? []
      : [{ bagian: BAGIAN.alur, kode: 'bilaKurang', ke: sop.bilaKurang }]),
    ...sop.langkah.flatMap((l) => [barisLangkah(l), ...l.tindakan.map(barisTindakan)]),
    ...barisWaktu(sop),
  ];
}

function barisLangkah(l: Langkah): BarisSop {
  return {
    bagian: BAGIAN.langkah,
    kode: l.id,
    nomor: l.nomor,
    uraian: l.uraian,
    pelaksana: l.pelaksana,
    keyakinan: l.keyakinan ?? '',
    kelengkapan: l.kelengkapan.join('\n'),
    waktu: l.waktu ? formatWaktuSop(l.waktu) : '',
    waktuTertulis: l.waktuTertulis ?? '',
    output: l.output,
    keterangan: l.keterangan ?? '',
    dasar: l.dasar ?? '',
    berkala: l.berkala ?? '',
    habisWaktu: l.habisWaktu ? formatWaktuSop(l.habisWaktu.setelah) : '',
    habisTindakan: l.habisWaktu?.tindakan ?? '',
    habisDasar: l.habisWaktu?.dasar ?? '',
  };
}

function barisTindakan(t: Tindakan): BarisSop {
  return {
    bagian: BAGIAN.tindakan,
    kode: t.id,
    uraian: t.label,
    ke: t.ke,
    isian: t.isian ?? '',
    jenis: t.isianSebagai ?? '',
    kategori: t.perluKategori === undefined ? '' : yaTidak(t.perluKategori),
    surat: t.suratPelapor ?? '',
    akhir: t.akhir ?? '',
  };
}

function barisWaktu(sop: Sop): readonly BarisSop[] {
  const { penutupan } = sop;
  const buka = penutupan.bukaKembali;
  return [
    { bagian: BAGIAN.pengingat, kode: 'sisaPersen', uraian: String(sop.pengingat.sisaPersen) },
    ...sop.eskalasi.map((j) => ({
      bagian: BAGIAN.eskalasi,
      waktu: formatWaktuSop(j.lewat),
      pelaksana: j.kepada.join(', '),
    })),
    ...(sop.batasProses ?? []).map((b) => ({
      bagian: BAGIAN.batasProses,
      uraian: b.uraian,
      waktu: formatWaktuSop(b.waktu),
      pelaksana: b.kepada.join(', '),
      dasar: b.dasar,
    })),
    { bagian: BAGIAN.penutupan, kode: 'penilaian', uraian: yaTidak(penutupan.penilaian) },
    ...(buka === undefined
      ? []
      : [
          {
            bagian: BAGIAN.penutupan,
            kode: 'bukaKembali',
            waktu: formatWaktuSop(buka.batas),
            ke: buka.ke,
          },
        ]),
    { bagian: BAGIAN.penutupan, kode: 'dasar', uraian: penutupan.dasar },
  ];
}

const yaTidak = (nilai: boolean): string => (nilai ? 'ya' : 'tidak');
