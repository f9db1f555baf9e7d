// SPDX-License-Identifier: Apache-2.0
// The sidebar on a desktop: the aduan that wait, and the acts allowed on one of them. It runs as
// the person before it, so only the owner of the installation can act at once; for the others the
// choice is put into their own cells of the row, and the next sweep does it.

import type { Aduan } from '../../core/aduan/aduan.ts';
import type { Konteks } from '../../core/aduan/perintah.ts';
import { langkahAduan, statusAduan } from '../../core/aduan/status.ts';
import { tenggatAduan } from '../../core/tenggat/tenggat.ts';
import { formatSingkat } from '../../core/waktu/tanggal.ts';
import { tindakanBoleh } from '../../core/aduan/tindakan-boleh.ts';
import type { Bacaan } from '../../register/baca/baca.ts';
import type { BarisRegister } from '../../register/baris/baris-aduan.ts';
import { konteksUntuk } from '../../register/atur/konfigurasi.ts';
import { parsePetunjuk } from '../../register/ingatan/petunjuk.ts';
import { TAB } from '../../register/tab/tab.ts';
import { tindakSatu } from '../putusan/act.ts';
import { createAnggaran } from '../google/anggaran.ts';
import { bacaBarisSaja } from '../buku/baca-register.ts';
import { registerTerbuka } from '../buku/daftar-register.ts';
import { Ditolak } from '../google/galat.ts';
import { modelTindak, type ModelTindak } from './halaman-model.ts';
import { KUNCI, type Properti } from '../google/kunci.ts';
import { bacaProperti, propertiLama, wajibProperti } from '../google/properti.ts';
import { jalankan } from '../run.ts';
import { tulisSekaligus } from '../google/sheets.ts';

export interface ButirBilah {
  readonly baris: number;
  readonly nomor: string;
  readonly langkah: string;
  readonly status: string;
  readonly tenggat: string;
}

export interface IsiBilah {
  readonly menunggu: readonly ButirBilah[];
  readonly aduan?: ModelTindak & { readonly baris: number };
  readonly pesan: string;
}

export interface KirimanBilah {
  readonly baris?: number;
  readonly nomor?: string;
  readonly tindakan?: string;
  readonly isian?: string;
  readonly kategori?: string;
}

const BATAS_MS = 60_000;
/** As many as a sidebar can show usefully. */
const PALING_BANYAK = 50;

/** The list of those that wait for an officer, and one in full when a row is given. */
export function bacaBilah(kiriman: KirimanBilah, pesan = ''): IsiBilah {
  const at = Date.now();
  const semua = bacaTerbuka(bacaProperti(), kiriman);
  const menunggu = semua
    .flatMap(({ bacaan }) => {
      const untuk = ({ sopVersi }: Aduan): Konteks => konteksUntuk(bacaan.konfigurasi, sopVersi);
      return bacaan.baris
        .filter(({ aduan }) => tindakanBoleh(untuk(aduan), aduan, at).length > 0)
        .map((satu) => butirBilah(untuk(satu.aduan), satu));
    })
    .sort((a, b) => a.pada - b.pada)
    .slice(0, PALING_BANYAK)
    .map(({ butir }) => butir);
  const letak = cari(semua, kiriman.nomor ?? '');
  if (letak === undefined) return { menunggu, pesan };
  const { baris, aduan } = letak.satu;
  const konteks = konteksUntuk(letak.bacaan.konfigurasi, aduan.sopVersi);
  return { menunggu, aduan: { ...modelTindak(konteks, aduan, '', at), baris }, pesan };
}

function butirBilah(konteks: Konteks, { baris, aduan }: BarisRegister) {
  const tenggat = tenggatAduan(konteks, aduan)?.jatuhTempo;
  const zona = konteks.kalender.data.zonaMenit;
  const butir: ButirBilah = {
    baris,
    nomor: aduan.nomor,
    langkah: langkahAduan(konteks.sop, aduan),
    status: statusAduan(konteks.sop, aduan),
    tenggat: tenggat === undefined ? '' : formatSingkat(zona, tenggat),
  };
  return { pada: tenggat ?? Number.POSITIVE_INFINITY, butir };
}

export function tindakBilah(kiriman: KirimanBilah): IsiBilah {
  const properti = bacaProperti();
  const aku = Session.getEffectiveUser().getEmail();
  const pesan =
    aku === properti[KUNCI.pemilik] ? langsung(kiriman, aku) : titipkan(properti, kiriman);
  return bacaBilah(kiriman, pesan);
}

function langsung(kiriman: KirimanBilah, oleh: string): string {
  const { baris, nomor, tindakan, isian, kategori } = bersihkan(kiriman);
  let pesan = 'Mohon maaf, sistem sedang sibuk. Mohon coba lagi sebentar lagi.';
  const properti = bacaProperti();
  const isLama = registerTerbuka(properti).length > 0;
  const letak = isLama ? cari(bacaTerbuka(properti, kiriman), nomor) : undefined;
  jalankan({
    batasMs: BATAS_MS,
    register: letak?.register,
    baris: () => [[baris, baris]],
    kerja(buku) {
      const satu = buku.barisNomor(nomor);
      if (satu === undefined) throw new Ditolak(PINDAH);
      const pilihan = { tindakan, isian, kategori: kategori || satu.kategori, oleh };
      pesan = tindakSatu(buku, satu.baris, pilihan, 'halaman').pesan;
    },
  });
  return pesan;
}

/** Writes only the cells that staff fill in themselves; protections hold for this person. */
function titipkan(properti: Properti, kiriman: KirimanBilah): string {
  const { baris, nomor, tindakan, isian, kategori } = bersihkan(kiriman);
  const ada = cari(bacaTerbuka(properti, { ...kiriman, baris }), nomor);
  const kolom = ada?.bacaan.kepala.register?.kolom;
  if (ada === undefined || kolom === undefined) throw new Ditolak(PINDAH);
  const { satu, register } = ada;
  const isi: readonly (readonly [string, string])[] = [
    ['isian', isian],
    ...(kategori === '' ? [] : [['kategori', kategori] as const]),
    ['tindakan', tindakan],
  ];
  const requests = isi.flatMap(([id, teks]) => {
    const letak = kolom[id];
    return letak === undefined ? [] : [tulisSel(satu.baris, letak, teks)];
  });
  const id = register ?? wajibProperti(properti, KUNCI.registerId);
  tulisSekaligus(createAnggaran(BATAS_MS), id, requests);
  return 'Tindakan dititipkan pada barisnya dan dikerjakan pada sapuan berikutnya (beberapa menit).';
}

const PINDAH = 'Baris aduan itu sudah berpindah. Mohon muat ulang panel ini.';

const tulisSel = (baris: number, kolom: number, teks: string): Record<string, unknown> => ({
  updateCells: {
    start: { sheetId: TAB.register.sheetId, rowIndex: baris - 1, columnIndex: kolom },
    rows: [
      {
        values: [
          {
            userEnteredValue: { stringValue: teks },
            userEnteredFormat: { numberFormat: { type: 'TEXT' } },
          },
        ],
      },
    ],
    fields: 'userEnteredValue,userEnteredFormat.numberFormat',
  },
});

function bersihkan(kiriman: KirimanBilah) {
  const baris = Number(kiriman.baris);
  const tindakan = String(kiriman.tindakan ?? '').trim();
  if (!Number.isInteger(baris) || baris < 2) throw new Ditolak(PINDAH);
  if (tindakan === '') throw new Ditolak('Mohon pilih satu tindakan.');
  return {
    baris,
    nomor: String(kiriman.nomor ?? ''),
    tindakan,
    isian: String(kiriman.isian ?? ''),
    kategori: String(kiriman.kategori ?? ''),
  };
}

interface Terbaca {
  readonly bacaan: Bacaan;
  /** Id of a register of an earlier year; undefined = this year's. */
  readonly register: string | undefined;
}

/** In whichever register it stands; the list shows those of earlier years too. */
function cari(semua: readonly Terbaca[], nomor: string) {
  for (const terbaca of semua) {
    const satu = terbaca.bacaan.baris.find((b) => b.aduan.nomor === nomor);
    if (satu !== undefined) return { ...terbaca, satu };
  }
  return undefined;
}

/** The open aduan of every register in which there are any, and the row that was asked for. */
function bacaTerbuka(properti: Properti, { baris }: KirimanBilah): readonly Terbaca[] {
  const tambahan: readonly (readonly [number, number])[] =
    baris !== undefined && Number.isInteger(baris) && baris >= 2 ? [[baris, baris]] : [];
  return [undefined, ...registerTerbuka(properti)].map((register) => {
    const milik = register === undefined ? properti : propertiLama(properti, register);
    const petunjuk = parsePetunjuk(milik[KUNCI.petunjuk]);
    const rentang = [...(petunjuk?.terbuka ?? []), ...tambahan];
    const id = wajibProperti(milik, KUNCI.registerId);
    return { bacaan: bacaBarisSaja(createAnggaran(BATAS_MS), id, Date.now(), rentang), register };
  });
}
