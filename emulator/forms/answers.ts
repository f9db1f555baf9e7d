// SPDX-License-Identifier: Apache-2.0
// What a respondent's page lets through. Pure: it knows items and answers, not forms or people.

import { isEmailAddress } from '../accounts.ts';
import { assertNever, compilePattern, isQuestion, matchesWhole } from './item-rules.ts';
import type { Problem } from './refused.ts';
import type { Answer, AnswerValue, FormItem, ItemValidation } from './types.ts';

export interface Judged {
  /** As they will be stored: blank ones left out, in the order of the items. */
  readonly answers: readonly Answer[];
  readonly problems: readonly Problem[];
}

export function judgeAnswers(items: readonly FormItem[], given: readonly Answer[]): Judged {
  const problems: Problem[] = [];
  const answers: Answer[] = [];
  const ids = new Set(items.filter((item) => isQuestion(item.type)).map((item) => item.id));
  const seen = new Set<number>();
  for (const { itemId } of given) {
    if (!ids.has(itemId)) problems.push({ itemId, message: 'No such question' });
    else if (seen.has(itemId)) problems.push({ itemId, message: 'Answered twice' });
    seen.add(itemId);
  }
  for (const item of items) {
    const raw = given.find((answer) => answer.itemId === item.id)?.value ?? '';
    const value = asTyped(item, raw);
    const message = problemOf(item, value);
    if (message !== undefined) problems.push({ itemId: item.id, message });
    else if (!isBlank(value)) answers.push({ itemId: item.id, value });
  }
  return { answers, problems };
}

/** What a browser would send: one line in a text field, choices in the order of the form. */
function asTyped(item: FormItem, raw: AnswerValue): AnswerValue {
  switch (item.type) {
    case 'TEXT':
      return typeof raw === 'string' ? raw.replaceAll(/[\r\n]+/g, '') : raw;
    case 'PARAGRAPH_TEXT':
      return typeof raw === 'string' ? raw.replaceAll(/\r\n?/g, '\n') : raw;
    case 'CHECKBOX': {
      const ticked = new Set(typeof raw === 'string' ? [raw] : raw);
      ticked.delete('');
      const known = item.choices.filter((choice) => ticked.has(choice));
      return [...known, ...[...ticked].filter((choice) => !item.choices.includes(choice))];
    }
    case 'MULTIPLE_CHOICE':
    case 'LIST':
    case 'DATE':
    case 'SECTION_HEADER':
    case 'PAGE_BREAK':
      return raw;
    default:
      return assertNever(item.type);
  }
}

function isBlank(value: AnswerValue): boolean {
  return value.length === 0;
}

function problemOf(item: FormItem, value: AnswerValue): string | undefined {
  if (isBlank(value)) return item.required ? 'This is a required question' : undefined;
  return typeProblem(item, value) ?? validationProblem(item.validation, value);
}

function typeProblem(item: FormItem, value: AnswerValue): string | undefined {
  if (item.type === 'CHECKBOX') {
    const others = Array.isArray(value) ? value.filter((v) => !item.choices.includes(v)) : [];
    return others.length > (item.otherOption ? 1 : 0) ? 'Invalid choice' : undefined;
  }
  if (typeof value !== 'string') return 'Only one answer is allowed';
  if (item.type === 'MULTIPLE_CHOICE' || item.type === 'LIST') {
    return item.otherOption || item.choices.includes(value) ? undefined : 'Invalid choice';
  }
  if (item.type === 'DATE') return isCivilDate(value) ? undefined : 'Invalid date';
  return undefined;
}

function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function validationProblem(
  validation: ItemValidation | undefined,
  value: AnswerValue,
): string | undefined {
  if (validation === undefined) return undefined;
  const count = typeof value === 'string' ? 0 : value.length;
  const message = ruleProblem(validation, typeof value === 'string' ? value : '', count);
  return message === undefined ? undefined : (validation.helpText ?? message);
}

function ruleProblem(rule: ItemValidation, text: string, count: number): string | undefined {
  const unless = (fine: boolean, message: string) => (fine ? undefined : message);
  switch (rule.kind) {
    case 'email':
      return unless(isEmailAddress(text), 'Must be a valid email address');
    case 'url':
      return unless(/^(https?|ftp):\/\/[^\s/]+\.[^\s]+$/i.test(text), 'Must be a valid URL');
    case 'number':
      return unless(/^[-+]?(\d+\.?\d*|\.\d+)$/.test(text), 'Must be a number');
    case 'wholeNumber':
      return unless(/^[-+]?\d+$/.test(text), 'Must be a whole number');
    case 'lengthAtLeast':
      return unless(text.length >= rule.length, `Must be at least ${rule.length} characters`);
    case 'lengthAtMost':
      return unless(text.length <= rule.length, `Must be fewer than ${rule.length} characters`);
    case 'matches':
      return unless(matchesWhole(rule.pattern, text), `Must match ${rule.pattern}`);
    case 'doesNotMatch':
      return unless(!matchesWhole(rule.pattern, text), `Must not match ${rule.pattern}`);
    case 'contains':
      return unless(compilePattern(rule.pattern).test(text), `Must contain ${rule.pattern}`);
    case 'doesNotContain':
      return unless(!compilePattern(rule.pattern).test(text), `Must not contain ${rule.pattern}`);
    case 'selectAtLeast':
      return unless(count >= rule.count, `Must select at least ${rule.count} options`);
    case 'selectAtMost':
      return unless(count <= rule.count, `Must select at most ${rule.count} options`);
    case 'selectExactly':
      return unless(count === rule.count, `Must select exactly ${rule.count} options`);
    default:
      return assertNever(rule);
  }
}
