// SPDX-License-Identifier: Apache-2.0
// The laws about what was typed, chosen and pressed: evidence that somebody has doctored breaks the one
// that is named, with the words that are named.

import { describe, expect, it } from 'vitest';
import type { Aduan } from '../../core/aduan/aduan.ts';
import type { Peristiwa } from '../../core/aduan/peristiwa.ts';
import type { Bukti } from '../../scripts/simulasi/bukti.ts';
import { periksaSemua } from '../../scripts/simulasi/hukum/semua.ts';
import type { Balasan } from '../../scripts/simulasi/jejak.ts';
import type { Pilihan } from '../../scripts/simulasi/pantau-pilihan.ts';
import { rahasiaPelapor } from '../../scripts/simulasi/pelapor.ts';
import { dilanggar, hukumDilanggar, mainkanSekali, rencanaUji } from './_permainan.ts';

const asli = mainkanSekali(rencanaUji({ benih: 5, hari: 2 }));

type Rusak = readonly [hukum: string, pesan: string, apa: string, rusak: (bukti: Bukti) => Bukti];

const RUSAK: readonly Rusak[] = [
  [
    'tindakan',
    'dijawab tercatat, tetapi tidak ada',
    'tindakan petugas tidak ada di Riwayat',
    (b) => tanpaPeristiwa(b, (p) => p.jenis === 'ditindak' && isOlehPetugas(p)),
  ],
  ...(['sel', 'halaman'] as const).map((lewat): Rusak => [
    'tindakan',
    'dijawab tercatat, tetapi tidak ada',
    `pilihan tanpa tanda di ${lewat} dijawab tercatat`,
    (b) => denganPilihan(b, { lewat, tanda: '', jawaban: true }),
  ]),
  [
    'tindakan',
    'dijawab tercatat, tetapi tidak ada',
    'satu catatan menjawab dua pilihan',
    (b) => {
      const { pilihan } = b.saksi;
      const terjawab = pilihan.semua.filter((p) => p.usai?.pesan.includes(': tercatat '));
      const kembar = terjawab.map((p) => ({ ...p, id: `${p.id}z`, tanda: '' }));
      return denganSaksi(b, { pilihan: { ...pilihan, semua: [...pilihan.semua, ...kembar] } });
    },
  ],
  [
    'tindakan',
    'hilang tanpa jawaban',
    'jawaban tentang tindakan lain',
    (b) => denganPilihan(b, { usai: { pada: b.at, pesan: 'Lain: tercatat 01-01-2026 08.00.' } }),
  ],
  [
    'tindakan',
    'ditolak, padahal tercatat',
    'tindakan yang tercatat dijawab penolakan',
    (b) =>
      ubahPilihan(b, (p) => ({
        ...p,
        ...(p.lewat === 'halaman' ? { jawaban: false } : {}),
        ...(p.usai === undefined ? {} : { usai: { ...p.usai, pesan: 'Mohon pilih yang lain.' } }),
      })),
  ],
  [
    'tindakan',
    'hilang tanpa jawaban',
    'halaman yang gagal tanpa kata',
    (b) => denganPilihan(b, { lewat: 'halaman', usai: { pada: b.at, pesan: '' } }),
  ],
  [
    'tindakan',
    'dijawab tercatat, tetapi tidak ada',
    'balasan pelapor tidak ada di Riwayat',
    (b) => tanpaPeristiwa(b, (p) => p.jenis === 'ditindak' && p.oleh === 'pelapor'),
  ],
  [
    'tindakan',
    'dijawab tercatat, tetapi tidak ada',
    'penilaian pelapor tidak ada di Riwayat',
    (b) => denganBalasan(b, { jenis: 'nilai', apa: 'puas' }),
  ],
  [
    'tindakan',
    'tidak dijawab',
    'yang ditekan pelapor tidak dijawab',
    (b) => denganBalasan(b, { usai: { pada: b.at, pesan: '' } }),
  ],
  [
    'tindakan',
    'ditolak, padahal tercatat',
    'balasan pelapor ditolak, padahal tercatat',
    (b) =>
      denganSaksi(b, {
        balasan: b.saksi.balasan.map((s) => ({ ...s, usai: { ...s.usai, ok: false } })),
      }),
  ],
  [
    'tindakan',
    'tercatat 2 kali',
    'balasan pelapor tercatat dua kali',
    (b) => ({ ...b, peristiwa: b.peristiwa.flatMap((p) => (isBalasan(p) ? [p, { ...p }] : [p])) }),
  ],
  [
    'tindakan',
    'tidak ditekan siapa pun',
    'balasan atas nama pelapor',
    (b) => denganSaksi(b, { balasan: [] }),
  ],
  [
    'rahasia',
    'Kotak Keluar',
    'identitas dalam data surat yang sudah terkirim',
    (b) => denganSuratBocor(b, (kata) => ({ data: { nama: kata } })),
  ],
  [
    'rahasia',
    'Kotak Keluar',
    'identitas dalam teks surat yang sudah terkirim',
    (b) => denganSuratBocor(b, (kata) => ({ teks: `Dari ${kata}.` })),
  ],
  [
    'rahasia',
    'lembar',
    'identitas sesudah ganti baris di dalam JSON sebuah sel',
    (b) => ({
      ...b,
      sel: b.sel.map((s) => ({ ...s, teks: JSON.stringify(`awal\n${rahasia(b)}`) })),
    }),
  ],
  [
    'rahasia',
    'yang pernah ditulis di lembar Sistem',
    'identitas yang hanya sebentar ada di register',
    (b) =>
      denganSaksi(b, {
        sel: { ...b.saksi.sel, kata: new Map([[rahasia(b).toLowerCase(), 'Sistem']]) },
      }),
  ],
  [
    'rahasia',
    'catatan server',
    'identitas dalam catatan server',
    (b) => denganSaksi(b, { server: { ...b.saksi.server, log: [`membuat ${rahasia(b)}`] } }),
  ],
  [
    'rahasia',
    'dokumen Rekap',
    'identitas dalam dokumen saat diarsipkan',
    (b) => denganSaksi(b, { diarsipkan: [{ nama: 'Rekap', teks: rahasia(b) }] }),
  ],
  [
    'rumus',
    'pernah memuat rumus =1+1',
    'rumus yang hanya sebentar ada',
    (b) => denganSaksi(b, { sel: { ...b.saksi.sel, rumus: new Map([['=1+1', 'Register']]) } }),
  ],
  ['tercatat', 'isi 0', 'isi aduan hilang', (b) => ubahAduan(b, (a) => ({ ...a, isi: 'x' }))],
  [
    'tercatat',
    'kategori 0',
    'kategori lain daripada yang dipilih',
    (b) => ubahAduan(b, (a) => ({ ...a, kategori: 'x' })),
  ],
  ...['alamat', 'telepon', 'nik', 'surel', 'isiAsli'].map((kolom): Rusak => [
    'tercatat',
    kolom === 'isiAsli' ? 'isi asli' : kolom,
    `${kolom} lain daripada yang diketik`,
    (b) => ({ ...b, identitas: b.identitas.map((satu) => ({ ...satu, [kolom]: 'x' })) }),
  ]),
  [
    'alur',
    'mulai di',
    'aduan mulai di langkah lain',
    (b) => ubahAduan(b, (a) => ({ ...a, langkah: 'lain' })),
  ],
  [
    'alur',
    'sedang tidak berlaku',
    'aduan memakai versi yang belum berlaku',
    (b) =>
      denganSaksi(b, {
        versiBerlaku: b.saksi.versiBerlaku.map((satu) => ({ ...satu, sejak: b.at + 1 })),
      }),
  ],
  [
    'alur',
    'sedang tidak berlaku',
    'aduan dipindah ke versi yang tidak berlaku',
    (b) => denganPindah(b, { sopVersi: 'lain' }),
  ],
  [
    'alur',
    'bukan versinya',
    'aduan dipindah dari versi lain',
    (b) => denganPindah(b, { dariVersi: 'lain' }),
  ],
  [
    'alur',
    'yang tidak ada dalam versi',
    'aduan dipindah ke langkah yang tidak ada',
    (b) => denganPindah(b, { keLangkah: 'lain' }),
  ],
  [
    'alur',
    'berpindah ke tempat lain',
    'tindakan yang seharusnya berpindah tetap di tempat',
    (b) =>
      ubahPeristiwa(b, (p) => {
        if (p.jenis !== 'ditindak' || p.keLangkah === undefined) return p;
        const { keLangkah: _, ...sisa } = p;
        return { ...sisa, tetap: true };
      }),
  ],
  [
    'alur',
    'bukan bagian yang bertindak',
    'pelapor mengerjakan bagian petugas',
    (b) => ubahPeristiwa(b, (p) => (p.jenis === 'ditindak' ? { ...p, oleh: 'pelapor' } : p)),
  ],
  [
    'alur',
    'tidak dilakukan oleh waktu',
    'waktu mengerjakan bagian petugas',
    (b) => ubahPeristiwa(b, (p) => (p.jenis === 'ditindak' ? { ...p, olehWaktu: true } : p)),
  ],
];

const denganSaksi = (b: Bukti, ubah: Partial<Bukti['saksi']>): Bukti => ({
  ...b,
  saksi: { ...b.saksi, ...ubah },
});

const ubahPeristiwa = (b: Bukti, ubah: (p: Peristiwa) => Peristiwa): Bukti => ({
  ...b,
  peristiwa: b.peristiwa.map(ubah),
});

const tanpaPeristiwa = (b: Bukti, buang: (p: Peristiwa) => boolean): Bukti => ({
  ...b,
  peristiwa: b.peristiwa.filter((p) => !buang(p)),
});

const ubahAduan = (b: Bukti, ubah: (aduan: Aduan) => Aduan): Bukti =>
  ubahPeristiwa(b, (p) => (p.jenis === 'dicatat' ? { ...p, aduan: ubah(p.aduan) } : p));

const isOlehPetugas = ({ oleh }: Peristiwa): boolean => oleh !== 'pelapor' && oleh !== 'sistem';

const isBalasan = (p: Peristiwa): boolean => p.jenis === 'ditindak' && p.oleh === 'pelapor';

const nomorPertama = (b: Bukti): string => b.peristiwa[0]?.nomor ?? '';

function denganPilihan(b: Bukti, ubah: Partial<Pilihan>): Bukti {
  const satu: Pilihan = {
    id: 'UJI',
    pada: b.rencana.mulai,
    nomor: nomorPertama(b),
    tindakan: 'Uji',
    tanda: 'tanda-UJI',
    lewat: 'sel',
    usai: { pada: b.at, pesan: 'Uji: tercatat 01-01-2026 08.00.' },
    ...ubah,
  };
  const { pilihan } = b.saksi;
  return denganSaksi(b, { pilihan: { ...pilihan, semua: [...pilihan.semua, satu] } });
}

/** Without those that somebody else overwrote: what is recorded may have been theirs. */
function ubahPilihan(b: Bukti, ubah: (satu: Pilihan) => Pilihan): Bukti {
  const { pilihan } = b.saksi;
  const semua = pilihan.semua.filter(({ tertimpa }) => tertimpa !== true).map(ubah);
  return denganSaksi(b, { pilihan: { ...pilihan, semua } });
}

function denganBalasan(b: Bukti, ubah: Partial<Balasan>): Bukti {
  const satu: Balasan = {
    id: 'UJI',
    warga: 1,
    nomor: nomorPertama(b),
    pada: b.at,
    apa: 'uji',
    jenis: 'balas',
    tanda: '',
    usai: { pada: b.at, pesan: 'Terima kasih.', ok: true },
    ...ubah,
  };
  return denganSaksi(b, { balasan: [...b.saksi.balasan, satu] });
}

function denganSuratBocor(
  b: Bukti,
  isi: (kata: string) => { data?: Record<string, string>; teks?: string },
): Bukti {
  const surat = [...b.saksi.surat].map(
    ([id, satu]) => [id, { ...satu, surat: { ...satu.surat, ...isi(rahasia(b)) } }] as const,
  );
  return denganSaksi(b, { surat: new Map(surat) });
}

/** Moved at the end to what it runs under, but for what is doctored. */
function denganPindah(
  b: Bukti,
  ubah: { sopVersi?: string; dariVersi?: string; keLangkah?: string },
): Bukti {
  const buka = b.register.find(({ aduan }) => aduan !== undefined && aduan.akhir === undefined);
  if (buka?.aduan === undefined) throw new Error('no aduan is open');
  const { nomor, sopVersi, peristiwa } = buka.aduan;
  const ke = peristiwa + 1;
  const pindah = { nomor, ke, pada: b.at, oleh: 'sistem', dariVersi: sopVersi, sopVersi, ...ubah };
  const buku = b.saksi.versiBerlaku[0]?.buku ?? '';
  return denganSaksi(
    { ...b, peristiwa: [...b.peristiwa, { jenis: 'sop_dipindah', ...pindah }] },
    { komit: new Map([...b.saksi.komit, [`${nomor} ${ke}`, { pada: b.at, buku }]]) },
  );
}

/** A word that only one of the citizens has. */
function rahasia({ saksi }: Bukti): string {
  const [kata = ''] = rahasiaPelapor(saksi.kiriman[0]?.warga ?? 0);
  return kata;
}

const pelanggaran = (b: Bukti, id: string, pesan: string): string[] =>
  dilanggar(periksaSemua(b)).filter((satu) => satu.startsWith(`${id}: `) && satu.includes(pesan));

describe('hukum tentang isi', () => {
  it('surel server tidak memakai jatah surel skrip', () => {
    const b = asli();
    const pada = b.at;
    const surat = b.surel.find(({ sender }) => sender === b.pemilik);
    if (surat === undefined) throw new Error('no mail');
    const surel = Array.from({ length: 101 }, (_, i) => ({ ...surat, id: `uji-${i}`, date: pada }));
    const penuh = { ...b, surel };
    expect(hukumDilanggar(penuh)).toContain('kuota');
    const lain = { pada, oleh: 'server' as const, kepada: surat.recipients, surelId: 'uji-7' };
    const dengan = { ...penuh, saksi: { ...b.saksi, surelLain: [...b.saksi.surelLain, lain] } };
    expect(hukumDilanggar(dengan)).not.toContain('kuota');
  });

  it('pilihan yang masih menunggu di selnya tidak merebut catatan yang dijawabkan kepada orang lain', () => {
    const b = asli();
    const { pilihan } = b.saksi;
    const dijawab = pilihan.semua.find(
      (p) => p.tanda === '' && p.usai?.pesan.includes(': tercatat '),
    );
    if (dijawab === undefined) throw new Error('nobody was answered');
    const { usai: _usai, ...tanpa } = dijawab;
    const menunggu: Pilihan = { ...tanpa, id: 'UJI', lewat: 'sel', pada: dijawab.pada - 60_000 };
    const dengan = { ...pilihan, semua: [menunggu, ...pilihan.semua] };
    expect(hukumDilanggar(denganSaksi(b, { pilihan: dengan }))).toEqual([]);
  });

  it('does not hold a move to what it runs under against anybody', () => {
    expect(pelanggaran(denganPindah(asli(), {}), 'alur', '')).toEqual([]);
  });

  it.each(RUSAK)('%s: %s (%s)', (id, pesan, _, rusak) => {
    expect(pelanggaran(asli(), id, pesan)).toEqual([]);
    expect(pelanggaran(rusak(asli()), id, pesan)).not.toEqual([]);
  });
});
