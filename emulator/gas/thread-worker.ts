// SPDX-License-Identifier: Apache-2.0
// The code of a thread: one run after another, each in a fresh context. At every service call it
// stands still until the main thread answers, so runs can be interleaved call by call.

import { Script } from 'node:vm';
import { receiveMessageOnPort, workerData } from 'node:worker_threads';
import { createScriptContext, endedFromOutside } from './context.ts';
import { TO_MAIN, TO_THREAD } from './thread-protocol.ts';
import type { FromThread, Job, ThreadData, ToThread } from './thread-protocol.ts';

const { port, signal, prelude } = workerData as ThreadData;
const script = new Script(prelude, { filename: 'apps-script-prelude.js' });

for (;;) {
  const job = take();
  if (job.kind === 'start') tell(perform(job));
}

function perform(job: Job): FromThread {
  process.env['TZ'] = job.timeZone;
  try {
    const context = createScriptContext({
      host: ask,
      boot: job.boot,
      loopGuardMs: job.loopGuardMs,
      prelude: script,
      isThread: true,
    });
    context.load(job.files);
    context.enter(job.entry);
    return { kind: 'over' };
  } catch (error) {
    const isTimeout = endedFromOutside(error) === 'timeout';
    return { kind: 'over', error: String(error), ...(isTimeout ? { isTimeout } : {}) };
  }
}

function ask(request: string): string {
  tell({ kind: 'call', request });
  const answer = take();
  if (answer.kind !== 'reply') throw new Error('emulator: a thread was given two runs at once');
  return answer.text;
}

function tell(message: FromThread): void {
  port.postMessage(message);
  Atomics.add(signal, TO_MAIN, 1);
  Atomics.notify(signal, TO_MAIN);
}

function take(): ToThread {
  for (;;) {
    const seen = Atomics.load(signal, TO_THREAD);
    const received = receiveMessageOnPort(port);
    if (received !== undefined) return received.message as ToThread;
    Atomics.wait(signal, TO_THREAD, seen);
  }
}
