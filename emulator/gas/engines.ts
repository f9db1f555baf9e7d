// SPDX-License-Identifier: Apache-2.0
// What the script host needs of the other services. It knows them only by these few members.

import type { Accounts, Caller } from '../accounts.ts';
import type { FileRegistry } from '../file-registry.ts';
import type { Forms } from '../forms/service.ts';
import type { Mail } from '../mail/service.ts';

export type { Caller };

export interface SheetsCallParams {
  readonly spreadsheetId?: string;
  readonly range?: string;
  readonly query?: Record<string, string | string[] | boolean | undefined>;
  readonly body?: object;
}

/** The REST-shaped doors of Sheets; see sheets/service.ts. */
export interface SheetsEngine {
  /** As an API client: announced, and metered by the API's quota. */
  call(method: string, params: SheetsCallParams, who: Caller): object;
  /** As SpreadsheetApp: neither. */
  callInside(method: string, params: SheetsCallParams, actor: string): object;
  /** As Range.setValues: parsed as typed; protections and strict validations refuse. */
  enterInside(block: CellBlock, actor: string): void;
}

/** Values by rows from a 1-based corner; '' empties a cell. */
export interface CellBlock {
  readonly spreadsheetId: string;
  readonly sheetId: number;
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (string | number | boolean)[])[];
}

export interface DriveCallParams {
  readonly fileId?: string;
  readonly permissionId?: string;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: object;
  readonly media?: { readonly bytes: Uint8Array; readonly mimeType: string };
}

/** The REST-shaped door of Drive; see drive/service.ts. Content comes as bytes with a type. */
export interface DriveEngine {
  readonly files: FileRegistry;
  call(method: string, params: DriveCallParams, who: Caller): object | undefined;
}

export interface Engines {
  readonly sheets: SheetsEngine;
  readonly drive: DriveEngine;
  readonly mail: Pick<Mail, 'send' | 'left'>;
  readonly forms: Forms;
  readonly accounts: Accounts;
}
