// SPDX-License-Identifier: Apache-2.0
// The first page: everything that exists in this workspace, each with its address.

import { html, type Html } from './html.ts';
import { formatShort } from './moment.ts';

export interface HomeLink {
  readonly href: string;
  readonly title: string;
  readonly detail: string;
}

export interface HomeGroup {
  readonly title: string;
  readonly icon: 'form' | 'sheet' | 'document' | 'mail' | 'app' | 'log' | 'file';
  readonly empty: string;
  readonly links: readonly HomeLink[];
}

export function renderHome(groups: readonly HomeGroup[], visitor: string | undefined): Html {
  return html`<div class="home">
    <h1>Beranda</h1>
    <p class="lead">
      Workspace di komputer ini: formulir, lembar kerja, dokumen, dan surel, tanpa sambungan ke
      luar.
      ${
        visitor === undefined
          ? 'Anda sedang tidak memakai akun, seperti warga yang mengisi formulir.'
          : html`Berkas yang tampak adalah yang dapat dibuka oleh <strong>${visitor}</strong>.`
      }
    </p>
    <div class="groups">${groups.map(renderGroup)}</div>
  </div>`;
}

/** Files of one kind, newest first. */
export const fileDetail = (modifiedAt: number, owner: string): string =>
  `Diubah ${formatShort(modifiedAt)} · ${owner}`;

function renderGroup(group: HomeGroup): Html {
  return html`<section class="card group">
    <h2><span class="icon kind-${group.icon}" aria-hidden="true"></span>${group.title}</h2>
    ${group.links.length === 0 && html`<p class="empty">${group.empty}</p>`}
    <ul class="rows">
      ${group.links.map(
        (link) =>
          html`<li>
            <a href="${link.href}"
              ><span class="subject">${link.title}</span>
              <span class="snippet">${link.detail}</span></a
            >
          </li>`,
      )}
    </ul>
  </section>`;
}
