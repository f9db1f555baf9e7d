// SPDX-License-Identifier: Apache-2.0
// The printed table of a SOP, pasted into the tab as it is: it runs, and whatever was filled in is said
// beside its row. What was written is never changed by a default.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BarisAtur } from '../../register/baris/baris-atur.ts';
import { periksaSopTab } from '../../register/sop/sop-baca.ts';
import { BAGIAN, sopKeBaris } from '../../register/sop/sop-tab.ts';
import { TAB } from '../../register/tab/tab.ts';
import { muatSop } from '../../sop/muat.ts';

type Sel = Readonly<Record<string, string>>;

const tempel = (...baris: readonly Sel[]) => {
  const atur: BarisAtur[] = baris.map((sel, i) => ({ baris: i + 2, sel }));
  const hasil = periksaSopTab(atur);
  return {
    ...hasil,
    galat: hasil.masalah.filter((m) => m.tingkat === 'galat'),
    di: (nomor: number): string =>
      hasil.masalah
        .filter((m) => m.baris === nomor)
        .map((m) => m.pesan)
        .join('\n'),
  };
};

const kertas = (nomor: string, uraian: string, pelaksana: string, lain: Sel = {}): Sel => ({
  nomor,
  uraian,
  pelaksana,
  waktu: '1 hari kerja',
  ...lain,
});

const TABEL: readonly Sel[] = [
  {
    nomor: 'No',
    uraian: 'Uraian Kegiatan',
    pelaksana: 'Pelaksana',
    waktu: 'Waktu',
    output: 'Output',
  },
  { nomor: '1', uraian: '2', pelaksana: '3', kelengkapan: '4', waktu: '5', output: '6' },
  kertas('1.', 'Masyarakat menyampaikan pengaduan', 'Masyarakat', { waktu: '10 menit' }),
  kertas('2.', 'Menerima dan mencatat pengaduan', 'Petugas Layanan', { kelengkapan: 'ATK' }),
  { kelengkapan: 'Buku register', output: 'Catatan' },
  kertas('3.', 'Memberi arahan', 'CAMAT', { waktu: '1x24 jam' }),
  kertas('4.', 'Menyampaikan jawaban', 'petugas  layanan'),
];

describe('tabel kertas', () => {
  const { sop, galat, di } = tempel(...TABEL);

  it('berjalan apa adanya', () => {
    expect(galat).toEqual([]);
    expect(sop).toMatchObject({
      awal: '2-menerima-dan-mencatat',
      pelaksana: [
        { id: 'masyarakat', label: 'Masyarakat', jenis: 'pelapor' },
        { id: 'petugas-layanan', label: 'Petugas Layanan', jenis: 'petugas' },
        { id: 'camat', label: 'CAMAT', jenis: 'pimpinan' },
      ],
      langkah: [
        {
          id: '1-masyarakat-menyampaikan-pengaduan',
          nomor: '1',
          tindakan: [{ ke: '2-menerima-dan-mencatat' }],
        },
        {
          id: '2-menerima-dan-mencatat',
          kelengkapan: ['ATK', 'Buku register'],
          output: 'Catatan',
          tindakan: [
            {
              id: 'selesai',
              label: 'Selesai, teruskan ke langkah berikutnya',
              ke: '3-memberi-arahan',
            },
          ],
        },
        { id: '3-memberi-arahan', waktu: { maks: 24, satuan: 'jam_kalender' } },
        {
          pelaksana: 'petugas-layanan',
          tindakan: [
            {
              id: 'selesai',
              label: 'Selesai',
              ke: 'selesai',
              akhir: 'dijawab',
              isian: 'Jawaban kepada pelapor',
              isianSebagai: 'tanggapan',
              suratPelapor: 'tanggapan',
            },
          ],
        },
      ],
    });
  });

  it.each([
    [2, /judul tabel, jadi dilewati/],
    [2, /Nama SOP belum ditulis/],
    [2, /Langkah awal belum ditulis.*“2-menerima-dan-mencatat”/],
    [2, /Pengingat belum ditulis/],
    [2, /Eskalasi belum ditulis/],
    [2, /Penutupan belum ditulis/],
    [2, /Data instansi belum lengkap/],
    [3, /judul tabel, jadi dilewati/],
    [4, /“Masyarakat” belum ada dalam daftar Pelaksana; dianggap pelapor/],
    [4, /dipakai “1-masyarakat-menyampaikan-pengaduan”/],
    [5, /dianggap petugas dengan kode “petugas-layanan”/],
    [5, /Belum ada tindakan; dipakai “Selesai, teruskan.*menuju 3-memberi-arahan/],
    [6, /sambungan dari langkah di atasnya/],
    [7, /“CAMAT”.*dianggap pimpinan/],
    [7, /“1x24 jam” dibaca 24 jam kalender/],
    [8, /“Selesai” \(menuju selesai\)\. Isiannya dikirim kepada pelapor/],
  ])('baris %i: %s', (nomor, pesan) => expect(di(nomor)).toMatch(pesan));

  it('nomor di depan uraian dibaca sebagai nomor; tanpa nomor, urutannya', () => {
    const bernomor = tempel(
      kertas('', '1. Menerima', 'Petugas'),
      kertas('', '2) Menjawab', 'Petugas'),
    );
    expect(bernomor.sop?.langkah).toMatchObject([
      { nomor: '1', uraian: 'Menerima', id: '1-menerima' },
      { nomor: '2', uraian: 'Menjawab', id: '2-menjawab' },
    ]);
    const polos = tempel(kertas('', 'Menerima', 'Petugas'), kertas('', 'Menjawab', 'Petugas'));
    expect(polos.sop?.langkah).toMatchObject([
      { nomor: '1', id: 'menerima' },
      { nomor: '2', id: 'menjawab' },
    ]);
  });

  it('kode tetap sama bila kata-kata sesudah yang pertama diubah, dan tidak pernah kembar', () => {
    const kode = (uraian: string): readonly string[] =>
      tempel(
        kertas('1', 'Menerima aduan dari warga', 'Petugas'),
        kertas('1', uraian, 'Petugas'),
      ).sop?.langkah.map((l) => l.id) ?? [];
    expect(kode('Menerima aduan dari grup')).toEqual([
      '1-menerima-aduan-dari',
      '1-menerima-aduan-dari-2',
    ]);
  });

  it('menolak baris yang tidak berarti apa-apa', () => {
    const { galat: salah } = tempel({ waktu: '1 hari' }, kertas('1', 'Menerima', ''));
    expect(salah.map((m) => m.baris)).toEqual([2, 3]);
  });
});

describe('pelaksana dari tabel kertas', () => {
  it.each([
    ['Masyarakat', 'pelapor'],
    ['User/Pelapor', 'pelapor'],
    ['Pengguna Layanan', 'pelapor'],
    ['Petugas Pelayanan Masyarakat', 'petugas'],
    ['Kepala Dinas', 'pimpinan'],
    ['Camat', 'pimpinan'],
    ['Kepala Seksi Pelayanan', 'petugas'],
    ['Kepala Bidang IKP', 'petugas'],
    ['Ketua Tim Pengaduan', 'petugas'],
    ['Lurah', 'pimpinan'],
    ['Direktur RSUD', 'pimpinan'],
    ['Grup WA Aduan', 'kelompok'],
    ['TIM', 'kelompok'],
    ['Tim Teknis', 'petugas'],
    ['Ombudsman RI', 'luar'],
    ['Super Admin Pusat', 'luar'],
    ['Kementerian Dalam Negeri', 'luar'],
    ['PPID Pelaksana', 'petugas'],
    ['Puskesmas', 'petugas'],
  ])('“%s” dianggap %s', (label, jenis) => {
    const { sop } = tempel(kertas('1', 'Menerima', label), kertas('2', 'Menjawab', 'Admin'));
    expect(sop?.pelaksana[0]).toMatchObject({ label, jenis });
  });

  const ada: Sel = {
    bagian: 'Pelaksana',
    kode: 'kasi',
    uraian: 'Kepala Seksi Pemerintahan',
    jenis: 'petugas',
  };

  it('label yang dikenal menjadi kodenya, apa pun hurufnya', () => {
    const { sop, masalah } = tempel(ada, kertas('1', 'Menjawab', 'KEPALA SEKSI  pemerintahan'));
    expect(sop?.langkah[0]?.pelaksana).toBe('kasi');
    expect(sop?.pelaksana).toHaveLength(1);
    expect(masalah.map((m) => m.pesan).join()).not.toContain('belum ada dalam daftar');
  });

  it.each([
    ['kode yang salah tulis', 'kasie'],
    ['kode yang tidak ada', 'camat'],
    ['label yang salah tulis', 'Kepala Seksi Pemerintaan'],
  ])('%s tidak menjadi pelaksana baru', (_, teks) => {
    const { sop, galat } = tempel(
      ada,
      kertas('1', 'Menerima', 'kasi'),
      kertas('2', 'Menjawab', teks),
    );
    expect(sop).toBeUndefined();
    expect(galat).toMatchObject([{ baris: 4, pesan: expect.stringContaining(`"${teks}"`) }]);
  });

  it('label baru di samping yang sudah ada diakui, dengan catatan', () => {
    const { sop, di } = tempel(
      ada,
      kertas('1', 'Menerima', 'kasi'),
      kertas('2', 'Menjawab', 'Camat'),
    );
    expect(sop?.pelaksana.map((p) => p.id)).toEqual(['kasi', 'camat']);
    expect(di(4)).toContain('“Camat” belum ada dalam daftar Pelaksana; dianggap pimpinan');
  });

  it('kode dan jenis yang kosong diisi dari label', () => {
    const { sop, di } = tempel(
      { bagian: 'Pelaksana', uraian: 'Sekretaris Desa', atasan: 'Kepala Desa' },
      { bagian: 'Pelaksana', uraian: 'Kepala Desa' },
      kertas('1', 'Menjawab', 'Sekretaris Desa'),
    );
    expect(sop?.pelaksana).toEqual([
      { id: 'sekretaris-desa', label: 'Sekretaris Desa', jenis: 'petugas', atasan: 'kepala-desa' },
      { id: 'kepala-desa', label: 'Kepala Desa', jenis: 'pimpinan' },
    ]);
    expect(di(2)).toMatch(/Kode .* dipakai “sekretaris-desa”[^]*Jenis .* dianggap petugas/);
  });
});

describe('tindakan yang tidak ditulis', () => {
  const cabang = (ke: string): Sel => ({ bagian: 'Tindakan', uraian: 'Bukan wewenang', ke });

  it('menuju nomor, kode, atau baris berikutnya', () => {
    const ke = (tujuan: string): string | undefined =>
      tempel(
        kertas('1', 'Menerima', 'Petugas'),
        cabang(tujuan),
        kertas('2', 'Menelaah', 'Petugas'),
        kertas('3', 'Menjawab', 'Petugas'),
      ).sop?.langkah[0]?.tindakan[0]?.ke;
    expect(['2', '2.', 'langkah 2', 'Ke nomor 2', '2-MENELAAH', 'berikutnya'].map(ke)).toEqual(
      Array.from({ length: 6 }, () => '2-menelaah'),
    );
    expect(ke('entah')).toBeUndefined();
  });

  it('langkah bertindakan tidak diberi tindakan lain; jawaban tidak ditanyakan dua kali', () => {
    const { sop, galat } = tempel(
      kertas('1', 'Menjawab', 'Petugas'),
      {
        bagian: 'Tindakan',
        uraian: 'Kirim jawaban',
        ke: '2',
        isian: 'Jawaban',
        jenis: 'tanggapan',
        surat: 'Tanggapan',
      },
      kertas('2', 'Mengarsipkan', 'Petugas'),
    );
    expect(galat).toEqual([]);
    expect(sop?.langkah.map((l) => l.tindakan)).toMatchObject([
      [{ id: 'kirim-jawaban', ke: '2-mengarsipkan', suratPelapor: 'tanggapan' }],
      [{ id: 'selesai', ke: 'selesai', akhir: 'dijawab' }],
    ]);
    expect(sop?.langkah[1]?.tindakan[0]).not.toHaveProperty('isian');
  });

  it('langkah bulanan dilewati', () => {
    const { sop } = tempel(
      kertas('1', 'Menerima', 'Petugas'),
      kertas('2', 'Merekap', 'Petugas', { berkala: 'Bulanan' }),
      kertas('3', 'Menjawab', 'Petugas'),
    );
    expect(sop?.langkah.map((l) => l.tindakan.map((t) => t.ke))).toEqual([
      ['3-menjawab'],
      [],
      ['selesai'],
    ]);
  });

  it('baris terakhir milik pelapor: jawaban dari baris sebelumnya, dan diam menutup', () => {
    const { sop, galat } = tempel(
      kertas('1', 'Menjawab', 'Petugas'),
      kertas('2', 'Menerima jawaban', 'Pemohon', { waktu: '' }),
    );
    expect(galat).toEqual([]);
    expect(sop?.langkah).toMatchObject([
      { tindakan: [{ ke: '2-menerima-jawaban', suratPelapor: 'tanggapan' }] },
      {
        tindakan: [
          { id: 'selesai', akhir: 'dijawab' },
          { id: 'diam', akhir: 'tanpa_konfirmasi', suratPelapor: 'selesai-diam' },
        ],
        habisWaktu: { setelah: { maks: 10, satuan: 'hari_kerja' }, tindakan: 'diam' },
      },
    ]);
  });

  it('langkah bersama dijawab masing-masing', () => {
    const { sop, galat } = tempel(
      kertas('1', 'Meminta bahan', 'Admin', { bersama: 'Dinas A, Dinas B' }),
      kertas('2', 'Menjawab', 'Admin'),
    );
    expect(galat).toEqual([]);
    expect(sop?.langkah[0]).toMatchObject({
      bersama: ['dinas-a', 'dinas-b'],
      tindakan: [{ ke: '2-menjawab', masingMasing: true, isianSebagai: 'bahan' }],
    });
  });
});

describe('pesan di samping barisnya', () => {
  const awal = sopKeBaris(muatSop('kecamatan-jenawi'));
  const atur = (baris: readonly object[]): BarisAtur[] =>
    baris.map((sel, i) => ({ baris: i + 2, sel: { ...sel } }));

  it('yang ditulis lengkap tidak menyebut bawaan apa pun', () => {
    const { masalah } = periksaSopTab(atur(awal));
    expect(masalah.filter((m) => /belum ditulis|dianggap/.test(m.pesan))).toEqual([]);
  });

  it.each<[string, Sel, string]>([
    [
      'Instansi dua kali',
      { bagian: 'Instansi', kode: 'Zona', uraian: 'WIB' },
      'sudah ditulis pada baris',
    ],
    ['Identitas dua kali', { bagian: 'Identitas', kode: 'x', uraian: 'X' }, 'hanya untuk satu SOP'],
    ['Alur asing', { bagian: 'Alur', kode: 'akhir', ke: 'jawab' }, 'awal, bilaKurang'],
    ['Kelas', { bagian: 'Kelas', kode: 'berat', uraian: 'Berat' }, 'kelas "Berat"'],
    ['Awal bila', { bagian: 'Awal bila', bila: 'kanal: SMS', ke: 'loket' }, '"loket" tidak ada'],
    [
      'Tenggat proses',
      { bagian: 'Tenggat proses', waktu: '5 hari kerja', jenis: 'lengkap' },
      'berkas lengkap',
    ],
    [
      'Batas proses',
      { bagian: 'Batas proses', uraian: 'Lama', waktu: '5 hari kerja', pelaksana: 'x' },
      '"x" tidak ada',
    ],
    [
      'Eskalasi',
      { bagian: 'Eskalasi', waktu: '5 hari kerja', pelaksana: 'bupti' },
      '"bupti" tidak ada',
    ],
    [
      'Masukan',
      { bagian: 'Masukan', kode: 'login', uraian: 'ya' },
      'wajibKategori, subKategori, akun',
    ],
    [
      'Pelaksana',
      { bagian: 'Pelaksana', kode: 'baru', uraian: 'Baru', jenis: 'petugas', atasan: 'x' },
      '"x" tidak ada',
    ],
    [
      'Kode asing',
      { bagian: 'Instansi', kode: 'telepon', uraian: '1' },
      'Kode “telepon” tidak dikenal',
    ],
  ])('%s', (_, sel, pesan) => {
    const { masalah } = periksaSopTab(atur([...awal, sel]));
    const disini = masalah.filter((m) => m.baris === awal.length + 2).map((m) => m.pesan);
    expect(disini.join('\n')).toContain(pesan);
  });

  it.each<[string, Sel, string]>([
    ['Waktu bila', { bagian: 'Waktu bila', bila: 'kelas: x', waktu: '1 jam' }, 'Kelas "x"'],
    [
      'Waktu bila tanpa waktu',
      { bagian: 'Waktu bila', bila: 'jenis: pengaduan' },
      'Waktu masih kosong',
    ],
    [
      'Eskalasi langkah',
      { bagian: 'Eskalasi langkah', waktu: '1 jam', pelaksana: 'x' },
      '"x" tidak ada',
    ],
    [
      'Pengingat langkah',
      { bagian: 'Pengingat langkah', kode: 'sebelum', waktu: '30 hari kerja' },
      'lebih panjang',
    ],
    [
      'persen',
      { bagian: 'Pengingat langkah', kode: 'sisaPersen', uraian: 'separuh' },
      '0 sampai 100',
    ],
    [
      'Sifat',
      { bagian: 'Tindakan', uraian: 'X', ke: 'selesai', sifat: 'galak' },
      'Sifat “galak” tidak dikenal',
    ],
    [
      'Perpanjang',
      { bagian: 'Tindakan', uraian: 'X', ke: 'tetap', perpanjang: '3 hari' },
      'langkah 3 hari kerja',
    ],
    [
      'Paling Banyak',
      { bagian: 'Tindakan', uraian: 'X', ke: 'tetap', maksKali: 'sekali' },
      'harus angka',
    ],
    ['Bila', { bagian: 'Tindakan', uraian: 'X', ke: 'tetap', bila: 'telepon' }, 'Syarat “telepon”'],
    [
      'Setelah',
      { bagian: 'Tindakan', uraian: 'X', ke: 'tetap', setelah: 'nanti' },
      'Waktu “nanti”',
    ],
  ])('di bawah langkahnya: %s', (_, sel, pesan) => {
    const di = awal.findIndex((b) => b.bagian === 'Langkah' && b.kode === 'koordinasi');
    const baris = [...awal.slice(0, di + 1), sel, ...awal.slice(di + 1)];
    const { masalah } = periksaSopTab(atur(baris));
    const disini = masalah.filter((m) => m.baris === di + 3).map((m) => m.pesan);
    expect(disini.join('\n')).toContain(pesan);
  });

  it('zona yang tidak dikenal disebut di baris zona', () => {
    const di = awal.findIndex((b) => b.bagian === 'Instansi' && b.kode === 'zona');
    const { masalah } = periksaSopTab(
      atur(awal.map((b, i) => (i === di ? { ...b, uraian: 'WIB' } : b))),
    );
    expect(masalah.find((m) => m.tingkat === 'galat')).toMatchObject({ baris: di + 2 });
  });

  it('cuti bersama yang bukan ya atau tidak disebut di barisnya', () => {
    const di = awal.findIndex((b) => b.bagian === 'Instansi' && b.kode === 'cutiBersama');
    const { masalah } = periksaSopTab(
      atur(awal.map((b, i) => (i === di ? { ...b, uraian: 'kadang' } : b))),
    );
    expect(masalah.find((m) => m.tingkat === 'galat')).toMatchObject({ baris: di + 2 });
  });

  it('tidak pernah melempar, apa pun isi selnya, dan menyebut baris yang ada', () => {
    const isi = fc.oneof(
      fc.constantFrom(...Object.values(BAGIAN), 'Langkah', 'Tindakan', 'awal', 'terima', '1', 'ya'),
      fc.constantFrom('1 hari', '1x24 jam', 'selesai', 'asal', 'tetap', 'Camat', 'jenis: x', ''),
      fc.string({ maxLength: 8 }),
      fc.integer({ min: 0, max: 9 }),
    );
    const sel = fc.dictionary(fc.constantFrom(...TAB.sop.kolom.map((k) => k.id)), isi, {
      maxKeys: 6,
    });
    fc.assert(
      fc.property(fc.array(sel, { maxLength: 12 }), (daftar) => {
        const baris = daftar.map((satu, i) => ({ baris: i + 2, sel: satu }));
        const { sop, masalah } = periksaSopTab(baris);
        expect(sop === undefined).toBe(masalah.some((m) => m.tingkat === 'galat'));
        for (const m of masalah)
          expect(m.baris).toBeLessThanOrEqual(Math.max(2, daftar.length + 1));
      }),
    );
  });

  it('baris anak tanpa langkah di atasnya ditolak', () => {
    for (const bagian of ['Waktu bila', 'Pengingat langkah', 'Eskalasi langkah', 'Tindakan']) {
      const { galat } = tempel({ bagian, uraian: 'x', ke: 'selesai', waktu: '1 jam' }, ...TABEL);
      expect(galat).toMatchObject([
        { baris: 2, pesan: expect.stringContaining('di bawah baris Langkah') },
      ]);
    }
  });
});
