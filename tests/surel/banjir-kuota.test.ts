// SPDX-License-Identifier: Apache-2.0
// 260 letters in three days on an account that may send a hundred a day: what leaves when, what goes
// together, who gets it, and what the office hears of it.

import { expect, test } from 'vitest';
import type { StoredMail } from '../../emulator/mail/service.ts';
import { JAM, siapkanPanggung, WARGA, wib, type Panggung } from '../skenario/_panggung.ts';
import {
  galat,
  isGabungan,
  isiSurat,
  jumlahPenerima,
  kirimDiam,
  rentang,
  sapu,
  sapuTiap,
  terkirim,
} from './_banjir.ts';

const buka = siapkanPanggung(wib('2026-10-19T07.30'));
const SENIN = wib('2026-10-19T00.00');

const jam = (hari: number, pukul: number): number => SENIN + hari * 24 * JAM + pukul * JAM;
const sisa = ({ kantor }: Panggung): number => kantor.emulator.mail.left(kantor.pemilik);
const diHari = (surat: readonly StoredMail[], hari: number): StoredMail[] =>
  surat.filter(({ date }) => date >= jam(hari, 0) && date < jam(hari + 1, 0));
const tentangKuota = ({ subject }: StoredMail): boolean => subject.startsWith('Kuota surel');
const tandaTerima = ({ subject }: StoredMail): boolean => subject.includes('Tanda terima');

function mainkan(p: Panggung): void {
  const kirim = (at: number, n: number): void => {
    p.kantor.emulator.kernel.setNow(at);
    kirimDiam(p, n);
    sapu(p, at + 1);
  };
  kirim(jam(0, 8), 20);
  kirim(jam(0, 9), 30);
  sapuTiap(p, jam(0, 10), jam(0, 11), 60);
  kirim(jam(0, 13), 70);
  sapuTiap(p, jam(0, 14), jam(0, 15), 60);
  sapuTiap(p, jam(1, 7.6), jam(1, 9), 42);
  kirim(jam(1, 10), 10);
  sapuTiap(p, jam(1, 11), jam(1, 15), 120);
  sapuTiap(p, jam(2, 8.5), jam(2, 14), 110);
}

test('a flood on a consumer account: receipts first, tasks together, told once a day, all arrives', () => {
  const p = buka();
  mainkan(p);
  expect(galat(p)).toEqual([]);
  const semua = terkirim(p);
  const loket = p.surelPeran('admin-website');

  // Nobody had to be asked twice by Google, and no window was overspent.
  const mulai = semua[0]?.date ?? 0;
  for (const hari of [0, 1, 2]) {
    const dari = mulai + hari * 24 * JAM;
    const jendela = semua.filter(({ date }) => date >= dari && date < dari + 24 * JAM);
    expect(jumlahPenerima(jendela)).toBeLessThanOrEqual(100);
  }

  // Every receipt exactly once, the oldest first.
  const tanda = semua.filter(tandaTerima);
  expect(tanda.flatMap(isiSurat)).toEqual(rentang(1, 130));
  expect(tanda.every(({ recipients }) => recipients.join() === WARGA)).toBe(true);
  expect(diHari(tanda, 0).length).toBeGreaterThanOrEqual(70);

  // Every task exactly once, alone or with others, only to the one whose it is.
  const tugas = semua.filter((s) => isGabungan(s) || s.subject.includes('Mohon ditindaklanjuti'));
  expect(tugas.flatMap(isiSurat).sort((a, b) => a - b)).toEqual(rentang(1, 130));
  expect(new Set(tugas.flatMap(({ recipients }) => recipients))).toEqual(new Set([loket]));
  expect(tugas.filter((s) => !isGabungan(s))).toHaveLength(20);
  expect(tugas.filter(isGabungan).length).toBeLessThanOrEqual(5);

  // The office hears of it on the day it happens, once a day.
  const kabar = semua.filter(tentangKuota);
  expect(diHari(kabar, 0)).toHaveLength(1);
  for (const hari of [1, 2]) expect(diHari(kabar, hari).length).toBeLessThanOrEqual(1);
  expect(kabar[0]?.recipients).toEqual([p.surelPeran('admin')]);
  expect(kabar[0]?.text).toContain('1.500 penerima sehari');

  // What left is in Riwayat, and nothing waits.
  const riwayat = p.tab('riwayat').filter((r) => r['peristiwa'] === 'Surat');
  expect(riwayat.length).toBeGreaterThanOrEqual(260);
  expect(p.tab('kotakKeluar')).toEqual([]);
});

test('a mail of many: number, step, deadline and a link for each, and no identity', () => {
  const p = buka();
  const { accounts } = p.kantor.emulator;
  accounts.daily.setLimit(p.kantor.pemilik, 'email', 50);
  p.kantor.emulator.kernel.setNow(jam(0, 8));
  kirimDiam(p, 2);
  p.kantor.emulator.kernel.setNow(jam(0, 8.02));
  kirimDiam(p, 1, { 'Alamat surel (email)': '' });
  sapu(p, jam(0, 8.04));
  expect(terkirim(p).map(({ recipients }) => recipients.join())).toEqual([WARGA, WARGA]);
  sapu(p, jam(0, 8.5));
  const menunggu = p.tab('kotakKeluar').map((b) => b['templat']);
  expect(menunggu.filter((t) => t !== 'ringkasan')).toEqual([
    'tugas',
    'tugas',
    'tanpa-surel',
    'tugas',
  ]);
  expect(terkirim(p).filter(isGabungan)).toEqual([]);
  sapu(p, jam(0, 9.2));
  const [surat, ...lain] = terkirim(p).filter(isGabungan);
  expect(lain).toEqual([]);
  expect(surat?.recipients).toEqual([p.surelPeran('admin-website')]);
  const perihal = '3 aduan menunggu tindak lanjut, 1 hal perlu disampaikan kepada pelapor';
  expect(surat?.subject).toBe(perihal);
  const { text = '', html = '' } = surat ?? {};
  for (const urut of [1, 2, 3]) expect(text).toContain(`${urut}. 000${urut}/`);
  expect(text.match(/Tenggat: /g)).toHaveLength(4);
  expect(text.match(/Buka dan tindak lanjuti: https:/g)).toHaveLength(3);
  expect(text.match(/Lihat aduan: https:/g)).toHaveLength(1);
  for (const rahasia of ['Suminah', '081234567890', WARGA, 'RT 91']) {
    expect(text + html).not.toContain(rahasia);
  }
  expect(html).toContain('3 aduan menunggu tindak lanjut');
});

test('a role of two people: both get its mail, and only one of them that of the other role', () => {
  const p = buka();
  const loket = p.surelPeran('admin-website');
  const kedua = 'loket.dua@surel.example';
  const petugas = p.tab('petugas');
  const pengelola = petugas.find((b) => b['peran'] === 'pengelola-data');
  p.ketik('petugas', Number(pengelola?.baris), 'surel', loket);
  const kosong = Math.max(...petugas.map(({ baris }) => Number(baris))) + 1;
  p.ketik('petugas', kosong, 'peran', 'admin-website');
  p.ketik('petugas', kosong, 'surel', kedua);
  p.ketik('petugas', kosong, 'aktif', 'ya');
  p.kantor.emulator.accounts.daily.setLimit(p.kantor.pemilik, 'email', 50);
  p.kantor.emulator.kernel.setNow(jam(0, 8));
  kirimDiam(p, 3);
  sapu(p, jam(0, 8) + 1);
  for (const urut of [1, 2]) p.tindak(urut, 'Terima aduan');
  sapu(p, jam(0, 9.2));
  const peran = ({ text }: StoredMail): string[] => [
    ...new Set(
      [...text.matchAll(/https:\S+h=tindak\S+/g)].map(
        ([alamat]) => new URL(alamat).searchParams.get('p') ?? '',
      ),
    ),
  ];
  const surat = terkirim(p).filter(isGabungan);
  expect(surat.map((s) => [s.recipients, isiSurat(s), peran(s)])).toEqual([
    [[loket, kedua], [1, 2, 3], ['admin-website']],
    [[loket], [1, 2], ['pengelola-data']],
  ]);
});

test('a Workspace account: every letter goes alone and at once, and nobody is told of a quota', () => {
  const p = buka();
  p.kantor.emulator.accounts.daily.setLimit(p.kantor.pemilik, 'email', 1500);
  p.kantor.emulator.kernel.setNow(jam(0, 8));
  kirimDiam(p, 40);
  sapu(p, jam(0, 8) + 1);
  const semua = terkirim(p);
  expect(semua.filter(tandaTerima)).toHaveLength(40);
  expect(semua.filter(({ subject }) => subject.includes('Mohon ditindaklanjuti'))).toHaveLength(40);
  expect(semua).toHaveLength(80);
});

test('no quota at all: nothing leaves, nothing is lost, and the admin is told when it comes back', () => {
  const p = buka();
  const { daily } = p.kantor.emulator.accounts;
  daily.setLimit(p.kantor.pemilik, 'email', 0);
  p.kantor.emulator.kernel.setNow(jam(0, 8));
  kirimDiam(p, 3);
  sapuTiap(p, jam(0, 8) + 1, jam(0, 10), 60);
  sapuTiap(p, jam(1, 8), jam(1, 10), 60);
  expect(terkirim(p)).toEqual([]);
  expect(galat(p)).toEqual([]);
  const kotak = p.tab('kotakKeluar');
  expect(kotak.filter((b) => b['templat'] === 'kuota')).toHaveLength(1);
  expect(kotak.filter((b) => b['templat'] === 'tanda-terima')).toHaveLength(3);
  expect(kotak.every((b) => b['percobaan'] === '0')).toBe(true);
  daily.setLimit(p.kantor.pemilik, 'email', undefined);
  sapu(p, jam(1, 11));
  sapu(p, jam(1, 12));
  const semua = terkirim(p);
  expect(semua.filter(tentangKuota)).toHaveLength(1);
  expect(semua.filter(tandaTerima)).toHaveLength(3);
  expect(p.tab('kotakKeluar')).toEqual([]);
});

test('between two sweeps a flood leaves what it takes to tell the office the same day', () => {
  const p = buka();
  const { accounts } = p.kantor.emulator;
  accounts.daily.setLimit(p.kantor.pemilik, 'email', 12);
  p.kantor.emulator.kernel.setNow(jam(0, 8));
  for (let i = 0; i < 8; i += 1) p.kirim();
  expect(terkirim(p).every(tandaTerima)).toBe(true);
  expect(sisa(p)).toBe(6);
  sapu(p, jam(0, 8.5));
  expect(terkirim(p).filter(tandaTerima)).toHaveLength(8);
  expect(terkirim(p).filter(tentangKuota)).toHaveLength(1);
});
