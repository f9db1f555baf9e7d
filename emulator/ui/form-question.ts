// SPDX-License-Identifier: Apache-2.0
// One question of a form as markup: the right control for its type, labelled, with its message.

import type { FormItem } from '../forms/service.ts';
import { html, type Html } from './html.ts';

/** The value of the choice "other"; its text is in `entry.<id>.other_option_response`. */
export const OTHER = '__other_option__';

export const fieldName = (item: FormItem): string => `entry.${item.id}`;

export function renderQuestion(
  item: FormItem,
  typed: readonly string[],
  problem: string | undefined,
): Html {
  const grouped = item.type === 'MULTIPLE_CHOICE' || item.type === 'CHECKBOX';
  const required = item.required && html` data-required`;
  const star = item.required && html` <span class="star" aria-hidden="true">*</span>`;
  const help =
    item.helpText !== '' && html`<p class="prose help" id="h${item.id}">${item.helpText}</p>`;
  const message = html`<p class="problem" role="alert" ${problem === undefined && html` hidden`}>
    ${problem}
  </p>`;
  const wrong = problem !== undefined && ' wrong';
  if (grouped) {
    return html`<fieldset class="card question${wrong}" ${required}>
      <legend class="title">${item.title}${star}</legend>
      ${help}${renderChoices(item, typed)}${message}
    </fieldset>`;
  }
  return html`<div class="card question${wrong}" ${required}>
    <label class="title" for="q${item.id}">${item.title}${star}</label
    >${help}${renderField(item, typed)}${message}
  </div>`;
}

function renderField(item: FormItem, typed: readonly string[]): Html {
  const value = typed[0] ?? '';
  const described = item.helpText !== '' && html` aria-describedby="h${item.id}"`;
  const common = html`id="q${item.id}"
  name="${fieldName(item)}"${item.required && html` required`}${described}`;
  switch (item.type) {
    case 'PARAGRAPH_TEXT':
      return html`<textarea class="line" rows="4" placeholder="Jawaban Anda" ${common}>
${value}</textarea>`;
    case 'LIST':
      return html`<select class="line" ${common}>
        <option value="">Pilih</option>
        ${item.choices.map(
          (choice) => html`<option${choice === value && html` selected`}>${choice}</option>`,
        )}
      </select>`;
    case 'DATE':
      return html`<input class="line short" type="date" value="${value}" ${common} />`;
    case 'TEXT':
      return html`<input
        class="line"
        type="text"
        inputmode="${inputMode(item)}"
        placeholder="Jawaban Anda"
        value="${value}"
        ${common}
      />`;
    case 'MULTIPLE_CHOICE':
    case 'CHECKBOX':
    case 'SECTION_HEADER':
    case 'PAGE_BREAK':
      return html``;
    default:
      return assertNever(item.type);
  }
}

function renderChoices(item: FormItem, typed: readonly string[]): Html {
  const type = item.type === 'CHECKBOX' ? 'checkbox' : 'radio';
  const name = fieldName(item);
  const other = typed.find((value) => !item.choices.includes(value));
  const box = (value: string, id: string, checked: boolean): Html =>
    html`<input
      type="${type}"
      name="${name}"
      id="${id}"
      value="${value}"
      ${checked && html` checked`}
    />`;
  return html`<div class="choices">
    ${item.choices.map((choice, index) => {
      const id = `q${item.id}-${index}`;
      return html`<label class="choice" for="${id}"
        >${box(choice, id, typed.includes(choice))}<span>${choice}</span></label
      >`;
    })}${
      item.otherOption &&
      html`<div class="choice">
        <label for="q${item.id}-o"
          >${box(OTHER, `q${item.id}-o`, other !== undefined)}<span>Yang lain:</span></label
        >
        <input
          class="line"
          type="text"
          aria-label="Yang lain"
          name="${name}.other_option_response"
          data-other="q${item.id}-o"
          value="${other ?? ''}"
        />
      </div>`
    }
  </div>`;
}

/** A hint for the keyboard of a phone only; it refuses nothing. */
function inputMode(item: FormItem): string {
  const kind = item.validation?.kind;
  if (kind === 'email') return 'email';
  if (kind === 'url') return 'url';
  return kind === 'number' || kind === 'wholeNumber' ? 'numeric' : 'text';
}

function assertNever(value: never): never {
  throw new Error(`emulator: unknown item type ${String(value)}`);
}
