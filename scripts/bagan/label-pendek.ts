// SPDX-License-Identifier: Apache-2.0
// The words on an arrow: `Ya`, `Tidak`, or the act's label without what only the register needs.

/** Longer labels are cut at a word; the whole label stands in the printed list of outcomes. */
const MAKS_HURUF = 48;

export function labelPendek(label: string): string {
  const jawaban = /^(ya|tidak)\b/i.exec(label.trim());
  if (jawaban !== null) return (jawaban[1] ?? '').toLowerCase() === 'ya' ? 'Ya' : 'Tidak';
  const isi = label.trim().replace(/^catat:\s*/i, '');
  const besar = isi.charAt(0).toUpperCase() + isi.slice(1);
  if (besar.length <= MAKS_HURUF) return besar;
  return `${besar.slice(0, MAKS_HURUF).replace(/\s+\S*$/, '')} …`;
}
