// SPDX-License-Identifier: Apache-2.0
// Every aduan that was sent stands in the register exactly once, with its identity beside it exactly
// once, and nothing stands there that nobody sent.

import type { Bukti } from '../bukti.ts';
import { createPelapor } from '../pelapor.ts';
import type { HasilHukum, Hukum, Pelanggaran } from './bentuk.ts';

export const tercatat: Hukum = {
  id: 'tercatat',
  bunyi: 'Setiap aduan yang dikirim tercatat tepat sekali, dengan identitas yang benar',
  periksa,
};

function periksa(bukti: Bukti): HasilHukum {
  const { saksi, peristiwa, register, identitas } = bukti;
  const pelanggaran: Pelanggaran[] = [];
  const dicatat = kelompokkan(
    peristiwa.flatMap((p) =>
      p.jenis === 'dicatat' ? [[p.aduan.responsId, p.nomor] as const] : [],
    ),
  );
  const barisNomor = kelompokkan(register.map(({ nomor, baris }) => [nomor, baris] as const));
  const orang = kelompokkan(identitas.map((satu) => [satu['nomor'] ?? '', satu] as const));
  for (const { responsId, pada, warga, surel } of saksi.kiriman) {
    const nomor = dicatat.get(responsId) ?? [];
    const satu = nomor[0];
    const sebut = `aduan warga ${warga}`;
    if (satu === undefined) {
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
    const { nama } = createPelapor(warga);
    const tertulis = orang.get(satu)?.[0];
    if (tertulis !== undefined && (tertulis['nama'] !== nama || tertulis['surel'] !== surel)) {
      pelanggaran.push({ macam: 'lain', ...di, pesan: `identitas ${satu} bukan milik ${sebut}` });
    }
  }
  const dikenal = new Set(saksi.kiriman.map(({ responsId }) => responsId));
  for (const [responsId, nomor] of dicatat) {
    if (dikenal.has(responsId)) continue;
    const pesan = `${nomor.join(', ')} tercatat tanpa ada yang mengirim`;
    pelanggaran.push({ macam: 'lain', nomor: nomor[0] ?? '', pesan });
  }
  return { diperiksa: saksi.kiriman.length, pelanggaran };
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

export function kelompokkan<K, V>(pasangan: readonly (readonly [K, V])[]): Map<K, V[]> {
  const hasil = new Map<K, V[]>();
  for (const [kunci, nilai] of pasangan) {
    const milik = hasil.get(kunci);
    if (milik === undefined) hasil.set(kunci, [nilai]);
    else milik.push(nilai);
  }
  return hasil;
}
