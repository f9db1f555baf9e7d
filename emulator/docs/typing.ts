// SPDX-License-Identifier: Apache-2.0
// What Docs does to text while a person types it: straight quotes become curly. Text that comes in
// by API or import is left as it is.

/** Also drops the control characters and private use characters that Docs never keeps. */
export function asTyped(text: string): string {
  return text
    .replace(UNKEPT, '')
    .replaceAll('\r\n', '\n')
    .replace(/(^|[\s([{<\u2014\u2018\u201C])"/g, '$1\u201C')
    .replaceAll('"', '\u201D')
    .replace(/(^|[\s([{<\u2014\u201C])'/g, '$1\u2018')
    .replaceAll("'", '\u2019');
}

/** emulator/BATAS.md: insertText strips U+0000-08, U+000C-1F and the private use area. */
const UNKEPT = new RegExp('[\\u0000-\\u0008\\u000C\\u000E-\\u001F\\uE000-\\uF8FF]', 'g');
