// SPDX-License-Identifier: Apache-2.0
// Turns the addresses that Google's services give (docs.google.com, script.google.com, …) into
// the pages of this machine. Addresses of others are left alone.

const OURS = new Map([
  ['docs.google.com', /^\/(forms|spreadsheets|document)\//],
  ['script.google.com', /^\/macros\/s\//],
  ['drive.google.com', /^\/file\/d\//],
]);

/** The path of a page here for one of Google's addresses, or undefined when it is not ours. */
export function toOwnPath(address: string): string | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return undefined;
  }
  const path = OURS.get(url.hostname);
  if (path === undefined || !path.test(url.pathname)) return undefined;
  return url.pathname.replace(/\/(edit|view|preview)$/, '') + url.search + url.hash;
}

const ADDRESS = /https:\/\/(?:docs|script|drive)\.google\.com\/[a-z]+\/[^\s"'<>)]*/g;

/** All of Google's addresses inside a text or a piece of markup, turned into addresses here. */
export function rewriteLinks(text: string, origin: string): string {
  return text.replace(ADDRESS, (address) => {
    const path = toOwnPath(address.replaceAll('&amp;', '&'));
    if (path === undefined) return address;
    const own = origin + path;
    return address.includes('&amp;') ? own.replaceAll('&', '&amp;') : own;
  });
}
