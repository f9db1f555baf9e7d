// SPDX-License-Identifier: Apache-2.0
// The menu entry that moves open aduan to the newest SOP: shows what would change, asks, and only then
// moves. While a dialog is open the script stands still, so no lock is held across one.

import type { Bacaan } from '../../register/baca/baca.ts';
import {
  KUNCI_PINDAH,
  formatPerintah,
  type PermintaanPindah,
} from '../../register/atur/pindah-atur.ts';
import { tambahBaris, tulisSel } from '../../register/tab/permintaan.ts';
import { parsePetunjuk } from '../../register/ingatan/petunjuk.ts';
import { selTeks } from '../../register/tab/sel.ts';
import { createAnggaran } from '../google/anggaran.ts';
import { bacaRegister } from '../buku/baca-register.ts';
import { Ditolak } from '../google/galat.ts';
import { kantorDari } from '../google/kantor.ts';
import { teksHasil, teksPilihLangkah, teksRencana } from '../putusan/kata-pindah.ts';
import { KUNCI } from '../google/kunci.ts';
import { bolehPindah } from '../putusan/perintah-pindah.ts';
import { cariLangkah, susunRencana, type LangkahHilang } from '../putusan/pindah.ts';
import { bacaProperti } from '../google/properti.ts';
import { tulisSekaligus } from '../google/sheets.ts';
import { tugasPindah } from './tugas.ts';

const JUDUL = 'Pindahkan aduan ke SOP terbaru';
const BATAS_MS = 60_000;
const COBA_PILIH = 3;
const SIBUK = 'Sistem sedang bekerja. Mohon coba lagi sebentar lagi; belum ada yang dipindahkan.';

export function pindahDariMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const aku = Session.getEffectiveUser().getEmail();
  const { bacaan, pemilik } = lihat();
  if (!bolehPindah(bacaan.konfigurasi, pemilik, aku)) {
    throw new Ditolak(
      'Hanya admin atau pemilik berkas yang dapat memindahkan aduan ke SOP terbaru.',
    );
  }
  const rencana = susunRencana(bacaan.konfigurasi, bacaan.baris, Date.now());
  if (rencana.jumlah === 0) {
    ui.alert(JUDUL, 'Semua aduan terbuka sudah memakai SOP terbaru.', ui.ButtonSet.OK);
    return;
  }
  if (ui.alert(JUDUL, teksRencana(rencana), ui.ButtonSet.YES_NO) !== ui.Button.YES) return;
  const keLangkah = pilihLangkah(ui, bacaan, rencana.hilang);
  const hasil = aku === pemilik ? pindah({ keLangkah }, aku) : titipkan({ keLangkah });
  ui.alert(JUDUL, hasil, ui.ButtonSet.OK);
}

function lihat(): { readonly bacaan: Bacaan; readonly pemilik: string } {
  const properti = bacaProperti();
  const { registerId, pemilik } = kantorDari(properti);
  const petunjuk = parsePetunjuk(properti[KUNCI.petunjuk]);
  const mau = { ...(petunjuk === undefined ? {} : { petunjuk }), terbuka: true };
  const bacaan = bacaRegister(createAnggaran(BATAS_MS), registerId, Date.now(), mau);
  return { bacaan, pemilik };
}

/** What is left blank, cancelled, or not understood after a few tries, stays with its earlier SOP. */
function pilihLangkah(
  ui: GoogleAppsScript.Base.Ui,
  { konfigurasi }: Bacaan,
  hilang: readonly LangkahHilang[],
): Record<string, string> {
  const { sop } = konfigurasi.konteks;
  const pilihan: Record<string, string> = {};
  for (const satu of hilang) {
    let pesan = teksPilihLangkah(satu, sop);
    for (let i = 0; i < COBA_PILIH; i += 1) {
      const jawab = ui.prompt(JUDUL, pesan, ui.ButtonSet.OK_CANCEL);
      const teks = jawab.getResponseText().trim();
      if (jawab.getSelectedButton() !== ui.Button.OK || teks === '') break;
      const id = cariLangkah(sop, teks);
      if (id !== undefined) {
        pilihan[satu.id] = id;
        break;
      }
      pesan = `Langkah “${teks.slice(0, 60)}” tidak ada.\n${teksPilihLangkah(satu, sop)}`;
    }
  }
  return pilihan;
}

function pindah(permintaan: PermintaanPindah, oleh: string): string {
  const hasil = tugasPindah(permintaan, oleh);
  return hasil === undefined ? SIBUK : teksHasil(hasil);
}

/** Protections hold for whoever is not the owner: they order it in Pengaturan, and the sweep moves. */
function titipkan(permintaan: PermintaanPindah): string {
  const { bacaan } = lihat();
  const { registerId } = kantorDari(bacaProperti());
  const kepala = bacaan.kepala.pengaturan;
  const nilai = selTeks(formatPerintah(permintaan), true);
  const { letakPindah } = bacaan.dalam;
  const requests =
    letakPindah === undefined
      ? tambahBaris(kepala, [{ kunci: selTeks(KUNCI_PINDAH), nilai }])
      : tulisSel(kepala, letakPindah, { nilai });
  tulisSekaligus(createAnggaran(BATAS_MS), registerId, requests);
  return (
    'Permintaan dicatat di lembar Pengaturan dan dikerjakan pada sapuan berikutnya (beberapa menit). ' +
    'Hasilnya ditulis di sebelahnya.'
  );
}
