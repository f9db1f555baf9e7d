// SPDX-License-Identifier: Apache-2.0
// FormApp as a script sees it; the engine beneath has tests of its own.

import { expect, it } from 'vitest';
import { createWorld, evaluate, OTHER, OWNER, runSource } from './_gas-world.ts';

it('a new form has its name in Drive and no title (emulator/BATAS.md)', () => {
  const code = `const form = FormApp.create('Aduan');
    const opened = FormApp.openById(form.getId());
    return [form.getTitle(), opened.setTitle('Judul').getTitle(), DriveApp.getFileById(form.getId()).getName(),
      form.getPublishedUrl().startsWith('https://'), form.getEditUrl().includes(form.getId())]`;
  expect(evaluate(code)).toEqual(['', 'Judul', 'Aduan', true, true]);
});

it('chains settings', () => {
  const code = `const form = FormApp.create('x').setTitle('t').setDescription('d')
      .setConfirmationMessage('c').setCollectEmail(true).setAllowResponseEdits(false)
      .setLimitOneResponsePerUser(false).setShowLinkToRespondAgain(false).setProgressBar(true)
      .setPublished(true).setAcceptingResponses(false);
    return [form.getTitle(), form.getDescription(), form.getConfirmationMessage(),
      form.isAcceptingResponses(), form.setAcceptingResponses(true).isAcceptingResponses()]`;
  expect(evaluate(code)).toEqual(['t', 'd', 'c', false, true]);
});

it('says how addresses are collected, and changes it', () => {
  const code = `const form = FormApp.create('x');
    const kinds = FormApp.EmailCollectionType;
    const set = (kind) => String(form.setEmailCollectionType(kind).getEmailCollectionType());
    return [String(form.getEmailCollectionType()), set(kinds.VERIFIED), form.collectsEmail(),
      set(kinds.RESPONDER_INPUT), form.collectsEmail(), set(kinds.DO_NOT_COLLECT), form.collectsEmail(),
      String(form.setCollectEmail(true).getEmailCollectionType())]`;
  expect(evaluate(code)).toEqual([
    'DO_NOT_COLLECT',
    ...['VERIFIED', true, 'RESPONDER_INPUT', true, 'DO_NOT_COLLECT', false],
    'RESPONDER_INPUT',
  ]);
});

it('moves an item, by itself or by its place', () => {
  const code = `const form = FormApp.create('x');
    for (const title of ['A', 'B', 'C']) form.addTextItem().setTitle(title);
    const titles = () => form.getItems().map((item) => item.getTitle()).join('');
    const moved = form.moveItem(form.getItems()[2], 0);
    return [moved.getTitle(), moved.getIndex(), titles(), form.moveItem(0, 1).getIndex(), titles()]`;
  expect(evaluate(code)).toEqual(['C', 0, 'CAB', 1, 'ACB']);
});

it('builds items of each kind, and finds them again by id', () => {
  const code = `const form = FormApp.create('x');
    const text = form.addTextItem().setTitle('Surel').setHelpText('bantuan').setRequired(true)
      .setValidation(FormApp.createTextValidation().requireTextIsEmail().setHelpText('!').build());
    form.addParagraphTextItem().setTitle('Isi').setValidation(
      FormApp.createParagraphTextValidation().requireTextLengthLessThanOrEqualTo(100).build());
    const choice = form.addMultipleChoiceItem().setTitle('Jalur').setChoiceValues(['a', 'b']).showOtherOption(true);
    form.addListItem().setTitle('Daftar').setChoices([choice.createChoice('p'), choice.createChoice('q')]);
    form.addCheckboxItem().setTitle('Centang').setChoiceValues(['1', '2']);
    form.addDateItem().setTitle('Kapan');
    form.addSectionHeaderItem().setTitle('Kepala');
    form.addPageBreakItem().setTitle('Halaman 2');
    const again = form.getItemById(text.getId());
    const found = [again.getTitle(), again.asTextItem().isRequired(), again.getType() === FormApp.ItemType.TEXT];
    form.deleteItem(choice);
    return { found, helpText: text.getHelpText(), types: form.getItems().map((i) => String(i.getType())),
      lists: form.getItems(FormApp.ItemType.LIST).map((i) => i.asListItem().getChoices().map((c) => c.getValue())),
      gone: form.getItemById(choice.getId()), number: typeof text.getId() }`;
  expect(evaluate(code)).toEqual({
    found: ['Surel', true, true],
    helpText: 'bantuan',
    types: ['TEXT', 'PARAGRAPH_TEXT', 'LIST', 'CHECKBOX', 'DATE', 'SECTION_HEADER', 'PAGE_BREAK'],
    lists: [['p', 'q']],
    gone: null,
    number: 'number',
  });
});

it.each([
  ['addTextItem().setTitle("x"); form.getItems()[0].asListItem()', /Invalid conversion/],
  ['addTextItem(); form.getItems()[0].setRequired(true)', /Not emulated: Item.setRequired/],
  ['addGridItem()', /Not emulated: Form.addGridItem/],
  ['setDestination()', /Not emulated: Form.setDestination/],
  ['setRequireLogin(true)', /Not emulated: Form.setRequireLogin/],
  ['setEmailCollectionType("VERIFIED")', /don't match the method signature/],
  ['moveItem({}, 0)', /don't match the method signature/],
  ['addTextItem(); form.moveItem(0, 1)', /Invalid argument/],
  ['addTextItem().setValidation({})', /don't match the method signature/],
])('refuses form.%s', (code, error) => {
  expect(runSource(`const form = FormApp.create('x'); form.${code}`).error).toMatch(error);
});

it('reads responses: answers in the order of the items, of deleted items too', () => {
  const world = createWorld();
  const id = world.project(`
    function make() {
      const form = FormApp.create('x', true).setCollectEmail(true);
      return [form.getId(), form.addTextItem().setTitle('A').getId(), form.addCheckboxItem().setTitle('B')
        .setChoiceValues(['1', '2', '3']).getId(), form.addDateItem().setTitle('C').getId()];
    }
    function remove(formId, itemId) { const form = FormApp.openById(formId); form.deleteItem(form.getItemById(itemId)) }
    function read(formId, after) {
      const form = FormApp.openById(formId);
      const all = after === undefined ? form.getResponses() : form.getResponses(new Date(after));
      return all.map((r) => [form.getResponse(r.getId()).getRespondentEmail(), r.getTimestamp() instanceof Date,
        r.getItemResponses().map((a) => [a.getItem() && a.getItem().getTitle(), a.getResponse()])]);
    }`);
  const run = (name: string, args: unknown[] = []) => world.host.run(id, name, { as: OWNER, args });
  const [formId, a, b, c] = run('make').result as [string, number, number, number];
  const answers = [
    { itemId: b, value: ['1', '3'] },
    { itemId: c, value: '2026-03-02' },
    { itemId: a, value: 'satu' },
  ];
  world.forms.submit(formId, answers, { respondentEmail: OTHER });
  const full = run('read', [formId]).result as [string, boolean, unknown[][]][];
  expect(full[0]?.[2]).toEqual([
    ['A', 'satu'],
    ['B', ['1', '3']],
    ['C', '2026-03-02'],
  ]);
  expect(full[0]?.slice(0, 2)).toEqual([OTHER, true]);
  run('remove', [formId, a]);
  const rest = run('read', [formId]).result as [string, boolean, unknown[][]][];
  expect(rest[0]?.[2]).toEqual([
    ['B', ['1', '3']],
    ['C', '2026-03-02'],
    [null, 'satu'],
  ]);
  world.kernel.setNow(world.kernel.now() + 60_000);
  expect(run('read', [formId, world.kernel.now()]).result).toEqual([]);
});

it('is closed to an account without access', () => {
  const world = createWorld();
  const id = world.project('function make() { return FormApp.create("x").getId() }');
  const formId = world.host.run(id, 'make', { as: OWNER }).result;
  const theirs = world.project('function open(id) { FormApp.openById(id) }', { owner: OTHER });
  expect(world.host.run(theirs, 'open', { as: OTHER, args: [formId] }).error).toMatch(
    /^Exception: /,
  );
});
