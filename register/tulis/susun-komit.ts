// SPDX-License-Identifier: Apache-2.0
// What a run has collected, as the requests of its one commit. Each aduan is shown by the version of
// the SOP it runs under.

import type { Aduan } from '../../core/aduan/aduan.ts';
import type { Peristiwa } from '../../core/aduan/peristiwa.ts';
import type { Sop } from '../../core/sop/sop.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import type { Bacaan } from '../baca/baca.ts';
import type { BarisRegister } from '../baris/baris-aduan.ts';
import { tulisDasbor } from './dasbor.ts';
import { type Perubahan, hitung } from '../ingatan/hitungan.ts';
import type { Isi } from './isi-komit.ts';
import { konteksUntuk } from '../atur/konfigurasi.ts';
import { suratKeBaris } from '../baris/kotak-keluar.ts';
import { hapusBaris, tambahBaris, tulisDi, tulisSel } from '../tab/permintaan.ts';
import { peristiwaKeBaris } from '../baris/riwayat.ts';
import { selAngka, selTeks } from '../tab/sel.ts';
import type { Permintaan, Sel } from '../tab/sheets-bentuk.ts';
import { type Sistem, formatSistem, selSistem } from '../ingatan/sistem.ts';
import { type AlatTulis, tulisBaru, tulisTolakan, tulisUbahan } from './tulis-register.ts';
import { barisUsang, versiKeBaris } from '../sop/versi-sop.ts';

/** Ordered so that row numbers stay valid: changes, then new rows, deletions last. */
export function susunKomit(bacaan: Bacaan, isi: Isi, at: Instan): Permintaan[] {
  const dihitung = sistemSesudah(bacaan, isi, at);
  const versiUsang = isi.rapikanVersi ? cariUsang(bacaan, dihitung, at) : [];
  const sistem = { ...dihitung, versiTutup: tanpaUsang(bacaan, dihitung, versiUsang) };
  const dasbor = isi.dasbor && tulisDasbor(bacaan.konfigurasi, sistem, isi.dasbor, at);
  const gantiDasbor = dasbor !== undefined && dasbor.sidik !== bacaan.sistem.dasbor;
  const akhir = gantiDasbor ? { ...sistem, dasbor: dasbor.sidik } : sistem;
  return [
    ...Object.values(bacaan.kepala).flatMap((k) =>
      k.pulihkan.map(({ kolom, judul }) =>
        tulisDi(k.tab, 1, kolom, [[selTeks(judul)]], 'userEnteredValue'),
      ),
    ),
    ...ubahanRegister(bacaan, isi, at),
    ...[...isi.pemeriksaan.values()].flatMap(({ tab, baris, pesan }) =>
      tulisSel(bacaan.kepala[tab], baris, { pemeriksaan: selTeks(pesan, true) }),
    ),
    ...(isi.pindahSelesai ? perintahSelesai(bacaan) : []),
    ...isi.lain,
    ...ubahanKotak(bacaan, isi),
    ...(gantiDasbor ? dasbor.requests : []),
    ...ubahanSistem(bacaan, akhir, isi.sistem.respons === undefined),
    ...tulisBaru(alatTulis(bacaan, at), isi.baru),
    ...tambahRiwayat(bacaan, isi),
    ...tambahSurat(bacaan, isi),
    ...tambahVersi(bacaan, at),
    ...hapusBaris('kotakKeluar', [...isi.hapus]),
    ...hapusBaris('versiSop', versiUsang),
  ];
}

/** The version and the hint go with every commit and with nothing else, so that a hint can be proven. */
export function denganVersi(
  bacaan: Bacaan,
  requests: readonly Permintaan[],
  petunjuk: string,
): Permintaan[] {
  const { sistem } = bacaan.kepala;
  const { versi, petunjuk: letak } = letakTetap(bacaan);
  return [
    ...tulisSel(sistem, versi, selSistem('versi', String(bacaan.sistem.versi + 1))),
    ...tulisSel(sistem, letak, selSistem('petunjuk', JSON.stringify(petunjuk))),
    ...requests,
  ];
}

/** Rows of the two keys that every commit writes, and the first row that is free after them. */
function letakTetap({ dalam }: Bacaan): { versi: number; petunjuk: number; berikut: number } {
  const { letakSistem, sistemBerikut } = dalam;
  let berikut = sistemBerikut;
  const versi = letakSistem['versi'] ?? berikut++;
  const petunjuk = letakSistem['petunjuk'] ?? berikut++;
  return { versi, petunjuk, berikut };
}

export const alatTulis = (bacaan: Bacaan, at: Instan): AlatTulis => ({
  konteksUntuk: ({ sopVersi }) => konteksUntuk(bacaan.konfigurasi, sopVersi),
  kategori: bacaan.konfigurasi.konteks.kategori,
  kepala: bacaan.kepala.register,
  kepalaKategori: bacaan.kepala.kategori,
  at,
});

function ubahanRegister(bacaan: Bacaan, isi: Isi, at: Instan): Permintaan[] {
  const pakai = alatTulis(bacaan, at);
  const lama = new Map(bacaan.baris.map((b) => [b.baris, b]));
  return [
    ...[...isi.ubahan].flatMap(([baris, { aduan, pilihan }]) => {
      const b = lama.get(baris);
      return b === undefined ? [] : tulisUbahan(pakai, b, aduan, pilihan);
    }),
    ...[...isi.tolakan].flatMap(([baris, pesan]) => tulisTolakan(pakai.kepala, baris, pesan)),
  ];
}

function perintahSelesai({ kepala, dalam }: Bacaan): Permintaan[] {
  if (dalam.letakPindah === undefined) return [];
  return tulisSel(kepala.pengaturan, dalam.letakPindah, { nilai: selTeks('tidak', true) });
}

function ubahanKotak(bacaan: Bacaan, isi: Isi): Permintaan[] {
  const kotak = new Map(bacaan.kotak.map((k) => [k.baris, k]));
  return [...isi.gagal]
    .filter(([baris]) => !isi.hapus.has(baris))
    .flatMap(([baris, pesan]) => {
      const percobaan = selAngka((kotak.get(baris)?.percobaan ?? 0) + 1);
      return tulisSel(bacaan.kepala.kotakKeluar, baris, { percobaan, pesan: selTeks(pesan, true) });
    });
}

const tambahRiwayat = (bacaan: Bacaan, isi: Isi): Permintaan[] =>
  tambahBaris(bacaan.kepala.riwayat, rowsRiwayat(bacaan, isi));

/** The rows that a commit adds to Riwayat. */
export function rowsRiwayat(bacaan: Bacaan, isi: Isi): readonly Readonly<Record<string, Sel>>[] {
  const { zonaMenit } = bacaan.konfigurasi.konteks.kalender.data;
  const sopDari = createSopPeristiwa(bacaan, isi);
  return isi.peristiwa.map((p) => peristiwaKeBaris(sopDari(p), zonaMenit, p));
}

/** By whose labels an event is told: those of the version its aduan ran under. */
function createSopPeristiwa(bacaan: Bacaan, isi: Isi): (peristiwa: Peristiwa) => Sop {
  const versi = new Map<string, string>();
  const ingat = ({ nomor, sopVersi }: Aduan): unknown => versi.set(nomor, sopVersi);
  for (const { aduan } of bacaan.baris) ingat(aduan);
  for (const { aduan } of [...isi.baru, ...isi.ubahan.values()]) ingat(aduan);
  const { konfigurasi } = bacaan;
  return (p) => {
    const milik = p.jenis === 'sop_dipindah' ? p.sopVersi : versi.get(p.nomor);
    return konteksUntuk(konfigurasi, milik ?? konfigurasi.konteks.sopVersi).sop;
  };
}

const tambahSurat = (bacaan: Bacaan, isi: Isi): Permintaan[] =>
  tambahBaris(bacaan.kepala.kotakKeluar, rowsSurat(bacaan, isi));

/** The rows that a commit adds to the outbox. */
export function rowsSurat(bacaan: Bacaan, isi: Isi): readonly Readonly<Record<string, Sel>>[] {
  const zona = bacaan.konfigurasi.konteks.kalender.data.zonaMenit;
  return [...isi.surat.values()].map((s) => suratKeBaris(zona, s));
}

/** In the commit in which a SOP comes into force it is kept: no aduan runs under one that is not. */
function tambahVersi({ konfigurasi, kepala }: Bacaan, at: Instan): Permintaan[] {
  const { arsip, konteks } = konfigurasi;
  const { sop, sopVersi, kalender } = konteks;
  if (arsip.cari(sopVersi) !== undefined) return [];
  const baris = versiKeBaris(sopVersi, sop, kalender.data.zonaMenit, at);
  return tambahBaris(kepala.versiSop, [baris]);
}

function cariUsang({ konfigurasi }: Bacaan, sistem: Sistem, at: Instan): readonly number[] {
  const { arsip, konteks } = konfigurasi;
  return barisUsang(arsip, sistem, konteks.sopVersi, konteks.kalender, at);
}

/** Of versions that are gone nothing is remembered. */
function tanpaUsang(
  { konfigurasi }: Bacaan,
  { versiTutup }: Sistem,
  usang: readonly number[],
): Sistem['versiTutup'] {
  const { arsip, konteks } = konfigurasi;
  const tinggal = arsip.daftar.filter(({ baris }) => !usang.includes(baris));
  const ada = new Set([konteks.sopVersi, ...tinggal.map(({ versi }) => versi)]);
  return Object.fromEntries(Object.entries(versiTutup).filter(([versi]) => ada.has(versi)));
}

/** Keys that changed, and keys that have no row yet; but not the version. */
function ubahanSistem(bacaan: Bacaan, sistem: Sistem, tanpaKursor: boolean): Permintaan[] {
  const { sistemTertulis, letakSistem, kursorHilang } = bacaan.dalam;
  // A lost cursor must not look like one at the beginning: all responses would be registered again.
  const jangan = kursorHilang && tanpaKursor && bacaan.petunjuk.barisAkhir > 1 ? 'respons' : '';
  let baru = letakTetap(bacaan).berikut;
  return Object.entries(formatSistem(sistem))
    .filter(([kunci]) => kunci !== 'versi' && kunci !== jangan)
    .filter(([kunci, json]) => letakSistem[kunci] === undefined || json !== sistemTertulis[kunci])
    .flatMap(([kunci, json]) => {
      const baris = letakSistem[kunci] ?? baru++;
      return tulisSel(bacaan.kepala.sistem, baris, selSistem(kunci, json));
    });
}

function sistemSesudah(bacaan: Bacaan, isi: Isi, at: Instan): Sistem {
  const { sistem, konfigurasi } = bacaan;
  const zona = konfigurasi.konteks.kalender.data.zonaMenit;
  const catatan = { ...sistem.catatan, ...isi.sistem.catatan };
  for (const [kunci, nilai] of Object.entries(catatan)) if (nilai === '') delete catatan[kunci];
  const { periksaSop, baikBaru } = konfigurasi;
  return {
    ...sistem,
    ...hitung(sistem, perubahan(bacaan, isi), zona, at),
    ...isi.sistem,
    catatan,
    ...(periksaSop === undefined ? {} : { periksaSop }),
    baik: { ...sistem.baik, ...baikBaru },
  };
}

function perubahan(bacaan: Bacaan, isi: Isi): readonly Perubahan[] {
  const lama = new Map<number, BarisRegister>(bacaan.baris.map((b) => [b.baris, b]));
  return [
    ...isi.baru.map(({ aduan }) => ({ baru: aduan, dicatat: true })),
    ...[...isi.ubahan].map(([baris, { aduan }]) => {
      const dulu = lama.get(baris)?.aduan;
      return dulu === undefined ? { baru: aduan } : { lama: dulu, baru: aduan };
    }),
  ];
}
