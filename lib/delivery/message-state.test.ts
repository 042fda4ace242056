import { expect, test } from 'vitest';
import { stateAfter } from './message-state';

test('a message stands where its highest status is: sent, failed, delivered, read', () => {
  expect(stateAfter([])).toBe('accepted');
  expect(stateAfter(['sent'])).toBe('sent');
  expect(stateAfter(['failed', 'sent'])).toBe('failed');
  expect(stateAfter(['delivered', 'failed', 'sent'])).toBe('delivered');
  expect(stateAfter(['read', 'failed'])).toBe('read');
});
