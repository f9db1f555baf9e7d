// SPDX-License-Identifier: Apache-2.0
// New rows of Identitas Pelapor, written without reading it first: the answer of the write tells where
// the columns stand. When its owner has moved them, the rows are put right and the places remembered.

import {
  KEPALA_AWAL,
  parseTabIdentitas,
  permintaanBacaIdentitas,
  permintaanBetulkan,
  permintaanIdentitas,
  type Identitas,
  type TabIdentitas,
} from '../../register/baris/identitas.ts';
import { petakanKepala, type Kepala } from '../../register/tab/kepala.ts';
import { isObjek, parseJson } from '../../register/teks/objek.ts';
import { bacaJawaban } from '../../register/tulis/saksi.ts';
import { hurufKolom, judulA1 } from '../../register/tulis/tulis-register.ts';
import type { Anggaran } from '../google/anggaran.ts';
import { LayananError, SusunanRusak } from '../google/galat.ts';
import { KUNCI } from '../google/kunci.ts';
import { bacaProperti, simpanBanyak } from '../google/properti.ts';
import { bacaRentang, tulisSekaligus } from '../google/sheets.ts';

/** Throws, in words, when the headers cannot be understood: Sistem still has them on its list. */
export function tambahIdentitas(
  anggaran: Anggaran,
  identitasId: string,
  daftar: readonly Identitas[],
  zonaMenit: number,
): void {
  const kepala = kepalaDiingat(identitasId);
  if (isSesuai(kepala, kirim(anggaran, identitasId, daftar, zonaMenit, kepala))) return;
  console.warn('Identitas Pelapor: kolomnya tidak di tempat semula; barisnya dibetulkan');
  const tab = bacaTabIdentitas(anggaran, identitasId);
  const requests = permintaanBetulkan(daftar, zonaMenit, kepala, tab);
  if (requests.length > 0) tulisSekaligus(anggaran, identitasId, requests);
  ingat(identitasId, tab.kepala);
}

/** The whole tab. Exceptional. */
export function bacaTabIdentitas(anggaran: Anggaran, identitasId: string): TabIdentitas {
  const rentang = denganLembar(() => bacaRentang(anggaran, identitasId, permintaanBacaIdentitas()));
  const tab = parseTabIdentitas(rentang);
  if (!tab.ok) throw new SusunanRusak(tab.galat.pesan);
  return tab.nilai;
}

/** Nothing in the register tells who complained: only people can bring the tab back. */
function denganLembar<T>(kerja: () => T): T {
  try {
    return kerja();
  } catch (sebab) {
    if (!(sebab instanceof LayananError && /no grid with id/i.test(sebab.message))) throw sebab;
    throw new SusunanRusak(
      'Lembar Identitas di berkas Identitas Pelapor tidak ada. Mohon pemiliknya memulihkan lewat ' +
        'File > Riwayat versi; bila tidak dapat, pilih menu Kentongan, Pasang/Perbarui, agar lembar ' +
        'kosong dibuat. Identitas pada formulir aduan tidak hilang.',
    );
  }
}

/** The header row as it stands after the write; undefined when the answer does not tell. */
function kirim(
  anggaran: Anggaran,
  identitasId: string,
  daftar: readonly Identitas[],
  zonaMenit: number,
  kepala: Kepala,
): ReturnType<typeof bacaJawaban> {
  const akhir = hurufKolom(Math.max(...Object.values(kepala.kolom)));
  const requests = permintaanIdentitas(daftar, zonaMenit, kepala);
  try {
    const kepalaSaja = [`${judulA1(kepala)}!A1:${akhir}1`];
    return bacaJawaban(
      denganLembar(() => tulisSekaligus(anggaran, identitasId, requests, kepalaSaja)),
    );
  } catch (sebab) {
    // The tab was renamed: what was done before that was seen is found by looking.
    if (sebab instanceof LayananError && /unable to parse range/i.test(sebab.message)) {
      return undefined;
    }
    throw sebab;
  }
}

function isSesuai(kepala: Kepala, jawaban: ReturnType<typeof bacaJawaban>): boolean {
  const baris = jawaban?.get('identitas')?.get(1);
  if (baris === undefined) return false;
  const kini = petakanKepala('identitas', baris);
  return kini.ok && Object.entries(kepala.kolom).every(([id, di]) => kini.nilai.kolom[id] === di);
}

function kepalaDiingat(identitasId: string): Kepala {
  const o = parseJson(bacaProperti()[KUNCI.kolomIdentitas] ?? '');
  if (!isObjek(o) || o['id'] !== identitasId || !isObjek(o['kolom'])) return KEPALA_AWAL;
  const kolom = Object.fromEntries(
    Object.keys(KEPALA_AWAL.kolom).map((id) => [id, Number(isObjek(o['kolom']) && o['kolom'][id])]),
  );
  const utuh = Object.values(kolom).every((di) => Number.isInteger(di) && di >= 0);
  return utuh ? { ...KEPALA_AWAL, judulTab: String(o['judul'] ?? ''), kolom } : KEPALA_AWAL;
}

const ingat = (id: string, { judulTab: judul, kolom }: Kepala): void =>
  simpanBanyak({ [KUNCI.kolomIdentitas]: JSON.stringify({ id, judul, kolom }) });
