// SPDX-License-Identifier: Apache-2.0
// The small services: locks, properties, cache, mail, session, DriveApp's one call.

import { blobJsonOf, createBlob, type Blob } from './blob.ts';
import type { BlobJson } from '../protocol.ts';
import { call, signatureError } from './host-call.ts';
import { notEmulated, strict } from './strict.ts';

export function createLockService() {
  return strict('LockService', {
    getScriptLock: () =>
      strict('Lock', {
        tryLock: (ms: number) => call<boolean>('Lock', 'tryLock', ms),
        waitLock: (ms: number) => call<void>('Lock', 'waitLock', ms),
        releaseLock: () => call<void>('Lock', 'releaseLock'),
        hasLock: () => call<boolean>('Lock', 'hasLock'),
      }),
  });
}

export function createPropertiesService() {
  return strict('PropertiesService', {
    getScriptProperties: () => createProperties('script'),
    getUserProperties: () => createProperties('user'),
    getDocumentProperties: () =>
      call<boolean>('runtime', 'isBound') ? createProperties('document') : null,
  });
}

interface Properties {
  getProperty(key: string): string | null;
  setProperty(key: string, value: unknown): Properties;
  getProperties(): Record<string, string>;
  setProperties(values: Readonly<Record<string, unknown>>, deleteAllOthers?: boolean): Properties;
  deleteProperty(key: string): Properties;
  deleteAllProperties(): Properties;
  getKeys(): string[];
}

function createProperties(scope: 'script' | 'user' | 'document'): Properties {
  const write = (method: string, ...args: unknown[]): Properties => {
    call('Properties', method, scope, ...args);
    return properties;
  };
  const properties: Properties = strict('Properties', {
    getProperty: (key) => call<string | null>('Properties', 'getProperty', scope, String(key)),
    setProperty: (key, value) => write('setProperty', String(key), String(value)),
    getProperties: () => call<Record<string, string>>('Properties', 'getProperties', scope),
    setProperties: (values, deleteAllOthers = false) => {
      const entries = Object.entries(values).map(([key, value]) => [key, String(value)] as const);
      return write('setProperties', Object.fromEntries(entries), deleteAllOthers);
    },
    deleteProperty: (key) => write('deleteProperty', String(key)),
    deleteAllProperties: () => write('deleteAllProperties'),
    getKeys: () => call<string[]>('Properties', 'getKeys', scope),
  });
  return properties;
}

export function createCacheService() {
  return strict('CacheService', {
    getScriptCache: () =>
      strict('Cache', {
        get: (key: string) => call<string | null>('Cache', 'get', String(key)),
        put: (key: string, value: unknown, seconds?: number) =>
          call<void>('Cache', 'put', String(key), String(value), seconds),
        remove: (key: string) => call<void>('Cache', 'remove', String(key)),
      }),
  });
}

export function createSession() {
  const user = (method: string) => createUser(call<string>('Session', method));
  return strict('Session', {
    getActiveUser: () => user('getActiveUser'),
    getEffectiveUser: () => user('getEffectiveUser'),
    getScriptTimeZone: () => call<string>('Session', 'getScriptTimeZone'),
  });
}

export function createUser(email: string) {
  return strict('User', { getEmail: () => email, toString: () => email });
}

export function createDriveApp() {
  return strict('DriveApp', {
    getFileById: (id: string) => {
      const name = call<string>('DriveApp', 'getFileById', id);
      return strict('File', {
        getId: () => id,
        getName: () => name,
        getBlob: () => createBlob(call<BlobJson>('File', 'getBlob', id)),
      });
    },
  });
}

export function createMailApp() {
  return strict('MailApp', {
    getRemainingDailyQuota: () => call<number>('MailApp', 'getRemainingDailyQuota'),
    sendEmail: (...args: readonly unknown[]) =>
      call<void>('MailApp', 'sendEmail', readMessage(args)),
  });
}

const MESSAGE_FIELDS = ['to', 'cc', 'bcc', 'replyTo', 'name', 'subject', 'body', 'htmlBody'];

/** sendEmail(message) · (to, subject, body[, options]) · (to, replyTo, subject, body) */
function readMessage(args: readonly unknown[]): object {
  const [first, second, third, fourth] = args;
  if (args.length === 1 && typeof first === 'object' && first !== null) return pick(first);
  if (args.length === 4 && typeof fourth === 'string') {
    return pick({ to: first, replyTo: second, subject: third, body: fourth });
  }
  if (args.length === 3 || (args.length === 4 && typeof fourth === 'object')) {
    return pick({ to: first, subject: second, body: third, ...(fourth as object | undefined) });
  }
  throw signatureError('MailApp.sendEmail', args);
}

function pick(message: object): object {
  const picked: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(message)) {
    if (value === undefined || value === null) continue;
    if (key === 'attachments') {
      const blobs = value as readonly Blob[];
      picked[key] = blobs.map((blob) => blobJsonOf(blob, 'MailApp.sendEmail'));
    } else if (MESSAGE_FIELDS.includes(key)) {
      picked[key] = String(value);
    } else {
      throw notEmulated(`MailApp.sendEmail({${key}})`);
    }
  }
  return picked;
}
