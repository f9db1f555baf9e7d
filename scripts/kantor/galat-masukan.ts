// SPDX-License-Identifier: Apache-2.0
// What the person at the keyboard can mend: a wrong option, a file that cannot be read. The words
// are Indonesian and shown without a stack.

export class MasukanError extends Error {
  override readonly name = 'MasukanError';
}
