// SPDX-License-Identifier: Apache-2.0
// Rows of the tab SOP → a SOP, or everything that is wrong with it, each beside its row. Rows may
// stand in any order, but the acts of a step stand below it.

import { type Hasil, berhasil, gagal } from '../core/hasil.ts';
import type { Instansi, Langkah, Sop, Tindakan } from '../core/sop.ts';
import type { Masalah } from '../core/sop-periksa.ts';
import { periksaSop } from '../core/sop-periksa.ts';
import { type BarisAtur, type MasalahSel, parseYaTidak, teksAtur } from './baris-atur.ts';
import { AKHIR } from './keadaan.ts';
import { tanpaKosong } from './objek.ts';
import { type PembacaSop, createPembacaSop } from './sop-pembaca.ts';
import { BAGIAN, DAFTAR_TEKS } from './sop-tab.ts';

type IdBagian = keyof typeof BAGIAN;
type Kelompok = Readonly<Record<IdBagian, readonly BarisAtur[]>>;

const JENIS_PELAKSANA = ['pelapor', 'petugas', 'kelompok', 'pimpinan', 'luar'] as const;
const SEBAGAI = ['tanggapan', 'bahan', 'pertanyaan', 'tambahan', 'catatan'] as const;
const INSTANSI_WAJIB = ['nama', 'induk', 'alamat', 'kodeUnit', 'zona', 'jabatanPimpinan'] as const;

/** The shape only; whether the SOP makes sense is `periksaSopTab`'s. */
export function barisKeSop(baris: readonly BarisAtur[]): Hasil<Sop, readonly MasalahSel[]> {
  const baca = createPembacaSop();
  const kelompok = kelompokkan(baca, baris);
  const [identitas] = kelompok.identitas;
  const awal = alur(kelompok, 'awal');
  const [pengingat] = kelompok.pengingat;
  const ujung: BarisAtur = { baris: baris[0]?.baris ?? 2, sel: {} };
  if (!identitas) baca.galat(ujung, 'Baris Identitas (kode dan nama SOP) tidak ada.');
  if (!awal) baca.galat(ujung, 'Baris Alur dengan kode “awal” tidak ada.');
  if (!pengingat) baca.galat(ujung, 'Baris Pengingat tidak ada.');
  if (kelompok.langkah.length === 0) baca.galat(ujung, 'Belum ada baris Langkah.');
  const teks = (d: (typeof DAFTAR_TEKS)[number]) => kelompok[d].map((b) => baca.wajib(b, 'uraian'));
  const bilaKurang = alur(kelompok, 'bilaKurang');
  const sop: Sop = tanpaKosong({
    id: identitas ? baca.kode(identitas, 'kode') : '',
    nama: identitas ? baca.wajib(identitas, 'uraian') : '',
    instansi: bacaInstansi(baca, kelompok.instansi),
    kendali: kelompok.kendali.map((b) => ({
      label: baca.wajib(b, 'kode'),
      isi: teksAtur(b, 'uraian'),
    })),
    dasarHukum: teks('dasarHukum'),
    kualifikasi: teks('kualifikasi'),
    keterkaitan: teks('keterkaitan'),
    peralatan: teks('peralatan'),
    peringatan: teks('peringatan'),
    pencatatan: teks('pencatatan'),
    pelaksana: kelompok.pelaksana.map((b) => bacaPelaksana(baca, b)),
    langkah: bacaLangkah(baca, baris),
    awal: awal ? baca.wajib(awal, 'ke') : '',
    bilaKurang: bilaKurang ? baca.wajib(bilaKurang, 'ke') : undefined,
    pengingat: { sisaPersen: pengingat ? bacaPersen(baca, pengingat) : 0 },
    eskalasi: kelompok.eskalasi.map((b) => ({
      lewat: wajibWaktu(baca, b),
      kepada: baca.daftar(b, 'pelaksana', /[,;\n]/),
    })),
    batasProses: bacaBatasProses(baca, kelompok.batasProses),
    penutupan: bacaPenutupan(baca, kelompok.penutupan),
  });
  return baca.masalah.length > 0 ? gagal(baca.masalah) : berhasil(sop);
}

/** Shape and sense together: the SOP when it may be used, and every message beside its row. */
export function periksaSopTab(baris: readonly BarisAtur[]): {
  readonly sop?: Sop;
  readonly masalah: readonly MasalahSel[];
} {
  const hasil = barisKeSop(baris);
  if (!hasil.ok) return { masalah: hasil.galat };
  const masalah = periksaSop(hasil.nilai).map((m) => ({
    baris: barisDariJalur(baris, m),
    tingkat: m.tingkat,
    pesan: m.pesan,
  }));
  return masalah.some((m) => m.tingkat === 'galat') ? { masalah } : { sop: hasil.nilai, masalah };
}

function kelompokkan(baca: PembacaSop, baris: readonly BarisAtur[]): Kelompok {
  const ids = Object.keys(BAGIAN) as IdBagian[];
  const hasil = Object.fromEntries(ids.map((id) => [id, [] as BarisAtur[]])) as Record<
    IdBagian,
    BarisAtur[]
  >;
  for (const b of baris) {
    const id = bagianDari(b);
    if (id !== undefined) hasil[id].push(b);
    else {
      const pilihan = ids.map((i) => BAGIAN[i]).join(', ');
      baca.galat(b, `Bagian “${teksAtur(b, 'bagian')}” tidak dikenal. Pilihannya: ${pilihan}.`);
    }
  }
  return hasil;
}

function bagianDari(baris: BarisAtur): IdBagian | undefined {
  const teks = teksAtur(baris, 'bagian').toLowerCase().replace(/\s+/g, ' ');
  return (Object.keys(BAGIAN) as IdBagian[]).find((id) => BAGIAN[id].toLowerCase() === teks);
}

const alur = (kelompok: Kelompok, kode: string): BarisAtur | undefined =>
  kelompok.alur.find((b) => teksAtur(b, 'kode').toLowerCase() === kode.toLowerCase());

function bacaInstansi(baca: PembacaSop, daftar: readonly BarisAtur[]): Instansi {
  const nilai = new Map(daftar.map((b) => [teksAtur(b, 'kode'), teksAtur(b, 'uraian')]));
  const dikenal: readonly string[] = [...INSTANSI_WAJIB, 'polaJam', 'cutiBersama'];
  for (const b of daftar) {
    const kode = teksAtur(b, 'kode');
    if (!dikenal.includes(kode)) {
      baca.galat(b, `Kode “${kode}” tidak dikenal. Pilihannya: ${dikenal.join(', ')}.`);
    }
  }
  const [nama, induk, alamat, kodeUnit, zona, jabatanPimpinan] = INSTANSI_WAJIB.map(
    (k) => nilai.get(k) ?? '',
  );
  return tanpaKosong({
    nama: nama ?? '',
    induk: induk ?? '',
    alamat: alamat ?? '',
    kodeUnit: kodeUnit ?? '',
    zona: zona ?? '',
    jabatanPimpinan: jabatanPimpinan ?? '',
    polaJam: nilai.get('polaJam') || undefined,
    cutiBersama: parseYaTidak(nilai.get('cutiBersama') ?? ''),
  } satisfies { [K in keyof Required<Instansi>]: Instansi[K] | undefined });
}

function bacaPelaksana(baca: PembacaSop, b: BarisAtur) {
  const jenis = baca.pilihan(b, 'jenis', JENIS_PELAKSANA);
  if (teksAtur(b, 'jenis') === '') baca.galat(b, 'Kolom Jenis masih kosong.');
  return { id: baca.kode(b, 'kode'), label: baca.wajib(b, 'uraian'), jenis: jenis ?? 'petugas' };
}

function bacaLangkah(baca: PembacaSop, baris: readonly BarisAtur[]): readonly Langkah[] {
  const hasil: { langkah: Langkah; tindakan: Tindakan[] }[] = [];
  for (const b of baris) {
    const bagian = bagianDari(b);
    if (bagian === 'langkah') hasil.push({ langkah: satuLangkah(baca, b), tindakan: [] });
    if (bagian !== 'tindakan') continue;
    const terakhir = hasil[hasil.length - 1];
    if (terakhir) terakhir.tindakan.push(satuTindakan(baca, b));
    else baca.galat(b, 'Baris Tindakan harus berada di bawah baris Langkah-nya.');
  }
  return hasil.map(({ langkah, tindakan }) => ({ ...langkah, tindakan }));
}

function satuLangkah(baca: PembacaSop, b: BarisAtur): Langkah {
  const setelah = baca.waktu(b, 'habisWaktu');
  const habisTindakan = teksAtur(b, 'habisTindakan');
  if ((teksAtur(b, 'habisWaktu') === '') !== (habisTindakan === '')) {
    baca.galat(b, 'Kolom Bila Diam dan Tindakan Bila Diam harus diisi keduanya atau dikosongkan.');
  }
  const habisWaktu = setelah && {
    setelah,
    tindakan: habisTindakan,
    ...tanpaKosong({ dasar: teksAtur(b, 'habisDasar') || undefined }),
  };
  return tanpaKosong({
    id: baca.kode(b, 'kode'),
    nomor: teksAtur(b, 'nomor'),
    uraian: baca.wajib(b, 'uraian'),
    pelaksana: baca.wajib(b, 'pelaksana'),
    keyakinan: baca.pilihan(b, 'keyakinan', ['tinggi', 'sedang', 'rendah'] as const),
    kelengkapan: baca.daftar(b, 'kelengkapan', /\n/),
    waktu: baca.waktu(b, 'waktu'),
    waktuTertulis: teksAtur(b, 'waktuTertulis') || undefined,
    output: teksAtur(b, 'output'),
    keterangan: teksAtur(b, 'keterangan') || undefined,
    dasar: teksAtur(b, 'dasar') || undefined,
    berkala: baca.pilihan(b, 'berkala', ['bulanan'] as const),
    tindakan: [],
    habisWaktu,
  } satisfies { [K in keyof Required<Langkah>]: Langkah[K] | undefined });
}

function satuTindakan(baca: PembacaSop, b: BarisAtur): Tindakan {
  const label = baca.wajib(b, 'uraian');
  // Sheets reads the entries of a dropdown as if typed: these would become formulas.
  if (/^[=+]/.test(label)) baca.galat(b, 'Uraian tindakan tidak boleh diawali “=” atau “+”.');
  return tanpaKosong({
    id: baca.kode(b, 'kode'),
    label,
    ke: baca.wajib(b, 'ke'),
    isian: teksAtur(b, 'isian') || undefined,
    perluKategori: baca.yaTidak(b, 'kategori'),
    isianSebagai: baca.pilihan(b, 'jenis', SEBAGAI),
    suratPelapor: teksAtur(b, 'surat') || undefined,
    akhir: baca.pilihan(b, 'akhir', AKHIR),
  } satisfies { [K in keyof Required<Tindakan>]: Tindakan[K] | undefined });
}

function bacaPersen(baca: PembacaSop, b: BarisAtur): number {
  const persen = Number(teksAtur(b, 'uraian').replace('%', '').replace(',', '.').trim() || 'x');
  if (persen >= 0 && persen <= 100) return persen;
  baca.galat(b, 'Sisa waktu pengingat harus angka 0 sampai 100 (persen).');
  return 0;
}

function wajibWaktu(baca: PembacaSop, b: BarisAtur) {
  baca.wajib(b, 'waktu');
  return baca.waktu(b, 'waktu') ?? { maks: 0, satuan: 'menit' as const };
}

function bacaBatasProses(baca: PembacaSop, daftar: readonly BarisAtur[]): Sop['batasProses'] {
  if (daftar.length === 0) return undefined;
  return daftar.map((b) => ({
    waktu: wajibWaktu(baca, b),
    uraian: baca.wajib(b, 'uraian'),
    kepada: baca.daftar(b, 'pelaksana', /[,;\n]/),
    dasar: teksAtur(b, 'dasar'),
  }));
}

function bacaPenutupan(baca: PembacaSop, daftar: readonly BarisAtur[]): Sop['penutupan'] {
  const cari = (kode: string) =>
    daftar.find((b) => teksAtur(b, 'kode').toLowerCase() === kode.toLowerCase());
  const [penilaian, buka, dasar] = ['penilaian', 'bukaKembali', 'dasar'].map(cari);
  return tanpaKosong({
    penilaian: penilaian ? (baca.yaTidak(penilaian, 'uraian') ?? false) : false,
    bukaKembali: buka && { batas: wajibWaktu(baca, buka), ke: baca.wajib(buka, 'ke') },
    dasar: dasar ? teksAtur(dasar, 'uraian') : '',
  });
}

/** `langkah.klasifikasi.tindakan.lanjut.ke` → the row of that act; the first row when unclear. */
function barisDariJalur(baris: readonly BarisAtur[], masalah: Masalah): number {
  const [kelompok, kode, apa, kodeApa] = masalah.jalur.split('.');
  const pertama = baris[0]?.baris ?? 2;
  const bagian = (Object.keys(BAGIAN) as IdBagian[]).find((id) => id === kelompok);
  if (bagian === undefined) {
    const alurnya = baris.find((b) => bagianDari(b) === 'alur' && teksAtur(b, 'kode') === kelompok);
    return alurnya?.baris ?? pertama;
  }
  const semua = baris.filter((b) => bagianDari(b) === bagian);
  const satu = semua.find((b) => teksAtur(b, 'kode') === kode) ?? semua[Number(kode)] ?? semua[0];
  if (satu === undefined || bagian !== 'langkah' || apa !== 'tindakan') {
    return satu?.baris ?? pertama;
  }
  for (const b of baris.slice(baris.indexOf(satu) + 1)) {
    if (bagianDari(b) === 'langkah') break;
    if (bagianDari(b) === 'tindakan' && teksAtur(b, 'kode') === kodeApa) return b.baris;
  }
  return satu.baris;
}
