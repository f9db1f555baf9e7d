// SPDX-License-Identifier: Apache-2.0
// Why an act that somebody named is not among those allowed: unknown, of another step, too early,
// used up, or not for such an aduan. It allows nothing.

import type { Aduan } from '../aduan/aduan.ts';
import type { Konteks, Penolakan } from '../aduan/perintah.ts';
import { rapikan, samarkan } from '../teks/samaran.ts';
import type { Langkah } from '../sop/sop.ts';
import { labelLangkah } from '../aduan/status.ts';
import { formatWaktu } from '../waktu/tanggal.ts';
import {
  bolehSejak,
  halanganTindakan,
  isMenungguPelapor,
  perluasTindakan,
  tindakanBoleh,
  type TindakanBoleh,
} from '../aduan/tindakan-boleh.ts';
import type { Instan } from '../waktu/waktu.ts';

/** By id or by label, whatever the case and the blanks around it. */
export function findTindakan(
  daftar: readonly TindakanBoleh[],
  ketik: string,
): TindakanBoleh | undefined {
  const cari = samakan(ketik);
  return daftar.find((t) => samakan(t.id) === cari || samakan(t.label) === cari);
}

export function tolakTindakan(
  konteks: Konteks,
  aduan: Aduan,
  langkah: Langkah,
  ketik: string,
  at: Instan,
): Penolakan {
  const { sop } = konteks;
  const disini = findTindakan(
    [...perluasTindakan(sop, aduan, langkah), ...langkah.tindakan],
    ketik,
  );
  const lain = sop.langkah.flatMap((l) => l.tindakan);
  const dikenal = disini ?? findTindakan(lain, ketik);
  const menunggu = isMenungguPelapor(sop, aduan);
  const fakta = {
    langkah: labelLangkah(langkah),
    tindakan: dikenal?.label ?? samarkan(rapikan(ketik.trim(), 80), []),
    boleh: tindakanBoleh(konteks, aduan, at)
      .map((t) => t.label)
      .join(', '),
    menunggu: menunggu ? 'pelapor' : '',
  };
  if (!dikenal) return { kode: 'tindakan_tidak_dikenal', fakta };
  const halangan = disini && !menunggu ? halanganTindakan(konteks, aduan, disini, at) : undefined;
  switch (halangan) {
    case 'setelah': {
      const pada = bolehSejak(konteks, aduan, dikenal);
      const tulis = formatWaktu(konteks.kalender.data.zonaMenit, pada);
      return { kode: 'belum_waktunya', fakta: { ...fakta, pada: tulis } };
    }
    case 'maksKali': {
      const maks = String(dikenal.maksKali ?? 0);
      return { kode: 'batas_kali_tercapai', fakta: { ...fakta, maks } };
    }
    case 'bila':
      return { kode: 'tindakan_bukan_untuk_langkah_ini', fakta: { ...fakta, bila: 'ya' } };
    case undefined:
      return { kode: 'tindakan_bukan_untuk_langkah_ini', fakta };
  }
}

const samakan = (teks: string): string => teks.trim().replace(/\s+/g, ' ').toLowerCase();
