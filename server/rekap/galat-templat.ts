// SPDX-License-Identifier: Apache-2.0
// A template that cannot be filled in: says in Indonesian which tag, and where it stands.

export class TemplatRusak extends Error {
  override readonly name = 'TemplatRusak';
  readonly masalah: readonly string[];

  constructor(masalah: readonly string[]) {
    super(`Templat rekap tidak dapat dipakai:\n${masalah.map((satu) => `- ${satu}`).join('\n')}`);
    this.masalah = masalah;
  }
}
