// SPDX-License-Identifier: Apache-2.0
// Several who are asked at once: who is asked, how each answers, and when the step is over.

import { describe, expect, it } from 'vitest';
import { pesanPenolakan } from '../../core/decide/galat.ts';
import { statusAduan } from '../../core/aduan/status.ts';
import { tindakanBoleh } from '../../core/aduan/tindakan-boleh.ts';
import { konteksUntuk } from './_sop.ts';
import { SENIN, jalan, ke, langkah, rakit, sampai, tindak, tolak, tugas } from './_rakit.ts';

const OPD = ['opd-a', 'opd-b', 'opd-c'];
const jawab = { ...ke('rumus'), id: 'jawab', label: 'Jawab', isian: 'Jawaban', masingMasing: true };
const sop = rakit([
  langkah('terima', 'p0', [
    ke('minta'),
    ke('minta', { id: 'pilih', label: 'Minta sebagian', isian: 'Siapa', pilih: true }),
    ke('minta', { id: 'pilih-saja', label: 'Pilih saja', pilih: true, bahasaBaku: true }),
  ]),
  langkah(
    'minta',
    'p0',
    [jawab, ke('rumus', { id: 'cukup', label: 'Lanjutkan tanpa menunggu' }), ke('tanya')],
    { bersama: OPD },
  ),
  langkah('tanya', 'warga', [ke('asal', { isianSebagai: 'tambahan' }), ke('selesai')]),
  langkah('rumus', 'p1', [ke('selesai'), ke('minta', { id: 'ulang', label: 'Minta lagi' })]),
]);
const konteks = konteksUntuk(sop);
const boleh = (aduan: Parameters<typeof tindakanBoleh>[1]): string[] =>
  tindakanBoleh(konteks, aduan, SENIN).map((t) => t.id);
const diminta = sampai(sop, tindak('ke-minta'));

describe('asking', () => {
  it('all who are named in the step, with one letter each', () => {
    const k = jalan(sop, sampai(sop), tindak('ke-minta'));
    expect(k.aduan.menunggu).toEqual(OPD);
    // PLN is outside the office: its admin is written to.
    expect(tugas(k)).toEqual(['tugas → opd-a', 'tugas → opd-b', 'tugas → admin']);
    expect(k.surat.map((s) => s.data['pelaksana'])).toEqual([
      'DPUPR',
      'Dinas Lingkungan, Bidang Sampah',
      'PLN',
    ]);
    expect(statusAduan(sop, k.aduan)).toBe(
      'Menunggu jawaban DPUPR, Dinas Lingkungan, Bidang Sampah, PLN',
    );
  });

  it.each([
    ['DPUPR', ['opd-a']],
    [' opd-c , dpupr.\nMohon dijawab hari ini.', ['opd-a', 'opd-c']],
    ['PLN; Dinas Lingkungan,Bidang  Sampah', ['opd-b', 'opd-c']],
    ['pln, PLN, opd-c', ['opd-c']],
    ['DPUPR dan PLN', ['opd-a', 'opd-c']],
    ['PLN, dinas lingkungan, bidang sampah, dan DPUPR.', OPD],
  ])('those whom the first line names: %j', (isian, menunggu) => {
    expect(jalan(sop, sampai(sop), tindak('pilih', isian)).aduan.menunggu).toEqual(menunggu);
  });

  it.each([
    ['DPUPR, Dinas Kebersihan', 'Dinas Kebersihan'],
    ['Dinas Lingkungan', 'Dinas Lingkungan'],
    ['DPUPR dan sekitarnya', 'sekitarnya'],
    ['081234567890', '[telepon disamarkan]'],
  ])('nobody who is not among them: %j', (isian, pelaksana) => {
    const galat = tolak(sop, sampai(sop), tindak('pilih', isian));
    expect(galat).toMatchObject({ kode: 'pelaksana_tidak_dikenal', fakta: { pelaksana } });
    expect(pesanPenolakan(galat)).toContain('DPUPR, Dinas Lingkungan, Bidang Sampah, PLN');
  });

  it('wants at least one name, and does not judge names as sentences', () => {
    const galat = tolak(sop, sampai(sop), tindak('pilih-saja', ' , '));
    expect(galat.kode).toBe('isian_wajib');
    expect(pesanPenolakan(galat)).toContain('DPUPR');
    expect(jalan(sop, sampai(sop), tindak('pilih-saja', 'PLN')).aduan.menunggu).toEqual(['opd-c']);
    expect(tolak(sop, sampai(sop), tindak('pilih-saja', 'PLN\nyg cpt')).kode).toBe(
      'bahasa_belum_baku',
    );
  });

  it('at intake too, when the first step asks several', () => {
    const langsung = rakit([
      langkah('minta', 'p0', [jawab], { bersama: OPD }),
      langkah('rumus', 'p1', [ke('selesai')]),
    ]);
    expect(sampai(langsung).menunggu).toEqual(OPD);
  });
});

it('is asked again when the aduan is opened again, each by their own name', () => {
  const buka = rakit(sop.langkah.slice(0, 4), {
    penutupan: {
      penilaian: true,
      dasar: '-',
      bukaKembali: {
        batas: { maks: 3, satuan: 'hari_kerja' },
        ke: 'minta',
        kepada: ['opd-a', 'pimpinan'],
      },
    },
  });
  const tutup = sampai(buka, tindak('ke-minta'), tindak('cukup'), tindak('ke-selesai'));
  const k = jalan(buka, tutup, { jenis: 'nilai', penilaian: 'belum', isian: '' });
  expect(k.aduan.menunggu).toEqual(OPD);
  expect(k.surat.map((s) => [s.kepada, s.data['pelaksana']])).toEqual([
    ['opd-a', 'DPUPR'],
    ['opd-b', 'Dinas Lingkungan, Bidang Sampah'],
    ['admin', 'PLN'],
    ['pimpinan', 'DPUPR, Dinas Lingkungan, Bidang Sampah, PLN'],
  ]);
});

describe('answering', () => {
  it('is offered once for each who is waited for', () => {
    expect(boleh(diminta)).toEqual([
      'jawab@opd-a',
      'jawab@opd-b',
      'jawab@opd-c',
      'cukup',
      'ke-tanya',
    ]);
    const label = tindakanBoleh(konteks, diminta, SENIN)[1]?.label;
    expect(label).toBe('Jawab (Dinas Lingkungan, Bidang Sampah)');
  });

  it('keeps each answer under its name, and goes on with the last', () => {
    const satu = jalan(sop, diminta, tindak('jawab@opd-b', 'Sampah diangkut besok.'));
    expect(satu.peristiwa).toMatchObject([
      { tindakan: 'jawab', tetap: true, atasNama: 'opd-b', menunggu: ['opd-a', 'opd-c'] },
    ]);
    expect(satu.surat).toEqual([]);
    expect(satu.aduan).toMatchObject({ langkah: 'minta', kunjungan: diminta.kunjungan });
    expect(statusAduan(sop, satu.aduan)).toBe('Menunggu jawaban DPUPR, PLN');
    const dua = jalan(sop, satu.aduan, tindak('jawab (pln)', 'Kabel dirapikan.'));
    const tiga = jalan(sop, dua.aduan, tindak('Jawab (DPUPR)', 'Jalan ditambal.'));
    expect(tiga.aduan).toMatchObject({
      langkah: 'rumus',
      bahan:
        'Dinas Lingkungan, Bidang Sampah:\nSampah diangkut besok.\n\n' +
        'PLN:\nKabel dirapikan.\n\nDPUPR:\nJalan ditambal.',
    });
    expect(tiga.aduan.menunggu).toBeUndefined();
    expect(tugas(tiga)).toEqual(['tugas → p1']);
  });

  it('is refused twice, without a name, and when nobody asked', () => {
    const { aduan } = jalan(sop, diminta, tindak('jawab@opd-a', 'Jalan ditambal.'));
    for (const nama of ['jawab@opd-a', 'jawab', 'Jawab']) {
      const galat = tolak(sop, aduan, tindak(nama, 'Jalan ditambal.'));
      expect(galat.kode).toMatch(/tidak_dikenal|bukan_untuk_langkah_ini/);
      expect(pesanPenolakan(galat)).toContain('Jawab (PLN)');
    }
    const sebagian = jalan(sop, sampai(sop), tindak('pilih', 'PLN')).aduan;
    expect(tolak(sop, sebagian, tindak('jawab@opd-a', 'Ini.')).kode).toBe('tindakan_tidak_dikenal');
  });

  it('need not be waited for by who leads the step', () => {
    const { aduan } = jalan(sop, diminta, tindak('jawab@opd-a', 'Jalan ditambal.'));
    const k = jalan(sop, aduan, tindak('cukup'));
    expect(k.aduan).toMatchObject({ langkah: 'rumus', bahan: 'DPUPR:\nJalan ditambal.' });
    expect(k.aduan.menunggu).toBeUndefined();
  });

  it('goes on with those who had not answered, after the pelapor was asked', () => {
    const satu = jalan(sop, diminta, tindak('jawab@opd-a', 'Jalan ditambal.')).aduan;
    const tanya = jalan(sop, satu, tindak('ke-tanya')).aduan;
    expect(tanya.menunggu).toBeUndefined();
    const balik = jalan(sop, tanya, {
      jenis: 'balas',
      isian: 'Di depan balai desa.',
      tindakan: 'ke-asal',
    });
    expect(balik.aduan.menunggu).toEqual(['opd-b', 'opd-c']);
  });

  it('is asked of all where the aduan does not come back to the step that asked', () => {
    const dua = rakit([
      langkah('satu', 'p0', [jawab, ke('tanya')], { bersama: OPD }),
      langkah('tanya', 'warga', [ke('asal'), ke('dua')]),
      langkah('dua', 'p0', [ke('rumus')], { bersama: OPD }),
      langkah('rumus', 'p1', [ke('selesai')]),
    ]);
    const { aduan } = jalan(dua, sampai(dua), tindak('jawab@opd-a', 'Jalan ditambal.'));
    const tanya = jalan(dua, aduan, tindak('ke-tanya')).aduan;
    const maju = jalan(dua, tanya, { jenis: 'balas', isian: '', tindakan: 'ke-dua' }).aduan;
    expect(maju).toMatchObject({ langkah: 'dua', menunggu: OPD });
  });

  it('is no news to who gave the last answer and has the next step', () => {
    const berdua = rakit([
      langkah('minta', 'p0', [jawab, ke('rumus')], { bersama: ['opd-a', 'p1'] }),
      langkah('rumus', 'p1', [ke('selesai')]),
    ]);
    const satu = jalan(berdua, sampai(berdua), tindak('jawab@opd-a', 'Jalan ditambal.')).aduan;
    expect(tugas(jalan(berdua, satu, tindak('jawab@p1', 'Sudah dicek.')))).toEqual([]);
    expect(tugas(jalan(berdua, satu, tindak('ke-rumus')))).toEqual(['tugas → p1']);
  });

  it('is asked of all again in a new round', () => {
    const rumus = jalan(sop, diminta, tindak('cukup')).aduan;
    expect(jalan(sop, rumus, tindak('ulang')).aduan.menunggu).toEqual(OPD);
  });

  it('is passed over by the clock, for all at once', () => {
    const habisWaktu = { setelah: { maks: 60, satuan: 'menit' as const }, tindakan: 'jawab' };
    const berjam = {
      ...sop,
      langkah: sop.langkah.map((l) => (l.id === 'minta' ? { ...l, habisWaktu } : l)),
    };
    const k = jalan(berjam, diminta, { jenis: 'waktu' }, SENIN + 2 * 3_600_000);
    expect(k.aduan.langkah).toBe('rumus');
  });
});
