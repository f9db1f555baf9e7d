// SPDX-License-Identifier: Apache-2.0
// A SOP as rows of the tab SOP, close to the printed table: the head, the actors, then each step with
// its acts below it. Lossless with sop-baca.ts; it checks nothing.

import { formatSyarat } from '../../core/sop/syarat-teks.ts';
import type { Jenjang, Langkah, Pengingat, Penutupan, Sop, Tindakan } from '../../core/sop/sop.ts';
import { formatDaftarWaktu, formatWaktuSop } from '../../core/waktu/waktu-teks.ts';
import { SIFAT_LANGKAH, SIFAT_TINDAKAN, formatSifat } from './sop-sifat.ts';
import type { IdKolom } from '../tab/tab.ts';

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
  kelas: 'Kelas',
  masukan: 'Masukan',
  alur: 'Alur',
  awalBila: 'Awal bila',
  langkah: 'Langkah',
  waktuBila: 'Waktu bila',
  pengingatLangkah: 'Pengingat langkah',
  eskalasiLangkah: 'Eskalasi langkah',
  tindakan: 'Tindakan',
  pengingat: 'Pengingat',
  eskalasi: 'Eskalasi',
  tenggatProses: 'Tenggat proses',
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

export const INSTANSI = [
  'nama',
  'induk',
  'alamat',
  'kodeUnit',
  'zona',
  'jabatanPimpinan',
  'polaJam',
  'cutiBersama',
] as const;

export const MASUKAN = ['wajibKategori', 'subKategori', 'akun'] as const;

/** Code of an Eskalasi row that says there is no rung at all. */
export const TANPA = 'tanpa';

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
      atasan: p.atasan ?? '',
    })),
    ...(sop.kelas ?? []).map((k) => ({ bagian: BAGIAN.kelas, kode: k.id, uraian: k.label })),
    ...barisMasukan(sop),
    { bagian: BAGIAN.alur, kode: 'awal', ke: sop.awal },
    ...(sop.bilaKurang === undefined
      ? []
      : [{ bagian: BAGIAN.alur, kode: 'bilaKurang', ke: sop.bilaKurang }]),
    ...(sop.awalBila ?? []).map((a) => ({
      bagian: BAGIAN.awalBila,
      bila: formatSyarat(a.bila),
      ke: a.ke,
    })),
    ...sop.langkah.flatMap(barisLangkah),
    ...barisWaktu(sop),
    ...barisPenutupan(sop.penutupan),
  ];
}

const barisMasukan = ({ masukan = {} }: Sop): readonly BarisSop[] =>
  MASUKAN.flatMap((kode) => {
    const nilai = masukan[kode];
    return nilai === undefined ? [] : [{ bagian: BAGIAN.masukan, kode, uraian: yaTidak(nilai) }];
  });

function barisLangkah(l: Langkah): readonly BarisSop[] {
  return [
    {
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
      bersama: (l.bersama ?? []).join(', '),
      sifat: formatSifat(SIFAT_LANGKAH, l),
      habisWaktu: l.habisWaktu ? formatWaktuSop(l.habisWaktu.setelah) : '',
      habisTindakan: l.habisWaktu?.tindakan ?? '',
      habisDasar: l.habisWaktu?.dasar ?? '',
    },
    ...(l.waktuBila ?? []).map((w) => ({
      bagian: BAGIAN.waktuBila,
      bila: formatSyarat(w.bila),
      waktu: formatWaktuSop(w.waktu),
    })),
    ...(l.pengingat === undefined ? [] : barisPengingat(BAGIAN.pengingatLangkah, l.pengingat)),
    ...(l.eskalasi === undefined ? [] : barisEskalasi(BAGIAN.eskalasiLangkah, l.eskalasi)),
    ...l.tindakan.map(barisTindakan),
  ];
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
    bila: t.bila ? formatSyarat(t.bila) : '',
    sifat: formatSifat(SIFAT_TINDAKAN, t),
    kelas: t.kelas ?? '',
    setelah: t.setelah ? formatWaktuSop(t.setelah) : '',
    maksKali: t.maksKali === undefined ? '' : String(t.maksKali),
    perpanjang: t.perpanjang ? `${t.perpanjang.untuk} ${formatWaktuSop(t.perpanjang.waktu)}` : '',
  };
}

function barisWaktu(sop: Sop): readonly BarisSop[] {
  return [
    ...barisPengingat(BAGIAN.pengingat, sop.pengingat),
    ...barisEskalasi(BAGIAN.eskalasi, sop.eskalasi),
    ...(sop.tenggatProses ?? []).map((t) => ({
      bagian: BAGIAN.tenggatProses,
      bila: t.bila ? formatSyarat(t.bila) : '',
      waktu: formatWaktuSop(t.waktu),
      jenis: t.sejak,
      dasar: t.dasar,
    })),
    ...(sop.batasProses ?? []).map((b) => ({
      bagian: BAGIAN.batasProses,
      uraian: b.uraian,
      waktu: formatWaktuSop(b.waktu),
      jenis: b.sejak ?? '',
      pelaksana: b.kepada.join(', '),
      dasar: b.dasar,
    })),
  ];
}

const barisPengingat = (bagian: string, p: Pengingat): readonly BarisSop[] => [
  { bagian, kode: 'sisaPersen', uraian: String(p.sisaPersen) },
  ...((p.sebelum ?? []).length === 0
    ? []
    : [{ bagian, kode: 'sebelum', waktu: formatDaftarWaktu(p.sebelum ?? []) }]),
];

const barisEskalasi = (bagian: string, jenjang: readonly Jenjang[]): readonly BarisSop[] =>
  jenjang.length === 0
    ? [{ bagian, kode: TANPA }]
    : jenjang.map((j) => ({
        bagian,
        waktu: formatWaktuSop(j.lewat),
        pelaksana: j.kepada.join(', '),
      }));

function barisPenutupan(penutupan: Penutupan): readonly BarisSop[] {
  const bagian = BAGIAN.penutupan;
  const buka = penutupan.bukaKembali;
  return [
    { bagian, kode: 'penilaian', uraian: yaTidak(penutupan.penilaian) },
    ...(buka === undefined
      ? []
      : [
          {
            bagian,
            kode: 'bukaKembali',
            waktu: formatWaktuSop(buka.batas),
            ke: buka.ke,
            maksKali: buka.maksKali === undefined ? '' : String(buka.maksKali),
            pelaksana: (buka.kepada ?? []).join(', '),
          },
        ]),
    { bagian, kode: 'dasar', uraian: penutupan.dasar },
  ];
}

const yaTidak = (nilai: boolean): string => (nilai ? 'ya' : 'tidak');
