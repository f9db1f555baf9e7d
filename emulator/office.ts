// SPDX-License-Identifier: Apache-2.0
// What the pages may ask, answered from the services. It translates between their words and holds
// no rule; an act of a person has fired its triggers before the answer goes back.

import type { DocsPerson, Mode } from './docs/service.ts';
import type { Block } from './docs/docx-model.ts';
import { unzipPackage } from './docs/docx-package.ts';
import { readDocx } from './docs/docx-read.ts';
import { DOCX } from './docs/host.ts';
import { imageUrlOf } from './docs/view.ts';
import type { Drive } from './drive/service.ts';
import type { Services } from './services.ts';
import { createScriptDesk } from './script-desk.ts';
import type { DocumentTyping, Office, OfficeBytes, OfficeDocument } from './ui/office.ts';

export function createOffice(services: Services): Office {
  const { kernel, accounts, drive, docs, sheets, mail, forms, scripts } = services;
  return {
    kernel,
    accounts,
    mail,
    forms,
    scripts: createScriptDesk(services),
    viewSheet: (spreadsheetId, actor, window) => sheets.view(spreadsheetId, actor, window),
    canWrite: (fileId, actor) => drive.files.canWrite(fileId, actor),
    typeIn: (edit, actor) => void services.typeIn(edit, actor),
    viewDocument: (documentId, actor) => viewDocument(services, documentId, actor),
    editDocument: (documentId, edit, mode, actor) =>
      editDocument(docs.person, documentId, edit, mode, actor),
    readFile: (fileId, exportAs, actor) => readFile(drive, fileId, exportAs, actor),
    listFiles: (actor) =>
      drive
        .view(actor)
        .filter((file) => !file.trashed)
        .map(({ id, name, mimeType, owner, modifiedTime }) => {
          return { id, name, mimeType, owner, modifiedAt: modifiedTime };
        }),
    ownerOf: (fileId) =>
      accounts.list().find(({ email }) => drive.files.isOwner(fileId, email))?.email,
    settle: () => scripts.settle(),
    advanceTo: (at) => Promise.resolve(scripts.advanceTo(at)),
  };
}

/** Read from the DOCX that anybody who may see the document can have: borders, spacing and all. */
async function viewDocument(
  { docs, drive }: Services,
  documentId: string,
  actor: string,
): Promise<OfficeDocument> {
  const { title, canEdit, canSuggest, isReadOnly } = docs.view(documentId, actor);
  const pack = unzipPackage((await readFile(drive, documentId, DOCX, actor)).bytes);
  const model = readDocx(pack);
  const hasSuggestions = model.sections.some((section) => section.blocks.some(isSuggested));
  const imageUrl = (path: string): string => imageUrlOf(pack, path) ?? '';
  return { title, model, imageUrl, canEdit, canSuggest, isLocked: isReadOnly, hasSuggestions };
}

function isSuggested(block: Block): boolean {
  if (block.kind === 'table') {
    return block.rows.some((row) => row.cells.some((cell) => cell.blocks.some(isSuggested)));
  }
  return block.inlines.some(
    (inline) => 'insertion' in inline || ('deletion' in inline && inline.deletion !== undefined),
  );
}

function editDocument(
  person: DocsPerson,
  id: string,
  edit: DocumentTyping,
  mode: Mode,
  actor: string,
): void {
  switch (edit.kind) {
    case 'cell':
      return person.setCellText(id, edit, edit.text, actor, mode);
    case 'paragraph':
      return person.setParagraphText(id, edit.paragraph, edit.text, actor, mode);
    case 'resolve':
      return void person.resolveSuggestions(id, edit.accept, actor);
    default:
      return assertNever(edit);
  }
}

async function readFile(
  drive: Drive,
  fileId: string,
  exportAs: string | undefined,
  actor: string,
): Promise<OfficeBytes> {
  const who = { actor, face: 'person' } as const;
  const answer =
    exportAs === undefined
      ? drive.call('files.get', { fileId, query: { alt: 'media' } }, who)
      : drive.call('files.export', { fileId, query: { mimeType: exportAs } }, who);
  return (await answer) as OfficeBytes;
}

function assertNever(value: never): never {
  throw new Error(`emulator: unknown edit ${String(value)}`);
}
