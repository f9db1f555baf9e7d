// SPDX-License-Identifier: Apache-2.0
// The respondent's path: what a person may send, what is recorded, who is told.

import { describe, expect, it } from 'vitest';
import { FormRefused } from '../../emulator/forms/service.ts';
import type { FormSettings, NewItem } from '../../emulator/forms/service.ts';
import { START, asOwner, openForms } from './_forms-world.ts';

function setUp(settings: Partial<FormSettings> = {}) {
  const world = openForms();
  const { forms } = world;
  const { formId } = forms.create({ title: 'Formulir', published: true }, asOwner);
  forms.update(formId, settings, asOwner);
  const add = (item: NewItem) => forms.addItem(formId, item, asOwner).id;
  const all = () => forms.responses(formId, {}, asOwner);
  return { ...world, formId, add, all };
}

const required = { required: true } as const;
const choices = ['Jalan', 'Air', 'Lampu'];

describe('submit', () => {
  it('records in the order of the items and leaves out what was left blank', () => {
    const { forms, formId, add, all } = setUp();
    const [a, b, c] = [add({ type: 'TEXT' }), add({ type: 'TEXT' }), add({ type: 'TEXT' })];
    const given = [
      { itemId: c, value: '3' },
      { itemId: b, value: '' },
      { itemId: a, value: '1' },
    ];
    const { responseId } = forms.submit(formId, given, { at: START + 5_000 });
    expect(responseId).toMatch(/^2_ABaOnu[\w-]{62}$/);
    expect(all()).toEqual([
      {
        formId,
        responseId,
        createdAt: START + 5_000,
        submittedAt: START + 5_000,
        respondentEmail: '',
        answers: [
          { itemId: a, value: '1', itemDeleted: false },
          { itemId: c, value: '3', itemDeleted: false },
        ],
        editResponseUrl: `${forms.publishedUrl(formId)}?edit2=${responseId}`,
      },
    ]);
    expect(forms.response(formId, responseId, asOwner)).toEqual(all()[0]);
    expect(() => forms.response(formId, 'x', asOwner)).toThrow('Invalid response ID');
  });

  it('shows every problem at once', () => {
    const { forms, formId, add } = setUp({ collectEmail: true });
    const a = add({ type: 'TEXT', ...required });
    const b = add({ type: 'LIST', choices });
    const send = () =>
      forms.submit(formId, [
        { itemId: b, value: 'x' },
        { itemId: 7, value: 'y' },
      ]);
    expect(send).toThrow(
      expect.objectContaining({
        reason: 'invalid',
        problems: [
          { message: 'This is a required question' },
          { itemId: 7, message: 'No such question' },
          { itemId: a, message: 'This is a required question' },
          { itemId: b, message: 'Invalid choice' },
        ],
      }),
    );
    const twice = [
      { itemId: a, value: 'x' },
      { itemId: a, value: 'y' },
    ];
    expect(() => forms.submit(formId, twice, { respondentEmail: 'a@b.id' })).toThrow('twice');
  });

  it('tells the listeners once it is recorded, and no longer when they left', () => {
    const { forms, formId, add, all } = setUp();
    const itemId = add({ type: 'TEXT', ...required });
    const told: unknown[] = [];
    const leave = forms.onSubmit((form, response) => told.push([form, response, all().length]));
    expect(() => forms.submit(formId, [])).toThrow(FormRefused);
    expect(told).toEqual([]);
    const { responseId } = forms.submit(formId, [{ itemId, value: 'x' }]);
    leave();
    forms.submit(formId, [{ itemId, value: 'y' }]);
    expect(told).toEqual([[formId, responseId, 1]]);
  });

  it.each([
    ['unpublished', { published: false }],
    ['closed', { acceptingResponses: false }],
  ])('is refused while the form is %s', (_state, patch) => {
    const { forms, formId, all } = setUp(patch);
    expect(() => forms.submit(formId, [])).toThrow(expect.objectContaining({ reason: 'closed' }));
    expect(() => forms.submit('unknown', [])).toThrow(FormRefused);
    expect(all()).toEqual([]);
  });

  it('keeps the answer to an item that was deleted later, after the others', () => {
    const { forms, formId, add, all } = setUp();
    const [a, b] = [add({ type: 'TEXT' }), add({ type: 'TEXT' })];
    forms.submit(formId, [
      { itemId: a, value: '1' },
      { itemId: b, value: '2' },
    ]);
    forms.deleteItem(formId, a, asOwner);
    expect(all()[0]?.answers).toEqual([
      { itemId: b, value: '2', itemDeleted: false },
      { itemId: a, value: '1', itemDeleted: true },
    ]);
    expect(() => forms.submit(formId, [{ itemId: a, value: '1' }])).toThrow('No such question');
  });
});

describe('responses', () => {
  it.each([
    ['all', undefined, ['0', '1', '2']],
    ['from a moment on, that moment with it', START + 1_000, ['1', '2']],
    ['none after the last', START + 2_001, []],
  ])('gives %s, in the order they came', (_what, after, values) => {
    const { forms, formId, add } = setUp();
    const itemId = add({ type: 'TEXT' });
    for (const i of [0, 1, 2]) {
      forms.submit(formId, [{ itemId, value: String(i) }], { at: START + i * 1_000 });
    }
    const found = forms.responses(formId, after === undefined ? {} : { after }, asOwner);
    expect(found.map((each) => each.answers[0]?.value)).toEqual(values);
  });
});

describe('who answers', () => {
  const respondentEmail = 'sri@contoh.id';

  it('is recorded only by a form that collects addresses, which then needs a good one', () => {
    const { forms, formId, all } = setUp();
    forms.submit(formId, [], { respondentEmail });
    forms.update(formId, { collectEmail: true }, asOwner);
    expect(() => forms.submit(formId, [])).toThrow('required');
    expect(() => forms.submit(formId, [], { respondentEmail: 'sri' })).toThrow('valid email');
    forms.submit(formId, [], { respondentEmail });
    expect(all().map((each) => each.respondentEmail)).toEqual(['', respondentEmail]);
  });

  it('must be signed in where the form takes verified addresses, and that address is kept', () => {
    const { forms, formId, all } = setUp({ verifiedEmail: true });
    expect(forms.formView(formId)).toMatchObject({ collectEmail: true, verifiedEmail: true });
    expect(() => forms.submit(formId, [])).toThrow(expect.objectContaining({ reason: 'sign-in' }));
    expect(all()).toEqual([]);
    forms.submit(formId, [], { respondentEmail });
    expect(all().map((each) => each.respondentEmail)).toEqual([respondentEmail]);
    forms.update(formId, { collectEmail: false }, asOwner);
    forms.submit(formId, []);
    forms.update(formId, { collectEmail: true }, asOwner);
    expect(forms.formView(formId)).toMatchObject({ collectEmail: true, verifiedEmail: false });
    expect(all()).toHaveLength(2);
  });

  it('may answer once where the form says so', () => {
    const { forms, formId, all } = setUp({ limitOneResponsePerUser: true });
    const refused = (reason: string) => expect.objectContaining({ reason });
    expect(() => forms.submit(formId, [])).toThrow(refused('sign-in'));
    forms.submit(formId, [], { respondentEmail });
    const again = () => forms.submit(formId, [], { respondentEmail: 'SRI@contoh.id' });
    expect(again).toThrow(refused('already-responded'));
    forms.submit(formId, [], { respondentEmail: 'budi@contoh.id' });
    expect(all()).toHaveLength(2);
    forms.update(formId, { allowResponseEdits: true }, asOwner);
    const responseId = all()[0]?.responseId ?? '';
    expect(forms.submit(formId, [], { respondentEmail, responseId })).toEqual({ responseId });
    expect(all()).toHaveLength(2);
  });

  it('may change an answer where the form says so: same id, new time, listeners told', () => {
    const { forms, formId, add, all } = setUp({ collectEmail: true });
    const [a, b] = [add({ type: 'TEXT' }), add({ type: 'TEXT' })];
    const given = [
      { itemId: a, value: '1' },
      { itemId: b, value: '2' },
    ];
    const { responseId } = forms.submit(formId, given, { respondentEmail });
    const edit = (options: object) => forms.submit(formId, given.slice(1), options);
    const options = { respondentEmail: 'budi@contoh.id', responseId, at: START + 60_000 };
    expect(() => edit(options)).toThrow(expect.objectContaining({ reason: 'no-edit' }));
    forms.update(formId, { allowResponseEdits: true }, asOwner);
    const told: string[] = [];
    forms.onSubmit((_form, response) => told.push(response));
    expect(edit(options)).toEqual({ responseId });
    expect(told).toEqual([responseId]);
    expect(all()).toEqual([
      expect.objectContaining({
        responseId,
        createdAt: START,
        submittedAt: START + 60_000,
        respondentEmail: 'budi@contoh.id',
        answers: [{ itemId: b, value: '2', itemDeleted: false }],
      }),
    ]);
    expect(() => edit({ ...options, responseId: 'x' })).toThrow(FormRefused);
  });
});
