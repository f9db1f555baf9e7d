// SPDX-License-Identifier: Apache-2.0
// Looks an installation over and says in words what a person should see to: the same findings as the
// board beside Pengaturan and the letters, looked for anew. It changes nothing.

import { parsePetunjuk } from '../../register/ingatan/petunjuk.ts';
import { TAB } from '../../register/tab/tab.ts';
import type { Temuan } from '../../register/papan/temuan.ts';
import { createAnggaran } from '../google/anggaran.ts';
import { bacaRegister } from '../buku/baca-register.ts';
import { registerTerbuka } from '../buku/daftar-register.ts';
import { temuanBerkas } from './jaga-berkas.ts';
import { jelaskanSebab } from '../google/sebab.ts';
import { temuanRegister } from './jaga-temuan.ts';
import { kantorDari, type Kantor } from '../google/kantor.ts';
import { KUNCI, type Properti } from '../google/kunci.ts';
import type { NamaPemicu } from '../pasang/pasang-pemicu.ts';
import { bacaProperti } from '../google/properti.ts';
import { angkaKuota, temuanKuota } from '../kirim/temuan-kuota.ts';

const BATAS_MS = 60_000;

/** [] = all well. */
export function periksa(nama: NamaPemicu): readonly string[] {
  const properti = bacaProperti();
  const kantor = kantorDari(properti);
  const registerLama = registerTerbuka(properti);
  const berkas = temuanBerkas({
    ...{ kantor, properti, nama, registerLama },
    perbaiki: false,
    jamMati: false,
  });
  const { temuan, catatan } = lihatRegister(properti, kantor);
  return [...unik([...berkas, ...temuan]).map(kalimat), ...catatan];
}

/** A register that cannot be read is a finding itself, and hides the others. */
function lihatRegister(
  properti: Properti,
  kantor: Kantor,
): { readonly temuan: readonly Temuan[]; readonly catatan: readonly string[] } {
  const at = Date.now();
  const petunjuk = parsePetunjuk(properti[KUNCI.petunjuk]);
  try {
    const bacaan = bacaRegister(createAnggaran(BATAS_MS), kantor.registerId, at, {
      ...(petunjuk === undefined ? {} : { petunjuk }),
      kotakKeluar: true,
      // Open rows that cannot be believed are told at once, not after the next sweep.
      terbuka: true,
    });
    const { alamatWeb } = kantor;
    const antrean = bacaan.kotak.map(({ surat }) => surat);
    return {
      temuan: temuanRegister({ bacaan, at, properti, alamatWeb }),
      catatan: [
        ...bacaan.konfigurasi.masalah
          .filter(({ tingkat }) => tingkat === 'peringatan')
          .map((m) => `Lembar ${TAB[m.tab].judul}, baris ${m.baris}: ${m.pesan}`),
        ...temuanKuota(angkaKuota(MailApp.getRemainingDailyQuota(), antrean)),
      ],
    };
  } catch (galat) {
    const { kunci, teks, saran } = jelaskanSebab('Pemeriksaan', galat, kantor.pemilik);
    return { temuan: [{ kunci, perihal: '', teks, saran }], catatan: [] };
  }
}

const unik = (temuan: readonly Temuan[]): Temuan[] => [
  ...new Map(temuan.map((satu) => [satu.teks, satu])).values(),
];

const kalimat = ({ teks, saran }: Temuan): string => (saran === '' ? teks : `${teks} ${saran}`);
