// SPDX-License-Identifier: Apache-2.0
// What people do to the register as a whole: sort it, put blank rows in and take them out, type where
// they must not, change the tabs that the office edits, press the menu.

import { assertNever } from '../../core/hasil.ts';
import { formatWaktuSop } from '../../core/waktu/waktu-teks.ts';
import { ApiError } from '../../emulator/api-error.ts';
import { TAB } from '../../register/tab/tab.ts';
import { createAcak, type Acak } from '../kantor/acak.ts';
import { bacaTab, judulKolom, type BarisTab } from '../kantor/kantor.ts';
import type { Panggung } from './panggung.ts';
import { ketikPelan, ketikSatu } from './ketik.ts';
import type { LakuKantor } from './laku.ts';

type Kerja = Exclude<LakuKantor, { readonly jenis: 'server' | 'disposisi' }>;

export function kerjaKantor(panggung: Panggung, laku: Kerja): void {
  const { kantor, saksi } = panggung;
  const { emulator, registerId, pemilik } = kantor;
  const acak = createAcak(laku.benih);
  switch (laku.jenis) {
    case 'urutkan':
      return urutkan(panggung, laku.kolom, laku.turun);
    case 'sisip':
      return sisipBaris(panggung, laku.letak, laku.jumlah);
    case 'buang_kosong':
      return buangBaris(panggung, (baris) => baris.findLast(({ kosong }) => kosong));
    case 'hapus_baris':
      return buangBaris(panggung, (baris) => {
        const berisi = baris.filter(({ kosong }) => !kosong);
        return berisi[Math.floor(laku.letak * berisi.length)];
      });
    case 'ketik_terlindung': {
      const oleh = kantor.petugas[0]?.surel ?? pemilik;
      const baris = 2 + Math.floor(acak.next() * Math.max(1, jumlahBaris(panggung)));
      const jawab = ketikSatu(kantor, { kolom: laku.kolom, baris, nilai: 'coretan', oleh });
      saksi.terlindung.push({
        pada: emulator.kernel.now(),
        apa: `${laku.kolom} baris ${baris}`,
        jawab: jawab ?? '',
      });
      return;
    }
    case 'ubah_sop':
      return ubahSop(panggung, laku.cara, acak);
    case 'ubah_petugas':
      return ubahPetugas(panggung, laku.cara, acak);
    case 'menu':
      emulator.scripts.clickMenu(registerId, laku.fungsi, pemilik);
      return;
    default:
      return assertNever(laku);
  }
}

const registerOrang = (spreadsheetId: string) => ({
  spreadsheetId,
  sheet: TAB.register.judul,
});

const jumlahBaris = ({ kantor }: Panggung): number =>
  Math.max(
    0,
    bacaTab(kantor, 'register', kantor.pemilik, { dari: 2, sampai: 1 }).barisTerakhir - 1,
  );

/** An officer first; where the protection forbids it, the owner, who always may. */
function tangan({ kantor }: Panggung, kerja: (siapa: string) => unknown): void {
  const { emulator, registerId, petugas, pemilik } = kantor;
  for (const siapa of [petugas[0]?.surel ?? pemilik, pemilik]) {
    try {
      const { changeType } = kerja(siapa) as { readonly changeType: 'OTHER' };
      emulator.scripts.changed(registerId, changeType, siapa);
      return;
    } catch (galat) {
      if (!(galat instanceof ApiError)) throw galat;
    }
  }
}

/** `letak`: a share of the register's length. */
export function sisipBaris(panggung: Panggung, letak: number, count: number): void {
  const { emulator, registerId } = panggung.kantor;
  const at = 2 + Math.floor(letak * jumlahBaris(panggung));
  tangan(panggung, (siapa) =>
    emulator.sheets.person.insertRows({ ...registerOrang(registerId), at, count }, siapa),
  );
}

export function urutkan(panggung: Panggung, kolom: string, descending: boolean): void {
  const { emulator, registerId } = panggung.kantor;
  const column = 1 + TAB.register.kolom.findIndex(({ id }) => id === kolom);
  const akhir = jumlahBaris(panggung) + 1;
  if (akhir < 3 || column === 0) return;
  const kanan = String.fromCharCode(64 + TAB.register.kolom.length);
  tangan(panggung, (siapa) =>
    emulator.sheets.person.sortRange(
      { ...registerOrang(registerId), range: `A2:${kanan}${akhir}`, column, descending },
      siapa,
    ),
  );
}

function buangBaris(
  panggung: Panggung,
  pilih: (baris: readonly BarisTab[]) => BarisTab | undefined,
): void {
  const { kantor, saksi } = panggung;
  const { emulator, registerId, pemilik } = kantor;
  const dipilih = pilih(bacaTab(kantor, 'register', pemilik).baris);
  if (dipilih === undefined) return;
  tangan(panggung, (siapa) =>
    emulator.sheets.person.deleteRows({ ...registerOrang(registerId), at: dipilih.baris }, siapa),
  );
  saksi.pilihan.hapus(dipilih.sel(judulKolom('register', 'nomor')).text);
}

/** `sah`: another time for a step. `salah`: a step that leads nowhere. `pulih`: as it was printed. */
function ubahSop(panggung: Panggung, cara: 'sah' | 'salah' | 'pulih', acak: Acak): void {
  const { kantor } = panggung;
  const judul = (id: string): string => judulKolom('sop', id);
  const baris = bacaTab(kantor, 'sop', kantor.pemilik).baris.filter(
    ({ sel }) => sel(judul('bagian')).text === 'Langkah' && sel(judul('waktu')).text !== '',
  );
  const satu = baris[Math.floor(acak.next() * baris.length)];
  if (satu === undefined) return;
  const kode = satu.sel(judul('kode')).text;
  const asli = kantor.sop.langkah.find(({ id }) => id === kode)?.waktu;
  const pulih = asli === undefined ? '2 hari kerja' : formatWaktuSop(asli);
  const nilai = { sah: '3 hari kerja', salah: 'secepatnya saja', pulih }[cara];
  ketikPelan(panggung, [
    { tab: 'sop', kolom: 'waktu', baris: satu.baris, nilai, oleh: kantor.pemilik },
  ]);
}

/** `ganti`: another person has the post. `salah`: no address. `pulih`: as at the beginning. */
function ubahPetugas(panggung: Panggung, cara: 'ganti' | 'salah' | 'pulih', acak: Acak): void {
  const { kantor } = panggung;
  const judul = (id: string): string => judulKolom('petugas', id);
  const baris = bacaTab(kantor, 'petugas', kantor.pemilik).baris.filter(({ kosong }) => !kosong);
  const satu = baris[Math.floor(acak.next() * baris.length)];
  if (satu === undefined) return;
  const peran = satu.sel(judul('peran')).text;
  const asli = kantor.petugas.find((orang) => orang.peran === peran)?.surel ?? kantor.pemilik;
  const nilai = { ganti: `pengganti-${asli}`, salah: 'tanpa alamat', pulih: asli }[cara];
  ketikPelan(panggung, [
    { tab: 'petugas', kolom: 'surel', baris: satu.baris, nilai, oleh: kantor.pemilik },
  ]);
}
