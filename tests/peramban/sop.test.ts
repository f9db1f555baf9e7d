// SPDX-License-Identifier: Apache-2.0
// The SOP tab in a browser: what is changed there counts for the next aduan, not for the one before.

import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { kirimFormulir } from '../../scripts/kantor/formulir-isi.ts';
import { createWarga } from '../../scripts/kantor/orang.ts';
import { bukaKantorPeramban, wib, type KantorPeramban } from './_kantor.ts';
import { createLembarMeja } from './_lembar.ts';

const LANGKAH = 'Menerima Aduan Masyarakat secara Online dan pemberian nomor Register';
const PERTAMA = '0001/ADU/KEC.JNW/X/2026';
const KEDUA = '0002/ADU/KEC.JNW/X/2026';

let dunia: KantorPeramban;
let page: Page;

beforeAll(async () => {
  dunia = await bukaKantorPeramban(wib('2026-10-19T09.00'));
});
afterEach(() => expect(dunia.ambilGangguan()).toEqual([]));
afterAll(async () => {
  await page?.context().close();
  await dunia?.tutup();
});

function kirim(isi: string, ke: number): void {
  expect(kirimFormulir(dunia.kantor, { isi, lokasi: 'Balong' }, createWarga(ke))).toBeUndefined();
  dunia.kantor.emulator.settle();
}

describe('lembar SOP di peramban', () => {
  it('waktu yang salah tulis ditolak di samping selnya', async () => {
    kirim('Jembatan bambu di Balong lapuk.', 1);
    page = await dunia.buka(dunia.jalurRegister, dunia.kantor.pemilik);
    await page.getByRole('button', { name: 'SOP', exact: true }).click();
    const sop = createLembarMeja(page, 'sop');
    await sop.ketik(LANGKAH, 'waktu', 'nanti saja');
    await sop.tampak(LANGKAH, 'pemeriksaan', 'Waktu “nanti saja” belum dapat dibaca');
  });

  it('waktu dan pelaksana yang diubah berlaku bagi aduan berikutnya saja', async () => {
    const sop = createLembarMeja(page, 'sop');
    await sop.ketik(LANGKAH, 'waktu', '2 jam');
    await sop.ketik(LANGKAH, 'pelaksana', 'pengelola-data');
    await sop.tampak(LANGKAH, 'pemeriksaan', /^(?!.*belum dapat dibaca)/);
    kirim('Talud jalan desa longsor.', 2);

    await page.getByRole('button', { name: 'Register', exact: true }).click();
    const register = createLembarMeja(page);
    await register.tampak(PERTAMA, 'tenggat', '19-10-2026 09.05');
    await register.tampak(PERTAMA, 'pelaksana', 'Admin Website dan Media Sosial');
    await register.tampak(KEDUA, 'tenggat', /^19-10-2026 11\.0/);
    await register.tampak(KEDUA, 'pelaksana', 'Pengelola Data');
  });
});
