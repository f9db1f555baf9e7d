// SPDX-License-Identifier: Apache-2.0
// Builds HTML in which every value is escaped unless it was built here. It must stay the only way
// in which the pages put text into markup.

/** Markup that was built by `html` or vouched for by `trusted`. */
export interface Html {
  readonly markup: string;
}

type HtmlValue = Html | string | number | undefined | false | readonly HtmlValue[];

/** A template tag: values are escaped, `Html` and lists of it go in as they are. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = strings[0] ?? '';
  for (const [index, value] of values.entries()) {
    markup += render(value) + (strings[index + 1] ?? '');
  }
  return { markup };
}

/** The same where white space counts: formatters break lines inside `html` only. */
export const exact = html;

/** For markup that did not come from a person; each use has to say why it is safe. */
export const trusted = (markup: string): Html => ({ markup });

/** JSON inside `<script type="application/json">`: no '<' may end the element early. */
export const jsonIsland = (id: string, value: unknown): Html =>
  trusted(
    `<script type="application/json" id="${escapeHtml(id)}">` +
      `${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`,
  );

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function render(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  if ('markup' in value) return value.markup;
  return value.map(render).join('');
}
