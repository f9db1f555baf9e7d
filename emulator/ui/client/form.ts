// SPDX-License-Identifier: Apache-2.0
// Pages through the sections of a form and marks what is still missing. The server judges the
// answers; here only "required" is checked, so that nobody has to come back from the last page.

import { find } from './dom.ts';

const form = find('#formulir', HTMLFormElement);
const sections = [...form.querySelectorAll<HTMLElement>('.section')];
const progress = form.querySelector<HTMLElement>('.section-progress');
let current = Math.max(
  0,
  sections.findIndex((section) => section.querySelector('.question.wrong') !== null),
);

form.noValidate = true;
form.classList.add('paged');
show(current, false);

form.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLButtonElement>('button[data-go]');
  if (button === null) return;
  const step = button.dataset['go'] === 'next' ? 1 : -1;
  if (step > 0 && !checkSection(current)) return;
  show(current + step, true);
});

form.addEventListener('submit', (event) => {
  if (checkSection(current)) return;
  event.preventDefault();
});

form.addEventListener('reset', () => {
  for (const question of form.querySelectorAll('.question.wrong')) mark(question, undefined);
  show(0, true);
});

form.addEventListener('input', (event) => {
  const target = event.target as HTMLInputElement;
  const question = target.closest('.question');
  if (question?.classList.contains('wrong') === true && !isMissing(question)) {
    mark(question, undefined);
  }
  // Typing into "other" means that "other" is the answer.
  const other = target.dataset['other'];
  if (other !== undefined && target.value !== '')
    find(`#${other}`, HTMLInputElement).checked = true;
});

function show(index: number, scroll: boolean): void {
  current = Math.min(Math.max(index, 0), sections.length - 1);
  for (const [at, section] of sections.entries()) section.hidden = at !== current;
  for (const part of form.querySelectorAll<HTMLElement>('[data-only]')) {
    const isFirst = current === 0;
    const isLast = current === sections.length - 1;
    const only = part.dataset['only'];
    part.hidden =
      (only === 'last' && !isLast) ||
      (only === 'not-last' && isLast) ||
      (only === 'not-first' && isFirst);
  }
  if (progress !== null && sections.length > 1)
    progress.textContent = `Bagian ${current + 1} dari ${sections.length}`;
  if (!scroll) return;
  scrollTo({ top: 0 });
  sections[current]?.querySelector<HTMLElement>('input, textarea, select')?.focus();
}

function checkSection(index: number): boolean {
  const questions = [...(sections[index]?.querySelectorAll('.question[data-required]') ?? [])];
  const missing = questions.filter(isMissing);
  for (const question of missing) mark(question, 'Pertanyaan ini wajib diisi.');
  missing[0]?.scrollIntoView({ block: 'center' });
  missing[0]?.querySelector<HTMLElement>('input, textarea, select')?.focus();
  return missing.length === 0;
}

function isMissing(question: Element): boolean {
  const boxes = [...question.querySelectorAll<HTMLInputElement>('[type=radio], [type=checkbox]')];
  if (boxes.length > 0) return !boxes.some((box) => box.checked);
  const field = question.querySelector<HTMLInputElement>('input, textarea, select');
  return field !== null && field.value.trim() === '';
}

function mark(question: Element, message: string | undefined): void {
  question.classList.toggle('wrong', message !== undefined);
  const line = find('.problem', HTMLElement, question);
  line.textContent = message ?? '';
  line.hidden = message === undefined;
}
