// SPDX-License-Identifier: Apache-2.0
// Looks at one file: that it cannot be opened is itself what there is to tell.

import type { Temuan } from '../register/temuan.ts';
import { pesanGalat } from './galat.ts';
import { isTerkunci, kataTerkunci, SATU_HARI_MS, saranTerkunci } from './jaga-sebab.ts';
import type { Kantor } from './surat.ts';

/** No access is a finding; a service that is down at the moment is not. */
export function amati(berkas: string, kantor: Kantor, lihat: () => Temuan[]): Temuan[] {
  try {
    return lihat();
  } catch (sebab) {
    console.warn(`${berkas}: ${pesanGalat(sebab)}`);
    if (!isTerkunci(sebab)) return [];
    return [
      {
        kunci: `izin ${berkas}`,
        perihal: `${berkas} tidak dapat dibuka`,
        teks: kataTerkunci(berkas, kantor),
        saran: saranTerkunci(berkas, kantor),
        selangMs: SATU_HARI_MS,
      },
    ];
  }
}

/** Undefined without access to the file in question; every other failure is thrown. */
export function bolehBuka<T>(kerja: () => T): T | undefined {
  try {
    return kerja();
  } catch (sebab) {
    if (!isTerkunci(sebab)) throw sebab;
    console.warn(pesanGalat(sebab));
    return undefined;
  }
}
