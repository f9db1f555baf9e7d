// SPDX-License-Identifier: Apache-2.0
// The few DOM and network habits that all pages share. Text goes in as text, never as markup.

/** Finds an element or fails loudly: a missing one is a defect of the page. */
export function find<T extends Element>(
  selector: string,
  kind: new () => T,
  within: ParentNode = document,
): T {
  const element = within.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`no ${selector} on this page`);
  return element;
}

export function create<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** The value of a `<script type="application/json">` that the server put into the page. */
export function readIsland<T>(id: string): T {
  return JSON.parse(find(`#${id}`, HTMLScriptElement).textContent ?? '') as T;
}

let hiding: ReturnType<typeof setTimeout> | undefined;

/** A short notice at the foot of the window. */
export function notify(message: string, kind: 'info' | 'error' = 'info'): void {
  const toast = find('#kabar', HTMLElement);
  toast.textContent = message;
  toast.className = `toast ${kind}`;
  toast.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => (toast.hidden = true), kind === 'error' ? 9000 : 4000);
}

/** Posts JSON; a refusal comes back as an Error with the words for the person. */
export async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return readAnswer<T>(response);
}

export async function get<T>(path: string): Promise<T> {
  return readAnswer<T>(await fetch(path));
}

/** Calls back, at most every `ms`, when something changed in one of the services. */
export function onChange(services: readonly string[], callback: () => void): void {
  const interested = new Set(services);
  addEventListener('workspace-change', (event) => {
    const changed = (event as CustomEvent<readonly string[]>).detail;
    if (changed.some((service) => interested.has(service))) callback();
  });
}

async function readAnswer<T>(response: Response): Promise<T> {
  const answer = (await response.json()) as { error?: string };
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer as T;
}
