// SPDX-License-Identifier: Apache-2.0
// The one way out of the context: JSON text through the host's function. It keeps the only
// reference to that function, and makes the errors in this realm so that `instanceof` holds.

import type { HostError, HostReply } from '../protocol.ts';

export type Host = (request: string) => string;

// Kept from before the project's code could replace them.
const { parse, stringify } = JSON;
const { defineProperty } = Object;

let host: Host = () => {
  throw new Error('emulator: the prelude is not connected');
};

export function connect(to: Host): void {
  host = to;
}

/** Calls `service.method` on the host; throws what Google's service would throw. */
export function call<T>(service: string, method: string, ...args: readonly unknown[]): T {
  const reply = parse(host(stringify({ service, method, args }))) as HostReply;
  if ('error' in reply) throw toError(reply.error);
  return reply.value as T;
}

export function toError({ name, message, details }: HostError): Error {
  const error = new Error(message);
  if (name !== 'Error') defineProperty(error, 'name', { value: name, configurable: true });
  if (details !== undefined) defineProperty(error, 'details', { value: details });
  return error;
}

/** The way Apps Script answers arguments it has no signature for. */
export function signatureError(where: string, args: readonly unknown[]): Error {
  const kinds = args.map(kindOf).join(',');
  const message = `The parameters (${kinds}) don't match the method signature for ${where}.`;
  return toError({ name: 'Exception', message });
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'number[]';
  if (typeof value === 'object' || typeof value === 'function') return '(class)';
  return typeof value === 'string' ? 'String' : typeof value;
}
