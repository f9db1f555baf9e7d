// SPDX-License-Identifier: Apache-2.0
// A SOP as people hand it in, in the tab or in a file: what they left out is absent. lengkapiSop
// (sop-bawaan.ts) makes a Sop of it and says what it filled in.

import type { Instansi, Langkah, Pelaksana, Penutupan, Pengingat, Sop, Tindakan } from './sop.ts';

export interface DrafSop extends Partial<
  Omit<Sop, 'instansi' | 'pelaksana' | 'langkah' | 'pengingat' | 'penutupan'>
> {
  readonly instansi?: Partial<Instansi>;
  readonly pelaksana?: readonly DrafPelaksana[];
  readonly langkah: readonly DrafLangkah[];
  readonly pengingat?: Partial<Pengingat>;
  readonly penutupan?: Partial<Penutupan>;
}

export type DrafPelaksana = Partial<Pelaksana> & Pick<Pelaksana, 'label'>;

export interface DrafLangkah extends Partial<Omit<Langkah, 'tindakan' | 'pengingat'>> {
  readonly uraian: string;
  /** An id, or the label as the paper table prints it. */
  readonly pelaksana: string;
  readonly tindakan?: readonly DrafTindakan[];
  readonly pengingat?: Partial<Pengingat>;
}

/** `ke` may name a step by its printed number. */
export type DrafTindakan = Partial<Tindakan> & Pick<Tindakan, 'label' | 'ke'>;
