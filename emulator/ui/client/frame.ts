// SPDX-License-Identifier: Apache-2.0
// google.script inside a page of a script: run, host, url. It stands in a frame without origin and
// has no other way out than messages to the page around it.

import type { FrameAnswer, FrameRequest } from './frame-host.ts';

type OnSuccess = (value: unknown, userObject: unknown) => void;
type OnFailure = (error: Error, userObject: unknown) => void;

interface Handlers {
  readonly success?: OnSuccess;
  readonly failure?: OnFailure;
  readonly userObject?: unknown;
}

const waiting = new Map<number, (answer: FrameAnswer) => void>();
let lastId = 0;

addEventListener('message', (event: MessageEvent<FrameAnswer>) => {
  if (event.source !== parent) return;
  const settle = waiting.get(event.data.id);
  waiting.delete(event.data.id);
  settle?.(event.data);
});

function send(request: FrameRequest): void {
  // The frame cannot read its parent's origin; the parent checks which frame is speaking.
  parent.postMessage(request, '*');
}

function ask(make: (id: number) => FrameRequest, settle: (answer: FrameAnswer) => void): void {
  lastId += 1;
  waiting.set(lastId, settle);
  send(make(lastId));
}

/** Each with…Handler gives a new runner; any other name is a function of the script. */
function createRunner(handlers: Handlers): object {
  return new Proxy(
    {},
    {
      get(_target, name) {
        if (typeof name !== 'string') return undefined;
        if (name === 'withSuccessHandler') {
          return (success: OnSuccess) => createRunner({ ...handlers, success });
        }
        if (name === 'withFailureHandler') {
          return (failure: OnFailure) => createRunner({ ...handlers, failure });
        }
        if (name === 'withUserObject') {
          return (userObject: unknown) => createRunner({ ...handlers, userObject });
        }
        return (...args: unknown[]) => run(name, args, handlers);
      },
    },
  );
}

function run(name: string, given: readonly unknown[], handlers: Handlers): void {
  const args = given.map((value) => toLegal(value, name));
  ask(
    (id) => ({ kind: 'run', id, name, args }),
    ({ value, error }) => {
      if (error === undefined) handlers.success?.(value ?? null, handlers.userObject);
      else if (handlers.failure === undefined) console.error(`Uncaught ${error}`);
      else handlers.failure(new Error(error), handlers.userObject);
    },
  );
}

/** JSON and a form (as its fields) may be sent; Google refuses a Date, a function or an element. */
function toLegal(value: unknown, name: string): unknown {
  if (value instanceof HTMLFormElement) return Object.fromEntries(new FormData(value));
  if (typeof value === 'function' || value instanceof Date || value instanceof Node) {
    throw new TypeError(`Failed due to illegal value in property: ${name}`);
  }
  return value;
}

const script = {
  run: createRunner({}),
  host: {
    origin: location.origin,
    close: () => send({ kind: 'close' }),
    setHeight: (height: number) => send({ kind: 'size', height }),
    setWidth: (width: number) => send({ kind: 'size', width }),
    editor: { focus: () => undefined },
  },
  url: {
    getLocation: (callback: (location: unknown) => void) =>
      ask(
        (id) => ({ kind: 'location', id }),
        ({ value }) => callback(value),
      ),
  },
};

Object.defineProperty(globalThis, 'google', { value: { script }, configurable: true });
