// SPDX-License-Identifier: Apache-2.0
// Everything the browser pages may ask of the emulator. It is the only thing they lean on, so that
// they can be read without knowing how the services are wired.

import type { Accounts } from '../accounts.ts';
import type { CellPlace, Mode } from '../docs/service.ts';
import type { DocModel } from '../docs/docx-model.ts';
import type { Forms } from '../forms/service.ts';
import type { MenuJson, PageJson } from '../gas/protocol.ts';
import type { ActiveCell } from '../gas/run.ts';
import type { Kernel } from '../kernel.ts';
import type { Mail } from '../mail/service.ts';
import type { Edit } from '../sheets/edit.ts';
import type { SpreadsheetView, ViewWindow } from '../sheets/view.ts';

export interface Office {
  readonly kernel: Kernel;
  readonly accounts: Accounts;
  readonly mail: Mail;
  readonly forms: Forms;
  readonly scripts: ScriptDesk;
  /** Throws Google's 404 when the actor may not see it. */
  viewSheet(spreadsheetId: string, actor: string, window?: ViewWindow): SpreadsheetView;
  canWrite(fileId: string, actor: string): boolean;
  /** A person types; triggers fire. Throws Google's words when it is refused. */
  typeIn(edit: Edit, actor: string): void;
  viewDocument(documentId: string, actor: string): Promise<OfficeDocument>;
  /** A person types into a document, or suggests. */
  editDocument(documentId: string, edit: DocumentTyping, mode: Mode, actor: string): void;
  /** A Workspace file in another format, or without one the content of any other file. */
  readFile(fileId: string, exportAs: string | undefined, actor: string): Promise<OfficeBytes>;
  /** Every file in Drive that the actor may see, newest first. */
  listFiles(actor: string): readonly OfficeFile[];
  ownerOf(fileId: string): string | undefined;
  /** Fires what the last acts have brought about. */
  settle(): void;
  /** Moves the clock, firing what becomes due; answers how many runs that were. */
  advanceTo(at: number): Promise<number>;
}

export interface OfficeFile {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  /** Epoch ms. */
  readonly modifiedAt: number;
  readonly owner: string;
}

export interface OfficeDocument {
  readonly title: string;
  readonly model: DocModel;
  /** Data URL of a picture by the path of its part; '' when it cannot be drawn. */
  readonly imageUrl: (path: string) => string;
  readonly canEdit: boolean;
  /** May leave suggestions although not edit (a commenter). */
  readonly canSuggest: boolean;
  /** A content restriction keeps everybody from editing. */
  readonly isLocked: boolean;
  readonly hasSuggestions: boolean;
}

export type DocumentTyping =
  | (CellPlace & { readonly kind: 'cell'; readonly text: string })
  | { readonly kind: 'paragraph'; readonly paragraph: number; readonly text: string }
  | { readonly kind: 'resolve'; readonly accept: boolean };

export interface OfficeBytes {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** What people see of Apps Script. */
export interface ScriptDesk {
  /** Newest first. */
  executions(): readonly ExecutionEntry[];
  webApps(): readonly WebAppEntry[];
  /** Opens the spreadsheet as this person (onOpen runs) and answers its custom menus. */
  openMenus(spreadsheetId: string, actor: string): readonly MenuJson[];
  /** Runs a menu item; answers what it showed. */
  runMenu(press: MenuPress, actor: string): readonly Shown[];
  /** A visit to a web app; undefined when there is no such deployment. */
  visit(deploymentId: string, visit: WebAppVisit): WebAppAnswer | undefined;
  /** google.script.run from a page of this project. */
  run(origin: PageOrigin, functionName: string, args: readonly unknown[]): unknown;
}

export interface ExecutionEntry {
  readonly startedAt: number;
  readonly durationMs: number;
  readonly functionName: string;
  readonly project: string;
  /** Process type and state of the Apps Script API: `TIME_DRIVEN`, `COMPLETED`, … */
  readonly kind: string;
  readonly status: string;
  readonly user: string;
  readonly message?: string | undefined;
  readonly log: readonly string[];
}

export interface WebAppEntry {
  /** `/macros/s/<deployment>/exec` */
  readonly path: string;
  readonly title: string;
  readonly access: string;
}

export interface MenuPress {
  readonly spreadsheetId: string;
  readonly functionName: string;
  readonly sheet: string;
  /** 1-based: the active cell. */
  readonly row: number;
  readonly column: number;
}

/** A page that a script showed in the spreadsheet, or the words of an alert. */
export type Shown =
  | {
      readonly kind: 'sidebar' | 'dialog';
      readonly title: string;
      readonly page: PageJson;
      readonly origin: PageOrigin;
    }
  | { readonly kind: 'alert' | 'toast'; readonly title: string; readonly text: string };

/** Whose page it is: google.script.run of that page runs there and as this person. */
export interface PageOrigin {
  readonly scriptId: string;
  readonly visitor: string | undefined;
  /** The spreadsheet that was open; absent for a web app. */
  readonly spreadsheetId?: string | undefined;
  readonly activeCell?: ActiveCell | undefined;
}

export interface WebAppVisit {
  readonly method: 'GET' | 'POST';
  readonly visitor: string | undefined;
  readonly query: URLSearchParams;
  readonly pathInfo?: string | undefined;
  readonly body?: { readonly contentType: string; readonly text: string } | undefined;
}

export interface WebAppAnswer {
  readonly page: PageJson;
  readonly origin: PageOrigin;
}
