// SPDX-License-Identifier: Apache-2.0
// What the roles of a SOP that need people get letters for, in words for staff. It knows no people.

import type { Sop } from '../../core/sop/sop.ts';
import { peranPerluOrang } from '../../core/sop/sop-peran.ts';
import { labelLangkah } from '../../core/aduan/status.ts';

export interface PeranPerlu {
  readonly id: string;
  readonly label: string;
  /** `langkah 3. Mengklasifikasi aduan`, `eskalasi`. */
  readonly untuk: string;
}

const PANJANG_LANGKAH = 60;

/** Not the admin: letters for the admin always find somebody. */
export function peranPerlu(sop: Sop): readonly PeranPerlu[] {
  return peranPerluOrang(sop)
    .filter((id) => id !== 'admin')
    .map((id) => ({
      id,
      label: sop.pelaksana.find((p) => p.id === id)?.label ?? 'Pimpinan',
      untuk: untukApa(sop, id),
    }));
}

/** The first step it has; a role without one is only written to when something is late. */
function untukApa(sop: Sop, id: string): string {
  const langkah = sop.langkah.find((l) => l.pelaksana === id || l.bersama?.includes(id));
  if (langkah === undefined) return 'eskalasi';
  const label = labelLangkah(langkah);
  return `langkah ${label.length <= PANJANG_LANGKAH ? label : `${label.slice(0, PANJANG_LANGKAH - 1)}…`}`;
}
