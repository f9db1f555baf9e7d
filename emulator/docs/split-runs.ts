// SPDX-License-Identifier: Apache-2.0
// Breaks up the runs of an exported document, as editing in Docs and in Word does: a tag typed in
// one go may come out in pieces with marks between them. The text stays the same, unit for unit.

import { splitRun, textOfRun } from './run-surgery.ts';
import { childOf, descendantsOf, insertAfter, make, type Element } from './xml.ts';

/** `random` is uniform in [0, 1). Runs with a `{{tag}}` are always cut inside it. */
export function splitRuns(root: Element, random: () => number): void {
  const state: Splitting = { random, nextBookmark: 9000 };
  for (const run of descendantsOf(root, 'w:r')) {
    if (['w:fldChar', 'w:instrText', 'w:drawing'].some((name) => childOf(run, name))) continue;
    for (const cut of chooseCuts(textOfRun(run), random).toReversed()) {
      splitRun(run, cut);
      insertMark(state, run);
    }
  }
}

/** mulberry32 over the hash of a text: the same document is broken the same way each time. */
export function randomOf(seed: string): () => number {
  let a = 2166136261;
  for (const unit of seed) a = Math.imul(a ^ (unit.codePointAt(0) ?? 0), 16777619) >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Splitting {
  readonly random: () => number;
  nextBookmark: number;
}

function chooseCuts(text: string, random: () => number): number[] {
  const cuts = new Set<number>();
  for (const tag of text.matchAll(/\{\{[^{}]*\}\}/g)) {
    const count = 1 + Math.floor(random() * 3);
    for (let n = 0; n < count; n += 1) {
      cuts.add(tag.index + 1 + Math.floor(random() * (tag[0].length - 1)));
    }
  }
  if (text.length > 1 && random() < 0.3) cuts.add(1 + Math.floor(random() * (text.length - 1)));
  return [...cuts].filter((at) => !isInsidePair(text, at)).toSorted((a, b) => a - b);
}

/** Between the halves of a surrogate pair nobody can put the cursor. */
const isInsidePair = (text: string, at: number): boolean =>
  /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1));

function insertMark(state: Splitting, run: Element): void {
  const document = run.ownerDocument;
  if (document === null) return;
  const kind = state.random();
  if (kind < 0.25) {
    insertAfter(make(document, 'w:proofErr', { 'w:type': 'spellStart' }), run);
  } else if (kind < 0.4 && run.parentNode?.nodeName === 'w:p') {
    const id = String(state.nextBookmark);
    state.nextBookmark += 1;
    insertAfter(make(document, 'w:bookmarkEnd', { 'w:id': id }), run);
    insertAfter(make(document, 'w:bookmarkStart', { 'w:id': id, 'w:name': `kix.${id}` }), run);
  }
}
