// SPDX-License-Identifier: Apache-2.0
// The bar on top of every page: choosing the account, moving the clock with progress, and the
// stream of changes that the other parts of the page listen to.

import { find, notify } from './dom.ts';

interface ClockTick {
  readonly now: number;
  readonly text: string;
  readonly local: string;
  /** 0 to 1. */
  readonly done: number;
  readonly fired: number;
  readonly error?: string;
}

const account = find('#akun', HTMLSelectElement);
account.addEventListener('change', () => account.form?.submit());

const clock = find('.clock', HTMLFormElement);
clock.addEventListener('submit', (event) => {
  event.preventDefault();
  const button = event.submitter as HTMLButtonElement | null;
  const data = new FormData(clock, button ?? undefined);
  void advance(data);
});

const source = new EventSource('/ui/events');
source.addEventListener('change', (event) => {
  const detail = JSON.parse((event as MessageEvent<string>).data) as string[];
  dispatchEvent(new CustomEvent('workspace-change', { detail }));
});
source.addEventListener('clock', (event) => {
  showTick(JSON.parse((event as MessageEvent<string>).data) as ClockTick);
});
addEventListener('pagehide', () => source.close());

async function advance(data: FormData): Promise<void> {
  const bar = find('#laju', HTMLProgressElement);
  const buttons = [...clock.querySelectorAll('button')];
  for (const button of buttons) button.disabled = true;
  bar.hidden = false;
  bar.value = 0;
  try {
    const body = new URLSearchParams();
    for (const [name, value] of data) if (typeof value === 'string') body.set(name, value);
    const response = await fetch('/ui/clock', {
      method: 'POST',
      body,
      headers: { accept: 'application/x-ndjson' },
    });
    const last = await readTicks(response, (tick) => {
      bar.value = tick.done;
      showTick(tick);
    });
    if (last === undefined) return;
    if (last.error !== undefined) notify(last.error, 'error');
    else notify(`${last.text}. Pemicu yang dijalankan: ${last.fired}.`);
  } finally {
    bar.hidden = true;
    for (const button of buttons) button.disabled = false;
    find('.jump', HTMLDetailsElement, clock).open = false;
  }
}

async function readTicks(
  response: Response,
  show: (tick: ClockTick) => void,
): Promise<ClockTick | undefined> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  let last: ClockTick | undefined;
  for (;;) {
    const chunk = await reader?.read();
    if (chunk === undefined || chunk.done) return last;
    const lines = (rest + chunk.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      last = JSON.parse(line) as ClockTick;
      show(last);
    }
  }
}

function showTick(tick: ClockTick): void {
  const time = find('#jam', HTMLTimeElement);
  if (Number(time.dataset['at']) > tick.now) return;
  time.dataset['at'] = String(tick.now);
  time.textContent = tick.text;
  const input = find('#ke', HTMLInputElement);
  input.min = tick.local;
  if (input.value < tick.local) input.value = tick.local;
}
