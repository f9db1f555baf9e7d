// SPDX-License-Identifier: Apache-2.0
// Reads address lists as the mail services do, and refuses what they refuse. Pure.

import addressparser from 'nodemailer/lib/addressparser';
import { isEmailAddress, keyOf } from '../accounts.ts';

export interface Address {
  readonly name: string;
  /** Bare, in lower case. */
  readonly address: string;
}

/** '' gives no addresses; anything that is not an address throws "Invalid email: …". */
export function parseAddresses(list: string): Address[] {
  if (/[\r\n]/.test(list)) throw new Error(`Invalid email: ${list}`);
  // Separators with nothing between them are taken, as a trailing comma is.
  if (list.replaceAll(/[,;\s]/g, '') === '') return [];
  return addressparser(list, { flatten: true }).map(({ name, address }) => {
    if (!isEmailAddress(address)) throw new Error(`Invalid email: ${address || name || list}`);
    return { name, address: keyOf(address) };
  });
}

/** As it stands in a header; quoting and encoding are the composer's work. */
export function showAddress({ name, address }: Address): string {
  return name === '' ? address : `${name} <${address}>`;
}

export function showAddresses(addresses: readonly Address[]): string {
  return addresses.map(showAddress).join(', ');
}
