// SPDX-License-Identifier: Apache-2.0
// Which scopes each call needs, and what a run may do without them: simple triggers have none, a
// manifest that lists scopes has those only. Knows names, not services.

import type { Run } from './run.ts';

const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;

const SPREADSHEETS = scope('spreadsheets');
const CURRENT_ONLY = scope('spreadsheets.currentonly');
const DRIVE = scope('drive');
const DRIVE_FILE = scope('drive.file');
const DRIVE_READONLY = scope('drive.readonly');

/** Any one of them is enough. `Class.method` before `Class`. Sources: Google's reference pages. */
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  'SpreadsheetApp.getActiveSpreadsheet': [CURRENT_ONLY, SPREADSHEETS],
  'SpreadsheetApp.getActiveRange': [CURRENT_ONLY, SPREADSHEETS],
  'SpreadsheetApp.openById': [SPREADSHEETS],
  Spreadsheet: [CURRENT_ONLY, SPREADSHEETS],
  Sheet: [CURRENT_ONLY, SPREADSHEETS],
  Range: [CURRENT_ONLY, SPREADSHEETS],
  'Ui.showSidebar': [scope('script.container.ui')],
  'Ui.showModalDialog': [scope('script.container.ui')],
  'Ui.showModelessDialog': [scope('script.container.ui')],
  FormApp: [scope('forms')],
  Form: [scope('forms'), scope('forms.currentonly')],
  Item: [scope('forms'), scope('forms.currentonly')],
  FormResponse: [scope('forms'), scope('forms.currentonly')],
  MailApp: [scope('script.send_mail')],
  ScriptApp: [scope('script.scriptapp')],
  'Session.getActiveUser': [scope('userinfo.email')],
  'Session.getEffectiveUser': [scope('userinfo.email')],
  DriveApp: [DRIVE_READONLY, DRIVE],
  File: [DRIVE_READONLY, DRIVE],
};

const SHEETS_READ = [
  ...[SPREADSHEETS, DRIVE, DRIVE_FILE],
  ...[scope('spreadsheets.readonly'), DRIVE_READONLY],
];
const SHEETS_WRITE = [SPREADSHEETS, DRIVE, DRIVE_FILE];
const DRIVE_READ = [DRIVE, DRIVE_FILE, DRIVE_READONLY, scope('drive.metadata.readonly')];
const DRIVE_WRITE = [DRIVE, DRIVE_FILE];

/** What a simple trigger may use of its own spreadsheet, and about itself. */
const WITHOUT_AUTHORISATION = new Set([
  ...['Spreadsheet', 'Sheet', 'Range', 'Session'],
  'SpreadsheetApp.getActiveSpreadsheet',
  'SpreadsheetApp.getActiveRange',
]);

/** The words with which the call is refused, and undefined when it is not. */
export function refusalOf(run: Run, service: string, method: string): string | undefined {
  if (service === 'Sheets' || service === 'Drive') return apiRefusal(run, service, method);
  const name = `${service}.${method}`;
  const needed = SCOPES[name] ?? SCOPES[service];
  if (needed === undefined) return undefined;
  if (run.order.authMode !== 'FULL') {
    if (WITHOUT_AUTHORISATION.has(service) || WITHOUT_AUTHORISATION.has(name)) return undefined;
    return `You do not have permission to call ${name}. ${required(needed)}`;
  }
  if (hasOne(run, needed)) return undefined;
  return `Specified permissions are not sufficient to call ${name}. ${required(needed)}`;
}

function hasOne({ manifest }: Run, needed: readonly string[]): boolean {
  const listed = manifest.oauthScopes;
  return listed === undefined || needed.some((one) => listed.includes(one));
}

function required(needed: readonly string[]): string {
  const list = needed.length === 1 ? needed.join('') : `(${needed.join(' || ')})`;
  return `Required permissions: ${list}`;
}

/**
 * Whether the call is allowed by `drive.file` alone: then it reaches only files that this script
 * made for this account (Google's page on Drive scopes).
 */
export function isPerFileOnly(run: Run, service: 'Sheets' | 'Drive', method: string): boolean {
  const wider = scopesOf(service, method).filter((one) => one !== DRIVE_FILE);
  return run.manifest.oauthScopes !== undefined && !hasOne(run, wider);
}

function scopesOf(service: string, method: string): readonly string[] {
  const reads = /\.(get|list|export|batchGet|batchGetByDataFilter)$/.test(method);
  if (service === 'Sheets') return reads ? SHEETS_READ : SHEETS_WRITE;
  return reads ? DRIVE_READ : DRIVE_WRITE;
}

/** Advanced services are refused by the API itself, not by the script's runtime. */
function apiRefusal(run: Run, service: string, method: string): string | undefined {
  if (run.order.authMode !== 'FULL') {
    return (
      'Request is missing required authentication credential. Expected OAuth 2 access token, ' +
      'login cookie or other valid authentication credential. See ' +
      'https://developers.google.com/identity/sign-in/web/devconsole-project.'
    );
  }
  if (hasOne(run, scopesOf(service, method))) return undefined;
  return 'Request had insufficient authentication scopes.';
}
