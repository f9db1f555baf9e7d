// SPDX-License-Identifier: Apache-2.0
// What the pages show of an aduan: to the pelapor without the office's people, to an officer
// without the pelapor. Pure; words of the page itself are in templates/halaman.

import type { Aduan } from '../../core/aduan/aduan.ts';
import { isBerjeda } from '../../core/aduan/jam-langkah.ts';
import { jatuhTempo } from '../../core/waktu/kalender.ts';
import type { Konteks } from '../../core/aduan/perintah.ts';
import { langkahAduan, statusAduan } from '../../core/aduan/status.ts';
import { formatWaktu } from '../../core/waktu/tanggal.ts';
import { jelaskanTenggat, tenggatAduan, tenggatLangkah } from '../../core/tenggat/tenggat.ts';
import {
  findLangkah,
  isMenungguPelapor,
  langkahAwal,
  pelaksanaKini,
  tindakanBoleh,
  tindakanPelapor,
  type TindakanBoleh,
} from '../../core/aduan/tindakan-boleh.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import { labelPelaksana } from '../surat/alamat.ts';

export interface TindakanHalaman {
  readonly id: string;
  readonly label: string;
  /** What must be typed; '' = nothing. */
  readonly isian: string;
  readonly perluKategori: boolean;
}

interface Pokok {
  readonly nomor: string;
  readonly status: string;
  readonly langkah: string;
  readonly kategori: string;
  readonly jenis: string;
  readonly diterima: string;
  readonly isi: string;
  readonly tanggapan: string;
  readonly tindakan: readonly TindakanHalaman[];
}

export interface ModelLacak extends Pokok {
  readonly linimasa: readonly { readonly waktu: string; readonly kejadian: string }[];
  readonly pertanyaan: string;
  /** Ask "puas / belum". */
  readonly nilai: boolean;
  /** Until when "belum" reopens; '' = it does not. */
  readonly bukaKembali: string;
  readonly penilaian: string;
}

export function modelLacak(konteks: Konteks, aduan: Aduan, at: Instan): ModelLacak {
  const { penutupan } = konteks.sop;
  const batas = batasBuka(konteks, aduan);
  return {
    ...pokok(konteks, aduan, tindakanPelapor(konteks, aduan, at)),
    linimasa: linimasa(konteks, aduan),
    pertanyaan: aduan.pertanyaan ?? '',
    nilai: penutupan.penilaian && aduan.akhir !== undefined && aduan.penilaian === undefined,
    bukaKembali: batas === undefined || at > batas ? '' : tulis(konteks, batas),
    penilaian: aduan.penilaian ?? '',
  };
}

export interface ModelTindak extends Pokok {
  readonly tenggat: string;
  readonly jelas: string;
  readonly pelaksana: string;
  readonly lokasi: string;
  readonly bahan: string;
  readonly daftarKategori: readonly { readonly nama: string; readonly dipilih: boolean }[];
  /** Why there is nothing to do; '' when there is. */
  readonly catatan: string;
}

/** `peran`: whom the link was sent to; '' = somebody who may do whatever the SOP allows. */
export function modelTindak(
  konteks: Konteks,
  aduan: Aduan,
  peran: string,
  at: Instan,
): ModelTindak {
  const boleh = tindakanPeran(konteks, aduan, peran, at);
  return {
    ...pokok(konteks, aduan, boleh),
    tenggat: teksTenggat(konteks, aduan),
    jelas: aduan.akhir === undefined ? jelaskanTenggat(konteks, aduan) : '',
    pelaksana: labelGiliran(konteks, aduan),
    lokasi: aduan.lokasi,
    bahan: aduan.bahan ?? '',
    daftarKategori: konteks.kategori.map((nama) => ({ nama, dipilih: nama === aduan.kategori })),
    catatan: boleh.length > 0 ? '' : sebabKosong(konteks, aduan, peran),
  };
}

/** An old link of somebody whose step is over shows the aduan, but acts on nothing. */
export function isGiliran(konteks: Konteks, aduan: Aduan, peran: string): boolean {
  if (isSiapaSaja(peran) || pemegangLangkah(konteks, aduan).includes(peran)) return true;
  // Who receives aduan also records what a pelapor without e-mail says at the counter.
  return (
    peran === langkahAwal(konteks.sop, aduan)?.pelaksana &&
    !aduan.adaSurel &&
    isMenungguPelapor(konteks.sop, aduan)
  );
}

/** Of several who have a step at once each answers for themselves; who leads the step may do all. */
function tindakanPeran(
  konteks: Konteks,
  aduan: Aduan,
  peran: string,
  at: Instan,
): readonly TindakanBoleh[] {
  if (!isGiliran(konteks, aduan, peran)) return [];
  const boleh = tindakanBoleh(konteks, aduan, at);
  const pemimpin = findLangkah(konteks.sop, aduan.langkah)?.pelaksana;
  if (isSiapaSaja(peran) || peran === pemimpin) return boleh;
  if (!pelaksanaKini(konteks.sop, aduan).includes(peran)) return boleh;
  return boleh.filter((t) => t.atasNama === peran);
}

const isSiapaSaja = (peran: string): boolean => ['', 'admin', 'pimpinan'].includes(peran);

/** Who leads the step, and who has still to answer in it. */
function pemegangLangkah({ sop }: Konteks, aduan: Aduan): readonly (string | undefined)[] {
  return [findLangkah(sop, aduan.langkah)?.pelaksana, ...pelaksanaKini(sop, aduan)];
}

const labelGiliran = ({ sop }: Konteks, aduan: Aduan): string =>
  pelaksanaKini(sop, aduan)
    .map((id) => labelPelaksana(sop, id))
    .join(', ');

function teksTenggat(konteks: Konteks, aduan: Aduan): string {
  const berjeda = isBerjeda(aduan);
  const tenggat = berjeda ? tenggatLangkah(konteks, aduan) : tenggatAduan(konteks, aduan);
  const pada = tenggat === undefined ? '' : tulis(konteks, tenggat.jatuhTempo);
  if (!berjeda) return pada;
  return `berhenti: menunggu pelapor${pada === '' ? '' : ` sampai ${pada}`}`;
}

function sebabKosong(konteks: Konteks, aduan: Aduan, peran: string): string {
  if (aduan.akhir !== undefined) return 'Aduan ini sudah selesai; tidak ada tindakan lagi.';
  if (isMenungguPelapor(konteks.sop, aduan)) {
    return 'Saat ini menunggu pelapor; belum ada tindakan petugas.';
  }
  if (isGiliran(konteks, aduan, peran)) return 'Saat ini belum ada tindakan yang dapat dilakukan.';
  return `Saat ini aduan ditangani oleh ${labelGiliran(konteks, aduan)}.`;
}

function pokok(konteks: Konteks, aduan: Aduan, tindakan: readonly TindakanBoleh[]): Pokok {
  return {
    nomor: aduan.nomor,
    status: statusAduan(konteks.sop, aduan),
    langkah: langkahAduan(konteks.sop, aduan),
    kategori: aduan.kategori,
    jenis: aduan.jenis,
    diterima: tulis(konteks, aduan.diterima),
    isi: aduan.isi,
    tanggapan: aduan.tanggapan ?? '',
    tindakan: tindakan.map((t) => ({
      id: t.id,
      label: t.label,
      isian: t.isian ?? '',
      perluKategori: t.perluKategori === true,
    })),
  };
}

/** From the record alone: reading Riwayat would grow with the register. */
function linimasa(konteks: Konteks, aduan: Aduan): ModelLacak['linimasa'] {
  const titik: { pada: Instan; kejadian: string }[] = [
    { pada: aduan.diterima, kejadian: 'Aduan diterima' },
    { pada: aduan.dicatat, kejadian: `Dicatat dengan nomor register ${aduan.nomor}` },
  ];
  if (aduan.ditanggapi !== undefined) {
    titik.push({ pada: aduan.ditanggapi, kejadian: 'Tanggapan disampaikan' });
  }
  if (aduan.selesai !== undefined) {
    titik.push({ pada: aduan.selesai, kejadian: statusAduan(konteks.sop, aduan) });
  } else if (aduan.kunjungan > 1) {
    titik.push({
      pada: aduan.sejak,
      kejadian: `Masuk langkah: ${langkahAduan(konteks.sop, aduan)}`,
    });
  }
  return titik
    .sort((a, b) => a.pada - b.pada)
    .map(({ pada, kejadian }) => ({ waktu: tulis(konteks, pada), kejadian }));
}

function batasBuka(konteks: Konteks, aduan: Aduan): Instan | undefined {
  const buka = konteks.sop.penutupan.bukaKembali;
  if (buka === undefined || aduan.selesai === undefined) return undefined;
  return jatuhTempo(konteks.kalender, aduan.selesai, buka.batas);
}

const tulis = (konteks: Konteks, at: Instan): string =>
  formatWaktu(konteks.kalender.data.zonaMenit, at);
