// SPDX-License-Identifier: Apache-2.0
// Pages that scripts made, each kept under a key that only the page around it knows. They are
// served as documents without an origin, so that a script's page can do nothing but ask.

import { randomUUID } from 'node:crypto';
import type { PageJson } from '../gas/protocol.ts';
import { html, trusted } from './html.ts';
import type { PageOrigin } from './office.ts';

export interface Frames {
  /** Keeps a page; answers the path it is served under. */
  keep(page: PageJson, origin: PageOrigin): string;
  find(key: string): KeptFrame | undefined;
}

export interface KeptFrame {
  readonly page: PageJson;
  readonly origin: PageOrigin;
}

/** What the frame may do, as Google's own sandbox, but for `allow-same-origin`. */
export const FRAME_SANDBOX =
  'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox ' +
  'allow-scripts allow-top-navigation-by-user-activation';

/** Older pages are forgotten: they were closed long ago. */
const MOST = 500;

export function createFrames(): Frames {
  const kept = new Map<string, KeptFrame>();
  return {
    keep(page, origin) {
      const key = randomUUID();
      kept.set(key, { page, origin });
      const oldest = kept.keys().next().value;
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
      return `/macros/frame/${key}`;
    },
    find: (key) => kept.get(key),
  };
}

/** Scripts and styles of the page itself run; nothing is loaded from elsewhere. */
export const FRAME_POLICY = [
  `sandbox ${FRAME_SANDBOX}`,
  "default-src 'self' data: blob: 'unsafe-inline'",
  "connect-src 'none'",
].join('; ');

/** The page with google.script before anything of its own. */
export function renderFrame({ page }: KeptFrame): string {
  return html`<!doctype html>
    <html>
      <head>
        <meta charset="utf-8" />
        <title>${page.title}</title>
        <script src="/assets/frame.js"></script>
      </head>
      <body>
        ${
          // The script's own markup: it can hurt only this frame, without origin and network.
          trusted(page.content)
        }
      </body>
    </html>`.markup;
}
