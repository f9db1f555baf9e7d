// SPDX-License-Identifier: Apache-2.0
// Moving open aduan to the newest SOP, because somebody ordered it: what would change, in words, and
// the moving itself, a portion a run. Pure.

import { langkahTujuanPindah, perubahanPindah } from '../../core/decide/decide-pindah.ts';
import type { Konteks } from '../../core/aduan/perintah.ts';
import type { Sop } from '../../core/sop/sop.ts';
import { labelLangkah } from '../../core/aduan/status.ts';
import { formatSingkat } from '../../core/waktu/tanggal.ts';
import { findLangkah } from '../../core/aduan/tindakan-boleh.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import type { BarisRegister } from '../../register/baris/baris-aduan.ts';
import { type Konfigurasi, konteksUntuk } from '../../register/atur/konfigurasi.ts';
import type { PermintaanPindah } from '../../register/atur/pindah-atur.ts';
import type { Buku } from '../buku/buku.ts';

export interface RencanaPindah {
  /** Open aduan that run under an earlier version. */
  readonly jumlah: number;
  readonly rincian: readonly { readonly nomor: string; readonly perubahan: readonly string[] }[];
  readonly hilang: readonly LangkahHilang[];
}

/** A step that the newest SOP has not, and who stands in it. */
export interface LangkahHilang {
  readonly id: string;
  readonly label: string;
  readonly nomor: readonly string[];
}

export interface HasilPindah {
  readonly dipindah: number;
  /** Not moved in this portion, although they can be. */
  readonly sisa: number;
  readonly hilang: readonly LangkahHilang[];
}

type Terbuka = Pick<BarisRegister, 'baris' | 'aduan'>;

/** A moved row is written almost whole, with an event: so many stay well below 2 MB. */
export const SEKALI_PINDAH = 250;

export function susunRencana(
  konfigurasi: Konfigurasi,
  baris: readonly Terbuka[],
  at: Instan,
): RencanaPindah {
  const { konteks } = konfigurasi;
  const lama = baris.filter((b) => isLama(konteks, b));
  const tetap = lama.filter(({ aduan }) => findLangkah(konteks.sop, aduan.langkah) !== undefined);
  return {
    jumlah: lama.length,
    rincian: tetap.map(({ aduan }) => {
      const milik = konteksUntuk(konfigurasi, aduan.sopVersi);
      return { nomor: aduan.nomor, perubahan: perubahanPindah(milik, konteks, aduan, at) };
    }),
    hilang: kelompokHilang(
      konfigurasi,
      lama.filter((b) => !tetap.includes(b)),
    ),
  };
}

/** Those whose step is gone are moved only to a step that the order names. */
export function pindahkan(
  buku: Buku,
  permintaan: PermintaanPindah,
  oleh: string,
  batas: number = SEKALI_PINDAH,
): HasilPindah {
  const { konfigurasi } = buku.bacaan;
  const { konteks } = konfigurasi;
  const hilang: Terbuka[] = [];
  let [dipindah, sisa] = [0, 0];
  for (const { baris } of buku.bacaan.baris) {
    const aduan = buku.aduanDi(baris);
    if (aduan === undefined || !isLama(konteks, { baris, aduan })) continue;
    const keLangkah = langkahBaru(konteks.sop, aduan.langkah ?? '', permintaan);
    if (keLangkah === undefined) {
      hilang.push({ baris, aduan });
    } else if (dipindah === batas) {
      sisa += 1;
    } else {
      const perubahan = perubahanPindah(buku.konteksUntuk(aduan), konteks, aduan, buku.at);
      const pesan = [
        `Dipindahkan ke SOP terbaru ${formatSingkat(konteks.kalender.data.zonaMenit, buku.at)}.`,
        ...(keLangkah === aduan.langkah ? perubahan : []),
      ].join(' ');
      const hasil = buku.lakukan(baris, { jenis: 'pindah_sop', keLangkah, oleh }, { pesan });
      if (hasil.ok) dipindah += 1;
      else hilang.push({ baris, aduan });
    }
  }
  return { dipindah, sisa, hilang: kelompokHilang(konfigurasi, hilang) };
}

/** By code, number or name, as people write it. */
export function cariLangkah(sop: Sop, teks: string): string | undefined {
  const cari = samakan(teks);
  return langkahTujuanPindah(sop).find((l) =>
    [l.id, l.nomor, l.uraian, labelLangkah(l)].some((nama) => samakan(nama) === cari),
  )?.id;
}

function langkahBaru(sop: Sop, id: string, permintaan: PermintaanPindah): string | undefined {
  if (findLangkah(sop, id) !== undefined) return id;
  const dipilih = permintaan.keLangkah[id];
  return dipilih === undefined ? undefined : cariLangkah(sop, dipilih);
}

const isLama = (konteks: Konteks, { aduan }: Terbuka): boolean =>
  aduan.langkah !== undefined && aduan.sopVersi !== konteks.sopVersi;

function kelompokHilang(
  konfigurasi: Konfigurasi,
  baris: readonly Terbuka[],
): readonly LangkahHilang[] {
  const hasil = new Map<string, { id: string; label: string; nomor: string[] }>();
  for (const { aduan } of baris) {
    const id = aduan.langkah ?? '';
    const langkah = findLangkah(konteksUntuk(konfigurasi, aduan.sopVersi).sop, id);
    const satu = hasil.get(id) ?? {
      id,
      label: langkah === undefined ? id : labelLangkah(langkah),
      nomor: [],
    };
    hasil.set(id, satu);
    satu.nomor.push(aduan.nomor);
  }
  return [...hasil.values()];
}

const samakan = (teks: string): string =>
  teks
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[.:]+$/, '')
    .toLowerCase();
