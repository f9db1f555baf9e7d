// SPDX-License-Identifier: Apache-2.0
// The members of Apps Script that the probe calls, and no others: what it may do to an account can
// be read here. Everything is reached through `google()`, so that loading the script calls nothing.

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

interface Range {
  getValue(): unknown;
  getValues(): unknown[][];
  getDisplayValue(): string;
  setValue(value: unknown): Range;
  setValues(values: unknown): Range;
}

interface Sheet {
  getLastRow(): number;
  getMaxRows(): number;
  getRange(row: number | string, column?: number, rows?: number, columns?: number): Range;
  appendRow(values: readonly unknown[]): Sheet;
}

interface Book {
  getSheetByName(name: string): Sheet | null;
  getSpreadsheetTimeZone(): string;
}

interface Item {
  getId(): number;
  getType(): unknown;
  asListItem(): unknown;
  setTitle(title: string): Item;
  setChoiceValues(values: readonly string[]): Item;
}

export interface Form {
  getId(): string;
  getTitle(): string;
  isPublished(): boolean;
  isAcceptingResponses(): boolean;
  collectsEmail(): boolean;
  setCollectEmail(on: boolean): Form;
  setEmailCollectionType?(type: unknown): Form;
  addTextItem(): Item;
  addListItem(): Item;
  getItemById(id: number): Item | null;
}

interface Trigger {
  getHandlerFunction(): string;
}

interface ClockBuilder {
  everyMinutes(n: number): ClockBuilder;
  everyHours(n: number): ClockBuilder;
  everyDays(n: number): ClockBuilder;
  inTimezone(zone: string): ClockBuilder;
  create(): Trigger;
}

interface Lock {
  tryLock(ms: number): boolean;
  waitLock(ms: number): void;
  hasLock(): boolean;
  releaseLock(): void;
}

interface Properties {
  getProperty(key: string): string | null;
  setProperty(key: string, value: string): Properties;
  setProperties(values: Readonly<Record<string, string>>): Properties;
  deleteProperty(key: string): Properties;
}

interface Cache {
  put(key: string, value: string, seconds?: number): void;
}

export interface Google {
  readonly SpreadsheetApp: { openById(id: string): Book; flush(): void; getUi(): unknown };
  readonly Sheets: {
    readonly Spreadsheets: {
      create(body: object): JsonObject;
      get(id: string, options?: object): JsonObject;
      batchUpdate(body: object, id: string): JsonObject;
      readonly Values: {
        get(id: string, range: string, options?: object): JsonObject;
        update(body: object, id: string, range: string, options: object): JsonObject;
        append(body: object, id: string, range: string, options: object): JsonObject;
        batchGetByDataFilter(body: object, id: string): JsonObject;
      };
    };
  };
  readonly Drive: {
    readonly Files: {
      create(body: object, media?: unknown, options?: object): JsonObject;
      get(id: string, options?: object): JsonObject;
      list(options: object): JsonObject;
      update(body: object, id: string, media?: unknown, options?: object): JsonObject;
      copy(body: object, id: string, options?: object): JsonObject;
    };
    readonly Permissions: { list(id: string, options?: object): JsonObject };
  };
  readonly FormApp: {
    create(title: string): Form;
    readonly EmailCollectionType?: { readonly VERIFIED: unknown };
  };
  readonly MailApp: {
    sendEmail(message: object): void;
    getRemainingDailyQuota(): number;
  };
  readonly LockService: { getScriptLock(): Lock };
  readonly PropertiesService: { getScriptProperties(): Properties };
  readonly CacheService: { getScriptCache(): Cache };
  readonly ScriptApp: {
    newTrigger(name: string): { timeBased(): ClockBuilder };
    getProjectTriggers(): Trigger[];
    deleteTrigger(trigger: Trigger): void;
    getService(): { getUrl(): string | null };
  };
  readonly HtmlService: { createHtmlOutputFromFile(name: string): unknown };
  readonly Session: { getEffectiveUser(): { getEmail(): string } };
  readonly Utilities: {
    base64Encode(text: string, charset?: unknown): string;
    formatDate(date: Date, zone: string, format: string): string;
    newBlob(text: string, type: string, name: string): unknown;
    sleep(ms: number): void;
    readonly Charset: { readonly UTF_8: unknown };
  };
}

// Erased when bundled: at run time these are Apps Script's own globals.
declare const SpreadsheetApp: Google['SpreadsheetApp'];
declare const Sheets: Google['Sheets'];
declare const Drive: Google['Drive'];
declare const FormApp: Google['FormApp'];
declare const MailApp: Google['MailApp'];
declare const LockService: Google['LockService'];
declare const PropertiesService: Google['PropertiesService'];
declare const CacheService: Google['CacheService'];
declare const ScriptApp: Google['ScriptApp'];
declare const HtmlService: Google['HtmlService'];
declare const Session: Google['Session'];
declare const Utilities: Google['Utilities'];

export const google = (): Google => ({
  ...{ SpreadsheetApp, Sheets, Drive, FormApp, MailApp, LockService, PropertiesService },
  ...{ CacheService, ScriptApp, HtmlService, Session, Utilities },
});
