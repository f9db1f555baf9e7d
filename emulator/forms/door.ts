// SPDX-License-Identifier: Apache-2.0
// Who gets to a form: FormApp opens it for its editors only, a respondent's page for anybody who
// knows it. Every call of FormApp is announced here before it takes effect.

import type { Caller } from '../accounts.ts';
import { ApiError } from '../api-error.ts';
import type { FileRegistry } from '../file-registry.ts';
import type { Kernel } from '../kernel.ts';
import { FormRefused } from './refused.ts';
import type { FormStore, StoredForm } from './store.ts';

export interface Door {
  /** Announces the call, then gives the form, or throws FormApp's text. */
  open(method: string, formId: string, who: Caller): StoredForm;
  /** The form as a respondent reaches it. */
  known(formId: string): StoredForm;
}

const NOT_FOUND =
  'No item with the given ID could be found. Possibly because you have not edited this item ' +
  'or you do not have permission to access it.';

export function createDoor(kernel: Kernel, store: FormStore, files: FileRegistry): Door {
  return {
    open(method, formId, who) {
      kernel.announce({ service: 'forms', method, ...who });
      const form = store.get(formId);
      if (form === undefined) throw new Error(NOT_FOUND);
      try {
        files.requireWriter(formId, who.actor);
      } catch (cause) {
        if (!(cause instanceof ApiError)) throw cause;
        throw new Error(NOT_FOUND, { cause });
      }
      return form;
    },
    known(formId) {
      const form = store.get(formId);
      if (form === undefined) throw new FormRefused('closed', 'Sorry, the file does not exist.');
      return form;
    },
  };
}
