// SPDX-License-Identifier: Apache-2.0
// The calls that build a form: items added, changed, moved and deleted by its editors.

import type { FileRegistry } from '../file-registry.ts';
import type { Kernel } from '../kernel.ts';
import type { Door } from './door.ts';
import { assertItem } from './item-rules.ts';
import type { FormStore, StoredForm, StoredItem } from './store.ts';
import type { FormItem, Forms, ItemPatch, NewItem } from './types.ts';
import { itemOf, itemsOf } from './views.ts';

type ItemCalls = Pick<Forms, 'addItem' | 'updateItem' | 'deleteItem' | 'moveItem' | 'items'>;

export function createItemCalls(
  kernel: Kernel,
  store: FormStore,
  files: FileRegistry,
  door: Door,
): ItemCalls {
  function putItem(form: StoredForm, item: StoredItem): FormItem {
    assertItem(item);
    store.commit('putItem', { formId: form.formId, item });
    files.touch(form.formId);
    return itemOf(door.known(form.formId), item.id);
  }

  return {
    addItem(formId, item, who) {
      const form = door.open('addItem', formId, who);
      return putItem(form, newItem(item, newItemId(kernel, form)));
    },
    updateItem(formId, itemId, patch, who) {
      const form = door.open('updateItem', formId, who);
      return putItem(form, changedItem(itemOf(form, itemId), patch));
    },
    deleteItem(formId, itemId, who) {
      itemOf(door.open('deleteItem', formId, who), itemId);
      store.commit('deleteItem', { formId, itemId });
      files.touch(formId);
    },
    moveItem(formId, itemId, toIndex, who) {
      const form = door.open('moveItem', formId, who);
      itemOf(form, itemId);
      if (!Number.isInteger(toIndex) || toIndex < 0 || toIndex >= form.items.length) {
        throw new Error('Invalid argument: index');
      }
      store.commit('moveItem', { formId, itemId, toIndex });
      files.touch(formId);
      return itemOf(door.known(formId), itemId);
    },
    items: (formId, who) => itemsOf(door.open('getItems', formId, who)),
  };
}

/** A positive number of 31 bits, as FormApp's are; new in this form. */
function newItemId(kernel: Kernel, form: StoredForm): number {
  for (;;) {
    let id = 0;
    for (const letter of kernel.newId(9)) id = (id * 61 + letter.charCodeAt(0)) % 0x7fffffff;
    if (id > 0 && form.items.every((item) => item.id !== id)) return id;
  }
}

function newItem(item: NewItem, id: number): StoredItem {
  return {
    id,
    type: item.type,
    title: item.title ?? '',
    helpText: item.helpText ?? '',
    required: item.required ?? false,
    choices: item.choices ?? [],
    otherOption: item.otherOption ?? false,
    ...(item.validation === undefined ? {} : { validation: item.validation }),
  };
}

function changedItem(item: FormItem, patch: ItemPatch): StoredItem {
  const { index: _index, validation: before, ...rest } = item;
  const { validation: given, ...changes } = patch;
  const validation = given === undefined ? before : (given ?? undefined);
  return { ...rest, ...changes, ...(validation === undefined ? {} : { validation }) };
}
