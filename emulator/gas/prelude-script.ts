// SPDX-License-Identifier: Apache-2.0
// The prelude as one compiled script, made once a process.

import { Script } from 'node:vm';
import { preludeSource } from './prelude-source.ts';

let prelude: Script | undefined;

export function preludeScript(): Script {
  prelude ??= new Script(preludeSource(), { filename: 'apps-script-prelude.js' });
  return prelude;
}
