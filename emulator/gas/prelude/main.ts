// SPDX-License-Identifier: Apache-2.0
// Makes a bare V8 context into an Apps Script context, and calls the function of a run. It decides
// nothing that Google's servers decide: that is the host's side of the wall.

import type { BootConfig, EntryConfig } from '../protocol.ts';
import { createDriveService, createSheetsService } from './advanced-services.ts';
import { createEvent } from './event.ts';
import { createFormApp } from './form-app.ts';
import { call, connect, type Host } from './host-call.ts';
import { createContentService, createHtmlService, isPage, pageJsonOf } from './html-service.ts';
import { createConsole, createLogger } from './logger.ts';
import { installMoment } from './moment.ts';
import {
  createCacheService,
  createDriveApp,
  createLockService,
  createMailApp,
  createPropertiesService,
  createSession,
} from './plain-services.ts';
import { createScriptApp } from './script-app.ts';
import { createSpreadsheetApp } from './spreadsheet-app.ts';
import { notEmulated } from './strict.ts';
import { createUtilities } from './utilities.ts';

/** Services of Apps Script that are not emulated: they exist by name, and say so when touched. */
const ABSENT = [
  ...['AdminDirectory', 'Browser', 'CalendarApp', 'CardService', 'Charts', 'ConferenceDataService'],
  ...['ContactsApp', 'DataStudioApp', 'DocumentApp', 'GmailApp', 'GroupsApp', 'Jdbc'],
  ...['LanguageApp', 'LinearOptimizationService', 'Maps', 'MimeType', 'PeopleApp', 'SitesApp'],
  ...['SlidesApp', 'UrlFetchApp', 'XmlService'],
];

/** Called once in each fresh context; the host's function is not left on the global. */
export function boot(host: Host, json: string): (json: string) => (fn: unknown) => void {
  const config = JSON.parse(json) as BootConfig;
  connect(host);
  installMoment(config.seed);
  for (const [name, value] of Object.entries(servicesFor(config))) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  }
  for (const name of ABSENT) {
    const get = () => {
      throw notEmulated(name);
    };
    Object.defineProperty(globalThis, name, { get, configurable: true });
  }
  return (entry) => (fn) => enter(JSON.parse(entry) as EntryConfig, fn);
}

function servicesFor(config: BootConfig): Record<string, object> {
  const advanced: Readonly<Record<string, () => object>> = {
    Sheets: createSheetsService,
    Drive: createDriveService,
  };
  const services: Record<string, object> = {
    CacheService: createCacheService(),
    ContentService: createContentService(),
    DriveApp: createDriveApp(),
    FormApp: createFormApp(),
    HtmlService: createHtmlService(),
    LockService: createLockService(),
    Logger: createLogger(),
    MailApp: createMailApp(),
    PropertiesService: createPropertiesService(),
    ScriptApp: createScriptApp(config.scriptId),
    Session: createSession(),
    SpreadsheetApp: createSpreadsheetApp(),
    Utilities: createUtilities(),
    console: createConsole(),
  };
  for (const symbol of config.advancedServices) {
    const create = advanced[symbol];
    if (create !== undefined) services[symbol] = create();
  }
  return services;
}

function enter(config: EntryConfig, fn: unknown): void {
  const failed = (thrown: unknown) => call<void>('runtime', 'failed', describe(thrown));
  if (typeof fn !== 'function') {
    call('runtime', 'failed', { message: `Script function not found: ${config.functionName}` });
    return;
  }
  const args = config.event === undefined ? (config.args ?? []) : [eventOf(config)];
  const finished = (value: unknown) => call<void>('runtime', 'finished', toResult(config, value));
  let result: unknown;
  try {
    result = (fn as (...args: readonly unknown[]) => unknown)(...args);
    if (!(result instanceof Promise)) return finished(result);
  } catch (thrown) {
    return failed(thrown);
  }
  void (result as Promise<unknown>).then(finished).catch(failed);
}

function eventOf(config: EntryConfig): object {
  return createEvent(config.event as Parameters<typeof createEvent>[0]);
}

function toResult({ returns }: EntryConfig, value: unknown): unknown {
  if (returns === 'page') {
    if (isPage(value)) return pageJsonOf(value, 'doGet');
    throw new Error('The script completed but the returned value is not a supported return type.');
  }
  if (isPage(value)) return pageJsonOf(value, 'return');
  if (returns === 'json') return holdsDate(value) ? null : (value ?? null);
  return serialisable(value) ? (value ?? null) : null;
}

/** google.script.run does not carry Dates: the whole value arrives as null. */
function holdsDate(value: unknown): boolean {
  if (value instanceof Date) return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(holdsDate);
}

function serialisable(value: unknown): boolean {
  try {
    JSON.stringify(value);
    return true;
  } catch {
    return false;
  }
}

function describe(thrown: unknown): object {
  if (!(thrown instanceof Error)) return { message: `Uncaught ${String(thrown)}` };
  return { name: thrown.name, message: thrown.message, stack: thrown.stack };
}
