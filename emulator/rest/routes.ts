// SPDX-License-Identifier: Apache-2.0
// The REST paths that are emulated, as Google's discovery documents name them. Nothing is decided
// here but which service and method a path means; what is missing answers 'Not emulated'.

import { parseTemplate, type PathTemplate } from './path.ts';

export type RestService = 'sheets' | 'drive' | 'docs' | 'gmail';

export interface Route {
  readonly verb: string;
  readonly template: PathTemplate;
  readonly service: RestService;
  readonly method: string;
  /** Paths under /upload: the body is media, or multipart with metadata before the media. */
  readonly upload: boolean;
}

/** Paths with a custom verb stand before the bare ones: `{range}` alone would swallow ':append'. */
export const routes: readonly Route[] = [
  ...under('sheets', '/v4/spreadsheets', [
    ['POST', '', 'spreadsheets.create'],
    ['POST', '/{spreadsheetId}:batchUpdate', 'spreadsheets.batchUpdate'],
    ['POST', '/{spreadsheetId}:getByDataFilter', 'spreadsheets.getByDataFilter'],
    ['GET', '/{spreadsheetId}', 'spreadsheets.get'],
    ['GET', '/{spreadsheetId}/values:batchGet', 'spreadsheets.values.batchGet'],
    ['POST', '/{spreadsheetId}/values:batchUpdate', 'spreadsheets.values.batchUpdate'],
    ['POST', '/{spreadsheetId}/values:batchClear', 'spreadsheets.values.batchClear'],
    [
      'POST',
      '/{spreadsheetId}/values:batchGetByDataFilter',
      'spreadsheets.values.batchGetByDataFilter',
    ],
    [
      'POST',
      '/{spreadsheetId}/values:batchUpdateByDataFilter',
      'spreadsheets.values.batchUpdateByDataFilter',
    ],
    ['POST', '/{spreadsheetId}/values/{range}:append', 'spreadsheets.values.append'],
    ['POST', '/{spreadsheetId}/values/{range}:clear', 'spreadsheets.values.clear'],
    ['GET', '/{spreadsheetId}/values/{range}', 'spreadsheets.values.get'],
    ['PUT', '/{spreadsheetId}/values/{range}', 'spreadsheets.values.update'],
    ['POST', '/{spreadsheetId}/developerMetadata:search', 'spreadsheets.developerMetadata.search'],
  ]),
  ...under('drive', '/drive/v3', [
    ['GET', '/about', 'about.get'],
    ['GET', '/files/generateIds', 'files.generateIds'],
    ['GET', '/files', 'files.list'],
    ['POST', '/files', 'files.create'],
    ['GET', '/files/{fileId}', 'files.get'],
    ['PATCH', '/files/{fileId}', 'files.update'],
    ['DELETE', '/files/{fileId}', 'files.delete'],
    ['POST', '/files/{fileId}/copy', 'files.copy'],
    ['GET', '/files/{fileId}/export', 'files.export'],
    ['GET', '/files/{fileId}/permissions', 'permissions.list'],
    ['POST', '/files/{fileId}/permissions', 'permissions.create'],
    ['GET', '/files/{fileId}/permissions/{permissionId}', 'permissions.get'],
    ['PATCH', '/files/{fileId}/permissions/{permissionId}', 'permissions.update'],
    ['DELETE', '/files/{fileId}/permissions/{permissionId}', 'permissions.delete'],
  ]),
  ...under(
    'drive',
    '/upload/drive/v3',
    [
      ['POST', '/files', 'files.create'],
      ['PATCH', '/files/{fileId}', 'files.update'],
    ],
    true,
  ),
  ...under('docs', '/v1/documents', [
    ['POST', '', 'documents.create'],
    ['POST', '/{documentId}:batchUpdate', 'documents.batchUpdate'],
    ['GET', '/{documentId}', 'documents.get'],
  ]),
  ...under('gmail', '/gmail/v1', [
    ['POST', '/users/{userId}/messages/send', 'users.messages.send'],
  ]),
  ...under(
    'gmail',
    '/upload/gmail/v1',
    [['POST', '/users/{userId}/messages/send', 'users.messages.send']],
    true,
  ),
];

function under(
  service: RestService,
  base: string,
  list: readonly (readonly [verb: string, path: string, method: string])[],
  upload = false,
): Route[] {
  return list.map(([verb, path, method]) => {
    return { verb, template: parseTemplate(base + path), service, method, upload };
  });
}
