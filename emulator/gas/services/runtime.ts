// SPDX-License-Identifier: Apache-2.0
// What a context asks about itself: the clock, its log, its files, how its function ended.

import { notEmulated } from '../../api-error.ts';
import type { Kernel } from '../../kernel.ts';
import type { ServiceHandler } from '../bridge.ts';
import type { LogLine, Run } from '../run.ts';

interface Thrown {
  readonly name?: string;
  readonly message: string;
  readonly stack?: string;
}

export function createRuntimeService(
  kernel: Kernel,
  webAppUrl: (scriptId: string) => string | undefined,
): ServiceHandler {
  return (method, args, run) => {
    switch (method) {
      case 'now':
        return kernel.now();
      case 'log': {
        const [severity, text] = args as [LogLine['severity'], string];
        return void run.logs.push({ at: kernel.now(), severity, text });
      }
      case 'finished':
        run.status = 'COMPLETED';
        run.result = args[0];
        return undefined;
      case 'failed':
        return fail(run, args[0] as Thrown);
      case 'missing':
        return void run.notEmulated.push(String(args[0]));
      case 'htmlFile':
        return htmlFile(run, String(args[0]));
      case 'webAppUrl':
        return webAppUrl(run.order.project.scriptId) ?? null;
      case 'isBound':
        return run.order.project.parentId !== undefined;
      default:
        throw notEmulated(`runtime.${method}`);
    }
  };
}

function fail(run: Run, { name, message, stack }: Thrown): void {
  run.status = 'FAILED';
  run.error = name === undefined ? message : `${name}: ${message}`;
  if (stack !== undefined) run.stack = stack;
}

/** Pushed files keep their folder in the name and lose `.html`; scripts may still write it. */
function htmlFile(run: Run, name: string): string {
  const wanted = name.replace(/\.html$/, '');
  const file = run.order.files.find((one) => one.type === 'HTML' && one.name === wanted);
  if (file === undefined) throw new Error(`No HTML file named ${name} was found.`);
  return file.source;
}
