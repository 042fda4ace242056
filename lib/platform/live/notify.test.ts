import fc from 'fast-check';
import { expect, test } from 'vitest';
import { liveEventSchema } from './live-event';
import { notificationPayloads } from './notify';

test('every payload is below the 8,000 bytes PostgreSQL allows, and together they carry every id once, in order', () => {
  const ids = fc.array(fc.string({ unit: 'binary', maxLength: 200 }), { maxLength: 500 });
  fc.assert(
    fc.property(fc.constantFrom('messages', 'thread:0192'), ids, (topic, given) => {
      const payloads = notificationPayloads(topic, given);
      for (const payload of payloads) expect(Buffer.byteLength(payload)).toBeLessThan(8_000);
      expect(payloads.flatMap((payload) => liveEventSchema.parse(JSON.parse(payload)).ids)).toEqual(given);
    }),
    { numRuns: 30 },
  );
});

test('no ids make one payload, which says that the whole topic has changed', () => {
  expect(notificationPayloads('catalog', [])).toEqual(['{"topic":"catalog","ids":[]}']);
});
