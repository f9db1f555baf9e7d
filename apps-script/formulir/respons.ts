// SPDX-License-Identifier: Apache-2.0
// One response to the form, as plain data: what intake decides by.

import type { Instan } from '../../core/waktu/waktu.ts';
import type { Jawaban, KeteranganRespons } from '../../register/formulir/formulir.ts';

export interface Respons {
  readonly id: string;
  readonly dikirim: Instan;
  /** Read when asked for: most responses of the window have been registered already. */
  readonly jawaban: () => readonly Jawaban[];
  /** The address that Google collected with it; '' when the form collects none. */
  readonly surel?: () => string;
}

/** What is known of a response besides its answers. */
export function keteranganRespons({ id, dikirim, surel }: Respons): KeteranganRespons {
  const alamat = surel?.() ?? '';
  return { responsId: id, diterima: dikirim, ...(alamat === '' ? {} : { surel: alamat }) };
}
