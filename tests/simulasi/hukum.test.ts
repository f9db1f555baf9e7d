// SPDX-License-Identifier: Apache-2.0
// Each law holds for a play as it was, and is broken by evidence that somebody has doctored: a law that
// cannot fail proves nothing.

import { describe, expect, it } from 'vitest';
import type { Peristiwa } from '../../core/aduan/peristiwa.ts';
import type { Bukti } from '../../scripts/simulasi/bukti.ts';
import { periksaSemua, SEMUA_HUKUM } from '../../scripts/simulasi/hukum/semua.ts';
import type { Pilihan } from '../../scripts/simulasi/pantau-pilihan.ts';
import { createPelapor } from '../../scripts/simulasi/pelapor.ts';
import type { JejakSurat } from '../../scripts/simulasi/jejak.ts';
import { dilanggar, hukumDilanggar, mainkanSekali, rencanaUji } from './_permainan.ts';
import {
  denganKuotaHabis,
  denganPetugasDiganti,
  denganSaksi,
  denganSurat,
  denganTertinggal,
  denganUlangan,
  isRingkasan,
  kepadaPeran,
  peranLain,
  peranLangkah,
  tanpaKirim,
} from './_rusak-surat.ts';

const asli = mainkanSekali(rencanaUji({ benih: 5, hari: 2 }));

type Rusak = readonly [hukum: string, apa: string, rusak: (bukti: Bukti) => Bukti];

const RUSAK: readonly Rusak[] = [
  ['tercatat', 'satu baris Register hilang', (b) => ({ ...b, register: b.register.slice(1) })],
  [
    'tercatat',
    'satu baris Register kembar',
    (b) => ({ ...b, register: [...b.register, ...b.register.slice(0, 1)] }),
  ],
  [
    'tercatat',
    'kiriman yang tidak pernah tercatat',
    (b) =>
      denganSaksi(b, { kiriman: [...b.saksi.kiriman, { ...kirimanPertama(b), responsId: 'x' }] }),
  ],
  [
    'tercatat',
    'identitas tertukar',
    (b) => ({ ...b, identitas: b.identitas.map((satu) => ({ ...satu, nama: 'Orang Lain' })) }),
  ],
  ['nomor', 'satu nomor dilompati', (b) => denganPeristiwa(b, tanpaAduanKedua(b.peristiwa))],
  [
    'nomor',
    'satu nomor dipakai ulang',
    (b) => denganPeristiwa(b, [...b.peristiwa, ...b.peristiwa.slice(0, 1)]),
  ],
  [
    'riwayat',
    'satu baris Riwayat berubah',
    (b) => denganSaksi(b, { riwayatRusak: ['baris 2 berubah'] }),
  ],
  [
    'riwayat',
    'Register lebih maju daripada Riwayat',
    (b) => ({
      ...b,
      register: b.register.map((satu) =>
        satu.aduan === undefined ? satu : { ...satu, aduan: { ...satu.aduan, peristiwa: 99 } },
      ),
    }),
  ],
  [
    'alur',
    'tindakan yang tidak ada dalam SOP',
    (b) => ubahPertama(b, 'ditindak', (p) => ({ ...p, tindakan: 'lompat' })),
  ],
  [
    'alur',
    'tindakan yang berpindah ke langkah lain',
    (b) => ubahPertama(b, 'ditindak', (p) => ({ ...p, keLangkah: 'entah' })),
  ],
  [
    'tindakan',
    'pilihan yang tidak pernah dijawab',
    (b) => ({ ...b, register: b.register.map((satu) => ({ ...satu, tindakan: 'Teruskan' })) }),
  ],
  ['tindakan', 'satu tindakan bertanda tercatat dua kali', (b) => dobelBertanda(b)],
  [
    'tindakan',
    'tindakan yang tidak dipilih siapa pun',
    (b) => denganPeristiwa(b, dobel(b.peristiwa)),
  ],
  [
    'tindakan',
    'pilihan yang hilang tanpa jawaban',
    (b) => denganPilihan(b, { usai: { pada: 1, pesan: '' } }),
  ],
  [
    'tindakan',
    'sel terlindung dapat diketik',
    (b) => denganSaksi(b, { terlindung: [{ pada: 0, apa: 'Keadaan', jawab: '' }] }),
  ],
  [
    'surat',
    'surat dihapus tanpa dikirim',
    (b) => denganSurat(b, (s) => ({ ...s, kirim: [], gagal: [], keluar: s.masuk + 1 })),
  ],
  [
    'surat',
    'surat tertanda dikirim lagi',
    (b) => denganSurat(b, (s) => ({ ...s, kirim: [...s.kirim, ...s.kirim] })),
  ],
  [
    'surat',
    'surat yang tertinggal di Kotak Keluar',
    (b) =>
      denganSurat({ ...b, sisaSurel: 100, kotak: [] }, ({ keluar: _, ...s }) => ({
        ...s,
        kirim: [],
      })),
  ],
  [
    'surat',
    'semua ringkasan hilang',
    (b) => denganSurat(b, (s) => (isRingkasan(s) ? tanpaKirim(s) : s)),
  ],
  [
    'surat',
    'surat yang sekali gagal dihapus tanpa kabar',
    (b) =>
      denganSurat(b, (s) =>
        s.surat.templat === 'tugas' ? { ...tanpaKirim(s), gagal: [s.masuk] } : s,
      ),
  ],
  ['surat', 'satu jalan yang terputus mengulang dua surel', (b) => denganUlangan(b, ['1', '2'])],
  [
    'penerima',
    'surat sampai kepada orang lain',
    (b) =>
      denganSurat(b, (s) => ({
        ...s,
        kirim: s.kirim.map((k) => ({ ...k, kepada: ['orang.lain@surel.example'] })),
      })),
  ],
  [
    'penerima',
    'tugas dialamatkan kepada peran yang salah',
    (b) => denganSurat(b, (s) => (s.surat.templat === 'tugas' ? kepadaPeran(b, s, 'pimpinan') : s)),
  ],
  [
    'penerima',
    'laporan untuk admin dialamatkan kepada pelaksana',
    (b) =>
      denganSurat(b, (s) =>
        s.surat.templat === 'keadaan' ? kepadaPeran(b, s, peranLangkah(b)) : s,
      ),
  ],
  [
    'penerima',
    'ringkasan dialamatkan kepada yang tidak memegang aduannya',
    (b) => denganSurat(b, (s) => (isRingkasan(s) ? kepadaPeran(b, s, peranLain(b)) : s)),
  ],
  [
    'penerima',
    'surat berangkat menurut daftar Petugas yang sudah diganti',
    (b) => denganPetugasDiganti(b),
  ],
  [
    'tenggat',
    'semua ringkasan hilang',
    (b) => denganSurat(b, (s) => (isRingkasan(s) ? tanpaKirim(s) : s)),
  ],
  ['tenggat', 'pemberitahuan tanpa surat', (b) => denganSaksi(b, { surat: new Map() })],
  [
    'tenggat',
    'tenggat yang lewat tanpa pemberitahuan',
    (b) => ({
      ...denganPeristiwa(
        b,
        b.peristiwa.filter((p) => p.jenis === 'dicatat'),
      ),
      at: b.at + 60 * 24 * 3_600_000,
    }),
  ],
  [
    'rumus',
    'isi aduan menjadi rumus',
    (b) => ({ ...b, sel: b.sel.map((s) => (s.baris > 1 ? { ...s, rumus: '=1+1' } : s)) }),
  ],
  [
    'rumus',
    'isi aduan menjadi angka',
    (b) => ({ ...b, sel: b.sel.map((s) => (s.baris > 1 ? { ...s, jenis: 'numberValue' } : s)) }),
  ],
  ...['nama', 'telepon', 'nik', 'akun'].map((apa): Rusak => [
    'rahasia',
    `${apa} pelapor di register`,
    (b) => ({ ...b, sel: b.sel.map((s) => ({ ...s, teks: rahasia(b, apa) })) }),
  ]),
  [
    'rahasia',
    'nama pelapor dalam surat petugas',
    (b) => ({
      ...b,
      surel: b.surel.map((s) => ({
        ...s,
        recipients: ['petugas@x.example'],
        html: rahasia(b, 'nama'),
      })),
    }),
  ],
  [
    'rekap',
    'dua dokumen untuk satu bulan',
    (b) => ({ ...b, dokumen: [...b.dokumen, ...b.dokumen] }),
  ],
  [
    'rekap',
    'dua baris untuk satu bulan',
    (b) => ({ ...b, rekap: [{ bulan: '2026-10' }, { bulan: '2026-10' }] }),
  ],
  [
    'kuota',
    'lebih dari seratus surel sehari',
    (b) => ({ ...b, surel: Array.from({ length: 101 }, () => suratPemilik(b)) }),
  ],
  [
    'kuota',
    'jalan lebih dari enam menit',
    (b) => ({ ...b, eksekusi: b.eksekusi.map((e) => ({ ...e, endedAt: e.startedAt + 361_000 })) }),
  ],
  ...(
    [
      ['kuota surel', 'Service invoked too many times for one day: email.'],
      ['kuota pemicu', 'Service using too much computer time for one day'],
      ['kuota Sheets', "Quota exceeded for quota metric 'Read requests'"],
      ['galat yang tidak pernah terjadi', 'Quota exceeded (injected).'],
    ] as const
  ).map(([apa, pesan]): Rusak => [
    'kuota',
    `${apa} habis tanpa ada yang menghabiskannya saat itu`,
    (b) => denganKuotaHabis(b, pesan),
  ]),
  [
    'kuota',
    'ringkasan berangkat, tanda terima yang menunggu tidak',
    (b) => denganTertinggal(b, { prioritas: 4, ringkasan: 1 }),
  ],
  [
    'kuota',
    'surat kantor mengambil lebih dari separuh',
    (b) => denganTertinggal(b, { prioritas: 2, ringkasan: 3 }),
  ],
  [
    'kuota',
    'surat tertahan berhari-hari tanpa kabar',
    (b) =>
      denganSurat(b, (s) => ({
        ...s,
        gagal: [],
        kirim: s.kirim.map((k) => ({ ...k, pada: s.masuk + 9 * 24 * 3_600_000 })),
      })),
  ],
  [
    'kuota',
    'pengingat mendahului tanda terima',
    (b) =>
      denganSurat(b, (s) => ({
        ...s,
        masuk: -10,
        gagal: [],
        kirim: s.kirim.map((k) => ({ ...k, run: 'x', pada: -s.surat.prioritas })),
      })),
  ],
];

const denganPeristiwa = (b: Bukti, peristiwa: readonly Peristiwa[]): Bukti => ({ ...b, peristiwa });

function ubahPertama<J extends Peristiwa['jenis']>(
  b: Bukti,
  jenis: J,
  ubah: (p: Extract<Peristiwa, { jenis: J }>) => Peristiwa,
): Bukti {
  const letak = b.peristiwa.findIndex((p) => p.jenis === jenis);
  const isJenis = (p: Peristiwa): p is Extract<Peristiwa, { jenis: J }> => p.jenis === jenis;
  return denganPeristiwa(
    b,
    b.peristiwa.map((p, i) => (i === letak && isJenis(p) ? ubah(p) : p)),
  );
}

/** Acts of people; those of the clock and of citizens are nobody's choice. */
const dobel = (peristiwa: readonly Peristiwa[]): Peristiwa[] =>
  peristiwa.flatMap((p) => Array.from({ length: p.jenis === 'ditindak' ? 4 : 1 }, () => p));

function dobelBertanda(b: Bukti): Bukti {
  const satu = b.peristiwa.find((p) => p.jenis === 'ditindak');
  if (satu?.jenis !== 'ditindak') throw new Error('nobody did anything');
  const bertanda = { ...satu, isian: `sudah (${TANDA})` };
  return denganPilihan(denganPeristiwa(b, [...b.peristiwa, bertanda, bertanda]), {});
}

const TANDA = 'tanda-UJI';

function denganPilihan(b: Bukti, ubah: Partial<Pilihan>): Bukti {
  const nomor = b.peristiwa.find((p) => p.jenis === 'ditindak')?.nomor ?? '';
  const satu: Pilihan = {
    id: 'UJI',
    pada: b.at,
    nomor,
    tindakan: 'Uji',
    tanda: TANDA,
    lewat: 'sel',
    ...ubah,
  };
  const { pilihan } = b.saksi;
  return denganSaksi(b, { pilihan: { ...pilihan, semua: [...pilihan.semua, satu] } });
}

function tanpaAduanKedua(peristiwa: readonly Peristiwa[]): Peristiwa[] {
  const kedua = peristiwa.filter((p) => p.jenis === 'dicatat')[1]?.nomor;
  return peristiwa.filter((p) => p.nomor !== kedua);
}

function kirimanPertama({ saksi }: Bukti) {
  const [satu] = saksi.kiriman;
  if (satu === undefined) throw new Error('nobody sent anything');
  return satu;
}

function rahasia(b: Bukti, apa: string): string {
  const pelapor = createPelapor(kirimanPertama(b).warga);
  return (
    { nama: pelapor.nama, telepon: pelapor.telepon, nik: pelapor.nik, akun: pelapor.akun }[apa] ??
    ''
  );
}

function suratPemilik(b: Bukti) {
  const satu = b.surel.find(({ sender }) => sender === b.pemilik);
  if (satu === undefined) throw new Error('the owner sent nothing');
  return satu;
}

/** In one run a new, less urgent letter leaves before an urgent one that had waited. */
function denganUrutanTerbalik(b: Bukti, fungsi: string, buku = baruDari(b)): Bukti {
  const jalan = b.eksekusi[0];
  const [baru, lama] = [...b.saksi.surat.values()];
  if (jalan === undefined || baru === undefined || lama === undefined)
    throw new Error('no letters');
  const { startedAt: mulai } = jalan;
  const berangkat = (
    jejak: JejakSurat,
    ubah: { masuk: number; prioritas: 1 | 3; pada: number },
  ) => ({
    ...jejak,
    surat: { ...jejak.surat, prioritas: ubah.prioritas },
    masuk: ubah.masuk,
    gagal: [],
    kirim: [{ run: jalan.id, pada: ubah.pada, kepada: [], surelId: `${ubah.pada}` }],
  });
  return denganSaksi(
    { ...b, eksekusi: [{ ...jalan, functionName: fungsi }] },
    {
      surat: new Map([
        ['baru', berangkat(baru, { masuk: mulai + 1, prioritas: 3, pada: mulai + 2 })],
        ['lama', { ...berangkat(lama, { masuk: mulai - 1, prioritas: 1, pada: mulai + 3 }), buku }],
      ]),
    },
  );
}

const baruDari = ({ saksi }: Bukti): string => [...saksi.surat.values()][0]?.buku ?? '';

const urutanDilanggar = (b: Bukti): string[] =>
  dilanggar(periksaSemua(b)).filter((pesan) => pesan.includes('didahului'));

describe('hukum', () => {
  it('dipatuhi oleh kantor yang sebenarnya, dan tidak satu pun tanpa bahan', () => {
    const putusan = periksaSemua(asli());
    expect(dilanggar(putusan)).toEqual([]);
    expect(putusan.filter(({ diperiksa }) => diperiksa === 0)).toEqual([]);
  });

  it('semuanya dapat dilanggar', () => {
    expect(new Set(RUSAK.map(([id]) => id))).toEqual(new Set(SEMUA_HUKUM.map(({ id }) => id)));
  });

  it('urutan: a sweep sends the most urgent first; an event first what it has brought', () => {
    expect(urutanDilanggar(denganUrutanTerbalik(asli(), 'runSweep'))).toHaveLength(1);
    expect(urutanDilanggar(denganUrutanTerbalik(asli(), 'handleFormSubmit'))).toEqual([]);
    // Each register sends from an outbox of its own.
    expect(urutanDilanggar(denganUrutanTerbalik(asli(), 'runSweep', 'tahun lalu'))).toEqual([]);
  });

  it('urutan: of what little is left the office may have one half', () => {
    const separuh = denganTertinggal(asli(), { prioritas: 2, ringkasan: 1 });
    expect(urutanDilanggar(separuh)).toEqual([]);
  });

  it('surat: a run that was cut off may have sent its last mail twice', () => {
    const satu = denganUlangan(asli(), ['1', '1']);
    expect(dilanggar(periksaSemua(satu)).filter((p) => p.includes('dikirim lagi'))).toEqual([]);
  });

  it.each(RUSAK)('%s: %s', (id, _, rusak) => {
    expect(hukumDilanggar(rusak(asli()))).toContain(id);
  });
});
