// SPDX-License-Identifier: Apache-2.0
// Logger and console: lines kept with the run.

import { call } from './host-call.ts';
import { strict } from './strict.ts';

interface Logger {
  log(first: unknown, ...rest: readonly unknown[]): Logger;
  getLog(): string;
  clear(): void;
}

export function createLogger(): Logger {
  let lines: string[] = [];
  const logger: Logger = strict('Logger', {
    log: (first, ...rest) => {
      const line = format([first, ...rest]);
      lines.push(line);
      call('runtime', 'log', 'INFO', line);
      return logger;
    },
    getLog: () => lines.map((line) => `${line}\n`).join(''),
    clear: () => {
      lines = [];
    },
  });
  return logger;
}

export function createConsole() {
  const at =
    (severity: string) =>
    (...args: readonly unknown[]): void =>
      call('runtime', 'log', severity, format(args));
  return strict('console', {
    log: at('DEBUG'),
    info: at('INFO'),
    warn: at('WARNING'),
    error: at('ERROR'),
    time: () => undefined,
    timeEnd: () => undefined,
  });
}

/** printf's %s, %d, %i, %f, %j and %%; what is left over follows after a space. */
function format([first, ...rest]: readonly unknown[]): string {
  if (typeof first !== 'string') return [first, ...rest].map(show).join(' ');
  const values = [...rest];
  const text = first.replaceAll(/%[sdifj%]/g, (tag) => {
    if (tag === '%%') return '%';
    return values.length === 0 ? tag : show(values.shift());
  });
  return [text, ...values.map(show)].join(' ');
}

function show(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? String(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}
