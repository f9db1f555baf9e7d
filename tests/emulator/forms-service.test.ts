// SPDX-License-Identifier: Apache-2.0
// The engine under FormApp: forms, settings, items, access, calls announced, replay.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { ItemPatch, NewItem } from '../../emulator/forms/service.ts';
import type { ServiceCall } from '../../emulator/kernel.ts';
import { OWNER, asOwner, openForms } from './_forms-world.ts';

const dirs: string[] = [];
afterEach(() => {
  for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true });
});

function setUp() {
  const world = openForms();
  const { formId } = world.forms.create({ title: 'Formulir Aduan' }, asOwner);
  const add = (item: NewItem) => world.forms.addItem(formId, item, asOwner);
  return { ...world, formId, add };
}

describe('create', () => {
  it('names the Drive file, leaves the title of the form empty, and is not published', () => {
    const { forms, files, formId } = setUp();
    expect(files.files.get(formId)).toMatchObject({ name: 'Formulir Aduan', owner: OWNER });
    expect(forms.form(formId, asOwner)).toEqual({
      formId,
      title: '',
      description: '',
      confirmationMessage: '',
      customClosedFormMessage: '',
      collectEmail: false,
      verifiedEmail: false,
      allowResponseEdits: false,
      limitOneResponsePerUser: false,
      acceptingResponses: false,
      published: false,
    });
    expect(formId).toHaveLength(44);
  });

  it('is published when that is asked for', () => {
    const { forms } = openForms();
    const form = forms.create({ title: 'A', published: true }, asOwner);
    expect(form).toMatchObject({ published: true, acceptingResponses: true });
  });

  it('has a published address that leads back, and an edit address', () => {
    const { forms, formId } = setUp();
    const url = forms.publishedUrl(formId);
    const [, publishedId = ''] = /\/forms\/d\/e\/(1FAIpQLS[\w-]{48})\/viewform$/.exec(url) ?? [];
    expect(forms.findByPublishedId(publishedId)).toBe(formId);
    expect(forms.findByPublishedId(formId)).toBeUndefined();
    expect(forms.editUrl(formId)).toBe(`https://docs.google.com/forms/d/${formId}/edit`);
    expect(forms.list()).toEqual([formId]);
  });

  it('throws for no title and for an actor without an account', () => {
    const { forms } = openForms();
    expect(() => forms.create({ title: '' }, asOwner)).toThrow('Invalid argument: title');
    const stranger = { actor: 'x@y.id', face: 'gas' } as const;
    expect(() => forms.create({ title: 'A' }, stranger)).toThrow('no account');
    expect(forms.list()).toEqual([]);
  });
});

describe('update', () => {
  it('opens the form when it is published, and closes it when it is not', () => {
    const { forms, formId } = setUp();
    const update = (patch: object) => forms.update(formId, patch, asOwner);
    expect(update({ published: true })).toMatchObject({ acceptingResponses: true });
    expect(update({ acceptingResponses: false })).toMatchObject({ published: true });
    expect(update({ title: 'Aduan' })).toMatchObject({ acceptingResponses: false });
    expect(update({ published: false })).toMatchObject({ acceptingResponses: false });
    expect(() => update({ acceptingResponses: true })).toThrow('not published');
    expect(forms.form(formId, asOwner)).toMatchObject({ title: 'Aduan', published: false });
  });

  it('does not rename the Drive file with the title', () => {
    const { forms, files, formId } = setUp();
    forms.update(formId, { title: 'Aduan Warga' }, asOwner);
    expect(files.files.get(formId)).toMatchObject({ name: 'Formulir Aduan', touched: 1 });
  });
});

describe('items', () => {
  it('have numbers of their own, keep their order, and can be moved and deleted', () => {
    const { forms, formId, add } = setUp();
    const titles = () => forms.items(formId, asOwner).map((item) => item.title);
    const [a, b, c] = ['a', 'b', 'c'].map((title) => add({ type: 'TEXT', title }));
    const ids = new Set([a?.id, b?.id, c?.id]);
    expect(ids.size).toBe(3);
    for (const id of ids) expect(Number.isSafeInteger(id)).toBe(true);
    expect(forms.moveItem(formId, c?.id ?? 0, 0, asOwner).index).toBe(0);
    expect(titles()).toEqual(['c', 'a', 'b']);
    forms.deleteItem(formId, a?.id ?? 0, asOwner);
    expect(titles()).toEqual(['c', 'b']);
    expect(() => forms.deleteItem(formId, a?.id ?? 0, asOwner)).toThrow('No item');
    expect(() => forms.moveItem(formId, b?.id ?? 0, 2, asOwner)).toThrow('index');
  });

  it('change only in what is given; a validation goes when it is cleared', () => {
    const { forms, formId, add } = setUp();
    const item = add({
      type: 'TEXT',
      title: 'Surel',
      required: true,
      validation: { kind: 'email', helpText: 'Tulis alamat surel.' },
    });
    const change = (patch: ItemPatch) => forms.updateItem(formId, item.id, patch, asOwner);
    expect(change({ title: 'Alamat surel' })).toEqual({ ...item, title: 'Alamat surel' });
    expect(change({ validation: null })).not.toHaveProperty('validation');
    expect(() => change({ choices: ['a'] })).toThrow('have no choices');
    expect(forms.items(formId, asOwner)[0]?.choices).toEqual([]);
  });

  it.each<[string, NewItem, string]>([
    [
      'two equal choices',
      { type: 'LIST', choices: ['Jalan', 'Air', 'Jalan'] },
      'Questions cannot have duplicate choice values.',
    ],
    ['an empty choice', { type: 'LIST', choices: ['Jalan', ' '] }, 'Invalid data updating form.'],
    ['"Other" in a list', { type: 'LIST', otherOption: true }, '"Other"'],
    ['choices of a text', { type: 'TEXT', choices: ['a'] }, 'no choices'],
    ['a required heading', { type: 'SECTION_HEADER', required: true }, 'cannot be required'],
    [
      'an address in a paragraph',
      { type: 'PARAGRAPH_TEXT', validation: { kind: 'email' } },
      'does not apply',
    ],
    [
      'counted ticks in a text',
      { type: 'TEXT', validation: { kind: 'selectAtMost', count: 1 } },
      'does not apply',
    ],
    [
      'look-ahead, which RE2 has not',
      { type: 'TEXT', validation: { kind: 'matches', pattern: '(?=a)a' } },
      'Invalid regular expression',
    ],
    [
      'a back-reference, which RE2 has not',
      { type: 'TEXT', validation: { kind: 'matches', pattern: '(a)\\1' } },
      'Invalid regular expression',
    ],
    [
      'a broken pattern',
      { type: 'TEXT', validation: { kind: 'contains', pattern: '(' } },
      'Invalid regular expression',
    ],
    [
      'what RE2 has and this engine has not',
      { type: 'TEXT', validation: { kind: 'matches', pattern: '\\pL+' } },
      'Not emulated: RE2 pattern',
    ],
  ])('cannot have %s', (_what, item, text) => {
    const { forms, formId, add } = setUp();
    expect(() => add(item)).toThrow(text);
    expect(forms.items(formId, asOwner)).toEqual([]);
  });

  it('are copies: what a caller does to them changes no form', () => {
    const { forms, formId, add } = setUp();
    const choices = ['Jalan', 'Air'];
    add({ type: 'LIST', choices });
    choices.push('Lampu');
    const [item] = forms.items(formId, asOwner);
    Object.assign(item ?? {}, { title: 'Lain' });
    expect(forms.items(formId, asOwner)[0]).toMatchObject({
      title: '',
      choices: ['Jalan', 'Air'],
    });
  });
});

describe('access', () => {
  it.each([
    ['a stranger', 'asing@gmail.com'],
    ['a viewer, since FormApp opens forms for editors only', 'pembaca@gmail.com'],
  ])('is refused to %s', (_who, actor) => {
    const { forms, files, formId } = setUp();
    files.readers.add('pembaca@gmail.com');
    const who = { actor, face: 'gas' } as const;
    const text = 'No item with the given ID could be found.';
    expect(() => forms.form(formId, who)).toThrow(text);
    expect(() => forms.items(formId, who)).toThrow(text);
    expect(() => forms.responses(formId, {}, who)).toThrow(text);
    expect(() => forms.update(formId, { title: 'x' }, who)).toThrow(text);
    expect(() => forms.addItem(formId, { type: 'TEXT' }, who)).toThrow(text);
    expect(() => forms.form('unknown', asOwner)).toThrow(text);
  });

  it('announces each call with its face and run before it takes effect', () => {
    const { kernel, forms, formId } = setUp();
    const calls: ServiceCall[] = [];
    kernel.observe((call) => {
      calls.push(call);
      throw new Error('killed');
    });
    expect(() => forms.update(formId, { published: true }, asOwner)).toThrow('killed');
    expect(() => forms.responses(formId, {}, asOwner)).toThrow('killed');
    expect(calls).toEqual([
      { service: 'forms', method: 'update', ...asOwner },
      { service: 'forms', method: 'getResponses', ...asOwner },
    ]);
    expect(forms.formView(formId).open).toBe(false);
  });
});

describe('formView', () => {
  it('shows the items of an open form, and a word only when it is closed', () => {
    const { forms, formId, add } = setUp();
    const item = add({ type: 'TEXT', title: 'Nama' });
    expect(forms.formView(formId)).toMatchObject({ open: false, items: [] });
    forms.update(formId, { published: true, title: 'Aduan', description: 'Halo' }, asOwner);
    expect(forms.formView(formId)).toMatchObject({
      open: true,
      title: 'Aduan',
      description: 'Halo',
      confirmationMessage: 'Your response has been recorded.',
      items: [item],
    });
    const closing = { acceptingResponses: false, customClosedFormMessage: 'Tutup.' };
    forms.update(formId, closing, asOwner);
    expect(forms.formView(formId)).toMatchObject({
      open: false,
      closedMessage: 'Tutup.',
      items: [],
    });
  });
});

describe('journal', () => {
  it('replays to the same forms, items and responses', () => {
    const dir = mkdtempSync(join(tmpdir(), 'forms-'));
    dirs.push(dir);
    const first = openForms({ dir });
    const { formId } = first.forms.create({ title: 'A', published: true }, asOwner);
    first.forms.update(formId, { collectEmail: true, allowResponseEdits: true }, asOwner);
    const add = (item: NewItem) => first.forms.addItem(formId, item, asOwner);
    const name = add({ type: 'TEXT', title: 'Nama' });
    const kind = add({ type: 'CHECKBOX', choices: ['Jalan', 'Air'], otherOption: true });
    const gone = add({ type: 'TEXT', title: 'Umur' });
    first.forms.moveItem(formId, kind.id, 0, asOwner);
    const answers = [
      { itemId: name.id, value: 'Sri' },
      { itemId: kind.id, value: ['Air'] },
      { itemId: gone.id, value: '30' },
    ];
    const respondentEmail = 'sri@contoh.id';
    const { responseId } = first.forms.submit(formId, answers, { respondentEmail });
    first.forms.submit(formId, answers.slice(0, 1), { respondentEmail, responseId });
    first.forms.deleteItem(formId, gone.id, asOwner);

    const again = openForms({ dir, files: first.files });
    expect(again.forms.list()).toEqual([formId]);
    expect(again.forms.form(formId, asOwner)).toEqual(first.forms.form(formId, asOwner));
    expect(again.forms.items(formId, asOwner)).toEqual(first.forms.items(formId, asOwner));
    const responses = first.forms.responses(formId, {}, asOwner);
    expect(responses).toHaveLength(1);
    expect(again.forms.responses(formId, {}, asOwner)).toEqual(responses);
    const next = again.forms.submit(formId, answers.slice(0, 1), { respondentEmail });
    expect(next.responseId).not.toBe(responseId);
  });
});
