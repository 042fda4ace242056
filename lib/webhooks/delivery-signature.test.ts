import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSignatureShaped, isSignedWith } from './delivery-signature';
import { signed } from './test-deliveries';

const secrets = ['former-secret', 'present-secret'];
/** As Meta signs it: everything beyond ASCII escaped, slashes too. */
const body = Buffer.from('{"text":"caf\\u00e9 \\ud83c\\udf75 https:\\/\\/wa.me","n":1.0}');
const signature = signed(body, 'present-secret');
const hex = signature.slice('sha256='.length);

function accepts(given: string | null, bytes: Uint8Array = body): boolean {
  return isSignatureShaped(given) && isSignedWith(bytes, given, secrets);
}

describe('a delivery is let in', () => {
  test('under any of our secrets, its hex digits in either case', () => {
    for (const secret of secrets) expect(accepts(signed(body, secret))).toBe(true);
    expect(accepts(`sha256=${hex.toUpperCase()}`)).toBe(true);
  });

  test('whatever its bytes are, text or not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) =>
        accepts(signed(bytes, 'former-secret'), bytes),
      ),
    );
  });
});

describe('a delivery is turned away', () => {
  test.each([
    ['without a signature', null],
    ['with an empty one', ''],
    ['with one that lacks its prefix', hex],
    ['with one too short by a digit', signature.slice(0, -1)],
    ['with one too long by a digit', `${signature}0`],
    ['with two of them', `${signature}, ${signature}`],
    ['with space around it', ` ${signature}`],
    ['with a line after it', `${signature}\n`],
    ['with digits that are not hexadecimal', `sha256=${'g'.repeat(64)}`],
    ['with sha1 alone', `sha1=${createHmac('sha1', 'present-secret').update(body).digest('hex')}`],
    ['with sha1 under the name of sha256', `sha256=${createHmac('sha1', 'x').update(body).digest('hex')}`],
    ['under a secret that is not ours', signed(body, 'a-stranger')],
    ['under no secret at all', signed(body, '')],
  ])('%s', (_name, given) => {
    expect(accepts(given)).toBe(false);
  });

  test('when any one bit of its body is another', () => {
    for (let bit = 0; bit < body.length * 8; bit += 1) {
      const altered = Buffer.from(body);
      altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(accepts(signature, altered), `bit ${bit}`).toBe(false);
    }
  });

  test('when any one digit of its signature is another', () => {
    for (const [index, digit] of [...hex].entries()) {
      const other = digit === '0' ? '1' : '0';
      expect(accepts(`sha256=${hex.slice(0, index)}${other}${hex.slice(index + 1)}`), `digit ${index}`).toBe(
        false,
      );
    }
  });

  test('when its body was parsed and written again, though it says the same', () => {
    const again = Buffer.from(JSON.stringify(JSON.parse(body.toString())));
    expect(JSON.parse(again.toString())).toEqual(JSON.parse(body.toString()));
    expect(accepts(signature, again)).toBe(false);
  });

  test('when there is no secret to hold it against', () => {
    expect(isSignedWith(body, signature, [])).toBe(false);
  });
});
