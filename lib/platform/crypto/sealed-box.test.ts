import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seal, unseal } from './sealed-box';

const key = 'a1'.repeat(32);

test('whatever is sealed opens again in the same place with the same key', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      (plain, place) => unseal(seal(plain, place, key), place, key) === plain,
    ),
  );
});

test('a sealed value does not open elsewhere, altered, or with another key', () => {
  const sealed = seal('token', 'wabas|1|access_token', key);
  expect(() => unseal(sealed, 'wabas|2|access_token', key)).toThrow();
  expect(() => unseal(sealed, 'wabas|1|access_token', 'b2'.repeat(32))).toThrow('another ENCRYPTION_KEY');
  const parts = sealed.split('.');
  parts[3] = Buffer.from('other').toString('base64url');
  expect(() => unseal(parts.join('.'), 'wabas|1|access_token', key)).toThrow();
});

test('the same secret never looks the same twice', () => {
  expect(seal('token', 'x', key)).not.toBe(seal('token', 'x', key));
});
