// SPDX-License-Identifier: Apache-2.0
// Who may call an entry point. The web app runs as the owner and is open to anybody, and a page can
// call every function by name: so each function says for itself who may come in.

import { Ditolak } from './google/galat.ts';
import { KUNCI, type Properti } from './google/kunci.ts';
import { buktikanPemicu, daftarPemicu } from './pasang/pasang-pemicu.ts';
import { bacaProperti } from './google/properti.ts';

/**
 * Lets through: our own triggers (by the id that setup noted), and a person who sits before the
 * spreadsheet or the editor. A visitor of the web app is neither: Google tells us no address for
 * them, or one that is not the account the script runs as. For a trigger it answers the properties.
 */
export function pastikanBerhak(event?: unknown): Properti | undefined {
  const uid = uidPemicu(event);
  const properti = uid === undefined ? undefined : bacaProperti();
  if (properti !== undefined && daftarPemicu(properti[KUNCI.pemicu]).includes(uid ?? '')) {
    buktikanPemicu(uid ?? '', properti);
    return properti;
  }
  if (isOrangSendiri()) return undefined;
  throw new Ditolak('Bagian ini hanya dapat dijalankan dari menu Kentongan pada register.');
}

/** In menus, sidebars and the editor the script runs as the person before it. */
function isOrangSendiri(): boolean {
  const aktif = Session.getActiveUser().getEmail();
  return aktif !== '' && aktif === Session.getEffectiveUser().getEmail();
}

function uidPemicu(event: unknown): string | undefined {
  if (typeof event !== 'object' || event === null || !('triggerUid' in event)) return undefined;
  return typeof event.triggerUid === 'string' ? event.triggerUid : undefined;
}
