// SPDX-License-Identifier: Apache-2.0
// Letters as data: to whom by role, which template, which small values. Wording is in templates/surel;
// addresses are the shell's. Everything here is masked already.

import type { Aduan } from '../aduan/aduan.ts';
import { jatuhTempo } from '../waktu/kalender.ts';
import type { Konteks, Surat } from '../aduan/perintah.ts';
import { rapikan } from '../teks/samaran.ts';
import type { Langkah } from '../sop/sop.ts';
import { langkahAduan, statusAduan } from '../aduan/status.ts';
import { formatBatas, formatWaktu } from '../waktu/tanggal.ts';
import { BATAS_TEKS } from '../aduan/simpan-isian.ts';
import { jamLangkah, tenggatAduan, tenggatLangkah, tenggatProses } from '../tenggat/tenggat.ts';
import {
  findPelaksana,
  isMenungguPelapor,
  labelPelaksana,
  langkahAwal,
  pelaksanaKini,
} from '../aduan/tindakan-boleh.ts';
import type { Instan } from '../waktu/waktu.ts';

export interface IsiSurat {
  /** Number of the event that caused it. */
  readonly ke: number;
  readonly templat: string;
  readonly teks: string;
  readonly at: Instan;
  readonly data?: Readonly<Record<string, string>>;
}

/**
 * A letter to the pelapor; when they left no address, a note to whoever receives aduan, who reaches
 * them through the PPID: nobody is left without an answer for lack of e-mail.
 */
export function suratPelapor(konteks: Konteks, aduan: Aduan, isi: IsiSurat): Surat {
  if (aduan.adaSurel) return buatSurat(konteks, aduan, 'pelapor', 1, isi);
  const awal = langkahAwal(konteks.sop, aduan);
  const kepada = penerima(konteks, awal?.pelaksana ?? 'admin');
  return buatSurat(konteks, aduan, kepada === 'pelapor' ? 'admin' : kepada, 3, {
    ...isi,
    templat: 'tanpa-surel',
    data: { ...isi.data, surat: isi.templat },
  });
}

export function suratPetugas(
  konteks: Konteks,
  aduan: Aduan,
  kepada: string,
  prioritas: 2 | 3 | 4,
  isi: IsiSurat,
): Surat {
  return buatSurat(konteks, aduan, kepada, prioritas, isi);
}

/** Role that letters for a pelaksana go to: someone outside the office is reached by its admin. */
export function penerima(konteks: Konteks, pelaksana: string): string {
  switch (findPelaksana(konteks.sop, pelaksana)?.jenis) {
    case 'pelapor':
      return 'pelapor';
    case 'luar':
      return 'admin';
    default:
      return pelaksana;
  }
}

/** What the next pelaksana needs to read: the aduan, the material, and what was said with it. */
export function teksTugas(aduan: Aduan, catatan: string, dari: Langkah | undefined): string {
  const bagian = [aduan.isi];
  if (aduan.bahan !== undefined) bagian.push(`Bahan tanggapan:\n${aduan.bahan}`);
  if (catatan !== '' && catatan !== aduan.bahan) {
    bagian.push(`Catatan${dari ? ` dari langkah "${dari.uraian}"` : ''}:\n${catatan}`);
  }
  return rapikan(bagian.join('\n\n'), BATAS_TEKS);
}

function buatSurat(
  konteks: Konteks,
  aduan: Aduan,
  kepada: string,
  prioritas: Surat['prioritas'],
  isi: IsiSurat,
): Surat {
  return {
    id: `${aduan.nomor}#${isi.ke}/${isi.templat}/${kepada}`,
    nomor: aduan.nomor,
    kepada,
    templat: isi.templat,
    data: {
      ...dataSurat(konteks, aduan, kepada === 'pelapor' && isi.templat !== 'tanda-terima'),
      ...isi.data,
    },
    teks: isi.teks,
    prioritas,
    dibuat: isi.at,
  };
}

function dataSurat(konteks: Konteks, aduan: Aduan, untukPelapor: boolean): Record<string, string> {
  const { sop, kalender } = konteks;
  const tulis = (at: Instan): string => formatWaktu(kalender.data.zonaMenit, at);
  const pelaksana = pelaksanaKini(sop, aduan).map((p) => labelPelaksana(sop, p));
  return {
    langkah: langkahAduan(sop, aduan),
    ...dataTenggat(konteks, aduan, untukPelapor, tulis),
    kategori: aduan.kategori,
    pelaksana: pelaksana.join(', '),
    status: statusAduan(sop, aduan),
    diterima: tulis(aduan.diterima),
    kanal: aduan.kanal,
    rahasia: aduan.rahasia ? 'ya' : '',
    kembali: '',
    alasan: '',
    bukaKembali: batasBukaKembali(konteks, aduan, tulis),
    penilaian: aduan.akhir !== undefined && sop.penutupan.penilaian ? 'ya' : '',
  };
}

/**
 * `tenggat`: until when the reader must act, by `atas` (`langkah` or `proses`). A pelapor who is asked
 * is given their own limit; but for the receipt, a letter to them names none of the office's.
 * `batas`: the step's time in words.
 */
function dataTenggat(
  konteks: Konteks,
  aduan: Aduan,
  untukPelapor: boolean,
  tulis: (at: Instan) => string,
): Record<string, string> {
  const langkah = tenggatLangkah(konteks, aduan);
  const proses = tenggatProses(konteks, aduan);
  const milikPelapor = langkah && { ...langkah, atas: 'langkah' };
  const milikKantor = untukPelapor ? undefined : tenggatAduan(konteks, aduan);
  const tenggat = isMenungguPelapor(konteks.sop, aduan) ? milikPelapor : milikKantor;
  const batas = jamLangkah(konteks, aduan)?.jam.batas;
  return {
    tenggat: tenggat ? tulis(tenggat.jatuhTempo) : '',
    atas: tenggat?.atas ?? '',
    batas: batas ? formatBatas(batas) : '',
    tenggatProses: proses ? tulis(proses.jatuhTempo) : '',
  };
}

function batasBukaKembali(konteks: Konteks, aduan: Aduan, tulis: (at: Instan) => string): string {
  const buka = konteks.sop.penutupan.bukaKembali;
  if (!buka || aduan.selesai === undefined || !konteks.sop.penutupan.penilaian) return '';
  return tulis(jatuhTempo(konteks.kalender, aduan.selesai, buka.batas));
}
