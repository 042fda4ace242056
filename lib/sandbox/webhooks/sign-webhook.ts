import { createHmac } from 'node:crypto';

/** @returns the value of `X-Hub-Signature-256` over the very bytes of `body` (Meta, webhooks overview, September 2026). */
export function signWebhook(body: string, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(body, 'utf8').digest('hex')}`;
}
