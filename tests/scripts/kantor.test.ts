// SPDX-License-Identifier: Apache-2.0
// The last days of a month, through every real part: bundle, triggers, register, server, document.
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { awalHari } from '../../core/waktu/kalender.ts';
import { pulihkanSel } from '../../scripts/kantor/csv-aman.ts';
import * as keluaran from '../../scripts/kantor/keluaran.ts';
import { tanpaKemajuan } from '../../scripts/kantor/kemajuan.ts';
import { mainkanKantor, type HasilLakon } from '../../scripts/kantor/mainkan-kantor.ts';
import { bacaNaskah } from '../../scripts/kantor/naskah.ts';
import { bacaBarisRekap, jalankanServer } from '../../scripts/kantor/pimpinan.ts';
import type { Ringkasan } from '../../scripts/kantor/ringkasan.ts';

const BULAN = '2026-10';
const ADUAN = 8;

let hasil: HasilLakon;
let ringkasan: Ringkasan;
let dir: string;

beforeAll(async () => {
  const naskah = bacaNaskah({ bulan: BULAN }, Date.UTC(2026, 10, 22));
  const mulai = awalHari(naskah.kalender, '2026-10-26');
  const berkas = { ...naskah.berkas, aduan: naskah.berkas.aduan.slice(0, ADUAN) };
  hasil = await mainkanKantor({ ...naskah, berkas, mulai, benih: 5, kemajuan: tanpaKemajuan });
  dir = keluaran.siapkanFolder(mkdtempSync(join(tmpdir(), 'hasil-')));
  keluaran.tulisPotret(hasil.potret, dir);
  await keluaran.tulisRekap(hasil.kantor, BULAN, hasil.rekap, dir);
  ringkasan = hasil.ringkas(await keluaran.tulisSurel(hasil.kantor, dir));
  keluaran.tulisRingkasan(ringkasan, dir);
});

const baca = (nama: string): Buffer => readFileSync(join(dir, nama));

describe('sebulan di kantor', () => {
  it('berjalan tanpa kejanggalan, sampai diarsipkan', () => {
    expect(ringkasan.kejanggalan).toEqual([]);
    expect(ringkasan.rekap.status).toBe('diarsipkan');
    expect(ringkasan.tindakan).toBeGreaterThan(ADUAN);
  });

  it('memberi nomor urut tanpa celah', () => {
    const nomor = hasil.potret.register.slice(1).map(([satu]) => satu);
    expect(nomor).toEqual(
      Array.from({ length: ADUAN }, (_, i) => `000${i + 1}/ADU/KEC.JNW/X/2026`),
    );
    expect(ringkasan.nomorPertama).toBe(nomor[0]);
    expect(ringkasan.nomorTerakhir).toBe(nomor.at(-1));
  });

  it('angkanya cocok satu sama lain: register, riwayat, rekap', () => {
    const { masuk, selesai, terbuka, terlambat, dibukaKembali, rekap } = ringkasan;
    expect(masuk).toBe(ADUAN);
    expect(selesai + terbuka).toBe(masuk);
    expect(rekap).toEqual({
      status: 'diarsipkan',
      masuk,
      selesai: selesai + dibukaKembali,
      terbuka,
      terlambat,
    });
    expect(JSON.parse(baca('ringkasan.json').toString())).toEqual(ringkasan);
  });

  it('register.csv kembali utuh dan aman dibuka; riwayat.jsonl satu peristiwa sebaris', () => {
    const csv = parse(baca('register.csv'), { bom: true });
    expect(csv.map((satu) => satu.map(pulihkanSel))).toEqual(hasil.potret.register);
    const riwayat = baca('riwayat.jsonl').toString().trimEnd().split('\n');
    expect(riwayat.map((satu): unknown => JSON.parse(satu))).toEqual(hasil.potret.riwayat);
    for (const [nomor] of hasil.potret.register.slice(1)) {
      const milik = hasil.potret.riwayat.filter((satu) => satu['nomor'] === nomor);
      expect(milik.map((satu) => satu['ke'])).toEqual(milik.map((_, i) => i + 1));
    }
  });

  it('tidak memuat nama atau telepon pelapor di luar surelnya', () => {
    for (const nama of ['register.csv', 'riwayat.jsonl', 'ringkasan.json']) {
      expect(baca(nama).toString()).not.toMatch(/0812000|Bagas Contoh|surel\.example/);
    }
  });

  it('rekap adalah DOCX dan PDF, dan setiap surel satu berkas', () => {
    expect(baca(`rekap-${BULAN}.docx`).subarray(0, 2).toString()).toBe('PK');
    expect(baca(`rekap-${BULAN}.pdf`).subarray(0, 5).toString()).toBe('%PDF-');
    const surel = readdirSync(join(dir, 'surel'));
    expect(surel.length).toBe(ringkasan.surel);
    expect(surel.every((nama) => nama.endsWith('.eml'))).toBe(true);
    expect(surel.length).toBeGreaterThan(3 * ADUAN);
  });

  it('menghitung panggilan dari yang benar-benar berjalan', () => {
    const { handleFormSubmit, runSweep, setup } = ringkasan.panggilan;
    expect(handleFormSubmit?.dijalankan).toBe(ADUAN);
    expect(runSweep?.dijalankan).toBeGreaterThan(6 * 48);
    expect(setup).toBeUndefined();
    expect(ringkasan.panggilanPerAduan).toBeGreaterThan(handleFormSubmit?.terbanyak ?? Infinity);
  });

  it('server yang dijalankan sekali lagi tidak membuat kembaran', async () => {
    const { kantor, rekap } = hasil;
    const dokumen = () =>
      kantor.emulator.drive
        .view(kantor.pemilik)
        .map(({ id, name }) => `${name} ${id}`)
        .sort();
    const sebelum = dokumen();
    const surel = kantor.emulator.mail.all().length;
    await jalankanServer(kantor, { info: () => undefined, warn: () => undefined }, BULAN);
    expect(bacaBarisRekap(kantor, BULAN)).toEqual(rekap);
    expect(dokumen()).toEqual(sebelum);
    expect(kantor.emulator.mail.all().length).toBe(surel);
  });
});
