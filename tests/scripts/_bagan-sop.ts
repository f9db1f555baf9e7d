// SPDX-License-Identifier: Apache-2.0
// A SOP that is as hard to draw as an office could write it: fourteen steps, eight pelaksana, long
// words, returns to nearly everywhere, several pelaksana at once, loops, clocks, two processes.

import type { Langkah, Sop, Tindakan } from '../../core/sop/sop.ts';
import { bacaSop } from '../../sop/muat.ts';
import { readFileSync } from 'node:fs';

const JENAWI = new URL('../../sop/kecamatan-jenawi.yaml', import.meta.url);

const PELAKSANA = [
  ['pelapor', 'Masyarakat/Pelapor', 'pelapor'],
  ['loket', 'Petugas Loket Layanan Pengaduan Terpadu', 'petugas'],
  ['verifikator', 'Verifikator', 'petugas'],
  ['koordinator', 'Koordinator Pengaduan Kabupaten', 'petugas'],
  ['opd-a', 'Perangkat Daerah Teknis A', 'petugas'],
  ['opd-b', 'Perangkat Daerah Teknis B', 'petugas'],
  ['sekretaris', 'Sekretaris Daerah', 'pimpinan'],
  ['bupati', 'Bupati', 'pimpinan'],
] as const;

const URAIAN =
  'Memeriksa kelengkapan berkas, mencocokkan keterangan pelapor dengan bukti yang dilampirkan, lalu ' +
  'meneruskannya kepada perangkat daerah yang berwenang sesuai peraturan perundang-undangan';

export function sopTerburuk(): Sop {
  const dasar = bacaSop(readFileSync(JENAWI, 'utf8'), 'jenawi');
  const id = (n: number): string => `langkah-${n}`;
  const langkah = Array.from({ length: 14 }, (_, i): Langkah => {
    const n = i + 1;
    return {
      id: id(n),
      nomor: `${n}`,
      uraian: `${URAIAN} (tahap ${n})`,
      pelaksana: PELAKSANA[(i * 3) % 8]?.[0] ?? 'loket',
      keyakinan: n % 3 === 0 ? 'rendah' : 'sedang',
      kelengkapan: ['Berkas aduan', 'Bukti pendukung', 'Lembar disposisi'],
      waktu: { min: 1, maks: 3, satuan: 'hari_kerja' },
      output: 'Berita acara hasil pemeriksaan',
      keterangan: 'Ditandatangani',
      tindakan: tindakan(n, id),
      ...(n === 6 ? { bersama: ['opd-a', 'opd-b', 'verifikator'] } : {}),
      ...(n % 4 === 0
        ? { habisWaktu: { setelah: { maks: 10, satuan: 'hari_kerja' }, tindakan: 'lanjut' } }
        : {}),
      ...(n % 5 === 0 ? { dasar: 'Tersirat dari uraian tahap sebelumnya' } : {}),
    };
  });
  const bulanan = ['Merekap', 'Melaporkan', 'Mengarsipkan'].map((uraian, i): Langkah => ({
    id: `bulan-${i}`,
    nomor: `${15 + i}`,
    uraian: `${uraian} seluruh aduan`,
    pelaksana: PELAKSANA[7 - i]?.[0] ?? 'loket',
    kelengkapan: ['ATK'],
    output: 'Rekap',
    berkala: 'bulanan',
    tindakan: [],
  }));
  return {
    ...dasar,
    id: 'terburuk',
    nama: 'SOP Penanganan Pengaduan Masyarakat Terpadu Lintas Perangkat Daerah Tingkat Kabupaten',
    pelaksana: PELAKSANA.map(([p, label, jenis]) => ({ id: p, label, jenis })),
    awal: id(1),
    awalBila: [{ bila: { kanal: ['WA', 'SMS'] }, ke: id(3) }],
    langkah: [...langkah, ...bulanan],
    penutupan: {
      ...dasar.penutupan,
      bukaKembali: { batas: { maks: 5, satuan: 'hari_kerja' }, ke: id(2) },
    },
  };
}

function tindakan(n: number, id: (n: number) => string): Tindakan[] {
  const akhir = { ke: 'selesai', akhir: 'dijawab' } as const;
  const maju: Tindakan =
    n === 14
      ? { id: 'lanjut', label: 'Sampaikan jawaban dan tutup', ...akhir }
      : { id: 'lanjut', label: 'Lanjutkan ke tahap berikut', ke: id(n + 1) };
  const masing = n === 6 ? { masingMasing: true } : {};
  return [
    { ...maju, ...masing },
    ...(n > 2
      ? [{ id: 'kembali', label: 'Kembalikan untuk diperbaiki', ke: id(Math.max(1, n - 3)) }]
      : []),
    ...(n % 3 === 0 ? [{ id: 'ulang', label: 'Ulangi dari awal', ke: id(1) }] : []),
    ...(n % 4 === 1 ? [{ id: 'perpanjang', label: 'Perpanjang sekali', ke: 'tetap' }] : []),
    ...(n % 5 === 0 ? [{ id: 'tutup', label: 'Bukan wewenang', ...akhir }] : []),
    ...(n === 7 ? [{ id: 'loncat', label: 'Langsung ke Bupati', ke: id(12) }] : []),
  ];
}
