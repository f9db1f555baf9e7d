// SPDX-License-Identifier: Apache-2.0
// The figures of the month as the template names them: everything already text, in Indonesian.

import type { Konteks } from '../../core/aduan/perintah.ts';
import { bulanSebelum } from '../../core/rekap/rekap.ts';
import type { Rekap } from '../../core/rekap/rekap.ts';
import type { BarisKelompok } from '../../core/rekap/rekap-tabel.ts';
import { formatSingkat, formatTanggal, namaBulan } from '../../core/waktu/tanggal.ts';
import { tanggalDi } from '../../core/waktu/kalender.ts';
import type { Instan } from '../../core/waktu/waktu.ts';

/** What the office is called; from Pengaturan. */
export interface KopKantor {
  readonly nama: string;
  readonly induk: string;
  readonly alamat: string;
  /** Where letters are dated: "Jenawi, 2 November 2026". */
  readonly tempat: string;
  readonly jabatanPimpinan: string;
}

export interface DataRekap {
  readonly [nama: string]: unknown;
}

export function dataRekap(
  konteks: Konteks,
  kantor: KopKantor,
  rekap: Rekap,
  nomorRekap: string,
  at: Instan,
  koreksi: readonly string[],
): DataRekap {
  const zona = konteks.kalender.data.zonaMenit;
  const { ditutup: _ditutup, ...arus } = rekap.arus;
  return {
    kantor: {
      ...kantor,
      namaKapital: kantor.nama.toUpperCase(),
      indukKapital: kantor.induk.toUpperCase(),
      pengirim: `Pengelola aduan ${kantor.nama}`,
    },
    tempat: kantor.tempat,
    sopNama: `SOP ${konteks.sop.nama.replace(/^SOP\s+/i, '')}`,
    nomorRekap,
    bulanNama: bulanPanjang(rekap.bulan),
    bulanKapital: bulanPanjang(rekap.bulan).toUpperCase(),
    bulanLaluNama: bulanPanjang(bulanSebelum(rekap.bulan)),
    periode: periode(konteks, rekap),
    tanggalDibuat: formatTanggal(tanggalDi(konteks.kalender, at)),
    nihil: rekap.arus.masuk === 0,
    arus,
    bulanLalu: { masuk: rekap.bulanLalu.masuk, selesai: rekap.bulanLalu.selesai },
    perKanal: rekap.perKanal.map(barisKelompok),
    perKategori: rekap.perKategori.map(barisKelompok),
    perJenis: rekap.perJenis.map(barisKelompok),
    perAkhir: rekap.perAkhir,
    perLangkah: rekap.perLangkah,
    belumSelesai: rekap.belumSelesai.map((satu) => ({
      ...satu,
      diterima: formatSingkat(zona, satu.diterima).slice(0, 10),
      umur: satu.umurHariKerja,
      tenggat: satu.berhenti
        ? 'berhenti'
        : satu.jatuhTempo === undefined
          ? '–'
          : formatSingkat(zona, satu.jatuhTempo).slice(0, 10),
      terlambat: satu.terlambat ? 'Ya' : 'Tidak',
    })),
    tanggapan: {
      jumlah: rekap.tanggapan.jumlah,
      tepatWaktu: rekap.tanggapan.tepatWaktu,
      rata: jamKerja(rekap.tanggapan.rataMenit),
      median: jamKerja(rekap.tanggapan.medianMenit),
    },
    pengembalian: rekap.pengembalian,
    penilaian: rekap.penilaian,
    koreksi,
  };
}

export const bulanPanjang = (bulan: string): string =>
  `${namaBulan(Number(bulan.slice(5)))} ${bulan.slice(0, 4)}`;

function periode(konteks: Konteks, rekap: Rekap): string {
  const awal = formatTanggal(tanggalDi(konteks.kalender, rekap.awal));
  return `${awal} sampai dengan ${formatTanggal(tanggalDi(konteks.kalender, rekap.akhir - 1))}`;
}

const barisKelompok = (baris: BarisKelompok): object => ({
  ...baris,
  persen: baris.persen.toFixed(1).replace('.', ','),
});

/** `12,5`: hours with a decimal comma; a dash when nothing was answered. */
function jamKerja(menit: number | undefined): string {
  return menit === undefined ? '–' : (Math.round(menit / 6) / 10).toFixed(1).replace('.', ',');
}
