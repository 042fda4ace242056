import { expect, test } from 'vitest';
import { clientAddress } from './client-address';

const from = (value: string) => new Headers({ 'x-forwarded-for': value });

test('a header anybody can write says nothing while no proxy is trusted', () => {
  expect(clientAddress(from('203.0.113.7'), 0)).toBeNull();
});

test('what the trusted proxies added is believed, what a caller wrote before it is not', () => {
  expect(clientAddress(from('198.51.100.1, 203.0.113.7'), 1)).toBe('203.0.113.7');
  expect(clientAddress(from('198.51.100.1, 203.0.113.7, 10.0.0.2'), 2)).toBe('203.0.113.7');
});

test('fewer hops than trusted proxies, no header and no address are all unknown', () => {
  expect(clientAddress(from('203.0.113.7'), 2)).toBeNull();
  expect(clientAddress(new Headers(), 1)).toBeNull();
  expect(clientAddress(from('unknown'), 1)).toBeNull();
});

test('a household shares the first half of its IPv6 addresses, and an IPv4 caller is one in either form', () => {
  const own = clientAddress(from('2001:DB8:1:2:3:4:5:6'), 1);
  expect(own).toBe('2001:db8:1:2');
  expect(clientAddress(from('2001:db8:1:2::9%eth0'), 1)).toBe(own);
  expect(clientAddress(from('2001:db8:1:3::9'), 1)).not.toBe(own);
  expect(clientAddress(from('2001:db8::'), 1)).toBe('2001:db8:0:0');
  expect(clientAddress(from('::ffff:203.0.113.7'), 1)).toBe('203.0.113.7');
});
