// SPDX-License-Identifier: Apache-2.0
// The builders of FormApp's validations: they collect one rule each.

import { strict } from './strict.ts';
import { toError } from './host-call.ts';

type Rule = Readonly<Record<string, unknown>>;

const rules = new WeakMap<object, Rule>();

/** The rule of a built validation; undefined for anything else. */
export function validationJsonOf(validation: unknown): Rule | undefined {
  if (typeof validation !== 'object' || validation === null) return undefined;
  return rules.get(validation);
}

export const createTextValidation = () =>
  createBuilder('TextValidation', (set) => ({
    requireTextIsEmail: () => set({ kind: 'email' }),
    requireTextIsUrl: () => set({ kind: 'url' }),
    requireNumber: () => set({ kind: 'number' }),
    requireWholeNumber: () => set({ kind: 'wholeNumber' }),
    ...textRules(set),
  }));

export const createParagraphTextValidation = () =>
  createBuilder('ParagraphTextValidation', textRules);

export const createCheckboxValidation = () =>
  createBuilder('CheckboxValidation', (set) => ({
    requireSelectAtLeast: (count: number) => set({ kind: 'selectAtLeast', count }),
    requireSelectAtMost: (count: number) => set({ kind: 'selectAtMost', count }),
    requireSelectExactly: (count: number) => set({ kind: 'selectExactly', count }),
  }));

type Set = (rule: Rule) => object;

function textRules(set: Set) {
  return {
    requireTextMatchesPattern: (pattern: string) => set({ kind: 'matches', pattern }),
    requireTextDoesNotMatchPattern: (pattern: string) => set({ kind: 'doesNotMatch', pattern }),
    requireTextContainsPattern: (pattern: string) => set({ kind: 'contains', pattern }),
    requireTextDoesNotContainPattern: (pattern: string) => set({ kind: 'doesNotContain', pattern }),
    requireTextLengthGreaterThanOrEqualTo: (length: number) =>
      set({ kind: 'lengthAtLeast', length }),
    requireTextLengthLessThanOrEqualTo: (length: number) => set({ kind: 'lengthAtMost', length }),
  };
}

function createBuilder(name: string, methods: (set: Set) => object): object {
  let rule: Rule | undefined;
  let helpText: string | undefined;
  const builder: object = strict(`${name}Builder`, {
    ...methods((next) => {
      rule = next;
      return builder;
    }),
    setHelpText: (text: string) => {
      helpText = String(text);
      return builder;
    },
    build: () => {
      if (rule === undefined) {
        throw toError({ name: 'Exception', message: `No requirement was set on the ${name}.` });
      }
      const built = strict(name, {});
      rules.set(built, helpText === undefined ? rule : { ...rule, helpText });
      return built;
    },
  });
  return builder;
}
