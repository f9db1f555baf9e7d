// SPDX-License-Identifier: Apache-2.0
// Documents and other files over HTTP: the sheets, typing, pictures, downloads.

import type { Context, Hono } from 'hono';
import { ApiError } from '../api-error.ts';
import { renderDocument } from './document-render.ts';
import { html, jsonIsland, type Html } from './html.ts';
import { download } from './mail-routes.ts';
import type { DocumentTyping, Office, OfficeDocument } from './office.ts';
import { showPage, showRefused } from './show.ts';
import { readVisitor } from './visitor.ts';

const FORMATS: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

const SIGN_IN = 'Pilih sebuah akun di bilah atas untuk membuka berkas ini.';

export function mountDocuments(app: Hono, office: Office): void {
  const actorOf = (context: Context): string => {
    const visitor = readVisitor(context, office.accounts);
    if (visitor === undefined) throw new ApiError(401, 'UNAUTHENTICATED', SIGN_IN);
    return visitor;
  };
  app.get('/document/d/:id', async (context) => {
    const visitor = readVisitor(context, office.accounts);
    if (visitor === undefined) return showRefused(context, office, SIGN_IN);
    const id = context.req.param('id');
    const view = await office.viewDocument(id, visitor);
    const body = renderPage(id, view);
    return showPage(context, office, {
      title: view.title,
      body,
      scripts: ['document'],
      width: 'wide',
    });
  });
  app.get('/document/d/:id/edit', (context) =>
    context.redirect(`/document/d/${encodeURIComponent(context.req.param('id'))}`),
  );
  app.get('/document/d/:id/unduh/:format', async (context) => {
    const { id, format } = context.req.param();
    const actor = actorOf(context);
    const { title } = await office.viewDocument(id, actor);
    const { bytes, contentType } = await office.readFile(id, FORMATS[format] ?? '', actor);
    return download(bytes, contentType, `${title}.${format}`);
  });
  app.get('/ui/documents/:id/sheets', async (context) => {
    const view = await office.viewDocument(context.req.param('id'), actorOf(context));
    const { hasSuggestions } = view;
    return context.json({ markup: renderSheets(view).markup, hasSuggestions });
  });
  app.post('/ui/documents/:id/edit', async (context) => {
    const { edit, suggesting } = await context.req.json<Typed>();
    const mode = suggesting ? 'suggest' : 'edit';
    office.editDocument(context.req.param('id'), edit, mode, actorOf(context));
    return context.json({});
  });
  app.get('/file/d/:id', async (context) => {
    const actor = actorOf(context);
    const id = context.req.param('id');
    const file = office.listFiles(actor).find((each) => each.id === id);
    const { bytes, contentType } = await office.readFile(id, undefined, actor);
    return download(bytes, contentType, file?.name ?? id);
  });
}

interface Typed {
  readonly edit: DocumentTyping;
  readonly suggesting: boolean;
}

const renderSheets = ({ model, imageUrl, canEdit, canSuggest }: OfficeDocument): Html =>
  renderDocument(model, { canEdit: canEdit || canSuggest, imageUrl });

const HINT =
  'Klik sebuah paragraf atau sel untuk mengetik; kotak ☐ dapat langsung diklik. ' +
  'Ctrl+Enter menyimpan, Esc membatalkan. Pemenggalan halaman hanya tampak pada PDF.';

/** Who may only comment can do nothing but suggest. */
function renderSwitch({ canEdit }: OfficeDocument): Html {
  const only = !canEdit && html` checked disabled`;
  return html`<label class="switch">
    <input type="checkbox" id="saran" ${only} /> Mode menyarankan
  </label>`;
}

function renderPage(documentId: string, view: OfficeDocument): Html {
  const source = `/document/d/${encodeURIComponent(documentId)}/unduh`;
  const mayType = view.canEdit || view.canSuggest;
  const resolve = html`<span class="doc-resolve" ${!view.hasSuggestions && html` hidden`}>
    <button type="button" class="button small" data-resolve="accept">Terima semua saran</button>
    <button type="button" class="button small" data-resolve="reject">Tolak semua</button></span
  >`;
  return html`<div class="doc-head">
      <span class="icon kind-document" aria-hidden="true"></span>
      <h1>${view.title}</h1>
      ${view.isLocked && html`<span class="badge">Terkunci, hanya dapat dibaca</span>`}
      ${!mayType && !view.isLocked && html`<span class="badge">Hanya lihat</span>`}
      <div class="doc-actions">
        ${view.canEdit && resolve} ${mayType && renderSwitch(view)}
        <a class="button small" href="${source}/docx" download>Unduh DOCX</a>
        <a class="button small" href="${source}/pdf" download>Unduh PDF</a>
      </div>
    </div>
    ${mayType && html`<p class="hint doc-hint">${HINT}</p>`}
    <div class="sheets">${renderSheets(view)}</div>
    ${jsonIsland('data', { documentId, canEdit: view.canEdit })}`;
}
