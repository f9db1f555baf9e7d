// SPDX-License-Identifier: Apache-2.0
// The monthly flow on the emulator through the real googleapis: one document, one row, one archive,
// however often the server runs. Broken off at every single request: tests/putus/server.

import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createKalender } from '../../core/waktu/kalender.ts';
import { createEmulator, type Emulator } from '../../emulator/index.ts';
import {
  bacaTab,
  judulKolom,
  type AlamatKantor,
  type Kantor,
} from '../../scripts/kantor/kantor.ts';
import { kirimFormulir } from '../../scripts/kantor/formulir-isi.ts';
import { createWarga } from '../../scripts/kantor/orang.ts';
import { pasangKantor } from '../../scripts/kantor/pasang.ts';
import { tulisDisposisi } from '../../scripts/kantor/pimpinan.ts';
import { createGoogle } from '../../server/google.ts';
import { jalankan, type HasilJalan } from '../../server/jalan.ts';
import { muatKalender, muatSop } from '../../sop/muat.ts';

const sop = muatSop('kecamatan-jenawi');
const kalender = createKalender(muatKalender(sop.instansi));
const BULAN = '2026-10';
const AWAL = Date.parse('2026-10-28T08:00:00+07:00');
/** Monday 2 November, the first working day. */
const HARI_PERTAMA = Date.parse('2026-11-02T08:00:00+07:00');

interface Simpanan {
  readonly dir: string;
  readonly alamat: Omit<Kantor, 'emulator'>;
}

let kosong: Simpanan;
let berisi: Simpanan;
let peringatan: string[] = [];

beforeAll(async () => {
  kosong = await pasang(0);
  berisi = await pasang(3);
});

afterEach(() => {
  peringatan = [];
});

async function pasang(jumlah: number): Promise<Simpanan> {
  const dir = mkdtempSync(join(tmpdir(), 'kentongan-'));
  const emulator = createEmulator({ dir, start: AWAL, seed: 3 });
  const { emulator: _, ...alamat } = await pasangKantor(emulator, sop, kalender);
  const kantor = { ...alamat, emulator };
  for (let i = 0; i < jumlah; i += 1) {
    emulator.advanceTo(AWAL + (i + 1) * 3_600_000);
    kirimFormulir(
      kantor,
      { isi: `Lampu jalan ke-${i + 1} padam`, lokasi: 'Jenawi' },
      createWarga(i),
    );
    emulator.settle();
  }
  emulator.kernel.setNow(HARI_PERTAMA);
  return { dir, alamat };
}

/** A fresh machine with the same journal: what one test does, no other sees. */
function buka({ dir, alamat }: Simpanan): Kantor {
  const salinan = mkdtempSync(join(tmpdir(), 'kentongan-'));
  cpSync(dir, salinan, { recursive: true });
  return { ...alamat, emulator: createEmulator({ dir: salinan, start: AWAL, seed: 3 }) };
}

function server(kantor: Kantor & AlamatKantor): Promise<HasilJalan> {
  const { emulator, pemilik, registerId } = kantor;
  const google = createGoogle({
    accessToken: `emulated:${pemilik}`,
    fetchImplementation: emulator.fetch,
    jedaMs: [],
  });
  const log = { info: () => undefined, warn: (pesan: string) => peringatan.push(pesan) };
  return jalankan({ google, registerId, at: emulator.kernel.now(), log });
}

const rekapTab = (kantor: Kantor) =>
  bacaTab(kantor, 'rekap', kantor.pemilik).baris.filter(({ kosong: k }) => !k);

const sel = (kantor: Kantor, id: string): string =>
  rekapTab(kantor)[0]?.sel(judulKolom('rekap', id)).text ?? '';

const berkas = (kantor: Kantor, nama: RegExp): number =>
  kantor.emulator.drive.view(kantor.pemilik).filter((satu) => nama.test(satu.name)).length;

const suratPimpinan = (emulator: Emulator): number =>
  emulator.mail.all().filter(({ subject }) => subject === 'Rekap aduan bulan Oktober 2026').length;

describe('rekap bulanan', () => {
  it('membuat satu dokumen, satu baris, satu surat; jalan kedua tidak membuat kembar', async () => {
    const kantor = buka(berisi);
    const pertama = await server(kantor);
    expect(pertama.rekap).toMatchObject({ bulan: BULAN, masuk: 3, selesai: 0, terbuka: 3 });
    await server(kantor);
    expect(rekapTab(kantor)).toHaveLength(1);
    expect(berkas(kantor, /^Rekap Aduan Oktober 2026$/)).toBe(1);
    expect(suratPimpinan(kantor.emulator)).toBe(1);
    expect(sel(kantor, 'status')).toBe('menunggu disposisi');
  });

  it('belum dibuat sebelum kantor buka pada hari kerja pertama', async () => {
    const kantor = buka(berisi);
    const { emulator } = kantor;
    const lebihAwal = { ...emulator.kernel, now: () => HARI_PERTAMA - 3_600_000 };
    const hasil = await server({ ...kantor, emulator: { ...emulator, kernel: lebihAwal } });
    expect(hasil.rekap).toBeUndefined();
  });

  it('menyebut nihil untuk bulan tanpa aduan', async () => {
    const kantor = buka(kosong);
    const google = createGoogle({
      accessToken: `emulated:${kantor.pemilik}`,
      fetchImplementation: kantor.emulator.fetch,
    });
    const log = { info: () => undefined, warn: () => undefined };
    const kerja = { google, registerId: kantor.registerId, at: kantor.emulator.kernel.now(), log };
    const { rekap } = await jalankan(kerja, BULAN);
    expect(rekap).toMatchObject({ masuk: 0, terbuka: 0 });
    const isi = JSON.stringify(
      kantor.emulator.docs.view(rekap?.dokumenId ?? '', kantor.pemilik).body,
    );
    expect(isi).toContain('tidak ada aduan yang masuk (nihil)');
    expect(isi).toContain('Nihil');
  });

  it('membaca disposisi, mengunci dokumen, dan mengarsipkan dengan sidik yang benar', async () => {
    const kantor = buka(berisi);
    await server(kantor);
    tulisDisposisi(kantor, sel(kantor, 'dokumenId'));
    const hasil = await server(kantor);
    expect(hasil.disposisi).toEqual([{ bulan: BULAN, keadaan: 'diarsipkan' }]);
    expect(sel(kantor, 'disposisi')).toContain('Percepat aduan');
    expect(sel(kantor, 'disposisiOleh')).toBe('Camat Jenawi');
    expect(kantor.emulator.drive.isReadOnly(sel(kantor, 'dokumenId'))).toBe(true);
    expect(sel(kantor, 'sha256')).toBe(await sidikArsip(kantor));
  });

  it('mengingatkan pimpinan sekali bila tiga hari kerja belum ada disposisi', async () => {
    const kantor = buka(berisi);
    await server(kantor);
    const ingat = (): number =>
      kantor.emulator.mail.all().filter(({ subject }) => /^Pengingat: disposisi/.test(subject))
        .length;
    kantor.emulator.kernel.setNow(HARI_PERTAMA + 3 * 86_400_000);
    await server(kantor);
    expect(ingat()).toBe(0);
    kantor.emulator.kernel.setNow(HARI_PERTAMA + 4 * 86_400_000);
    await server(kantor);
    await server(kantor);
    expect(ingat()).toBe(1);
  });
});

async function sidikArsip({ emulator, pemilik }: Kantor): Promise<string> {
  const { createHash } = await import('node:crypto');
  const arsip = emulator.drive.view(pemilik).find((satu) => /berdisposisi\).pdf$/.test(satu.name));
  const params = { fileId: arsip?.id ?? '', query: { alt: 'media' } };
  const isi = await emulator.drive.call('files.get', params, { actor: pemilik, face: 'person' });
  return createHash('sha256')
    .update((isi as { bytes: Uint8Array }).bytes)
    .digest('hex');
}
