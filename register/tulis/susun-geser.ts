// SPDX-License-Identifier: Apache-2.0
// After a commit that met other rows than it was meant for: what Riwayat cannot put right (cocokkan.ts
// does the rest). Acts that were dealt with leave their cells, what others had typed comes back, and the
// outbox holds the letters it should.

import type { Bacaan } from '../baca/baca.ts';
import type { TabBerkepala } from '../baca/permintaan-baca.ts';
import type { Isi } from './isi-komit.ts';
import { suratKeBaris } from '../baris/kotak-keluar.ts';
import { hapusBaris, tambahBaris, tulisDi, tulisSel } from '../tab/permintaan.ts';
import { idSesudah } from './saksi.ts';
import { tulisSalahLetak } from '../tab/salah-letak.ts';
import { selTeks } from '../tab/sel.ts';
import type { BarisMentah, Permintaan, Sel } from '../tab/sheets-bentuk.ts';
import { rowsRiwayat, rowsSurat } from './susun-komit.ts';
import type { IdTab } from '../tab/tab.ts';
import type { BarisBaru } from './tulis-register.ts';

export interface BahanGeser {
  /** As it was read before the commit. */
  readonly lama: Bacaan;
  readonly isi: Isi;
  /** As it stands now, the outbox included. */
  readonly kini: Bacaan;
  /** Where each aduan stands now, and what its cells of staff hold. */
  readonly letak: ReadonlyMap<string, LetakKini>;
}

export interface LetakKini {
  readonly baris: number;
  readonly teks: Readonly<Record<string, string>>;
}

/** Tabs whose columns were moved, with the rows that were added to them meanwhile. */
export function susunSalahLetak(
  { lama, isi, kini }: Pick<BahanGeser, 'lama' | 'isi' | 'kini'>,
  bacaSemua: () => ReadonlyMap<IdTab, { readonly baris: ReadonlyMap<number, BarisMentah> }>,
): Permintaan[] {
  if (!(['register', 'riwayat', 'kotakKeluar'] as const).some((t) => isPindah(lama, kini, t))) {
    return [];
  }
  const lembar = bacaSemua();
  const tambahan = [
    { tab: 'register', rows: isi.baru.map(nomorSaja), kunci: ['nomor'] },
    { tab: 'riwayat', rows: rowsRiwayat(lama, isi), kunci: ['nomor', 'data'] },
    { tab: 'kotakKeluar', rows: rowsSurat(lama, isi), kunci: ['id'] },
  ] as const;
  return tambahan.flatMap(({ tab, rows, kunci }) => {
    if (!isPindah(lama, kini, tab)) return [];
    const baris = lembar.get(tab)?.baris ?? new Map<number, BarisMentah>();
    return tulisSalahLetak({ lama: lama.kepala[tab], kini: kini.kepala[tab], baris, rows, kunci });
  });
}

export const isPindah = (lama: Bacaan, kini: Bacaan, tab: TabBerkepala): boolean =>
  Object.entries(lama.kepala[tab].kolom).some(([id, di]) => kini.kepala[tab].kolom[id] !== di);

/** The rest of the row is written from Riwayat. */
const nomorSaja = ({ aduan }: BarisBaru) => ({ nomor: selTeks(aduan.nomor) });

export function susunGeser(bahan: BahanGeser): Permintaan[] {
  return [...daftarSalahLetak(bahan), ...selStaf(bahan), ...kotak(bahan)];
}

/** Dropdowns that were written into what is another column now. */
function daftarSalahLetak({ lama, isi, kini, letak }: BahanGeser): Permintaan[] {
  const [dulu, sesudah] = [lama.kepala.register.kolom, kini.kepala.register.kolom];
  const kolom = [dulu['tindakan'], dulu['kategori']].filter(
    (di) => di !== undefined && di !== sesudah['tindakan'] && di !== sesudah['kategori'],
  );
  const perBaris = new Map(lama.baris.map((b) => [b.baris, b.aduan.nomor]));
  const nomor = [
    ...[...isi.ubahan.keys()].map((baris) => perBaris.get(baris) ?? ''),
    ...isi.baru.map(({ aduan }) => aduan.nomor),
  ];
  return nomor.flatMap((satu) => {
    const baris = letak.get(satu)?.baris;
    if (baris === undefined) return [];
    return kolom.map((di) => tulisDi('register', baris, di ?? 0, [[{}]], 'dataValidation'));
  });
}

function selStaf({ lama, isi, kini, letak }: BahanGeser): Permintaan[] {
  const dulu = new Map(lama.baris.map((b) => [b.baris, b]));
  const usai = new Map<string, Record<string, Sel>>();
  const kosong = new Set<string>();
  const pesanKita = new Set<string>();
  for (const [baris, { pilihan }] of isi.ubahan) {
    const b = dulu.get(baris);
    if (b === undefined) continue;
    const { pesan, kosongkanIsian } = pilihan;
    if (pesan !== undefined) pesanKita.add(pesan);
    if (kosongkanIsian) kosong.add(b.aduan.nomor);
    usai.set(b.aduan.nomor, pesan === undefined ? {} : { pesan: selTeks(pesan, true) });
  }
  for (const [baris, pesan] of isi.tolakan) {
    const b = dulu.get(baris);
    if (b === undefined) continue;
    pesanKita.add(pesan);
    usai.set(b.aduan.nomor, { pesan: selTeks(pesan, true), tindakan: selTeks('') });
  }
  const pindah = isPindah(lama, kini, 'register');
  const perNomor = new Map(lama.baris.map((b) => [b.aduan.nomor, b]));
  return [...letak].flatMap(([nomor, { baris, teks }]) => {
    const b = perNomor.get(nomor);
    // Where columns were moved, texts of the script may stand in cells of staff.
    const semula = pindah && usai.has(nomor) ? stafSemula(b?.tampak ?? {}) : {};
    const sel: Record<string, Sel> = { ...semula, ...usai.get(nomor) };
    if (kosong.has(nomor) && b !== undefined) {
      // Only what was dealt with: somebody may have typed anew.
      if (pindah || teks['isian'] === b.isian) sel['isian'] = selTeks('', true);
      if (pindah || teks['tindakan'] === b.tindakan) sel['tindakan'] = selTeks('');
    } else if (!usai.has(nomor)) {
      if (pesanKita.has(teks['pesan'] ?? '')) sel['pesan'] = selTeks(b?.pesan ?? '', true);
      if (b !== undefined && teks['isian'] === '' && b.isian !== '') {
        sel['isian'] = selTeks(b.isian, true);
      }
      if (b !== undefined && teks['tindakan'] === '' && b.tindakan !== '') {
        sel['tindakan'] = selTeks(b.tindakan);
      }
    }
    return tulisSel(kini.kepala.register, baris, sel);
  });
}

const stafSemula = (tampak: Readonly<Record<string, string>>): Record<string, Sel> =>
  Object.fromEntries(
    ['isian', 'tindakan', 'pesan', 'nomorLapor', 'catatan'].map((id) => [
      id,
      selTeks(tampak[id] ?? '', id !== 'tindakan' && id !== 'nomorLapor'),
    ]),
  );

/** Letters whose row was deleted in place of another's come back; those that had left go. */
function kotak({ lama, isi, kini }: BahanGeser): Permintaan[] {
  const mau = idSesudah(lama, isi);
  const ada = new Set(kini.kotak.map(({ surat }) => surat.id));
  const zona = kini.konfigurasi.konteks.kalender.data.zonaMenit;
  const semua = [...lama.kotak.map(({ surat }) => surat), ...isi.surat.values()];
  const hilang = isi.hapus.size === 0 ? [] : semua.filter(({ id }) => mau.has(id) && !ada.has(id));
  const pergi = new Set(
    lama.kotak.filter(({ baris }) => isi.hapus.has(baris)).map(({ surat }) => surat.id),
  );
  const sisa = kini.kotak.filter(({ surat }) => pergi.has(surat.id) && !mau.has(surat.id));
  return [
    ...tambahBaris(
      kini.kepala.kotakKeluar,
      hilang.map((s) => suratKeBaris(zona, s)),
    ),
    ...hapusBaris(
      'kotakKeluar',
      sisa.map(({ baris }) => baris),
    ),
  ];
}
