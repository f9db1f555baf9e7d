// SPDX-License-Identifier: Apache-2.0
// A page of the table as shapes: rules, words, symbols, arrows. All places are given.

import type { Sop } from '../../core/sop/sop.ts';
import { tandaKeyakinan } from './catatan.ts';
import { NAMA_KOLOM, type IsiBaris } from './kolom-teks.ts';
import { TINGGI_LABEL } from './label.ts';
import type { PanahJadi, SimbolJadi } from './lembar-jadi.ts';
import type { Sambungan } from './sambungan.ts';
import { TINGGI_JUDUL } from './rancangan.ts';
import type { LembarTata, Tata } from './tata.ts';
import { lebarTeks } from './teks.ts';
import { BARIS_TEKS, TEPI, UKURAN_LABEL, type Kertas } from './ukuran.ts';
import { HITAM, KELABU, MUDA, type Arah, type Titik, type Unsur } from './unsur.ts';

export function gambarTabel(
  sop: Sop,
  tata: Tata,
  lembar: LembarTata,
  kertas: Kertas,
  sambungan: Sambungan,
): Unsur[] {
  return [
    ...judul(sop, kertas),
    ...kepala(tata),
    ...rusuk(tata, lembar, kertas),
    ...lembar.baris.flatMap((b, r) => isiSel(lembar.isi[r], b, tata)),
    ...subjudul(lembar, kertas),
    ...lembar.panah.flatMap(gambarPanah),
    ...lembar.simbol.flatMap((s) => gambarSimbol(lembar, s, sambungan)),
    ...lembar.panah.flatMap(gambarLabel),
  ];
}

function judul(sop: Sop, kertas: Kertas): Unsur[] {
  const lebar = kertas.lebar - TEPI.kiri - TEPI.kanan;
  const nama = sop.nama.toUpperCase();
  const ukuran = Math.min(10, (10 * lebar) / Math.max(lebarTeks(nama, 10, true), 1));
  return [
    {
      jenis: 'teks',
      isi: nama,
      x: TEPI.kiri + lebar / 2,
      y: TEPI.atas + 10,
      ukuran,
      tebal: true,
      rata: 'tengah',
    },
  ];
}

function kepala(tata: Tata): Unsur[] {
  const turun = TEPI.atas + TINGGI_JUDUL;
  return tata.kepala.unsur.map((u): Unsur => {
    if (u.jenis === 'bidang') return { ...u, kotak: { ...u.kotak, y: u.kotak.y + turun } };
    return u.jenis === 'teks' ? { ...u, y: u.y + turun } : u;
  });
}

function rusuk(tata: Tata, lembar: LembarTata, kertas: Kertas): Unsur[] {
  const kiri = TEPI.kiri;
  const kanan = kertas.lebar - TEPI.kanan;
  const atas = lembar.baris[0]?.atas ?? 0;
  const bawah = lembar.baris.at(-1)?.bawah ?? atas;
  const garis = (titik: readonly Titik[], tebal: number, warna: string): Unsur => ({
    jenis: 'garis',
    titik,
    tebal,
    warna,
  });
  const tegak = [
    ...NAMA_KOLOM.map((nama) => ({ x: tata.letakTeks[nama].x, warna: HITAM })),
    ...tata.kolom.map((k, i) => ({ x: k.kiri, warna: i === 0 ? HITAM : KELABU })),
    { x: kanan, warna: HITAM },
  ];
  return [
    ...tegak.map(({ x, warna }) =>
      garis(
        [
          { x, y: atas },
          { x, y: bawah },
        ],
        warna === HITAM ? 0.7 : 0.4,
        warna,
      ),
    ),
    ...lembar.baris.map((b, r) => {
      const isAkhir = r === lembar.baris.length - 1;
      return garis(
        [
          { x: kiri, y: b.bawah },
          { x: kanan, y: b.bawah },
        ],
        isAkhir ? 0.7 : 0.4,
        isAkhir ? HITAM : KELABU,
      );
    }),
  ];
}

function isiSel(
  isi: IsiBaris | undefined,
  baris: { readonly atas: number; readonly bawah: number },
  { letakTeks: letak, ukuranTeks }: Tata,
): Unsur[] {
  if (isi === undefined) return [];
  return NAMA_KOLOM.flatMap((nama) => {
    const teks = isi[nama];
    const tinggi = teks.length * ukuranTeks * BARIS_TEKS;
    const mulai = (baris.atas + baris.bawah - tinggi) / 2 + ukuranTeks * 0.95;
    const tengah = nama === 'no' || nama === 'waktu';
    const { x, lebar } = letak[nama];
    return teks.map((t, i): Unsur => ({
      jenis: 'teks',
      isi: t,
      x: tengah ? x + lebar / 2 : x + 3,
      y: mulai + i * ukuranTeks * BARIS_TEKS,
      ukuran: ukuranTeks,
      rata: tengah ? 'tengah' : 'kiri',
    }));
  });
}

function subjudul(lembar: LembarTata, kertas: Kertas): Unsur[] {
  return lembar.alur.baris.flatMap((b, r): Unsur[] => {
    const letak = lembar.baris[r];
    if (b.jenis !== 'judul' || letak === undefined) return [];
    const kotak = {
      x: TEPI.kiri,
      y: letak.atas,
      lebar: kertas.lebar - TEPI.kiri - TEPI.kanan,
      tinggi: letak.bawah - letak.atas,
    };
    return [
      { jenis: 'bidang', kotak, isi: MUDA, garis: HITAM, tebal: 0.7 },
      {
        jenis: 'teks',
        isi: b.teks,
        x: TEPI.kiri + 6,
        y: (letak.atas + letak.bawah) / 2 + 2.8,
        ukuran: 8,
        tebal: true,
      },
    ];
  });
}

function gambarPanah(p: PanahJadi): Unsur[] {
  return p.garis.flatMap(({ titik, pangkal, kepala: berkepala }): Unsur[] => {
    const [mulai] = titik;
    const ujung = titik.at(-1);
    const sebelum = titik.at(-2);
    if (ujung === undefined || sebelum === undefined || mulai === undefined) return [];
    const arah = arahDari(sebelum, ujung);
    const garis: Unsur = {
      jenis: 'garis',
      titik: berkepala ? [...titik.slice(0, -1), mundur(ujung, arah, 5)] : titik,
      tebal: 0.9,
      warna: HITAM,
      ...(p.putus ? { putus: [3.2, 2.2] } : {}),
    };
    return [
      garis,
      ...(pangkal ? [] : [{ jenis: 'temu' as const, di: mulai }]),
      berkepala ? { jenis: 'mata', ujung, arah } : { jenis: 'temu', di: ujung },
    ];
  });
}

function arahDari(a: Titik, b: Titik): Arah {
  if (Math.abs(a.x - b.x) > Math.abs(a.y - b.y)) return b.x > a.x ? 'kanan' : 'kiri';
  return b.y > a.y ? 'bawah' : 'atas';
}

function mundur(t: Titik, arah: Arah, jarak: number): Titik {
  if (arah === 'kanan' || arah === 'kiri') {
    return { x: t.x + (arah === 'kanan' ? -jarak : jarak), y: t.y };
  }
  return { x: t.x, y: t.y + (arah === 'bawah' ? -jarak : jarak) };
}

function gambarSimbol(lembar: LembarTata, s: SimbolJadi, sambungan: Sambungan): Unsur[] {
  const { kotak } = s;
  const x = kotak.x + kotak.lebar / 2;
  const y = kotak.y + kotak.tinggi / 2;
  const teks = (isi: string, ukuran: number, geser: number, tebal = true): Unsur => ({
    jenis: 'teks',
    isi,
    x,
    y: y + geser + ukuran * 0.36,
    ukuran,
    tebal,
    rata: 'tengah',
  });
  const badan: Unsur = { jenis: 'simbol', bentuk: s.bentuk, kotak };
  if (s.sambung !== undefined) {
    const { huruf, halaman } = sambungan(s, lembar);
    const muat = Math.min(5.6, (5.6 * (kotak.lebar - 3)) / lebarTeks(halaman, 5.6));
    return [badan, teks(huruf, 8, -6), teks(halaman, muat, 1.4, false)];
  }
  if (s.bentuk === 'kapsul') {
    const isi = KAPSUL[s.simpul.split(':')[0] ?? ''] ?? '';
    const muat = (kata: string): number =>
      Math.min(7.5, (7.5 * (kotak.lebar - 6)) / lebarTeks(kata, 7.5, true));
    if (muat(isi) >= 6 || !isi.includes(' ')) return [badan, teks(isi, muat(isi), 0)];
    return [badan, ...isi.split(' ').map((kata, i) => teks(kata, 6, i * 6.4 - 3.2))];
  }
  const baris = lembar.alur.baris[s.baris];
  if (baris?.jenis !== 'langkah') return [badan];
  const { langkah } = baris.baris;
  const isi = `${langkah.nomor}${tandaKeyakinan(langkah)}`;
  return isi === '' ? [badan] : [badan, teks(isi, 8, 0)];
}

const KAPSUL: Readonly<Record<string, string>> = {
  mulai: 'Mulai',
  selesai: 'Selesai',
  buka: 'Belum puas',
};

/** White below the words: rules of the table stop there. */
function gambarLabel(p: PanahJadi): Unsur[] {
  const label = p.tulisan;
  if (label === undefined) return [];
  const { kotak } = label;
  return [
    { jenis: 'bidang', kotak, isi: '#ffffff' },
    ...label.baris.map((isi, i): Unsur => ({
      jenis: 'teks',
      isi,
      x: kotak.x + 1,
      y: kotak.y + i * TINGGI_LABEL + UKURAN_LABEL * 0.92,
      ukuran: UKURAN_LABEL,
    })),
  ];
}
