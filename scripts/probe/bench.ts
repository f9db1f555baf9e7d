// SPDX-License-Identifier: Apache-2.0
// The throw-away things a probe works on. Each is made here, written down before it is used, and
// put into the bin at the end; nothing that was there before is ever opened.

import { google, type Form, type JsonObject } from './google.ts';
import { messageOf } from './answer.ts';

/** In the name of everything that is made, so that it can be found and recognised. */
export const MARK = 'Probe Kentongan';
const NAME = `${MARK} - sementara, boleh dihapus`;
const KEY = 'sementara';

export interface Bench {
  /** The id of a spreadsheet in this locale, one for all probes of a run. */
  book(locale: string): string;
  /** A new tab of it; `name` is part of ranges. */
  tab(locale?: string): Tab;
  form(): Form;
  textFile(body?: object): string;
  me(): string;
  /** Ids, tab names and addresses of this account taken out. */
  anonymous(text: string): string;
  note(fileId: string): void;
}

export interface Tab {
  readonly bookId: string;
  readonly sheetId: number;
  readonly name: string;
}

export function createBench(): Bench {
  const books = new Map<string, string>();
  const hidden: [string, string][] = [];
  let tabs = 0;

  function book(locale: string): string {
    const known = books.get(locale);
    if (known !== undefined) return known;
    const properties = { title: NAME, locale, timeZone: 'Asia/Jakarta' };
    const made = google().Sheets.Spreadsheets.create({ properties });
    const id = String(made['spreadsheetId']);
    note(id);
    books.set(locale, id);
    return id;
  }

  function note(fileId: string): void {
    hidden.push([fileId, '(id)']);
    remember([...remembered(), fileId]);
  }

  return {
    book,
    note,
    tab(locale = 'in_ID') {
      const bookId = book(locale);
      tabs += 1;
      // Of one width, so that no name is the beginning of another; not like a cell, as UJI1 is.
      const name = `Uji_${String(tabs).padStart(3, '0')}`;
      const request = { addSheet: { properties: { title: name } } };
      const { replies } = google().Sheets.Spreadsheets.batchUpdate({ requests: [request] }, bookId);
      const [reply] = replies as unknown as { addSheet: { properties: { sheetId: number } } }[];
      const sheetId = reply?.addSheet.properties.sheetId ?? 0;
      hidden.push([name, 'Tab'], [name.toUpperCase(), 'TAB'], [String(sheetId), '(tab)']);
      return { bookId, sheetId, name };
    },
    form() {
      const form = google().FormApp.create(NAME);
      note(form.getId());
      return form;
    },
    textFile(body = {}) {
      const { Drive, Utilities } = google();
      const blob = Utilities.newBlob('isi', 'text/plain', 'a.txt');
      const file = Drive.Files.create({ name: NAME, ...body }, blob, { fields: 'id' });
      const id = String(file['id']);
      note(id);
      return id;
    },
    me: () => google().Session.getEffectiveUser().getEmail(),
    anonymous: (text) =>
      [...hidden, [google().Session.getEffectiveUser().getEmail(), '(aku)'] as const].reduce(
        (rest, [from, to]) => (from === '' ? rest : rest.split(from).join(to)),
        text,
      ),
  };
}

/** Puts what was made into the bin; answers what could not be, for its owner to do. */
export function throwAway(): string[] {
  const { Drive } = google();
  const left = remembered().filter((id) => !trash(id));
  remember(left);
  // What a run made and was cut off before it could write it down.
  const query = `name = '${NAME}' and trashed = false`;
  const { files } = Drive.Files.list({ q: query, fields: 'files(id)' });
  const found = (files ?? []) as unknown as JsonObject[];
  return [...new Set([...left, ...found.map(({ id }) => String(id)).filter((id) => !trash(id))])];
}

function trash(fileId: string): boolean {
  try {
    google().Drive.Files.update({ trashed: true }, fileId);
    return true;
  } catch (error) {
    console.log(`Tidak dapat dibuang: ${fileId} (${messageOf(error)})`);
    return false;
  }
}

function remembered(): string[] {
  const text = google().PropertiesService.getScriptProperties().getProperty(KEY);
  return JSON.parse(text ?? '[]') as string[];
}

function remember(ids: readonly string[]): void {
  google().PropertiesService.getScriptProperties().setProperty(KEY, JSON.stringify(ids));
}
