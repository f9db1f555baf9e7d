// SPDX-License-Identifier: Apache-2.0
// The run that changes the year, killed after each of its service calls and then left to the next
// sweeps: one new register, no twin, every aduan once, numbers without gaps, no letter lost.

import { beforeAll, expect, test } from 'vitest';
import { MENIT, siapkanPanggung, wib, type Panggung } from '../skenario/_panggung.ts';
import { dalam, daftarRegister, nomor, properti, TAHUN_BARU } from './_tahun.ts';

const LAMA = ['0001/ADU/KEC.JNW/XII/2026', '0002/ADU/KEC.JNW/XII/2026'];
const BARU = ['0001/ADU/KEC.JNW/I/2027'];

/** One aduan of the old year, one sent at its last minute and not yet seen, one of the new year. */
const buka = siapkanPanggung(wib('2026-12-31T13.30'), (p) => {
  const { faults } = p.kantor.emulator.scripts;
  p.kirim();
  p.sampai(wib('2026-12-31T23.59'));
  faults.nextFire({ kind: 'never' }, 'handleFormSubmit');
  p.kirim({ 'Isi aduan': 'Dikirim pada menit terakhir tahun ini.' });
  p.sepi(TAHUN_BARU + 5_000);
  faults.nextFire({ kind: 'never' }, 'handleFormSubmit');
  p.kirim({ 'Isi aduan': 'Dikirim pada detik kelima tahun baru.' });
});

const sapuan = ({ kantor }: Panggung) =>
  kantor.emulator.scripts.executions().filter((e) => e.functionName === 'runSweep');

/** Until the first sweep of the year has begun and ended. */
function sapuPertama(p: Panggung): void {
  const sudah = sapuan(p).length;
  for (let i = 0; i < 40 && sapuan(p).length === sudah; i += 1) {
    p.sampai(p.kantor.emulator.kernel.now() + MENIT);
  }
}

function periksa(p: Panggung): void {
  expect(daftarRegister(p).map(({ nama }) => nama)).toEqual([
    'Register Aduan',
    'Register Aduan 2027 Kecamatan Jenawi',
  ]);
  const [lama, baru] = [dalam(p, 0), dalam(p, 1)];
  expect(nomor(lama)).toEqual(LAMA);
  expect(nomor(baru)).toEqual(BARU);
  for (const satu of [lama, baru]) {
    const dicatat = satu.tab('riwayat').filter((b) => b['peristiwa'] === 'Dicatat');
    expect(dicatat.map((b) => b['nomor'])).toEqual(nomor(satu));
    expect(satu.tab('kotakKeluar')).toEqual([]);
  }
  const terima = p.surat('warga.satu@surel.example').filter((s) => /Tanda terima/i.test(s.subject));
  expect(new Set(terima.map((s) => s.subject)).size).toBe(3);
  expect(terima.length).toBeLessThanOrEqual(4);
  const pemicu = p.kantor.emulator.scripts.triggers().filter((t) => t.handler === 'handleEdit');
  expect(new Set(pemicu.map((t) => t.sourceId)).size).toBe(pemicu.length);
  expect(pemicu).toHaveLength(3);
  expect(properti(p)['tahunGagal']).toBeUndefined();
  const sisa = Object.keys(properti(p)).filter((k) => /(^|\.)(kirim|gagal)\./.test(k));
  expect(sisa).toEqual([]);
}

let jejak: readonly string[] = [];

beforeAll(() => {
  const p = buka();
  sapuPertama(p);
  const pertama = sapuan(p).at(-1);
  expect(pertama?.status).toBe('COMPLETED');
  jejak = pertama?.trace ?? [];
  p.sampai(p.kantor.emulator.kernel.now() + 70 * MENIT);
  periksa(p);
});

/**
 * From the moment the run looks for the new file. One killed after it has read something is one killed
 * after the last thing it did before; letters and their marks have tests of their own.
 */
function titikPutus(): number[] {
  const awal = jejak.indexOf('Drive.files.list');
  const berdampak = /create|update|delete|set|newTrigger|batchUpdate/i;
  return jejak.flatMap((nama, i) => {
    const sebelum = jejak[i - 1];
    const isTanda = sebelum === 'MailApp.sendEmail' || jejak[i + 1] === 'MailApp.sendEmail';
    const isSama = nama === sebelum && nama === jejak[i + 1];
    return i > awal && berdampak.test(nama) && !isTanda && !isSama ? [i + 1] : [];
  });
}

test('killed after each call that has an effect: nothing is lost, nothing is there twice', () => {
  const titik = titikPutus();
  expect(titik.length).toBeGreaterThan(15);
  console.log(`titik putus pergantian tahun: ${titik.length} dari ${jejak.length} panggilan`);
  const gagal = titik.flatMap((call) => {
    const p = buka();
    p.kantor.emulator.scripts.faults.kill({ call, when: 'after', function: 'runSweep' });
    sapuPertama(p);
    expect(sapuan(p).at(-1)?.status).not.toBe('COMPLETED');
    p.sampai(p.kantor.emulator.kernel.now() + 65 * MENIT);
    try {
      periksa(p);
      return [];
    } catch (sebab) {
      return [`${call} ${jejak[call - 1]}: ${String(sebab).slice(0, 600)}`];
    }
  });
  expect(gagal).toEqual([]);
}, 300_000);

test('the script properties cannot follow: the old register, closed, takes in nothing more', () => {
  const p = buka();
  const akhir = jejak.indexOf('ScriptApp.newTrigger');
  const call = jejak.slice(0, akhir).lastIndexOf('Properties.setProperties') + 1;
  const error = new Error('Service invoked too many times for one day: properties.');
  p.kantor.emulator.scripts.faults.fail({ call, function: 'runSweep', error, when: 'before' });
  sapuPertama(p);
  expect(nomor(p)).toEqual(LAMA);
  expect(properti(p)['tahunGagal']).toContain('properties');
  p.sampai(p.kantor.emulator.kernel.now() + 65 * MENIT);
  periksa(p);
});
