import pino from 'pino';
import { describe, expect, test } from 'vitest';
import { logger } from './logger';
import { describeError, scrub, scrubText } from './scrub';

test('wamids, tokens and phone numbers do not survive in log text', () => {
  const text = scrubText(
    'wamid.HBgLMTY1MDM4Nzk0MzkVAgAR+/=_- to +1 (650) 555-1234 or 33612345678 with EAAJBabcdef1234',
  );
  expect(text).toBe('[wamid] to [number] or [number] with [token]');
});

test('nor do keys in addresses and headers, one-time tokens, passwords of databases and e-mail addresses', () => {
  const token = 'VlaLVEby283QEKeerqcAThrQ2hdgO6FDjb91HcCLw_E';
  expect(scrubText(`GET /first-run?token=${token}&x=1`)).toBe('GET /first-run?token=[token]&x=1');
  expect(scrubText(`a ${token} b`)).toBe('a [token] b');
  expect(scrubText('https://graph/1?access_token=abc&appsecret_proof=def')).toBe(
    'https://graph/1?access_token=[token]&appsecret_proof=[token]',
  );
  expect(scrubText('Authorization: Bearer sandbox-token')).toBe('Authorization: Bearer [token]');
  expect(scrubText('postgres://desk:hunter2@db.example.com/desk')).toBe(
    'postgres://[removed]@db.example.com/desk',
  );
  expect(scrubText('nora@example.com is taken')).toBe('[email] is taken');
});

test('short figures, times, ids and places stay readable', () => {
  const text = '320 messages in 1204 ms at 14:05, code 131047, see lib/team/sign-in.ts:20:5';
  expect(scrubText(text)).toBe(text);
  expect(scrubText('see 01921111-2222-7333-8444-555555555555')).toBe(
    'see 01921111-2222-7333-8444-555555555555',
  );
});

test('a field that holds a key or a person is removed at any depth, in lists, however its name is written', () => {
  const given = {
    request: [{ headers: { Authorization: 'Basic abc', 'set-cookie': ['a=b'] } }],
    status: 401,
  };
  expect(scrub(given)).toEqual({
    request: [{ headers: { Authorization: '[removed]', 'set-cookie': '[removed]' } }],
    status: 401,
  });
  expect(scrub({ a: { b: { access_token: 'x', waId: 'y', wa_id: 'z' } } })).toEqual({
    a: { b: { access_token: '[removed]', waId: '[removed]', wa_id: '[removed]' } },
  });
});

test('what turns in a circle or is made of bytes is not followed', () => {
  const circle: Record<string, unknown> = { bytes: new Uint8Array([1, 2]) };
  circle.self = circle;
  expect(JSON.stringify(scrub(circle))).toContain('[removed]');
});

describe('an error in the log', () => {
  test('holds neither the values nor the statement of a failed query', () => {
    const failure = new Error('Failed query: insert into contacts values ($1)\nparams: Awa Diallo', {
      cause: new Error('could not connect', { cause: new Error('connection refused') }),
    });
    const logged = JSON.stringify(describeError(failure));
    expect(logged).toContain('connection refused');
    expect(logged).not.toContain('Awa');
  });

  test('holds nothing of what a parser or the database could not read', () => {
    for (const message of [
      `Unexpected token 'B', "Bonjour Awa, voici" is not valid JSON`,
      'invalid input syntax for type uuid: "Bonjour Awa"',
      'duplicate key value violates "Bonjour" and "Awa"',
    ])
      expect(JSON.stringify(describeError(new Error(message)))).not.toMatch(/Bonjour|Awa/);
  });

  test('keeps the name under which Next told a person of it', () => {
    expect(describeError(Object.assign(new Error('x'), { digest: '205811449' })).digest).toBe('205811449');
  });
});

test('the logger itself writes nothing of it, wherever it is given', () => {
  const lines: string[] = [];
  const options = (logger as unknown as Record<symbol, unknown>)[pino.symbols.hooksSym];
  const written = pino(
    { hooks: options as pino.LoggerOptions['hooks'] },
    { write: (line: string) => lines.push(line) },
  );
  const failure = new Error('to +1 650 555 1234');
  written.error(failure);
  written.error({ err: failure, deep: [{ token: 'planted' }] }, 'for %s', 'wamid.HBgLMTY1');
  written.error('to nora@example.com');
  expect(lines).toHaveLength(3);
  expect(lines.join('')).not.toMatch(/650|planted|HBgL|nora/);
});
