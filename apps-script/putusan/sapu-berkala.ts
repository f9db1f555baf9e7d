// SPDX-License-Identifier: Apache-2.0
// Steps that recur by the week, the quarter or the year, and belong to no aduan: their pelaksana gets
// one letter when the office first opens in a period. The monthly ones are the server's. Pure.

import {
  awalHari,
  isJamKerja,
  mulaiKerja,
  tanggalDi,
  type Kalender,
} from '../../core/waktu/kalender.ts';
import type { Surat } from '../../core/aduan/perintah.ts';
import type { Berkala, Langkah } from '../../core/sop/sop.ts';
import { labelLangkah } from '../../core/aduan/status.ts';
import { penerima } from '../../core/surat/surat.ts';
import { formatBatas, hariKeTanggal, tanggalKeHari } from '../../core/waktu/tanggal.ts';
import { hariPekan } from '../../core/waktu/jumlah-harian.ts';
import type { Instan, Tanggal } from '../../core/waktu/waktu.ts';
import type { Buku } from '../buku/buku.ts';

const KATA: Readonly<Record<Berkala, { readonly periode: string; readonly masa: string }>> = {
  mingguan: { periode: 'mingguan', masa: 'minggu' },
  bulanan: { periode: 'bulanan', masa: 'bulan' },
  triwulan: { periode: 'triwulanan', masa: 'triwulan' },
  tahunan: { periode: 'tahunan', masa: 'tahun' },
};

/** Once a period, also when the sweep comes late in it. */
export function sapuBerkala(buku: Buku): void {
  const { at, bacaan, konteks } = buku;
  const { kalender, sop } = konteks;
  if (!isJamKerja(kalender, at)) return;
  for (const langkah of sop.langkah) {
    const { berkala } = langkah;
    if (berkala === undefined || berkala === 'bulanan') continue;
    const awal = awalPeriode(berkala, tanggalDi(kalender, at));
    const kunci = `berkala.${langkah.id}`;
    const dulu = bacaan.sistem.catatan[kunci];
    if (dulu === awal) continue;
    buku.tx.sistem({ catatan: { [kunci]: awal } });
    // A SOP that came into force within a period begins with the next one.
    if (dulu === undefined && !isHariPertama(kalender, awal, at)) continue;
    buku.surat(suratBerkala(buku, langkah, berkala, awal), 0);
  }
}

/** The date with which the week (Monday), the quarter or the year begins. */
export function awalPeriode(berkala: Berkala, tanggal: Tanggal): Tanggal {
  const [tahun = '', bulan = '01'] = tanggal.split('-');
  switch (berkala) {
    case 'mingguan': {
      const hari = tanggalKeHari(tanggal) ?? 0;
      return hariKeTanggal(hari - hariPekan(hari));
    }
    case 'bulanan':
      return `${tahun}-${bulan}-01`;
    case 'triwulan': {
      const awal = Number(bulan) - ((Number(bulan) - 1) % 3);
      return `${tahun}-${String(awal).padStart(2, '0')}-01`;
    }
    case 'tahunan':
      return `${tahun}-01-01`;
  }
}

function isHariPertama(kalender: Kalender, awal: Tanggal, at: Instan): boolean {
  const buka = mulaiKerja(kalender, awalHari(kalender, awal));
  return tanggalDi(kalender, buka) === tanggalDi(kalender, at);
}

function suratBerkala(buku: Buku, langkah: Langkah, berkala: Berkala, awal: Tanggal): Surat {
  const kepada = penerima(buku.konteks, langkah.pelaksana);
  return {
    id: `berkala#${langkah.id}/${awal}/${kepada}`,
    nomor: '',
    kepada,
    templat: 'berkala',
    data: {
      ...KATA[berkala],
      langkah: labelLangkah(langkah),
      kelengkapan: langkah.kelengkapan.join('; '),
      waktu: langkah.waktu === undefined ? '' : formatBatas(langkah.waktu),
      output: langkah.output,
    },
    teks: langkah.keterangan ?? '',
    prioritas: 3,
    dibuat: buku.at,
  };
}
