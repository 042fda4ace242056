import { describe, expect, test } from 'vitest';
import { customerServiceWindow } from './customer-service-window';

const now = new Date('2026-11-20T12:00:00Z');
const longAgo = new Date('2026-01-01T00:00:00Z');
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

describe('the customer service window', () => {
  test('is open for 24 hours after the last message and tells when it closes', () => {
    expect(customerServiceWindow(hoursAgo(1), now, longAgo)).toEqual({
      state: 'open',
      closesAt: '2026-11-21T11:00:00.000Z',
    });
  });

  test('closes at the very millisecond', () => {
    expect(customerServiceWindow(hoursAgo(24), now, longAgo)).toEqual({ state: 'closed' });
    expect(customerServiceWindow(new Date(hoursAgo(24).getTime() + 1), now, longAgo).state).toBe('open');
  });

  test('is closed for a person who never wrote while the desk has listened for a day', () => {
    expect(customerServiceWindow(null, now, hoursAgo(24))).toEqual({ state: 'closed' });
  });

  test('is unknown for a person never heard of while the desk has listened for less than a day', () => {
    expect(customerServiceWindow(null, now, hoursAgo(23))).toEqual({ state: 'unknown' });
  });

  test('is closed for a person whose last message is older, however short the desk has listened', () => {
    expect(customerServiceWindow(hoursAgo(25), now, hoursAgo(1))).toEqual({ state: 'closed' });
  });
});
