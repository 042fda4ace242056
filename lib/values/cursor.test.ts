import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { decodeCursor, encodeCursor } from './cursor';

const place = z.object({ position: z.number().int(), retailerId: z.string() });

test('a place survives the way to the client and back, and needs no escaping in an address', () => {
  fc.assert(
    fc.property(fc.integer(), fc.string({ unit: 'binary', maxLength: 100 }), (position, retailerId) => {
      const cursor = encodeCursor({ position, retailerId });
      expect(cursor).toMatch(/^[\w-]+$/);
      expect(decodeCursor(place, cursor)).toEqual({ position, retailerId });
    }),
  );
});

test('what is no cursor of this list is refused, never thrown', () => {
  for (const text of ['', '!', 'bm9uc2Vuc2U', encodeCursor({ position: 'x' }), 'a'.repeat(2000)]) {
    expect(decodeCursor(place, text)).toBeNull();
  }
});
