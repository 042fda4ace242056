import { createHmac } from 'node:crypto';
import { expect } from 'vitest';
import { sandboxAccount } from '@/lib/accounts/sandbox-account';
import { phoneNumberId, wabaId } from '@/lib/delivery/test-account';
import type { Database } from '@/lib/platform/db/database';
import { applyDeliveries } from './apply-deliveries';
import { receiveDelivery } from './receive-delivery';

/** When tests receive and apply. */
export const receivedAt = new Date('2026-11-20T12:00:00Z');

/** How many cases a property is tried with: a small share as a rule, thousands where WEBHOOK_RUNS says so. */
export const propertyRuns = Number(process.env.WEBHOOK_RUNS ?? 40);
export const propertyTimeoutMs = 120_000 + propertyRuns * 2_000;

export function signed(body: Uint8Array, secret: string = sandboxAccount.appSecret): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
}

/** The value of a change of the field `messages`, as Meta writes it for the test account's number. */
export function messagesValue(told: Record<string, unknown>): Record<string, unknown> {
  return {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '15550783881', phone_number_id: phoneNumberId },
    ...told,
  };
}

/** A delivery of Meta's with one entry per list of changes. */
export function deliveryOf(entries: unknown[][]): Buffer {
  const entry = entries.map((changes) => ({ id: wabaId, time: 1_763_638_200, changes }));
  return Buffer.from(JSON.stringify({ object: 'whatsapp_business_account', entry }));
}

/** Sends a signed delivery, which must be accepted. */
export async function receive(db: Database, body: Uint8Array): Promise<void> {
  const secrets = [sandboxAccount.appSecret];
  expect(await receiveDelivery(db, { body, signature: signed(body), secrets }, receivedAt)).toBe(200);
}

/** Applies everything that waits. */
export async function applyAll(db: Database): Promise<void> {
  while ((await applyDeliveries(db, 3, () => receivedAt)) > 0);
}
