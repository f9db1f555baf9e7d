// SPDX-License-Identifier: Apache-2.0
// Debian's Chromium for the tests of the pages. Without it the tests fail: they are never skipped.

import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PATH = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Nothing that could reach out to the internet on its own. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function openBrowser(): Promise<Browser> {
  if (!existsSync(PATH)) {
    throw new Error(
      `These tests need Chromium at ${PATH} (on Debian: apt-get install chromium), ` +
        'or its path in the variable CHROMIUM.',
    );
  }
  return chromium.launch({ executablePath: PATH, args: ARGS });
}
