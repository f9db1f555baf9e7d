// SPDX-License-Identifier: Apache-2.0
// An open aduan is moved to the SOP of this context, because somebody asked for it: it stays in its
// step and the clock goes on, or it enters the step that was named. What would change is told before.

import type { Aduan } from '../aduan/aduan.ts';
import { tolakSelesai } from './decide-tindak.ts';
import { pemberitahuanJatuh } from '../surat/eskalasi.ts';
import { berhasil, gagal, type Hasil } from '../hasil.ts';
import { isBerjeda, isTandaProses, tunggu } from '../aduan/jam-langkah.ts';
import { keputusanAwal, tambahPeristiwa, tambahSurat } from './keputusan.ts';
import type { Keputusan, Konteks, Penolakan, Perintah } from '../aduan/perintah.ts';
import type { Langkah, Sop } from '../sop/sop.ts';
import { labelLangkah } from '../aduan/status.ts';
import { suratTugas } from '../surat/surat-tugas.ts';
import { formatWaktu } from '../waktu/tanggal.ts';
import { tenggatAduan } from '../tenggat/tenggat.ts';
import { terapkan } from '../aduan/terapkan.ts';
import {
  findLangkah,
  labelPelaksana,
  pelaksanaKini,
  tindakanBoleh,
} from '../aduan/tindakan-boleh.ts';
import { isiMasuk, yangDiminta, type IsiMasuk } from './tujuan.ts';
import type { Instan } from '../waktu/waktu.ts';

/** An aduan that runs under this version already is left alone. */
export function decidePindah(
  konteks: Konteks,
  aduan: Aduan,
  perintah: Extract<Perintah, { jenis: 'pindah_sop' }>,
  at: Instan,
): Hasil<Keputusan, Penolakan> {
  if (aduan.langkah === undefined) return gagal(tolakSelesai(konteks, aduan));
  if (aduan.sopVersi === konteks.sopVersi) return berhasil(keputusanAwal(aduan));
  const tetap = findLangkah(konteks.sop, aduan.langkah);
  if (tetap) return berhasil(pindah(konteks, aduan, isiTetap(aduan, tetap), perintah.oleh, at));
  const tujuan = findLangkah(konteks.sop, perintah.keLangkah);
  if (!tujuan || tujuan.berkala) {
    const pilihan = langkahTujuanPindah(konteks.sop).map((l) => `${labelLangkah(l)} (${l.id})`);
    const fakta = { nomor: aduan.nomor, langkah: aduan.langkah, pilihan: pilihan.join(', ') };
    return gagal({ kode: 'langkah_tujuan_perlu_dipilih', fakta });
  }
  const masuk = isiMasuk(aduan, undefined, tujuan);
  const pindahan = pindah(konteks, aduan, masuk, perintah.oleh, at);
  const surat = suratTugas(konteks, pindahan.aduan, { templat: 'tugas', at });
  return berhasil(tambahSurat(pindahan, surat));
}

/**
 * What moving this aduan would change, one sentence each, for whoever decides it; empty = nothing
 * that anybody would notice. Deadlines are those at this moment.
 */
export function perubahanPindah(
  lama: Konteks,
  baru: Konteks,
  aduan: Aduan,
  at: Instan,
): readonly string[] {
  const [dari, ke] = [lama, baru].map((k) => findLangkah(k.sop, aduan.langkah));
  if (aduan.langkah === undefined) return [];
  if (!ke) {
    const nama = dari ? labelLangkah(dari) : aduan.langkah;
    return [`Langkah “${nama}” tidak ada dalam versi baru; langkah tujuannya perlu dipilih.`];
  }
  const pindahan: Aduan = tunggu(aduan, isiTetap(aduan, ke).menunggu);
  return [
    ...beda('Langkah', dari ? labelLangkah(dari) : aduan.langkah, labelLangkah(ke)),
    ...beda('Pelaksana', namaPelaksana(lama, aduan), namaPelaksana(baru, pindahan)),
    ...bedaTenggat(lama, baru, aduan, at),
    ...bedaTindakan(lama, baru, aduan, pindahan, at),
  ];
}

/** Steps that an aduan may be moved into. */
export function langkahTujuanPindah(sop: Sop): readonly Langkah[] {
  return sop.langkah.filter((l) => !l.berkala);
}

function pindah(
  konteks: Konteks,
  aduan: Aduan,
  masuk: Partial<IsiMasuk>,
  oleh: string,
  at: Instan,
): Keputusan {
  return tambahPeristiwa(keputusanAwal(aduan), at, oleh, (kepala) => {
    const peristiwa = {
      ...kepala,
      jenis: 'sop_dipindah' as const,
      dariVersi: aduan.sopVersi,
      sopVersi: konteks.sopVersi,
      ...masuk,
    };
    const sesudah = terapkan(aduan, peristiwa);
    const diberitahu = tandaBertahan(konteks, sesudah, at);
    return diberitahu.length === sesudah.diberitahu.length
      ? peristiwa
      : { ...peristiwa, diberitahu };
  });
}

/** Who still has to answer, of those whom this version asks in the step. */
function isiTetap(aduan: Aduan, langkah: Langkah): { menunggu?: readonly string[] } {
  if (aduan.menunggu === undefined && langkah.bersama === undefined) return {};
  if (aduan.menunggu === undefined) return { menunggu: yangDiminta(langkah, undefined) };
  return { menunggu: aduan.menunggu.filter((p) => langkah.bersama?.includes(p)) };
}

/**
 * A notice whose moment lies ahead under this version comes again; what is past is not told twice.
 * While the process stands still nothing of it is due, so what was told of it stays told.
 */
function tandaBertahan(konteks: Konteks, aduan: Aduan, at: Instan): readonly string[] {
  const jatuh = pemberitahuanJatuh(konteks, { ...aduan, diberitahu: [] }, at).map((p) => p.tanda);
  const isBerhenti = isBerjeda(aduan);
  return aduan.diberitahu.filter(
    (tanda) => jatuh.includes(tanda) || (isBerhenti && isTandaProses(tanda)),
  );
}

const beda = (nama: string, lama: string, baru: string): string[] =>
  lama === baru ? [] : [`${nama}: “${lama}” menjadi “${baru}”.`];

const namaPelaksana = (konteks: Konteks, aduan: Aduan): string =>
  pelaksanaKini(konteks.sop, aduan)
    .map((p) => labelPelaksana(konteks.sop, p))
    .join(', ');

function bedaTenggat(lama: Konteks, baru: Konteks, aduan: Aduan, at: Instan): string[] {
  const [dulu, nanti] = [lama, baru].map((k) => tenggatAduan(k, aduan)?.jatuhTempo);
  if (dulu === nanti) return [];
  const tulis = (pada: Instan | undefined): string =>
    pada === undefined ? 'tanpa tenggat' : formatWaktu(baru.kalender.data.zonaMenit, pada);
  const lewat = nanti !== undefined && at > nanti ? ' (sudah lewat)' : '';
  return [`Tenggat: ${tulis(dulu)} menjadi ${tulis(nanti)}${lewat}.`];
}

function bedaTindakan(
  lama: Konteks,
  baru: Konteks,
  aduan: Aduan,
  pindahan: Aduan,
  at: Instan,
): string[] {
  const dulu = tindakanBoleh(lama, aduan, at).map((t) => t.label);
  const nanti = tindakanBoleh(baru, pindahan, at).map((t) => t.label);
  const tambah = nanti.filter((label) => !dulu.includes(label));
  const hilang = dulu.filter((label) => !nanti.includes(label));
  return [
    ...(tambah.length === 0 ? [] : [`Tindakan baru: ${tambah.join(', ')}.`]),
    ...(hilang.length === 0 ? [] : [`Tindakan yang tidak ada lagi: ${hilang.join(', ')}.`]),
  ];
}
