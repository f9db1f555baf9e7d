// SPDX-License-Identifier: Apache-2.0
// What officers do at a row: choose what it offers, forget what it asks for, choose what it does not
// offer, paste, and act at the same second as somebody else. They see what the browser shows.

import { assertNever } from '../../core/hasil.ts';
import { createAcak, type Acak } from '../kantor/acak.ts';
import { cariAduan, letakNomor, nomorDi, type AduanTerlihat } from './cari-aduan.ts';
import { bertindakDiHalaman } from './halaman-petugas.ts';
import { ketikPelan, ketikSatu } from './ketik.ts';
import type { LakuPetugas } from './laku.ts';
import { niatkan, type Niat } from './niat.ts';
import type { Panggung } from './panggung.ts';

type Tindak = LakuPetugas & { readonly jenis: 'tindak' };

export function kerjaPetugas(asal: Panggung, laku: LakuPetugas): void {
  const panggung = dekati(asal, laku.warga);
  switch (laku.jenis) {
    case 'tindak':
      return tindak(panggung, laku);
    case 'tempel':
      return tempel(panggung, laku);
    case 'berdua':
      return berdua(panggung, laku);
    default:
      return assertNever(laku);
  }
}

/** In front of the register in which that citizen's aduan stands. */
function dekati(panggung: Panggung, warga: number): Panggung {
  const kantor = cariAduan(panggung, warga)?.kantor;
  return kantor === undefined ? panggung : { ...panggung, kantor };
}

function tindak(panggung: Panggung, laku: Tindak): void {
  const acak = createAcak(laku.benih);
  const aduan = cariAduan(panggung, laku.warga);
  if (aduan === undefined) return;
  if (laku.cara === 'asing' || laku.cara === 'langkah_lain') {
    return salahPilih(panggung, laku, aduan, acak);
  }
  const niat = niatkan(panggung, aduan, laku.id, acak);
  if (niat === undefined) return;
  if (laku.lewat === 'halaman') return bertindakDiHalaman(panggung, laku.id, niat);
  const { baris } = aduan;
  const { kategori, tawaran, oleh } = niat;
  const isi = laku.cara === 'tanpa_isian' ? '' : niat.isian;
  const ubahKategori = tawaran.tindakan.perluKategori === true && laku.cara === 'benar';
  ketikPelan(panggung, [
    ...(ubahKategori ? [{ kolom: 'kategori', baris, nilai: kategori, oleh }] : []),
    ...(isi === '' ? [] : [{ kolom: 'isian', baris, nilai: isi, oleh }]),
  ]);
  pilihDiSel(panggung, { ...niat, tanda: isi === '' ? '' : niat.tanda }, laku.id);
  jeda(panggung);
}

/** Whatever was typed before it may have moved the row on already, or the row itself. */
function pilihDiSel({ kantor, saksi }: Panggung, niat: Niat, id: string): void {
  const { aduan, tawaran, tanda, oleh } = niat;
  const { nomor } = aduan.catatan;
  const baris = letakNomor(kantor, nomor);
  if (baris === undefined) return;
  const ditolak = ketikSatu(kantor, { kolom: 'tindakan', baris, nilai: tawaran.label, oleh });
  if (ditolak !== undefined) return;
  const pada = kantor.emulator.kernel.now();
  saksi.pilihan.pilih({ id, pada, nomor, tindakan: tawaran.label, tanda, lewat: 'sel' });
}

const JEDA_MS = 5_000;

const jeda = ({ kantor: { emulator } }: Panggung): void =>
  void emulator.advanceTo(emulator.kernel.now() + JEDA_MS);

/** The choice alone, without the clock: while somebody else's run is under way. */
export function pilihSekarang(
  asal: Panggung,
  laku: { readonly id: string; readonly warga: number; readonly benih: number },
): void {
  const panggung = dekati(asal, laku.warga);
  const { kantor } = panggung;
  const aduan = cariAduan(panggung, laku.warga);
  const niat = aduan && niatkan(panggung, aduan, laku.id, createAcak(laku.benih));
  if (niat === undefined) return;
  const { baris } = niat.aduan;
  if (niat.isian !== '') {
    ketikSatu(kantor, { kolom: 'isian', baris, nilai: niat.isian, oleh: niat.oleh });
  }
  pilihDiSel(panggung, niat, laku.id);
}

/** What no step offers, or what another step does: both must be refused beside the cell. */
function salahPilih(panggung: Panggung, laku: Tindak, aduan: AduanTerlihat, acak: Acak): void {
  const { kantor, saksi } = panggung;
  const { baris, catatan } = aduan;
  const sop = saksi.versi.get(catatan.sopVersi) ?? kantor.sop;
  const lain = sop.langkah.filter(({ id }) => id !== catatan.langkah).flatMap((l) => l.tindakan);
  const dipilih = lain[Math.floor(acak.next() * lain.length)]?.label ?? '';
  const nilai = laku.cara === 'asing' ? `=HAPUS(${laku.id})` : dipilih;
  const oleh = kantor.petugas[0]?.surel ?? kantor.pemilik;
  // A strict dropdown refuses by hand what it does not list.
  if (ketikSatu(kantor, { kolom: 'tindakan', baris, nilai, oleh }) === undefined) {
    const { nomor } = catatan;
    const pada = kantor.emulator.kernel.now();
    saksi.pilihan.pilih({ id: laku.id, pada, nomor, tindakan: nilai, tanda: '', lewat: 'sel' });
  }
  jeda(panggung);
}

function tempel(panggung: Panggung, laku: LakuPetugas & { readonly jenis: 'tempel' }): void {
  const { kantor, saksi } = panggung;
  const awal = cariAduan(panggung, laku.warga);
  const niat = awal && niatkan(panggung, awal, laku.id, createAcak(laku.benih));
  if (awal === undefined || niat === undefined) return;
  const { label } = niat.tawaran;
  const tanda = (i: number): string => `tanda-${laku.id}${String.fromCharCode(97 + i)}`;
  const nilai = Array.from({ length: laku.baris }, (_, i) => [`Bersama (${tanda(i)})`, label]);
  const oleh = kantor.petugas[0]?.surel ?? kantor.pemilik;
  // Isian stands left of Tindakan: the block covers both.
  const { baris } = awal;
  if (ketikSatu(kantor, { kolom: 'isian', baris, nilai, oleh }) === undefined) {
    const pada = kantor.emulator.kernel.now();
    nilai.forEach((_, i) => {
      const nomor = nomorDi(kantor, baris + i);
      if (nomor === '') return;
      const id = `${laku.id}${i}`;
      saksi.pilihan.pilih({ id, pada, nomor, tindakan: label, tanda: tanda(i), lewat: 'sel' });
    });
  }
  jeda(panggung);
}

/** Both see the same row and choose, each what they think fit, before either is answered. */
function berdua(panggung: Panggung, laku: LakuPetugas & { readonly jenis: 'berdua' }): void {
  const { kantor } = panggung;
  const aduan = cariAduan(panggung, laku.warga);
  if (aduan === undefined) return;
  for (const [i, huruf] of ['a', 'b'].entries()) {
    const id = `${laku.id}${huruf}`;
    const niat = niatkan(panggung, aduan, id, createAcak(laku.benih + i));
    if (niat === undefined) continue;
    const oleh = i === 0 ? niat.oleh : kantor.pemilik;
    const { baris } = aduan;
    if (niat.isian !== '') ketikSatu(kantor, { kolom: 'isian', baris, nilai: niat.isian, oleh });
    pilihDiSel(panggung, { ...niat, oleh }, id);
  }
  const sampai = kantor.emulator.kernel.now() + JEDA_MS;
  panggung.cuaca.tumpang(sampai, JEDA_MS);
  jeda(panggung);
  panggung.cuaca.akhiri(sampai);
}
