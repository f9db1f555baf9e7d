// SPDX-License-Identifier: Apache-2.0
// What the methods of Drive share: the state, the hosts of Workspace files, and the checks that
// come before every act. It words no answer.

import type { Caller } from '../accounts.ts';
import type { Kernel } from '../kernel.ts';
import { hasRole, roleOf } from './access.ts';
import { contentRestricted, fileNotFound, insufficientFilePermissions } from './drive-error.ts';
import type { Media, MediaAnswer } from './params.ts';
import type { DriveState, Role, StoredFile } from './state.ts';

/** A service that keeps the content of one kind of Workspace file (Docs: documents). */
export interface WorkspaceHost {
  readonly mimeType: string;
  /** Media types that become such a file when they are uploaded as one. */
  readonly imports: readonly string[];
  readonly exports: readonly string[];
  /** Makes the content, or replaces it; an empty file without media. Throws before it changes. */
  write(fileId: string, media: Media | undefined, actor: string): void;
  copy(fromId: string, toId: string): void;
  remove(fileIds: readonly string[]): void;
  export(file: { id: string; name: string }, mimeType: string): MediaAnswer | Promise<MediaAnswer>;
}

/** A file was shared with somebody who is to be told by mail. */
export interface Share {
  readonly fileId: string;
  readonly name: string;
  readonly mimeType: string;
  readonly role: Role;
  readonly to: string;
  readonly by: string;
  /** `emailMessage` of the request. */
  readonly message?: string;
  readonly link: string;
}

export interface Ground {
  readonly kernel: Kernel;
  readonly state: () => DriveState;
  readonly hosts: Map<string, WorkspaceHost>;
  readonly tellShare: (share: Share) => void;
}

export interface Call {
  readonly ground: Ground;
  readonly state: DriveState;
  readonly who: Caller;
}

/** The file, or Google's 404 when there is none or the caller may not see it. */
export function requireFile(call: Call, fileId: string | undefined): StoredFile {
  const file = call.state.files[fileId ?? ''];
  if (file === undefined || roleOf(call.state, file.id, call.who.actor) === undefined) {
    throw fileNotFound(fileId ?? '');
  }
  return file;
}

export function requireRole(call: Call, fileId: string | undefined, role: Role): StoredFile {
  const file = requireFile(call, fileId);
  if (!hasRole(roleOf(call.state, file.id, call.who.actor), role)) {
    throw insufficientFilePermissions(file.id);
  }
  return file;
}

export function requireOpenContent(file: StoredFile): void {
  if (file.restriction !== undefined) throw contentRestricted(file.id);
}

export const exportsOf = (ground: Ground, mimeType: string): readonly string[] =>
  ground.hosts.get(mimeType)?.exports ?? [];
