// SPDX-License-Identifier: Apache-2.0
// The digest: reminders and escalations of one sweep, pooled, and told each person in one letter, at
// most one a local date. Who had one when stands in Sistem, in the same commit as the marks of the
// notices and the letter itself, so a run killed anywhere neither loses nor doubles. Pure.

import type { Aduan } from '../../core/aduan/aduan.ts';
import { isJamKerja, tanggalDi } from '../../core/waktu/kalender.ts';
import type { Keputusan, Konteks, Surat } from '../../core/aduan/perintah.ts';
import { langkahAduan } from '../../core/aduan/status.ts';
import { hariDari } from '../../core/waktu/tanggal.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import { PERAN_KANTOR } from '../../register/atur/petugas.ts';
import type { Buku } from '../buku/buku.ts';
import { butirAduan, parseDaftarButir, type Butir } from '../surat/butir-ringkasan.ts';
import {
  formatCatatan,
  gabungCatatan,
  isSudahRingkasan,
  KUNCI_CATATAN,
  parseCatatan,
  type CatatanRingkasan,
} from '../surat/catatan-ringkasan.ts';
import { daftarOrang, isOrang, type Orang } from '../surat/orang.ts';
import type { HasilSapuSurat } from './sapu-surat.ts';
import { gabungButir, isPemberitahuan, susunSurat } from '../surat/susun-ringkasan.ts';
import { jenjangTercapai, peranGiliran, peranTerkait } from '../surat/terkait.ts';

export interface Ringkasan {
  /** For decide: roles one of whose people has had a digest today. Fixed when the sweep begins. */
  readonly tunda: readonly string[];
  /** Notices that were decided about the aduan in a row. `sebelum`: the record when they came due. */
  readonly tampung: (baris: number, sebelum: Aduan, keputusan: Keputusan) => void;
  /** Writes the digests; once, when everything is decided. The letters that still wait as before. */
  readonly tutup: () => readonly Surat[];
}

interface Alat {
  readonly buku: Buku;
  readonly orang: ReadonlyMap<string, Orang>;
  /** As it stands in Sistem, and with what has been sent since. */
  readonly tertulis: CatatanRingkasan;
  readonly catatan: CatatanRingkasan;
  readonly sudah: (tanda: string) => boolean;
  readonly kolam: Map<string, Map<string, Butir>>;
}

export function createRingkasan(
  buku: Buku,
  pemilik: string,
  { antrean, disampaikan }: HasilSapuSurat,
): Ringkasan {
  const { konfigurasi, sistem } = buku.bacaan;
  const zona = buku.konteks.kalender.data.zonaMenit;
  const tertulis = parseCatatan(sistem.catatan[KUNCI_CATATAN] ?? '');
  const catatan = gabungCatatan(tertulis, disampaikan);
  const orang = daftarOrang(semuaPeran(buku), konfigurasi, pemilik);
  const alat: Alat = {
    buku,
    orang,
    tertulis,
    catatan,
    sudah: (tanda) => isSudahRingkasan(catatan.get(tanda), zona, buku.at),
    kolam: new Map(),
  };
  const berlaku = isJamKerja(buku.konteks.kalender, buku.at)
    ? antrean.filter((surat) => !isOrang(surat.kepada) || !susunUlang(alat, surat))
    : antrean;
  return {
    tunda: peranTunda(alat),
    tampung(baris, sebelum, keputusan) {
      for (const surat of keputusan.surat.filter(isPemberitahuan)) {
        tampungSatu(alat, baris, sebelum, keputusan.aduan, surat);
      }
    },
    tutup() {
      tulis(alat);
      return berlaku;
    },
  };
}

/** Also those of older versions of the SOP, as long as aduan run under them. */
function semuaPeran(buku: Buku): Set<string> {
  const { baris, konfigurasi } = buku.bacaan;
  const sop = new Set(baris.map(({ aduan }) => buku.konteksUntuk(aduan).sop));
  const pelaksana = [...sop, buku.konteks.sop].flatMap((satu) => satu.pelaksana);
  return new Set([
    ...PERAN_KANTOR,
    ...konfigurasi.petugas.map(({ peran }) => peran),
    ...pelaksana.filter(({ jenis }) => jenis !== 'pelapor').map(({ id }) => id),
  ]);
}

/** When the clock has acted in the same decision, a notice may be about the step before it. */
function tampungSatu(
  alat: Alat,
  baris: number,
  sebelum: Aduan,
  sesudah: Aduan,
  surat: Surat,
): void {
  const { buku } = alat;
  const konteks = buku.konteksUntuk(sebelum);
  const isSesudah =
    sesudah.akhir === undefined && surat.data['langkah'] === langkahAduan(konteks.sop, sesudah);
  const aduan = isSesudah ? sesudah : sebelum;
  const jenjang = Math.max(Number(surat.data['jenjang'] ?? '0'), jenjangTercapai(aduan));
  const uraian = surat.data['uraian'] ?? '';
  const pokok = { baris, peran: surat.kepada, baru: true, jenjang, uraian };
  const butir = butirAduan(konteks, aduan, pokok, buku.at);
  masukkan(alat, butir, berperan(alat.orang, surat.kepada));
}

function peranTunda({ orang, sudah }: Alat): string[] {
  const tunda = [...orang.values()].filter(({ tanda }) => sudah(tanda));
  return [...new Set(tunda.flatMap(({ peran }) => peran))];
}

/**
 * A digest that could not leave on its day is not sent as it stands: what was new in it is pooled
 * anew today. The same when its person has left the role: then it goes to whoever has the role now.
 * False when it has to wait as it is, because one of those has had a digest today.
 */
function susunUlang(alat: Alat, surat: Surat): boolean {
  const { buku, orang, sudah } = alat;
  const zona = buku.konteks.kalender.data.zonaMenit;
  const peran = (surat.data['peran'] ?? '').split(',').filter((p) => p !== '');
  const pemegang = orang.get(surat.kepada);
  const masih = pemegang !== undefined && peran.every((p) => pemegang.peran.includes(p));
  if (masih && hariDari(zona, surat.dibuat) === hariDari(zona, buku.at)) return false;
  const tujuan = masih ? [pemegang] : peran.flatMap((p) => berperan(orang, p));
  if (tujuan.length === 0 || tujuan.some(({ tanda }) => sudah(tanda))) return false;
  const letak = buku.bacaan.kotak.find((k) => k.surat.id === surat.id);
  if (letak === undefined) return false;
  buku.tx.hapusSurat(letak.baris);
  for (const lama of parseDaftarButir(surat.teks).filter((b) => b.baru)) {
    const satu = buku.barisNomor(lama.nomor);
    const aduan = satu === undefined ? undefined : buku.aduanDi(satu.baris);
    if (satu === undefined || aduan === undefined || aduan.akhir !== undefined) continue;
    // Somebody has acted meanwhile: the notice was about a step that is over.
    if (aduan.kunjungan !== lama.kunjungan && lama.uraian === '') continue;
    const { uraian, jenjang, peran: untuk } = lama;
    const pokok = { baris: satu.baris, peran: untuk, baru: true, jenjang, uraian };
    const butir = butirAduan(buku.konteksUntuk(aduan), aduan, pokok, buku.at);
    masukkan(alat, butir, masih ? [pemegang] : berperan(orang, untuk));
  }
  return true;
}

/** A role that is nowhere known is the admin's, so that no notice is lost. */
function berperan(orang: Alat['orang'], peran: string): readonly Orang[] {
  const semua = [...orang.values()];
  const punya = semua.filter((o) => o.peran.includes(peran));
  return punya.length > 0 ? punya : semua.filter((o) => o.peran.includes('admin'));
}

function masukkan({ kolam }: Alat, butir: Butir, orang: readonly Orang[]): void {
  for (const { tanda } of orang) {
    const daftar = kolam.get(tanda) ?? new Map<string, Butir>();
    const lama = daftar.get(butir.nomor);
    daftar.set(butir.nomor, lama === undefined ? butir : gabungButir(lama, butir));
    kolam.set(tanda, daftar);
  }
}

function tulis(alat: Alat): void {
  const { buku, orang, kolam, catatan, tertulis } = alat;
  const { kalender } = buku.konteks;
  const lain = kolam.size === 0 ? [] : yangTerbuka(buku);
  const baru = new Map<string, Instan>();
  for (const [tanda, daftar] of kolam) {
    const satu = orang.get(tanda);
    if (satu === undefined) continue;
    const butir = [...daftar.values(), ...butirLain(buku, lain, satu, daftar)];
    buku.surat(susunSurat(satu, butir, tanggalDi(kalender, buku.at), buku.at), 0);
    baru.set(tanda, buku.at);
  }
  // Old entries alone are no reason to write.
  if (baru.size === 0 && [...catatan].every(([tanda, pada]) => tertulis.get(tanda) === pada))
    return;
  const teks = formatCatatan(gabungCatatan(catatan, baru), buku.at);
  buku.tx.sistem({ catatan: { [KUNCI_CATATAN]: teks } });
}

interface Terbuka {
  readonly aduan: Aduan;
  readonly baris: number;
  readonly peran: readonly string[];
  readonly giliran: readonly string[];
  readonly konteks: Konteks;
}

function yangTerbuka(buku: Buku): Terbuka[] {
  return buku.bacaan.baris.flatMap(({ baris }) => {
    const aduan = buku.aduanDi(baris);
    if (aduan === undefined || aduan.akhir !== undefined) return [];
    const konteks = buku.konteksUntuk(aduan);
    const giliran = peranGiliran(konteks, aduan);
    return [{ aduan, baris, konteks, giliran, peran: peranTerkait(konteks, aduan) }];
  });
}

/** Late or due today, and told before; by the role in which this person can act, if there is one. */
function butirLain(
  buku: Buku,
  terbuka: readonly Terbuka[],
  orang: Orang,
  sudah: ReadonlyMap<string, Butir>,
): Butir[] {
  const zona = buku.konteks.kalender.data.zonaMenit;
  const hariIni = hariDari(zona, buku.at);
  return terbuka.flatMap(({ aduan, baris, konteks, giliran, peran }) => {
    const miliknya = [...giliran, ...peran].find((p) => orang.peran.includes(p));
    if (miliknya === undefined || sudah.has(aduan.nomor)) return [];
    const jenjang = jenjangTercapai(aduan);
    const pokok = { baris, peran: miliknya, baru: false, jenjang, uraian: '' };
    const butir = butirAduan(konteks, aduan, pokok, buku.at);
    return hariDari(zona, butir.tempo) <= hariIni ? [butir] : [];
  });
}
