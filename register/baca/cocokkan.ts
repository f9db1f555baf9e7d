// SPDX-License-Identifier: Apache-2.0
// Lays Register beside what Riwayat says and names every row that differs: damaged, stale, copied,
// missing. Riwayat is believed; where it has nothing to say, a row is left alone. It writes nothing.

import type { Aduan } from '../../core/aduan/aduan.ts';
import { isTerisi } from './baca-baris.ts';
import { type KolomMesin, barisKeAduan } from '../baris/baris-aduan.ts';
import { aduanKeObjek } from '../baris/keadaan.ts';
import type { Kelainan } from '../tab/kelainan.ts';
import { type Kepala, selDi } from '../tab/kepala.ts';
import { isObjek, parseObjek } from '../teks/objek.ts';
import { bacaTeks } from '../tab/sel.ts';
import type { BarisMentah, Sel } from '../tab/sheets-bentuk.ts';
import { TAB } from '../tab/tab.ts';

export interface BahanCocok {
  readonly kepala: Kepala;
  /** Every row of Register. */
  readonly register: ReadonlyMap<number, BarisMentah>;
  /** Replayed from Riwayat. */
  readonly aduan: ReadonlyMap<string, Aduan>;
  /** Aduan whose history has a gap, and why. */
  readonly rusak: ReadonlyMap<string, string>;
  /** How a record shows itself, to see which cells are blank that should not be. */
  readonly tampak: (aduan: Aduan) => Readonly<Record<KolomMesin, Sel>>;
  /** Every row is to be written anew. */
  readonly semua: boolean;
}

export interface HasilCocok {
  /** Rows to be written anew. */
  readonly pulihkan: ReadonlyMap<number, Pulihan>;
  /** Aduan that stand in no row. */
  readonly tambah: readonly Aduan[];
  /** Rows that hold only what the script wrote into the wrong place. */
  readonly kosongkan: readonly number[];
  /** Copies that hold nothing of their own. */
  readonly hapus: readonly number[];
  /** Where each aduan stands (those to be added are not here), and what people see in some cells. */
  readonly letak: ReadonlyMap<string, { readonly baris: number; readonly teks: TeksStaf }>;
  /** Records that can be read as they stand, whether Riwayat knows them or not. */
  readonly terbaca: () => readonly Aduan[];
  /** What was found, and what has become of it. */
  readonly kelainan: readonly Kelainan[];
}

export type TeksStaf = Readonly<Record<string, string>>;

export interface Pulihan {
  readonly aduan: Aduan;
  /** Whether the PPID corrected the contact is not in Riwayat: when in doubt it is looked up there. */
  readonly kontak?: 'identitas';
  /** Only a long text is wrong: the category that somebody may just have chosen stays. */
  readonly teksSaja?: true;
}

interface Calon {
  readonly baris: number;
  readonly isi: BarisMentah;
  readonly nomor: string;
  /** 3: number and record are right · 2: the number is · 1: only the record or the text tells. */
  readonly yakin: number;
}

export function cocokkan(bahan: BahanCocok): HasilCocok {
  const { aduan, rusak } = bahan;
  const { perNomor, asing } = kelompokkan(bahan);
  const pulihkan = new Map<number, Pulihan>();
  const tambah: Aduan[] = [];
  const kosongkan: number[] = [];
  const hapus: number[] = [];
  const letak = new Map<string, { readonly baris: number; readonly teks: TeksStaf }>();
  const kelainan: Kelainan[] = [...asing, ...riwayatRusak(rusak)];
  for (const [nomor, satu] of aduan) {
    const [utama, ...lain] = [...(perNomor.get(nomor) ?? [])].sort(
      (a, b) => b.yakin - a.yakin || a.baris - b.baris,
    );
    if (utama === undefined) {
      tambah.push(satu);
      continue;
    }
    letak.set(nomor, { baris: utama.baris, teks: teksStaf(bahan.kepala, utama.isi) });
    const beda = bandingkan(bahan, utama, satu);
    if (beda === 'maju') kelainan.push(riwayatTertinggal(nomor, utama.baris));
    else if (beda !== 'sama') {
      const teksSaja = beda === 'teks' ? { teksSaja: true as const } : {};
      pulihkan.set(utama.baris, { aduan: satu, ...kontak(bahan, utama), ...teksSaja });
    }
    for (const salinan of lain) {
      if (bacaTeks(selDi(bahan.kepala, salinan.isi, 'nomor')).trim() === '') {
        kosongkan.push(salinan.baris);
      } else if (isSalinan(bahan.kepala, utama.isi, salinan.isi)) hapus.push(salinan.baris);
      else kelainan.push(berbeda(nomor, utama.baris, salinan.baris));
    }
  }
  kelainan.push(...ceritakan({ pulihkan, tambah, hapus }));
  return { pulihkan, tambah, kosongkan, hapus, letak, terbaca: () => terbaca(bahan), kelainan };
}

const terbaca = ({ kepala, register }: BahanCocok): readonly Aduan[] =>
  [...register].flatMap(([baris, isi]) => {
    if (baris === 1) return [];
    const hasil = barisKeAduan(kepala, baris, isi);
    return hasil.ok ? [hasil.nilai.aduan] : [];
  });

/** Each filled row under the number that is most likely its own. */
function kelompokkan(bahan: BahanCocok) {
  const { kepala, register, aduan } = bahan;
  const perNomor = new Map<string, Calon[]>();
  const asing: Kelainan[] = [];
  const polos: Calon[] = [];
  const masuk = (calon: Calon): void => {
    const ada = perNomor.get(calon.nomor);
    if (ada === undefined) perNomor.set(calon.nomor, [calon]);
    else ada.push(calon);
  };
  for (const [baris, isi] of [...register].sort((a, b) => a[0] - b[0])) {
    if (baris === 1) continue;
    const nomor = bacaTeks(selDi(kepala, isi, 'nomor')).trim();
    const rekaman = nomorKeadaan(kepala, isi);
    if (aduan.has(nomor)) masuk({ baris, isi, nomor, yakin: rekaman === nomor ? 3 : 2 });
    else if (aduan.has(rekaman)) masuk({ baris, isi, nomor: rekaman, yakin: 1 });
    else if (!isTerisi(kepala, isi)) polos.push({ baris, isi, nomor: '', yakin: 1 });
    else if (!bahan.rusak.has(nomor)) asing.push(tanpaRiwayat(nomor, baris));
  }
  for (const calon of polos) {
    const nomor = nomorDariTeks(bahan, perNomor, calon.isi);
    if (nomor !== undefined) masuk({ ...calon, nomor });
  }
  return { perNomor, asing };
}

function nomorKeadaan(kepala: Kepala, isi: BarisMentah): string {
  const nomor = parseObjek(bacaTeks(selDi(kepala, isi, 'keadaan')))?.['nomor'];
  return typeof nomor === 'string' ? nomor : '';
}

/** Number and record are gone, but the complaint's own words still stand there. */
function nomorDariTeks(
  { kepala, aduan }: BahanCocok,
  perNomor: ReadonlyMap<string, unknown>,
  isi: BarisMentah,
): string | undefined {
  const teks = bacaTeks(selDi(kepala, isi, 'isi'));
  if (teks === '') return undefined;
  const cocok = [...aduan.values()].filter((a) => a.isi === teks && !perNomor.has(a.nomor));
  return cocok.length === 1 ? cocok[0]?.nomor : undefined;
}

function bandingkan(
  { kepala, tampak, semua }: BahanCocok,
  { baris, isi }: Calon,
  satu: Aduan,
): 'sama' | 'beda' | 'teks' | 'maju' {
  const hasil = barisKeAduan(kepala, baris, isi);
  if (!hasil.ok) return 'beda';
  const ada = hasil.nilai.aduan;
  if (ada.peristiwa > satu.peristiwa) return 'maju';
  if (semua) return 'beda';
  if (hasil.nilai.teksDiubah) {
    return rapi(aduanKeObjek(ada)) === rapi(aduanKeObjek(satu)) ? 'teks' : 'beda';
  }
  if (rapi(lengkap(ada)) !== rapi(lengkap(satu))) return 'beda';
  const kosong = Object.entries(tampak(satu)).some(
    ([id, sel]) => sel.userEnteredValue !== undefined && hasil.nilai.tampak[id] === '',
  );
  return kosong ? 'beda' : 'sama';
}

function kontak({ kepala }: BahanCocok, { isi, nomor }: Calon): { readonly kontak?: 'identitas' } {
  const rekaman = parseObjek(bacaTeks(selDi(kepala, isi, 'keadaan')));
  return rekaman?.['nomor'] === nomor && rekaman['kontak'] === undefined
    ? {}
    : { kontak: 'identitas' };
}

const lengkap = (aduan: Aduan): object => {
  const { isi, bahan, pertanyaan, tanggapan } = aduan;
  return { ...aduanKeObjek(aduan), isi, bahan, pertanyaan, tanggapan };
};

/** JSON whose keys stand in order, for records come from different readers. */
const rapi = (nilai: unknown): string =>
  JSON.stringify(nilai, (_kunci, satu: unknown) =>
    isObjek(satu)
      ? Object.fromEntries(Object.entries(satu).sort(([a], [b]) => (a < b ? -1 : 1)))
      : satu,
  );

const STAF = TAB.register.kolom.filter((k) => k.staf === true).map((k) => k.id);

const teksStaf = (kepala: Kepala, isi: BarisMentah): TeksStaf =>
  Object.fromEntries(
    ['isian', 'tindakan', 'pesan'].map((id) => [id, bacaTeks(selDi(kepala, isi, id)).trim()]),
  );

/** What staff wrote into a copy would be lost with it: then people must look. */
function isSalinan(kepala: Kepala, asli: BarisMentah, salinan: BarisMentah): boolean {
  const teks = (isi: BarisMentah, id: string): string => bacaTeks(selDi(kepala, isi, id)).trim();
  return STAF.every((id) => ['', teks(asli, id)].includes(teks(salinan, id)));
}

function ceritakan({
  pulihkan,
  tambah,
  hapus,
}: Pick<HasilCocok, 'tambah' | 'hapus'> & {
  readonly pulihkan: ReadonlyMap<number, Pulihan>;
}): Kelainan[] {
  const kabar = (pesan: string): Kelainan => ({ tab: 'register', kode: 'dipulihkan', pesan });
  const sebut = (daftar: readonly string[]): string =>
    daftar.slice(0, 5).join(', ') + (daftar.length > 5 ? `, dan ${daftar.length - 5} lagi` : '');
  return [
    ...(pulihkan.size === 0
      ? []
      : [
          kabar(
            `Isi baris Register berikut berubah atau rusak, lalu ditulis kembali dari Riwayat: ` +
              `${sebut([...pulihkan.values()].map((p) => p.aduan.nomor))}.`,
          ),
        ]),
    ...(tambah.length === 0
      ? []
      : [
          kabar(
            `Baris Register berikut hilang, lalu ditulis kembali dari Riwayat di bawah baris ` +
              `terakhir: ${sebut(tambah.map((a) => a.nomor))}. Catatan petugas dan pilihan Tindakan ` +
              'yang belum diproses pada baris itu tidak ikut kembali.',
          ),
        ]),
    ...(hapus.length === 0
      ? []
      : [kabar(`${hapus.length} baris salinan di Register dihapus; aslinya tetap ada.`)]),
  ];
}

const riwayatRusak = (rusak: ReadonlyMap<string, string>): Kelainan[] =>
  [...rusak.keys()].map((nomor) => ({
    tab: 'riwayat',
    kode: 'riwayat_rusak',
    pesan:
      `Riwayat aduan ${nomor} tidak utuh: ada barisnya yang hilang, ganda, atau berubah. Barisnya di ` +
      'Register tetap dipakai. Mohon kembalikan lembar Riwayat lewat File > Riwayat versi.',
  }));

const riwayatTertinggal = (nomor: string, baris: number): Kelainan => ({
  tab: 'riwayat',
  kode: 'riwayat_rusak',
  pesan:
    `Riwayat aduan ${nomor} lebih pendek daripada Register baris ${baris}: ada baris Riwayat yang ` +
    'hilang. Register tetap dipakai. Mohon kembalikan lembar Riwayat lewat File > Riwayat versi.',
});

const tanpaRiwayat = (nomor: string, baris: number): Kelainan => ({
  tab: 'register',
  baris,
  kode: 'keadaan_rusak',
  pesan:
    `Register baris ${baris}${nomor === '' ? '' : ` (${nomor.slice(0, 40)})`} tidak dikenal di ` +
    'Riwayat dan tidak diubah oleh sistem. Bila baris itu diketik tangan, mohon pindahkan isinya ke ' +
    'formulir aduan lalu hapus barisnya.',
});

const berbeda = (nomor: string, baris: number, lagi: number): Kelainan => ({
  tab: 'register',
  baris: lagi,
  kode: 'nomor_ganda',
  pesan:
    `Nomor register ${nomor} ada di baris ${baris} dan baris ${lagi}. Yang dipakai baris ${baris}. ` +
    `Baris ${lagi} memuat tulisan petugas yang lain: mohon salin yang diperlukan, lalu hapus baris itu.`,
});
