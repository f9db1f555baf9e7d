// SPDX-License-Identifier: Apache-2.0
// Threads that runs are put into when several must be under way at once. The main thread waits for
// each in turn, so that nothing here depends on real time: the same seed gives the same order.

import { MessageChannel, receiveMessageOnPort, SHARE_ENV, Worker } from 'node:worker_threads';
import { preludeSource, threadSource } from './prelude-source.ts';
import { TO_MAIN, TO_THREAD } from './thread-protocol.ts';
import type { FromThread, Job, ThreadData, ToThread } from './thread-protocol.ts';

export interface Thread {
  start(job: Job): void;
  /** Waits until the run stands at a service call or is over. */
  next(): FromThread;
  reply(text: string): void;
  /** The thread may hold another run. */
  free(): void;
  /** Ends the run where it stands: neither `catch` nor `finally` of the script sees it. */
  end(): void;
}

const idle: Thread[] = [];

export function takeThread(): Thread {
  return idle.pop() ?? createThread();
}

/** Longest real wait for a thread: beyond it the emulator itself is at fault. */
const STUCK_MS = 60_000;

function createThread(): Thread {
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(8));
  const data: ThreadData = { port: port2, signal, prelude: preludeSource() };
  const worker = new Worker(threadSource(), {
    eval: true,
    workerData: data,
    transferList: [port2],
    // Only a shared environment can set the zone of the dates in it.
    env: SHARE_ENV,
  });
  worker.unref();
  port1.unref();

  function send(message: ToThread): void {
    port1.postMessage(message);
    Atomics.add(signal, TO_THREAD, 1);
    Atomics.notify(signal, TO_THREAD);
  }

  const thread: Thread = {
    start: send,
    next() {
      for (;;) {
        const seen = Atomics.load(signal, TO_MAIN);
        const received = receiveMessageOnPort(port1);
        if (received !== undefined) return received.message as FromThread;
        if (Atomics.wait(signal, TO_MAIN, seen, STUCK_MS) === 'timed-out') {
          throw new Error('emulator: a thread gives no sign of life');
        }
      }
    },
    reply: (text) => send({ kind: 'reply', text }),
    free: () => void idle.push(thread),
    end() {
      port1.close();
      void worker.terminate();
    },
  };
  return thread;
}
