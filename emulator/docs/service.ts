// SPDX-License-Identifier: Apache-2.0
// Docs v1 as one door, beside what people do in the browser. Reading is from the DOCX parts each
// time; editing by API is not emulated, since documents are made by import.

import type { Caller } from '../accounts.ts';
import { ApiError, badRequest, notEmulated } from '../api-error.ts';
import { hasRole } from '../drive/access.ts';
import { selectFields } from '../drive/fields-mask.ts';
import type { Drive } from '../drive/service.ts';
import type { Kernel } from '../kernel.ts';
import { checkAgainst } from '../schema/google-schema.ts';
import { toDocumentJson } from './document-json.ts';
import { readDocx } from './docx-read.ts';
import { createDocumentHost, DOCUMENT } from './host.ts';
import { createPerson, type DocsPerson } from './person.ts';
import { createDocsState, docsOps, type DocsState } from './state.ts';
import { viewSuggestions, type SuggestionsView } from './suggestions.ts';
import { toView, type DocumentView } from './view.ts';

export type { DocsPerson, Mode } from './person.ts';
export type { CellPlace } from './document-edit.ts';
export type * from './view.ts';

export interface DocsParams {
  readonly documentId?: string;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: object;
}

export interface Docs {
  /** `documents.get`, `documents.create`: Google's JSON, or a thrown ApiError. */
  call(method: string, params: DocsParams, who: Caller): object;
  readonly person: DocsPerson;
  /** What the actor sees in the browser. */
  view(documentId: string, actor: string): DocumentView;
  /**
   * Whether an exported DOCX comes with its runs broken up, as Docs' do; on unless switched off.
   */
  setRunSplitting(isOn: boolean): void;
}

export interface DocsOptions {
  readonly splitRuns?: boolean;
}

export function createDocs(kernel: Kernel, drive: Drive, options: DocsOptions = {}): Docs {
  const state = kernel.define('docs', createDocsState, docsOps);
  let isSplitting = options.splitRuns ?? true;
  drive.host(createDocumentHost(kernel, state, () => isSplitting));
  const ground: Ground = { drive, state };
  return {
    call(method, params, who) {
      kernel.announce({ service: 'docs', method, ...who });
      switch (method) {
        case 'documents.get':
          return getDocument(ground, params, who);
        case 'documents.create':
          return createDocument(ground, params, who);
        default:
          throw notEmulated(`docs.${method}`);
      }
    },
    person: createPerson(kernel, drive, state),
    view(documentId, actor) {
      drive.files.requireReader(documentId, actor);
      const { pack } = requireDocument(ground, documentId);
      const role = drive.roleOf(documentId, actor);
      const isReadOnly = drive.isReadOnly(documentId);
      return toView(readDocx(pack), pack, {
        documentId,
        title: drive.nameOf(documentId),
        canEdit: hasRole(role, 'writer') && !isReadOnly,
        canSuggest: hasRole(role, 'commenter') && !isReadOnly,
        isReadOnly,
      });
    },
    setRunSplitting(isOn) {
      isSplitting = isOn;
    },
  };
}

interface Ground {
  readonly drive: Drive;
  readonly state: () => DocsState;
}

function getDocument(ground: Ground, params: DocsParams, who: Caller): object {
  const { documentId = '' } = params;
  const { drive } = ground;
  drive.files.requireReader(documentId, who.actor);
  const { pack, revision } = requireDocument(ground, documentId);
  const mayEdit = hasRole(drive.roleOf(documentId, who.actor), 'writer');
  const suggestionsViewMode = viewMode(params, mayEdit);
  const fields = queryText(params, 'fields');
  const asked = queryText(params, 'includeTabsContent');
  const answer = toDocumentJson(viewSuggestions(readDocx(pack), suggestionsViewMode), {
    documentId,
    title: drive.nameOf(documentId),
    suggestionsViewMode,
    hasTabs: asked === 'true' || /(^|,)\s*tabs\b/.test(fields ?? ''),
    ...(mayEdit ? { revisionId: revisionId(documentId, revision, who.actor) } : {}),
  });
  if (fields === undefined) return answer;
  return selectFields(answer, fields, { api: 'docs', type: 'Document', emulated: {} });
}

/** Only the title of the body is taken; a new document lies in the root of the caller. */
function createDocument(ground: Ground, params: DocsParams, who: Caller): object {
  const body: { title?: string } = params.body ?? {};
  const problem = checkAgainst('docs', 'Document', body);
  if (problem !== undefined) throw badRequest(problem);
  const name = body.title ?? 'Untitled document';
  const file = ground.drive.call('files.create', { body: { name, mimeType: DOCUMENT } }, who);
  const { id: documentId } = file as { id: string };
  return getDocument(ground, { documentId, query: {} }, who);
}

/** A file of another kind is refused as the Docs API refuses it. */
function requireDocument({ state }: Ground, documentId: string) {
  const found = state().documents[documentId];
  if (found !== undefined) return found;
  throw new ApiError(
    400,
    'FAILED_PRECONDITION',
    'This operation is not supported for this document',
    'failedPrecondition',
  );
}

function viewMode(params: DocsParams, mayEdit: boolean): SuggestionsView {
  const asked = queryText(params, 'suggestionsViewMode') ?? 'DEFAULT_FOR_CURRENT_ACCESS';
  switch (asked) {
    case 'DEFAULT_FOR_CURRENT_ACCESS':
      return mayEdit ? 'SUGGESTIONS_INLINE' : 'PREVIEW_WITHOUT_SUGGESTIONS';
    case 'SUGGESTIONS_INLINE':
    case 'PREVIEW_SUGGESTIONS_ACCEPTED':
      if (mayEdit) return asked;
      throw new ApiError(
        403,
        'PERMISSION_DENIED',
        'The caller does not have permission',
        'forbidden',
      );
    case 'PREVIEW_WITHOUT_SUGGESTIONS':
      return asked;
    default:
      throw badRequest(
        "Invalid value at 'suggestions_view_mode' " +
          `(type.googleapis.com/google.apps.docs.v1.SuggestionsViewMode), "${asked}"`,
      );
  }
}

function queryText(params: DocsParams, name: string): string | undefined {
  const value = params.query?.[name];
  return value === undefined || value === '' ? undefined : String(value);
}

/** Opaque, and another one for each person and each change. */
const revisionId = (id: string, revision: number, actor: string): string =>
  `AL${Buffer.from(`${id.slice(0, 8)}/${revision}/${actor}`).toString('base64url')}`;
