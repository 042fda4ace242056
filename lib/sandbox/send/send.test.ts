import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultSettings, type SandboxSettings } from '@/lib/sandbox/settings';
import { findFailure, isWindowOpen } from './fate';
import { readRecipient } from './recipient';
import { makeWamid } from './wamid';

const digits = fc.stringMatching(/^[1-9]\d{6,14}$/);

describe('a recipient', () => {
  test.each(['+16505551234', '16505551234', '+1 (650) 555-1234', '1-650-555-1234'])(
    'is read from %s',
    (to) => {
      expect(readRecipient({ to })).toEqual({
        ok: true,
        value: { input: to, waId: '16505551234', userId: null },
      });
    },
  );

  test.each(['abc', '+', '123', '+1650555123456789', '0650555123', '+1 650 555 12x4'])(
    'is not read from %s',
    (to) => {
      expect(readRecipient({ to })).toMatchObject({ ok: false, error: { code: 131009 } });
    },
  );

  test('is the number where a user id stands beside it, and no group', () => {
    const group = readRecipient({ recipient_type: 'group', to: '+16505551234' });
    expect(group).toMatchObject({ error: { code: 131009 } });
    const both = readRecipient({ to: '+16505551234', recipient: 'US.1' });
    expect(both).toMatchObject({ value: { waId: '16505551234', userId: null } });
  });

  test('may be a user id, of the right form', () => {
    expect(readRecipient({ recipient: 'US.ENT.13491208655302741918' })).toMatchObject({ ok: true });
    expect(readRecipient({ recipient: '16505551234' })).toMatchObject({ error: { code: 131009 } });
    expect(readRecipient({})).toMatchObject({ error: { code: 131008, details: 'Parameter to is missing.' } });
  });
});

describe('a wamid', () => {
  test('decodes to the number, in the layout of Meta’s', () => {
    const documented = 'HBgLMTY1MDM4Nzk0MzkVAgARGBI0ODVEREUwQzEzQkVBRjQ1RUUA';
    const known = Buffer.from(documented, 'base64').toString('latin1');
    const ours = decode(makeWamid('16503879439', 'business'));
    const tail = /[0-9A-F]{18}\0$/;
    expect(ours).toMatch(tail);
    expect(ours.replace(tail, '')).toBe(known.replace(tail, ''));
  });

  test('holds any number, and is another one each time', () => {
    fc.assert(
      fc.property(digits, (waId) => {
        const made = makeWamid(waId, 'customer');
        expect(decode(made).slice(3, 3 + waId.length)).toBe(waId);
        expect(makeWamid(waId, 'customer')).not.toBe(made);
      }),
    );
  });

  test('has the newer form where there is no number', () => {
    expect(makeWamid(null, 'business')).toMatch(/^wamid\.[\w-]{53}$/);
  });
});

describe('an accepted message', () => {
  const now = new Date('2026-11-20T12:00:00Z');
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  const person = { appTooOld: false, lastInboundAt: hoursAgo(1) };
  const late = { ...person, lastInboundAt: hoursAgo(24) };
  const freeForm = { template: false, showsProducts: false };
  const products = { template: false, showsProducts: true };
  const template = { template: true, showsProducts: true };
  const codeOf = (to: typeof person | null, sent = freeForm, settings: Partial<SandboxSettings> = {}) =>
    findFailure(to, sent, { ...defaultSettings, ...settings }, now)?.code ?? null;

  test('arrives at whoever wrote within 24 hours', () => {
    expect(codeOf(person, products)).toBeNull();
    expect(isWindowOpen(new Date(hoursAgo(24).getTime() + 1), now)).toBe(true);
    expect(isWindowOpen(hoursAgo(24), now)).toBe(false);
  });

  test('fails with 131047 after that, and for whoever never wrote, unless it is a template', () => {
    expect(codeOf(late)).toBe(131047);
    expect(findFailure({ ...person, lastInboundAt: null }, freeForm, defaultSettings, now)?.code).toBe(
      131047,
    );
    expect(codeOf(late, template)).toBeNull();
  });

  test('fails with 131026 where nobody has the number, or the app is too old for products', () => {
    expect(codeOf(null)).toBe(131026);
    for (const sent of [products, template])
      expect(codeOf({ ...person, appTooOld: true }, sent)).toBe(131026);
    expect(codeOf({ ...person, appTooOld: true })).toBeNull();
  });

  test('fails with 131049 as a template where Meta withholds marketing, with 131042 where nobody pays', () => {
    expect(codeOf(late, template, { marketingWithheld: true })).toBe(131049);
    expect(codeOf(person, freeForm, { marketingWithheld: true })).toBeNull();
    expect(codeOf(person, freeForm, { paymentProblem: 'webhook' })).toBe(131042);
  });
});

function decode(wamid: string): string {
  return Buffer.from(wamid.replace('wamid.', ''), 'base64').toString('latin1');
}
