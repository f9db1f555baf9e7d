// SPDX-License-Identifier: Apache-2.0
// A SOP made whole from what people handed in: what a paper table leaves out gets a default, and each
// default is said beside its row. What was written always wins; nothing is checked here.

import { type Masalah, peringatan } from '../masalah.ts';
import {
  type BahanLangkah,
  SISA_PERSEN,
  lengkapiLangkah,
  rujukJenjang,
} from './sop-bawaan-langkah.ts';
import { type DaftarPelaksana, createDaftarPelaksana } from './sop-bawaan-pelaksana.ts';
import type { DrafSop } from './sop-draf.ts';
import { kodeDari } from './sop-kode.ts';
import { cariTindakan, cariTujuan, rujukSyarat } from './sop-rujukan.ts';
import type { Instansi, Jenjang, Langkah, Pengingat, Penutupan, Sop } from './sop.ts';
import { formatWaktuSop } from '../waktu/waktu-teks.ts';

export function lengkapiSop(draf: DrafSop): {
  readonly sop: Sop;
  readonly masalah: readonly Masalah[];
} {
  const masalah: Masalah[] = [];
  const pelaksana = createDaftarPelaksana(draf.pelaksana ?? [], masalah);
  const kepada = (teks: string): string => rujukKepada(pelaksana, teks);
  const kelas = draf.kelas ?? [];
  const bahan: BahanLangkah = { draf, pelaksana, kelas, kepada, masalah };
  const langkah = lengkapiLangkah(bahan);
  const sop: Sop = {
    ...identitas(draf, masalah),
    instansi: lengkapiInstansi(draf.instansi ?? {}, masalah),
    kendali: draf.kendali ?? [],
    dasarHukum: draf.dasarHukum ?? [],
    kualifikasi: draf.kualifikasi ?? [],
    keterkaitan: draf.keterkaitan ?? [],
    peralatan: draf.peralatan ?? [],
    peringatan: draf.peringatan ?? [],
    pencatatan: draf.pencatatan ?? [],
    pelaksana: pelaksana.semua(),
    langkah,
    ...(draf.kelas === undefined ? {} : { kelas: draf.kelas }),
    ...(draf.masukan === undefined ? {} : { masukan: draf.masukan }),
    ...alur(bahan, langkah),
    ...waktuProses(bahan, langkah),
  };
  return { sop, masalah };
}

/** Rungs when a SOP says nothing of lateness: whoever has the step, then the admin, then the leader. */
const ESKALASI_BAWAAN: readonly Jenjang[] = [
  { lewat: { maks: 0, satuan: 'menit' }, kepada: ['pelaksana'] },
  { lewat: { maks: 1, satuan: 'hari_kerja' }, kepada: ['admin'] },
  { lewat: { maks: 2, satuan: 'hari_kerja' }, kepada: ['pimpinan'] },
];

const DASAR_BAWAAN = 'Bawaan; tidak tertulis pada SOP';

const INSTANSI_BAWAAN = {
  nama: 'Nama Instansi',
  kodeUnit: 'UNIT',
  zona: 'Asia/Jakarta',
  jabatanPimpinan: 'Pimpinan',
} as const;

const KEPADA_KHUSUS: readonly string[] = ['pelaksana', 'atasan', 'admin', 'pimpinan', 'ppid'];

function identitas(draf: DrafSop, masalah: Masalah[]): Pick<Sop, 'id' | 'nama'> {
  const tertera = (draf.kendali ?? []).find((k) => /^nama sop$/i.test(k.label.trim()))?.isi ?? '';
  const nama = draf.nama ?? (tertera === '' ? 'SOP Penanganan Aduan' : tertera);
  const id = draf.id ?? (kodeDari(nama, 5) || 'sop');
  if (draf.nama === undefined) {
    masalah.push(peringatan('nama', `Nama SOP belum ditulis; dipakai “${nama}”.`));
  }
  if (draf.id === undefined) {
    masalah.push(peringatan('id', `Kode SOP belum ditulis; dipakai “${id}”.`));
  }
  return { id, nama };
}

function lengkapiInstansi(draf: Partial<Instansi>, masalah: Masalah[]): Instansi {
  const kosong = (Object.keys(INSTANSI_BAWAAN) as (keyof typeof INSTANSI_BAWAAN)[]).filter(
    (k) => (draf[k] ?? '') === '',
  );
  if (kosong.length > 0) {
    const dipakai = kosong.map((k) => `${k} “${INSTANSI_BAWAAN[k]}”`).join(', ');
    const pesan =
      `Data instansi belum lengkap; sementara dipakai ${dipakai}. ` +
      'Lengkapilah di sini atau di lembar Pengaturan.';
    masalah.push(peringatan('instansi', pesan));
  }
  return { induk: '', alamat: '', ...draf, ...INSTANSI_BAWAAN, ...isi(draf, kosong) };
}

const isi = (draf: Partial<Instansi>, kosong: readonly string[]): Partial<Instansi> =>
  Object.fromEntries(Object.entries(draf).filter(([k]) => !kosong.includes(k)));

function alur(
  { draf, kelas, pelaksana, masalah }: BahanLangkah,
  langkah: readonly Langkah[],
): Pick<Sop, 'awal' | 'awalBila' | 'bilaKurang'> {
  const { awalBila, bilaKurang } = draf;
  const awal = draf.awal === undefined ? awalBawaan() : cariTujuan(langkah, draf.awal);
  return {
    awal,
    ...(awalBila === undefined
      ? {}
      : {
          awalBila: awalBila.map(({ bila, ke }) => ({
            bila: rujukSyarat(kelas, bila),
            ke: cariTujuan(langkah, ke),
          })),
        }),
    ...(bilaKurang === undefined
      ? {}
      : {
          bilaKurang: cariTindakan(langkah.find((l) => l.id === awal)?.tindakan ?? [], bilaKurang),
        }),
  };

  function awalBawaan(): string {
    const biasa = langkah.filter((l) => l.berkala === undefined);
    const warga = new Set(pelaksana.semua().flatMap((p) => (p.jenis === 'pelapor' ? [p.id] : [])));
    const satu = biasa.find((l) => !warga.has(l.pelaksana)) ?? biasa[0];
    const pesan = `Langkah awal belum ditulis; aduan mulai pada langkah “${satu?.id ?? ''}”.`;
    masalah.push(peringatan('awal', pesan));
    return satu?.id ?? '';
  }
}

function waktuProses(
  bahan: BahanLangkah,
  langkah: readonly Langkah[],
): Pick<Sop, 'pengingat' | 'eskalasi' | 'tenggatProses' | 'batasProses' | 'penutupan'> {
  const { draf, kelas, kepada } = bahan;
  const { tenggatProses, batasProses } = draf;
  return {
    pengingat: lengkapiPengingat(draf.pengingat, bahan.masalah),
    eskalasi: rujukJenjang(bahan, draf.eskalasi ?? eskalasiBawaan(bahan.masalah)),
    ...(tenggatProses === undefined
      ? {}
      : {
          tenggatProses: tenggatProses.map(({ bila, ...t }) =>
            bila === undefined ? t : { ...t, bila: rujukSyarat(kelas, bila) },
          ),
        }),
    ...(batasProses === undefined
      ? {}
      : { batasProses: batasProses.map((b) => ({ ...b, kepada: b.kepada.map(kepada) })) }),
    penutupan: lengkapiPenutupan(bahan, langkah),
  };
}

function lengkapiPengingat(draf: Partial<Pengingat> | undefined, masalah: Masalah[]): Pengingat {
  if (draf === undefined) {
    const pesan = `Pengingat belum ditulis; diingatkan saat sisa waktu ${SISA_PERSEN} persen.`;
    masalah.push(peringatan('pengingat', pesan));
  }
  return { ...draf, sisaPersen: draf?.sisaPersen ?? SISA_PERSEN };
}

function eskalasiBawaan(masalah: Masalah[]): readonly Jenjang[] {
  const jenjang = ESKALASI_BAWAAN.map(({ lewat, kepada }) => {
    const saat = lewat.maks === 0 ? 'saat tenggat' : `lewat ${formatWaktuSop(lewat)}`;
    return `${saat} kepada ${kepada.join(', ')}`;
  });
  masalah.push(peringatan('eskalasi', `Eskalasi belum ditulis; dipakai: ${jenjang.join('; ')}.`));
  return ESKALASI_BAWAAN;
}

function lengkapiPenutupan(
  { draf, kepada, masalah }: BahanLangkah,
  langkah: readonly Langkah[],
): Penutupan {
  if (draf.penutupan === undefined) {
    const pesan = 'Penutupan belum ditulis; pelapor diminta menilai, tanpa pembukaan kembali.';
    masalah.push(peringatan('penutupan', pesan));
  }
  const { penilaian = true, dasar = DASAR_BAWAAN, bukaKembali: buka } = draf.penutupan ?? {};
  if (buka === undefined) return { penilaian, dasar };
  const bukaKembali = {
    ...buka,
    ke: cariTujuan(langkah, buka.ke),
    ...(buka.kepada === undefined ? {} : { kepada: buka.kepada.map(kepada) }),
  };
  return { penilaian, dasar, bukaKembali };
}

function rujukKepada(pelaksana: DaftarPelaksana, teks: string): string {
  const ada = pelaksana.cari(teks);
  if (ada !== undefined) return ada;
  const dicari = teks.trim().toLowerCase();
  return KEPADA_KHUSUS.includes(dicari) ? dicari : teks;
}
