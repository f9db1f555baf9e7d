// SPDX-License-Identifier: Apache-2.0
// Looks at one file: that it cannot be opened is itself what there is to tell.

import { MS_SEHARI } from '../../core/waktu/waktu.ts';
import type { Temuan } from '../../register/papan/temuan.ts';
import { pesanGalat } from './galat.ts';
import { isTerkunci, kataTerkunci, saranTerkunci } from './sebab.ts';
import type { Kantor } from './kantor.ts';

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
        selangMs: MS_SEHARI,
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
