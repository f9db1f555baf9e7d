// SPDX-License-Identifier: Apache-2.0
// Triggers that somebody removed or that Google switched off: noticed by whatever still runs, made
// again where that is safe, told. When nothing runs any more, the server says so.

import { describe, expect, test } from 'vitest';
import { HARI, JAM, siapkanPanggung, wib, type Panggung } from '../skenario/_panggung.ts';
import {
  gagal,
  hapusPemicu,
  jagaServer,
  papan,
  pemicu,
  perihal,
  suratAdmin,
  teksPapan,
} from './_jaga.ts';

const MULAI = wib('2026-10-19T08.00');
const buka = siapkanPanggung(MULAI, (p) => p.sampai(MULAI + JAM));
const LENGKAP = ['handleEdit', 'handleEdit', 'handleFormSubmit', 'runSweep'];

/** What Google has been seen to do with triggers that a trigger's run made; or not. */
const biarkanMati = (p: Panggung, mati: boolean): void => {
  p.kantor.emulator.scripts.faults.disableNestedTriggers = mati;
};

function pasangPerbarui({ kantor: { emulator, registerId, pemilik } }: Panggung): void {
  expect(emulator.scripts.clickMenu(registerId, 'setup', pemilik).status).toBe('COMPLETED');
}

describe('some of them are gone', () => {
  test('the edit triggers: made again within the hour, told once, and shown until they are sure', () => {
    const p = buka();
    biarkanMati(p, true);
    expect(hapusPemicu(p, 'handleEdit')).toBe(2);
    p.sampai(MULAI + 2.5 * JAM);
    expect(pemicu(p)).toEqual(LENGKAP);
    expect(teksPapan(p)).toContain('Pemicu tindakan pada Register Aduan tidak ada');
    expect(suratAdmin(p)).toEqual([
      {
        subject: 'Perlu diperiksa: pemicu tidak lengkap',
        text: expect.stringContaining('memilih menu Kentongan, Pasang/Perbarui') as string,
      },
    ]);
    p.sampai(MULAI + 4 * JAM);
    expect(teksPapan(p)).toContain('Pemicu tindakan pada Register Aduan belum terbukti hidup');
    pasangPerbarui(p);
    p.kirim();
    p.tindak(1, 'Terima aduan');
    p.tindak(1, 'Klasifikasikan', { kategori: 'Jalan dan jembatan' });
    expect(p.aduan(1)['langkah']).toContain('4. ');
    p.sampai(MULAI + 6 * JAM);
    expect(papan(p)[0]?.[0]).toContain('semua baik.');
    expect(teksPapan(p)).toContain('Sudah beres: Pemicu tindakan');
    expect(perihal(p)).toHaveLength(2);
    expect(gagal(p, MULAI)).toEqual([]);
  });

  test('the clock: a submission notices after three hours, sweeps, and makes it again', () => {
    const p = buka();
    biarkanMati(p, false);
    hapusPemicu(p, 'runSweep');
    p.sampai(MULAI + 3 * JAM);
    p.kirim();
    expect(pemicu(p)).not.toContain('runSweep');
    p.sampai(MULAI + 5 * JAM);
    p.kirim();
    expect(pemicu(p)).toEqual(LENGKAP);
    expect(teksPapan(p)).toContain('Pemicu sapuan berkala tidak ada. Sistem memasangnya kembali');
    const [surat] = suratAdmin(p);
    expect(surat?.text).toContain('Pemicu sapuan berkala tidak ada.');
    expect(surat?.text).toContain('menumpang pada aduan yang masuk');
    p.sampai(MULAI + 7 * JAM);
    // It has fired: that is proof enough.
    expect(papan(p)[0]?.[0]).toMatch(/^Berlaku sampai .* pukul 17\.\d\d WIB: semua baik\.$/);
    expect(perihal(p)).toHaveLength(2);
    expect(gagal(p, MULAI)).toEqual([]);
  });

  test('Google leaves the new one disabled: events go on sweeping, and setup makes it good', () => {
    const p = buka();
    biarkanMati(p, true);
    hapusPemicu(p, 'runSweep');
    for (const jam of [5, 9, 13, 23]) {
      p.sampai(MULAI + jam * JAM);
      p.kirim();
    }
    expect(p.tab('kotakKeluar')).toEqual([]);
    expect(teksPapan(p)).toContain('Pemicu sapuan berkala tidak berjalan');
    expect(teksPapan(p)).toContain('Pemicu sapuan berkala belum terbukti hidup');
    expect(perihal(p)).toHaveLength(1);
    pasangPerbarui(p);
    p.sampai(MULAI + 25 * JAM);
    expect(pemicu(p)).toEqual(LENGKAP);
    expect(papan(p)[0]?.[0]).toContain('semua baik.');
    expect(gagal(p, MULAI)).toEqual([]);
  });
});

describe('all of them are gone', () => {
  test('the server writes once a day, says it on the board, and tells when it is over', async () => {
    const p = buka();
    const baik = papan(p);
    expect(await jagaServer(p)).toEqual({ temuan: [], disurati: [] });
    expect(papan(p)).toEqual(baik);
    hapusPemicu(p);
    p.sampai(MULAI + 5 * JAM);
    p.kirim();
    const lain = ['pengaturan', 'sistem', 'rekap', 'register'] as const;
    const sebelum = lain.map((tab) => p.tab(tab));
    const hasil = await jagaServer(p);
    expect(hasil.disurati).toHaveLength(1);
    expect(hasil.temuan.join()).toMatch(/Sapuan berkala terakhir tercatat Senin.*jam yang lalu/);
    await jagaServer(p);
    expect(suratAdmin(p)).toEqual([
      {
        subject: 'Perlu segera diperiksa: sistem aduan tidak berjalan',
        text: expect.stringMatching(/pilih menu Kentongan, Pasang\/Perbarui.*formulir/) as string,
      },
    ]);
    expect(lain.map((tab) => p.tab(tab))).toEqual(sebelum);
    const [berhenti] = papan(p);
    expect(papan(p)).toHaveLength(1);
    expect(berhenti?.[0]).toMatch(/^Sistem berhenti: tidak ada sapuan yang tercatat sejak Senin/);
    p.sampai(MULAI + 5 * JAM + HARI);
    await jagaServer(p);
    expect(papan(p)).toEqual([berhenti]);
    expect(perihal(p)).toHaveLength(2);
    pasangPerbarui(p);
    p.sampai(MULAI + 7 * JAM + HARI);
    expect(p.tab('register')).toHaveLength(1);
    expect(papan(p)[0]?.[0]).toMatch(/^Berlaku sampai Selasa, 20 Oktober 2026/);
    expect((await jagaServer(p)).temuan).toEqual([]);
    await jagaServer(p);
    expect(perihal(p).filter((s) => s.includes('berjalan kembali'))).toHaveLength(1);
  });
});
