// SPDX-License-Identifier: Apache-2.0
// MailApp and the one call of DriveApp.

import { ApiError, notEmulated } from '../../api-error.ts';
import type { ServiceHandler } from '../bridge.ts';
import { callerOf } from '../caller.ts';
import type { DriveEngine, Engines } from '../engines.ts';
import type { BlobJson } from '../protocol.ts';
import { fromAnswer, toMedia } from './advanced.ts';

interface MessageJson {
  readonly to?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly replyTo?: string;
  readonly name?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly htmlBody?: string;
  readonly attachments?: readonly BlobJson[];
}

export function createMailService(mail: Engines['mail']): ServiceHandler {
  return (method, args, run) => {
    if (method === 'getRemainingDailyQuota') return mail.left(run.order.user);
    if (method !== 'sendEmail') throw notEmulated(`MailApp.${method}`);
    const { attachments = [], to = '', subject = '', ...rest } = args[0] as MessageJson;
    const files = attachments.map((blob) => {
      const { bytes, mimeType } = toMedia(blob);
      return { name: blob.name ?? 'attachment', contentType: mimeType, bytes };
    });
    const message = { ...rest, to, subject, ...(files.length > 0 ? { attachments: files } : {}) };
    mail.send(message, callerOf(run));
    return undefined;
  };
}

const NO_FILE =
  'No item with the given ID could be found. Possibly because you have not edited this item or ' +
  'you do not have permission to access it.';

export function createDriveAppServices(
  drive: DriveEngine,
): Readonly<Record<string, ServiceHandler>> {
  return {
    DriveApp: (method, args, run) => {
      if (method !== 'getFileById') throw notEmulated(`DriveApp.${method}`);
      const params = { fileId: String(args[0]), query: { fields: 'name' } };
      try {
        return (drive.call('files.get', params, callerOf(run)) as { name: string }).name;
      } catch (error) {
        if (error instanceof ApiError && error.code === 404) {
          throw new Error(NO_FILE, { cause: error });
        }
        throw error;
      }
    },
    File: (method, args, run) => {
      const params = { fileId: String(args[0]), query: { alt: 'media' } };
      const answer = fromAnswer(drive.call('files.get', params, callerOf(run)), method);
      return (answer as { blob: BlobJson }).blob;
    },
  };
}
