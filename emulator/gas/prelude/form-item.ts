// SPDX-License-Identifier: Apache-2.0
// The items of a form. A generic Item knows little; `asTextItem()` and the like know the rest.

import { ITEM_TYPE } from './enums.ts';
import { validationJsonOf } from './form-validation.ts';
import { call, signatureError, toError } from './host-call.ts';
import { notEmulated, strict } from './strict.ts';

export type ItemTypeName =
  | 'TEXT'
  | 'PARAGRAPH_TEXT'
  | 'MULTIPLE_CHOICE'
  | 'LIST'
  | 'CHECKBOX'
  | 'DATE'
  | 'SECTION_HEADER'
  | 'PAGE_BREAK';

export interface ItemJson {
  readonly id: number;
  readonly index: number;
  readonly type: ItemTypeName;
  readonly title: string;
  readonly helpText: string;
  readonly required: boolean;
  readonly choices: readonly string[];
  readonly otherOption: boolean;
}

const CLASS_NAMES: Readonly<Record<ItemTypeName, string>> = {
  TEXT: 'TextItem',
  PARAGRAPH_TEXT: 'ParagraphTextItem',
  MULTIPLE_CHOICE: 'MultipleChoiceItem',
  LIST: 'ListItem',
  CHECKBOX: 'CheckboxItem',
  DATE: 'DateItem',
  SECTION_HEADER: 'SectionHeaderItem',
  PAGE_BREAK: 'PageBreakItem',
};

const WITH_CHOICES = new Set<ItemTypeName>(['MULTIPLE_CHOICE', 'LIST', 'CHECKBOX']);
const WITH_OTHER = new Set<ItemTypeName>(['MULTIPLE_CHOICE', 'CHECKBOX']);
const WITH_VALIDATION = new Set<ItemTypeName>(['TEXT', 'PARAGRAPH_TEXT', 'CHECKBOX']);
const LAYOUT = new Set<ItemTypeName>(['SECTION_HEADER', 'PAGE_BREAK']);

export interface Item {
  getId(): number;
  getIndex(): number;
  getTitle(): string;
  getHelpText(): string;
  getType(): unknown;
}

const ids = new WeakMap<object, number>();

export function itemIdOf(item: unknown): number | undefined {
  return typeof item === 'object' && item !== null ? ids.get(item) : undefined;
}

/** What getItems() and getItem() give: casts by `asTextItem()`, `asListItem()`, … */
export function createItem(formId: string, json: ItemJson): Item {
  const casts = Object.entries(CLASS_NAMES).map(([type, className]) => {
    const cast = () => {
      if (type === json.type) return createTypedItem(formId, json);
      throw toError({
        name: 'Exception',
        message: `Invalid conversion for item type: ${json.type}.`,
      });
    };
    return [`as${className}`, cast] as const;
  });
  return build('Item', formId, json, () => Object.fromEntries(casts));
}

export function createTypedItem(formId: string, json: ItemJson): Item {
  const { type } = json;
  return build(CLASS_NAMES[type], formId, json, (edit) => ({
    ...(LAYOUT.has(type) ? {} : required(edit)),
    ...(WITH_CHOICES.has(type) ? choices(edit, type) : {}),
    ...(WITH_OTHER.has(type) ? other(edit) : {}),
    ...(WITH_VALIDATION.has(type) ? validation(edit) : {}),
  }));
}

interface Edit {
  readonly current: () => ItemJson;
  /** Changes the item on the form; gives the item back, for chains. */
  readonly patch: (method: string, patch: object) => Item;
}

function build(
  className: string,
  formId: string,
  first: ItemJson,
  more: (edit: Edit) => object,
): Item {
  let json = first;
  const edit: Edit = {
    current: () => json,
    patch: (method, patch) => {
      json = call<ItemJson>('Item', method, formId, json.id, patch);
      return item;
    },
  };
  const item: Item = strict(className, {
    getId: () => json.id,
    getIndex: () => json.index,
    getTitle: () => json.title,
    getHelpText: () => json.helpText,
    getType: () => ITEM_TYPE[json.type],
    setTitle: (title: unknown) => edit.patch('setTitle', { title: String(title) }),
    setHelpText: (text: unknown) => edit.patch('setHelpText', { helpText: String(text) }),
    ...more(edit),
  });
  ids.set(item, first.id);
  return item;
}

function required(edit: Edit) {
  return {
    isRequired: () => edit.current().required,
    setRequired: (enabled: boolean) => edit.patch('setRequired', { required: Boolean(enabled) }),
  };
}

function choices(edit: Edit, type: ItemTypeName) {
  const where = CLASS_NAMES[type];
  return {
    setChoiceValues: (values: unknown) => {
      if (!Array.isArray(values)) throw signatureError(`${where}.setChoiceValues`, [values]);
      return edit.patch('setChoiceValues', { choices: values.map(String) });
    },
    setChoices: (list: readonly Choice[]) =>
      edit.patch('setChoices', { choices: list.map((choice) => choice.getValue()) }),
    getChoices: () => edit.current().choices.map(createChoice),
    createChoice: (value: unknown, ...rest: readonly unknown[]) => {
      if (rest.length > 0) throw notEmulated(`${where}.createChoice with navigation or score`);
      return createChoice(String(value));
    },
  };
}

interface Choice {
  getValue(): string;
}

function createChoice(value: string): Choice {
  return strict('Choice', { getValue: () => value });
}

function other(edit: Edit) {
  return {
    hasOtherOption: () => edit.current().otherOption,
    showOtherOption: (enabled: boolean) =>
      edit.patch('showOtherOption', { otherOption: Boolean(enabled) }),
  };
}

function validation(edit: Edit) {
  return {
    setValidation: (rule: unknown) => {
      const json = validationJsonOf(rule);
      if (json === undefined) throw signatureError('Item.setValidation', [rule]);
      return edit.patch('setValidation', { validation: json });
    },
    clearValidation: () => edit.patch('clearValidation', { validation: null }),
  };
}
