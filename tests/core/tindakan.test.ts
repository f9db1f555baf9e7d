// SPDX-License-Identifier: Apache-2.0
// What an act may have besides where it leads: each key of the format once done and once refused.

import { describe, expect, it } from 'vitest';
import { pesanPenolakan } from '../../core/decide/galat.ts';
import { addHariKerja } from '../../core/waktu/kalender.ts';
import { tindakanBoleh } from '../../core/aduan/tindakan-boleh.ts';
import { kantor, konteksUntuk } from './_sop.ts';
import {
  JAM,
  SENIN,
  catat,
  jalan,
  ke,
  langkah,
  rakit,
  sampai,
  tindak,
  tolak,
  tugas,
} from './_rakit.ts';

const hari = (maks: number) => ({ maks, satuan: 'hari_kerja' as const });
const boleh = (
  sop: Parameters<typeof konteksUntuk>[0],
  aduan: Parameters<typeof tindakanBoleh>[1],
  at = SENIN,
) => tindakanBoleh(konteksUntuk(sop), aduan, at).map((t) => t.id);

describe('bila', () => {
  const sop = rakit([
    langkah('a', 'p0', [
      ke('b', { bila: { jenis: ['Informasi'] } }),
      ke('c', { bila: { jenis: ['pengaduan'], kanal: ['WA', 'SMS'] } }),
      ke('selesai'),
    ]),
    langkah('b', 'p1', [ke('selesai')]),
    langkah('c', 'p1', [ke('selesai')]),
  ]);

  it.each([
    ['informasi', 'Google Form', ['ke-b', 'ke-selesai']],
    ['pengaduan', 'wa', ['ke-c', 'ke-selesai']],
    ['pengaduan', 'Google Form', ['ke-selesai']],
  ])('offers an act only for such aduan: %s by %s', (jenis, kanal, harap) => {
    const { aduan } = jalan(sop, undefined, catat({ jenis, kanal }));
    expect(boleh(sop, aduan)).toEqual(harap);
  });

  it('refuses it for others, and says so', () => {
    const { aduan } = jalan(sop, undefined, catat({ jenis: 'pengaduan' }));
    const galat = tolak(sop, aduan, tindak('ke-b'));
    expect(galat.kode).toBe('tindakan_bukan_untuk_langkah_ini');
    expect(pesanPenolakan(galat)).toMatch(/tidak berlaku bagi aduan seperti ini.*Ke selesai\.$/);
  });

  it('looks at the class that an act gave', () => {
    const berkelas = rakit([
      langkah('a', 'p0', [ke('b', { kelas: 'berat' })]),
      langkah('b', 'p1', [
        ke('selesai', { bila: { kelas: ['ringan'] } }),
        ke('a', { bila: { kelas: ['berat'] } }),
      ]),
    ]);
    const k = jalan(berkelas, sampai(berkelas), tindak('ke-b'));
    expect(k.aduan.kelas).toBe('berat');
    expect(k.peristiwa).toMatchObject([{ kelas: 'berat' }]);
    expect(boleh(berkelas, k.aduan)).toEqual(['ke-a']);
    const lagi = jalan(berkelas, jalan(berkelas, k.aduan, tindak('ke-a')).aduan, tindak('ke-b'));
    expect(lagi.peristiwa[0]).not.toHaveProperty('kelas');
  });
});

describe('awalBila', () => {
  const sop = rakit(
    [
      langkah('a', 'p0', [ke('b')]),
      langkah('b', 'p1', [ke('selesai')]),
      langkah('c', 'grup', [ke('b')]),
    ],
    {
      awalBila: [
        { bila: { kanal: ['WA'] }, ke: 'c' },
        { bila: { jenis: ['informasi'] }, ke: 'b' },
      ],
    },
  );

  it.each([
    ['pengaduan', 'Google Form', 'a', 'p0'],
    ['informasi', 'Google Form', 'b', 'p1'],
    ['informasi', 'WA', 'c', 'grup'],
  ])('%s by %s enters at %s', (jenis, kanal, awal, pelaksana) => {
    const k = jalan(sop, undefined, catat({ jenis, kanal }));
    expect(k.aduan.langkah).toBe(awal);
    expect(tugas(k)).toEqual(['tanda-terima → pelapor', `tugas → ${pelaksana}`]);
  });
});

describe('setelah', () => {
  const sop = rakit([
    langkah('a', 'p0', [ke('b', { setelah: hari(3) })]),
    langkah('b', 'luar', [ke('selesai')]),
  ]);
  const mulai = addHariKerja(kantor, SENIN, 3);

  it('offers an act only from then on', () => {
    const aduan = sampai(sop);
    expect(boleh(sop, aduan, mulai - 1)).toEqual([]);
    expect(boleh(sop, aduan, mulai)).toEqual(['ke-b']);
    expect(jalan(sop, aduan, tindak('ke-b'), mulai).aduan.langkah).toBe('b');
  });

  it('refuses it before, and says from when on', () => {
    const galat = tolak(sop, sampai(sop), tindak('Ke b'), mulai - 1);
    expect(galat.kode).toBe('belum_waktunya');
    expect(pesanPenolakan(galat)).toMatch(/mulai Kamis, 22 Oktober 2026 pukul/);
  });
});

describe('maksKali and kembali', () => {
  const sop = rakit([
    langkah('a', 'p0', [ke('b')]),
    langkah('b', 'p1', [ke('a', { kembali: true, maksKali: 2, isian: 'Alasan' }), ke('selesai')]),
  ]);
  const putar = (n: number) =>
    sampai(
      sop,
      ...Array.from({ length: n }, () => [
        tindak('ke-b'),
        tindak('ke-a', 'Bukan wewenang kami.'),
      ]).flat(),
    );

  it('counts hops, and tells who gets it back how often and why', () => {
    const k = jalan(sop, sampai(sop, tindak('ke-b')), tindak('ke-a', 'Bukan wewenang kami.'));
    expect(k.aduan).toMatchObject({ dikembalikan: 1, kali: { 'b.ke-a': 1 } });
    expect(k.surat.map((s) => s.data)).toMatchObject([
      { kembali: '1', alasan: 'Bukan wewenang kami.' },
    ]);
    expect(jalan(sop, k.aduan, tindak('ke-b')).surat[0]?.data).toMatchObject({
      kembali: '',
      alasan: '',
    });
    expect(jalan(sop, putar(1), tindak('ke-b')).aduan.dikembalikan).toBe(1);
    expect(putar(2)).toMatchObject({ dikembalikan: 2, kali: { 'b.ke-a': 2 } });
  });

  it('is not offered again when it is used up, and refused with the number', () => {
    const aduan = jalan(sop, putar(2), tindak('ke-b')).aduan;
    expect(boleh(sop, aduan)).toEqual(['ke-selesai']);
    const galat = tolak(sop, aduan, tindak('ke-a', 'Bukan wewenang kami.'));
    expect(galat).toMatchObject({ kode: 'batas_kali_tercapai', fakta: { maks: '2' } });
    expect(pesanPenolakan(galat)).toContain('2 kali');
  });
});

describe('berkasLengkap', () => {
  it('is noted the first time', () => {
    const sop = rakit([
      langkah('a', 'p0', [ke('b', { berkasLengkap: true })]),
      langkah('b', 'p1', [ke('a')]),
    ]);
    const satu = jalan(sop, sampai(sop), tindak('ke-b'), SENIN + JAM).aduan;
    expect(satu.lengkap).toBe(SENIN + JAM);
    const lagi = jalan(
      sop,
      jalan(sop, satu, tindak('ke-a'), SENIN + 2 * JAM).aduan,
      tindak('ke-b'),
      SENIN + 3 * JAM,
    );
    expect(lagi.aduan.lengkap).toBe(SENIN + JAM);
    expect(lagi.peristiwa[0]).not.toHaveProperty('berkasLengkap');
  });
});

describe('isianDari bahan', () => {
  const sop = rakit([
    langkah('susun', 'p0', [
      ke('setuju', { isian: 'Konsep jawaban', isianSebagai: 'bahan' }),
      ke('setuju', { id: 'lewat', label: 'Lewat' }),
    ]),
    langkah('setuju', 'p1', [
      ke('selesai', {
        isianDari: 'bahan',
        isianSebagai: 'tanggapan',
        suratPelapor: 'tanggapan',
        bahasaBaku: true,
      }),
      ke('susun', { kembali: true }),
    ]),
  ]);
  const konsep = 'Jalan sudah ditambal. Bila rusak lagi, hubungi 0271-495000 atau 081234567890.';

  it('sends the draft as it is, the office number in it included, and keeps a note beside it', () => {
    const k = jalan(sop, sampai(sop, tindak('ke-setuju', konsep)), tindak('ke-selesai', 'Bagus.'));
    expect(k.aduan).toMatchObject({ akhir: 'dijawab', tanggapan: konsep, bahan: konsep });
    expect(k.surat).toMatchObject([{ templat: 'tanggapan', teks: konsep }]);
    expect(k.peristiwa).toMatchObject([
      { isian: konsep, isianSebagai: 'tanggapan', catatan: 'Bagus.' },
    ]);
  });

  it('hands a note on to whoever is next, beside the draft', () => {
    const berparaf = rakit([
      langkah('susun', 'p0', [ke('paraf', { isian: 'Konsep', isianSebagai: 'bahan' })]),
      langkah('paraf', 'p1', [ke('kirim', { isianDari: 'bahan', isianSebagai: 'tanggapan' })]),
      langkah('kirim', 'grup', [ke('selesai', { suratPelapor: 'tanggapan' })]),
    ]);
    const aduan = sampai(berparaf, tindak('ke-paraf', konsep));
    const [surat] = jalan(berparaf, aduan, tindak('ke-kirim', 'Kirim hari ini juga.')).surat;
    expect(surat?.teks).toContain(`Bahan tanggapan:\n${konsep}`);
    expect(surat?.teks).toMatch(/Catatan dari langkah "paraf":\nKirim hari ini juga\.$/);
  });

  it('is refused while there is no draft', () => {
    const galat = tolak(sop, sampai(sop, tindak('lewat')), tindak('ke-selesai'));
    expect(galat.kode).toBe('bahan_belum_ada');
    expect(pesanPenolakan(galat)).toContain('bahan');
  });

  it('judges the language of the draft too', () => {
    const aduan = sampai(sop, tindak('ke-setuju', 'Jalan sdh ditambal kemarin.'));
    const galat = tolak(sop, aduan, tindak('ke-selesai'));
    expect(galat).toMatchObject({ kode: 'bahasa_belum_baku', fakta: { bahan: 'ya' } });
  });

  it('masks phones in a bahan that nobody sends as it is', () => {
    const biasa = rakit([
      langkah('susun', 'p0', [ke('jawab', { isian: 'Bahan', isianSebagai: 'bahan' })]),
      langkah('jawab', 'p1', [ke('selesai')]),
    ]);
    expect(sampai(biasa, tindak('ke-jawab', konsep)).bahan).toContain('[telepon disamarkan]');
  });
});

describe('bukaKembali', () => {
  const sop = rakit([langkah('a', 'p0', [ke('selesai')])], {
    penutupan: {
      penilaian: true,
      dasar: '-',
      bukaKembali: { batas: hari(3), ke: 'a', maksKali: 1, kepada: ['pimpinan', 'p0'] },
    },
  });
  const belum = { jenis: 'nilai', penilaian: 'belum', isian: 'Masih berlubang.' } as const;

  it('tells who has the step and whoever the SOP names besides', () => {
    const k = jalan(sop, sampai(sop, tindak('ke-selesai')), belum);
    expect(k.aduan).toMatchObject({ langkah: 'a', kali: { bukaKembali: 1 } });
    expect(tugas(k)).toEqual(['dibuka-kembali → p0', 'dibuka-kembali → pimpinan']);
  });

  it('is not done more often than the SOP says', () => {
    const aduan = sampai(sop, tindak('ke-selesai'), belum, tindak('ke-selesai'));
    const galat = tolak(sop, aduan, belum);
    expect(galat.kode).toBe('batas_kali_tercapai');
    expect(pesanPenolakan(galat)).toMatch(/dibuka kembali 1 kali.*0001\/ADU\/2026/);
    expect(jalan(sop, aduan, { ...belum, penilaian: 'puas' }).aduan.penilaian).toBe('puas');
  });
});
