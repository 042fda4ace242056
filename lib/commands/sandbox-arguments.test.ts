import path from 'node:path';
import { expect, test } from 'vitest';
import { mixedRules } from '@/lib/sandbox/mischief/mixed-rules';
import { readSandboxArguments } from './sandbox-arguments';

test('a command line that says nothing takes what the usage says, and leaves the mischief as it is', () => {
  expect(readSandboxArguments([])).toEqual({
    ok: true,
    value: {
      port: 4010,
      dataDir: path.resolve('.data/sandbox'),
      webhookUrl: null,
      appSecret: 'sandbox-app-secret',
      mischief: null,
      rates: true,
      products: 0,
    },
  });
});

test('a seed alone brings something of everything, rules alone a seed of the sandbox’s choice', () => {
  const mischief = (...args: string[]) => {
    const given = readSandboxArguments(args);
    return given.ok ? given.value.mischief : given.error;
  };
  const late = { kind: 'late', when: { probability: 0.5 }, recipient: null };
  expect(mischief('--mischief-seed', '42')).toEqual({ seed: 42, rules: mixedRules() });
  expect(mischief('--mischief', 'late:0.5')).toEqual({ rules: [late] });
  expect(mischief('--mischief-seed', '0', '--mischief', 'late:0.5')).toEqual({ seed: 0, rules: [late] });
  expect(mischief('--mischief', 'none')).toEqual({ rules: [] });
});

test.each([
  [['--colour', 'blue'], '--colour'],
  [['--port', '65536'], '--port'],
  [['--port', ''], '--port'],
  [['--webhook-url', 'nowhere'], '--webhook-url'],
  [['--mischief-seed', '1.5'], '--mischief-seed'],
  [['--mischief', 'rain'], 'cut_after_accept'],
  [['--products', '1000001'], '--products'],
])('%j is answered with what is wrong and how it is used', (args, word) => {
  const given = readSandboxArguments(args);
  expect(given).toMatchObject({ ok: false, error: expect.stringContaining(word) });
  expect(given).toMatchObject({ error: expect.stringContaining('Usage: npm run sandbox') });
});
