// SPDX-License-Identifier: Apache-2.0
// Drive's error bodies. They differ from those of the newer APIs: no `status`, but a `location`.

import { ApiError } from '../api-error.ts';

interface Location {
  readonly location: string;
  readonly locationType: 'parameter' | 'header';
}

/** `{error: {code, message, errors: [{message, domain, reason, location, locationType}]}}` */
export class DriveError extends ApiError {
  readonly where: Location | undefined;

  constructor(code: number, message: string, reason: string, parameter?: string) {
    super(code, STATUS[code] ?? 'UNKNOWN', message, reason);
    this.where =
      parameter === undefined ? undefined : { location: parameter, locationType: 'parameter' };
  }

  override toBody(): object {
    const { code, message, reason } = this;
    const errors = [{ message, domain: 'global', reason, ...this.where }];
    return { error: { code, message, errors } };
  }
}

const STATUS: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ALREADY_EXISTS',
};

export const fileNotFound = (fileId: string): DriveError =>
  new DriveError(404, `File not found: ${fileId}.`, 'notFound', 'fileId');

export const permissionNotFound = (id: string): DriveError =>
  new DriveError(404, `Permission not found: ${id}.`, 'notFound', 'permissionId');

/** Guide "Resolve errors", insufficientFilePermissions. */
export const insufficientFilePermissions = (fileId: string): DriveError =>
  new DriveError(
    403,
    `The user does not have sufficient permissions for file ${fileId}.`,
    'insufficientFilePermissions',
  );

/** The status is documented (guide "Protect file content"), its reason and words are assumed. */
export const contentRestricted = (fileId: string): DriveError =>
  new DriveError(
    403,
    `The content of file ${fileId} is restricted: it is read-only.`,
    'fileContentRestricted',
  );

export const invalidValue = (parameter: string): DriveError =>
  new DriveError(400, 'Invalid Value', 'invalid', parameter);

export const requiredParameter = (parameter: string): DriveError =>
  new DriveError(400, `Required parameter: ${parameter}`, 'required', parameter);

export const fieldNotWritable = (message?: string): DriveError =>
  new DriveError(
    403,
    message ?? 'The resource body includes fields which are not directly writable.',
    'fieldNotWritable',
  );

export const badBody = (message: string): DriveError => new DriveError(400, message, 'badRequest');
