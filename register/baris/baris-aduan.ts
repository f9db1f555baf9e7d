// SPDX-License-Identifier: Apache-2.0
// A record as a row of Register, and back. What people see is derived; what the program believes is
// the column Keadaan and the long texts. Cells of staff are read, and written only when it must be.

import type { Aduan } from '../../core/aduan/aduan.ts';
import { type Hasil, berhasil, gagal } from '../../core/hasil.ts';
import { isBerjeda } from '../../core/aduan/jam-langkah.ts';
import type { Konteks } from '../../core/aduan/perintah.ts';
import { rapikan } from '../../core/teks/samaran.ts';
import { langkahAduan, statusAduan } from '../../core/aduan/status.ts';
import { formatSingkat } from '../../core/waktu/tanggal.ts';
import { isAduanTerlambat, tenggatAduan, tenggatLangkah } from '../../core/tenggat/tenggat.ts';
import { labelPelaksana, pelaksanaKini, tindakanBoleh } from '../../core/aduan/tindakan-boleh.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import { TEKS_PANJANG, type TeksPanjang, aduanKeObjek, objekKeAduan } from './keadaan.ts';
import type { Kelainan } from '../tab/kelainan.ts';
import { type Kepala, selDi } from '../tab/kepala.ts';
import { parseObjek } from '../teks/objek.ts';
import { BATAS_SEL, bacaTeks, selMesin, selTeks } from '../tab/sel.ts';
import type { BarisMentah, Sel } from '../tab/sheets-bentuk.ts';
import { sidikPendek } from '../teks/sidik.ts';
import { sidikTeks } from './sidik-teks.ts';
import { type IdKolom, TAB } from '../tab/tab.ts';

export interface BarisRegister {
  /** 1-based row of the sheet. */
  readonly baris: number;
  readonly aduan: Aduan;
  /** What staff have typed and chosen, and not yet been processed; trimmed. */
  readonly isian: string;
  readonly tindakan: string;
  readonly kategori: string;
  readonly pesan: string;
  /** `identitas`: the PPID corrected the pelapor's contact; look it up there, not in the form. */
  readonly kontak?: 'identitas';
  /** What every cell shows now, by column id (to see whether it is stale). */
  readonly tampak: Readonly<Record<string, string>>;
  /** Fingerprint of the dropdown's acts as last written. */
  readonly pilihan: string;
  /** A long text is not the one that was last written: the record must not be believed. */
  readonly teksDiubah: boolean;
}

/** Columns that the machine writes with every change; Pesan and staff columns have their own rules. */
export type KolomMesin = Exclude<
  IdKolom<'register'>,
  'isian' | 'tindakan' | 'pesan' | 'kategori' | 'nomorLapor' | 'catatan'
>;

const DIBUNGKUS: readonly string[] = TAB.register.kolom.filter((k) => k.bungkus).map((k) => k.id);

/** The machine's cells of a row, by column id. */
export function aduanKeBaris(
  konteks: Konteks,
  aduan: Aduan,
  at: Instan,
  kontak?: 'identitas',
): Readonly<Record<KolomMesin, Sel>> {
  const teks = teksTampak(konteks, aduan, at);
  const sel = (id: keyof typeof teks): Sel => selTeks(teks[id], DIBUNGKUS.includes(id));
  return {
    nomor: sel('nomor'),
    isi: sel('isi'),
    langkah: sel('langkah'),
    tenggat: sel('tenggat'),
    status: sel('status'),
    pelaksana: sel('pelaksana'),
    jenis: sel('jenis'),
    kanal: sel('kanal'),
    lokasi: sel('lokasi'),
    diterima: sel('diterima'),
    bahan: sel('bahan'),
    pertanyaan: sel('pertanyaan'),
    tanggapan: sel('tanggapan'),
    ditanggapi: sel('ditanggapi'),
    selesai: sel('selesai'),
    keadaan: selMesin(formatKeadaan(konteks, aduan, at, kontak)),
  };
}

/** The error names the row, never a person. */
export function barisKeAduan(
  kepala: Kepala,
  nomorBaris: number,
  baris: BarisMentah,
): Hasil<BarisRegister, Kelainan> {
  const tampak: Record<string, string> = {};
  for (const { id } of TAB.register.kolom) tampak[id] = bacaTeks(selDi(kepala, baris, id));
  const rusak = (sebab: string): Hasil<never, Kelainan> => gagal(kelainanBaris(nomorBaris, sebab));
  const o = parseObjek(tampak['keadaan'] ?? '');
  if (o === undefined) return rusak('tidak dapat dibaca');
  const teks = teksPanjang(tampak);
  const hasil = objekKeAduan(o, teks);
  if (!hasil.ok) return rusak(hasil.galat);
  const aduan = hasil.nilai;
  if (aduan.nomor !== tampak['nomor'])
    return rusak('tidak cocok dengan Nomor Register di barisnya');
  const staf = (id: string): string => rapikan(tampak[id] ?? '', BATAS_SEL).trim();
  return berhasil({
    baris: nomorBaris,
    aduan,
    isian: staf('isian'),
    tindakan: staf('tindakan'),
    kategori: staf('kategori'),
    pesan: tampak['pesan'] ?? '',
    ...(o['kontak'] === 'identitas' ? { kontak: 'identitas' as const } : {}),
    tampak,
    pilihan: typeof o['pilihan'] === 'string' ? o['pilihan'] : '',
    // Records of older builds have none: they get it when they are next written.
    teksDiubah: typeof o['sidikTeks'] === 'string' && o['sidikTeks'] !== sidikTeks(teks),
  });
}

const JUDUL_PANJANG = TAB.register.kolom
  .filter(({ id }) => TEKS_PANJANG.some((satu) => satu === id))
  .map(({ judul }) => `“${judul}”`)
  .join(', ');

export const kelainanTeks = (baris: number): Kelainan => ({
  tab: 'register',
  baris,
  kode: 'teks_diubah',
  pesan:
    `Register baris ${baris}: salah satu teks di kolom ${JUDUL_PANJANG} tidak seperti yang terakhir ` +
    'ditulis sistem. Baris ini menunggu sampai teksnya dipulihkan dari lembar Riwayat.',
});

export const isTerbuka = (aduan: Aduan): boolean => aduan.langkah !== undefined;

/** The acts that may be chosen at a moment, as labels; empty = no dropdown. */
export const labelTindakan = (konteks: Konteks, aduan: Aduan, at: Instan): readonly string[] =>
  tindakanBoleh(konteks, aduan, at).map((t) => t.label);

export const sidikTindakan = (konteks: Konteks, aduan: Aduan, at: Instan): string =>
  sidikPendek(labelTindakan(konteks, aduan, at).join('\n'));

/** Whether an open row shows something that the SOP, the calendar or the clock has overtaken. */
export function isUsang(konteks: Konteks, baris: BarisRegister, at: Instan): boolean {
  if (!isTerbuka(baris.aduan)) return false;
  if (baris.pilihan !== sidikTindakan(konteks, baris.aduan, at)) return true;
  const kini = teksTampak(konteks, baris.aduan, at);
  const turunan = ['langkah', 'tenggat', 'status', 'pelaksana'] as const;
  return turunan.some((id) => kini[id] !== baris.tampak[id]);
}

function teksTampak(
  konteks: Konteks,
  aduan: Aduan,
  at: Instan,
): Readonly<Record<Exclude<KolomMesin, 'keadaan'>, string>> {
  const { sop } = konteks;
  const tanggal = (instan: Instan | undefined): string =>
    instan === undefined ? '' : formatSingkat(konteks.kalender.data.zonaMenit, instan);
  return {
    nomor: aduan.nomor,
    isi: aduan.isi,
    langkah: langkahAduan(sop, aduan),
    tenggat: teksTenggat(konteks, aduan, at),
    status: statusAduan(sop, aduan),
    pelaksana: pelaksanaKini(sop, aduan)
      .map((id) => labelPelaksana(sop, id))
      .join(', '),
    jenis: aduan.jenis,
    kanal: aduan.kanal,
    lokasi: aduan.lokasi,
    diterima: tanggal(aduan.diterima),
    bahan: aduan.bahan ?? '',
    pertanyaan: aduan.pertanyaan ?? '',
    tanggapan: aduan.tanggapan ?? '',
    ditanggapi: tanggal(aduan.ditanggapi),
    selesai: tanggal(aduan.selesai),
  };
}

const BERHENTI = 'berhenti: menunggu pelapor';

/** The earlier of step and process; while the clocks stand still, the pelapor's own limit. */
function teksTenggat(konteks: Konteks, aduan: Aduan, at: Instan): string {
  const berjeda = isBerjeda(aduan);
  const tenggat = berjeda ? tenggatLangkah(konteks, aduan) : tenggatAduan(konteks, aduan);
  if (tenggat === undefined) return berjeda ? BERHENTI : '';
  const pada = formatSingkat(konteks.kalender.data.zonaMenit, tenggat.jatuhTempo);
  if (berjeda) return `${BERHENTI} s.d. ${pada}`;
  return isAduanTerlambat(konteks, aduan, at) ? `${pada} (terlambat)` : pada;
}

function formatKeadaan(
  konteks: Konteks,
  aduan: Aduan,
  at: Instan,
  kontak: 'identitas' | undefined,
): string {
  const pilihan = sidikTindakan(konteks, aduan, at);
  const tertulis = TEKS_PANJANG.map((id) => [id, rapikan(aduan[id] ?? '', BATAS_SEL)] as const);
  return JSON.stringify({
    ...aduanKeObjek(aduan),
    pilihan,
    sidikTeks: sidikTeks(teksPanjang(Object.fromEntries(tertulis))),
    ...(kontak ? { kontak } : {}),
  });
}

function teksPanjang(tampak: Readonly<Record<string, string>>): TeksPanjang {
  const [isi, bahan, pertanyaan, tanggapan] = TEKS_PANJANG.map((id) => tampak[id] ?? '');
  return {
    isi: isi ?? '',
    bahan: bahan ?? '',
    pertanyaan: pertanyaan ?? '',
    tanggapan: tanggapan ?? '',
  };
}

function kelainanBaris(baris: number, sebab: string): Kelainan {
  return {
    tab: 'register',
    baris,
    kode: 'keadaan_rusak',
    pesan:
      `Register baris ${baris}: kolom Keadaan ${sebab}. Baris ini tidak diubah oleh sistem; ` +
      'aduannya dapat dipulihkan dari lembar Riwayat.',
  };
}
