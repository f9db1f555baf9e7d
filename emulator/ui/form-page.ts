// SPDX-License-Identifier: Apache-2.0
// The form as a respondent sees it, its confirmation and its closed page. It shows and explains;
// what is accepted is decided by the forms service alone.

import type { FormItem, FormView } from '../forms/service.ts';
import { html, type Html } from './html.ts';
import { renderQuestion } from './form-question.ts';

/** What the respondent has typed so far, by item id; 'email' holds the address. */
export type Typed = ReadonlyMap<string, readonly string[]>;

export interface FormState {
  readonly typed: Typed;
  /** Messages by item id, or 'email', or 'form' for the whole. */
  readonly problems: ReadonlyMap<string, string>;
  /** The response being edited. */
  readonly responseId?: string | undefined;
  /** The account that is signed in. */
  readonly visitor?: string | undefined;
}

export function renderForm(form: FormView, state: FormState): Html {
  if (!form.open) return card(form.title, html`<p class="prose">${form.closedMessage}</p>`);
  if (form.verifiedEmail && state.visitor === undefined) return card(form.title, SIGN_IN);
  const sections = splitSections(form.items);
  const head = sections[0] ?? { title: '', helpText: '', items: [] };
  const whole = state.problems.get('form');
  const { responseId } = state;
  const edited =
    responseId !== undefined && html`<input type="hidden" name="edit2" value="${responseId}" />`;
  return html`<form id="formulir" class="form" method="post" autocomplete="on">
    ${edited}
    <div class="card form-head">
      <h1>${form.title}</h1>
      ${form.description !== '' && html`<p class="prose">${form.description}</p>`}
      <p class="required-note">
        <span class="star" aria-hidden="true">*</span> Menunjukkan pertanyaan yang wajib diisi
      </p>
      ${whole !== undefined && html`<p class="problem" role="alert">${whole}</p>`}
    </div>
    <section class="section">
      ${form.collectEmail && renderEmail(form, state)}${renderItems(head, state)}
    </section>
    ${sections.slice(1).map((section) => renderSection(section, state))}
    <div class="form-foot">
      <button type="button" class="button" data-go="back" data-only="not-first" hidden>
        Kembali
      </button>
      <button type="button" class="button primary" data-go="next" data-only="not-last" hidden>
        Berikutnya
      </button>
      <button class="button primary" data-only="last">Kirim</button>
      <span class="section-progress" aria-live="polite"></span>
      <button type="reset" class="button quiet">Kosongkan formulir</button>
    </div>
    <p class="hint">Jangan pernah mengirimkan kata sandi melalui formulir.</p>
  </form>`;
}

export function renderConfirmation(form: FormView, editPath: string | undefined): Html {
  const message = form.confirmationMessage || 'Tanggapan Anda telah direkam.';
  return card(
    form.title,
    html`<p class="prose">${message}</p>
      <p class="links">
        ${editPath !== undefined && html`<a href="${editPath}">Edit tanggapan Anda</a>`}
        <a href="viewform">Kirim tanggapan lain</a>
      </p>`,
  );
}

interface Section {
  readonly title: string;
  readonly helpText: string;
  readonly items: FormItem[];
}

/** A PAGE_BREAK starts a section and carries its title. */
function splitSections(items: readonly FormItem[]): Section[] {
  const sections: Section[] = [{ title: '', helpText: '', items: [] }];
  for (const item of items) {
    if (item.type === 'PAGE_BREAK') {
      sections.push({ title: item.title, helpText: item.helpText, items: [] });
    } else {
      sections.at(-1)?.items.push(item);
    }
  }
  return sections;
}

function renderSection(section: Section, state: FormState): Html {
  return html`<section class="section">
    <div class="card section-head">
      <h2>${section.title || 'Bagian berikutnya'}</h2>
      ${section.helpText !== '' && html`<p class="prose">${section.helpText}</p>`}
    </div>
    ${renderItems(section, state)}
  </section>`;
}

function renderItems(section: Section, state: FormState): Html[] {
  return section.items.map((item) => {
    if (item.type === 'SECTION_HEADER') {
      return html`<div class="card">
        <h2>${item.title}</h2>
        ${item.helpText !== '' && html`<p class="prose">${item.helpText}</p>`}
      </div>`;
    }
    const key = String(item.id);
    return renderQuestion(item, state.typed.get(key) ?? [], state.problems.get(key));
  });
}

const SIGN_IN = html`<p class="prose" role="alert">
  Masuklah dengan akun Google untuk mengisi formulir ini.
</p>`;

function renderEmail(form: FormView, state: FormState): Html {
  if (form.verifiedEmail) {
    return html`<div class="card question">
      <p class="prose">Alamat akun ${state.visitor} ikut direkam bersama tanggapan Anda.</p>
    </div>`;
  }
  const problem = state.problems.get('email');
  return html`<div class="card question${problem !== undefined && ' wrong'}" data-required>
    <label class="title" for="email">Email <span class="star" aria-hidden="true">*</span></label>
    <input
      id="email"
      class="line"
      type="email"
      name="emailAddress"
      required
      autocomplete="email"
      value="${state.typed.get('email')?.[0] ?? ''}"
      placeholder="Alamat email Anda"
    />
    <p class="problem" role="alert" ${problem === undefined && html` hidden`}>${problem}</p>
  </div>`;
}

function card(title: string, content: Html): Html {
  return html`<div class="form">
    <div class="card form-head">
      <h1>${title}</h1>
      ${content}
    </div>
  </div>`;
}
