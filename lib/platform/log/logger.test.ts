import { expect, test } from 'vitest';
import { describeError, scrubText } from './logger';

test('wamids, tokens and phone numbers do not survive in log text', () => {
  const text = scrubText(
    'wamid.HBgLMTY1MDM4Nzk0MzkVAgAR+/=_- to +1 (650) 555-1234 or 33612345678 with EAAJBabcdef1234',
  );
  expect(text).toBe('[wamid] to [number] or [number] with [token]');
});

test('short figures and times stay readable', () => {
  expect(scrubText('320 messages in 1204 ms at 14:05, code 131047')).toBe(
    '320 messages in 1204 ms at 14:05, code 131047',
  );
});

test('a failed query leaves neither its values nor its statement in the log', () => {
  const failure = new Error('Failed query: insert into contacts values ($1)\nparams: Awa Diallo', {
    cause: new Error('connection refused'),
  });
  const logged = JSON.stringify(describeError(failure));
  expect(logged).toContain('connection refused');
  expect(logged).not.toContain('Awa');
});
