// SPDX-License-Identifier: Apache-2.0
// Decides whether a JSON body has the shape of one of Google's messages, and says what is wrong in
// the words of Google's JSON parser. It must not know what a request means.

import { readMessages } from './declarations.ts';
import type { Fields, FieldType, GoogleApi } from './declarations.ts';
import { findEnum, isFraction, isLong, typeUrl } from './enums.ts';

export type { Fields, FieldType, GoogleApi } from './declarations.ts';

export interface Schema {
  /** Every problem of `value` as message `typeName`, in Google's words; empty when it fits. */
  check(typeName: string, value: unknown): string[];
  /** A query parameter against the enum of a field (`ValueRange.majorDimension`). */
  checkEnum(field: string, value: unknown, parameter: string): string | undefined;
  /** The fields of a message, or undefined when Google has no such message. */
  fieldsOf(typeName: string): Fields | undefined;
}

/** Cheap: the declarations are read on first use and kept. */
export function createSchema(api: GoogleApi): Schema {
  return {
    check(typeName, value) {
      const problems: string[] = [];
      checkMessage({ api, problems }, typeName, value, undefined);
      return problems;
    },
    checkEnum(field, value, parameter) {
      const [message = '', name = ''] = field.split('.');
      const known = findEnum(api, message, name);
      if (known === undefined) throw new Error(`emulator: no enum is known for ${field}`);
      if (value === undefined || known.values.includes(String(value))) return undefined;
      return invalid(parameter, typeUrl(api, known.type), value);
    },
    fieldsOf: (typeName) => readMessages(api).get(typeName),
  };
}

/** The first problem in Google's words, or undefined when `value` is a `schemaName`. */
export const checkAgainst = (
  api: GoogleApi,
  schemaName: string,
  value: unknown,
): string | undefined => createSchema(api).check(schemaName, value)[0];

interface Check {
  readonly api: GoogleApi;
  readonly problems: string[];
}

/** Where a value stands; written out only for a problem, for bodies have a million places. */
interface Path {
  readonly above: Path | undefined;
  /** The name of a field, an index of a list, or a key of a map. */
  readonly step: string | number;
  readonly isKey?: true;
}

function checkMessage(check: Check, name: string, value: unknown, path: Path | undefined): void {
  const fields = readMessages(check.api).get(name);
  if (fields === undefined) throw new Error(`emulator: ${check.api} has no message ${name}`);
  if (!isObject(value)) {
    check.problems.push(notMessage(check.api, name, value, path));
    return;
  }
  checkFields(check, name, fields, value, path);
}

function checkFields(
  check: Check,
  message: string,
  fields: Fields,
  value: Record<string, unknown>,
  path: Path | undefined,
): void {
  checkOneOf(check, message, value, path);
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    const type = fields.get(key);
    if (type === undefined) check.problems.push(unknownName(key, path));
    // A JSON null leaves the field unset, whatever its type.
    else if (item !== null) {
      checkValue(check, message, key, type, item, { above: path, step: key });
    }
  }
}

function checkValue(
  check: Check,
  message: string,
  field: string,
  type: FieldType,
  value: unknown,
  path: Path | undefined,
): void {
  switch (type.kind) {
    case 'message':
      return checkMessage(check, type.name, value, path);
    case 'object':
      if (isObject(value)) return checkFields(check, message, type.fields, value, path);
      check.problems.push(notMessage(check.api, message, value, path));
      return;
    case 'list':
      return checkList(check, message, field, type.of, value, path);
    case 'map':
      if (!isObject(value)) {
        check.problems.push(notMessage(check.api, `${message}.${pascal(field)}Entry`, value, path));
        return;
      }
      for (const [key, item] of Object.entries(value)) {
        checkValue(check, message, field, type.of, item, { above: path, step: key, isKey: true });
      }
      return;
    case 'any':
      return;
    default:
      return checkScalar(check, message, field, type.kind, value, path);
  }
}

function checkList(
  check: Check,
  message: string,
  field: string,
  of: FieldType,
  value: unknown,
  path: Path | undefined,
): void {
  if (!Array.isArray(value)) {
    // Google's parser lets a lone message stand for a list of one; we do not send that, so refuse.
    const type = of.kind === 'message' ? typeUrl(check.api, of.name) : scalarName(of.kind, field);
    check.problems.push(invalid(path, type, value));
    return;
  }
  value.forEach((item, index) => {
    const at = { above: path, step: index };
    if (of.kind === 'list') checkRow(check, item, at);
    else checkValue(check, message, field, of, item, at);
  });
}

/** Rows of `ValueRange.values`: lists of plain JSON values. */
function checkRow(check: Check, row: unknown, path: Path | undefined): void {
  if (!Array.isArray(row)) {
    check.problems.push(invalid(path, 'type.googleapis.com/google.protobuf.ListValue', row));
    return;
  }
  row.forEach((item: unknown, index) => {
    if (typeof item !== 'object' || item === null) return;
    const place = write({ above: path, step: index }).replace(/^.*(?=values\[)/, '');
    const kind = Array.isArray(item) ? 'list_value' : 'struct_value';
    check.problems.push(`Invalid ${place}: ${kind} {\n}\n`);
  });
}

function checkScalar(
  check: Check,
  message: string,
  field: string,
  kind: 'string' | 'number' | 'boolean',
  value: unknown,
  path: Path | undefined,
): void {
  if (isObject(value)) {
    check.problems.push(
      `Invalid value at '${write(path?.above)}' (${snake(field)}), ` +
        'Starting an object on a scalar field',
    );
    return;
  }
  const known = kind === 'string' ? findEnum(check.api, message, field) : undefined;
  if (known !== undefined) {
    const fits = typeof value === 'string' && known.values.includes(value);
    if (!fits) check.problems.push(invalid(path, typeUrl(check.api, known.type), value));
    return;
  }
  if (!fitsScalar(kind, field, value)) {
    check.problems.push(invalid(path, scalarName(kind, field), value));
  }
}

function fitsScalar(kind: 'string' | 'number' | 'boolean', field: string, value: unknown): boolean {
  if (kind === 'string') {
    return typeof value === 'string' || (isLong(field) && Number.isInteger(value));
  }
  if (kind === 'boolean') return typeof value === 'boolean';
  // Proto3's JSON takes numbers as strings too ("26"); refusing them here is the stricter choice.
  if (typeof value !== 'number') return false;
  if (isFraction(field)) return Number.isFinite(value);
  return Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31;
}

function scalarName(kind: string, field: string): string {
  if (kind === 'boolean') return 'TYPE_BOOL';
  if (kind === 'number') return isFraction(field) ? 'TYPE_DOUBLE' : 'TYPE_INT32';
  return isLong(field) ? 'TYPE_INT64' : 'TYPE_STRING';
}

/** `kind` of these is a protobuf oneof: one member only. */
const ONE_OFS: Record<string, readonly string[]> = {
  ExtendedValue: ['numberValue', 'stringValue', 'boolValue', 'formulaValue', 'errorValue'],
  ColorStyle: ['rgbColor', 'themeColor'],
};

function checkOneOf(
  check: Check,
  message: string,
  value: Record<string, unknown>,
  path: Path | undefined,
): void {
  const isRequest = message === 'Request' && check.api !== 'drive' && check.api !== 'gmail';
  const members = isRequest ? Object.keys(value) : ONE_OFS[message];
  if (members === undefined) return;
  const set = members.filter((name) => value[name] !== undefined && value[name] !== null);
  if (set.length < 2) return;
  const field = message === 'ExtendedValue' ? 'value' : 'kind';
  check.problems.push(
    `Invalid value at '${write(path)}' (oneof), oneof field '${field}' is already set. ` +
      `Cannot set '${set[1]}'`,
  );
}

function notMessage(api: GoogleApi, name: string, value: unknown, path: Path | undefined): string {
  if (path === undefined) return 'Invalid JSON payload received. Root element must be a message.';
  return invalid(path, typeUrl(api, name), value);
}

const invalid = (path: Path | string | undefined, type: string, value: unknown): string => {
  const place = typeof path === 'string' ? path : write(path);
  return `Invalid value at '${place}' (${type}), ${JSON.stringify(value)}`;
};

const unknownName = (name: string, path: Path | undefined): string => {
  const at = path === undefined ? '' : ` at '${write(path)}'`;
  return `Invalid JSON payload received. Unknown name "${name}"${at}: Cannot find field.`;
};

/** Paths in Google's errors use the names of the protobuf: `requests[0].update_cells.rows`. */
function write(path: Path | undefined): string {
  if (path === undefined) return '';
  const above = write(path.above);
  if (typeof path.step === 'number' || path.isKey === true) return `${above}[${path.step}]`;
  return above === '' ? snake(path.step) : `${above}.${snake(path.step)}`;
}

const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
