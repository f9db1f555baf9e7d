// SPDX-License-Identifier: Apache-2.0
// No test may reach a host that is not loopback: a socket to anywhere else fails the test that
// opened it, with the host's name.

import net from 'node:net';

const connect = net.Socket.prototype.connect;

net.Socket.prototype.connect = function guarded(this: net.Socket, ...args: unknown[]) {
  const host = hostOf(args);
  if (host !== undefined && !['127.0.0.1', '::1', 'localhost'].includes(host)) {
    throw new Error(`A test tried to reach ${host}: tests talk to loopback only`);
  }
  return Reflect.apply(connect, this, args) as net.Socket;
};

/** Undefined for a local socket path, which is no network. */
function hostOf(args: readonly unknown[]): string | undefined {
  const first = Array.isArray(args[0]) ? (args[0] as unknown[])[0] : args[0];
  if (typeof first === 'object' && first !== null) {
    const options = first as { host?: string; path?: string | null };
    return options.path == null ? (options.host ?? 'localhost') : undefined;
  }
  if (typeof first === 'number') return typeof args[1] === 'string' ? args[1] : 'localhost';
  return undefined;
}
