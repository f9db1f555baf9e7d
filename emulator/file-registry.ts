// SPDX-License-Identifier: Apache-2.0
// What the other services need to know of Drive: that a file exists, and who may do what with it.

/** The part of Drive that Sheets, Docs, Forms and Apps Script lean on. Implemented in drive/. */
export interface FileRegistry {
  /** Registers a file made by another service; the actor becomes its owner. */
  createFile(file: NewFile, actor: string): void;
  /** Throws Google's 404 when the file is unknown or the actor may not even see it. */
  requireReader(fileId: string, actor: string): void;
  /** Throws 404, or 403 PERMISSION_DENIED when the actor may see but not edit. */
  requireWriter(fileId: string, actor: string): void;
  isOwner(fileId: string, actor: string): boolean;
  canWrite(fileId: string, actor: string): boolean;
  rename(fileId: string, name: string, actor: string): void;
  /** Bumps modifiedTime. */
  touch(fileId: string): void;
}

export interface NewFile {
  readonly id: string;
  readonly name: string;
  /** `application/vnd.google-apps.spreadsheet`, `…form`, `…script`, `…document` */
  readonly mimeType: string;
  readonly parents?: readonly string[];
}
