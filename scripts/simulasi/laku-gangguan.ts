// SPDX-License-Identifier: Apache-2.0
// Orders trouble: for the next run or the next fire, or for a while. What the trouble does is the
// emulator's business.

import { assertNever } from '../../core/hasil.ts';
import { ApiError, tooManyRequests } from '../../emulator/api-error.ts';
import type { FireFault } from '../../emulator/gas/faults.ts';
import { padaTerbaru } from './daftar-register.ts';
import type { Panggung } from './panggung.ts';
import { sisipBaris, urutkan } from './laku-kantor.ts';
import { pilihSekarang } from './laku-petugas.ts';
import { kirimAduan } from './laku-warga.ts';
import type { Gangguan } from './laku.ts';

const JAM = 3_600_000;
const MENIT = 60_000;

export function gangguanTerjadi(panggung: Panggung, laku: Gangguan): void {
  const { kantor, saksi, cuaca } = panggung;
  const { faults } = kantor.emulator.scripts;
  switch (laku.jenis) {
    case 'pemicu':
      return faults.nextFire(keFireFault(laku), laku.fungsi);
    case 'bunuh': {
      const { panggilan: call, kapan: when, fungsi } = laku;
      return faults.kill({ call, when, ...(fungsi === undefined ? {} : { function: fungsi }) });
    }
    case 'galat': {
      const { metode, kode, kapan } = laku;
      const onFire = (run: string): void =>
        void saksi.galat.push({ laku: laku.id, pada: kantor.emulator.kernel.now(), run });
      return faults.fail({ method: metode, error: galatGoogle(metode, kode), when: kapan, onFire });
    }
    case 'kunci':
      faults.refuseLock += laku.kali;
      return;
    case 'sela': {
      const { panggilan: call, fungsi } = laku;
      const action = (): void => menyela(panggung, laku);
      return faults.during({ call, function: fungsi, action });
    }
    case 'kuota_sheets':
      return habiskanSheets(kantor);
    case 'kuota_surel':
      return cuaca.kuota('email', laku.sisa, laku.pada + laku.jam * JAM);
    case 'kuota_pemicu':
      return cuaca.kuota('triggerRuntime', 0, laku.pada + laku.jam * JAM);
    case 'pemicu_mati':
      return cuaca.mati(laku.pada + laku.jam * JAM);
    case 'tumpang':
      return cuaca.tumpang(laku.pada + laku.menit * MENIT, laku.ms);
    default:
      return assertNever(laku);
  }
}

/** No clock moves in here: the run that is under way stands still meanwhile. */
function menyela(panggung: Panggung, laku: Gangguan & { readonly jenis: 'sela' }): void {
  const { id, pada, benih, warga } = laku;
  switch (laku.apa) {
    case 'tindak':
      return pilihSekarang(panggung, { id, warga, benih });
    case 'kirim':
      return kirimAduan(panggung, { jenis: 'kirim', id, pada, benih, warga, gaya: 'biasa' });
    case 'urutkan':
      return urutkan(padaTerbaru(panggung), 'isi', benih % 2 === 0);
    case 'sisip':
      return sisipBaris(padaTerbaru(panggung), (benih % 100) / 100, 1);
    default:
      return assertNever(laku.apa);
  }
}

function keFireFault({ apa, ms }: Gangguan & { readonly jenis: 'pemicu' }): FireFault {
  switch (apa) {
    case 'hilang':
      return { kind: 'never' };
    case 'ganda':
      return { kind: 'duplicate' };
    case 'telat':
      return { kind: 'late', ms: ms ?? 10 * MENIT };
    case 'kosong':
      return { kind: 'blank' };
    case 'belakangan':
      return { kind: 'reorder' };
    default:
      return assertNever(apa);
  }
}

/** Advanced services tell a code; the others have Google's words alone. */
function galatGoogle(metode: string, kode: 429 | 500 | 503): Error {
  if (!metode.startsWith('Sheets.')) {
    return new Error(
      kode === 429
        ? 'Service invoked too many times in a short time. Rate limit: try Utilities.sleep(1000).'
        : "We're sorry, a server error occurred. Please wait a bit and try again.",
    );
  }
  if (kode === 429) return tooManyRequests('Quota exceeded (injected).');
  return kode === 500
    ? new ApiError(500, 'INTERNAL', 'Internal error encountered.', 'backendError')
    : new ApiError(503, 'UNAVAILABLE', 'The service is currently unavailable.', 'backendError');
}

const SEMENIT = 60;

/** Some other script of the same account has used up this minute's reads and writes. */
function habiskanSheets({ emulator, pemilik, registerId }: Panggung['kantor']): void {
  const who = { actor: pemilik, face: 'gas' } as const;
  const panggil = (metode: string, params: Readonly<Record<string, unknown>>): void => {
    try {
      emulator.sheets.call(metode, { spreadsheetId: registerId, query: {}, ...params }, who);
    } catch {
      // Refused calls are the point: they write nothing.
    }
  };
  for (let i = 0; i < SEMENIT; i += 1) {
    panggil('spreadsheets.values.get', { range: 'Sistem!A1' });
    panggil('spreadsheets.batchUpdate', { body: { requests: [] } });
  }
}
