import { expect, test } from 'vitest';
import { askedPauseMs } from './asked-pause';

const usage = (...minutes: unknown[]) => ({
  'x-business-use-case-usage': JSON.stringify({
    '123': minutes.map((estimated_time_to_regain_access) => ({
      type: 'catalog_management',
      call_count: 100,
      estimated_time_to_regain_access,
    })),
  }),
});

test.each<[string, Record<string, string>, number]>([
  ['nothing', {}, 0],
  ['seconds', { 'retry-after': '7' }, 7_000],
  ['a date', { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }, 0],
  ['no pause', usage(0), 0],
  ['the longest of several pauses', usage(0, 3, 2), 180_000],
  ['both', { 'retry-after': '240', ...usage(3) }, 240_000],
  ['more than a day', usage(100_000), 86_400_000],
  ['what is no number', usage('soon', null, -5), 0],
  ['what is no JSON', { 'x-business-use-case-usage': '{' }, 0],
  ['another shape', { 'x-business-use-case-usage': '[1]' }, 0],
])('%s', (_name, headers, pauseMs) => {
  expect(askedPauseMs(new Headers(headers))).toBe(pauseMs);
});
