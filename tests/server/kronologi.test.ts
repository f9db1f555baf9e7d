// SPDX-License-Identifier: Apache-2.0
// Sixty working days without an end: one chronology, told once to the office's own people, sent
// nowhere; and the same broken off after every single request.

import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { addHariKerja, createKalender } from '../../core/waktu/kalender.ts';
import { createEmulator } from '../../emulator/index.ts';
import { kirimFormulir } from '../../scripts/kantor/formulir-isi.ts';
import { bacaTab, judulKolom, type Kantor } from '../../scripts/kantor/kantor.ts';
import { createWarga } from '../../scripts/kantor/orang.ts';
import { pasangKantor } from '../../scripts/kantor/pasang.ts';
import { createGoogle } from '../../server/google.ts';
import { jalankan, type HasilJalan } from '../../server/jalan.ts';
import { muatKalender, muatSop } from '../../sop/muat.ts';

const sop = muatSop('lapor-magetan');
const kalender = createKalender(muatKalender(sop.instansi));
const AWAL = Date.parse('2026-03-02T09:00:00+07:00');
const BATAS = addHariKerja(kalender, AWAL, 60);
const PELAPOR = createWarga(0);

let dir: string;
let alamat: Omit<Kantor, 'emulator'>;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'kentongan-'));
  const emulator = createEmulator({ dir, start: AWAL, seed: 3 });
  const { emulator: _, ...sisa } = await pasangKantor(emulator, sop, kalender);
  alamat = sisa;
  const kantor = { ...alamat, emulator };
  kirimFormulir(kantor, { isi: 'Jembatan dusun Ngelo putus', lokasi: 'Ngelo' }, PELAPOR);
  emulator.settle();
  // The rekap of the month is made before, so that only what is meant here is broken off below.
  emulator.kernel.setNow(BATAS);
  expect((await server(kantor)).kronologi).toEqual([]);
});

function buka(at: number): Kantor {
  const salinan = mkdtempSync(join(tmpdir(), 'kentongan-'));
  cpSync(dir, salinan, { recursive: true });
  const emulator = createEmulator({ dir: salinan, start: AWAL, seed: 3 });
  emulator.kernel.setNow(at);
  return { ...alamat, emulator };
}

function server({ emulator, pemilik, registerId }: Kantor): Promise<HasilJalan> {
  const google = createGoogle({
    accessToken: `emulated:${pemilik}`,
    fetchImplementation: emulator.fetch,
    jedaMs: [],
  });
  const log = { info: () => undefined, warn: () => undefined };
  return jalankan({ google, registerId, at: emulator.kernel.now(), log });
}

const dokumen = ({ emulator, pemilik }: Kantor) =>
  emulator.drive.view(pemilik).filter(({ name }) => name.startsWith('Kronologi '));

const surat = ({ emulator }: Kantor) =>
  emulator.mail.all().filter(({ subject }) => subject.startsWith('Kronologi aduan'));

describe('kronologi', () => {
  it('dibuat sekali, sesudah hari terakhir, tanpa dikirim ke luar', async () => {
    const kantor = buka(BATAS + 60_000);
    expect((await server(kantor)).kronologi).toHaveLength(1);
    expect((await server(kantor)).kronologi).toEqual([]);
    expect(dokumen(kantor)).toHaveLength(1);
    expect(surat(kantor)).toHaveLength(1);
    const penerima = surat(kantor).flatMap(({ to }) => to.split(', '));
    const petugas = bacaTab(kantor, 'petugas', kantor.pemilik).baris.map(
      ({ sel }) => sel(judulKolom('petugas', 'surel')).text,
    );
    expect(penerima.length).toBeGreaterThan(0);
    expect(petugas).toEqual(expect.arrayContaining(penerima));
  });

  it('memuat urutan kejadian dan tidak memuat identitas pelapor', async () => {
    const kantor = buka(BATAS + 60_000);
    await server(kantor);
    const [satu] = dokumen(kantor);
    const isi = JSON.stringify(kantor.emulator.docs.view(satu?.id ?? '', kantor.pemilik).body);
    expect(isi).toContain('Jembatan dusun Ngelo putus');
    expect(isi).toContain('dicatat dengan nomor register');
    expect(isi).toContain('60 hari kerja');
    const rahasia = [PELAPOR.nama, PELAPOR.surel, PELAPOR.telepon].filter((satu) => satu !== '');
    expect(rahasia.filter((satu) => isi.includes(satu))).toEqual([]);
  });

  it('tidak kembar dan tetap diberitahukan walau putus setelah permintaan ke-n', async () => {
    const utuh = buka(BATAS + 60_000);
    let jumlah = 0;
    utuh.emulator.fetch.fault = () => void (jumlah += 1);
    await server(utuh);
    for (let n = 1; n <= jumlah; n += 1) {
      const kantor = buka(BATAS + 60_000);
      let ke = 0;
      kantor.emulator.fetch.fault = () => ((ke += 1) === n ? 'lose-response' : undefined);
      await server(kantor).catch(() => undefined);
      kantor.emulator.fetch.fault = undefined;
      await server(kantor);
      expect([n, dokumen(kantor).length]).toEqual([n, 1]);
      expect(surat(kantor).length).toBeGreaterThanOrEqual(1);
    }
  });
});
