// SPDX-License-Identifier: Apache-2.0
// How the steps of a SOP hang together: where it begins, that every step is reached, that every
// step can end, and that clocks do not chase each other for ever.

import { galat, peringatan, type Masalah } from '../masalah.ts';
import { isTanpaSyarat, masalahSyarat, masalahTertutup } from './sop-syarat.ts';
import type { Langkah, Sop } from './sop.ts';

export function masalahAlur(sop: Sop): Masalah[] {
  const awal = sop.langkah.find((l) => l.id === sop.awal);
  if (!awal) return [galat('awal', `Langkah awal "${sop.awal}" tidak ada dalam SOP.`)];
  if (awal.berkala) {
    return [galat('awal', `Langkah awal "${sop.awal}" adalah langkah ${awal.berkala}.`)];
  }
  const tepi = tepiAlur(sop);
  return [
    ...masalahAwalBila(sop),
    ...masalahKurang(sop, awal),
    ...masalahTakTerjangkau(sop, tepi),
    ...masalahTanpaAkhir(sop, tepi),
    ...masalahPutaranWaktu(sop, tepi),
  ];
}

/** Other first steps: each must exist, and its condition must be one that a new aduan can meet. */
function masalahAwalBila(sop: Sop): Masalah[] {
  const daftar = sop.awalBila ?? [];
  return [
    ...daftar.flatMap(({ bila, ke }, i) => {
      const jalur = `awalBila.${i}`;
      const masalah = masalahSyarat(sop, `${jalur}.bila`, bila);
      const tujuan = sop.langkah.find((l) => l.id === ke);
      if (!tujuan) masalah.push(galat(`${jalur}.ke`, `Langkah "${ke}" tidak ada dalam SOP.`));
      if (tujuan?.berkala) {
        const pesan = `"${ke}" adalah langkah ${tujuan.berkala}; aduan tidak dapat masuk ke sana.`;
        masalah.push(galat(`${jalur}.ke`, pesan));
      }
      if (bila.kelas !== undefined) {
        const pesan =
          'Aduan yang baru masuk belum punya kelas, jadi syarat ini tidak pernah cocok.';
        masalah.push(galat(`${jalur}.bila`, pesan));
      }
      if (isTanpaSyarat(bila)) {
        const pesan = 'Awal ini tanpa syarat, jadi langkah awal yang biasa tidak pernah dipakai.';
        masalah.push(galat(`${jalur}.bila`, pesan));
      }
      return masalah;
    }),
    ...masalahTertutup('awalBila', daftar, 'Awal bila'),
  ];
}

/** step → steps (or `selesai`) that its acts lead to; `asal` is every step that leads there. */
type Tepi = ReadonlyMap<string, ReadonlySet<string>>;

function tepiAlur(sop: Sop): Tepi {
  const tepi = new Map<string, Set<string>>();
  for (const l of sop.langkah) {
    // `tetap` leads nowhere: a step that has nothing else never ends.
    tepi.set(l.id, new Set(l.tindakan.map((t) => t.ke).filter((ke) => ke !== 'tetap')));
  }
  const kembali = sop.langkah.filter((l) => tepi.get(l.id)?.has('asal'));
  for (const l of kembali) {
    tepi.get(l.id)?.delete('asal');
    for (const asal of sop.langkah) {
      if (asal.tindakan.some((t) => t.ke === l.id)) tepi.get(l.id)?.add(asal.id);
    }
  }
  return tepi;
}

function masalahKurang(sop: Sop, awal: Langkah): Masalah[] {
  if (sop.bilaKurang === undefined) return [];
  const tindakan = awal.tindakan.find((t) => t.id === sop.bilaKurang);
  if (!tindakan) {
    return [galat('bilaKurang', `Tindakan "${sop.bilaKurang}" tidak ada pada langkah awal.`)];
  }
  const tanpa = (sop.awalBila ?? []).flatMap(({ ke }) => {
    const lain = sop.langkah.find((l) => l.id === ke);
    return lain === undefined || lain.tindakan.some((t) => t.id === sop.bilaKurang) ? [] : [ke];
  });
  if (tanpa.length > 0) {
    const pesan =
      `Langkah awal ${[...new Set(tanpa)].map((ke) => `"${ke}"`).join(', ')} tidak punya tindakan ` +
      `"${sop.bilaKurang}": di sana kekurangan formulir tidak ditanyakan sendiri.`;
    return [peringatan('bilaKurang', pesan)];
  }
  const tujuan = sop.langkah.find((l) => l.id === tindakan.ke);
  const pelapor = sop.pelaksana.find((p) => p.id === tujuan?.pelaksana)?.jenis === 'pelapor';
  if (pelapor) return [];
  return [
    peringatan('bilaKurang', `"${tindakan.label}" tidak menanyakan kekurangan kepada pelapor.`),
  ];
}

function masalahTakTerjangkau(sop: Sop, tepi: Tepi): Masalah[] {
  // The table may begin with what the citizen does before the office has anything.
  const akar = [
    sop.awal,
    sop.langkah[0]?.id ?? '',
    sop.penutupan.bukaKembali?.ke ?? '',
    ...(sop.awalBila ?? []).map((a) => a.ke),
  ];
  const terjangkau = jelajah(akar, (id) => [...(tepi.get(id) ?? [])]);
  return sop.langkah
    .filter((l) => !l.berkala && !terjangkau.has(l.id))
    .map((l) =>
      galat(`langkah.${l.id}`, `Langkah "${l.uraian}" tidak pernah tercapai dari langkah awal.`),
    );
}

function masalahTanpaAkhir(sop: Sop, tepi: Tepi): Masalah[] {
  const balik = (id: string): string[] =>
    [...tepi].filter(([, ke]) => ke.has(id)).map(([dari]) => dari);
  const berakhir = jelajah(['selesai'], balik);
  return sop.langkah
    .filter((l) => !l.berkala && l.tindakan.length > 0 && !berakhir.has(l.id))
    .map((l) =>
      galat(`langkah.${l.id}.tindakan`, `Dari langkah "${l.uraian}" aduan tidak pernah selesai.`),
    );
}

function masalahPutaranWaktu(sop: Sop, tepi: Tepi): Masalah[] {
  const olehWaktu = (id: string): string[] => {
    const l = sop.langkah.find((x) => x.id === id);
    const t = l?.tindakan.find((x) => x.id === l.habisWaktu?.tindakan);
    if (!t || t.ke === 'tetap') return [];
    return t.ke === 'asal' ? [...(tepi.get(id) ?? [])] : [t.ke];
  };
  return sop.langkah
    .filter((l) => jelajah(olehWaktu(l.id), olehWaktu).has(l.id))
    .map((l) =>
      peringatan(
        `langkah.${l.id}.habisWaktu`,
        `Tanpa tindakan siapa pun, waktu akan memutar aduan terus melalui "${l.uraian}".`,
      ),
    );
}

function jelajah(akar: readonly string[], lanjut: (id: string) => readonly string[]): Set<string> {
  const sudah = new Set<string>();
  const antre = akar.filter((id) => id !== '');
  for (let id = antre.pop(); id !== undefined; id = antre.pop()) {
    if (sudah.has(id)) continue;
    sudah.add(id);
    antre.push(...lanjut(id));
  }
  return sudah;
}
