// SPDX-License-Identifier: Apache-2.0
// From the router's parameters to each service's own call. What they mean is decided there.

import type { Docs } from '../docs/service.ts';
import type { Drive } from '../drive/service.ts';
import type { Mail } from '../mail/service.ts';
import type { Sheets } from '../sheets/service.ts';
import type { RestHandler, RestParams } from './router.ts';
import type { RestService } from './routes.ts';

export interface RestEngines {
  readonly sheets: Pick<Sheets, 'call'>;
  readonly drive: Pick<Drive, 'call'>;
  readonly docs: Pick<Docs, 'call'>;
  readonly mail: Pick<Mail, 'call'>;
}

export function createRestHandlers(engines: RestEngines): Record<RestService, RestHandler> {
  const { sheets, drive, docs, mail } = engines;
  return {
    sheets: (method, params, who) => sheets.call(method, params, who),
    drive: (method, params, who) => drive.call(method, params, who),
    docs: (method, params, who) => docs.call(method, params, who),
    gmail: (method, params, who) => mail.call(method, toGmail(params), who),
  };
}

/** Uploaded media is the message itself; `raw` says the same in JSON. */
function toGmail(params: RestParams): RestParams & { format?: string; body?: object } {
  const { media, query } = params;
  const format = typeof query['format'] === 'string' ? { format: query['format'] } : {};
  if (media === undefined) return { ...params, ...format };
  const raw = Buffer.from(media.bytes).toString('base64url');
  return { ...params, ...format, body: { ...params.body, raw } };
}
