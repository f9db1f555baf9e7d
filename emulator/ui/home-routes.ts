// SPDX-License-Identifier: Apache-2.0
// Gathers what the person may open, for the first page.

import type { Hono } from 'hono';
import { fileDetail, renderHome, type HomeGroup, type HomeLink } from './home-page.ts';
import { toOwnPath } from './links.ts';
import type { Office, OfficeFile } from './office.ts';
import { showPage } from './show.ts';
import { readVisitor } from './visitor.ts';

const WORKSPACE = 'application/vnd.google-apps.';

export function mountHome(app: Hono, office: Office): void {
  app.get('/', (context) => {
    const visitor = readVisitor(context, office.accounts);
    const files = visitor === undefined ? [] : office.listFiles(visitor);
    const groups: HomeGroup[] = [
      group('form', 'Formulir', 'Belum ada formulir.', formLinks(office)),
      group('sheet', 'Lembar kerja', 'Tidak ada yang dibagikan.', filesOf(files, 'spreadsheet')),
      group('document', 'Dokumen', 'Tidak ada yang dibagikan.', filesOf(files, 'document')),
      group('mail', 'Surel', 'Belum ada akun.', mailLinks(office)),
      group('app', 'Aplikasi web', 'Belum ada yang diterbitkan.', appLinks(office)),
      group('file', 'Berkas lain', 'Tidak ada yang dibagikan.', otherFiles(files)),
      group('log', 'Catatan', '', [
        {
          href: '/executions',
          title: 'Eksekusi skrip',
          detail: 'Apa yang berjalan, kapan, hasilnya',
        },
      ]),
    ];
    const body = renderHome(groups, visitor);
    return showPage(context, office, { title: 'Beranda', body, width: 'wide' });
  });
}

const group = (
  icon: HomeGroup['icon'],
  title: string,
  empty: string,
  links: readonly HomeLink[],
): HomeGroup => ({ icon, title, empty, links });

function formLinks(office: Office): HomeLink[] {
  return office.forms.list().map((formId) => {
    const form = office.forms.formView(formId);
    const href = toOwnPath(office.forms.publishedUrl(formId)) ?? '/';
    const detail = form.open ? 'Terbuka untuk diisi' : 'Tidak menerima tanggapan';
    return { href, title: form.title || 'Formulir tanpa judul', detail };
  });
}

function filesOf(files: readonly OfficeFile[], kind: 'spreadsheet' | 'document'): HomeLink[] {
  const folder = kind === 'spreadsheet' ? 'spreadsheets' : 'document';
  return files
    .filter((file) => file.mimeType === WORKSPACE + kind)
    .map((file) => ({ ...linkOf(file), href: `/${folder}/d/${file.id}` }));
}

function otherFiles(files: readonly OfficeFile[]): HomeLink[] {
  return files.filter((file) => !file.mimeType.startsWith(WORKSPACE)).map(linkOf);
}

const linkOf = (file: OfficeFile): HomeLink => ({
  href: `/file/d/${file.id}`,
  title: file.name,
  detail: fileDetail(file.modifiedAt, file.owner),
});

function mailLinks(office: Office): HomeLink[] {
  return office.accounts.list().map(({ email, name }) => {
    const count = office.mail.mailbox(email).length;
    const href = `/mail?as=${encodeURIComponent(email)}`;
    return { href, title: name, detail: `${email} · ${count} surel` };
  });
}

function appLinks(office: Office): HomeLink[] {
  return office.scripts.webApps().map(({ path, title, access }) => {
    return { href: path, title, detail: access };
  });
}
