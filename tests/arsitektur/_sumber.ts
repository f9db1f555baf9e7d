// SPDX-License-Identifier: Apache-2.0
// Reads the house as text: every source file, and what it imports.

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const AKAR = fileURLToPath(new URL('../../', import.meta.url));

export const RUANG = [
  'core',
  'sop',
  'register',
  'apps-script',
  'server',
  'templates',
  'emulator',
  'tests',
  'scripts',
  'bench',
] as const;

export interface Sumber {
  /** Path from the root: `core/decide/decide.ts`. */
  readonly path: string;
  readonly text: string;
  /** Where its imports lead: a path from the root, or the name of a package. */
  readonly imports: readonly string[];
}

export function bacaSumber(): readonly Sumber[] {
  return RUANG.flatMap((ruang) => filesBelow(join(AKAR, ruang)))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => {
      const path = relative(AKAR, file);
      const text = readFileSync(file, 'utf8');
      return { path, text, imports: importsOf(path, text) };
    });
}

export const ruangDari = (path: string): string => path.split('/')[0] ?? path;

function filesBelow(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(dir, entry.name)) : [join(dir, entry.name)],
  );
}

function importsOf(path: string, text: string): string[] {
  const found = [...text.matchAll(/^(?:import|export)\s[^'";]*?from\s+'([^']+)'/gms)]
    .concat([...text.matchAll(/^import\s+'([^']+)'/gm)])
    .concat([...text.matchAll(/\bimport\(\s*'([^']+)'\s*\)/g)]);
  return found
    .map((match) => match[1] ?? '')
    .map((name) => (name.startsWith('.') ? normalize(join(dirname(path), name)) : name));
}
