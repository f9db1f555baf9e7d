// SPDX-License-Identifier: Apache-2.0
// From a form's answers to the register and to Identitas Pelapor: whatever is answered, personal data
// goes only to the latter, and no aduan falls through.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { butirFormulir, parseJawaban } from '../../register/formulir/formulir.ts';
import {
  type Identitas,
  parseIdentitas,
  permintaanBacaIdentitas,
  permintaanIdentitas,
} from '../../register/baris/identitas.ts';
import {
  type BerkasAda,
  FIELDS_PENYEDIAAN,
  penyediaanIdentitas,
} from '../../register/pasang/penyediaan.ts';
import type { RentangTerbaca } from '../../register/tab/sheets-bentuk.ts';
import { OWNER, createDesk } from '../emulator/_sheets-desk.ts';

const KATEGORI = ['Jalan & jembatan', 'Lainnya'];
const respons = { responsId: 'r1', diterima: 1_790_000_000_000 };

const LENGKAP = [
  { judul: 'Jenis', nilai: 'Pengaduan' },
  { judul: 'Kategori', nilai: 'Jalan & jembatan' },
  {
    judul: 'Isi aduan',
    nilai: 'Saya Sumiyati Wulandari, jalan depan rumah berlubang. WA 081234567890.',
  },
  { judul: 'Lokasi kejadian', nilai: 'Dusun Balong' },
  { judul: 'Tanggal kejadian', nilai: '2026-10-01' },
  { judul: 'Penyelesaian yang diharapkan', nilai: 'Segera ditambal' },
  { judul: 'Nama lengkap', nilai: 'Sumiyati Wulandari' },
  { judul: 'Alamat', nilai: 'Balong RT 1 RW 2' },
  { judul: 'Nomor telepon/WhatsApp', nilai: '081234567890' },
  { judul: 'Alamat surel (email)', nilai: ' sumiyati@contoh.id ' },
  { judul: 'NIK', nilai: '3313050505900001' },
  { judul: 'Kerahasiaan', nilai: ['Rahasiakan identitas saya'] },
  { judul: 'Persetujuan', nilai: ['Saya setuju'] },
];

describe('parseJawaban', () => {
  it('jawaban lengkap: yang ke register tersamar, yang ke PPID utuh', () => {
    const { identitas, masukan, kosong } = parseJawaban(LENGKAP, respons, KATEGORI);
    expect(kosong).toBe(false);
    expect(masukan).toMatchObject({
      jenis: 'Pengaduan',
      kategori: 'Jalan & jembatan',
      lokasi: 'Dusun Balong',
      rahasia: true,
      adaSurel: true,
      kurang: [],
      kanal: 'Google Formulir',
    });
    const umum = JSON.stringify(masukan);
    for (const rahasia of ['Sumiyati', 'Wulandari', '081234567890', 'sumiyati@', '33130505']) {
      expect(umum).not.toContain(rahasia);
    }
    expect(masukan.isi).toContain('Segera ditambal');
    expect(identitas).toMatchObject({
      nama: 'Sumiyati Wulandari',
      surel: 'sumiyati@contoh.id',
      nik: '3313050505900001',
      telepon: '081234567890',
    });
    expect(identitas.isi).toContain('081234567890');
  });

  it.each([
    ['nama', 'Nama lengkap', 'nama pelapor'],
    ['alamat', 'Alamat', 'alamat pelapor'],
    ['isi', 'Isi aduan', 'uraian aduan yang jelas'],
  ])('tanpa %s: disebut sebagai kekurangan', (_id, judul, kurang) => {
    const jawaban = LENGKAP.filter(
      (j) => j.judul !== judul && j.judul !== 'Penyelesaian yang diharapkan',
    );
    expect(parseJawaban(jawaban, respons, KATEGORI).masukan.kurang).toContain(kurang);
  });

  it('telepon saja atau surel saja sudah cukup untuk dihubungi', () => {
    const tanpa = (...judul: string[]) =>
      parseJawaban(
        LENGKAP.filter((j) => !judul.some((t) => j.judul.includes(t))),
        respons,
        KATEGORI,
      ).masukan.kurang;
    expect(tanpa('telepon')).toEqual([]);
    expect(tanpa('surel')).toEqual([]);
    expect(tanpa('telepon', 'surel')).toEqual([
      'nomor telepon atau alamat surel yang dapat dihubungi',
    ]);
  });

  it.each([
    ['Uraian pengaduan *', 'isi'],
    ['E-mail', 'surel'],
    ['No. HP / WA', 'telepon'],
    ['Nama Pelapor', 'nama'],
    ['Alamat kejadian', 'lokasi'],
  ])('judul kantor lain “%s” dikenali', (judul, id) => {
    const nilai = id === 'surel' ? 'x@contoh.id' : 'Isi jawaban ini';
    const { identitas, masukan } = parseJawaban([{ judul, nilai }], respons, []);
    const semua: Record<string, unknown> = { ...masukan, ...identitas, isi: masukan.isi };
    expect(semua[id]).toBe(nilai);
  });

  it.each(['Nama ibu kandung', 'Tanggal lahir', 'Tempat lahir', 'Nomor rekening'])(
    'pertanyaan yang tidak dikenal (%s) hanya sampai kepada PPID',
    (judul) => {
      const jawaban = [...LENGKAP, { judul, nilai: 'Karsinah 12' }];
      const { identitas, masukan } = parseJawaban(jawaban, respons, KATEGORI);
      expect(JSON.stringify(masukan)).not.toContain('Karsinah');
      expect(identitas.isi).toContain(`${judul}: Karsinah 12`);
    },
  );

  it('pertanyaan isi yang diganti judulnya: jawaban terpanjang menjadi isi', () => {
    const jawaban = [
      { judul: 'Apa yang terjadi?', nilai: 'Lampu jalan di perempatan sudah mati dua minggu.' },
      { judul: 'Warna lampu', nilai: 'kuning' },
    ];
    expect(parseJawaban(jawaban, respons, []).masukan.isi).toContain('Lampu jalan');
  });

  it('jawaban kosong (pemicu yang menyala dua kali) dikenali', () => {
    expect(parseJawaban([], respons, []).kosong).toBe(true);
    const hampa = LENGKAP.map(({ judul }) => ({ judul, nilai: '' }));
    expect(parseJawaban(hampa, respons, []).kosong).toBe(true);
  });

  it.each(['Siti Nur-Aini', "Ma'ruf (Pak RT)", 'R. Ng. S/o [Budi]', 'Al.*Amin', '-!', '.*', '😀'])(
    'nama “%s” tidak menghentikan pendaftaran',
    (nama) => {
      const jawaban = [
        { judul: 'Nama', nilai: nama },
        { judul: 'Isi aduan', nilai: `Saya ${nama} melaporkan jalan rusak.` },
      ];
      const { masukan, identitas } = parseJawaban(jawaban, respons, []);
      expect(masukan.isi).toContain('melaporkan jalan rusak');
      expect(identitas.nama).toBe(nama);
    },
  );

  it('surel yang salah ketik tidak dipakai bila Google tahu alamatnya', () => {
    const jawaban = [{ judul: 'Surel', nilai: 'salah ketik' }];
    const dengan = parseJawaban(jawaban, { ...respons, surel: 'benar@contoh.id' }, []);
    expect([dengan.identitas.surel, dengan.masukan.adaSurel]).toEqual(['benar@contoh.id', true]);
    expect(parseJawaban(jawaban, respons, []).masukan.adaSurel).toBe(false);
  });

  it('jawaban seaneh apa pun tidak melempar, dan tanda ganda sama kuncinya', () => {
    const nilai = fc.oneof(
      fc.string(),
      fc.array(fc.string(), { maxLength: 3 }),
      fc.array(fc.array(fc.string(), { maxLength: 2 }), { maxLength: 2 }),
      fc.constantFrom(null, undefined, 0, true, {}, Number.NaN),
    );
    const judul = fc.oneof(fc.string(), fc.constantFrom(...LENGKAP.map((j) => j.judul)));
    fc.assert(
      fc.property(fc.array(fc.record({ judul, nilai }), { maxLength: 12 }), (jawaban) => {
        const a = parseJawaban(jawaban, respons, KATEGORI);
        expect(parseJawaban(jawaban, respons, KATEGORI)).toEqual(a);
        expect(a.masukan.isi.length).toBeLessThanOrEqual(45_000);
        expect(a.masukan.kunci).toMatch(/^[0-9a-f]{16}$/);
      }),
    );
  });
});

describe('butirFormulir', () => {
  it('setiap butir dikenali kembali dari judulnya', () => {
    const butir = butirFormulir(KATEGORI).filter((b) => b.jenis !== 'bagian');
    expect(new Set(butir.map((b) => b.judul)).size).toBe(butir.length);
    for (const b of butir.filter((x) =>
      ['nama', 'alamat', 'telepon', 'surel', 'nik'].includes(x.id),
    )) {
      const { identitas } = parseJawaban([{ judul: b.judul, nilai: 'a@b.co' }], respons, []);
      expect(identitas).toMatchObject({ [b.id]: 'a@b.co' });
    }
    expect(butir.filter((b) => b.wajib).map((b) => b.id)).toEqual([
      'jenis',
      'isi',
      'nama',
      'alamat',
      'persetujuan',
    ]);
  });
});

describe('Identitas Pelapor', () => {
  it('yang ditulis terbaca kembali: NIK utuh, isi sampai 100.000 huruf', () => {
    const desk = createDesk();
    const sediakan = () => {
      const ada = desk.call<BerkasAda>('spreadsheets.get', {
        query: { fields: FIELDS_PENYEDIAAN },
      });
      return penyediaanIdentitas({ ada, pemilik: OWNER, zona: 'Asia/Jakarta' });
    };
    desk.batch([...sediakan()]);
    expect(sediakan()).toEqual([]);
    const satu: Identitas = {
      nomor: '0001/ADU/JNW/X/2026',
      kunci: 'k1',
      diterima: respons.diterima,
      nama: '=1+1',
      alamat: 'RT 01',
      telepon: '+6281234567890',
      surel: 'x@contoh.id',
      nik: '9171011506900003',
      rahasia: true,
      isi: `${'a'.repeat(49_999)}🏠${'b'.repeat(40_000)}`,
    };
    const dua = { ...satu, nomor: '0002/ADU/JNW/X/2026', isi: 'c'.repeat(200_000), rahasia: false };
    desk.batch([...permintaanIdentitas([satu, dua], 420)]);
    const { valueRanges } = desk.call<{ valueRanges: RentangTerbaca[] }>(
      'spreadsheets.values.batchGetByDataFilter',
      {
        body: { dataFilters: permintaanBacaIdentitas(), valueRenderOption: 'UNFORMATTED_VALUE' },
      },
    );
    const hasil = parseIdentitas(valueRanges);
    if (!hasil.ok) throw new Error(hasil.galat.pesan);
    expect(hasil.nilai[0]).toEqual(satu);
    expect(hasil.nilai[1]?.isi.length).toBe(100_000);
    expect(hasil.nilai[1]?.rahasia).toBe(false);
  });
});
