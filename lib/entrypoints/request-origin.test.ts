import { expect, test } from 'vitest';
import { isOwnOrigin } from './request-origin';

const desk = 'https://desk.example.com';

test('only the desk itself may change something', () => {
  expect(isOwnOrigin(new Headers({ origin: desk }), desk)).toBe(true);
  expect(isOwnOrigin(new Headers({ origin: desk, 'sec-fetch-site': 'same-origin' }), desk)).toBe(true);
});

test.each([
  ['no origin', {}],
  ['a null origin', { origin: 'null' }],
  ['another site', { origin: 'https://desk.example.com.evil.test' }],
  ['another port', { origin: 'https://desk.example.com:8443' }],
  ['another scheme', { origin: 'http://desk.example.com' }],
  ['a forged host header', { 'x-forwarded-host': 'desk.example.com', host: 'desk.example.com' }],
  ['a cross-site fetch', { origin: desk, 'sec-fetch-site': 'cross-site' }],
])('%s is refused', (_, headers) => {
  expect(isOwnOrigin(new Headers(headers as Record<string, string>), desk)).toBe(false);
});

test('loopback has two names', () => {
  expect(isOwnOrigin(new Headers({ origin: 'http://127.0.0.1:3000' }), 'http://localhost:3000')).toBe(true);
  expect(isOwnOrigin(new Headers({ origin: 'http://127.0.0.1:3001' }), 'http://localhost:3000')).toBe(false);
});
