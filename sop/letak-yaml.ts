// SPDX-License-Identifier: Apache-2.0
// On which line of a YAML file a place in its content stands.

import { type Document, type LineCounter, isAlias, isMap, isScalar, isSeq } from 'yaml';

export type Jalan = readonly PropertyKey[];

/** The line of the deepest part of the place that exists; undefined for the whole file. */
export function barisJalan(
  dokumen: Document,
  garis: LineCounter,
  jalan: Jalan,
): number | undefined {
  let simpul: unknown = dokumen.contents;
  let letak: number | undefined;
  for (const langkah of jalan) {
    if (isAlias(simpul)) simpul = simpul.resolve(dokumen);
    const [awal, anak] = turun(simpul, langkah);
    if (awal === undefined) break;
    letak = awal;
    simpul = anak;
  }
  return letak === undefined ? undefined : garis.linePos(letak).line;
}

function turun(simpul: unknown, langkah: PropertyKey): readonly [number | undefined, unknown] {
  if (isMap(simpul)) {
    const pasangan = simpul.items.find((p) => isScalar(p.key) && p.key.value === String(langkah));
    return isScalar(pasangan?.key) ? [pasangan.key.range?.[0], pasangan.value] : [undefined, null];
  }
  if (!isSeq(simpul)) return [undefined, null];
  const anak: unknown = simpul.items[Number(langkah)];
  if (isAlias(anak) || isMap(anak) || isSeq(anak) || isScalar(anak)) return [anak.range?.[0], anak];
  return [undefined, null];
}
