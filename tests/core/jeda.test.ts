// SPDX-License-Identifier: Apache-2.0
// Clocks that stand still, run on, or are given more time by an act.

import { describe, expect, it } from 'vitest';
import { pesanPenolakan } from '../../core/decide/galat.ts';
import { addHariKerja } from '../../core/waktu/kalender.ts';
import { jelaskanProses, tenggatLangkah, tenggatProses } from '../../core/tenggat/tenggat.ts';
import { tindakanBoleh } from '../../core/aduan/tindakan-boleh.ts';
import { HARI, JAM, SENIN, jalan, ke, langkah, rakit, sampai, tindak, tolak } from './_rakit.ts';
import { kantor, konteksUntuk } from './_sop.ts';

const hari = (maks: number) => ({ maks, satuan: 'hari_kerja' as const });

describe('tetap and perpanjang', () => {
  const sop = rakit(
    [
      langkah(
        'a',
        'p0',
        [
          ke('tetap', { id: 'catat', label: 'Catat', isian: 'Catatan' }),
          ke('tetap', {
            id: 'minta-waktu',
            label: 'Minta waktu',
            isian: 'Alasan',
            maksKali: 1,
            perpanjang: { untuk: 'langkah', waktu: hari(2) },
          }),
          ke('tetap', {
            id: 'minta-proses',
            label: 'Minta waktu proses',
            perpanjang: { untuk: 'proses', waktu: hari(5) },
          }),
          ke('b'),
        ],
        { waktu: hari(1) },
      ),
      langkah('b', 'p1', [ke('selesai')], { waktu: hari(1) }),
    ],
    { tenggatProses: [{ waktu: hari(3), sejak: 'diterima', dasar: '-' }] },
  );
  const konteks = konteksUntuk(sop);

  it('a note leaves the step, its clock and its visit as they are', () => {
    const awal = sampai(sop);
    const k = jalan(sop, awal, tindak('catat', 'Sudah ditelepon.'));
    expect(k.aduan).toEqual({ ...awal, peristiwa: 2 });
    expect(k.peristiwa).toMatchObject([{ tetap: true, isian: 'Sudah ditelepon.' }]);
    expect(k.surat).toEqual([]);
  });

  it('moves the deadline of the step from where it was, once, and notices come again', () => {
    const diingatkan = jalan(
      sop,
      sampai(sop),
      { jenis: 'waktu' },
      addHariKerja(kantor, SENIN, 1) - JAM,
    );
    expect(diingatkan.aduan.diberitahu).toContain('ingat');
    const k = jalan(sop, diingatkan.aduan, tindak('minta-waktu', 'Data belum lengkap.'));
    expect(k.aduan.diberitahu.filter((t) => !/^[pt]/.test(t))).toEqual([]);
    expect(k.aduan.perpanjangan).toEqual([{ untuk: 'langkah', waktu: hari(2) }]);
    const lama = addHariKerja(kantor, SENIN, 1);
    expect(tenggatLangkah(konteks, k.aduan)?.jatuhTempo).toBe(addHariKerja(kantor, lama, 2));
    expect(tindakanBoleh(konteks, k.aduan, SENIN).map((t) => t.id)).not.toContain('minta-waktu');
  });

  it('refuses to extend a deadline that has passed', () => {
    const tenggat = addHariKerja(kantor, SENIN, 1);
    const perintah = tindak('minta-waktu', 'Data belum lengkap.');
    expect(jalan(sop, sampai(sop), perintah, tenggat).aduan.perpanjangan).toHaveLength(1);
    const galat = tolak(sop, sampai(sop), perintah, tenggat + 1);
    expect(galat.kode).toBe('tenggat_sudah_lewat');
    expect(pesanPenolakan(galat)).toContain('Selasa, 20 Oktober 2026');
    const proses = tindak('minta-proses');
    expect(tolak(sop, sampai(sop), proses, addHariKerja(kantor, SENIN, 3) + 1).kode).toBe(
      'tenggat_sudah_lewat',
    );
  });

  it('keeps what the process was given when the step is left, not what the step was given', () => {
    const aduan = sampai(sop, tindak('minta-waktu', 'Data belum lengkap.'), tindak('minta-proses'));
    const k = jalan(sop, aduan, tindak('ke-b'));
    expect(k.aduan.perpanjangan).toEqual([{ untuk: 'proses', waktu: hari(5) }]);
    const lama = addHariKerja(kantor, SENIN, 3);
    expect(tenggatProses(konteks, k.aduan)?.jatuhTempo).toBe(addHariKerja(kantor, lama, 5));
  });

  it('forgets the notices of the deadline that moved, and no others', () => {
    const awal = {
      ...sampai(sop),
      diberitahu: ['p0', 't-ingat', 'ts1', 'te0', 'ingat', 's0', 'e0'],
    };
    expect(jalan(sop, awal, tindak('minta-waktu', 'Data belum lengkap.')).aduan.diberitahu).toEqual(
      ['p0', 't-ingat', 'ts1', 'te0'],
    );
    expect(jalan(sop, awal, tindak('minta-proses')).aduan.diberitahu).toEqual([
      'p0',
      'ingat',
      's0',
      'e0',
    ]);
  });
});

describe('jeda', () => {
  const sop = rakit(
    [
      langkah('a', 'p0', [ke('tanya'), ke('b')], { waktu: hari(2) }),
      langkah(
        'tanya',
        'warga',
        [
          ke('asal', { isianSebagai: 'tambahan' }),
          ke('selesai', { akhir: 'tidak_dilengkapi' }),
          ke('tunggu'),
          ke('tetap'),
        ],
        { jeda: true, habisWaktu: { setelah: hari(10), tindakan: 'ke-selesai' } },
      ),
      langkah('tunggu', 'luar', [ke('asal'), ke('b')]),
      langkah('b', 'p1', [ke('selesai')]),
    ],
    { tenggatProses: [{ waktu: hari(5), sejak: 'diterima', dasar: '-' }] },
  );
  const konteks = konteksUntuk(sop);
  const ditanya = jalan(
    sop,
    { ...sampai(sop), diberitahu: ['t-ingat', 'ingat'] },
    tindak('ke-tanya'),
    SENIN + JAM,
  );
  const balas = (tindakan: string) => ({ jenis: 'balas', isian: 'Ini.', tindakan }) as const;

  it('stops both clocks where they were', () => {
    expect(ditanya.peristiwa).toMatchObject([{ jeda: 'mulai', asal: 'a' }]);
    expect(ditanya.aduan).toMatchObject({
      asal: 'a',
      asalJam: { sejak: sampai(sop).sejak, diberitahu: ['ingat'] },
      jeda: [{ dari: SENIN + JAM }],
      diberitahu: ['t-ingat'],
    });
    expect(tenggatProses(konteks, ditanya.aduan)).toBeUndefined();
  });

  it('and lets them run on from there when the pelapor has answered', () => {
    const { aduan, peristiwa } = jalan(
      sop,
      ditanya.aduan,
      balas('ke-asal'),
      SENIN + 2 * HARI + JAM,
    );
    expect(peristiwa).toMatchObject([{ jeda: 'selesai', keLangkah: 'a' }]);
    expect(aduan).toMatchObject({
      langkah: 'a',
      sejak: sampai(sop).sejak,
      jeda: [{ dari: SENIN + JAM, sampai: SENIN + 2 * HARI + JAM }],
      diberitahu: ['t-ingat', 'ingat'],
      kunjungan: 3,
    });
    expect(aduan).not.toHaveProperty('asalJam');
    // Two working days asked for, two waited: due on the fourth.
    expect(tenggatLangkah(konteks, aduan)?.jatuhTempo).toBe(addHariKerja(kantor, SENIN, 4));
    expect(tenggatProses(konteks, aduan)?.jatuhTempo).toBe(addHariKerja(kantor, SENIN, 7));
  });

  it('keeps the extension of the step that asked', () => {
    const perpanjangan = [{ untuk: 'langkah', waktu: hari(1) }] as const;
    const { aduan } = jalan(sop, { ...sampai(sop), perpanjangan }, tindak('ke-tanya'));
    expect(aduan.perpanjangan).toBeUndefined();
    expect(jalan(sop, aduan, balas('ke-asal')).aduan.perpanjangan).toEqual(perpanjangan);
  });

  it.each([
    ['ke-selesai', {}],
    ['ke-tunggu', { asal: 'a' }],
  ])('ends also when the step is left by %s', (tindakan, harap) => {
    const bukanDiam = { ...sop, langkah: sop.langkah.map(({ habisWaktu: _h, ...l }) => l) };
    const { aduan, peristiwa } = jalan(bukanDiam, ditanya.aduan, balas(tindakan), SENIN + HARI);
    expect(peristiwa).toMatchObject([{ jeda: 'selesai' }]);
    expect(aduan).toMatchObject({ jeda: [{ dari: SENIN + JAM, sampai: SENIN + HARI }], ...harap });
  });

  it('gives the clock back also when somebody else was waited for in between', () => {
    const tunggu = jalan(sop, ditanya.aduan, balas('ke-tunggu'), SENIN + HARI).aduan;
    const { aduan } = jalan(sop, tunggu, tindak('ke-asal'), SENIN + 2 * HARI);
    expect(aduan).toMatchObject({ langkah: 'a', sejak: sampai(sop).sejak });
    const lain = jalan(sop, tunggu, tindak('ke-b'), SENIN + 2 * HARI).aduan;
    expect(lain).toMatchObject({ langkah: 'b', sejak: SENIN + 2 * HARI });
  });

  it('goes on also where the SOP names the step that asked instead of `asal`', () => {
    const bernama = rakit([
      langkah('a', 'p0', [ke('tanya')], { waktu: hari(2) }),
      langkah('tanya', 'warga', [ke('a')], { jeda: true }),
    ]);
    const tanya = jalan(bernama, sampai(bernama), tindak('ke-tanya')).aduan;
    const { aduan } = jalan(bernama, tanya, balas('ke-a'), SENIN + HARI);
    expect(aduan).toMatchObject({ langkah: 'a', sejak: sampai(bernama).sejak });
    expect(aduan).not.toHaveProperty('asal');
  });

  it('does not end while the pelapor says something and the step stays', () => {
    const { aduan } = jalan(sop, ditanya.aduan, balas('ke-tetap'), SENIN + HARI);
    expect(aduan.jeda).toEqual([{ dari: SENIN + JAM }]);
  });

  it('a second question is a second pause', () => {
    const balik = jalan(sop, ditanya.aduan, balas('ke-asal'), SENIN + 2 * JAM).aduan;
    const lagi = jalan(sop, balik, tindak('ke-tanya'), SENIN + 3 * JAM).aduan;
    expect(lagi.jeda).toEqual([
      { dari: SENIN + JAM, sampai: SENIN + 2 * JAM },
      { dari: SENIN + 3 * JAM },
    ]);
    expect(lagi.asalJam?.sejak).toBe(sampai(sop).sejak);
  });
});

describe('an aduan that was closed and is opened again', () => {
  const sop = rakit([langkah('a', 'p0', [ke('selesai')], { waktu: hari(1) })], {
    tenggatProses: [{ waktu: hari(3), sejak: 'diterima', dasar: '-' }],
    penutupan: {
      penilaian: true,
      dasar: '-',
      bukaKembali: { batas: { maks: 5, satuan: 'hari_kerja' }, ke: 'a' },
    },
  });
  const konteks = konteksUntuk(sop);
  const belum = { jenis: 'nilai', penilaian: 'belum', isian: '' } as const;
  const tutup = jalan(sop, sampai(sop), tindak('ke-selesai'), SENIN + HARI).aduan;

  it('has not used up the time of the process in which nobody could work on it', () => {
    const { aduan } = jalan(sop, tutup, belum, addHariKerja(kantor, SENIN + HARI, 4));
    expect(tenggatProses(konteks, aduan)?.jatuhTempo).toBeGreaterThan(
      addHariKerja(kantor, SENIN, 3),
    );
    expect(jelaskanProses(konteks, aduan)).toContain('selama menunggu pelapor atau ditutup');
  });

  it('stays late when it was late before it was closed', () => {
    const telat = jalan(sop, sampai(sop), tindak('ke-selesai'), addHariKerja(kantor, SENIN, 4));
    const { aduan } = jalan(sop, telat.aduan, belum, addHariKerja(kantor, SENIN, 6));
    expect(tenggatProses(konteks, aduan)?.jatuhTempo).toBe(
      tenggatProses(konteks, sampai(sop))?.jatuhTempo,
    );
  });
});
