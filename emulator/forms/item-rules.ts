// SPDX-License-Identifier: Apache-2.0
// What an item may be made of. Pure: it judges definitions, never answers.

import { notEmulated } from '../api-error.ts';
import type { ItemType, ItemValidation } from './types.ts';

/** The part of an item that can be wrong. */
export interface ItemParts {
  readonly type: ItemType;
  readonly choices: readonly string[];
  readonly otherOption: boolean;
  readonly required: boolean;
  readonly validation?: ItemValidation;
}

const WITH_CHOICES: ReadonlySet<ItemType> = new Set(['MULTIPLE_CHOICE', 'LIST', 'CHECKBOX']);
const WITH_OTHER: ReadonlySet<ItemType> = new Set(['MULTIPLE_CHOICE', 'CHECKBOX']);

/** True for what can be answered; section headers and page breaks cannot. */
export function isQuestion(type: ItemType): boolean {
  return type !== 'SECTION_HEADER' && type !== 'PAGE_BREAK';
}

/** Throws as FormApp does when an item cannot be like this. */
export function assertItem(item: ItemParts): void {
  if (item.choices.length > 0 && !WITH_CHOICES.has(item.type)) {
    throw new Error(`${item.type} items have no choices.`);
  }
  if (item.otherOption && !WITH_OTHER.has(item.type)) {
    throw new Error(`${item.type} items have no "Other" choice.`);
  }
  if (item.required && !isQuestion(item.type)) {
    throw new Error(`${item.type} items cannot be required.`);
  }
  if (item.choices.some((choice) => choice.trim() === '')) {
    throw new Error('Invalid data updating form.');
  }
  if (new Set(item.choices).size < item.choices.length) {
    throw new Error('Questions cannot have duplicate choice values.');
  }
  if (item.validation !== undefined) assertValidation(item.type, item.validation);
}

function assertValidation(type: ItemType, validation: ItemValidation): void {
  if (!allowedFor(validation.kind).includes(type)) {
    throw new Error(`Validation ${validation.kind} does not apply to ${type} items.`);
  }
  if ('pattern' in validation) compilePattern(validation.pattern);
  const number = 'length' in validation ? validation.length : undefined;
  const count = 'count' in validation ? validation.count : number;
  if (count !== undefined && !(Number.isInteger(count) && count >= 0)) {
    throw new Error('Invalid data updating form.');
  }
}

function allowedFor(kind: ItemValidation['kind']): readonly ItemType[] {
  switch (kind) {
    case 'email':
    case 'url':
    case 'number':
    case 'wholeNumber':
      return ['TEXT'];
    case 'lengthAtLeast':
    case 'lengthAtMost':
    case 'matches':
    case 'doesNotMatch':
    case 'contains':
    case 'doesNotContain':
      return ['TEXT', 'PARAGRAPH_TEXT'];
    case 'selectAtLeast':
    case 'selectAtMost':
    case 'selectExactly':
      return ['CHECKBOX'];
    default:
      return assertNever(kind);
  }
}

/**
 * Forms takes RE2, not JavaScript's patterns. Look-around and back-references do not exist there
 * and are refused; what RE2 has and JavaScript has not is said by name instead of guessed.
 */
export function compilePattern(pattern: string): RegExp {
  const insensitive = pattern.startsWith('(?i)');
  const source = insensitive ? pattern.slice('(?i)'.length) : pattern;
  const escaped = source.replaceAll('\\\\', '');
  if (/\(\?(?:[=!]|<[=!])|\\[1-9]/.test(escaped)) {
    throw new Error(`Invalid regular expression: ${pattern}`);
  }
  if (/\\[pPAzQC]|\(\?(?!:)|\[\[:/.test(escaped)) {
    throw notEmulated(`RE2 pattern ${pattern}`);
  }
  try {
    return new RegExp(source, insensitive ? 'i' : '');
  } catch (cause) {
    throw new Error(`Invalid regular expression: ${pattern}`, { cause });
  }
}

/** The whole text must match, not a part of it. */
export function matchesWhole(pattern: string, text: string): boolean {
  const { source, flags } = compilePattern(pattern);
  return new RegExp(`^(?:${source})$`, flags).test(text);
}

export function assertNever(value: never): never {
  throw new Error(`emulator: unexpected ${JSON.stringify(value)}`);
}
