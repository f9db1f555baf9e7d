// SPDX-License-Identifier: Apache-2.0
// FormApp's calls, handed to the forms engine. The engine says what a form accepts.

import { notEmulated } from '../../api-error.ts';
import type { ServiceHandler } from '../bridge.ts';
import { callerOf } from '../caller.ts';
import type { MadeFiles } from './made-files.ts';
import type { Forms } from '../../forms/service.ts';
import type { FormSettings, ItemPatch, NewItem } from '../../forms/types.ts';

export function createFormServices(
  forms: Forms,
  made: MadeFiles,
): Readonly<Record<string, ServiceHandler>> {
  return {
    FormApp: (method, args, run) => {
      if (method === 'openById') return forms.form(String(args[0]), callerOf(run));
      if (method !== 'create') throw notEmulated(`FormApp.${method}`);
      const [title, published] = args as [string, boolean | null | undefined];
      const isSaid = published !== null && published !== undefined;
      const form = forms.create({ title, ...(isSaid ? { published } : {}) }, callerOf(run));
      made.note(run, form.formId);
      return form;
    },
    Form: (method, args, run) => {
      const formId = String(args[0]);
      const who = callerOf(run);
      const patch = args[1] as Partial<FormSettings>;
      if (method.startsWith('set')) {
        // What only changes the looks of the page comes with an empty patch.
        const isLook = Object.keys(patch).length === 0;
        return isLook ? forms.form(formId, who) : forms.update(formId, patch, who);
      }
      if (method.startsWith('add')) {
        return forms.addItem(formId, { type: args[1] as NewItem['type'] }, who);
      }
      return readForm(forms, method, args, who);
    },
    Item: (method, args, run) => {
      const [formId, itemId, patch] = args as [string, number, ItemPatch];
      if (!/^(set|show|clear)/.test(method)) throw notEmulated(`Item.${method}`);
      return forms.updateItem(formId, itemId, patch, callerOf(run));
    },
    FormResponse: (_method, args, run) =>
      forms.itemResponses(String(args[0]), String(args[1]), callerOf(run)),
  };
}

function readForm(
  forms: Forms,
  method: string,
  args: readonly unknown[],
  who: Parameters<Forms['form']>[1],
): unknown {
  const [formId, second] = args as [string, unknown];
  switch (method) {
    case 'getItems':
    case 'getItemById':
      return forms.items(formId, who);
    case 'moveItem':
      return forms.moveItem(formId, Number(second), Number(args[2]), who);
    case 'deleteItem':
      return forms.deleteItem(formId, Number(second), who);
    case 'getResponses': {
      const isFiltered = second !== null && second !== undefined;
      return forms.responseHeads(formId, isFiltered ? { after: Number(second) } : {}, who);
    }
    case 'getResponse':
      return forms.response(formId, String(second), who);
    case 'getPublishedUrl':
      return forms.publishedUrl(formId);
    case 'getEditUrl':
      return forms.editUrl(formId);
    case 'shortenFormUrl':
      // No address is made up that nothing on this machine would answer.
      return second;
    default:
      return forms.form(formId, who);
  }
}
