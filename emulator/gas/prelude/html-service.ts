// SPDX-License-Identifier: Apache-2.0
// HtmlService and ContentService: what a web app or a sidebar shows. Scriptlet templates are not
// here: they would need code made from strings.

import type { PageJson } from '../protocol.ts';
import { createBlob, type Blob } from './blob.ts';
import { CONTENT_MIME_TYPE, nameIn, SANDBOX_MODE, X_FRAME_OPTIONS } from './enums.ts';
import { call, signatureError, toError } from './host-call.ts';
import { strict } from './strict.ts';

const pages = new WeakMap<object, () => PageJson>();

/** The only meta tags that HtmlOutput.addMetaTag takes (Google's reference of HtmlOutput). */
const META_NAMES = new Set([
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
]);

export function createHtmlService() {
  return strict('HtmlService', {
    SandboxMode: SANDBOX_MODE,
    XFrameOptionsMode: X_FRAME_OPTIONS,
    createHtmlOutput: (content: unknown = '') => createHtmlOutput(textOf(content)),
    createHtmlOutputFromFile: (name: string) =>
      createHtmlOutput(call<string>('runtime', 'htmlFile', name)),
  });
}

export function createContentService() {
  return strict('ContentService', {
    MimeType: CONTENT_MIME_TYPE,
    createTextOutput: (content: unknown = '') => createTextOutput(String(content)),
  });
}

/** What the host shows of an HtmlOutput or TextOutput; throws for anything else. */
export function pageJsonOf(page: unknown, where: string): PageJson {
  const json = isPage(page) ? pages.get(page) : undefined;
  if (json === undefined) throw signatureError(where, [page]);
  return json();
}

export function isPage(value: unknown): value is object {
  return typeof value === 'object' && value !== null && pages.has(value);
}

function textOf(content: unknown): string {
  if (typeof content !== 'object' || content === null) return String(content);
  return (content as Blob).getDataAsString();
}

interface HtmlOutput {
  append(html: string): HtmlOutput;
  clear(): HtmlOutput;
  getContent(): string;
  setContent(html: string): HtmlOutput;
  getTitle(): string;
  setTitle(title: string): HtmlOutput;
  addMetaTag(name: string, content: string): HtmlOutput;
  setFaviconUrl(url: string): HtmlOutput;
  getWidth(): number | null;
  setWidth(width: number): HtmlOutput;
  getHeight(): number | null;
  setHeight(height: number): HtmlOutput;
  setSandboxMode(mode: unknown): HtmlOutput;
  setXFrameOptionsMode(mode: unknown): HtmlOutput;
  getBlob(): Blob;
}

function createHtmlOutput(first: string): HtmlOutput {
  let json: PageJson = {
    kind: 'html',
    content: first,
    title: '',
    metaTags: [],
    xFrameOptions: 'DEFAULT',
  };
  const change = (patch: Partial<PageJson>): HtmlOutput => {
    json = { ...json, ...patch };
    return page;
  };
  const page: HtmlOutput = strict('HtmlOutput', {
    append: (html) => change({ content: json.content + String(html) }),
    clear: () => change({ content: '' }),
    getContent: () => json.content,
    setContent: (html) => change({ content: String(html) }),
    getTitle: () => json.title,
    setTitle: (title) => change({ title: String(title) }),
    addMetaTag: (name, content) => {
      if (!META_NAMES.has(name)) {
        throw toError({ name: 'Exception', message: `The meta tag you specified is not allowed.` });
      }
      return change({ metaTags: [...json.metaTags, { name, content: String(content) }] });
    },
    setFaviconUrl: () => page,
    getWidth: () => json.width ?? null,
    setWidth: (width) => change({ width }),
    getHeight: () => json.height ?? null,
    setHeight: (height) => change({ height }),
    setSandboxMode: () => page,
    setXFrameOptionsMode: (mode) => {
      const xFrameOptions = nameIn(X_FRAME_OPTIONS, mode);
      if (xFrameOptions === undefined) {
        throw signatureError('HtmlOutput.setXFrameOptionsMode', [mode]);
      }
      return change({ xFrameOptions });
    },
    getBlob: () => createBlob({ text: json.content, contentType: 'text/html', name: null }),
  });
  pages.set(page, () => json);
  return page;
}

interface TextOutput {
  append(text: string): TextOutput;
  clear(): TextOutput;
  getContent(): string;
  setContent(text: string): TextOutput;
  getMimeType(): unknown;
  setMimeType(type: unknown): TextOutput;
}

function createTextOutput(first: string): TextOutput {
  let content = first;
  let type: keyof typeof CONTENT_MIME_TYPE = 'TEXT';
  const setContent = (text: string): TextOutput => {
    content = String(text);
    return output;
  };
  const output: TextOutput = strict('TextOutput', {
    append: (text) => setContent(content + String(text)),
    clear: () => setContent(''),
    getContent: () => content,
    setContent,
    getMimeType: () => CONTENT_MIME_TYPE[type],
    setMimeType: (mime) => {
      const name = nameIn(CONTENT_MIME_TYPE, mime);
      if (name === undefined) throw signatureError('TextOutput.setMimeType', [mime]);
      type = name;
      return output;
    },
  });
  pages.set(output, () => ({
    kind: 'text',
    content,
    title: '',
    mimeType: type,
    metaTags: [],
    xFrameOptions: 'DEFAULT',
  }));
  return output;
}
