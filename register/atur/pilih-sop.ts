// SPDX-License-Identifier: Apache-2.0
// Which SOP is in force: the tab when it is right, else the last good one. Aduan that are open keep
// the version they run under; what an edit means for them is said beside it.

import type { Sop } from '../../core/sop/sop.ts';
import {
  type BarisAtur,
  type MasalahSel,
  formatBarisAtur,
  parseBarisAtur,
} from '../baris/baris-atur.ts';
import { jsonDari } from '../teks/json-sekali.ts';
import type { Pencatat } from './pencatat-atur.ts';
import { sidikPendek } from '../teks/sidik.ts';
import type { PeriksaSop, Sistem } from '../ingatan/sistem.ts';
import { barisKeSop, periksaSopTab } from '../sop/sop-baca.ts';
import { type ArsipSop, muatDisimpan } from '../sop/versi-sop.ts';

export interface BahanSop {
  readonly baris: readonly BarisAtur[];
  readonly sistem: Pick<Sistem, 'baik' | 'perLangkah' | 'perAsal' | 'perVersi' | 'periksaSop'>;
  readonly arsip: ArsipSop;
  /** Checks an unchanged tab too. */
  readonly periksaUlang?: boolean;
}

export interface SopTerpilih {
  readonly sop: Sop;
  readonly sopVersi: string;
  /** To be remembered: what the check of the accepted tab found. */
  readonly periksa?: PeriksaSop;
}

export function pilihSop(bahan: BahanSop, catat: Pencatat): SopTerpilih | undefined {
  const diingat = bahan.periksaUlang === true ? undefined : sopDiingat(bahan);
  const { sop, sopVersi, masalah } = diingat ?? periksaTab(bahan.baris);
  const tinggal = sop === undefined ? [] : adaYangTinggal(sop, sopVersi, bahan);
  const ditolak = tinggal.some((m) => m.tingkat === 'galat');
  if (sop !== undefined && !ditolak && catat.terima('sop', bahan.baris)) {
    catat.peringatan('sop', [...masalah, ...tinggal]);
    return { sop, sopVersi, periksa: ingatan(bahan.baris, sopVersi, masalah) };
  }
  catat.ditolak('sop', [...masalah, ...tinggal]);
  return sopLama(bahan);
}

interface Diperiksa {
  readonly sop?: Sop;
  readonly sopVersi: string;
  readonly masalah: readonly MasalahSel[];
}

function periksaTab(baris: readonly BarisAtur[]): Diperiksa {
  const { sop, masalah } = periksaSopTab(baris);
  if (sop === undefined) return { sopVersi: '', masalah };
  if (!muatDisimpan(sop)) {
    const pesan = 'SOP ini terlalu panjang untuk disimpan. Mohon persingkat uraiannya.';
    return { sopVersi: '', masalah: [{ baris: 2, tingkat: 'galat', pesan }] };
  }
  return { sop, sopVersi: versiDari(sop), masalah };
}

/** An unchanged tab was checked when it was accepted; its SOP is kept, and so is what was found. */
function sopDiingat(bahan: BahanSop): Diperiksa | undefined {
  const { baris, sistem, arsip } = bahan;
  const { periksaSop } = sistem;
  const sop = periksaSop && arsip.cari(periksaSop.versi);
  if (periksaSop === undefined || sop === undefined || isBerubah(bahan)) return undefined;
  const masalah = periksaSop.masalah.map(([urut, tingkat, pesan]) => ({
    baris: baris[urut]?.baris ?? 2,
    tingkat,
    pesan,
  }));
  return { sop, sopVersi: periksaSop.versi, masalah };
}

const isBerubah = ({ baris, sistem }: BahanSop): boolean =>
  jsonDari(formatBarisAtur(baris)) !== jsonDari(sistem.baik.sop);

function ingatan(
  baris: readonly BarisAtur[],
  versi: string,
  masalah: readonly MasalahSel[],
): PeriksaSop {
  const urut = new Map(baris.map((b, i) => [b.baris, i]));
  return { versi, masalah: masalah.map((m) => [urut.get(m.baris) ?? 0, m.tingkat, m.pesan]) };
}

function sopLama({ sistem, arsip }: BahanSop): SopTerpilih | undefined {
  const { periksaSop } = sistem;
  const disimpan = periksaSop && arsip.cari(periksaSop.versi);
  if (disimpan !== undefined) return { sop: disimpan, sopVersi: periksaSop?.versi ?? '' };
  const lama = barisKeSop(parseBarisAtur(sistem.baik.sop) ?? []);
  return lama.ok ? { sop: lama.nilai, sopVersi: versiDari(lama.nilai) } : undefined;
}

const versiDari = (sop: Sop): string => sidikPendek(JSON.stringify(sop));

/**
 * How many open aduan stay with earlier versions, and which of their steps are gone. Only when a
 * version is not kept may a step not vanish while aduan stand in it or will come back to it.
 */
function adaYangTinggal(sop: Sop, sopVersi: string, bahan: BahanSop): readonly MasalahSel[] {
  const { sistem, arsip } = bahan;
  const baris = bahan.baris[0]?.baris ?? 2;
  const lama = Object.entries(sistem.perVersi).filter(([v, n]) => v !== sopVersi && n > 0);
  const hilang = langkahHilang(sop, sistem);
  const tersimpan = lama.every(([versi]) => arsip.cari(versi) !== undefined);
  const jumlah = lama.reduce((n, [, banyak]) => n + banyak, 0);
  if (hilang.size > 0 && (!tersimpan || jumlah === 0) && isBerubah(bahan)) {
    return [...hilang].map(([id, n]) => ({
      baris,
      tingkat: 'galat' as const,
      pesan:
        `Langkah “${id}” masih dipakai ${n} aduan yang terbuka. Mohon selesaikan aduan itu dahulu, ` +
        'atau biarkan kode langkahnya tetap ada.',
    }));
  }
  if (jumlah === 0) return [];
  const rinci = [...hilang].map(([id, n]) => `“${id}” (${n} aduan)`).join(', ');
  const pesan =
    `${jumlah} aduan terbuka tetap diselesaikan menurut SOP sebelumnya; SOP ini berlaku bagi aduan ` +
    `berikutnya.${rinci === '' ? '' : ` Langkah yang tidak ada lagi: ${rinci}.`} Untuk memindahkannya: ` +
    'menu Kentongan, Pindahkan aduan terbuka ke SOP terbaru; atau lembar Pengaturan, ' +
    'pindahkan_ke_sop_terbaru.';
  return [{ baris, tingkat: 'peringatan', pesan }];
}

/** Steps that this SOP has not, and how many open aduan stand in each or will come back to it. */
function langkahHilang(
  sop: Sop,
  { perLangkah, perAsal }: Pick<Sistem, 'perLangkah' | 'perAsal'>,
): ReadonlyMap<string, number> {
  const ada = new Set(sop.langkah.map((l) => l.id));
  const jumlah = new Map<string, number>();
  for (const peta of [perLangkah, perAsal]) {
    for (const [id, n] of Object.entries(peta)) {
      if (n > 0 && !ada.has(id)) jumlah.set(id, (jumlah.get(id) ?? 0) + n);
    }
  }
  return jumlah;
}
