import { symbols } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { logger } from '@/lib/platform/log/logger';
import { reportRequestError, scrubConsole } from './report-request-error';

const failure = Object.assign(
  new Error('Failed query: select * from contacts where phone = $1\nparams: +33612345678, Awa', {
    cause: new Error('relation "contacts" does not exist'),
  }),
  { digest: '1234567890' },
);

let written: string[];
const consoleError = console.error;
const { level } = logger;
beforeEach(() => {
  written = [];
  logger.level = 'error';
  const stream = Reflect.get(logger, symbols.streamSym) as { write: (line: string) => boolean };
  vi.spyOn(stream, 'write').mockImplementation((line) => {
    written.push(line);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  console.error = consoleError;
  logger.level = level;
});

test('the reference an error page shows finds the line of the log, which keeps nothing personal', () => {
  reportRequestError(failure, { routePath: '/history/[id]' });
  expect(written).toHaveLength(1);
  expect(JSON.parse(written[0] ?? '')).toMatchObject({
    reference: '1234567890',
    route: '/history/[id]',
    err: { message: 'relation "contacts" does not exist' },
  });
  expect(written[0]).not.toMatch(/33612345678|Awa|params/);
});

test('what is printed by others is scrubbed, and what is reported is not printed twice', () => {
  scrubConsole();
  console.error(failure);
  expect(written).toEqual([]);
  console.error('\u001b[31m⨯\u001b[39m', new Error('to +33612345678'), { phone: '+33612345678' });
  expect(JSON.parse(written[0] ?? '')).toMatchObject({ msg: '⨯', err: { message: 'to [number]' } });
  expect(written.join()).not.toContain('33612345678');
});
