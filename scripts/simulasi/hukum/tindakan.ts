// SPDX-License-Identifier: Apache-2.0
// An act that a person chose is done once or refused in words, never both, never neither, never twice;
// and hands are kept out of what only the machine writes.

import type { Peristiwa } from '../../../core/peristiwa.ts';
import type { Bukti } from '../bukti.ts';
import type { Pilihan } from '../pantau-pilihan.ts';
import type { HasilHukum, Hukum, Pelanggaran } from './bentuk.ts';
import { kelompokkan } from './tercatat.ts';

export const tindakan: Hukum = {
  id: 'tindakan',
  bunyi: 'Setiap tindakan yang dipilih tercatat tepat sekali atau ditolak dengan alasan',
  periksa,
};

function periksa(bukti: Bukti): HasilHukum {
  const { saksi, peristiwa, register, at } = bukti;
  const pelanggaran: Pelanggaran[] = kelebihan(bukti);
  const milik = kelompokkan(peristiwa.map((p) => [p.nomor, p] as const));
  for (const pilihan of saksi.pilihan.semua) {
    // What is pasted or chosen for one aduan must not be found with another either.
    const lingkup = pilihan.tanda === '' ? (milik.get(pilihan.nomor) ?? []) : peristiwa;
    pelanggaran.push(...satu(pilihan, lingkup));
  }
  for (const { baris, nomor, tindakan: sisa, aduan } of register) {
    // Nothing may be done with an aduan that is closed: there it is litter, not a lost act.
    if (sisa === '' || aduan?.akhir !== undefined) continue;
    const pesan = `baris ${baris}: Tindakan "${sisa}" tidak pernah diproses`;
    pelanggaran.push({ macam: 'hilang', nomor, pada: at, pesan });
  }
  for (const { pada, apa, jawab } of saksi.terlindung) {
    if (jawab !== '') continue;
    pelanggaran.push({ macam: 'lain', pada, pesan: `sel terlindung dapat diketik: ${apa}` });
  }
  return { diperiksa: saksi.pilihan.semua.length + saksi.terlindung.length, pelanggaran };
}

/** More acts of a kind than anybody chose: what bears no mark can only be counted. */
function kelebihan({ saksi, peristiwa, konteks }: Bukti): Pelanggaran[] {
  const versi = new Map(
    peristiwa.flatMap((p) => (p.jenis === 'dicatat' ? [[p.nomor, p.aduan.sopVersi] as const] : [])),
  );
  const label = (p: Ditindak): string | undefined =>
    konteks(versi.get(p.nomor) ?? '')
      .sop.langkah.find(({ id }) => id === p.langkah)
      ?.tindakan.find(({ id }) => id === p.tindakan)?.label;
  const oranglah = peristiwa.flatMap((p): (readonly [string, Ditindak])[] =>
    p.jenis === 'ditindak' && p.olehWaktu !== true && p.oleh !== 'pelapor' && p.oleh !== 'sistem'
      ? [[`${p.nomor}\t${label(p) ?? ''}`, p]]
      : [],
  );
  return [...kelompokkan(oranglah)].flatMap(([kunci, daftar]): Pelanggaran[] => {
    const [nomor = '', nama = ''] = kunci.split('\t');
    const dipilih = saksi.pilihan.semua.filter(
      (p) => p.nomor === nomor && (p.tindakan === nama || p.tindakan.startsWith(`${nama} (`)),
    );
    const akhir = daftar.at(-1);
    if (nama === '' || akhir === undefined || daftar.length <= dipilih.length) return [];
    const pesan = `tindakan "${nama}" tercatat ${daftar.length} kali, dipilih ${dipilih.length} kali`;
    return [{ macam: 'ganda', nomor, pada: akhir.pada, pesan }];
  });
}

type Ditindak = Extract<Peristiwa, { jenis: 'ditindak' }>;

function satu(pilihan: Pilihan, peristiwa: readonly Peristiwa[]): Pelanggaran[] {
  const { nomor, pada, tanda, tindakan: nama, usai, tertimpa, jawaban } = pilihan;
  const milik = tanda === '' ? [] : catatanTindakan(peristiwa, tanda);
  const di = { nomor, pada };
  if (milik.length > 1) {
    return [{ macam: 'ganda', ...di, pesan: `tindakan "${nama}" tercatat ${milik.length} kali` }];
  }
  const salah = milik.find((p) => p.nomor !== nomor);
  if (salah !== undefined) {
    const pesan = `tindakan "${nama}" tercatat pada ${salah.nomor}`;
    return [{ macam: 'lain', ...di, pesan }];
  }
  if (pilihan.lewat === 'halaman') {
    if (jawaban !== true || tanda === '' || milik.length === 1) return [];
    return [
      { macam: 'hilang', ...di, pesan: `halaman menjawab tercatat, tetapi "${nama}" tidak ada` },
    ];
  }
  if (usai === undefined || tertimpa === true || milik.length === 1) return [];
  const dijawab = usai.pesan !== '';
  const adaTanpaTanda = tanda === '' && peristiwa.some((p) => p.nomor === nomor && p.pada >= pada);
  if (dijawab || adaTanpaTanda) return [];
  return [{ macam: 'hilang', ...di, pesan: `tindakan "${nama}" hilang tanpa jawaban` }];
}

/** A later act may send on what an earlier one typed (`isianDari`): that is no second record of it. */
function catatanTindakan(peristiwa: readonly Peristiwa[], tanda: string): readonly Peristiwa[] {
  const semua = peristiwa.filter((p) => memuat(p, tanda));
  const [pertama] = semua;
  return semua.filter((p) => namaTindakan(p) === (pertama && namaTindakan(pertama)));
}

const namaTindakan = (p: Peristiwa): string =>
  p.jenis === 'ditindak' ? `${p.langkah}.${p.tindakan}` : p.jenis;

function memuat(p: Peristiwa, tanda: string): boolean {
  const batas = new RegExp(`${tanda}(?![0-9a-z])`);
  if (p.jenis === 'ditindak') return batas.test(`${p.isian ?? ''}\n${p.catatan ?? ''}`);
  return p.jenis === 'dibuka_kembali' && batas.test(p.isian ?? '');
}
