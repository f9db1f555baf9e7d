// SPDX-License-Identifier: Apache-2.0
// What a table about one SOP says: its steps, its acts, what the clock does. Shapes only.

import type { Aduan } from '../../core/aduan/aduan.ts';
import type { Konteks } from '../../core/aduan/perintah.ts';
import type { Tindakan } from '../../core/sop/sop.ts';

export interface LangkahUji {
  readonly id: string;
  /** Ids of the acts that lead here from the receipt on, parted by blanks. */
  readonly jalan: string;
  /** As printed. */
  readonly pelaksana: string;
  readonly status: string;
  /** A start, and the due moment reckoned by hand; absent = the SOP gives this step no time. */
  readonly tenggat?: readonly [mulai: string, jatuhTempo: string];
}

export interface TindakanUji {
  readonly di: string;
  readonly tindakan: string;
  /** Step entered, or how the aduan ended. */
  readonly ke: string;
  /** `templat → kepada`, in the order of the letters. */
  readonly surat: readonly string[];
  /** What the event must say besides. */
  readonly peristiwa?: Readonly<Record<string, unknown>>;
  /** What the record must hold besides. */
  readonly aduan?: Partial<Aduan>;
}

export interface DiamUji {
  readonly di: string;
  readonly mulai: string;
  /** The last moment at which the clock leaves it alone, by hand. */
  readonly masih: string;
  /** The first at which a sweep acts. */
  readonly lalu: string;
  readonly surat: readonly string[];
}

export interface TabelUji {
  readonly id: string;
  /** Steps of the citizen before the office has anything: no aduan is ever in them. */
  readonly sebelum: readonly string[];
  readonly langkah: readonly LangkahUji[];
  readonly tindakan: readonly TindakanUji[];
  readonly diam: readonly DiamUji[];
}

export interface Panggung {
  readonly konteks: Konteks;
  /** An aduan that stands in a step, and the moment it came there. */
  readonly sampai: (langkah: string) => { readonly aduan: Aduan; readonly at: number };
  readonly tindakanDi: (langkah: string, tindakan: string) => Tindakan;
}
