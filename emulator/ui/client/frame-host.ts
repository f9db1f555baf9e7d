// SPDX-License-Identifier: Apache-2.0
// The outer half of google.script: takes the frame's calls and carries them to the server. It
// listens only to the one frame it was given.

import { post } from './dom.ts';

/** What the frame asks for; `id` pairs the answer with its call. */
export type FrameRequest =
  | { readonly kind: 'run'; readonly id: number; readonly name: string; readonly args: unknown[] }
  | { readonly kind: 'location'; readonly id: number }
  | { readonly kind: 'close' }
  | { readonly kind: 'size'; readonly width?: number; readonly height?: number };

export interface FrameAnswer {
  readonly id: number;
  readonly value?: unknown;
  readonly error?: string;
}

export function connectFrame(frame: HTMLIFrameElement, close: () => void): void {
  const session = new URL(frame.src, location.href).pathname.split('/').at(-1) ?? '';

  async function answer(request: FrameRequest): Promise<Omit<FrameAnswer, 'id'>> {
    if (request.kind === 'location') return { value: whereAmI() };
    if (request.kind !== 'run') return {};
    try {
      const { name, args } = request;
      return await post('/macros/run', { session, name, args });
    } catch (error) {
      return { error: error instanceof Error ? error.message : String(error) };
    }
  }

  async function reply(request: Exclude<FrameRequest, { kind: 'close' | 'size' }>): Promise<void> {
    const result = await answer(request);
    // The frame has no origin of its own, so only '*' can address it.
    frame.contentWindow?.postMessage({ id: request.id, ...result }, '*');
  }

  addEventListener('message', (event: MessageEvent<FrameRequest>) => {
    if (event.source !== frame.contentWindow) return;
    const request = event.data;
    if (request.kind === 'close') close();
    else if (request.kind === 'size') resize(frame, request);
    else {
      void reply(request);
    }
  });
}

function resize(frame: HTMLIFrameElement, size: { width?: number; height?: number }): void {
  if (size.width !== undefined) frame.style.width = `${size.width}px`;
  if (size.height !== undefined) frame.style.height = `${size.height}px`;
}

function whereAmI(): object {
  const search = new URLSearchParams(location.search);
  const names = [...new Set(search.keys())];
  return {
    hash: location.hash.slice(1),
    parameter: Object.fromEntries(names.map((name) => [name, search.get(name)])),
    parameters: Object.fromEntries(names.map((name) => [name, search.getAll(name)])),
  };
}
