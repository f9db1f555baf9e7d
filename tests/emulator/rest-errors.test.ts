// SPDX-License-Identifier: Apache-2.0
// How the REST face refuses: Google's bodies, 'Not emulated' by name, and faults set from a test.

import { describe, expect, it } from 'vitest';
import { badRequest } from '../../emulator/api-error.ts';
import { emulatedToken } from '../../emulator/rest/bearer.ts';
import type { RestCall, RestFault } from '../../emulator/rest/fault.ts';
import { callPlain, createClients, createOffice, OFFICE, overHttp } from './_rest-world.ts';

interface ErrorBody {
  readonly error: { readonly code: number; readonly status: string; readonly message: string };
}

const bodyOf = async (response: Response): Promise<ErrorBody> =>
  (await response.json()) as ErrorBody;

describe('who calls', () => {
  it.each([
    ['no token', '', 'CREDENTIALS_MISSING'],
    ['a token of another kind', 'ya29.something', 'ACCESS_TOKEN_TYPE_UNSUPPORTED'],
    ['an unknown account', emulatedToken('siapa@example.com'), 'ACCESS_TOKEN_TYPE_UNSUPPORTED'],
  ])('answers 401 to %s', async (_name, token, reason) => {
    const response = await callPlain(createOffice(), '/drive/v3/files', { token });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      error: { code: 401, status: 'UNAUTHENTICATED', details: [{ reason }] },
    });
  });
});

describe('what is not there', () => {
  it.each([
    ['GET', '/v1/forms/abc'],
    ['GET', '/calendar/v3/calendars/x/events'],
    ['DELETE', '/v4/spreadsheets/abc'],
    ['POST', '/v4/spreadsheets/abc/values/A1'],
  ])('names %s %s instead of guessing', async (method, path) => {
    const response = await callPlain(createOffice(), path, { method });
    const { error } = await bodyOf(response);
    expect(response.status).toBe(404);
    expect(error.message).toContain(`Not emulated: ${method} ${path}`);
  });

  it('passes on the name that a service gives', async () => {
    const body = JSON.stringify({ requests: [] });
    const response = await callPlain(createOffice(), '/v1/documents/abc:batchUpdate', {
      method: 'POST',
      body,
    });
    expect((await bodyOf(response)).error.message).toContain(
      'Not emulated: docs.documents.batchUpdate',
    );
  });

  it('answers 404 for a spreadsheet that nobody has', async () => {
    const response = await callPlain(createOffice(), '/v4/spreadsheets/abc');
    const { error } = await bodyOf(response);
    expect(error).toMatchObject({ code: 404, status: 'NOT_FOUND' });
  });
});

describe('what cannot be read', () => {
  it.each([
    ['broken JSON', '{"properties":'],
    ['a list', '[]'],
    ['a bare word', '"x"'],
  ])('answers 400 to %s', async (_name, body) => {
    const response = await callPlain(createOffice(), '/v4/spreadsheets', { method: 'POST', body });
    const { error } = await bodyOf(response);
    expect(error).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT' });
    expect(error.message).toMatch(/^Invalid JSON payload received\./);
  });

  it('lets an observer of the kernel refuse a call, with its body', async () => {
    const emulator = createOffice();
    emulator.kernel.observe((call) => {
      if (call.method === 'files.list') throw badRequest('tidak sekarang');
    });
    const response = await callPlain(emulator, '/drive/v3/files');
    expect((await bodyOf(response)).error.message).toBe('tidak sekarang');
  });

  it('says loudly when the emulator itself is at fault', async () => {
    const emulator = createOffice();
    emulator.kernel.observe(() => {
      throw new TypeError('cannot read x of undefined');
    });
    const response = await callPlain(emulator, '/drive/v3/files');
    const { error } = await bodyOf(response);
    expect(error.message).toMatch(/^Emulator defect: TypeError: cannot read x/);
  });
});

describe('faults', () => {
  const create = (emulator: ReturnType<typeof createOffice>) =>
    createClients(emulator.fetch).drive.files.create({ requestBody: { name: 'a' } });
  const countFiles = (emulator: ReturnType<typeof createOffice>): number =>
    emulator.drive.view(OFFICE).length;

  it.each([429, 500, 503] as const)('answers %i before any effect', async (fault) => {
    const emulator = createOffice();
    emulator.fetch.fault = () => fault;
    await expect(create(emulator)).rejects.toMatchObject({ status: fault });
    expect(countFiles(emulator)).toBe(0);
  });

  it('loses the request before any effect', async () => {
    const emulator = createOffice();
    emulator.fetch.fault = () => 'lose-request';
    await expect(create(emulator)).rejects.toThrow('fetch failed');
    expect(countFiles(emulator)).toBe(0);
  });

  it('loses the response after the effect', async () => {
    const emulator = createOffice();
    emulator.fetch.fault = () => 'lose-response';
    await expect(create(emulator)).rejects.toThrow('fetch failed');
    expect(countFiles(emulator)).toBe(1);
  });

  it('cuts the connection over HTTP', async () => {
    const emulator = createOffice();
    const { url, close } = await emulator.listen(0);
    emulator.fetch.fault = () => 'lose-response';
    const { drive } = createClients(overHttp(url));
    await expect(drive.files.create({ requestBody: { name: 'a' } })).rejects.toThrow(/fetch/);
    await close();
    expect(countFiles(emulator)).toBe(1);
  });

  it('tells the hook which call it is and how often it came', async () => {
    const emulator = createOffice();
    const seen: RestCall[] = [];
    emulator.fetch.fault = (call): RestFault | undefined => {
      seen.push(call);
      return call.attempt === 1 ? 503 : undefined;
    };
    // A GET is retried by the client itself.
    const { data } = await createClients(emulator.fetch).drive.files.list();
    expect(data.files).toEqual([]);
    expect(seen.map(({ method, attempt, actor }) => [method, attempt, actor])).toEqual([
      ['files.list', 1, OFFICE],
      ['files.list', 2, OFFICE],
    ]);
  });
});
