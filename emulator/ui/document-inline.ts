// SPDX-License-Identifier: Apache-2.0
// What stands in a line of a document: text with its style, pictures, fields, suggestions, and
// boxes that can be ticked.

import type { Inline, Paragraph } from '../docs/docx-model.ts';
import { textCss } from './document-css.ts';
import { exact, html, type Html } from './html.ts';
import { toOwnPath } from './links.ts';

const BOXES = /([☐☑☒])/;

export function renderInlines(
  paragraph: Paragraph,
  canTick: boolean,
  imageUrl: (path: string) => string,
): Html {
  if (paragraph.inlines.length === 0) return html`<br />`;
  let boxes = 0;
  const nextBox = (): number => (boxes += 1) - 1;
  const parts = paragraph.inlines.map((one) => renderInline(one, canTick, nextBox, imageUrl));
  return html`${parts}`;
}

function renderInline(
  inline: Inline,
  canTick: boolean,
  nextBox: () => number,
  imageUrl: (path: string) => string,
): Html {
  switch (inline.kind) {
    case 'text':
      return renderText(inline, canTick, nextBox);
    case 'image': {
      const { image } = inline;
      return html`<img
        src="${imageUrl(image.path)}"
        alt="${image.description}"
        style="width:${image.width}pt;height:${image.height}pt"
      />`;
    }
    case 'field':
      return html`<span
        class="doc-field"
        style="${textCss(inline.style)}"
        title="Diisi saat dicetak"
        >${inline.field === 'page' ? '#' : '##'}</span
      >`;
    case 'pageBreak':
      return html``;
    default:
      return assertNever(inline);
  }
}

function renderText(
  inline: Extract<Inline, { kind: 'text' }>,
  canTick: boolean,
  nextBox: () => number,
): Html {
  const parts = inline.text.split(BOXES).map((part) => {
    if (!BOXES.test(part)) return html`${part}`;
    const label = part === '☐' ? 'Belum dipilih' : 'Dipilih';
    if (!canTick) return html`<span role="img" aria-label="${label}">${part}</span>`;
    const state = html`data-box="${nextBox()}" aria-pressed="${String(part !== '☐')}"`;
    const button = html`type="button" class="tick" aria-label="${label}" ${state}`;
    return exact`<button ${button}>${part}</button>`;
  });
  const styled = html`<span style="${textCss(inline.style)}">${parts}</span>`;
  const linked = inline.style.link === undefined ? styled : renderLink(inline.style.link, styled);
  if (inline.deletion !== undefined) return html`<del class="suggested">${linked}</del>`;
  if (inline.insertion !== undefined) return html`<ins class="suggested">${linked}</ins>`;
  return linked;
}

function renderLink(address: string, content: Html): Html {
  const isSafe = /^(https?:|mailto:)/i.test(address);
  if (!isSafe) return content;
  return html`<a href="${toOwnPath(address) ?? address}" target="_blank" rel="noreferrer"
    >${content}</a
  >`;
}

function assertNever(value: never): never {
  throw new Error(`emulator: unknown inline ${String(value)}`);
}
