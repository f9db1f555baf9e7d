// SPDX-License-Identifier: Apache-2.0
// What passes between a script's context and the host: JSON text, through one function. Types
// only; both sides of the wall import this file, so it must need neither Node nor Apps Script.

/** A call out of the context. `service.method` is named as Google's error texts name it. */
export interface HostRequest {
  readonly service: string;
  readonly method: string;
  readonly args: readonly unknown[];
}

export type HostReply = { readonly value?: unknown } | { readonly error: HostError };

/** What is thrown inside the context: `Exception` for services, or Google's JSON exception. */
export interface HostError {
  readonly name: string;
  readonly message: string;
  readonly details?: { readonly code: number; readonly message: string };
}

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL';

/** What the context must know before the project's files are evaluated. */
export interface BootConfig {
  readonly scriptId: string;
  /** Seed of Math.random for this run. */
  readonly seed: number;
  /** User symbols of the advanced services that the manifest enables. */
  readonly advancedServices: readonly string[];
}

/** What the context must know to call the function. */
export interface EntryConfig {
  readonly functionName: string;
  readonly event?: EventJson;
  /** Plain arguments instead of an event. */
  readonly args?: readonly unknown[];
  /** What may be returned: a page (doGet), JSON (google.script.run), or anything. */
  readonly returns: 'page' | 'json' | 'any';
}

export interface RangeJson {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type EventJson =
  | { readonly kind: 'form'; readonly formId: string; readonly responseId: string | undefined }
  | {
      readonly kind: 'edit';
      readonly range: RangeJson | undefined;
      readonly value?: string;
      readonly oldValue?: string;
      readonly user: string;
    }
  | { readonly kind: 'change'; readonly changeType: string; readonly user: string }
  | { readonly kind: 'open'; readonly user: string }
  | { readonly kind: 'clock'; readonly fields: Readonly<Record<string, number | string>> }
  | { readonly kind: 'get'; readonly fields: Readonly<Record<string, unknown>> };

/** The parts of an event that every kind has. */
export interface EventFrame {
  readonly authMode: AuthMode;
  readonly triggerUid?: string;
  readonly spreadsheetId?: string;
}

export type EntryEvent = EventJson & EventFrame;

/** Bytes or text; never both. */
export interface BlobJson {
  readonly base64?: string;
  readonly text?: string;
  readonly contentType: string | null;
  readonly name: string | null;
}

export interface PageJson {
  readonly kind: 'html' | 'text';
  readonly content: string;
  readonly title: string;
  readonly mimeType?: string;
  readonly metaTags: readonly { readonly name: string; readonly content: string }[];
  readonly xFrameOptions: string;
  readonly width?: number;
  readonly height?: number;
}

export interface MenuJson {
  readonly caption: string;
  readonly items: readonly MenuItemJson[];
}

export type MenuItemJson =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly menu: MenuJson };

export interface TriggerJson {
  readonly uid: string;
  readonly handler: string;
  readonly eventType: 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';
  readonly source: 'CLOCK' | 'FORMS' | 'SPREADSHEETS';
  readonly sourceId?: string;
}

/** What a clock trigger's builder was told. */
export interface ClockSpec {
  readonly unit: 'minutes' | 'hours' | 'days';
  readonly every: number;
  readonly atHour?: number;
  readonly nearMinute?: number;
  readonly timeZone?: string;
}
