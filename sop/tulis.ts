// SPDX-License-Identifier: Apache-2.0
// A SOP as a YAML file that muat.ts reads back the same: so that what an office wrote in its tab can
// be kept, compared and handed on as a file.

import { stringify } from 'yaml';
import type { Sop } from '../core/sop/sop.ts';
import { formatWaktuSop } from '../core/waktu/waktu-teks.ts';
import type { Waktu } from '../core/waktu/waktu.ts';

export const formatSop = (sop: Sop): string =>
  stringify(sop, (_, nilai: unknown) => (isWaktu(nilai) ? formatWaktuSop(nilai) : nilai), {
    aliasDuplicateObjects: false,
    lineWidth: 110,
  });

const isWaktu = (nilai: unknown): nilai is Waktu =>
  typeof nilai === 'object' && nilai !== null && 'maks' in nilai && 'satuan' in nilai;
