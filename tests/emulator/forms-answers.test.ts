// SPDX-License-Identifier: Apache-2.0
// One answer to one item: what is kept of it, and what is refused, case by case.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FormRefused } from '../../emulator/forms/service.ts';
import type { AnswerValue, ItemValidation, NewItem } from '../../emulator/forms/service.ts';
import { asOwner, openForms } from './_forms-world.ts';

type Outcome = { readonly stored: AnswerValue | undefined } | { readonly red: string };

/** Submits one answer to a form of one item: what was stored, or the words in red under it. */
function answerOne(item: NewItem, value: AnswerValue): Outcome {
  const { forms } = openForms();
  const { formId } = forms.create({ title: 'Formulir', published: true }, asOwner);
  const itemId = forms.addItem(formId, item, asOwner).id;
  const all = () => forms.responses(formId, {}, asOwner);
  try {
    forms.submit(formId, [{ itemId, value }]);
  } catch (error) {
    if (!(error instanceof FormRefused) || error.reason !== 'invalid') throw error;
    if (all().length > 0) throw new Error('refused, and recorded all the same', { cause: error });
    const problem = error.problems.find((each) => each.itemId === itemId);
    return { red: problem?.message ?? '' };
  }
  return { stored: all()[0]?.answers[0]?.value };
}

const red = { red: expect.stringMatching(/./) };
const required = { required: true } as const;
const choices = ['Jalan', 'Air', 'Lampu'];

describe('an answer', () => {
  it.each<[string, NewItem, AnswerValue, AnswerValue | undefined]>([
    ['text', { type: 'TEXT' }, '=1+1', '=1+1'],
    ['leading zeros', { type: 'TEXT' }, '0081', '0081'],
    ['blanks only, even when required', { type: 'TEXT', ...required }, '  ', '  '],
    ['a line break in a short text, without it', { type: 'TEXT' }, 'a\r\nb', 'ab'],
    ['lines of a paragraph', { type: 'PARAGRAPH_TEXT' }, 'a\r\nb\rc\n', 'a\nb\nc\n'],
    ['nothing', { type: 'PARAGRAPH_TEXT' }, '', undefined],
    ['a choice', { type: 'MULTIPLE_CHOICE', choices }, 'Air', 'Air'],
    ['another choice', { type: 'MULTIPLE_CHOICE', choices, otherOption: true }, 'Bau', 'Bau'],
    ['one of a list', { type: 'LIST', choices }, 'Air', 'Air'],
    [
      'ticks, in the order of the form',
      { type: 'CHECKBOX', choices },
      ['Lampu', 'Jalan'],
      ['Jalan', 'Lampu'],
    ],
    ['one tick as text', { type: 'CHECKBOX', choices }, 'Air', ['Air']],
    [
      'one more tick',
      { type: 'CHECKBOX', choices, otherOption: true },
      ['Bau', 'Air'],
      ['Air', 'Bau'],
    ],
    ['no tick', { type: 'CHECKBOX', choices }, [], undefined],
    ['a leap day', { type: 'DATE' }, '2028-02-29', '2028-02-29'],
  ])('keeps %s', (_what, item, value, stored) => {
    expect(answerOne(item, value)).toEqual({ stored });
  });

  it.each<[string, NewItem, AnswerValue, string]>([
    ['nothing where it is required', { type: 'TEXT', ...required }, '', 'This is a required'],
    ['no tick where one is required', { type: 'CHECKBOX', choices, ...required }, [], 'required'],
    ['a choice that is not there', { type: 'MULTIPLE_CHOICE', choices }, 'Bau', 'Invalid choice'],
    ['a choice not in the list', { type: 'LIST', choices }, 'jalan', 'Invalid choice'],
    ['a tick that is not there', { type: 'CHECKBOX', choices }, ['Air', 'Bau'], 'Invalid choice'],
    [
      'two ticks of "Other"',
      { type: 'CHECKBOX', choices, otherOption: true },
      ['x', 'y'],
      'Invalid choice',
    ],
    ['two answers in one', { type: 'TEXT' }, ['a', 'b'], 'Only one answer'],
    ['a day that is not', { type: 'DATE' }, '2026-02-29', 'Invalid date'],
    ['a day in another order', { type: 'DATE' }, '02-03-2026', 'Invalid date'],
    ['an answer to a heading', { type: 'SECTION_HEADER' }, 'x', 'No such question'],
  ])('is refused for %s, and nothing is recorded', (_what, item, value, words) => {
    expect(answerOne(item, value)).toEqual({ red: expect.stringContaining(words) });
  });

  it.each<[ItemValidation, string]>([
    [{ kind: 'email' }, 'sri@contoh.id'],
    [{ kind: 'url' }, 'https://contoh.id/a'],
    [{ kind: 'number' }, '-1.5'],
    [{ kind: 'wholeNumber' }, '0012'],
    [{ kind: 'lengthAtLeast', length: 3 }, 'abc'],
    [{ kind: 'lengthAtMost', length: 3 }, 'abc'],
    [{ kind: 'matches', pattern: '[0-9]{16}' }, '9171011506900003'],
    [{ kind: 'matches', pattern: '(?i)rt' }, 'RT'],
    [{ kind: 'doesNotMatch', pattern: 'a+' }, 'aab'],
    [{ kind: 'contains', pattern: 'RT' }, 'di RT 02'],
    [{ kind: 'doesNotContain', pattern: '\\d' }, 'RT'],
  ])('is let through by %j: %s, and so is a blank', (validation, value) => {
    expect(answerOne({ type: 'TEXT', validation }, value)).toEqual({ stored: value });
    expect(answerOne({ type: 'TEXT', validation }, '')).toEqual({ stored: undefined });
  });

  it.each<[ItemValidation, string]>([
    [{ kind: 'email' }, 'sri@contoh'],
    [{ kind: 'url' }, 'contoh'],
    [{ kind: 'number' }, '1,5'],
    [{ kind: 'wholeNumber' }, '1.5'],
    [{ kind: 'lengthAtLeast', length: 3 }, 'ab'],
    [{ kind: 'lengthAtMost', length: 3 }, 'abcd'],
    [{ kind: 'matches', pattern: '[0-9]{16}' }, '91710115069000031'],
    [{ kind: 'matches', pattern: 'a|b' }, 'ab'],
    [{ kind: 'doesNotMatch', pattern: 'a+' }, 'aa'],
    [{ kind: 'contains', pattern: 'RT' }, 'di RW 02'],
    [{ kind: 'doesNotContain', pattern: '\\d' }, 'RT 2'],
  ])('is refused by %j: %s, in the words of the form if it has some', (validation, value) => {
    expect(answerOne({ type: 'TEXT', validation }, value)).toEqual(red);
    const own = { ...validation, helpText: 'Tolong periksa.' };
    expect(answerOne({ type: 'TEXT', validation: own }, value)).toEqual({ red: own.helpText });
  });

  it.each<[ItemValidation, string[], object]>([
    [{ kind: 'selectAtLeast', count: 2 }, ['Air'], red],
    [{ kind: 'selectAtLeast', count: 2 }, ['Air', 'Jalan'], { stored: ['Jalan', 'Air'] }],
    [{ kind: 'selectAtMost', count: 1 }, ['Air', 'Jalan'], red],
    [{ kind: 'selectAtMost', count: 1 }, ['Air', 'Air'], { stored: ['Air'] }],
    [{ kind: 'selectExactly', count: 2 }, choices, red],
    [{ kind: 'selectExactly', count: 3 }, choices, { stored: choices }],
  ])('counts ticks: %j of %j', (validation, value, outcome) => {
    expect(answerOne({ type: 'CHECKBOX', choices, validation }, value)).toEqual(outcome);
  });

  it('to a paragraph is kept letter by letter, whatever the letters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\r')),
        (text) => {
          expect(answerOne({ type: 'PARAGRAPH_TEXT' }, text)).toEqual({ stored: text });
        },
      ),
      { numRuns: 50 },
    );
  });
});
