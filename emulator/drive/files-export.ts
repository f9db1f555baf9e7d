// SPDX-License-Identifier: Apache-2.0
// Bytes out of Drive: files.export for Workspace files, alt=media for all others, and the errors
// for mixing them up.

import { badBody, DriveError, requiredParameter } from './drive-error.ts';
import { requireFile, type Call } from './ground.ts';
import { textOf, type DriveParams, type MediaAnswer } from './params.ts';
import { FOLDER, isWorkspaceFile } from './resource.ts';

/** emulator/BATAS.md: files.export content is limited to 10 MB. */
export const EXPORT_LIMIT = 10 * 1024 * 1024;

/** A promise where the host needs time (PDF), else the bytes. */
export function exportFile(call: Call, params: DriveParams): MediaAnswer | Promise<MediaAnswer> {
  const mimeType = textOf(params, 'mimeType');
  if (mimeType === undefined) throw requiredParameter('mimeType');
  const file = requireFile(call, params.fileId);
  if (!isWorkspaceFile(file.mimeType)) {
    throw new DriveError(403, 'Export only supports Docs Editors files.', 'fileNotExportable');
  }
  const host = call.ground.hosts.get(file.mimeType);
  if (host === undefined || !host.exports.includes(mimeType)) {
    throw badBody('The requested conversion is not supported.');
  }
  const answer = host.export({ id: file.id, name: file.name }, mimeType);
  return answer instanceof Promise ? answer.then(checkSize) : checkSize(answer);
}

export function downloadFile(call: Call, params: DriveParams): MediaAnswer {
  const file = requireFile(call, params.fileId);
  if (isWorkspaceFile(file.mimeType) || file.mimeType === FOLDER) {
    throw new DriveError(
      403,
      'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
      'fileNotDownloadable',
      'alt',
    );
  }
  const bytes = new Uint8Array(Buffer.from(file.content ?? '', 'base64'));
  return { bytes, contentType: file.mimeType };
}

function checkSize(answer: MediaAnswer): MediaAnswer {
  if (answer.bytes.length <= EXPORT_LIMIT) return answer;
  throw new DriveError(403, 'This file is too large to be exported.', 'exportSizeLimitExceeded');
}
