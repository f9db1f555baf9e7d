// SPDX-License-Identifier: Apache-2.0
// Plays a plan: moves the clock from act to act, through windows of trouble and idle nights, then
// lets the office go on in peace until everything that waits has been done.

import { addHariKerja, isJamKerja, mulaiKerja } from '../../core/waktu/kalender.ts';
import type { Kantor } from '../kantor/kantor.ts';
import type { Kemajuan } from '../kantor/kemajuan.ts';
import { tanpaOptimasi } from '../kantor/tanpa-optimasi.ts';
import { bukaDunia, gantiKode } from './dunia.ts';
import { createCuaca } from './cuaca.ts';
import { lakukan } from './lakukan.ts';
import type { Laku, Rencana } from './laku.ts';
import { akhirJendela, isGangguan, selangSapu } from './laku.ts';
import type { Panggung } from './panggung.ts';
import { createSaksi, type Saksi } from './saksi.ts';

export interface Permainan {
  readonly rencana: Rencana;
  readonly kantor: Kantor;
  readonly saksi: Saksi;
  /** When the last act was over and peace began. */
  readonly tenangSejak: number;
}

const MENIT = 60_000;
const JAM = 60 * MENIT;
const HARI = 24 * JAM;
/** Two sweeps that found nothing: then nothing is on the way. */
const diamMs = (rencana: Rencana): number => 2.5 * selangSapu(rencana) * MENIT;
/** Working days of peace, at most: mail that the quota held back needs a day for each hundred. */
const HARI_TENANG = 3;
/** Of the first of them, when nothing is left to wait for. */
const TENANG_MS = 2 * JAM;

/** `ubah`: what is done to the script's code before anything is played: to see what a law is for. */
export async function mainkan(
  rencana: Rencana,
  kemajuan: Kemajuan,
  ubah?: (kode: string) => string,
): Promise<Permainan> {
  const kantor = await bukaDunia(rencana);
  if (ubah !== undefined) gantiKode(kantor, ubah);
  const saksi = createSaksi(kantor);
  const cuaca = createCuaca(kantor);
  const panggung = { rencana, kantor, saksi, cuaca };
  const akhir = rencana.mulai + rencana.hari * HARI;
  kemajuan.mulai('Menjalankan', akhir - rencana.mulai);
  try {
    const tenangSejak = await tanpaOptimasi(async () => {
      for (const acara of susunAcara(rencana.laku, akhir)) {
        maju(panggung, acara.pada);
        if (acara.laku === undefined) cuaca.akhiri(acara.pada);
        else await lakukan(panggung, acara.laku);
        kemajuan.sampai(acara.pada - rencana.mulai);
      }
      maju(panggung, akhir);
      cuaca.cerah();
      const mulai = kantor.emulator.kernel.now();
      tenangkan(panggung);
      return mulai;
    });
    saksi.serap();
    saksi.bandingkanRiwayat();
    kemajuan.selesai();
    return { rencana, kantor, saksi, tenangSejak };
  } finally {
    saksi.tutup();
  }
}

interface Acara {
  readonly pada: number;
  /** Absent: a window of trouble may be over. */
  readonly laku?: Laku;
}

function susunAcara(laku: readonly Laku[], akhir: number): Acara[] {
  const jendela = laku.filter(isGangguan).flatMap((satu) => akhirJendela(satu) ?? []);
  return [
    ...laku.map((satu) => ({ pada: satu.pada, laku: satu })),
    ...jendela.filter((pada) => pada < akhir).map((pada) => ({ pada })),
  ].sort((a, b) => a.pada - b.pada);
}

/**
 * Fires what becomes due on the way. In an idle night the sweeps are left out: with nothing waiting
 * and the office closed they would decide nothing.
 */
function maju(panggung: Panggung, sampai: number): void {
  const { rencana, kantor, saksi, cuaca } = panggung;
  const { emulator, kalender } = kantor;
  for (let kini = emulator.kernel.now(); kini < sampai; kini = emulator.kernel.now()) {
    const tidur = Math.min(sampai, bangun(panggung, kini));
    const isSepi = !isJamKerja(kalender, kini) && !isRonda(kantor, kini);
    if (isSepi && tidur - kini > JAM && isDiam(panggung)) {
      cuaca.sepi(() => emulator.advanceTo(tidur));
    } else {
      emulator.advanceTo(Math.min(sampai, kini + diamMs(rencana)));
    }
    saksi.serap();
    if (emulator.kernel.now() - kini > 6 * JAM) saksi.bandingkanRiwayat();
  }
}

/** Minutes of the day, on the office's clock: between them the sweep takes its look of the night. */
const RONDA = [170, 215] as const;

const menitHari = ({ kalender }: Kantor, at: number): number =>
  Math.floor(at / MENIT + kalender.data.zonaMenit) % (24 * 60);

function isRonda(kantor: Kantor, at: number): boolean {
  const menit = menitHari(kantor, at);
  return menit >= RONDA[0] && menit < RONDA[1];
}

/** When there is something to do again: the night's look, the office opens, mail may leave again. */
function bangun({ kantor }: Panggung, kini: number): number {
  const { emulator, kalender, pemilik } = kantor;
  const menit = menitHari(kantor, kini);
  const ronda = kini + (RONDA[0] + (menit < RONDA[0] ? 0 : 24 * 60) - menit) * MENIT;
  const buka = Math.min(ronda, mulaiKerja(kalender, kini) - 20 * MENIT);
  const { daily } = emulator.accounts;
  if (daily.left(pemilik, 'email') > 0) return buka;
  return Math.min(buka, daily.resetsAt(pemilik, 'email') ?? buka);
}

/** Letters that nothing may carry today are as good as none. */
function isDiam({ saksi, kantor }: Panggung): boolean {
  const { emulator, pemilik } = kantor;
  const menunggu = [...saksi.menunggu].some(
    (id) => saksi.surat.get(id)?.surat.kepada.startsWith('petugas:') !== true,
  );
  const habis = emulator.accounts.daily.left(pemilik, 'email') <= 0;
  return (!menunggu || habis) && saksi.nomorRespons.size >= saksi.kiriman.length;
}

/** Office hours must come by, for notices and digests leave in them only. */
function tenangkan(panggung: Panggung): void {
  const { kantor, saksi } = panggung;
  const { emulator, kalender } = kantor;
  const kini = emulator.kernel.now();
  let sampai = mulaiKerja(kalender, kini) + TENANG_MS;
  const batas = addHariKerja(kalender, mulaiKerja(kalender, kini), HARI_TENANG);
  for (;;) {
    maju(panggung, sampai);
    if (saksi.menunggu.size === 0 || sampai >= batas) return;
    sampai = Math.min(batas, sampai + 4 * JAM);
  }
}
