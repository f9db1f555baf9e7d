// SPDX-License-Identifier: Apache-2.0
// The journal on disk: one JSON line an op, appended and synced. A torn last line is dropped when
// it is read; anything else that cannot be read is an error, never silently skipped.

import { closeSync, existsSync, fdatasyncSync, ftruncateSync, mkdirSync, openSync } from 'node:fs';
import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Op } from './op.ts';

const FILE = 'journal.jsonl';

/** Opens the journal for appending, cutting off a torn last line first. */
export function appendToJournal(dir: string): (op: Op) => void {
  mkdirSync(dir, { recursive: true });
  const file = join(dir, FILE);
  cutTornLine(file);
  const handle = openSync(file, 'a');
  closeAtExit(handle);
  return (op) => {
    writeSync(handle, `${JSON.stringify(op)}\n`);
    fdatasyncSync(handle);
  };
}

/** All ops in order. A last line without its newline was torn by a crash and is left out. */
export function readJournal(dir: string): Op[] {
  const file = join(dir, FILE);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  lines.pop();
  return lines.map((line, index) => {
    try {
      return JSON.parse(line) as Op;
    } catch (cause) {
      throw new Error(`emulator: journal ${file} is damaged at line ${index + 1}`, { cause });
    }
  });
}

const open = new Set<number>();

/** One listener for all: a test opens many journals in one process. */
function closeAtExit(handle: number): void {
  if (open.size === 0) process.once('exit', () => open.forEach((one) => closeSync(one)));
  open.add(handle);
}

function cutTornLine(file: string): void {
  if (!existsSync(file)) return;
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end === bytes.length) return;
  const handle = openSync(file, 'r+');
  ftruncateSync(handle, end);
  closeSync(handle);
}
