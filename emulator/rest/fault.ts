// SPDX-License-Identifier: Apache-2.0
// What the network or Google can do to one REST call, set from a test. It decides nothing itself:
// the hook is asked for each call, and no hook means no fault.

import { ApiError, tooManyRequests } from '../api-error.ts';

/** A call as the fault hook sees it; `attempt` counts calls of the same method, from 1. */
export interface RestCall {
  readonly method: string;
  readonly actor: string;
  readonly url: string;
  readonly attempt: number;
}

/**
 * 'lose-request' never reaches the service; 'lose-response' takes effect, but the caller only sees
 * a broken connection. A number is Google's answer before any effect.
 */
export type RestFault = 429 | 500 | 503 | 'lose-request' | 'lose-response';

export type RestFaultHook = (call: RestCall) => RestFault | undefined;

/** Thrown where a socket would have been cut. The HTTP server destroys the socket for it. */
export class ConnectionLost extends TypeError {
  override readonly name = 'ConnectionLost';
  readonly code = 'ECONNRESET';

  constructor() {
    super('fetch failed: the connection was reset (injected)');
  }
}

export function throwFault(fault: RestFault | undefined): void {
  switch (fault) {
    case undefined:
    case 'lose-response':
      return;
    case 429:
      throw tooManyRequests('Quota exceeded (injected).');
    case 500:
      throw new ApiError(500, 'INTERNAL', 'Internal error encountered.', 'backendError');
    case 503:
      throw new ApiError(
        503,
        'UNAVAILABLE',
        'The service is currently unavailable.',
        'backendError',
      );
    case 'lose-request':
      throw new ConnectionLost();
    default:
      assertNever(fault);
  }
}

function assertNever(value: never): never {
  throw new Error(`emulator: unknown fault ${String(value)}`);
}
