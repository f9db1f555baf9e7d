// SPDX-License-Identifier: Apache-2.0
// Whether a text looks like one address that mail can go to. It does not prove that it exists.

/** One address, nothing around it: a list or a display name would let one letter reach many. */
export const isSurel = (teks: string): boolean =>
  teks.length <= 254 &&
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}\.)+[A-Za-z]{2,24}$/.test(
    teks,
  ) &&
  !/\.\.|-\.|\.@/.test(teks);
