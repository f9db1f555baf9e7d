// SPDX-License-Identifier: Apache-2.0
// The mail that Drive sends when a file is shared: from Google's own address, so it spends nobody's
// quota. Its words are assumed; that it comes, and from whom, is what matters here.

import type { Share } from './drive/service.ts';
import type { Kernel } from './kernel.ts';
import { newIdentity } from './mail/kept.ts';
import type { KeptMail } from './mail/types.ts';
import { escapeHtml } from './ui/html.ts';

const NO_REPLY = 'drive-shares-dm-noreply@google.com';

const KINDS: Readonly<Record<string, string>> = {
  'application/vnd.google-apps.document': 'Document',
  'application/vnd.google-apps.spreadsheet': 'Spreadsheet',
  'application/vnd.google-apps.folder': 'Folder',
};

const MAY: Readonly<Record<string, string>> = {
  reader: 'view',
  commenter: 'comment on',
  writer: 'edit',
};

export function tellByMail(kernel: Kernel, share: Share): void {
  const kind = KINDS[share.mimeType] ?? 'Item';
  const may = MAY[share.role] ?? 'edit';
  const line = `${share.by} has invited you to ${may} the following ${kind.toLowerCase()}:`;
  const words = [line, share.name, share.link, share.message ?? ''].filter((part) => part !== '');
  const mail: KeptMail & { readonly bounced: readonly string[] } = {
    ...newIdentity(kernel),
    from: `"${share.by} (via Google Drive)" <${NO_REPLY}>`,
    to: share.to,
    cc: '',
    replyTo: share.by,
    sender: '',
    recipients: [share.to.toLowerCase()],
    bounced: [],
    subject: `${kind} shared with you: "${share.name}"`,
    text: words.join('\n\n'),
    html: renderHtml(line, share),
    attachments: [],
  };
  kernel.commit('mail', 'deliver', { mails: [mail] });
}

function renderHtml(line: string, share: Share): string {
  const note = share.message === undefined ? '' : `<p>${escapeHtml(share.message)}</p>`;
  const link = `<a href="${escapeHtml(share.link)}">${escapeHtml(share.name)}</a>`;
  return `<p>${escapeHtml(line)}</p>${note}<p>${link}</p>`;
}
