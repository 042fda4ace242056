import { account } from '@/lib/sandbox/account';
import { toMetaJson } from '@/lib/sandbox/graph/meta-json';
import type { Sandbox } from '@/lib/sandbox/sandbox';
import { signWebhook } from './sign-webhook';

const answerTimeoutMs = 10_000;

/** POSTs one change to the business's webhook. @returns whether it was answered with 200, the only answer that counts */
export async function postWebhook(sandbox: Sandbox, value: Record<string, unknown>): Promise<boolean> {
  const { webhook } = sandbox;
  if (!webhook) return true;
  const body = toMetaJson({
    object: 'whatsapp_business_account',
    entry: [{ id: account.wabaId, changes: [{ value, field: 'messages' }] }],
  });
  try {
    const response = await fetch(webhook.url, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        'X-Hub-Signature-256': signWebhook(body, webhook.appSecret),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(answerTimeoutMs),
    });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false;
  }
}
