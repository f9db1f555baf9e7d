// SPDX-License-Identifier: Apache-2.0
// An act that a person chose is done once or refused in words, never both, never neither, never twice;
// and hands are kept out of what only the machine writes. What citizens press: balasan.ts.

import type { Bukti } from '../bukti.ts';
import type { Pilihan } from '../pantau-pilihan.ts';
import { periksaBalasan } from './balasan.ts';
import type { HasilHukum, Hukum, Pelanggaran } from './bentuk.ts';
import { bacaCatatan, type Catatan, type Ditindak } from './catatan-tindakan.ts';
import { kelompokkan } from './kelompok.ts';

export const tindakan: Hukum = {
  id: 'tindakan',
  bunyi: 'Setiap tindakan yang dipilih tercatat tepat sekali atau ditolak dengan alasan',
  periksa,
};

function periksa(bukti: Bukti): HasilHukum {
  const { saksi, register, at } = bukti;
  const catatan = bacaCatatan(bukti);
  const pilihan = cocokkan(saksi.pilihan.semua, catatan);
  const balasan = periksaBalasan(bukti, pilihan.terpakai);
  const pelanggaran: Pelanggaran[] = [
    ...kelebihan(bukti, catatan),
    ...pilihan.pelanggaran,
    ...balasan.pelanggaran,
  ];
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
  const diperiksa = saksi.pilihan.semua.length + balasan.diperiksa + saksi.terlindung.length;
  return { diperiksa, pelanggaran };
}

/** More acts of a kind than anybody chose. */
function kelebihan({ saksi }: Bukti, catatan: readonly Catatan[]): Pelanggaran[] {
  const oranglah = catatan.filter(({ olehOrang }) => olehOrang);
  const menurut = kelompokkan(oranglah.map((c) => [`${c.p.nomor}\t${c.label}`, c] as const));
  return [...menurut.values()].flatMap((daftar): Pelanggaran[] => {
    const akhir = daftar.at(-1);
    if (akhir === undefined) return [];
    const { nomor, pada } = akhir.p;
    const dipilih = saksi.pilihan.semua.filter(
      (pilihan) => pilihan.nomor === nomor && pilihan.tindakan === akhir.label,
    );
    if (daftar.length <= dipilih.length) return [];
    const pesan = `tindakan "${akhir.label}" tercatat ${daftar.length} kali, dipilih ${dipilih.length} kali`;
    return [{ macam: 'ganda', nomor, pada, pesan }];
  });
}

/** Each choice with the record it was answered with; a record answers one choice only. */
function cocokkan(
  semua: readonly Pilihan[],
  catatan: readonly Catatan[],
): { readonly pelanggaran: readonly Pelanggaran[]; readonly terpakai: ReadonlySet<Ditindak> } {
  const bisaDipilih = catatan.filter(({ p }) => p.olehWaktu !== true && p.oleh !== 'sistem');
  const sisa = new Set(bisaDipilih);
  const menurutNomor = kelompokkan(bisaDipilih.map((c) => [c.p.nomor, c] as const));
  const milikNomor = ({ nomor }: Pilihan): readonly Catatan[] => menurutNomor.get(nomor) ?? [];
  const bertanda = kelompokkan(catatan.flatMap((c) => c.tanda.map((tanda) => [tanda, c] as const)));
  const milikTanda = ({ tanda }: Pilihan): readonly Catatan[] =>
    tanda === '' ? [] : catatanPertama(bertanda.get(tanda) ?? []);
  const ambil = (pilihan: Pilihan, calon: readonly Catatan[]): Catatan | undefined => {
    const satu = calon.find((c) => sisa.has(c) && isMilik(pilihan, c));
    if (satu !== undefined) sisa.delete(satu);
    return satu;
  };
  const jawab = new Map<Pilihan, Catatan>();
  const bagikan = (berhak: readonly Pilihan[], calon: typeof milikTanda): void => {
    for (const pilihan of berhak.filter((p) => !jawab.has(p))) {
      const satu = ambil(pilihan, calon(pilihan));
      if (satu !== undefined) jawab.set(pilihan, satu);
    }
  };
  // What bears a mark first, then what can only be told by its words, then what may have been done
  // before somebody chose something else; a refusal owns nothing.
  // Whoever was answered first is served first: a choice that still waits may have been anything.
  const diterima = semua
    .filter((p) => p.tertimpa !== true && !isDitolak(p))
    .sort((a, b) => (a.usai?.pada ?? Infinity) - (b.usai?.pada ?? Infinity));
  bagikan(diterima, milikTanda);
  bagikan(diterima, milikNomor);
  bagikan(
    semua.filter((p) => p.tertimpa === true),
    milikNomor,
  );
  const pelanggaran = semua.flatMap((pilihan) => [
    ...salahTanda(pilihan, milikTanda(pilihan)),
    ...(isDitolak(pilihan)
      ? ditolakTetapiAda(pilihan, ambil(pilihan, milikNomor(pilihan).filter(isOlehOrang)))
      : tanpaCatatan(pilihan, jawab.get(pilihan))),
  ]);
  return { pelanggaran, terpakai: new Set([...jawab.values()].map(({ p }) => p)) };
}

const isOlehOrang = ({ olehOrang }: Catatan): boolean => olehOrang;

/** A later act may send on what an earlier one typed (`isianDari`): that is no second record of it. */
const catatanPertama = (semua: readonly Catatan[]): readonly Catatan[] =>
  semua.filter(({ p }) => p.langkah === semua[0]?.p.langkah && p.tindakan === semua[0].p.tindakan);

const isMilik = ({ nomor, tindakan: nama, pada, usai }: Pilihan, { p, label, komit }: Catatan) =>
  p.nomor === nomor && label === nama && komit >= pada && komit <= (usai?.pada ?? Infinity);

const TERCATAT = ': tercatat ';

const isDijawabTercatat = ({ lewat, tindakan: nama, usai, jawaban }: Pilihan): boolean =>
  lewat === 'halaman' ? jawaban === true : usai?.pesan.startsWith(nama + TERCATAT) === true;

/** Words that say that something was recorded, be it another act, refuse nothing. */
function isDitolak({ lewat, usai, jawaban }: Pilihan): boolean {
  if (usai === undefined || usai.pesan === '') return false;
  return lewat === 'halaman' ? jawaban === false : !usai.pesan.includes(TERCATAT);
}

function salahTanda({ nomor, pada, tindakan: nama }: Pilihan, milik: readonly Catatan[]) {
  const di = { nomor, pada };
  const pelanggaran: Pelanggaran[] = [];
  if (milik.length > 1) {
    const pesan = `tindakan "${nama}" tercatat ${milik.length} kali`;
    pelanggaran.push({ macam: 'ganda', ...di, pesan });
  }
  const salah = milik.find(({ p }) => p.nomor !== nomor);
  if (salah !== undefined) {
    const pesan = `tindakan "${nama}" tercatat pada ${salah.p.nomor}`;
    pelanggaran.push({ macam: 'lain', ...di, pesan });
  }
  return pelanggaran;
}

function ditolakTetapiAda(
  { nomor, pada, tindakan: nama }: Pilihan,
  milik: Catatan | undefined,
): Pelanggaran[] {
  if (milik === undefined) return [];
  return [{ macam: 'lain', nomor, pada, pesan: `tindakan "${nama}" ditolak, padahal tercatat` }];
}

function tanpaCatatan(pilihan: Pilihan, milik: Catatan | undefined): Pelanggaran[] {
  const { nomor, pada, tindakan: nama, usai, tertimpa, lewat } = pilihan;
  const di = { nomor, pada };
  if (tertimpa === true || milik !== undefined) return [];
  if (isDijawabTercatat(pilihan)) {
    const pesan = `tindakan "${nama}" dijawab tercatat, tetapi tidak ada`;
    return [{ macam: 'hilang', ...di, pesan }];
  }
  if (usai === undefined) return [];
  // A page that failed said so; whether anything was recorded, the person must look.
  if (lewat === 'halaman' && usai.pesan !== '') return [];
  return [{ macam: 'hilang', ...di, pesan: `tindakan "${nama}" hilang tanpa jawaban` }];
}
