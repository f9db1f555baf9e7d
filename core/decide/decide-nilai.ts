// SPDX-License-Identifier: Apache-2.0
// The pelapor's verdict on a closed aduan, once: "belum" in time opens it again, at the step the SOP
// names. Silence is never a verdict.

import type { Aduan } from '../aduan/aduan.ts';
import { berhasil, gagal, type Hasil } from '../hasil.ts';
import { BATAS_ISIAN } from './isian.ts';
import { jatuhTempo } from '../waktu/kalender.ts';
import { keputusanAwal, tambahPeristiwa, tambahSurat } from './keputusan.ts';
import type { Keputusan, Konteks, Penolakan, Perintah } from '../aduan/perintah.ts';
import { rapikan, samarkan } from '../teks/samaran.ts';
import type { BukaKembali } from '../sop/sop.ts';
import { statusAduan } from '../aduan/status.ts';
import { suratTugas } from '../surat/surat-tugas.ts';
import { formatWaktu } from '../waktu/tanggal.ts';
import { findLangkah, langkahAwal } from '../aduan/tindakan-boleh.ts';
import { isiMasuk } from './tujuan.ts';
import type { Instan } from '../waktu/waktu.ts';

export function decideNilai(
  konteks: Konteks,
  aduan: Aduan,
  perintah: Extract<Perintah, { jenis: 'nilai' }>,
  at: Instan,
): Hasil<Keputusan, Penolakan> {
  const { penilaian: bolehNilai, bukaKembali } = konteks.sop.penutupan;
  const status = statusAduan(konteks.sop, aduan);
  if (aduan.selesai === undefined || !bolehNilai) {
    return gagal({
      kode: 'bukan_giliran_pelapor',
      fakta: { nomor: aduan.nomor, langkah: '', status },
    });
  }
  if (aduan.penilaian !== undefined) {
    return gagal({
      kode: 'sudah_dinilai',
      fakta: { nomor: aduan.nomor, penilaian: aduan.penilaian },
    });
  }
  const isian = samarkan(rapikan(perintah.isian, BATAS_ISIAN).trim(), []);
  const dinilai = nilai(aduan, perintah.penilaian, isian, at);
  if (perintah.penilaian === 'puas' || !bukaKembali) return berhasil(dinilai);
  const { maksKali } = bukaKembali;
  if (maksKali !== undefined && (aduan.kali?.['bukaKembali'] ?? 0) >= maksKali) {
    const fakta = { nomor: aduan.nomor, bukaKembali: 'ya', maks: String(maksKali) };
    return gagal({ kode: 'batas_kali_tercapai', fakta });
  }
  const batas = jatuhTempo(konteks.kalender, aduan.selesai, bukaKembali.batas);
  if (at > batas) {
    const fakta = {
      nomor: aduan.nomor,
      batas: formatWaktu(konteks.kalender.data.zonaMenit, batas),
    };
    return gagal({ kode: 'batas_buka_kembali_lewat', fakta });
  }
  return berhasil(buka(konteks, dinilai, bukaKembali, isian, at));
}

function nilai(aduan: Aduan, penilaian: 'puas' | 'belum', isian: string, at: Instan): Keputusan {
  return tambahPeristiwa(keputusanAwal(aduan), at, 'pelapor', (kepala) => ({
    ...kepala,
    jenis: 'dinilai',
    penilaian,
    ...(isian === '' ? {} : { isian }),
  }));
}

function buka(
  konteks: Konteks,
  keputusan: Keputusan,
  bukaKembali: BukaKembali,
  isian: string,
  at: Instan,
): Keputusan {
  const langkah =
    findLangkah(konteks.sop, bukaKembali.ke) ?? langkahAwal(konteks.sop, keputusan.aduan);
  if (!langkah) throw new Error(`sop ${konteks.sop.id}: no step ${bukaKembali.ke}`);
  // Nothing is open that could be paused still, so a pause can only begin.
  const { keLangkah, menunggu, jeda } = isiMasuk(keputusan.aduan, undefined, langkah);
  const masuk = {
    keLangkah,
    ...(menunggu === undefined ? {} : { menunggu }),
    ...(jeda === 'mulai' ? { jeda } : {}),
  };
  const terbuka = tambahPeristiwa(keputusan, at, 'pelapor', (kepala) => ({
    ...kepala,
    jenis: 'dibuka_kembali',
    ...masuk,
    ...(isian === '' ? {} : { isian }),
  }));
  const juga = bukaKembali.kepada ?? [];
  return tambahSurat(
    terbuka,
    suratTugas(konteks, terbuka.aduan, { templat: 'dibuka-kembali', at, juga }),
  );
}
