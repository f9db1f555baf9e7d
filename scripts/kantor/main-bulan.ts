// SPDX-License-Identifier: Apache-2.0
// Plays one month: citizens send, officers act, citizens answer, and the clock's triggers run in
// between. It decides only the order; who does what is in warga-main.ts and petugas-main.ts.

import { mulaiKerja } from '../../core/waktu/kalender.ts';
import type { Instan } from '../../core/waktu/waktu.ts';
import { kanalSop } from '../../register/formulir/kanal.ts';
import { createAcak } from './acak.ts';
import type { AduanContoh, BarisDitolak } from './aduan-berkas.ts';
import { batasBulan, type Bulan } from './bulan.ts';
import { kirimFormulir } from './formulir-isi.ts';
import { createHitungPanggilan, type HitungPanggilan } from './hitung-panggilan.ts';
import { muatIsian } from './isian.ts';
import { createJadwal } from './jadwal.ts';
import { maju, type Kantor } from './kantor.ts';
import type { Kemajuan } from './kemajuan.ts';
import { createWarga } from './orang.ts';
import { createPetugasMain, type CatatanPetugas } from './petugas-main.ts';
import { createRencana } from './rencana.ts';
import { createWargaMain, type CatatanWarga } from './warga-main.ts';

export interface NaskahBulan {
  readonly bulan: Bulan;
  readonly aduan: readonly AduanContoh[];
  /** The line of each in its file, for telling what was refused. */
  readonly baris: readonly number[];
  readonly benih: number;
  /** When the office was opened, if that was later than the month's first moment. */
  readonly mulai?: Instan;
  readonly kemajuan: Kemajuan;
}

export interface JalannyaBulan {
  readonly petugas: CatatanPetugas;
  readonly warga: CatatanWarga;
  /** What the form did not let through. */
  readonly ditolakFormulir: readonly BarisDitolak[];
  readonly panggilan: HitungPanggilan;
}

const JAM = 3_600_000;

/** Leaves the clock at the last second of the month. */
export async function mainkanBulan(kantor: Kantor, naskah: NaskahBulan): Promise<JalannyaBulan> {
  const { emulator, kalender } = kantor;
  const acak = createAcak(naskah.benih);
  const jadwal = createJadwal();
  const isian = muatIsian();
  const petugas = createPetugasMain(kantor, jadwal, acak, isian);
  const warga = createWargaMain(kantor, jadwal, acak, isian, petugas.lihatLagi);
  const panggilan = createHitungPanggilan(emulator.scripts.executions);
  const ditolakFormulir: BarisDitolak[] = [];
  const [awalBulan, akhir] = batasBulan(kalender, naskah.bulan);
  const awal = Math.max(awalBulan, naskah.mulai ?? awalBulan);
  const rencana = createRencana(kalender, [awal, akhir], naskah.aduan.length, acak);
  const kanal = kanalSop(kantor.sop);
  naskah.aduan.forEach((aduan, i) => {
    const dikirim = rencana[i] ?? akhir;
    const buka = mulaiKerja(kalender, dikirim);
    // At the counter and on the telephone there is somebody only while the office is open.
    const lewat = buka < akhir ? kanalWarga(kanal, i) : '';
    const lakukan = (): void => {
      const alasan = kirimFormulir(kantor, aduan, createWarga(i), lewat);
      if (alasan !== undefined) ditolakFormulir.push({ baris: naskah.baris[i] ?? i + 1, alasan });
    };
    jadwal.tambah({ pada: lewat === '' ? dikirim : buka, lakukan });
  });
  tiapJam(awal, akhir, (pada) => jadwal.tambah({ pada, lakukan: () => panggilan.serap() }));

  naskah.kemajuan.mulai(`Memainkan ${naskah.bulan}`, akhir - awal);
  for (let acara = jadwal.ambil(akhir); acara !== undefined; acara = jadwal.ambil(akhir)) {
    maju(kantor, acara.pada);
    await acara.lakukan();
    petugas.amati();
    warga.amati();
    naskah.kemajuan.sampai(acara.pada - awal);
  }
  maju(kantor, akhir - 1000);
  panggilan.serap();
  warga.tutup();
  naskah.kemajuan.selesai();
  return { petugas: petugas.catatan, warga: warga.catatan, ditolakFormulir, panggilan };
}

function tiapJam(awal: Instan, akhir: Instan, tambah: (pada: Instan) => void): void {
  for (let pada = awal + JAM; pada < akhir; pada += JAM) tambah(pada);
}

/** Every third comes by one of the channels that the SOP tells apart, in turn; the others by the form. */
const kanalWarga = (kanal: readonly string[], i: number): string =>
  i % 3 === 1 ? (kanal[Math.floor(i / 3) % kanal.length] ?? '') : '';
