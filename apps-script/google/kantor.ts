// SPDX-License-Identifier: Apache-2.0
// The installation as the script properties know it. Throws in words for people while setup has
// not been run to its end.

import { KUNCI, type Properti } from './kunci.ts';
import { wajibProperti } from './properti.ts';

/** Where everything of an installation is. */
export interface Kantor {
  readonly registerId: string;
  readonly formulirId: string;
  readonly identitasId: string;
  readonly pemilik: string;
  readonly rahasia: string;
  /** Of the web app; '' while it is not deployed: then letters carry no links to pages. */
  readonly alamatWeb: string;
}

export function kantorDari(properti: Properti): Kantor {
  return {
    registerId: wajibProperti(properti, KUNCI.registerId),
    formulirId: wajibProperti(properti, KUNCI.formulirId),
    identitasId: wajibProperti(properti, KUNCI.identitasId),
    pemilik: wajibProperti(properti, KUNCI.pemilik),
    rahasia: wajibProperti(properti, KUNCI.rahasia),
    alamatWeb: alamatWeb(),
  };
}

/** Triggers, and the files that a run makes, are of the account it runs as. */
export const isPemilik = (pemilik: string | undefined): boolean =>
  Session.getEffectiveUser().getEmail() === pemilik;

/** Null in Google's answer, whatever the types say, while the web app is not deployed. */
export function alamatWeb(): string {
  const url = ScriptApp.getService().getUrl() as string | null;
  return url ?? '';
}
