// SPDX-License-Identifier: Apache-2.0
// Steps as the paper table prints them, made whole: codes, and acts where the table draws none. Every
// act that was written stays as it is; every default is said.

import { type Masalah, peringatan } from '../masalah.ts';
import type { DaftarPelaksana } from './sop-bawaan-pelaksana.ts';
import type { DrafLangkah, DrafSop, DrafTindakan } from './sop-draf.ts';
import { kodeBebas, kodeDari } from './sop-kode.ts';
import {
  TUJUAN_KHUSUS,
  cariKelas,
  cariTindakan,
  cariTujuan,
  langkahLanjut,
  rujukSyarat,
} from './sop-rujukan.ts';
import type { HabisWaktu, Jenjang, Kelas, Langkah, Tindakan } from './sop.ts';

export interface BahanLangkah {
  readonly draf: DrafSop;
  readonly pelaksana: DaftarPelaksana;
  readonly kelas: readonly Kelas[];
  readonly kepada: (teks: string) => string;
  readonly masalah: Masalah[];
}

export function lengkapiLangkah(bahan: BahanLangkah): readonly Langkah[] {
  const { draf, masalah } = bahan;
  const berkode = kodeLangkah(draf.langkah, masalah);
  const jawaban = rencanaJawaban(bahan, berkode);
  return berkode.map((l, i) => satuLangkah(bahan, berkode, jawaban, l, i));
}

type Berkode = DrafLangkah & Pick<Langkah, 'id' | 'nomor'>;

function kodeLangkah(draf: readonly DrafLangkah[], masalah: Masalah[]): readonly Berkode[] {
  const terpakai = new Set([
    ...TUJUAN_KHUSUS,
    'berikutnya',
    ...draf.flatMap((l) => (l.id === undefined ? [] : [l.id])),
  ]);
  const bernomor = draf.some((l) => (l.nomor ?? '') !== '');
  return draf.map((l, i) => {
    const nomor = l.nomor ?? (bernomor ? '' : String(i + 1));
    if (l.id !== undefined) return { ...l, id: l.id, nomor };
    const awalan = bernomor && nomor !== '' ? `${kodeDari(nomor)} ` : '';
    const id = kodeBebas(`${awalan}${kodeDari(l.uraian)}`, terpakai, 4) || `langkah-${i + 1}`;
    const pesan =
      `Kode langkah belum ditulis; dipakai “${id}”. ` +
      'Tulislah kodenya agar tetap sama bila uraiannya diubah.';
    masalah.push(peringatan(`langkah.${id}`, pesan));
    return { ...l, id, nomor };
  });
}

/** Which of the default acts carry the answer to the pelapor. */
interface RencanaJawaban {
  readonly terakhir: number;
  readonly penjawab: number;
}

function rencanaJawaban(bahan: BahanLangkah, daftar: readonly Berkode[]): RencanaJawaban {
  const biasa = daftar.flatMap((l, i) => (l.berkala === undefined ? [i] : []));
  const sudah = daftar.some((l) => (l.tindakan ?? []).some((t) => t.suratPelapor === 'tanggapan'));
  const petugas = biasa.filter((i) => !isPelapor(bahan, daftar[i]));
  return {
    terakhir: biasa[biasa.length - 1] ?? -1,
    penjawab: sudah ? -1 : (petugas[petugas.length - 1] ?? -1),
  };
}

function isPelapor(bahan: BahanLangkah, langkah: DrafLangkah | undefined): boolean {
  if (langkah === undefined) return false;
  const id = bahan.pelaksana.akui(langkah.pelaksana, `langkah.${langkah.id ?? ''}.pelaksana`);
  return bahan.pelaksana.semua().find((p) => p.id === id)?.jenis === 'pelapor';
}

function satuLangkah(
  bahan: BahanLangkah,
  daftar: readonly Berkode[],
  jawaban: RencanaJawaban,
  draf: Berkode,
  i: number,
): Langkah {
  const { pelaksana, kelas, masalah } = bahan;
  const jalur = `langkah.${draf.id}`;
  const { pengingat, tindakan: tertulis, ...sisa } = draf;
  const bawaan = perluTindakan(draf) ? tindakanBawaan(bahan, daftar, jawaban, i) : undefined;
  const tindakan = bawaan?.tindakan ?? tindakanTertulis(bahan, daftar, tertulis ?? [], i, jalur);
  if (bawaan !== undefined) masalah.push(peringatan(jalur, pesanBawaan(bawaan.tindakan)));
  const habisWaktu = draf.habisWaktu ?? bawaan?.habisWaktu;
  return {
    ...sisa,
    kelengkapan: draf.kelengkapan ?? [],
    output: draf.output ?? '',
    pelaksana: pelaksana.akui(draf.pelaksana, `${jalur}.pelaksana`),
    ...(draf.bersama === undefined
      ? {}
      : { bersama: draf.bersama.map((b) => pelaksana.akui(b, `${jalur}.bersama`)) }),
    ...(draf.waktuBila === undefined
      ? {}
      : {
          waktuBila: draf.waktuBila.map((w) => ({ ...w, bila: rujukSyarat(kelas, w.bila) })),
        }),
    ...(pengingat === undefined
      ? {}
      : { pengingat: { ...pengingat, sisaPersen: pengingat.sisaPersen ?? SISA_PERSEN } }),
    ...(draf.eskalasi === undefined ? {} : { eskalasi: rujukJenjang(bahan, draf.eskalasi) }),
    tindakan,
    ...(habisWaktu === undefined
      ? {}
      : { habisWaktu: { ...habisWaktu, tindakan: cariTindakan(tindakan, habisWaktu.tindakan) } }),
  };
}

/** When this share of the time is left, a step reminds, unless the SOP says otherwise. */
export const SISA_PERSEN = 25;

export const rujukJenjang = (
  { kepada }: Pick<BahanLangkah, 'kepada'>,
  eskalasi: readonly Jenjang[],
): readonly Jenjang[] => eskalasi.map((j) => ({ ...j, kepada: j.kepada.map(kepada) }));

const perluTindakan = (l: DrafLangkah): boolean =>
  l.berkala === undefined && (l.tindakan ?? []).length === 0;

function tindakanTertulis(
  bahan: BahanLangkah,
  daftar: readonly Berkode[],
  tertulis: readonly DrafTindakan[],
  i: number,
  jalur: string,
): readonly Tindakan[] {
  const terpakai = new Set(tertulis.flatMap((t) => (t.id === undefined ? [] : [t.id])));
  return tertulis.map((t): Tindakan => {
    const id = t.id ?? (kodeBebas(t.label, terpakai) || 'tindakan');
    if (t.id === undefined) {
      const pesan = `Kode tindakan “${t.label}” belum ditulis; dipakai “${id}”.`;
      bahan.masalah.push(peringatan(`${jalur}.tindakan.${id}`, pesan));
    }
    return {
      ...t,
      id,
      ke: cariTujuan(daftar, t.ke, i),
      ...(t.kelas === undefined ? {} : { kelas: cariKelas(bahan.kelas, t.kelas) }),
      ...(t.bila === undefined ? {} : { bila: rujukSyarat(bahan.kelas, t.bila) }),
    };
  });
}

interface Bawaan {
  readonly tindakan: readonly Tindakan[];
  readonly habisWaktu?: HabisWaktu;
}

/** The table draws no outcome: done, and on to the next row; after the last row it is closed. */
function tindakanBawaan(
  bahan: BahanLangkah,
  daftar: readonly Berkode[],
  jawaban: RencanaJawaban,
  i: number,
): Bawaan {
  const langkah = daftar[i];
  const terakhir = i === jawaban.terakhir;
  if (terakhir && isPelapor(bahan, langkah)) return penutupPelapor(langkah);
  const tujuan = terakhir
    ? { ke: 'selesai', akhir: 'dijawab' as const }
    : {
        ke: langkahLanjut(daftar, i) ?? 'selesai',
      };
  const label = terakhir ? 'Selesai' : 'Selesai, teruskan ke langkah berikutnya';
  if ((langkah?.bersama ?? []).length > 0) {
    const isian = 'Bahan jawaban atas aduan ini';
    return {
      tindakan: [
        { id: 'selesai', label, ...tujuan, masingMasing: true, isian, isianSebagai: 'bahan' },
      ],
    };
  }
  const menjawab = i === jawaban.penjawab;
  return {
    tindakan: [{ id: 'selesai', label, ...tujuan, ...(menjawab ? JAWABAN : {}) }],
  };
}

const JAWABAN = {
  isian: 'Jawaban kepada pelapor',
  isianSebagai: 'tanggapan',
  suratPelapor: 'tanggapan',
} as const;

/** A last row in which the pelapor receives the answer must not wait for them for ever. */
function penutupPelapor(langkah: DrafLangkah | undefined): Bawaan {
  const selesai: Tindakan = { id: 'selesai', label: 'Selesai', ke: 'selesai', akhir: 'dijawab' };
  if (langkah?.habisWaktu !== undefined) return { tindakan: [selesai] };
  const diam: Tindakan = {
    id: 'diam',
    label: 'Tutup tanpa tanggapan pelapor',
    ke: 'selesai',
    akhir: 'tanpa_konfirmasi',
    suratPelapor: 'selesai-diam',
  };
  const setelah = { maks: 10, satuan: 'hari_kerja' } as const;
  const dasar = 'Bawaan; tidak tertulis pada SOP';
  return { tindakan: [selesai, diam], habisWaktu: { setelah, tindakan: 'diam', dasar } };
}

function pesanBawaan(tindakan: readonly Tindakan[]): string {
  const daftar = tindakan.map((t) => `“${t.label}” (menuju ${t.ke})`).join(' dan ');
  const jawaban = tindakan.some((t) => t.suratPelapor === 'tanggapan')
    ? ' Isiannya dikirim kepada pelapor sebagai jawaban.'
    : '';
  const diam = tindakan.some((t) => t.id === 'diam')
    ? ' Bila pelapor diam 10 hari kerja, aduan ditutup.'
    : '';
  return `Belum ada tindakan; dipakai ${daftar}.${jawaban}${diam}`;
}
