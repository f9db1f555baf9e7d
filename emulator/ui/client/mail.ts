// SPDX-License-Identifier: Apache-2.0
// Fits the message's frame to its content, and looks again when mail arrives.

import { onChange } from './dom.ts';

const box = document.querySelector<HTMLSelectElement>('#as');
box?.addEventListener('change', () => box.form?.submit());

const frame = document.querySelector<HTMLIFrameElement>('.mail-body');
if (frame !== null) {
  const fit = (): void => {
    const body = frame.contentDocument?.documentElement;
    if (body !== undefined && body !== null) frame.style.height = `${body.scrollHeight + 8}px`;
  };
  frame.addEventListener('load', fit);
  addEventListener('resize', fit);
  fit();
}

onChange(['mail'], () => {
  if (frame === null) location.reload();
});
