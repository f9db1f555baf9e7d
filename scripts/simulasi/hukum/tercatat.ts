// SPDX-License-Identifier: Apache-2.0
// Every aduan that was sent stands in the register exactly once, as it was typed, with its identity
// beside it exactly once, and nothing stands there that nobody sent.

import type { Aduan } from '../../../core/aduan/aduan.ts';
import type { Bukti } from '../bukti.ts';
import type { Kiriman } from '../jejak.ts';
import type { GayaTeks } from '../laku.ts';
import type { HasilHukum, Hukum, Pelanggaran } from './bentuk.ts';
import { kelompokkan } from './kelompok.ts';

export const tercatat: Hukum = {
  id: 'tercatat',
  bunyi: 'Setiap aduan yang dikirim tercatat tepat sekali, dengan identitas yang benar',
  periksa,
};

function periksa(bukti: Bukti): HasilHukum {
  const { saksi, peristiwa, register, identitas } = bukti;
  const pelanggaran: Pelanggaran[] = [];
  const semula = peristiwa.flatMap((p) => (p.jenis === 'dicatat' ? [p.aduan] : []));
  const dicatat = kelompokkan(semula.map((aduan) => [aduan.responsId, aduan] as const));
  const barisNomor = kelompokkan(register.map(({ nomor, baris }) => [nomor, baris] as const));
  const orang = kelompokkan(identitas.map((satu) => [satu['nomor'] ?? '', satu] as const));
  for (const kiriman of saksi.kiriman) {
    const { responsId, pada, warga } = kiriman;
    const aduan = dicatat.get(responsId) ?? [];
    const nomor = aduan.map((a) => a.nomor);
    const [satu] = nomor;
    const sebut = `aduan warga ${warga}`;
    if (aduan[0] === undefined || satu === undefined) {
      pelanggaran.push({ macam: 'hilang', pada, pesan: `${sebut} tidak pernah tercatat` });
      continue;
    }
    const di = { nomor: satu, pada };
    if (nomor.length > 1) {
      pelanggaran.push({ macam: 'ganda', ...di, pesan: `${sebut} tercatat ${nomor.join(', ')}` });
    }
    pelanggaran.push(
      ...tepatSatu(barisNomor.get(satu), `baris ${satu} di Register`, di),
      ...tepatSatu(orang.get(satu), `baris ${satu} di Identitas Pelapor`, di),
    );
    for (const kolom of bedaAduan(kiriman, aduan[0])) {
      const pesan = `${kolom} ${satu} bukan yang diketik ${sebut}`;
      pelanggaran.push({ macam: 'lain', ...di, pesan });
    }
    for (const kolom of bedaIdentitas(kiriman, orang.get(satu)?.[0])) {
      const pesan = `identitas ${satu} bukan milik ${sebut}: ${kolom}`;
      pelanggaran.push({ macam: 'lain', ...di, pesan });
    }
  }
  const dikenal = new Set(saksi.kiriman.map(({ responsId }) => responsId));
  for (const [responsId, aduan] of dicatat) {
    if (dikenal.has(responsId)) continue;
    const nomor = aduan.map((a) => a.nomor);
    const pesan = `${nomor.join(', ')} tercatat tanpa ada yang mengirim`;
    pelanggaran.push({ macam: 'lain', nomor: nomor[0] ?? '', pesan });
  }
  return { diperiksa: saksi.kiriman.length, pelanggaran };
}

/** Texts of these kinds hold nothing that is masked or tidied: they stand as they were typed. */
const POLOS: readonly GayaTeks[] = ['biasa', 'singkat'];

/** Names of what differs. What was chosen from a list is never masked. */
function bedaAduan({ gaya, diketik, pada }: Kiriman, aduan: Aduan): readonly string[] {
  const harap: Readonly<Record<string, string | number | boolean>> = {
    jenis: diketik['jenis'] ?? '',
    kategori: diketik['kategori'] ?? '',
    kanal: diketik['kanal'] ?? KANAL_FORMULIR,
    // What comes in while a run is under way is registered by the moment at which that run began.
    diterima: Math.min(pada, aduan.dicatat),
    rahasia: (diketik['rahasia'] ?? '') !== '',
    ...(POLOS.includes(gaya) ? { isi: diketik['isi'] ?? '', lokasi: diketik['lokasi'] ?? '' } : {}),
  };
  const ada: Readonly<Record<string, unknown>> = { ...aduan };
  return Object.keys(harap).filter((kolom) => ada[kolom] !== harap[kolom]);
}

const KANAL_FORMULIR = 'Google Formulir';

/** The original text comes first in its cell; what else was asked follows it. */
function bedaIdentitas(
  { gaya, diketik, surel }: Kiriman,
  baris: Readonly<Record<string, string>> | undefined,
): readonly string[] {
  if (baris === undefined) return [];
  const ada = (kolom: string): string => baris[kolom] ?? '';
  const kontak = ['nama', 'alamat', 'telepon', 'nik'].filter(
    (kolom) => ada(kolom) !== (diketik[kolom] ?? ''),
  );
  const isi = diketik['isi'] ?? '';
  return [
    ...kontak,
    ...(ada('surel') === surel ? [] : ['surel']),
    ...(ada('rahasia') === ((diketik['rahasia'] ?? '') === '' ? 'tidak' : 'ya') ? [] : ['rahasia']),
    ...(POLOS.includes(gaya) && !`${ada('isiAsli')}\n`.startsWith(`${isi}\n`) ? ['isi asli'] : []),
  ];
}

function tepatSatu(
  ada: readonly unknown[] | undefined,
  apa: string,
  di: { readonly nomor: string; readonly pada: number },
): Pelanggaran[] {
  if (ada?.length === 1) return [];
  if (ada === undefined) return [{ macam: 'hilang', ...di, pesan: `${apa} tidak ada` }];
  return [{ macam: 'ganda', ...di, pesan: `${apa} ada ${ada.length} kali` }];
}
